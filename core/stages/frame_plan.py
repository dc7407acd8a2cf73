"""The frame plan: a shot's references in order and state, cut into passes. One planner, read by
the run and by the price."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from core.errors import TooManyReferences
from core.models.assets import Asset
from core.models.base import Value
from core.models.project import SceneRow
from core.models.scenes import FramePlan, PlannedPass, PlannedReference, Shot, Transformation
from core.studio import Studio

FrameKind = Literal["start", "end"]
Role = Literal["location", "foreground", "background", "prop"]


class Limits(Value):
    """From how many references on a frame is cut, and the most that one call may carry."""

    threshold: int
    batch_size: int
    max_references: int | None = None


class State(Value):
    """An asset as a frame shows it; `identity` is the asset it has become by then."""

    identity: str
    name: str
    description: str
    image_id: str | None


@dataclass(frozen=True)
class Board:
    """All a project's frames are planned from, read once."""

    assets: Mapping[str, Asset]
    image_keys: Mapping[str, str]
    scenes: Mapping[str, SceneRow]
    shots: Mapping[str, Shot]
    transformations: Sequence[Transformation]

    def moment(self, shot: Shot, kind: FrameKind) -> tuple[int, int, int]:
        """Where a frame stands in the film; later frames compare greater."""
        return self.scenes[shot.scene_id].scene_index, shot.shot_index, int(kind == "end")


def plan(
    references: Sequence[PlannedReference],
    threshold: int,
    batch_size: int,
    max_references: int | None = None,
) -> FramePlan:
    """The references cut into passes. From pass 2 on the previous output is one of a call's
    references. A model that takes fewer lowers both numbers.

    Raises TooManyReferences when the model cannot take them however they are cut.
    """
    if max_references is not None:
        threshold, batch_size = min(threshold, max_references), min(batch_size, max_references)
    rest = tuple(references)
    if len(rest) <= threshold:
        return FramePlan(passes=(PlannedPass(number=1, added=rest),))
    if batch_size < 2:
        raise TooManyReferences(
            f"This frame has {len(rest)} references and the image model takes"
            f" {max_references or 'none'}.",
            "Choose an image model that takes more references, or take assets out of the shot.",
        )
    passes = [PlannedPass(number=1, added=rest[:batch_size])]
    rest = rest[batch_size:]
    while rest:
        passes.append(PlannedPass(number=len(passes) + 1, added=rest[: batch_size - 1]))
        rest = rest[batch_size - 1 :]
    return FramePlan(passes=tuple(passes))


def state(board: Board, asset_id: str, shot: Shot, kind: FrameKind) -> State:
    """The asset as the transformations up to this frame have left it.

    They are followed in the film's order, so that a second one can turn it back. While a gradual
    one is under way the first look stands, with words on the change.
    """
    asset = board.assets[asset_id]
    here = board.moment(shot, kind)
    current = State(
        identity=asset_id,
        name=asset.name,
        description=asset.description,
        image_id=board.image_keys.get(asset_id),
    )
    now_is = asset_id
    for change in in_film_order(board):
        begins, complete = change_span(board, change)
        if change.base_asset_id != now_is or here < begins:
            continue
        post = board.assets.get(change.post_asset_id or "")
        if here >= complete:
            now_is = change.post_asset_id or now_is
            became = post.name if post else ""
            current = State(
                identity=now_is,
                name=_renamed(asset.name, became),
                description=change.post_description or (post.description if post else ""),
                image_id=change.post_image_id or board.image_keys.get(change.post_asset_id or ""),
            )
        else:
            words = f"{current.description} It is changing: {change.narrative}".strip()
            current = current.model_copy(update={"description": words})
    return current


def change_span(
    board: Board, change: Transformation
) -> tuple[tuple[int, int, int], tuple[int, int, int]]:
    """The moments a transformation begins to show and is complete."""
    trigger = board.shots[change.trigger_shot_id]
    begins = board.moment(trigger, "start")
    if change.transformation_type == "instant":
        return begins, begins
    if change.transformation_type == "within_shot":
        return board.moment(trigger, "end"), board.moment(trigger, "end")
    last = board.shots.get(change.completion_shot_id or "", trigger)
    return board.moment(trigger, "end"), max(
        board.moment(trigger, "end"), board.moment(last, "end")
    )


def in_film_order(board: Board) -> list[Transformation]:
    """Transformations whose shot is in the script, as the film shows them."""
    standing = [
        change
        for change in board.transformations
        if change.trigger_shot_id in board.shots
        and not board.scenes[board.shots[change.trigger_shot_id].scene_id].omitted
    ]
    return sorted(standing, key=lambda change: (change_span(board, change), change.created_at))


def references(
    board: Board, shot: Shot, kind: FrameKind
) -> tuple[list[PlannedReference], list[State]]:
    """The shot's assets with a picture, in order, and those without one.

    Order: location, foreground, background, props. An identity stands once: where the shot
    names both a base and what it became, the first place counts.
    """
    planned, missing, seen = [], [], set()
    for asset_id, role in _cast(shot):
        if asset_id not in board.assets:
            continue
        found = state(board, asset_id, shot, kind)
        if found.identity in seen:
            continue
        seen.add(found.identity)
        if found.image_id is None:
            missing.append(found)
            continue
        planned.append(
            PlannedReference(
                name=found.name,
                role=role,
                asset_id=asset_id,
                image_id=found.image_id,
                description=found.description,
            )
        )
    return planned, missing


def frame_plan(board: Board, shot: Shot, kind: FrameKind, limits: Limits) -> FramePlan:
    """What the frame will take, and the names of its assets that have no picture."""
    planned, missing = references(board, shot, kind)
    cut = plan(planned, limits.threshold, limits.batch_size, limits.max_references)
    return cut.model_copy(update={"missing": tuple(found.name for found in missing)})


def _cast(shot: Shot) -> list[tuple[str, Role]]:
    setting: list[str] = [shot.setting_id] if shot.setting_id else []
    return [
        *((asset_id, "location") for asset_id in setting),
        *((asset_id, "foreground") for asset_id in shot.characters_foreground),
        *((asset_id, "background") for asset_id in shot.characters_background),
        *((asset_id, "prop") for asset_id in shot.props),
    ]


def _renamed(name: str, became: str) -> str:
    return f"{name} as {became}" if became and became != name else name


# Gathering


def read_board(studio: Studio, project_id: str) -> Board:
    """The project as it stands, in five queries."""
    store = studio.store
    assets = {asset.id: asset for asset in store.assets.of_project(project_id)}
    return Board(
        assets=assets,
        image_keys=image_keys(studio, list(assets.values())),
        scenes={scene.id: scene for scene in store.scenes.of_project(project_id)},
        shots={shot.id: shot for shot in store.shots.of_project(project_id)},
        transformations=store.transformations.of_project(project_id),
    )


def image_keys(studio: Studio, assets: Sequence[Asset]) -> dict[str, str]:
    """The selected picture's id by asset id, of those that have one."""
    chosen = {asset.id: asset.image_attempt_id for asset in assets if asset.image_attempt_id}
    attempts = studio.store.attempts.by_id(chosen.values())
    return {
        asset_id: attempts[attempt_id].image_id
        for asset_id, attempt_id in chosen.items()
        if attempt_id in attempts
    }


def limits(studio: Studio) -> Limits:
    """The settings' numbers, and what the image model takes."""
    can = studio.image_provider.capabilities
    return Limits(
        threshold=studio.settings.multi_pass_threshold,
        batch_size=studio.settings.multi_pass_batch_size,
        max_references=can.max_references if can.edits else 0,
    )
