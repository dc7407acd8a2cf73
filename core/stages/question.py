"""Pass 2's question about one asset: which lines, in what prompt, at what price."""

from collections.abc import Mapping, Sequence
from functools import partial

from core.costs import tokens
from core.models.assets import Asset, DistilledAsset
from core.models.screenplay import Element
from core.prompts import registry
from core.providers.base import TextTask
from core.recent import Recent
from core.stages import distilling
from core.stages.asking import asked
from core.stages.distilling import Passage
from core.studio import Studio

TASK = "distil_asset"
MAX_OUTPUT_TOKENS = 1200
LEAST_ROOM_TOKENS = 200
FENCE_TOKENS = 40
MOST_NAMES = 12
SHOWN = {"scene_number", "text", "evidence", "past"}
LANGUAGE = "the language of the lines above"


def lines_sent(
    prompt: registry.Prompt,
    token_budget: int,
    elements: Mapping[int, Sequence[Element]],
    asset: Asset,
) -> list[Passage]:
    """The passages of the asset's question, so that the whole call stays inside the budget."""
    names = [asset.name, *asset.aliases]
    overhead = sum(tokens(text) for text in prompt.sections.values()) + FENCE_TOKENS
    overhead += tokens(", ".join(names))
    room = max(LEAST_ROOM_TOKENS, token_budget - overhead)
    found = distilling.passages(names, asset.type, asset.source_mentions, elements)
    return distilling.chosen(found, room)


def task(
    prompt: registry.Prompt, asset: Asset, sent: Sequence[Passage]
) -> TextTask[DistilledAsset]:
    """The question as a model gets it."""
    others = asset.aliases
    also = f" (also {', '.join(others[:MOST_NAMES])})" if others else ""
    return asked(
        prompt,
        DistilledAsset,
        {
            "name": asset.name,
            "aliases": others,
            "type": asset.type,
            "passages": [p.model_dump(include=SHOWN) for p in sent],
        },
        max_output_tokens=MAX_OUTPUT_TOKENS,
        name=f"{asset.name}{also}",
        type=asset.type.label.lower(),
        mentions=registry.fenced(distilling.rendered(sent), "lines"),
        language=LANGUAGE,
    )


def prices(
    studio: Studio,
    elements: Mapping[int, Sequence[Element]],
    assets: Sequence[Asset],
    revision_id: str,
) -> list[float | None]:
    """What the question about each would cost. Each is counted once and remembered, since the
    Extraction Filter asks again at every tick."""
    prompt, budget = studio.prompt(TASK), studio.settings.distil_token_budget
    provider = studio.text(None)

    def counted(asset: Asset) -> int:
        question = task(prompt, asset, lines_sent(prompt, budget, elements, asset))
        return tokens(question.system) + tokens(question.prompt)

    found = []
    for asset in assets:
        names = (asset.name, *asset.aliases)
        key = (revision_id, prompt.version, budget, names, asset.type, tuple(asset.source_mentions))
        count = _COUNTED.get(key, partial(counted, asset))
        found.append(provider.estimate_usd(count, MAX_OUTPUT_TOKENS // 4))
    return found


_COUNTED: Recent[tuple, int] = Recent(4000)
