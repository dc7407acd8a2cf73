"""A screenplay's lines as grounding reads them: tokens without articles, and how each line shows
who stands in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from core.models.manifest import Evidence
from core.models.screenplay import Element, ElementType, Screenplay
from core.providers.offline.lexicon import naming, noun

_WORD = re.compile(r"#?[^\W_]+(?:['’.&-][^\W_]+)*['’]?")
_PROSE = {ElementType.ACTION, ElementType.SHOT}
_INSERT = re.compile(
    r"(?i)^\W*(?:insert|on|angle on|close on|close-up)\b.*\b(?:photo\w*|picture|snapshot|polaroid|"
    r"portrait|newspaper|headline|screen|monitor|tv|television|video|clipping|poster)\W*$"
)
_BACK = re.compile(r"(?i)^\W*(?:back to|resume|end insert)")
EVIDENCE = {
    ElementType.SCENE_HEADING: Evidence.HEADING,
    ElementType.CHARACTER: Evidence.CUE,
    ElementType.ACTION: Evidence.ACTION,
    ElementType.SHOT: Evidence.ACTION,
    ElementType.PARENTHETICAL: Evidence.ACTION,
    ElementType.DIALOGUE: Evidence.DIALOGUE,
    ElementType.LYRIC: Evidence.DIALOGUE,
}


@dataclass(slots=True)
class Word:
    """A word of a line: `low` without possessive, `singular` where it is a plural."""

    low: str
    singular: str
    start: int
    end: int
    capital: bool
    owner: bool
    first: bool


@dataclass(slots=True)
class Line:
    number: int
    text: str
    evidence: Evidence
    scene_index: int | None
    words: list[Word]
    pictured: bool = False
    """Of a photograph or a screen that an insert shows: who is in it is not in the scene."""


def lines(screenplay: Screenplay) -> Iterator[Line]:
    """Every line that can show an entity but cues, which are grounded whole."""
    raw = _blanked(_blanked(screenplay.text, "/*", "*/"), "[[", "]]").split("\n")
    inserted: int | None = None
    for element in screenplay.elements:
        if element.type in _PROSE and _INSERT.match(element.text):
            inserted = element.scene_index
        elif inserted is not None and (
            element.scene_index != inserted
            or element.type is ElementType.CHARACTER
            or _BACK.match(element.text)
        ):
            inserted = None
        evidence = EVIDENCE.get(element.type)
        if evidence is None or evidence is Evidence.CUE:
            continue
        for number in range(element.line_start, element.line_end + 1):
            line = raw[number - 1]
            if line.strip():
                pictured = inserted is not None
                yield Line(number, line, evidence, element.scene_index, _words(line), pictured)


def _blanked(text: str, opening: str, closing: str) -> str:
    """The text with boneyards or notes as spaces, every other character in its place. As the
    parser has it, what is never closed, and a note over a blank line, is text."""
    kept: list[str] = []
    at, end = 0, -1
    while (start := text.find(opening, at)) >= 0:
        if end < start + 2:
            end = text.find(closing, start + 2)
        if end < 0:
            break
        aside = text[start : end + 2]
        if opening == "[[" and "\n\n" in aside:
            kept.append(text[at : start + 2])
            at = start + 2
            continue
        kept += text[at:start], re.sub(r"[^\n]", " ", aside)
        at = end + 2
    return "".join([*kept, text[at:]])


def _words(line: str) -> list[Word]:
    found = []
    first = True
    last_end = 0
    for match in _WORD.finditer(line):
        piece = match[0].replace("’", "'")
        between = line[last_end : match.start()]
        first = first or any(mark in between for mark in '.!?:"“(')
        last_end = match.end()
        low = piece.lower()
        owner = low.endswith(("'s", "s'"))
        low = low[:-2] if low.endswith("'s") else low.rstrip("'")
        if low not in naming.ARTICLES:
            singular = low
            if low.endswith("s") or not low.isascii() or low.endswith("en"):
                singular = noun(low) or low
            found.append(
                Word(low, singular, match.start(), match.end(), piece[:1].isupper(), owner, first)
            )
        first = False
    return found


QUOTE_CHARS = 160
_MARKS = re.compile(r"[.!?]+[\"”']?\s+")


def quote(line: str, start: int, end: int) -> str:
    """The trimmed line, or the sentence of it where the line is long."""
    if len(line) <= QUOTE_CHARS:
        return line.strip()
    left, right = max(0, start - QUOTE_CHARS), min(len(line), end + QUOTE_CHARS)
    for mark in _MARKS.finditer(line, left, right):
        if mark.end() <= start and mark.end() - mark.start() < 6:
            left = mark.end()
        elif mark.start() >= end:
            right = mark.end()
            break
    return line[left:right].strip()


VOICES = frozenset(("voice", "voices", "intercom", "loudspeaker"))
"""What is only heard: `RADIO VOICE`, `A VOICE`."""

_HEARD = re.compile(
    r"\bv\.?\s?o\b|\bvoice[- ]?over|pre-?lap|filtered|\b(on|over|through|via|from)\b.*"
    r"\b(radio|tv|television|intercom|speaker|speakers|loudspeaker|comms?|headset|recording|tape|"
    r"phone speaker|answering machine|screen|monitor|video|voicemail|p\.?a\.?)\b|recorded|"
    r"on tape|voicemail",
    re.IGNORECASE,
)
_OVER_DEVICE = re.compile(
    r"^\(?\s*(over|through|via|from|on)\s+(the\s+)?(radio|tv|television|intercom|speaker|"
    r"loudspeaker|comms?|headset|p\.?a\.?|telephone speaker)\b",
    re.IGNORECASE,
)


def is_heard(cue: Element, following: Element | None) -> bool:
    """Whether a cue is a voice and no presence: `(V.O.)`, a radio's voice. `(O.S.)` is presence."""
    if _HEARD.search(cue.extension):
        return True
    if naming.head(cue.text) in VOICES:
        return "o.s" not in cue.extension.lower()
    return (
        following is not None
        and following.type is ElementType.PARENTHETICAL
        and following.scene_index == cue.scene_index
        and bool(_OVER_DEVICE.match(following.text))
        and "radio" not in naming.words(cue.text)
        and "v" in cue.extension.lower()
    )
