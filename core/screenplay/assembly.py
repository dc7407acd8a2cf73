"""Rows of any format made a Screenplay: scenes with extents, numbers, lengths and speakers."""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from typing import Literal, NamedTuple

from core.models.screenplay import (
    Element,
    ElementType,
    Format,
    ParseWarning,
    Scene,
    Screenplay,
)
from core.screenplay.cues import speakers_of
from core.screenplay.headings import heading_parts
from core.screenplay.length import eighths, printed_lines

NO_STORY = {
    ElementType.SECTION,
    ElementType.SYNOPSIS,
    ElementType.NOTE,
    ElementType.PAGE_BREAK,
}
NO_HEADING = "No scene heading was found: the whole text is one scene."


MAX_WARNINGS = 100
"""A text that needs more was not written as what it is read as; the rest is only counted."""


class Row(NamedTuple):
    """An element before its scene is known; lines count from 1, inclusive."""

    type: ElementType
    text: str
    line_start: int
    line_end: int
    dual: Literal["left", "right"] | None = None
    scene_number: str | None = None
    extension: str = ""


@contextmanager
def uncollected() -> Iterator[None]:
    """Without the cyclic collector, which would walk all elements again for every few thousand
    new ones: reading makes no cycles, and its time stays in proportion to the text."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def assemble(
    format: Format,
    lines: Sequence[str],
    rows: Sequence[Row],
    warnings: Sequence[ParseWarning] = (),
    title_page: Sequence[tuple[str, str]] = (),
    starts: Sequence[int] | None = None,
) -> Screenplay:
    """The screenplay the rows make. A scene runs from its heading to the line before the next;
    what stands before the first heading belongs to no scene; without any heading the whole
    story is one scene. `starts` are the rows that begin a scene where no heading says so."""
    if starts is None:
        starts = [i for i, row in enumerate(rows) if row.type is ElementType.SCENE_HEADING]
    warnings = list(warnings)
    if not starts and (story := [i for i, row in enumerate(rows) if row.type not in NO_STORY]):
        starts = [story[0]]
        warnings.append(ParseWarning(line=rows[story[0]].line_start, message=NO_HEADING))
    scenes = _scenes(rows, starts, len(lines))
    bounds = [*starts, len(rows)]
    elements = [_element(row, None) for row in rows[: bounds[0]]]
    for index, (start, end) in enumerate(pairwise(bounds)):
        elements += [_element(row, index) for row in rows[start:end]]
    return Screenplay(
        format=format,
        text="\n".join(lines),
        title_page=tuple(title_page),
        elements=tuple(elements),
        scenes=tuple(scenes),
        warnings=_listed(warnings),
    )


def _listed(warnings: Sequence[ParseWarning]) -> tuple[ParseWarning, ...]:
    """Warnings by line; beyond the most that anybody reads, one says how many more there are."""
    listed = sorted(warnings, key=lambda warning: warning.line)
    if len(listed) > MAX_WARNINGS:
        more, line = len(listed) - MAX_WARNINGS, listed[MAX_WARNINGS].line
        message = f"{more:,} more readings of this kind from here on."
        listed[MAX_WARNINGS:] = [ParseWarning(line=line, message=message)]
    return tuple(listed)


def _element(row: Row, scene_index: int | None) -> Element:
    return Element(
        type=row.type,
        text=row.text,
        line_start=row.line_start,
        line_end=row.line_end,
        scene_index=scene_index,
        dual=row.dual,
        scene_number=row.scene_number,
        extension=row.extension,
    )


def _scenes(rows: Sequence[Row], starts: Sequence[int], line_count: int) -> list[Scene]:
    cues = (row.text for row in rows if row.type is ElementType.CHARACTER)
    spelling: dict[str, str] = {}
    for name in cues:
        spelling.setdefault(name.upper(), name)
    printed = {rows[start].scene_number for start in starts}
    scenes: list[Scene] = []
    assigned = 0
    for index, start in enumerate(starts):
        last = index + 1 == len(starts)
        body = rows[start:] if last else rows[start : starts[index + 1]]
        first = body[0]
        headed = first.type is ElementType.SCENE_HEADING
        number = first.scene_number if headed else None
        if number is None:
            assigned += 1
            while str(assigned) in printed:
                assigned += 1
        speakers = dict.fromkeys(
            spelling.get(name, name)
            for row in body
            if row.type is ElementType.CHARACTER
            for name in speakers_of(row.text.upper(), spelling)
        )
        scenes.append(
            Scene(
                scene_index=index,
                scene_number=number or str(assigned),
                number_assigned=number is None,
                heading=first.text if headed else "",
                parts=heading_parts(first.text if headed else ""),
                line_start=first.line_start,
                line_end=line_count if last else rows[starts[index + 1]].line_start - 1,
                eighths=eighths(printed_lines(row.type, row.text) for row in body),
                speakers=tuple(speakers),
            )
        )
    return scenes
