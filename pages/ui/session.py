"""Every key of session_state, the current project, and how actions and their errors are told.

`session_state` holds ids and choices, never rows.
"""

from collections.abc import Callable
from enum import StrEnum
from functools import wraps
from typing import Any, ParamSpec

import streamlit as st

from core.errors import ScriptboardError
from core.models.project import Project
from core.studio import Studio
from pages.ui import running

Arguments = ParamSpec("Arguments")
PROJECT_PARAMETER = "project"


class Key(StrEnum):
    """The keys that outlive a page. Widgets' own keys carry their row's id."""

    PROJECT_ID = "project_id"
    TOASTS = "toasts"
    ERRORS = "errors"
    SCRIPT_DRAFTS = "script_drafts"
    SCRIPT_SERIAL = "script_serial"
    SCENE_ID = "scene_id"
    SHOT_ID = "shot_id"
    SHOT_SERIAL = "shot_serial"
    CONVERT = "convert"
    FILTER_SEEN = "filter_seen"
    FILTER_ASSET = "filter_asset"
    FILTER_PICKED = "filter_picked"
    FILTER_OPEN = "filter_open"
    FILTER_MERGE = "filter_merge"
    FILTER_TROUBLE = "filter_trouble"
    FILTER_CONFIRMED = "filter_confirmed"
    ASSETS_PICKED = "assets_picked"
    ASSETS_TABLE_SERIAL = "assets_table_serial"
    ASSET_DIALOG = "asset_dialog"
    ASSET_OPENED = "asset_opened"
    ASSET_CONFLICT = "asset_conflict"
    ASSET_REWRITE = "asset_rewrite"
    ASSET_COMPARE = "asset_compare"
    LAST_MERGE = "last_merge"


def studio() -> Studio:
    return running.studio()


def project() -> Project:
    """The open project: the session's, else the address's, else the newest; stops on none."""
    store = studio().store
    wanted = st.session_state.get(Key.PROJECT_ID) or st.query_params.get(PROJECT_PARAMETER)
    found = store.projects.find(wanted) or next(iter(store.projects.newest_first()), None)
    if found is None:
        st.info("No project yet. Create one on the Projects page.")
        st.page_link("manage/projects.py", label="Go to Projects")
        st.stop()
    st.session_state[Key.PROJECT_ID] = found.id
    if st.query_params.get(PROJECT_PARAMETER) != found.id:
        st.query_params[PROJECT_PARAMETER] = found.id
    return found


def open_project(project_id: str) -> None:
    st.session_state[Key.PROJECT_ID] = project_id
    st.query_params[PROJECT_PARAMETER] = project_id


def close_project() -> None:
    """Forget the open project, in the session and in the address."""
    st.session_state.pop(Key.PROJECT_ID, None)
    st.query_params.pop(PROJECT_PARAMETER, None)


def say(message: str) -> None:
    """Tell it in a toast on the next run (callbacks run before the page is drawn)."""
    st.session_state.setdefault(Key.TOASTS, []).append(message)


def complain(error: ScriptboardError) -> None:
    """Show the error's sentence and its next step at the top of the next run."""
    st.session_state.setdefault(Key.ERRORS, []).append(sentence(error))


def sentence(error: ScriptboardError) -> str:
    """What went wrong and the next step, safe inside Markdown."""
    return escape(f"{error} {error.hint}".strip())


def acts(callback: Callable[Arguments, Any]) -> Callable[Arguments, None]:
    """A callback whose Scriptboard errors are told on the page instead of breaking it."""

    @wraps(callback)
    def guarded(*args: Arguments.args, **kwargs: Arguments.kwargs) -> None:
        try:
            callback(*args, **kwargs)
        except ScriptboardError as error:
            complain(error)

    return guarded


def show_messages() -> None:
    """Draw what callbacks left to say; each once."""
    for message in st.session_state.pop(Key.TOASTS, []):
        st.toast(message)
    for message in st.session_state.pop(Key.ERRORS, []):
        st.error(message)


def escape(text: str) -> str:
    """Text from a script, a name or an error, safe inside Streamlit's Markdown."""
    for character in "\\`*_{}[]()<>#+-!|$:~^&":
        text = text.replace(character, f"\\{character}")
    return text.replace("\n", " ")
