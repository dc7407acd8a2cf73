"""Threads for calls to models: so many at once, and none that holds up the end of the process."""

import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import Any


class Calls(Executor):
    """Runs each call on a daemon thread, at most `at_once` together. A thread pool's own threads
    would keep a process that ends waiting for the slowest service."""

    def __init__(self, at_once: int) -> None:
        self._room = threading.Semaphore(at_once)

    def submit(self, call: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()

        def run() -> None:
            with self._room:
                if not future.set_running_or_notify_cancel():
                    return
                try:
                    result = call(*args, **kwargs)
                except BaseException as error:  # noqa: BLE001 `result` raises it
                    future.set_exception(error)
                else:
                    future.set_result(result)

        threading.Thread(target=run, name="call", daemon=True).start()
        return future
