"""Objects: the noun phrases that show them, and what is left open."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from core.models.assets import Conflict, DistilledAsset, Traits
from core.providers.offline import visible
from core.providers.offline.distiller import phrases
from core.providers.offline.lexicon import entry, verbs

_MEASURE = re.compile(r"\b\w+ (?:feet|foot|inch|inches|metres?) (?:high|tall|long|wide|across)\b")
_WITH = re.compile(r"^,? (?:with|full of|made of|tied with|wrapped in|stacked with)\b[^.,;!?()]*")
_AMONG = re.compile(r"^(?:between|among|in|on|under|behind|beside)\b", re.IGNORECASE)
_ITS = re.compile(r", (its [^.;,!?()]*)")
_IS = re.compile(r"^ is ((?:freshly |newly )?[^.;,!?()]*)")
_AWAY = r"\s*(?:and|but|then|who|which|round|around|over|under|into|from|at|by|to|through)\b"
_SIMILE = re.compile(r"\b(?:as|like|than)\s+(?:an?|the)?\s*(?:\w+\s+){0,2}$", re.IGNORECASE)
ARTICLED = re.compile(r"an? ")
TELLING = visible.WEAR | visible.COLOURS | visible.MATERIALS | visible.BUILD


def distil(names: Sequence[str], passages: Sequence[Mapping[str, Any]]) -> DistilledAsset:
    shown = [
        found
        for p in passages
        if p["evidence"] != "dialogue"
        for sentence in phrases.sentences(p["text"])
        if (found := _shown(p["scene_number"], sentence, names))
    ]
    weights = {one.phrase: _weight(one.phrase) for one in shown}
    best = sorted((p for p in weights if weights[p] >= 0.4), key=lambda p: -weights[p])[:2]
    noun = phrases.with_article(names[0].lower())
    if len(best) > 1 and not _adds(best[1], best[0]):
        best = best[:1]
    if not best:
        known = phrases.says([noun], TELLING)
        left = _open([noun])
        return DistilledAsset(
            visual_summary=f"{phrases.capital(noun)}. No line says more of what it looks like."
            f" The script leaves open {phrases.listed(left)}.",
            traits=Traits(physical_features=noun if known else ""),
            confidence=0.35 if known else 0.2,
            is_high_priority=len(passages) > 3,
        )
    second = f"Also seen: {best[1]}." if len(best) > 1 else "No other line says what it looks like."
    left = _open(best)
    return DistilledAsset(
        visual_summary=f"{phrases.capital(best[0])}. {second}"
        f" The script leaves open {phrases.listed(left)}.",
        traits=Traits(physical_features="; ".join(best)),
        conflicts=_conflicts(shown),
        is_high_priority=len(passages) > 2,
        confidence=round(0.3 + 0.15 * (4 - len(left)), 2),
    )


class Shown(NamedTuple):
    """An object in a line: the words that describe it, and the line's own, uncut."""

    scene: str
    phrase: str
    quote: str


def _shown(scene: str, sentence: str, names: Sequence[str]) -> Shown | None:
    """The object with the words before it back to the article, and what describes it after:
    `a tin whistle, old, dull as a pond, with one deep dent in its side`."""
    start, end = next(iter(phrases.spans_of(sentence, names)), (0, 0))
    if not end or _SIMILE.search(sentence[:start]):
        return None
    lead, tail = _lead(sentence[:start]), sentence[end:]
    described = ""
    if match := _WITH.match(tail):
        described = re.split(r",? and (?:a |an |the )?\w+ \w+|, and ", match[0])[0].strip(" ,")
        described = described if phrases.says([described], TELLING) else ""
    elif match := _IS.match(tail):
        described = match[1] if phrases.says([match[1]], visible.WEAR | visible.COLOURS) else ""
    elif tail[:1] == "," or (tail[:1] == ":" and not _AMONG.match(sentence[:start])):
        described = _appositions(tail[1:])
    elif match := _ITS.search(tail):
        described = match[1] if phrases.says([match[1]], TELLING) else ""
    named = sentence[start:end]
    if named.casefold() != names[0].casefold() and ARTICLED.match(described):
        described = ""
    extra = f"{lead} {described}"
    if _of_another(lead, names):
        return None
    if not phrases.says([extra], TELLING) and not _MEASURE.search(extra):
        return None
    phrase = f"{lead} {_uncapitalised(named)}".strip()
    if described.startswith("with"):
        phrase = f"{phrase} {described}"
    elif described:
        phrase = f"{phrase}, {phrases.tidy(described)}"
    until = sentence.find(described, end) + len(described) if described else end
    quote = sentence[start - len(lead.split(" ", 1)[-1]) - 1 if lead else start : until]
    return Shown(scene, phrases.with_article(phrase), quote.strip())


