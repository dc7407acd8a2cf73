"""The breakdown sheets of a curated project: what people put on the map and took off it counts."""

from collections.abc import Sequence

from core.models.assets import Asset
from core.models.manifest import Draft, Evidence, Mention
from core.models.project import SceneRow
from core.models.scenes import Appearance
from core.stages import export, scene_map, script
from core.studio import Studio


def mapped(asset: Asset, scenes: Sequence[SceneRow], appearances: Sequence[Appearance]) -> Draft:
    """The asset with its lines in the scenes the map has it in. A scene it was put into by hand
    has its heading's line, without a quote."""
    by_index = {scene.scene_index: scene for scene in scenes}
    seen = {row.scene_id for row in scene_map.present(appearances)}
    heard = {row.scene_id for row in appearances if row.heard_only and not row.removed}
    mentions = [
        mention
        for mention in asset.source_mentions
        if (scene := by_index.get(mention.scene_index)) and scene.id in seen | heard
    ]
    shown = {mention.scene_index for mention in mentions if mention.present}
    by_hand = [
        Mention(
            scene_index=scene.scene_index,
            scene_number=scene.scene_number,
            line=scene.line_start,
            quote="",
            evidence=Evidence.NONE,
        )
        for scene in scenes
        if scene.id in seen and scene.scene_index not in shown
    ]
    return Draft(
        key=asset.id,
        name=asset.name,
        type=asset.type,
        aliases=tuple(asset.aliases),
        mentions=tuple(sorted([*mentions, *by_hand], key=lambda mention: mention.line)),
        confidence=asset.confidence,
    )


def sheets(studio: Studio, project_id: str) -> tuple[bytes, bytes]:
    """Scenes and elements as CSV files. Raises NoScreenplay."""
    store = studio.store
    _, screenplay = script.current(studio, project_id)
    scenes = store.scenes.in_script(project_id)
    rows: dict[str, list[Appearance]] = {}
    for row in store.appearances.of_project(project_id):
        rows.setdefault(row.asset_id, []).append(row)
    assets = scene_map.found_again(store.assets.of_project(project_id), screenplay)
    drafts = [mapped(asset, scenes, rows.get(asset.id, [])) for asset in assets]
    scenes_csv = export.scenes_csv(screenplay, drafts)
    return scenes_csv.encode(), export.elements_csv(drafts).encode()
