"""The scene map: which asset appears in which scene. Found by code, corrected by people."""

from bisect import bisect
from collections.abc import Iterable

from core.errors import BadInput
from core.models.assets import Asset
from core.models.base import Value
from core.models.manifest import AssetType, Evidence, Finding, Findings
from core.models.project import SceneRow
from core.models.scenes import Appearance, Dependencies
from core.models.screenplay import Screenplay
from core.stages import grounding, script
from core.studio import Studio

Found = dict[tuple[str, str], bool]
"""(scene id, asset id) to whether the asset is only heard there."""


class MapChange(Value):
    """What it takes to bring stored appearances to what was found."""

    added: tuple[Appearance, ...] = ()
    changed: tuple[Appearance, ...] = ()
    gone: tuple[str, ...] = ()


def found_in(assets: Iterable[Asset], scenes: Iterable[SceneRow]) -> Found:
    """Where the assets' mentions put them. Being spoken of is no appearance; a cue without
    presence is one that is only heard."""
    scene_ids = {scene.scene_index: scene.id for scene in scenes}
    found: Found = {}
    for asset in assets:
        for mention in asset.source_mentions:
            scene_id = scene_ids.get(mention.scene_index)
            if scene_id and (mention.present or mention.evidence is Evidence.CUE):
                key = (scene_id, asset.id)
                found[key] = found.get(key, True) and not mention.present
    return found


def found_again(assets: Iterable[Asset], screenplay: Screenplay) -> list[Asset]:
    """The assets with the mentions they have in this screenplay. Who speaks and where is known;
    nothing is looked for that is no asset."""
    rows = list(assets)
    findings = [
        Finding(name=asset.name, type=asset.type, aliases=asset.aliases[:20]) for asset in rows
    ]
    known = [one for one in findings if one.type is not AssetType.PROP]
    props = [one for one in findings if one.type is AssetType.PROP]
    drafts = grounding.ground(screenplay, Findings(assets=props), known)
    mentions = {
        (draft.type.family, name.casefold()): list(draft.mentions)
        for draft in drafts
        for name in (draft.name, *draft.aliases)
    }
    return [
        asset.model_copy(
            update={"source_mentions": mentions.get((asset.type.family, asset.name.casefold()), [])}
        )
        for asset in rows
    ]


def still_there(asset: Asset, screenplay: Screenplay) -> bool:
    """Whether each of its lines still reads as it was quoted, in the same scene."""
    lines, starts = screenplay.text.split("\n"), [s.line_start for s in screenplay.scenes]
    return all(
        mention.line <= len(lines)
        and mention.quote in lines[mention.line - 1]
        and (mention.scene_index is None or bisect(starts, mention.line) == mention.scene_index + 1)
        for mention in asset.source_mentions
    )


def remade(project_id: str, found: Found, stored: Iterable[Appearance]) -> MapChange:
    """Extracted appearances follow what was found; manual ones and removals stay as they are."""
    known = {(row.scene_id, row.asset_id): row for row in stored}
    added = [
        Appearance(project_id=project_id, scene_id=key[0], asset_id=key[1], heard_only=heard)
        for key, heard in found.items()
        if key not in known
    ]
    extracted = {
        key: row for key, row in known.items() if row.source == "extracted" and not row.removed
    }
    changed = [
        row.model_copy(update={"heard_only": found[key]})
        for key, row in extracted.items()
        if key in found and row.heard_only != found[key]
    ]
    gone = [row.id for key, row in extracted.items() if key not in found]
    return MapChange(added=tuple(added), changed=tuple(changed), gone=tuple(gone))


def present(appearances: Iterable[Appearance]) -> list[Appearance]:
    """Those that are seen in their scene: neither removed nor only heard."""
    return [row for row in appearances if not row.removed and not row.heard_only]


def needed(assets: Iterable[Asset]) -> Dependencies:
    """The assets of one scene by family."""
    names: dict[str, list[str]] = {}
    for asset in assets:
        names.setdefault(asset.type.family, []).append(asset.name)
    return Dependencies(**names)


# Effects


