"""What is asked of an image model: subjects, references, tasks."""

from typing import Literal

from pydantic import Field

from core.models.base import Value
from core.models.manifest import AssetType

ReferenceRole = Literal["location", "foreground", "background", "prop", "base", "style"]


class Style(Value):
    """A style capsule as a picture needs it: the words lead every prompt."""

    name: str
    prompt: str


class Reference(Value):
    """An image sent along: `name` and order are what the prompt calls it by."""

    name: str
    role: ReferenceRole
    image: bytes = Field(repr=False)
    type: AssetType | None = None


class AssetSubject(Value):
    """A portrait, a place or an object. `identity` seeds the drawing (stable over rewording)."""

    kind: Literal["asset"] = "asset"
    identity: str
    name: str
    type: AssetType
    description: str
    time: str = ""


class FrameSubject(Value):
    """A storyboard frame. `added` names the assets this pass adds, onto the base if any."""

    kind: Literal["frame"] = "frame"
    identity: str
    action: str = ""
    setting: str = ""
    int_ext: str = ""
    time: str = ""
    added: tuple[str, ...] = ()


class ImageTask(Value):
    """One image call. Models that are asked in words see `prompt`, `references`, `aspect_ratio`;
    the offline provider reads `subject` and `style`."""

    prompt: str
    aspect_ratio: str
    subject: AssetSubject | FrameSubject
    style: Style
    references: tuple[Reference, ...] = ()


class Picture(Value):
    """An image that came back: encoded bytes (PNG or lossless WebP), price None if unknown."""

    image: bytes = Field(repr=False)
    cost_usd: float | None = None
