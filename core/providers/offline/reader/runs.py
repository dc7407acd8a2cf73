"""Names as they stand in action: runs of capitals and of capitalised words, with what follows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from core.providers.offline.lexicon import (
    FUNCTION_WORDS,
    entry,
    lists,
    naming,
    noun,
    plural,
    verbs,
)
from core.providers.offline.reader.tokens import Sentence, Token

_NUMBER = re.compile(r"(?:mid-?|late-?|early-?)?\d{1,3}(?:'?s|ish)?|\d{1,2}-year-old")
_AGE_WORDS = lists()["age_words"]
_JOINS = lists()["runs_joins"]
_EDGES = _JOINS | lists()["amounts"] | lists()["run_edges"]
_OPENERS = lists()["runs_openers"]


@dataclass(slots=True)
class Run:
    """Tokens `start` to `end` of a sentence that read as one name, edges trimmed."""

    sentence: Sentence
    start: int
    end: int

    @property
    def tokens(self) -> list[Token]:
        return self.sentence.tokens[self.start : self.end]

    @property
    def name(self) -> str:
        """As spelled, quotes and a last possessive dropped."""
        text = " ".join(token.text for token in self.tokens if token.text not in '"“”')
        return re.sub(r"['’]s?$", "", text, flags=re.IGNORECASE)

    @property
    def after(self) -> list[Token]:
        return self.sentence.tokens[self.end :]

    @property
    def before(self) -> str:
        return self.sentence.tokens[self.start - 1].low if self.start else ""

    @property
    def owner(self) -> bool:
        return self.tokens[-1].owner


def capitals(sentence: Sentence) -> Iterator[Run]:
    """Runs of words in capitals, split at AND; quoted ones are signs and titles, and left out."""
    tokens, at = sentence.tokens, 0
    while at < len(tokens):
        if not (tokens[at].is_caps and tokens[at].is_word) or tokens[at].quoted:
            at += 1
            continue
        start = at
        while at < len(tokens) and (step := _capitals_step(tokens, at)):
            at += step
        yield from _trimmed(sentence, start, at, caps=True)


def _capitals_step(tokens: list[Token], at: int) -> int:
    token = tokens[at]
    if (token.is_caps and token.is_word) or token.text.startswith("#"):
        return 1
    if token.text.isdigit() and len(token.text) < 3:
        return 1
    closed = at + 2 < len(tokens) and token.text in "\"“'‘(" and tokens[at + 1].is_caps
    return 3 if closed and tokens[at + 2].text in "\"”'’)" else 0


def titles(sentence: Sentence) -> Iterator[Run]:
    """Runs of capitalised words, `Captain Rourke`; a single first word only if it is no word."""
    tokens, at = sentence.tokens, 0
    while at < len(tokens):
        if not _is_title(tokens, at):
            at += 1
            continue
        start = at
        while at < len(tokens) and _is_title(tokens, at):
            at += 1
            if tokens[at - 1].owner or (at < len(tokens) and _shouts(tokens, at)):
                break
        yield from _trimmed(sentence, start, at, caps=False)


def _shouts(tokens: list[Token], at: int) -> bool:
    """Whether capitals begin or end here, so that one name ends: `Edward LAUGHS`."""
    long = [len(token.text) > 1 for token in tokens[at - 1 : at + 1]]
    return all(long) and tokens[at].is_caps != tokens[at - 1].is_caps


def _is_title(tokens: list[Token], at: int) -> bool:
    token = tokens[at]
    if not (token.is_word and token.is_title and token.text[0].isalpha()) or token.quoted:
        return False
    if at == 0 or tokens[at - 1].text in {":", "(", "--"}:
        return token.low.rstrip(".") in lists()["honorific"] or not _is_plain_word(token.low)
    return token.low not in {"i", "i'm", "i'll", "i've", "i'd"}


def _is_plain_word(low: str) -> bool:
    return (
        low in _EDGES
        or entry(low) is not None
        or noun(low) is not None
        or bool(verbs(low))
        or "'" in low
        or len(low) < 3
        or low in FUNCTION_WORDS
    )


def _trimmed(sentence: Sentence, start: int, end: int, *, caps: bool) -> Iterator[Run]:
    """Split at AND, edges that are no part of a name cut off."""
    tokens = sentence.tokens
    cuts = [i for i in range(start, end) if tokens[i].low in {"and", "&", "or", "aka"}]
    for left, right in zip([start, *[c + 1 for c in cuts]], [*cuts, end], strict=True):
        while left < right and (
            tokens[left].low in _EDGES or not (tokens[left].is_word or (caps and left == start))
        ):
            left += 1
        while right > left and (
            tokens[right - 1].low in _EDGES
            or not (tokens[right - 1].is_word or tokens[right - 1].text.startswith("#"))
        ):
            if tokens[right - 1].text in '"”' and caps:
                break
            right -= 1
        if right > left and sum(len(t.low) for t in tokens[left:right]) > 1:
            yield Run(sentence, left, right)


def aged(run: Run) -> bool:
    """Whether an age follows: `(30s)`, `, 26,`, `, fifties`, `(late 40s, tall)`."""
    after = run.after
    if len(after) < 2 or after[0].text not in {"(", ",", "-", "--"}:
        return False
    first = after[1].low
    numeric = _NUMBER.fullmatch(first) or first in _AGE_WORDS or first.split("-")[0] in _AGE_WORDS
    if not numeric:
        return False
    following = after[2].low if len(after) > 2 else ""
    return after[0].text == "(" or not (noun(following) and plural(following))


def apposition(run: Run) -> list[str]:
    """The words of `NAME, a retired police detective,` up to the next mark; else nothing."""
    after = run.after
    if not after or after[0].text not in {",", "(", "--", ":"}:
        return []
    found = []
    for token in after[1:8]:
        if not token.is_word:
            break
        found.append(token.low)
    told = found and (found[0] in _OPENERS or naming.is_person_noun(found[-1]))
    return found if told else []


def acts(run: Run) -> bool:
    """Whether the next word is something only people (and beasts) do."""
    after = [token for token in run.after[:2] if token.is_word]
    if run.owner or not after or (run.after and not run.after[0].is_word):
        return False
    word = after[0]
    if word.low.endswith("ly") and len(after) > 1:
        word = after[1]
    if word.low in {"is", "has", "does"}:
        return True
    animate = lists()["animate"]
    return word.low.endswith(("s", "ed")) and any(verb in animate for verb in verbs(word.low))


def is_bare(run: Run) -> bool:
    """Whether a capitalised run stands as only names do: within a sentence, without an article."""
    before = run.sentence.tokens[run.start - 1] if run.start else None
    if before is None or not before.is_word or before.owner or run.tokens[0].is_caps:
        return False
    joined = before.low in {"and", "&", "of"} and run.start > 1
    if joined and run.sentence.tokens[run.start - 2].is_title:
        return False
    return before.low not in lists()["determiners"] and not before.is_title


def leading_subject(sentence: Sentence) -> str:
    """The word without an article that leads a sentence and acts: `Bishop chews.`"""
    run = Run(sentence, 0, 1)
    if len(sentence.tokens) < 2 or not run.tokens[0].is_title or run.tokens[0].is_caps:
        return ""
    return run.tokens[0].low if acts(run) else ""


def is_plural_head(name: str) -> bool:
    head = naming.head(name)
    return head in lists()["crowd"] or (plural(head) and naming.is_person_noun(head))
