"""Shots of a scene: proposed from what the map says is there, edited by people."""

from collections.abc import Iterable, Mapping, Sequence

from core.errors import BadInput, NoScreenplay, Refused
from core.jobs import Progress
from core.models.assets import Asset
from core.models.base import Value
from core.models.manifest import AssetType
from core.models.project import SceneRow
from core.models.scenes import Dependencies, ProposedShot, ProposedShots, Shot
from core.models.work import Job
from core.prompts import registry
from core.providers.base import TextTask
from core.stages import curation, scene_map, script
from core.studio import Studio

KIND = "shots"
FAMILIES = {
    "setting_id": "locations",
    "characters_foreground": "characters",
    "characters_background": "characters",
    "props": "props",
}


class Proposal(Value):
    """Shots as stored, and the names that were left out because they are not in the scene."""

    shots: tuple[Shot, ...]
    left_out: tuple[str, ...] = ()

    @property
    def message(self) -> str:
        if not self.left_out:
            return ""
        return f"Left out, since the map does not have them here: {', '.join(self.left_out)}."


def names_of(assets: Iterable[Asset], family: str) -> dict[str, str]:
    """Asset ids by name and alias in capitals; a name goes before another's alias."""
    of_family = [asset for asset in assets if asset.type.family == family]
    aliases = {alias.upper(): asset.id for asset in of_family for alias in asset.aliases}
    return aliases | {asset.name.upper(): asset.id for asset in of_family}


def resolved(
    proposed: Sequence[ProposedShot], scene: SceneRow, assets: Sequence[Asset], first_index: int
) -> Proposal:
    """The proposed shots with names turned into the scene's assets. A name that is none of them
    is left out and told; nobody stands in both lists."""
    ids = {column: names_of(assets, family) for column, family in FAMILIES.items()}
    left_out: dict[str, None] = {}

    def found(names: Iterable[str], column: str) -> list[str]:
        known = ids[column]
        left_out.update({name: None for name in names if name.strip().upper() not in known})
        return list(
            dict.fromkeys(
                known[name.strip().upper()] for name in names if name.strip().upper() in known
            )
        )

    rows = []
    for number, shot in enumerate(proposed, first_index):
        setting = next(iter(found([shot.setting] if shot.setting else [], "setting_id")), None)
        front = found(shot.characters_foreground, "characters_foreground")
        back = found(shot.characters_background, "characters_background")
        rows.append(
            Shot(
                project_id=scene.project_id,
                scene_id=scene.id,
                shot_index=number,
                action=shot.action,
                dialogue=shot.dialogue,
                setting=shot.setting,
                setting_id=setting,
                characters_foreground=front,
                characters_background=[one for one in back if one not in front],
                props=found(shot.props, "props"),
            )
        )
    return Proposal(shots=tuple(rows), left_out=tuple(left_out))


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


def task(
    studio: Studio, scene: SceneRow, assets: Sequence[Asset], needs: Dependencies
) -> TextTask[ProposedShots]:
    """What the model is asked: the scene and the only names it may use."""
    _, screenplay = script.current(studio, scene.project_id)
    listed = "\n".join(
        f"{family}: {', '.join(names) or 'none'}" for family, names in needs.model_dump().items()
    )
    rendered = registry.render(
        studio.prompt("propose_shots"),
        scene=registry.fenced(scene.text, "scene"),
        dependencies=registry.fenced(listed, "dependencies"),
    )
    return TextTask(
        name="propose_shots",
        system=rendered.system,
        prompt=rendered.user,
        prompt_version=rendered.version,
        reply_type=ProposedShots,
        inputs={
            "elements": screenplay.of_scene(scene.scene_index),
            "dependencies": needs.model_dump(),
            "aliases": {asset.name: asset.aliases for asset in assets},
            "extras": [a.name for a in assets if a.type is AssetType.EXTRA_ARCHETYPE],
            "setting": setting_of(scene, assets),
        },
    )


# Effects


def propose_shots(studio: Studio, scene_id: str, job_id: str | None = None) -> Proposal:
    """Propose the scene's shots. Asked again, it replaces proposed shots that nobody edited,
    nothing was drawn for and no transformation hangs on; the others stay first.

    Raises GateClosed, NoScreenplay, BudgetExceeded, ProviderError.
    """
    store = studio.store
    scene = store.scenes.get(scene_id)
    if scene.omitted:
        raise NoScreenplay(f"Scene {scene.scene_number} is no longer in the script.")
    curation.require_gate(studio, scene.project_id)
    assets = scene_map.scene_assets(studio, scene_id)
    asked = task(studio, scene, assets, scene_map.needed(assets))
    reply = studio.text(scene.project_id, job_id).run(asked).reply
    with store.transaction():
        here = store.shots.of_scene(scene_id)
        replaceable = [shot for shot in here if shot.source == "proposed" and not shot.version]
        kept_ids = _holding(studio, replaceable)
        gone = [shot.id for shot in replaceable if shot.id not in kept_ids]
        _delete(studio, gone)
        kept = [shot for shot in here if shot.id not in gone]
        proposal = resolved(reply.shots, scene, assets, len(kept))
        store.shots.insert(*proposal.shots)
        _renumber(studio, [*kept, *proposal.shots])
    return proposal


def propose_all(studio: Studio, project_id: str) -> Job:
    """Start proposing shots for every scene that has none. Raises GateClosed, AlreadyRunning."""
    curation.require_gate(studio, project_id)
    job = Job(project_id=project_id, kind=KIND, title="Propose shots")
    return studio.jobs.start(job, lambda progress: _propose_rest(studio, job, progress))


def scenes_without_shots(studio: Studio, project_id: str) -> list[SceneRow]:
    with_shots = {shot.scene_id for shot in studio.store.shots.of_project(project_id)}
    scenes = studio.store.scenes.in_script(project_id)
    return [scene for scene in scenes if scene.id not in with_shots]


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
        _renumber(studio, others)


def delete_shot(studio: Studio, shot_id: str) -> None:
    """Raises Refused when it has pictures or a transformation hangs on it."""
    with studio.store.transaction():
        shot = studio.store.shots.get(shot_id)
        if shot_id in _holding(studio, [shot]):
            raise Refused(
                f"Shot {shot.shot_index + 1} has pictures, or a transformation hangs on it.",
                "Take it out of the film by emptying it, or remove the transformation first.",
            )
        _delete(studio, [shot_id])
        _renumber(studio, studio.store.shots.of_scene(shot.scene_id))


def _holding(studio: Studio, rows: Sequence[Shot]) -> set[str]:
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


def _delete(studio: Studio, shot_ids: Sequence[str]) -> None:
    frames = [frame.id for shot_id in shot_ids for frame in studio.store.frames.of_shot(shot_id)]
    studio.store.frames.delete(frames)
    studio.store.shots.delete(shot_ids)


def _renumber(studio: Studio, rows: Sequence[Shot]) -> None:
    for number, shot in enumerate(rows):
        if shot.shot_index != number:
            studio.store.shots.update(shot.id, shot_index=number)


def _propose_rest(studio: Studio, job: Job, progress: Progress) -> None:
    """Scenes that have shots by now are not asked for again, so a resume repeats nothing."""

    def one(scene: SceneRow) -> None:
        said = propose_shots(studio, scene.id, job.id).message
        if said:
            progress.failures[scene.label] = said

    progress.each(scenes_without_shots(studio, job.project_id), lambda scene: scene.label, one)


JOBS = {KIND: _propose_rest}
