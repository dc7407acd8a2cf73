"""LiteLLM asked for structured replies, against a real server on loopback."""

import json

import pytest
from pydantic import BaseModel, Field

from core.errors import BadReply, RequestRefused
from core.models.manifest import AssetType, Finding, Findings
from core.providers.base import TextTask
from core.providers.litellm import LiteLLMText
from tests.core.providers.openai_server import Answer, OpenAIServer, chat

KEY = "sk-test-0123456789abcdef"
FOUND = Findings(assets=[Finding(name="brass key", type=AssetType.PROP)])


@pytest.fixture(autouse=True)
def key(monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", KEY)


@pytest.fixture
def server():
    with OpenAIServer(lambda request: FOUND) as server:
        yield server


def model(server, name="openai/gpt-5-mini") -> LiteLLMText:
    return LiteLLMText(name, timeout_s=5, max_attempts=1, api_base=server.api_base)


def task(reply_type=Findings, **changes) -> TextTask:
    given = {"name": "extract_preview", "prompt": "Read.", "prompt_version": "extract_preview@1"}
    return TextTask(**given | {"system": "You read.", "reply_type": reply_type} | changes)


def test_a_reply_comes_back_validated_with_what_it_took(server):
    result = model(server).run(task())
    assert result.reply == FOUND
    assert (result.usage.calls, result.usage.input_tokens, result.usage.output_tokens) == (
        1,
        100,
        20,
    )
    assert result.usage.cost_usd > 0


def test_the_request_carries_system_prompt_limit_and_key(server):
    model(server).run(task(max_output_tokens=1234))
    request = server.requests[0]
    assert request.path == "/v1/chat/completions"
    assert request.headers["authorization"] == f"Bearer {KEY}"
    assert request.json["messages"] == [
        {"role": "system", "content": "You read."},
        {"role": "user", "content": "Read."},
    ]
    assert request.json["max_completion_tokens"] == 1234


def test_the_request_asks_for_the_strict_schema_of_the_reply(server):
    class Hat(BaseModel):
        title: str = Field(default="", max_length=5)
        width_cm: int | None = Field(default=None, ge=1)

    class Hats(BaseModel):
        hats: list[Hat] = Field(default_factory=list, max_length=3)

    server.queue(chat('{"hats": []}'))
    model(server).run(task(Hats))
    asked = server.requests[0].json["response_format"]
    assert asked["type"] == "json_schema"
    assert (asked["json_schema"]["name"], asked["json_schema"]["strict"]) == ("Hats", True)
    assert asked["json_schema"]["schema"] == {
        "type": "object",
        "properties": {"hats": {"type": "array", "items": {"$ref": "#/$defs/Hat"}, "maxItems": 3}},
        "required": ["hats"],
        "additionalProperties": False,
        "$defs": {
            "Hat": {
                "type": "object",
                "properties": {
                    "title": {"type": "string"},
                    "width_cm": {"anyOf": [{"type": "integer", "minimum": 1}, {"type": "null"}]},
                },
                "required": ["title", "width_cm"],
                "additionalProperties": False,
            }
        },
    }


def test_a_model_not_known_to_take_a_schema_is_told_it_in_words_too(server):
    result = model(server, "openai/local-llama").run(task(system=""))
    assert result.reply == FOUND
    told, asked = server.requests[0].json["messages"]
    assert told["role"] == "system"
    assert '"evidence_words"' in told["content"]
    assert asked == {"role": "user", "content": "Read."}


def test_an_unpriced_model_costs_an_unknown_amount_and_not_nothing(server):
    assert model(server, "openai/local-llama").run(task()).usage.cost_usd is None


def test_a_reply_in_a_code_fence_is_read(server):
    server.queue(chat(f"```json\n{FOUND.model_dump_json()}\n```"))
    assert model(server).run(task()).reply == FOUND


@pytest.mark.parametrize(
    ("broken", "why"),
    [
        ("Sure! Here is the list.", "Invalid JSON"),
        ('{"assets": [{"name": "key", "type": "sound"}]}', "assets.0.type"),
        ("", "it was empty"),
    ],
)
def test_a_reply_that_does_not_validate_is_sent_back_once_with_the_error(server, broken, why):
    server.queue(chat(broken))
    result = model(server).run(task())
    assert result.reply == FOUND
    assert (result.usage.calls, result.usage.input_tokens) == (2, 200)
    again = server.requests[1].json["messages"]
    assert again[:2] == server.requests[0].json["messages"]
    assert [m["content"] for m in again if m["role"] == "assistant"] == [broken] * bool(broken)
    assert again[-1]["role"] == "user"
    assert why in again[-1]["content"]


def test_a_second_bad_reply_is_an_error_that_knows_what_both_took(server):
    server.queue(chat("no"), chat("no"), chat("no"))
    with pytest.raises(BadReply, match="twice") as caught:
        model(server).run(task())
    assert len(server.requests) == 2
    assert (caught.value.usage.calls, caught.value.usage.output_tokens) == (2, 40)


def test_an_answer_without_any_choice_is_an_empty_reply(server):
    server.queue(Answer({"choices": []}))
    result = model(server).run(task())
    assert (result.reply, result.usage.calls) == (FOUND, 2)


def test_a_truncated_reply_is_asked_for_again_with_more_room(server):
    server.queue(chat('{"assets": [{"na', finish_reason="length"))
    assert model(server).run(task(max_output_tokens=500)).reply == FOUND
    again = server.requests[1].json
    assert again["max_completion_tokens"] == 1000
    assert "cut off after 500 tokens" in again["messages"][-1]["content"]
    assert '{"na' not in json.dumps(again["messages"])


def test_a_truncated_reply_is_refused_even_if_it_happens_to_be_valid(server):
    server.queue(*[chat('{"assets": []}', finish_reason="length")] * 2)
    with pytest.raises(BadReply, match="cut off"):
        model(server).run(task())


@pytest.mark.parametrize(
    "refusal",
    [chat(None, refusal="I cannot help."), chat(None, finish_reason="content_filter")],
)
def test_a_refusal_is_not_asked_again(server, refusal):
    server.queue(refusal)
    with pytest.raises(RequestRefused, match="declined") as caught:
        model(server).run(task())
    assert len(server.requests) == 1
    assert caught.value.usage.calls == 1


def test_warming_up_imports_litellm_without_the_network_or_a_word(capfd):
    LiteLLMText("openai/any", 1, 1).warm()
    assert capfd.readouterr().out == ""
