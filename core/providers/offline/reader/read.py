"""The offline reply to Pass 1: findings from rules, in script order."""

from collections.abc import Collection, Sequence

from core.models.manifest import AssetType, Finding, Findings
from core.models.screenplay import ElementType, Screenplay
from core.providers.offline.lexicon import naming
from core.providers.offline.reader import objects, people, props, reveals
from core.providers.offline.reader.people import Person
from core.providers.offline.reader.tokens import sentences

MAX_WORDS = 300
MAX_ASSETS = 1000


def read(
    screenplay: Screenplay,
    known: Sequence[Finding],
    scene_indices: Collection[int] | None = None,
) -> Findings:
    """What is not known yet: silent characters, extras, props; and fuller names of the known."""
    prose = sentences(screenplay, scene_indices)
    cues = [finding.name for finding in known if finding.type is AssetType.CHARACTER]
    everybody = people.find(prose, _speaking(screenplay, cues))
    names = [name for person in everybody for name in person.names]
    said = [
        *reveals.stated(prose, names),
        *reveals.nicknamed(prose, cues),
        *reveals.introduced_by_word(screenplay, cues),
    ]
    for name, figure, words in said:
        _join(everybody, name, figure, words)
    name_words = frozenset(word for name in names for word in naming.words(name))
    assets = [_person(p) for p in everybody if not p.known or len(p.names) > 1]
    taken = {finding.name.lower() for finding in assets} | {cue.lower() for cue in cues}
    for prop in props.find(prose, name_words):
        if prop.name not in taken:
            assets.append(_prop(prop))
    return Findings(assets=assets[:MAX_ASSETS])


def _speaking(screenplay: Screenplay, cues: Sequence[str]) -> dict[str, set[int | None]]:
    """The scenes in which each known cue stands, a voice over aside; cues in script order."""
    scenes: dict[str, set[int | None]] = {cue: set() for cue in cues}
    for element in screenplay.elements:
        cue = element.type is ElementType.CHARACTER and element.text in scenes
        if cue and "v.o" not in element.extension.lower():
            scenes[element.text].add(element.scene_index)
    return scenes


def _join(everybody: list[Person], name: str, figure: str, words: str) -> None:
    """Fold the described figure into the named person, once the script has said so."""
    to = next((p for p in everybody if name in p.names), None)
    who = next((p for p in everybody if figure in p.names), None)
    if to is None or who is None or to is who or to.extra or who.extra:
        return
    to.names += [n for n in who.names if n not in to.names]
    to.known, to.words = to.known or who.known, words
    everybody.remove(who)


def _person(person: Person) -> Finding:
    return Finding(
        name=person.name,
        type=AssetType.EXTRA_ARCHETYPE if person.extra else AssetType.CHARACTER,
        aliases=person.names[1:21],
        evidence_words=person.words[:MAX_WORDS],
        confidence=person.confidence,
    )


def _prop(prop: props.Prop) -> Finding:
    name = prop.name.upper()
    heads = [prop.head] if objects.names_alone(prop.head) else []
    aliases = [word.upper() for word in dict.fromkeys([*heads, *prop.also])]
    return Finding(
        name=name,
        type=AssetType.PROP,
        aliases=[alias for alias in aliases if alias != name],
        evidence_words=prop.best.sentence.text[:MAX_WORDS],
        importance=prop.priority,
        confidence=0.9 if prop.handled > 1 else 0.7,
    )
