"""Merging: nothing is lost, nothing points nowhere, and all of it can be undone."""

import pytest

from core.errors import BadInput, Refused
from core.models.manifest import AssetType
from core.models.scenes import Appearance, Shot, Transformation
from core.stages import curation, image_keys, merging, parting
from tests.core.stages.cast import Cast
from tests.core.stages.film import png


@pytest.fixture
def cast(tmp_path):
    cast = Cast(tmp_path)
    cast.confirm()
    yield cast
    cast.close()


@pytest.fixture
def tangled(cast):
    """GRIM and TIN BOX with pictures, shots, a transformation and a manual appearance."""
    grim, box, lantern = (cast.assets[name] for name in ("GRIM", "TIN BOX", "LANTERN"))
    for asset in (grim, box):
        image_keys.upload(cast.studio, asset.id, png(len(asset.name)))
    scene = cast.store.scenes.in_script(cast.project_id)[0]
    first = Shot(
        project_id=cast.project_id,
        scene_id=scene.id,
        shot_index=0,
        characters_foreground=[grim.id],
        props=[box.id],
    )
    second = Shot(project_id=cast.project_id, scene_id=scene.id, shot_index=1, props=[box.id])
    cast.store.shots.insert(first, second)
    cast.store.transformations.insert(
        Transformation(
            project_id=cast.project_id,
            scene_id=scene.id,
            base_asset_id=box.id,
            post_asset_id=lantern.id,
            trigger_shot_id=first.id,
        )
    )
    cast.store.appearances.insert(
        Appearance(project_id=cast.project_id, scene_id=scene.id, asset_id=grim.id, source="manual")
    )
    return cast


def rows(cast: Cast):
    store, project_id = cast.store, cast.project_id
    shots = [s.model_copy(update={"version": 0}) for s in store.shots.of_project(project_id)]
    assets = [
        a.model_copy(update={"version": 0, "updated_at": a.created_at})
        for a in store.assets.of_project(project_id)
    ]
    return (
        assets,
        shots,
        sorted(store.appearances.of_project(project_id), key=lambda row: row.id),
        store.transformations.of_project(project_id),
        store.attempts.of_project(project_id),
    )


def test_a_cross_type_merge_keeps_everything_and_leaves_no_orphans(tangled):
    grim, box = tangled.assets["GRIM"], tangled.assets["TIN BOX"]
    scenes = {
        row.scene_id
        for asset in (grim, box)
        for row in tangled.store.appearances.of_asset(asset.id)
    }
    merging.merge(tangled.studio, grim.id, [box.id], "One description.")
    survivor = tangled.assets["GRIM"]
    assert "TIN BOX" not in tangled.assets and survivor.type is AssetType.CHARACTER
    assert "TIN BOX" in survivor.aliases and survivor.description == "One description."
    lines = {m.line for m in [*grim.source_mentions, *box.source_mentions]}
    assert {m.line for m in survivor.source_mentions} == lines
    assert {r.scene_id for r in tangled.store.appearances.of_asset(grim.id)} == scenes
    assert len(tangled.store.attempts.of_owner(grim.id)) == 2
    first, second = tangled.store.shots.of_project(tangled.project_id)
    assert (first.characters_foreground, first.props) == ([grim.id], [])
    assert (second.characters_foreground, second.props) == ([grim.id], [])
    (change,) = tangled.store.transformations.of_project(tangled.project_id)
    assert change.base_asset_id == grim.id
    assert tangled.store.orphans() == []


def test_undo_gives_back_every_row_as_it_was(tangled):
    before = rows(tangled)
    grim, box = tangled.assets["GRIM"], tangled.assets["TIN BOX"]
    merging.merge(tangled.studio, grim.id, [box.id], "One description.")
    record = merging.last_merge(tangled.studio, grim.id)
    merging.undo(tangled.studio, record.id)
    assert rows(tangled) == before
    assert tangled.store.orphans() == []
    assert merging.last_merge(tangled.studio, grim.id) is None
    with pytest.raises(Refused):
        merging.undo(tangled.studio, record.id)


