"""The library of styles and global assets, on a real store in memory."""

import io

import pytest
from PIL import Image as Pillow

from core import library
from core.errors import BadInput, NotReady, Refused, RowMovedOn
from core.models.assets import Asset, Attempt
from core.models.manifest import AssetType
from core.models.project import Project
from core.prompts.capsules import SHIPPED
from core.store.store import Store


@pytest.fixture
def store(tmp_path):
    store = Store(None, tmp_path)
    yield store
    store.close()


def png(colour: str = "navy") -> bytes:
    stream = io.BytesIO()
    Pillow.new("RGB", (64, 96), colour).save(stream, "PNG")
    return stream.getvalue()


def locked_asset(store: Store, **changes) -> Asset:
    project = Project(name="Bees")
    image = store.media.keep(png())
    asset = Asset(
        project_id=project.id,
        name="WREN",
        type=AssetType.CHARACTER,
        description="A freckled girl in a yellow raincoat.",
        voice_id="v1",
        locked=True,
    )
    attempt = Attempt(
        project_id=project.id,
        owner_id=asset.id,
        image_id=image.id,
        style_id=store.styles.where()[0].id if store.styles.where() else None,
    )
    asset = asset.model_copy(update={"image_attempt_id": attempt.id, **changes})
    store.projects.insert(project)
    store.attempts.insert(attempt)
    store.assets.insert(asset)
    return asset


def test_shipped_styles_are_there_once_however_often_the_studio_starts(store):
    library.ship_styles(store)
    library.ship_styles(store)
    assert sorted(style.slug for style in store.styles.where()) == sorted(c.slug for c in SHIPPED)


def test_an_edited_shipped_style_survives_the_next_start(store):
    library.ship_styles(store)
    style = store.styles.where()[0]
    library.edit_style(store, style.model_copy(update={"prompt": "Charcoal."}))
    library.ship_styles(store)
    assert store.styles.get(style.id).prompt == "Charcoal."


def test_a_style_needs_words_and_a_name_of_its_own(store):
    library.create_style(store, "Noir", "Hard shadows.")
    with pytest.raises(BadInput, match="needs a name"):
        library.create_style(store, "Noir 2", "  ")
    with pytest.raises(BadInput, match="already"):
        library.create_style(store, "noir", "Soft shadows.")


def test_the_second_save_of_a_style_is_asked(store):
    style = library.create_style(store, "Noir", "Hard shadows.", png())
    library.edit_style(store, style.model_copy(update={"prompt": "Soft shadows."}))
    with pytest.raises(RowMovedOn):
        library.edit_style(store, style.model_copy(update={"prompt": "No shadows."}))
    assert store.styles.get(style.id).image_id == style.image_id


def test_a_style_in_use_or_shipped_is_not_removed(store):
    library.ship_styles(store)
    own = library.create_style(store, "Noir", "Hard shadows.")
    store.projects.insert(Project(name="Bees", style_id=own.id))
    with pytest.raises(Refused, match="Bees"):
        library.remove_style(store, own.id)
    with pytest.raises(Refused, match="comes with"):
        library.remove_style(store, store.styles.where("slug <> ''")[0].id)
    spare = library.create_style(store, "Spare", "Thin lines.")
    library.remove_style(store, spare.id)
    assert store.styles.find(spare.id) is None


@pytest.mark.parametrize("changes", [{"locked": False}, {"image_attempt_id": None}])
def test_promote_needs_a_locked_image_key(store, changes):
    asset = locked_asset(store, **changes)
    with pytest.raises(NotReady, match="locked image key"):
        library.promote(store, asset.id)


def test_promote_copies_asset_picture_voice_and_style_and_does_it_once(store):
    library.ship_styles(store)
    asset = locked_asset(store)
    entry = library.promote(store, asset.id)
    assert (entry.name, entry.voice_id, entry.description) == ("WREN", "v1", asset.description)
    assert entry.image_id and entry.style_name and entry.source_project == "Bees"
    assert library.promote(store, asset.id).id == entry.id


def test_an_asset_pulled_from_the_library_is_independent_of_it(store):
    entry = library.promote(store, locked_asset(store).id)
    other = Project(name="Second film")
    store.projects.insert(other)
    copy = library.pull_in(store, entry.id, other.id)
    assert not copy.locked and copy.project_id == other.id
    assert store.attempts.get(copy.image_attempt_id).source == "library"
    store.assets.save(copy.model_copy(update={"description": "Older now."}))
    assert store.global_assets.get(entry.id).description == entry.description
    library.edit_entry(store, entry.model_copy(update={"name": "WREN H."}))
    library.remove_entry(store, entry.id)
    assert store.assets.get(copy.id).name == "WREN"
    assert store.orphans() == []


def test_the_library_is_searched_by_words_in_any_order_and_by_type(store):
    entry = library.promote(store, locked_asset(store).id)
    assert library.search(store, "raincoat WREN") == [entry]
    assert library.search(store, "submarine") == []
    assert library.search(store, "", AssetType.PROP) == []
