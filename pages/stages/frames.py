"""Frames: each shot's pictures, what they will take before it is spent, and the checkout."""

import html
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Literal

import streamlit as st

from core.costs import dollars
from core.errors import StyleNotLocked, TooManyReferences
from core.models.assets import Attempt
from core.models.project import Project, SceneRow
from core.models.scenes import Frame, FramePlan, Shot
from core.stages import checkout, curation, frame_plan, passes, storyboard
from core.stages.passes import Table
from pages.ui import session
from pages.ui.components import (
    asset_tiles,
    checkout_view,
    frame_carousel,
    job_status,
    plan_view,
    scene_picker,
)
from pages.ui.session import Key

Kind = Literal["start", "end"]
KINDS: dict[Kind, str] = {"start": "Start frame", "end": "End frame"}
STATES = ("Not drawn yet", "Out of date", "Drawn")
PICTURES = ["png", "jpg", "jpeg", "webp"]


@session.acts
def generate(project: Project, shot_ids: Sequence[str], kinds: Sequence[Kind]) -> None:
    studio = session.studio()
    frames = passes.frames_of(studio, project.id, shot_ids, kinds)
    passes.generate_frames(studio, project.id, [frame.id for frame in frames])


@session.acts
def generate_batch(project: Project, pairs: Sequence[tuple[str, Kind]]) -> None:
    studio = session.studio()
    ids = []
    for kind in KINDS:
        shot_ids = [shot_id for shot_id, wanted in pairs if wanted == kind]
        ids += [frame.id for frame in passes.frames_of(studio, project.id, shot_ids, [kind])]
    passes.generate_frames(studio, project.id, ids)


@session.acts
def upload(project: Project, shot_id: str, kind: Kind, key: str) -> None:
    file = st.session_state[key]
    if file is None:
        return
    [frame] = passes.frames_of(session.studio(), project.id, [shot_id], [kind])
    passes.upload_frame(session.studio(), frame.id, file.getvalue())
    session.say("Your picture is the frame now.")


def choose_shot(shot_id: str) -> None:
    st.session_state[Key.SHOT_ID] = shot_id


def strip(rows: Sequence[Shot], pictures: Mapping[str, str], stale: set[str]) -> Shot:
    """The scene's shots as a row of pictures; the chosen one. `stale` are the shots that have a
    picture out of date."""
    chosen = next((s for s in rows if s.id == st.session_state.get(Key.SHOT_ID)), rows[0])
    with st.grid(min_column_width=128, gap="small", key=f"strip_{rows[0].scene_id}") as wall:
        for shot in rows:
            with wall.cell():
                image_id = pictures.get(shot.id)
                alt = f"Shot {shot.shot_index + 1}"
                note = "out of date" if shot.id in stale else ""
                st.html(
                    asset_tiles.picture(alt, image_id, note, wide=True, instead="not drawn yet")
                )
                st.button(
                    alt,
                    key=f"shot_{shot.id}",
                    type="secondary" if shot.id == chosen.id else "tertiary",
                    help=session.escape(shot.action[:300]) or None,
                    on_click=choose_shot,
                    args=(shot.id,),
                )
    return chosen


def draw_shot(
    project: Project, table: Table | None, board: frame_plan.Board, shot: Shot, ready: bool
) -> None:
    """The chosen shot: its frame's pictures on the left, its plan and price on the right."""
    studio = session.studio()
    left, right = st.columns([3, 2], gap="large")
    with left:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.subheader(f"Shot {shot.shot_index + 1}")
            kind = st.segmented_control(
                "Frame",
                list(KINDS),
                format_func=KINDS.__getitem__,
                default="start",
                required=True,
                key=f"kind_{shot.id}",
                label_visibility="collapsed",
            )
        [frame] = passes.planned_frames(studio, project.id, [shot.id], [kind])
        attempts = studio.store.attempts.of_owner(frame.id)
        selected = next((a for a in attempts if a.id == frame.attempt_id), None)
        stale = passes.stale_reasons(table, frame, selected) if table and selected else []
        frame_carousel.draw(frame, attempts, stale)
    with right:
        if shot.action:
            st.markdown(session.escape(shot.action))
        if shot.dialogue:
            st.html(
                f'<div class="sb-quote">{html.escape(shot.dialogue).replace(chr(10), "<br>")}</div>'
            )
        draw_plan(project, board, shot, kind, attempts, ready)


