"""Places: the sentences that show them, and what is left open."""

import re
import string
from collections.abc import Mapping, Sequence
from typing import Any

from core.models.assets import DistilledAsset, Traits
from core.providers.offline import visible
from core.providers.offline.distiller import people, phrases
from core.providers.offline.lexicon import entry, lists, naming, noun, verbs

_BEING = visible.listed("is are was were has have does do")
LEAST_WEIGHT = 0.9
LIGHT = visible.listed("light lit lamp dark darkness sun sunlight moon mist candle shadow dawn")
_PEOPLED = re.compile(
    r"\b[A-ZÀ-Þ]{2,}\s*\(|^We\b|^[A-ZÀ-Þ][\w-]+, in (?:an?|the|his|her) "
    r"|\bwears?\b|\b(?:[Ss]?[Hh]e|[Hh]is|[Hh]ers?|[Tt]heir|[Tt]hey)\b"
)


def distil(name: str, passages: Sequence[Mapping[str, Any]]) -> DistilledAsset:
    found = [
        (_weight(sentence, name), number, sentence)
        for number, sentence in enumerate(
            _unpeopled(sentence, name)
            for p in passages
            for sentence in phrases.sentences(p["text"])
        )
        if not sentence.isupper()
        and len(sentence.split()) > (1 if _verbless(sentence) else 3)
        and sum(bool(visible.kinds(part)) for part in sentence.split(",")) < 2
    ]
    telling = [one for one in found if one[0] >= LEAST_WEIGHT]
    best = sorted(sorted(telling, key=lambda one: (-one[0], one[1]))[:2], key=lambda one: one[1])
    looks = [phrases.shortened(sentence) for _, _, sentence in best]
    if not looks:
        return DistilledAsset(
            visual_summary=f"A place called {string.capwords(name)}."
            " No line says what it looks like."
            " The script leaves open its layout, materials and light.",
            confidence=0.2,
            is_high_priority=len(passages) > 2,
        )
    lit = phrases.says(looks, LIGHT)
    if len(looks) == 1:
        looks.append("No other line shows the place.")
    closing = (
        "The script leaves open what lies around it."
        if lit
        else "The script leaves open its light and what lies around it."
    )
    return DistilledAsset(
        visual_summary=" ".join([*looks, closing]),
        traits=Traits(physical_features=" ".join(look for look in looks if "No other" not in look)),
        is_high_priority=len(passages) > 2,
        confidence=0.8 if len(best) > 1 else 0.55,
    )


def _verbless(sentence: str) -> bool:
    """Whether a sentence only names what is there: `Snow at the window.`"""
    words = visible.words(sentence)
    heard = lists()["sounds"].intersection(words)
    return not heard and words[:1] != ["the"] and not any(map(_is_verb, words))


def _is_verb(word: str) -> bool:
    """Whether a word in this form is a verb rather than anything else."""
    if word in _BEING:
        return True
    known = entry(word)
    if (known and known.adjective) or word in verbs(word):
        return False
    forms = [found for verb in verbs(word) if (found := entry(verb))]
    return any(not noun(word) or one.verb_size > one.noun_size for one in forms)


def _unpeopled(sentence: str, name: str) -> str:
    """The sentence, or what stands before its colon, where it names nobody; else nothing."""
    for owner in re.findall(r"(\w+)['’]S\b", name):
        if re.search(rf"\b{owner}\b", sentence, re.IGNORECASE):
            return ""
    for part in (sentence, sentence.split(":")[0]):
        somebody = any(_is_somebody(part[a:b]) for a, b in people.others(part))
        if not somebody and not _PEOPLED.search(part):
            return part
    return ""


def _is_somebody(word: str) -> bool:
    """Things are written in capitals, too: a BLUE HIVE."""
    low = word.casefold()
    return not word.isupper() or naming.is_person_noun(low) or not (entry(low) or noun(low))


def _weight(sentence: str, name: str) -> float:
    """How much a sentence shows; one that names the place is about it, and one without a verb
    mostly is."""
    about = set(visible.words(sentence)) & set(naming.words(name))
    return phrases.weight(sentence, visible.PLACE) + 0.5 * bool(about) + 0.6 * _verbless(sentence)
