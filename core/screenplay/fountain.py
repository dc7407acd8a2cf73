"""Fountain 1.1 in (https://fountain.io/syntax). Docstrings name the section they implement;
section "Emphasis" is kept as text."""

from collections.abc import Callable

from core.models.screenplay import ElementType as T
from core.models.screenplay import Format, ParseWarning, Screenplay
from core.screenplay.asides import CONNECTED, lines_of, without_asides
from core.screenplay.assembly import Row, assemble, uncollected
from core.screenplay.cues import Cue, read_cue
from core.screenplay.fountain_lines import (
    MAX_LINE_CHARS,
    PAGE_BREAK,
    SHOT_NOTE,
    centered,
    ends_action,
    forced_heading,
    is_cue_name,
    is_transition,
    unescaped,
)
from core.screenplay.fountain_out import write
from core.screenplay.headings import (
    is_heading,
    is_lenient_heading,
    margin_heading,
    take_number,
)
from core.screenplay.title_page import read_title_page

__all__ = ["parse", "write"]

MAX_PARENTHETICAL_LINES = 6
_SPOKEN = {T.CHARACTER, T.DIALOGUE, T.PARENTHETICAL, T.LYRIC}


@uncollected()
def parse(text: str, lenient: bool = True) -> Screenplay:
    """The screenplay a Fountain text says. Any text is one; nothing is raised.

    `lenient` also takes what the specification does not but a reader would (`EXT/INT.`, margin
    scene numbers, a heading with no blank line around it), and says in a warning what it took.
    """
    lines = lines_of(text)
    reader = _Reader(lines, lenient)
    reader.read()
    return assemble(Format.FOUNTAIN, lines, reader.rows, reader.warnings, reader.title_page)


