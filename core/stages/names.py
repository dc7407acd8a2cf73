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
    """Known and found, one entity for each: a finding whose name another of its family has (or
    the other way round) adds its names to it; an alias alone joins nothing. Two that are known
    are joined only when their names say they are one, or the evidence words hold both; else the
    link is left to the suggestions."""
    union = _Union()
    for finding in known:
        union.add(finding, known=True)
    for finding in found:
        union.add(finding, known=False)
    return list(union.entities.values())


class _Union:
    """Entities by identity, and who is called what: by a leading name, by an alias."""

    def __init__(self) -> None:
        self.entities: dict[int, Entity] = {}
        self.leading: dict[tuple, Entity] = {}
        self.alias: dict[tuple, Entity] = {}

    def add(self, finding: Finding, *, known: bool) -> None:
        names = [name for name in (finding.name.strip(), *finding.aliases) if naming.words(name)]
        if not names:
            return
        keys = [(finding.type.family, naming.words(name)) for name in names]
        others = [self.leading[key] for key in keys if key in self.leading]
        target = self.leading.get(keys[0]) or self.alias.get(keys[0]) or next(iter(others), None)
        if target is None:
            target = Entity(
                [names[0]], finding.type, finding.importance, finding.confidence, known=known
            )
            self.entities[id(target)] = target
            self.leading[keys[0]] = target
        elif not target.known:
            target.confidence = max(target.confidence, finding.confidence)
        target.evidence_words = target.evidence_words or finding.evidence_words
        for key, name in zip(keys, names, strict=True):
            if self.leading.get(key, target) is target:
                target.add(name)
                (self.leading if known else self.alias).setdefault(key, target)
        for other in others:
            if other is not target and _may_join(target, other, finding):
                self._join(target, other)

    def _join(self, target: Entity, other: Entity) -> None:
        if self.entities.pop(id(other), None) is None:
            return
        for name in other.names:
            target.add(name)
            self.leading[other.type.family, naming.words(name)] = target


def _may_join(one: Entity, other: Entity, finding: Finding) -> bool:
    """Whether code can verify a reader's word that two entities are one."""
    if not (one.known and other.known):
        return True
    bridges = [n for n in (finding.name, *finding.aliases) if naming.words(n) not in other.keys]
    related = any(
        naming.contains(a, b) or naming.contains(b, a) or set(naming.ageless(b)) & {*naming.core(a)}
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
