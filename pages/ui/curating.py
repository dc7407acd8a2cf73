"""What the Assets page does: which assets are picked or open, and the callbacks of its buttons."""

from collections.abc import Iterable

import streamlit as st

from core.models.manifest import AssetType
from core.stages import adoption, assets, curation, image_keys
from pages.ui import session
from pages.ui.session import Key

ASSET_PARAMETER = "asset"


# Which are picked, which is open


def picked(ids: Iterable[str]) -> list[str]:
    """The picked assets that are still there, in the given order."""
    chosen = set(st.session_state.get(Key.ASSETS_PICKED, []))
    return [asset_id for asset_id in ids if asset_id in chosen]


def pick(ids: Iterable[str]) -> None:
    """Pick exactly these; the table is drawn anew with them."""
    st.session_state[Key.ASSETS_PICKED] = list(ids)
    st.session_state[Key.ASSETS_TABLE_SERIAL] = st.session_state.get(Key.ASSETS_TABLE_SERIAL, 0) + 1


def toggle(asset_id: str, key: str) -> None:
    chosen = [one for one in st.session_state.get(Key.ASSETS_PICKED, []) if one != asset_id]
    pick([*chosen, asset_id] if st.session_state[key] else chosen)


def open_asset(asset_id: str) -> None:
    st.query_params[ASSET_PARAMETER] = asset_id


def close_asset() -> None:
    st.query_params.pop(ASSET_PARAMETER, None)


def ask(dialog: str, *ids: str) -> None:
    """Open one of the page's dialogs on these assets (or a style)."""
    st.session_state[Key.ASSET_DIALOG] = [dialog, *ids]


def answered() -> None:
    st.session_state.pop(Key.ASSET_DIALOG, None)


def stay_open() -> None:
    """First in every dialog: once it is answered the whole page is drawn, without it."""
    if Key.ASSET_DIALOG not in st.session_state:
        st.rerun()


# Many at once


@session.acts
def lock(project_id: str, ids: list[str] | None = None) -> None:
    done = curation.lock_all(session.studio(), project_id, ids)
    count = len(done.locked)
    if count:
        session.say(f"{count} asset{'s' * (count != 1)} locked.")
    if done.blocked:
        few = [f"{name} {why}" for name, why in list(done.blocked.items())[:4]]
        rest = len(done.blocked) - len(few)
        more = f" and {rest} more" if rest else ""
        session.say(session.escape(f"Not locked: {'; '.join(few)}{more}."))


@session.acts
def unlock(ids: list[str]) -> None:
    for asset_id in ids:
        curation.unlock(session.studio(), asset_id)
    session.say("Unlocked. Name, description, type and picture can be changed again.")


@session.acts
def defer(ids: list[str], deferred: bool) -> None:
    curation.defer(session.studio(), ids, deferred)
    session.say("Deferred: kept, optional, holding nothing up." if deferred else "Wanted again.")


@session.acts
def draw(project_id: str, ids: list[str]) -> None:
    image_keys.generate(session.studio(), project_id, ids)


@session.acts
def describe(project_id: str, ids: list[str]) -> None:
    assets.describe(session.studio(), project_id, ids)


@session.acts
def add(project_id: str, name_key: str, type_key: str) -> None:
    """One by hand, with the lines its name has in the script; it opens at once."""
    studio = session.studio()
    name, asset_type = st.session_state[name_key], AssetType(st.session_state[type_key])
    made = curation.create(studio, project_id, name, asset_type)
    made = adoption.find_lines(studio, made.id)
    st.session_state[name_key] = ""
    count = len(made.source_mentions)
    found = (
        f"{count} line{'s' * (count != 1)} of the script name it" if count else "no line names it"
    )
    session.say(session.escape(f"{made.name} added; {found}."))
    open_asset(made.id)
