"""The difference between two revisions, scene by scene, with what paid work it touches."""

import difflib
import html

import streamlit as st

from core.stages.script import SceneChange

MOST_SHOWN = 40
WORDS = {
    "new": ("added", "green"),
    "changed": ("changed", "orange"),
    "moved": ("moved", "blue"),
    "split": ("split off", "violet"),
    "omitted": ("omitted", "red"),
    "restored": ("back in the script", "green"),
}


def told(changes: list[SceneChange]) -> list[SceneChange]:
    """What is worth telling: everything but the unchanged."""
    return [change for change in changes if change.kind != "unchanged"]


def draw(changes: list[SceneChange]) -> None:
    """Counts by kind, then each changed scene with its lines before and after."""
    changed = told(changes)
    with st.container(horizontal=True):
        for kind, (word, colour) in WORDS.items():
            count = sum(change.kind == kind for change in changed)
            if count:
                st.badge(f"{count} {word}", color=colour)
        same = len(changes) - len(changed)
        if same:
            st.badge(f"{same} unchanged", color="gray")
    for change in changed[:MOST_SHOWN]:
        word, _ = WORDS[change.kind]
        moved = f" (was {change.was})" if change.was not in ("", change.label) else ""
        touched = f" · touches {change.touches}" if change.touches else ""
        with st.expander(f"{change.label.replace('[', '(')}{moved} · {word}{touched}"):
            st.html(_lines(change.old_text, change.new_text))
    if len(changed) > MOST_SHOWN:
        st.caption(f"and {len(changed) - MOST_SHOWN} more scenes")


def _lines(old: str, new: str) -> str:
    """The changed lines with two lines around, as HTML that is safe for any script."""
    marks = {"+": "rgba(60,160,90,.18)", "-": "rgba(200,70,60,.18)"}
    rows = []
    for line in difflib.unified_diff(old.split("\n"), new.split("\n"), n=2, lineterm=""):
        if line.startswith(("---", "+++")):
            continue
        if line.startswith("@@"):
            rows.append('<div class="sb-note">···</div>' if rows else "")
            continue
        style = f"background:{marks[line[0]]}" if line[0] in marks else ""
        rows.append(
            f'<div style="{style};white-space:pre-wrap;min-height:1.1em">'
            f"{html.escape(line[1:])}</div>"
        )
    return f'<div class="sb-script">{"".join(rows) or "The same text."}</div>'
