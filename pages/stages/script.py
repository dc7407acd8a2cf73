"""Script: paste, type or upload a screenplay; see what was read; save it as a revision."""

import re

import streamlit as st

from core.errors import NoScreenplay, ScriptboardError
from core.models.project import Project, ScriptRevision
from core.models.screenplay import Format, Screenplay
from core.screenplay import detect
from core.stages import script
from pages.ui import session
from pages.ui.components import difference, screenplay_view
from pages.ui.session import Key

MOST_REVISIONS = 10
FILE_TYPES = ["fountain", "fdx", "pdf", "txt", "md", "spmd"]


def text_key(project: Project) -> str:
    """The editor's key: a new one for each revision, upload or discard, so that it redraws."""
    serial = st.session_state.get(Key.SCRIPT_SERIAL, 0)
    return f"script_text_{project.id}_{project.revision_id}_{serial}"


def draft_of(project: Project) -> dict | None:
    """The unsaved text of this project: text, format, `as_read` (an upload nobody edited yet),
    source_name, tags, lengths, and the revision it is based_on."""
    return st.session_state.setdefault(Key.SCRIPT_DRAFTS, {}).get(project.id)


def take(project: Project, **draft: object) -> None:
    """Keep a text as the project's draft; it stays based on the revision the first one was."""
    held = draft_of(project) or {"based_on": project.revision_id}
    st.session_state[Key.SCRIPT_DRAFTS][project.id] = {**draft, "based_on": held["based_on"]}


@session.acts
def take_typed(project: Project, format: Format) -> None:
    text = st.session_state[text_key(project)]
    saved = session.studio().store.revisions.current(project)
    held = draft_of(project)
    if saved and text == saved.text:
        st.session_state[Key.SCRIPT_DRAFTS].pop(project.id, None)
    elif held:
        take(project, **{**held, "text": text, "as_read": False})
    else:
        take(
            project,
            text=text,
            format=format,
            as_read=False,
            source_name="",
            tags=saved.tags if saved else (),
            lengths=saved.lengths if saved else {},
        )


@session.acts
def take_upload(project: Project, key: str) -> None:
    file = st.session_state[key]
    if file is None:
        return
    screenplay = detect.read(file.getvalue(), file.name)
    take(
        project,
        text=screenplay.text,
        format=screenplay.format,
        as_read=True,
        source_name=file.name,
        tags=screenplay.tags,
        lengths=screenplay.lengths,
    )
    _redraw_editor()


@session.acts
def discard(project: Project) -> None:
    draft_of(project)
    st.session_state[Key.SCRIPT_DRAFTS].pop(project.id, None)
    _redraw_editor()


@session.acts
def save(project: Project, screenplay: Screenplay, source_name: str, based_on: str | None) -> None:
    revision = script.save_script(
        session.studio(), project.id, screenplay, source_name=source_name, based_on=based_on
    )
    discard(project)
    session.say(f"Saved as revision {revision.number}.")


@session.acts
def restore(project: Project, revision: ScriptRevision) -> None:
    made = script.restore(session.studio(), project.id, revision.id, project.revision_id)
    _redraw_editor()
    session.say(f"Revision {revision.number} restored as revision {made.number}.")


def _redraw_editor() -> None:
    st.session_state[Key.SCRIPT_SERIAL] = st.session_state.get(Key.SCRIPT_SERIAL, 0) + 1


def read_draft(draft: dict) -> Screenplay:
    """The unsaved text parsed. Raises NoScreenplay, BadInput."""
    read = detect.parse if draft["as_read"] else script.read_text
    screenplay = read(draft["text"], draft["format"]).measured(draft["lengths"])
    return screenplay.model_copy(update={"tags": draft["tags"] or screenplay.tags})


def draw_draft(project: Project, draft: dict) -> Screenplay | None:
    """What the unsaved text holds and what saving it would change; the parsed draft."""
    try:
        screenplay = read_draft(draft)
    except ScriptboardError as error:
        st.warning(session.sentence(error))
        st.button("Discard the changes", on_click=discard, args=(project,))
        return None
    with st.container(border=True):
        source = draft["source_name"] or "The text as edited"
        st.markdown(f"**Not saved yet** · {session.escape(source)}")
        moved_on = draft["based_on"] != project.revision_id
        if moved_on:
            draw_conflict(project, draft)
        difference.draw(script.preview(session.studio(), project.id, screenplay))
        count = len(screenplay.scenes)
        label = f"Save {count:,} scene{'s' * (count != 1)}"
        with st.container(horizontal=True):
            st.button(
                "Save mine as the next revision" if moved_on else label,
                type="primary",
                icon=":material/save:",
                key="save_mine" if moved_on else "save_script",
                on_click=save,
                args=(project, screenplay, draft["source_name"], project.revision_id),
            )
            st.button(
                "Keep theirs, discard mine" if moved_on else "Discard the changes",
                on_click=discard,
                args=(project,),
                key="keep_theirs" if moved_on else "discard_script",
            )
    return screenplay


