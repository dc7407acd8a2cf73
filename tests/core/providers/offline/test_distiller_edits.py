"""Offline edits of descriptions: passages rewritten by rules, descriptions combined."""

import pytest

from core.errors import ProviderError
from core.providers.offline import distiller


def rewrite(passage: str, wish: str, lines: tuple[str, ...] = ()) -> str:
    inputs = {"description": passage, "passage": passage, "instruction": wish, "lines": lines}
    return distiller.rewrite(inputs).passage


@pytest.mark.parametrize(
    ("passage", "wish", "expected"),
    [
        ("a blue wool coat", "make the coat red", "a red wool coat"),
        ("a blue wool coat", "replace blue with red", "a red wool coat"),
        ("tall, freckled, in boots", "remove the boots", "tall, freckled"),
        ("A tall woman.", "add a scar on her chin", "A tall woman, with a scar on her chin."),
        ("She wears a coat.", "Rewrite", "She is dressed in a coat."),
        ("a tall woman, in a long blue coat, with boots", "Shorten", "a tall woman"),
    ],
)
def test_wishes_that_a_rule_can_do(passage, wish, expected):
    assert rewrite(passage, wish) == expected


def test_more_detail_comes_from_the_script_or_not_at_all():
    line = "She buttons the blue coat, every horn button polished to a shine."
    fuller = rewrite("a blue coat with a button", "More detail", (line,))
    assert fuller == "a blue coat with a button, every horn button polished to a shine"
    with pytest.raises(ProviderError, match="say no more"):
        rewrite("a blue coat", "More detail")


def test_a_wish_no_rule_can_do_is_said_and_not_guessed():
    with pytest.raises(ProviderError) as error:
        rewrite("a coat", "paint the mood of late autumn in the manner of the masters, please")
    assert "make the coat red" in error.value.hint


def test_descriptions_are_combined_the_first_leading_and_openness_settled():
    text = distiller.combine(
        {
            "descriptions": [
                "A tall woman. The script leaves open hair and face.",
                "A woman with a long copper plait and green eyes. Wears a coat.",
            ]
        }
    ).description
    assert text.startswith("A tall woman.") and "copper plait" in text
    assert "leaves open" not in text
