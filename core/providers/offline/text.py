"""The offline text model: each task's answer by rules, with no key and no call."""

from collections.abc import Callable, Mapping
from typing import Any

from pydantic import BaseModel

from core.errors import ProviderError
from core.models.manifest import Usage
from core.providers.base import Reply, TextResult, TextTask
from core.providers.offline import director, distiller, lexicon, reader

Reader = Callable[[Mapping[str, Any]], BaseModel]


def _extract_preview(inputs: Mapping[str, Any]) -> BaseModel:
    return reader.read(inputs["screenplay"], inputs["known"], inputs.get("scene_indices"))


READERS: dict[str, Reader] = {
    "extract_preview": _extract_preview,
    "distil_asset": distiller.distil,
    "rewrite_passage": distiller.rewrite,
    "combine_descriptions": distiller.combine,
    "propose_shots": director.propose_shots,
    "infer_transformation": director.infer_transformation,
}
"""A task's name to what answers it from the task's `inputs`. A new task is a new line here."""


class OfflineText:
    """A TextProvider that reads by rules."""

    model = "offline"

    def warm(self) -> None:
        """Read the word lists."""
        lexicon.entry("lamp")

    def estimate_usd(self, input_tokens: int, output_tokens: int) -> float | None:
        return 0.0

    def run(self, task: TextTask[Reply]) -> TextResult[Reply]:
        """The reply; free, so the usage is a call without tokens."""
        answer = READERS.get(task.name)
        if answer is None:
            raise ProviderError(
                f"The offline model has no rules for “{task.name}”.",
                "Choose a model with a key in .env for this step.",
            )
        reply = task.reply_type.model_validate(answer(task.inputs).model_dump())
        return TextResult(reply=reply, usage=Usage(calls=1))
