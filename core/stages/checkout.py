"""Checkout: what a batch of frames will take, told before anything is spent."""

from collections.abc import Sequence

from core.costs import Estimate, total
from core.errors import TooManyReferences
from core.models.base import Value
from core.models.scenes import Frame, FramePlan
from core.stages import passes
from core.stages.passes import Table
from core.studio import Studio


class Line(Value):
    """One frame of the batch. `blocked` says why it cannot be drawn, `stale` why it should be."""

    frame_id: str
    scene_id: str
    label: str
    plan: FramePlan
    cost_usd: float | None
    stale: tuple[str, ...] = ()
    drawn: bool = False
    blocked: str = ""


class Checkout(Value):
    """Prices are None where the model's is not known; the budget is None where none is set."""

    lines: tuple[Line, ...]
    price_usd: float | None
    left_usd: float | None

    @property
    def estimate(self) -> Estimate:
        return _sum(self.lines)

    @property
    def by_scene(self) -> dict[str, Estimate]:
        scenes = dict.fromkeys(line.scene_id for line in self.lines)
        return {
            scene: _sum([line for line in self.lines if line.scene_id == scene]) for scene in scenes
        }

    @property
    def over_budget(self) -> bool:
        """Known to be more than what is left, or not known with nothing left."""
        if self.left_usd is None or not self.lines:
            return False
        cost = self.estimate.cost_usd
        return (cost or 0.0) > self.left_usd or (self.left_usd <= 0 and cost != 0)


def checkout(studio: Studio, project_id: str, frames: Sequence[Frame]) -> Checkout:
    """Frames × passes with the price of each. Raises StyleNotLocked."""
    table = passes.read_table(studio, project_id)
    price = studio.images(project_id).estimate_usd()
    chosen = {frame.id: frame.attempt_id for frame in frames if frame.attempt_id}
    attempts = studio.store.attempts.by_id(chosen.values())
    lines = []
    for frame in frames:
        attempt = attempts.get(chosen.get(frame.id, ""))
        lines.append(
            _line(table, frame, price).model_copy(
                update={
                    "drawn": attempt is not None,
                    "stale": tuple(passes.stale_reasons(table, frame, attempt)) if attempt else (),
                }
            )
        )
    return Checkout(lines=tuple(lines), price_usd=price, left_usd=studio.meter.left_usd)


def _line(table: Table, frame: Frame, price_usd: float | None) -> Line:
    plan, blocked = FramePlan(passes=()), ""
    try:
        plan = table.plan(frame)
    except TooManyReferences as error:
        blocked = f"{error} {error.hint}"
    return Line(
        frame_id=frame.id,
        scene_id=table.board.shots[frame.shot_id].scene_id,
        label=table.label(frame),
        plan=plan,
        cost_usd=None if price_usd is None else price_usd * len(plan.passes),
        blocked=blocked,
    )


def _sum(lines: Sequence[Line]) -> Estimate:
    return Estimate(
        calls=sum(len(line.plan.passes) for line in lines),
        cost_usd=total([line.cost_usd for line in lines]),
    )
