"""Scene identity between two revisions."""

from core.models.revision import SceneText
from core.screenplay.identity import match

WORDS = ("ladder", "gate", "river", "lamp", "stone", "bread", "engine", "collar", "ticket")


def scene(heading: str, *lines: str) -> SceneText:
    return SceneText(heading=heading, text="\n".join([heading, "", *lines]))


def long_scene(number: int, lines: int = 10) -> list[str]:
    return [
        f"Wren lifts the {WORDS[(number + i) % len(WORDS)]} number {number * 100 + i} onto the "
        f"{WORDS[(number * 5 + i * 7) % len(WORDS)]}."
        for i in range(lines)
    ]


def script(count: int) -> list[SceneText]:
    return [scene(f"INT. ROOM {i} - DAY", *long_scene(i)) for i in range(count)]


def kinds(old: list[SceneText], new: list[SceneText]) -> list[tuple]:
    return [(change.kind, change.old, change.new) for change in match(old, new)]


def test_the_same_script_is_unchanged():
    assert {kind for kind, _, _ in kinds(script(5), script(5))} == {"unchanged"}


def test_white_space_alone_changes_no_scene():
    old = [scene("INT. ROOM - DAY", "Wren waits.")]
    new = [scene("INT. ROOM - DAY", "", "  Wren   waits.", "")]
    assert kinds(old, new) == [("unchanged", 0, 0)]


def test_a_rewritten_scene_keeps_its_identity():
    old, lines = script(4), long_scene(2)
    lines[3] = "A dog barks."
    new = [*old[:2], scene("INT. ROOM 2 - DAY", *lines), old[3]]
    assert kinds(old, new)[2] == ("changed", 2, 2)


def test_a_scene_with_another_heading_and_nearly_the_same_text_keeps_its_identity():
    old = script(4)
    new = [*old[:2], scene("EXT. HARBOUR - NIGHT", *long_scene(2), "Rain."), old[3]]
    assert kinds(old, new)[2] == ("changed", 2, 2)


def test_a_scene_rewritten_from_scratch_in_its_place_keeps_its_identity():
    old = script(3)
    new = [old[0], scene("INT. ROOM 1 - DAY", "Nothing of that."), old[2]]
    assert kinds(old, new)[1] == ("changed", 1, 1)


def test_short_scenes_side_by_side_that_all_change_keep_their_identity():
    old = [scene(f"INT. {name} - DAY", "Rain.") for name in ("HALL", "ATTIC", "SHED", "BARN")]
    new = [scene(one.heading, "Snow.") for one in old]
    assert kinds(old, new) == [("changed", i, i) for i in range(4)]
    inserted = scene("EXT. MOOR - DUSK", "Fog.")
    assert kinds(old, [new[0], inserted, *new[1:]]) == [
        ("changed", 0, 0),
        ("new", None, 1),
        ("changed", 1, 2),
        ("changed", 2, 3),
        ("changed", 3, 4),
    ]


def test_a_scene_moved_elsewhere_is_the_same_scene():
    old = script(5)
    new = [old[4], *old[:4]]
    assert kinds(old, new) == [
        ("moved", 4, 0),
        ("unchanged", 0, 1),
        ("unchanged", 1, 2),
        ("unchanged", 2, 3),
        ("unchanged", 3, 4),
    ]


def test_an_inserted_scene_is_new_and_moves_nobody():
    old = script(3)
    new = [old[0], scene("EXT. MOOR - DUSK", "Fog. A single crow."), *old[1:]]
    assert kinds(old, new) == [
        ("unchanged", 0, 0),
        ("new", None, 1),
        ("unchanged", 1, 2),
        ("unchanged", 2, 3),
    ]


def test_a_deleted_scene_is_omitted():
    old = script(3)
    assert kinds(old, [old[0], old[2]])[-1] == ("omitted", 1, None)


