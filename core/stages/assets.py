"""Pass 2: kept drafts become assets, each described from its most visual lines, once."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from core.costs import Estimate, tokens, total
from core.errors import AssetLocked, NothingKept, NotReady, ScriptboardError
from core.jobs import Progress
from core.models.assets import Asset, Conflict, DistilledAsset
from core.models.manifest import AssetType, Draft, Mention
from core.models.project import ScriptRevision
from core.models.screenplay import Element
from core.models.work import Job
from core.prompts import registry
from core.providers.base import TextTask
from core.stages import adoption, distilling, filtering, fingerprints, image_keys, script
from core.stages.distilling import Passage
from core.studio import Studio

KIND = "extract_confirm"
AGAIN = "describe"
TASK = "distil_asset"
MAX_OUTPUT_TOKENS = 1200
LEAST_ROOM_TOKENS = 200
FENCE_TOKENS = 40
LANGUAGE = "the language of the lines above"


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


# What is asked


def lines_sent(
    studio: Studio,
    elements: Mapping[int, Sequence[Element]],
    names: Sequence[str],
    asset_type: AssetType,
    mentions: Iterable[Mention],
) -> list[Passage]:
    """The passages of one call, so that the whole call stays inside the token budget."""
    sections = studio.prompt(TASK).sections
    overhead = sum(tokens(text) for text in sections.values()) + tokens(", ".join(names))
    overhead += FENCE_TOKENS
    room = max(LEAST_ROOM_TOKENS, studio.settings.distil_token_budget - overhead)
    found = distilling.passages(names, asset_type, mentions, elements)
    return distilling.chosen(found, room)


def task(
    studio: Studio, names: Sequence[str], asset_type: AssetType, sent: Sequence[Passage]
) -> TextTask[DistilledAsset]:
    name, *others = names
    rendered = registry.render(
        studio.prompt(TASK),
        name=f"{name} (also {', '.join(others[:12])})" if others else name,
        type=asset_type.label.lower(),
        mentions=registry.fenced(distilling.rendered(sent), "lines"),
        language=LANGUAGE,
    )
    return TextTask(
        name=TASK,
        system=rendered.system,
        prompt=rendered.user,
        prompt_version=rendered.version,
        reply_type=DistilledAsset,
        inputs={
            "name": name,
            "aliases": others,
            "type": asset_type,
            "passages": [p.model_dump(include={"scene_number", "text", "evidence"}) for p in sent],
        },
        max_output_tokens=MAX_OUTPUT_TOKENS,
    )


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
    asked = (revision.id, studio.prompt(TASK).version, studio.settings.distil_token_budget)
    prices = [_price_of(studio, elements, asset, asked) for asset in described]
    ids = {asset.id for asset in described}
    pictured = [row for row in rows if _wants_picture(row) and (row.description or row.id in ids)]
    return (
        Estimate(calls=len(prices), cost_usd=total(prices)),
        image_keys.estimate(studio, project_id, len(pictured)),
    )


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
    assets = list(studio.store.assets.by_id(asset_ids).values())
    for asset in assets:
        if asset.locked:
            raise AssetLocked(f"{asset.name} is locked.")
        if not asset.source_mentions:
            raise NotReady(
                f"No line of the script shows {asset.name}.", "Write its description yourself."
            )
    _, screenplay = script.current(studio, project_id)
    elements = distilling.by_scene(screenplay)
    studio.meter.check(total([_price(studio, elements, asset) for asset in assets]))
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
    """Adopt the kept drafts, map them, describe what has no description, draw if asked."""
    assets = adoption.adopt(studio, job.project_id)
    waiting = to_describe(assets)
    progress.each(waiting, lambda a: a.name, lambda a: distil(studio, a.id, job.id))
    if job.arguments["with_images"]:
        failed = set(progress.failures)
        rows = studio.store.assets.by_id(asset.id for asset in assets).values()
        ids = [a.id for a in rows if a.name not in failed and a.description and _wants_picture(a)]
        image_keys.draw(studio, job, progress, ids)


def describe_again(studio: Studio, job: Job, progress: Progress) -> None:
    """Those of the job that nobody saved since it was asked for, itself included."""
    versions: Mapping[str, int] = job.arguments["versions"]
    rows = studio.store.assets.by_id(versions).values()
    waiting = [asset for asset in rows if asset.version == versions[asset.id] and not asset.locked]
    progress.each(waiting, lambda a: a.name, lambda a: distil(studio, a.id, job.id))


def distil(studio: Studio, asset_id: str, job_id: str = "") -> Asset:
    """The asset described. A failure is kept with it, so that it can be tried again alone.

    Raises ProviderError, BudgetExceeded.
    """
    store = studio.store
    asset = store.assets.get(asset_id)
    _, screenplay = script.current(studio, asset.project_id)
    names = [asset.name, *asset.aliases]
    elements = distilling.by_scene(screenplay)
    sent = lines_sent(studio, elements, names, asset.type, asset.source_mentions)
    question = task(studio, names, asset.type, sent)
    try:
        reply = studio.text(asset.project_id, job_id or None).run(question).reply
    except ScriptboardError as error:
        with store.transaction():
            store.assets.update(asset_id, error=f"{error} {error.hint}".strip())
        raise
    inputs = fingerprints.description_inputs((p.element for p in sent), question.prompt_version)
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
        if current.locked or current.version != asset.version:
            return store.assets.update(asset_id, error=_OVERTAKEN)
        return store.assets.save(current.model_copy(update=described))


def _elements_of(revision: ScriptRevision) -> set[str]:
    """Fingerprints of a revision's elements, kept for the ones used last."""
    if revision.id not in _ELEMENTS:
        while len(_ELEMENTS) >= _ELEMENTS_MOST:
            _ELEMENTS.pop(next(iter(_ELEMENTS)), None)
        screenplay = script.parsed(revision)
        _ELEMENTS[revision.id] = {distilling.element_fingerprint(e) for e in screenplay.elements}
    return _ELEMENTS[revision.id]


