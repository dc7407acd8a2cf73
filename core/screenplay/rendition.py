"""Elements of a file that is no text (FDX, PDF) made the Fountain that is stored for it."""

import re
from collections.abc import Iterable, Sequence

from core.models.screenplay import Element, Format, ParseWarning, Screenplay
from core.models.screenplay import ElementType as T
from core.screenplay import fountain
from core.screenplay.assembly import Row
from core.screenplay.cues import read_cue
from core.screenplay.fountain_lines import HEADING_BEGINS
from core.screenplay.headings import take_number

_NOT_IN_NUMBERS = re.compile(r"[^\w.\-() ]")
_SPOKEN = {T.CHARACTER, T.PARENTHETICAL, T.DIALOGUE}


def rendition(
    rows: Iterable[Row],
    title_page: Sequence[tuple[str, str]] = (),
    warnings: Sequence[tuple[str, str]] = (),
) -> Screenplay:
    """The Fountain screenplay that says what the rows say (their lines are not looked at).
    `warnings` are heading texts with what to say of them."""
    elements = [
        Element(
            type=row.type,
            text=row.text,
            line_start=1,
            line_end=1,
            dual=row.dual,
            scene_number=row.scene_number,
            extension=row.extension,
        )
        for row in storable(rows)
    ]
    title_page = [(key, value) for key, value in title_page if value]
    draft = Screenplay(
        format=Format.FOUNTAIN, text="", elements=tuple(elements), title_page=tuple(title_page)
    )
    read = fountain.parse(fountain.write(draft))
    lines = {scene.heading: scene.line_start for scene in reversed(read.scenes)}
    said = [
        ParseWarning(line=lines.get(text, 1), message=f"“{text}”: {message}.")
        for text, message in warnings
    ]
    return read.model_copy(update={"warnings": (*said, *read.warnings)})


def storable(rows: Iterable[Row]) -> list[Row]:
    """Rows that Fountain can say: no aside marks, one line where it has one, cues taken apart,
    action split at blank lines, dialogue joined, and dialogue with nobody to speak it action."""
    out: list[tuple[Row, list[str]]] = []
    for row in rows:
        for told in _told(row, spoken=bool(out) and out[-1][0].type in _SPOKEN):
            last, said = out[-1] if out else (None, [])
            if last and told.type is T.DIALOGUE is last.type and told.dual == last.dual:
                said.append(told.text)
            else:
                out.append((told, [told.text]))
    return [row._replace(text="\n".join(said)) for row, said in out]


def _told(row: Row, spoken: bool) -> list[Row]:
    """A row as Fountain can say it: none where it is empty, several where it splits."""
    lines = [line.rstrip() for line in _plain(row.text).split("\n")]
    stripped = [line.strip() for line in lines if line.strip()]
    if row.type is T.PAGE_BREAK:
        return [row._replace(text="")]
    if not stripped:
        return []
    text = " ".join(stripped)
    match row.type:
        case T.SCENE_HEADING if begin := HEADING_BEGINS.search(text):
            number = _NOT_IN_NUMBERS.sub("-", row.scene_number or "").strip() or None
            text, in_text = take_number(text[begin.start() :])
            return [row._replace(text=text, scene_number=number or in_text)]
        case T.CHARACTER if (cue := read_cue(text)).name:
            return [row._replace(text=cue.name, extension=cue.extension)]
        case T.PARENTHETICAL if spoken:
            return [row._replace(text=f"({text.strip('() ')})")]
        case T.DIALOGUE if spoken:
            return [row._replace(text="\n".join(line.strip() for line in lines).strip("\n"))]
        case T.LYRIC | T.CENTERED:
            return [row._replace(text="\n".join(stripped))]
        case T.TRANSITION if bare := text.strip("<> "):
            return [row._replace(text=bare)]
        case T.SECTION if bare := text.lstrip("# "):
            return [row._replace(text=bare)]
        case T.SHOT | T.SYNOPSIS:
            return [row._replace(text=text)]
    paragraphs = re.split(r"\n(?:\s*\n)+", "\n".join(lines).strip("\n"))
    return [Row(T.ACTION, paragraph, 0, 0) for paragraph in paragraphs]


def _plain(text: str) -> str:
    """A text without what Fountain would take for an aside."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    for mark in ("[[", "]]", "/*", "*/"):
        while mark in text:
            text = text.replace(mark, f"{mark[0]} {mark[1]}")
    return text
