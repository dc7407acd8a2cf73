"""Pairs that may be one are suggested with the reason, never joined."""

from core.models.manifest import Finding, Findings, SameAs
from core.screenplay.fountain import parse
from core.stages import duplicates, grounding, reading


def suggestions(text: str, same: list[SameAs] | None = None, *props: str) -> dict[tuple, str]:
    screenplay = parse(text)
    findings = Findings(assets=[Finding(name=name, type="prop") for name in props])
    drafts = grounding.ground(screenplay, findings, reading.known(screenplay))
    found = duplicates.suggest(drafts, same or [], screenplay)
    names = {draft.key: draft.name for draft in drafts}
    return {(names[s.survivor], names[s.absorbed]): s.reason for s in found}


def cues(*names: str) -> str:
    return "INT. ROOM - DAY\n\n" + "".join(f"{name}\nHello.\n\n" for name in names)


def test_a_name_contained_in_a_name_is_suggested():
    found = suggestions(cues("JOHN", "JOHN SMITH"))
    assert "contained" in next(iter(found.values()))


def test_an_honorific_with_the_same_surname_is_suggested():
    assert suggestions(cues("MARIT BENNETT", "DR. BENNETT"))


def test_numbered_people_are_never_one():
    assert suggestions(cues("COP #1", "COP #2", "ROOM 12 GUARD", "ROOM 13 GUARD")) == {}


def test_close_spelling_is_suggested():
    assert ("KATHERINE", "KATHERYNE") in suggestions(cues("KATHERINE", "KATHERYNE", "KATHERINE"))


def test_short_names_are_not_called_misspelled():
    assert suggestions(cues("BEN", "KEN", "DAN", "JAN")) == {}


def test_an_introduction_joins_figure_and_name():
    text = cues("WOMAN IN BLACK", "ISOLDE") + "The woman in black lifts her veil: ISOLDE.\n"
    assert "introduces" in suggestions(text)["ISOLDE", "WOMAN IN BLACK"]


def test_the_readers_word_is_passed_on():
    told = [SameAs(name="THE STRANGER", other="ISOLDE", reason="Scene 40 reveals it.")]
    assert suggestions(cues("THE STRANGER", "ISOLDE"), told) == {
        ("ISOLDE", "THE STRANGER"): "Scene 40 reveals it."
    }


def test_a_place_and_a_set_in_it_are_no_duplicates():
    text = "INT. HOUSE - DAY\n\nA.\n\nINT. HOUSE - KITCHEN - DAY\n\nB.\n"
    assert suggestions(text) == {}


def test_props_that_contain_each_other_are_suggested():
    text = "INT. A - DAY\n\nA brass key and a key ring.\n"
    assert ("BRASS KEY", "KEY") in suggestions(text, None, "BRASS KEY", "KEY")


def test_a_surname_that_everybody_has_suggests_no_pairs():
    crowd = [f"{first}{second}ORA SMITH" for first in "BCDFGHKLMN" for second in "AEIOUY"]
    assert ("JOHN", "JOHN SMITH") not in suggestions(cues(*crowd))
    assert len(suggestions(cues(*crowd))) < len(crowd) * 10
