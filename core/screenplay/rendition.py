"""Elements of a file that is no text (FDX, PDF) made the Fountain that is stored for it."""

import re
from collections.abc import Iterable, Sequence

from core.models.screenplay import Element, Format, ParseWarning, Screenplay
from core.models.screenplay import ElementType as T
from core.screenplay import fountain
from core.screenplay.assembly import Row
from core.screenplay.cues import read_cue

_NOT_IN_NUMBERS = re.compile(r"[^\w.\-() ]")
_ONE_LINE = {T.SCENE_HEADING, T.CHARACTER, T.PARENTHETICAL, T.TRANSITION, T.SHOT, T.SECTION}


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
    out: list[Row] = []
    for row in rows:
        text = "\n".join(line.rstrip() for line in _plain(row.text).split("\n")).strip("\n")
        if row.type in _ONE_LINE:
            text = " ".join(text.split("\n")).strip()
        if not text.strip() and row.type is not T.PAGE_BREAK:
            continue
        number = _NOT_IN_NUMBERS.sub("-", row.scene_number or "").strip() or None
        row = row._replace(text=text, scene_number=number)
        last = out[-1] if out else None
        spoken = last is not None and last.type in {T.CHARACTER, T.PARENTHETICAL, T.DIALOGUE}
        if row.type is T.CHARACTER:
            cue = read_cue(text)
            row = row._replace(text=cue.name, extension=cue.extension)
            if not cue.name:
                row = row._replace(type=T.ACTION, text=text)
        elif row.type in {T.DIALOGUE, T.PARENTHETICAL} and not spoken:
            row = row._replace(type=T.ACTION, dual=None)
        elif row.type is T.PARENTHETICAL:
            row = row._replace(text=f"({text.strip('() ')})")
        elif row.type is T.DIALOGUE:
            text = "\n".join(line.strip() for line in text.split("\n"))
            row = row._replace(text=text)
            if last is not None and last.type is T.DIALOGUE:
                out[-1] = last._replace(text=f"{last.text}\n{text}")
                continue
        elif row.type is T.TRANSITION:
            row = row._replace(text=text.rstrip("< ") or text)
        elif row.type is T.SCENE_HEADING and not text[0].isalnum():
            bare = text.lstrip(" .-–—*_~!#@>")
            row = row._replace(text=bare) if bare else row._replace(type=T.ACTION)
        elif row.type is T.CENTERED:
            lines = [line.strip() for line in text.split("\n") if line.strip()]
            row = row._replace(text="\n".join(lines))
        if row.type is T.ACTION:
            out += [row._replace(text=part) for part in re.split(r"\n(?:\s*\n)+", row.text)]
        else:
            out.append(row)
    return out


def _plain(text: str) -> str:
    """A text without what Fountain would take for an aside."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    for mark in ("[[", "]]", "/*", "*/"):
        while mark in text:
            text = text.replace(mark, f"{mark[0]} {mark[1]}")
    return text
