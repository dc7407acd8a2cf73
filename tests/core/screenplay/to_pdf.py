"""A screenplay printed in the standard layout: Courier 12, page furniture and all."""

import io
import textwrap

from reportlab.lib.pagesizes import letter
from reportlab.pdfgen.canvas import Canvas

from core.models.screenplay import Element, Screenplay
from core.models.screenplay import ElementType as T

LEFT_PT = {
    T.SCENE_HEADING: 108,
    T.ACTION: 108,
    T.SHOT: 108,
    T.DIALOGUE: 180,
    T.LYRIC: 180,
    T.PARENTHETICAL: 209,
    T.CHARACTER: 252,
    T.TRANSITION: 410,
}
WIDTH_CHARS = {T.DIALOGUE: 35, T.LYRIC: 35, T.PARENTHETICAL: 25, T.CHARACTER: 38}
TOP_PT, BOTTOM_PT, LINE_PT = 708, 72, 12


class _Printer:
    def __init__(self, header: str, font: str) -> None:
        self.font = font
        self.file = io.BytesIO()
        self.canvas = Canvas(self.file, pagesize=letter)
        self.header = header
        self.page = 0
        self.new_page()

    def new_page(self) -> None:
        if self.page:
            self.canvas.showPage()
        self.page += 1
        self.y = TOP_PT
        self.canvas.setFont(self.font, 12)
        if self.page > 1:
            self.canvas.drawString(108, 750, self.header)
            self.canvas.drawString(530, 750, f"{self.page}.")

    def room_for(self, lines: int) -> bool:
        return self.y - lines * LINE_PT >= BOTTOM_PT

    def line(self, left_pt: float, text: str) -> None:
        self.canvas.drawString(left_pt, self.y, text)
        self.y -= LINE_PT

    def blank(self) -> None:
        if self.y < TOP_PT:
            self.y -= LINE_PT


def _cue(element: Element) -> str:
    return element.text + (f" ({element.extension})" if element.extension else "")


def _wrapped(element: Element, width_chars: int | None = None) -> list[str]:
    width_chars = width_chars or WIDTH_CHARS.get(element.type, 60)
    text = _cue(element) if element.type is T.CHARACTER else element.text
    return [part for line in text.split("\n") for part in textwrap.wrap(line, width_chars) or [""]]


def pdf(screenplay: Screenplay, header: str = "DRAFT 3 - BLUE", font: str = "Courier") -> bytes:
    """Title page, running head, page numbers, scene numbers in both margins, a revision star on
    every fifth line of action, (MORE) and (CONT'D) where a speech runs over a page."""
    printer = _Printer(header, font)
    if screenplay.title_page:
        canvas = printer.canvas
        for row, (_, value) in enumerate(screenplay.title_page[:3]):
            canvas.drawCentredString(306, 500 - 24 * row, value.split("\n")[0])
        canvas.drawString(108, 100, "hello@example.org")
        printer.new_page()
    elements = [e for e in screenplay.elements if e.type in LEFT_PT or e.type is T.CENTERED]
    index, speaker = 0, ""
    while index < len(elements):
        element = elements[index]
        if element.dual == "left" and element.type is T.CHARACTER:
            index = _dual(printer, elements, index)
            continue
        index += 1
        lines = _wrapped(element)
        if element.type in (T.SCENE_HEADING, T.ACTION, T.SHOT, T.CENTERED, T.TRANSITION):
            printer.blank()
        if element.type is T.CHARACTER:
            speaker = element.text
            printer.blank()
            if not printer.room_for(4):
                printer.new_page()
        elif element.type is T.SCENE_HEADING and not printer.room_for(5):
            printer.new_page()
        for at, text in enumerate(lines):
            if element.type in (T.DIALOGUE, T.PARENTHETICAL) and not printer.room_for(2):
                printer.line(LEFT_PT[T.CHARACTER], "(MORE)")
                printer.new_page()
                printer.line(LEFT_PT[T.CHARACTER], f"{speaker} (CONT'D)")
            elif not printer.room_for(1):
                printer.new_page()
            if element.type is T.SCENE_HEADING and at == 0 and element.scene_number:
                printer.canvas.drawString(60, printer.y, element.scene_number)
                printer.canvas.drawString(540, printer.y, element.scene_number)
            if element.type is T.ACTION and index % 5 == 0:
                printer.canvas.drawString(570, printer.y, "*")
            if element.type is T.CENTERED:
                printer.canvas.drawCentredString(324, printer.y, text)
                printer.y -= LINE_PT
            else:
                printer.line(LEFT_PT[element.type], text)
    printer.canvas.save()
    return printer.file.getvalue()


def _dual(printer: _Printer, elements: list[Element], index: int) -> int:
    sides: dict[str, list[Element]] = {"left": [], "right": []}
    while index < len(elements) and elements[index].dual:
        if elements[index].dual == "left" and sides["right"]:
            break
        sides[elements[index].dual].append(elements[index])
        index += 1
    printer.blank()
    if not printer.room_for(16):
        printer.new_page()
    top = bottom = printer.y
    for side, left_pt in (("left", 126), ("right", 342)):
        printer.y = top
        for element in sides[side]:
            indent = {T.CHARACTER: 72, T.PARENTHETICAL: 20}.get(element.type, 0)
            for line in _wrapped(element, 24):
                printer.line(left_pt + indent, line)
        bottom = min(bottom, printer.y)
    printer.y = bottom
    return index
