"""The Assets page over the real shell: guards, saving before drawing, merging, two tabs."""

import io

import pytest
from PIL import Image

from core.models.manifest import AssetType
from core.stages import assets, curation, extraction, image_keys, projects
from tests.core.stages.cast import SCRIPT
from tests.pages.conftest import texts

PAGE = "stages/assets.py"


def png(colour: str = "navy") -> bytes:
    content = io.BytesIO()
    Image.new("RGB", (64, 96), colour).save(content, "PNG")
    return content.getvalue()


@pytest.fixture
def project(running_studio):
    """A project through Pass 2."""
    made = projects.create_from(running_studio, SCRIPT.encode(), "lighthouse.fountain")
    extraction.extract_preview(running_studio, made.id)
    job = assets.extract_confirm(running_studio, made.id)
    assert running_studio.jobs.wait(job.id).status == "done"
    return made


@pytest.fixture
def named(running_studio, project):
    """An asset of the project by name, as stored now."""

    def find(name: str):
        rows = running_studio.store.assets.of_project(project.id)
        return next(asset for asset in rows if asset.name == name)

    return find


@pytest.fixture
def style(running_studio, project):
    chosen = running_studio.store.styles.where()[0]
    image_keys.lock_style(running_studio, project.id, chosen.id)
    return chosen


def opened(open_page, project, asset):
    app = open_page(PAGE, project.id)
    app.query_params["asset"] = asset.id
    return app.run()


def field(app, name: str, asset):
    key = f"asset_{name}_{asset.id}"
    return next(one for one in [*app.text_area, *app.text_input] if one.key == key)


def test_without_assets_the_page_says_what_to_do_and_has_the_way_there(running_studio, open_page):
    empty = projects.create(running_studio, "Empty")
    app = open_page(PAGE, empty.id)
    assert "No assets yet" in texts(app)
    assert any("extraction_filter" in str(link.proto) for link in app.get("page_link"))


def test_without_a_style_every_image_button_is_disabled_and_says_why(open_page, project, named):
    app = open_page(PAGE, project.id)
    button = app.button(key="generate_missing")
    assert button.disabled and "Style Anchor" in button.help
    app = opened(open_page, project, named("WREN"))
    button = app.button(key=f"generate_{named('WREN').id}")
    assert button.disabled and "Style Anchor" in button.help


def test_choosing_a_style_locks_it_for_the_project(running_studio, open_page, project):
    app = open_page(PAGE, project.id)
    chosen = running_studio.store.styles.where()[1]
    app.selectbox(key=f"style_{project.id}").select(chosen.id).run()
    assert running_studio.project(project.id).style_id == chosen.id
    assert not app.button(key="generate_missing").disabled


def test_changing_the_style_asks_first_when_pictures_were_made(
    running_studio, open_page, project, style, named
):
    image_keys.make(running_studio, named("WREN").id)
    app = open_page(PAGE, project.id)
    other = running_studio.store.styles.where()[1]
    app.selectbox(key=f"style_{project.id}").select(other.id).run()
    assert running_studio.project(project.id).style_id == style.id
    assert "1 picture was made in another style" in texts(app)
    app.button(key="style_change").click().run()
    assert running_studio.project(project.id).style_id == other.id
    assert "stale" in "".join(str(one.proto) for one in app.get("html"))


def test_generate_saves_what_is_typed_first(running_studio, open_page, project, style, named):
    wren = named("WREN")
    app = opened(open_page, project, wren)
    field(app, "description", wren).set_value("A girl in a cloak of crow feathers.")
    app.button(key=f"generate_{wren.id}").click().run()
    job = running_studio.store.jobs.latest(project.id, image_keys.KIND)
    assert running_studio.jobs.wait(job.id).status == "done"
    attempt = running_studio.store.attempts.get(named("WREN").image_attempt_id)
    assert "cloak of crow feathers" in attempt.prompt
    assert named("WREN").description == "A girl in a cloak of crow feathers."


def test_save_keeps_names_traits_and_voice(open_page, project, named):
    wren = named("WREN")
    app = opened(open_page, project, wren)
    field(app, "aliases", wren).set_value("THE GIRL, MISS HOLLOWAY")
    field(app, "demeanor", wren).set_value("watchful")
    field(app, "voice_id", wren).set_value("voice-7")
    app.button(key=f"save_{wren.id}").click().run()
    saved = named("WREN")
    assert saved.aliases == ["THE GIRL", "MISS HOLLOWAY"]
    assert (saved.traits.demeanor, saved.voice_id) == ("watchful", "voice-7")
    assert saved.traits.clothing == wren.traits.clothing


def test_the_second_tab_sees_both_texts_and_chooses(running_studio, open_page, project, named):
    wren = named("WREN")
    app = opened(open_page, project, wren)
    curation.edit(running_studio, wren.id, wren.version, description="The other tab's words.")
    field(app, "description", wren).set_value("My words.")
    app.button(key=f"save_{wren.id}").click().run()
    assert "Somebody else" in texts(app)
    assert "other tab's words" in texts(app) and "My words" in texts(app)
    assert named("WREN").description == "The other tab's words."
    app.button(key="conflict_mine").click().run()
    assert named("WREN").description == "My words."


def test_keeping_theirs_puts_their_words_on_the_screen(running_studio, open_page, project, named):
    wren = named("WREN")
    app = opened(open_page, project, wren)
    curation.edit(running_studio, wren.id, wren.version, description="The other tab's words.")
    field(app, "description", wren).set_value("My words.")
    app.button(key=f"save_{wren.id}").click().run()
    app.button(key="conflict_theirs").click().run()
    assert field(app, "description", wren).value == "The other tab's words."


