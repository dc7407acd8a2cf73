"""Page length in eighths, by wrapping each element as a screenplay page prints it."""

import re
from collections.abc import Iterable

from core.models.screenplay import ElementType

_LENGTH = re.compile(r"(\d{1,4})??\s*(?:(\d{1,2})\s*/\s*8)?")
_BLANKS = re.compile(r"\n{3,}")

LINES_PER_EIGHTH = 7
"""A page holds 55 to 56 lines of 12 point Courier."""

WIDTH_CHARS = {
    ElementType.SCENE_HEADING: 60,
    ElementType.ACTION: 60,
    ElementType.SHOT: 60,
    ElementType.CENTERED: 60,
    ElementType.TRANSITION: 60,
    ElementType.CHARACTER: 38,
    ElementType.DIALOGUE: 35,
    ElementType.LYRIC: 35,
    ElementType.PARENTHETICAL: 25,
}
"""Only what is printed; sections, synopses, notes and page breaks take no room."""

BLANK_LINES_BEFORE = {
    ElementType.SCENE_HEADING: 2,
    ElementType.ACTION: 1,
    ElementType.SHOT: 1,
    ElementType.CENTERED: 1,
    ElementType.TRANSITION: 1,
    ElementType.CHARACTER: 1,
}


def wrapped(text: str, width_chars: int) -> int:
    """How many printed lines a text takes; its line breaks are kept, many blank lines are one."""
    count = 0
    for line in _BLANKS.sub("\n\n", text).split("\n") if "\n" in text else (text,):
        start, end = 0, len(line)
        count += 1
        while end - start > width_chars:
            space = line.rfind(" ", start, start + width_chars + 1)
            start = space + 1 if space > start else start + width_chars
            count += 1
    return count


def printed_lines(type: ElementType, text: str) -> int:
    """Printed lines of one element, blank lines before it counted."""
    width_chars = WIDTH_CHARS.get(type)
    if width_chars is None:
        return 0
    return wrapped(text, width_chars) + BLANK_LINES_BEFORE.get(type, 0)


def eighths(line_counts: Iterable[int]) -> int:
    """Eighths of a page, rounded up, at least one."""
    return max(1, -(-sum(line_counts) // LINES_PER_EIGHTH))


def eighths_of(length: str) -> int | None:
    """Eighths of a length as printed (`1 4/8`, `3/8`, `2`), None where it is none."""
    found = _LENGTH.fullmatch(length.strip())
    if not found or not (found[1] or found[2]):
        return None
    return int(found[1] or 0) * 8 + int(found[2] or 0) or None
