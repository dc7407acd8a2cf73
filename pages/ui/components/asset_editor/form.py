"""The words of one asset: fields as typed, saved on purpose or before a picture is made; when
somebody else saved in between, both texts are shown and the person chooses."""

from typing import Any

import streamlit as st

from core.errors import RowMovedOn, ScriptboardError
from core.models.assets import Asset, Traits
from core.models.manifest import AssetType
from core.stages import curation
from pages.ui import session
from pages.ui.session import Key

FIELDS = ("name", "aliases", "description", "physical", "clothing", "demeanor", "voice_id")
LABELS = {
    "name": "Name",
    "aliases": "Other names",
    "description": "Description",
    "traits": "Traits",
    "voice_id": "Voice id",
}


def key(asset_id: str, field: str) -> str:
    return f"asset_{field}_{asset_id}"


def stored_values(asset: Asset) -> dict[str, str]:
    """The fields as the form shows them."""
    return {
        "name": asset.name,
        "aliases": ", ".join(asset.aliases),
        "description": asset.description,
        "physical": asset.traits.physical_features,
        "clothing": asset.traits.clothing,
        "demeanor": asset.traits.demeanor,
        "voice_id": asset.voice_id,
    }


def typed_values(asset_id: str) -> dict[str, str]:
    """The fields as they stand on the screen."""
    return {field: st.session_state.get(key(asset_id, field)) or "" for field in FIELDS}


def changes_of(typed: dict[str, str], base: dict[str, str]) -> dict[str, Any]:
    """What a save would change: only what differs from what the form was opened with."""
    made: dict[str, Any] = {
        field: typed[field]
        for field in ("name", "description", "voice_id")
        if typed[field] != base[field]
    }
    if typed["aliases"] != base["aliases"]:
        made["aliases"] = [name.strip() for name in typed["aliases"].split(",") if name.strip()]
    if any(typed[field] != base[field] for field in ("physical", "clothing", "demeanor")):
        made["traits"] = _traits(typed)
        told = curation.filled_in(typed["description"], _traits(base), made["traits"])
        if "description" not in made and told != typed["description"]:
            made["description"] = told
    return made


def _traits(values: dict[str, str]) -> Traits:
    return Traits(
        physical_features=values["physical"].strip(),
        clothing=values["clothing"].strip(),
        demeanor=values["demeanor"].strip(),
    )


def open_form(asset: Asset) -> None:
    """Fill the fields when the asset is opened, or when it moved on and nothing was typed."""
    opened = st.session_state.get(Key.ASSET_OPENED) or {}
    same = opened.get("asset_id") == asset.id and key(asset.id, "name") in st.session_state
    if same and opened["version"] == asset.version:
        return
    if same and typed_values(asset.id) != opened["values"]:
        return
    fill(asset)


def fill(asset: Asset) -> None:
    """The fields as stored; what was typed is let go."""
    values = stored_values(asset)
    for field, value in values.items():
        st.session_state[key(asset.id, field)] = value
    st.session_state[Key.ASSET_OPENED] = {
        "asset_id": asset.id,
        "version": asset.version,
        "values": values,
    }


def save(asset_id: str) -> Asset | None:
    """The asset with what is on the screen; None when the person has to choose first.

    Raises AssetLocked, BadInput.
    """
    opened = st.session_state.get(Key.ASSET_OPENED) or {}
    studio = session.studio()
    if opened.get("asset_id") != asset_id:
        return studio.store.assets.get(asset_id)
    changes = changes_of(typed_values(asset_id), opened["values"])
    if not changes:
        return studio.store.assets.get(asset_id)
    try:
        saved = curation.edit(studio, asset_id, opened["version"], **changes)
    except RowMovedOn:
        st.session_state[Key.ASSET_CONFLICT] = asset_id
        session.say("Somebody else saved this asset first. Choose which words stand.")
        return None
    st.session_state.pop(Key.ASSET_CONFLICT, None)
    fill(saved)
    return saved


