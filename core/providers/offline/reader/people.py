"""Who is in the action: silent characters, extras, and which names are one person."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from core.providers.offline.lexicon import entry, lists, naming, noun
from core.providers.offline.reader import objects, one_person, runs
from core.providers.offline.reader.one_person import Person
from core.providers.offline.reader.runs import Run
from core.providers.offline.reader.tokens import Sentence

_NO_NAMES = lists()["not_names"] | lists()["makes"]
MAX_WORDS, MAX_CHARS = 8, 100
"""A longer run of capitals is shouting, no name."""


def find(sentences: list[Sentence], speaking: Mapping[str, set[int | None]]) -> list[Person]:
    """Everybody: those with cues first, with the names action gives them, then the silent ones.
    `speaking` holds the scenes of each known cue."""
    capitals = [
        run for s in sentences if s.kind == "action" and not s.slug for run in runs.capitals(s)
    ]
    titles = [run for s in sentences for run in runs.titles(s)]
    seen = Counter(t.low for s in sentences if s.kind == "action" for t in s.tokens)
    people = [Person([cue], known=True, confidence=1.0) for cue in speaking]
    one_person.name_fully(people, capitals, titles, speaking)
    for person in people:
        cues = [name for name in person.names if name in speaking]
        lead = max(cues, key=lambda name: len(speaking[name]))
        person.names.sort(key=lambda name: name != lead)
    subjects = [runs.leading_subject(s) for s in sentences if s.kind == "action"]
    people = _silent(people, capitals, titles, subjects)
    for person in people:
        person.extra |= _walks_on(person, seen)
    one_person.join_ages(people, speaking)
    return people


def _walks_on(person: Person, seen: Counter) -> bool:
    """Whether somebody without a name stands in one line only, and does nothing there."""
    run = person.runs[0] if len(person.runs) == 1 else None
    if run is None or person.known or not naming.is_descriptive(person.name):
        return False
    tagged = lists()["worn_names"] & set(run.sentence.words)
    does = runs.aged(run) or runs.apposition(run) or tagged or (runs.acts(run) and run.start < 4)
    return seen[naming.head(person.name)] == 1 and not does


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
    if one_person.is_verb_form(key):
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
            and any(one_person.may_extend(name, person.name) for name in other.names)
        ]
        if len(owners) == 1:
            owners[0].names.append(person.name)
        elif not owners:
            kept.append(person)
    return kept
