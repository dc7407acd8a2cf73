"""What the bar says Pass 2 will take: for the kept, and for what was dropped."""

import pytest

from core.models.manifest import Drop, Finding, Findings, Usage
from core.providers.base import TextResult
from core.stages import extraction, filtering, projects
from core.stages.selection_cost import selection_cost
from core.studio import Studio

SCRIPT = "INT. KITCHEN - DAY\n\nMARA turns a key.\n\nMARA\nIt never opened.\n\nWILL laughs.\n"


class Priced:
    model = "priced"

    def __init__(self, price: float | None) -> None:
        self.price = price

    def estimate_usd(self, input_tokens, output_tokens):
        return self.price

    def run(self, task):
        found = [Finding(name="key", type="prop"), Finding(name="unicorn", type="prop")]
        return TextResult(reply=Findings(assets=found), usage=Usage(calls=1))


@pytest.fixture
def opened(settings):
    """A project after Pass 1, by the price of a call."""
    studios = []

    def opened(price):
        studio = Studio(settings, in_memory=True, text_provider=Priced(price))
        studios.append(studio)
        project = projects.create_from(studio, SCRIPT.encode(), "key.fountain")
        extraction.extract_preview(studio, project.id)
        return studio, project.id

    yield opened
    for studio in studios:
        studio.close()


def test_dropping_moves_its_cost_from_what_is_paid_to_what_is_spared(opened):
    studio, project_id = opened(0.25)
    checklist = filtering.checklist(studio, project_id)
    before = selection_cost(studio, project_id, checklist)
    key = next(line.key for line in checklist.lines if line.draft.name.upper() == "KEY")
    filtering.decide(studio, project_id, 0, Drop(keys=(key,)))
    after = selection_cost(studio, project_id, filtering.checklist(studio, project_id))
    assert before.spared.calls == 0
    assert after.descriptions.cost_usd == pytest.approx(before.descriptions.cost_usd - 0.25)
    assert after.spared.cost_usd == pytest.approx(0.25)


def test_a_ghost_costs_nothing_since_no_line_shows_it(opened):
    studio, project_id = opened(0.25)
    checklist = filtering.checklist(studio, project_id)
    shown = [draft for draft in checklist.kept if not draft.ghost]
    assert len(shown) == len(checklist.kept) - 1
    assert selection_cost(studio, project_id, checklist).descriptions.calls == len(shown)


def test_an_unknown_price_stays_unknown(opened):
    studio, project_id = opened(None)
    cost = selection_cost(studio, project_id, filtering.checklist(studio, project_id))
    assert cost.descriptions.cost_usd is None
    assert cost.images.cost_usd == 0
