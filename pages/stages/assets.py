"""Assets: choose the style, curate what Pass 2 made, make image keys, lock."""

from collections.abc import Sequence

import streamlit as st

from core.costs import dollars
from core.models.assets import StyleCapsule
from core.models.manifest import AssetType
from core.models.project import Project
from core.stages import assets, curation, image_keys
from pages.ui import asset_view, curating, session
from pages.ui.asset_view import AssetView
from pages.ui.components import (
    asset_cards,
    asset_dialogs,
    asset_editor,
    asset_table,
    job_status,
    style_anchor,
)
from pages.ui.components.style_anchor import NO_STYLE
from pages.ui.session import Key

SHOWN = {
    "All": lambda view: True,
    "To do": lambda view: not view.asset.locked and not view.asset.deferred,
    "Ready": lambda view: curation.can_lock(view.asset) and not view.asset.deferred,
    "Stale": lambda view: bool(view.stale),
    "Locked": lambda view: view.asset.locked,
    "Deferred": lambda view: view.asset.deferred,
}
MOST_MISSING = 30


def draw_gate(
    project: Project, views: Sequence[AssetView], style: StyleCapsule | None, waiting: set[str]
) -> None:
    """How far the project is, and the two steps for all: missing pictures, lock what is ready."""
    rows = [view.asset for view in views]
    gate = curation.gate_of(rows)
    wanted = [asset for asset in rows if not asset.deferred]
    locked = sum(asset.locked for asset in wanted)
    ready = [asset for asset in wanted if curation.can_lock(asset)]
    bare = [
        asset.id
        for asset in wanted
        if not asset.image_attempt_id
        and not image_keys.ready_for_picture(asset)
        and asset.id not in waiting
    ]
    untold = [asset.id for asset in assets.to_describe(wanted)]
    with st.container(horizontal=True, vertical_alignment="center", key="gate"):
        if gate.open:
            st.badge("Open", icon=":material/check:", color="green")
            st.markdown("All assets are locked. Shots and frames are open.", width="stretch")
            st.page_link(
                "stages/scene_map.py", label="Next: the scene map", icon=":material/arrow_forward:"
            )
            return
        st.markdown(f"**{locked} of {len(wanted)} locked** · {gate.sentence}", width="stretch")
        with st.popover("What is missing", type="tertiary"):
            draw_missing(gate)
        if untold and not describing:
            price = assets.estimate_descriptions(session.studio(), project.id, untold).cost_usd
            st.button(
                f"Describe {len(untold)} · {dollars(price)}",
                key="describe_missing",
                icon=":material/notes:",
                help="Those without a description that the script has lines of.",
                on_click=curating.describe,
                args=(project.id, untold),
            )
        if bare:
            price = image_keys.estimate(session.studio(), project.id, len(bare)).cost_usd
            st.button(
                f"Generate {len(bare)} missing picture{'s' * (len(bare) != 1)} · {dollars(price)}",
                key="generate_missing",
                icon=":material/brush:",
                type="secondary" if ready else "primary",
                disabled=style is None,
                help=NO_STYLE if style is None else None,
                on_click=curating.draw,
                args=(project.id, bare),
            )
        st.button(
            f"Lock all ready ({len(ready)})",
            key="lock_all",
            icon=":material/lock:",
            type="primary" if ready else "secondary",
            disabled=not ready,
            help="Locks every asset that has a description and an image key.",
            on_click=curating.lock,
            args=(project.id,),
        )


def draw_missing(gate: curation.Gate) -> None:
    for name, why in list(gate.missing.items())[:MOST_MISSING]:
        st.markdown(f"**{session.escape(name)}** {why}")
    if len(gate.missing) > MOST_MISSING:
        st.caption(f"and {len(gate.missing) - MOST_MISSING} more")


def draw_choice(project: Project, views: Sequence[AssetView]) -> tuple[str, list[AssetView]]:
    """View, filters, search, add; the view and the assets that pass."""
    with st.container(horizontal=True, vertical_alignment="bottom", key="asset_choice"):
        look = st.segmented_control(
            "View",
            ["Cards", "Table"],
            default="Cards",
            required=True,
            key="assets_look",
            label_visibility="collapsed",
            persist_state="session",
        )
        counts = {name: sum(map(rule, views)) for name, rule in SHOWN.items()}
        options = [name for name in SHOWN if counts[name] or name == "All"]
        if counts["Ready"] == counts["To do"] and "To do" in options:
            options.remove("To do")
        chosen = st.pills(
            "Show",
            options,
            default="All",
            required=True,
            format_func=lambda name: f"{name} {counts[name]}",
            key="assets_shown",
            label_visibility="collapsed",
        )
        st.space("stretch")
        words = st.text_input(
            "Search",
            key="assets_words",
            placeholder="Search",
            label_visibility="collapsed",
            width=150,
        )
        draw_adding(project)
    rule = SHOWN.get(chosen or "All", SHOWN["All"])
    return look, [view for view in views if rule(view) and said_in(view, words)]


def said_in(view: AssetView, words: str) -> bool:
    """Whether every word stands in the asset's names or description."""
    asset = view.asset
    text = " ".join([asset.name, *asset.aliases, asset.description]).casefold()
    return all(word in text for word in words.casefold().split())


