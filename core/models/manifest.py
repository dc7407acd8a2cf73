"""Pass 1's result and a person's decisions on it: findings, drafts, manifest, review."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from core.models.base import ProjectRow, Value


class AssetType(StrEnum):
    CHARACTER = "character"
    LOCATION = "location"
    PROP = "prop"
    EXTRA_ARCHETYPE = "extra_archetype"

    @property
    def aspect_ratio(self) -> str:
        """Follows the type and is never a choice."""
        return {"location": "16:9", "prop": "1:1"}.get(self.value, "2:3")

    @property
    def label(self) -> str:
        return {"extra_archetype": "Extra"}.get(self.value, self.value.capitalize())

    @property
    def family(self) -> str:
        """The list of a scene's dependencies this type stands in."""
        return {"location": "locations", "prop": "props"}.get(self.value, "characters")


class Evidence(StrEnum):
    """How a line shows an entity."""

    CUE = "cue"
    HEADING = "heading"
    ACTION = "action"
    DIALOGUE = "dialogue"
    NONE = "none"


Priority = Literal["high", "normal", "low"]


class Mention(Value):
    """One line where an entity stands. `line` counts from 1; `quote` stands in that line.

    `present` is False where the entity is only spoken of or heard: in dialogue, by `(V.O.)`.
    `ambiguous` marks a name that several entities of the scene share.
    """

    scene_index: int | None
    scene_number: str
    line: int
    quote: str
    evidence: Evidence
    present: bool = True
    ambiguous: bool = False


class Finding(BaseModel):
    """One entity as a reader names it. Code decides where it stands; the reader is not asked."""

    model_config = ConfigDict(extra="ignore")

    name: str = Field(min_length=1, max_length=120)
    type: AssetType
    aliases: list[str] = Field(default_factory=list, max_length=20)
    evidence_words: str = Field(default="", max_length=300)
    importance: Priority = "normal"
    confidence: float = Field(default=0.8, ge=0, le=1)


class SameAs(BaseModel):
    """A reader's word that two names may be one entity. Never applied by itself."""

    model_config = ConfigDict(extra="ignore")

    name: str = Field(max_length=120)
    other: str = Field(max_length=120)
    reason: str = Field(default="", max_length=300)


class Findings(BaseModel):
    """The reply to Pass 1."""

    model_config = ConfigDict(extra="ignore")

    assets: list[Finding] = Field(default_factory=list, max_length=1000)
    same: list[SameAs] = Field(default_factory=list, max_length=300)


class Draft(Value):
    """An entity found by Pass 1 (or added by hand). `key` is stable across manifests.

    `place` is the set's larger place: `HOUSE` of `HOUSE - KITCHEN`.
    """

    key: str
    name: str
    type: AssetType
    aliases: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()
    priority: Priority = "normal"
    confidence: float = 1.0
    speaking: bool = False
    place: str = ""
    evidence_words: str = ""
    manual: bool = False
    new: bool = False
    vanished: bool = False

    @property
    def ghost(self) -> bool:
        return not self.mentions

    @property
    def scene_indices(self) -> list[int]:
        """Scenes it is present in, in script order."""
        return sorted(
            {m.scene_index for m in self.mentions if m.present and m.scene_index is not None}
        )

    @property
    def heard_indices(self) -> list[int]:
        """Scenes where it is only heard (a cue that is no presence), in script order."""
        cues = {
            m.scene_index
            for m in self.mentions
            if m.evidence is Evidence.CUE and m.scene_index is not None
        }
        return sorted(cues - set(self.scene_indices))

    @property
    def scene_numbers(self) -> list[str]:
        """As printed, in script order."""
        present = set(self.scene_indices)
        numbers = {m.scene_index: m.scene_number for m in self.mentions if m.scene_index in present}
        return [numbers[index] for index in sorted(present)]

    @property
    def ambiguous(self) -> bool:
        return any(m.ambiguous for m in self.mentions)

    @property
    def heard_only(self) -> bool:
        return bool(self.heard_indices) and not self.scene_indices


class DuplicateSuggestion(Value):
    """Two drafts that may be one; `survivor` is the recommended one."""

    survivor: str
    absorbed: str
    reason: str


class Usage(Value):
    """What calls took. `cost_usd` None means unknown, never 0."""

    calls: int = 0
    input_tokens: int = 0
    output_tokens: int = 0
    cost_usd: float | None = 0.0

    def __add__(self, other: "Usage") -> "Usage":
        known = self.cost_usd is not None and other.cost_usd is not None
        return Usage(
            calls=self.calls + other.calls,
            input_tokens=self.input_tokens + other.input_tokens,
            output_tokens=self.output_tokens + other.output_tokens,
            cost_usd=self.cost_usd + other.cost_usd if known else None,
        )


class Manifest(ProjectRow):
    """What Pass 1 found in a revision. `cache_key` hashes script text, model, prompt version."""

    revision_id: str
    cache_key: str
    model: str
    prompt_version: str
    drafts: tuple[Draft, ...] = ()
    suggestions: tuple[DuplicateSuggestion, ...] = ()
    usage: Usage = Usage()
    findings: Findings = Field(default_factory=Findings)


class Decision(Value):
    pass


class Drop(Decision):
    kind: Literal["drop"] = "drop"
    keys: tuple[str, ...]


class Keep(Decision):
    kind: Literal["keep"] = "keep"
    keys: tuple[str, ...]


class Merge(Decision):
    """`absorbed` become aliases of `survivor`, which keeps its type."""

    kind: Literal["merge"] = "merge"
    survivor: str
    absorbed: tuple[str, ...]


class SplitAlias(Decision):
    """`alias` becomes a draft of its own, with the key `new_key`."""

    kind: Literal["split_alias"] = "split_alias"
    key: str
    alias: str
    new_key: str


class Rename(Decision):
    kind: Literal["rename"] = "rename"
    key: str
    name: str


class Retype(Decision):
    kind: Literal["retype"] = "retype"
    keys: tuple[str, ...]
    type: AssetType


class Add(Decision):
    kind: Literal["add"] = "add"
    key: str
    name: str
    type: AssetType


class Dismiss(Decision):
    """A suggested duplicate is none."""

    kind: Literal["dismiss"] = "dismiss"
    survivor: str
    absorbed: str


AnyDecision = Annotated[
    Drop | Keep | Merge | SplitAlias | Rename | Retype | Add | Dismiss, Field(discriminator="kind")
]


class Review(ProjectRow):
    """A person's decisions, in order; undo takes off the last. `version` counts saves."""

    decisions: tuple[AnyDecision, ...] = ()
    version: int = 0
