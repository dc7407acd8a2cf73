"""Names as words: honorifics, numbers and articles told from what names somebody."""

import re
from functools import lru_cache

from core.providers.offline.lexicon import entry, lists, noun

ARTICLES = frozenset(("the", "a", "an"))
_WORDS = re.compile(r"#?[^\W_]+(?:['’.-][^\W_]+)*")
_OWNED = re.compile(r"(?i)['’]s?\s")
_AGES = lists()["ages"] - {"future", "past", "other", "fake", "real"}
_MALE = lists()["male"]
_FEMALE = lists()["female"]
_FIGURES = ("man", "men", "woman", "women", "boy", "boys", "girl", "girls", "keeper", "maker")
_LINKS = lists()["links"]
NICKNAMES = {
    "bill": "william", "will": "william", "bob": "robert", "rob": "robert", "jack": "john",
    "jim": "james", "peg": "margaret", "peggy": "margaret", "maggie": "margaret", "ted": "edward",
    "ned": "edward", "nell": "eleanor", "dick": "richard", "rick": "richard", "harry": "henry",
    "hank": "henry", "betty": "elizabeth", "liz": "elizabeth", "beth": "elizabeth",
    "kate": "katherine", "kitty": "katherine", "molly": "mary", "polly": "mary", "sally": "sarah",
    "chuck": "charles", "charlie": "charles", "tony": "anthony", "mike": "michael", "joe": "joseph",
    "jenny": "jennifer", "gus": "augustus", "bart": "bartholomew", "nick": "nicholas",
}  # fmt: skip


@lru_cache(maxsize=20_000)
def words(name: str) -> tuple[str, ...]:
    """A name's words, lower-case, without articles: `THE MAN IN A HAT` is man, in, hat."""
    low = name.lower().replace("’", "'").replace("'s", "")
    every = _WORDS.findall(low)
    return tuple(word for word in every if word not in ARTICLES) or tuple(every)


@lru_cache(maxsize=20_000)
def honorific(name: str) -> str:
    """`dr` of DR. BENNETT; empty where none leads, or where it is all there is."""
    parts = words(name)
    first = parts[0].rstrip(".") if parts else ""
    return first if len(parts) > 1 and first in lists()["honorific"] else ""


@lru_cache(maxsize=20_000)
def core(name: str) -> tuple[str, ...]:
    """A name's words without leading honorifics."""
    parts = words(name)
    while len(parts) > 1 and parts[0].rstrip(".") in lists()["honorific"]:
        parts = parts[1:]
    return parts


@lru_cache(maxsize=20_000)
def modifiers(name: str) -> frozenset[str]:
    """What makes another person of a name: YOUNG, OLD, a number."""
    return frozenset(
        w
        for w in words(name)
        if w in lists()["ages"] or w.lstrip("#").isdigit() or w.startswith("#")
    )


@lru_cache(maxsize=20_000)
def ageless(name: str) -> tuple[str, ...]:
    """The core of a name that an age leads, without it: `hester` of YOUNG HESTER; else nothing."""
    first, *rest = core(name)
    named = first in _AGES and rest and not is_person_noun(rest[-1])
    return core(" ".join(rest)) if named else ()


@lru_cache(maxsize=20_000)
def head(name: str) -> str:
    """The word that says what it is: `man` of MAN IN A HAT, `guard` of SECURITY GUARD #2."""
    parts = words(name)
    for at, word in enumerate(parts):
        if at and word in _LINKS:
            parts = parts[:at]
            break
    plain = [word for word in parts if not word.lstrip("#").isdigit()]
    return plain[-1] if plain else ""


def is_person_noun(word: str) -> bool:
    """Whether a lower-case word is a common noun for a person, in singular or plural."""
    lemma = noun(word)
    if lemma is None:
        return entry(word) is None and word.endswith(_FIGURES) and word not in _FIGURES
    if lemma in lists()["person"]:
        return True
    found = entry(lemma)
    return found is not None and found.kind == "H"


def is_descriptive(name: str) -> bool:
    """Whether a name only says what somebody is: GUARD, OLD WOMAN, MAN IN A GRAY HAT."""
    return not honorific(name) and is_person_noun(head(name))


def compatible(one: str, other: str) -> bool:
    """Whether two honorifics and sets of modifiers can be one person's."""
    first, second = honorific(one), honorific(other)
    if (first in _MALE and second in _FEMALE) or (first in _FEMALE and second in _MALE):
        return False
    return modifiers(one) == modifiers(other)


def contains(longer: str, shorter: str) -> bool:
    """Whether every word of `shorter` stands in `longer`, honorifics aside, and both can be one
    person's: DR. BENNETT in MARIT BENNETT, not EDWARD in YOUNG EDWARD or EDWARD'S WIFE."""
    if not compatible(longer, shorter) or _OWNED.search(longer):
        return False
    short, long = core(shorter), core(longer)
    return len(short) <= len(long) and bool(short) and set(short) <= set(long)


def is_nickname(short: str, full: str) -> bool:
    """Whether a first name can be short for another: JO and JOLENE, BILL and WILLIAM."""
    return short in nicknames(full)


@lru_cache(maxsize=20_000)
def nicknames(full: str) -> frozenset[str]:
    """What a first name may be shortened to."""
    cut = {full[:end] for end in range(2, len(full) - 1)}
    return frozenset(cut | {nick for nick, name in NICKNAMES.items() if name == full})
