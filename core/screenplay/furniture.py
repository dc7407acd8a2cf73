"""What a page prints that is no story: page numbers, running heads, (MORE), CONTINUED, stars."""

import re
from collections.abc import Iterable

from core.screenplay.cues import read_cue
from core.screenplay.layout import Line, heading_of

_CONTINUED = re.compile(
    r"(?i)(?:\d{1,4}[A-Z]{0,3}\s+)?\(?continued:?\)?:?(?:\s*\(\d+\))?(?:\s+\d{1,4}[A-Z]{0,3})?"
)
_MORE = re.compile(r"(?i)\(more\)")
_PAGE_NUMBER = re.compile(r"(?i)(?:page\s+)?[A-Z]?\d{1,4}[A-Z]?\.|page\s+\d{1,4}|-\s*\d{1,4}\s*-")
PAGE_NUMBER_COLUMN = 30
"""A number further left may be the story's: a year, a chapter."""

_STAR = re.compile(r"\s{2,}\*+$|^\*+$")
_CONT_D = re.compile(r"(?i)\(\s*cont(?:['’]?d|inued|\.)?\s*\)")


def without_furniture(lines: Iterable[Line]) -> list[Line]:
    """Lines of the story. A cue repeated after (MORE) goes too: the speech goes on. A line whose
    upper neighbour went keeps the gap that was above that one."""
    out: list[Line] = []
    more = gap = continues = False
    for line in lines:
        text = _STAR.sub("", line.text).rstrip() if "*" in line.text else line.text
        if not text or _is_furniture(line, text):
            more = more or bool(_MORE.fullmatch(text))
            gap = gap or line.gap
            continue
        if more:
            more = False
            if read_cue(text).name and _CONT_D.search(text):
                continues = True
                continue
        out.append(line._replace(text=text, gap=not continues and (line.gap or gap)))
        gap = continues = False
    return out


def _is_furniture(line: Line, text: str) -> bool:
    if len(text) > 40 or heading_of(text):
        return False
    if _PAGE_NUMBER.fullmatch(text):
        return line.gap and (line.column >= PAGE_NUMBER_COLUMN or not text[0].isdigit())
    return bool(_CONTINUED.fullmatch(text) or _MORE.fullmatch(text))
