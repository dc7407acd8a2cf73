"""What stands in a text but is no story: boneyards and notes, taken out with line numbers kept."""

import re
from typing import NamedTuple

MARK = "\x00"
"""Left where an aside was; `lines_of` has removed every NUL of the text itself."""

CONNECTED = "  "
"""A line of exactly two spaces is no blank line. Fountain "Notes" and "Line Breaks"."""

_TOKEN = re.compile(r"\[\[|\]\]|\n(?!  \n)(?=[^\S\n]*(?:\n|\Z))")
_GAP = re.compile(rf"( ?){MARK}[ {MARK}]*")


class Note(NamedTuple):
    text: str
    line_start: int
    line_end: int


class Story(NamedTuple):
    """Lines without their asides. `hollow` are the indices of lines that held nothing else:
    they are no blank lines either, the story goes on across them."""

    lines: list[str]
    hollow: frozenset[int]
    notes: list[Note]
    unclosed_line: int | None


def lines_of(text: str) -> list[str]:
    """Lines as an editor counts them: CRLF, CR and LF end one each; BOM and NUL taken out."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.removeprefix("\ufeff").replace("\x00", "").split("\n")


def without_asides(lines: list[str]) -> Story:
    """One pass for boneyards, one for notes, each linear.

    Fountain "Boneyard": `/* … */`, over any lines, ignored. One that is never closed is text.
    Fountain "Notes": `[[ … ]]`, over lines, not over a blank one. One never closed is text.
    """
    text = "\n".join(lines)
    if "[[" not in text and "/*" not in text:
        return Story(lines, frozenset(), [], None)
    text, unclosed_line = _without_boneyards(text)
    text, notes = _without_notes(text)
    story = text.split("\n")
    hollow = set()
    for index, line in enumerate(story):
        if MARK in line:
            story[index] = line = _closed_gaps(line)
            if not line.strip():
                hollow.add(index)
    return Story(story, frozenset(hollow), notes, unclosed_line)


def _gap(removed: str) -> str:
    return MARK + f"\n{MARK}" * removed.count("\n")


def _closed_gaps(line: str) -> str:
    closed = _GAP.sub(lambda gap: " " if " " in gap[0] else "", line)
    return closed.lstrip() if line.startswith(MARK) else closed


def _without_boneyards(text: str) -> tuple[str, int | None]:
    kept: list[str] = []
    at = 0
    while (start := text.find("/*", at)) >= 0:
        end = text.find("*/", start + 2)
        if end < 0:
            return "".join([*kept, text[at:]]), text.count("\n", 0, start) + 1
        kept += text[at:start], _gap(text[start:end])
        at = end + 2
    return "".join([*kept, text[at:]]), None


def _without_notes(text: str) -> tuple[str, list[Note]]:
    kept: list[str] = []
    notes: list[Note] = []
    at, opened = 0, -1
    line, counted = 1, 0
    for token in _TOKEN.finditer(text):
        if token[0] == "[[" and opened < 0:
            opened = token.start()
        elif token[0] == "\n":
            opened = -1
        elif token[0] == "]]" and opened >= 0:
            line += text.count("\n", counted, opened)
            inside = text[opened + 2 : token.start()].replace(MARK, "")
            said = "\n".join(part.strip() for part in inside.split("\n"))
            kept += text[at:opened], _gap(inside)
            notes.append(Note(said.strip("\n"), line, line + inside.count("\n")))
            at, counted, opened = token.end(), opened, -1
    return "".join([*kept, text[at:]]), notes
