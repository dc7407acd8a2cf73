"""Keys taken out of text, and the waits that services ask for."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from core.providers.faults import scrubbed, translated


class Fault(Exception):
    """An error as LiteLLM raises it."""

    def __init__(self, text: str, status_code: int, headers: dict[str, str] | None = None) -> None:
        super().__init__(text)
        self.status_code = status_code
        self.litellm_response_headers = headers


def test_a_key_of_the_environment_is_taken_out_whatever_its_shape(monkeypatch):
    monkeypatch.setenv("ODD_API_KEY", "hunter2hunter2")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "abc/def+ghi")
    assert scrubbed("with hunter2hunter2 and abc/def+ghi") == "with [key] and [key]"


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("Incorrect API key provided: sk-proj-ab12****wxyz.", "Incorrect API key provided: [key]"),
        ("AIzaSyA1234567890abcdef is not valid", "[key] is not valid"),
        ("https://host/v1?key=abc123&x=1", "https://host/v1?key=[key]&x=1"),
        ("Authorization: Bearer abc.def", "Authorization: Bearer [key]"),
        ("http://me:pass@host/v1 failed", "http://[key]@host/v1 failed"),
        ("a risk-free key_visual at sk-8", "a risk-free key_visual at sk-8"),
    ],
)
def test_what_looks_like_a_key_is_taken_out(text, clean):
    assert scrubbed(text) == clean


def test_the_wait_asked_for_is_read_as_seconds_a_date_or_from_the_body():
    def asked(*given) -> float | None:
        return translated(Fault(*given), "gemini/x", 5).retry_after_s

    assert asked("Busy", 429, {"Retry-After": "2.5"}) == 2.5
    in_an_hour = format_datetime(datetime.now(UTC) + timedelta(hours=1), usegmt=True)
    assert 3500 < asked("Busy", 503, {"retry-after": in_an_hour}) <= 3600
    assert asked('{"details": [{"retryDelay": "34s"}]}', 429) == 34
    assert asked("Busy", 429, {"retry-after": "soon"}) is None
    assert asked("Busy", 429) is None


def test_a_fault_says_the_services_own_words_once_and_short():
    inner = "{'error': {'message': 'Bad\\n  size', 'code': None}}"
    error = translated(Fault(f"litellm.X: OpenAIException - {inner}", 400), "openai/x", 5)
    assert str(error) == "openai/x did not accept the request: Bad\\n size"
    assert len(str(translated(Fault("y " * 5000, 500), "openai/x", 5))) < 250
