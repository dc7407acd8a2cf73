"""Several assets turn out to be one: merged across types, described together, and undone."""

from collections.abc import Iterable, Mapping, Sequence

from core.errors import AssetLocked, BadInput, NotFound, Refused
from core.models.assets import Asset, CombinedDescription
from core.models.manifest import AssetType
from core.models.merges import MergeRecord
from core.models.scenes import Appearance, Transformation
from core.prompts import registry
from core.stages.asking import asked
from core.stages.seating import replaced, reseated
from core.studio import Studio

COMBINE = "combine_descriptions"


def recommended(assets: Sequence[Asset], pictured: Iterable[str] = ()) -> Asset:
    """The likeliest survivor: with a picture, a character before a thing, the most lines, the
    longest name."""
    people = (AssetType.CHARACTER, AssetType.EXTRA_ARCHETYPE)
    with_picture = set(pictured) or {a.id for a in assets if a.image_attempt_id}
    return max(
        assets,
        key=lambda a: (
            a.type in people,
            a.id in with_picture,
            len(a.source_mentions),
            len(a.name),
        ),
    )


def united(survivor: Asset, absorbed: Sequence[Asset], description: str) -> Asset:
    """The survivor with the others' names, lines, and what it had none of itself."""
    names = dict.fromkeys([*survivor.aliases])
    mentions = {(m.line, m.quote, m.evidence): m for m in survivor.source_mentions}
    for other in absorbed:
        names |= dict.fromkeys([other.name, *other.aliases])
        mentions |= {(m.line, m.quote, m.evidence): m for m in other.source_mentions}
    names.pop(survivor.name, None)
    first = [survivor, *absorbed]
    return survivor.model_copy(
        update={
            "aliases": list(names),
            "source_mentions": sorted(mentions.values(), key=lambda m: m.line),
            "description": description,
            "made_from": survivor.made_from if description == survivor.description else "",
            "image_attempt_id": next(
                (a.image_attempt_id for a in first if a.image_attempt_id), None
            ),
            "voice_id": next((a.voice_id for a in first if a.voice_id), ""),
            "is_high_priority": any(a.is_high_priority for a in first),
            "error": "",
        }
    )


def joined(
    rows: Iterable[Appearance], absorbed: set[str], survivor_id: str
) -> tuple[list[Appearance], list[str]]:
    """Appearances to store and ids to delete, so that the survivor stands once in each scene.

    Seen in either is seen; a manual one stays manual.
    """
    scenes: dict[str, list[Appearance]] = {}
    for row in rows:
        if row.asset_id in absorbed or row.asset_id == survivor_id:
            scenes.setdefault(row.scene_id, []).append(row)
    kept, gone = [], []
    for same in scenes.values():
        same.sort(key=lambda row: row.asset_id != survivor_id)
        manual = any(row.source == "manual" for row in same)
        kept.append(
            same[0].model_copy(
                update={
                    "asset_id": survivor_id,
                    "source": "manual" if manual else "extracted",
                    "removed": all(row.removed for row in same),
                    "heard_only": all(row.heard_only for row in same),
                }
            )
        )
        gone += [row.id for row in same[1:]]
    return kept, gone


def repointed(change: Transformation, absorbed: set[str], survivor_id: str) -> Transformation:
    """The transformation with the survivor in place of the absorbed. An asset that would become
    itself changes its look only."""
    base = survivor_id if change.base_asset_id in absorbed else change.base_asset_id
    post = survivor_id if change.post_asset_id in absorbed else change.post_asset_id
    return change.model_copy(
        update={"base_asset_id": base, "post_asset_id": None if post == base else post}
    )


# Effects


def combined(studio: Studio, survivor_id: str, absorbed_ids: Sequence[str]) -> str:
    """One description made of all, to be edited before the merge happens. Saves nothing.

    Costs nothing where only one of them has a description. Raises ProviderError, BudgetExceeded.
    """
    survivor, absorbed = _read(studio, survivor_id, absorbed_ids)
    said = [a.description.strip() for a in (survivor, *absorbed) if a.description.strip()]
    distinct = list(dict.fromkeys(said))
    if len(distinct) < 2:
        return "".join(distinct)
    question = asked(
        studio.prompt(COMBINE),
        CombinedDescription,
        {"name": survivor.name, "type": survivor.type, "descriptions": distinct},
        max_output_tokens=800,
        name=survivor.name,
        descriptions="\n\n".join(
            registry.fenced(text, f"description {number}")
            for number, text in enumerate(distinct, 1)
        ),
    )
    return studio.text(survivor.project_id).run(question).reply.description.strip()


def merge(
    studio: Studio, survivor_id: str, absorbed_ids: Sequence[str], description: str | None = None
) -> MergeRecord:
    """Make them one. The survivor keeps its name and type; appearances, mentions, aliases,
    attempts, shots and transformations of the others become its own. `undo` takes it back.

    `description` None keeps the survivor's own. Raises AssetLocked, BadInput.
    """
    store = studio.store
    with store.transaction():
        survivor, absorbed = _read(studio, survivor_id, absorbed_ids)
        for asset in (survivor, *absorbed):
            if asset.locked:
                raise AssetLocked(f"{asset.name} is locked.")
        gone = {asset.id for asset in absorbed}
        project_id = survivor.project_id
        after = united(
            survivor, absorbed, survivor.description if description is None else description
        )
        rows = store.appearances.of_project(project_id)
        shots = [s for s in store.shots.of_project(project_id) if gone & set(s.asset_ids)]
        changes = [
            change
            for change in store.transformations.of_project(project_id)
            if gone & {change.base_asset_id, change.post_asset_id}
        ]
        attempts = store.attempts.of_owners(gone)
        record = MergeRecord(
            project_id=project_id,
            survivor_id=survivor.id,
            survivor_before=survivor,
            description_after=after.description,
            absorbed=absorbed,
            appearances=[row for row in rows if row.asset_id in gone | {survivor.id}],
            shots=shots,
            transformations=changes,
            attempt_owners={a.id: a.owner_id for made in attempts.values() for a in made},
        )
        kept, spare = joined(rows, gone, survivor.id)
        _store_appearances(studio, kept, spare)
        for shot in shots:
            seated = reseated(replaced(shot, gone, survivor.id), survivor.id, survivor.type)
            store.shots.save(seated)
        for change in changes:
            moved = repointed(change, gone, survivor.id)
            store.transformations.update(
                change.id, base_asset_id=moved.base_asset_id, post_asset_id=moved.post_asset_id
            )
        for asset in absorbed:
            store.attempts.hand_on(asset.id, survivor.id)
        store.assets.save(after)
        store.assets.delete(gone)
        store.merges.insert(record)
    return record