def save_then_say(asset_id: str) -> None:
    """The Save button."""
    try:
        if save(asset_id):
            session.say("Saved.")
    except ScriptboardError as error:
        session.complain(error)


def draw(asset: Asset) -> None:
    """Name, other names, description, traits, voice; frozen while it is locked."""
    frozen = asset.locked

    def text(field: str, label: str, **more: Any) -> None:
        st.text_input(
            label,
            key=key(asset.id, field),
            disabled=frozen,
            on_change="ignore",
            persist_state="session",
            **more,
        )

    left, right = st.columns(2)
    with left:
        text("name", "Name", max_chars=curation.MAX_NAME_CHARS)
    with right:
        text("aliases", "Other names", help="With commas between them.")
    st.text_area(
        "Description",
        key=key(asset.id, "description"),
        height=150,
        disabled=frozen,
        max_chars=curation.MAX_DESCRIPTION_CHARS,
        on_change="ignore",
        persist_state="session",
        help="What a picture is made from. Select words in it to have only these rewritten.",
    )


def draw_traits(asset: Asset) -> None:
    """What the description is about, point by point; open points are offered to be filled in."""
    person = asset.type.family == "characters"
    fields = {"physical": "Physical features" if person else "Features"}
    fields |= {"clothing": "Clothing"} if person else {}
    fields |= {"demeanor": "Demeanor" if person else "Mood or condition"}
    for column, (field, label) in zip(st.columns(len(fields)), fields.items(), strict=True):
        with column:
            st.text_area(
                label,
                key=key(asset.id, field),
                height=88,
                disabled=asset.locked,
                placeholder="Left open by the script. Fill it in?",
                on_change="ignore",
                persist_state="session",
            )
    if asset.type is AssetType.CHARACTER:
        st.text_input(
            "Global Voice Profile (ElevenLabs ID)",
            key=key(asset.id, "voice_id"),
            disabled=asset.locked,
            on_change="ignore",
            persist_state="session",
            width=360,
        )


def draw_conflict(asset: Asset) -> None:
    """Somebody saved first: theirs beside mine, field by field; the person chooses."""
    if st.session_state.get(Key.ASSET_CONFLICT) != asset.id:
        return
    opened = st.session_state[Key.ASSET_OPENED]
    mine = changes_of(typed_values(asset.id), opened["values"])
    with st.container(border=True, key=f"conflict_{asset.id}"):
        st.warning(
            "Somebody else saved this asset while you were editing it. Nothing of either is lost:"
            " choose which stands."
        )
        for field, value in mine.items():
            st.markdown(f"**{LABELS[field]}**")
            left, right = st.columns(2)
            left.caption("Saved by them")
            left.markdown(session.escape(_told(getattr(asset, field))) or "_empty_")
            right.caption("Yours, on this screen")
            right.markdown(session.escape(_told(value)) or "_empty_")
        with st.container(horizontal=True):
            st.button(
                "Save mine over theirs", key="conflict_mine", on_click=_mine, args=(asset.id,)
            )
            st.button(
                "Keep theirs, discard mine",
                key="conflict_theirs",
                on_click=_theirs,
                args=(asset.id,),
            )


@session.acts
def _mine(asset_id: str) -> None:
    """My fields over theirs; what only they changed stays theirs."""
    current = session.studio().store.assets.get(asset_id)
    st.session_state[Key.ASSET_OPENED] |= {"version": current.version}
    save(asset_id)


@session.acts
def _theirs(asset_id: str) -> None:
    st.session_state.pop(Key.ASSET_CONFLICT, None)
    fill(session.studio().store.assets.get(asset_id))


def _told(value: Any) -> str:
    if isinstance(value, Traits):
        return "; ".join(part for part in value.model_dump().values() if part)
    return ", ".join(value) if isinstance(value, list) else str(value)
