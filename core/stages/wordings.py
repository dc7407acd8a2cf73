"""Wordings and whom they mean: longest name first, name parts by scene, roles by presence."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from core.models.manifest import AssetType, Evidence, Mention
from core.providers.offline.lexicon import (
    FUNCTION_WORDS,
    entry,
    inflected,
    lists,
    naming,
    noun,
    verbs,
)
from core.stages import lines, names
from core.stages.lines import Line
from core.stages.names import Entity

MANY = 20
"""A wording that more than so many share names none of them."""

Scenes = Mapping[int, set[int | None]]
"""Scene indices by entity number."""


@dataclass(slots=True)
class Pattern:
    """One wording and whom it can mean: by name, by a part of the name, by a role."""

    words: tuple[str, ...]
    own: list[int] = field(default_factory=list)
    parts: list[int] = field(default_factory=list)
    roles: list[int] = field(default_factory=list)
    together: bool = False


@dataclass(slots=True)
class Hit:
    pattern: Pattern
    line: Line
    at: int
    end: int


def index(entities: Sequence[Entity]) -> dict[str, list[Pattern]]:
    """Patterns by first word (as written and in the singular), longest first."""
    patterns: dict[tuple[str, ...], Pattern] = {}
    surnames: dict[str, list[int]] = defaultdict(list)
    for number, entity in enumerate(entities):
        for name in entity.names:
            key = naming.words(name)
            if key and not (entity.is_person and naming.head(name) in lines.VOICES):
                patterns.setdefault(key, Pattern(key)).own.append(number)
        if entity.type is not AssetType.CHARACTER:
            continue
        for key, kind in names.short_forms(entity).items():
            pattern = patterns.setdefault(key, Pattern(key))
            (pattern.roles if kind == "role" else pattern.parts).append(number)
            if kind == "last" and len(key) == 1:
                surnames[key[0] + "s"].append(number)
    for family, members in surnames.items():
        if len(members) > 1 and (family,) not in patterns:
            patterns[family,] = Pattern((family,), own=members, together=True)
    index: dict[str, list[Pattern]] = defaultdict(list)
    for pattern in patterns.values():
        first = pattern.words[0]
        for word in {first, noun(first) or first}:
            index[word].append(pattern)
    for options in index.values():
        options.sort(key=lambda pattern: -len(pattern.words))
    return index


def hits(line: Line, patterns: dict[str, list[Pattern]], entities: Sequence[Entity]) -> list[Hit]:
    """Names of a line from left to right, the longest at each word; no word counts twice."""
    found: list[Hit] = []
    at, words = 0, line.words
    while at < len(words):
        word = words[at]
        options = patterns.get(word.low) or patterns.get(word.singular)
        hit = None
        for pattern in options or ():
            end = at + len(pattern.words)
            if end <= len(words) and _matches(line, at, pattern, entities):
                hit = Hit(pattern, line, at, end)
                break
        if hit is None or _is_deed(hit, found, entities):
            at += 1
        else:
            found.append(hit)
            found += _borne(hit, patterns, entities)
            at = hit.end
    return found


def _borne(hit: Hit, patterns: dict[str, list[Pattern]], entities: Sequence[Entity]) -> list[Hit]:
    """Things a person is described by: the MAN WITH A CANE has his cane with him."""
    words, line = hit.pattern.words, hit.line
    if not any(entities[n].is_person for n in hit.pattern.own) or "with" not in words:
        return []
    return [
        Hit(pattern, line, at, at + 1)
        for at in range(hit.at + words.index("with") + 1, hit.end)
        for pattern in patterns.get(line.words[at].singular, ())
        if len(pattern.words) == 1 and any(entities[n].type is AssetType.PROP for n in pattern.own)
    ]


def _is_deed(hit: Hit, found: Sequence[Hit], entities: Sequence[Entity]) -> bool:
    """Whether what reads as a thing in the plural is what somebody named just before it does."""
    word = hit.line.words[hit.at]
    if not found or found[-1].end != hit.at or word.low == word.singular or not verbs(word.low):
        return False
    before, last = found[-1].pattern, hit.line.words[hit.at - 1]
    doers = [*before.own, *before.parts, *before.roles]
    thing = all(entities[n].type is AssetType.PROP for n in hit.pattern.own)
    adjacent = hit.line.text[last.end : word.start] == " " and not last.owner
    return thing and adjacent and any(entities[n].is_person for n in doers)


def _matches(line: Line, at: int, pattern: Pattern, entities: Sequence[Entity]) -> bool:
    plural_too = not pattern.parts and any(
        _is_common(entities[n], pattern.words) for n in pattern.own
    )
    for word, wanted in zip(line.words[at:], pattern.words, strict=False):
        if word.low == wanted or word.low.rstrip(".") == wanted:
            continue
        if not ((plural_too or pattern.roles) and word.singular == (noun(wanted) or wanted)):
            return False
    if not _unbroken(line, at, len(pattern.words)):
        return False
    if plural_too and len(pattern.words) == 1 and _is_other_word(line, at, pattern, entities):
        return False
    if plural_too or (pattern.roles and not pattern.own and not pattern.parts):
        return True
    word = line.words[at]
    if not word.capital:
        return False
    return not (word.first and line.evidence is Evidence.DIALOGUE and word.low in FUNCTION_WORDS)


def _unbroken(line: Line, at: int, length: int) -> bool:
    """Whether no mark parts the words of a name but the point of `MR.` and quotation marks."""
    for word, following in pairwise(line.words[at : at + length]):
        gap = line.text[word.end : following.start]
        if any(mark in gap for mark in "!?;:,()") or ("." in gap and not _is_shortened(word.low)):
            return False
    return True


def _is_shortened(low: str) -> bool:
    return len(low) < 2 or low in lists()["honorific"] or low in {"st", "jr", "sr", "no"}


def _is_other_word(line: Line, at: int, pattern: Pattern, entities: Sequence[Entity]) -> bool:
    """Whether a prop's word only describes another (`cup holder`) or is a verb (`pads past`)."""
    if any(entities[number].type is AssetType.LOCATION for number in pattern.own):
        return False
    word = line.words[at]
    if verbs(word.low) and _is_doing(line, at):
        return True
    if all(_is_another(line, at, entities[number]) for number in pattern.own):
        return True
    if at + 1 >= len(line.words) or word.owner or word.low != word.singular:
        return False
    following = line.words[at + 1]
    if line.text[word.end : following.start] != " " or following.low in FUNCTION_WORDS:
        return False
    compound = entry(f"{word.low} {following.singular}") is not None
    plain = noun(following.low) is not None and (compound or not verbs(following.low))
    return plain and following.low not in lists()["prepositions"] and not _describes(following.low)