def draw_adding(project: Project) -> None:
    with st.popover("Add", icon=":material/add:"):
        name = st.text_input("Name", key="add_asset_name", max_chars=120)
        st.selectbox(
            "Type", list(AssetType), format_func=lambda kind: kind.label, key="add_asset_type"
        )
        st.button(
            "Add it",
            key="add_asset",
            type="primary",
            disabled=not name.strip(),
            on_click=curating.add,
            args=(project.id, "add_asset_name", "add_asset_type"),
        )
        st.page_link(
            "manage/library.py", label="Or pull one in from the library", icon=":material/download:"
        )


def draw_selection(
    project: Project, views: Sequence[AssetView], style: StyleCapsule | None, waiting: set[str]
) -> None:
    """What can be done with the picked assets, whichever view they were picked in."""
    by_id = {view.asset.id: view.asset for view in views}
    ids = curating.picked(by_id)
    if not ids:
        return
    rows = [by_id[one] for one in ids]
    drawable = [a.id for a in rows if not image_keys.ready_for_picture(a) and a.id not in waiting]
    price = image_keys.estimate(session.studio(), project.id, len(drawable)).cost_usd
    deferred = all(asset.deferred for asset in rows)
    with st.container(border=True, horizontal=True, vertical_alignment="center", key="selection"):
        st.markdown(f"**{len(ids)} picked**")
        if len(ids) == 1:
            st.button("Open", key="pick_open", on_click=curating.open_asset, args=(ids[0],))
        st.button(
            "Merge", key="pick_merge", icon=":material/merge:", disabled=len(ids) < 2,
            help="Pick at least two; they may be of different types." if len(ids) < 2 else None,
            on_click=curating.ask, args=(asset_dialogs.MERGE, *ids),
        )  # fmt: skip
        st.button(
            f"Generate {len(drawable)} · {dollars(price)}" if drawable else "Generate",
            key="pick_draw", icon=":material/brush:",
            disabled=style is None or not drawable,
            help=NO_STYLE if style is None else "Pictures of those with a description that are"
            " not locked.",
            on_click=curating.draw, args=(project.id, drawable),
        )  # fmt: skip
        st.button(
            "Lock", key="pick_lock", icon=":material/lock:",
            on_click=curating.lock, args=(project.id, ids),
        )  # fmt: skip
        st.button(
            "No longer deferred" if deferred else "Defer", key="pick_defer",
            icon=":material/schedule:", help="Deferred: kept, optional, holding nothing up.",
            on_click=curating.defer, args=(ids, not deferred),
        )  # fmt: skip
        st.button(
            "Delete", key="pick_delete", icon=":material/delete:",
            on_click=curating.ask, args=(asset_dialogs.DELETE, *ids),
        )  # fmt: skip
        st.space("stretch")
        st.button("Clear", key="pick_none", type="tertiary", on_click=curating.pick, args=([],))


def draw_last_merge() -> None:
    """A merge just made, with its undo."""
    record = session.studio().store.merges.find(st.session_state.get(Key.LAST_MERGE))
    if record is None or record.undone:
        return
    names = ", ".join(asset.name for asset in record.absorbed)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(
            f":material/merge: {session.escape(names)} is now part of"
            f" {session.escape(record.survivor_before.name)}."
        )
        st.button(
            "Undo",
            key=f"undo_{record.id}",
            type="tertiary",
            icon=":material/undo:",
            on_click=asset_dialogs.undo_merge,
            args=(record.id,),
        )


def draw_list(
    project: Project, views: Sequence[AssetView], style: StyleCapsule | None, waiting: set[str]
) -> None:
    draw_gate(project, views, style, waiting)
    draw_last_merge()
    look, chosen = draw_choice(project, views)
    toolbar = st.container()
    if not chosen:
        st.info("No asset is like this. Choose All, or search for other words.")
    elif look == "Table":
        asset_table.draw(chosen)
    else:
        asset_cards.draw(chosen)
    with toolbar:
        draw_selection(project, views, style, waiting)


project = session.project()
st.title("Assets")
store = session.studio().store
with st.container(key="asset_jobs"):
    busy = job_status.show(project.id, assets.KIND, assets.AGAIN, image_keys.KIND)
describing = busy and any(
    job.kind in (assets.KIND, assets.AGAIN) for job in store.jobs.active(project.id)
)
waiting = image_keys.under_way(session.studio(), project.id)
views = asset_view.views(session.studio(), project)
opened = st.query_params.get(curating.ASSET_PARAMETER)
view = next((one for one in views if one.asset.id == opened), None)
style = style_anchor.draw(project)
if view is not None:
    asset_editor.draw(project, view, [one.asset for one in views], style, view.asset.id in waiting)
elif views:
    draw_list(project, views, style, waiting)
elif not busy:
    st.info("No assets yet. Confirm a selection, and each is described from its lines.")
    st.page_link(
        "stages/extraction_filter.py",
        label="Go to Extraction Filter",
        icon=":material/arrow_forward:",
    )
question = st.session_state.get(Key.ASSET_DIALOG)
if question and question[0] == style_anchor.DIALOG:
    style_anchor.ask(project, question[1])
elif question:
    asset_dialogs.draw(project.id, question)
