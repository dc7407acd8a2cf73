"""Names into entities: what is known and what was found, united; and how each may be written."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from core.models.manifest import AssetType, Finding, Priority
from core.providers.offline.lexicon import lists, naming

SPOKEN_TITLES = {"dr": "doctor", "det": "detective", "capt": "captain", "sgt": "sergeant",
                 "lt": "lieutenant", "prof": "professor", "rev": "reverend"}  # fmt: skip
_NO_TITLE = lists()["no_title"]
_TELLING = (":", "--", " aka ", " is ", " it's ", " with ", "this is")
GENERIC = lists()["generic"]


@dataclass
class Entity:
    """One asset to be grounded: `names` leads with what it is called."""

    names: list[str]
    type: AssetType
    priority: Priority = "normal"
    confidence: float = 1.0
    evidence_words: str = ""
    known: bool = False
    keys: set[tuple[str, ...]] = field(default_factory=set)

    @property
    def name(self) -> str:
        return self.names[0]

    @property
    def is_person(self) -> bool:
        return self.type in (AssetType.CHARACTER, AssetType.EXTRA_ARCHETYPE)

    def add(self, name: str) -> None:
        if name and name.lower() not in {n.lower() for n in self.names}:
            self.names.append(name)
        self.keys.add(naming.words(name))


def united(known: Sequence[Finding], found: Sequence[Finding]) -> list[Entity]:
    """Known and found, one entity for each: a finding that shares a name with one of its family
    adds its names to it. Two that are known are joined only when their names say they are one, or
    the evidence words hold both; else the link is left to the suggestions."""
    entities: list[Entity] = []
    for finding in known:
        _add(entities, finding, known=True)
    for finding in found:
        _add(entities, finding, known=False)
    return entities


def _add(entities: list[Entity], finding: Finding, *, known: bool) -> None:
    names = [name for name in (finding.name.strip(), *finding.aliases) if naming.words(name)]
    keys = {naming.words(name) for name in names}
    shared = [e for e in entities if _one_family(e.type, finding.type) and e.keys & keys]
    target = next((e for e in shared if naming.words(names[0]) in e.keys), None) if names else None
    target = target or (shared[0] if shared else None)
    if target is None:
        if not names:
            return
        target = Entity(
            [names[0]], finding.type, finding.importance, finding.confidence, known=known
        )
        entities.append(target)
    elif not known and target.type is AssetType.PROP:
        target.confidence = max(target.confidence, finding.confidence)
    target.evidence_words = target.evidence_words or finding.evidence_words
    owned = {key for e in entities if e is not target for key in e.keys}
    for name in names:
        if naming.words(name) not in owned or not target.is_person:
            target.add(name)
    for other in shared:
        if other is not target and _may_join(target, other, finding):
            for name in other.names:
                target.add(name)
            entities.remove(other)


def _one_family(one: AssetType, other: AssetType) -> bool:
    return one.family == other.family


def _may_join(one: Entity, other: Entity, finding: Finding) -> bool:
    """Whether code can verify a reader's word that two entities are one."""
    if not (one.known and other.known):
        return True
    bridges = [n for n in (finding.name, *finding.aliases) if naming.words(n) not in other.keys]
    related = any(
        naming.contains(a, b) or naming.contains(b, a)
        for a in [*one.names, *bridges]
        for b in other.names
    )
    told = any(mark in f" {finding.evidence_words.lower()} " for mark in _TELLING)
    return related or (told and _both(one, other, naming.words(finding.evidence_words)))


def _both(one: Entity, other: Entity, said: tuple[str, ...]) -> bool:
    return all(any(_stands(naming.core(n), said) for n in e.names) for e in (one, other))


def _stands(part: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    return any(whole[i : i + len(part)] == part for i in range(len(whole) - len(part) + 1))


def short_forms(entity: Entity) -> dict[tuple[str, ...], str]:
    """How a person may be written besides the names: `first`, `last`, and `role`, which only
    holds where the person is in the scene already (`the captain`, `the woman`)."""
    found: dict[tuple[str, ...], str] = {}
    for name in entity.names:
        core, title = naming.core(name), naming.honorific(name)
        if naming.is_descriptive(name):
            head = naming.head(name)
            if len(core) > 1 and head not in lists()["crowd"]:
                found.setdefault((head,), "role")
            continue
        if title and title not in _NO_TITLE:
            found.setdefault((SPOKEN_TITLES.get(title, title),), "role")
        if title:
            found.setdefault((title, core[-1]), "last")
        if naming.modifiers(name):
            core = tuple(word for word in core if word not in naming.modifiers(name))
        if core and (len(core) > 1 or core != naming.words(name)):
            found.setdefault((core[-1],), "last")
            if not title or len(core) > 1:
                found.setdefault((core[0],), "first")
            if len(core) > 2:
                found.setdefault((core[0], core[-1]), "first")
    own = {naming.words(name) for name in entity.names}
    return {key: kind for key, kind in found.items() if key not in own and len("".join(key)) > 1}