def _is_another(line: Line, at: int, entity: Entity) -> bool:
    """Whether the words around a prop's last word tell it from this one: `water bottle`, `bottle
    of gin`, where the script calls it the beer's bottle."""
    full = [words for words in map(naming.words, entity.names) if len(words) > 1]
    if not full or entity.type is not AssetType.PROP:
        return False
    own = {word for words in full for word in words}
    after = [word.low for word in line.words[at + 1 : at + 3]]
    if "of" in own and after[:1] == ["of"] and not own & {*after[1:]}:
        return True
    before = line.words[at - 1] if at else None
    if before is None or before.owner or before.first or own & {before.low, before.singular}:
        return False
    if line.text[before.end : line.words[at].start] != " " or before.low in FUNCTION_WORDS:
        return False
    known = entry(before.singular)
    if known is None or not known.is_noun or known.adjective or known.adverb:
        return False
    plain = known.noun_size > known.verb_size and not inflected(before.low)
    return plain and before.low not in lists()["unremarkable"]


_OBJECT = re.compile(r"\s+(?:the|a|an|his|her|its|their|it|him|them|up|out|off|in|on|at|back)\b")


def _is_doing(line: Line, at: int) -> bool:
    """Whether a word that can be a verb is one: `Edward checks in`, `She checks`, `to check`."""
    word, before = line.words[at], line.words[at - 1] if at else None
    adjacent = before is not None and line.text[before.end : word.start] == " "
    if word.low == word.singular:
        return adjacent and before.low in {"to", "they", "we", "you", "i", "can", "will"}
    if adjacent and not word.first:
        named = before.capital and not before.owner and noun(before.low) is None
        return named or before.low in {"he", "she", "it", "that", "who", "and", "then"}
    return _OBJECT.match(line.text, word.end) is not None


