"""Cues taken apart."""

import pytest

from core.screenplay.cues import read_cue, speakers_of


@pytest.mark.parametrize(
    ("line", "name", "extension", "dual"),
    [
        ("WILL", "WILL", "", False),
        ("WILL (V.O.)", "WILL", "V.O.", False),
        ("WILL (V.O.) (CONT'D)", "WILL", "V.O.", False),
        ("WILL (V.O.)(CONT’D)", "WILL", "V.O.", False),
        ("WILL (cont.)", "WILL", "", False),
        ("WILL (CONTINUING)", "WILL", "", False),
        ("WILL (MORE)", "WILL", "", False),
        ("WILL (O.S.) (ON PHONE) ^", "WILL", "O.S., ON PHONE", True),
        ("HANS (on the radio)", "HANS", "on the radio", False),
        ("WILL:", "WILL", "", False),
        ("MAN (40) AT BAR", "MAN (40) AT BAR", "", False),
        ("(V.O.)", "", "V.O.", False),
        ("  BOB  ^ ", "BOB", "", True),
    ],
)
def test_a_cue_is_taken_apart(line, name, extension, dual):
    assert read_cue(line) == (name, extension, dual)


@pytest.mark.parametrize(
    ("cue", "speakers"),
    [
        ("BOB & ALICE", ["BOB", "ALICE"]),
        ("BOB AND ALICE", ["BOB", "ALICE"]),
        ("BOB/ALICE", ["BOB", "ALICE"]),
        ("BOB, ALICE AND CY", ["BOB", "ALICE", "CY"]),
        ("BOB, ALICE, & CY", ["BOB", "ALICE", "CY"]),
        ("BOB & STRANGER", ["BOB & STRANGER"]),
        ("DR. WHO, JR.", ["DR. WHO, JR."]),
        ("SANDY", ["SANDY"]),
    ],
)
def test_a_joint_cue_speaks_for_those_who_speak_elsewhere(cue, speakers):
    assert speakers_of(cue, {"BOB", "ALICE", "CY", "S"}) == speakers
