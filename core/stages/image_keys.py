"""Image keys: pictures of assets in the project's one style, made, uploaded, selected."""

from collections import Counter
from collections.abc import Iterable, Sequence

from core.costs import Estimate
from core.errors import AlreadyRunning, AssetLocked, NotReady, ScriptboardError, StyleNotLocked
from core.jobs import Progress
from core.models.assets import Asset, Attempt, SentReference, StyleCapsule
from core.models.base import Value, new_id
from core.models.manifest import AssetType, Evidence
from core.models.pictures import AssetSubject, ImageTask, Picture, Reference, Style
from core.models.project import Project
from core.models.work import Job
from core.prompts import registry
from core.stages import fingerprints
from core.studio import Studio

KIND = "image_keys"
TASK = "image_asset"
FRAMING = {
    AssetType.CHARACTER: "the whole figure from head to shoes, standing, facing us, upright format",
    AssetType.EXTRA_ARCHETYPE: "one typical figure, head to shoes, standing, upright format",
    AssetType.LOCATION: "a wide establishing view of the whole place, landscape format",
    AssetType.PROP: "the whole object from slightly above, filling the square",
}
STYLE_REFERENCE = "Image 1 shows this look: take its style only, nothing of what it depicts."


def time_of(asset: Asset) -> str:
    """The time of day most of a location's headings say: day, night, dawn, dusk or nothing."""
    said = Counter(
        word
        for mention in asset.source_mentions
        if mention.evidence is Evidence.HEADING
        for word in ("dawn", "dusk", "night", "day")
        if word in mention.quote.lower().replace("-", " ").split()
    )
    return said.most_common(1)[0][0] if said else ""


def identity_of(asset: Asset, tries_alike: int) -> str:
    """Seeds a drawing: the same over rewording, another for each further try of the same words."""
    base = f"{asset.draft_key or asset.id}:{asset.type}"
    return f"{base}#{tries_alike}" if tries_alike else base


def ready_for_picture(asset: Asset) -> str:
    """Why no picture can be made of it; empty when one can."""
    if asset.locked:
        return f"{asset.name} is locked."
    if not asset.description.strip():
        return f"{asset.name} has no description yet."
    return ""


def locked_style(studio: Studio, project: Project) -> StyleCapsule:
    """The project's style. Raises StyleNotLocked."""
    style = studio.store.styles.find(project.style_id)
    if style is None:
        raise StyleNotLocked("No style is locked for this project.")
    return style


def lock_style(studio: Studio, project_id: str, style_id: str) -> Project:
    """Make it the style of every picture to come; pictures in another style show as stale."""
    studio.store.styles.get(style_id)
    with studio.store.transaction():
        return studio.store.projects.update(project_id, style_id=style_id)


def pictures_in_other_styles(studio: Studio, project: Project, style_id: str) -> int:
    """How many pictures were made in another style than this one: what a change marks stale."""
    made = studio.store.attempts.of_project(project.id)
    return sum(1 for attempt in made if attempt.style_id not in (None, style_id))


def estimate(studio: Studio, project_id: str, count: int) -> Estimate:
    """What so many image keys would cost."""
    price = studio.images(project_id).estimate_usd()
    if count == 0:
        return Estimate()
    return Estimate(calls=count, cost_usd=None if price is None else price * count)


def generate(studio: Studio, project_id: str, asset_ids: Sequence[str]) -> Job:
    """Start making one picture of each asset, of its description as it is stored; while pictures
    are being made already, these are made after them.

    Raises StyleNotLocked, AssetLocked, NotReady, BudgetExceeded; AlreadyRunning for an asset whose
    picture is under way.
    """
    store = studio.store
    locked_style(studio, studio.project(project_id))
    assets = list(store.assets.by_id(asset_ids).values())
    for asset in assets:
        if asset.locked:
            raise AssetLocked(f"{asset.name} is locked.")
        if reason := ready_for_picture(asset):
            raise NotReady(reason, "Describe it first.")
    studio.meter.check(estimate(studio, project_id, len(assets)).cost_usd)
    ids = [asset.id for asset in assets]
    with store.transaction():
        running, waiting = _running(studio, project_id), under_way(studio, project_id)
        for asset in assets:
            if asset.id in waiting:
                raise AlreadyRunning(f"A picture of {asset.name} is being made.")
            if asset.error:
                store.assets.update(asset.id, error="")
        if running:
            every = [*running.arguments["asset_ids"], *ids]
            arguments = running.arguments | {"asset_ids": every}
            return store.jobs.update(running.id, arguments=arguments, title=_title(len(every)))
    job = Job(
        project_id=project_id,
        kind=KIND,
        title=_title(len(ids)) if len(ids) > 1 else f"Picture of {assets[0].name}",
        total_count=len(ids),
        arguments={"asset_ids": ids},
    )
    return studio.jobs.start(job, lambda progress: work(studio, job, progress))


