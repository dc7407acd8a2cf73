"""Lines on a page told apart by where they stand, and by their shape where all stand alike."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import zip_longest
from typing import Literal, NamedTuple

from core.models.screenplay import ElementType as T
from core.screenplay.cues import is_upper
from core.screenplay.fountain_lines import MAX_LINE_CHARS, is_cue, is_transition
from core.screenplay.headings import (
    MarginHeading,
    is_heading,
    is_lenient_heading,
    margin_heading,
    take_number,
)

LINE_CHARS = 60
"""A line of action in a standard layout; its middle is where centered text stands."""

MAX_CUE_CHARS = 45
_SPOKEN = {T.CHARACTER, T.PARENTHETICAL, T.DIALOGUE}
_SHOWN = re.compile(r"(?:FADE|CUT|IRIS|SMASH|DISSOLVE|MATCH)\b[A-Z ']*[:.]|THE END\.?")


class Line(NamedTuple):
    """A printed line: its number, the column it begins at (in characters), its text, whether a
    blank line is above it, and the side of a dual dialogue it stands on."""

    number: int
    column: float
    text: str
    gap: bool
    side: Literal["left", "right"] | None = None


class Block(NamedTuple):
    """Lines that make one element."""

    type: T
    lines: list[Line]
    dual: Literal["left", "right"] | None = None
    scene_number: str | None = None
    text: str = ""


class Columns(NamedTuple):
    """Where action and dialogue begin, and the least column of a cue."""

    action: float
    dialogue: float
    cue: float


def heading_of(text: str) -> MarginHeading | None:
    """The heading a line says, with its number (`""` when it has none)."""
    if len(text) > MAX_LINE_CHARS:
        return None
    if found := margin_heading(text):
        return found
    if is_heading(text) or is_lenient_heading(text):
        heading, number = take_number(text.rstrip(" *"))
        return MarginHeading(number or "", heading)
    return None


def columns_of(lines: Sequence[Line]) -> Columns | None:
    """The columns a text is laid out in; None where dialogue is not indented."""
    action: Counter[float] = Counter()
    dialogue: Counter[float] = Counter()
    flat = 0
    for line, below in zip_longest(lines, lines[1:]):
        if line.side or len(line.text) > MAX_LINE_CHARS:
            continue
        if heading_of(line.text):
            action[round(line.column)] += 1
        elif below and below.column < line.column - 2 and _may_be_cue(line.text):
            if not below.gap and not below.text.startswith("("):
                dialogue[round(below.column)] += 1
        elif line.gap and below and not below.gap and _may_be_cue(line.text):
            flat += 1
        elif line.gap and not is_upper(line.text):
            action[round(line.column)] += 1
    if dialogue.total() <= flat:
        return None
    said = dialogue.most_common(1)[0][0]
    told = [(count, column) for column, count in action.items() if column < said - 2]
    if not told:
        return None
    return Columns(max(told)[1], said, said + 3)


def blocks_of(lines: Sequence[Line], columns: Columns | None) -> list[Block]:
    """The elements the lines make, in order."""
    blocks: list[Block] = []
    for index, line in enumerate(lines):
        below = lines[index + 1] if index + 1 < len(lines) else None
        last = blocks[-1] if blocks else None
        type, number, text = _read(line, below, last, columns)
        if type is T.DIALOGUE and line.text[0] == "(" and _closes(lines, index):
            type = T.PARENTHETICAL
        if last is not None and _goes_on(last, line, type):
            last.lines.append(line)
        else:
            dual = line.side if type in {T.CHARACTER, T.DIALOGUE, T.PARENTHETICAL} else None
            blocks.append(Block(type, [line], dual, number or None, text))
    return blocks


def _read(
    line: Line, below: Line | None, last: Block | None, columns: Columns | None
) -> tuple[T, str, str]:
    """Type, scene number and text (empty: as it stands) of one line after the block `last`."""
    text = line.text
    speech = last if last is not None and last.type in _SPOKEN else None
    if line.side:
        return (T.CHARACTER if line.gap else _spoken(speech)), "", ""
    within = speech is not None and (not line.gap or _at_speech(line, columns))
    if columns and line.column <= columns.action + 2:
        within = False
    if not within or (columns and line.column < columns.dialogue - 2):
        heading = heading_of(text) if line.gap or columns else None
        if heading and (line.gap or is_upper(heading.text)):
            return T.SCENE_HEADING, heading.number, heading.text
    if _is_cue(line, below, columns):
        return T.CHARACTER, "", ""
    if _is_transition(line, below, columns):
        return T.TRANSITION, "", ""
    if within:
        return _spoken(speech), "", ""
    set_off = line.gap or (last is not None and last.type is T.CENTERED)
    if columns and set_off and line.column > columns.action + 5:
        middle = line.column + len(text) / 2
        if abs(middle - columns.action - LINE_CHARS / 2) <= 4:
            return T.CENTERED, "", ""
    return T.ACTION, "", ""


def _at_speech(line: Line, columns: Columns | None) -> bool:
    """Whether a line stands where dialogue does, so that a speech goes on after a gap."""
    if columns is None:
        return False
    indent = line.column - columns.dialogue
    return abs(indent) <= 2.5 or (line.text[0] == "(" and -1.5 <= indent < 8)


def _spoken(speech: Block | None) -> T:
    opened = speech is not None and speech.type is T.PARENTHETICAL
    return T.PARENTHETICAL if opened and _is_open(speech) else T.DIALOGUE


def _is_open(block: Block) -> bool:
    return not block.lines[-1].text.endswith(")")


def _closes(lines: Sequence[Line], index: int) -> bool:
    """Whether a parenthesis that begins a line ends one, this or one soon after it."""
    for at in range(index, min(index + 6, len(lines))):
        line = lines[at]
        if at > index and (line.gap or line.number != lines[at - 1].number + 1):
            return False
        if ")" in line.text:
            return line.text.index(")") == len(line.text) - 1 or line.text[-1] == ")"
    return False


def _may_be_cue(text: str) -> bool:
    return len(text) <= MAX_CUE_CHARS and text[0] != "(" and is_cue(text) and text[-1] not in "!?"


def _is_cue(line: Line, below: Line | None, columns: Columns | None) -> bool:
    if below is None or below.side or not _may_be_cue(line.text) or is_transition(line.text):
        return False
    if columns is None:
        return line.gap and not below.gap
    return line.column >= columns.cue and _at_speech(below, columns)


def _is_transition(line: Line, below: Line | None, columns: Columns | None) -> bool:
    alone = line.gap and (below is None or below.gap)
    if not alone or len(line.text) > MAX_CUE_CHARS or not is_upper(line.text):
        return False
    if is_transition(line.text):
        return True
    if columns is None:
        return _SHOWN.fullmatch(line.text) is not None
    return line.column > columns.action + 35 and line.text[-1] in ":."


def _goes_on(last: Block, line: Line, type: T) -> bool:
    """Whether a line belongs to the block before it."""
    if last.lines[-1].side != line.side or type is not last.type:
        return False
    if type is T.DIALOGUE:
        return True
    if type is T.PARENTHETICAL:
        return _is_open(last)
    below = not line.gap and line.number == last.lines[-1].number + 1
    return type in {T.ACTION, T.CENTERED} and below


def joined_headings(lines: Iterable[Line]) -> list[Line]:
    """Lines with a heading that was wrapped onto a second line made one again."""
    out: list[Line] = []
    for line in lines:
        above = out[-1] if out else None
        if (
            above
            and not line.gap
            and len(above.text) > LINE_CHARS * 0.7
            and abs(line.column - above.column) < 2
            and is_upper(line.text)
            and is_upper(above.text)
            and heading_of(above.text)
            and not heading_of(line.text)
        ):
            out[-1] = above._replace(text=f"{above.text} {line.text}")
        else:
            out.append(line)
    return out
