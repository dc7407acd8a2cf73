"""The offline director: beats, who stands where, and when one thing becomes another."""

import json
from pathlib import Path

import pytest

from core.providers.offline import director
from core.screenplay.fountain import parse

ROOT = Path(__file__).resolve().parents[4]
GOLDEN = json.loads((ROOT / "tests/golden/breakdown/never-lie-to-the-bees.json").read_text())
ALIASES = {e["name"]: e["aliases"] for kind in GOLDEN if kind != "scenes" for e in GOLDEN[kind]}
EXTRAS = [extra["name"] for extra in GOLDEN["extras"]]


@pytest.fixture(scope="module")
def screenplay():
    return parse((ROOT / "data/samples/never-lie-to-the-bees.fountain").read_text("utf-8"))


def inputs(screenplay, number: str) -> dict:
    """A scene of the sample with what the golden breakdown says is in it."""
    scene = next(s for s in screenplay.scenes if s.scene_number == number)
    golden = next(s for s in GOLDEN["scenes"] if s["scene_number"] == number)
    return {
        "elements": screenplay.of_scene(scene.scene_index),
        "dependencies": {
            "characters": [*golden["characters"], *EXTRAS],
            "locations": golden["locations"],
            "props": golden["props"],
        },
        "aliases": ALIASES,
        "extras": EXTRAS,
        "setting": golden["locations"][0],
    }


def small(text: str, characters=(), props=(), extras=(), aliases=None) -> list:
    screenplay = parse(f"INT. ROOM - DAY\n\n{text}\n")
    return director.propose_shots(
        {
            "elements": screenplay.of_scene(0),
            "dependencies": {
                "characters": [*characters, *extras],
                "locations": ["ROOM"],
                "props": list(props),
            },
            "aliases": aliases or {},
            "extras": list(extras),
            "setting": "ROOM",
        }
    ).shots


def test_the_crowded_square_becomes_a_shot_with_at_least_eight_assets(screenplay):
    shots = director.propose_shots(inputs(screenplay, "9")).shots
    crowded = max(shots, key=lambda s: len(s.characters_foreground + s.characters_background))
    assert crowded.characters_foreground == ["DR. HESTER LOVAGE", "NADIA CRISP", "AMBROSE PYM"]
    assert {"MRS. ODILE BELLWETHER", "FINCH BELLWETHER", "EGG SELLER"} <= set(
        crowded.characters_background
    )
    assert {"FOUNTAIN PEN", "DEED OF SALE", "HONEY JAR", "TIN WHISTLE", "HANDCART"} <= set(
        crowded.props
    )
    assert crowded.setting == "APPLEWICK MARKET SQUARE"


def test_every_scene_has_one_to_six_shots_and_names_only_what_is_in_it(screenplay):
    for scene in GOLDEN["scenes"]:
        given = inputs(screenplay, scene["scene_number"])
        allowed = {name for names in given["dependencies"].values() for name in names}
        shots = director.propose_shots(given).shots
        assert 1 <= len(shots) <= 6
        for shot in shots:
            front, back = set(shot.characters_foreground), set(shot.characters_background)
            assert {shot.setting, *front, *back, *shot.props} <= allowed
            assert not front & back


def test_no_action_and_no_line_is_lost_when_beats_are_joined(screenplay):
    given = inputs(screenplay, "9")
    shots = director.propose_shots(given).shots
    told = " ".join(shot.action + " " + shot.dialogue for shot in shots)
    spoken = [e for e in given["elements"] if e.type in ("action", "dialogue")]
    assert all(" ".join(e.text.split()) in told for e in spoken)


def test_who_speaks_is_in_front_and_who_was_there_before_stays_behind():
    shots = small(
        "Wren waits.\n\nThe door opens. Moss comes in.\n\nMOSS\nLate again.", ["WREN", "MOSS"]
    )
    assert shots[0].characters_foreground == ["WREN"]
    assert shots[1].characters_foreground == ["MOSS"]
    assert shots[1].characters_background == ["WREN"]
    assert shots[1].dialogue == "MOSS: Late again."


def test_a_voice_over_puts_nobody_in_the_shot():
    shots = small("Rain on the window.\n\nWREN (V.O.)\nI was young.", ["WREN"])
    assert shots[0].characters_foreground == []
    assert shots[0].dialogue == "WREN: I was young."


def test_a_crowd_stands_behind():
    shots = small("Wren pushes past the guests.", ["WREN"], extras=["GUESTS"])
    assert shots[0].characters_foreground == ["WREN"]
    assert shots[0].characters_background == ["GUESTS"]


def test_a_longer_name_is_not_also_the_shorter_one():
    shots = small("Wren lifts the honey jar.", ["WREN"], ["JAR", "HONEY JAR"])
    assert shots[0].props == ["HONEY JAR"]


def test_mrs_is_no_end_of_a_sentence():
    shots = small("Behind them Mrs. Moss drops a cup. Wren turns.", ["MRS. MOSS", "WREN"])
    assert shots[0].characters_foreground == ["WREN"]
    assert shots[0].characters_background == ["MRS. MOSS"]


def test_pronouns_keep_the_one_we_look_at():
    shots = small("Wren kneels.\n\nShe opens the drawer.", ["WREN"])
    assert shots[1].characters_foreground == ["WREN"]


def test_a_scene_without_a_word_still_has_a_shot():
    shots = small("")
    assert len(shots) == 1
    assert shots[0].setting == "ROOM"


def infer(shots, base=("PYM",), absorbed=("GARDEN GNOME", "GNOME"), seen=False):
    return director.infer_transformation(
        {
            "shots": [f"{shot}\nSeen: PYM" for shot in shots] if seen else shots,
            "actions": shots,
            "base": list(base),
            "absorbed": list(absorbed),
            "absorbed_description": "Two feet of painted clay.",
        }
    )


def test_pym_turns_into_the_gnome_within_one_shot(screenplay):
    shots = director.propose_shots(inputs(screenplay, "10")).shots
    found = infer([s.action for s in shots], ("AMBROSE PYM", "PYM"))
    assert "GARDEN GNOME" in shots[found.trigger_shot - 1].action
    assert found.transformation_type == "within_shot"
    assert found.confidence == "high"
    assert "painted clay" in found.narrative


def test_a_slow_change_ends_at_a_later_shot():
    found = infer(["Pym waits.", "Pym gradually turns to clay.", "A gnome stands there."])
    assert (found.trigger_shot, found.transformation_type) == (3, "instant")
    found = infer(["Slowly it becomes a gnome.", "Rain.", "The gnome is whole."])
    assert (found.transformation_type, found.completion_shot) == ("gradual", 3)


def test_without_either_name_the_guess_is_low_and_says_so():
    found = infer(["Rain.", "More rain."])
    assert (found.trigger_shot, found.confidence) == (1, "low")
    assert "GARDEN GNOME" in found.message
    assert found.post_description == "Two feet of painted clay."


def test_who_is_seen_is_no_part_of_how_it_happens():
    found = infer(["He turns to clay: a gnome.", "Rain."], seen=True)
    assert found.narrative == "He turns to clay: a gnome."
    assert (found.trigger_shot, found.confidence) == (1, "high")


def test_two_names_that_never_meet_and_no_word_of_change_are_a_guess():
    found = infer(["Pym waits.", "Rain on a gnome."])
    assert (found.trigger_shot, found.confidence) == (2, "low")
    assert "Check the shot" in found.message