def under_way(studio: Studio, project_id: str) -> set[str]:
    """The assets whose picture a running job, of this kind or Pass 2, has still to make."""
    left: Counter[str] = Counter()
    for job in studio.store.jobs.active(project_id):
        made = Counter(attempt.owner_id for attempt in studio.store.attempts.of_run(job.id))
        left += Counter(job.arguments.get("asset_ids", ())) - made
    rows = studio.store.assets.by_id(left)
    return {asset_id for asset_id, asset in rows.items() if not asset.error}


def work(studio: Studio, job: Job, progress: Progress) -> None:
    """The pictures of a job that it has not made yet, and those asked for meanwhile."""
    jobs, taken = studio.store.jobs, 0
    jobs.update(job.id, arguments=jobs.get(job.id).arguments | {"closed": False})
    while True:
        with studio.store.transaction():
            arguments = jobs.get(job.id).arguments
            asked = arguments["asset_ids"][taken:]
            if not asked:
                jobs.update(job.id, arguments=arguments | {"closed": True})
                return
        draw(studio, job, progress, asked, again=taken > 0)
        taken += len(asked)


def left(studio: Studio, job: Job) -> Estimate:
    """What the pictures that the job has not made would cost."""
    made = {attempt.owner_id for attempt in studio.store.attempts.of_run(job.id)}
    return estimate(studio, job.project_id, len(set(job.arguments["asset_ids"]) - made))


def _running(studio: Studio, project_id: str) -> Job | None:
    """The job that still takes on pictures."""
    for job in studio.store.jobs.active(project_id):
        if job.kind == KIND and not job.cancel_requested and not job.arguments.get("closed"):
            return job
    return None


def _title(count: int) -> str:
    return f"Pictures of {count} assets"


def draw(
    studio: Studio, job: Job, progress: Progress, asset_ids: Iterable[str], again: bool = False
) -> None:
    """One picture each; those the job made before it was interrupted are not made again (unless
    they were asked for `again`)."""
    wanted = list(asset_ids)
    locked_style(studio, studio.project(job.project_id))
    made = set() if again else {a.owner_id for a in studio.store.attempts.of_run(job.id)}
    rows = studio.store.assets.by_id(wanted)
    missing = [rows[one] for one in wanted if one in rows and one not in made]
    for asset in missing:
        if asset.error:
            studio.store.assets.update(asset.id, error="")
    progress.each(missing, lambda asset: asset.name, lambda asset: make(studio, asset.id, job.id))


def make(studio: Studio, asset_id: str, job_id: str = "") -> Attempt:
    """One picture of the asset in the project's style, kept and selected.

    Raises StyleNotLocked, AssetLocked, NotReady, ProviderError, BudgetExceeded.
    """
    store = studio.store
    asset = store.assets.get(asset_id)
    if asset.locked:
        raise AssetLocked(f"{asset.name} is locked.")
    if reason := ready_for_picture(asset):
        raise NotReady(reason, "Describe it first.")
    style = locked_style(studio, studio.project(asset.project_id))
    inputs = fingerprints.picture_inputs(asset, style, studio.prompt(TASK).version)
    made_from = fingerprints.fingerprint(fingerprints.stamp(inputs))
    before = store.attempts.of_owner(asset.id)
    tries_alike = sum(1 for attempt in before if attempt.made_from == made_from)
    try:
        painted = paint(studio, asset, style, tries_alike, job_id)
    except ScriptboardError as error:
        with store.transaction():
            store.assets.update(asset_id, error=f"{error} {error.hint}".strip())
        raise
    return _keep(
        studio,
        Attempt(
            project_id=asset.project_id,
            owner_id=asset.id,
            image_id=store.media.keep(painted.picture.image).id,
            prompt=painted.prompt,
            prompt_version=painted.prompt_version,
            model=studio.image_provider.model,
            style_id=style.id,
            sent=list(painted.sent),
            run_id=job_id or new_id(),
            assets_in_pass=[asset.name],
            cost_usd=painted.picture.cost_usd,
            made_from=made_from,
            based_on=inputs,
        ),
    )


