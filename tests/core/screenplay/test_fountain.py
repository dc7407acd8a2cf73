"""Fountain rules that the golden pairs do not show by themselves, one sentence each."""

import pytest

from core.models.screenplay import ElementType as T
from core.screenplay.detect import read
from core.screenplay.fountain import parse, write


def kinds(text: str, **how) -> list[tuple[str, str]]:
    return [(element.type.value, element.text) for element in parse(text, **how).elements]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_end_counts_as_one_line(end):
    text = end.join(["INT. ROOM - DAY", "", "BOB", "Hello.", "", "He leaves."])
    screenplay = parse(text)
    assert [e.line_start for e in screenplay.elements] == [1, 3, 4, 6]
    assert screenplay.text == text.replace(end, "\n")


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "utf-32"]
)
def test_encodings_are_told_apart(encoding):
    text = "INT. CAFÉ - DAY\n\nÉLODIE\n“C’est moi.”\n\nShe sits down at the table.\n"
    screenplay = read(text.encode(encoding), "script.fountain")
    assert screenplay.text == text
    assert screenplay.speakers == ["ÉLODIE"]


def test_a_page_break_may_have_trailing_space():
    assert kinds("One.\n\n====  \n\nTwo.")[1][0] == "page_break"


def test_a_line_of_two_spaces_keeps_a_speech_going():
    assert kinds("INT. A\n\nBOB\nOne.\n  \nTwo.")[-1] == ("dialogue", "One.\n\nTwo.")
    assert kinds("INT. A\n\nBOB\nOne.\n\nTwo.")[-1] == ("action", "Two.")


def test_indentation_is_kept_in_action_and_ignored_elsewhere():
    said = kinds("\t\tINT. A - DAY\n\n\t\t\tBOB\n\t\tHello.\n\n    Far right.\n\n\t\tCUT TO:\n")
    assert said == [
        ("scene_heading", "INT. A - DAY"),
        ("character", "BOB"),
        ("dialogue", "Hello."),
        ("action", "    Far right."),
        ("transition", "CUT TO:"),
    ]


def test_capitals_with_a_blank_line_below_are_action():
    assert kinds("INT. A\n\nBOB\n\nHe sits.")[1] == ("action", "BOB")


def test_a_number_alone_is_no_cue():
    assert kinds("INT. A\n\n1977\nA year.")[1] == ("action", "1977\nA year.")


def test_an_ellipsis_forces_no_heading():
    assert kinds("...and then\n")[0] == ("action", "...and then")


def test_emphasis_stays_as_it_was_written():
    said = "He *runs*, **runs**, ***runs***, _runs_ and \\*stops\\*."
    assert kinds(f"INT. A\n\n{said}")[1] == ("action", said)


def test_fade_in_begins_no_title_page():
    screenplay = parse("FADE IN:\n\nINT. A - DAY\n\nHello.")
    assert screenplay.title_page == ()
    assert screenplay.elements[0].text == "FADE IN:"


def test_story_before_the_first_heading_belongs_to_no_scene():
    screenplay = parse("FADE IN:\n\nA river.\n\nINT. A - DAY\n\nHello.")
    assert [e.scene_index for e in screenplay.elements] == [None, None, 0, 0]
    assert len(screenplay.scenes) == 1


def test_a_script_without_headings_is_one_scene_and_says_so():
    screenplay = parse("Somebody walks.\n\nBOB\nHello.")
    assert [scene.heading for scene in screenplay.scenes] == [""]
    assert "one scene" in screenplay.warnings[0].message


def test_assigned_numbers_never_collide_with_printed_ones():
    screenplay = parse("INT. A\n\nINT. B #1#\n\nINT. C\n\nINT. D #3A#\n\nINT. E #2#\n\nINT. F")
    assert [(s.scene_number, s.number_assigned) for s in screenplay.scenes] == [
        ("3", True),
        ("1", False),
        ("4", True),
        ("3A", False),
        ("2", False),
        ("5", True),
    ]


def test_a_joint_cue_counts_for_both_when_both_speak_elsewhere():
    text = "INT. A\n\nBOB\nHi.\n\nALICE\nHi.\n\nINT. B\n\nBOB AND ALICE\nHi!\n\nBOB & CY\nHey."
    assert parse(text).scenes[1].speakers == ("BOB", "ALICE", "BOB & CY")


def test_a_caret_with_nobody_before_is_no_dual_dialogue():
    screenplay = parse("INT. A\n\nBOB ^\nHello.")
    assert screenplay.elements[1].dual is None
    assert "dual" in screenplay.warnings[0].message


def test_a_strict_reading_takes_nothing_the_specification_does_not():
    text = "EXT/INT. CAR\n\n12A INT. ROOM 12A\n\nInt. hall\nNo blank line."
    assert {kind for kind, _ in kinds(text, lenient=False)} == {"action"}


def test_each_lenient_reading_is_told_with_its_line():
    said = parse("INT. A - DAY\n\n12A INT. ROOM 12A\n\nOne.").warnings
    assert [(warning.line, "12A" in warning.message) for warning in said] == [(3, True)]


def test_a_shot_survives_the_way_through_fountain():
    screenplay = parse("INT. A\n\nCLOSE ON THE KEY [[shot]]\n\nIt turns.")
    assert screenplay.elements[1].type is T.SHOT
    assert [e.type for e in parse(write(screenplay)).elements] == [
        e.type for e in screenplay.elements
    ]


def test_a_boneyard_around_a_scene_takes_the_scene_away():
    assert len(parse("INT. A\n\nOne.\n\n/*\nINT. B\n\nTwo.\n*/\n\nINT. C\n").scenes) == 2


def test_an_unclosed_boneyard_hides_nothing():
    assert len(parse("INT. A\n\n/* One.\n\nINT. B\n\nTwo.").scenes) == 2