class _Reader:
    """Goes over the lines once. `at` is the line it is on; `fresh` says that a blank line or an
    element of one line stood before it, as headings, transitions and cues need."""

    def __init__(self, lines: list[str], lenient: bool) -> None:
        story = without_asides(lines)
        self.lines, self.hollow = story.lines, story.hollow
        self.notes = story.notes[::-1]
        self.lenient = lenient
        self.rows: list[Row] = []
        self.warnings: list[ParseWarning] = []
        self.title_page, self.at = read_title_page(self.lines)
        self.fresh = True
        if story.unclosed_line:
            self.warn(story.unclosed_line - 1, "A boneyard /* is never closed: read as text.")

    def read(self) -> None:
        while self.at < len(self.lines):
            line = self.lines[self.at].strip()
            if not line:
                self.fresh |= self.at not in self.hollow
                self.at += 1
                self.add_notes(self.at)
            elif not (self.standing_alone(line) or (self.fresh and self.after_blank(line))):
                self.action()
        self.add_notes(len(self.lines))

    # What a row is made of

    def warn(self, index: int, message: str) -> None:
        self.warnings.append(ParseWarning(line=index + 1, message=message))

    def add(self, type: T, text: str, start: int, end: int, **more: str | None) -> None:
        """A row for the lines from index `start` to before `end`, then the notes within it."""
        self.rows.append(Row(type, text, start + 1, end, **more))
        self.add_notes(end)

    def add_notes(self, line: int) -> None:
        """The notes that begin at or before a line number. Section "Notes"."""
        while self.notes and self.notes[-1].line_start <= line:
            note = self.notes.pop()
            last = self.rows[-1] if self.rows else None
            if (
                note.text == SHOT_NOTE
                and last
                and (last.type is T.ACTION and last.line_start == last.line_end == note.line_start)
            ):
                self.rows[-1] = last._replace(type=T.SHOT)
            else:
                self.rows.append(Row(T.NOTE, note.text, note.line_start, note.line_end))

    def one_line(self, type: T, text: str, scene_number: str | None = None) -> bool:
        start, self.at, self.fresh = self.at, self.at + 1, True
        self.add(type, text, start, self.at, scene_number=scene_number)
        return True

    def blank(self, index: int) -> bool:
        """Whether the next line that is no mere aside is blank or missing."""
        while index in self.hollow:
            index += 1
        return index >= len(self.lines) or not self.lines[index].strip()

    # Elements that need no blank line before them

    def standing_alone(self, line: str) -> bool:
        """Sections "Page Breaks", "Sections and Synopses", "Centered Text", "Lyrics"."""
        first = line[0]
        if first not in "=#>~":
            return False
        if first == "=":
            if PAGE_BREAK.fullmatch(line):
                return self.one_line(T.PAGE_BREAK, "")
            return self.one_line(T.SYNOPSIS, line[1:].strip())
        if first == "#":
            return self.one_line(T.SECTION, line.lstrip("#").strip())
        if first == "~":
            return self.run(T.LYRIC, lambda line: line[1:].strip() if line[:1] == "~" else "")
        return bool(centered(line)) and self.run(T.CENTERED, centered)

    def run(self, type: T, said: Callable[[str], str]) -> bool:
        """One element of the lines from here on for which `said` gives a text."""
        start, texts = self.at, []
        while self.at < len(self.lines) and (text := said(self.lines[self.at].strip())):
            texts.append(text)
            self.at += 1
        if texts:
            self.fresh = True
            self.add(type, "\n".join(texts), start, self.at)
        return bool(texts)

    # Elements that need a blank line before them

    def after_blank(self, line: str) -> bool:
        if line[0] == ">" and line != ">":
            return self.one_line(T.TRANSITION, line[1:].strip())
        if len(line) > MAX_LINE_CHARS or line[0] == "!":
            return False
        return self.heading(line) or self.transition(line) or self.cue(line)

    def heading(self, line: str) -> bool:
        """Sections "Scene Headings" and "Scene Numbers"."""
        first = line[0]
        if first == "." and (text := forced_heading(line)):
            return self.one_line(T.SCENE_HEADING, *take_number(text))
        if first not in "IiEe" and not (self.lenient and any(map(str.isdigit, line[:5]))):
            return False
        text, number = take_number(line)
        if is_heading(line):
            if not self.blank(self.at + 1):
                if not self.lenient:
                    return False
                self.warn(self.at, f"“{text}” is taken as a scene heading: no blank line after it.")
            return self.one_line(T.SCENE_HEADING, text, number)
        if not self.lenient:
            return False
        if is_lenient_heading(line):
            self.warn(self.at, f"“{text}” is taken as a scene heading.")
            return self.one_line(T.SCENE_HEADING, text, number)
        if found := margin_heading(line):
            self.warn(
                self.at, f"“{found.text}” is taken as scene {found.number}, as the margin says."
            )
            return self.one_line(T.SCENE_HEADING, found.text, number or found.number)
        return False

    def transition(self, line: str) -> bool:
        """Section "Transition"; forced ones are told by `>`."""
        if not is_transition(line):
            return False
        if not self.blank(self.at + 1):
            if not self.lenient:
                return False
            self.warn(self.at, f"“{line}” is taken as a transition: no blank line after it.")
        return self.one_line(T.TRANSITION, line)

    def cue(self, line: str) -> bool:
        """Sections "Character" and "Dual Dialogue"; what follows is read as dialogue."""
        forced = line[0] == "@"
        if not forced and self.blank(self.at + 1):
            return False
        cue = read_cue(line[1:] if forced else line)
        if not cue.name or not (forced or is_cue_name(cue.name)):
            return False
        dual = self.dual_of(cue)
        start, self.at, self.fresh = self.at, self.at + 1, True
        self.add(T.CHARACTER, cue.name, start, self.at, dual=dual, extension=cue.extension)
        self.dialogue(dual)
        return True

    def dual_of(self, cue: Cue) -> str | None:
        """The side of a cue; the block before a `^` becomes the left one."""
        if not cue.dual:
            return None
        begin = len(self.rows)
        while begin and self.rows[begin - 1].type in _SPOKEN | {T.NOTE}:
            begin -= 1
            row = self.rows[begin]
            if row.type is T.CHARACTER:
                if row.dual is None:
                    self.rows[begin:] = [
                        row if row.type is T.NOTE else row._replace(dual="left")
                        for row in self.rows[begin:]
                    ]
                return "right"
        self.warn(self.at, f"{cue.name} is marked as dual dialogue with nobody before.")
        return None

    def dialogue(self, dual: str | None) -> None:
        """Sections "Dialogue", "Parenthetical", "Lyrics" and "Line Breaks": up to a blank line,
        where a line of two spaces is none."""
        said: list[str] = []
        kind, start = T.DIALOGUE, self.at

        def flush() -> None:
            while said and not said[-1]:
                said.pop()
            if said:
                self.add(kind, "\n".join(said), start, start + len(said), dual=dual)
            said.clear()

        while self.at < len(self.lines):
            raw = self.lines[self.at]
            line = raw.strip()
            index, self.at = self.at, self.at + 1
            if not line and index in self.hollow and self.note_begins(index):
                flush()
                self.add_notes(index + 1)
            elif not line or line == "~":
                if not (line or raw == CONNECTED or index in self.hollow):
                    break
                if said:
                    said.append("")
            elif line[0] == "(" and (wrapped := self.parenthetical(index)):
                flush()
                self.at = index + len(wrapped)
                self.add(T.PARENTHETICAL, "\n".join(wrapped), index, self.at, dual=dual)
            else:
                type = T.LYRIC if line[0] == "~" else T.DIALOGUE
                if type is not kind or not said:
                    flush()
                    kind, start = type, index
                said.append(line[1:].strip() if type is T.LYRIC else unescaped(line))
        flush()

    def parenthetical(self, index: int) -> list[str]:
        """Section "Parenthetical": the line in parentheses, or (leniently) the few lines."""
        wrapped: list[str] = []
        for line in self.lines[
            index : index + MAX_PARENTHETICAL_LINES if self.lenient else index + 1
        ]:
            wrapped.append(line.strip())
            if not wrapped[-1]:
                break
            if ")" in line:
                return wrapped if wrapped[-1][-1] == ")" else []
        return []

    def note_begins(self, index: int) -> bool:
        return bool(self.notes) and self.notes[-1].line_start <= index + 1

    # Everything else

    def action(self) -> None:
        """Section "Action": every line break is the writer's, indentation is kept."""
        start, self.fresh = self.at, False
        said: list[str] = []
        while self.at < len(self.lines):
            raw = self.lines[self.at].rstrip()
            line = raw.lstrip()
            if not line or (said and self.interrupts(line)):
                break
            said.append(line[1:] if line[0] == "!" and len(line) > 1 else raw)
            self.at += 1
        self.add(T.ACTION, "\n".join(said), start, self.at)

    def interrupts(self, line: str) -> bool:
        """Whether a line ends the action before it though no blank line stands between."""
        if ends_action(line):
            return True
        if not self.lenient or line[0] not in "IE" or len(line) > MAX_LINE_CHARS:
            return False
        self.fresh = is_heading(line) and line[3:4] in "./" and line.upper() == line
        if self.fresh and self.blank(self.at + 1):
            self.warn(self.at, f"“{line}” is taken as a scene heading: no blank line before it.")
            return True
        self.fresh = False
        return False
