"""The offline director: proposes shots and infers transformations by rules."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from core.models.scenes import InferredTransformation, ProposedShot, ProposedShots
from core.models.screenplay import Element, ElementType

MAX_BEATS = 6
MAX_FOREGROUND = 4
_SPOKEN = {
    ElementType.CHARACTER,
    ElementType.PARENTHETICAL,
    ElementType.DIALOGUE,
    ElementType.LYRIC,
}
_SEEN = {ElementType.ACTION, ElementType.SHOT, ElementType.CENTERED}
_BEHIND = re.compile(
    r"^\W*(behind|beyond|around|all round|in the (back|background|distance)|further (off|back)"
    r"|at the back|across the)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(
    r"(?<!\bMrs\.)(?<!\bMr\.)(?<!\bMs\.)(?<!\bDr\.)(?<!\bSt\.)(?<=[.!?:])\s+(?=[\"“'‘]?[A-ZÀ-Þ])"
)
_PRONOUN = re.compile(r"\b(he|she|they|him|her|his|them|their)\b", re.IGNORECASE)
_CHANGES = re.compile(
    r"\b(becomes?|became|turn(s|ed)? (in)?to|transforms?|transformed|changes into|morphs?"
    r"|shifts? into|where \w+ stood|melts? into|in (his|her|its|their) place)\b",
    re.IGNORECASE,
)
_SLOWLY = re.compile(
    r"\b(gradually|slowly|little by little|bit by bit|over time|begins? to|inch by inch)\b",
    re.IGNORECASE,
)
_NOT_SEEN = re.compile(r"\b(V\.?\s?O\.?|VOICE ?OVER)", re.IGNORECASE)


@dataclass
class Beat:
    """A run of the scene with one main action. `speakers` are cue names, seen ones only."""

    action: list[str] = field(default_factory=list)
    dialogue: list[str] = field(default_factory=list)
    speakers: list[str] = field(default_factory=list)

    @property
    def weight(self) -> int:
        return sum(map(len, self.action)) + sum(map(len, self.dialogue))

    def __add__(self, other: "Beat") -> "Beat":
        return Beat(
            self.action + other.action,
            self.dialogue + other.dialogue,
            self.speakers + other.speakers,
        )


# Shots


def propose_shots(inputs: Mapping[str, Any]) -> ProposedShots:
    """One shot a beat. Foreground: who speaks or acts in it. Background: who is behind them, the
    crowd, and whom they were with a beat before.

    `inputs`: `elements` of the scene, its `dependencies` by family, `aliases` by name, `extras`
    (names of crowds), `setting` (the location of the heading, or empty).
    """
    known = inputs["dependencies"]
    aliases: Mapping[str, Sequence[str]] = inputs.get("aliases", {})
    people = {name: (name, *aliases.get(name, ())) for name in known["characters"]}
    props = {name: (name, *aliases.get(name, ())) for name in known["props"]}
    setting = inputs.get("setting") or next(iter(known["locations"]), "")
    shots: list[ProposedShot] = []
    before: list[str] = []
    for beat in beats(inputs["elements"]):
        front, back = _cast(beat, people, set(inputs.get("extras", ())), before)
        spoken = " ".join(beat.dialogue)
        shots.append(
            ProposedShot(
                action=_clipped(" ".join(beat.action) or _talk(front)),
                dialogue=_clipped("\n".join(beat.dialogue)),
                setting=setting,
                characters_foreground=front[:30],
                characters_background=back[:30],
                props=named_in(" ".join(beat.action), props)[:30]
                or (named_in(spoken, props)[:1] if not beat.action else []),
            )
        )
        before = front
    return ProposedShots(shots=shots or [ProposedShot(action="The place, empty.", setting=setting)])


def beats(elements: Iterable[Element]) -> list[Beat]:
    """The scene's action and dialogue in at most six beats, in order and complete.

    Each paragraph of action opens one, the lines spoken after it belong to it; the two
    neighbours that are shortest together are joined until they are few enough.
    """
    found: list[Beat] = []
    speaker, seen = "", True
    for element in elements:
        text = " ".join(element.text.split())
        if element.type in _SEEN and text:
            found.append(Beat(action=[text]))
        elif element.type in _SPOKEN:
            found = found or [Beat()]
            if element.type is ElementType.CHARACTER:
                speaker, seen = text, not _NOT_SEEN.search(element.extension)
                found[-1].speakers += [speaker] * seen
            elif element.type is not ElementType.PARENTHETICAL and text:
                found[-1].dialogue.append(f"{speaker}: {text}")
    while len(found) > MAX_BEATS:
        pairs = range(len(found) - 1)
        first = min(pairs, key=lambda at: found[at].weight + found[at + 1].weight)
        found[first : first + 2] = [found[first] + found[first + 1]]
    return found


def named_in(text: str, names: Mapping[str, Sequence[str]]) -> list[str]:
    """Which entities the text names, in the order it names them. The longest wording takes its
    place first, so that HONEY JAR is not also a JAR."""
    wordings = sorted(
        ((wording, name) for name, all_of in names.items() for wording in all_of if wording),
        key=lambda pair: -len(pair[0]),
    )
    places: dict[str, int] = {}
    for wording, name in wordings:
        pattern = rf"(?<!\w){re.escape(wording)}(?!\w)"
        for match in re.finditer(pattern, text, re.IGNORECASE):
            places[name] = min(match.start(), places.get(name, match.start()))
        text = re.sub(pattern, lambda match: "\x00" * len(match[0]), text, flags=re.IGNORECASE)
    return sorted(places, key=places.__getitem__)


def _cast(
    beat: Beat, people: Mapping[str, Sequence[str]], extras: set[str], before: list[str]
) -> tuple[list[str], list[str]]:
    front: list[str] = []
    back: list[str] = []
    for paragraph in beat.action:
        for sentence in _SENTENCE.split(paragraph):
            behind = bool(_BEHIND.match(sentence))
            for name in named_in(sentence, people):
                (back if behind or name in extras else front).append(name)
    acting = {*front}
    speaking = [name for cue in beat.speakers for name in named_in(cue, people)]
    speaking = [name for name in speaking if name in acting or name not in back]
    front = list(dict.fromkeys([*speaking, *front]))
    text = " ".join([*beat.action, *beat.dialogue])
    if not front and _PRONOUN.search(text):
        front = list(before)
    back = [*front[MAX_FOREGROUND:], *back, *before[:MAX_FOREGROUND]]
    front = front[:MAX_FOREGROUND]
    return front, [name for name in dict.fromkeys(back) if name not in front]


def _talk(front: list[str]) -> str:
    return (
        f"{' and '.join(front)} talk." if len(front) > 1 else f"{(front or ['A voice'])[0]} speaks."
    )


def _clipped(text: str, most: int = 2000) -> str:
    return text if len(text) <= most else text[: most - 1].rsplit(" ", 1)[0] + "…"


# Transformations


def infer_transformation(inputs: Mapping[str, Any]) -> InferredTransformation:
    """When the base becomes the absorbed asset, from where their names stand in the shots.

    `inputs`: `shots` as texts in order with who is seen in them, their `actions` alone, `base`
    and `absorbed` as lists of names (the first is the asset's own), `absorbed_description`.
    """
    base, absorbed = inputs["base"], inputs["absorbed"]
    shots: Sequence[str] = inputs["shots"]
    with_base = [at for at, text in enumerate(shots) if named_in(text, {"": base})]
    with_absorbed = [at for at, text in enumerate(shots) if named_in(text, {"": absorbed})]
    told = inputs.get("absorbed_description", "")
    if not with_base and not with_absorbed:
        return InferredTransformation(
            trigger_shot=1,
            post_description=told,
            confidence="low",
            message=f"Neither {base[0]} nor {absorbed[0]} stands in the shots of this scene, so"
            " the moment of the change could not be told. Choose the shot yourself.",
        )
    trigger = with_absorbed[0] if with_absorbed else with_base[-1]
    text = shots[trigger]
    together, changes = trigger in with_base and bool(with_absorbed), bool(_CHANGES.search(text))
    later = [at for at in with_absorbed if at > trigger]
    kind, completion = "instant", None
    if together and changes:
        kind = "within_shot"
    elif changes and _SLOWLY.search(text) and later:
        kind, completion = "gradual", later[0] + 1
    sure = "high" if together and changes else "medium" if together or changes else "low"
    return InferredTransformation(
        trigger_shot=trigger + 1,
        transformation_type=kind,
        completion_shot=completion,
        post_description=told,
        narrative=_narrative(inputs.get("actions", shots)[trigger], [*base, *absorbed]),
        confidence=sure,
        message=""
        if sure != "low"
        else f"No shot tells how {base[0]} becomes {absorbed[0]}. Check the shot before you"
        " confirm.",
    )


def _narrative(text: str, names: Sequence[str]) -> str:
    """The sentences that tell the change, else those that name either asset; two at most."""
    sentences = _SENTENCE.split(" ".join(text.split()))
    telling = [one for one in sentences if _CHANGES.search(one)]
    naming = [one for one in sentences if named_in(one, {"": names})]
    return " ".join((telling or naming)[:2])
