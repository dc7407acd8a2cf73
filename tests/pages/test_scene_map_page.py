"""The Scene Map page, driven as a person drives it."""

import pytest

from core.stages import projects, scene_map, shot_list, shots
from pages.ui.components import shot_grid
from tests.core.stages.film import SCRIPT, Film
from tests.pages.conftest import texts

PAGE = "stages/scene_map.py"


@pytest.fixture
def film(running_studio) -> Film:
    return Film(running_studio)


@pytest.fixture
def locked(film) -> Film:
    film.draw_and_lock()
    return film


def menu(app, film: Film, family: str, name: str, scene: int = 0):
    key = f"menu_{family}_{film.scenes[scene].id}_{film.ids(name)[0]}"
    return app.menu_button(key=key)


def go_on(app, times: int = 1):
    for _ in range(times):
        app.button(key="scene_after").click().run()
    return app


def test_without_a_screenplay_or_assets_the_page_says_what_to_do_next(running_studio, open_page):
    empty = projects.create(running_studio, "Empty")
    assert "No screenplay yet" in texts(open_page(PAGE, empty.id))
    bare = projects.create_from(running_studio, SCRIPT.encode(), "stone.fountain")
    assert "No assets yet" in texts(open_page(PAGE, bare.id))


def test_the_scene_shows_its_assets_and_the_next_scene_is_one_click_away(film, open_page):
    app = open_page(PAGE, film.project_id)
    assert "**Characters** · 2" in texts(app)
    assert {button.label for button in app.menu_button} >= {"WREN", "MOSS", "HALL", "STATUE"}
    go_on(app)
    assert {button.label for button in app.menu_button} >= {"GARDEN", "LANTERN"}


def test_an_asset_is_taken_out_put_back_and_another_added(film, open_page):
    app = open_page(PAGE, film.project_id)
    scene_id = film.scenes[0].id
    menu(app, film, "characters", "WREN").set_value("Remove from the scene").run()
    assert "WREN" not in scene_map.dependencies(film.studio, scene_id).characters
    back = next(button for button in app.button if button.label == "Put WREN back")
    back.click().run()
    assert "WREN" in scene_map.dependencies(film.studio, scene_id).characters
    app.selectbox(key=f"add_to_{scene_id}").set_value(film.ids("LANTERN")[0]).run()
    assert "LANTERN" in scene_map.dependencies(film.studio, scene_id).props


def test_somebody_only_heard_can_be_said_to_be_seen(film, open_page):
    app = go_on(open_page(PAGE, film.project_id))
    menu(app, film, "characters", "MOSS", 1).set_value("Is seen here").run()
    assert "MOSS" in scene_map.dependencies(film.studio, film.scenes[1].id).characters


def test_a_changed_scene_is_brought_up_to_date_with_one_click(film, open_page):
    film.save(SCRIPT.replace("Dust.", "Dust. Wren sneezes."))
    app = open_page(PAGE, film.project_id)
    assert "1 scene is out of date" in texts(app)
    app.button(key="update_map").click().run()
    assert "out of date" not in texts(app)
    assert "WREN" in scene_map.dependencies(film.studio, film.scenes[2].id).characters


def test_the_sheet_shows_all_scenes_with_names_escaped(running_studio, open_page):
    film = Film(running_studio)
    film.store.assets.update(film.ids("WREN")[0], name="<b>WREN</b>")
    app = open_page(PAGE, film.project_id)
    app.segmented_control(key="map_view").set_value("All scenes").run()
    sheet = next(element.value for element in app.get("html") if "sb-sheet" in element.value)
    assert "&lt;b&gt;WREN" in sheet
    assert "3. INT. ATTIC - NIGHT" in sheet
    assert "only heard" in sheet


def test_shots_stay_closed_while_an_asset_is_unlocked(film, open_page):
    app = open_page(PAGE, film.project_id)
    assert "Shots open when every asset is locked" in texts(app)


def propose(app, film: Film, key: str) -> None:
    app.button(key=key).click().run()
    job = film.store.jobs.latest(film.project_id, shots.KIND)
    film.studio.jobs.wait(job.id)
    app.run()
    assert not app.exception


def test_shots_are_proposed_for_one_scene_and_for_the_rest(locked, open_page):
    app = open_page(PAGE, locked.project_id)
    propose(app, locked, f"propose_{locked.scenes[0].id}")
    assert len(locked.store.shots.of_scene(locked.scenes[0].id)) == 2
    propose(app, locked, "propose_rest")
    assert (
        shots.without_shots(
            locked.studio.store.scenes.in_script(locked.project_id),
            locked.studio.store.shots.of_project(locked.project_id),
        )
        == []
    )


def test_an_edit_in_the_grid_becomes_the_shots_fields(locked):
    first, second = shots.propose_shots(locked.studio, locked.scenes[0].id).shots
    ids = {"WREN": locked.ids("WREN")[0]}
    made = shot_grid.changes(first, {"Action": "Close.", "Background": ["WREN", "?"]}, ids)
    assert made == {"action": "Close.", "characters_background": [ids["WREN"]]}
    assert shot_grid.changes(second, {"Action": second.action}, ids) == {}


def test_two_assets_of_one_name_have_labels_of_their_own(film):
    wren, moss = film.assets["WREN"], film.assets["MOSS"]
    twin = moss.model_copy(update={"name": "WREN"})
    assert list(shot_grid.labels([wren, twin]).values()) == ["WREN", "WREN (2)"]


def test_an_asset_is_converted_into_what_another_becomes(locked, open_page):
    shots.propose_shots(locked.studio, locked.scenes[0].id)
    [moss, statue] = locked.ids("MOSS", "STATUE")
    app = open_page(PAGE, locked.project_id)
    menu(app, locked, "props", "STATUE").set_value("Convert to transformation…").run()
    app.selectbox(key="convert_base").set_value(moss).run()
    app.button(key="convert_next").click().run()
    assert app.radio(key="convert_type").value == "within_shot"
    assert locked.store.transformations.of_project(locked.project_id) == []
    app.text_area(key="convert_post").set_value("Grey stone.").run()
    app.checkbox(key="convert_defer").check().run()
    app.button(key="convert_confirm").click().run()
    [event] = locked.store.transformations.of_project(locked.project_id)
    assert (event.base_asset_id, event.post_asset_id) == (moss, statue)
    assert event.post_description == "Grey stone."
    assert locked.assets["STATUE"].deferred
    app.run()
    assert "**MOSS** becomes **STATUE**" in texts(app)
    assert not app.exception


def test_a_guess_says_so_in_the_dialog(locked, open_page):
    shot_list.add_shot(locked.studio, locked.scenes[0].id)
    app = open_page(PAGE, locked.project_id)
    menu(app, locked, "props", "STATUE").set_value("Convert to transformation…").run()
    app.selectbox(key="convert_base").set_value(locked.ids("MOSS")[0]).run()
    app.button(key="convert_next").click().run()
    assert "could not be told" in texts(app)
