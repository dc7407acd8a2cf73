"""Where each entity stands: every line of each name, whole words, longest name first."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from core.models.manifest import AssetType, Draft, Evidence, Finding, Findings, Mention
from core.models.screenplay import ElementType, Screenplay
from core.providers.offline.lexicon import naming, noun
from core.providers.offline.reader.runs import FUNCTION_WORDS
from core.screenplay.cues import speakers_of
from core.stages import lines, names, places, presence
from core.stages.lines import Line
from core.stages.names import Entity


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


def ground(
    screenplay: Screenplay, findings: Findings, known: Sequence[Finding] = ()
) -> list[Draft]:
    """A draft for each entity with every line it stands in; without one it is a ghost."""
    entities = names.united(known, findings.assets)
    index = _index(entities)
    mentions: list[list[Mention]] = [[] for _ in entities]
    numbers = {scene.scene_index: scene.scene_number for scene in screenplay.scenes}

    speaking = _ground_cues(screenplay, entities, mentions, numbers)
    _ground_headings(screenplay, entities, mentions, numbers)
    hits = [hit for line in lines.lines(screenplay) for hit in _hits(line, index, entities)]
    there = _established(hits, mentions, entities)
    for hit in hits:
        owners, ambiguous = _owners(hit, there, speaking)
        for owner in owners:
            mention = _mention(hit, entities[owner], ambiguous, numbers)
            mentions[owner].append(mention)
    return _drafts(entities, mentions)


def dependencies(screenplay: Screenplay, drafts: Sequence[Draft]) -> list[dict]:
    """Per scene what is in it: scene_number, characters, heard, locations, props, by name."""
    found = []
    for scene in screenplay.scenes:
        row = {"scene_number": scene.scene_number, "characters": [], "heard": []}
        row |= {"locations": [], "props": []}
        for draft in drafts:
            if scene.scene_index in draft.scene_indices:
                row[draft.type.family].append(draft.name)
            elif scene.scene_index in draft.heard_indices:
                row["heard"].append(draft.name)
        found.append(row)
    return found


def _index(entities: Sequence[Entity]) -> dict[str, list[Pattern]]:
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


def _ground_cues(
    screenplay: Screenplay,
    entities: Sequence[Entity],
    mentions: list[list[Mention]],
    numbers: dict[int, str],
) -> dict[int, set[int | None]]:
    """Mentions by cue; returns the scenes in which each entity speaks and is there."""
    owner = {
        key: number
        for number, entity in enumerate(entities)
        if entity.is_person
        for key in entity.keys
    }
    everyone = set(screenplay.speakers)
    raw = screenplay.text.split("\n")
    speaking: dict[int, set[int | None]] = defaultdict(set)
    elements = screenplay.elements
    for at, element in enumerate(elements):
        if element.type is not ElementType.CHARACTER:
            continue
        following = elements[at + 1] if at + 1 < len(elements) else None
        present = not lines.is_heard(element, following)
        for name in speakers_of(element.text, everyone):
            number = owner.get(naming.words(name))
            if number is None:
                continue
            if present:
                speaking[number].add(element.scene_index)
            mentions[number].append(
                Mention(
                    scene_index=element.scene_index,
                    scene_number=numbers.get(element.scene_index, ""),
                    line=element.line_start,
                    quote=raw[element.line_start - 1].strip(),
                    evidence=Evidence.CUE,
                    present=present,
                )
            )
    return speaking


def _ground_headings(
    screenplay: Screenplay,
    entities: Sequence[Entity],
    mentions: list[list[Mention]],
    numbers: dict[int, str],
) -> None:
    """A scene's location is its heading's set, whatever else the heading names."""
    owner = {
        key: number
        for number, entity in enumerate(entities)
        if entity.type is AssetType.LOCATION
        for key in entity.keys
    }
    raw = screenplay.text.split("\n")
    sets = places.of_scenes(screenplay)
    for scene in screenplay.scenes:
        for name in sets[scene.scene_index]:
            number = owner.get(naming.words(name))
            if number is not None:
                mentions[number].append(
                    Mention(
                        scene_index=scene.scene_index,
                        scene_number=numbers[scene.scene_index],
                        line=scene.line_start,
                        quote=raw[scene.line_start - 1].strip(),
                        evidence=Evidence.HEADING,
                    )
                )


def _hits(line: Line, index: dict[str, list[Pattern]], entities: Sequence[Entity]) -> list[Hit]:
    """Names of a line from left to right, the longest at each word; no word counts twice."""
    found, at, words = [], 0, line.words
    while at < len(words):
        word = words[at]
        options = index.get(word.low) or index.get(word.singular)
        hit = None
        for pattern in options or ():
            end = at + len(pattern.words)
            if end <= len(words) and _matches(line, at, pattern, entities):
                hit = Hit(pattern, line, at, end)
                break
        if hit is None:
            at += 1
        else:
            found.append(hit)
            at = hit.end
    return found


def _matches(line: Line, at: int, pattern: Pattern, entities: Sequence[Entity]) -> bool:
    plural_too = not pattern.parts and any(
        _is_common(entities[n], pattern.words) for n in pattern.own
    )
    for word, wanted in zip(line.words[at:], pattern.words, strict=False):
        if word.low == wanted or word.low.rstrip(".") == wanted:
            continue
        if not ((plural_too or pattern.roles) and word.singular == (noun(wanted) or wanted)):
            return False
    if len(pattern.words) > 1:
        gap = line.text[line.words[at].end : line.words[at + len(pattern.words) - 1].start]
        if any(mark in gap for mark in ".!?;:,") and not re.search(
            r"(?i)\b(mr|mrs|ms|dr|st)?\.", gap
        ):
            return False
    if plural_too or (pattern.roles and not pattern.own and not pattern.parts):
        return True
    word = line.words[at]
    if not word.capital:
        return False
    return not (word.first and line.evidence is Evidence.DIALOGUE and word.low in FUNCTION_WORDS)


def _is_common(entity: Entity, words: tuple[str, ...]) -> bool:
    """Whether a wording is of common nouns, to be found in lower case and in the plural."""
    if not entity.is_person:
        return entity.type is AssetType.PROP or len(words) > 1
    return entity.type is AssetType.EXTRA_ARCHETYPE or naming.is_person_noun(
        naming.head(" ".join(words))
    )


def _established(
    hits: Sequence[Hit], mentions: Sequence[Sequence[Mention]], entities: Sequence[Entity]
) -> dict[int, set[int | None]]:
    """Scenes in which each entity stands beyond doubt: by a cue or by its own name."""
    there: dict[int, set[int | None]] = defaultdict(set)
    for number, cues in enumerate(mentions):
        there[number].update(m.scene_index for m in cues if m.evidence is Evidence.CUE)
    for hit in hits:
        shown = hit.line.evidence is Evidence.ACTION and len(hit.pattern.own) == 1
        if shown and not _is_anyone(hit):
            there[hit.pattern.own[0]].add(hit.line.scene_index)
    return there


def _owners(
    hit: Hit, there: dict[int, set[int | None]], speaking: dict[int, set[int | None]]
) -> tuple[list[int], bool]:
    """Whom a wording means here, and whether that is in doubt."""
    pattern, scene = hit.pattern, hit.line.scene_index
    if pattern.together:
        return pattern.own, False
    if pattern.own:
        if len(pattern.own) > 1:
            return pattern.own, False
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


def _is_anyone(hit: Hit) -> bool:
    """Whether a lower-case description may be of somebody else: `a nurse`, `the man`."""
    first, last = hit.line.words[hit.at], hit.line.words[hit.end - 1]
    if first.capital or len(hit.pattern.words) > 1 or not naming.is_person_noun(last.low):
        return False
    if last.low in names.GENERIC or last.singular in names.GENERIC:
        return True
    return re.search(r"(?i)\b(?:a|an|another)\s+$", hit.line.text[: first.start]) is not None


def _mention(hit: Hit, entity: Entity, ambiguous: bool, numbers: dict[int, str]) -> Mention:
    line = hit.line
    first, last = line.words[hit.at], line.words[hit.end - 1]
    return Mention(
        scene_index=line.scene_index,
        scene_number=numbers.get(line.scene_index, ""),
        line=line.number,
        quote=lines.quote(line.text, first.start, last.end),
        evidence=line.evidence,
        present=_present(hit, entity),
        ambiguous=ambiguous,
    )


def _present(hit: Hit, entity: Entity) -> bool:
    line = hit.line
    if entity.type is AssetType.LOCATION:
        return not entity.known and line.evidence is Evidence.ACTION
    if line.evidence is Evidence.HEADING:
        return entity.type is AssetType.PROP
    if line.evidence is not Evidence.ACTION:
        return False
    if entity.type is AssetType.PROP:
        return presence.object_is_there(line, hit.at)
    return presence.person_is_there(line, hit.at, hit.end)


def _drafts(entities: Sequence[Entity], mentions: Sequence[list[Mention]]) -> list[Draft]:
    """In order of first line; ghosts last. A draft has one mention a line and kind of evidence."""
    drafts = []
    for entity, found in zip(entities, mentions, strict=True):
        lines_of: dict[tuple[int, Evidence], Mention] = {}
        for mention in found:
            key = (mention.line, mention.evidence)
            if key not in lines_of or (mention.present and not lines_of[key].present):
                lines_of[key] = mention
        ordered = tuple(sorted(lines_of.values(), key=lambda m: m.line))
        drafts.append(
            Draft(
                key=f"{entity.type}:{slug(entity.name)}",
                name=entity.name,
                type=entity.type,
                aliases=tuple(entity.names[1:]),
                mentions=ordered,
                priority=entity.priority,
                confidence=entity.confidence,
                speaking=any(m.evidence is Evidence.CUE for m in ordered),
                place=places.place(entity.name) if entity.type is AssetType.LOCATION else "",
                evidence_words=entity.evidence_words,
            )
        )
    return sorted(drafts, key=lambda d: d.mentions[0].line if d.mentions else 10**9)


def slug(name: str) -> str:
    """A name as part of a key: the same for the same spelling whatever its case and marks."""
    return re.sub(r"[^\w#]+", "-", name.lower()).strip("-")
