"""Noun phrases that name an object, and how the sentence treats each."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from core.providers.offline.lexicon import entry, lists, noun, plural, verbs
from core.providers.offline.reader.runs import FUNCTION_WORDS
from core.providers.offline.reader.tokens import Sentence, Token

OBJECTS = frozenset("ACJWVTDKFO")
_DETERMINERS = frozenset(
    "a an the his her its their my your our this that these those another one two three four five "
    "six seven eight nine ten some several no each every both single second first last other "
    "own few many more half".split()
)
_BORDERS = frozenset(';:--—–()"“”')
_HOLD_PREPOSITIONS = frozenset("with without".split())
_HANDS = frozenset(
    "hand hands fist fists arm arms palm fingers teeth belt holster lap knees".split()
)


@dataclass(slots=True)
class Phrase:
    """`words` are the modifiers that name the object and its head, lower-case, head in the
    singular unless it only has a plural. `use` is `handled`, `attended`, `event` or ``."""

    words: tuple[str, ...]
    sentence: Sentence
    at: int
    use: str = ""
    caps: bool = False
    definite: bool = False
    clothes: bool = False
    carried: bool = False
    fixture: bool = False

    @property
    def head(self) -> str:
        return self.words[-1]


@lru_cache(maxsize=20_000)
def object_kind(low: str) -> str:
    """What kind of object a word can name: `object`, `clothes`, `furniture`, or `` for none."""
    lemma = noun(low)
    if lemma is None or low in FUNCTION_WORDS:
        return ""
    if lemma in lists()["clothes"] or low in lists()["clothes"]:
        return "clothes"
    if lemma in lists()["allow"]:
        return "object"
    if lemma in lists()["deny"]:
        return ""
    found = entry(lemma)
    if found is None or found.kind not in OBJECTS:
        return ""
    if found.kind == "O" and found.noun_size == 0 and found.verb_size > 0:
        return ""
    if found.verb_size > found.noun_size + 1 or (found.adjective and found.noun_size == 0):
        return ""
    return {"C": "clothes", "F": "furniture", "D": "food"}.get(found.kind, "object")


def phrases(sentence: Sentence, names: frozenset[str]) -> Iterator[Phrase]:
    """Every object phrase of an action sentence; `names` are words of people's names."""
    tokens = sentence.tokens
    figure_until = -1
    for at, token in enumerate(tokens):
        if at <= figure_until:
            continue
        if _figurative(tokens, at):
            figure_until = _clause_end(tokens, at)
            continue
        if token.quoted or not token.is_word or token.owner or not (kind := object_kind(token.low)):
            continue
        if token.is_title and not token.is_caps and token.low in names:
            continue
        if not _is_head(tokens, at):
            continue
        start = _phrase_start(tokens, at, names)
        if not _nominal(tokens, start, at):
            continue
        phrase = Phrase(_named(tokens, start, at), sentence, at)
        phrase.clothes = kind == "clothes"
        phrase.fixture = kind == "furniture"
        phrase.caps = token.is_caps and not sentence.slug
        lead = tokens[start - 1].low if start else ""
        phrase.definite = lead in {"the", "his", "her", "their", "its"}
        phrase.use = _use(tokens, start, at)
        phrase.carried = phrase.use == "handled"
        yield phrase


def _figurative(tokens: list[Token], at: int) -> bool:
    """Whether a comparison begins here: `like a`, `as if`, `big as a`, `the size of`."""
    low = tokens[at].low
    following = tokens[at + 1].low if at + 1 < len(tokens) else ""
    before = tokens[at - 1].low if at else ""
    if low == "like":
        return before not in {"would", "don't", "doesn't", "i", "you", "they", "we", "to"}
    if low == "as":
        return following in {"if", "though", "a", "an", "the"} and not _clause_verb(tokens, at + 1)
    if low == "than":
        return True
    return low in {"size", "shape", "colour", "color", "kind", "sort"} and following == "of"


def _clause_verb(tokens: list[Token], at: int) -> bool:
    """Whether `as the …` begins a clause, `as the boat turns`, and no comparison."""
    for token in tokens[at + 1 : at + 5]:
        if not token.is_word:
            return False
        if token.low.endswith("s") and verbs(token.low) and not tokens[at].owner:
            return True
    return False