def test_a_scene_cut_in_two_lives_on_in_the_larger_part():
    old, lines = script(3), long_scene(1)
    new = [
        old[0],
        scene("INT. ROOM 1 - DAY", *lines[:3]),
        scene("INT. CELLAR - DAY", *lines[3:]),
        old[2],
    ]
    assert kinds(old, new)[1:3] == [("split", 1, 1), ("changed", 1, 2)]
    new[1:3] = [
        scene("INT. ROOM 1 - DAY", *lines[:7]),
        scene("INT. CELLAR - DAY", *lines[7:]),
    ]
    assert kinds(old, new)[1:3] == [("changed", 1, 1), ("split", 1, 2)]


def test_two_scenes_with_the_same_heading_are_told_apart_by_text_and_order():
    heading = "INT. KITCHEN - DAY"
    old = [scene(heading, *long_scene(1)), scene(heading, *long_scene(6))]
    new = [scene(heading, *long_scene(1)[:8]), scene(heading, *long_scene(6), "Tea.")]
    assert kinds(old, new) == [("changed", 0, 0), ("changed", 1, 1)]


def test_a_repeated_scene_text_pairs_in_order():
    twice = [scene("INT. HALL - DAY", "Empty.")] * 2
    assert kinds(twice, twice) == [("unchanged", 0, 0), ("unchanged", 1, 1)]


def test_of_two_scenes_with_the_same_text_the_edited_one_is_the_one_that_changes():
    empty = scene("INT. HALL - DAY", "Nobody is in the hall at this hour of the day.")
    edited = scene("INT. HALL - DAY", "Nobody is in the hall at that hour of the day.")
    one, two, three = script(3)
    old = [one, empty, two, empty, three]
    assert kinds(old, [one, edited, two, empty, three])[1:4] == [
        ("changed", 1, 1),
        ("unchanged", 2, 2),
        ("unchanged", 3, 3),
    ]


def test_of_two_scenes_with_the_same_text_the_one_taken_out_is_omitted():
    empty = scene("INT. HALL - DAY", "Empty.")
    one, two, three = script(3)
    old = [one, empty, two, empty, three]
    assert kinds(old, [one, two, empty, three])[-2:] == [("unchanged", 4, 3), ("omitted", 1, None)]
    assert kinds(old, [one, empty, two, three])[-1] == ("omitted", 3, None)


def test_scenes_that_come_back_move_nobody():
    one, two, three, four = script(4)
    gone = [was.model_copy(update={"omitted": True}) for was in (two, three)]
    changes = match([one, four, *gone], [one, two, three, four])
    assert {change.kind for change in changes} == {"unchanged"}


def test_a_chapter_longer_than_any_scene_is_known_again_by_its_words():
    lines = long_scene(1, lines=1_000)
    old = [scene("CHAPTER ONE", *lines)]
    assert kinds(old, [scene("CHAPTER 1", *lines[1:], "The end.")]) == [("changed", 0, 0)]
    assert kinds(old, [scene("CHAPTER TWO", *["Rain falls."] * 5_000)])[-1][0] == "omitted"


def test_a_scene_moved_and_changed_says_both():
    old = script(6)
    changed = scene("INT. ROOM 0 - DAY", *long_scene(0), "And leaves.")
    change = match(old, [*old[1:], changed])[-1]
    assert (change.kind, change.old, change.new, change.moved_too) == ("changed", 0, 5, True)


def test_every_old_scene_is_accounted_for_once():
    old, new = script(8), [*script(12)[4:], scene("EXT. SEA - DAY", "Waves.")]
    changes = match(old, new)
    living = [c.old for c in changes if c.kind not in ("split", "new")]
    assert sorted(living) == list(range(8))
    assert [c.new for c in changes if c.new is not None] == list(range(len(new)))


def test_an_empty_script_omits_all_and_a_first_one_is_all_new():
    assert {kind for kind, *_ in kinds(script(2), [])} == {"omitted"}
    assert {kind for kind, *_ in kinds([], script(2))} == {"new"}