def map_assets(studio: Studio, project_id: str) -> None:
    """Make the map of all scenes from the assets' mentions. Mentions that are of an older script,
    and assets that no reading found, are looked up in the script as it stands."""
    store = studio.store
    with store.transaction():
        assets = store.assets.of_project(project_id)
        manifest = store.manifests.latest(project_id)
        if manifest:
            current = manifest.revision_id == studio.project(project_id).revision_id
            read = {draft.key for draft in manifest.drafts} if current else set()
            if any(_reading(asset) not in read for asset in assets):
                found = found_again(assets, script.current(studio, project_id)[1])
                pairs = zip(assets, found, strict=True)
                assets = [old if _reading(old) in read else new for old, new in pairs]
        _apply(studio, project_id, assets, store.scenes.in_script(project_id))


def _reading(asset: Asset) -> str:
    """The key of the draft it came from, also where it was split off another."""
    return asset.draft_key.split("/")[0]


def update_map(studio: Studio, project_id: str) -> int:
    """Find the known assets again in the scenes whose text changed, by code and free.

    Returns how many scenes were out of date.
    """
    store = studio.store
    stale = stale_scenes(store.scenes.in_script(project_id))
    if stale:
        with store.transaction():
            renew_lines(studio, project_id)
            _apply(studio, project_id, store.assets.of_project(project_id), stale)
    return len(stale)


def renew_lines(studio: Studio, project_id: str) -> None:
    """Bring the assets' mentions to the script as it stands, where it is another than they were
    found in; by code and free."""
    store = studio.store
    with store.transaction():
        _, screenplay = script.current(studio, project_id)
        assets = store.assets.of_project(project_id)
        stale = stale_scenes(store.scenes.in_script(project_id))
        if not stale and all(still_there(asset, screenplay) for asset in assets):
            return
        for old, new in zip(assets, found_again(assets, screenplay), strict=True):
            if new.source_mentions != old.source_mentions:
                store.assets.update(old.id, source_mentions=new.source_mentions)


def stale_scenes(scenes: Iterable[SceneRow]) -> list[SceneRow]:
    """Scenes whose text is another than their map was made of."""
    return [scene for scene in scenes if scene.map_is_stale]


def dependencies(studio: Studio, scene_id: str) -> Dependencies:
    """What is seen in the scene, by name."""
    return needed(scene_assets(studio, scene_id))


def scene_assets(studio: Studio, scene_id: str) -> list[Asset]:
    """The assets seen in the scene, in the order of the asset table."""
    rows = present(studio.store.appearances.of_scene(scene_id))
    return list(studio.store.assets.by_id(row.asset_id for row in rows).values())


def add_appearance(studio: Studio, scene_id: str, asset_id: str) -> Appearance:
    """A person says that the asset is seen in the scene; this survives every re-extraction."""
    store = studio.store
    with store.transaction():
        scene, asset = store.scenes.get(scene_id), store.assets.get(asset_id)
        if scene.project_id != asset.project_id:
            raise BadInput(f"{asset.name} belongs to another project.", "Pull it in first.")
        known = _stored(studio, scene_id, asset_id)
        if known:
            return store.appearances.update(
                known.id, removed=False, heard_only=False, source="manual"
            )
        row = Appearance(
            project_id=scene.project_id, scene_id=scene_id, asset_id=asset_id, source="manual"
        )
        store.appearances.insert(row)
        return row


def remove_appearance(studio: Studio, scene_id: str, asset_id: str) -> None:
    """A person says that the asset is not in the scene; this survives every re-extraction."""
    with studio.store.transaction():
        known = _stored(studio, scene_id, asset_id)
        if known:
            studio.store.appearances.update(known.id, removed=True)


def restore(studio: Studio, scene_id: str, asset_id: str) -> None:
    """Take a removal back."""
    with studio.store.transaction():
        known = _stored(studio, scene_id, asset_id)
        if known:
            studio.store.appearances.update(known.id, removed=False)


def _stored(studio: Studio, scene_id: str, asset_id: str) -> Appearance | None:
    rows = studio.store.appearances.of_scene(scene_id)
    return next((row for row in rows if row.asset_id == asset_id), None)


def _apply(
    studio: Studio, project_id: str, assets: Iterable[Asset], scenes: list[SceneRow]
) -> None:
    store, scene_ids = studio.store, {scene.id for scene in scenes}
    stored = [row for row in store.appearances.of_project(project_id) if row.scene_id in scene_ids]
    change = remade(project_id, found_in(assets, scenes), stored)
    store.appearances.insert(*change.added)
    for row in change.changed:
        store.appearances.update(row.id, heard_only=row.heard_only)
    store.appearances.delete(change.gone)
    store.scenes.mark_mapped(scene_ids)
