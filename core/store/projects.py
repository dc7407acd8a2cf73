"""Projects, script revisions, scenes."""

from collections.abc import Iterable

from core.models.project import Project, SceneRow, ScriptRevision
from core.store.table import Table


class Projects(Table[Project]):
    name, model = "project", Project

    def newest_first(self) -> list[Project]:
        return self.where()[::-1]


class Revisions(Table[ScriptRevision]):
    name, model, order = "script_revision", ScriptRevision, "number"

    def current(self, project: Project) -> ScriptRevision | None:
        return self.find(project.revision_id)


class Scenes(Table[SceneRow]):
    """Scenes in script order; omitted ones only by `of_project` and `omitted`."""

    name, model, order = "scene", SceneRow, "omitted, scene_index, created_at"

    def in_script(self, project_id: str) -> list[SceneRow]:
        return self.where("project_id = ? and not omitted", [project_id])

    def omitted(self, project_id: str) -> list[SceneRow]:
        return self.where("project_id = ? and omitted", [project_id])

    def mark_mapped(self, scene_ids: Iterable[str]) -> None:
        """The map is of these scenes' present text."""
        self.database.write(
            "update scene set mapped_text_hash = text_hash where list_contains(?::text[], id)",
            [list(scene_ids)],
        )
