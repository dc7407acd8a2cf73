import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from core.costs import Estimate, Meter, dollars, total
from core.errors import BadReply, BudgetExceeded, KeyMissing
from core.models.manifest import Usage
from core.models.work import LedgerEntry


@pytest.fixture
def executor():
    with ThreadPoolExecutor(4) as executor:
        yield executor


def an_entry(**fields) -> LedgerEntry:
    return LedgerEntry(
        **{"task": "image", "model": "m", "estimated_usd": 0.04, "images": 1} | fields
    )


def pay(meter: Meter, cost: float | None, **fields) -> None:
    meter.call(an_entry(**fields), lambda task: task, 1, lambda _: Usage(calls=1, cost_usd=cost))


def test_an_unknown_price_makes_the_whole_sum_unknown():
    assert total([0.1, None]) is None
    assert (Estimate(calls=1, cost_usd=0.1) + Estimate(calls=2, cost_usd=None)).cost_usd is None


@pytest.mark.parametrize(
    ("amount", "said"),
    [(None, "price unknown"), (0, "free"), (0.0042, "$0.0042"), (1.5, "$1.50")],
)
def test_money_is_said_as_people_read_it(amount, said):
    assert dollars(amount) == said


def test_every_call_is_logged_with_what_it_took(store, executor):
    pay(Meter(store, None, executor), 0.05)
    entry = store.ledger.where()[0]
    assert (entry.cost_usd, entry.images, entry.outcome) == (0.05, 1, "ok")
    assert entry.duration_s >= 0


@pytest.mark.parametrize(
    ("error", "cost"), [(KeyMissing("No key."), 0.0), (BadReply("Not JSON."), None)]
)
def test_a_failed_call_is_logged_too_and_its_price_is_never_made_up(store, executor, error, cost):
    def fail(_: int) -> None:
        raise error

    with pytest.raises(type(error)):
        Meter(store, None, executor).call(an_entry(), fail, 1, lambda _: Usage())
    entry = store.ledger.where()[0]
    assert (entry.outcome, entry.cost_usd, entry.images) == (type(error).__name__, cost, 0)


def test_over_budget_is_refused_before_the_call(store, executor):
    meter = Meter(store, 0.10, executor)
    pay(meter, 0.08)
    called = []
    with pytest.raises(BudgetExceeded, match="left"):
        meter.call(an_entry(), called.append, 1, lambda _: Usage())
    assert called == []
    assert meter.left_usd == pytest.approx(0.02)


def test_calls_side_by_side_cannot_pass_the_budget_together(store, executor):
    meter = Meter(store, 0.05, executor)
    inside, go_on = threading.Event(), threading.Event()

    def slow(_: int) -> None:
        inside.set()
        go_on.wait(10)

    first = threading.Thread(
        target=lambda: meter.call(an_entry(), slow, 1, lambda _: Usage(cost_usd=0.04))
    )
    first.start()
    inside.wait(10)
    with pytest.raises(BudgetExceeded):
        pay(meter, 0.04)
    go_on.set()
    first.join()


def test_a_spent_budget_refuses_calls_of_unknown_price_and_lets_free_ones_through(store, executor):
    meter = Meter(store, 0.04, executor)
    pay(meter, 0.04)
    with pytest.raises(BudgetExceeded):
        pay(meter, None, estimated_usd=None)
    pay(meter, 0.0, estimated_usd=0.0)


def test_a_pictures_last_known_price_is_remembered(store, executor):
    meter = Meter(store, None, executor)
    pay(meter, None)
    assert store.ledger.known_image_price("m") is None
    pay(meter, 0.07)
    assert store.ledger.known_image_price("m") == pytest.approx(0.07)
