"""Vehicles called by a name: `a black Lincoln`, `the salvage tug MAGPIE`, `The Triumph`."""

from collections import defaultdict
from dataclasses import dataclass, field

from core.providers.offline.lexicon import FUNCTION_WORDS, entry, lists, naming, verbs
from core.providers.offline.reader import objects
from core.providers.offline.reader.tokens import Sentence, Token


@dataclass
class Brand:
    """A capitalised word that articles stand before and that moves as only vehicles do."""

    word: str
    sentences: list[Sentence] = field(default_factory=list)
    moves: bool = False


def find(sentences: list[Sentence], names: frozenset[str]) -> list[Brand]:
    """Words that may be vehicles' names, in order of first mention; `moves` tells the certain."""
    found: dict[str, Brand] = defaultdict(lambda: Brand(""))
    for sentence in sentences:
        if sentence.kind != "action":
            continue
        for at, token in enumerate(sentence.tokens):
            if at and _is_branded(sentence.tokens, at, names):
                brand = found[token.low]
                brand.word = token.low
                brand.sentences.append(sentence)
                brand.moves |= token.low in lists()["makes"] or _moves(sentence.tokens, at)
    return [b for b in found.values() if len(b.sentences) > 1 or b.word in lists()["makes"]]


def _is_branded(tokens: list[Token], at: int, names: frozenset[str]) -> bool:
    token = tokens[at]
    if not (token.is_word and token.is_title and len(token.low) > 2) or token.quoted or token.owner:
        return False
    if token.low in names or naming.is_person_noun(token.low) or token.low in FUNCTION_WORDS:
        return False
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is not None and following.is_word and following.is_title:
        return False
    while at > 1 and (tokens[at - 1].low.isdigit() or tokens[at - 1].text in "'’"):
        at -= 1
    before = tokens[at - 1]
    if token.is_caps and token.low not in lists()["makes"]:
        return objects.is_vehicle(before.low) and not before.is_caps
    lead = next((t for t in reversed(tokens[max(0, at - 4) : at]) if not _adjective(t)), None)
    return lead is not None and (lead.low in {"the", "a", "an"} or lead.owner)


def _adjective(token: Token) -> bool:
    found = entry(token.low)
    plain = not token.is_title and token.low not in FUNCTION_WORDS
    return plain and found is not None and (found.adjective or found.adverb)


def _moves(tokens: list[Token], at: int) -> bool:
    if objects.is_vehicle(tokens[at - 1].low):
        return True
    after = [token for token in tokens[at + 1 : at + 3] if token.is_word]
    return any(
        token.low.endswith(("s", "ed", "ing")) and verbs(token.low) & lists()["vehicle_motion"]
        for token in after[:1]
    )
