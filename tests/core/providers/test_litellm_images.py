"""LiteLLM asked for pictures, against a real server on loopback."""

import base64
from io import BytesIO

import pytest
from PIL import Image

from core.errors import BadReply, RequestRefused, TooManyReferences
from core.models.manifest import AssetType
from core.models.pictures import AssetSubject, ImageTask, Reference, Style
from core.providers.litellm import LiteLLMImages
from tests.core.providers.openai_server import (
    Answer,
    OpenAIServer,
    chat,
    gemini_picture,
    picture,
    pictures,
)

COLOURS = ("red", "green", "blue")


@pytest.fixture(autouse=True)
def keys(monkeypatch):
    for name in ("OPENAI_API_KEY", "GEMINI_API_KEY", "OPENROUTER_API_KEY"):
        monkeypatch.setenv(name, "sk-test-0123456789abcdef")


@pytest.fixture
def server():
    with OpenAIServer() as server:
        yield server


def model(server, name="openai/gpt-image-2") -> LiteLLMImages:
    base = server.origin + "/v1beta" if name.startswith("gemini/") else server.api_base
    return LiteLLMImages(name, timeout_s=5, max_attempts=1, api_base=base)


def task(*colours: str, aspect_ratio: str = "2:3") -> ImageTask:
    return ImageTask(
        prompt="Charcoal. A reference picture of WREN.",
        aspect_ratio=aspect_ratio,
        subject=AssetSubject(
            identity="1", name="WREN", type=AssetType.CHARACTER, description="Freckled."
        ),
        style=Style(name="Charcoal", prompt="Charcoal."),
        references=tuple(
            Reference(name=colour, role="prop", image=picture(colour=colour)) for colour in colours
        ),
    )


def data_url(image: bytes) -> str:
    return f"data:image/png;base64,{base64.b64encode(image).decode()}"


@pytest.mark.parametrize(
    ("aspect_ratio", "size"),
    [("2:3", "1024x1536"), ("16:9", "1536x1024"), ("1:1", "1024x1024")],
)
def test_a_picture_without_references_is_generated_in_the_nearest_size(server, aspect_ratio, size):
    made = model(server).generate(task(aspect_ratio=aspect_ratio))
    request = server.requests[0]
    assert request.path == "/v1/images/generations"
    assert request.json["size"] == size
    assert request.json["prompt"].startswith("Charcoal.")
    assert Image.open(BytesIO(made.image)).format == "PNG"
    assert made.cost_usd > 0


def test_three_references_are_sent_in_order_as_they_are(server):
    model(server).generate(task(*COLOURS))
    request = server.requests[0]
    assert request.path == "/v1/images/edits"
    assert request.files == [picture(colour=colour) for colour in COLOURS]
    assert request.form == {
        "model": "gpt-image-2",
        "prompt": "Charcoal. A reference picture of WREN.",
        "size": "1024x1536",
    }


def test_the_bytes_that_come_back_are_kept_as_they_are(server):
    server.queue(pictures(picture(colour="gold")))
    assert model(server).generate(task()).image == picture(colour="gold")


def test_an_unpriced_model_has_no_price(server):
    assert model(server, "openai/my-painter").generate(task()).cost_usd is None
    assert model(server, "openai/my-painter").generate(task("red")).cost_usd is None


def test_gemini_draws_in_a_chat_with_references_and_aspect_ratio(server):
    server.queue(gemini_picture(picture(colour="gold")))
    made = model(server, "gemini/gemini-3.1-flash-image").generate(
        task(*COLOURS, aspect_ratio="16:9")
    )
    assert made.image == picture(colour="gold")
    assert made.cost_usd > 0
    request = server.requests[0].json
    words, *images = request["contents"][0]["parts"]
    assert words["text"].startswith("Charcoal.")
    assert [base64.b64decode(part["inline_data"]["data"]) for part in images] == [
        picture(colour=colour) for colour in COLOURS
    ]
    assert request["generationConfig"]["imageConfig"] == {"aspectRatio": "16:9"}
    assert request["generationConfig"]["responseModalities"] == ["IMAGE", "TEXT"]


def test_openrouter_draws_in_a_chat_and_answers_with_a_data_url(server):
    server.queue(chat("Here.", images=(data_url(picture(colour="gold")),)))
    made = model(server, "openrouter/google/gemini-3.1-flash-image").generate(task("red"))
    assert made.image == picture(colour="gold")
    request = server.requests[0].json
    assert request["modalities"] == ["image", "text"]
    assert request["image_config"] == {"aspect_ratio": "2:3"}
    assert request["messages"][0]["content"][1]["image_url"]["url"] == data_url(
        picture(colour="red")
    )


def test_too_many_references_are_refused_before_any_call(server):
    with pytest.raises(TooManyReferences, match="at most 3"):
        model(server, "gemini/gemini-2.5-flash-image").generate(task(*COLOURS, "gold"))
    with pytest.raises(TooManyReferences, match="at most 0"):
        model(server, "gemini/imagen-4.0-generate-001").generate(task("red"))
    assert server.requests == []


def test_a_web_address_of_another_host_is_never_fetched(server):
    with OpenAIServer() as other:
        server.queue(pictures(urls=(f"{other.origin}/picture.png",)))
        with pytest.raises(BadReply, match="web address"):
            model(server).generate(task())
        assert other.requests == []


def test_a_web_address_on_the_same_host_is_fetched(server):
    server.files["/picture.png"] = picture(colour="gold")
    server.queue(pictures(urls=(f"{server.origin}/picture.png",)))
    assert model(server).generate(task()).image == picture(colour="gold")


def test_a_redirect_to_another_host_is_not_followed(server):
    with OpenAIServer() as other:
        other.files["/secret.png"] = picture()
        server.redirects["/picture.png"] = f"{other.origin}/secret.png"
        server.queue(pictures(urls=(f"{server.origin}/picture.png",)))
        with pytest.raises(BadReply, match="does not answer"):
            model(server).generate(task())
        assert other.requests == []


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (pictures(b"<html>Sorry</html>"), "not a picture"),
        (pictures(picture()[:60]), "not a picture"),
        (Answer({"created": 1, "data": []}), "without a picture"),
        (Answer({"created": 1, "data": [{"b64_json": "*?*"}]}), "not valid base64"),
    ],
)
def test_what_is_no_picture_is_refused_and_its_price_kept(server, answer, message):
    server.queue(answer)
    with pytest.raises(BadReply, match=message) as caught:
        model(server).generate(task())
    assert caught.value.usage.calls == 1


def test_a_model_that_answers_in_words_is_quoted(server):
    server.queue(chat("I would rather not."))
    with pytest.raises(BadReply, match="I would rather not"):
        model(server, "openrouter/google/gemini-3.1-flash-image").generate(task())


def test_a_chat_without_any_choice_has_no_picture(server):
    server.queue(Answer({"choices": []}))
    with pytest.raises(BadReply, match="instead of a picture"):
        model(server, "openrouter/google/gemini-3.1-flash-image").generate(task())


def test_a_picture_stopped_by_a_safety_filter_is_a_refusal(server):
    blocked = {
        "candidates": [{"finishReason": "IMAGE_SAFETY", "index": 0}],
        "usageMetadata": {"promptTokenCount": 3, "totalTokenCount": 3},
    }
    server.queue(Answer(blocked))
    with pytest.raises(RequestRefused, match="declined"):
        model(server, "gemini/gemini-3.1-flash-image").generate(task())
