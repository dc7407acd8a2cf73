"""The difference between two revisions, scene by scene, with what paid work it touches."""

import difflib
import html
from itertools import islice

import streamlit as st

from core.stages import script
from core.stages.script import SceneChange
from pages.ui import session

MOST_SHOWN = 40
MOST_LINES = 300
FILE_LINES = 2
"""What a unified diff begins with: the names of two files, here of none."""

COLOURS = {
    "new": "green",
    "changed": "orange",
    "moved": "blue",
    "split": "violet",
    "renumbered": "gray",
    "omitted": "red",
    "restored": "green",
}


def draw(changes: list[SceneChange]) -> None:
    """Counts by kind, then each changed scene with its lines before and after."""
    changed = script.told(changes)
    if not changed:
        st.caption("No scene changes.")
        return
    with st.container(horizontal=True):
        for kind, word in script.WORDS.items():
            if count := sum(change.kind == kind for change in changed):
                st.badge(f"{count:,} {word}", color=COLOURS[kind])
        if same := len(changes) - len(changed):
            st.badge(f"{same:,} unchanged", color="gray")
    for change in changed[:MOST_SHOWN]:
        was = f" (was {change.was})" if change.was not in ("", change.label) else ""
        touched = f" · touches {change.touches}" if change.touches else ""
        with st.expander(session.escape(f"{change.label}{was} · {change.word}{touched}")):
            st.html(_lines(change.old_text, change.new_text))
    if len(changed) > MOST_SHOWN:
        st.caption(f"and {len(changed) - MOST_SHOWN:,} more scenes")


def _lines(old: str, new: str) -> str:
    """The changed lines with two lines around, as HTML that is safe for any script."""
    marks = {"+": "rgba(60,160,90,.18)", "-": "rgba(200,70,60,.18)"}
    rows = []
    lines = difflib.unified_diff(old.split("\n"), new.split("\n"), n=2, lineterm="")
    for line in islice(lines, FILE_LINES, MOST_LINES):
        if line.startswith("@@"):
            rows.append('<div class="sb-note">···</div>' if rows else "")
            continue
        style = f"background:{marks[line[0]]}" if line[0] in marks else ""
        rows.append(
            f'<div style="{style};white-space:pre-wrap;min-height:1.1em">'
            f"{html.escape(line[1:])}</div>"
        )
    if next(lines, None) is not None:
        rows.append('<div class="sb-note">··· and more lines</div>')
    return f'<div class="sb-script">{"".join(rows) or "The same text."}</div>'
