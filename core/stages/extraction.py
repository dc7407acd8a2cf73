"""Pass 1: the whole screenplay read once and cheaply, its findings grounded, cached by content."""

import hashlib
import threading
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from core.costs import tokens
from core.models.base import Value, new_id, now
from core.models.manifest import (
    AnyDecision,
    Draft,
    Finding,
    Findings,
    Keep,
    Manifest,
    Merge,
    Rename,
    Retype,
    SplitAlias,
    Usage,
)
from core.models.project import ScriptRevision
from core.models.screenplay import Screenplay
from core.prompts.registry import Prompt
from core.providers.base import TextProvider
from core.stages import duplicates, grounding, reading, script
from core.studio import Studio

TASK = "extract_preview"


class Preview(Value):
    """A manifest; `from_cache` says that this asking cost nothing, `read_scenes` how many scenes
    were read for it (fewer than all after a script change)."""

    manifest: Manifest
    from_cache: bool = False
    read_scenes: int = 0


class Due(Value):
    """What Pass 1 would do now: scenes to read, what that costs (None: unknown), and whether the
    script is another one than the last reading saw."""

    scenes: int = 0
    cost_usd: float | None = 0.0
    script_changed: bool = False
    current: bool = False


class Breakdown(Value):
    """Pass 1 without a store: what was found, where it stands, what it took."""

    findings: Findings
    drafts: tuple[Draft, ...]
    usage: Usage


def break_down(screenplay: Screenplay, provider: TextProvider, prompt: Prompt) -> Breakdown:
    """Everything in a screenplay, for the command line and measurements."""
    known = reading.known(screenplay)
    findings, usage = reading.read(screenplay, provider, prompt)
    drafts = tuple(grounding.ground(screenplay, findings, known))
    return Breakdown(findings=findings, drafts=drafts, usage=usage)


def joined(known: Findings, read: Findings) -> Findings:
    """Findings of two readings, each name once; the earlier reading keeps its type."""
    by_name: dict[str, Finding] = {finding.name.upper(): finding for finding in known.assets}
    for finding in read.assets:
        same = by_name.setdefault(finding.name.upper(), finding)
        aliases = dict.fromkeys([*same.aliases, *finding.aliases])
        by_name[finding.name.upper()] = same.model_copy(update={"aliases": list(aliases)[:20]})
    return Findings(assets=list(by_name.values())[:1000], same=[*known.same, *read.same][:300])


def compared(before: Iterable[Draft], after: Iterable[Draft]) -> tuple[Draft, ...]:
    """The drafts, marked against the last reading of an older script: new ones, and what has
    vanished, kept as ghosts."""
    known = {draft.key: draft for draft in before}
    marked = {}
    for draft in after:
        old = known.get(draft.key)
        gone = draft.ghost and old is not None and (old.vanished or not old.ghost)
        marked[draft.key] = draft.model_copy(update={"new": old is None, "vanished": gone})
    for key, draft in known.items():
        if key not in marked:
            changes = {"mentions": (), "speaking": False, "vanished": True, "new": False}
            marked[key] = draft.model_copy(update=changes)
    return tuple(marked.values())


def spoken_of(drafts: Iterable[Draft], decisions: Iterable[AnyDecision]) -> Findings:
    """The drafts a person did something with, as findings: another model need not name them."""
    keys: set[str] = set()
    for decision in decisions:
        match decision:
            case Merge(survivor=survivor, absorbed=absorbed):
                keys.update((survivor, *absorbed))
            case Rename(key=key) | SplitAlias(key=key):
                keys.add(key)
            case Retype(keys=several) | Keep(keys=several):
                keys.update(several)
    return Findings(
        assets=[
            Finding(name=draft.name, type=draft.type, aliases=list(draft.aliases)[:20])
            for draft in drafts
            if draft.key in keys
        ]
    )


# Effects


def extract_preview(studio: Studio, project_id: str) -> Preview:
    """Pass 1 of the saved script. The same script, model and prompt come from the last run; after
    a change only the changed scenes are read, and known names are found again by code.

    Raises NoScreenplay, BudgetExceeded, ProviderError.
    """
    with _ASKING[project_id]:
        asked = _ask(studio, project_id)
        if asked.cached:
            manifest = _made_latest(studio, asked.cached, asked.latest)
            return Preview(manifest=manifest, from_cache=True)
        manifest = _read(studio, project_id, asked)
        studio.store.manifests.insert(manifest)
    return Preview(manifest=manifest, read_scenes=len(asked.scene_indices))


