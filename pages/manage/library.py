"""Library: global assets to pull into any project, and the style capsules."""

import streamlit as st

from core import library
from core.errors import RowMovedOn
from core.models.assets import GlobalAsset
from core.models.manifest import AssetType
from core.models.project import Project
from core.stages import adoption
from pages.ui import session
from pages.ui.components import library_shelf, style_capsules


@session.acts
def pull_in(project: Project, entry: GlobalAsset) -> None:
    studio = session.studio()
    made = library.pull_in(studio.store, entry.id, project.id)
    made = adoption.find_lines(studio, made.id)
    count = len(made.source_mentions)
    where = f"; {count} lines of its script name it" if count else ""
    session.say(session.escape(f"{made.name} is now in {project.name}{where}."))


@session.acts
def save(entry: GlobalAsset, keys: dict[str, str]) -> None:
    changes = {field: st.session_state[key].strip() for field, key in keys.items()}
    try:
        library.edit_entry(session.studio().store, entry.model_copy(update=changes))
    except RowMovedOn:
        session.say("Somebody else saved this entry in between: look at it as it stands now.")
        raise
    session.say("Saved. Copies in projects stay as they are.")


@session.acts
def remove(entry: GlobalAsset) -> None:
    library.remove_entry(session.studio().store, entry.id)
    session.say(session.escape(f"{entry.name} is out of the library; its copies stay."))


def draw_assets(project: Project | None) -> None:
    everything = library.search(session.studio().store)
    if not everything:
        st.info(
            "The library is empty. Lock an asset that has an image key, then choose More,"
            " Promote to library."
        )
        st.page_link("stages/assets.py", label="Go to Assets", icon=":material/arrow_forward:")
        return
    with st.container(horizontal=True, vertical_alignment="bottom"):
        words = st.text_input(
            "Search", key="library_words", placeholder="Name, description, style", width=320
        )
        kind = st.pills(
            "Type", list(AssetType), format_func=lambda one: one.label, key="library_type"
        )
    found = library.search(session.studio().store, words, kind)
    if not found:
        st.caption("Nothing in the library is like this.")
    library_shelf.draw(found, project, pull_in, save, remove)


st.title("Library")
project = session.project() if session.studio().store.projects.newest_first() else None
shelf, styles = st.tabs(["Assets", "Styles"])
with shelf:
    draw_assets(project)
with styles:
    style_capsules.draw(project)
