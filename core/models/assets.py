"""Curated assets: what Pass 2 writes, what a person locks, and the pictures of it."""

from datetime import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from core.models.base import ProjectRow, Row, Value, now
from core.models.manifest import AssetType, Mention


class Traits(Value):
    physical_features: str = ""
    clothing: str = ""
    demeanor: str = ""


class Conflict(Value):
    """Two lines of the script that disagree on a trait; `choice` is the person's decision.

    `states` keeps both: the earlier look up to the later scene, the later from there on.
    """

    trait: str
    earlier_quote: str
    earlier_scene: str
    later_quote: str
    later_scene: str
    choice: Literal["earlier", "later", "states", ""] = ""


class DistilledAsset(BaseModel):
    """The reply to Pass 2 for one asset: three sentences, traits, conflicts with both quotes."""

    model_config = ConfigDict(extra="ignore")

    visual_summary: str = Field(min_length=1, max_length=2000)
    traits: Traits = Traits()
    conflicts: list[Conflict] = Field(default_factory=list, max_length=20)
    is_high_priority: bool = True
    confidence: float = Field(default=0.8, ge=0, le=1)


class RewrittenPassage(BaseModel):
    model_config = ConfigDict(extra="ignore")

    passage: str = Field(min_length=1, max_length=4000)


class CombinedDescription(BaseModel):
    model_config = ConfigDict(extra="ignore")

    description: str = Field(min_length=1, max_length=4000)


class Asset(ProjectRow):
    """A kept entity. `image_attempt_id` selects its image key among its attempts.

    `made_from` fingerprints what the description was distilled from ("" when typed by hand).
    `version` counts saves: a save names the version it was based on.
    """

    draft_key: str = ""
    name: str
    type: AssetType
    aliases: list[str] = Field(default_factory=list)
    description: str = ""
    traits: Traits = Traits()
    conflicts: list[Conflict] = Field(default_factory=list)
    is_high_priority: bool = True
    confidence: float = 1.0
    voice_id: str = ""
    source_mentions: list[Mention] = Field(default_factory=list)
    locked: bool = False
    deferred: bool = False
    image_attempt_id: str | None = None
    global_asset_id: str | None = None
    made_from: str = ""
    error: str = ""
    version: int = 0
    updated_at: datetime = Field(default_factory=now)

    @property
    def aspect_ratio(self) -> str:
        return self.type.aspect_ratio


class Image(Row):
    """A stored picture; `id` is the sha256 of its file."""

    width_px: int
    height_px: int
    media_type: str
    size_bytes: int


class SentReference(Value):
    """A reference as it was sent: enough to say what a picture was made from."""

    name: str
    role: str
    image_id: str
    asset_id: str | None = None


class Attempt(ProjectRow):
    """One picture made or uploaded, append-only. `owner_id` is an asset's or a frame's id.

    `run_id` ties the passes of one run; `made_from` fingerprints prompt version, description,
    style and references (not model or seed). `cost_usd` None means unknown.
    """

    owner_id: str
    image_id: str
    source: Literal["generated", "uploaded", "library", "merged"] = "generated"
    prompt: str = ""
    prompt_version: str = ""
    model: str = ""
    style_id: str | None = None
    sent: list[SentReference] = Field(default_factory=list)
    run_id: str = ""
    pass_number: int = 1
    total_passes: int = 1
    assets_in_pass: list[str] = Field(default_factory=list)
    cost_usd: float | None = None
    made_from: str = ""
    based_on: dict[str, str] = Field(default_factory=dict)


class StyleCapsule(Row):
    """A named look. Shipped ones have a `slug` and can be edited like any other."""

    name: str
    prompt: str
    slug: str = ""
    image_id: str | None = None
    version: int = 0


class GlobalAsset(Row):
    """An asset promoted to the library: a copy, independent of every project."""

    name: str
    type: AssetType
    description: str
    traits: Traits = Traits()
    voice_id: str = ""
    style_name: str = ""
    image_id: str | None = None
    source_project: str = ""
    version: int = 0
