"""The sidebar: project picker, the five stages with their progress, the other pages."""

import html
from collections.abc import Callable

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from core import pipeline
from core.costs import dollars
from core.models.project import Project
from pages.ui import session

STYLE = """
<style>
[data-testid="stMainBlockContainer"] {padding-top: 2.2rem; padding-bottom: 4rem; max-width: 1500px;}
[data-testid="stSidebarHeader"] {height: 2rem; min-height: 2rem;}
[data-testid="stSidebarUserContent"] {padding-top: 0;}
.sb-mark {font-weight: 700; letter-spacing: .02em; font-size: 1.15rem; margin-bottom: .2rem;}
.sb-note {opacity: .62; font-size: .8rem; line-height: 1.25;}
.sb-under {margin: -.9rem 0 0 2.1rem;}
.sb-script {font-family: 'Courier Prime', monospace; font-size: .92rem; line-height: 1.35;}
.sb-quote {font-family: 'Courier Prime', monospace; font-size: .88rem; opacity: .8;}
.sb-picture {display: block; width: 100%; border-radius: 6px; background: rgba(128,128,128,.12);}
mark {background: rgba(217,149,79,.38); color: inherit; border-radius: 3px; padding: 0 2px;}
</style>
"""
_MARKS = {"done": ":material/check_circle:", "open": ":material/radio_button_unchecked:"}


def sidebar(pages: dict[str, list]) -> Callable[[], None]:
    """Draw it all; the picker opens the chosen project on every page. Call what comes back after
    the page was drawn: it tells the progress anew where the page itself made some."""
    st.html('<div class="sb-mark">Scriptboard</div>')
    project = _picker()
    slot = st.empty()
    drawn = _states(project)
    _stages(slot, pages["Stages"], drawn)
    st.divider()
    for page in pages["Manage"]:
        st.page_link(page)
    _money()

    def refresh() -> None:
        now = _states(project)
        if now != drawn:
            _stages(slot, pages["Stages"], now)

    return refresh


def _states(project: Project | None) -> dict[str, pipeline.StageState]:
    return pipeline.progress(session.studio(), project) if project else {}


def _stages(slot: DeltaGenerator, pages: list, states: dict[str, pipeline.StageState]) -> None:
    with slot.container():
        for page, stage in zip(pages, pipeline.STAGES, strict=True):
            state = states.get(stage.slug, pipeline.StageState())
            mark = _MARKS["done" if state.done else "open"]
            st.page_link(page, label=stage.title, icon=mark)
            if state.note:
                st.html(f'<div class="sb-note sb-under">{html.escape(state.note)}</div>')


def _picker() -> Project | None:
    projects = session.studio().store.projects.newest_first()
    if not projects:
        return None
    current = session.project()
    names = {row.id: row.name for row in projects}
    key = "project_picker"
    st.session_state[key] = current.id
    st.selectbox(
        "Project",
        list(names),
        format_func=names.__getitem__,
        key=key,
        label_visibility="collapsed",
        on_change=lambda: session.open_project(st.session_state[key]),
    )
    return current


def _money() -> None:
    studio = session.studio()
    spent, left = studio.store.ledger.spent_usd(), studio.meter.left_usd
    parts = [f"Spent {dollars(spent)}" if spent else "Nothing spent"]
    parts += [f"{dollars(left)} left"] if left is not None else []
    models = {studio.text_provider.model, studio.image_provider.model}
    st.html(
        f'<div class="sb-note">{html.escape(" · ".join(parts))}<br>'
        f"{html.escape(' / '.join(sorted(models)))}</div>"
    )