def undo(studio: Studio, record_id: str) -> list[Asset]:
    """The assets as they were apart. What was edited since the merge keeps the edit.

    Raises Refused when the survivor is locked, gone, or was merged on.
    """
    store = studio.store
    with store.transaction():
        record = store.merges.get(record_id)
        survivor = store.assets.find(record.survivor_id)
        if record.undone or survivor is None:
            raise Refused(
                "This merge can't be undone any more.",
                "What it made was merged on or deleted; undo that first.",
            )
        if survivor.locked:
            raise AssetLocked(f"{survivor.name} is locked.")
        newer = [
            other
            for other in store.merges.standing(record.project_id)
            if other.survivor_id == record.survivor_id and other.created_at > record.created_at
        ]
        if newer:
            raise Refused(f"{survivor.name} took in more since.", "Undo the newest merge first.")
        store.assets.insert(*record.absorbed)
        store.assets.save(_parted(survivor, record))
        _part_appearances(studio, record)
        for shot in record.shots:
            now = store.shots.find(shot.id)
            if now and now.version == shot.version + 1:
                store.shots.save(shot.model_copy(update={"version": now.version}))
        for change in record.transformations:
            if store.transformations.find(change.id):
                store.transformations.update(
                    change.id,
                    base_asset_id=change.base_asset_id,
                    post_asset_id=change.post_asset_id,
                )
        for attempt_id, owner_id in record.attempt_owners.items():
            if store.attempts.find(attempt_id):
                store.attempts.update(attempt_id, owner_id=owner_id)
        store.merges.update(record.id, undone=True)
    return [store.assets.get(record.survivor_id), *record.absorbed]


def last_merge(studio: Studio, asset_id: str) -> MergeRecord | None:
    """The newest merge into this asset that can be undone."""
    asset = studio.store.assets.get(asset_id)
    standing = studio.store.merges.standing(asset.project_id)
    return next((r for r in reversed(standing) if r.survivor_id == asset_id), None)


def _read(
    studio: Studio, survivor_id: str, absorbed_ids: Sequence[str]
) -> tuple[Asset, list[Asset]]:
    rows: Mapping[str, Asset] = studio.store.assets.by_id([survivor_id, *absorbed_ids])
    others = [one for one in dict.fromkeys(absorbed_ids) if one != survivor_id]
    if not others:
        raise BadInput("A merge needs two assets.", "Select at least two.")
    if survivor_id not in rows or any(one not in rows for one in others):
        raise NotFound("One of these assets is no longer there.")
    if len({asset.project_id for asset in rows.values()}) > 1:
        raise BadInput("These assets belong to different projects.", "Merge within one project.")
    return rows[survivor_id], [rows[one] for one in others]


def _store_appearances(studio: Studio, kept: Iterable[Appearance], gone: Iterable[str]) -> None:
    table = studio.store.appearances
    for row in kept:
        table.update(row.id, **row.model_dump(exclude={"id", "created_at"}))
    table.delete(gone)


def _parted(survivor: Asset, record: MergeRecord) -> Asset:
    """The survivor without what the merge gave it."""
    before = record.survivor_before
    taken = {name for asset in record.absorbed for name in (asset.name, *asset.aliases)}
    own = {before.name, *before.aliases}
    lines = {(m.line, m.quote) for a in record.absorbed for m in a.source_mentions}
    own_lines = {(m.line, m.quote) for m in before.source_mentions}
    untouched = survivor.description == record.description_after
    lost = survivor.image_attempt_id in record.attempt_owners
    return survivor.model_copy(
        update={
            "aliases": [a for a in survivor.aliases if a not in taken or a in own],
            "source_mentions": [
                m
                for m in survivor.source_mentions
                if (m.line, m.quote) not in lines or (m.line, m.quote) in own_lines
            ],
            "description": before.description if untouched else survivor.description,
            "made_from": before.made_from if untouched else survivor.made_from,
            "image_attempt_id": before.image_attempt_id if lost else survivor.image_attempt_id,
        }
    )


def _part_appearances(studio: Studio, record: MergeRecord) -> None:
    """The recorded rows again, in scenes that are still there; later ones stay the survivor's."""
    table = studio.store.appearances
    recorded = {row.id for row in record.appearances}
    scenes = studio.store.scenes.by_id(row.scene_id for row in record.appearances)
    back = [row for row in record.appearances if row.scene_id in scenes]
    taken = {(row.scene_id, row.asset_id) for row in back}
    later = [
        row.id
        for row in table.of_asset(record.survivor_id)
        if row.id in recorded or (row.scene_id, row.asset_id) in taken
    ]
    table.delete(later)
    table.insert(*back)
