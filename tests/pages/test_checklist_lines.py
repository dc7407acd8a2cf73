"""What one line of the checklist says, how the list is narrowed, what the bar tells of money."""

from core.costs import Estimate
from core.models.manifest import AssetType, Draft, Evidence, Mention
from core.screenplay import detect
from core.stages.checklist import Checklist, Kept
from core.stages.selection_cost import SelectionCost
from pages.ui.components import checklist, draft_line, evidence_lines, selection_bar

CHARACTER, LOCATION, PROP = AssetType.CHARACTER, AssetType.LOCATION, AssetType.PROP


def mention(quote, line=1, scene=0, evidence=Evidence.ACTION, present=True) -> Mention:
    return Mention(
        scene_index=scene, scene_number=str(scene + 1), line=line, quote=quote,
        evidence=evidence, present=present,
    )  # fmt: skip


def draft(name, *mentions, type=CHARACTER, **more) -> Draft:
    return Draft(key=name.lower(), name=name, type=type, mentions=mentions, **more)


def words(found: Draft) -> list[str]:
    return [word for word, _ in draft_line.badges(found)]


def test_badges_tell_who_speaks_who_is_silent_and_who_is_only_heard():
    assert words(draft("MARA", mention("MARA", evidence=Evidence.CUE), speaking=True)) == [
        "speaking"
    ]
    assert words(draft("DOG", mention("A DOG barks."))) == ["silent"]
    voice = mention("VOICE (V.O.)", evidence=Evidence.CUE, present=False)
    assert words(draft("VOICE", voice, speaking=True)) == ["heard only"]
    assert words(draft("TOWER", type=LOCATION)) == ["ghost"]
    assert words(draft("CART", mention("A cart."), type=PROP, priority="low", new=True)) == [
        "new",
        "low priority",
    ]


def test_the_first_line_is_one_that_shows_something_with_the_name_in_sight():
    found = draft(
        "TIN WHISTLE",
        mention("TIN WHISTLE", evidence=Evidence.CUE),
        mention("The Beekeeper reaches under her veil and lifts a tin whistle, dull as a pond."),
    )
    assert draft_line.first_line(found) == "…veil and lifts a tin whistle, dull as a pond."


def test_many_scenes_are_counted_instead_of_listed():
    found = draft("MARA", *(mention("MARA", line=n, scene=n) for n in range(40)))
    assert draft_line.scenes_told(found) == "1 2 3 4 5 +35"


def test_a_sentence_tells_where_it_is_seen_heard_and_spoken_of():
    found = draft(
        "MARA",
        mention("MARA waits.", scene=2),
        mention("MARA (V.O.)", scene=4, evidence=Evidence.CUE, present=False),
        mention("Where is Mara?", scene=6, evidence=Evidence.DIALOGUE, present=False),
    )
    assert draft_line.scenes_sentence(found) == (
        "In scene 3. Heard in scene 5. Spoken of in scene 7."
    )
    lead = draft("MARA", *(mention("MARA", line=n, scene=n) for n in range(40)))
    assert draft_line.scenes_sentence(lead) == "In 40 scenes, from 1 to 40."


def test_nothing_in_a_script_reads_as_markdown():
    hostile = draft("**[x](javascript:1)** :red[y]", mention("a ` b `` c $1$ :red[z]"))
    label = draft_line.label(hostile)
    assert "\\*\\*\\[x\\]\\(javascript\\:1\\)" in label
    assert label.count("`") == 2


def test_a_search_needs_every_word_and_finds_aliases_scenes_and_lines():
    mara = Kept(own=draft("MARA", mention("MARA lights the lamp", scene=3), aliases=("KEEPER",)))
    pier = Kept(own=draft("PIER", type=LOCATION), kept=False)
    for search in ("mara", "keep lamp", "4"):
        assert checklist.matching([mara, pier], search, []) == [mara]
    assert checklist.matching([mara, pier], "mara pier", []) == []
    assert checklist.matching([mara, pier], "", ["dropped", "new"]) == [pier]


def test_sets_stand_under_their_place_and_the_place_first():
    kitchen = Kept(own=draft("HOUSE - KITCHEN", type=LOCATION, place="HOUSE"))
    pier = Kept(own=draft("PIER", type=LOCATION))
    house = Kept(own=draft("HOUSE", type=LOCATION))
    assert checklist.by_place([kitchen, pier, house]) == [
        ("", [pier]),
        ("HOUSE", [house, kitchen]),
    ]


SCRIPT = """INT. HALL - DAY

A <script>whistle</script> hangs by the TIN WHISTLES.

PYM
(low)
Not the whistle.

Nobody moves.
"""


def test_lines_are_shown_as_text_with_the_name_marked():
    found = draft("TIN WHISTLE", type=PROP)
    pattern = evidence_lines.names_pattern(found)
    shown = evidence_lines.marked("A <i>tin whistle</i>, TIN WHISTLES, untinned.", pattern)
    assert shown == (
        "A &lt;i&gt;<mark>tin whistle</mark>&lt;/i&gt;, <mark>TIN WHISTLES</mark>, untinned."
    )


def test_a_cue_brings_what_is_said_and_a_heading_what_is_seen():
    screenplay = detect.read(SCRIPT.encode(), "hall.fountain")
    cue = draft("PYM", mention("PYM", line=5, evidence=Evidence.CUE))
    assert [e.text for e in evidence_lines.elements_of(screenplay, cue)[0]][1:] == [
        "(low)",
        "Not the whistle.",
    ]
    whistle = draft("WHISTLE", mention("", line=7, evidence=Evidence.DIALOGUE), type=PROP)
    assert evidence_lines.elements_of(screenplay, whistle)[0][0].text == "PYM"
    hall = draft("HALL", mention("INT. HALL", evidence=Evidence.HEADING), type=LOCATION)
    assert len(evidence_lines.elements_of(screenplay, hall)[0]) == 2


def cost(descriptions, images, spared=0.0, calls=2):
    return SelectionCost(
        descriptions=Estimate(calls=12, cost_usd=descriptions),
        images=Estimate(calls=1, cost_usd=images),
        spared=Estimate(calls=calls, cost_usd=spared),
    )


def test_prices_are_told_by_model_and_an_unknown_one_is_called_unknown():
    assert selection_bar.cost_told(cost(0.31, None, 0.2), "gpt-mini", "painter") == (
        "12 descriptions: $0.31 (gpt-mini) · 1 image key: price unknown (painter)"
        " · dropping saves 2 calls, $0.20"
    )
    assert selection_bar.cost_told(cost(0.0, 0.0, calls=0), "offline", "offline") == (
        "12 descriptions, 1 image key: free (offline)"
    )
    assert "2 calls, price unknown" in selection_bar.cost_told(cost(0.0, 0.0, None), "a", "b")


def test_kept_ones_are_counted_by_group_and_in_all():
    lines = (Kept(own=draft("MARA")), Kept(own=draft("PIER", type=LOCATION), kept=False))
    assert selection_bar.kept_told(Checklist(lines=lines)) == (
        "1 of 2 kept: 1 character, 0 locations, 0 props"
    )
