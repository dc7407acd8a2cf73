"""Kept drafts become asset rows: each once, known ones brought up to date, never overwritten."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from core.models.assets import Asset
from core.models.manifest import Draft
from core.stages import filtering, scene_map, script
from core.studio import Studio


def adopted(
    project_id: str,
    drafts: Iterable[Draft],
    stored: Iterable[Asset],
    absorbed: Mapping[str, str] = MappingProxyType({}),
) -> list[Asset]:
    """Each draft as an asset. One that is there already keeps its text, type, lock and id, and
    takes the new mentions and aliases; what was split off it stays apart, and what was merged
    (`absorbed`: asset ids by draft key) goes to its survivor.
    """
    known = {asset.draft_key: asset for asset in stored if asset.draft_key}
    ids = {asset.id: asset for asset in stored}
    found: dict[str, list[Draft]] = {}
    rows: dict[str, Asset] = {}
    for draft in drafts:
        asset = (
            ids.get(absorbed.get(draft.key, "")) or known.get(draft.key) or _new(project_id, draft)
        )
        rows[asset.id] = asset
        found.setdefault(asset.id, []).append(draft)
    return [_refreshed(asset, found[asset.id], known) for asset in rows.values()]


def _new(project_id: str, draft: Draft) -> Asset:
    return Asset(
        project_id=project_id,
        draft_key=draft.key,
        name=draft.name,
        type=draft.type,
        is_high_priority=draft.priority == "high",
        confidence=draft.confidence,
    )


def _refreshed(asset: Asset, drafts: Iterable[Draft], known: Mapping[str, Asset]) -> Asset:
    """The asset with its drafts' names and lines, but for those that were split off it."""
    names, mentions = dict.fromkeys(asset.aliases), {}
    others, elsewhere = set(), set()
    for draft in drafts:
        split_off = [a for key, a in known.items() if key.startswith(f"{draft.key}/")]
        others |= {name.upper() for a in split_off for name in (a.name, *a.aliases)}
        elsewhere |= {(m.line, m.quote) for a in split_off for m in a.source_mentions}
        names |= dict.fromkeys([draft.name, *draft.aliases])
        mentions |= {(m.line, m.quote, m.evidence): m for m in draft.mentions}
    names.pop(asset.name, None)
    return asset.model_copy(
        update={
            "aliases": [name for name in names if name.upper() not in others],
            "source_mentions": sorted(
                (m for (line, quote, _), m in mentions.items() if (line, quote) not in elsewhere),
                key=lambda m: m.line,
            ),
        }
    )


def adopt(studio: Studio, project_id: str) -> list[Asset]:
    """The kept drafts as stored assets, mapped to their scenes. Twice makes nothing twice.

    Assets whose draft was dropped since are left as they are.
    """
    store = studio.store
    drafts = filtering.kept_drafts(studio, project_id)
    with store.transaction():
        stored = store.assets.of_project(project_id)
        rows = adopted(project_id, drafts, stored, store.merges.absorbed_keys(project_id))
        manifest = store.manifests.latest(project_id)
        if manifest and manifest.revision_id != store.projects.get(project_id).revision_id:
            rows = scene_map.found_again(rows, script.current(studio, project_id)[1])
        known = {asset.id for asset in stored}
        store.assets.insert(*(row for row in rows if row.id not in known))
        for row in rows:
            if row.id in known:
                mentions = row.source_mentions
                store.assets.update(row.id, aliases=row.aliases, source_mentions=mentions)
        scene_map.map_assets(studio, project_id)
    return rows


def find_lines(studio: Studio, asset_id: str) -> Asset:
    """An asset that came by hand or from the library, with its lines and scenes in the script.

    A name that another asset has already gets none: the two may be one, and a person merges them.
    """
    store = studio.store
    with store.transaction():
        asset = store.assets.get(asset_id)
        others = [a for a in store.assets.of_project(asset.project_id) if a.id != asset_id]
        taken = {name.casefold() for a in others for name in (a.name, *a.aliases)}
        if store.projects.get(asset.project_id).revision_id is None or (
            asset.name.casefold() in taken
        ):
            return asset
        _, screenplay = script.current(studio, asset.project_id)
        *_, found = scene_map.found_again([*others, asset], screenplay)
        asset = store.assets.update(asset_id, source_mentions=found.source_mentions)
        scene_map.map_assets(studio, asset.project_id)
    return asset
