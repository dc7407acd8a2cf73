"""Places: the sentences that show them, and what is left open."""

import re
import string
from collections.abc import Mapping, Sequence
from typing import Any

from core.models.assets import DistilledAsset, Traits
from core.providers.offline import visible
from core.providers.offline.distiller import people, phrases
from core.providers.offline.lexicon import entry, naming, noun

LEAST_WEIGHT = 0.9
LIGHT = visible.listed("light lit lamp dark darkness sun sunlight moon mist candle shadow dawn")
_PEOPLED = re.compile(
    r"\b[A-ZÀ-Þ]{2,}\s*\(|^[A-ZÀ-Þ][\w-]+, in (?:an?|the|his|her) "
    r"|\bwears?\b|\b(?:[Ss]?[Hh]e|[Hh]is|[Hh]ers?|[Tt]heir|[Tt]hey)\b"
)


def distil(name: str, passages: Sequence[Mapping[str, Any]]) -> DistilledAsset:
    found = [
        (_weight(sentence, name), number, sentence)
        for number, sentence in enumerate(
            _unpeopled(sentence) for p in passages for sentence in phrases.sentences(p["text"])
        )
        if not sentence.isupper()
        and len(sentence.split()) > 3
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


def _unpeopled(sentence: str) -> str:
    """The sentence, or what stands before its colon, where it names nobody; else nothing."""
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
    """How much a sentence shows; one that names the place is about it."""
    about = set(visible.words(sentence)) & set(naming.words(name))
    return phrases.weight(sentence, visible.PLACE) + bool(about)
