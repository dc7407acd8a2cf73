"""Plain text in, as screenplay sites publish it, stored as it is; prose becomes scenes too."""

import re
from collections.abc import Sequence

from core.models.screenplay import ElementType as T
from core.models.screenplay import Format, ParseWarning, Screenplay
from core.screenplay.asides import Note, lines_of, without_asides
from core.screenplay.assembly import Row, assemble, uncollected
from core.screenplay.cues import read_cue
from core.screenplay.furniture import without_furniture
from core.screenplay.headings import CHAPTER
from core.screenplay.layout import Block, Line, blocks_of, columns_of
from core.screenplay.title_page import read_title_page

TAB_COLUMNS = 8
PROSE_BLOCKS_PER_CUE = 6
"""A text without headings and with fewer cues than one in so many elements is prose."""

_BREAK = re.compile(r"(?:[*#~•⁂—-]\s*){1,9}")
CHAPTERS = "No scene heading was found: each chapter or section is one scene."


@uncollected()
def parse(text: str) -> Screenplay:
    """The screenplay a plain text says: by indentation where there is any, by shape where there
    is none. Any text is one; nothing is raised."""
    lines = lines_of(text)
    story = without_asides(lines)
    title_page, begin = read_title_page(story.lines)
    printed = printed_lines(story.lines, begin)
    columns = columns_of(printed)
    blocks = blocks_of(printed, columns)
    told = any(block.type is T.SCENE_HEADING for block in blocks)
    warnings: list[ParseWarning] = []
    starts = None
    if not told:
        blocks, starts = chapters_of(blocks)
    rows = _with_notes([_row(block) for block in blocks], story.notes)
    if starts is not None:
        lines_of_starts = {blocks[start].lines[0].number for start in starts}
        starts = [
            index
            for index, row in enumerate(rows)
            if row.line_start in lines_of_starts and row.type is not T.NOTE
        ]
        if len(starts) > 1 or any(row.type is T.SCENE_HEADING for row in rows):
            warnings.append(ParseWarning(line=rows[starts[0]].line_start, message=CHAPTERS))
        else:
            starts = None
    return assemble(Format.PLAIN_TEXT, lines, rows, warnings, title_page, starts)


def printed_lines(lines: Sequence[str], begin: int = 0) -> list[Line]:
    """The lines with something on them, furniture left out. In a text with a blank line after
    every line only two blank lines are a gap."""
    printed: list[Line] = []
    blanks = 2
    gaps: list[int] = []
    for index in range(begin, len(lines)):
        line = lines[index]
        if not (text := line.strip()):
            blanks += 1
            continue
        column = len(line[: line.index(text[0])].expandtabs(TAB_COLUMNS))
        printed.append(Line(index + 1, column, text, blanks > 0))
        gaps.append(blanks)
        blanks = 0
    if _double_spaced(gaps):
        printed = [line._replace(gap=gap > 1) for line, gap in zip(printed, gaps, strict=True)]
    return without_furniture(printed)


def is_double_spaced(text: str) -> bool:
    """Whether a blank line follows every line, as it does when a page is copied."""
    return _double_spaced([run.count("\n") - 1 for run in re.findall(r"\n\s*", text)])


def _double_spaced(gaps: Sequence[int]) -> bool:
    """Whether nearly every line has blank ones above, and some have more than one."""
    return len(gaps) > 20 and gaps.count(0) < len(gaps) / 50 and max(gaps[1:]) > 1


def chapters_of(blocks: list[Block]) -> tuple[list[Block], list[int]]:
    """A text without scene headings: chapter titles made headings, and where scenes begin. With
    few or no cues it is prose, and all else is action."""
    cues = [
        block
        for block in blocks
        if block.type is T.CHARACTER and not CHAPTER.fullmatch(block.lines[0].text)
    ]
    if not cues or len(cues) * PROSE_BLOCKS_PER_CUE < len(blocks):
        blocks = _paragraphs([line for block in blocks for line in block.lines])
    out: list[Block] = []
    starts: list[int] = []
    due, unspoken = True, False
    for block in blocks:
        alone = block.lines[0].text if len(block.lines) == 1 and block.lines[0].gap else ""
        if CHAPTER.fullmatch(alone):
            starts.append(len(out))
            out.append(Block(T.SCENE_HEADING, block.lines, text=alone.lstrip("# ")))
            due, unspoken = False, block.type is T.CHARACTER
            continue
        if _BREAK.fullmatch(alone):
            due = True
        elif due:
            starts.append(len(out))
            due = False
        unspoken = unspoken and block.type in {T.DIALOGUE, T.PARENTHETICAL}
        out += _paragraphs(block.lines) if unspoken else [block]
    return out, starts


def _paragraphs(lines: Sequence[Line]) -> list[Block]:
    blocks: list[Block] = []
    for line in lines:
        if blocks and not line.gap and line.number == blocks[-1].lines[-1].number + 1:
            blocks[-1].lines.append(line)
        else:
            blocks.append(Block(T.ACTION, [line]))
    return blocks


def _row(block: Block) -> Row:
    """Row of a block; a line that was furniture is an empty line of the text, so that line `n` of
    the text is line `line_start + n` of the file."""
    first, last = block.lines[0], block.lines[-1]
    text, extension = block.text, ""
    if block.type is T.CHARACTER:
        text, extension, _ = read_cue(first.text)
    elif not text and len(block.lines) == last.number - first.number + 1:
        text = "\n".join(line.text for line in block.lines)
    elif not text:
        at = {line.number: line.text for line in block.lines}
        text = "\n".join(at.get(n, "") for n in range(first.number, last.number + 1))
    return Row(
        block.type, text, first.number, last.number, block.dual, block.scene_number, extension
    )


def _with_notes(rows: list[Row], notes: Sequence[Note]) -> list[Row]:
    if not notes:
        return rows
    said = [Row(T.NOTE, note.text, note.line_start, note.line_end) for note in notes]
    return sorted([*rows, *said], key=lambda row: (row.line_start, row.type is T.NOTE))
