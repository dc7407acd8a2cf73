"""The Extraction Filter's actions: each based on what this tab has seen, saved at once, its errors
told beside the button; what changed on screen is redrawn and nothing else."""

from collections.abc import Callable, Sequence

import streamlit as st
from streamlit.errors import StreamlitAPIException

from core.errors import ScriptboardError
from core.models.manifest import AnyDecision, Review
from core.stages import filtering
from pages.ui import session
from pages.ui.session import Key

ROWS, BAR, PANEL = "filter_rows", "filter_bar", "filter_panel"
"""The page's parts that can be redrawn alone."""


def see(review: Review) -> None:
    """This tab now shows the list as of this version."""
    st.session_state[Key.FILTER_SEEN] = (review.project_id, review.version)


def has_seen(project_id: str) -> bool:
    return st.session_state.get(Key.FILTER_SEEN, ("", 0))[0] == project_id


def seen(project_id: str) -> int:
    """The version this tab shows; its own decisions move it on, those of other tabs do not."""
    project, version = st.session_state.get(Key.FILTER_SEEN, (project_id, 0))
    return version if project == project_id else 0


def trying(work: Callable[[], object], redraw: Sequence[str] = ()) -> None:
    """Do it; a refusal is told in the bar and the page shows what is stored. Ends the callback."""
    st.session_state.pop(Key.FILTER_TROUBLE, None)
    try:
        work()
    except ScriptboardError as error:
        st.session_state[Key.FILTER_TROUBLE] = session.sentence(error)
        st.rerun()
    redrawn(*redraw)


def redrawn(*parts: str) -> None:
    """Draw these parts again, or the whole page: without parts, and while it is drawn for the
    first time and does not have them yet. Ends the callback."""
    try:
        st.rerun(list(parts) or "app")
    except StreamlitAPIException:
        st.rerun()


def decide(project_id: str, *decisions: AnyDecision, redraw: Sequence[str] = ()) -> None:
    trying(lambda: store(project_id, *decisions), redraw)


def store(project_id: str, *decisions: AnyDecision) -> None:
    """Raises RowMovedOn when another tab decided in between."""
    see(filtering.decide(session.studio(), project_id, seen(project_id), *decisions))


def undo(project_id: str) -> None:
    trying(lambda: see(filtering.undo(session.studio(), project_id, seen(project_id))))


def look_at(key: str | None) -> None:
    """Open an asset in the panel, or close it."""
    st.session_state[Key.FILTER_ASSET] = key
    redrawn(PANEL)


def answer_merge(project_id: str, survivor: str, absorbed: str) -> None:
    """Accept a suggested duplicate."""

    def merge() -> None:
        checklist = filtering.checklist(session.studio(), project_id)
        store(project_id, filtering.to_merge(checklist, survivor, [absorbed]))
        if st.session_state.get(Key.FILTER_ASSET) == absorbed:
            st.session_state[Key.FILTER_ASSET] = survivor

    trying(merge)