def test_a_form_nobody_typed_in_follows_what_is_stored(running_studio, open_page, project, named):
    wren = named("WREN")
    app = opened(open_page, project, wren)
    curation.edit(running_studio, wren.id, wren.version, description="Described again.")
    app.run()
    assert field(app, "description", wren).value == "Described again."


def test_going_on_to_the_next_asset_loses_nothing_typed(open_page, project, named):
    wren = named("WREN")
    app = opened(open_page, project, wren)
    field(app, "description", wren).set_value("Typed, not saved.")
    app.button(key="asset_next").click().run()
    assert named("WREN").description == "Typed, not saved."
    assert app.query_params["asset"] != wren.id


def test_a_locked_asset_can_only_be_unlocked_or_deferred(running_studio, open_page, project, named):
    wren = named("WREN")
    image_keys.upload(running_studio, wren.id, png())
    app = opened(open_page, project, wren)
    app.button(key=f"lock_{wren.id}").click().run()
    assert named("WREN").locked
    assert field(app, "description", wren).disabled
    assert app.button(key=f"generate_{wren.id}").disabled
    app.button(key=f"unlock_{wren.id}").click().run()
    assert not named("WREN").locked


def test_lock_is_disabled_and_says_what_is_missing(open_page, project, named):
    app = opened(open_page, project, named("WREN"))
    button = app.button(key=f"lock_{named('WREN').id}")
    assert button.disabled and "needs an image key" in button.help


def test_the_gate_says_how_far_and_lock_all_names_what_is_not_ready(
    running_studio, open_page, project, named
):
    image_keys.upload(running_studio, named("WREN").id, png())
    app = open_page(PAGE, project.id)
    assert "0 of" in texts(app) and "still to lock or defer" in texts(app)
    app.button(key="lock_all").click().run()
    assert named("WREN").locked


def test_the_same_picks_serve_the_cards_and_the_bulk_buttons(open_page, project, named):
    app = open_page(PAGE, project.id)
    for name in ("WREN", "GRIM"):
        app.checkbox(key=f"pick_{named(name).id}").check().run()
    assert "2 picked" in texts(app)
    app.button(key="pick_defer").click().run()
    assert named("WREN").deferred and named("GRIM").deferred
    app.button(key="pick_none").click().run()
    assert "picked" not in texts(app)


def test_a_merge_shows_its_survivor_combines_and_can_be_undone(
    running_studio, open_page, project, named
):
    app = open_page(PAGE, project.id)
    for name in ("WREN", "TIN BOX"):
        app.checkbox(key=f"pick_{named(name).id}").check().run()
    app.button(key="pick_merge").click().run()
    assert "different types" in texts(app)
    assert app.radio(key="merge_asset_survivor").value == named("WREN").id
    app.button(key="merge_combine").click().run()
    assert app.text_area(key="merge_description").value
    app.text_area(key="merge_description").set_value("One thing.")
    app.button(key="merge_assets").click().run()
    assert named("WREN").description == "One thing."
    assert "TIN BOX" in named("WREN").aliases
    record = running_studio.store.merges.standing(project.id)[0]
    app.button(key=f"undo_{record.id}").click().run()
    assert named("TIN BOX")


def test_deleting_asks_first_and_defer_is_offered_instead(open_page, project, named):
    app = open_page(PAGE, project.id)
    app.checkbox(key=f"pick_{named('GRIM').id}").check().run()
    app.button(key="pick_delete").click().run()
    assert "can't be undone" in texts(app) and named("GRIM")
    app.button(key="delete_defer").click().run()
    assert named("GRIM").deferred


def test_a_conflict_is_decided_with_one_click(open_page, project, named):
    wren = named("WREN")
    app = opened(open_page, project, wren)
    assert "1 contradiction to decide" in texts(app)
    assert "blue wool coat" in texts(app) and "tattered green jacket" in texts(app)
    control = next(one for one in app.get("button_group") if one.key == f"settle_{wren.id}_0")
    control.set_value("earlier").run()
    assert named("WREN").conflicts[0].choice == "earlier"
    assert "blue wool coat" in named("WREN").description


def test_one_can_be_added_by_hand_and_is_found_in_the_script(running_studio, open_page, project):
    app = open_page(PAGE, project.id)
    app.text_input(key="add_asset_name").set_value("THE ROPES").run()
    app.selectbox(key="add_asset_type").select(AssetType.PROP).run()
    app.button(key="add_asset").click().run()
    rows = running_studio.store.assets.of_project(project.id)
    ropes = next(asset for asset in rows if asset.name == "THE ROPES")
    assert app.query_params["asset"] == ropes.id
    assert running_studio.store.orphans() == []


def test_an_address_of_a_deleted_asset_shows_the_list(open_page, project):
    app = open_page(PAGE, project.id)
    app.query_params["asset"] = "no-such-asset"
    app.run()
    assert not app.exception and "still to lock" in texts(app)


def test_names_and_descriptions_from_a_script_are_text_not_markup(
    running_studio, open_page, project, named
):
    wren = named("WREN")
    evil = "<img src=x onerror=alert(1)> **bold** $x$ [l](http://x)"
    curation.edit(running_studio, wren.id, wren.version, name=evil[:100], description=evil)
    app = open_page(PAGE, project.id)
    said = "".join(str(one.proto.body) for one in app.get("html"))
    assert "<img src=x" not in said and "&lt;img src=x" in said