def _clause_end(tokens: list[Token], at: int) -> int:
    for index in range(at + 1, len(tokens)):
        if tokens[index].text in {",", ";", ":", "--", ".", "(", ")", "!", "?"}:
            return index
        if index > at + 3 and tokens[index].low in {"and", "but", "while"}:
            return index
    return len(tokens)


def _is_head(tokens: list[Token], at: int) -> bool:
    """Whether no further noun follows that the word only describes: `phone` of `phone booth`."""
    if at + 1 >= len(tokens):
        return True
    following = tokens[at + 1]
    if not following.is_word or following.low in FUNCTION_WORDS:
        return True
    if following.is_caps != tokens[at].is_caps:
        return True
    lemma = noun(following.low)
    if lemma is None:
        return not (following.is_title and not following.is_caps)
    found = entry(lemma)
    is_verb = bool(verbs(following.low))
    if is_verb and following.low.endswith(("s", "ed", "ing")) and following.low != lemma:
        return not (plural(following.low) and _only_noun(lemma))
    if is_verb and following.low in {"hit", "cut", "set", "shut", "put", "left", "held", "fell"}:
        return True
    if found is not None and (found.adverb or (found.adjective and found.noun_size == 0)):
        return True
    return plural(tokens[at].low) and is_verb


def _only_noun(lemma: str) -> bool:
    found = entry(lemma)
    return found is None or found.verb_size <= 0 or found.noun_size > found.verb_size + 3


def _phrase_start(tokens: list[Token], at: int, names: frozenset[str]) -> int:
    """Index of the first word of the phrase after its determiner or owner."""
    start = at
    while start and at - start < 5:
        before = tokens[start - 1]
        if before.text == "," and start > 1 and _describes(tokens[start - 2]) and start != at:
            start -= 1
            continue
        if not before.is_word or before.owner or before.low in FUNCTION_WORDS:
            break
        if before.low in _DETERMINERS or not _describes(before):
            break
        start -= 1
    while tokens[start].text == "," and start < at:
        start += 1
    return start


def _describes(token: Token) -> bool:
    """Whether a word can stand before a noun: an adjective, a noun, a participle, `brass`."""
    low = token.low
    if not token.is_word or token.owner or low in FUNCTION_WORDS or low.endswith("ly"):
        return False
    found = entry(low)
    if found is not None and found.adjective:
        return True
    if "-" in low or low.endswith(("ed", "en")):
        return True
    if low.endswith("ing"):
        return False
    lemma = noun(low)
    if lemma is None:
        return found is None and not verbs(low)
    other = entry(lemma)
    if verbs(low) and low != lemma:
        return False
    return other is None or other.noun_size >= other.verb_size


def _nominal(tokens: list[Token], start: int, at: int) -> bool:
    """Whether the word stands as a noun here, when it could be a verb as well."""
    low = tokens[at].low
    lead = tokens[start - 1] if start else None
    if lead is not None and (lead.low in _DETERMINERS or lead.owner):
        return True
    if not verbs(low):
        return True
    if start < at or plural(low):
        before = tokens[at - 1] if at else None
        subject = before is not None and before.is_word and (
            before.is_title or before.low in {"he", "she", "it", "they", "who", "that"}
        )  # fmt: skip
        return not (subject or (plural(low) and at == 0 and not tokens[at].is_caps)) or start < at
    return lead is not None and lead.low in {"of", "with", "in", "and", "from", "for"}


_EVALUATIVE = frozenset(
    "same whole entire little big small large huge tiny old new good bad own next last open closed "
    "empty full single other first second third young long short heavy heavily nice lovely beautiful "
    "more much certain half-full loose dead wet dry cold hot warm clean dirty broken cracked "
    "crumpled battered worn tattered folded nearest closest lit unlit loaded mangled".split()
)


def _named(tokens: list[Token], start: int, at: int) -> tuple[str, ...]:
    """Naming modifiers and head: `brass key` of `a small brass key`."""
    low = tokens[at].low
    lemma = noun(low) or low
    head = low if lemma != low and plural(low) and _pairs(low) else lemma
    kept = [
        t.low
        for t in tokens[start:at]
        if t.is_word
        and t.low not in _EVALUATIVE
        and not t.low.isdigit()
        and t.low not in FUNCTION_WORDS
    ]
    return (*kept[-2:], head)


def _pairs(low: str) -> bool:
    return low in {"handcuffs", "binoculars", "pliers", "tweezers", "scissors", "headphones"}


