"""The two protocols every model is behind, and what a model can do, as data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, Protocol, TypeVar

from pydantic import BaseModel

from core.models.manifest import Usage
from core.models.pictures import ImageTask, Picture

Reply = TypeVar("Reply", bound=BaseModel)


@dataclass(frozen=True)
class TextTask(Generic[Reply]):
    """A question to a text model. `name` is its prompt's name, `system` and `prompt` what it
    renders to; `inputs` are the structured inputs the offline provider reads instead of these;
    the reply must validate as `reply_type`."""

    name: str
    prompt: str
    prompt_version: str
    reply_type: type[Reply]
    system: str = ""
    inputs: Mapping[str, Any] = field(default_factory=dict)
    max_output_tokens: int = 4000


@dataclass(frozen=True)
class TextResult(Generic[Reply]):
    """A validated reply and what it took (several calls where a reply was sent back)."""

    reply: Reply
    usage: Usage


@dataclass(frozen=True)
class Capabilities:
    """What an image model takes. `max_references` counts every image of a call; None: not known."""

    max_references: int | None = None
    edits: bool = True


class TextProvider(Protocol):
    model: str

    def warm(self) -> None:
        """Load what is slow to import; nothing where nothing is."""
        ...

    def run(self, task: TextTask[Reply]) -> TextResult[Reply]:
        """The reply. Raises ProviderError and its kinds."""
        ...

    def estimate_usd(self, input_tokens: int, output_tokens: int) -> float | None:
        """What a call of this size would cost; None when the model's price is not known."""
        ...


class ImageProvider(Protocol):
    model: str
    capabilities: Capabilities

    def warm(self) -> None:
        """Load what is slow to import; nothing where nothing is."""
        ...

    def generate(self, task: ImageTask) -> Picture:
        """One picture in the task's aspect ratio. Raises ProviderError, TooManyReferences."""
        ...

    def estimate_usd(self) -> float | None:
        """What one picture costs; None when the model's price is not known."""
        ...
