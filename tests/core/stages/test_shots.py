"""Shots: proposed from the map alone, edited by people, never lost with what hangs on them."""

import pytest

from core.errors import BadInput, GateClosed, Refused, RowMovedOn
from core.models.scenes import Frame, ProposedShot
from core.pipeline import resume
from core.stages import passes, scene_map, shot_list, shots
from tests.core.stages.film import Film, png


@pytest.fixture
def film(studio) -> Film:
    film = Film(studio)
    film.draw_and_lock()
    return film


def names(film: Film, ids) -> list[str]:
    by_id = {asset.id: asset.name for asset in film.assets.values()}
    return [by_id[one] for one in ids]


def test_shots_are_proposed_from_the_scenes_dependencies(film):
    proposal = shots.propose_shots(film.studio, film.scenes[0].id)
    first, second = proposal.shots
    assert names(film, first.characters_foreground) == ["WREN", "MOSS"]
    assert names(film, [first.setting_id]) == ["HALL"]
    assert names(film, first.props) == ["BRASS KEY"]
    assert first.dialogue == "WREN: It fits."
    assert names(film, second.props) == ["STATUE"]
    assert film.store.shots.of_scene(film.scenes[0].id) == list(proposal.shots)


def test_a_name_that_is_not_in_the_scene_is_left_out_and_told(film):
    assets = scene_map.scene_assets(film.studio, film.scenes[2].id)
    reply = [
        ProposedShot(action="Dust.", characters_foreground=["WREN", "A GHOST"], props=["brass key"])
    ]
    proposal = shots.resolved(reply, film.scenes[2], assets, 0)
    assert proposal.shots[0].characters_foreground == []
    assert names(film, proposal.shots[0].props) == ["BRASS KEY"]
    assert proposal.left_out == ("WREN", "A GHOST")
    assert "A GHOST" in proposal.message


def test_nobody_stands_in_the_foreground_and_the_background(film):
    assets = scene_map.scene_assets(film.studio, film.scenes[0].id)
    reply = [
        ProposedShot(
            action="", characters_foreground=["WREN"], characters_background=["wren", "MOSS"]
        )
    ]
    shot = shots.resolved(reply, film.scenes[0], assets, 0).shots[0]
    assert names(film, shot.characters_background) == ["MOSS"]


def test_no_shot_is_proposed_while_an_asset_is_unlocked(studio):
    film = Film(studio)
    with pytest.raises(GateClosed):
        shots.propose_shots(studio, film.scenes[0].id)
    with pytest.raises(GateClosed):
        shots.propose(studio, film.project_id, [film.scenes[0].id])


def test_proposing_again_keeps_what_people_edited_added_or_drew(film):
    scene_id = film.scenes[0].id
    first, second = shots.propose_shots(film.studio, scene_id).shots
    edited = shot_list.edit_shot(
        film.studio, first.model_copy(update={"action": "Close on the key."})
    )
    own = shot_list.add_shot(film.studio, scene_id)
    [frame] = passes.frames_of(film.studio, film.project_id, [second.id])
    passes.upload_frame(film.studio, frame.id, png(1))
    shots.propose_shots(film.studio, scene_id)
    stored = film.store.shots.of_scene(scene_id)
    assert [s.id for s in stored[:3]] == [edited.id, second.id, own.id]
    assert len(stored) == 5
    assert [s.shot_index for s in stored] == [0, 1, 2, 3, 4]
    shots.propose_shots(film.studio, scene_id)
    assert len(film.store.shots.of_scene(scene_id)) == 5
    assert film.store.orphans() == []


def propose_rest(film):
    waiting = shots.without_shots(
        film.studio.store.scenes.in_script(film.project_id),
        film.studio.store.shots.of_project(film.project_id),
    )
    job = shots.propose(film.studio, film.project_id, [scene.id for scene in waiting])
    return film.studio.jobs.wait(job.id)


def test_all_scenes_without_shots_are_proposed_in_one_job(film):
    shots.propose_shots(film.studio, film.scenes[0].id)
    before = film.store.shots.of_scene(film.scenes[0].id)
    job = propose_rest(film)
    assert (job.status, job.done_count) == ("done", 2)
    assert film.store.shots.of_scene(film.scenes[0].id) == before
    assert (
        shots.without_shots(
            film.studio.store.scenes.in_script(film.project_id),
            film.studio.store.shots.of_project(film.project_id),
        )
        == []
    )


def test_a_resumed_job_proposes_no_scene_twice(film):
    job = propose_rest(film)
    calls = len(film.store.ledger.where("task = ?", ["propose_shots"]))
    film.studio.jobs.wait(resume(film.studio, job).id)
    assert len(film.store.ledger.where("task = ?", ["propose_shots"])) == calls == 3


def test_the_price_of_proposing_is_told_before(film):
    told = shots.estimate(film.studio, film.scenes)
    assert (told.calls, told.cost_usd) == (3, 0.0)


def test_a_second_save_of_the_same_shot_is_asked(film):
    shot = shot_list.add_shot(film.studio, film.scenes[0].id)
    shot_list.edit_shot(film.studio, shot.model_copy(update={"action": "Mine."}))
    with pytest.raises(RowMovedOn):
        shot_list.edit_shot(film.studio, shot.model_copy(update={"action": "Yours."}))


def test_a_prop_is_no_character_of_a_shot(film):
    shot = shot_list.add_shot(film.studio, film.scenes[0].id)
    wrong = shot.model_copy(update={"characters_foreground": film.ids("STATUE")})
    with pytest.raises(BadInput):
        shot_list.edit_shot(film.studio, wrong)


def test_a_new_shot_is_set_where_the_heading_says(film):
    shot = shot_list.add_shot(film.studio, film.scenes[1].id)
    assert names(film, [shot.setting_id]) == ["GARDEN"]


def test_shots_move_and_stay_numbered_without_gaps(film):
    scene_id = film.scenes[0].id
    a, b, c = (shot_list.add_shot(film.studio, scene_id).id for _ in range(3))
    shot_list.move_shot(film.studio, c, 0)
    shot_list.delete_shot(film.studio, a)
    stored = film.store.shots.of_scene(scene_id)
    assert [s.id for s in stored] == [c, b]
    assert [s.shot_index for s in stored] == [0, 1]


def test_a_shot_with_pictures_is_not_deleted(film):
    shot = shot_list.add_shot(film.studio, film.scenes[0].id)
    [frame] = passes.frames_of(film.studio, film.project_id, [shot.id])
    passes.upload_frame(film.studio, frame.id, png(1))
    with pytest.raises(Refused):
        shot_list.delete_shot(film.studio, shot.id)


def test_a_deleted_shot_takes_its_empty_frames_along(film):
    shot = shot_list.add_shot(film.studio, film.scenes[0].id)
    film.store.frames.insert(Frame(project_id=film.project_id, shot_id=shot.id))
    shot_list.delete_shot(film.studio, shot.id)
    assert film.store.orphans() == []


def test_an_asset_taken_out_of_a_scene_leaves_its_shots_there_only(film):
    for scene in film.scenes:
        shots.propose_shots(film.studio, scene.id)
    [key] = film.ids("BRASS KEY")
    shot_list.remove_from_scene(film.studio, film.scenes[0].id, key)
    with_key = [s.scene_id for s in film.store.shots.of_project(film.project_id) if key in s.props]
    assert with_key == [film.scenes[2].id]
