"""The shots of a scene as people keep them: add, edit, move, delete, take an asset out."""

from collections.abc import Iterable, Mapping, Sequence

from core.errors import BadInput, Refused
from core.models.assets import Asset
from core.models.manifest import AssetType
from core.models.project import SceneRow
from core.models.scenes import Shot
from core.stages import scene_map
from core.studio import Studio

FAMILIES = {
    "setting_id": "locations",
    "characters_foreground": "characters",
    "characters_background": "characters",
    "props": "props",
}


def names_of(assets: Iterable[Asset], family: str) -> dict[str, str]:
    """Asset ids by name and alias in capitals; a name goes before another's alias."""
    of_family = [asset for asset in assets if asset.type.family == family]
    aliases = {alias.upper(): asset.id for asset in of_family for alias in asset.aliases}
    return aliases | {asset.name.upper(): asset.id for asset in of_family}


def setting_of(scene: SceneRow, assets: Iterable[Asset]) -> str:
    """The location that the heading names, else the scene's first, by name."""
    locations = [asset for asset in assets if asset.type is AssetType.LOCATION]
    set_name = scene.parts.set_name.upper()
    for asset in locations:
        if set_name in {name.upper() for name in (asset.name, *asset.aliases)}:
            return asset.name
    return locations[0].name if locations else ""


def checked(shot: Shot, assets: Mapping[str, Asset]) -> Shot:
    """The shot with every id of the right family, nobody in both lists. Raises BadInput."""
    for column, family in FAMILIES.items():
        value = getattr(shot, column)
        for asset_id in [value] if isinstance(value, str) else value or []:
            asset = assets.get(asset_id)
            if asset is None or asset.type.family != family:
                name = asset.name if asset else "An asset"
                raise BadInput(f"{name} is not one of the project's {family}.", "Choose another.")
    front = list(dict.fromkeys(shot.characters_foreground))
    back = [one for one in dict.fromkeys(shot.characters_background) if one not in front]
    setting = assets[shot.setting_id].name if shot.setting_id else shot.setting
    return shot.model_copy(
        update={
            "characters_foreground": front,
            "characters_background": back,
            "props": list(dict.fromkeys(shot.props)),
            "setting": setting,
        }
    )


def without(shot: Shot, asset_id: str) -> Shot:
    """The shot with the asset taken out of it; the same shot where it was not in it."""
    lists = {
        column: [one for one in getattr(shot, column) if one != asset_id]
        for column in ("characters_foreground", "characters_background", "props")
    }
    setting_id = None if shot.setting_id == asset_id else shot.setting_id
    changed = shot.model_copy(update={**lists, "setting_id": setting_id})
    return shot if changed == shot else changed


# Effects


def add_shot(studio: Studio, scene_id: str) -> Shot:
    """An empty shot at the scene's end, in the heading's place."""
    scene = studio.store.scenes.get(scene_id)
    assets = scene_map.scene_assets(studio, scene_id)
    setting = setting_of(scene, assets)
    with studio.store.transaction():
        shot = Shot(
            project_id=scene.project_id,
            scene_id=scene_id,
            shot_index=len(studio.store.shots.of_scene(scene_id)),
            setting=setting,
            setting_id=names_of(assets, "locations").get(setting.upper()),
            source="manual",
        )
        studio.store.shots.insert(shot)
    return shot


def edit_shot(studio: Studio, shot: Shot) -> Shot:
    """Save an edited shot over the version it was read at. Raises RowMovedOn, BadInput."""
    assets = {asset.id: asset for asset in studio.store.assets.of_project(shot.project_id)}
    return studio.store.shots.save(checked(shot, assets))


def remove_from_scene(studio: Studio, scene_id: str, asset_id: str) -> None:
    """A person says that the asset is not in the scene: it leaves the map here, and the shots."""
    with studio.store.transaction():
        scene_map.remove_appearance(studio, scene_id, asset_id)
        for shot in studio.store.shots.of_scene(scene_id):
            changed = without(shot, asset_id)
            if changed is not shot:
                studio.store.shots.save(changed)


def move_shot(studio: Studio, shot_id: str, to_index: int) -> None:
    """Put the shot at another place among its scene's."""
    with studio.store.transaction():
        shot = studio.store.shots.get(shot_id)
        others = [s for s in studio.store.shots.of_scene(shot.scene_id) if s.id != shot_id]
        others.insert(max(0, to_index), shot)
        renumber(studio, others)


def delete_shot(studio: Studio, shot_id: str) -> None:
    """Raises Refused when it has pictures or a transformation hangs on it."""
    with studio.store.transaction():
        shot = studio.store.shots.get(shot_id)
        if shot_id in holding(studio, [shot]):
            raise Refused(
                f"Shot {shot.shot_index + 1} has pictures, or a transformation hangs on it.",
                "Take it out of the film by emptying it, or remove the transformation first.",
            )
        delete(studio, [shot_id])
        renumber(studio, studio.store.shots.of_scene(shot.scene_id))


def holding(studio: Studio, rows: Sequence[Shot]) -> set[str]:
    """Of these shots, those with pictures or with a transformation on them."""
    ids = {shot.id for shot in rows}
    if not ids:
        return set()
    store, project_id = studio.store, rows[0].project_id
    frames = {f.id: f.shot_id for f in store.frames.of_project(project_id) if f.shot_id in ids}
    drawn = {frames[owner] for owner in store.attempts.of_owners(frames)}
    changes = store.transformations.of_project(project_id)
    hanging = {shot_id for t in changes for shot_id in (t.trigger_shot_id, t.completion_shot_id)}
    return drawn | (hanging & ids)


def delete(studio: Studio, shot_ids: Sequence[str]) -> None:
    """Rows of shots on which nothing hangs, with their empty frames."""
    frames = [frame.id for shot_id in shot_ids for frame in studio.store.frames.of_shot(shot_id)]
    studio.store.frames.delete(frames)
    studio.store.shots.delete(shot_ids)


def renumber(studio: Studio, rows: Sequence[Shot]) -> None:
    """Number a scene's shots in the order given."""
    for number, shot in enumerate(rows):
        if shot.shot_index != number:
            studio.store.shots.update(shot.id, shot_index=number)