_ASKING: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)
"""One reading of a project at a time: who asks second finds the first one's answer, and pays
nothing."""


def due(studio: Studio, project_id: str) -> Due:
    """What asking now would read and cost. Raises NoScreenplay."""
    asked = _ask(studio, project_id)
    latest = asked.latest
    seen = studio.store.revisions.get(latest.revision_id) if latest else None
    changed = seen is not None and (seen.text, seen.format) != (
        asked.revision.text,
        asked.revision.format,
    )
    current = latest is not None and latest.cache_key == asked.cache_key
    if not asked.scene_indices:
        return Due(script_changed=changed, current=current)
    scenes = [asked.screenplay.scenes[index] for index in asked.scene_indices]
    read = tokens(asked.prompt.text) + sum(tokens(asked.screenplay.scene_text(s)) for s in scenes)
    cost = studio.text(project_id).estimate_usd(read, reading.MAX_OUTPUT_TOKENS // 4)
    return Due(scenes=len(scenes), cost_usd=cost, script_changed=changed)


def cache_key(revision: ScriptRevision, model: str, prompt_version: str) -> str:
    tags = (tag.model_dump_json() for tag in revision.tags)
    parts = [revision.text, revision.format, model, prompt_version, *tags]
    return hashlib.sha256("\0".join(parts).encode("utf-8")).hexdigest()


@dataclass(frozen=True)
class _Asked:
    """A question to Pass 1: by what it is cached, and what has to be read if it is not.
    `continued` says that the latest manifest is by the same model and prompt."""

    revision: ScriptRevision
    screenplay: Screenplay
    prompt: Prompt
    cache_key: str
    cached: Manifest | None
    latest: Manifest | None
    continued: bool
    scene_indices: list[int]


def _ask(studio: Studio, project_id: str) -> _Asked:
    revision, screenplay = script.current(studio, project_id)
    prompt, model = studio.prompt(TASK), studio.text_provider.model
    key = cache_key(revision, model, prompt.version)
    latest = studio.store.manifests.latest(project_id)
    continued = latest is not None and (latest.model, latest.prompt_version) == (
        model,
        prompt.version,
    )
    if latest is not None and latest.cache_key == key:
        cached = latest
    else:
        cached = studio.store.manifests.cached(project_id, key)
    wanted = list(range(len(screenplay.scenes)))
    if cached:
        wanted = []
    elif continued and latest:
        old = script.parsed(studio.store.revisions.get(latest.revision_id))
        seen = {scene.text for scene in script.scene_texts(old)}
        new = script.scene_texts(screenplay)
        wanted = [index for index in wanted if new[index].text not in seen]
    return _Asked(revision, screenplay, prompt, key, cached, latest, continued, wanted)


def _made_latest(studio: Studio, cached: Manifest, latest: Manifest | None) -> Manifest:
    """The cached manifest; an older one (of a script restored) is laid on top of the later ones."""
    if latest is None or latest.id != cached.id:
        cached = cached.model_copy(update={"id": new_id(), "created_at": now()})
        studio.store.manifests.insert(cached)
    return cached


def _read(studio: Studio, project_id: str, asked: _Asked) -> Manifest:
    screenplay, before = asked.screenplay, asked.latest
    read, usage = Findings(), Usage()
    if asked.scene_indices or not asked.continued:
        read, usage = reading.read(
            screenplay,
            studio.text(project_id),
            asked.prompt,
            scene_indices=asked.scene_indices if asked.continued else None,
            context_tokens=studio.settings.context_tokens,
            found=before.findings.assets if before and asked.continued else (),
        )
    if before and asked.continued:
        read = joined(before.findings, read)
    elif before:
        decisions = studio.store.reviews.of(project_id).decisions
        read = joined(read, spoken_of(before.drafts, decisions))
    drafts = tuple(grounding.ground(screenplay, read, reading.known(screenplay)))
    if before and asked.continued:
        drafts = compared(before.drafts, drafts)
    return Manifest(
        project_id=project_id,
        revision_id=asked.revision.id,
        cache_key=asked.cache_key,
        model=studio.text_provider.model,
        prompt_version=asked.prompt.version,
        drafts=drafts,
        suggestions=tuple(duplicates.suggest(drafts, read.same, screenplay)),
        usage=usage,
        findings=read,
    )
