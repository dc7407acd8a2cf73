"""The planner: references in order and in state, cut into passes, nothing dropped."""

import pytest

from core.errors import TooManyReferences
from core.models.assets import Asset
from core.models.project import SceneRow
from core.models.scenes import PlannedReference, Shot, Transformation
from core.models.screenplay import SceneHeading
from core.stages import frame_plan
from core.stages.frame_plan import Board, Limits, plan

LIMITS = Limits(threshold=4, batch_size=4)


def references(*roles: str) -> list[PlannedReference]:
    return [
        PlannedReference(name=f"{role} {n}", role=role, asset_id=f"a{n}", image_id=f"i{n}")
        for n, role in enumerate(roles, 1)
    ]


EIGHT = references("location", *["foreground"] * 3, *["background"] * 2, *["prop"] * 2)


def roles(planned) -> list[str]:
    return [reference.role for reference in planned.added]


def test_eight_references_take_three_passes():
    first, second, third = plan(EIGHT, 4, 4).passes
    assert roles(first) == ["location", "foreground", "foreground", "foreground"]
    assert roles(second) == ["background", "background", "prop"]
    assert roles(third) == ["prop"]
    assert [p.reference_count for p in (first, second, third)] == [4, 4, 2]


@pytest.mark.parametrize(("count", "passes"), [(0, 1), (1, 1), (4, 1), (5, 2), (7, 2), (8, 3)])
def test_up_to_the_threshold_one_call_is_enough(count, passes):
    assert len(plan(EIGHT[:count], 4, 4).passes) == passes


@pytest.mark.parametrize("threshold", range(1, 9))
@pytest.mark.parametrize("batch_size", range(2, 9))
@pytest.mark.parametrize("most", [2, 3, 5, None])
def test_every_reference_is_sent_once_in_order_and_no_call_carries_too_many(
    threshold, batch_size, most
):
    cut = plan(EIGHT, threshold, batch_size, most)
    assert cut.references == EIGHT
    allowed = min(max(threshold, batch_size), most or 99)
    assert all(p.reference_count <= allowed for p in cut.passes)
    assert [p.number for p in cut.passes] == list(range(1, len(cut.passes) + 1))


def test_a_model_that_takes_three_lowers_both_numbers():
    cut = plan(EIGHT, 4, 4, 3)
    assert [p.reference_count for p in cut.passes] == [3, 3, 3, 2]
    assert [len(p.added) for p in cut.passes] == [3, 2, 2, 1]


@pytest.mark.parametrize("most", [0, 1])
def test_a_model_that_cannot_take_them_is_refused_not_cut_short(most):
    with pytest.raises(TooManyReferences):
        plan(EIGHT, 4, 4, most)
    assert plan(EIGHT[:most], 4, 4, most).references == EIGHT[:most]


# The board


def asset(key: str, asset_type: str = "character", **more) -> Asset:
    return Asset(id=key, project_id="p", name=key.upper(), type=asset_type, **more)


PYM = asset("pym", description="A round postmaster.")
GNOME = asset("gnome", "prop", description="Painted clay.")
WREN = asset("wren")
HALL = asset("hall", "location")


def scene(index: int) -> SceneRow:
    return SceneRow(
        id=f"s{index}",
        project_id="p",
        scene_index=index,
        scene_number=str(index + 1),
        heading="INT. HALL - DAY",
        parts=SceneHeading(int_ext="INT", set_name="HALL"),
        text="",
        text_hash="",
        line_start=1,
        eighths=1,
    )


def shot(scene_index: int, number: int, **lists) -> Shot:
    return Shot(
        id=f"s{scene_index}-{number}",
        project_id="p",
        scene_id=f"s{scene_index}",
        shot_index=number,
        **lists,
    )


def board(*changes: Transformation, keys=("pym", "gnome", "wren", "hall"), **lists) -> Board:
    """Three scenes of four shots each, all with the same cast."""
    cast = lists or {"setting_id": "hall", "characters_foreground": ["pym"]}
    shots = [shot(index, number, **cast) for index in range(3) for number in range(4)]
    return Board(
        assets={a.id: a for a in (PYM, GNOME, WREN, HALL)},
        image_keys={key: f"image of {key}" for key in keys},
        scenes={s.id: s for s in map(scene, range(3))},
        shots={s.id: s for s in shots},
        transformations=list(changes),
    )


