"""The pinned bar: what is kept, what Pass 2 will cost for it, undo, Confirm Selection."""

import html

import streamlit as st

from core.costs import dollars
from core.models.manifest import AssetType, Drop, Keep, Retype
from core.stages import assets, filtering
from core.stages.checklist import Checklist
from core.stages.selection_cost import SelectionCost, selection_cost
from pages.ui import deciding, session
from pages.ui.components import merge_dialog
from pages.ui.components.checklist import GROUPS, group
from pages.ui.session import Key

STYLE = """
<style>
[data-testid="stBottomBlockContainer"] {padding: .7rem 2.5rem .8rem; max-width: 1500px;
  border-top: 1px solid rgba(128,128,128,.25);}
.sb-sums {font-size: .85rem; line-height: 1.45;}
.sb-sums b {font-weight: 650;}
.sb-sums span {opacity: .7;}
.st-key-bar_controls {justify-content: flex-end;}
</style>
"""


def draw(project_id: str, checklist: Checklist) -> None:
    trouble = st.session_state.pop(Key.FILTER_TROUBLE, None)
    if trouble:
        st.warning(trouble, icon=":material/error:")
    picked = [k for k in st.session_state.get(Key.FILTER_PICKED, []) if k in checklist.by_key]
    if st.session_state.get("filter_select"):
        _selected(project_id, checklist, picked)
        return
    with st.container(horizontal=True, vertical_alignment="center", wrap=False):
        cost = selection_cost(session.studio(), project_id, checklist)
        st.html(_sums(checklist, cost))
        _controls(project_id, checklist)


def kept_told(checklist: Checklist) -> str:
    """`33 of 43 kept: 12 characters, 9 locations, 12 props`"""
    parts = [
        _count(sum(line.kept for line in group(checklist.lines, family)), title[:-1].lower())
        for family, title in GROUPS.items()
    ]
    return f"{len(checklist.kept)} of {len(checklist.lines)} kept: {', '.join(parts)}"


def cost_told(cost: SelectionCost, text_model: str, image_model: str) -> str:
    """What Pass 2 takes for the kept, and what the dropped would have taken."""
    text, pictures = cost.descriptions, cost.images
    told = [
        f"{_count(text.calls, 'description')}: {dollars(text.cost_usd)} ({text_model})",
        f"{_count(pictures.calls, 'image key')}: {dollars(pictures.cost_usd)} ({image_model})",
    ]
    if (text.cost_usd, pictures.cost_usd) == (0, 0):
        kept = f"{_count(text.calls, 'description')}, {_count(pictures.calls, 'image key')}"
        told = [f"{kept}: free ({' / '.join(dict.fromkeys((text_model, image_model)))})"]
    if cost.spared.calls:
        price = "" if cost.spared.cost_usd == 0 else f", {dollars(cost.spared.cost_usd)}"
        told.append(f"dropping saves {_count(cost.spared.calls, 'call')}{price}")
    return " · ".join(told)


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'s' * (number != 1)}"


def _sums(checklist: Checklist, cost: SelectionCost) -> str:
    studio = session.studio()
    costs = cost_told(cost, studio.text_provider.model, studio.image_provider.model)
    first, rest = kept_told(checklist).split(":", 1)
    return (
        f'<div class="sb-sums"><b>{html.escape(first)}</b><span>:{html.escape(rest)}</span><br>'
        f"<span>{html.escape(costs)}</span></div>"
    )


def _controls(project_id: str, checklist: Checklist) -> None:
    studio = session.studio()
    _undo(project_id, checklist)
    styled = studio.project(project_id).style_id is not None
    st.checkbox(
        "Image keys too",
        key="filter_images",
        disabled=not styled,
        help="Make the image keys right after the descriptions."
        if styled
        else "Needs a Style Anchor: choose one at the top of the Assets page first.",
    )
    count = len(checklist.kept)
    st.button(
        f"Confirm Selection ({count} asset{'s' * (count != 1)})",
        key="filter_confirm",
        type="primary",
        on_click=_confirm,
        args=(project_id,),
    )


def _undo(project_id: str, checklist: Checklist) -> None:
    review = session.studio().store.reviews.of(project_id)
    if review.decisions:
        names = {line.key: line.draft.name for line in checklist.lines}
        names |= {draft.key: draft.name for line in checklist.lines for draft in line.absorbed}
        told = filtering.told(review.decisions[-1], names)
        st.button(
            "Undo",
            key="filter_undo",
            icon=":material/undo:",
            type="tertiary",
            help=f"Take back: {session.escape(told)}",
            on_click=deciding.undo,
            args=(project_id,),
        )


def _confirm(project_id: str) -> None:
    def confirm() -> None:
        studio = session.studio()
        filtering.check_confirm(studio, project_id, deciding.seen(project_id))
        styled = studio.project(project_id).style_id is not None
        with_images = styled and bool(st.session_state.get("filter_images"))
        assets.extract_confirm(studio, project_id, with_images=with_images)
        st.session_state[Key.FILTER_CONFIRMED] = True

    deciding.trying(confirm)


def _selected(project_id: str, checklist: Checklist, picked: list[str]) -> None:
    """What can be done with several lines at once."""
    words, controls = st.columns([2, 3], vertical_alignment="center")
    names = ", ".join(session.escape(checklist.line(key).draft.name) for key in picked[:4])
    more = f" and {len(picked) - 4} more" if len(picked) > 4 else ""
    with words:
        st.markdown(f"**{len(picked)} selected** :gray[{names}{more}]" if picked else _HOW)
    keys, none = tuple(picked), not picked
    with controls, st.container(horizontal=True, vertical_alignment="center", key="bar_controls"):
        st.button(
            "Merge…",
            key="picked_merge",
            disabled=none,
            on_click=merge_dialog.open_with,
            args=(keys,),
        )
        for word, decision in (("Keep", Keep), ("Drop", Drop)):
            st.button(
                word,
                key=f"picked_{word.lower()}",
                disabled=none,
                on_click=deciding.decide,
                args=(project_id, decision(keys=keys)),
            )
        st.selectbox(
            "Change type",
            list(AssetType),
            index=None,
            format_func=lambda t: t.label,
            placeholder="Change type…",
            key="picked_type",
            label_visibility="collapsed",
            disabled=none,
            width=150,
            on_change=_retype,
            args=(project_id, keys),
        )
        _undo(project_id, checklist)
        st.button("Done", key="picked_done", type="primary", on_click=_done)


_HOW = ":small[Tick what you want to merge, retype, keep or drop.]"


def _retype(project_id: str, keys: tuple[str, ...]) -> None:
    chosen = st.session_state["picked_type"]
    st.session_state["picked_type"] = None
    if chosen:
        deciding.decide(project_id, Retype(keys=keys, type=chosen))


def _done() -> None:
    st.session_state[Key.FILTER_PICKED] = []
    st.session_state["filter_select"] = False
    st.rerun()
