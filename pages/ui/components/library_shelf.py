"""The library's assets as cards: pull into the open project, edit, remove."""

from collections.abc import Callable, Sequence

import streamlit as st

from core.models.assets import GlobalAsset
from core.models.project import Project
from pages.ui import session
from pages.ui.components import media

PullIn = Callable[[Project, GlobalAsset], None]
Save = Callable[[GlobalAsset, dict[str, str]], None]
Remove = Callable[[GlobalAsset], None]


def draw(
    entries: Sequence[GlobalAsset],
    project: Project | None,
    pull_in: PullIn,
    save: Save,
    remove: Remove,
) -> None:
    with st.grid(min_column_width=250, gap="small", key="shelf") as wall:
        for entry in entries:
            with wall.cell(), st.container(border=True, key=f"entry_{entry.id}"):
                _entry(entry)
                with st.container(horizontal=True, gap="small"):
                    st.button(
                        "Pull in",
                        key=f"pull_{entry.id}",
                        icon=":material/download:",
                        disabled=project is None,
                        help=session.escape(f"A copy of its own in {project.name}")
                        if project
                        else "Create a project first.",
                        on_click=pull_in,
                        args=(project, entry),
                    )
                    with st.popover("Edit", type="tertiary"):
                        _form(entry, save)
                    with st.popover("Remove", type="tertiary"):
                        st.markdown("Copies in projects stay as they are.")
                        st.button(
                            "Remove from the library",
                            key=f"remove_{entry.id}",
                            on_click=remove,
                            args=(entry,),
                        )


def _entry(entry: GlobalAsset) -> None:
    shape = "aspect-ratio:4/3;object-fit:cover;object-position:50% 12%"
    if entry.image_id:
        media.picture(entry.image_id, entry.name, style=shape)
    else:
        media.placeholder("4:3", "no picture")
    st.markdown(f"**{session.escape(entry.name)}** :gray[{entry.type.label}]")
    facts = [entry.style_name, f"from {entry.source_project}" if entry.source_project else ""]
    st.caption(session.escape(" · ".join(fact for fact in facts if fact)))
    said = entry.description
    st.caption(session.escape(said if len(said) < 170 else f"{said[:170].rsplit(' ', 1)[0]}…"))


def _form(entry: GlobalAsset, save: Save) -> None:
    """The key carries the version, so that a save by somebody else is drawn anew."""
    keys = {
        field: f"entry_{field}_{entry.id}_{entry.version}"
        for field in ("name", "description", "voice_id")
    }
    st.text_input("Name", value=entry.name, key=keys["name"], max_chars=120)
    st.text_area("Description", value=entry.description, key=keys["description"], height=160)
    st.text_input("Voice id", value=entry.voice_id, key=keys["voice_id"])
    st.button(
        "Save", type="primary", key=f"save_entry_{entry.id}", on_click=save, args=(entry, keys)
    )
