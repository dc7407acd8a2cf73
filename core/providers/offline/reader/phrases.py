"""Noun phrases that name an object: where they begin, which words name it, how it is used."""

from collections.abc import Iterator
from dataclasses import dataclass

from core.providers.offline.lexicon import FUNCTION_WORDS, entry, lists, noun, plural, verbs
from core.providers.offline.reader import nouns_here, objects, uses
from core.providers.offline.reader.tokens import Sentence, Token
from core.providers.offline.reader.verbs_here import DETERMINERS, is_verb_here

_ENDS = frozenset((",", ";", ":", "--", ".", "(", ")", "!", "?"))


@dataclass(slots=True)
class Phrase:
    """`words` are what names the object, lower-case, the head last and in the singular."""

    words: tuple[str, ...]
    sentence: Sentence
    at: int
    start: int = 0
    use: str = ""
    sure: bool = True
    caps: bool = False
    carried: bool = False
    indefinite: bool = False
    plural: bool = False
    holder: str = ""

    @property
    def head(self) -> str:
        return self.words[-1]

    @property
    def word(self) -> str:
        """The head as the script has it."""
        return self.sentence.tokens[self.at].low


def phrases(sentence: Sentence, names: frozenset[str]) -> list[Phrase]:
    """Every object phrase of an action sentence; `names` are words of people's names. `a sack of
    onions` is the onions, in their sack."""
    found = {phrase.at: phrase for phrase in _each(sentence, names)}
    for phrase in list(found.values()):
        at = phrase.start - 1
        while at > 0 and sentence.tokens[at].low in DETERMINERS:
            at -= 1
        if at > 0 and uses.is_measure(sentence.tokens, at) and sentence.tokens[at].low == "of":
            phrase.holder = noun(sentence.tokens[at - 1].low) or ""
            if holder := found.pop(at - 1, None):
                own = phrase.use if phrase.use not in (uses.NONE, uses.SHOWN) else ""
                phrase.use, phrase.caps = own or holder.use, phrase.caps or holder.caps
                phrase.indefinite = holder.indefinite
    return list(found.values())


def _each(sentence: Sentence, names: frozenset[str]) -> Iterator[Phrase]:
    tokens = sentence.tokens
    skip_until = -1
    for at, token in enumerate(tokens):
        if at <= skip_until:
            continue
        if _compares(tokens, at):
            skip_until = _clause_end(tokens, at)
        elif token.is_word and not token.quoted and not token.owner:
            if _is_somebody(tokens, at, names):
                continue
            start = nouns_here.start_of(tokens, at, names)
            sure = objects.sureness_in(tokens, start, at)
            named = (
                sure
                and nouns_here.is_head(tokens, at)
                and nouns_here.is_noun_here(tokens, start, at)
            )
            if named and not _is_set_aside(tokens, start, at):
                yield _phrase(sentence, start, at, sure)


def _is_somebody(tokens: list[Token], at: int, names: frozenset[str]) -> bool:
    """Whether a capitalised word of a person's name stands for the person."""
    token = tokens[at]
    if not (token.is_title and token.low in names):
        return False
    if objects.is_unknown(token.low) or not token.is_caps or not nouns_here.is_led(tokens, at):
        return True
    return at > 0 and tokens[at - 1].low in names


def _is_set_aside(tokens: list[Token], start: int, at: int) -> bool:
    """Whether the phrase names no object here: `no gun`, `a slice of …`, `his skull`."""
    low, lead = tokens[at].low, tokens[start - 1] if start else None
    led = lead is not None and (lead.low in DETERMINERS or lead.owner)
    if lead is not None and lead.low in {"no", "without"}:
        return True
    named = tokens[at].is_title and not tokens[at].is_caps and at == start and at > 0
    if named and tokens[at - 1].is_word and not led and not plural(low):
        return True
    if objects.is_unknown(low) and not led:
        return True
    if objects.is_body(low) and led and (lead.owner or lead.low in {"his", "her", "their"}):
        return True
    following = tokens[at + 1].low if at + 1 < len(tokens) else ""
    if following != "of":
        return False
    return (noun(low) or low) in lists()["pure_measures"] or _is_part(tokens, start, at)


