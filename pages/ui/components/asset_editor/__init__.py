"""One asset: its pictures on the left, its words on the right, its lines in the script below."""

from collections.abc import Sequence

import streamlit as st

from core import library
from core.costs import dollars
from core.errors import NoScreenplay, ScriptboardError
from core.models.assets import Asset, StyleCapsule
from core.models.manifest import Draft
from core.models.project import Project
from core.stages import assets, curation, merging, script
from pages.ui import curating, session
from pages.ui.asset_view import AssetView
from pages.ui.components import asset_dialogs, evidence_lines
from pages.ui.components.asset_editor import conflicts, form, passage, pictures

MENU = {
    "retype": "Change type…",
    "merge": "Merge with…",
    "split": "Split off…",
    "describe": "Describe again from the script",
    "defer": "Defer",
    "wanted": "No longer deferred",
    "promote": "Promote to library",
    "delete": "Delete…",
}


def draw(
    project: Project,
    view: AssetView,
    others: Sequence[Asset],
    style: StyleCapsule | None,
    being_drawn: bool,
) -> None:
    """`others` are the assets before and after it, as the list has them."""
    asset = view.asset
    form.open_form(asset)
    _bar(asset, others)
    left, right = st.columns([5, 7], gap="large")
    with left:
        pictures.draw(view, style, being_drawn)
    with right:
        _head(view)
        form.draw_conflict(asset)
        form.draw(asset)
        passage.draw(asset)
        form.draw_traits(asset)
        _buttons(project, view, others)
        conflicts.draw(asset)
        _merged(asset)
        _lines(project, asset)


def _bar(asset: Asset, others: Sequence[Asset]) -> None:
    """Back to the list, and on to the next; what is typed is saved on the way."""
    ids = [other.id for other in others]
    at = ids.index(asset.id) if asset.id in ids else 0
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(
            "All assets",
            icon=":material/arrow_back:",
            key="asset_back",
            on_click=_go,
            args=(asset.id, None),
        )
        st.space("stretch")
        st.caption(f"{at + 1} of {len(ids)}")
        for label, icon, step in (("Previous", "chevron_left", -1), ("Next", "chevron_right", 1)):
            st.button(
                label,
                icon=f":material/{icon}:",
                key=f"asset_{label.lower()}",
                disabled=not 0 <= at + step < len(ids),
                on_click=_go,
                args=(asset.id, ids[(at + step) % len(ids)]),
            )


def _go(asset_id: str, target: str | None) -> None:
    try:
        if form.save(asset_id) is None:
            return
    except ScriptboardError as error:
        session.complain(error)
        return
    if target:
        curating.open_asset(target)
    else:
        curating.close_asset()


def _head(view: AssetView) -> None:
    asset = view.asset
    st.subheader(session.escape(asset.name), anchor=False)
    count = view.scene_count
    with st.container(horizontal=True, gap="small"):
        st.badge(asset.type.label, color="gray")
        st.badge(
            asset.aspect_ratio,
            color="gray",
            help="Follows the type: people 2:3, places 16:9, props 1:1.",
        )
        st.badge(f"{count} scene{'s' * (count != 1)}", color="gray")
        st.badge(view.state, color=view.tone)
        if not asset.is_high_priority:
            st.badge("low priority", color="gray", help="The script shows little of it.")
        if asset.description and asset.confidence < 0.4:
            st.badge("little said", color="gray", help="Few of the words stand in the script.")
        for what, reasons in (
            ("description", view.stale_description),
            ("picture", view.stale_picture),
        ):
            for reason in reasons:
                st.badge(f"{what} stale: {reason}", color="orange")
    if asset.error:
        st.warning(session.escape(asset.error))
    elif not asset.description and not asset.source_mentions:
        st.info("No line of the script shows it. Write what it looks like, or upload a picture.")


