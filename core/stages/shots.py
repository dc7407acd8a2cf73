"""Shots proposed for a scene, from what the map says is there and nothing else."""

from collections.abc import Iterable, Sequence

from core.costs import Estimate, tokens, total
from core.errors import NoScreenplay
from core.jobs import Progress
from core.models.assets import Asset
from core.models.base import Value
from core.models.manifest import AssetType
from core.models.project import SceneRow
from core.models.scenes import Dependencies, ProposedShot, ProposedShots, Shot
from core.models.work import Job
from core.prompts import registry
from core.providers.base import TextTask
from core.stages import curation, scene_map, script, shot_list
from core.stages.asking import asked
from core.studio import Studio

KIND = "shots"


class Proposal(Value):
    """Shots as stored, and the names that were left out because they are not in the scene."""

    shots: tuple[Shot, ...]
    left_out: tuple[str, ...] = ()

    @property
    def message(self) -> str:
        if not self.left_out:
            return ""
        return f"Left out, since the map does not have them here: {', '.join(self.left_out)}."


def resolved(
    proposed: Sequence[ProposedShot], scene: SceneRow, assets: Sequence[Asset], first_index: int
) -> Proposal:
    """The proposed shots with names turned into the scene's assets. A name that is none of them
    is left out and told; nobody stands in both lists."""
    ids = {
        column: shot_list.names_of(assets, family) for column, family in shot_list.FAMILIES.items()
    }
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


def task(
    studio: Studio, scene: SceneRow, assets: Sequence[Asset], needs: Dependencies
) -> TextTask[ProposedShots]:
    """What the model is asked: the scene and the only names it may use."""
    _, screenplay = script.current(studio, scene.project_id)
    listed = "\n".join(
        f"{family}: {', '.join(names) or 'none'}" for family, names in needs.model_dump().items()
    )
    return asked(
        studio.prompt("propose_shots"),
        ProposedShots,
        {
            "elements": screenplay.of_scene(scene.scene_index),
            "dependencies": needs.model_dump(),
            "aliases": {asset.name: asset.aliases for asset in assets},
            "extras": [a.name for a in assets if a.type is AssetType.EXTRA_ARCHETYPE],
            "setting": shot_list.setting_of(scene, assets),
        },
        scene=registry.fenced(scene.text, "scene"),
        dependencies=registry.fenced(listed, "dependencies"),
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
        kept_ids = shot_list.holding(studio, replaceable)
        gone = [shot.id for shot in replaceable if shot.id not in kept_ids]
        shot_list.delete(studio, gone)
        kept = [shot for shot in here if shot.id not in gone]
        proposal = resolved(reply.shots, scene, assets, len(kept))
        store.shots.insert(*proposal.shots)
        shot_list.renumber(studio, [*kept, *proposal.shots])
    return proposal


def estimate(studio: Studio, scenes: Sequence[SceneRow]) -> Estimate:
    """What proposing shots for these scenes would cost: each about as long as its text."""
    text, prompt = studio.text(None), tokens(studio.prompt("propose_shots").text)
    lengths = [tokens(scene.text) for scene in scenes]
    prices = [text.estimate_usd(prompt + length, 2 * length) for length in lengths]
    return Estimate(calls=len(scenes), cost_usd=total(prices))


def propose(studio: Studio, project_id: str, scene_ids: Sequence[str]) -> Job:
    """Start proposing shots for these scenes, again for those that have some.

    Raises GateClosed, BudgetExceeded, AlreadyRunning.
    """
    curation.require_gate(studio, project_id)
    scenes = studio.store.scenes.by_id(scene_ids)
    studio.meter.check(estimate(studio, list(scenes.values())).cost_usd)
    count = len(scenes)
    before = {
        scene_id: [shot.id for shot in studio.store.shots.of_scene(scene_id)] for scene_id in scenes
    }
    job = Job(
        project_id=project_id,
        kind=KIND,
        title=f"Propose shots for {count} scene{'s' * (count != 1)}",
        total_count=count,
        arguments={"shots_before": before},
    )
    return studio.jobs.start(job, lambda progress: _propose(studio, job, progress))


def without_shots(scenes: Sequence[SceneRow], rows: Sequence[Shot]) -> list[SceneRow]:
    """The scenes that none of these shots is of."""
    with_shots = {shot.scene_id for shot in rows}
    return [scene for scene in scenes if scene.id not in with_shots]


def _propose(studio: Studio, job: Job, progress: Progress) -> None:

    def one(scene: SceneRow) -> None:
        said = propose_shots(studio, scene.id, job.id).message
        if said:
            progress.failures[scene.label] = said

    progress.each(_waiting(studio, job), lambda scene: scene.label, one)


def left(studio: Studio, job: Job) -> Estimate:
    """What the scenes that the job has not done would cost."""
    return estimate(studio, _waiting(studio, job))


def _waiting(studio: Studio, job: Job) -> list[SceneRow]:
    """A scene whose shots are no longer those of the start is done: a resume repeats nothing."""
    before: dict[str, list[str]] = job.arguments["shots_before"]
    now = {one: [shot.id for shot in studio.store.shots.of_scene(one)] for one in before}
    rows = studio.store.scenes.by_id(before)
    return [rows[one] for one in before if one in rows and now[one] == before[one]]


JOBS = {KIND: _propose}
LEFT = {KIND: left}
