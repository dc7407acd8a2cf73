"""Pass 1's manifests, cached, and the review of a project."""

from core.models.manifest import Manifest, Review
from core.store.table import Table


class Manifests(Table[Manifest]):
    name, model = "manifest", Manifest

    def cached(self, project_id: str, cache_key: str) -> Manifest | None:
        found = self.where("project_id = ? and cache_key = ?", [project_id, cache_key])
        return found[-1] if found else None

    def latest(self, project_id: str) -> Manifest | None:
        found = self.where(
            "id = (select id from manifest where project_id = ?"
            " order by created_at desc, id desc limit 1)",
            [project_id],
        )
        return found[0] if found else None


class Reviews(Table[Review]):
    name, model = "review", Review

    def of(self, project_id: str) -> Review:
        """The project's review, an unsaved empty one where nobody decided anything yet."""
        found = self.of_project(project_id)
        return found[0] if found else Review(project_id=project_id)
