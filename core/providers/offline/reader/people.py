"""Who is in the action: silent characters, extras, and which names are one person."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from core.providers.offline.lexicon import entry, inflected, lists, naming, noun
from core.providers.offline.reader import objects, runs
from core.providers.offline.reader.runs import Run
from core.providers.offline.reader.tokens import Sentence

_NO_NAMES = lists()["not_names"] | lists()["makes"]
MAX_WORDS, MAX_CHARS = 8, 100
"""A longer run of capitals is shouting, no name."""


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


def find(sentences: list[Sentence], speaking: Mapping[str, set[int | None]]) -> list[Person]:
    """Everybody: those with cues first, with the names action gives them, then the silent ones.
    `speaking` holds the scenes of each known cue."""
    capitals = [
        run for s in sentences if s.kind == "action" and not s.slug for run in runs.capitals(s)
    ]
    titles = [run for s in sentences for run in runs.titles(s)]
    seen = Counter(t.low for s in sentences if s.kind == "action" for t in s.tokens)
    people = [Person([cue], known=True, confidence=1.0) for cue in speaking]
    _name_fully(people, capitals, titles, speaking)
    for person in people:
        cues = [name for name in person.names if name in speaking]
        lead = max(cues, key=lambda name: len(speaking[name]))
        person.names.sort(key=lambda name: name != lead)
    subjects = [runs.leading_subject(s) for s in sentences if s.kind == "action"]
    people = _silent(people, capitals, titles, subjects)
    for person in people:
        person.extra |= _walks_on(person, seen)
    _join_ages(people, speaking)
    return people


def _join_ages(people: list[Person], speaking: Mapping[str, set[int | None]]) -> None:
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


def _walks_on(person: Person, seen: Counter) -> bool:
    """Whether somebody without a name stands in one line only, and does nothing there."""
    run = person.runs[0] if len(person.runs) == 1 else None
    if run is None or person.known or not naming.is_descriptive(person.name):
        return False
    tagged = lists()["worn_names"] & set(run.sentence.words)
    does = runs.aged(run) or runs.apposition(run) or tagged or (runs.acts(run) and run.start < 4)
    return seen[naming.head(person.name)] == 1 and not does


def _name_fully(
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
        longer = [n for n in dict.fromkeys(short) if n != name and _may_extend(n, name)]
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
        if parts[0] in lists()["camera"] or (_is_verb_form(parts[-1:]) and not runs.aged(run)):
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


def _may_extend(longer: str, shorter: str) -> bool:
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
    inside = [n for n in longer if n == top or _may_extend(top, n) or _may_extend(n, top)]
    if len(inside) == len(longer):
        return longer
    introduced = [name for name in longer if name.isupper()]
    return _one_line(introduced) if 0 < len(introduced) < len(longer) else []


def _silent(
    people: list[Person], capitals: list[Run], titles: list[Run], subjects: list[str]
) -> list[Person]:
    """People with those added that action introduces and no cue names; `subjects` are the plain
    words that lead a sentence and act: `Bishop chews.`"""
    taken = {naming.words(name) for person in people for name in person.names}
    acting = Counter(
        naming.words(run.name) for run in titles if run.sentence.kind == "action" and runs.acts(run)
    )
    middle = Counter(naming.words(run.name) for run in titles if run.start)
    bare = Counter(naming.words(run.name) for run in titles if runs.is_bare(run))
    leads = Counter((word,) for word in subjects)
    found: dict[tuple[str, ...], Person] = {}
    for run in capitals:
        key = naming.words(run.name)
        if not key or key in taken or len(key) > MAX_WORDS or len(run.name) > MAX_CHARS:
            continue
        verdict = _verdict(run, acting)
        if verdict is None:
            continue
        extra, confidence = verdict
        person = found.setdefault(key, Person([run.name], extra=extra))
        person.words = person.words or run.sentence.text
        person.confidence = max(person.confidence, confidence)
        person.runs.append(run)
    for run in titles:
        key = naming.words(run.name)
        if key in taken or key in found or run.sentence.kind != "action":
            continue
        led = run.before in naming.ARTICLES and not runs.aged(run)
        acts = not led and _is_name(key) and runs.acts(run) and acting[key] + middle[key] >= 2
        called = runs.is_bare(run) and (leads[key] or runs.acts(run))
        if acts or (called and bare[key] + leads[key] > 1 and _is_common_name(key)):
            found[key] = Person([run.name], words=run.sentence.text, confidence=0.7)
    return [*people, *_merged(list(found.values()), people)]


def _verdict(run: Run, acting: Counter) -> tuple[bool, float] | None:
    """(Is an extra, confidence) for a run in capitals that is somebody; None for anything else."""
    key = naming.words(run.name)
    head = naming.head(run.name)
    if run.before in {"it", "he", "she", "they", "that", "who"} and not runs.aged(run):
        return None
    camera = lists()["camera"] | lists()["prepositions"]
    if (key[0] in camera or head in camera) and not runs.aged(run):
        return None
    several = runs.is_plural_head(run.name)
    if runs.aged(run):
        return several, 0.95
    if lists()["sounds"] & set(key):
        return None
    if head in lists()["deny"] and not naming.is_person_noun(head):
        return None
    if _is_verb_form(key):
        return None
    said = runs.apposition(run)
    if said and any(naming.is_person_noun(word) or _is_animal(word) for word in said):
        return several, 0.85
    if run.before in {"named", "called"} or (naming.honorific(run.name) and not several):
        return False, 0.85
    if objects.sureness(head) == objects.SURE:
        return None
    if naming.is_person_noun(head) or head in lists()["crowd"]:
        return several, 0.9
    if _is_name(key) and (runs.acts(run) or acting[key]):
        return False, 0.75
    return None


def _is_name(key: Iterable[str]) -> bool:
    """Whether the words read as somebody's name: at least one is no English word."""
    key = tuple(word for word in key if word.rstrip(".") not in lists()["honorific"])
    if not key or any(word in _NO_NAMES for word in key):
        return False
    return any(entry(word) is None and noun(word) is None and word.isalpha() for word in key)


