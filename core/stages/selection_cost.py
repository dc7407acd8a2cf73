"""What Pass 2 will take for the kept drafts, and what the dropped ones spare."""

from core.costs import Estimate
from core.models.base import Value
from core.stages import assets
from core.stages.checklist import Checklist
from core.studio import Studio


class SelectionCost(Value):
    """Descriptions and image keys of the kept, not yet made; both together of the dropped."""

    descriptions: Estimate
    images: Estimate
    spared: Estimate


def selection_cost(studio: Studio, project_id: str, checklist: Checklist) -> SelectionCost:
    """Prices by the models in use; None in an estimate is an unknown price, never 0."""
    kept, dropped = checklist.kept, checklist.dropped
    descriptions, images = assets.estimate_parts(studio, project_id, kept)
    spared = assets.estimate_pass_two(studio, project_id, dropped, with_images=True)
    return SelectionCost(descriptions=descriptions, images=images, spared=spared)
