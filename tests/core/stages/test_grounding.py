"""Every name stands in its lines, and nowhere else."""

import pytest

from core.models.manifest import AssetType, Draft, Evidence, Finding, Findings
from core.screenplay.fountain import parse
from core.stages import grounding, reading


def ground(text: str, *found: Finding) -> dict[str, Draft]:
    screenplay = parse(text)
    drafts = grounding.ground(screenplay, Findings(assets=list(found)), reading.known(screenplay))
    return {draft.name: draft for draft in drafts}


def person(name: str, *aliases: str, words: str = "") -> Finding:
    return Finding(name=name, type=AssetType.CHARACTER, aliases=list(aliases), evidence_words=words)


def prop(name: str, *aliases: str) -> Finding:
    return Finding(name=name, type=AssetType.PROP, aliases=list(aliases))


BROTHERS = """\
INT. HALL - DAY

EDWARD BLOOM waits.

EDWARD
Where is he?

EXT. RIVER - DAY

YOUNG EDWARD skips a stone.

YOUNG EDWARD
Seven!

Young Edward's stone sinks. Edward laughs.

INT. HALL - NIGHT

Edward sleeps.
"""


def test_the_longest_name_is_taken_first():
    drafts = ground(BROTHERS)
    assert [m.line for m in drafts["YOUNG EDWARD"].mentions] == [10, 12, 15]
    assert 10 not in [m.line for m in drafts["EDWARD"].mentions]


def test_a_name_shared_with_a_longer_one_means_who_speaks_in_the_scene():
    drafts = ground(BROTHERS)
    assert drafts["EDWARD"].scene_numbers == ["1", "3"]
    assert drafts["YOUNG EDWARD"].scene_numbers == ["2"]


def test_a_possessive_a_plural_and_an_honorific_are_the_same_name():
    drafts = ground(
        "INT. WARD - DAY\n\nDR. MARIT BENNETT reads.\n\nBENNETT\nHm.\n\n"
        "Dr. Bennett's hands shake.\n\nTwo lanterns burn.\n",
        person("DR. MARIT BENNETT", "BENNETT"),
        prop("LANTERN"),
    )
    assert [m.line for m in drafts["BENNETT"].mentions] == [3, 5, 8]
    assert drafts["LANTERN"].scene_numbers == ["1"]


def test_a_name_is_found_as_a_whole_word_only():
    drafts = ground("INT. A - DAY\n\nKeynes hums. The keyhole. A monkey.\n", prop("KEY"))
    assert drafts["KEY"].ghost


def test_a_name_that_is_a_common_word_needs_its_capital():
    drafts = ground("INT. A - DAY\n\nWILL\nHi.\n\nA will lies there. Whatever will be.\n")
    assert [m.line for m in drafts["WILL"].mentions] == [3]


TWO_JOHNS = """\
INT. BAR - DAY

JOHN SMITH (40) pours.

INT. SHED - DAY

JOHN DOE (50) digs.

John rests.

INT. YARD - DAY

JOHN SMITH and JOHN DOE shake hands.

John grins.

EXT. ROAD - DAY

John walks.
"""


def test_a_first_name_of_two_people_is_told_by_the_scene_or_marked_ambiguous():
    drafts = ground(TWO_JOHNS, person("JOHN SMITH"), person("JOHN DOE"))
    smith, doe = drafts["JOHN SMITH"], drafts["JOHN DOE"]
    assert [m.ambiguous for m in doe.mentions] == [False, False, False, True, True]
    assert [m.line for m in smith.mentions] == [3, 13, 15, 19]
    assert smith.ambiguous


def test_a_family_name_in_the_plural_means_all_of_them():
    drafts = ground(
        "INT. A - DAY\n\nThe Parkers knit.\n", person("JUNE PARKER"), person("JOAN PARKER")
    )
    assert drafts["JUNE PARKER"].scene_numbers == drafts["JOAN PARKER"].scene_numbers == ["1"]
    assert not drafts["JUNE PARKER"].ambiguous


def test_what_stands_in_no_line_is_a_ghost():
    assert ground(BROTHERS, prop("NUCLEAR LAUNCH CODES"))["NUCLEAR LAUNCH CODES"].ghost


def test_every_quote_stands_in_its_line():
    screenplay = parse(BROTHERS)
    lines = screenplay.text.split("\n")
    for draft in grounding.ground(screenplay, Findings(), reading.known(screenplay)):
        for mention in draft.mentions:
            assert mention.quote in lines[mention.line - 1]


HEARD = """\
INT. OFFICE - DAY

NORA
Hello?

ROURKE (V.O.)
(on phone)
Go home.

TRAN (O.S.)
Who is it?

INT. CELL - DAY

ROURKE (V.O.)
I was wrong once.

Rourke stares at the wall.

SPEAKER VOICE
Lights out.
"""


