"""Where an asset sits in a shot: by its type, and in nobody else's place. Pure."""

from core.models.manifest import AssetType
from core.models.scenes import Shot

COLUMNS = ("characters_foreground", "characters_background", "props")
HOMES = {
    AssetType.CHARACTER: ("characters_foreground", "characters_background"),
    AssetType.EXTRA_ARCHETYPE: ("characters_background", "characters_foreground"),
    AssetType.PROP: ("props",),
}


def reseated(shot: Shot, asset_id: str, asset_type: AssetType) -> Shot:
    """The shot with the asset where its type belongs, else the same shot. A shot has one setting:
    where that is taken, a new location stays out."""
    if asset_id not in shot.asset_ids:
        return shot
    if asset_type is AssetType.LOCATION:
        bare = without(shot, asset_id)
        return bare if bare.setting_id else bare.model_copy(update={"setting_id": asset_id})
    homes = HOMES[asset_type]
    if any(asset_id in getattr(shot, home) for home in homes) and shot.setting_id != asset_id:
        return shot
    bare = without(shot, asset_id)
    return bare.model_copy(update={homes[0]: [*getattr(bare, homes[0]), asset_id]})


def without(shot: Shot, asset_id: str) -> Shot:
    """The shot with the asset taken out of it."""
    lists = {
        column: [one for one in getattr(shot, column) if one != asset_id] for column in COLUMNS
    }
    setting_id = None if shot.setting_id == asset_id else shot.setting_id
    return shot.model_copy(update={**lists, "setting_id": setting_id})


def replaced(shot: Shot, absorbed: set[str], survivor_id: str) -> Shot:
    """The shot with the survivor in place of all absorbed ones, once; the foremost place counts."""
    seen: set[str] = set()
    changes: dict[str, object] = {}
    if shot.setting_id in absorbed:
        changes["setting_id"] = survivor_id
    if changes.get("setting_id", shot.setting_id) == survivor_id:
        seen.add(survivor_id)
    for column in COLUMNS:
        ids = (survivor_id if one in absorbed else one for one in getattr(shot, column))
        kept = [one for one in dict.fromkeys(ids) if one != survivor_id or one not in seen]
        seen |= {survivor_id} & set(kept)
        changes[column] = kept
    return shot.model_copy(update=changes)
