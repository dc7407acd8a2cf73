"""The retry policy, without waiting."""

import pytest

from core.errors import KeyMissing, ProviderError
from core.providers.retry import PATIENCE_S, passing, with_retries


class Failing:
    """Fails with each error in turn, then says done."""

    def __init__(self, *errors: Exception) -> None:
        self.errors = list(errors)
        self.calls = 0

    def __call__(self) -> str:
        self.calls += 1
        if self.errors:
            raise self.errors.pop(0)
        return "done"


def busy(retry_after_s: float | None = None) -> ProviderError:
    return ProviderError("Busy.", retryable=True, retry_after_s=retry_after_s)


def test_only_faults_that_pass_by_themselves_are_worth_retrying():
    assert all(passing(status) for status in (408, 409, 429, 500, 502, 503, 504, 529))
    assert not any(passing(status) for status in (400, 401, 402, 403, 404, 413, 422))


def test_waits_grow_and_vary_but_stay_bounded():
    waits: list[float] = []
    with pytest.raises(ProviderError):
        with_retries(Failing(*[busy()] * 10), 10, waits.append)
    assert len(waits) == 9
    assert all(2**n <= wait_s <= 2**n + 1 for n, wait_s in enumerate(waits[:4]))
    assert max(waits) <= 30


def test_a_longer_wait_asked_for_is_kept_and_a_shorter_one_does_not_hurry():
    waits: list[float] = []
    assert with_retries(Failing(busy(20), busy(0)), 3, waits.append) == "done"
    assert waits[0] == 20
    assert waits[1] >= 1


def test_the_error_itself_goes_up_after_the_last_attempt():
    last = busy()
    call = Failing(busy(), last)
    with pytest.raises(ProviderError) as caught:
        with_retries(call, 2, lambda _: None)
    assert caught.value is last
    assert call.calls == 2


@pytest.mark.parametrize(
    "error", [KeyMissing("No key."), busy(PATIENCE_S + 1), ValueError("a fault of ours")]
)
def test_what_waiting_does_not_help_goes_up_at_once(error):
    call = Failing(error)
    with pytest.raises(type(error)):
        with_retries(call, 5, lambda _: None)
    assert call.calls == 1


def test_a_single_attempt_is_possible():
    call = Failing(busy())
    with pytest.raises(ProviderError):
        with_retries(call, 1, lambda _: None)
    assert call.calls == 1
