"""How a sentence treats an object: handled, singled out, doing something of its own, or merely
there."""

from core.providers.offline.lexicon import (
    FUNCTION_WORDS,
    entry,
    inflected,
    lists,
    naming,
    noun,
    plural,
    verbs,
)
from core.providers.offline.reader import objects
from core.providers.offline.reader.tokens import Token

HELD, HANDLED, USED, ATTENDED, EVENT, SHOWN, NONE = (
    "held", "handled", "used", "attended", "event", "shown", "",
)  # fmt: skip
DETERMINERS = lists()["determiners"]
_STOPS = frozenset((";", ":", "--", "–", "—", "(", ")", '"', "“", "”", ".", "!", "?", "...", ".."))
_BE = frozenset(("is", "are", "was", "were", "be", "been"))
_SOURCE_VERBS = frozenset(("drink", "eat", "sip", "read", "pour", "pull", "draw", "play", "shoot"))
_CONTAINING = frozenset(
    (
        "in",
        "into",
        "from",
        "out of",
        "under",
        "inside",
        "around",
        "round",
        "to",
        "through",
        "onto",
        "upon",
    )
)
_SCREENS = frozenset(("screen", "screens", "monitor", "monitors", "tv", "television"))
_SPEAK_VERBS = frozenset(("talk", "speak", "shout", "yell", "whisper", "murmur", "bark", "say"))
_LEAD_VERBS = frozenset(("lead", "hold", "grab", "pull", "drag", "take", "carry", "seize", "lift"))
_DEVICE_WAYS = frozenset(("into", "on"))
_BEFORE_VERBS = frozenset(
    ("they", "we", "you", "to", "not", "never", "can", "will", "would", "could", "must", "let's")
)
_CASES = frozenset(("of", "with", "by", "from", "for", "at"))
_SINGLE = frozenset(("one", "this", "another", "each"))
_SEEK_VERBS = frozenset(
    (
        "reach",
        "fumble",
        "grab",
        "search",
        "dig",
        "lunge",
        "dive",
        "grope",
        "hunt",
        "feel",
        "look",
        "rummage",
        "scrabble",
        "root",
        "go",
    )
)
_SWITCH_VERBS = frozenset(
    ("turn", "switch", "flick", "put", "pull", "slip", "flip", "click", "try")
)
_OFF_VERBS = _SWITCH_VERBS | frozenset(
    (
        "take",
        "tear",
        "rip",
        "strip",
        "shake",
        "kick",
        "snap",
        "knock",
        "peel",
        "cut",
        "break",
        "twist",
        "brush",
        "bite",
        "lift",
        "whip",
        "yank",
        "slide",
        "hand",
        "set",
        "toss",
        "throw",
    )
)


def use(tokens: list[Token], start: int, at: int) -> str:
    """The use of the phrase from `start` to its head `at`."""
    if _in_hand(tokens, start, at) or _bears(tokens, start, at) or _spoken_into(tokens, start):
        return HELD
    if _inserted(tokens, at):
        return HELD
    if found := _governed(tokens, start):
        return found
    if _acts(tokens, at):
        return EVENT
    if _presented(tokens, start):
        return ATTENDED
    return SHOWN if _opens(tokens, start) else NONE


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


def _governed(tokens: list[Token], start: int) -> str:
    """What the words before a phrase make of it, read from right to left."""
    preposition, index, steps = "", start - 1, 0
    while index >= 0 and steps < 10:
        token, steps = tokens[index], steps + 1
        low = token.low
        if token.text in _STOPS or low in _BE:
            break
        if token.text in {",", "'", "’"} or low in {"and", "or", "&", "then"}:
            if preposition or not _joins_objects(tokens, index):
                break
        elif is_verb_here(tokens, index):
            adjacent = index + 1 < len(tokens) and tokens[index + 1].low == preposition
            if preposition and _is_moved_thing(tokens, index):
                return NONE
            return _by_verb(verbs(low), preposition, adjacent)
        elif low in lists()["prepositions"]:
            if low == "of" and not preposition and is_measure(tokens, index):
                index -= 1
            else:
                if low == "with" and not preposition:
                    return NONE if _part_of_thing(tokens, index) else HELD
                if low == "out" and preposition == "of" and tokens[index + 1].low == "of":
                    preposition = "out of"
                preposition = preposition or low
        elif not preposition and steps > 1 and _is_object_before(tokens, index, start):
            break
        index -= 1
    return NONE


def _joins_objects(tokens: list[Token], index: int) -> bool:
    """Whether a comma or AND joins a list of things: `the key and the lantern`."""
    before = tokens[index - 1] if index else None
    if before is None or not before.is_word:
        return False
    return noun(before.low) is not None and not is_verb_here(tokens, index - 1)


def is_measure(tokens: list[Token], index: int) -> bool:
    """Whether OF follows a measure: `a pair of pliers`, `a cup of tea`."""
    before = tokens[index - 1].low if index else ""
    return (noun(before) or before) in lists()["measures"]


