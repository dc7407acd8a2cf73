"""What fails at LiteLLM and how it is said, retried and kept free of keys."""

import logging
import pickle
import socket
import traceback

import pytest

from core.errors import KeyMissing, ProviderError, RequestRefused
from core.models.manifest import AssetType, Findings
from core.models.pictures import AssetSubject, ImageTask, Reference, Style
from core.providers.base import TextTask
from core.providers.litellm import LiteLLMImages, LiteLLMText
from tests.core.providers.openai_server import Answer, OpenAIServer, failure, picture

KEY = "sk-test-0123456789abcdef"


@pytest.fixture(autouse=True)
def key(monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", KEY)


@pytest.fixture
def server():
    with OpenAIServer(lambda request: Findings()) as server:
        yield server


class Caller:
    """One of the three kinds of call; `waits` are the pauses it asked for."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.waits: list[float] = []

    def __call__(self, api_base, max_attempts=3, timeout_s=5.0):
        given = (timeout_s, max_attempts, api_base, self.waits.append)
        if self.kind == "text":
            task = TextTask("extract_preview", "Read.", "extract_preview@1", Findings)
            return LiteLLMText("openai/gpt-5-mini", *given).run(task)
        references = [Reference(name="WREN", role="base", image=picture())]
        task = ImageTask(
            prompt="Charcoal.",
            aspect_ratio="1:1",
            subject=AssetSubject(identity="1", name="key", type=AssetType.PROP, description="."),
            style=Style(name="Charcoal", prompt="Charcoal."),
            references=references if self.kind == "edit" else (),
        )
        return LiteLLMImages("openai/gpt-image-2", *given).generate(task)


@pytest.fixture(params=["text", "generation", "edit"])
def call(request) -> Caller:
    return Caller(request.param)


@pytest.mark.parametrize("status", [401, 403])
def test_a_wrong_key_is_said_and_not_tried_again(server, call, status):
    server.queue(failure(status, f"Incorrect API key provided: {KEY}."))
    with pytest.raises(KeyMissing, match="refused the API key"):
        call(server.api_base)
    assert len(server.requests) == 1


def test_a_missing_key_is_said_before_any_call(server, call, monkeypatch):
    for absent in (lambda: monkeypatch.setenv("OPENAI_API_KEY", ""), monkeypatch.undo):
        absent()
        with pytest.raises(KeyMissing) as caught:
            call(server.api_base)
        assert "OPENAI_API_KEY" in caught.value.hint
    assert server.requests == []


def test_a_key_missing_for_an_image_service_is_named():
    with pytest.raises(KeyMissing) as caught:
        LiteLLMText("fal_ai/fal-ai/flux-2-pro", 1, 1).run(
            TextTask("extract_preview", "Read.", "1", Findings)
        )
    assert "FAL_AI_API_KEY" in caught.value.hint


def test_a_model_without_a_known_provider_is_said():
    with pytest.raises(ProviderError, match="knows no provider for the model gpt") as caught:
        LiteLLMText("gpt-that-never-was", 1, 1).run(TextTask("x", "Read.", "1", Findings))
    assert not caught.value.retryable


def test_slowing_down_is_honoured_as_long_as_asked(server, call):
    server.queue(failure(429, retry_after="7"))
    call(server.api_base)
    assert call.waits == [7.0]
    assert len(server.requests) == 2


def test_an_hour_is_not_waited_for(server, call):
    server.queue(failure(429, retry_after="3600"))
    with pytest.raises(ProviderError, match="slow down") as caught:
        call(server.api_base)
    assert (caught.value.retryable, caught.value.retry_after_s) == (True, 3600)
    assert (len(server.requests), call.waits) == (1, [])


@pytest.mark.parametrize("status", [408, 409, 500, 502, 503, 529])
def test_a_passing_fault_is_tried_again_until_giving_up(server, call, status):
    server.queue(*[failure(status, "Overloaded.")] * 4)
    with pytest.raises(ProviderError) as caught:
        call(server.api_base)
    assert caught.value.retryable
    assert len(server.requests) == 3
    assert len(call.waits) == 2
    assert all(1 <= wait_s <= 30 for wait_s in call.waits)


def test_a_model_and_its_errors_can_go_to_another_process(server):
    model = LiteLLMText("openai/gpt-5-mini", 5, 1, server.api_base)
    task = TextTask("extract_preview", "Read.", "extract_preview@1", Findings)
    model.run(task)
    server.queue(failure(429, retry_after="7"))
    with pytest.raises(ProviderError) as caught:
        pickle.loads(pickle.dumps(model)).run(pickle.loads(pickle.dumps(task)))
    error = pickle.loads(pickle.dumps(caught.value))
    assert (str(error), error.hint) == (str(caught.value), caught.value.hint)
    assert (error.retryable, error.retry_after_s) == (True, 7.0)


def test_a_service_that_recovers_is_not_noticed(server, call):
    server.queue(failure(500), failure(503))
    call(server.api_base)
    assert len(server.requests) == 3


def test_no_answer_in_time_is_said_and_tried_again(server, call):
    server.queue(*[Answer(hang=True)] * 2)
    with pytest.raises(ProviderError, match=r"did not answer within 0\.1 seconds") as caught:
        call(server.api_base, max_attempts=2, timeout_s=0.1)
    assert caught.value.retryable
    assert len(call.waits) == 1


def test_a_refused_connection_is_said_and_tried_again(call):
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{unused.getsockname()[1]}/v1"
        with pytest.raises(ProviderError, match="could not be reached") as caught:
            call(address)
    assert caught.value.retryable
    assert len(call.waits) == 2


@pytest.mark.parametrize("code", ["content_policy_violation", "moderation_blocked"])
def test_declined_content_is_a_refusal_and_not_tried_again(server, call, code):
    server.queue(failure(400, "Your request was rejected by the safety system.", code=code))
    with pytest.raises(RequestRefused, match="rejected by the safety system"):
        call(server.api_base)
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (failure(404, "No such model."), "not known"),
        (failure(402, "Pay."), "no credit left"),
        (failure(429, "You exceeded your quota.", code="insufficient_quota"), "no credit left"),
        (failure(400, "This model's maximum context length is 8192 tokens."), "longer than"),
        (failure(400, "Unknown parameter: size."), r"did not accept .*Unknown parameter: size\."),
    ],
)
def test_a_fault_that_stays_is_said_at_once(server, call, answer, message):
    server.queue(answer)
    with pytest.raises(ProviderError, match=message) as caught:
        call(server.api_base)
    assert not caught.value.retryable
    assert caught.value.hint
    assert len(server.requests) == 1


@pytest.mark.parametrize("status", [400, 401, 404, 429, 500])
def test_no_key_is_in_an_error_a_traceback_a_log_or_on_screen(server, call, status, caplog, capfd):
    server.queue(failure(status, f"The key {KEY} of Bearer {KEY} is no good."))
    with caplog.at_level(logging.DEBUG), pytest.raises(ProviderError) as caught:
        call(server.api_base, max_attempts=1)
    shown = capfd.readouterr()
    for text in (
        *(str(caught.value), caught.value.hint, caplog.text, shown.out, shown.err),
        "".join(traceback.format_exception(caught.value)),
    ):
        assert KEY not in text
