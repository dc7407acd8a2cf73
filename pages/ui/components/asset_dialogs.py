"""Questions before assets are merged, split, retyped or deleted."""

from collections.abc import Sequence

import streamlit as st

from core.costs import dollars
from core.models.assets import Asset
from core.models.manifest import AssetType, Mention
from core.stages import curation, merging, parting
from pages.ui import curating, session
from pages.ui.session import Key

MERGE, DELETE, RETYPE, SPLIT = "merge", "delete", "retype", "split"
DESCRIPTION, SURVIVOR = "merge_description", "merge_asset_survivor"


def draw(project_id: str, question: Sequence[str]) -> None:
    """The open dialog, on the assets that are still there."""
    name, *ids = question
    rows = list(session.studio().store.assets.by_id(ids).values())
    rows = sorted(rows, key=lambda asset: ids.index(asset.id))
    if not rows or (name == MERGE and len(rows) < 2):
        curating.answered()
    elif name == MERGE:
        _merge(rows)
    elif name == DELETE:
        _delete(rows)
    elif name == RETYPE:
        _retype(rows[0])
    elif name == SPLIT:
        _split(rows[0])


def _begin() -> None:
    """Close when answered; errors are told in the dialog, where the person is looking."""
    curating.stay_open()
    for message in st.session_state.pop(Key.ERRORS, []):
        st.error(message)


def _forget_merge() -> None:
    curating.answered()
    for key in (DESCRIPTION, SURVIVOR):
        st.session_state.pop(key, None)


# Merge


@st.dialog("Merge assets", width="large", on_dismiss=_forget_merge)
def _merge(rows: Sequence[Asset]) -> None:
    _begin()
    best = merging.recommended(rows)
    by_id = {asset.id: asset for asset in rows}
    if st.session_state.get(SURVIVOR) not in by_id:
        st.session_state[SURVIVOR] = best.id

    def told(asset_id: str) -> str:
        asset = by_id[asset_id]
        mark = " ← recommended" if asset_id == best.id else ""
        return f"{session.escape(asset.name)} :gray[{asset.type.label.lower()}{mark}]"

    survivor = by_id[st.radio("Choose the survivor", list(by_id), format_func=told, key=SURVIVOR)]
    absorbed = [asset for asset in rows if asset.id != survivor.id]
    names = ", ".join(session.escape(asset.name) for asset in absorbed)
    if len({asset.type for asset in rows}) > 1:
        st.warning(
            f"These assets have different types. **{session.escape(survivor.name)}** keeps its"
            f" type ({survivor.type.label.lower()})."
        )
    become = "become other names" if len(absorbed) > 1 else "becomes another name"
    st.caption(
        f"{names} {become} of {session.escape(survivor.name)}: scenes, lines, pictures, shots"
        " and transformations move to it. Merge means that these are the same"
        " thing; what one thing becomes is a transformation, on the Scene Map. Undo takes it back."
    )
    if any(asset.locked for asset in rows):
        locked = ", ".join(session.escape(asset.name) for asset in rows if asset.locked)
        st.error(f"{locked} is locked. Unlock it first.")
        return
    _description(survivor, absorbed)
    with st.container(horizontal=True):
        st.button(
            f"Merge into {session.escape(survivor.name)}",
            type="primary",
            key="merge_assets",
            on_click=_do_merge,
            args=(survivor.id, [asset.id for asset in absorbed]),
        )
        st.button("Cancel", key="merge_cancel", on_click=_forget_merge)


def _description(survivor: Asset, absorbed: Sequence[Asset]) -> None:
    """The description after the merge: the survivor's, or all combined; to be edited."""
    said = [asset for asset in (survivor, *absorbed) if asset.description]
    price = session.studio().text(survivor.project_id).estimate_usd(700, 150)
    ids = [asset.id for asset in absorbed]
    if DESCRIPTION not in st.session_state:
        st.session_state[DESCRIPTION] = said[0].description if said else ""
        if price == 0:
            _combine(survivor.id, ids)
    if len({asset.description for asset in said}) > 1:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.button(
                "Combine the descriptions",
                key="merge_combine",
                icon=":material/join:",
                on_click=_combine,
                args=(survivor.id, ids),
            )
            st.caption(dollars(price))
            for asset in said:
                st.button(
                    f"Only {session.escape(asset.name)}'s",
                    key=f"merge_only_{asset.id}",
                    type="tertiary",
                    on_click=lambda text: st.session_state.update({DESCRIPTION: text}),
                    args=(asset.description,),
                )
    st.text_area("Description after the merge", key=DESCRIPTION, height=150)


@session.acts
def _combine(survivor_id: str, absorbed_ids: list[str]) -> None:
    st.session_state[DESCRIPTION] = merging.combined(session.studio(), survivor_id, absorbed_ids)


@session.acts
def _do_merge(survivor_id: str, absorbed_ids: list[str]) -> None:
    description = st.session_state[DESCRIPTION]
    record = merging.merge(session.studio(), survivor_id, absorbed_ids, description)
    _forget_merge()
    curating.pick([])
    st.session_state[Key.LAST_MERGE] = record.id


