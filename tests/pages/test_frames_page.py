"""The Frames page: plan, generate, select, upload, checkout."""

import pytest

from core.stages import passes, projects, shot_list, shots
from tests.core.stages.film import Film, png
from tests.pages.conftest import texts

PAGE = "stages/frames.py"


@pytest.fixture
def film(running_studio) -> Film:
    film = Film(running_studio)
    film.draw_and_lock()
    return film


@pytest.fixture
def shot(film):
    """A shot with six references: two passes."""
    made = shot_list.add_shot(film.studio, film.scenes[0].id)
    lists = {
        "action": "Wren and Moss carry everything.",
        "characters_foreground": film.ids("WREN", "MOSS"),
        "props": film.ids("BRASS KEY", "STATUE", "LANTERN"),
    }
    return shot_list.edit_shot(film.studio, made.model_copy(update=lists))


def html_of(app) -> str:
    return "\n".join(element.value for element in app.get("html"))


def generate(app, film: Film, shot) -> None:
    app.button(key=f"generate_{shot.id}_start").click().run()
    job = film.store.jobs.latest(film.project_id, passes.KIND)
    film.studio.jobs.wait(job.id)
    app.run()


def test_without_shots_the_page_points_to_the_scene_map(running_studio, open_page):
    empty = projects.create(running_studio, "Empty")
    assert "No shots yet" in texts(open_page(PAGE, empty.id))


def test_the_plan_is_shown_before_anything_is_spent(film, shot, open_page):
    app = open_page(PAGE, film.project_id)
    said = texts(app)
    assert "**Pass 1** · 4 references" in said
    assert "**Pass 2** · 3 references" in said
    assert "image 1: HALL, the place" in html_of(app)
    assert "the frame so far" in html_of(app)
    assert app.button(key=f"generate_{shot.id}_start").label == "Generate (2 passes, free)"
    assert film.store.attempts.where("total_passes > 1") == []


def test_every_pass_is_in_the_carousel_and_any_can_be_selected(film, shot, open_page):
    app = open_page(PAGE, film.project_id)
    generate(app, film, shot)
    assert not app.exception
    page = html_of(app)
    assert "Pass 1: HALL, WREN, MOSS, BRASS KEY" in page
    assert "Pass 2: + STATUE, LANTERN" in page
    [frame] = film.store.frames.of_shot(shot.id)
    first, second = film.store.attempts.of_owner(frame.id)
    assert frame.attempt_id == second.id
    app.button(key=f"select_{first.id}").click().run()
    assert film.store.frames.get(frame.id).attempt_id == first.id


def test_a_frame_of_one_pass_shows_no_pass_labels(film, shot, open_page):
    small = shot_list.edit_shot(film.studio, shot.model_copy(update={"props": []}))
    app = open_page(PAGE, film.project_id)
    assert "One pass" in texts(app)
    generate(app, film, small)
    assert "Pass 1" not in html_of(app) + texts(app)


def test_an_asset_without_a_picture_is_named_before_the_click(running_studio, open_page):
    film = Film(running_studio)
    film.draw_and_lock("HALL", "WREN")
    shots.propose_shots(film.studio, film.scenes[0].id)
    assert "No image key: MOSS" in texts(open_page(PAGE, film.project_id))


def test_a_changed_look_marks_the_frame_as_out_of_date(film, shot, open_page):
    app = open_page(PAGE, film.project_id)
    generate(app, film, shot)
    assert "out of date" not in texts(app)
    film.store.assets.update(film.ids("MOSS")[0], description="Older.")
    app.run()
    assert "out of date" in texts(app)


def test_an_unlocked_asset_closes_the_button_and_is_named(film, shot, open_page):
    film.store.assets.update(film.ids("MOSS")[0], locked=False)
    app = open_page(PAGE, film.project_id)
    assert app.button(key=f"generate_{shot.id}_start").disabled
    assert "1 asset still to lock or defer" in texts(app)
    assert "**MOSS**" in texts(app)


def test_without_a_style_nothing_can_be_generated(film, shot, open_page):
    film.store.projects.update(film.project_id, style_id=None)
    app = open_page(PAGE, film.project_id)
    assert app.button(key=f"generate_{shot.id}_start").disabled
    assert "No style is locked yet" in texts(app)


def test_an_own_picture_becomes_the_frame(film, shot, open_page):
    app = open_page(PAGE, film.project_id)
    app.file_uploader(key=f"upload_{shot.id}_start_0").upload("own.png", png(5), "image/png").run()
    [frame] = film.store.frames.of_shot(shot.id)
    assert film.store.attempts.get(frame.attempt_id).source == "uploaded"


def test_the_checkout_prices_the_batch_and_draws_it(film, open_page):
    for scene in film.scenes:
        shots.propose_shots(film.studio, scene.id)
    app = open_page(PAGE, film.project_id)
    app.segmented_control(key="frames_view").set_value("Checkout").run()
    count = len(film.store.shots.of_project(film.project_id))
    assert app.metric[0].value == str(count)
    assert app.button(key="generate_batch").label == f"Generate {count} frames (free)"
    app.button(key="generate_batch").click().run()
    film.studio.jobs.wait(film.store.jobs.latest(film.project_id, passes.KIND).id)
    app.run()
    assert not app.exception
    assert all(f.attempt_id for f in film.store.frames.of_project(film.project_id))
    assert "No such frame" in texts(app)