def draw_plan(
    project: Project,
    board: frame_plan.Board,
    shot: Shot,
    kind: Kind,
    attempts: Sequence[Attempt],
    ready: bool,
) -> None:
    """What the frame will take, the button that spends it, and the way to use one's own."""
    studio = session.studio()
    price = studio.images(project.id).estimate_usd()
    plan, refused = FramePlan(passes=()), ""
    try:
        plan = frame_plan.frame_plan(board, shot, kind, frame_plan.limits(studio))
    except TooManyReferences as error:
        refused = session.sentence(error)
    calls = len(plan.passes)
    cost = None if price is None else price * calls
    what = f"{calls} passes, {dollars(cost)}" if calls > 1 else dollars(cost)
    st.button(
        f"{'Regenerate' if attempts else 'Generate'} ({what})",
        key=f"generate_{shot.id}_{kind}",
        type="primary",
        icon=":material/brush:",
        disabled=not ready or bool(refused),
        on_click=generate,
        args=(project, [shot.id], [kind]),
    )
    if refused:
        st.error(refused)
    plan_view.draw(plan, price)
    with st.expander("Use your own picture"):
        key = f"upload_{shot.id}_{kind}_{len(attempts)}"
        st.file_uploader(
            "PNG, JPEG or WebP",
            type=PICTURES,
            key=key,
            on_change=upload,
            args=(project, shot.id, kind, key),
        )


def state_of(line: checkout.Line) -> str:
    if not line.drawn:
        return STATES[0]
    return STATES[1] if line.stale else STATES[2]


def draw_checkout(
    project: Project, scenes: Mapping[str, SceneRow], rows: Sequence[Shot], ready: bool
) -> None:
    """Choose what to draw, see what it takes, draw it."""
    with st.container(horizontal=True, gap="large"):
        kinds = st.pills(
            "Frames",
            list(KINDS),
            format_func=KINDS.__getitem__,
            selection_mode="multi",
            default=["start"],
            key="checkout_kinds",
        )
        states = st.pills(
            "That are",
            STATES,
            selection_mode="multi",
            default=STATES[:2],
            key="checkout_states",
        )
    names = {
        scene_id: scenes[scene_id].label for scene_id in dict.fromkeys(s.scene_id for s in rows)
    }
    chosen = st.multiselect(
        "Scenes",
        list(names),
        format_func=names.__getitem__,
        placeholder="All scenes",
        key=f"checkout_scenes_{project.id}",
    )
    shot_ids = [shot.id for shot in rows if not chosen or shot.scene_id in chosen]
    studio = session.studio()
    frames = passes.planned_frames(studio, project.id, shot_ids, kinds)
    told = checkout.checkout(studio, project.id, frames)
    told = told.model_copy(
        update={"lines": tuple(line for line in told.lines if state_of(line) in states)}
    )
    if not told.lines:
        st.info("No such frame in these scenes.")
        return
    by_id = {frame.id: frame for frame in frames}
    pairs = [(by_id[line.frame_id].shot_id, by_id[line.frame_id].kind) for line in told.lines]
    blocked = any(line.blocked for line in told.lines)
    count = len(told.lines)
    st.button(
        f"Generate {count} frame{'s' * (count != 1)} ({dollars(told.estimate.cost_usd)})",
        key="generate_batch",
        type="primary",
        icon=":material/brush:",
        disabled=not ready or told.over_budget or blocked,
        on_click=generate_batch,
        args=(project, pairs),
    )
    checkout_view.draw(told, scenes)


