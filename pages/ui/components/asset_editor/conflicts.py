"""Contradictions of the script about one asset, with both lines; a person decides."""

import streamlit as st

from core.models.assets import Asset
from core.stages import rewriting
from pages.ui import session
from pages.ui.components.asset_editor import form

CHOICES = {
    "later": "The later stands",
    "earlier": "The earlier stands",
    "states": "Keep both, by scene",
}


def draw(asset: Asset) -> None:
    waiting = sum(not conflict.choice for conflict in asset.conflicts)
    if not asset.conflicts:
        return
    title = f"{waiting} contradiction{'s' * (waiting != 1)} to decide" if waiting else "Decided"
    st.markdown(f"**{title}** :gray[The script says two things; the later one is described.]")
    for number, conflict in enumerate(asset.conflicts):
        with st.container(border=True, key=f"clash_{asset.id}_{number}"):
            left, right = st.columns(2)
            for column, scene, quote in (
                (left, conflict.earlier_scene, conflict.earlier_quote),
                (right, conflict.later_scene, conflict.later_quote),
            ):
                column.caption(f"{session.escape(conflict.trait)}, scene {session.escape(scene)}")
                column.markdown(f"“{session.escape(quote)}”")
            key = f"settle_{asset.id}_{number}"
            st.session_state[key] = conflict.choice or None
            st.segmented_control(
                "Which stands?",
                list(CHOICES),
                format_func=CHOICES.__getitem__,
                key=key,
                disabled=asset.locked,
                label_visibility="collapsed",
                on_change=_settle,
                args=(asset.id, number, key),
            )


@session.acts
def _settle(asset_id: str, number: int, key: str) -> None:
    """Save what is typed, then decide."""
    choice = st.session_state[key]
    saved = form.save(asset_id)
    if choice and saved:
        form.fill(rewriting.settle(session.studio(), asset_id, saved.version, number, choice))