def test_a_voice_over_is_heard_and_not_present():
    drafts = ground(HEARD)
    assert drafts["ROURKE"].heard_indices == [0]
    assert drafts["SPEAKER VOICE"].heard_only


def test_a_voice_off_screen_is_present():
    assert ground(HEARD)["TRAN"].scene_numbers == ["1"]


def test_a_narrator_named_in_action_is_present():
    assert ground(HEARD)["ROURKE"].scene_numbers == ["2"]


def test_who_is_only_spoken_of_is_not_there():
    drafts = ground("INT. A - DAY\n\nANN\nAsk Moss.\n\nINT. B - DAY\n\nMOSS\nYes?\n")
    assert drafts["MOSS"].scene_numbers == ["2"]
    assert [m.evidence for m in drafts["MOSS"].mentions] == [Evidence.DIALOGUE, Evidence.CUE]


@pytest.mark.parametrize(
    "line",
    [
        "A photograph of Ray on the fridge.",
        "Ray's jacket hangs on a chair.",
        "No sign of life. Ray's truck is parked outside.",
        'A note: "Ray was here."',
        "He runs like Ray.",
        "A portrait, life-size: RAY in scarlet.",
    ],
)
def test_a_picture_a_belonging_and_a_comparison_are_no_presence(line):
    drafts = ground(f"INT. A - DAY\n\nRAY\nHi.\n\nINT. B - DAY\n\n{line}\n")
    assert drafts["RAY"].scene_numbers == ["1"]
    assert drafts["RAY"].mentions[-1].line == 8


@pytest.mark.parametrize("line", ["Ray's hand shakes.", "Ray's on the floor.", "They find RAY."])
def test_a_body_and_a_contraction_are_presence(line):
    drafts = ground(f"INT. A - DAY\n\nRAY\nHi.\n\nINT. B - DAY\n\n{line}\n")
    assert drafts["RAY"].scene_numbers == ["1", "2"]


def test_people_on_an_inserted_photograph_are_not_in_the_scene():
    drafts = ground(
        "INT. A - DAY\n\nRAY\nLook.\n\nINSERT - PHOTOGRAPH\n\nBob squints.\n\nBACK TO SCENE\n\n"
        "INT. B - DAY\n\nBOB\nHi.\n"
    )
    assert drafts["BOB"].scene_numbers == ["2"]


def test_a_thing_only_compared_with_or_missing_is_not_there():
    drafts = ground(
        "INT. A - DAY\n\nShe lifts the gun.\n\nINT. B - DAY\n\nIt cracks like a gun. "
        "No gun here.\n",
        prop("GUN"),
    )
    assert drafts["GUN"].scene_numbers == ["1"]


PLACES = """\
INT. HOUSE - KITCHEN - DAY

A kettle.

EXT. HOUSE - GARDEN - DAY

Grass.

INT. THE HOUSE - KITCHEN - NIGHT

Dark.

INT. RAY'S CAR - MOVING - DAY

RAY
Nice.

I/E. VAN / ALLEY - NIGHT

Rain.
"""


def test_a_set_is_one_location_at_any_time_of_day_and_keeps_its_place():
    kitchen = ground(PLACES)["HOUSE - KITCHEN"]
    assert kitchen.scene_numbers == ["1", "3"]
    assert kitchen.aliases == ("THE HOUSE - KITCHEN",)
    assert kitchen.place == "HOUSE"


def test_a_place_that_is_no_heading_gets_no_draft():
    assert "HOUSE" not in ground(PLACES)


def test_a_persons_car_is_a_location_and_may_be_a_prop_too():
    drafts = grounding.ground(
        parse(PLACES), Findings(assets=[prop("RAY'S CAR")]), reading.known(parse(PLACES))
    )
    kinds = {draft.type for draft in drafts if draft.name == "RAY'S CAR"}
    assert kinds == {AssetType.LOCATION, AssetType.PROP}
    assert len({draft.key for draft in drafts}) == len(drafts)


def test_a_heading_inside_and_outside_is_both_sets():
    drafts = ground(PLACES)
    assert drafts["VAN"].scene_numbers == drafts["ALLEY"].scene_numbers == ["5"]


def test_two_known_names_are_joined_only_when_code_can_see_why():
    text = "INT. A - DAY\n\nISOLDE\nI.\n\nMYSTERIOUS WOMAN\nNo.\n\nDR. BENNETT\nA.\n\nBENNETT\nB.\n"
    drafts = ground(text, person("ISOLDE", "MYSTERIOUS WOMAN"), person("DR. BENNETT", "BENNETT"))
    assert {"ISOLDE", "MYSTERIOUS WOMAN", "DR. BENNETT"} <= set(drafts)
    assert "BENNETT" not in drafts
    told = ground(text, person("ISOLDE", "MYSTERIOUS WOMAN", words="The mysterious woman: ISOLDE"))
    assert "MYSTERIOUS WOMAN" not in told


