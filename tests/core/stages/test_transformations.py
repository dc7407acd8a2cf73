"""Transformations: inferred for a form, stored on Confirm, one identity afterwards."""

import pytest

from core.errors import BadInput, NotReady
from core.models.scenes import InferredTransformation, Transformation
from core.stages import frame_plan, scene_map, shot_list, shots, transformations
from tests.core.stages.film import Film


@pytest.fixture
def film(studio) -> Film:
    film = Film(studio)
    film.draw_and_lock()
    return film


def infer(film: Film, scene: int = 0):
    [moss, statue] = film.ids("MOSS", "STATUE")
    return transformations.infer_transformation(film.studio, film.scenes[scene].id, moss, statue)


def event(film: Film, **more) -> Transformation:
    [moss, statue] = film.ids("MOSS", "STATUE")
    fields = {
        "project_id": film.project_id,
        "scene_id": film.scenes[0].id,
        "base_asset_id": moss,
        "post_asset_id": statue,
        "transformation_type": "within_shot",
    }
    return Transformation(**fields | more)


@pytest.fixture
def proposed(film):
    return shots.propose_shots(film.studio, film.scenes[0].id).shots


def test_the_shot_and_the_kind_of_change_are_inferred_and_nothing_is_stored(film, proposed):
    found = infer(film)
    assert (found.trigger_shot, found.transformation_type) == (2, "within_shot")
    assert "turns to stone" in found.narrative
    assert found.post_description == "A STATUE."
    assert film.store.transformations.of_project(film.project_id) == []


def test_without_either_name_in_the_shots_defaults_come_back_and_nobody_is_asked(film):
    shot_list.add_shot(film.studio, film.scenes[2].id)
    before = film.store.ledger.where()
    found = infer(film, 2)
    assert (found.trigger_shot, found.transformation_type) == (1, "instant")
    assert found.confidence == "low"
    assert "MOSS" in found.message
    assert film.store.ledger.where() == before


def test_a_scene_without_shots_says_what_to_do_first(film):
    with pytest.raises(NotReady):
        infer(film, 1)


def test_a_shot_number_that_does_not_exist_is_never_believed():
    reply = InferredTransformation(trigger_shot=9, confidence="high", completion_shot=12)
    found = transformations.verified(reply, 3)
    assert (found.trigger_shot, found.completion_shot, found.confidence) == (1, None, "low")
    gradual = InferredTransformation(
        trigger_shot=2, transformation_type="gradual", completion_shot=2
    )
    assert transformations.verified(gradual, 3).completion_shot is None


def test_confirm_takes_the_picture_and_the_place_of_what_it_becomes(film, proposed):
    stored = transformations.confirm_transformation(
        film.studio, event(film, trigger_shot_id=proposed[1].id), defer=True
    )
    [moss, statue] = film.ids("MOSS", "STATUE")
    keys = frame_plan.image_keys(film.studio, [film.assets["STATUE"]])
    assert stored.post_image_id == keys[statue]
    assert stored.post_description == "A STATUE."
    assert "STATUE" not in scene_map.dependencies(film.studio, film.scenes[0].id).props
    assert "STATUE" in scene_map.dependencies(film.studio, film.scenes[1].id).props
    assert film.assets["STATUE"].deferred
    here = film.store.shots.of_scene(film.scenes[0].id)
    assert all(statue not in shot.asset_ids for shot in here)
    assert moss in here[1].asset_ids
    assert film.store.orphans() == []


def test_frames_after_the_change_send_the_new_picture_with_its_words(film, proposed):
    second = proposed[1]
    stored = transformations.confirm_transformation(
        film.studio,
        event(film, trigger_shot_id=second.id, post_description="Grey stone, moss on it."),
    )
    board = frame_plan.read_board(film.studio, film.project_id)
    before, _ = frame_plan.references(board, board.shots[second.id], "start")
    after, _ = frame_plan.references(board, board.shots[second.id], "end")
    assert "MOSS" in [r.name for r in before]
    changed = next(r for r in after if r.name == "MOSS as STATUE")
    assert changed.image_id == stored.post_image_id
    assert changed.description == "Grey stone, moss on it."


def test_it_stays_without_defer(film, proposed):
    transformations.confirm_transformation(film.studio, event(film, trigger_shot_id=proposed[1].id))
    assert not film.assets["STATUE"].deferred


@pytest.mark.parametrize(
    "wrong",
    [
        {"trigger_shot_id": "elsewhere"},
        {"transformation_type": "gradual", "completion_shot_id": "elsewhere"},
    ],
)
def test_an_event_that_cannot_be_is_refused_and_changes_nothing(film, proposed, wrong):
    fields = {"trigger_shot_id": proposed[0].id} | wrong
    with pytest.raises(BadInput):
        transformations.confirm_transformation(film.studio, event(film, **fields))
    assert film.store.transformations.of_project(film.project_id) == []
    assert "STATUE" in scene_map.dependencies(film.studio, film.scenes[0].id).props


def test_an_asset_cannot_become_itself(film, proposed):
    [moss] = film.ids("MOSS")
    with pytest.raises(BadInput):
        transformations.confirm_transformation(
            film.studio, event(film, trigger_shot_id=proposed[0].id, post_asset_id=moss)
        )


def test_a_removed_transformation_gives_the_scene_its_asset_back(film, proposed):
    stored = transformations.confirm_transformation(
        film.studio, event(film, trigger_shot_id=proposed[1].id)
    )
    transformations.remove_transformation(film.studio, stored.id)
    assert "STATUE" in scene_map.dependencies(film.studio, film.scenes[0].id).props
