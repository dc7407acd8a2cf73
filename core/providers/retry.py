"""The one retry policy: what is worth trying again, and how long to wait before it."""

import time
from collections.abc import Callable
from typing import TypeVar

from tenacity import RetryCallState, Retrying, retry_if_exception, stop_after_attempt
from tenacity.wait import wait_exponential_jitter

from core.errors import ProviderError

Result = TypeVar("Result")

PATIENCE_S = 60.0
BACKOFF = wait_exponential_jitter(initial=1, max=30, jitter=1)


def passing(status_code: int) -> bool:
    """Whether a fault of this HTTP status may pass by itself; a timeout counts as 408."""
    return status_code in (408, 409, 429) or status_code >= 500


def with_retries(
    call: Callable[[], Result], max_attempts: int, sleep: Callable[[float], None] = time.sleep
) -> Result:
    """What `call` returns, tried up to `max_attempts` times in all while it fails retryably.

    A provider that asks for more than PATIENCE_S is not waited for: its error goes up at once.
    """
    retrying = Retrying(
        retry=retry_if_exception(_worth_waiting),
        wait=_wait_s,
        stop=stop_after_attempt(max_attempts),
        sleep=sleep,
        reraise=True,
    )
    return retrying(call)


def _worth_waiting(error: BaseException) -> bool:
    return (
        isinstance(error, ProviderError)
        and error.retryable
        and (error.retry_after_s or 0) <= PATIENCE_S
    )


def _wait_s(state: RetryCallState) -> float:
    error = state.outcome.exception() if state.outcome else None
    asked_s = error.retry_after_s if isinstance(error, ProviderError) else None
    return max(BACKOFF(state), asked_s or 0)
