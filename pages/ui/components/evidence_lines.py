"""The lines an asset stands in, scene by scene as on the page, its names highlighted."""

import html
import re
from bisect import bisect_right
from collections.abc import Sequence

import streamlit as st

from core.models.manifest import AssetType, Draft
from core.models.screenplay import Element, ElementType, Screenplay

FEW_SCENES = 6
FEW_LINES = 5
_SPOKEN = (ElementType.PARENTHETICAL, ElementType.DIALOGUE, ElementType.LYRIC)
_FOLLOW = {
    ElementType.CHARACTER: (_SPOKEN, 12),
    ElementType.SCENE_HEADING: ((ElementType.ACTION,), 2),
}
_INDENT = {
    ElementType.CHARACTER: "margin:.5em 0 0 30%",
    ElementType.PARENTHETICAL: "margin:0 20% 0 22%",
    ElementType.DIALOGUE: "margin:0 12% 0 14%",
    ElementType.LYRIC: "margin:0 12% 0 14%;font-style:italic",
    ElementType.SCENE_HEADING: "display:none",
}
_SMALL = {"the", "and", "with", "his", "her", "their", "mrs", "for"}


def elements_of(screenplay: Screenplay, draft: Draft) -> dict[int | None, list[Element]]:
    """By scene index, the elements its mentions stand in; a cue brings what is said under it,
    words who says them, a heading the action that shows the place."""
    starts = [element.line_start for element in screenplay.elements]
    chosen: dict[int, Element] = {}
    for mention in draft.mentions:
        at = bisect_right(starts, mention.line) - 1
        if at < 0:
            continue
        chosen[at] = screenplay.elements[at]
        for before in range(at - 1, -1, -1) if screenplay.elements[at].type in _SPOKEN else ():
            chosen[before] = screenplay.elements[before]
            if screenplay.elements[before].type not in _SPOKEN:
                break
        follow, most = _FOLLOW.get(screenplay.elements[at].type, ((), 0))
        for after in range(at + 1, min(at + 1 + most, len(screenplay.elements))):
            if screenplay.elements[after].type not in follow:
                break
            chosen[after] = screenplay.elements[after]
    found: dict[int | None, list[Element]] = {}
    for at in sorted(chosen):
        found.setdefault(chosen[at].scene_index, []).append(chosen[at])
    return found


def names_pattern(draft: Draft) -> re.Pattern[str]:
    """Its names, the longest first; then, for people and props, the words they are made of."""
    names = [draft.name, *draft.aliases, draft.place]
    parts = [] if draft.type is AssetType.LOCATION else [w for n in names for w in n.split()]
    words = [w for w in parts if len(w.strip(".")) > 2 and w.lower().strip(".") not in _SMALL]
    ordered = sorted({n for n in (*names, *words) if n}, key=len, reverse=True)
    choices = "|".join(re.sub(r"(\\ )+", r"\\s+", re.escape(name)) for name in ordered)
    return re.compile(rf"(?<!\w)(?:{choices})(?:s|es)?(?!\w)", re.IGNORECASE)


def marked(text: str, pattern: re.Pattern[str]) -> str:
    """The text as HTML, safe, with a `<mark>` around each name."""
    parts, at = [], 0
    for match in pattern.finditer(text):
        parts.append(html.escape(text[at : match.start()]))
        parts.append(f"<mark>{html.escape(match[0])}</mark>")
        at = match.end()
    return "".join(parts) + html.escape(text[at:])


def draw(screenplay: Screenplay, draft: Draft, *, everything: bool) -> bool:
    """Draw its lines, a few or all; returns whether some were left out."""
    by_scene = elements_of(screenplay, draft)
    if not by_scene:
        return False
    pattern = names_pattern(draft)
    scenes = list(by_scene) if everything else list(by_scene)[:FEW_SCENES]
    bodies, left_out = [], len(by_scene) > len(scenes)
    for index in scenes:
        elements = by_scene[index]
        lines = [e for e in elements if e.type is not ElementType.SCENE_HEADING]
        few = lines if everything else _first(lines)
        left_out = left_out or len(few) < len(lines)
        heading = "Before the first scene"
        if index is not None:
            scene = screenplay.scenes[index]
            heading = f"{scene.scene_number}. {scene.heading}"
        rest = len(lines) - len(few)
        named = any(e.type is ElementType.SCENE_HEADING for e in elements)
        title = marked(heading, pattern) if named else html.escape(heading)
        bodies.append(
            f'<div class="sb-scene">{title}</div>'
            + "".join(_line(element, pattern) for element in few)
            + (f'<div class="sb-note">and {rest} more lines</div>' if rest else "")
        )
    st.html(f'<div class="sb-script sb-evidence">{"".join(bodies)}</div>')
    return left_out


def _first(lines: Sequence[Element]) -> list[Element]:
    """The first few, not cut between a cue and what is said."""
    few = list(lines[:FEW_LINES])
    for element in lines[FEW_LINES:]:
        if element.type not in _SPOKEN:
            break
        few.append(element)
    return few


def _line(element: Element, pattern: re.Pattern[str]) -> str:
    text = element.text
    if element.type is ElementType.CHARACTER and element.extension:
        text = f"{text} ({element.extension})"
    if element.type is ElementType.PARENTHETICAL and not text.startswith("("):
        text = f"({text})"
    style = _INDENT.get(element.type, "margin:.5em 0 0")
    return (
        f'<div style="{style};white-space:pre-wrap" title="line {element.line_start}">'
        f"{marked(text, pattern)}</div>"
    )
