"""Which Fountain line is what, told from the line alone; reader and writer ask the same rules."""

import re

from core.screenplay.cues import is_uncased_name, is_upper, read_cue
from core.screenplay.headings import is_heading, is_lenient_heading, margin_heading

MAX_LINE_CHARS = 500
"""A longer line is action or dialogue whatever it looks like: no heading or cue is that long."""

SHOT_NOTE = "shot"
"""Fountain has no shots: a line of action with the note `[[shot]]` is one, so that the shots of
a Final Draft file survive. Other readers see a note."""

PAGE_BREAK = re.compile(r"={3,}")
HEADING_BEGINS = re.compile(r"[^\W_]|[\"'“‘(¿¡]")
"""What may follow the period that forces a heading: a letter or digit, or what opens one."""

_ESCAPED = ("\\~", "\\(", "\\\\")


def is_transition(line: str) -> bool:
    """Section "Transition": in capitals, ending in TO:."""
    return line.endswith("TO:") and is_upper(line)


def is_cue(line: str) -> bool:
    """Section "Character": in capitals with at least one letter; the extension in any case."""
    return is_cue_name(read_cue(line).name)


def is_cue_name(name: str) -> bool:
    """Names in a script without case are taken when they are short and have no punctuation."""
    return is_upper(name) or is_uncased_name(name)


def centered(line: str) -> str:
    """Section "Centered Text": what `> text <` says, empty where a line is not centered."""
    return line[1:-1].strip() if len(line) > 2 and line[0] == ">" and line[-1] == "<" else ""


def forced_heading(line: str) -> str:
    """Section "Scene Headings": what a line forced with a single period says, else empty."""
    return line[1:].strip() if line[:1] == "." and HEADING_BEGINS.match(line, 1) else ""


def ends_action(line: str) -> bool:
    """Whether a stripped line is an element of its own even straight after action."""
    first = line[0]
    return first in "#=" or (first == "~" and line != "~") or bool(centered(line))


def is_other_than_action(line: str) -> bool:
    """Whether a stripped line after a blank one would be read as no action (cues aside)."""
    return (
        ends_action(line)
        or line[0] in "!@>"
        or bool(forced_heading(line))
        or is_heading(line)
        or is_lenient_heading(line)
        or margin_heading(line) is not None
        or is_transition(line)
    )


def escaped(line: str) -> str:
    r"""A dialogue line that reads back as itself: `\~`, `\(` where it would be a lyric or a
    parenthetical."""
    wrapped = line[:1] == "(" and (line[-1] == ")" or ")" not in line)
    special = wrapped or line.startswith(("~", *_ESCAPED))
    return f"\\{line}" if special else line


def unescaped(line: str) -> str:
    return line[1:] if line.startswith(_ESCAPED) else line
