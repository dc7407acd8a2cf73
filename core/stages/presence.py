"""Whether a name in an action line means that its bearer is there."""

import re

from core.providers.offline.lexicon import lists, naming, noun, verbs
from core.stages.lines import Line, Word

_PICTURES = lists()["pictures"]
_OF = frozenset(("of", "from", "about", "for", "to"))
_OWN = lists()["presence_own"]
_CONTRACTED = lists()["contracted"]
_LACKING = lists()["lacking"]
_LED = re.compile(r"(?i)\b(?:a|an|the|his|her|their|my|your|our|this|that)\s+$")
_OVER = re.compile(r"(?i)^\s*\(\s*(?:over|through|from|via)\b[^)]*\)\s*$")
_FIGURE_ENDS = re.compile(r"[,.;:!?()]|--")


WINDOW = 1_000
"""Characters before a word that are looked at; a line is seldom longer."""


def in_quotes(text: str, start: int) -> bool:
    before = text[max(0, start - WINDOW) : start]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


def person_is_there(line: Line, at: int, end: int) -> bool:
    """Whether the person named by words `at` to `end` of an action line is in the scene: not in
    a quotation, a picture, or as the owner of a thing elsewhere."""
    words = line.words
    if line.pictured:
        return False
    if in_quotes(line.text, words[at].start):
        return _is_nickname(line.text, words[at], words[end - 1])
    before = [word.low for word in words[max(0, at - 2) : at]]
    if len(before) == 2 and before[1] in _OF and before[0] in _PICTURES:
        return False
    if before and before[-1] in _LACKING and _adjacent(line, at):
        return False
    if _portrayed(line, at) or _labels(line, at, end):
        return False
    if words[end - 1].owner:
        if any(word.low in lists()["left_lying"] for word in words[end : end + 3]):
            return False
        rest = line.text[words[end - 1].end :]
        following = [word.low for word in words[end : end + 3]]
        if re.match(r"\s+(?:a|an|the)\b", rest):
            return True
        return bool(following) and (
            following[0] in _CONTRACTED
            or following[0].endswith("ing")
            or any(word in _OWN for word in following)
        )
    return not compared(line, at)


def _labels(line: Line, at: int, end: int) -> bool:
    """Whether a name only tells which thing is meant: `the Amato report`, `his Batman costume`."""
    start = line.words[at].start
    led = _LED.search(line.text[max(0, start - 10) : start])
    if end >= len(line.words) or not led or naming.is_person_noun(line.words[end - 1].low):
        return False
    following = line.words[end]
    if following.capital or line.text[line.words[end - 1].end : following.start] != " ":
        return False
    return noun(following.low) is not None and not verbs(following.low)


def _portrayed(line: Line, at: int) -> bool:
    """Whether a picture's colon leads to the name: `a portrait, life-size: SIR JOSIAH`."""
    start = line.words[at].start
    lead = re.split(r"[.!?]\s", line.text[max(0, start - 200) : start])[-1]
    if not lead.rstrip().endswith(":"):
        return False
    return any(word in _PICTURES for word in re.findall(r"\w+", lead.lower()))


def _is_nickname(text: str, first: Word, last: Word) -> bool:
    """`THEODORE "TINY" KOWALSKI`: a quotation of one word among capitals."""
    around = text[first.start - 1 : first.start] + text[last.end : last.end + 1]
    return around in {'""', "“”"}


def object_is_there(line: Line, at: int) -> bool:
    """Whether an object in an action line is there: not compared with, not lacking."""
    words = line.words
    if in_quotes(line.text, words[at].start) or _OVER.match(line.text):
        return False
    if at and words[at - 1].low in {"no", "without"} and _adjacent(line, at):
        return False
    return not compared(line, at)


def _adjacent(line: Line, at: int) -> bool:
    between = line.text[line.words[at - 1].end : line.words[at].start]
    return not _FIGURE_ENDS.search(between)


def compared(line: Line, at: int) -> bool:
    """Whether a comparison leads to the word: `like a shotgun`, `the size of a plum`."""
    words = line.words
    for back in range(at - 1, max(-1, at - 6), -1):
        between = line.text[words[back].end : words[back + 1].start]
        if _FIGURE_ENDS.search(between):
            return False
        low = words[back].low
        if low == "like" or low == "than":
            return True
        if low == "of" and back and words[back - 1].low in {"size", "shape", "color", "colour"}:
            return True
        if low == "as" and back + 1 < len(words):
            gap = line.text[words[back].end : words[back + 1].start].lower()
            return words[back + 1].low in {"if", "though"} or gap.strip() in {"a", "an"}
        if low in {"and", "but", "while", "when"}:
            return False
    return False
