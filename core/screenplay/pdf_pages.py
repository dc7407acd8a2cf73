"""Words with places made printed lines: margins, running heads and dual columns taken apart."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from core.screenplay.fountain_lines import is_cue
from core.screenplay.layout import Line, heading_of
from core.screenplay.title_page import title_pairs

COURIER_CHAR_PT = 7.2
SAME_LINE_PT = 2.5
WIDE_GAP_CHARS = 5
"""A gap within a line that no sentence has: a margin number, or the other column."""

DOUBLE_SPACE_CHARS = 1.6

MARGIN_CHARS = 11
"""Left of this only numbers stand: 1.1 inches in Courier."""

_PAGE_NUMBER = re.compile(r"(?i)(?:page\s+)?[A-Z]?\d{1,4}[A-Z]?\.?|-\s*\d{1,4}\s*-")
_MARGIN_NUMBER = re.compile(r"[A-Z]{0,3}-?\d{1,4}[A-Z]{0,3}\.?|\*+")
_DIGITS = re.compile(r"\d+")


class Word(NamedTuple):
    """`left` of its first and `last` of its last letter, in points; y grows upwards."""

    left: float
    last: float
    baseline: float
    text: str


Page = list[Word]


class Run(NamedTuple):
    """Words on one baseline with no wide gap between them; columns in characters."""

    column: float
    end: float
    baseline: float
    text: str


def char_width(pages: Sequence[Page]) -> float:
    """Points a character takes, the middle of what the longer words say."""
    widths = [
        (word.last - word.left) / (len(word.text) - 1)
        for page in pages[:40]
        for word in page
        if len(word.text) > 3 and word.last > word.left
    ]
    return sorted(widths)[len(widths) // 2] if widths else COURIER_CHAR_PT


def rows_of(page: Page, width_pt: float) -> list[list[Run]]:
    """The page's lines from top to bottom, each as its runs from left to right."""
    rows: list[list[Word]] = []
    for word in sorted(page, key=lambda word: (-word.baseline, word.left)):
        if rows and rows[-1][0].baseline - word.baseline <= SAME_LINE_PT:
            rows[-1].append(word)
        else:
            rows.append([word])
    return [_runs(sorted(row), width_pt) for row in rows]


def _runs(row: list[Word], width_pt: float) -> list[Run]:
    runs: list[Run] = []
    for word in row:
        column, end = word.left / width_pt, word.last / width_pt + 1
        last = runs[-1] if runs else None
        gap = column - last.end if last else 0
        first = len(runs) == 1 and gap >= 1.8 and _MARGIN_NUMBER.fullmatch(runs[0].text)
        if last is None or first or gap >= WIDE_GAP_CHARS:
            runs.append(Run(column, end, word.baseline, word.text))
        else:
            space = " " if gap < DOUBLE_SPACE_CHARS else "  "
            runs[-1] = Run(last.column, end, last.baseline, last.text + space + word.text)
    return runs


