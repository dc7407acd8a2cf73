"""Foreign failures in our words: classified by status, and free of keys."""

import os
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from core.errors import KeyMissing, ProviderError, RequestRefused
from core.models.manifest import Usage
from core.providers.retry import passing

SECRET_NAMES = re.compile(r"KEY|TOKEN|SECRET|PASSWORD|CREDENTIAL", re.IGNORECASE)
SECRET_SHAPES = re.compile(
    r"\b(?:sk|pk|rk|gsk|xai|hf|ya29)[-_.][\w*.-]{12,}"
    r"|\bAIza[\w-]{10,}"
    r"|(?<=[?&]key=)[^&\s'\"]+"
    r"|(?<=[Bb]earer )[^\s'\"]+"
    r"|(?<=://)[^/@\s]+(?=@)"
)
DECLINED = re.compile(
    r"content[ _-]?policy|moderation|safety|content[ _-]?filter|prohibited|responsible ai",
    re.IGNORECASE,
)
NO_CREDIT = re.compile(r"insufficient_quota|insufficient credits|billing", re.IGNORECASE)
TOO_LONG = re.compile(r"context.{0,8}(window|length)|maximum context|too long", re.IGNORECASE)
SAID = re.compile(r"""["']message["']:\s*(["'])(.+?)\1\s*[,}]""", re.DOTALL)
PERHAPS_CHARGED = Usage(calls=1, cost_usd=None)
"""A call whose answer was not waited for may have been answered, and paid, all the same."""

UNREACHABLE = {"ConnectError", "ConnectionRefusedError", "gaierror"}


def scrubbed(text: str) -> str:
    """`text` without anything that is, or looks like, a key of this environment."""
    secrets = {
        value for name, value in os.environ.items() if SECRET_NAMES.search(name) and len(value) > 5
    }
    for secret in sorted(secrets, key=len, reverse=True):
        text = text.replace(secret, "[key]")
    return SECRET_SHAPES.sub("[key]", text)


def translated(error: Exception, model: str, timeout_s: float) -> ProviderError:
    """The error to show for a failed call, by its `status_code` (class names do not tell)."""
    status = int(getattr(error, "status_code", None) or 500)
    chain = list(_chain(error))
    text = " ".join(str(each) for each in chain)
    said = _said(str(error))
    if status in (401, 403):
        return KeyMissing(
            f"{model} refused the API key.",
            "Check the provider's API key in .env and restart, or use the offline model.",
        )
    if status == 402 or (status in (400, 429) and NO_CREDIT.search(text)):
        return ProviderError(
            f"The account behind {model} has no credit left.",
            "Top it up or raise its limit, or choose another model in .env.",
        )
    if status == 404:
        return ProviderError(
            f"{model} is not known where it was asked for.",
            "Check the model's name in .env, and the base address if you set one.",
        )
    if passing(status):
        kinds = {type(each).__name__ for each in chain}
        message, hint = _passing_fault(status, model, said, timeout_s, kinds)
        return ProviderError(
            message,
            hint,
            retryable=True,
            retry_after_s=_retry_after_s(chain),
            usage=PERHAPS_CHARGED if status == 408 else None,
        )
    if TOO_LONG.search(text):
        return ProviderError(
            f"The request is longer than {model} can read.",
            "Lower CONTEXT_TOKENS in .env, or choose a model that reads more.",
        )
    if DECLINED.search(text):
        return RequestRefused(f"{model} declined the request: {said}")
    return ProviderError(
        f"{model} did not accept the request: {said}", "Check the model's name and settings."
    )


def _passing_fault(
    status: int, model: str, said: str, timeout_s: float, kinds: set[str]
) -> tuple[str, str]:
    if kinds & UNREACHABLE:
        return f"{model} could not be reached.", "Check the network and the base address in .env."
    if status == 408:
        return (
            f"{model} did not answer within {timeout_s:g} seconds.",
            "Try again, or raise CALL_TIMEOUT_S in .env.",
        )
    if status == 429:
        return (
            f"{model} asks to slow down.",
            "Wait a moment; if it happens often, lower MAX_PARALLEL_CALLS in .env.",
        )
    return f"{model} failed: {said}", ProviderError.hint


def _chain(error: BaseException) -> Iterator[BaseException]:
    """The error and what it came from, outermost first."""
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or error.__context__


def _said(text: str) -> str:
    """The provider's own words, short, on one line and scrubbed."""
    inner = SAID.search(text)
    words = inner[2] if inner else text.rpartition("Exception - ")[2]
    return " ".join(scrubbed(words).split())[:200] or "it gave no reason."


def _retry_after_s(chain: list[BaseException]) -> float | None:
    """RFC 9110, 10.2.3: seconds or a date. Gemini says it in the body, as `retryDelay`."""
    for error in chain:
        response = getattr(error, "response", None)
        for headers in (
            getattr(error, "litellm_response_headers", None),
            getattr(response, "headers", None),
        ):
            named = {str(name).lower(): value for name, value in dict(headers or {}).items()}
            if asked := named.get("retry-after"):
                return _seconds(str(asked))
        if delay := re.search(r'"retryDelay":\s*"([\d.]+)s"', str(error)):
            return float(delay[1])
    return None


def _seconds(asked: str) -> float | None:
    if re.fullmatch(r"\d+(\.\d+)?", asked):
        return float(asked)
    try:
        until = parsedate_to_datetime(asked)
    except ValueError:
        return None
    return max(0.0, (until.replace(tzinfo=until.tzinfo or UTC) - datetime.now(UTC)).total_seconds())