def guard(project: Project) -> tuple[list[SceneRow], list[Shot]]:
    """Scenes that have shots, and the shots; stops with the next step when there are none."""
    store = session.studio().store
    rows = store.shots.of_project(project.id)
    with_shots = {shot.scene_id for shot in rows}
    scenes = [row for row in store.scenes.in_script(project.id) if row.id in with_shots]
    if not scenes:
        st.info("No shots yet. Frames are drawn from the shots of the Scene Map.")
        st.page_link("stages/scene_map.py", label="Go to Scene Map", icon=":material/grid_on:")
        st.stop()
    order = {scene.id: number for number, scene in enumerate(scenes)}
    rows = [shot for shot in rows if shot.scene_id in order]
    return scenes, sorted(rows, key=lambda s: (order[s.scene_id], s.shot_index))


def closed(project: Project, table: Table | None) -> bool:
    """Whether nothing can be drawn yet; says why, and where to go."""
    gate = curation.gate(session.studio(), project.id)
    if gate.open and table:
        return False
    said = [gate.sentence] if not gate.open else []
    said += ["No style is locked yet."] if table is None else []
    st.warning(session.escape(" ".join(said)), icon=":material/lock:")
    if gate.missing:
        with st.expander("What is missing"):
            for name, why in gate.missing.items():
                st.markdown(f"**{session.escape(name)}** {session.escape(why)}")
    st.page_link("stages/assets.py", label="Go to Assets", icon=":material/arrow_forward:")
    return True


def read_table(project: Project) -> Table | None:
    """None where no style is locked: there is nothing to compare a picture with then."""
    try:
        return passes.read_table(session.studio(), project.id)
    except StyleNotLocked:
        return None


project = session.project()
st.title("Frames")
scenes, all_shots = guard(project)
table = read_table(project)
board = table.board if table else frame_plan.read_board(session.studio(), project.id)
for component in (asset_tiles, frame_carousel, plan_view):
    component.styles()
ready = not closed(project, table)
ready = not job_status.show(project.id, passes.KIND) and ready
with st.container(horizontal=True, horizontal_alignment="distribute"):
    view = st.segmented_control(
        "View", ["Shot by shot", "Checkout"], default="Shot by shot", required=True,
        key="frames_view", label_visibility="collapsed",
    )  # fmt: skip
    st.download_button(
        "Storyboard PDF",
        partial(storyboard.storyboard_pdf, session.studio(), project.id),
        file_name=f"{project.name} storyboard.pdf",
        mime="application/pdf",
        icon=":material/download:",
        on_click="ignore",
    )
store = session.studio().store
if view == "Checkout":
    if table is None:
        st.info("Choose a style on the Assets page to see what the frames will take.")
    else:
        draw_checkout(project, {scene.id: scene for scene in scenes}, all_shots, ready)
    st.stop()
frames: list[Frame] = [f for f in store.frames.of_project(project.id) if f.attempt_id]
shot_scenes = {shot.id: shot.scene_id for shot in all_shots}
drawn = Counter(shot_scenes[f.shot_id] for f in frames if f.shot_id in shot_scenes)
counts = Counter(shot_scenes.values())
notes = {
    scene.id: f"{counts[scene.id]} shots"
    + (f", {drawn[scene.id]} frame{'s' * (drawn[scene.id] > 1)}" if drawn[scene.id] else "")
    for scene in scenes
}
scene = scene_picker.pick(scenes, notes)
rows = [shot for shot in all_shots if shot.scene_id == scene.id]
chosen = {f.attempt_id: f for f in frames if shot_scenes.get(f.shot_id) == scene.id}
pictures: dict[str, str] = {}
stale: set[str] = set()
for attempt_id, attempt in store.attempts.by_id(chosen).items():
    frame = chosen[attempt_id]
    if frame.kind == "start" or frame.shot_id not in pictures:
        pictures[frame.shot_id] = attempt.image_id
    if table and passes.stale_reasons(table, frame, attempt):
        stale.add(frame.shot_id)
draw_shot(project, table, board, strip(rows, pictures, stale), ready)
