"""The scene that is looked at: one picker for the pages that work scene by scene."""

from collections.abc import Mapping, Sequence

import streamlit as st

from core.models.project import SceneRow
from pages.ui.session import Key

STALE_MARK = "⟳"


def pick(scenes: Sequence[SceneRow], notes: Mapping[str, str]) -> SceneRow:
    """The chosen scene; `notes` say by scene id how far it is. The choice outlives the page."""
    ids = [scene.id for scene in scenes]
    titles = {scene.id: _title(scene, notes.get(scene.id, "")) for scene in scenes}
    chosen = st.session_state.get(Key.SCENE_ID)
    at = ids.index(chosen) if chosen in ids else 0
    key = f"scene_picker_{scenes[0].project_id}"
    st.session_state[key] = ids[at]
    with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
        st.button(
            "",
            key="scene_before",
            icon=":material/chevron_left:",
            help="The scene before",
            disabled=at == 0,
            on_click=_go,
            args=(ids[max(at - 1, 0)],),
        )
        st.selectbox(
            "Scene",
            ids,
            format_func=titles.__getitem__,
            key=key,
            label_visibility="collapsed",
            on_change=_picked,
            args=(key,),
        )
        st.button(
            "",
            key="scene_after",
            icon=":material/chevron_right:",
            help="The scene after",
            disabled=at == len(ids) - 1,
            on_click=_go,
            args=(ids[min(at + 1, len(ids) - 1)],),
        )
    return scenes[at]


def _title(scene: SceneRow, note: str) -> str:
    mark = f"{STALE_MARK} " if scene.map_is_stale else ""
    return f"{mark}{scene.label}" + (f"  ·  {note}" if note else "")


def _go(scene_id: str) -> None:
    st.session_state[Key.SCENE_ID] = scene_id


def _picked(key: str) -> None:
    st.session_state[Key.SCENE_ID] = st.session_state[key]
