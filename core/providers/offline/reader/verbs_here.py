"""Whether a word that can be a verb is one where it stands."""

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

DETERMINERS = lists()["determiners"]
_BEFORE_VERBS = lists()["before_verbs"]
_CASES = frozenset(["of", "with", "by", "from", "for", "at"])
_SINGLE = frozenset(["one", "this", "another", "each"])


def is_verb_here(tokens: list[Token], index: int) -> bool:
    """Whether a word that can be a verb is one where it stands."""
    low = tokens[index].low
    if low in FUNCTION_WORDS or low in lists()["prepositions"] or not verbs(low):
        return False
    before = tokens[index - 1] if index else None
    if before is None and noun(low) and low in verbs(low):
        return False
    if before is not None and before.owner:
        following = tokens[index + 1].low if index + 1 < len(tokens) else ""
        return low.endswith("ing") and following in DETERMINERS
    if before is not None and before.low in _CASES and not low.endswith("ing"):
        return False
    if before is not None and before.low in DETERMINERS and before.low != "that":
        return before.low in _SINGLE and plural(low)
    if _is_bare_object(tokens, index):
        return False
    if (before is None or not before.is_word) and _is_bare_plural(tokens, index):
        return False
    if inflected(low) or not before:
        found = entry(low)
        if found is not None and found.adjective and low.endswith("ed") and before is None:
            return False
        return not (before is not None and _adjective(before) and noun(low))
    if (
        before.low in _BEFORE_VERBS
        or before.low.endswith("n't")
        or (before.is_word and plural(before.low))
    ):
        return True
    found = entry(low)
    irregular = low not in verbs(low) and noun(low) is None
    return irregular or found is None or found.verb_size > found.noun_size


def _is_bare_plural(tokens: list[Token], index: int) -> bool:
    """Whether a plural leads a clause: `Inside: bundles of cash`, not `she sits, checks it`."""
    low = tokens[index].low
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if not plural(low) or objects.mostly_verb(low):
        return False
    if following is None or following.low == "of" or not following.is_word:
        return True
    if following.low in DETERMINERS or following.low in FUNCTION_WORDS:
        return False
    return bool(verbs(following.low)) or not (index and verbs(low) & lists()["handle"])


def _is_bare_object(tokens: list[Token], index: int) -> bool:
    """Whether a plural is the object of the verb before it: `feeds pages`, `deals cards`."""
    low, before = tokens[index].low, tokens[index - 1].low if index else ""
    if plural(low) and not objects.mostly_verb(low) and before in lists()["prepositions"]:
        return True
    if not plural(low) or not before.endswith(("s", "ing", "ed")) or not verbs(before):
        return False
    return not plural(before) or bool(verbs(before) & lists()["handle"])


def _adjective(token: Token) -> bool:
    found = entry(token.low)
    plain = not token.is_title and not verbs(token.low)
    return plain and found is not None and found.adjective and not found.adverb
