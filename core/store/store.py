"""The whole store: every family of tables over one database, and the rule that finds orphans."""

from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from core.store.assets import Assets, Attempts, GlobalAssets, Images, StyleCapsules
from core.store.database import Database
from core.store.manifests import Manifests, Reviews
from core.store.media import Media
from core.store.merges import Merges
from core.store.projects import Projects, Revisions, Scenes
from core.store.scenes import Appearances, Frames, Shots, Transformations
from core.store.table import Table
from core.store.work import Jobs, Ledger, PromptVersions

# Each reference that must have a row at its other end: (table, column, table pointed at).
REFERENCES = [
    ("project", "revision_id", "script_revision"),
    ("project", "style_id", "style_capsule"),
    ("script_revision", "project_id", "project"),
    ("scene", "project_id", "project"),
    ("manifest", "revision_id", "script_revision"),
    ("review", "project_id", "project"),
    ("asset", "project_id", "project"),
    ("asset", "image_attempt_id", "attempt"),
    ("attempt", "image_id", "image"),
    ("appearance", "scene_id", "scene"),
    ("appearance", "asset_id", "asset"),
    ("shot", "scene_id", "scene"),
    ("shot", "setting_id", "asset"),
    ("transformation", "scene_id", "scene"),
    ("transformation", "base_asset_id", "asset"),
    ("transformation", "post_asset_id", "asset"),
    ("transformation", "post_image_id", "image"),
    ("transformation", "trigger_shot_id", "shot"),
    ("transformation", "completion_shot_id", "shot"),
    ("frame", "shot_id", "shot"),
    ("frame", "attempt_id", "attempt"),
    ("style_capsule", "image_id", "image"),
    ("global_asset", "image_id", "image"),
    ("job", "project_id", "project"),
]
# Lists of asset ids inside a shot.
SHOT_LISTS = ("characters_foreground", "characters_background", "props")


class Store:
    """All tables and the pictures. `path` None keeps the database in memory."""

    def __init__(self, path: Path | None, media_dir: Path) -> None:
        self.database = Database(path)
        self.projects = Projects(self.database)
        self.revisions = Revisions(self.database)
        self.scenes = Scenes(self.database)
        self.manifests = Manifests(self.database)
        self.reviews = Reviews(self.database)
        self.assets = Assets(self.database)
        self.merges = Merges(self.database)
        self.images = Images(self.database)
        self.attempts = Attempts(self.database)
        self.styles = StyleCapsules(self.database)
        self.global_assets = GlobalAssets(self.database)
        self.appearances = Appearances(self.database)
        self.shots = Shots(self.database)
        self.transformations = Transformations(self.database)
        self.frames = Frames(self.database)
        self.jobs = Jobs(self.database)
        self.ledger = Ledger(self.database)
        self.prompt_versions = PromptVersions(self.database)
        self.media = Media(media_dir, self.images)

    def transaction(self) -> AbstractContextManager[Any]:
        """All writes of this thread inside it succeed together or not at all."""
        return self.database.transaction()

    @property
    def tables(self) -> list[Table[Any]]:
        return [value for value in vars(self).values() if isinstance(value, Table)]

    def orphans(self) -> list[str]:
        """References that point at no row, as `table.column -> target`; empty when all is well."""
        found = []
        for table, column, target in REFERENCES:
            count = self.database.read(
                f"select count(*) as n from {table} where {column} is not null"  # noqa: S608
                f" and {column} not in (select id from {target})"
            )[0]["n"]
            found += [f"{table}.{column} -> {target}"] * bool(count)
        owners = self.database.read(
            "select count(*) as n from attempt where owner_id not in"
            " (select id from asset union all select id from frame)"
        )
        found += ["attempt.owner_id -> asset or frame"] * bool(owners[0]["n"])
        assets = {row["id"] for row in self.database.read("select id from asset")}
        for shot in self.shots.where():
            named = {asset for column in SHOT_LISTS for asset in getattr(shot, column)}
            found += [f"shot lists -> asset ({shot.id})"] * bool(named - assets)
        return found

    def delete_project(self, project_id: str) -> None:
        """Every row of a project but the ledger's. Files stay: another project may show them."""
        for table in self.tables:
            if table is not self.ledger and "project_id" in table.model.model_fields:
                self.database.write(
                    f"delete from {table.name} where project_id = ?",  # noqa: S608
                    [project_id],
                )
        self.projects.delete([project_id])

    def close(self) -> None:
        self.database.close()
