"""The offline distiller: three plain sentences of the script's own words, nothing invented."""

import pytest

from core.errors import ProviderError
from core.models.manifest import AssetType
from core.providers.offline import distiller, visible


def distil(name: str, kind: AssetType, *lines: str, aliases: tuple[str, ...] = ()):
    """The reply to lines of scenes 1, 2, 3…; a line may begin with `2: ` to name its scene."""
    passages = []
    for number, line in enumerate(lines, 1):
        scene, _, text = line.partition(": ") if line[:1].isdigit() else (str(number), "", line)
        passages.append({"scene_number": scene, "text": text, "evidence": "action"})
    return distiller.distil(
        {"name": name, "aliases": list(aliases), "type": kind, "passages": passages}
    )


def sentences(text: str) -> int:
    return len(distiller.phrases.sentences(text))


HESTER = (
    "DR. HESTER LOVAGE (58, tall and spare as a rake, iron-grey hair in one long plait, round"
    " tortoiseshell spectacles) stoops to the hive. She wears a cornflower-blue wool coat with"
    " every horn button done up, and brown boots polished to a scold."
)


def test_an_introduction_gives_age_body_and_clothes():
    reply = distil("DR. HESTER LOVAGE", AssetType.CHARACTER, HESTER)
    assert reply.visual_summary == (
        "A woman of 58, tall and spare as a rake, iron-grey hair in one long plait and round"
        " tortoiseshell spectacles. Wears a cornflower-blue wool coat with every horn button done"
        " up and brown boots polished to a scold. The lines say no more of the look than this."
    )
    assert "58 years old" in reply.traits.physical_features
    assert "wool coat" in reply.traits.clothing


@pytest.mark.parametrize(
    ("name", "kind", "line"),
    [
        ("WREN", AssetType.CHARACTER, "Wren waits by the door."),
        ("WREN", AssetType.CHARACTER, HESTER),
        ("CROWD", AssetType.EXTRA_ARCHETYPE, "The crowd shouts."),
        ("HALL", AssetType.LOCATION, "Somebody coughs."),
        ("HALL", AssetType.LOCATION, "A long hall with red walls and a cracked marble floor."),
        ("KEY", AssetType.PROP, "She turns the key."),
        ("KEY", AssetType.PROP, "She turns a small brass key with a bent bow."),
    ],
)
def test_there_are_always_three_sentences(name, kind, line):
    assert sentences(distil(name, kind, line).visual_summary) == 3


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        (AssetType.CHARACTER, "Wren waits by the door."),
        (AssetType.PROP, "Somebody lifts the wren."),
        (AssetType.LOCATION, "Somebody coughs."),
    ],
)
def test_what_the_script_does_not_say_is_said_to_be_open(kind, line):
    reply = distil("WREN", kind, line)
    assert "open" in reply.visual_summary
    assert reply.confidence <= 0.3
    assert reply.traits.clothing == ""


def test_no_garment_colour_or_material_is_invented():
    lines = [HESTER, "Hester, in a pearl-grey cardigan, bends over the ear."]
    reply = distil("DR. HESTER LOVAGE", AssetType.CHARACTER, *lines, aliases=("HESTER",))
    told = visible.COLOURS | visible.MATERIALS | set(visible.GARMENT_KIND)
    said = set(visible.words(reply.visual_summary)) & told
    assert said <= set(visible.words(" ".join(lines)))


def test_other_peoples_looks_are_not_taken():
    line = (
        "Nell, in the old striped jersey, and Finch in his yellow boots, look at Young Hester,"
        " in the white dress."
    )
    reply = distil("NELL", AssetType.CHARACTER, line)
    assert reply.traits.clothing == "the old striped jersey"


def test_a_relatives_introduction_is_not_ones_own():
    reply = distil(
        "HESTER LOVAGE",
        AssetType.CHARACTER,
        "NELL LOVAGE (54, cropped hair as white as salt) lifts her veil.",
        aliases=("LOVAGE",),
    )
    assert "54" not in reply.visual_summary and "hair" not in reply.traits.physical_features


def test_a_bare_list_of_clothes_belongs_to_who_was_named():
    reply = distil(
        "THE BEEKEEPER",
        AssetType.CHARACTER,
        "Pushing it, THE BEEKEEPER: no face, no age. A wide straw hat, a grey veil, a"
        " mustard-yellow smock, white canvas gauntlets. The handcart drops into a rut.",
    )
    assert "a mustard-yellow smock" in reply.traits.clothing
    assert "handcart" not in reply.visual_summary


def test_a_blue_coat_and_a_tattered_jacket_conflict_with_both_quotes_and_scenes():
    reply = distil(
        "WREN",
        AssetType.CHARACTER,
        "1: Wren wears a blue coat with horn buttons.",
        "2: Wren, in the blue coat, nods.",
        "50: Wren wears a tattered brown jacket.",
    )
    (conflict,) = reply.conflicts
    assert (conflict.earlier_scene, conflict.later_scene) == ("1", "50")
    assert conflict.earlier_quote == "blue coat with horn buttons"
    assert conflict.later_quote == "tattered brown jacket"
    assert "tattered brown jacket" in reply.visual_summary


def test_ages_and_hair_that_differ_conflict():
    reply = distil(
        "WREN",
        AssetType.CHARACTER,
        "1: WREN (17, black hair) runs.",
        "9: WREN (58, white hair) sits.",
    )
    assert {conflict.trait for conflict in reply.conflicts} == {"age", "hair"}


def test_every_conflict_quotes_words_of_its_line():
    lines = [
        "1: Against the wall one BLUE HIVE squats on four stone feet, its paint peeling to white.",
        "5: The blue hive is freshly painted and shines like a toy.",
    ]
    (conflict,) = distil("BLUE HIVE", AssetType.PROP, *lines).conflicts
    assert conflict.earlier_quote in lines[0] and conflict.later_quote in lines[1]


def test_an_object_is_described_by_its_adjectives_and_what_follows():
    reply = distil(
        "TIN WHISTLE",
        AssetType.PROP,
        "On it hangs a TIN WHISTLE, old, dull as a pond, with one deep dent in its side. She lays"
        " it in Finch's palm.",
    )
    assert reply.visual_summary.startswith(
        "A tin whistle, old, dull as a pond, with one deep dent in its side."
    )


def test_a_likeness_is_no_sight_of_the_object():
    reply = distil("TEAPOT", AssetType.PROP, "PYM (60, round as a teapot, white beard) beams.")
    assert "No line says" in reply.visual_summary


def test_a_place_is_shown_without_people():
    reply = distil(
        "KITCHEN",
        AssetType.LOCATION,
        "Low black beams, a cream iron range. Nell comes in with the red gnome in her arms.",
    )
    assert "black beams" in reply.visual_summary and "Nell" not in reply.visual_summary


# Edits


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
