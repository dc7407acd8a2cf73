import pytest

from core.stages import projects
from tests.conftest import SAMPLE
from tests.pages.conftest import texts


def test_a_project_is_created_opened_renamed_and_deleted(running_studio, open_page):
    other = projects.create(running_studio, "Other")
    app = open_page("manage/projects.py", other.id)
    app.text_input(key="new_project_name").set_value("Mine")
    app.button[[b.label for b in app.button].index("Create")].click().run()
    made = running_studio.store.projects.newest_first()[0]
    assert made.name == "Mine"
    assert app.session_state["project_id"] == made.id
    app.text_input(key=f"project_name_{made.id}").set_value("Ours").run()
    assert running_studio.store.projects.get(made.id).name == "Ours"
    app.button(key=f"delete_{made.id}").click().run()
    app.button(key="delete_now").click().run()
    assert [row.id for row in running_studio.store.projects.where()] == [other.id]


def test_a_name_that_cannot_be_used_is_said_and_nothing_is_made(running_studio, open_page):
    other = projects.create(running_studio, "Other")
    app = open_page("manage/projects.py", other.id)
    app.text_input(key="new_project_name").set_value("   ")
    app.button[[b.label for b in app.button].index("Create")].click().run()
    assert "needs a name" in texts(app)
    assert len(running_studio.store.projects.where()) == 1


def test_a_name_with_markup_in_it_is_told_as_text(running_studio, open_page):
    other = projects.create(running_studio, "Other")
    app = open_page("manage/projects.py", other.id)
    script = b"Title: ![x](http://x) :red[R]\n\nINT. ROOM - DAY\n\nRain.\n"
    app.file_uploader[0].upload("a.fountain", script, "text/plain").run()
    assert "\\!\\[x\\]" in app.toast[0].value


def test_the_sample_is_one_click_away(running_studio, open_page):
    other = projects.create(running_studio, "Other")
    app = open_page("manage/projects.py", other.id)
    app.button(key="create_sample").click().run()
    names = {row.name for row in running_studio.store.projects.where()}
    assert "Never Lie To The Bees" in names


def test_an_edited_prompt_is_a_new_version_and_can_be_taken_back(running_studio, open_page):
    project = projects.create(running_studio, "P")
    app = open_page("manage/prompts.py", project.id)
    app.selectbox(key="prompt_name").set_value("extract_preview").run()
    shipped = running_studio.prompt("extract_preview")
    area = app.text_area[0]
    area.set_value(area.value.replace("## User", "Be brief.\n\n## User", 1)).run()
    app.button[[b.label for b in app.button].index("Save as a new version")].click().run()
    assert "Be brief." in running_studio.prompt("extract_preview").body
    app.button(key="shipped_extract_preview").click().run()
    assert running_studio.prompt("extract_preview").version == shipped.version


@pytest.mark.parametrize(
    ("old", "new"), [("$scenes", "the scenes"), ("## User", "## Usr"), ("$scenes", "$scenes $x")]
)
def test_a_prompt_that_would_not_work_is_refused_before_saving(running_studio, open_page, old, new):
    project = projects.create(running_studio, "P")
    app = open_page("manage/prompts.py", project.id)
    app.selectbox(key="prompt_name").set_value("extract_preview").run()
    area = app.text_area[0]
    area.set_value(area.value.replace(old, new)).run()
    app.button[[b.label for b in app.button].index("Save as a new version")].click().run()
    assert len(app.error) == 1
    assert running_studio.store.prompt_versions.where() == []


def test_costs_say_what_to_do_while_there_are_none(running_studio, open_page):
    project = projects.create(running_studio, "P")
    assert "No call to a model yet" in texts(open_page("manage/costs.py", project.id))


def test_costs_list_every_call(running_studio, open_page):
    from core.stages import extraction

    project = projects.create_from(running_studio, SAMPLE.read_bytes(), SAMPLE.name)
    extraction.extract_preview(running_studio, project.id)
    app = open_page("manage/costs.py", project.id)
    assert list(app.dataframe[0].value["Task"]) == ["extract_preview · offline"]


def test_settings_show_no_key(running_studio, open_page, monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "sk-secret-of-the-test")
    project = projects.create(running_studio, "P")
    app = open_page("manage/settings.py", project.id)
    assert "sk-secret" not in texts(app) + str(app.dataframe[0].value)


def test_without_any_project_every_page_says_where_to_begin(running_studio, open_page):
    for page in ("stages/script.py", "stages/assets.py", "manage/costs.py"):
        assert "No project yet" in texts(open_page(page))
