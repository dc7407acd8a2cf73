"""Which lines are sent: the most visual, spread over the script, inside the budget."""

import pytest

from core.models.manifest import AssetType, Evidence, Mention
from core.screenplay import fountain
from core.stages import distilling
from core.stages.distilling import Passage

SCRIPT = """\
INT. HALL - DAY

A long hall with red walls and a cracked marble floor.

Dust hangs in the light.

WREN HOLLOWAY (17, freckled) comes in.

WREN
I am Wren, in my blue coat.

Wren waits.

EXT. ROAD - NIGHT

Wren, in a torn black coat, runs.
"""


def passage(number: int, score: float = 1.0, words: int = 20) -> Passage:
    return Passage(
        scene_index=number,
        scene_number=str(number + 1),
        line=number,
        text="blue " * words,
        evidence=Evidence.ACTION,
        element=str(number),
        score=score,
    )


def mention(line: int, scene: int, evidence: Evidence = Evidence.ACTION) -> Mention:
    return Mention(
        scene_index=scene, scene_number=str(scene + 1), line=line, quote="Wren", evidence=evidence
    )


@pytest.fixture(scope="module")
def elements():
    return distilling.by_scene(fountain.parse(SCRIPT))


def line_of(text: str) -> int:
    return next(n for n, line in enumerate(SCRIPT.split("\n"), 1) if text in line)


def test_a_mention_shows_its_whole_element_and_each_only_once(elements):
    line = line_of("HOLLOWAY")
    found = distilling.passages(
        ["WREN HOLLOWAY"], AssetType.CHARACTER, [mention(line, 0), mention(line, 0)], elements
    )
    assert [p.text for p in found] == ["WREN HOLLOWAY (17, freckled) comes in."]


def test_a_location_is_shown_by_the_action_under_its_heading(elements):
    found = distilling.passages(
        ["HALL"], AssetType.LOCATION, [mention(1, 0, Evidence.HEADING)], elements
    )
    assert [p.text for p in found] == [
        "A long hall with red walls and a cracked marble floor.",
        "Dust hangs in the light.",
        "WREN HOLLOWAY (17, freckled) comes in.",
    ]


def test_cues_show_nothing(elements):
    line = SCRIPT.split("\n").index("WREN") + 1
    cue = mention(line, 0, Evidence.CUE)
    assert distilling.passages(["WREN"], AssetType.CHARACTER, [cue], elements) == []


def test_introductions_and_clothes_are_more_visual_than_waiting_and_talking(elements):
    lines = ["HOLLOWAY", "my blue coat", "Wren waits", "torn black"]
    kinds = [Evidence.ACTION, Evidence.DIALOGUE, Evidence.ACTION, Evidence.ACTION]
    mentions = [
        mention(line_of(text), int(text == "torn black"), kind)
        for text, kind in zip(lines, kinds, strict=True)
    ]
    found = distilling.passages(["WREN", "WREN HOLLOWAY"], AssetType.CHARACTER, mentions, elements)
    intro, talk, wait, coat = [p.score for p in found]
    assert intro > talk and coat > talk > 0 and wait == 0


def test_passages_stay_inside_the_budget_and_in_script_order():
    sent = distilling.chosen([passage(n) for n in range(100)], 300)
    assert sum(p.tokens for p in sent) <= 300
    assert [p.line for p in sent] == sorted(p.line for p in sent)


def test_the_last_act_is_heard_beside_a_first_act_full_of_detail():
    first_act = [passage(n, score=9.0) for n in range(40)]
    last = [passage(n, score=1.0) for n in (97, 98, 99)]
    sent = distilling.chosen([*first_act, *last], 300)
    assert {p.line for p in sent} & {97, 98, 99}


def test_lines_that_show_nothing_are_sent_only_where_there_is_nothing_better():
    dull = [passage(n, score=0.0) for n in range(10)]
    assert distilling.chosen([*dull, passage(11)], 1000) == [passage(11)]
    assert distilling.chosen(dull, 1000) == dull[:3]


def test_a_longer_passage_that_fits_no_more_gives_way_to_a_shorter_one():
    sent = distilling.chosen([passage(0, words=20), passage(1, words=500), passage(2)], 80)
    assert [p.line for p in sent] == [0, 2]


def test_nothing_is_chosen_from_nothing():
    assert distilling.chosen([], 100) == []


def test_a_long_element_is_cut_around_the_quoted_words():
    text = "\n".join(
        ["INT. HALL - DAY", "", "Dust falls. " * 100 + "Wren in red. " + "More. " * 90]
    )
    found = distilling.passages(
        ["WREN"],
        AssetType.CHARACTER,
        [mention(3, 0).model_copy(update={"quote": "Wren in red."})],
        distilling.by_scene(fountain.parse(text)),
    )
    assert "Wren in red." in found[0].text
    assert len(found[0].text) <= distilling.MAX_PASSAGE_CHARS


def test_the_prompt_names_the_scene_of_each_line():
    assert distilling.rendered([passage(2, words=1)]) == "Scene 3: blue "


@pytest.mark.parametrize(
    "line", ["WREN BLOOM, 61, lies asleep.", "WREN BLOOM, AGE 3, lies asleep.", "Wren Bloom (61)"]
)
def test_an_age_beside_a_name_introduces(line):
    lines = {"introduced": line, "plain": "Wren Bloom lies asleep."}
    scores = {
        kind: distilling.score(
            passage(3).model_copy(update={"text": text}), ["WREN BLOOM"], AssetType.CHARACTER
        )
        for kind, text in lines.items()
    }
    assert scores["introduced"] >= scores["plain"] + 2


def test_a_flashbacks_lines_are_of_the_past():
    text = "INT. HALL - DAY (FLASHBACK)\n\nWren runs.\n\nINT. HALL - DAY\n\nWren sits.\n"
    screenplay = fountain.parse(text)
    mentions = [
        Mention(scene_index=n, scene_number=str(n + 1), line=3 + 4 * n, quote="Wren", evidence=e)
        for n, e in enumerate([Evidence.ACTION, Evidence.ACTION])
    ]
    found = distilling.passages(
        ["WREN"], AssetType.CHARACTER, mentions, distilling.by_scene(screenplay)
    )
    assert [one.past for one in found] == [True, False]
