"""The offline distiller: three plain sentences of the script's own words, nothing invented."""

import pytest

from core.models.manifest import AssetType
from core.providers.offline import distiller, visible
from tests.core.providers.offline.described import distil


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


# Whose clothes


def clothing(name: str, *lines: str, aliases: tuple[str, ...] = ()) -> str:
    return distil(name, AssetType.CHARACTER, *lines, aliases=aliases).traits.clothing


@pytest.mark.parametrize(
    "line",
    [
        "Finch draws a wide hat in the air, and a veil.",
        "Nell draws a ribbon from under her veil. She folds Finch's fingers over it.",
        "Nell sees Finch. She wears a blue coat.",
        "Finch tugs the jacket. The plinth is empty but for the blue coat, and on the coat, a hat.",
        "Finch runs, straight into a mustard-yellow smock.",
        "Finch nods to a man in a red hat.",
        "Finch finds the key in a coat pocket.",
        "Finch waits. The grief he wears like armour is old.",
    ],
)
def test_what_nobody_says_finch_wears_is_not_worn_by_finch(line):
    assert clothing("FINCH", line) == ""


@pytest.mark.parametrize(
    ("line", "worn"),
    [
        ("Finch sits in his pajamas on the floor next to him.", "pajamas"),
        ("Still wearing his striped pajamas, Finch climbs in.", "striped pajamas"),
        ("Finch (9, small) waits. He wears a blue coat and a hat.", "a blue coat, a hat"),
        ("FINCH (20), bicycle helmet, parcel under one arm, leans in.", "a bicycle helmet"),
        ("FINCH (45), a cardigan with a teacher inside it, raises a finger.", "a cardigan"),
        ("A tug at Finch's torn blue coat.", "a torn blue coat"),
        ("She has left. Finch has on her father's old jacket, one sleeve torn.", "an old jacket"),
    ],
)
def test_clothes_are_noun_phrases_tied_to_who_wears_them(line, worn):
    assert clothing("FINCH", line) == worn


def test_a_name_that_says_the_looks_shows_them():
    reply = distil("BLONDE WOMAN", AssetType.CHARACTER, "The blonde woman waits.")
    assert reply.visual_summary.startswith("A woman, blonde.")
    boy = distil("BOY", AssetType.CHARACTER, "A BOY (4), thin, waits.")
    assert boy.visual_summary.startswith("A boy of 4, thin.")


def test_a_name_that_says_the_clothes_dresses():
    assert clothing("MAN IN A TRACKSUIT", "The man in a tracksuit drives.") == "a tracksuit"


def test_the_age_of_the_later_line_is_described():
    reply = distil("WREN", AssetType.CHARACTER, "WREN, 40's, sits.", "Wren, 61, sleeps.")
    assert reply.visual_summary.startswith("A figure of 61.") and len(reply.conflicts) == 1


def test_clothes_of_a_younger_self_stand_against_the_same_garment():
    lines = ("WREN, in a straw hat.", "YOUNG WREN, in a striped jersey.", "Wren, in an old jersey.")
    (conflict,) = distil("WREN", AssetType.CHARACTER, *lines).conflicts
    assert (conflict.earlier_quote, conflict.later_quote) == ("striped jersey", "old jersey")


def test_a_crowds_clothes_end_at_the_garment():
    reply = distil(
        "MAIDS", AssetType.EXTRA_ARCHETYPE, "MAIDS in flapping gowns hangs on to a cart."
    )
    assert reply.traits.clothing == "flapping gowns"


# Another age


@pytest.mark.parametrize(
    "younger",
    [
        "YOUNG WREN (24, yellow hair, in a striped jersey) ducks.",
        "A younger WREN, 24, yellow hair, in a striped jersey, ducks.",
        "LITTLE WREN, AGE 3, yellow hair, in a striped jersey, ducks.",
    ],
)
def test_a_younger_self_is_a_conflict_and_no_part_of_the_look(younger):
    reply = distil(
        "WREN",
        AssetType.CHARACTER,
        "2: WREN (54, white hair) nods.",
        f"5: {younger}",
        "9: Wren, in a grey smock, nods.",
    )
    assert reply.visual_summary.startswith("A figure of 54, white hair. Wears a grey smock.")
    assert {c.earlier_scene for c in reply.conflicts} == {"5"}
    assert {c.later_quote for c in reply.conflicts} >= {"54", "white hair"}


