"""Frames drawn pass by pass: every picture is kept as it arrives, and none is bought twice."""

from collections.abc import Iterator, Sequence

from core.costs import Estimate
from core.errors import BadInput, Refused
from core.jobs import Progress
from core.models.assets import Attempt, SentReference, StyleCapsule
from core.models.pictures import Reference
from core.models.scenes import Frame, PlannedPass
from core.models.work import Job
from core.stages import curation, frame_prompt
from core.stages.fingerprints import changed, style_fingerprint
from core.stages.frame_plan import FrameKind
from core.stages.frame_table import Table, read_table
from core.studio import Studio

KIND = "frames"


def pass_label(attempt: Attempt) -> str:
    """`Pass 2: + WREN, THE KEY`; empty for a frame made in one pass, and for an upload."""
    if attempt.total_passes < 2:
        return ""
    sign = "+ " if attempt.pass_number > 1 else ""
    return f"Pass {attempt.pass_number}: {sign}{', '.join(attempt.assets_in_pass)}"


def stale_reasons(table: Table, frame: Frame, attempt: Attempt | None) -> list[str]:
    """Why the selected picture no longer shows what the project says; none for an upload.

    An earlier pass, chosen as it is, goes stale with what is in it only.
    """
    if attempt is None or not attempt.based_on:
        return []
    now = table.made_of(frame, table.references(frame), attempt.pass_number)
    if attempt.pass_number < attempt.total_passes:
        now = {name: value for name, value in now.items() if name in attempt.based_on}
    return changed(attempt.based_on, now)


def stored_passes(kept: Sequence[Attempt], made_from: Sequence[str]) -> list[Attempt]:
    """The passes of a run that need not be drawn again: from the first on, as long as each was
    made from the same and cut the same way."""
    by_number = {attempt.pass_number: attempt for attempt in kept}
    found: list[Attempt] = []
    for number, stamp_now in enumerate(made_from, 1):
        attempt = by_number.get(number)
        if attempt is None or attempt.made_from != stamp_now:
            break
        if attempt.total_passes != len(made_from):
            break
        found.append(attempt)
    return found


# Effects


def planned_frames(
    studio: Studio,
    project_id: str,
    shot_ids: Sequence[str],
    kinds: Sequence[FrameKind] = ("start",),
) -> list[Frame]:
    """The frames of these shots, in their order; one nobody drew yet has no row in the store."""
    known = {(f.shot_id, f.kind): f for f in studio.store.frames.of_project(project_id)}
    return [
        known.get((shot_id, kind)) or Frame(project_id=project_id, shot_id=shot_id, kind=kind)
        for shot_id in shot_ids
        for kind in kinds
    ]


def frames_of(
    studio: Studio,
    project_id: str,
    shot_ids: Sequence[str],
    kinds: Sequence[FrameKind] = ("start",),
) -> list[Frame]:
    """The frames of these shots, in their order, each with its row."""
    with studio.store.transaction():
        frames = planned_frames(studio, project_id, shot_ids, kinds)
        stored = studio.store.frames.by_id(frame.id for frame in frames)
        studio.store.frames.insert(*(frame for frame in frames if frame.id not in stored))
        return frames


def generate_frames(studio: Studio, project_id: str, frame_ids: Sequence[str]) -> Job:
    """Start drawing these frames, all passes of each. Nothing is spent unless all of it can be.

    Raises GateClosed, StyleNotLocked, TooManyReferences, BudgetExceeded, AlreadyRunning.
    """
    if not frame_ids:
        raise BadInput("No frame was chosen.", "Choose at least one shot.")
    curation.require_gate(studio, project_id)
    table = read_table(studio, project_id)
    frames = studio.store.frames.by_id(frame_ids)
    calls = sum(len(table.plan(frame).passes) for frame in frames.values())
    price = studio.images(project_id).estimate_usd()
    studio.meter.check(None if price is None else price * calls)
    count = len(frames)
    job = Job(
        project_id=project_id,
        kind=KIND,
        title=f"Draw {count} frame{'s' * (count != 1)}",
        arguments={"frame_ids": list(frames)},
    )
    return studio.jobs.start(job, lambda progress: _draw(studio, job, progress))


def select_attempt(studio: Studio, frame_id: str, attempt_id: str) -> Frame:
    """Make any picture of the frame, of any pass, the frame's."""
    attempt = studio.store.attempts.get(attempt_id)
    if attempt.owner_id != frame_id:
        raise BadInput("This picture belongs to another frame.", "Choose one of this frame's.")
    return studio.store.frames.update(frame_id, attempt_id=attempt_id)


def upload_frame(studio: Studio, frame_id: str, content: bytes) -> Attempt:
    """A picture of one's own as an attempt, selected. Raises BadInput, UploadTooLarge."""
    frame = studio.store.frames.get(frame_id)
    image = studio.store.media.keep_upload(content)
    attempt = Attempt(
        project_id=frame.project_id,
        owner_id=frame_id,
        image_id=image.id,
        source="uploaded",
        cost_usd=0.0,
    )
    _keep(studio, frame, attempt, selected=True)
    return attempt


