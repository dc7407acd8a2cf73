"""Any hosted model that LiteLLM knows, behind the two protocols. The only import of litellm."""

import base64
import json
import logging
import os
import time
from collections.abc import Callable
from functools import cache, cached_property
from types import ModuleType
from typing import Any

from core.errors import (
    BadReply,
    KeyMissing,
    ProviderError,
    RequestRefused,
    TooManyReferences,
)
from core.models.manifest import Usage
from core.models.pictures import ImageTask, Picture
from core.providers import capabilities
from core.providers.base import Reply, TextResult, TextTask
from core.providers.faults import scrubbed, translated
from core.providers.picture_reply import picture_bytes
from core.providers.retry import with_retries
from core.providers.structured import read_reply, response_format, strict_schema

# Keys that litellm.validate_environment does not look for.
UNLISTED_KEYS = {
    "fal_ai": "FAL_AI_API_KEY",
    "black_forest_labs": "BFL_API_KEY",
    "recraft": "RECRAFT_API_KEY",
    "stability": "STABILITY_API_KEY",
}
CHAT_PAINTERS = ("gemini", "vertex_ai", "openrouter")


@cache
def _litellm() -> ModuleType:
    os.environ.setdefault("LITELLM_LOCAL_MODEL_COST_MAP", "True")  # else the import goes online
    import litellm

    litellm.telemetry = False
    litellm.suppress_debug_info = True  # else it prints banners on every error
    logging.getLogger("LiteLLM").setLevel(logging.CRITICAL)  # else it logs prompts and requests
    return litellm


def size_px(aspect_ratio: str, model: str) -> str:
    """The nearest size the images endpoints take, as `1024x1536`."""
    width, height = (float(side) for side in aspect_ratio.split(":"))
    shape = (width > height) - (width < height)
    if "imagen" in model:
        return {1: "1792x1024", 0: "1024x1024", -1: "896x1280"}[shape]
    return {1: "1536x1024", 0: "1024x1024", -1: "1024x1536"}[shape]


