"""Places and things as their own lines show them."""

import pytest

from core.models.manifest import AssetType
from core.providers.offline import distiller
from tests.core.providers.offline.described import distil


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


FEET = "A gnome, two feet high: pointed red cap, white beard."


@pytest.mark.parametrize(
    "line",
    [
        "Hester, in the tattered brown jacket with yellow walls, stoops under the low trees.",
        "At the long table the footman rubs a silver salver by the red door.",
        "Mags and Desmond sit on the wet stone by the red door.",
        "Lovage, in a pearl-grey cardigan, bends over the low red table.",
        "As Will walks from the red door, the low trees sigh.",
        "We pass a rusty red door.",
        "The doors open.",
        "A wall of SOUND.",
        "A brass band, red lamps, ten thousand REVELERS with paper walls.",
    ],
)
def test_a_sentence_about_a_person_does_not_show_the_place(line):
    assert "No line says" in distil("ORCHARD", AssetType.LOCATION, line).visual_summary


def test_a_place_is_shown_up_to_the_names_after_a_colon():
    line = "It's a main street with old stores on each side: Cole's Pharmacy, Talbot's."
    reply = distil("MAIN STREET", AssetType.LOCATION, line)
    assert reply.visual_summary.startswith("It's a main street with old stores on each side. ")


@pytest.mark.parametrize("line", ["Snow at the window.", "Checkerboard tile."])
def test_a_sentence_without_a_verb_shows_the_place(line):
    assert distil("HALL", AssetType.LOCATION, line).visual_summary.startswith(line)


def test_the_owner_of_a_place_is_a_person():
    reply = distil("RAY'S CAR", AssetType.LOCATION, "Ray hits the road under the red wall.")
    assert "No line says" in reply.visual_summary


def test_an_article_in_a_places_name_is_no_sight_of_it():
    assert (
        "No line says" in distil("THE CAR", AssetType.LOCATION, "This is the key.").visual_summary
    )


def test_a_places_name_keeps_its_apostrophe():
    reply = distil("GIL'S FLAT", AssetType.LOCATION, "Gil waits.")
    assert reply.visual_summary.startswith("A place called Gil's Flat.")


@pytest.mark.parametrize(
    ("name", "line", "summary"),
    [
        ("BLUE COAT", "Ann in her blue coat, turns the old whistle over.", "A blue coat."),
        ("RED CAP", "A gnome: a red cap, white beard.", "A red cap."),
        ("RED CAP", "A small red cap with a cloth, round and round.", "A small red cap."),
        ("PARCELS", "Between two parcels: two yellow boots.", "Parcels."),
        ("RED BOX", "A battered red BOX.", "A battered red box."),
        ("OLD VOLVO", "An old Volvo, rusty, waits.", "An old Volvo, rusty."),
        ("RING", "He takes the ring.", "A ring."),
        ("GNOME", "A GNOME, two feet high: pointed red cap, white beard, and a look.", FEET),
        ("BUS", "He takes the bus.", "A bus."),
    ],
)
def test_only_what_describes_a_thing_is_taken(name, line, summary):
    assert distil(name, AssetType.PROP, line).visual_summary.startswith(summary)


def test_a_shorter_name_with_a_noun_beside_it_is_another_thing():
    line = {"scene_number": "1", "text": "One car: a red Volvo.", "evidence": "action"}
    inputs = {"name": "PATROL CAR", "aliases": ["CAR"], "type": "prop", "passages": [line]}
    assert "Volvo" not in distiller.distil(inputs).visual_summary


def test_another_colour_than_the_name_is_another_thing():
    reply = distiller.distil(
        {
            "name": "RED RIBBON",
            "aliases": ["RIBBON"],
            "type": "prop",
            "passages": [
                {
                    "scene_number": "1",
                    "text": "A deed under a scarlet ribbon.",
                    "evidence": "action",
                }
            ],
        }
    )
    assert "scarlet" not in reply.visual_summary
