"""What the frames of a run are drawn from, read once, and what each pass of one is made from."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.errors import StyleNotLocked
from core.models.assets import StyleCapsule
from core.models.scenes import Frame, FramePlan, PlannedReference
from core.prompts.registry import Prompt
from core.stages import frame_plan, frame_prompt
from core.stages.fingerprints import Inputs, fingerprint, stamp
from core.stages.frame_plan import Board, Limits, State
from core.studio import Studio


@dataclass(frozen=True)
class Table:
    """What all frames of a run are drawn from, read once: the plan that was priced is the one
    that is drawn."""

    board: Board
    limits: Limits
    style: StyleCapsule
    prompts: tuple[Prompt, Prompt]

    def plan(self, frame: Frame) -> FramePlan:
        return frame_plan.frame_plan(
            self.board, self.board.shots[frame.shot_id], frame.kind, self.limits
        )

    def label(self, frame: Frame) -> str:
        shot = self.board.shots[frame.shot_id]
        scene = self.board.scenes[shot.scene_id]
        return f"Scene {scene.scene_number}, shot {shot.shot_index + 1}, {frame.kind} frame"

    def made_of(
        self, frame: Frame, references: Sequence[PlannedReference], pass_number: int
    ) -> Inputs:
        """The inputs of the frame's picture with these references in it, after this pass."""
        return frame_prompt.frame_inputs(
            self.prompts,
            self.board,
            self.board.shots[frame.shot_id],
            frame.kind,
            references,
            self.missing(frame),
            self.style,
            later=pass_number > 1,
        )

    def made_by_pass(self, frame: Frame) -> list[Inputs]:
        """The inputs after each pass of the plan."""
        added = [planned.added for planned in self.plan(frame).passes]
        return [
            self.made_of(frame, [r for some in added[:number] for r in some], number)
            for number in range(1, len(added) + 1)
        ]

    def stamps(self, frame: Frame) -> list[str]:
        return [fingerprint(stamp(inputs)) for inputs in self.made_by_pass(frame)]

    def references(self, frame: Frame) -> list[PlannedReference]:
        return frame_plan.references(self.board, self.board.shots[frame.shot_id], frame.kind)[0]

    def missing(self, frame: Frame) -> list[State]:
        return frame_plan.references(self.board, self.board.shots[frame.shot_id], frame.kind)[1]


def read_table(studio: Studio, project_id: str) -> Table:
    """Raises StyleNotLocked."""
    style = studio.store.styles.find(studio.project(project_id).style_id)
    if style is None:
        raise StyleNotLocked("No style is locked for this project yet.")
    return Table(
        board=frame_plan.read_board(studio, project_id),
        limits=frame_plan.limits(studio),
        style=style,
        prompts=(studio.prompt("image_frame"), studio.prompt("image_frame_pass")),
    )