def _is_part(tokens: list[Token], start: int, at: int) -> bool:
    """Whether a thing is only a part of the thing named next: `the lens of the loupe`."""
    whole = tokens[at + 2 : at + 6]
    if not (start and tokens[start - 1].low == "the") or not whole or is_picture(tokens[at].low):
        return False
    owned = whole[0].low in DETERMINERS and not tokens[at].is_caps
    return owned and any(objects.sureness(t.low) == objects.SURE for t in whole[1:3])


def is_picture(low: str) -> bool:
    return (noun(low) or low) in lists()["pictures"]


def _phrase(sentence: Sentence, start: int, at: int, sure: int) -> Phrase:
    tokens = sentence.tokens
    token = tokens[at]
    return Phrase(
        words=_naming(tokens, start, at),
        sentence=sentence,
        at=at,
        start=start,
        plural=plural(token.low),
        use=uses.use(tokens, start, at),
        sure=sure == objects.SURE,
        caps=token.is_caps
        and not sentence.slug
        and start > 0
        and tokens[start - 1].is_word
        and tokens[start - 1].low not in {"and", "or"},
        carried=_carried(tokens, start),
        indefinite=start > 0 and tokens[start - 1].low in {"a", "an", "another"},
    )


def _carried(tokens: list[Token], start: int) -> bool:
    """Whether one of the last words before the phrase is a verb of carrying or giving."""
    return any(
        verbs(token.low) & lists()["carry"] and token.low not in FUNCTION_WORDS
        for token in tokens[max(0, start - 4) : start]
    )


def _compares(tokens: list[Token], at: int) -> bool:
    """Whether a comparison begins here: `like a`, `as if`, `big as a`, `the size of`."""
    low = tokens[at].low
    following = tokens[at + 1].low if at + 1 < len(tokens) else ""
    before = tokens[at - 1].low if at else ""
    if low == "like":
        return before not in {"would", "don't", "doesn't", "i", "you", "they", "we", "to"}
    if low == "as":
        if following in {"a", "an"}:
            return not _clause(tokens, at + 2)
        return following in lists()["as_if"]
    if low == "than":
        return True
    return low in {"size", "shape", "colour", "color"} and following == "of"


def _clause(tokens: list[Token], at: int) -> bool:
    """Whether `as a …` begins a clause, `as a boat passes`."""
    for index in range(at + 1, min(at + 4, len(tokens))):
        if not tokens[index].is_word:
            return False
        if tokens[index].low.endswith("s") and is_verb_here(tokens, index):
            return True
    return False


def _clause_end(tokens: list[Token], at: int) -> int:
    for index in range(at + 1, len(tokens)):
        if tokens[index].text in _ENDS or (
            index > at + 3 and tokens[index].low in {"and", "but", "while"}
        ):
            return index
    return len(tokens)


def _only_describes(low: str, head: str) -> bool:
    """Whether an adjective says how a thing is, not which: `massive ball`, not `electric fan`."""
    found = entry(low)
    if found is None or found.is_noun or low in lists()["materials"] or "-" in low:
        return False
    return found.adjective and not objects.is_compound(low, head)


def _naming(tokens: list[Token], start: int, at: int) -> tuple[str, ...]:
    """Naming modifiers and head: `brass key` of `a small brass key`."""
    head = noun(tokens[at].low) or tokens[at].low
    kept = [
        token.low
        for token in tokens[start:at]
        if token.is_word
        and not token.low.isdigit()
        and token.low not in lists()["unremarkable"] | lists()["amounts"]
        and not _only_describes(token.low, head)
        and not (
            token.low.endswith("ed") and verbs(token.low) and token.low not in lists()["materials"]
        )
        and not (token.low.endswith("ing") and not objects.is_compound(token.low, head))
    ]
    return (*kept[-2:], head)
