"""The sidebar: project picker, the five stages with their progress, the other pages."""

import html

import streamlit as st

from core import pipeline
from core.costs import dollars
from pages.ui import session

STYLE = """
<style>
[data-testid="stMainBlockContainer"] {padding-top: 2.2rem; padding-bottom: 4rem; max-width: 1500px;}
[data-testid="stSidebarHeader"] {height: 2rem; min-height: 2rem;}
[data-testid="stSidebarUserContent"] {padding-top: 0;}
.sb-mark {font-weight: 700; letter-spacing: .02em; font-size: 1.15rem; margin-bottom: .2rem;}
.sb-note {opacity: .62; font-size: .8rem; line-height: 1.25;}
.sb-script {font-family: 'Courier Prime', monospace; font-size: .92rem; line-height: 1.35;}
.sb-quote {font-family: 'Courier Prime', monospace; font-size: .88rem; opacity: .8;}
.sb-picture {display: block; width: 100%; border-radius: 6px; background: rgba(128,128,128,.12);}
mark {background: rgba(217,149,79,.38); color: inherit; border-radius: 3px; padding: 0 2px;}
</style>
"""
_MARKS = {"done": ":material/check_circle:", "open": ":material/radio_button_unchecked:"}


def sidebar(pages: dict[str, list]) -> None:
    """Draw it all; the picker opens the chosen project on every page."""
    st.html('<div class="sb-mark">Scriptboard</div>')
    project = _picker()
    states = pipeline.progress(session.studio(), project) if project else {}
    for page, stage in zip(pages["Stages"], pipeline.STAGES, strict=True):
        state = states.get(stage.slug, pipeline.StageState())
        st.page_link(page, label=stage.title, icon=_MARKS["done"] if state.done else _MARKS["open"])
        if state.note:
            st.html(
                f'<div class="sb-note" style="margin:-.9rem 0 0 2.1rem">'
                f"{html.escape(state.note)}</div>"
            )
    st.divider()
    for page in pages["Manage"]:
        st.page_link(page)
    _money()


def _picker():
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