def test_a_joint_cue_is_both_speakers():
    drafts = ground("INT. A - DAY\n\nBOB\nA.\n\nANN\nB.\n\nINT. B - DAY\n\nBOB AND ANN\nC.\n")
    assert set(drafts) == {"A", "B", "BOB", "ANN"}
    assert drafts["BOB"].scene_numbers == drafts["ANN"].scene_numbers == ["1", "2"]


def test_dependencies_name_what_is_in_each_scene():
    screenplay = parse(HEARD)
    drafts = grounding.ground(screenplay, Findings(), reading.known(screenplay))
    first = grounding.dependencies(screenplay, drafts)[0]
    assert first == {
        "scene_number": "1",
        "characters": ["NORA", "TRAN"],
        "heard": ["ROURKE"],
        "locations": ["OFFICE"],
        "props": [],
    }


def test_names_in_any_script_are_grounded():
    drafts = ground("INT. ДОМ - ДЕНЬ\n\nБОРИС\nДа.\n\nБорис молчит.\n\nÉLODIE\nOui.\n")
    assert [m.line for m in drafts["БОРИС"].mentions] == [3, 6]
    assert drafts["ÉLODIE"].speaking


def test_two_keys_that_share_an_alias_stay_two():
    text = "INT. A - DAY\n\nA brass key.\n\nINT. B - DAY\n\nA silver key. The key shines.\n"
    drafts = ground(text, prop("BRASS KEY", "KEY"), prop("SILVER KEY", "KEY"))
    assert drafts["BRASS KEY"].scene_numbers == ["1"]
    assert drafts["SILVER KEY"].scene_numbers == ["2"]


def test_a_prop_is_no_verb_and_no_description_of_another_thing():
    text = "INT. A - DAY\n\nRay pads down. He checks the cup holder. She boxes.\n\nRAY\nHi.\n"
    drafts = ground(text, prop("PAD"), prop("CUP"), prop("BOX"), prop("CHECK"))
    assert [drafts[name].ghost for name in ("PAD", "CUP", "BOX", "CHECK")] == [True] * 4


def test_a_heading_that_is_only_a_view_stays_in_its_set():
    text = (
        "INT. SHACK - DAY\n\nDust.\n\n.SNIPER SCOPE POV\n\nA face.\n\n.BACK IN THE SHACK\n\nDust.\n"
    )
    drafts = ground(text)
    assert list(drafts) == ["SHACK"]
    assert drafts["SHACK"].scene_numbers == ["1", "2", "3"]


def test_a_description_is_somebody_else_in_another_scene():
    text = (
        "INT. A - DAY\n\nA NURSE waits.\n\nNURSE\nYes?\n\nThe nurse leaves.\n\n"
        "INT. B - DAY\n\nA nurse sleeps.\n\nINT. C - DAY\n\nThe nurse eats.\n"
    )
    assert ground(text)["NURSE"].scene_numbers == ["1", "3"]


def test_a_text_without_end_takes_its_time_only_once():
    drafts = ground("INT. A - DAY\n\n" + "the key and [[ " * 3000, prop("KEY"))
    assert len(drafts["KEY"].mentions) == 1


def test_the_places_of_a_montage_and_an_intercut_are_the_scenes():
    drafts = ground(
        "INT. LINDEN HALL - ROSE GARDEN - DAY\n\nRain.\n\nINT. HALL - DAY\n\n"
        "MONTAGE - THE NEWS\n\n-- ROSE GARDEN. The twins run.\n\n-- BAR. Ann pours.\n\n"
        "- INT. BANK - Bob counts.\n\nEND OF MONTAGE\n\n-- CLOSER. Nothing.\n\n"
        "INTERCUT - INT. SHACK / EXT. YARD\n\nSmoke.\n"
    )
    assert drafts["LINDEN HALL - ROSE GARDEN"].scene_numbers == ["1", "2"]
    for name in ("BAR", "BANK", "SHACK", "YARD"):
        assert drafts[name].scene_numbers == ["2"]
    assert "CLOSER" not in drafts


def test_who_is_known_by_a_thing_has_it_with_him():
    drafts = ground(
        "INT. HALL - DAY\n\nThe man with the cane waits.\n",
        person("MAN WITH A CANE"),
        prop("CANE"),
    )
    assert drafts["CANE"].scene_numbers == ["1"]


def test_a_role_with_an_article_is_found_in_small_letters():
    drafts = ground("INT. HALL - DAY\n\nThe dishwasher nods.\n\nTHE DISHWASHER\nHuh.\n")
    assert [m.line for m in drafts["THE DISHWASHER"].mentions] == [3, 5]


def test_another_things_bottle_is_not_the_beers():
    drafts = ground(
        "INT. HALL - DAY\n\nThe bottle is empty.\n\n"
        "INT. GYM - DAY\n\nA water bottle. A bottle of gin.\n",
        prop("BEER", "BOTTLE OF BEER", "BOTTLE"),
    )
    assert drafts["BEER"].scene_numbers == ["1"]
