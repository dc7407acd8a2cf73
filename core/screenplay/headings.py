"""Scene headings: which lines are one, and their parts (INT/EXT, set, time of day, number)."""

import re
from functools import lru_cache
from typing import NamedTuple

from core.models.screenplay import SceneHeading
from core.screenplay.time_of_day import TRAILING_GROUPS, is_time, normalised

# Fountain "Scene Headings": INT, EXT, EST, INT./EXT, INT/EXT, I/E, then a dot or a space.
STRICT_PREFIX = re.compile(r"(?i)(?:INT\.?/EXT|I/E|INT|EXT|EST)(?=[. ])")

_PLACE = (
    r"(?:INT(?:ERIOR)?|EXT(?:ERIOR)?|I|E)\.?\s?[/\-–&]\s?"
    r"(?:INT(?:ERIOR)?|EXT(?:ERIOR)?|I|E)(?=[.:,\s])"
    r"|(?:INTERIOR|EXTERIOR|INT|EXT|EST)(?=[.:,\s\-–])"
)
_LENIENT = re.compile(rf"(?i:{_PLACE})")
_MARGIN = re.compile(
    rf"(?P<number>[A-Z]{{0,3}}-?\d{{1,4}}[A-Z]{{0,3}})[.)*]?\s+"
    rf"(?P<heading>(?i:(?:{_PLACE}|OMIT(?:TED)?\b)).*)"
)
_NUMBER = re.compile(r"\s*#([\w.\-() ]+)#\s*$")
_PREFIX = re.compile(
    r"(?i)(?P<first>INT(?:ERIOR)?|EXT(?:ERIOR)?|EST|I|E)\.?"
    r"(?:\s?[/\-–&]\s?(?P<second>INT(?:ERIOR)?|EXT(?:ERIOR)?|I|E)\b)?"
    r"(?=[.:,\s\-–]|$)[.:,\s\-–]*"
)


CHAPTER = re.compile(
    r"#{1,6} .{1,80}|(?i:chapter|part|book|act|scene|prologue|epilogue|section)\b[^.!?]{0,60}"
    r"|[IVXLC]{1,7}\.?|\d{1,3}\.?"
)
"""The title of a chapter, an act or a numbered section; such a heading names no set."""

_OMITTED = re.compile(r"(?i)(?:scenes? )?omit(?:ted)?\.?")


class MarginHeading(NamedTuple):
    number: str
    text: str


def is_heading(line: str) -> bool:
    """Whether a stripped line is a scene heading by the specification's prefixes."""
    return STRICT_PREFIX.match(line) is not None


def is_lenient_heading(line: str) -> bool:
    """Whether a reader would take a stripped line for a heading though no strict prefix says so:
    `EXT/INT. CAR`, `I./E. CAR`, `INTERIOR. HOUSE`, `INT: HOUSE`. Only in capitals, so that
    `Interior designers arrive.` stays what it is."""
    return line.upper() == line and _LENIENT.match(line) is not None


def margin_heading(line: str) -> MarginHeading | None:
    """The heading of a line with its number in one margin or both: `12A INT. ROOM 12A`."""
    found = _MARGIN.fullmatch(line)
    if not found:
        return None
    number, text = found["number"], found["heading"].rstrip(" *")
    head, _, tail = text.rpartition(" ")
    if head and tail.strip(".)") == number:
        text = head.rstrip()
    return MarginHeading(number, text)


def take_number(line: str) -> tuple[str, str | None]:
    """Fountain "Scene Numbers": `INT. ROOM #12A#` is the heading and `12A`."""
    if "#" not in line or not (found := _NUMBER.search(line)):
        return line, None
    return line[: found.start()].rstrip(), found[1].strip() or None


_DASH = re.compile(r"\s[-–—]+\s*|\s*[-–—]{2,}\s*|[-–—]+\s")
_SOFT_SEPARATOR = re.compile(r"[,.;]\s+")


@lru_cache(maxsize=4096)
def heading_parts(text: str) -> SceneHeading:
    """A heading's parts. The set is everything between INT/EXT and the time; a last segment that
    is no time (`HOUSE - KITCHEN`) is of the set; trailing `(FLASHBACK)` goes with the time."""
    rest = text.strip()
    if _OMITTED.fullmatch(rest) or CHAPTER.fullmatch(rest):
        return SceneHeading()
    int_ext = None
    if (prefix := _PREFIX.match(rest)) and (
        STRICT_PREFIX.match(rest) or _LENIENT.match(rest) or prefix["second"]
    ):
        kinds = {(prefix[side] or "")[:1].upper() for side in ("first", "second")} - {""}
        int_ext = "INT/EXT" if kinds == {"I", "E"} else "INT" if kinds == {"I"} else "EXT"
        rest = rest[prefix.end() :]
    groups = TRAILING_GROUPS.search(rest)
    cut = len(rest)
    body = rest[: groups.start()] if groups else rest
    end = len(body)
    for separator in reversed(list(_DASH.finditer(body))):
        if not is_time(body[separator.end() : end]):
            break
        end, cut = separator.start(), separator.end()
    if cut == len(rest):
        soft = list(_SOFT_SEPARATOR.finditer(body))
        if soft and is_time(body[soft[-1].end() :]):
            end, cut = soft[-1].start(), soft[-1].end()
    if cut == len(rest) and is_time(body) and int_ext:
        end, cut = 0, 0
    if cut == len(rest) and groups:
        end, cut = groups.start(), groups.start()
    time_of_day = rest[cut:].strip()
    return SceneHeading(
        int_ext=int_ext,
        set_name=rest[:end].strip(" \t-–—,"),
        time_of_day=time_of_day,
        time=normalised(time_of_day),
    )
