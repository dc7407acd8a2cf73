"""The parsed screenplay as people look at it: numbers, warnings, scenes, one scene's page."""

import html

import streamlit as st

from core.models.screenplay import Element, ElementType, Screenplay

MOST_WARNINGS = 50
MOST_ELEMENTS = 500
"""Of a scene at once: some twenty pages. A novel in one piece would be megabytes to draw."""

_INDENT = {
    ElementType.CHARACTER: "margin:.7em 0 0 38%",
    ElementType.PARENTHETICAL: "margin:0 30% 0 30%",
    ElementType.DIALOGUE: "margin:0 22% 0 20%",
    ElementType.LYRIC: "margin:0 22% 0 20%;font-style:italic",
    ElementType.TRANSITION: "margin:.7em 0 0;text-align:right",
    ElementType.CENTERED: "margin:.7em 0 0;text-align:center",
    ElementType.SCENE_HEADING: "margin:.2em 0 0;font-weight:700",
}


def numbers(screenplay: Screenplay) -> None:
    """Scenes, pages, speaking characters, in one row."""
    pages = screenplay.eighths / 8
    with st.container(horizontal=True, gap="large"):
        st.metric("Scenes", len(screenplay.scenes))
        st.metric("Pages", f"{pages:.0f}" if pages >= 10 else f"{pages:.1f}")
        st.metric("Speaking characters", len(screenplay.speakers))
        st.metric("Warnings", len(screenplay.warnings))


def warnings(screenplay: Screenplay) -> None:
    """What the parser took leniently or could not place, each with its line."""
    if not screenplay.warnings:
        return
    count = len(screenplay.warnings)
    with st.expander(f"{count} warning{'s' * (count > 1)} from the parser"):
        rows = [
            {"Line": warning.line, "Warning": warning.message}
            for warning in screenplay.warnings[:MOST_WARNINGS]
        ]
        st.dataframe(rows, hide_index=True)


def scenes(screenplay: Screenplay, key: str) -> int | None:
    """The table of scenes; the index of the selected one."""
    rows = [
        {
            "No.": scene.scene_number,
            "Pages": scene.pages,
            "Heading": scene.heading,
            "Characters": ", ".join(scene.speakers),
        }
        for scene in screenplay.scenes
    ]
    event = st.dataframe(
        rows,
        key=key,
        hide_index=True,
        height=min(35 * len(rows) + 38, 560),
        on_select="rerun",
        selection_mode="single-row",
        column_config={
            "No.": st.column_config.TextColumn(width=44),
            "Heading": st.column_config.TextColumn(width=280),
            "Pages": st.column_config.TextColumn(width=56),
        },
    )
    chosen = event.selection.rows
    return chosen[0] if chosen and chosen[0] < len(rows) else None


def page(elements: list[Element]) -> None:
    """Elements laid out as on a screenplay page."""
    rows = []
    for element in elements[:MOST_ELEMENTS]:
        text = element.text
        if element.type is ElementType.CHARACTER and element.extension:
            text = f"{text} ({element.extension})"
        if element.type is ElementType.PARENTHETICAL and not text.startswith("("):
            text = f"({text})"
        style = _INDENT.get(element.type, "margin:.7em 0 0")
        rows.append(
            f'<div style="{style};white-space:pre-wrap" title="line {element.line_start}">'
            f"{html.escape(text)}</div>"
        )
    st.html(f'<div class="sb-script">{"".join(rows)}</div>')
    if len(elements) > MOST_ELEMENTS:
        st.caption(f"and {len(elements) - MOST_ELEMENTS:,} more paragraphs in this scene")
