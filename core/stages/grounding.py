"""Where each entity stands: every line of each name, whole words, longest name first."""

import re
from collections import defaultdict
from collections.abc import Sequence

from core.models.manifest import AssetType, Draft, Evidence, Finding, Findings, Mention
from core.models.screenplay import ElementType, Screenplay
from core.providers.offline.lexicon import naming
from core.screenplay.cues import speakers_of
from core.stages import lines, names, places, presence, wordings
from core.stages.names import Entity
from core.stages.wordings import Hit


def ground(
    screenplay: Screenplay, findings: Findings, known: Sequence[Finding] = ()
) -> list[Draft]:
    """A draft for each entity with every line it stands in; without one it is a ghost."""
    entities = names.united(known, findings.assets)
    patterns = wordings.index(entities)
    mentions: list[list[Mention]] = [[] for _ in entities]
    numbers = {scene.scene_index: scene.scene_number for scene in screenplay.scenes}

    speaking = _ground_cues(screenplay, entities, mentions, numbers)
    _ground_headings(screenplay, entities, mentions, numbers)
    hits = [
        hit for line in lines.lines(screenplay) for hit in wordings.hits(line, patterns, entities)
    ]
    there = wordings.established(hits, mentions)
    for hit in hits:
        owners, ambiguous = wordings.owners(hit, there, speaking, entities)
        for owner in owners:
            mention = _mention(hit, entities[owner], ambiguous, numbers)
            mentions[owner].append(mention)
    return _drafts(entities, mentions)


def dependencies(screenplay: Screenplay, drafts: Sequence[Draft]) -> list[dict]:
    """Per scene what is in it: scene_number, characters, heard, locations, props, by name."""
    lists = ("characters", "heard", "locations", "props")
    rows = {
        scene.scene_index: {"scene_number": scene.scene_number} | {name: [] for name in lists}
        for scene in screenplay.scenes
    }
    for draft in drafts:
        for index in draft.scene_indices:
            rows[index][draft.type.family].append(draft.name)
        for index in draft.heard_indices:
            rows[index]["heard"].append(draft.name)
    return list(rows.values())


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
    """A scene's location is its heading's set; a set that ends in a prop's name is it, too:
    whoever sits in RAY'S CAR has the car in the scene."""
    owner = {
        key: number
        for number, entity in enumerate(entities)
        if entity.type is AssetType.LOCATION
        for key in entity.keys
    }
    props = {
        key: number
        for number, entity in enumerate(entities)
        if entity.type is AssetType.PROP
        for key in entity.keys
    }
    raw = screenplay.text.split("\n")
    for scene_index, line, name in places.of_scenes(screenplay):
        words = naming.words(name)
        vehicles = {props.get(words[at:]) for at in range(len(words))}
        for number in {owner.get(words), *vehicles} - {None}:
            mentions[number].append(
                Mention(
                    scene_index=scene_index,
                    scene_number=numbers[scene_index],
                    line=line,
                    quote=raw[line - 1].strip(),
                    evidence=Evidence.HEADING,
                )
            )


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
