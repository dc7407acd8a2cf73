"""Extraction Filter: Pass 1 in one click, then keep, drop and merge before anything is paid for."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from core.costs import dollars
from core.errors import NoScreenplay, ScriptboardError
from core.models.manifest import AssetType, Drop, Manifest
from core.stages import extraction, filtering, script
from core.stages.checklist import Checklist
from core.stages.extraction import Due
from pages.ui import deciding, session
from pages.ui.components import checklist as rows
from pages.ui.components import draft_line, draft_panel, merge_dialog, selection_bar
from pages.ui.session import Key

FIND = "Find characters, locations and props"


def price_told(due: Due) -> str:
    """What a reading would read and cost, before it is asked for."""
    model = session.studio().text_provider.model
    if not due.scenes:
        return "Nothing is left to read: this costs nothing."
    scenes = f"{due.scenes} scene{'s' * (due.scenes != 1)}"
    if due.cost_usd is None:
        return f"Reads {scenes} with {model}; its price is unknown."
    price = "free" if due.cost_usd == 0 else f"about {dollars(due.cost_usd)}"
    return f"Reads {scenes} with {model}, {price}."


def find(project_id: str) -> None:
    """Pass 1, here and now; a failure is one sentence and leaves everything as it was."""
    st.session_state.pop(Key.FILTER_TROUBLE, None)
    try:
        with st.spinner("Reading the screenplay…", show_time=True):
            preview = extraction.extract_preview(session.studio(), project_id)
    except ScriptboardError as error:
        st.error(session.sentence(error))
        return
    if preview.from_cache:
        session.say("From the last run: nothing has changed, so this cost nothing.")
    else:
        count = len(preview.manifest.drafts)
        scenes = f"{preview.read_scenes} scene{'s' * (preview.read_scenes != 1)} read"
        session.say(f"{scenes}, {count} assets in the list.")
    st.rerun()


def draw_start(project_id: str, due: Due) -> None:
    """Before Pass 1: what it does, what it costs, the one button."""
    with st.container(border=True):
        st.markdown(
            "**Who and what is in this script?** One quick reading names every character,"
            " location and prop and shows where each stands. You then keep what is worth"
            " describing and drawing; until you confirm, nothing else is made or paid for."
        )
        with st.container(horizontal=True, vertical_alignment="center"):
            asked = st.button(FIND, type="primary", key="filter_find", icon=":material/search:")
            st.caption(price_told(due))
    if asked:
        find(project_id)


def draw_state(project_id: str, manifest: Manifest, due: Due, head: DeltaGenerator) -> None:
    """Where this list comes from; after a change, the button that brings it up to date."""
    revision = session.studio().store.revisions.get(manifest.revision_id)
    if due.current:
        told = [f"revision {revision.number}, read by {manifest.model}"]
        told.append(dollars(manifest.usage.cost_usd))
        made = len(session.studio().store.assets.of_project(project_id))
        told += [f"{made} already on the Assets page"] if made else []
        with head:
            words = f"From the last run: {', '.join(told)}"
            st.caption(session.escape(words), width="content")
            again = st.button("Find again", key="filter_find", type="tertiary")
        if again:
            find(project_id)
        return
    with st.container(border=True), st.container(horizontal=True, vertical_alignment="center"):
        why = (
            "**The script has changed since.** Known names are found again by code; your"
            " decisions stand."
            if due.script_changed
            else "**The model or its prompt has changed since.** This list still holds."
        )
        st.markdown(f"{why} :gray[{session.escape(price_told(due))}]")
        words = "Read what changed" if due.script_changed else "Read again"
        if st.button(words, key="filter_find", type="primary", icon=":material/refresh:"):
            find(project_id)


def draw_tools(project_id: str, checklist: Checklist) -> None:
    """Drop what is doubtful, add by hand, select several."""
    kept = [line for line in checklist.lines if line.kept]
    ghosts = tuple(line.key for line in kept if line.draft.ghost)
    low = tuple(line.key for line in kept if line.draft.priority == "low")
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        ghost = "ghost" if len(ghosts) == 1 else "ghosts"
        for word, keys, what in (("ghosts", ghosts, ghost), ("low", low, "low priority")):
            st.button(
                f"Drop {len(keys)} {what}" if keys else f"No {what} kept",
                key=f"filter_drop_{word}",
                disabled=not keys,
                on_click=deciding.decide,
                args=(project_id, Drop(keys=keys)),
            )
        with st.popover("Add by hand", icon=":material/add:"):
            draw_add(project_id)
        st.toggle(
            "Select several",
            key="filter_select",
            on_change=forget_picked,
            help="Tick lines to merge them, to change their type, to keep or drop them together.",
        )


def forget_picked() -> None:
    st.session_state[Key.FILTER_PICKED] = []


def draw_add(project_id: str) -> None:
    st.text_input("Name, as the script spells it", key="add_name", max_chars=120)
    st.selectbox("Type", list(AssetType), format_func=lambda t: t.label, key="add_type")
    st.button("Add", key="add_confirm", type="primary", on_click=add, args=(project_id,))


def add(project_id: str) -> None:
    def added() -> None:
        studio = session.studio()
        name, asset_type = st.session_state["add_name"] or "", st.session_state["add_type"]
        checklist = filtering.checklist(studio, project_id)
        decision = filtering.to_add(checklist, name, asset_type)
        deciding.store(project_id, decision)
        draft = filtering.checklist(studio, project_id).line(decision.key).draft
        st.session_state["add_name"] = ""
        st.session_state[Key.FILTER_ASSET] = decision.key
        where = draft_line.scenes_sentence(draft)
        session.say(f"{session.escape(decision.name)}: {session.escape(where)}")

    deciding.trying(added)


@st.fragment(key=deciding.ROWS)
def list_part(project_id: str) -> None:
    manifest, review = filtering.current(session.studio(), project_id)
    if not deciding.has_seen(project_id):
        deciding.see(review)  # a tick may come before the last row is drawn
    rows.draw(project_id, filtering.folded(session.studio(), manifest, review))
    deciding.see(review)


@st.fragment(key=deciding.PANEL)
def panel_part(project_id: str) -> None:
    manifest, review = filtering.current(session.studio(), project_id)
    revision = session.studio().store.revisions.get(manifest.revision_id)
    checklist = filtering.folded(session.studio(), manifest, review)
    draft_panel.draw(project_id, checklist, script.parsed(revision))


@st.fragment(key=deciding.BAR)
def bar_part(project_id: str) -> None:
    with st.bottom:
        checklist = filtering.checklist(session.studio(), project_id)
        selection_bar.draw(project_id, checklist)


if st.session_state.pop(Key.FILTER_CONFIRMED, False):
    st.switch_page("stages/assets.py")
project = session.project()
st.html(rows.STYLE + draft_panel.STYLE + selection_bar.STYLE)
head = st.container(horizontal=True, vertical_alignment="center", key="filter_top")
head.title("Extraction Filter", width="content")
try:
    due = extraction.due(session.studio(), project.id)
except NoScreenplay as error:
    st.info(session.sentence(error))
    st.page_link("stages/script.py", label="Go to Script", icon=":material/arrow_back:")
    st.stop()
if session.studio().store.manifests.latest(project.id) is None:
    draw_start(project.id, due)
    st.stop()

manifest, review = filtering.current(session.studio(), project.id)
checklist = filtering.folded(session.studio(), manifest, review)
draw_state(project.id, manifest, due, head)
draw_tools(project.id, checklist)
left, right = st.columns([5, 3], gap="medium")
with left:
    list_part(project.id)
with right:
    panel_part(project.id)
bar_part(project.id)
if Key.FILTER_MERGE in st.session_state:
    merge_dialog.draw(project.id, checklist)