def _is_common_name(key: tuple[str, ...]) -> bool:
    """Whether a common word may be a name: `rides in on Bishop`, `the twins tell Biscuit`."""
    return len(key) == 1 and key[0] not in _NO_NAMES | lists()["crowd"] and noun(key[0]) == key[0]


def _is_verb_form(key: tuple[str, ...]) -> bool:
    """Whether one word in capitals is what something does: `The hull SHUDDERS`."""
    if len(key) != 1 or not inflected(key[0]):
        return False
    return objects.mostly_verb(key[0]) or not naming.is_person_noun(key[0])


def _is_animal(word: str) -> bool:
    lemma = noun(word)
    found = entry(lemma) if lemma else None
    return found is not None and found.kind == "N"


def _merged(found: list[Person], people: list[Person]) -> list[Person]:
    """New people with shorter names folded into longer ones, and none that a cue's person is."""
    by_words: dict[tuple[str, ...], Person] = {}
    heads = defaultdict(list)
    for person in found:
        singular = tuple(noun(word) or word for word in naming.words(person.name))
        if singular in by_words and by_words[singular].extra == person.extra:
            by_words[singular].names.append(person.name)
            continue
        by_words[singular] = person
        heads[naming.head(person.name)].append(person)
    kept: list[Person] = []
    for person in sorted(by_words.values(), key=lambda p: -len(naming.core(p.name))):
        owners = [
            other
            for other in [*people, *kept]
            if not (person.extra or other.extra)
            and any(_may_extend(name, person.name) for name in other.names)
        ]
        if len(owners) == 1:
            owners[0].names.append(person.name)
        elif not owners:
            kept.append(person)
    return kept