def running_heads(pages: Sequence[list[list[Run]]]) -> set[tuple[str, int]]:
    """(text without digits, baseline) of lines that stand on top or bottom of many pages."""
    seen: Counter[tuple[str, int]] = Counter()
    for rows in pages:
        seen.update({_head(row) for row in [*rows[:2], *rows[-2:]]})
    least = 2 if len(pages) < 8 else max(3, len(pages) // 5)
    return {head for head, count in seen.items() if count >= least and not heading_of(head[0])}


def _head(row: list[Run]) -> tuple[str, int]:
    text = " ".join(run.text for run in row)
    return _DIGITS.sub("", text), round(row[0].baseline / 4)


def lines_of_pages(pages: Sequence[Page]) -> list[Line]:
    """Printed lines over all pages, numbered in order. A line has a gap above where the space is
    more than a line's; the first of a page has one unless a sentence runs on into it."""
    width_pt = char_width(pages)
    laid_out = [rows_of(page, width_pt) for page in pages]
    heads = running_heads(laid_out)
    pitch_pt = _pitch(laid_out)
    lines: list[Line] = []
    for rows in laid_out:
        rows = _body(rows, heads, pitch_pt)
        above: float | None = None
        duals = _dual_rows(rows, pitch_pt)
        at = 0
        while at < len(rows):
            if at in duals:
                stop = duals[at]
                for side, column, text, first in _dual_lines(rows[at:stop]):
                    lines.append(Line(len(lines) + 1, column, text, first, side))
                above, at = rows[stop - 1][0].baseline, stop
                continue
            column, text = _story(rows[at])
            baseline = rows[at][0].baseline
            if above is None:
                gap = not (lines and _runs_on(lines[-1], column, text))
            else:
                gap = above - baseline > pitch_pt * 1.4
            lines.append(Line(len(lines) + 1, column, text, gap))
            above, at = baseline, at + 1
    return lines


def _pitch(pages: Sequence[list[list[Run]]]) -> float:
    steps: Counter[int] = Counter()
    for rows in pages[:40]:
        for row, below in pairwise(rows):
            steps[round((row[0].baseline - below[0].baseline) * 2)] += 1
    common = [step for step, count in steps.most_common(3) if count and step > 10]
    return min(common) / 2 if common else 12.0


def _body(rows: list[list[Run]], heads: set[tuple[str, int]], pitch_pt: float) -> list[list[Run]]:
    """The rows of a page without its running heads and page numbers."""
    top = _furniture_rows(rows, heads, pitch_pt)
    bottom = _furniture_rows(rows[top:][::-1], heads, pitch_pt)
    return rows[top : len(rows) - bottom]


def _furniture_rows(rows: list[list[Run]], heads: set[tuple[str, int]], pitch_pt: float) -> int:
    """How many of the outermost two rows are furniture: they stand off from the story."""
    for count in (2, 1):
        edge = rows[:count]
        if len(edge) == count and all(_head(row) in heads or _numbered(row) for row in edge):
            inner = rows[count][0].baseline if len(rows) > count else None
            if inner is None or abs(edge[-1][0].baseline - inner) > pitch_pt * 1.4:
                return count
    return 0


def _numbered(row: list[Run]) -> bool:
    """Whether a row is a page number, or ends in one set apart (`BLUE DRAFT        12.`)."""
    last = row[-1].text
    return bool(_PAGE_NUMBER.fullmatch(last) and (len(row) == 1 or last.endswith(".")))


def _story(row: list[Run]) -> tuple[float, str]:
    """Column and text of a row; numbers and stars of the margins stay with a heading's text only,
    where they are its scene number."""
    inner = list(row)
    while len(inner) > 1 and not inner[-1].text.strip("*"):
        inner.pop()
    number = ""
    if len(inner) > 1 and _MARGIN_NUMBER.fullmatch(inner[0].text):
        rest = inner[1].text
        if inner[0].column < MARGIN_CHARS or heading_of(rest) or rest[:4].upper() == "OMIT":
            number = inner.pop(0).text.rstrip(".")
    if len(inner) > 1 and _MARGIN_NUMBER.fullmatch(inner[-1].text):
        number = number or inner[-1].text.rstrip(".")
        inner.pop()
    text = "  ".join(run.text for run in inner)
    if number and (heading_of(text) or text.upper().startswith("OMIT")):
        text = f"{number} {text}"
    return inner[0].column, text


def _runs_on(last: Line, column: float, text: str) -> bool:
    same = abs(last.column - column) < 1
    return same and last.text[-1] not in '.!?:)"”…-—*' and text[0].islower()


def _dual_rows(rows: list[list[Run]], pitch_pt: float) -> dict[int, int]:
    """Where two cues stand side by side: first row to the row after the last of their speech."""
    found: dict[int, int] = {}
    at = 0
    while at < len(rows):
        row = rows[at]
        if len(row) == 2 and all(is_cue(run.text) and len(run.text) < 40 for run in row):
            stop = at + 1
            while (
                stop < len(rows)
                and rows[stop - 1][0].baseline - rows[stop][0].baseline <= pitch_pt * 1.4
            ):
                stop += 1
            if stop > at + 1:
                found[at] = stop
                at = stop
                continue
        at += 1
    return found


def _dual_lines(rows: list[list[Run]]) -> list[tuple[str, float, str, bool]]:
    """(side, column, text, whether it is the cue) of a dual dialogue, the left speech first."""
    edge = min(row[-1].column for row in rows if len(row) > 1) - 1
    out = []
    for side in ("left", "right"):
        runs = [run for row in rows for run in row if (run.column >= edge) == (side == "right")]
        out += [(side, run.column, run.text, index == 0) for index, run in enumerate(runs)]
    return out


def title_of(pages: Sequence[Page]) -> list[tuple[str, str]]:
    """The title page, when the first page is one: few lines, none of them a heading."""
    rows = rows_of(pages[0], char_width(pages))
    texts = [" ".join(" ".join(run.text for run in row).split()) for row in rows]
    if len(pages) < 2 or len(rows) > 25 or any(heading_of(text) for text in texts):
        return []
    top = rows[0][0].baseline
    bottom = min(row[0].baseline for row in rows)
    if top - bottom < 100 or len(rows) < 2 or texts[0].upper().startswith("FADE IN"):
        return []
    steps = [above[0].baseline - row[0].baseline for above, row in pairwise(rows)]
    cut = next((at for at, step in enumerate(steps, 1) if step > 100), len(texts))
    return title_pairs(texts[:cut], texts[cut:])
