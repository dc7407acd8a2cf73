"""Projects: open, create, rename, delete."""

import streamlit as st

from core.models.project import Project
from core.stages import projects
from pages.ui import session


@session.acts
def create() -> None:
    name = st.session_state["new_project_name"]
    session.open_project(projects.create(session.studio(), name).id)
    st.session_state["new_project_name"] = ""
    session.say("Project created. Its Script page is next.")


@session.acts
def create_from_upload() -> None:
    file = st.session_state["new_project_file"]
    if file is not None:
        made = projects.create_from(session.studio(), file.getvalue(), file.name)
        session.open_project(made.id)
        session.say(session.escape(f"{made.name} is open."))


@session.acts
def create_sample() -> None:
    session.open_project(projects.create_sample(session.studio()).id)
    session.say("The sample is open as a project of its own.")


@session.acts
def rename(project: Project, key: str) -> None:
    projects.rename(session.studio(), project, st.session_state[key])


@session.acts
def delete(project: Project) -> None:
    projects.delete(session.studio(), project.id)
    if st.session_state.get(session.Key.PROJECT_ID) == project.id:
        session.close_project()
    session.say(session.escape(f"{project.name} was deleted."))


@st.dialog("Delete the project?")
def confirm_delete(project: Project) -> None:
    st.markdown(
        f"**{session.escape(project.name)}** with its script, assets, shots and frames goes. "
        "What it cost stays in the ledger. This cannot be undone."
    )
    with st.container(horizontal=True):
        if st.button(
            "Delete it", type="primary", key="delete_now", on_click=delete, args=(project,)
        ):
            st.rerun()
        if st.button("Keep it", key="delete_not"):
            st.rerun()


def draw_row(project: Project, current_id: str | None) -> None:
    store = session.studio().store
    with st.container(border=True, key=f"project_{project.id}"):
        name, facts, actions = st.columns([4, 3, 3], vertical_alignment="center")
        key = f"project_name_{project.id}"
        name.text_input(
            "Name",
            value=project.name,
            key=key,
            label_visibility="collapsed",
            on_change=rename,
            args=(project, key),
        )
        scenes = len(store.scenes.in_script(project.id))
        assets = len(store.assets.of_project(project.id))
        facts.caption(f"{scenes} scenes · {assets} assets · {project.created_at:%d %b %Y}")
        with actions, st.container(horizontal=True, horizontal_alignment="right"):
            if project.id == current_id:
                st.badge("open", color="green")
            else:
                st.button(
                    "Open",
                    key=f"open_{project.id}",
                    on_click=session.open_project,
                    args=(project.id,),
                )
            if st.button("Delete", key=f"delete_{project.id}", icon=":material/delete:"):
                confirm_delete(project)


st.title("Projects")
rows = session.studio().store.projects.newest_first()
current_id = st.session_state.get(session.Key.PROJECT_ID)
if not rows:
    st.info("No project yet. Create one below, or open the sample to look around.")
with st.container(border=True):
    by_name, by_file, by_sample = st.columns([3, 4, 2], gap="large")
    with by_name, st.form("new_project", border=False):
        st.text_input("New project", key="new_project_name", placeholder="Its title")
        st.form_submit_button("Create", on_click=create)
    by_file.file_uploader(
        "Or start from a screenplay",
        type=["fountain", "fdx", "pdf", "txt", "md", "spmd"],
        key="new_project_file",
        on_change=create_from_upload,
    )
    with by_sample:
        st.caption("Or look around first")
        st.button("Open the sample", on_click=create_sample, key="create_sample")
for row in rows:
    draw_row(row, current_id)
