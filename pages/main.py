"""The shell: page config, messages, stage progress and project picker, then the page itself."""

import streamlit as st

from core import pipeline
from core.errors import ScriptboardError
from pages.ui import session
from pages.ui.components import shell

st.set_page_config(page_title="Scriptboard", page_icon="🎬", layout="wide")
st.html(shell.STYLE)

PAGES = {
    "Stages": [
        st.Page(f"stages/{stage.slug}.py", title=stage.title, icon=stage.icon)
        for stage in pipeline.STAGES
    ],
    "Manage": [
        st.Page("manage/projects.py", title="Projects", icon=":material/folder_open:"),
        st.Page("manage/library.py", title="Library", icon=":material/collections_bookmark:"),
        st.Page("manage/prompts.py", title="Prompts", icon=":material/edit_note:"),
        st.Page("manage/costs.py", title="Costs", icon=":material/payments:"),
        st.Page("manage/settings.py", title="Settings", icon=":material/tune:"),
    ],
}


def start() -> None:
    """`/` opens the first stage, which so keeps an address of its own."""
    st.switch_page(PAGES["Stages"][0])


home = st.Page(start, title="Scriptboard", default=True, visibility="hidden")
page = st.navigation([home, *PAGES["Stages"], *PAGES["Manage"]], position="hidden")
try:
    session.studio()
except ScriptboardError as error:
    st.title("Scriptboard cannot start")
    st.error(session.sentence(error))
    st.stop()
with st.sidebar:
    refresh_sidebar = shell.sidebar(PAGES)
with st.container():  # one place, said something or not: the page below keeps its open tabs
    session.show_messages()
try:
    page.run()
except ScriptboardError as error:
    st.error(session.sentence(error))
finally:
    refresh_sidebar()
