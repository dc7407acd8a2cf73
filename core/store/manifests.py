"""Pass 1's manifests, cached, and the review of a project."""

from core.models.manifest import Manifest, Review
from core.store.database import Database
from core.store.table import Table


class Manifests(Table[Manifest]):
    name, model = "manifest", Manifest

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._kept: dict[str, Manifest] = {}

    def cached(self, project_id: str, cache_key: str) -> Manifest | None:
        found = self.where("project_id = ? and cache_key = ?", [project_id, cache_key])
        return found[-1] if found else None

    def latest(self, project_id: str) -> Manifest | None:
        """The newest. A manifest never changes, so the last few that were asked for are kept."""
        found = self.database.read(
            "select id from manifest where project_id = ?"
            " order by created_at desc, id desc limit 1",
            [project_id],
        )
        if not found:
            return None
        manifest_id = found[0]["id"]
        manifest = self._kept.get(manifest_id) or self.get(manifest_id)
        self._kept = {**dict(list(self._kept.items())[-3:]), manifest_id: manifest}
        return manifest


class Reviews(Table[Review]):
    name, model = "review", Review

    def of(self, project_id: str) -> Review:
        """The project's review, an unsaved empty one where nobody decided anything yet."""
        found = self.of_project(project_id)
        return found[0] if found else Review(project_id=project_id)