def _use(tokens: list[Token], start: int, at: int) -> str:
    """How the sentence treats the phrase that ends at `at`."""
    found = _governor(tokens, start)
    if found == "handled" or _in_hand(tokens, start, at):
        return "handled"
    return found or _subject_use(tokens, at)


def _governor(tokens: list[Token], start: int) -> str:
    """What the verb or preposition before a phrase makes of it."""
    index, steps, preposition, skipped_object = start - 1, 0, "", False
    handle, particles = lists()["handle"], lists()["particles"]
    while index >= 0 and steps < 9:
        token = tokens[index]
        low = token.low
        steps += 1
        if token.text in _BORDERS or token.text in {".", "!", "?"}:
            return ""
        if token.text == "," or low in {"and", "or"}:
            if not _lists_objects(tokens, index):
                return ""
            index -= 1
            skipped_object = True
            continue
        if not token.is_word:
            return ""
        forms = verbs(low)
        is_form = bool(forms) and _verbal(tokens, index)
        if is_form and forms & handle and preposition not in {"at", "for", "to", "about", "like"}:
            if preposition in {"", "with", "of", "from", "into", "on", "through", "over"} or (
                preposition in particles
            ):
                return _handled_by(forms, preposition, low)
        if is_form and forms & lists()["ride"]:
            return "handled"
        if is_form and forms & lists()["attend"]:
            return "attended"
        if is_form and not _describes(token):
            return "handled" if preposition == "with" and not skipped_object else ""
        if low in {"with", "holding"}:
            preposition = "with"
        elif low in particles or low in {"at", "for", "to", "of", "on", "by", "about", "in"}:
            preposition = low
        index -= 1
    return "handled" if preposition == "with" and steps < 9 else ""


def _handled_by(forms: frozenset[str], preposition: str, low: str) -> str:
    if preposition == "of" and not low.endswith("ing"):
        return "handled"
    if preposition in {"from", "into", "on", "through", "over", "in", "under", "inside"}:
        return "handled" if preposition in {"from", "into"} and forms & _SOURCES else ""
    return "handled"


_SOURCES = frozenset(
    "drink read eat sip pour play draw pull take slip put dip stuff drop load".split()
)


def _verbal(tokens: list[Token], index: int) -> bool:
    """Whether a word that can be a verb is one here: no article or adjective before it."""
    if index == 0:
        return True
    before = tokens[index - 1]
    if before.low in _DETERMINERS or before.owner:
        return False
    found = entry(tokens[index].low)
    return not (found is not None and found.adjective and tokens[index].low.endswith("ed"))


def _lists_objects(tokens: list[Token], index: int) -> bool:
    """Whether what a comma or AND joins is a list: `the key and the lantern`."""
    before = tokens[index - 1] if index else None
    if before is None or not before.is_word:
        return False
    return noun(before.low) is not None and not (verbs(before.low) and before.low.endswith("ing"))


def _in_hand(tokens: list[Token], start: int, at: int) -> bool:
    """`a revolver in her hand`, `in one fist a bullhorn`, `key in hand`, `slung over a shoulder`."""
    after = [t.low for t in tokens[at + 1 : at + 8]]
    for index, low in enumerate(after):
        if low in {
            "in",
            "under",
            "over",
            "across",
            "round",
            "around",
            "between",
            "to",
            "from",
            "at",
        }:
            if any(
                word in _HANDS or word in {"shoulder", "neck", "chest", "ear"}
                for word in after[index + 1 : index + 4]
            ):
                return True
        if low in {".", ";", "and", "but"}:
            break
    if any(
        low in {"held", "clutched", "tucked", "raised", "slung", "balanced", "strapped", "gripped"}
        for low in after[:3]
    ):
        return True
    before = [t.low for t in tokens[max(0, start - 6) : start]]
    if any(word in _HANDS for word in before):
        position = max(i for i, word in enumerate(before) if word in _HANDS)
        lead = before[max(0, position - 3) : position]
        rest = before[position + 1 :]
        return any(word in {"in", "from", "under", "on"} for word in lead) and all(
            word in _DETERMINERS or word in {",", ":", "is", "lies", "hangs"} for word in rest
        )
    return False


def _subject_use(tokens: list[Token], at: int) -> str:
    following = next(
        (t for t in tokens[at + 1 : at + 3] if t.is_word and not t.low.endswith("ly")), None
    )
    if following is None:
        return ""
    return "event" if verbs(following.low) & lists()["event"] else ""
