"""What a frame's calls are asked and made from: prompts that name references by order."""

from collections.abc import Sequence

from core.models.assets import Asset, StyleCapsule
from core.models.pictures import FrameSubject, ImageTask, Reference, Style
from core.models.project import SceneRow
from core.models.scenes import PlannedPass, PlannedReference, Shot
from core.prompts.registry import Prompt, Rendered, fenced, render
from core.stages.fingerprints import Inputs, fingerprint, style_fingerprint
from core.stages.frame_plan import Board, FrameKind, State

ASPECT_RATIO = "16:9"
BASE_NAME = "the frame so far"
FRAMING = f"{ASPECT_RATIO}, size and angle as the action says, else a full shot at eye level"
_ROLES = {
    "location": "the place",
    "foreground": "a character in the foreground",
    "background": "a character in the background",
    "prop": "an object",
}
_MOMENTS = {"start": "The moment the shot begins.", "end": "The moment the shot ends."}


def reference_lines(board: Board, planned: PlannedPass, action: str) -> str:
    """One line for each image of the call, in order; from pass 2 on image 1 is the frame so far."""
    lines = [BASE_NAME] if planned.number > 1 else []
    lines += [_line(board.assets[r.asset_id], r, action) for r in planned.added]
    return "\n".join(f"image {n} is {line}" for n, line in enumerate(lines, 1)) or "none"


def action_of(shot: Shot, kind: FrameKind, missing: Sequence[State]) -> str:
    """What happens, the moment of it, and in words whoever has no picture to send."""
    parts = [_one_line(shot.action) or "Nothing happens yet.", _MOMENTS[kind]]
    for state in missing:
        looks = f": {_one_line(state.description)}" if state.description else ""
        parts.append(f"Also in the frame, without an image: {state.name}{looks}.")
    return " ".join(parts)


def setting_of(shot: Shot, scene: SceneRow) -> str:
    where = shot.setting or scene.parts.set_name or scene.heading
    parts = (scene.parts.int_ext, where, scene.parts.time_of_day)
    return ", ".join(part for part in parts if part)


def rendered(
    prompts: tuple[Prompt, Prompt],
    board: Board,
    shot: Shot,
    kind: FrameKind,
    planned: PlannedPass,
    missing: Sequence[State],
    style: StyleCapsule,
) -> Rendered:
    """The words of one call; `prompts` are those of the first and of the later passes."""
    first, later = prompts
    action = fenced(action_of(shot, kind, missing), "action")
    references = fenced(reference_lines(board, planned, shot.action), "references")
    if planned.number == 1:
        return render(
            first,
            style=style.prompt,
            references=references,
            action=action,
            setting=setting_of(shot, board.scenes[shot.scene_id]),
            framing=FRAMING,
        )
    added = ", ".join(reference.name for reference in planned.added)
    return render(later, style=style.prompt, references=references, added=added, action=action)


def image_task(
    words: Rendered,
    shot: Shot,
    scene: SceneRow,
    planned: PlannedPass,
    style: StyleCapsule,
    references: Sequence[Reference],
) -> ImageTask:
    return ImageTask(
        prompt=words.user,
        aspect_ratio=ASPECT_RATIO,
        subject=FrameSubject(
            identity=shot.id,
            action=shot.action,
            setting=shot.setting or scene.parts.set_name,
            int_ext=scene.parts.int_ext or "",
            time=scene.parts.time,
            added=tuple(reference.name for reference in planned.added),
        ),
        style=Style(name=style.name, prompt=style.prompt),
        references=tuple(references),
    )


def frame_inputs(
    prompts: tuple[Prompt, Prompt],
    board: Board,
    shot: Shot,
    kind: FrameKind,
    references: Sequence[PlannedReference],
    missing: Sequence[State],
    style: StyleCapsule | None,
    later: bool,
) -> Inputs:
    """What a picture with these references is made from, by name; `later` where it is a later
    pass's. How they were cut into passes is no part of it."""
    pictures = {
        f"the picture of {r.name}": fingerprint(r.image_id, r.role, r.description)
        for r in references
    }
    words = {f"the words on {s.name}": fingerprint(s.description) for s in missing}
    return {
        "prompt": fingerprint(prompts[0].version),
        **({"later prompt": fingerprint(prompts[1].version)} if later else {}),
        "style": style_fingerprint(style),
        "action": fingerprint(shot.action.strip(), kind),
        "setting": fingerprint(setting_of(shot, board.scenes[shot.scene_id])),
        **pictures,
        **words,
    }


def _line(asset: Asset, reference: PlannedReference, action: str) -> str:
    """`WREN, a character in the foreground`, with the other names that the action calls it by."""
    called = [name for name in asset.aliases if name.casefold() in action.casefold()]
    also = f" (also called {', '.join(called[:3])})" if called else ""
    looks = f": {_one_line(reference.description)}" if reference.description else ""
    return f"{reference.name}{also}, {_ROLES[reference.role]}{looks}"


def _one_line(text: str) -> str:
    return " ".join(text.split())
