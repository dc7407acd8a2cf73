"""Where a noun phrase begins, and whether its head is a noun where it stands."""

from core.providers.offline.lexicon import (
    FUNCTION_WORDS,
    entry,
    inflected,
    lists,
    noun,
    plural,
    verbs,
)
from core.providers.offline.reader import objects
from core.providers.offline.reader.tokens import Token
from core.providers.offline.reader.verbs_here import DETERMINERS, is_verb_here


def is_head(tokens: list[Token], at: int) -> bool:
    """Whether no further noun follows that the word only describes: `phone` of `phone booth`."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if (
        following is None
        or not following.is_word
        or (following.low in FUNCTION_WORDS and following.low != "can")
    ):
        return True
    if following.low == "can" and tokens[at].low not in FUNCTION_WORDS:
        beyond = tokens[at + 2].low if at + 2 < len(tokens) else ""
        return bool(verbs(beyond)) and beyond not in lists()["prepositions"]
    if following.low in lists()["prepositions"] or tokens[at].owner:
        return True
    if noun(following.low) is None:
        if objects.is_unknown(tokens[at].low) and not verbs(following.low):
            return False
        return not (following.is_title and not following.is_caps)
    if inflected(following.low):
        return not plural(following.low) or _is_predicate(tokens, at, following.low)
    found = entry(following.low)
    if found is not None and (found.adverb or (found.adjective and found.noun_size < 2)):
        return True
    return plural(tokens[at].low) and bool(verbs(following.low))


def _is_predicate(tokens: list[Token], at: int, low: str) -> bool:
    """Whether a word that is a plural and a verb is what the noun before it does."""
    if tokens[at + 1].is_caps and not tokens[at].is_caps:
        return True
    if objects.mostly_verb(low) or _singularis_led(tokens, at):
        return True
    return bool(verbs(low) & (lists()["event"] | lists()["vehicle_motion"]))


def _singularis_led(tokens: list[Token], at: int) -> bool:
    """Whether `a` or `one` stands before the phrase that ends at a word."""
    start = start_of(tokens, at)
    return start > 0 and tokens[start - 1].low in {"a", "an", "one", "this", "another"}


def start_of(tokens: list[Token], at: int, names: frozenset[str] = frozenset()) -> int:
    """Index of the first word of the phrase after its determiner or owner."""
    start = at
    while start and at - start < 5:
        before = tokens[start - 1]
        if before.text == "," and start > 1 and start != at and is_adjective(tokens[start - 2]):
            start -= 1
        elif before.is_title and before.low in names:
            break
        elif before.is_word and not before.owner and _describes(tokens, start - 1):
            start -= 1
        else:
            break
    while tokens[start].text == "," and start < at:
        start += 1
    return start


def is_adjective(token: Token) -> bool:
    found = entry(token.low)
    return found is not None and found.adjective and token.low not in FUNCTION_WORDS


def _describes(tokens: list[Token], index: int) -> bool:
    """Whether a word stands before a noun to describe it: an adjective, a noun, a participle."""
    token = tokens[index]
    low = token.low
    if low in FUNCTION_WORDS or low in DETERMINERS or low in lists()["prepositions"]:
        return False
    if low.endswith("ly") or "'" in low:
        return False
    if is_adjective(token):
        return True
    if "-" in low or (low.endswith("ed") and entry(low) is not None):
        return True
    lead = tokens[index - 1] if index else None
    determined = lead is not None and (lead.low in DETERMINERS or lead.owner)
    if low.endswith(("ing", "ed")):
        return determined
    lemma = noun(low)
    if low.endswith("s") and not determined and any(verb != low for verb in verbs(low)):
        return False
    if lemma is None:
        return not verbs(low)
    if verbs(low) and low != lemma:
        return False
    if not verbs(low) or determined:
        return True
    found = entry(lemma)
    return found is None or found.noun_size >= found.verb_size


def is_noun_here(tokens: list[Token], start: int, at: int) -> bool:
    """Whether a word that can be a verb as well stands as a noun."""
    low = tokens[at].low
    found = entry(low)
    if start == at and found is not None and found.adverb and not is_led(tokens, at):
        return False
    if start < at and _follows(low, tokens[at - 1].low):
        return False
    if start == at and _compares(low) and not is_led(tokens, at):
        return False
    if not verbs(low):
        return True
    if low.endswith("ing") and start < at and noun(tokens[at - 1].low):
        return False
    if (
        low.endswith("ing")
        and start == at
        and not (at and (tokens[at - 1].low in DETERMINERS or tokens[at - 1].owner))
    ):
        return False
    lead = tokens[start - 1] if start else None
    determined = lead is not None and (lead.low in DETERMINERS or lead.owner)
    if determined and lead.low == "one" and start > 1 and tokens[start - 2].low in {"no", "any"}:
        return False
    if plural(tokens[at - 1].low) and start < at and low in verbs(low) and not plural(low):
        return determined and not tokens[at - 1].is_title and not _is_clause_end(tokens, at)
    if plural(low) or (low.endswith("s") and noun(low) != low):
        if lead is not None and lead.low == "of":
            return True
        following = tokens[at + 1].low if at + 1 < len(tokens) else ""
        if following in DETERMINERS or following in {"it", "him", "them", "up", "down", "out"}:
            return determined and start == at
        if start < at:
            singular = lead is not None and lead.low in {
                "a",
                "an",
                "one",
                "this",
                "that",
                "another",
            }
            return not singular and not objects.mostly_verb(low)
        if determined or (lead is not None and lead.low in lists()["prepositions"]):
            return True
        if lead is None or not lead.is_word:
            return not objects.mostly_verb(low)
        return is_verb_here(tokens, start - 1) and bool(verbs(lead.low) & lists()["handle"])
    if determined or (start < at and not tokens[at - 1].is_title):
        return True
    found = entry(low)
    if found is not None and found.verb_size > found.noun_size:
        return lead is not None and lead.low in lists()["prepositions"]
    return lead is None or lead.low not in {"to", "he", "she", "they", "it", "who", "will"}


def _compares(low: str) -> bool:
    """Whether a word may be an adjective's comparative: `he's gotten lighter`."""
    forms = (entry(low[:-2]), entry(low[:-1])) if low.endswith("er") else ()
    return any(found is not None and found.adjective for found in forms)


def _follows(low: str, thing: str) -> bool:
    """Whether an adjective says how a thing is: `drives the spade upright`."""
    found = entry(low)
    stands = found is not None and found.adjective and found.noun_size == 0
    return stands and objects.sureness(thing) == objects.SURE


def _is_clause_end(tokens: list[Token], at: int) -> bool:
    following = tokens[at + 1].low if at + 1 < len(tokens) else ""
    return following in lists()["prepositions"] or following in DETERMINERS


def is_led(tokens: list[Token], at: int) -> bool:
    """Whether an article or an owner stands right before a word or its adjective."""
    return any(t.low in DETERMINERS or t.owner for t in tokens[max(0, at - 2) : at])
