"""A screenplay as screenplay sites publish it: plain text, laid out by indentation."""

import textwrap

from core.models.screenplay import ElementType as T
from core.models.screenplay import Screenplay

COLUMNS = {
    T.SCENE_HEADING: (0, 60),
    T.ACTION: (0, 60),
    T.SHOT: (0, 60),
    T.CHARACTER: (22, 38),
    T.PARENTHETICAL: (16, 25),
    T.DIALOGUE: (11, 35),
    T.LYRIC: (11, 35),
    T.TRANSITION: (48, 20),
    T.CENTERED: (26, 30),
}


def plain_text(screenplay: Screenplay, margin: int = 6, page_lines: int = 54) -> str:
    """Scene numbers in both margins, and a page number after every page."""
    lines: list[str] = []
    page = 1
    for element in screenplay.elements:
        if element.type not in COLUMNS:
            continue
        if element.type not in (T.DIALOGUE, T.PARENTHETICAL, T.LYRIC):
            lines.append("")
            if len(lines) > page * page_lines:
                page += 1
                lines += ["", " " * 60 + f"{page}.", ""]
        column, width = COLUMNS[element.type]
        extension = f" ({element.extension})" if element.extension else ""
        for said in (element.text + extension).split("\n"):
            for line in textwrap.wrap(said, width):
                lines.append(" " * (margin + column) + line)
        if element.scene_number:
            heading = lines[-1].strip()
            lines[-1] = f"{element.scene_number:<{margin}}{heading:<62}{element.scene_number}"
    return "\n".join(lines) + "\n"
