"""The Style Anchor: the one look of the project, at the top of the Assets page."""

import html

import streamlit as st

from core.models.assets import StyleCapsule
from core.models.project import Project
from core.stages import image_keys
from pages.ui import curating, session
from pages.ui.components import media

DIALOG = "style"
NO_STYLE = "Please select a Style Anchor at the top of the page first: every picture is made in it."
MOST_WORDS = 230
_SMALL = "width:84px;height:56px;object-fit:cover;flex:none"


def draw(project: Project) -> StyleCapsule | None:
    """The choice and its words; the locked style."""
    styles = {style.id: style for style in session.studio().store.styles.where()}
    locked = styles.get(project.style_id or "")
    key = f"style_{project.id}"
    st.session_state[key] = locked.id if locked else None
    with st.container(border=True, key="style_anchor"):
        choice, told, link = st.columns([3, 6.4, 1.6], gap="medium", vertical_alignment="center")
        choice.selectbox(
            "Style Anchor",
            list(styles),
            format_func=lambda style_id: styles[style_id].name,
            key=key,
            index=0 if locked else None,
            placeholder="Choose the look of this film…",
            on_change=_choose,
            args=(project, key),
        )
        with told:
            _words(locked)
        link.page_link("manage/library.py", label="Styles", icon=":material/palette:")
    return locked


def _words(locked: StyleCapsule | None) -> None:
    if locked is None:
        st.markdown(
            "Every picture of this project is made in one look. **Until it is chosen, no picture"
            " can be made.**"
        )
        return
    words = locked.prompt
    if len(words) > MOST_WORDS:
        words = f"{words[:MOST_WORDS].rsplit(' ', 1)[0]}…"
    shown = f"{media.tag(locked.image_id, locked.name, style=_SMALL)}" if locked.image_id else ""
    st.html(
        f'<div style="display:flex;gap:.8rem;align-items:center">{shown}'
        f'<div class="sb-note" style="font-size:.84rem">{html.escape(words)}</div></div>'
    )


@session.acts
def _choose(project: Project, key: str) -> None:
    """At once where nothing is lost; else asked first."""
    style_id, studio = st.session_state[key], session.studio()
    if style_id is None or style_id == project.style_id:
        return
    if image_keys.pictures_in_other_styles(studio, project, style_id):
        curating.ask(DIALOG, style_id)
        return
    image_keys.lock_style(studio, project.id, style_id)


@st.dialog("Change the style?", on_dismiss=curating.answered)
def ask(project: Project, style_id: str) -> None:
    curating.stay_open()
    studio = session.studio()
    count = image_keys.pictures_in_other_styles(studio, project, style_id)
    name = session.escape(studio.store.styles.get(style_id).name)
    st.markdown(
        f"{count} picture{'s were' if count != 1 else ' was'} made in another style. They stay as"
        f" they are and show as stale; new ones are made in **{name}**."
        " Nothing is made again by itself."
    )
    with st.container(horizontal=True):
        st.button(
            f"Change to {name}",
            type="primary",
            key="style_change",
            on_click=_change,
            args=(project.id, style_id),
        )
        st.button("Keep the style", key="style_keep", on_click=curating.answered)


@session.acts
def _change(project_id: str, style_id: str) -> None:
    curating.answered()
    image_keys.lock_style(session.studio(), project_id, style_id)