def draw_conflict(project: Project, draft: dict) -> None:
    """Two editors: the second is told, and sees what the other one changed."""
    store = session.studio().store
    began, theirs = store.revisions.find(draft["based_on"]), store.revisions.current(project)
    st.warning(
        f"Somebody else saved revision {theirs.number} while you were editing. "
        "Nothing is overwritten before you choose."
    )
    if began and st.toggle("Show what they changed", key=f"theirs_{theirs.id}"):
        difference.draw(script.compare(began, theirs))
        st.divider()
    st.caption("What saving yours would change:")


def draw_input(project: Project, text: str, format: Format) -> None:
    """Upload and editor, side by side in tabs."""
    upload_tab, edit_tab = st.tabs(["Upload a file", "Write or paste"])
    with upload_tab:
        key = f"script_upload_{project.id}_{st.session_state.get(Key.SCRIPT_SERIAL, 0)}"
        st.file_uploader(
            "Fountain, Final Draft FDX, PDF or plain text",
            type=FILE_TYPES,
            key=key,
            on_change=take_upload,
            args=(project, key),
        )
    with edit_tab:
        st.text_area(
            "Screenplay",
            value=text,
            height=520,
            key=text_key(project),
            label_visibility="collapsed",
            placeholder="INT. KITCHEN - DAY\n\nType or paste a screenplay here.",
            on_change=take_typed,
            args=(project, format),
        )


def draw_reading(screenplay: Screenplay, key: str) -> None:
    """The scenes on the left, the chosen scene's page on the right."""
    left, right = st.columns([3, 2], gap="large")
    with left:
        chosen = screenplay_view.scenes(screenplay, key)
    with right, st.container(height=560, border=True):
        screenplay_view.page(screenplay.of_scene(chosen if chosen is not None else 0))


def draw_revisions(project: Project, unsaved: bool) -> None:
    """Every saved text, newest first: compare any two, see what a restore would do, restore."""
    revisions = session.studio().store.revisions.of_project(project.id)[::-1]
    if len(revisions) > 1:
        draw_comparison(project, {f"Revision {one.number}": one for one in revisions})
    most = len(revisions)
    if most > MOST_REVISIONS and not st.toggle(f"Show all {most} revisions", key="all_revisions"):
        most = MOST_REVISIONS
    for revision in revisions[:most]:
        draw_revision(project, revision, unsaved)


def draw_comparison(project: Project, named: dict[str, ScriptRevision]) -> None:
    left, right = st.columns(2)
    older = left.selectbox(
        "Compare", list(named), index=None, placeholder="A revision", key=f"older_{project.id}"
    )
    newer = right.selectbox("with", list(named), key=f"newer_{project.revision_id}")
    if older and newer:
        difference.draw(script.compare(named[older], named[newer]))
        st.divider()


def draw_revision(project: Project, revision: ScriptRevision, unsaved: bool) -> None:
    current = revision.id == project.revision_id
    facts = [f"{revision.created_at:%d %b %Y, %H:%M} UTC", revision.source_name, revision.note]
    with st.container(border=True):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(
                f"**Revision {revision.number}** · "
                + session.escape(" · ".join(fact for fact in facts if fact))
            )
            if current:
                st.badge("current", color="green")
        if current:
            return
        with st.container(horizontal=True, vertical_alignment="center"):
            shown = st.toggle("What restoring it would change", key=f"compare_{revision.id}")
            st.button(
                "Restore",
                key=f"restore_{revision.id}",
                on_click=restore,
                args=(project, revision),
                disabled=unsaved,
                help="Save or discard your changes first."
                if unsaved
                else "Saves this text as a new revision. Nothing in between is lost.",
            )
        if shown:
            difference.draw(script.preview(session.studio(), project.id, script.parsed(revision)))


def draw_ways_on(project: Project, shown: Screenplay, saved: bool) -> None:
    title = re.sub(r"\W+", "-", project.name).strip("-") or "screenplay"
    with st.container(horizontal=True, vertical_alignment="center"):
        if saved:
            st.page_link(
                "stages/extraction_filter.py",
                label="Next: find the assets",
                icon=":material/arrow_forward:",
            )
        st.download_button(
            "Download as Fountain",
            data=lambda: script.fountain_text(shown).encode("utf-8"),
            file_name=f"{title}.fountain",
            mime="text/plain",
            icon=":material/download:",
            key="download_fountain",
            on_click="ignore",
        )


project = session.project()
st.title("Script")
try:
    revision, saved = script.current(session.studio(), project.id)
except NoScreenplay:
    revision, saved = None, None
draft = draft_of(project)

head = st.container()  # one place, whatever it holds: the tabs below stay as they are
with head:
    unsaved = draw_draft(project, draft) if draft else None
shown = unsaved or saved

if shown is None:
    st.info("No screenplay yet. Upload one, or write it here; nothing is sent anywhere.")
    draw_input(project, draft["text"] if draft else "", Format.FOUNTAIN)
    st.stop()

with head:
    screenplay_view.numbers(shown)
    screenplay_view.warnings(shown)
reading, editing, revisions = st.tabs(["Scenes", "Edit or replace", "Revisions"])
with reading:
    draw_reading(shown, f"scenes_{revision.id if revision else 'new'}")
with editing:
    draw_input(
        project,
        draft["text"] if draft else revision.text if revision else "",
        revision.format if revision else Format.FOUNTAIN,
    )
with revisions:
    draw_revisions(project, draft is not None)
draw_ways_on(project, shown, saved is not None and draft is None)
