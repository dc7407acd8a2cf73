"""The table of contents: the stages in order, what each needs, how jobs are resumed."""

from collections.abc import Sized

from core.costs import Estimate
from core.errors import NotFound
from core.models.base import Value
from core.models.project import Project
from core.models.work import Job
from core.stages import assets, curation, passes, shots
from core.studio import Studio

JOBS = {**assets.JOBS, **shots.JOBS, **passes.JOBS}
LEFT = {**assets.LEFT, **shots.LEFT, **passes.LEFT}


class Stage(Value):
    """A step of the work and its page; `slug` is the page's file name and address."""

    slug: str
    title: str
    icon: str


STAGES = (
    Stage(slug="script", title="Script", icon=":material/description:"),
    Stage(slug="extraction_filter", title="Extraction Filter", icon=":material/checklist:"),
    Stage(slug="assets", title="Assets", icon=":material/face:"),
    Stage(slug="scene_map", title="Scene Map", icon=":material/grid_on:"),
    Stage(slug="frames", title="Frames", icon=":material/movie:"),
)


class StageState(Value):
    """How far a stage is; `note` is a few words for the sidebar."""

    done: bool = False
    note: str = ""


def progress(studio: Studio, project: Project) -> dict[str, StageState]:
    """The state of each stage by its slug."""
    store = studio.store
    scenes = store.scenes.in_script(project.id)
    kept = store.assets.of_project(project.id)
    gate = curation.gate(studio, project.id)
    shot_rows = store.shots.of_project(project.id)
    frames = [frame for frame in store.frames.of_project(project.id) if frame.attempt_id]
    active = [asset for asset in kept if not asset.deferred]
    locked = sum(asset.locked for asset in active)
    return {
        "script": StageState(done=bool(scenes), note=_counted(scenes, "scene")),
        "extraction_filter": StageState(done=bool(kept), note=f"{len(kept)} kept" if kept else ""),
        "assets": StageState(
            done=gate.open, note=f"{locked} of {len(active)} locked" if active else ""
        ),
        "scene_map": StageState(done=bool(shot_rows), note=_counted(shot_rows, "shot")),
        "frames": StageState(done=bool(frames), note=_counted(frames, "frame")),
    }


def _counted(rows: Sized, noun: str) -> str:
    """`14 scenes`, `1 frame`; nothing for none."""
    return f"{len(rows)} {noun}{'s' * (len(rows) != 1)}" if rows else ""


def left(studio: Studio, job: Job) -> Estimate:
    """What resuming a job would cost. Raises what keeps it from being resumed."""
    return LEFT[job.kind](studio, job)


def resume(studio: Studio, job: Job) -> Job:
    """Run an interrupted, failed or cancelled job again; what was paid for is not repeated."""
    if job.kind not in JOBS:
        raise NotFound("This kind of job cannot be resumed.", "Start it again from its page.")
    return studio.jobs.start(job, lambda progress: JOBS[job.kind](studio, job, progress))