_ELEMENTS: dict[str, set[str]] = {}
_ELEMENTS_MOST = 8
_OVERTAKEN = "It was edited while it was being described; the edit was kept."


def _wants_picture(asset: Asset) -> bool:
    return not asset.locked and not asset.deferred and asset.image_attempt_id is None


def _price(studio: Studio, elements: Mapping[int, Sequence[Element]], asset: Asset) -> float | None:
    read = _tokens_read(studio, elements, asset)
    return studio.text(asset.project_id).estimate_usd(read, MAX_OUTPUT_TOKENS // 4)


def _price_of(
    studio: Studio, elements: Mapping[int, Sequence[Element]], asset: Asset, asked: tuple
) -> float | None:
    """`_price`, its question counted once: the filter asks again at every tick. `asked` names the
    script, the prompt and the budget the question is made from."""
    key = (*asked, asset.name, *asset.aliases, asset.type, tuple(asset.source_mentions))
    if key not in _READ:
        while len(_READ) >= _READ_MOST:
            _READ.pop(next(iter(_READ)), None)
        _READ[key] = _tokens_read(studio, elements, asset)
    return studio.text(asset.project_id).estimate_usd(_READ[key], MAX_OUTPUT_TOKENS // 4)


_READ: dict[tuple, int] = {}
_READ_MOST = 4000


def _tokens_read(studio: Studio, elements: Mapping[int, Sequence[Element]], asset: Asset) -> int:
    names = [asset.name, *asset.aliases]
    sent = lines_sent(studio, elements, names, asset.type, asset.source_mentions)
    question = task(studio, names, asset.type, sent)
    return tokens(question.system) + tokens(question.prompt)


JOBS = {KIND: confirm, AGAIN: describe_again, image_keys.KIND: image_keys.work}
