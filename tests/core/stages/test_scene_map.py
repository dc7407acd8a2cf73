"""The scene map: found by code, corrected by people, brought up to date scene by scene."""

import pytest

from core.models.manifest import Manifest
from core.stages import curation, scene_map
from tests.core.stages.film import SCRIPT, Film


@pytest.fixture
def film(studio) -> Film:
    return Film(studio)


def on_map(film: Film, number: int, *, heard: bool = False) -> list[str]:
    """Names that stand in a scene, seen or only heard."""
    names = {asset.id: asset.name for asset in film.assets.values()}
    rows = film.store.appearances.of_scene(film.scenes[number].id)
    return sorted(names[r.asset_id] for r in rows if not r.removed and r.heard_only == heard)


def test_the_map_puts_each_asset_into_the_scenes_whose_lines_show_it(film):
    assert on_map(film, 0) == ["BRASS KEY", "HALL", "MOSS", "STATUE", "WREN"]
    assert on_map(film, 1) == ["GARDEN", "LANTERN", "STATUE", "WREN"]
    assert on_map(film, 2) == ["ATTIC", "BRASS KEY"]


def test_a_voice_over_is_on_the_map_as_heard_and_no_dependency(film):
    assert on_map(film, 1, heard=True) == ["MOSS"]
    needs = scene_map.dependencies(film.studio, film.scenes[1].id)
    assert needs.characters == ["WREN"]
    assert needs.locations == ["GARDEN"]
    assert needs.props == ["STATUE", "LANTERN"]


def test_all_scenes_are_up_to_date_once_mapped(film):
    assert scene_map.stale_scenes(film.scenes) == []
    assert scene_map.update_map(film.studio, film.project_id) == 0


def test_mapping_again_changes_nothing(film):
    before = film.store.appearances.of_project(film.project_id)
    scene_map.map_assets(film.studio, film.project_id)
    assert film.store.appearances.of_project(film.project_id) == before


def test_what_people_added_and_removed_survives_every_mapping(film):
    [wren, lantern] = film.ids("WREN", "LANTERN")
    attic, hall = film.scenes[2].id, film.scenes[0].id
    scene_map.add_appearance(film.studio, attic, lantern)
    scene_map.remove_appearance(film.studio, hall, wren)
    scene_map.map_assets(film.studio, film.project_id)
    film.save(SCRIPT.replace("It fits.", "It fits, Moss."))
    scene_map.update_map(film.studio, film.project_id)
    assert "LANTERN" in on_map(film, 2)
    assert "WREN" not in on_map(film, 0)
    scene_map.restore(film.studio, hall, wren)
    assert "WREN" in on_map(film, 0)


def test_adding_takes_a_removal_back_and_makes_the_heard_seen(film):
    [moss, wren] = film.ids("MOSS", "WREN")
    garden = film.scenes[1].id
    scene_map.add_appearance(film.studio, garden, moss)
    assert "MOSS" in on_map(film, 1)
    scene_map.remove_appearance(film.studio, garden, wren)
    scene_map.add_appearance(film.studio, garden, wren)
    assert "WREN" in on_map(film, 1)
    assert len(film.store.appearances.of_scene(garden)) == 5


def test_a_changed_scene_is_out_of_date_until_its_map_is_brought_up_to_date(film):
    film.save(SCRIPT.replace("Dust. The brass key lies", "Dust. Wren lights the lantern. It lies"))
    assert [s.heading for s in scene_map.stale_scenes(film.scenes)] == ["INT. ATTIC - NIGHT"]
    before = film.store.appearances.of_scene(film.scenes[0].id)
    assert scene_map.update_map(film.studio, film.project_id) == 1
    assert on_map(film, 2) == ["ATTIC", "LANTERN", "WREN"]
    assert film.store.appearances.of_scene(film.scenes[0].id) == before
    assert scene_map.stale_scenes(film.scenes) == []


def test_a_new_scene_in_front_moves_no_appearance_to_the_wrong_scene(film):
    film.save("INT. ATTIC - DAWN\n\nWren wakes.\n\n" + SCRIPT)
    scene_map.update_map(film.studio, film.project_id)
    assert on_map(film, 0) == ["ATTIC", "WREN"]
    assert on_map(film, 1) == ["BRASS KEY", "HALL", "MOSS", "STATUE", "WREN"]
    assert film.store.orphans() == []


def test_updating_the_map_asks_no_model(film):
    film.save(SCRIPT.replace("Dust.", "Dust and Wren."))
    before = film.store.ledger.where()
    scene_map.update_map(film.studio, film.project_id)
    assert film.store.ledger.where() == before


def test_an_asset_of_an_older_reading_is_looked_up_in_the_script_as_it_stands(film):
    manifest = Manifest(
        project_id=film.project_id,
        revision_id=film.studio.project(film.project_id).revision_id,
        cache_key="",
        model="",
        prompt_version="",
    )
    film.store.manifests.insert(manifest)
    film.save("INT. ATTIC - DAWN\n\nDust.\n\n" + SCRIPT)
    scene_map.map_assets(film.studio, film.project_id)
    assert on_map(film, 0) == ["ATTIC"]
    assert on_map(film, 1) == ["BRASS KEY", "HALL", "MOSS", "STATUE", "WREN"]


def test_a_renamed_asset_is_still_found_by_what_the_script_calls_it(film):
    key = film.assets["BRASS KEY"]
    curation.edit(film.studio, key.id, key.version, name="THE SKELETON KEY")
    film.save(SCRIPT.replace("Dust.", "Dust, and more dust."))
    scene_map.update_map(film.studio, film.project_id)
    assert "THE SKELETON KEY" in on_map(film, 2)
