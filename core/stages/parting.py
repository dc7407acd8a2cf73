"""Assets taken apart and away: split one in two, delete."""

from collections.abc import Iterable, Sequence

from core.errors import AssetLocked
from core.models.assets import Asset
from core.models.manifest import AssetType, Drop, Mention
from core.models.scenes import Appearance
from core.stages import filtering
from core.stages.curation import checked
from core.stages.seating import without
from core.studio import Studio


def split(
    studio: Studio,
    asset_id: str,
    name: str,
    asset_type: AssetType,
    aliases: Sequence[str],
    mentions: Sequence[Mention],
) -> Asset:
    """A new asset that takes these aliases and lines, and the scenes only they stood for.

    Raises AssetLocked, BadInput.
    """
    store = studio.store
    with store.transaction():
        asset = store.assets.get(asset_id)
        if asset.locked:
            raise AssetLocked(f"{asset.name} is locked.")
        new = Asset(project_id=asset.project_id, name=name, type=asset_type)
        new = new.model_copy(
            update={
                **checked(new.model_copy(update={"name": ""}), {"name": name}),
                "aliases": [alias for alias in aliases if alias != name],
                "source_mentions": list(mentions),
                "draft_key": f"{asset.draft_key or asset.id}/{name.casefold()}",
            }
        )
        store.assets.insert(new)
        rest = [mention for mention in asset.source_mentions if mention not in mentions]
        gone = {name.upper(), *(alias.upper() for alias in aliases)}
        kept = [alias for alias in asset.aliases if alias.upper() not in gone]
        store.assets.save(asset.model_copy(update={"aliases": kept, "source_mentions": rest}))
        _share_scenes(studio, asset, new, rest, mentions)
    return new


def delete(studio: Studio, asset_ids: Iterable[str]) -> list[str]:
    """Deleted with their pictures, appearances and transformations, taken out of shots, and
    dropped in the Extraction Filter, so that the next confirm does not buy them again.

    Returns the names of locked ones, which stay.
    """
    store, kept = studio.store, []
    with store.transaction():
        rows = list(store.assets.by_id(asset_ids).values())
        kept = [asset.name for asset in rows if asset.locked]
        gone = [asset for asset in rows if not asset.locked]
        for asset in gone:
            _let_go(studio, asset)
            _drop(studio, asset)
        store.assets.delete(asset.id for asset in gone)
    return kept


def _share_scenes(
    studio: Studio, asset: Asset, new: Asset, rest: Iterable[Mention], taken: Iterable[Mention]
) -> None:
    scenes = {
        scene.scene_index: scene.id for scene in studio.store.scenes.in_script(asset.project_id)
    }
    staying = {scenes.get(m.scene_index) for m in rest}
    leaving = {scenes[m.scene_index] for m in taken if m.scene_index in scenes and m.present}
    for row in studio.store.appearances.of_asset(asset.id):
        if row.scene_id in leaving and row.scene_id not in staying and row.source == "extracted":
            studio.store.appearances.delete([row.id])
    studio.store.appearances.insert(
        *(
            Appearance(project_id=asset.project_id, scene_id=scene_id, asset_id=new.id)
            for scene_id in leaving
        )
    )


def _drop(studio: Studio, asset: Asset) -> None:
    """Dropped in the review, and with it what was merged into it."""
    merged = studio.store.merges.absorbed_keys(asset.project_id)
    keys = [asset.draft_key, *(key for key, survivor in merged.items() if survivor == asset.id)]
    if any(keys):
        version = studio.store.reviews.of(asset.project_id).version
        decision = Drop(keys=tuple(key for key in keys if key))
        filtering.decide(studio, asset.project_id, version, decision)


def _let_go(studio: Studio, asset: Asset) -> None:
    """Everything that points at an asset that is about to go."""
    store = studio.store
    for shot in store.shots.of_project(asset.project_id):
        if asset.id in shot.asset_ids:
            store.shots.save(without(shot, asset.id))
    for change in store.transformations.of_project(asset.project_id):
        if change.base_asset_id == asset.id:
            store.transformations.delete([change.id])
        elif change.post_asset_id == asset.id:
            store.transformations.update(change.id, post_asset_id=None)
    store.appearances.delete(row.id for row in store.appearances.of_asset(asset.id))
    store.attempts.delete(attempt.id for attempt in store.attempts.of_owner(asset.id))
