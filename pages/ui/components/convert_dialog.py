"""Convert to transformation: pick the base, look at what was inferred, confirm."""

from collections.abc import Mapping, Sequence

import streamlit as st

from core.costs import dollars
from core.models.assets import Asset
from core.models.scenes import Shot, Transformation
from core.stages import transformations
from pages.ui import session
from pages.ui.components import asset_tiles, shot_grid
from pages.ui.session import Key

TYPES = {
    "instant": "Instant: between two shots",
    "within_shot": "Within a shot: from its start frame to its end frame",
    "gradual": "Gradual: over several shots",
}
TITLE = "Convert to a transformation"
_FIELDS = ("type", "trigger", "completion", "pre", "post", "narrative", "defer", "note")


def open_for(asset_id: str) -> None:
    """Open the dialog on this asset: the one that something else becomes."""
    _forget()
    st.session_state[Key.CONVERT] = asset_id


def _key(name: str) -> str:
    return f"convert_{name}"


def _forget() -> None:
    st.session_state.pop(Key.CONVERT, None)
    for name in (*_FIELDS, "base", "confidence"):
        st.session_state.pop(_key(name), None)


@st.dialog(TITLE, width="large", on_dismiss=_forget)
def draw(
    scene_id: str,
    assets: Sequence[Asset],
    rows: Sequence[Shot],
    image_keys: Mapping[str, str],
) -> None:
    """`assets` are the scene's, `rows` its shots."""
    absorbed_id = st.session_state.get(Key.CONVERT)
    absorbed = next((asset for asset in assets if asset.id == absorbed_id), None)
    if absorbed is None:
        _forget()
        st.rerun()
    name = session.escape(absorbed.name)
    names = {asset.id: asset.name for asset in assets if asset.id != absorbed.id}
    st.markdown(
        f"**{name}** is what another asset becomes in this scene. Are they the same thing under"
        " two names instead? Then merge them on the Assets page."
    )
    for message in st.session_state.pop(Key.ERRORS, []):
        st.error(message)
    if not names or not rows:
        what = "no other asset" if not names else "no shots yet: propose them first"
        st.info(f"This scene has {what}.")
        st.button("Close", on_click=_forget)
        return
    st.selectbox(
        f"Which asset becomes {name}?",
        list(names),
        format_func=names.__getitem__,
        key=_key("base"),
        index=None,
        placeholder="Choose the base asset",
        on_change=_clear_form,
    )
    base_id = st.session_state[_key("base")]
    if st.session_state.get(_key("type")) is None:
        price = transformations.estimate(session.studio(), scene_id).cost_usd
        with st.container(horizontal=True, vertical_alignment="center"):
            st.button(
                f"Next ({dollars(price)})",
                type="primary",
                disabled=base_id is None,
                key="convert_next",
                on_click=_infer,
                args=(scene_id, base_id, absorbed.id),
            )
            st.button("Cancel", key="convert_cancel", on_click=_forget)
        return
    base = next(asset for asset in assets if asset.id == base_id)
    _form(scene_id, base, absorbed, rows, image_keys)


def _form(
    scene_id: str,
    base: Asset,
    absorbed: Asset,
    rows: Sequence[Shot],
    image_keys: Mapping[str, str],
) -> None:
    """Filled in with what was inferred; nothing is stored until Confirm."""
    note = st.session_state.get(_key("note"))
    if note:
        st.warning(session.escape(note))
    shots = {shot.id: f"Shot {shot.shot_index + 1}: {shot.action[:90]}" for shot in rows}
    st.radio("How it happens", list(TYPES), format_func=TYPES.__getitem__, key=_key("type"))
    st.selectbox("It begins in", list(shots), format_func=shots.__getitem__, key=_key("trigger"))
    if st.session_state[_key("type")] == "gradual":
        st.selectbox(
            "It is complete in",
            list(shots),
            format_func=shots.__getitem__,
            key=_key("completion"),
            index=None,
            placeholder="At the end of the same shot",
        )
    for column, asset, title, field in zip(
        st.columns(2), (base, absorbed), ("Before", "After"), ("pre", "post"), strict=True
    ):
        picture, words = column.columns([1, 3])
        picture.html(asset_tiles.picture(asset.name, image_keys.get(asset.id)))
        words.text_area(f"{title}: {session.escape(asset.name)}", key=_key(field), height=124)
    st.text_area("How it is seen to happen", key=_key("narrative"), height=80)
    st.checkbox(
        f"Also defer {session.escape(absorbed.name)} from the project",
        key=_key("defer"),
        help="It stays available, marked as optional, and holds nothing up.",
    )
    with st.container(horizontal=True):
        st.button(
            "Confirm",
            type="primary",
            key="convert_confirm",
            on_click=_confirm,
            args=(scene_id, base.id, absorbed),
        )
        st.button("Cancel", key="convert_cancel", on_click=_forget)


def _clear_form() -> None:
    for name in _FIELDS:
        st.session_state.pop(_key(name), None)


@session.acts
def _infer(scene_id: str, base_id: str, absorbed_id: str) -> None:
    studio = session.studio()
    with st.spinner("Reading the scene for the moment of the change…"):
        found = transformations.infer_transformation(studio, scene_id, base_id, absorbed_id)
    rows = studio.store.shots.of_scene(scene_id)
    completion = rows[found.completion_shot - 1].id if found.completion_shot else None
    values = {
        "type": found.transformation_type,
        "trigger": rows[found.trigger_shot - 1].id,
        "completion": completion,
        "pre": studio.store.assets.get(base_id).description,
        "post": found.post_description,
        "narrative": found.narrative,
        "note": found.message,
        "confidence": found.confidence,
    }
    for name, value in values.items():
        st.session_state[_key(name)] = value


@session.acts
def _confirm(scene_id: str, base_id: str, absorbed: Asset) -> None:
    state = st.session_state
    event = Transformation(
        project_id=absorbed.project_id,
        scene_id=scene_id,
        base_asset_id=base_id,
        post_asset_id=absorbed.id,
        trigger_shot_id=state[_key("trigger")],
        transformation_type=state[_key("type")],
        completion_shot_id=state.get(_key("completion")),
        pre_description=state[_key("pre")],
        post_description=state[_key("post")],
        narrative=state[_key("narrative")],
        confidence=state.get(_key("confidence"), ""),
    )
    transformations.confirm_transformation(
        session.studio(), event, defer=bool(state.get(_key("defer")))
    )
    _forget()
    shot_grid.redraw()
    session.say(f"{absorbed.name} is now what its base becomes in this scene.")
