"""What a merge of assets changed, kept so that it can be undone."""

from pydantic import Field

from core.models.assets import Asset
from core.models.base import ProjectRow
from core.models.scenes import Appearance, Shot, Transformation


class MergeRecord(ProjectRow):
    """All rows a merge touched, as they stood before it. `attempt_owners` is by attempt id."""

    survivor_id: str
    survivor_before: Asset
    description_after: str
    absorbed: list[Asset]
    appearances: list[Appearance] = Field(default_factory=list)
    shots: list[Shot] = Field(default_factory=list)
    transformations: list[Transformation] = Field(default_factory=list)
    attempt_owners: dict[str, str] = Field(default_factory=dict)
    undone: bool = False
