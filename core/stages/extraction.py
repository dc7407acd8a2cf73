"""Pass 1: the whole screenplay read once and cheaply, its findings grounded, cached by content."""

import hashlib

from core.models.base import Value
from core.models.manifest import Draft, Finding, Findings, Manifest, Usage
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


def extract_preview(studio: Studio, project_id: str) -> Preview:
    """Pass 1 of the saved script. The same script, model and prompt come from the last run; after
    a change only the changed scenes are read, and known names are found again by code.

    Raises NoScreenplay, BudgetExceeded, ProviderError.
    """
    revision, screenplay = script.current(studio, project_id)
    prompt = studio.prompt(TASK)
    key = cache_key(revision, studio.text_provider.model, prompt.version)
    store = studio.store
    cached = store.manifests.cached(project_id, key)
    if cached:
        latest = store.manifests.latest(project_id)
        if latest is None or latest.id != cached.id:
            cached = cached.model_copy(update=_fresh_row())
            store.manifests.insert(cached)
        return Preview(manifest=cached, from_cache=True)
    before = _continued(studio, project_id, prompt.version)
    changed = _changed_scenes(studio, before, screenplay) if before else None
    if before and not changed:
        read, usage = Findings(), Usage()
    else:
        read, usage = reading.read(
            screenplay,
            studio.text(project_id),
            prompt,
            scene_indices=changed,
            context_tokens=studio.settings.context_tokens,
        )
    findings = _joined(before.findings, read) if before else read
    drafts = tuple(grounding.ground(screenplay, findings, reading.known(screenplay)))
    if before:
        drafts = _compared(before.drafts, drafts)
    manifest = Manifest(
        project_id=project_id,
        revision_id=revision.id,
        cache_key=key,
        model=studio.text_provider.model,
        prompt_version=prompt.version,
        drafts=drafts,
        suggestions=tuple(duplicates.suggest(list(drafts), findings.same, screenplay)),
        usage=usage,
        findings=findings,
    )
    store.manifests.insert(manifest)
    count = len(screenplay.scenes) if changed is None else len(changed)
    return Preview(manifest=manifest, read_scenes=count)


def is_current(studio: Studio, manifest: Manifest) -> bool:
    """Whether a manifest was made from the script as it stands, by the model and prompt in use."""
    revision, _ = script.current(studio, manifest.project_id)
    prompt = studio.prompt(TASK)
    return manifest.cache_key == cache_key(revision, studio.text_provider.model, prompt.version)


def cache_key(revision: ScriptRevision, model: str, prompt_version: str) -> str:
    parts = [revision.text, revision.format, model, prompt_version]
    return hashlib.sha256("\0".join(parts).encode("utf-8")).hexdigest()


def _fresh_row() -> dict:
    row = Manifest.model_construct()
    return {"id": row.id, "created_at": row.created_at}


def _continued(studio: Studio, project_id: str, prompt_version: str) -> Manifest | None:
    """The last manifest, where its reading can be continued: same model, same prompt."""
    latest = studio.store.manifests.latest(project_id)
    if latest is None:
        return None
    same = (latest.model, latest.prompt_version) == (studio.text_provider.model, prompt_version)
    return latest if same else None


def _changed_scenes(studio: Studio, before: Manifest, screenplay: Screenplay) -> list[int]:
    """Indices of the scenes whose text the last reading has not seen."""
    seen = {
        text.text
        for text in script.scene_texts(
            script.parsed(studio.store.revisions.get(before.revision_id))
        )
    }
    return [
        index for index, text in enumerate(script.scene_texts(screenplay)) if text.text not in seen
    ]


def _joined(known: Findings, read: Findings) -> Findings:
    """Findings of both readings, each name once; the earlier reading keeps its type."""
    by_name: dict[str, Finding] = {finding.name.upper(): finding for finding in known.assets}
    for finding in read.assets:
        same = by_name.setdefault(finding.name.upper(), finding)
        aliases = dict.fromkeys([*same.aliases, *finding.aliases])
        by_name[finding.name.upper()] = same.model_copy(update={"aliases": list(aliases)[:20]})
    return Findings(assets=list(by_name.values()), same=[*known.same, *read.same][:300])


def _compared(before: tuple[Draft, ...], after: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """The drafts, marked against the last manifest: new ones, and vanished ones kept as ghosts."""
    known = {draft.key: draft for draft in before}
    marked = []
    for draft in after:
        old = known.get(draft.key)
        marked.append(
            draft.model_copy(
                update={
                    "new": old is None,
                    "vanished": draft.ghost
                    and old is not None
                    and not old.ghost
                    or bool(old and old.vanished and draft.ghost),
                }
            )
        )
    there = {draft.key for draft in after}
    gone = [
        draft.model_copy(update={"mentions": (), "vanished": True, "new": False})
        for draft in before
        if draft.key not in there
    ]
    return (*marked, *gone)