def _describes(low: str) -> bool:
    found = entry(low)
    return found is not None and (found.adjective or found.adverb)


def _is_common(entity: Entity, words: tuple[str, ...]) -> bool:
    """Whether a wording is of common nouns, to be found in lower case and in the plural."""
    if not entity.is_person:
        return entity.type is AssetType.PROP or len(words) > 1
    called = any(name.lower() == f"the {' '.join(words)}" for name in entity.names)
    head = naming.head(" ".join(words))
    common = naming.is_person_noun(head) or (called and noun(head) is not None)
    return entity.type is AssetType.EXTRA_ARCHETYPE or common


def established(
    found: Sequence[Hit], mentions: Sequence[Sequence[Mention]]
) -> dict[int, set[int | None]]:
    """Scenes in which each entity stands beyond doubt: by a cue or by its own name."""
    there: dict[int, set[int | None]] = defaultdict(set)
    for number, cues in enumerate(mentions):
        there[number].update(m.scene_index for m in cues if m.evidence is Evidence.CUE)
    for hit in found:
        shown = hit.line.evidence is Evidence.ACTION and len(hit.pattern.own) == 1
        if shown and not _is_anyone(hit):
            there[hit.pattern.own[0]].add(hit.line.scene_index)
    return there


def owners(
    hit: Hit, there: Scenes, speaking: Scenes, entities: Sequence[Entity]
) -> tuple[list[int], bool]:
    """Whom a wording means here, and whether that is in doubt."""
    pattern, scene = hit.pattern, hit.line.scene_index
    if pattern.together:
        return pattern.own, False
    if len(pattern.own) > 1:
        return _shared(pattern.own, scene, there, entities)
    if pattern.own:
        own = pattern.own[0]
        if _is_anyone(hit) and scene not in there[own]:
            return [], False
        others = [n for n in pattern.parts if n != own and scene in speaking[n]]
        if len(others) == 1 and scene not in speaking[own]:
            return others, False
        return [own], False
    if pattern.parts:
        here = [n for n in pattern.parts if scene in there[n]] or pattern.parts
        return here, len(here) > 1
    here = [n for n in pattern.roles if scene in there[n]]
    if len(here) == 1:
        return here, False
    sole = len(pattern.roles) == 1 and pattern.words[0] not in names.GENERIC
    return (pattern.roles if sole and not here else []), False


def _shared(
    owners: list[int], scene: int | None, there: Scenes, entities: Sequence[Entity]
) -> tuple[list[int], bool]:
    """Of several that share a wording, all that are of different kinds (a car as a place and a
    prop); of one kind, those that stand in the scene beyond doubt, if any do."""
    found: list[int] = []
    ambiguous = False
    for family in dict.fromkeys(entities[n].type.family for n in owners):
        kin = [n for n in owners if entities[n].type.family == family]
        here = [n for n in kin if scene in there[n]] or (kin if len(kin) <= MANY else [])
        ambiguous |= len(here) > 1
        found += here
    return found, ambiguous


def _is_anyone(hit: Hit) -> bool:
    """Whether a lower-case description may be of somebody else: `a nurse`, `the man`."""
    first, last = hit.line.words[hit.at], hit.line.words[hit.end - 1]
    if first.capital or len(hit.pattern.words) > 1 or not naming.is_person_noun(last.low):
        return False
    if last.low in names.GENERIC or last.singular in names.GENERIC:
        return True
    before = hit.line.text[max(0, first.start - 12) : first.start]
    return re.search(r"(?i)\b(?:a|an|another)\s+$", before) is not None
