"""Which names are one person's: short and full, young and old, with and without a title."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from core.providers.offline.lexicon import entry, inflected, lists, naming
from core.providers.offline.reader import objects, runs
from core.providers.offline.reader.runs import Run


@dataclass
class Person:
    """One person (or kind of extra): every name, the one that leads first."""

    names: list[str]
    extra: bool = False
    known: bool = False
    words: str = ""
    confidence: float = 0.8
    runs: list[Run] = field(default_factory=list)

    @property
    def name(self) -> str:
        return self.names[0]


def join_ages(people: list[Person], speaking: Mapping[str, set[int | None]]) -> None:
    """YOUNG HESTER is HESTER, once; not where both speak in one scene."""
    by_word: dict[str, list[Person]] = defaultdict(list)
    for person in people:
        for word in {word for name in person.names for word in naming.core(name)}:
            by_word[word].append(person)
    for person in list(people):
        core = naming.ageless(person.name)
        near = by_word[core[-1]] if core else []
        older = [p for p in near if any(_is_called(n, core) for n in p.names)]
        if len(older) != 1 or older[0] is person or older[0].extra:
            continue
        if speaking.get(person.name, set()) & speaking.get(older[0].name, set()):
            continue
        older[0].names += person.names
        older[0].words = older[0].words or person.words
        people.remove(person)


def _is_called(name: str, core: tuple[str, ...]) -> bool:
    return not naming.ageless(name) and set(core) <= set(naming.core(name))


def name_fully(
    people: list[Person],
    capitals: list[Run],
    titles: list[Run],
    speaking: Mapping[str, set[int | None]],
) -> None:
    """Join cues that are one person, and give each person the fuller names of the action."""
    fuller = _fuller_names(people, capitals, titles)
    names = [*dict.fromkeys([person.name for person in people]), *fuller]
    owner = {person.name: person for person in people}
    shown: dict[str, set[int | None]] = defaultdict(set)
    for run in capitals:
        shown[run.name].add(run.sentence.scene_index)
    sharing = _by_word(names)
    for name in sorted(names, key=lambda n: len(naming.core(n))):
        near = min((sharing[word] for word in naming.core(name)), key=len, default=[])
        title = naming.words(name)[0]
        titled = sharing[title] if title != naming.core(name)[0] else ()
        short = [*near, *sharing[naming.core(name)[0] + NICK], *titled]
        longer = [n for n in dict.fromkeys(short) if n != name and may_extend(n, name)]
        longer = longer or [n for n in fuller if _is_whole_of(n, name)]
        if naming.is_descriptive(name) and set(naming.core(name)) <= lists()["generic"]:
            # GIRL is the PRETTY GIRL of her own scene, and no other girl.
            scenes = speaking.get(name, shown[name])
            longer = [n for n in longer if n not in speaking and shown[n] & scenes]
        longest = _one_line(_titled_alike(longer, name))
        if not longest:
            continue
        target = next((owner[n] for n in [name, *longest] if n in owner), None)
        if target is None:
            continue
        for member in (name, *longest):
            other = owner.get(member)
            if other is not None and other is not target:
                target.names += [n for n in other.names if n not in target.names]
                for n in other.names:
                    owner[n] = target
                people.remove(other)
            owner[member] = target
            if member not in target.names:
                target.names.append(member)


NICK = "~"


def _by_word(names: list[str]) -> dict[str, list[str]]:
    """Names by each of their words, and by what their first word may be short for them."""
    found: dict[str, list[str]] = defaultdict(list)
    for name in names:
        for word in naming.words(name):
            found[word].append(name)
        for short in naming.nicknames(naming.core(name)[0]):
            found[short + NICK].append(name)
    return found


def _fuller_names(people: list[Person], capitals: list[Run], titles: list[Run]) -> list[str]:
    """Names of several words in the text that extend a cue, once each."""
    found: dict[str, str] = {}
    often = Counter(" ".join(naming.words(run.name)) for run in titles)
    introduced = {id(run) for run in capitals}
    cue_words = {word for person in people for word in naming.core(person.name)}
    cues = {naming.words(person.name) for person in people}
    sharing = _by_word([person.name for person in people])
    for run in [*capitals, *titles]:
        parts = naming.words(run.name)
        if len(parts) > 6 or (run.owner and len(parts) < 2):
            continue
        key = " ".join(parts)
        if parts[0] in lists()["camera"] or (is_verb_form(parts[-1:]) and not runs.aged(run)):
            continue
        if id(run) not in introduced and often[key] < 2 and run.sentence.kind != "action":
            continue
        if parts in cues:
            continue
        shared = cue_words & set(parts)
        nick = bool(cue_words & naming.nicknames(naming.core(run.name)[0]))
        near = sharing.get(parts[0], [])
        if (shared and len(parts) > 1) or (nick and runs.aged(run)) or _short_intro(run, near):
            found.setdefault(key, run.name)
    return list(found.values())


def _short_intro(run: Run, cues: list[str]) -> bool:
    """An introduction with fewer words than the cue: `TATE (44)` for SERGEANT TATE."""
    return runs.aged(run) and any(naming.contains(cue, run.name) for cue in cues)


def may_extend(longer: str, shorter: str) -> bool:
    first, second = naming.honorific(longer), naming.honorific(shorter)
    if first and second and first != second:
        return False
    if naming.words(longer) == naming.words(shorter) or naming.words(shorter) == (first,):
        return True
    long, short = naming.core(longer), naming.core(shorter)
    if long == short:
        return naming.compatible(longer, shorter) and len(longer) >= len(shorter)
    if naming.contains(longer, shorter):
        added = set(long) - set(short)
        described = naming.is_descriptive(shorter) or not _only_adjectives(added)
        return len(long) > len(short) and described
    return (
        len(long) > 1
        and short[1:] in ((), long[1:])
        and naming.compatible(longer, shorter)
        and naming.is_nickname(short[0], long[0])
    )


def _is_whole_of(whole: str, short: str) -> bool:
    """Whether one first name, given at an introduction, is what another is short for: DOMINIC."""
    long, cut = naming.core(whole), naming.core(short)
    return len(long) == len(cut) == 1 and len(cut[0]) > 2 and naming.is_nickname(cut[0], long[0])


def _only_adjectives(added: set[str]) -> bool:
    """Whether what a longer name adds only describes: GROWN-UP EDWARD is no fuller name."""
    return all("-" in word or _is_adjective(word) for word in added)


def _is_adjective(word: str) -> bool:
    found = entry(word)
    return found is not None and found.adjective and not found.is_noun


def _titled_alike(longer: list[str], name: str) -> list[str]:
    """Of names that may extend one with an honorific, those with the same, if there are any."""
    title = naming.honorific(name)
    return [n for n in longer if title and naming.honorific(n) == title] or longer


def _one_line(longer: list[str]) -> list[str]:
    """The names, when all of them can be one person's; none when they are several people's."""
    if not longer:
        return []
    top = max(longer, key=lambda name: (len(naming.core(name)), len(name)))
    inside = [n for n in longer if n == top or may_extend(top, n) or may_extend(n, top)]
    if len(inside) == len(longer):
        return longer
    introduced = [name for name in longer if name.isupper()]
    return _one_line(introduced) if 0 < len(introduced) < len(longer) else []


def is_verb_form(key: tuple[str, ...]) -> bool:
    """Whether one word in capitals is what something does: `The hull SHUDDERS`."""
    if len(key) != 1 or not inflected(key[0]):
        return False
    return objects.mostly_verb(key[0]) or not naming.is_person_noun(key[0])
