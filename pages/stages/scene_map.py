"""Scene Map: who and what is in which scene, each scene's shots, and what becomes what."""

from collections import Counter
from collections.abc import Mapping, Sequence

import streamlit as st

from core.models.assets import Asset
from core.models.project import Project, SceneRow
from core.models.scenes import Appearance, Shot
from core.stages import frame_plan, map_export, scene_map, script, shot_list, shots
from pages.ui import session
from pages.ui.components import (
    asset_tiles,
    convert_dialog,
    scene_matrix,
    scene_picker,
    scene_shots,
    screenplay_view,
    shot_grid,
)
from pages.ui.session import Key

FAMILIES = {"characters": "Characters", "locations": "Locations", "props": "Props"}
CONVERT, REMOVE, SEEN = "Convert to transformation…", "Remove from the scene", "Is seen here"


@session.acts
def bring_up_to_date(project: Project) -> None:
    count = scene_map.update_map(session.studio(), project.id)
    session.say(f"{count} scene{'s' * (count != 1)} brought up to date.")


@session.acts
def act_on_tile(scene: SceneRow, choice: str | None, asset_id: str) -> None:
    studio = session.studio()
    if choice == REMOVE:
        shot_list.remove_from_scene(studio, scene.id, asset_id)
        shot_grid.redraw()
    elif choice == SEEN:
        scene_map.add_appearance(studio, scene.id, asset_id)
    elif choice == CONVERT:
        convert_dialog.open_for(asset_id)


@session.acts
def add(scene: SceneRow, key: str) -> None:
    asset_id = st.session_state[key]
    st.session_state[key] = None
    if asset_id:
        scene_map.add_appearance(session.studio(), scene.id, asset_id)


@session.acts
def put_back(scene: SceneRow, asset_id: str) -> None:
    scene_map.restore(session.studio(), scene.id, asset_id)


def notes_of(appearances: Sequence[Appearance], rows: Sequence[Shot]) -> dict[str, str]:
    """How far each scene is, in words by scene id."""
    assets = Counter(row.scene_id for row in scene_map.present(appearances))
    counts = Counter(shot.scene_id for shot in rows)
    return {
        scene_id: ", ".join(
            f"{n} {word}{'s' * (n != 1)}"
            for n, word in ((assets[scene_id], "asset"), (counts[scene_id], "shot"))
            if n
        )
        for scene_id in assets | counts
    }


def draw_scene(
    scene: SceneRow,
    assets: Mapping[str, Asset],
    appearances: Sequence[Appearance],
    image_keys: Mapping[str, str],
) -> list[Asset]:
    """The scene's assets as tiles, what was taken out, and the way to add; those seen in it."""
    rows = [row for row in appearances if row.scene_id == scene.id and row.asset_id in assets]
    standing = {row.asset_id: row for row in rows if not row.removed}
    notes = {one: "added" for one, row in standing.items() if row.source == "manual"}
    notes |= {one: "only heard" for one, row in standing.items() if row.heard_only}

    def tiles(family: str) -> None:
        members = [a for a in assets.values() if a.id in standing and a.type.family == family]
        st.markdown(f"**{FAMILIES[family]}** · {len(members)}")
        asset_tiles.grid(
            members,
            image_keys,
            key=f"{family}_{scene.id}",
            notes=notes,
            menu=lambda a: [SEEN, REMOVE] if standing[a.id].heard_only else [CONVERT, REMOVE],
            act=lambda choice, asset_id: act_on_tile(scene, choice, asset_id),
            wide=family == "locations",
        )

    left, right = st.columns([2, 7], gap="medium")
    with left:
        tiles("locations")
    with right:
        tiles("characters")
    tiles("props")
    draw_adding(scene, assets, rows, set(standing))
    return [
        asset
        for asset in assets.values()
        if asset.id in standing and not standing[asset.id].heard_only
    ]


