"""The Extraction Filter: a person's decisions, saved as they are made; nothing is an asset yet."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from core.errors import AlreadyRunning, BadInput, NotFound, NothingKept, NotReady, RowMovedOn
from core.models.manifest import (
    Add,
    AnyDecision,
    AssetType,
    Dismiss,
    Draft,
    Drop,
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
from core.models.project import ScriptRevision
from core.recent import Recent
from core.stages import extraction, grounding, script
from core.stages.checklist import Checklist, Ground, fold, in_script_order
from core.studio import Studio


def to_add(checklist: Checklist, name: str, asset_type: AssetType) -> Add:
    """The decision that adds a name by hand. Raises BadInput for an empty or a taken name."""
    name = _free(checklist, name)
    return Add(key=f"manual:{asset_type}:{grounding.slug(name)}", name=name, type=asset_type)


def to_rename(checklist: Checklist, key: str, name: str) -> Rename:
    """The decision that renames. Raises BadInput for an empty or a taken name."""
    return Rename(key=key, name=_free(checklist, name, but=key))


def to_split(checklist: Checklist, key: str, alias: str) -> SplitAlias:
    """The decision that makes an alias a line of its own; what was merged in is itself again."""
    line = checklist.line(key)
    back = next((draft.key for draft in line.absorbed if draft.name == alias), None)
    new_key = back or f"split:{line.draft.type}:{grounding.slug(alias)}"
    return SplitAlias(key=key, alias=alias, new_key=new_key)


def to_merge(checklist: Checklist, survivor: str, keys: Iterable[str]) -> Merge:
    """The decision that makes several lines one. Raises BadInput when there is only one."""
    absorbed = tuple(key for key in dict.fromkeys(keys) if key != survivor)
    for key in (survivor, *absorbed):
        checklist.line(key)
    if not absorbed:
        raise BadInput("A merge needs at least two assets.", "Choose what is the same thing.")
    return Merge(survivor=survivor, absorbed=absorbed)


def checked_name(name: str) -> str:
    """A name fit to be stored: one line of 1 to 120 characters. Raises BadInput."""
    name = " ".join(name.split())
    if not 0 < len(name) <= 120:
        raise BadInput("A name has 1 to 120 characters.", "Type another name.")
    return name


def _free(checklist: Checklist, name: str, but: str = "") -> str:
    name = checked_name(name)
    for line in checklist.lines:
        names = (line.draft.name, *line.draft.aliases)
        if line.key != but and name.upper() in {n.upper() for n in names}:
            raise BadInput(
                f"{name} is already in the list, as {line.draft.name}.",
                "Merge the two, or split the alias off first.",
            )
    return name


def told(decision: AnyDecision, names: dict[str, str]) -> str:
    """A decision in a few words, for the undo button; `names` are the drafts' by key."""

    def some(keys: Sequence[str]) -> str:
        return names.get(keys[0], "one") if len(keys) == 1 else f"{len(keys)} assets"

    match decision:
        case Drop(keys=keys):
            return f"drop {some(keys)}"
        case Keep(keys=keys):
            return f"keep {some(keys)}"
        case Merge(survivor=survivor, absorbed=absorbed):
            return f"merge {some(absorbed)} into {some([survivor])}"
        case SplitAlias(alias=alias):
            return f"split off {alias}"
        case Rename(name=name):
            return f"rename to {name}"
        case Retype(keys=keys, type=asset_type):
            return f"make {some(keys)} {asset_type.label.lower()}"
        case Add(name=name):
            return f"add {name}"
        case Dismiss(survivor=survivor, absorbed=absorbed):
            return f"tell {some([survivor])} and {some([absorbed])} apart"


# Effects


def current(studio: Studio, project_id: str) -> tuple[Manifest, Review]:
    """The manifest in use and the review of it. Raises NoScreenplay; NotFound before Pass 1."""
    manifest = studio.store.manifests.latest(project_id)
    if manifest is None:
        script.current(studio, project_id)
        raise NotFound("Pass 1 has not run yet.", "Find the assets on the Extraction Filter page.")
    return manifest, studio.store.reviews.of(project_id)


def checklist(studio: Studio, project_id: str) -> Checklist:
    """The checklist as it stands."""
    manifest, review = current(studio, project_id)
    return folded(studio, manifest, review)


