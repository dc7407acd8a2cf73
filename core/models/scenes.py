"""The scene map and what hangs on it: appearances, shots, transformations, frames."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from core.models.base import ProjectRow, Value

TransformationType = Literal["instant", "gradual", "within_shot"]


class Appearance(ProjectRow):
    """An asset in a scene. `removed` is a person's word and survives every re-extraction."""

    scene_id: str
    asset_id: str
    source: Literal["extracted", "manual"] = "extracted"
    removed: bool = False
    heard_only: bool = False


class Dependencies(Value):
    """What a scene needs, as asset names; a view over appearances."""

    characters: list[str] = Field(default_factory=list)
    locations: list[str] = Field(default_factory=list)
    props: list[str] = Field(default_factory=list)


class Shot(ProjectRow):
    """One camera set-up. The asset lists hold asset ids in order; `setting_id` is a location."""

    scene_id: str
    shot_index: int
    action: str = ""
    dialogue: str = ""
    setting: str = ""
    setting_id: str | None = None
    characters_foreground: list[str] = Field(default_factory=list)
    characters_background: list[str] = Field(default_factory=list)
    props: list[str] = Field(default_factory=list)
    source: Literal["proposed", "manual"] = "proposed"
    version: int = 0

    @property
    def asset_ids(self) -> list[str]:
        """In the order of frame references: location, foreground, background, props."""
        setting = [self.setting_id] if self.setting_id else []
        everyone = setting + self.characters_foreground + self.characters_background + self.props
        return list(dict.fromkeys(everyone))


class ProposedShot(BaseModel):
    """One shot as a model proposes it; names come from the scene's dependencies."""

    model_config = ConfigDict(extra="ignore")

    action: str = Field(max_length=2000)
    dialogue: str = Field(default="", max_length=2000)
    setting: str = Field(default="", max_length=500)
    characters_foreground: list[str] = Field(default_factory=list, max_length=30)
    characters_background: list[str] = Field(default_factory=list, max_length=30)
    props: list[str] = Field(default_factory=list, max_length=30)


class ProposedShots(BaseModel):
    model_config = ConfigDict(extra="ignore")

    shots: list[ProposedShot] = Field(min_length=1, max_length=60)


class InferredTransformation(BaseModel):
    """When and how a base becomes the absorbed asset; shots are numbered from 1."""

    model_config = ConfigDict(extra="ignore")

    trigger_shot: int = Field(ge=1)
    transformation_type: TransformationType = "instant"
    completion_shot: int | None = None
    post_description: str = Field(default="", max_length=2000)
    narrative: str = Field(default="", max_length=2000)
    confidence: Literal["high", "medium", "low"] = "medium"
    message: str = ""


class Transformation(ProjectRow):
    """At a shot, a base asset becomes something else."""

    scene_id: str
    base_asset_id: str
    post_asset_id: str | None = None
    trigger_shot_id: str
    transformation_type: TransformationType = "instant"
    completion_shot_id: str | None = None
    pre_description: str = ""
    post_description: str = ""
    narrative: str = ""
    post_image_id: str | None = None
    confidence: str = ""


class Frame(ProjectRow):
    """The start or end picture of a shot."""

    shot_id: str
    kind: Literal["start", "end"] = "start"
    attempt_id: str | None = None


class PlannedReference(Value):
    """An asset's picture in a plan, in the state the transformations give it."""

    name: str
    role: Literal["location", "foreground", "background", "prop"]
    asset_id: str
    image_id: str
    description: str = ""


class PlannedPass(Value):
    """One image call: the new references it adds; from pass 2 on the previous output leads."""

    number: int
    added: tuple[PlannedReference, ...]

    @property
    def reference_count(self) -> int:
        return len(self.added) + (self.number > 1)


class FramePlan(Value):
    """What a frame will take. `missing` names assets of the shot that have no image key."""

    passes: tuple[PlannedPass, ...]
    missing: tuple[str, ...] = ()

    @property
    def references(self) -> list[PlannedReference]:
        return [reference for planned in self.passes for reference in planned.added]