def test_undo_keeps_what_was_written_since_the_merge(tangled):
    grim, box = tangled.assets["GRIM"], tangled.assets["TIN BOX"]
    record = merging.merge(tangled.studio, grim.id, [box.id], "One description.")
    now = tangled.assets["GRIM"]
    curation.edit(tangled.studio, grim.id, now.version, description="Written since.")
    image_keys.upload(tangled.studio, grim.id, png(9))
    merging.undo(tangled.studio, record.id)
    assert tangled.assets["GRIM"].description == "Written since."
    assert len(tangled.store.attempts.of_owner(grim.id)) == 2
    assert tangled.assets["TIN BOX"] == box


def test_merges_are_undone_newest_first(cast):
    wren, grim, box = (cast.assets[n].id for n in ("WREN", "GRIM", "TIN BOX"))
    first = merging.merge(cast.studio, wren, [grim])
    second = merging.merge(cast.studio, wren, [box])
    with pytest.raises(Refused, match="took in more"):
        merging.undo(cast.studio, first.id)
    merging.undo(cast.studio, second.id)
    merging.undo(cast.studio, first.id)
    assert len(cast.assets) == 8 and cast.store.orphans() == []


def test_a_confirm_after_a_merge_makes_no_duplicate_and_keeps_the_lines(cast):
    wren, grim, box = (cast.assets[n] for n in ("WREN", "GRIM", "TIN BOX"))
    merging.merge(cast.studio, grim.id, [box.id])
    merging.merge(cast.studio, wren.id, [grim.id])
    cast.reader.tasks.clear()
    cast.confirm()
    assert "GRIM" not in cast.assets and "TIN BOX" not in cast.assets
    lines = {m.line for asset in (wren, grim, box) for m in asset.source_mentions}
    assert {m.line for m in cast.assets["WREN"].source_mentions} == lines
    assert {"GRIM", "TIN BOX"} <= set(cast.assets["WREN"].aliases)
    assert cast.reader.tasks == []


def test_deleting_a_survivor_does_not_bring_back_what_it_took_in(cast):
    wren, grim = cast.assets["WREN"], cast.assets["GRIM"]
    merging.merge(cast.studio, wren.id, [grim.id])
    parting.delete(cast.studio, [wren.id])
    cast.confirm()
    assert "WREN" not in cast.assets and "GRIM" not in cast.assets


def test_a_base_merged_with_what_it_becomes_is_one_asset_with_two_looks(tangled):
    box, lantern = tangled.assets["TIN BOX"], tangled.assets["LANTERN"]
    merging.merge(tangled.studio, box.id, [lantern.id])
    (change,) = tangled.store.transformations.of_project(tangled.project_id)
    assert (change.base_asset_id, change.post_asset_id) == (box.id, None)
    assert tangled.store.orphans() == []


def test_seen_in_either_is_seen_in_the_merged(cast):
    wren, grim = cast.assets["WREN"], cast.assets["GRIM"]
    scene = cast.store.scenes.in_script(cast.project_id)[1]
    (row,) = [r for r in cast.store.appearances.of_asset(wren.id) if r.scene_id == scene.id]
    cast.store.appearances.update(row.id, removed=True)
    merging.merge(cast.studio, wren.id, [grim.id])
    (kept,) = [r for r in cast.store.appearances.of_asset(wren.id) if r.scene_id == scene.id]
    assert not kept.removed


def test_descriptions_are_combined_before_anything_happens(cast):
    wren, grim = cast.assets["WREN"], cast.assets["GRIM"]
    text = merging.combined(cast.studio, wren.id, [grim.id])
    assert "copper hair" in text and "white beard" in text
    assert cast.assets["WREN"] == wren
    lone = cast.assets["LANTERN"]
    cast.store.assets.update(lone.id, description="")
    cast.reader.tasks.clear()
    assert merging.combined(cast.studio, wren.id, [lone.id]) == wren.description
    assert cast.reader.tasks == []


def test_the_recommended_survivor_is_a_person_before_a_thing_and_has_the_most_lines(cast):
    some = [cast.assets[name] for name in ("TIN BOX", "GRIM", "WREN", "LANTERN")]
    assert merging.recommended(some).name == "WREN"


def test_a_merge_needs_two_assets_of_one_project(cast):
    wren = cast.assets["WREN"]
    with pytest.raises(BadInput):
        merging.merge(cast.studio, wren.id, [wren.id])
