"""The Extraction Filter: a person's decisions folded over a manifest; nothing is an asset yet."""

import re
from collections.abc import Callable, Sequence

from core.errors import BadInput, NotFound
from core.models.base import Value
from core.models.manifest import (
    Add,
    AnyDecision,
    AssetType,
    Dismiss,
    Draft,
    Drop,
    DuplicateSuggestion,
    Finding,
    Findings,
    Keep,
    Manifest,
    Merge,
    Rename,
    Retype,
    Review,
    SplitAlias,
)
from core.models.screenplay import Screenplay
from core.stages import grounding, script
from core.studio import Studio

Ground = Callable[[list[Finding]], dict[str, Draft]]


class Kept(Value):
    """One line of the checklist: a draft as the decisions left it, and whether it is kept."""

    draft: Draft
    kept: bool = True
    absorbed: tuple[str, ...] = ()


class Checklist(Value):
    """The manifest under the review: lines in script order, suggestions nobody answered yet."""

    lines: tuple[Kept, ...] = ()
    suggestions: tuple[DuplicateSuggestion, ...] = ()

    @property
    def kept(self) -> list[Draft]:
        return [line.draft for line in self.lines if line.kept]

    def line(self, key: str) -> Kept:
        for line in self.lines:
            if line.draft.key == key:
                return line
        raise NotFound("This draft is no longer in the list.")


def fold(manifest: Manifest, decisions: Sequence[AnyDecision], ground: Ground) -> Checklist:
    """The checklist. Decisions about drafts the manifest no longer has are passed over, and come
    back with the draft; `ground` finds the lines of names that a person added or split off."""
    lines = {draft.key: Kept(draft=draft) for draft in manifest.drafts}
    dismissed: set[frozenset[str]] = set()
    regrounded: list[str] = []
    for decision in decisions:
        match decision:
            case Drop(keys=keys):
                _set(lines, keys, kept=False)
            case Keep(keys=keys):
                _set(lines, keys, kept=True)
            case Retype(keys=keys, type=asset_type):
                for key in keys:
                    _redraft(lines, key, type=asset_type)
            case Rename(key=key, name=name) if key in lines:
                draft = lines[key].draft
                names = dict.fromkeys([draft.name, *draft.aliases])
                names.pop(name, None)
                _redraft(lines, key, name=name, aliases=tuple(names))
            case Add(key=key, name=name, type=asset_type) if key not in lines:
                draft = Draft(key=key, name=name, type=asset_type, manual=True)
                lines[key] = Kept(draft=draft)
                regrounded.append(key)
            case Merge(survivor=survivor, absorbed=absorbed) if survivor in lines:
                for key in absorbed:
                    if key in lines and key != survivor:
                        lines[survivor] = _merged(lines[survivor], lines.pop(key))
            case SplitAlias(key=key, alias=alias, new_key=new_key) if key in lines:
                _split(lines, key, alias, new_key)
                regrounded += [key, new_key]
            case Dismiss(survivor=survivor, absorbed=absorbed):
                dismissed.add(frozenset((survivor, absorbed)))
    _reground(lines, [key for key in dict.fromkeys(regrounded) if key in lines], ground)
    open_suggestions = tuple(
        suggestion
        for suggestion in manifest.suggestions
        if suggestion.survivor in lines
        and suggestion.absorbed in lines
        and frozenset((suggestion.survivor, suggestion.absorbed)) not in dismissed
    )
    return Checklist(lines=tuple(lines.values()), suggestions=open_suggestions)


def kept(manifest: Manifest, decisions: Sequence[AnyDecision], ground: Ground) -> list[Draft]:
    """Drafts that survive the review, merged ones folded into their target, in script order."""
    drafts = fold(manifest, decisions, ground).kept
    return sorted(drafts, key=lambda d: d.mentions[0].line if d.mentions else 1_000_000_000)


def current(studio: Studio, project_id: str) -> tuple[Manifest, Review]:
    """The manifest in use and the review of it. Raises NoScreenplay; NotFound before Pass 1."""
    manifest = studio.store.manifests.latest(project_id)
    if manifest is None:
        script.current(studio, project_id)
        raise NotFound("Pass 1 has not run yet.", "Find the assets on the Extraction Filter page.")
    return manifest, studio.store.reviews.of(project_id)


def checklist(studio: Studio, project_id: str) -> Checklist:
    """The checklist as it stands (kept in memory while manifest and review do not change)."""
    manifest, review = current(studio, project_id)
    key = (manifest.id, review.id, review.version)
    if key not in _FOLDED:
        revision = studio.store.revisions.get(manifest.revision_id)
        ground = _grounder(script.parsed(revision), manifest.findings)
        while len(_FOLDED) >= _FOLDED_MOST:
            _FOLDED.pop(next(iter(_FOLDED)), None)
        _FOLDED[key] = fold(manifest, review.decisions, ground)
    return _FOLDED[key]


_FOLDED: dict[tuple[str, str, int], Checklist] = {}
_FOLDED_MOST = 16