def test_clothes_of_another_age_conflict_once():
    lines = ("WREN, in pajamas.", "YOUNG WREN, in a white shirt and tie.")
    (conflict,) = distil("WREN", AssetType.CHARACTER, *lines).conflicts
    assert (conflict.earlier_quote, conflict.later_quote) == ("white shirt", "pajamas")


def test_a_child_of_the_name_is_the_adult_when_younger():
    lines = ("1: WREN, AGE 3, listens.", "13: A drenched Wren (29) comes in.", "16: Wren (6) sits.")
    reply = distil("WREN", AssetType.CHARACTER, *lines)
    assert reply.visual_summary.startswith("A figure of 29.")
    assert {(c.earlier_quote, c.later_quote) for c in reply.conflicts} == {("3", "29")}


def test_the_adult_is_the_one_described():
    reply = distil("WREN", AssetType.CHARACTER, "WREN (40) nods.", "ADULT WREN, in a hat, nods.")
    assert reply.traits.clothing == "a hat" and not reply.conflicts


def test_a_height_is_a_build():
    reply = distil("WREN", AssetType.CHARACTER, "WREN (34), six foot five, stands.")
    assert "build" not in reply.visual_summary


def test_who_is_only_seen_young_is_described_young():
    reply = distil("YOUNG WREN", AssetType.CHARACTER, "YOUNG WREN (10, red hair) runs.")
    assert reply.visual_summary.startswith("A figure of 10, red hair.") and not reply.conflicts


def test_a_flashback_is_another_age():
    passages = [
        {"scene_number": "1", "text": "WREN (54) nods.", "evidence": "action"},
        {
            "scene_number": "2",
            "text": "Wren, in a white dress.",
            "evidence": "action",
            "past": True,
        },
    ]
    inputs = {"name": "WREN", "aliases": [], "type": "character", "passages": passages}
    assert distiller.distil(inputs).traits.clothing == ""


# Looks


@pytest.mark.parametrize(
    ("line", "look"),
    [
        ("WREN, 40's and handsome, tells it.", "A figure in the 40's, handsome."),
        ("WREN (25), tall, grave, hurries out.", "A figure of 25, tall and grave."),
        ("WREN (60), the butler, built like a door.", "A figure of 60, built like a door."),
        ("WREN: no face, no age, a long scar, a voice like a gate.", "A figure, a long scar."),
        ("WREN waits. He is feral, with a beard to his elbow.", "A man, feral and a beard to his"),
        ("WREN (34), six foot five and sorry, stands.", "A figure of 34, six foot five and sorry."),
        ("Beamen's daughter WREN (8) hides behind her father.", "A girl of 8."),
        ("Will, Wren and Ann have worked.", "A figure."),
        ("Wren, tired, sits.", "A figure."),
        ("WREN in her 50's is getting her change.", "A woman in the 50's."),
        ("His mother WREN stands with him.", "A woman."),
        ("Ann spots Wren. Wren waits. She looks gorgeous.", "A woman, gorgeous."),
        ("Red-headed WREN is here.", "A figure, red-headed."),
        ("Wren, whose eyes are shut, sits.", "A figure."),
        ("WREN (70), big as a wardrobe, sits.", "A figure of 70, big as a wardrobe."),
        ("Wren, in the old blue coat, sits.", "A figure. Wears the old blue coat."),
        ("Wren, buttoned to the chin in her blue coat, sits.", "A woman. Wears a blue coat."),
        ('TEO "WREN" HALL (34), six foot five, stands.', "A figure of 34, six foot five."),
        (
            "WREN (80), four foot ten of ball gown and shoes.",
            "A figure of 80, four foot ten. Wears",
        ),
        ("The owner WREN (50) comes. He may only be tall, but Wren sits.", "A man of 50, tall."),
        ("Two ewes see WREN, 61, sits. Then Wren, with two glasses, sits.", "A figure of 61."),
        ("WREN waits. She's as gorgeous a woman as you'll see.", "A woman, gorgeous."),
    ],
)
def test_looks_stand_beside_the_name(line, look):
    assert distil("WREN", AssetType.CHARACTER, line).visual_summary.startswith(look)
