"""A prompt filled in as the task that a text model is asked."""

from collections.abc import Mapping
from typing import Any

from core.prompts.registry import Prompt, render
from core.providers.base import Reply, TextTask


def asked(
    prompt: Prompt,
    reply_type: type[Reply],
    inputs: Mapping[str, Any],
    *,
    max_output_tokens: int = 4000,
    **values: object,
) -> TextTask[Reply]:
    """The task of this prompt's name. `values` fill its variables; `inputs` are for the offline
    model. Raises BadPrompt where an edited prompt and the values do not fit."""
    rendered = render(prompt, **values)
    return TextTask(
        name=prompt.name,
        system=rendered.system,
        prompt=rendered.user,
        prompt_version=rendered.version,
        reply_type=reply_type,
        inputs=inputs,
        max_output_tokens=max_output_tokens,
    )
