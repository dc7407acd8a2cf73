"""Style capsules: their words and reference pictures, edited, tried out on three sample assets."""

from collections.abc import Sequence

import streamlit as st

from core import library
from core.costs import dollars
from core.errors import RowMovedOn
from core.models.assets import StyleCapsule
from core.models.project import Project
from core.stages import style_preview
from pages.ui import session
from pages.ui.components import media

FILE_TYPES = ["png", "jpg", "jpeg", "webp"]
HELP = "Medium, light, colour, line: what a picture looks like, not what it shows."


def draw(project: Project | None) -> None:
    styles = session.studio().store.styles.where()
    st.caption(
        "A style is the look that every picture of a project is made in. A project locks one, at"
        " the top of its Assets page."
    )
    with st.expander("New style", icon=":material/add:"):
        _new()
    with st.grid(min_column_width=420, gap="small", key="styles") as wall:
        for style in styles:
            with wall.cell(), st.container(border=True, key=f"capsule_{style.id}"):
                _capsule(style, project, styles)


def _new() -> None:
    serial = st.session_state.get("style_serial", 0)
    keys = {field: f"new_style_{field}_{serial}" for field in ("name", "prompt", "image")}
    st.text_input("Name", key=keys["name"], max_chars=80)
    st.text_area("Words", key=keys["prompt"], height=110, help=HELP)
    st.file_uploader("Reference picture (optional)", type=FILE_TYPES, key=keys["image"])
    st.button(
        "Create the style", type="primary", key="style_create", on_click=_create, args=(keys,)
    )


@session.acts
def _create(keys: dict[str, str]) -> None:
    name, words, file = (st.session_state[keys[field]] for field in ("name", "prompt", "image"))
    store = session.studio().store
    made = library.create_style(store, name, words, file.getvalue() if file else None)
    st.session_state["style_serial"] = st.session_state.get("style_serial", 0) + 1
    session.say(session.escape(f"{made.name} can be chosen on the Assets page."))


def _capsule(style: StyleCapsule, project: Project | None, styles: Sequence[StyleCapsule]) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f"**{session.escape(style.name)}**", width="stretch")
        if project and project.style_id == style.id:
            st.badge("this project's", color="green")
    _pictures(style)
    st.caption(session.escape(style.prompt))
    price = session.studio().images(None).estimate_usd()
    total = None if price is None else price * len(style_preview.SAMPLES)
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        st.button(
            "Preview",
            key=f"preview_{style.id}",
            icon=":material/visibility:",
            help=f"A person, a place and an object in this style: {dollars(total)}.",
            on_click=_preview,
            args=(style,),
        )
        st.caption(dollars(total))
        with st.popover("Edit", type="tertiary"):
            _form(style)
        if not style.slug:
            with st.popover("Remove", type="tertiary"):
                st.markdown("Pictures made in it stay.")
                st.button(
                    "Remove the style", key=f"remove_{style.id}", on_click=_remove, args=(style,)
                )


def _pictures(style: StyleCapsule) -> None:
    """The previews of its present words, and its reference picture."""
    made = style_preview.made(session.studio(), style)
    shown = [*([style.image_id] if style.image_id else []), *made]
    if not shown:
        return
    for column, image_id in zip(st.columns(len(shown)), shown, strict=True):
        with column:
            shape = "aspect-ratio:1;object-fit:cover;object-position:50% 20%"
            media.picture(image_id, style.name, style=shape)


@session.acts
def _preview(style: StyleCapsule) -> None:
    with st.spinner("Drawing three samples…"):
        style_preview.preview(session.studio(), style.id)


def _form(style: StyleCapsule) -> None:
    keys = {
        field: f"style_{field}_{style.id}_{style.version}" for field in ("name", "prompt", "image")
    }
    st.text_input("Name", value=style.name, key=keys["name"], max_chars=80)
    st.text_area("Words", value=style.prompt, key=keys["prompt"], height=160, help=HELP)
    st.file_uploader("Reference picture", type=FILE_TYPES, key=keys["image"])
    st.caption("Pictures made in the old words show as stale; nothing is made again by itself.")
    st.button(
        "Save", type="primary", key=f"save_style_{style.id}", on_click=_save, args=(style, keys)
    )


@session.acts
def _save(style: StyleCapsule, keys: dict[str, str]) -> None:
    file = st.session_state[keys["image"]]
    changed = style.model_copy(
        update={
            "name": st.session_state[keys["name"]],
            "prompt": st.session_state[keys["prompt"]],
        }
    )
    try:
        library.edit_style(session.studio().store, changed, file.getvalue() if file else None)
    except RowMovedOn:
        session.say("Somebody else saved this style in between: look at it as it stands now.")
        raise
    session.say("Saved.")


@session.acts
def _remove(style: StyleCapsule) -> None:
    library.remove_style(session.studio().store, style.id)
    session.say(session.escape(f"{style.name} is removed."))
