"""The assets of a project as the screens show them: picture, state, what is stale, scenes."""

from collections import Counter
from dataclasses import dataclass, field

from core.models.assets import Asset
from core.models.project import Project
from core.stages import assets, curation, scene_map
from core.studio import Studio

TONES = {
    "locked": "green",
    "deferred": "gray",
    "failed": "red",
    "stale": "orange",
    "ready to lock": "blue",
}


@dataclass(frozen=True)
class AssetView:
    """One asset, with what the other tables say of it."""

    asset: Asset
    image_id: str | None = None
    scene_count: int = 0
    stale_description: list[str] = field(default_factory=list)
    stale_picture: list[str] = field(default_factory=list)

    @property
    def stale(self) -> list[str]:
        """Each reason with the thing that is stale."""
        words = [f"Description: {reason}." for reason in self.stale_description]
        return words + [f"Picture: {reason}." for reason in self.stale_picture]

    @property
    def state(self) -> str:
        """How far it is, in a word or a few."""
        if self.asset.locked:
            return "locked"
        if self.asset.deferred:
            return "deferred"
        if self.asset.error:
            return "failed"
        return curation.lacks(self.asset)

    @property
    def tone(self) -> str:
        return TONES.get(self.state, "gray")


def views(studio: Studio, project: Project) -> list[AssetView]:
    """All assets of the project in the order of the asset table, in five queries."""
    store = studio.store
    rows = store.assets.of_project(project.id)
    chosen = store.attempts.by_id(row.image_attempt_id for row in rows if row.image_attempt_id)
    seen = scene_map.present(store.appearances.of_project(project.id))
    scenes = Counter(appearance.asset_id for appearance in seen)
    fresh = assets.freshness(studio, project.id)
    found = []
    for row in rows:
        attempt = chosen.get(row.image_attempt_id or "")
        found.append(
            AssetView(
                asset=row,
                image_id=attempt.image_id if attempt else None,
                scene_count=scenes[row.id],
                stale_description=fresh.of_description(row),
                stale_picture=fresh.of_picture(row, attempt),
            )
        )
    return found
