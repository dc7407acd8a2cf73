"""Pass 2: kept drafts become assets, each described from its most visual lines, once."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from core.costs import Estimate, total
from core.errors import (
    AlreadyRunning,
    AssetLocked,
    NothingKept,
    NotReady,
    RowMovedOn,
    ScriptboardError,
)
from core.jobs import Progress
from core.models.assets import Asset, Conflict
from core.models.manifest import Draft
from core.models.project import ScriptRevision
from core.models.work import Job
from core.recent import Recent
from core.stages import (
    adoption,
    distilling,
    filtering,
    fingerprints,
    image_keys,
    question,
    scene_map,
    script,
)
from core.stages.distilling import Elements, Passage
from core.studio import Studio

KIND = "extract_confirm"
AGAIN = "describe"


def grounded(conflicts: Iterable[Conflict], sent: Sequence[Passage]) -> list[Conflict]:
    """Conflicts both of whose quotes stand in the lines that were sent, nobody's choice yet."""
    said = " ".join(" ".join(passage.text.casefold().split()) for passage in sent)
    return [
        conflict.model_copy(update={"choice": ""})
        for conflict in conflicts
        if all(
            quote.strip() and " ".join(quote.casefold().split()) in said
            for quote in (conflict.earlier_quote, conflict.later_quote)
        )
    ]


def to_describe(assets: Iterable[Asset]) -> list[Asset]:
    """Those Pass 2 pays for: without a description, not locked, with a line that shows them."""
    return [a for a in assets if not a.description and not a.locked and a.source_mentions]


# What it costs


def estimate_pass_two(
    studio: Studio, project_id: str, drafts: Sequence[Draft], with_images: bool = False
) -> Estimate:
    """What confirming these drafts would cost; what is described already is not paid again."""
    text, pictures = estimate_parts(studio, project_id, drafts)
    return text + pictures if with_images else text


def estimate_parts(
    studio: Studio, project_id: str, drafts: Sequence[Draft]
) -> tuple[Estimate, Estimate]:
    """What their descriptions would cost, and what their image keys would."""
    project = studio.project(project_id)
    revision = studio.store.revisions.current(project)
    manifest = studio.store.manifests.latest(project_id)
    if manifest:
        revision = studio.store.revisions.find(manifest.revision_id) or revision
    if revision is None:
        return Estimate(), Estimate()
    store = studio.store
    absorbed = store.merges.absorbed_keys(project_id)
    rows = adoption.adopted(project_id, drafts, store.assets.of_project(project_id), absorbed)
    described = to_describe(rows)
    elements = distilling.by_scene(script.parsed(revision))
    prices = question.prices(studio, elements, described, revision.id)
    ids = {asset.id for asset in described}
    pictured = [row for row in rows if _wants_picture(row) and (row.description or row.id in ids)]
    return (
        Estimate(calls=len(prices), cost_usd=total(prices)),
        image_keys.estimate(studio, project_id, len(pictured)),
    )


def estimate_descriptions(studio: Studio, project_id: str, asset_ids: Sequence[str]) -> Estimate:
    """What describing these assets again would cost."""
    revision, screenplay = script.current(studio, project_id)
    rows = list(studio.store.assets.by_id(asset_ids).values())
    elements = distilling.by_scene(screenplay)
    prices = question.prices(studio, elements, rows, revision.id)
    return Estimate(calls=len(prices), cost_usd=total(prices))


# Effects


def freshness(studio: Studio, project_id: str) -> fingerprints.Freshness:
    """What is stale in the project, and why."""
    project = studio.project(project_id)
    revision = studio.store.revisions.current(project)
    return fingerprints.Freshness(studio, project, _elements_of(revision) if revision else set())


def extract_confirm(studio: Studio, project_id: str, with_images: bool = False) -> Job:
    """Start Pass 2 for the kept drafts, with image keys too where asked and a style is locked.

    Raises NothingKept, StyleNotLocked, BudgetExceeded, AlreadyRunning.
    """
    drafts = filtering.kept_drafts(studio, project_id)
    _require_idle(studio, project_id, AGAIN)
    if not drafts:
        raise NothingKept("Every asset was dropped.")
    if with_images:
        image_keys.locked_style(studio, studio.project(project_id))
    estimate = estimate_pass_two(studio, project_id, drafts, with_images)
    studio.meter.check(estimate.cost_usd)
    job = Job(
        project_id=project_id,
        kind=KIND,
        title=f"Describing {len(drafts)} assets",
        total_count=len(drafts),
        arguments={"with_images": with_images},
    )
    return studio.jobs.start(job, lambda progress: confirm(studio, job, progress))


def describe(studio: Studio, project_id: str, asset_ids: Sequence[str]) -> Job:
    """Start describing these assets (again), in place of the text they have.

    Raises AssetLocked, NotReady, BudgetExceeded, AlreadyRunning.
    """
    scene_map.renew_lines(studio, project_id)
    assets = list(studio.store.assets.by_id(asset_ids).values())
    if to_describe(assets):
        _require_idle(studio, project_id, KIND)
    for asset in assets:
        if asset.locked:
            raise AssetLocked(f"{asset.name} is locked.")
        if not asset.source_mentions:
            raise NotReady(
                f"No line of the script shows {asset.name}.", "Write its description yourself."
            )
    studio.meter.check(estimate_descriptions(studio, project_id, asset_ids).cost_usd)
    names = assets[0].name if len(assets) == 1 else f"{len(assets)} assets"
    job = Job(
        project_id=project_id,
        kind=AGAIN,
        title=f"Describing {names}",
        total_count=len(assets),
        arguments={"versions": {asset.id: asset.version for asset in assets}},
    )
    return studio.jobs.start(job, lambda progress: describe_again(studio, job, progress))