@session.acts
def undo_merge(record_id: str) -> None:
    back = merging.undo(session.studio(), record_id)
    st.session_state.pop(Key.LAST_MERGE, None)
    session.say(session.escape(f"{', '.join(asset.name for asset in back)} are apart again."))


# Delete


@st.dialog("Delete?", on_dismiss=curating.answered)
def _delete(rows: Sequence[Asset]) -> None:
    _begin()
    studio = session.studio()
    free = [asset for asset in rows if not asset.locked]
    stay = [asset.name for asset in rows if asset.locked]
    if stay:
        st.info(session.escape(f"{', '.join(stay)}: locked, so kept."))
    if not free:
        st.button("Close", key="delete_close", on_click=curating.answered)
        return
    names = ", ".join(asset.name for asset in free[:12])
    names += f" and {len(free) - 12} more" if len(free) > 12 else ""
    pictures = sum(
        len(made) for made in studio.store.attempts.of_owners(a.id for a in free).values()
    )
    with_it = f", with {pictures} picture{'s' * (pictures != 1)}" if pictures else ""
    st.markdown(
        f"**{session.escape(names)}** will be gone{with_it}, out of their scenes and shots. This"
        " can't be undone; to keep one without needing it, defer it instead."
    )
    ids = [asset.id for asset in free]
    with st.container(horizontal=True):
        st.button(
            f"Delete {len(free)}",
            type="primary",
            key="delete_assets",
            on_click=_do_delete,
            args=(ids,),
        )
        st.button("Defer instead", key="delete_defer", on_click=_defer_instead, args=(ids,))
        st.button("Cancel", key="delete_cancel", on_click=curating.answered)


@session.acts
def _do_delete(ids: list[str]) -> None:
    parting.delete(session.studio(), ids)
    curating.answered()
    curating.pick([])
    curating.close_asset()
    session.say(f"{len(ids)} asset{'s' * (len(ids) != 1)} deleted.")


def _defer_instead(ids: list[str]) -> None:
    curating.answered()
    curating.defer(ids, True)


# Change of type


@st.dialog("Change the type", on_dismiss=curating.answered)
def _retype(asset: Asset) -> None:
    _begin()
    types = [kind for kind in AssetType if kind is not asset.type]
    wanted = st.segmented_control(
        f"{session.escape(asset.name)} is now a {asset.type.label.lower()}. It should be a",
        types,
        format_func=lambda kind: kind.label,
        default=types[0],
        required=True,
        key="retype_to",
    )
    if warning := curation.type_warning(asset, wanted):
        st.warning(warning)
    st.caption("Its scenes and shots follow.")
    with st.container(horizontal=True):
        st.button(
            f"Change to {wanted.label.lower()}",
            type="primary",
            key="retype_asset",
            on_click=_do_retype,
            args=(asset.id, asset.version, wanted),
        )
        st.button("Cancel", key="retype_cancel", on_click=curating.answered)


@session.acts
def _do_retype(asset_id: str, version: int, wanted: AssetType) -> None:
    changed = curation.change_type(session.studio(), asset_id, version, wanted)
    curating.answered()
    session.say(session.escape(f"{changed.name} is a {changed.type.label.lower()} now."))


# Split


@st.dialog("Split off another asset", width="large", on_dismiss=curating.answered)
def _split(asset: Asset) -> None:
    _begin()
    st.caption(
        f"For when {session.escape(asset.name)} holds two things. What you choose here goes to the"
        " new one, with the scenes that only those lines stand for."
    )
    left, right = st.columns(2)
    with left:
        name = st.text_input("Name of the new asset", key="split_name", max_chars=120)
    with right:
        kind = st.selectbox(
            "Type",
            list(AssetType),
            index=list(AssetType).index(asset.type),
            format_func=lambda one: one.label,
            key="split_type",
        )
    aliases = st.multiselect("Its other names", asset.aliases, key="split_aliases")
    lines = st.multiselect(
        "Its lines",
        range(len(asset.source_mentions)),
        format_func=lambda number: _line(asset.source_mentions[number]),
        key="split_lines",
        placeholder="Choose the lines that are about it",
    )
    with st.container(horizontal=True):
        st.button(
            "Split off",
            type="primary",
            key="split_asset",
            disabled=not name.strip(),
            on_click=_do_split,
            args=(asset, name, kind, aliases, lines),
        )
        st.button("Cancel", key="split_cancel", on_click=curating.answered)


def _line(mention: Mention) -> str:
    return f"Scene {mention.scene_number}: {mention.quote[:90]}"


@session.acts
def _do_split(
    asset: Asset, name: str, kind: AssetType, aliases: list[str], lines: list[int]
) -> None:
    mentions = [asset.source_mentions[number] for number in lines]
    made = parting.split(session.studio(), asset.id, name, kind, aliases, mentions)
    curating.answered()
    session.say(session.escape(f"{made.name} is an asset of its own now."))
    curating.open_asset(made.id)
