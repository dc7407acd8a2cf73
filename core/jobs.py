"""Background runs: a thread each, a row in the store, progress, cancel, resume.

Workers never touch a screen. Cancel is a flag in the row, read between items, so that a second
runner (after a reload) or another person can set it.
"""

import logging
import threading
import time
from collections.abc import Callable, Iterable
from concurrent.futures import (
    FIRST_COMPLETED,
    CancelledError,
    Future,
    ThreadPoolExecutor,
    wait,
)
from typing import TypeVar

from core.errors import AlreadyRunning, BudgetExceeded, KeyMissing, ScriptboardError
from core.models.base import now
from core.models.work import Job
from core.store.store import Store

Item = TypeVar("Item")
PROGRESS_INTERVAL_S = 0.5
_FATAL = (BudgetExceeded, KeyMissing)

log = logging.getLogger(__name__)


class Stopped(Exception):
    """The job was cancelled, or the app is closing. `status` is what the row becomes."""

    def __init__(self, status: str) -> None:
        super().__init__(status)
        self.status = status


class Progress:
    """What a job's work reports to and asks: the row, written at most twice a second."""

    def __init__(self, store: Store, job: Job, stop: threading.Event, parallel: int) -> None:
        self.job = job
        self.failures: dict[str, str] = {}
        self._store, self._stop, self._parallel = store, stop, parallel
        self._written_at = 0.0
        self._done = 0

    def check(self) -> None:
        """Raises Stopped between items when somebody cancelled or the app is closing."""
        if self._stop.is_set():
            raise Stopped("interrupted")
        if self._store.jobs.cancel_requested(self.job.id):
            raise Stopped("cancelled")

    def report(self, done_count: int, total_count: int, message: str) -> None:
        if time.monotonic() - self._written_at < PROGRESS_INTERVAL_S and done_count < total_count:
            return
        self._written_at = time.monotonic()
        self._store.jobs.progress(self.job.id, done_count, total_count, message)

    def each(
        self, items: Iterable[Item], name: Callable[[Item], str], work: Callable[[Item], object]
    ) -> None:
        """Work on every item, some at the same time. One item's failure is kept under its name
        and does not stop the rest; a missing key or an empty budget stops all. A job's second
        round counts on from its first."""
        waiting = list(items)
        done = self._done
        count = self._done = done + len(waiting)
        self._written_at = 0.0
        running: dict[Future[object], Item] = {}
        with ThreadPoolExecutor(self._parallel, thread_name_prefix="item") as pool:
            while waiting or running:
                try:
                    self.check()
                except Stopped:
                    wait(running)
                    raise
                while waiting and len(running) < self._parallel:
                    item = waiting.pop(0)
                    running[pool.submit(work, item)] = item
                names = ", ".join(name(item) for item in running.values())
                self.report(done, count, names)
                finished, _ = wait(running, timeout=0.2, return_when=FIRST_COMPLETED)
                for future in finished:
                    item = running.pop(future)
                    done += 1
                    error = future.exception()
                    if isinstance(error, _FATAL) or (
                        error is not None and not isinstance(error, ScriptboardError)
                    ):
                        wait(running)
                        raise error
                    if error is not None:
                        self.failures[name(item)] = f"{error} {error.hint}".strip()
        self.report(count, count, "")


Work = Callable[[Progress], None]


class JobRunner:
    """Runs jobs on threads of this process; `close` lets running ones stop at the next item."""

    def __init__(self, store: Store, parallel: int) -> None:
        self._store, self._parallel = store, parallel
        self._stop = threading.Event()
        self._pool = ThreadPoolExecutor(4, thread_name_prefix="job")
        self._futures: dict[str, Future[None]] = {}
        store.jobs.interrupt_active()

    def start(self, job: Job, work: Work) -> Job:
        """The queued job. Raises AlreadyRunning when one of its kind runs in the project."""
        with self._store.transaction():
            if any(other.kind == job.kind for other in self._store.jobs.active(job.project_id)):
                raise AlreadyRunning(f"{job.title} is already running.")
            if self._store.jobs.find(job.id):
                job = self._store.jobs.update(
                    job.id,
                    status="queued",
                    cancel_requested=False,
                    error="",
                    hint="",
                    failures={},
                    message="",
                    done_count=0,
                    updated_at=now(),
                )
            else:
                self._store.jobs.insert(job)
        self._futures[job.id] = self._pool.submit(self._run, job, work)
        return job

    def cancel(self, job_id: str) -> None:
        self._store.jobs.request_cancel(job_id)

    def wait(self, job_id: str, timeout_s: float = 60) -> Job:
        """The job once it ended (for the command line and tests)."""
        if job_id in self._futures:
            self._futures[job_id].result(timeout=timeout_s)
        return self._store.jobs.get(job_id)

    def stop(self) -> None:
        """Let running jobs end at their next item, and start none."""
        self._stop.set()

    def close(self) -> None:
        self.stop()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _run(self, job: Job, work: Work) -> None:
        progress = Progress(self._store, job, self._stop, self._parallel)
        self._store.jobs.update(job.id, status="running", updated_at=now())
        ended = {"status": "done", "message": ""}
        try:
            work(progress)
        except Stopped as stopped:
            ended["status"] = stopped.status
        except CancelledError:
            ended["status"] = "interrupted"
        except ScriptboardError as error:
            ended.update(status="failed", error=str(error), hint=error.hint)
        except Exception:
            log.exception("A job of kind %s failed", job.kind)
            ended.update(
                status="failed",
                error="Something went wrong inside Scriptboard.",
                hint="What was made is kept; try again. The log has the details.",
            )
        finally:
            self._store.jobs.update(job.id, **ended, failures=progress.failures, updated_at=now())