class Painted(Value):
    """A picture and what was asked for it."""

    picture: Picture
    prompt: str
    prompt_version: str
    sent: tuple[SentReference, ...] = ()


def paint(
    studio: Studio, asset: Asset, style: StyleCapsule, tries_alike: int = 0, job_id: str = ""
) -> Painted:
    """One picture of these words in this style; nothing is stored but the ledger's row."""
    images = studio.images(asset.project_id or None, job_id or None)
    with_picture = bool(style.image_id) and images.capabilities.edits
    rendered = registry.render(
        studio.prompt(TASK),
        style=f"{style.prompt} {STYLE_REFERENCE}" if with_picture else style.prompt,
        name=asset.name,
        type=asset.type.label.lower(),
        description=registry.fenced(asset.description, "description"),
        framing=FRAMING[asset.type],
    )
    prompt = "\n\n".join(part for part in (rendered.user, rendered.system) if part)
    references: tuple[Reference, ...] = ()
    sent: tuple[SentReference, ...] = ()
    if with_picture and style.image_id:
        content = studio.store.media.content(style.image_id)
        references = (Reference(name=style.name, role="style", image=content),)
        sent = (SentReference(name=style.name, role="style", image_id=style.image_id),)
    task = ImageTask(
        prompt=prompt,
        aspect_ratio=asset.aspect_ratio,
        subject=AssetSubject(
            identity=identity_of(asset, tries_alike),
            name=asset.name,
            type=asset.type,
            description=asset.description,
            time=time_of(asset),
        ),
        style=Style(name=style.name, prompt=style.prompt),
        references=references,
    )
    picture = images.generate(task, TASK, rendered.version)
    return Painted(picture=picture, prompt=prompt, prompt_version=rendered.version, sent=sent)


def upload(studio: Studio, asset_id: str, content: bytes) -> Attempt:
    """A picture of one's own as an attempt, selected. Raises AssetLocked, BadInput."""
    asset = studio.store.assets.get(asset_id)
    if asset.locked:
        raise AssetLocked(f"{asset.name} is locked.")
    attempt = Attempt(
        project_id=asset.project_id,
        owner_id=asset.id,
        image_id=studio.store.media.keep_upload(content).id,
        source="uploaded",
        run_id=new_id(),
        cost_usd=0.0,
        based_on={"type": asset.type.value},
    )
    return _keep(studio, attempt)


def select(studio: Studio, asset_id: str, attempt_id: str) -> Asset:
    """The asset with another of its attempts as image key. Raises AssetLocked, NotReady."""
    with studio.store.transaction():
        asset, attempt = studio.store.assets.get(asset_id), studio.store.attempts.get(attempt_id)
        if asset.locked:
            raise AssetLocked(f"{asset.name} is locked.")
        if attempt.owner_id != asset.id:
            raise NotReady("This picture belongs to another asset.", "Choose one of its own.")
        return studio.store.assets.update(asset.id, image_attempt_id=attempt.id)


def _keep(studio: Studio, attempt: Attempt) -> Attempt:
    """The row of a stored picture, then the choice of it; an asset locked meanwhile keeps its own.
    Where one was merged meanwhile, the picture that was paid for is its survivor's."""
    store = studio.store
    with store.transaction():
        owner_id = store.merges.survivor_id(attempt.project_id, attempt.owner_id)
        asset, merged = store.assets.get(owner_id), owner_id != attempt.owner_id
        attempt = attempt.model_copy(update={"owner_id": owner_id})
        store.attempts.insert(attempt)
        if not asset.locked and not (merged and asset.image_attempt_id):
            store.assets.update(asset.id, image_attempt_id=attempt.id, error="")
    return attempt
