"""Fountain out: what is written here reads back as the same elements."""

from collections.abc import Sequence

from core.models.screenplay import Element, Screenplay
from core.models.screenplay import ElementType as T
from core.screenplay import fountain_lines as rules
from core.screenplay.asides import CONNECTED
from core.screenplay.headings import is_heading
from core.screenplay.title_page import read_title_page, write_title_page

_WITHIN_DIALOGUE = {T.DIALOGUE, T.PARENTHETICAL, T.LYRIC}
_SPOKEN = _WITHIN_DIALOGUE | {T.CHARACTER}


def write(screenplay: Screenplay) -> str:
    """The Fountain of a screenplay. Markers are forced only where a line would be read as
    something else."""
    elements = screenplay.elements
    goes_on = _goes_on(elements)
    blocks: list[list[str]] = []
    for index, element in enumerate(elements):
        lines = _lines(element, spoken_next=index + 1 < len(elements) and goes_on[index + 1])
        if goes_on[index]:
            blocks[-1] += lines
        else:
            blocks.append(lines)
    if screenplay.title_page:
        blocks.insert(0, write_title_page(screenplay.title_page))
    elif blocks and read_title_page(blocks[0])[0]:
        marker = {T.CHARACTER: "@", T.SCENE_HEADING: ".", T.TRANSITION: "> "}
        blocks[0][0] = marker.get(elements[0].type, "!") + blocks[0][0]
    return "".join("\n".join(lines) + "\n\n" for lines in blocks).removesuffix("\n")


def _goes_on(elements: Sequence[Element]) -> list[bool]:
    """For each element, whether it stands in the dialogue block of the one before, with no
    blank line between. A note does where the dialogue goes on after it."""
    goes_on = [False] * len(elements)
    last: Element | None = None
    last_index = 0
    for index, element in enumerate(elements):
        if element.type is T.NOTE:
            continue
        if (
            last
            and last.type in _SPOKEN
            and element.type in _WITHIN_DIALOGUE
            and last.dual == element.dual
            and not (last.type is element.type is T.LYRIC and last_index == index - 1)
        ):
            goes_on[last_index + 1 : index + 1] = [True] * (index - last_index)
        last, last_index = element, index
    return goes_on


def _lines(element: Element, spoken_next: bool) -> list[str]:
    text = element.text
    match element.type:
        case T.SCENE_HEADING:
            number = f" #{element.scene_number}#" if element.scene_number else ""
            natural = is_heading(text) and len(text + number) <= rules.MAX_LINE_CHARS
            return [("" if natural else ".") + text + number]
        case T.CHARACTER:
            return [_cue(element, spoken_next)]
        case T.DIALOGUE:
            return [rules.escaped(line) or CONNECTED for line in text.split("\n")]
        case T.LYRIC:
            return [f"~{line}" for line in text.split("\n")]
        case T.TRANSITION:
            natural = rules.is_transition(text) and len(text) <= rules.MAX_LINE_CHARS
            return [text if natural and text[0].isalpha() and not is_heading(text) else f"> {text}"]
        case T.CENTERED:
            return [f"> {line} <" for line in text.split("\n")]
        case T.SECTION:
            return [f"# {text}".rstrip()]
        case T.SYNOPSIS:
            return [f"= {text}".rstrip()]
        case T.PAGE_BREAK:
            return ["==="]
        case T.NOTE:
            space = " " if text.endswith("]") else ""
            return f"[[{text}{space}]]".replace("\n\n", f"\n{CONNECTED}\n").split("\n")
        case T.SHOT:
            return [f"{line} [[{rules.SHOT_NOTE}]]" for line in _action(text)]
        case T.PARENTHETICAL:
            return text.split("\n")
        case _:
            return _action(text)


def _cue(element: Element, spoken_next: bool) -> str:
    cue = f"{element.text} ({element.extension})" if element.extension else element.text
    natural = (
        spoken_next
        and len(cue) < rules.MAX_LINE_CHARS
        and rules.is_cue(cue)
        and not rules.is_other_than_action(cue)
    )
    return ("" if natural else "@") + cue + (" ^" if element.dual == "right" else "")


def _action(text: str) -> list[str]:
    lines = text.split("\n")
    forced = [
        rules.is_other_than_action(line.lstrip()) or rules.ends_action(line.lstrip())
        for line in lines
    ]
    forced[0] |= len(lines) > 1 and rules.is_cue(lines[0].strip())
    return [f"!{line}" if force else line for line, force in zip(lines, forced, strict=True)]
