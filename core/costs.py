"""Money: estimates, the budget, and the meter that every call to a model goes through."""

import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, CancelledError, Executor, Future, wait
from contextlib import contextmanager
from typing import TypeVar

from core.errors import BadReply, BudgetExceeded, ScriptboardError
from core.models.base import Value
from core.models.manifest import Usage
from core.models.pictures import ImageTask, Picture
from core.models.work import LedgerEntry
from core.providers.base import ImageProvider, Reply, TextProvider, TextResult, TextTask
from core.store.store import Store

Answer = TypeVar("Answer")
Task = TypeVar("Task")
CHARACTERS_PER_TOKEN = 4


def tokens(text: str) -> int:
    """Estimated tokens: four characters each, as the providers' own rule of thumb has it."""
    return -(-len(text) // CHARACTERS_PER_TOKEN)


def total(prices: list[float | None]) -> float | None:
    """The sum, or None as soon as one price is unknown."""
    known = [price for price in prices if price is not None]
    return sum(known) if len(known) == len(prices) else None


def dollars(amount: float | None) -> str:
    """An amount as the screens show it; None is said, never shown as 0."""
    if amount is None:
        return "price unknown"
    if amount == 0:
        return "free"
    return f"${amount:.2f}" if amount >= 0.1 else f"${amount:.4f}".rstrip("0")


class Estimate(Value):
    """What a batch would take, before it is started."""

    calls: int = 0
    cost_usd: float | None = 0.0

    def __add__(self, other: "Estimate") -> "Estimate":
        return Estimate(
            calls=self.calls + other.calls, cost_usd=total([self.cost_usd, other.cost_usd])
        )


class Meter:
    """Budget and ledger. Estimates of calls under way are reserved, so that calls running side
    by side cannot pass the budget together."""

    def __init__(self, store: Store, budget_usd: float | None, executor: Executor) -> None:
        self.store = store
        self.budget_usd = budget_usd
        self._executor = executor
        self._lock = threading.Lock()
        self._reserved_usd = 0.0
        self._under_way: set[Future[object]] = set()
        self._closed: Future[None] = Future()

    @property
    def left_usd(self) -> float | None:
        """What may still be spent, over all projects; None without a budget."""
        if self.budget_usd is None:
            return None
        return max(0.0, self.budget_usd - self.store.ledger.spent_usd() - self._reserved_usd)

    def check(self, estimated_usd: float | None) -> None:
        """Raises BudgetExceeded when a batch of this estimate would pass the budget."""
        left = self.left_usd
        if left is None:
            return
        if (estimated_usd or 0.0) > left or (left <= 0 and estimated_usd != 0):
            asked = "this" if estimated_usd is None else f"{dollars(estimated_usd)}"
            raise BudgetExceeded(f"The budget has {dollars(left)} left, too little for {asked}.")

    def call(
        self,
        entry: LedgerEntry,
        work: Callable[[Task], Answer],
        task: Task,
        took: Callable[[Answer], Usage],
    ) -> Answer:
        """Run one call on the executor, within the budget, and log it whatever comes of it.
        Raises CancelledError when the app closes before its answer came.

        `work` and `task` are plain values, so that the executor may be another process.
        """
        with self._reserved(entry.estimated_usd):
            started = time.monotonic()
            usage, outcome = Usage(cost_usd=0.0), "ok"
            try:
                answer = self._answer(self._executor.submit(work, task))
                usage = took(answer)
                return answer
            except ScriptboardError as error:
                outcome = type(error).__name__
                free = Usage(cost_usd=None if isinstance(error, BadReply) else 0.0)
                usage = getattr(error, "usage", None) or free
                raise
            except Exception:
                outcome, usage = "failed", Usage(cost_usd=None)
                raise
            finally:
                self.store.ledger.insert(
                    entry.model_copy(
                        update={
                            **usage.model_dump(),
                            "calls": max(usage.calls, 1),
                            "images": entry.images if outcome == "ok" else 0,
                            "duration_s": round(time.monotonic() - started, 3),
                            "outcome": outcome,
                        }
                    )
                )

    def close(self, patience_s: float) -> None:
        """Wait so long for the calls under way, whose answers are paid for, then for none."""
        wait(set(self._under_way), timeout=patience_s)
        self._closed.set_result(None)

    def _answer(self, call: "Future[Answer]") -> Answer:
        self._under_way.add(call)
        try:
            wait((call, self._closed), return_when=FIRST_COMPLETED)
            if not call.done():
                raise CancelledError
            return call.result()
        finally:
            self._under_way.discard(call)

    @contextmanager
    def _reserved(self, estimated_usd: float | None) -> Iterator[None]:
        amount = estimated_usd or 0.0
        with self._lock:
            self.check(estimated_usd)
            self._reserved_usd += amount
        try:
            yield
        finally:
            with self._lock:
                self._reserved_usd -= amount


class MeteredText:
    """A text provider whose every call is estimated, bounded and logged for one project."""

    def __init__(
        self, inner: TextProvider, meter: Meter, project_id: str | None, job_id: str | None
    ) -> None:
        self.inner, self.meter = inner, meter
        self.project_id, self.job_id = project_id, job_id
        self.model = inner.model

    def estimate_usd(self, input_tokens: int, output_tokens: int) -> float | None:
        return self.inner.estimate_usd(input_tokens, output_tokens)

    def run(self, task: TextTask[Reply]) -> TextResult[Reply]:
        input_tokens = tokens(task.system) + tokens(task.prompt)
        entry = LedgerEntry(
            project_id=self.project_id,
            job_id=self.job_id,
            task=task.name,
            model=self.model,
            prompt_version=task.prompt_version,
            estimated_usd=self.estimate_usd(input_tokens, task.max_output_tokens // 4),
        )
        return self.meter.call(entry, self.inner.run, task, lambda result: result.usage)


class MeteredImages:
    """An image provider whose every call is estimated, bounded and logged for one project."""

    def __init__(
        self,
        inner: ImageProvider,
        meter: Meter,
        project_id: str | None,
        job_id: str | None,
        price_usd: float | None = None,
    ) -> None:
        self.inner, self.meter = inner, meter
        self.project_id, self.job_id = project_id, job_id
        self.model, self.capabilities = inner.model, inner.capabilities
        self._price_usd = price_usd

    def estimate_usd(self) -> float | None:
        """A picture's price: the model's own, else the setting's, else the last one paid."""
        for price in (self.inner.estimate_usd(), self._price_usd):
            if price is not None:
                return price
        return self.meter.store.ledger.known_image_price(self.model)

    def generate(self, task: ImageTask, task_name: str = "image", version: str = "") -> Picture:
        """The picture with its price, the setting's where the model's is not known."""
        entry = LedgerEntry(
            project_id=self.project_id,
            job_id=self.job_id,
            task=task_name,
            model=self.model,
            prompt_version=version,
            images=1,
            estimated_usd=self.estimate_usd(),
        )

        def priced(picture: Picture) -> Picture:
            known = picture.cost_usd is not None
            return picture if known else picture.model_copy(update={"cost_usd": self._price_usd})

        def took(picture: Picture) -> Usage:
            return Usage(calls=1, cost_usd=priced(picture).cost_usd)

        return priced(self.meter.call(entry, self.inner.generate, task, took))