def _of_another(lead: str, names: Sequence[str]) -> bool:
    """Whether the words before a shorter name make another thing of it: a scarlet ribbon is not
    the RED RIBBON."""
    colour, own = visible.colour(lead), visible.colour(names[0])
    return bool(colour and own) and own not in visible.words(lead)


def _uncapitalised(named: str) -> str:
    return " ".join(word.lower() if word.isupper() else word for word in named.split())


def _lead(before: str) -> str:
    """The adjectives that stand right before the name, with their article."""
    taken: list[str] = []
    for word in reversed(before.split()[-5:]):
        if phrases.ARTICLE.match(word):
            return " ".join([word.lower(), *taken])
        if not re.match(r"^[a-z][\w-]*,?$", word) or not phrases.says([word], TELLING):
            break
        taken.insert(0, word)
    return " ".join(taken)


def _appositions(tail: str) -> str:
    """What follows between commas as long as it describes: `old, dull as a pond, with…`."""
    kept = ""
    for part in re.findall(r"[^,:]+[,:]?", re.split(r"[.;!?()]", tail)[0]):
        said = set(visible.words(part))
        if (
            re.match(_AWAY, part)
            or not (":" in kept or _describes(part))
            or re.search(r"\b(?:is|are)\b", part)
            or said & visible.HANDLING
        ):
            break
        if not (said & TELLING or _MEASURE.search(part) or visible.kinds(part)):
            break
        kept += part
    return kept.strip(" ,:")


def _describes(part: str) -> bool:
    """Whether a phrase after a comma says how the thing is, not what stands or happens next."""
    first, *_ = part.split() or [""]
    if first in ("with", "its", "a", "an", "one", "the") or _MEASURE.search(part):
        return True
    acts = verbs(first) and first.endswith(("s", "ing")) and not phrases.says([first], TELLING)
    head = re.split(r"\b(?:as|like|with|of|in|to|at|on|and|enough)\b", part)[0].split()[-1:]
    known = entry(head[0].strip(",:").casefold()) if head else None
    says = phrases.says(head, TELLING) or bool(known and known.adjective) or not known
    return bool(says) and not acts


def _open(said: Sequence[str]) -> list[str]:
    points = [
        label
        for label, words in (
            ("its material", visible.MATERIALS),
            ("its colour", visible.COLOURS),
            ("its size", visible.BUILD),
        )
        if not phrases.says(said, words)
    ]
    if any(_MEASURE.search(phrase) for phrase in said):
        points = [label for label in points if label != "its size"]
    return points or ["its finer detail"]


def _weight(phrase: str) -> float:
    return phrases.weight(phrase, visible.BUILD) + 1.0 * bool(_MEASURE.search(phrase))


def _adds(phrase: str, other: str) -> bool:
    return len(set(visible.words(phrase)) & TELLING - set(visible.words(other))) > 0


def _conflicts(shown: Sequence[Shown]) -> list[Conflict]:
    """Another colour, or another state of wear, in a later scene."""
    found: list[Conflict] = []
    last: Shown | None = None
    for one in shown:
        colour, wear = _state(one)
        if not colour and not wear:
            continue
        if last and last.scene != one.scene:
            before, worn = _state(last)
            worn_differs = bool(wear and worn and not wear & worn)
            if worn_differs or (colour and before and colour != before):
                found.append(
                    Conflict(
                        trait="condition" if worn_differs else "colour",
                        earlier_quote=last.quote,
                        earlier_scene=last.scene,
                        later_quote=one.quote,
                        later_scene=one.scene,
                    )
                )
        last = one
    return found[:4]


def _state(one: Shown) -> tuple[str, set[str]]:
    return visible.colour(one.phrase), set(visible.words(one.phrase)) & visible.WEAR