def _buttons(project: Project, view: AssetView, others: Sequence[Asset]) -> None:
    asset = view.asset
    lacking = "" if curation.can_lock(asset) else f"{asset.name} {curation.lacks(asset)}."
    with st.container(horizontal=True, vertical_alignment="center"):
        if asset.locked:
            st.button(
                "Unlock",
                key=f"unlock_{asset.id}",
                icon=":material/lock_open:",
                help="Its name, description, type and picture can then be changed again; frames"
                " and shots close until it is locked.",
                on_click=curating.unlock,
                args=([asset.id],),
            )
            st.caption("Locked: nothing but Defer can be changed.")
        else:
            st.button(
                "Save",
                key=f"save_{asset.id}",
                type="primary",
                icon=":material/save:",
                on_click=form.save_then_say,
                args=(asset.id,),
            )
            st.button(
                "Lock",
                key=f"lock_{asset.id}",
                icon=":material/lock:",
                disabled=bool(lacking),
                help=session.escape(lacking) or "Saves, then freezes everything but Defer.",
                on_click=_lock,
                args=(asset.id,),
            )
        st.space("stretch")
        key = f"asset_menu_{asset.id}"
        st.menu_button(
            "More",
            _menu(asset),
            format_func=lambda choice: _labelled(project, asset, choice),
            key=key,
            on_click=_chosen,
            args=(project, asset, key),
        )


def _labelled(project: Project, asset: Asset, choice: str) -> str:
    if choice != "describe":
        return MENU[choice]
    price = assets.estimate_descriptions(session.studio(), project.id, [asset.id]).cost_usd
    return f"{MENU[choice]} · {dollars(price)}"


def _menu(asset: Asset) -> list[str]:
    free = ["retype", "merge", "split", *(["describe"] if asset.source_mentions else [])]
    keep = "wanted" if asset.deferred else "defer"
    if asset.locked:
        return [keep, "promote"]
    return [*free, keep, "delete"]


@session.acts
def _chosen(project: Project, asset: Asset, key: str) -> None:
    choice = st.session_state[key]
    if form.save(asset.id) is None:
        return
    if choice in ("defer", "wanted"):
        curating.defer([asset.id], choice == "defer")
    elif choice == "promote":
        entry = library.promote(session.studio().store, asset.id)
        session.say(session.escape(f"{entry.name} is in the library."))
    elif choice == "describe":
        curating.describe(project.id, [asset.id])
    elif choice == "merge":
        curating.close_asset()
        curating.pick([asset.id])
        session.say("Pick what it is to be merged with, then Merge.")
    elif choice:
        names = {"retype": asset_dialogs.RETYPE, "split": asset_dialogs.SPLIT}
        curating.ask(names.get(choice, asset_dialogs.DELETE), asset.id)


@session.acts
def _lock(asset_id: str) -> None:
    if form.save(asset_id) is not None:
        curation.lock(session.studio(), asset_id)


def _merged(asset: Asset) -> None:
    record = merging.last_merge(session.studio(), asset.id)
    if record is None:
        return
    names = ", ".join(session.escape(one.name) for one in record.absorbed)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(f":material/merge: {names} was merged into it.")
        st.button(
            "Undo the merge",
            key=f"unmerge_{record.id}",
            type="tertiary",
            disabled=asset.locked,
            icon=":material/undo:",
            on_click=asset_dialogs.undo_merge,
            args=(record.id,),
        )


def _lines(project: Project, asset: Asset) -> None:
    """The lines of the script that show it, to read beside the description."""
    if not asset.source_mentions:
        return
    with st.expander(f"In the script: {len(asset.source_mentions)} lines"):
        try:
            _, screenplay = script.current(session.studio(), project.id)
        except NoScreenplay as error:
            st.caption(session.sentence(error))
            return
        everything = st.toggle("All lines", key=f"all_lines_{asset.id}")
        draft = Draft(
            key=asset.id,
            name=asset.name,
            type=asset.type,
            aliases=tuple(asset.aliases),
            mentions=tuple(asset.source_mentions),
        )
        if evidence_lines.draw(screenplay, draft, everything=everything) and not everything:
            st.caption("and more")