class _Hosted:
    """A model with its address, key check, timeout and retries."""

    def __init__(
        self,
        model: str,
        timeout_s: float,
        max_attempts: int,
        api_base: str | None = None,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.model = model
        self.api_base = api_base
        self._timeout_s = timeout_s
        self._max_attempts = max_attempts
        self._sleep = sleep

    def warm(self) -> None:
        """Import LiteLLM, which takes seconds."""
        _litellm()

    @property
    def _listed(self) -> dict[str, Any]:
        """What the price list that came with LiteLLM says of the model; empty when nothing."""
        prices = _litellm().model_cost
        return prices.get(self.model) or prices.get(self.model.split("/", 1)[-1]) or {}

    @cached_property
    def _route(self) -> tuple[str, str, str | None, str | None]:
        """Model, provider, key and address as LiteLLM takes them apart."""
        litellm = _litellm()
        try:
            return litellm.get_llm_provider(self.model, api_base=self.api_base)
        except litellm.BadRequestError as error:
            raise ProviderError(
                f"LiteLLM knows no provider for the model {self.model}.",
                "Write it in .env as provider/model, such as openai/gpt-5-mini.",
            ) from error

    @property
    def _provider(self) -> str:
        return self._route[1]

    def _call(self, function: str, **arguments: Any) -> Any:
        """What `litellm.<function>` returns. Raises ProviderError, with no key in or behind it."""
        litellm = _litellm()

        def once() -> Any:
            try:
                return getattr(litellm, function)(
                    model=self.model,
                    api_base=self.api_base,
                    timeout=self._timeout_s,
                    max_retries=0,
                    **arguments,
                )
            except litellm.exceptions.openai.OpenAIError as error:
                fault = translated(error, self.model, self._timeout_s)
            raise fault  # outside the handler: the original may hold the key

        return with_retries(once, self._max_attempts, self._sleep)

    def _need_key(self) -> None:
        listed = _litellm().validate_environment(self.model)["missing_keys"]
        names = [name for name in listed if name.endswith(("API_KEY", "API_TOKEN"))]
        usual = UNLISTED_KEYS.get(self._provider, f"{self._provider.upper()}_API_KEY")
        if self._provider in UNLISTED_KEYS or os.environ.get(usual) == "":
            names.append(usual)
        if names and not any(os.environ.get(name) for name in names):
            own = " A server of your own that needs none takes any word." if self.api_base else ""
            raise KeyMissing(
                f"No API key is set for {self.model}.",
                f"Set {names[-1]} in .env and restart, or use the offline model.{own}",
            )


class LiteLLMText(_Hosted):
    """A TextProvider: asks for the reply's JSON schema, and once more when the reply is no good."""

    def estimate_usd(self, input_tokens: int, output_tokens: int) -> float | None:
        read, written = (self._listed.get(f"{way}_cost_per_token") for way in ("input", "output"))
        if read is None or written is None:
            return None
        return read * input_tokens + written * output_tokens

    def run(self, task: TextTask[Reply]) -> TextResult[Reply]:
        self._need_key()
        messages, limit, usage = self._messages(task), task.max_output_tokens, Usage()
        for _ in range(2):
            response = self._call(
                "completion",
                messages=messages,
                response_format=response_format(task.reply_type),
                max_tokens=limit,
                drop_params=True,
            )
            usage += _usage(response)
            choice = _choice(response)
            try:
                return TextResult(self._read(choice, task.reply_type, limit), usage)
            except RequestRefused as refusal:
                refusal.usage = usage
                raise
            except BadReply as fault:
                why = scrubbed(str(fault))
            if choice.finish_reason == "length":
                limit *= 2
            elif choice.message.content:
                messages.append({"role": "assistant", "content": choice.message.content})
            again = f"That reply cannot be used: {why}. Reply again with the whole JSON object."
            messages.append({"role": "user", "content": again})
        raise BadReply(f"{self.model} gave no usable answer, twice: {why}", usage=usage)

    def _messages(self, task: TextTask[Reply]) -> list[dict[str, str]]:
        """The prompt; with the schema in words for a model that may not take it otherwise."""
        system = task.system
        if not _litellm().supports_response_schema(self.model):
            schema = json.dumps(strict_schema(task.reply_type))
            system += f"\n\nReply with one JSON object of this schema and nothing else:\n{schema}"
        roles = [("system", system.strip()), ("user", task.prompt)]
        return [{"role": role, "content": content} for role, content in roles if content]

    def _read(self, choice: Any, reply_type: type[Reply], limit: int) -> Reply:
        message = choice.message
        fields = getattr(message, "provider_specific_fields", None) or {}
        refusal = getattr(message, "refusal", None) or fields.get("refusal")
        if refusal or choice.finish_reason == "content_filter":
            said = scrubbed(refusal or "its content filter stopped the answer")[:200]
            raise RequestRefused(f"{self.model} declined the request: {said}")
        if choice.finish_reason == "length":
            raise BadReply(f"it was cut off after {limit} tokens")
        if not (message.content or "").strip():
            raise BadReply("it was empty")
        return read_reply(message.content, reply_type)


class LiteLLMImages(_Hosted):
    """An ImageProvider: the images endpoints, or chat for the models that draw in a chat."""

    @property
    def capabilities(self) -> capabilities.Capabilities:
        return capabilities.of(self.model)

    def estimate_usd(self) -> float | None:
        return self._listed.get("output_cost_per_image")

    def generate(self, task: ImageTask) -> Picture:
        limit = self.capabilities.max_references
        if limit is not None and len(task.references) > limit:
            raise TooManyReferences(
                f"{self.model} takes at most {limit} reference images a call, "
                f"not {len(task.references)}."
            )
        self._need_key()
        in_chat = self._provider in CHAT_PAINTERS and "imagen" not in self.model
        response = self._in_chat(task) if in_chat else self._by_endpoint(task)
        cost_usd = _cost_usd(response)
        try:
            image = _chat_image(response) if in_chat else _endpoint_image(response)
            picture = picture_bytes(image, self.api_base, self._timeout_s)
        except ProviderError as fault:
            fault.usage = Usage(calls=1, cost_usd=cost_usd)
            raise
        return Picture(image=picture, cost_usd=cost_usd)

    def _by_endpoint(self, task: ImageTask) -> Any:
        arguments = {"prompt": task.prompt, "size": size_px(task.aspect_ratio, self.model)}
        images = [reference.image for reference in task.references]
        if images:
            return self._call("image_edit", image=images, **arguments)
        return self._call("image_generation", **arguments, **self._client())

    def _in_chat(self, task: ImageTask) -> Any:
        content: list[dict[str, Any]] = [{"type": "text", "text": task.prompt}]
        for reference in task.references:
            kind = "webp" if reference.image[8:12] == b"WEBP" else "png"
            url = f"data:image/{kind};base64,{base64.b64encode(reference.image).decode()}"
            content.append({"type": "image_url", "image_url": {"url": url}})
        shape: dict[str, Any] = {"imageConfig": {"aspectRatio": task.aspect_ratio}}
        if self._provider == "openrouter":
            shape = {"image_config": {"aspect_ratio": task.aspect_ratio}}
        messages = [{"role": "user", "content": content}]
        return self._call("completion", messages=messages, modalities=["image", "text"], **shape)

    def _client(self) -> dict[str, Any]:
        """The client that image_generation should use, where it would take one of its own."""
        _, provider, key, address = self._route
        if provider != "openai" and provider not in _litellm().openai_compatible_providers:
            return {}
        key = key or os.environ.get("OPENAI_API_KEY")
        return {"client": _once_client(key, address, self._timeout_s)}


@cache
def _once_client(key: str | None, address: str | None, timeout_s: float) -> Any:
    """An OpenAI client whose silent retries stay at 0: image_generation would set them to 2."""
    _litellm()
    from litellm.llms.openai.openai import OpenAI

    class Once(OpenAI):
        max_retries = property(lambda self: 0, lambda self, value: None)

    return Once(api_key=key, base_url=address, timeout=timeout_s)


def _choice(response: Any) -> Any:
    """What was answered; one that says nothing where a service sent no choice at all."""
    return response.choices[0] if response.choices else _litellm().Choices()


def _endpoint_image(response: Any) -> str:
    image = response.data[0].b64_json or response.data[0].url if response.data else None
    if not image:
        raise BadReply("The model answered without a picture.")
    return image


def _chat_image(response: Any) -> str:
    choice = _choice(response)
    images = getattr(choice.message, "images", None)
    if images:
        return images[0]["image_url"]["url"]
    said = " ".join(scrubbed(choice.message.content or "no reason given").split())[:200]
    if choice.finish_reason == "content_filter":
        raise RequestRefused(f"The model declined to draw this: {said}")
    raise BadReply(f"The model answered in words instead of a picture: {said}", RequestRefused.hint)


def _usage(response: Any) -> Usage:
    counted = getattr(response, "usage", None)
    return Usage(
        calls=1,
        input_tokens=getattr(counted, "prompt_tokens", 0) or 0,
        output_tokens=getattr(counted, "completion_tokens", 0) or 0,
        cost_usd=_cost_usd(response),
    )


def _cost_usd(response: Any) -> float | None:
    """LiteLLM's price of the call, None where it knows none."""
    return response._hidden_params.get("response_cost")
