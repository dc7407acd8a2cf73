"""A person's hand on the assets: what a lock blocks, what a save asks, what the gate says."""

import pytest

from core.errors import (
    AssetLocked,
    BadInput,
    GateClosed,
    NotFound,
    NotReady,
    RowMovedOn,
)
from core.models.assets import Asset, Traits
from core.models.manifest import AssetType
from core.models.scenes import Shot
from core.stages import curation, filtering, image_keys, merging, parting, rewriting
from core.stages.seating import replaced, reseated
from tests.core.stages.cast import Cast
from tests.core.stages.film import png

SHOT = Shot(
    project_id="p",
    scene_id="s",
    shot_index=0,
    setting_id="place",
    characters_foreground=["wren"],
    characters_background=["grim"],
    props=["box"],
)


@pytest.fixture
def cast(tmp_path):
    cast = Cast(tmp_path)
    cast.confirm()
    yield cast
    cast.close()


def ready(cast: Cast, *names: str) -> None:
    for name in names or cast.assets:
        image_keys.upload(cast.studio, cast.assets[name].id, png(len(name)))


# The lock


def test_locked_blocks_every_edit_but_deferred(cast):
    ready(cast, "WREN")
    wren = curation.lock(cast.studio, cast.assets["WREN"].id)
    grim = cast.assets["GRIM"]
    refused = [
        lambda: curation.edit(cast.studio, wren.id, wren.version, description="Else."),
        lambda: curation.edit(cast.studio, wren.id, wren.version, name="ELSE"),
        lambda: curation.edit(cast.studio, wren.id, wren.version, traits=Traits(clothing="x")),
        lambda: curation.change_type(cast.studio, wren.id, wren.version, AssetType.PROP),
        lambda: merging.merge(cast.studio, wren.id, [grim.id]),
        lambda: merging.merge(cast.studio, grim.id, [wren.id]),
        lambda: parting.split(cast.studio, wren.id, "W", AssetType.PROP, [], []),
        lambda: rewriting.settle(cast.studio, wren.id, wren.version, 0, "earlier"),
        lambda: rewriting.rewrite(cast.studio, wren.id, wren.description, 0, 9, "Shorten"),
    ]
    for act in refused:
        with pytest.raises(AssetLocked):
            act()
    assert parting.delete(cast.studio, [wren.id]) == ["WREN"]
    assert cast.assets["WREN"] == wren
    curation.defer(cast.studio, [wren.id])
    assert cast.assets["WREN"].deferred
    assert curation.edit(cast.studio, wren.id, wren.version, deferred=False).deferred is False


def test_lock_needs_a_description_and_an_image_key(cast):
    wren = cast.assets["WREN"]
    with pytest.raises(NotReady, match="needs an image key"):
        curation.lock(cast.studio, wren.id)
    ready(cast, "WREN")
    curation.edit(cast.studio, wren.id, wren.version, description=" ")
    with pytest.raises(NotReady, match="needs a description"):
        curation.lock(cast.studio, wren.id)


def test_unlock_opens_it_again(cast):
    ready(cast, "WREN")
    wren = curation.lock(cast.studio, cast.assets["WREN"].id)
    curation.unlock(cast.studio, wren.id)
    assert curation.edit(cast.studio, wren.id, wren.version, description="Else.")


def test_lock_all_locks_what_is_ready_and_names_what_is_not_and_why(cast):
    ready(cast, "WREN", "GRIM")
    curation.defer(cast.studio, [cast.assets["LANTERN"].id])
    done = curation.lock_all(cast.studio, cast.project_id)
    assert set(done.locked) == {"WREN", "GRIM"}
    assert done.blocked["TIN BOX"] == "needs an image key"
    assert "LANTERN" not in done.blocked and not cast.assets["LANTERN"].locked


# The gate


def test_the_gate_opens_when_everything_not_deferred_is_locked(cast):
    assert not curation.gate(cast.studio, cast.project_id).open
    with pytest.raises(GateClosed, match="8 assets still to lock"):
        curation.require_gate(cast.studio, cast.project_id)
    curation.defer(cast.studio, [cast.assets["LANTERN"].id])
    ready(cast)
    curation.lock_all(cast.studio, cast.project_id)
    assert curation.gate(cast.studio, cast.project_id).open
    curation.require_gate(cast.studio, cast.project_id)