def becomes(kind: str = "instant", trigger: str = "s1-1", **more) -> Transformation:
    fields = {"base_asset_id": "pym", "post_asset_id": "gnome", "scene_id": trigger[:2]}
    return Transformation(
        project_id="p", trigger_shot_id=trigger, transformation_type=kind, **fields | more
    )


def looks(found: Board, key: str = "pym") -> list[str]:
    """What stands for the asset in scene 1: two frames a shot, `.` before and `G` after."""
    states = [
        frame_plan.state(found, key, found.shots[f"s1-{n}"], kind)
        for n in range(4)
        for kind in ("start", "end")
    ]
    return ["G" if s.image_id == "image of gnome" else "." for s in states]


def test_references_come_in_order_location_foreground_background_props():
    found = board(
        setting_id="hall",
        characters_foreground=["pym"],
        characters_background=["wren"],
        props=["gnome"],
    )
    planned, missing = frame_plan.references(found, found.shots["s0-0"], "start")
    assert [r.name for r in planned] == ["HALL", "PYM", "WREN", "GNOME"]
    assert missing == []


def test_an_asset_without_an_image_key_is_named_as_missing():
    found = board(keys=("hall",))
    cut = frame_plan.frame_plan(found, found.shots["s0-0"], "start", LIMITS)
    assert [r.name for r in cut.references] == ["HALL"]
    assert cut.missing == ("PYM",)


def test_an_instant_change_shows_from_the_trigger_shot_on():
    assert "".join(looks(board(becomes("instant")))) == "..GGGGGG"


def test_a_change_within_a_shot_is_between_its_two_frames():
    assert "".join(looks(board(becomes("within_shot")))) == "...GGGGG"


def test_a_gradual_change_is_whole_at_the_end_of_its_last_shot():
    found = board(becomes("gradual", completion_shot_id="s1-2", narrative="Clay creeps up."))
    assert "".join(looks(found)) == ".....GGG"
    between = frame_plan.state(found, "pym", found.shots["s1-2"], "start")
    assert "Clay creeps up." in between.description


def test_later_scenes_keep_the_new_look_and_earlier_ones_the_old():
    found = board(becomes())
    before = frame_plan.state(found, "pym", found.shots["s0-3"], "end")
    after = frame_plan.state(found, "pym", found.shots["s2-0"], "start")
    assert before.image_id == "image of pym"
    assert (after.image_id, after.name) == ("image of gnome", "PYM as GNOME")
    assert after.description == "Painted clay."


def test_a_second_transformation_turns_it_back():
    back = becomes("instant", "s2-1", base_asset_id="gnome", post_asset_id="pym")
    found = board(becomes(), back)
    there = frame_plan.state(found, "pym", found.shots["s2-0"], "end")
    again = frame_plan.state(found, "pym", found.shots["s2-1"], "start")
    assert (there.image_id, again.image_id) == ("image of gnome", "image of pym")


def test_a_base_and_what_it_became_are_one_reference():
    found = board(becomes(), characters_foreground=["pym"], props=["gnome"])
    after, _ = frame_plan.references(found, found.shots["s1-2"], "start")
    before, _ = frame_plan.references(found, found.shots["s1-0"], "start")
    assert [r.name for r in after] == ["PYM as GNOME"]
    assert [r.name for r in before] == ["PYM", "GNOME"]


def test_the_old_look_never_stands_in_for_a_new_one_without_a_picture():
    found = board(becomes(), keys=("pym", "hall"))
    cut = frame_plan.frame_plan(found, found.shots["s1-2"], "start", LIMITS)
    assert cut.missing == ("PYM as GNOME",)


def test_two_assets_that_share_a_picture_are_both_sent():
    found = board(characters_foreground=["pym", "wren"])
    same = Board(found.assets, dict.fromkeys(found.assets, "one"), found.scenes, found.shots, [])
    planned, _ = frame_plan.references(same, same.shots["s0-0"], "start")
    assert [r.name for r in planned] == ["PYM", "WREN"]