def folded(studio: Studio, manifest: Manifest, review: Review) -> Checklist:
    """A manifest under a review (kept in memory for those used last; neither changes by itself)."""

    def folded() -> Checklist:
        ground = _grounder(studio.store.revisions.get(manifest.revision_id))
        return fold(manifest, review.decisions, ground)

    return _FOLDED.get((manifest.id, review.version), folded)


_FOLDED: Recent[tuple[str, int], Checklist] = Recent(16)


def kept_drafts(studio: Studio, project_id: str) -> list[Draft]:
    """Drafts that survive the review, merged ones folded into their survivor, in script order."""
    return in_script_order(checklist(studio, project_id).kept)


def decide(studio: Studio, project_id: str, based_on: int, *decisions: AnyDecision) -> Review:
    """The review with these decisions added. `based_on` is the version the screen was drawn from.

    Raises RowMovedOn when another tab decided in between; nothing is overwritten then.
    """
    reviews = studio.store.reviews
    with studio.store.transaction():
        review = reviews.of(project_id)
        if reviews.find(review.id) is None:
            reviews.insert(review)
        return _save(studio, review, based_on, (*review.decisions, *decisions))


def undo(studio: Studio, project_id: str, based_on: int) -> Review:
    """The review without its last decision. Raises RowMovedOn, NotFound where there is none."""
    review = studio.store.reviews.of(project_id)
    if not review.decisions:
        raise NotFound("There is nothing to undo.", "Every decision has been taken back.")
    return _save(studio, review, based_on, review.decisions[:-1])


def check_confirm(studio: Studio, project_id: str, based_on: int) -> None:
    """Whether the selection on screen can go to Pass 2.

    Raises NoScreenplay, NotFound, RowMovedOn (another tab decided), NotReady (the script changed),
    AlreadyRunning, NothingKept.
    """
    manifest, review = current(studio, project_id)
    if review.version != based_on:
        raise RowMovedOn(
            "Another tab changed this selection.", review, "Look at it as it stands now."
        )
    if any(job.kind in PASS_TWO for job in studio.store.jobs.active(project_id)):
        raise AlreadyRunning("The descriptions of an earlier selection are being written.")
    if extraction.due(studio, project_id).script_changed:
        raise NotReady(
            "The script changed after these assets were found.",
            "Read what changed first, with the button at the top of the page.",
        )
    if not folded(studio, manifest, review).kept:
        raise NothingKept("Nothing is kept, so there is nothing to confirm.")


PASS_TWO = ("extract_confirm",)
"""Kinds of job that turn kept drafts into assets."""


def _save(
    studio: Studio, review: Review, based_on: int, decisions: tuple[AnyDecision, ...]
) -> Review:
    changed = review.model_copy(update={"decisions": decisions, "version": based_on})
    try:
        return studio.store.reviews.save(changed)
    except RowMovedOn as moved:
        raise RowMovedOn(
            "Another tab decided something here in between, so this was not done.",
            moved.current,
            "The list now shows both; do it again if it is still right.",
        ) from moved


def _grounder(revision: ScriptRevision) -> Ground:
    def ground(drafts: Sequence[Draft], keys: Sequence[str]) -> dict[str, Draft]:
        wanted = {n.upper() for d in drafts if d.key in keys for n in (d.name, *d.aliases)}
        names = []
        for draft in drafts:
            aliases = draft.aliases
            if draft.key not in keys:
                if draft.name.upper() in wanted:
                    continue
                aliases = tuple(name for name in aliases if name.upper() not in wanted)
            names.append((draft.name, draft.type, aliases))
        found = _found(revision, tuple(names))
        by_key = {draft.key: draft for draft in drafts}
        return {
            key: found[by_key[key].type, by_key[key].name.upper()]
            for key in keys
            if (by_key[key].type, by_key[key].name.upper()) in found
        }

    return ground


@lru_cache(maxsize=16)
def _found(
    revision: ScriptRevision, names: tuple[tuple[str, AssetType, tuple[str, ...]], ...]
) -> dict[tuple[AssetType, str], Draft]:
    """Drafts of these names in a script, by type and name; kept while the names stay the same."""
    findings = Findings.model_construct(
        assets=[
            Finding(name=name, type=asset_type).model_copy(update={"aliases": list(aliases)})
            for name, asset_type, aliases in names
        ]
    )
    drafts = grounding.ground(script.parsed(revision), findings)
    return {(draft.type, draft.name.upper()): draft for draft in drafts}
