"""How a sentence treats an object: handled, singled out, doing something of its own, or merely
there."""

from core.providers.offline.lexicon import FUNCTION_WORDS, entry, lists, naming, noun, plural, verbs
from core.providers.offline.reader import held, objects
from core.providers.offline.reader.tokens import STOPS, Token
from core.providers.offline.reader.verbs_here import DETERMINERS, is_verb_here

HELD, HANDLED, USED, ATTENDED, EVENT, SHOWN, NONE = (
    "held", "handled", "used", "attended", "event", "shown", "",
)  # fmt: skip
_BE = frozenset(["is", "are", "was", "were", "be", "been"])
_CONTAINING = lists()["use_containing"]
_SCREENS = lists()["use_screens"]
_SOURCE_VERBS = lists()["use_source"]
_SPEAK_VERBS = lists()["use_speak"]
_LEAD_VERBS = lists()["use_lead"]
_SEEK_VERBS = lists()["use_seek"]
_SWITCH_VERBS = lists()["use_switch"]
_OFF_VERBS = _SWITCH_VERBS | lists()["use_off"]


def use(tokens: list[Token], start: int, at: int) -> str:
    """The use of the phrase from `start` to its head `at`."""
    if held.is_held(tokens, start, at):
        return HELD
    if found := _governed(tokens, start):
        return found
    if _acts(tokens, at):
        return EVENT
    if _presented(tokens, start):
        return ATTENDED
    return SHOWN if _opens(tokens, start) else NONE


def _governed(tokens: list[Token], start: int) -> str:
    """What the words before a phrase make of it, read from right to left."""
    preposition, index, steps = "", start - 1, 0
    while index >= 0 and steps < 10:
        token, steps = tokens[index], steps + 1
        low = token.low
        if token.text in STOPS or low in _BE:
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
        if tokens[at].low in lists()["prepositions"] or tokens[at].low in _BE:
            return False
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
    if not verb:
        return False
    head, low = tokens[verb - 1], tokens[verb].low
    if plural(low) or not (low.endswith("s") or plural(head.low)):
        return False
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
        return (
            USED if forms & listed["handle"] and preposition in _CONTAINING | {"out of"} else NONE
        )
    return NONE


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