def draw_adding(
    scene: SceneRow, assets: Mapping[str, Asset], rows: Sequence[Appearance], here: set[str]
) -> None:
    """Add what was missed, put back what was taken out."""
    others = {asset.id: asset.name for asset in assets.values() if asset.id not in here}
    key = f"add_to_{scene.id}"
    with st.container(horizontal=True, vertical_alignment="center"):
        st.selectbox(
            "Add an asset to this scene",
            list(others),
            format_func=others.__getitem__,
            index=None,
            placeholder="Add what was missed…",
            key=key,
            width=300,
            label_visibility="collapsed",
            on_change=add,
            args=(scene, key),
        )
        for row in rows:
            if not row.removed:
                continue
            st.button(
                f"Put {session.escape(assets[row.asset_id].name)} back",
                key=f"back_{row.id}",
                icon=":material/undo:",
                type="tertiary",
                help="It was taken out of this scene by hand.",
                on_click=put_back,
                args=(scene, row.asset_id),
            )


def draw_head(project: Project, scenes: Sequence[SceneRow], stale: int) -> None:
    """Counts, and the two things to do for all scenes."""
    if not stale:
        return
    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        what = f"{stale} scenes are" if stale != 1 else "1 scene is"
        st.markdown(
            f":material/sync: {what} out of date (⟳): the script changed since the map was made.",
            width="stretch",
        )
        st.button(
            "Bring the map up to date",
            key="update_map",
            type="primary",
            help="Finds the known assets again in the changed scenes only. Free, and what was"
            " added or removed by hand stays.",
            on_click=bring_up_to_date,
            args=(project,),
        )


def draw_sheets(project: Project) -> None:
    """The breakdown as files, made when somebody asks for them."""
    with st.container(horizontal=True):
        for number, what in enumerate(("scenes", "elements")):
            st.download_button(
                f"Breakdown: {what} (CSV)",
                lambda number=number: map_export.sheets(session.studio(), project.id)[number],
                file_name=f"{project.name} {what}.csv",
                mime="text/csv",
                icon=":material/download:",
                key=f"sheet_{what}",
                on_click="ignore",
            )


project = session.project()
st.title("Scene Map")
store = session.studio().store
scenes = store.scenes.in_script(project.id)
assets = {asset.id: asset for asset in store.assets.of_project(project.id)}
if not scenes:
    st.info("No screenplay yet. The map is made of its scenes.")
    st.page_link("stages/script.py", label="Go to Script", icon=":material/arrow_forward:")
    st.stop()
if not assets:
    st.info("No assets yet. Confirm a selection, and each is found in its scenes.")
    st.page_link(
        "stages/extraction_filter.py",
        label="Go to Extraction Filter",
        icon=":material/arrow_forward:",
    )
    st.stop()
appearances = store.appearances.of_project(project.id)
all_shots = store.shots.of_project(project.id)
image_keys = frame_plan.image_keys(session.studio(), list(assets.values()))
asset_tiles.styles()
draw_head(project, scenes, len(scene_map.stale_scenes(scenes)))
view = st.segmented_control(
    "View", ["Scene by scene", "All scenes"], default="Scene by scene", required=True,
    key="map_view", label_visibility="collapsed",
)  # fmt: skip
if view == "All scenes":
    scene_matrix.draw(scenes, list(assets.values()), appearances, image_keys)
    draw_sheets(project)
    st.stop()
scene = scene_picker.pick(scenes, notes_of(appearances, all_shots))
seen = draw_scene(scene, assets, appearances, image_keys)
with st.expander("Read the scene"):
    _, screenplay = script.current(session.studio(), project.id)
    screenplay_view.page(screenplay.of_scene(scene.scene_index))
rows = [shot for shot in all_shots if shot.scene_id == scene.id]
scene_shots.draw_transformations(store.transformations.of_scene(scene.id), assets, rows)
waiting = shots.without_shots(scenes, all_shots)
scene_shots.draw_shots(scene, rows, seen, assets, waiting)
if st.session_state.get(Key.CONVERT):
    convert_dialog.draw(scene.id, seen, rows, image_keys)