def kept_drafts(studio: Studio, project_id: str) -> list[Draft]:
    """`kept` of the project as it stands, in script order."""
    drafts = checklist(studio, project_id).kept
    return sorted(drafts, key=lambda d: d.mentions[0].line if d.mentions else 1_000_000_000)


def decide(studio: Studio, project_id: str, based_on: int, *decisions: AnyDecision) -> Review:
    """The review with these decisions added. `based_on` is the version the screen was drawn from.

    Raises RowMovedOn when another tab decided in between; nothing is overwritten then.
    """
    reviews = studio.store.reviews
    with studio.store.transaction():
        review = reviews.of(project_id)
        if reviews.find(review.id) is None:
            reviews.insert(review)
        return reviews.save(
            review.model_copy(
                update={"decisions": (*review.decisions, *decisions), "version": based_on}
            )
        )


def undo(studio: Studio, project_id: str, based_on: int) -> Review:
    """The review without its last decision. Raises RowMovedOn, NotFound where there is none."""
    review = studio.store.reviews.of(project_id)
    if not review.decisions:
        raise NotFound("There is nothing to undo.")
    return studio.store.reviews.save(
        review.model_copy(update={"decisions": review.decisions[:-1], "version": based_on})
    )


def new_draft(lines: Checklist, name: str, asset_type: AssetType) -> Add:
    """The decision that adds a name by hand. Raises BadInput for an empty or a taken name."""
    name = checked_name(name)
    for line in lines.lines:
        if name.upper() in {n.upper() for n in (line.draft.name, *line.draft.aliases)}:
            raise BadInput(
                f"{name} is already in the list, as {line.draft.name}.",
                "Rename that one, or split the alias off it.",
            )
    return Add(key=key_of(name, asset_type), name=name, type=asset_type)


def checked_name(name: str) -> str:
    """A name fit to be stored: one line of 1 to 120 characters. Raises BadInput."""
    name = " ".join(name.split())
    if not 0 < len(name) <= 120:
        raise BadInput("A name has 1 to 120 characters.", "Type a shorter name.")
    return name


def key_of(name: str, asset_type: AssetType) -> str:
    """The key of a draft made by hand; apart from those that Pass 1 gives."""
    return f"manual:{asset_type}:{re.sub(r'[^a-z0-9]+', '-', name.lower())}"


def _set(lines: dict[str, Kept], keys: Sequence[str], *, kept: bool) -> None:
    for key in keys:
        if key in lines:
            lines[key] = lines[key].model_copy(update={"kept": kept})


def _redraft(lines: dict[str, Kept], key: str, **changes: object) -> None:
    if key in lines:
        draft = lines[key].draft.model_copy(update=changes)
        lines[key] = lines[key].model_copy(update={"draft": draft})


def _merged(survivor: Kept, absorbed: Kept) -> Kept:
    """The survivor keeps its name and type, and takes names, lines and standing of the other."""
    one, other = survivor.draft, absorbed.draft
    names = dict.fromkeys([*one.aliases, other.name, *other.aliases])
    names.pop(one.name, None)
    mentions = {(m.line, m.quote, m.evidence): m for m in (*other.mentions, *one.mentions)}
    ranks = ["high", "normal", "low"]
    draft = one.model_copy(
        update={
            "aliases": tuple(names),
            "mentions": tuple(sorted(mentions.values(), key=lambda m: m.line)),
            "speaking": one.speaking or other.speaking,
            "priority": min(one.priority, other.priority, key=ranks.index),
            "confidence": max(one.confidence, other.confidence),
        }
    )
    return Kept(
        draft=draft,
        kept=survivor.kept or absorbed.kept,
        absorbed=(*survivor.absorbed, other.key, *absorbed.absorbed),
    )


def _split(lines: dict[str, Kept], key: str, alias: str, new_key: str) -> None:
    draft = lines[key].draft
    if alias not in draft.aliases or new_key in lines:
        return
    _redraft(lines, key, aliases=tuple(name for name in draft.aliases if name != alias))
    lines[new_key] = Kept(draft=Draft(key=new_key, name=alias, type=draft.type))


def _reground(lines: dict[str, Kept], keys: list[str], ground: Ground) -> None:
    """Find the lines of these drafts again, among all names of the list."""
    if not keys:
        return
    found = ground([_finding(line.draft) for line in lines.values()])
    for key in keys:
        draft = lines[key].draft
        there = found.get(draft.name.upper())
        if there is not None:
            _redraft(lines, key, mentions=there.mentions, speaking=there.speaking)


def _finding(draft: Draft) -> Finding:
    return Finding(
        name=draft.name,
        type=draft.type,
        aliases=list(draft.aliases)[:20],
        importance=draft.priority,
        confidence=draft.confidence,
    )


def _grounder(screenplay: Screenplay, findings: Findings) -> Ground:
    def ground(entities: list[Finding]) -> dict[str, Draft]:
        drafts = grounding.ground(screenplay, Findings(assets=entities, same=findings.same), [])
        return {draft.name.upper(): draft for draft in drafts}

    return ground
