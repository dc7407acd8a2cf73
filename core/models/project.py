"""A project, its script revisions and its scenes."""

from datetime import datetime

from pydantic import Field

from core.models.base import ProjectRow, Row, now
from core.models.screenplay import Format, SceneHeading, Tag


class Project(Row):
    """`style_id` is the one locked style capsule; `revision_id` the script as it stands."""

    name: str
    style_id: str | None = None
    revision_id: str | None = None
    version: int = 0


class ScriptRevision(ProjectRow):
    """One saved text of the screenplay; `number` counts from 1 in the project. `tags` and
    `lengths` are those that the Final Draft file brought, which the text itself does not say."""

    number: int
    text: str
    format: Format = Format.FOUNTAIN
    source_name: str = ""
    note: str = ""
    tags: tuple[Tag, ...] = ()
    lengths: dict[str, int] = Field(default_factory=dict)


class SceneRow(ProjectRow):
    """A scene that keeps its identity over revisions.

    `omitted` scenes are out of the script and keep what was paid for. `mapped_text_hash` is the
    text its appearances were found in; it differs from `text_hash` while the map is out of date.
    """

    scene_index: int
    scene_number: str
    number_assigned: bool = False
    heading: str
    parts: SceneHeading
    text: str
    text_hash: str
    mapped_text_hash: str = ""
    line_start: int
    eighths: int
    speakers: list[str] = Field(default_factory=list)
    omitted: bool = False
    updated_at: datetime = Field(default_factory=now)

    @property
    def map_is_stale(self) -> bool:
        return self.mapped_text_hash != self.text_hash and not self.omitted

    @property
    def label(self) -> str:
        return f"{self.scene_number}. {self.heading}"