def test_a_project_without_assets_has_a_closed_gate():
    assert not curation.gate_of([]).open


# Edits


def test_the_second_of_two_saves_is_asked_and_nothing_is_overwritten(cast):
    wren = cast.assets["WREN"]
    curation.edit(cast.studio, wren.id, wren.version, description="The first tab's words.")
    with pytest.raises(RowMovedOn) as moved:
        curation.edit(cast.studio, wren.id, wren.version, description="The second tab's.")
    assert moved.value.current.description == "The first tab's words."
    assert cast.assets["WREN"].description == "The first tab's words."


def test_the_same_words_from_two_tabs_are_no_conflict(cast):
    wren = cast.assets["WREN"]
    curation.edit(cast.studio, wren.id, wren.version, description="Same.")
    assert curation.edit(cast.studio, wren.id, wren.version, description="Same.")


def test_a_picture_made_meanwhile_does_not_disturb_an_edit(cast):
    wren = cast.assets["WREN"]
    ready(cast, "WREN")
    saved = curation.edit(cast.studio, wren.id, wren.version, description="Typed.")
    assert saved.image_attempt_id and saved.description == "Typed."


@pytest.mark.parametrize("name", ["", "   ", "W" * 121])
def test_a_name_that_cannot_stand_is_refused(cast, name):
    wren = cast.assets["WREN"]
    with pytest.raises(BadInput):
        curation.edit(cast.studio, wren.id, wren.version, name=name)


def test_aliases_are_tidied_and_never_repeat_the_name():
    asset = Asset(project_id="p", name="WREN", type=AssetType.CHARACTER)
    changes = curation.checked(asset, {"aliases": [" the  girl", "WREN", "the girl", ""]})
    assert changes["aliases"] == ["the girl"]


def test_only_known_fields_are_edited(cast):
    wren = cast.assets["WREN"]
    with pytest.raises(BadInput):
        curation.edit(cast.studio, wren.id, wren.version, locked=True)


def test_an_open_trait_that_is_filled_in_goes_into_the_description():
    description = "A man of 60. No line says what is worn: the clothing is left open. Tall."
    told = curation.filled_in(description, Traits(), Traits(clothing="a red coat."))
    assert told == "A man of 60. Tall. Wears a red coat."
    known = Traits(clothing="a red coat")
    assert curation.filled_in(told, known, Traits(clothing="a blue coat")) == told


# Types and shots


def test_a_changed_type_moves_the_aspect_ratio_and_the_place_in_shots(cast):
    box, scene = cast.assets["TIN BOX"], cast.store.scenes.in_script(cast.project_id)[0]
    shot = Shot(project_id=cast.project_id, scene_id=scene.id, shot_index=0, props=[box.id])
    cast.store.shots.insert(shot)
    changed = curation.change_type(cast.studio, box.id, box.version, AssetType.CHARACTER)
    assert changed.aspect_ratio == "2:3"
    stored = cast.store.shots.get(shot.id)
    assert (stored.props, stored.characters_foreground) == ([], [box.id])
    assert "1:1" in curation.type_warning(changed, AssetType.PROP) or not changed.image_attempt_id


def test_warnings_are_said_to_and_from_a_location():
    asset = Asset(project_id="p", name="HALL", type=AssetType.LOCATION)
    assert curation.type_warning(asset, AssetType.PROP)
    prop = asset.model_copy(update={"type": AssetType.PROP})
    assert curation.type_warning(prop, AssetType.LOCATION)
    assert not curation.type_warning(prop, AssetType.CHARACTER)


@pytest.mark.parametrize(
    ("asset_id", "asset_type", "expected"),
    [
        ("box", AssetType.PROP, SHOT),
        ("grim", AssetType.CHARACTER, SHOT),
        ("nobody", AssetType.PROP, SHOT),
        (
            "place",
            AssetType.PROP,
            SHOT.model_copy(update={"setting_id": None, "props": ["box", "place"]}),
        ),
        ("box", AssetType.LOCATION, SHOT.model_copy(update={"props": []})),
    ],
)
def test_an_asset_sits_where_its_type_belongs(asset_id, asset_type, expected):
    assert reseated(SHOT, asset_id, asset_type) == expected


