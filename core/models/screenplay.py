"""The screenplay as the parser saw it: elements with line ranges, scenes, warnings."""

import hashlib
from enum import StrEnum
from functools import cached_property
from typing import Literal

from pydantic import Field

from core.models.base import Value


class Format(StrEnum):
    """How a stored text is to be read. FDX and PDF are stored as the Fountain they say."""

    FOUNTAIN = "fountain"
    PLAIN_TEXT = "plain_text"


class ElementType(StrEnum):
    SCENE_HEADING = "scene_heading"
    ACTION = "action"
    CHARACTER = "character"
    PARENTHETICAL = "parenthetical"
    DIALOGUE = "dialogue"
    TRANSITION = "transition"
    LYRIC = "lyric"
    CENTERED = "centered"
    SHOT = "shot"
    SECTION = "section"
    SYNOPSIS = "synopsis"
    NOTE = "note"
    PAGE_BREAK = "page_break"


class Element(Value):
    """One element; `line_start` and `line_end` count from 1, both inclusive, in the stored text.

    `text` keeps the writer's spelling and case, markers taken off; a cue's `text` is the name,
    its `(V.O.)` is in `extension` (without the parentheses). `scene_index` is None before the
    first scene heading.
    """

    type: ElementType
    text: str
    line_start: int
    line_end: int
    scene_index: int | None = None
    dual: Literal["left", "right"] | None = None
    scene_number: str | None = None
    extension: str = ""


class SceneHeading(Value):
    """A scene heading's parts. `time_of_day` is raw (`DAY (FLASHBACK)`), `time` normalised."""

    int_ext: Literal["INT", "EXT", "INT/EXT"] | None = None
    set_name: str = ""
    time_of_day: str = ""
    time: Literal["day", "night", "dawn", "dusk", ""] = ""


class Scene(Value):
    """One scene. `scene_number` is text as printed, or assigned 1..n when none is printed."""

    scene_index: int
    scene_number: str
    number_assigned: bool = False
    heading: str
    parts: SceneHeading
    line_start: int
    line_end: int
    eighths: int
    speakers: tuple[str, ...] = ()

    @property
    def pages(self) -> str:
        """The length as a first AD writes it: `3/8`, `1 4/8`, `2`."""
        whole, rest = divmod(self.eighths, 8)
        parts = [str(whole)] * bool(whole) + [f"{rest}/8"] * bool(rest)
        return " ".join(parts) or "1/8"


class ParseWarning(Value):
    line: int
    message: str


class Tag(Value):
    """A production tag read from an FDX: what it calls the text, its category, its lines."""

    name: str
    category: str
    lines: tuple[int, ...] = ()


class Screenplay(Value):
    """A parsed screenplay. `text` is as stored: LF line ends, no BOM; all line numbers are its.

    `tags` and `lengths` (eighths by `text_hash`) are what a Final Draft file says beside its text.
    """

    format: Format
    text: str
    title_page: tuple[tuple[str, str], ...] = ()
    elements: tuple[Element, ...] = ()
    scenes: tuple[Scene, ...] = ()
    warnings: tuple[ParseWarning, ...] = ()
    tags: tuple[Tag, ...] = ()
    lengths: dict[str, int] = Field(default_factory=dict)

    @property
    def title(self) -> str:
        return next((value for key, value in self.title_page if key.lower() == "title"), "")

    @property
    def speakers(self) -> list[str]:
        """Cue names over all scenes, in order of first speech."""
        return list(dict.fromkeys(name for scene in self.scenes for name in scene.speakers))

    @property
    def eighths(self) -> int:
        return sum(scene.eighths for scene in self.scenes)

    def of_scene(self, scene_index: int) -> list[Element]:
        return [e for e in self.elements if e.scene_index == scene_index]

    @cached_property
    def _lines(self) -> list[str]:
        return self.text.split("\n")

    def scene_text(self, scene: Scene) -> str:
        return "\n".join(self._lines[scene.line_start - 1 : scene.line_end])

    def own_text(self, scene: Scene) -> str:
        """The scene's text without its number, so that renumbering does not change it."""
        first, _, rest = self.scene_text(scene).partition("\n")
        return f"{scene.heading or first}\n{rest}".strip()

    def text_hash(self, scene: Scene) -> str:
        return hashlib.sha256(self.own_text(scene).encode("utf-8")).hexdigest()

    def measured(self, lengths: dict[str, int]) -> "Screenplay":
        """With these lengths for the scenes whose text they are of; others stay as estimated."""
        if not lengths:
            return self
        scenes = [
            scene.model_copy(update={"eighths": lengths.get(self.text_hash(scene), scene.eighths)})
            for scene in self.scenes
        ]
        return self.model_copy(update={"scenes": tuple(scenes), "lengths": lengths})
