"""Merge: which lines are the same thing, and which of them it goes on as."""

from collections.abc import Sequence

import streamlit as st

from core.errors import ScriptboardError
from core.stages import filtering
from core.stages.checklist import Checklist
from pages.ui import deciding, session
from pages.ui.session import Key

CHOSEN, SURVIVOR, TROUBLE = "merge_chosen", "merge_survivor", "merge_trouble"


def open_with(keys: Sequence[str]) -> None:
    """Open the dialog with these lines chosen."""
    close()
    st.session_state[Key.FILTER_MERGE] = list(keys)
    st.rerun()


def close() -> None:
    for key in (Key.FILTER_MERGE, CHOSEN, SURVIVOR, TROUBLE):
        st.session_state.pop(key, None)


@st.dialog("Merge", width="medium", on_dismiss=close)
def draw(project_id: str, checklist: Checklist) -> None:
    """Until something is merged, nothing is stored."""
    names = {line.key: line.draft.name for line in checklist.lines}
    types = {line.key: line.draft.type.label.lower() for line in checklist.lines}

    def told(key: str) -> str:
        return f"{names.get(key, key)} · {types.get(key, '')}"

    if CHOSEN not in st.session_state:
        wanted = st.session_state.get(Key.FILTER_MERGE) or []
        st.session_state[CHOSEN] = [key for key in wanted if key in names]
    chosen = st.multiselect(
        "These are the same thing",
        list(names),
        format_func=told,
        key=CHOSEN,
        placeholder="Type a name",
    )
    trouble = st.session_state.pop(TROUBLE, None)
    if trouble:
        st.error(trouble)
    if len(chosen) < 2:
        st.caption("Choose at least two. Merge means that they are one thing under several names.")
        return
    if st.session_state.get(SURVIVOR) not in chosen:
        st.session_state[SURVIVOR] = max(
            chosen, key=lambda key: (checklist.line(key).draft.speaking, _lines(checklist, key))
        )
    survivor = st.radio(
        "It goes on as", chosen, format_func=lambda key: _choice(checklist, key), key=SURVIVOR
    )
    others = [session.escape(names[key]) for key in chosen if key != survivor]
    become = "becomes another name" if len(others) == 1 else "become other names"
    st.caption(
        f"{', '.join(others)} {become} of **{session.escape(names[survivor])}**, "
        f"which stays {_a(types[survivor])}. Undo takes it back."
    )
    st.button(
        f"Merge {len(chosen)} into {names[survivor]}",
        type="primary",
        key="merge_confirm",
        on_click=_merge,
        args=(project_id, survivor, tuple(chosen)),
    )


def _a(word: str) -> str:
    return f"{'an' if word[0] in 'aeiou' else 'a'} {word}"


def _lines(checklist: Checklist, key: str) -> int:
    return len(checklist.line(key).draft.mentions)


def _choice(checklist: Checklist, key: str) -> str:
    draft = checklist.line(key).draft
    scenes = len(draft.scene_indices)
    where = f"{scenes} scene{'s' * (scenes != 1)}"
    return f"{session.escape(draft.name)} :gray[{draft.type.label.lower()}, {where}]"


def _merge(project_id: str, survivor: str, keys: Sequence[str]) -> None:
    try:
        checklist = filtering.checklist(session.studio(), project_id)
        deciding.store(project_id, filtering.to_merge(checklist, survivor, keys))
    except ScriptboardError as error:
        st.session_state[TROUBLE] = session.sentence(error)
        st.rerun()
    close()
    picked = st.session_state.get(Key.FILTER_PICKED, [])
    st.session_state[Key.FILTER_PICKED] = [key for key in picked if key not in keys]
    st.session_state[Key.FILTER_ASSET] = survivor
    st.rerun()