def test_a_survivor_stands_once_in_a_shot_at_the_foremost_place():
    merged = replaced(SHOT, {"grim", "box"}, "wren")
    assert merged.characters_foreground == ["wren"]
    assert merged.characters_background == [] and merged.props == []


# Conflicts and passages


@pytest.mark.parametrize(
    ("choice", "words"),
    [
        ("earlier", "Wears a blue wool coat."),
        ("later", "Wears a tattered green jacket."),
        ("states", "Up to scene 3: blue wool coat; from scene 3 on: tattered green jacket."),
    ],
)
def test_a_person_decides_which_of_two_lines_stands(cast, choice, words):
    wren = cast.assets["WREN"]
    saved = rewriting.settle(cast.studio, wren.id, wren.version, 0, choice)
    assert words in saved.description
    assert saved.conflicts[0].choice == choice
    assert len(cast.reader.asked("rewrite_passage")) == 0


def test_a_conflict_that_is_gone_is_said(cast):
    wren = cast.assets["WREN"]
    with pytest.raises(NotFound):
        rewriting.settle(cast.studio, wren.id, wren.version, 5, "earlier")


def test_a_targeted_edit_changes_only_the_passage(cast):
    wren = cast.assets["WREN"]
    passage = "copper hair in one long plait"
    start = wren.description.index(passage)
    end = start + len(passage)
    wish = "replace copper with raven-black"
    done = rewriting.rewrite(cast.studio, wren.id, wren.description, start, end, wish)
    assert done.before == passage and done.after == "raven-black hair in one long plait"
    assert done.description == wren.description.replace(passage, done.after)
    assert cast.assets["WREN"].description == wren.description


def test_a_passage_keeps_the_blanks_at_its_edges(cast):
    wren = cast.assets["WREN"]
    start = wren.description.index(" Wears")
    done = rewriting.rewrite(
        cast.studio, wren.id, wren.description, start, len(wren.description), "Shorten"
    )
    assert done.after.startswith(" Wears") and len(done.after) < len(done.before)


@pytest.mark.parametrize(("start", "end", "wish"), [(3, 3, "Shorten"), (0, 5, "  ")])
def test_an_empty_selection_or_wish_is_refused_without_a_call(cast, start, end, wish):
    wren = cast.assets["WREN"]
    with pytest.raises(BadInput):
        rewriting.rewrite(cast.studio, wren.id, wren.description, start, end, wish)
    assert cast.reader.asked("rewrite_passage") == []


# Split and delete


def test_a_split_takes_lines_and_scenes_with_it_and_a_confirm_keeps_it_apart(cast):
    grim = cast.assets["GRIM"]
    lantern_line = [m for m in grim.source_mentions if m.scene_index == 2]
    new = parting.split(
        cast.studio, grim.id, "THE KEEPER", AssetType.CHARACTER, ["KEEPER"], lantern_line
    )
    scenes = cast.store.scenes.in_script(cast.project_id)
    assert [row.scene_id for row in cast.store.appearances.of_asset(new.id)] == [scenes[2].id]
    assert scenes[2].id not in {row.scene_id for row in cast.store.appearances.of_asset(grim.id)}
    cast.confirm()
    assert cast.assets["GRIM"].source_mentions == [
        m for m in grim.source_mentions if m.scene_index != 2
    ]
    assert cast.assets["THE KEEPER"].source_mentions == lantern_line
    assert cast.store.orphans() == []


def test_deleting_leaves_no_orphans_and_the_next_confirm_does_not_buy_it_again(cast):
    ready(cast, "GRIM")
    grim, scene = cast.assets["GRIM"], cast.store.scenes.in_script(cast.project_id)[0]
    shot = Shot(
        project_id=cast.project_id, scene_id=scene.id, shot_index=0, characters_foreground=[grim.id]
    )
    cast.store.shots.insert(shot)
    parting.delete(cast.studio, [grim.id])
    assert cast.store.orphans() == []
    assert cast.store.shots.get(shot.id).characters_foreground == []
    dropped = [
        line.draft.name
        for line in filtering.checklist(cast.studio, cast.project_id).lines
        if not line.kept
    ]
    assert dropped == ["GRIM"]
    cast.confirm()
    assert "GRIM" not in cast.assets