def confirm(studio: Studio, job: Job, progress: Progress) -> None:
    """Adopt the kept drafts, map them, describe what has no description, draw if asked.

    All are described from the script as it stands at the start, where their lines were found.
    """
    store = studio.store
    with store.transaction():
        assets = adoption.adopt(studio, job.project_id)
        waiting, elements = to_describe(assets), _elements(studio, job.project_id)
        ids = {a.id for a in assets if _wants_picture(a)} if job.arguments["with_images"] else set()
        ids -= image_keys.under_way(studio, job.project_id)
        store.jobs.update(job.id, arguments=job.arguments | {"asset_ids": sorted(ids)})
    progress.each(waiting, lambda a: a.name, lambda a: distil(studio, a.id, elements, job.id))
    if ids:
        failed = set(progress.failures)
        rows = store.assets.by_id(asset.id for asset in assets if asset.id in ids).values()
        ready = [a.id for a in rows if a.name not in failed and a.description and _wants_picture(a)]
        image_keys.draw(studio, job, progress, ready)


def describe_again(studio: Studio, job: Job, progress: Progress) -> None:
    """Those of the job that nobody saved since it was asked for, itself included."""
    waiting = _untouched(studio, job)
    with studio.store.transaction():
        scene_map.renew_lines(studio, job.project_id)
        elements = _elements(studio, job.project_id)
    progress.each(waiting, lambda a: a.name, lambda a: distil(studio, a.id, elements, job.id))


def left(studio: Studio, job: Job) -> Estimate:
    """What this job would still cost: the selection as it stands, or those nobody saved since."""
    if job.kind == KIND:
        drafts = filtering.kept_drafts(studio, job.project_id)
        return estimate_pass_two(studio, job.project_id, drafts, job.arguments["with_images"])
    ids = [asset.id for asset in _untouched(studio, job)]
    return estimate_descriptions(studio, job.project_id, ids)


def _untouched(studio: Studio, job: Job) -> list[Asset]:
    versions: Mapping[str, int] = job.arguments["versions"]
    rows = studio.store.assets.by_id(versions).values()
    return [asset for asset in rows if asset.version == versions[asset.id] and not asset.locked]


def distil(studio: Studio, asset_id: str, elements: Elements, job_id: str = "") -> Asset:
    """The asset described from the script's elements that its lines stand in. A failure is kept
    with it, so that it can be tried again alone.

    Raises ProviderError, BudgetExceeded; RowMovedOn when somebody described it in between.
    """
    store = studio.store
    asset = store.assets.get(asset_id)
    prompt, budget = studio.prompt(question.TASK), studio.settings.distil_token_budget
    sent = question.lines_sent(prompt, budget, elements, asset)
    asked = question.task(prompt, asset, sent)
    try:
        reply = studio.text(asset.project_id, job_id or None).run(asked).reply
    except ScriptboardError as error:
        with store.transaction():
            store.assets.update(asset_id, error=f"{error} {error.hint}".strip())
        raise
    inputs = fingerprints.description_inputs((p.element for p in sent), asked.prompt_version)
    described: dict[str, Any] = {
        "description": reply.visual_summary.strip(),
        "traits": reply.traits,
        "conflicts": grounded(reply.conflicts, sent),
        "is_high_priority": reply.is_high_priority,
        "confidence": reply.confidence,
        "made_from": fingerprints.stamp(inputs),
        "error": "",
    }
    with store.transaction():
        current = store.assets.get(asset_id)
        if current.locked or _words(current) != _words(asset):
            raise RowMovedOn(
                f"{asset.name} was edited while it was being described; the edit was kept.",
                current,
                "Describe it again if the edit is not what you want.",
            )
        return store.assets.save(current.model_copy(update=described))


def _elements_of(revision: ScriptRevision) -> set[str]:
    """Fingerprints of a revision's elements, kept for the ones used last."""
    return _ELEMENTS.get(
        revision.id,
        lambda: {distilling.element_fingerprint(e) for e in script.parsed(revision).elements},
    )


_ELEMENTS: Recent[str, set[str]] = Recent(8)


def _elements(studio: Studio, project_id: str) -> Elements:
    return distilling.by_scene(script.current(studio, project_id)[1])


def _require_idle(studio: Studio, project_id: str, kind: str) -> None:
    """Raises AlreadyRunning: two runs side by side would pay for the same descriptions."""
    for job in studio.store.jobs.active(project_id):
        if job.kind == kind:
            raise AlreadyRunning(f"{job.title} is still under way.")


def _words(asset: Asset) -> tuple[object, ...]:
    """What a description replaces; other edits made while it is written stand beside it."""
    return asset.description, asset.traits, asset.conflicts, asset.type


def _wants_picture(asset: Asset) -> bool:
    return not asset.locked and not asset.deferred and asset.image_attempt_id is None


JOBS = {KIND: confirm, AGAIN: describe_again, image_keys.KIND: image_keys.work}
LEFT = {KIND: left, AGAIN: left, image_keys.KIND: image_keys.left}
