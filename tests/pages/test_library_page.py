"""The Library page: what is promoted can be pulled in, edited, removed; styles are tried out."""

import io

import pytest
from PIL import Image

from core import library
from core.models.assets import Asset, Attempt
from core.models.manifest import AssetType
from core.stages import projects, style_preview
from tests.pages.conftest import texts

PAGE = "manage/library.py"


@pytest.fixture
def entry(running_studio):
    """WREN, promoted from a project of her own."""
    store = running_studio.store
    content = io.BytesIO()
    Image.new("RGB", (64, 96), "navy").save(content, "PNG")
    source = projects.create(running_studio, "First film")
    image = store.media.keep(content.getvalue())
    wren = Asset(
        project_id=source.id,
        name="WREN",
        type=AssetType.CHARACTER,
        description="A freckled girl.",
        locked=True,
    )
    attempt = Attempt(project_id=source.id, owner_id=wren.id, image_id=image.id)
    store.attempts.insert(attempt)
    store.assets.insert(wren.model_copy(update={"image_attempt_id": attempt.id}))
    return library.promote(store, wren.id)


def test_an_empty_library_says_how_to_fill_it(running_studio, open_page):
    project = projects.create(running_studio, "Empty")
    app = open_page(PAGE, project.id)
    assert "The library is empty" in texts(app)


def test_without_any_project_the_library_still_opens(open_page):
    assert "The library is empty" in texts(open_page(PAGE))


def test_an_entry_is_pulled_into_the_open_project_as_a_copy(running_studio, open_page, entry):
    script = b"INT. ATTIC - DAY\n\nWren waits.\n\nWREN\nHello.\n"
    project = projects.create_from(running_studio, script, "attic.fountain")
    app = open_page(PAGE, project.id)
    app.button(key=f"pull_{entry.id}").click().run()
    (copy,) = running_studio.store.assets.of_project(project.id)
    assert copy.name == "WREN" and copy.image_attempt_id and not copy.locked
    assert copy.source_mentions and running_studio.store.appearances.of_asset(copy.id)
    assert running_studio.store.orphans() == []


def test_entries_are_searched(running_studio, open_page, entry):
    app = open_page(PAGE)
    app.text_input(key="library_words").set_value("submarine").run()
    assert "Nothing in the library is like this" in texts(app)
    app.text_input(key="library_words").set_value("freckled").run()
    assert "WREN" in texts(app)


def test_an_entry_is_edited_and_removed(running_studio, open_page, entry):
    app = open_page(PAGE)
    area = next(a for a in app.text_area if a.key == f"entry_description_{entry.id}_0")
    area.set_value("A freckled girl in red.").run()
    app.button(key=f"save_entry_{entry.id}").click().run()
    assert running_studio.store.global_assets.get(entry.id).description.endswith("in red.")
    app.button(key=f"remove_{entry.id}").click().run()
    assert running_studio.store.global_assets.where() == []


def test_the_second_save_of_an_entry_is_asked(running_studio, open_page, entry):
    app = open_page(PAGE)
    library.edit_entry(running_studio.store, entry.model_copy(update={"description": "Theirs."}))
    area = next(a for a in app.text_area if a.key == f"entry_description_{entry.id}_0")
    area.set_value("Mine.")
    app.button(key=f"save_entry_{entry.id}").click().run()
    assert running_studio.store.global_assets.get(entry.id).description == "Theirs."
    assert app.error


def test_a_style_is_created_edited_and_removed(running_studio, open_page):
    app = open_page(PAGE)
    app.text_input(key="new_style_name_0").set_value("Slate")
    app.text_area(key="new_style_prompt_0").set_value("Chalk on slate.")
    app.button(key="style_create").click().run()
    styles = {style.name: style for style in running_studio.store.styles.where()}
    slate = styles["Slate"]
    app.text_area(key=f"style_prompt_{slate.id}_0").set_value("White chalk on slate.")
    app.button(key=f"save_style_{slate.id}").click().run()
    assert running_studio.store.styles.get(slate.id).prompt == "White chalk on slate."
    app.button(key=f"remove_{slate.id}").click().run()
    assert running_studio.store.styles.find(slate.id) is None


def test_a_style_without_words_is_one_sentence_and_stores_nothing(running_studio, open_page):
    before = len(running_studio.store.styles.where())
    app = open_page(PAGE)
    app.text_input(key="new_style_name_0").set_value("Nothing")
    app.button(key="style_create").click().run()
    assert len(app.error) == 1 and not app.exception
    assert len(running_studio.store.styles.where()) == before


def test_a_style_is_tried_out_on_three_samples(running_studio, open_page):
    style = running_studio.store.styles.where()[0]
    app = open_page(PAGE)
    app.button(key=f"preview_{style.id}").click().run()
    made = style_preview.made(running_studio, style)
    assert len(made) == 3 and running_studio.store.orphans() == []
    assert all(image_id in "".join(str(h.proto) for h in app.get("html")) for image_id in made)
