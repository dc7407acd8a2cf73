from core.stages import projects, script
from tests.conftest import ROOT, SAMPLE
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


def test_the_second_editor_is_told_before_saving_and_sees_what_the_other_changed(
    running_studio, open_page
):
    project = projects.create_from(running_studio, SCENE.encode(), "a.fountain")
    app = open_page(PAGE, project.id)
    text_area(app).set_value(SCENE.replace("bread", "ham")).run()
    theirs = script.read_text(SCENE + "\nEXT. ROAD - DAY\n\nCars.\n")
    saved = script.save_script(running_studio, project.id, theirs, based_on=project.revision_id)
    app.run()
    assert "somebody else" in texts(app).lower()
    app.toggle(key=f"theirs_{saved.id}").set_value(True).run()
    assert any("ROAD" in expander.label for expander in app.expander)
    assert "ham" in text_area(app).value
    app.button(key="keep_theirs").click().run()
    assert "Cars." in text_area(app).value


def test_the_unsaved_text_of_one_project_is_kept_while_another_is_edited(running_studio, open_page):
    one = projects.create(running_studio, "One")
    two = projects.create(running_studio, "Two")
    app = open_page(PAGE, one.id)
    text_area(app).set_value(SCENE).run()
    app.selectbox(key="project_picker").set_value(two.id).run()
    assert text_area(app).value == ""
    text_area(app).set_value(SCENE.replace("bread", "ham")).run()
    app.selectbox(key="project_picker").set_value(one.id).run()
    assert text_area(app).value == SCENE


def test_an_uploaded_final_draft_file_keeps_its_lengths_through_saves_and_edits(
    running_studio, open_page
):
    content = (ROOT / "tests/golden/screenplay/final-draft.fdx").read_bytes()
    project = projects.create(running_studio, "Lengths")
    app = open_page(PAGE, project.id)
    app.file_uploader[0].upload("a.fdx", content, "text/xml").run()
    app.button(key="save_script").click().run()
    pages = [s.pages for s in script.current(running_studio, project.id)[1].scenes]
    assert pages == ["1 3/8", "1/8", "1/8"]
    text = text_area(app).value
    text_area(app).set_value(text + "\nEXT. ROAD - DAY\n\nCars.\n").run()
    app.button(key="save_script").click().run()
    assert script.current(running_studio, project.id)[1].scenes[0].pages == "1 3/8"
    assert running_studio.store.scenes.in_script(project.id)[0].eighths == 11


def test_nothing_is_restored_over_unsaved_text(running_studio, open_page):
    project = projects.create_from(running_studio, SCENE.encode(), "a.fountain")
    first = running_studio.store.revisions.of_project(project.id)[0]
    changed = script.read_text(SCENE.replace("bread", "cake"))
    script.save_script(running_studio, project.id, changed, based_on=first.id)
    app = open_page(PAGE, project.id)
    text_area(app).set_value(SCENE.replace("bread", "ham")).run()
    assert app.button(key=f"restore_{first.id}").disabled


def test_any_two_revisions_can_be_compared(running_studio, open_page):
    project = projects.create_from(running_studio, SCENE.encode(), "a.fountain")
    for word in ("cake", "ham"):
        script.save_script(
            running_studio,
            project.id,
            script.read_text(SCENE.replace("bread", word)),
            based_on=running_studio.project(project.id).revision_id,
        )
    app = open_page(PAGE, project.id)
    assert "1 changed" in texts(app)
    app.selectbox(key=f"older_{project.id}").set_value("Revision 1").run()
    newest = running_studio.project(project.id).revision_id
    app.selectbox(key=f"newer_{newest}").set_value("Revision 2").run()
    assert any("changed" in expander.label for expander in app.expander)


def test_the_screenplay_can_be_had_as_fountain(running_studio, open_page):
    text = "  INT. KITCHEN - DAY\n\n  Wren slices bread.\n\n            WREN\n       Toast?\n"
    project = projects.create_from(running_studio, text.encode(), "a.txt")
    app = open_page(PAGE, project.id)
    assert app.get("download_button")
    _, saved = script.current(running_studio, project.id)
    assert script.read_text(script.fountain_text(saved)).speakers == ["WREN"]


def test_a_novel_in_one_piece_is_shown_up_to_a_limit(running_studio, open_page):
    text = "\n\n".join(f"It rained on day {day}." for day in range(2_000))
    project = projects.create_from(running_studio, text.encode(), "novel.txt")
    app = open_page(PAGE, project.id)
    assert "1,500 more paragraphs" in texts(app)


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