def _part_of_thing(tokens: list[Token], index: int) -> bool:
    """Whether WITH tells the parts of a thing: `A sedan with a heater.`, `a dress with a tag`."""
    at = index - 1
    if at > 0 and (tokens[at].text == "," or tokens[at].low in {"together", "on"}):
        at -= 1
    if at >= 0 and tokens[at].is_title and _is_crowd(tokens[at].low):
        return True
    if (
        at < 0
        or not tokens[at].is_word
        or (tokens[at].is_title and not objects.is_vehicle(tokens[at].low))
    ):
        return False
    if tokens[at].low in lists()["prepositions"]:
        return False
    if verbs(tokens[at].low) and tokens[at].low.endswith(("ed", "id", "wn")):
        return tokens[at].low not in lists()["holder"]
    lemma = noun(tokens[at].low)
    found = entry(lemma) if lemma else None
    if found is None or is_verb_here(tokens, at):
        return False
    if found.kind == "C":
        return True
    while at and tokens[at].is_word and tokens[at].low not in DETERMINERS:
        at -= 1
    opens = at == 0 or not tokens[at - 1].is_word
    fixed = found.artifact == "F" or lemma in lists()["fixture"]
    return (
        opens and (fixed or found.kind in "AFVSOKTJDPLMXR") and found.verb_size <= found.noun_size
    )


def _is_crowd(low: str) -> bool:
    """Whether a capitalised word is of several people, whose things are their dressing."""
    return plural(low) and naming.is_person_noun(low)


def _is_object_before(tokens: list[Token], index: int, start: int) -> bool:
    """Whether a common noun stands between a verb and the phrase, so that it is the object."""
    token = tokens[index]
    if token.is_title or token.low in FUNCTION_WORDS or token.owner:
        return False
    following = tokens[index + 1].low if index + 1 < start else ""
    if following not in DETERMINERS:
        return False
    lemma = noun(token.low)
    if lemma is None or token.low.endswith("ly"):
        return False
    found = entry(lemma)
    return not (lemma in lists()["person"] or (found is not None and found.kind == "H"))


def _is_moved_thing(tokens: list[Token], verb: int) -> bool:
    """Whether the verb's subject, at the head of the sentence, is a thing: `The van rolls into`."""
    if not verb or not tokens[verb].low.endswith("s") or plural(tokens[verb].low):
        return False
    head = tokens[verb - 1]
    opens = all(
        t.is_word and t.low not in lists()["prepositions"] and not t.owner for t in tokens[:verb]
    )
    return opens and not (head.is_title and verb > 1) and objects.sureness(head.low) > 0


def _by_verb(forms: frozenset[str], preposition: str, adjacent: bool) -> str:
    listed = lists()
    particle = adjacent and preposition in listed["after_verb"]
    if particle and preposition in {"on", "off"}:
        particle = bool(forms & (_OFF_VERBS if preposition == "off" else _SWITCH_VERBS))
    direct = not preposition or particle
    if direct and forms & listed["handle"]:
        return HANDLED
    inside = preposition in {"in", "into", "aboard"} or (preposition == "on" and "ride" in forms)
    if (direct or inside) and forms & listed["ride"]:
        return HANDLED if direct else USED
    if (direct or preposition in {"at", "from"}) and forms & listed["attend"]:
        return ATTENDED
    if preposition == "for" and forms & _SEEK_VERBS:
        return HANDLED
    if preposition == "into" and forms & _SPEAK_VERBS:
        return HANDLED
    if preposition == "by" and forms & _LEAD_VERBS:
        return HANDLED
    if preposition in {"from", "out of", "out"} and forms & _SOURCE_VERBS:
        return HANDLED
    if direct and not forms & listed["being"]:
        return ATTENDED
    if preposition and preposition not in {"as", "like", "about", "for", "of"}:
        return USED if forms & listed["handle"] and preposition in _CONTAINING else NONE
    return NONE


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
        if tokens[index].text in _STOPS or low in {"and", "but", "while", "as", "like", "with"}:
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


def _acts(tokens: list[Token], at: int) -> bool:
    """Whether the object does something that a story looks at: rings, burns, falls."""
    for index in range(at + 1, min(at + 3, len(tokens))):
        token = tokens[index]
        if not token.is_word:
            return False
        if token.low.endswith("ly"):
            continue
        acting = verbs(token.low) & (lists()["event"] | lists()["motion"])
        shouted = token.is_caps and not tokens[at].is_caps and bool(verbs(token.low))
        return bool(acting or shouted) and token.low.endswith(("s", "ed", "ing"))
    return False


def _presented(tokens: list[Token], start: int) -> bool:
    """Whether the sentence leads to it: `Inside the locker: a bag.`, `In the palm, a key.`"""
    at = start
    while at and (tokens[at - 1].low in DETERMINERS or tokens[at - 1].owner):
        at -= 1
    mark = tokens[at - 1].text if at else ""
    colon = max((i for i in range(start) if tokens[i].text == ":"), default=None)
    if colon is not None:
        if any(t.low in _SCREENS for t in tokens[:colon]):
            return False
        return not any(is_verb_here(tokens, index) for index in range(colon + 1, start))
    if mark not in {",", "--"} or tokens[0].low not in lists()["prepositions"]:
        return False
    lead = range(at - 1)
    return not any(tokens[i].text == "," or is_verb_here(tokens, i) for i in lead)


def _opens(tokens: list[Token], start: int) -> bool:
    """Whether the phrase leads a sentence without a verb before it: `A glass cube.`"""
    return all(not t.is_word or t.low in DETERMINERS for t in tokens[:start])