def left(studio: Studio, job: Job) -> Estimate:
    """What the passes that the job has not drawn would cost. Raises StyleNotLocked."""
    table = read_table(studio, job.project_id)
    waiting, kept = _waiting(studio, job, table)
    calls = sum(
        len(table.plan(one).passes) - len(stored_passes(kept.get(one.id, ()), table.stamps(one)))
        for one in waiting
    )
    price = studio.images(job.project_id).estimate_usd()
    return Estimate(calls=calls, cost_usd=None if price is None else price * calls)


def _waiting(
    studio: Studio, job: Job, table: Table
) -> tuple[list[Frame], dict[str, list[Attempt]]]:
    """The frames that the run has not finished, with the passes it has kept by frame. A finished
    one is not bought again, whatever changed since."""
    kept: dict[str, list[Attempt]] = {}
    for attempt in studio.store.attempts.of_run(job.id):
        kept.setdefault(attempt.owner_id, []).append(attempt)
    made = [attempt for some in kept.values() for attempt in some]
    finished = {attempt.owner_id for attempt in made if attempt.pass_number == attempt.total_passes}
    stored = studio.store.frames.by_id(job.arguments["frame_ids"])
    frames = [stored[one] for one in job.arguments["frame_ids"] if one in stored]
    return [
        frame for frame in frames if frame.id not in finished and frame.shot_id in table.board.shots
    ], kept


def _draw(studio: Studio, job: Job, progress: Progress) -> None:
    table = read_table(studio, job.project_id)
    waiting, kept = _waiting(studio, job, table)
    under_way: dict[str, str] = {}

    def draw(frame: Frame) -> None:
        for said in _draw_frame(studio, job, table, frame, kept.get(frame.id, [])):
            under_way[frame.id] = said
            progress.check()
            _require_style(studio, job.project_id, table.style)

    progress.each(waiting, lambda frame: table.label(frame) + under_way.get(frame.id, ""), draw)


def _require_style(studio: Studio, project_id: str, style: StyleCapsule) -> None:
    """Raises Refused where the project's style is another by now: no call can use this one."""
    now = studio.store.styles.find(studio.project(project_id).style_id)
    if style_fingerprint(now) != style_fingerprint(style):
        raise Refused(
            "The style changed while this was drawn.", "Resume to draw it in the new style."
        )


def _draw_frame(
    studio: Studio, job: Job, table: Table, frame: Frame, kept: Sequence[Attempt]
) -> Iterator[str]:
    """Draw the passes that are not yet stored of this run, telling each before it is paid; the
    last one becomes the frame's picture."""
    plan = table.plan(frame)
    made_of, made_from = table.made_by_pass(frame), table.stamps(frame)
    done = stored_passes(kept, made_from)
    previous = done[-1] if done else None
    total = len(plan.passes)
    for planned in plan.passes[len(done) :]:
        yield f", pass {planned.number} of {total}" if total > 1 else ""
        previous = _draw_pass(studio, job, table, frame, planned, previous).model_copy(
            update={
                "total_passes": total,
                "based_on": made_of[planned.number - 1],
                "made_from": made_from[planned.number - 1],
            }
        )
        _keep(studio, frame, previous, selected=planned.number == total)


def _draw_pass(
    studio: Studio,
    job: Job,
    table: Table,
    frame: Frame,
    planned: PlannedPass,
    previous: Attempt | None,
) -> Attempt:
    """One paid call; its picture is on disk when this returns."""
    board, media = table.board, studio.store.media
    shot = board.shots[frame.shot_id]
    words = frame_prompt.rendered(
        table.prompts, board, shot, frame.kind, planned, table.missing(frame), table.style
    )
    sent = [
        SentReference(name=r.name, role=r.role, image_id=r.image_id, asset_id=r.asset_id)
        for r in planned.added
    ]
    if previous is not None:
        base = SentReference(name=frame_prompt.BASE_NAME, role="base", image_id=previous.image_id)
        sent.insert(0, base)
    references = [
        Reference(
            name=one.name,
            role=one.role,
            image=media.content(one.image_id),
            type=board.assets[one.asset_id].type if one.asset_id else None,
        )
        for one in sent
    ]
    task = frame_prompt.image_task(
        words, shot, board.scenes[shot.scene_id], planned, table.style, references
    )
    name = "image_frame" if planned.number == 1 else "image_frame_pass"
    images = studio.images(frame.project_id, job.id)
    picture = images.generate(task, name, words.version)
    return Attempt(
        project_id=frame.project_id,
        owner_id=frame.id,
        image_id=media.keep(picture.image).id,
        prompt=words.user,
        prompt_version=words.version,
        model=images.model,
        style_id=table.style.id,
        sent=sent,
        run_id=job.id,
        pass_number=planned.number,
        assets_in_pass=[r.name for r in planned.added],
        cost_usd=picture.cost_usd,
    )


def _keep(studio: Studio, frame: Frame, attempt: Attempt, *, selected: bool) -> None:
    with studio.store.transaction():
        studio.store.frames.get(frame.id)
        studio.store.attempts.insert(attempt)
        if selected:
            studio.store.frames.update(frame.id, attempt_id=attempt.id)


JOBS = {KIND: _draw}
LEFT = {KIND: left}
