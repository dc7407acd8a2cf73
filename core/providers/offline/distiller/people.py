"""Who else stands in a sentence, and whether a name is of somebody at another age."""

import re
from collections.abc import Sequence

from core.providers.offline import visible
from core.providers.offline.lexicon import entry, lists, naming, noun, verbs

AGES = lists()["ages"] - {"adult", "future", "past", "other", "fake", "real"}
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LIKENESS = re.compile(r"\b(?:like|as|than) (?:an?|the|another) (?:[\w-]+ ){0,2}?[\w-]+", re.I)
_OF_ONE = re.compile(
    r"(?:\b(?:an?|the|his|her|their|its|another|each|every|two|three|four|ten|some|many|both)"
    r"\s+|^)(?:[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)


def others(sentence: str, own: Sequence[tuple[int, int]] = ()) -> list[tuple[int, int]]:
    """Where others than the own spans stand: names, and nouns for people that are no likeness and
    own nothing here (`her father's coat`)."""
    likened = [match.span() for match in _LIKENESS.finditer(sentence)]
    found = []
    for match in _WORD.finditer(sentence):
        start, end = match.span()
        if any(a <= start < b for a, b in (*own, *likened)) or len(match[0]) < 2:
            continue
        if _names(match[0], first=not sentence[:start].strip(" \"“'‘-.")) or (
            match[0].islower()
            and naming.is_person_noun(match[0])
            and not visible.kinds(match[0])
            and not _other_use(match[0])
            and _OF_ONE.search(sentence[:start])
        ):
            found.append((start, end))
    return found


def at_another_age(sentence: str, span: tuple[int, int], own: frozenset[str]) -> bool:
    """Whether the name at the span is led by an age that is not the asset's: YOUNG NELL."""
    before = [word.casefold() for word in _WORD.findall(sentence[: span[0]])[-1:]]
    name = sentence[span[0] : span[1]]
    return bool(({*before, *naming.modifiers(name)} & AGES) - own)


def _names(word: str, first: bool) -> bool:
    """A capitalised word; one that opens the sentence only where no dictionary knows it."""
    low = re.split("['’]", word.casefold())[0]
    if not word[0].isupper() or word.isupper():
        return word[0].isupper()
    if not first:
        return low != "i"
    told = entry(low) or noun(low) or verbs(low) or low in lists()["function_words"]
    return low in lists()["honorific"] or not (told or "-" in low or low in visible.COLOURS)


def _other_use(word: str) -> bool:
    """Whether a word for a person is more often something else: `a spare`, `a scold`."""
    found = entry(word)
    return bool(found and (found.adjective or found.verb_size > found.noun_size))
