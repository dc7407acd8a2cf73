"""A scene's shots and what becomes what in it: the lower half of the Scene Map page."""

from collections.abc import Mapping, Sequence

import streamlit as st

from core.costs import dollars
from core.models.assets import Asset
from core.models.project import SceneRow
from core.models.scenes import Shot, Transformation
from core.stages import curation, shot_list, shots, transformations
from pages.ui import session
from pages.ui.components import job_status, shot_grid


def draw_transformations(
    events: Sequence[Transformation], assets: Mapping[str, Asset], rows: Sequence[Shot]
) -> None:
    """What becomes what in this scene."""
    places = {shot.id: shot.shot_index + 1 for shot in rows}
    for event in events:
        base, post = assets.get(event.base_asset_id), assets.get(event.post_asset_id or "")
        kind = event.transformation_type.replace("_", " ")
        with (
            st.container(border=True, key=f"event_{event.id}"),
            st.container(horizontal=True, vertical_alignment="center"),
        ):
            st.markdown(
                f":material/autorenew: In shot {places.get(event.trigger_shot_id, '?')}"
                f" **{session.escape(base.name if base else 'an asset')}** becomes"
                f" **{session.escape(post.name if post else 'something else')}** ({kind}).",
                width="stretch",
                help=session.escape(event.narrative) or None,
            )
            st.button(
                "Remove",
                key=f"forget_{event.id}",
                type="tertiary",
                help="They are two assets again in this scene.",
                on_click=_forget_transformation,
                args=(event,),
            )


def draw_shots(
    scene: SceneRow,
    rows: Sequence[Shot],
    seen: Sequence[Asset],
    assets: Mapping[str, Asset],
    waiting: Sequence[SceneRow],
) -> None:
    """The scene's shots, once the gate is open; `waiting` are the scenes without any."""
    gate = curation.gate_of(assets.values())
    st.subheader("Shots")
    busy = job_status.show(scene.project_id, shots.KIND)
    if not gate.open:
        st.info(f"{session.escape(gate.sentence)} Shots open when every asset is locked.")
        st.page_link("stages/assets.py", label="Go to Assets", icon=":material/arrow_forward:")
        if not rows:
            return
    if rows:
        listed = {one for shot in rows for one in shot.asset_ids}
        named = {asset.id: asset for asset in seen}
        named |= {one: assets[one] for one in listed if one in assets}
        shot_grid.draw(scene.id, rows, list(named.values()))
    elif gate.open:
        st.caption("No shots yet. Propose them from the scene's text and the assets above.")
    if not busy:
        _draw_proposing(scene, bool(rows), gate.open, waiting)


def _draw_proposing(
    scene: SceneRow, again: bool, is_open: bool, waiting: Sequence[SceneRow]
) -> None:
    """Propose for this scene or for all that have no shots, with the price; add one by hand."""
    studio = session.studio()
    with st.container(horizontal=True):
        st.button(
            f"{'Propose again' if again else 'Propose shots'}"
            f" ({dollars(shots.estimate(studio, [scene]).cost_usd)})",
            key=f"propose_{scene.id}",
            icon=":material/auto_awesome:",
            type="secondary" if again else "primary",
            disabled=not is_open,
            help="Replaces proposed shots that nobody edited or drew; keeps the others."
            if again
            else None,
            on_click=_propose,
            args=(scene.project_id, [scene.id]),
        )
        if waiting and waiting != [scene]:
            price = dollars(shots.estimate(studio, waiting).cost_usd)
            st.button(
                f"Propose for all {len(waiting)} scenes without shots ({price})",
                key="propose_rest",
                icon=":material/auto_awesome_motion:",
                disabled=not is_open,
                help="Scenes that have shots are left alone.",
                on_click=_propose,
                args=(scene.project_id, [row.id for row in waiting]),
            )
        st.button(
            "Add a shot",
            key=f"add_shot_{scene.id}",
            icon=":material/add:",
            on_click=_add_shot,
            args=(scene,),
        )


@session.acts
def _propose(project_id: str, scene_ids: Sequence[str]) -> None:
    shots.propose(session.studio(), project_id, scene_ids)


@session.acts
def _add_shot(scene: SceneRow) -> None:
    shot_list.add_shot(session.studio(), scene.id)
    shot_grid.redraw()


@session.acts
def _forget_transformation(event: Transformation) -> None:
    transformations.remove_transformation(session.studio(), event.id)
    session.say("The transformation is gone. Check the scene's shots.")
