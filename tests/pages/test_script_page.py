from core.stages import projects, script
from tests.conftest import SAMPLE
from tests.pages.conftest import texts

SCENE = "INT. KITCHEN - DAY\n\nWren slices bread.\n\nWREN\nToast?\n"
PAGE = "stages/script.py"


def text_area(app):
    return next(area for area in app.text_area if area.label == "Screenplay")


def test_an_empty_project_says_what_to_do_and_has_the_place_for_it(running_studio, open_page):
    project = projects.create(running_studio, "Empty")
    app = open_page(PAGE, project.id)
    assert "No screenplay yet" in texts(app)
    assert text_area(app).value == ""


def test_a_pasted_script_is_read_at_once_and_saved_when_asked(running_studio, open_page):
    project = projects.create(running_studio, "Typed")
    app = open_page(PAGE, project.id)
    text_area(app).set_value(SCENE).run()
    assert "Not saved yet" in texts(app)
    assert running_studio.store.scenes.in_script(project.id) == []
    app.button(key="save_script").click().run()
    assert [row.heading for row in running_studio.store.scenes.in_script(project.id)] == [
        "INT. KITCHEN - DAY"
    ]
    assert "Not saved yet" not in texts(app)


def test_an_uploaded_file_is_shown_before_it_is_saved(running_studio, open_page):
    project = projects.create(running_studio, "Uploaded")
    app = open_page(PAGE, project.id)
    app.file_uploader[0].upload(SAMPLE.name, SAMPLE.read_bytes(), "text/plain").run()
    assert {metric.label: metric.value for metric in app.metric}["Scenes"] == "14"
    assert running_studio.store.revisions.of_project(project.id) == []


def test_a_file_that_cannot_be_read_is_one_sentence_and_changes_nothing(running_studio, open_page):
    project = projects.create_from(running_studio, SCENE.encode(), "a.fountain")
    app = open_page(PAGE, project.id)
    app.file_uploader[0].upload("x.pdf", b"%PDF-1.7 broken", "application/pdf").run()
    assert len(app.error) == 1
    assert not app.exception
    assert len(running_studio.store.revisions.of_project(project.id)) == 1


def test_the_difference_is_shown_and_can_be_discarded(running_studio, open_page):
    project = projects.create_from(running_studio, SCENE.encode(), "a.fountain")
    app = open_page(PAGE, project.id)
    text_area(app).set_value(SCENE.replace("bread", "cake")).run()
    assert any("changed" in expander.label for expander in app.expander)
    app.button(key="discard_script").click().run()
    assert text_area(app).value == SCENE
    assert "Not saved yet" not in texts(app)


def test_the_second_of_two_editors_chooses_and_nothing_is_overwritten(running_studio, open_page):
    project = projects.create_from(running_studio, SCENE.encode(), "a.fountain")
    app = open_page(PAGE, project.id)
    text_area(app).set_value(SCENE.replace("bread", "ham")).run()
    script.save_script(
        running_studio,
        project.id,
        script.read_text(SCENE.replace("bread", "cake")),
        based_on=project.revision_id,
    )
    app.button(key="save_script").click().run()
    assert "somebody else" in texts(app).lower()
    assert "cake" in script.current(running_studio, project.id)[0].text
    app.button(key="save_mine").click().run()
    assert "ham" in script.current(running_studio, project.id)[0].text
    assert len(running_studio.store.revisions.of_project(project.id)) == 3


def test_an_old_revision_can_be_compared_and_restored(running_studio, open_page):
    project = projects.create_from(running_studio, SCENE.encode(), "a.fountain")
    first = running_studio.store.revisions.of_project(project.id)[0]
    changed = script.read_text(SCENE.replace("bread", "cake"))
    script.save_script(running_studio, project.id, changed, based_on=first.id)
    app = open_page(PAGE, project.id)
    app.toggle(key=f"compare_{first.id}").set_value(True).run()
    assert any("changed" in expander.label for expander in app.expander)
    app.button(key=f"restore_{first.id}").click().run()
    assert script.current(running_studio, project.id)[0].text == first.text
