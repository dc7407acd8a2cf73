"""Script: paste, type or upload a screenplay; see what was read; save it as a revision."""

import streamlit as st

from core.errors import NoScreenplay, RowMovedOn, ScriptboardError
from core.models.project import Project, ScriptRevision
from core.models.screenplay import Format, Screenplay, Tag
from core.screenplay import detect
from core.stages import script
from pages.ui import session
from pages.ui.components import difference, screenplay_view
from pages.ui.session import Key

FILE_TYPES = ["fountain", "fdx", "pdf", "txt", "md", "spmd"]


def text_key(project: Project) -> str:
    """The editor's key: a new one for each revision, upload or discard, so that it redraws."""
    serial = st.session_state.get(Key.SCRIPT_SERIAL, 0)
    return f"script_text_{project.id}_{project.revision_id}_{serial}"


def draft_of(project: Project) -> dict | None:
    """The unsaved text of this project: text, format, source_name, tags, based_on."""
    draft = st.session_state.get(Key.SCRIPT_DRAFT)
    return draft if draft and draft["project_id"] == project.id else None


def take(
    project: Project, text: str, format: Format, source_name: str, tags: tuple[Tag, ...]
) -> None:
    held = draft_of(project)
    st.session_state[Key.SCRIPT_DRAFT] = {
        "project_id": project.id,
        "text": text,
        "format": format,
        "source_name": source_name,
        "tags": tags,
        "based_on": held["based_on"] if held else project.revision_id,
    }


@session.acts
def take_typed(project: Project, format: Format) -> None:
    text = st.session_state[text_key(project)]
    saved = session.studio().store.revisions.current(project)
    held = draft_of(project)
    if saved and text == saved.text:
        st.session_state.pop(Key.SCRIPT_DRAFT, None)
    elif held:
        take(project, text, held["format"], held["source_name"], held["tags"])
    else:
        take(project, text, format, "", saved.tags if saved else ())


@session.acts
def take_upload(project: Project, key: str) -> None:
    file = st.session_state[key]
    if file is None:
        return
    screenplay = detect.read(file.getvalue(), file.name)
    take(project, screenplay.text, screenplay.format, file.name, screenplay.tags)
    _redraw_editor()


def discard() -> None:
    st.session_state.pop(Key.SCRIPT_DRAFT, None)
    _redraw_editor()


@session.acts
def save(project: Project, screenplay: Screenplay, source_name: str, based_on: str | None) -> None:
    try:
        revision = script.save_script(
            session.studio(),
            project.id,
            screenplay,
            source_name=source_name,
            based_on=based_on,
        )
    except RowMovedOn as moved:
        st.session_state[Key.SCRIPT_CONFLICT] = getattr(moved.current, "id", None)
        raise
    st.session_state.pop(Key.SCRIPT_CONFLICT, None)
    discard()
    session.say(f"Saved as revision {revision.number}.")


@session.acts
def take_theirs() -> None:
    st.session_state.pop(Key.SCRIPT_CONFLICT, None)
    discard()


@session.acts
def restore(project: Project, revision: ScriptRevision) -> None:
    made = script.restore(session.studio(), project.id, revision.id, project.revision_id)
    discard()
    session.say(f"Revision {revision.number} restored as revision {made.number}.")


def _redraw_editor() -> None:
    st.session_state[Key.SCRIPT_SERIAL] = st.session_state.get(Key.SCRIPT_SERIAL, 0) + 1


def draw_draft(project: Project, draft: dict) -> Screenplay | None:
    """What the unsaved text holds and what saving it would change; the parsed draft."""
    try:
        screenplay = script.read_text(draft["text"], draft["format"])
        screenplay = screenplay.model_copy(update={"tags": draft["tags"]})
    except ScriptboardError as error:
        st.warning(session.sentence(error))
        st.button("Discard the changes", on_click=discard)
        return None
    with st.container(border=True):
        source = draft["source_name"] or "The text as edited"
        st.markdown(f"**Not saved yet** · {session.escape(source)}")
        changes = script.preview(session.studio(), project.id, screenplay)
        difference.draw(changes)
        with st.container(horizontal=True):
            st.button(
                f"Save {len(screenplay.scenes)} scenes",
                type="primary",
                icon=":material/save:",
                key="save_script",
                on_click=save,
                args=(project, screenplay, draft["source_name"], draft["based_on"]),
            )
            st.button("Discard the changes", on_click=discard, key="discard_script")
    return screenplay


def draw_conflict(project: Project, draft: dict, screenplay: Screenplay) -> None:
    """Two editors: what the other saved, beside what this one holds; the person chooses."""
    stored, theirs = script.current(session.studio(), project.id)
    st.warning(
        f"Revision {stored.number} was saved by somebody else while you were editing. "
        "Below is what saving your text would change in theirs."
    )
    with st.container(horizontal=True):
        st.button(
            "Save mine as the next revision",
            key="save_mine",
            on_click=save,
            args=(project, screenplay, draft["source_name"], stored.id),
        )
        st.button("Keep theirs, discard mine", key="keep_theirs", on_click=take_theirs)
    st.caption(f"Theirs has {len(theirs.scenes)} scenes, yours {len(screenplay.scenes)}.")


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


def draw_revisions(project: Project) -> None:
    """Every saved text, newest first: compare with the current one, restore."""
    store = session.studio().store
    for revision in reversed(store.revisions.of_project(project.id)):
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
                continue
            with st.container(horizontal=True):
                compare = st.toggle("Compare with the current text", key=f"compare_{revision.id}")
                st.button(
                    "Restore",
                    key=f"restore_{revision.id}",
                    on_click=restore,
                    args=(project, revision),
                    help="Saves this text as a new revision. Nothing in between is lost.",
                )
            if compare:
                st.caption("What restoring it would change:")
                difference.draw(
                    script.preview(session.studio(), project.id, script.parsed(revision))
                )


project = session.project()
st.title("Script")
try:
    revision, saved = script.current(session.studio(), project.id)
except NoScreenplay:
    revision, saved = None, None
draft = draft_of(project)

if draft:
    unsaved = draw_draft(project, draft)
    if unsaved and st.session_state.get(Key.SCRIPT_CONFLICT):
        draw_conflict(project, draft, unsaved)
else:
    unsaved = None
shown = unsaved or saved

if shown is None:
    st.info("No screenplay yet. Upload one, or write it here; nothing is sent anywhere.")
    draw_input(project, draft["text"] if draft else "", Format.FOUNTAIN)
    st.stop()

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
    draw_revisions(project)
if saved and not draft:
    st.page_link(
        "stages/extraction_filter.py",
        label="Next: find the assets",
        icon=":material/arrow_forward:",
    )
