"""Whether an object is in somebody's hand: told by hands, by what bears it, by how it is shown."""

from core.providers.offline.lexicon import lists, noun, plural
from core.providers.offline.reader.tokens import STOPS, Token
from core.providers.offline.reader.verbs_here import DETERMINERS, is_verb_here

_DEVICE_WAYS = frozenset(("into", "on"))


def is_held(tokens: list[Token], start: int, at: int) -> bool:
    """Whether the phrase from `start` to its head `at` is in a hand, or as good as in one."""
    return (
        _in_hand(tokens, start, at)
        or _bears(tokens, start, at)
        or _spoken_into(tokens, start)
        or _inserted(tokens, at)
    )


def _inserted(tokens: list[Token], at: int) -> bool:
    """`INSERT - THE CHECK`, `CLOSE ON THE LANTERN`."""
    first = [token.low for token in tokens[:2]]
    looks = first[0] == "insert" or first in (["close", "on"], ["close", "up"])
    return looks and tokens[0].is_caps and tokens[at].is_caps and at + 1 >= len(tokens) - 1


def _bears(tokens: list[Token], start: int, at: int) -> bool:
    """`a dachshund on a leash`, `an old man in a wheelchair`."""
    lead = [t.low for t in tokens[max(0, start - 2) : start] if t.low not in DETERMINERS]
    bearing = (noun(tokens[at].low) or tokens[at].low) in lists()["bearing"]
    return bearing and lead[-1:] in (["in"], ["on"])


def _in_hand(tokens: list[Token], start: int, at: int) -> bool:
    """`a revolver in her hand`, `clipboard in hand`, `in one fist a bullhorn`, `a bag slung …`."""
    hands = lists()["hands"]
    for index in range(at + 1, min(at + 7, len(tokens))):
        low = tokens[index].low
        if tokens[index].text in STOPS or low in {"and", "but", "while", "as", "like", "with"}:
            break
        if low in {
            "in",
            "under",
            "over",
            "across",
            "round",
            "around",
            "between",
            "from",
            "at",
            "to",
        }:
            near = [t.low for t in tokens[index + 1 : index + 4]]
            if low == "to" or any(is_verb_here(tokens, i) for i in range(at + 1, index)):
                near = near if tokens[at + 1].low in lists()["held"] else []
            if any(word in hands for word in near):
                return True
    for token in tokens[at + 1 : at + 5]:
        if not token.is_word and token.text != ",":
            break
        if token.low in lists()["held"] and not token.low.endswith("ing"):
            return True
    before = [t.low for t in tokens[max(0, start - 7) : start]]
    places = [i for i, word in enumerate(before) if word in hands]
    if not places:
        return _other_hand(before)
    lead, rest = before[max(0, places[-1] - 4) : places[-1]], before[places[-1] + 1 :]
    if plural(before[places[-1]]) and rest[:1] and rest[0] in {"on", "around", "round"}:
        return set(rest[1:]) <= DETERMINERS
    return any(word in {"in", "from", "under", "on"} for word in lead) and all(
        word in DETERMINERS or word in {",", ":", "is", "lies", "hangs", "--"} for word in rest
    )


def _spoken_into(tokens: list[Token], start: int) -> bool:
    """`(into phone)`, `(on the radio)`: the parenthetical of who speaks by a device."""
    lead = [t.low for t in tokens[:start] if t.low not in DETERMINERS]
    return len(lead) == 2 and lead[0] == "(" and lead[1] in _DEVICE_WAYS


def _other_hand(before: list[str]) -> bool:
    """`In one hand a clipboard. In the other, … a tenderizer.`"""
    return "in" in before and "other" in before and before[before.index("in") :][:3][-1] == "other"
