"""Single pictures: deterministic, in the right size, true to the words and to the style."""

import itertools

import pytest

from core.models.pictures import Style
from core.prompts.capsules import SHIPPED
from core.providers.offline.draw import emblem, place, words
from core.providers.offline.draw.looks import look_of
from core.providers.offline.draw.mark import MARGIN_PX, label
from tests.core.providers.offline.draw.pictures import (
    apart,
    asset_task,
    drawn,
    opened,
    share_near,
    small,
)

WREN = "A freckled girl of 17 with long copper hair and a green coat."


@pytest.mark.parametrize(
    ("kind", "name", "size"),
    [
        ("character", "WREN", (832, 1248)),
        ("location", "KITCHEN", (1344, 768)),
        ("prop", "BRASS KEY", (1024, 1024)),
    ],
)
def test_a_picture_has_the_size_of_its_type_and_costs_nothing(kind, name, size):
    picture = drawn(asset_task(kind, name, WREN))
    assert picture.startswith(b"\x89PNG")
    assert opened(picture).size == size


def test_the_same_task_gives_the_same_bytes():
    task = asset_task("character", "WREN", WREN)
    assert drawn(task) == drawn(task)


def test_every_picture_carries_the_mark_once_in_its_corner():
    picture = opened(drawn(asset_task("prop", "LANTERN", "")))
    tag = label()
    left, top = (
        side - length - MARGIN_PX for side, length in zip(picture.size, tag.size, strict=True)
    )
    stamped = picture.crop((left + 8, top + 4, left + tag.width - 8, top + tag.height - 4))
    assert apart(stamped, tag.convert("RGB").crop((8, 4, tag.width - 8, tag.height - 4))) == 0


def test_other_clothes_leave_the_face_as_it_was():
    before = small("character", "WREN", "A woman in a red coat.")
    after = small("character", "WREN", "A woman in a blue dress.")
    face, chest = (84, 70, 124, 112), (70, 150, 138, 220)
    assert apart(before, after, face) < 4
    assert apart(before, after, chest) > 40


def test_two_identities_with_the_same_words_are_not_the_same_drawing():
    assert apart(small("character", "ANN", "A woman."), small("character", "EVE", "A woman.")) > 8


@pytest.mark.parametrize("kind", ["character", "location", "prop"])
def test_each_shipped_capsule_visibly_changes_each_type(kind):
    looks = [
        small(kind, "LANTERN", "A lantern by the old library.", Style(name=c.name, prompt=c.prompt))
        for c in SHIPPED
    ]
    assert len(looks) >= 6
    assert min(apart(a, b) for a, b in itertools.combinations(looks, 2)) > 8


def test_a_capsule_a_user_wrote_changes_the_picture_by_its_words():
    def of(prompt: str):
        return small("location", "HARBOUR", "", Style(name="Mine", prompt=prompt))

    assert apart(of("soft teal mornings"), of("crimson evenings")) > 8
    assert look_of(Style(name="Mine", prompt="loose ink lines")).medium == "ink"
    assert look_of(Style(name="Mine", prompt="charcoal on paper")).medium == "pencil"


@pytest.mark.parametrize(
    ("said", "colour"),
    [
        ("a red coat", (184, 50, 47)),
        ("a blue coat", (58, 98, 168)),
        ("a yellow coat", (239, 194, 62)),
    ],
)
def test_the_colour_of_the_words_is_in_the_picture(said, colour):
    dressed = share_near(small("character", "IDA", f"A tall woman in {said}."), colour)
    assert dressed > 0.08
    assert dressed > 5 * share_near(
        small("character", "IDA", "A tall woman in a black coat."), colour
    )


def test_hair_build_age_and_clothes_follow_the_description():
    otto = words.person(
        "OTTO", "OTTO", "A burly old man with a white beard, yellow oilskin and a cap."
    )
    assert (otto.woman, otto.age, otto.beard, otto.top, otto.hat) == (
        False,
        "old",
        "beard",
        "coat",
        "cap",
    )
    assert otto.build > 1
    nun = words.person("AGNES", "SISTER AGNES", "A nun with round glasses.")
    assert (nun.woman, nun.hat, nun.glasses) == (True, "veil", True)


def test_a_child_and_a_grown_up_are_told_apart_by_number_or_word():
    assert words.person("MIA", "MIA", "Mia, 8, blonde bob.").age == "child"
    assert words.person("ANA", "ANA", "A woman, 34.").age == "adult"


@pytest.mark.parametrize(
    ("name", "description", "kind"),
    [
        ("BISCUIT", "A scruffy brown dog.", "dog"),
        ("GARDEN GNOME", "", "gnome"),
        ("WREN", "A woman with a dog.", "person"),
        ("MR FOX", "A man in a suit.", "person"),
    ],
)
def test_animals_are_drawn_as_animals_and_people_as_people(name, description, kind):
    assert words.person(name, name, description).kind == kind


@pytest.mark.parametrize(
    ("name", "int_ext", "inside", "kind"),
    [
        ("KITCHEN", "", True, "kitchen"),
        ("FOREST", "", False, "forest"),
        ("COTTAGE", "INT.", True, "cabin"),
        ("COTTAGE", "EXT.", False, "house"),
        ("HARBOUR PUB", "INT.", True, "bar"),
        ("ZARDOZ", "INT.", True, None),
    ],
)
def test_a_place_is_the_one_its_name_says(name, int_ext, inside, kind):
    seen = place.place(name, name, "", "", int_ext)
    assert seen.inside is inside
    assert kind is None or seen.kind == kind


def test_night_is_darker_than_day():
    day, night = (small("location", "FIELD", "", time=t).convert("L") for t in ("DAY", "NIGHT"))
    assert sum(day.histogram()[160:]) > 2 * sum(night.histogram()[160:])


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("BRASS KEY", "key"),
        ("THE OLD LETTER", "letter"),
        ("CAR KEYS", "key"),
        ("WINE GLASS", "glass"),
        ("ZORBLAT", "emblem"),
    ],
)
def test_a_prop_is_its_object_or_an_emblem(name, kind):
    assert emblem.prop(name, name, "").kind == kind


def test_an_emblem_bears_the_initials_of_its_name():
    assert emblem.initials("The Zorblat Device of Doom") == "ZD"


def test_every_prop_object_can_be_drawn():
    look = look_of(Style(name="Paint", prompt="gouache"))
    for kind in emblem.NAMED:
        thing = emblem.prop(kind, emblem.NAMED[kind].split()[0], "")
        assert emblem.cut_prop(thing, look, 90).getchannel("A").getbbox(), kind


@pytest.mark.parametrize("inside", [True, False])
def test_every_kind_of_place_can_be_drawn(inside):
    table = place.INSIDE if inside else place.OUTSIDE
    look = look_of(Style(name="Paint", prompt="gouache"))
    for kind, names in table.items():
        seen = place.place(kind, names.split()[0], "", "NIGHT", "INT." if inside else "EXT.")
        assert seen.kind == kind
        assert len(place.view(seen, look, (168, 96)).getcolors(20_000)) > 30, kind
