"""Descriptions in a person's hand: one passage rewritten, a contradiction decided."""

from typing import Literal

from core.errors import AssetLocked, BadInput, NotFound, RowMovedOn
from core.models.assets import Asset, Conflict, RewrittenPassage
from core.models.base import Value
from core.prompts import registry
from core.stages import curation
from core.stages.asking import asked
from core.studio import Studio

REWRITE = "rewrite_passage"
WISHES = {
    "Rewrite": "Say the same in other, better words.",
    "Shorten": "Say it in about half the words, keeping what can be seen.",
    "More detail": "Say it in more visual detail that fits what stands there.",
}


class Rewrite(Value):
    """A passage before and after, and the whole description with it. Nothing is saved yet."""

    before: str
    after: str
    description: str


def settled(conflict: Conflict) -> tuple[str, str]:
    """The words that stand and the words that do not, by the person's choice."""
    if conflict.choice == "earlier":
        return conflict.earlier_quote, conflict.later_quote
    return conflict.later_quote, conflict.earlier_quote


def with_states(description: str, conflict: Conflict) -> str:
    """The description with both looks, by scene range."""
    return (
        f"{description.rstrip()} Up to scene {conflict.later_scene}: {conflict.earlier_quote};"
        f" from scene {conflict.later_scene} on: {conflict.later_quote}."
    )


def spliced(description: str, start: int, end: int, passage: str) -> str:
    """The description with one passage replaced; every other character stays."""
    return description[:start] + passage + description[end:]


# Effects


def settle(
    studio: Studio,
    asset_id: str,
    version: int,
    number: int,
    choice: Literal["earlier", "later", "states"],
) -> Asset:
    """A conflict decided, and the description brought in line: by putting the words that stand in
    place of the others, else by asking the model. Raises AssetLocked, RowMovedOn, ProviderError.
    """
    asset = studio.store.assets.get(asset_id)
    if asset.locked:
        raise AssetLocked(f"{asset.name} is locked.")
    if asset.version != version:
        raise RowMovedOn("Somebody else changed this asset in the meantime.", asset)
    if not 0 <= number < len(asset.conflicts):
        raise NotFound("This conflict is no longer there.")
    conflict = asset.conflicts[number].model_copy(update={"choice": choice})
    standing, other = settled(conflict)
    if choice == "states":
        description = with_states(asset.description, conflict)
    elif (at := asset.description.casefold().find(other.casefold())) >= 0:
        description = spliced(asset.description, at, at + len(other), standing)
    elif standing.casefold() in asset.description.casefold() or not asset.description:
        description = asset.description
    else:
        wish = f"About its {conflict.trait}, “{standing}” stands, not “{other}”."
        end = len(asset.description)
        description = rewrite(studio, asset_id, asset.description, 0, end, wish).description
    conflicts = [*asset.conflicts]
    conflicts[number] = conflict
    return curation.edit(studio, asset_id, version, conflicts=conflicts, description=description)


def rewrite(
    studio: Studio, asset_id: str, description: str, start: int, end: int, wish: str
) -> Rewrite:
    """What the selected passage would become; nothing is saved.

    Raises AssetLocked, BadInput for an empty selection or wish, ProviderError, BudgetExceeded.
    """
    asset = studio.store.assets.get(asset_id)
    if asset.locked:
        raise AssetLocked(f"{asset.name} is locked.")
    before = description[start:end]
    if not before.strip():
        raise BadInput("No passage is selected.", "Select some words of the description first.")
    if not wish.strip():
        raise BadInput("Say what should change.", "Choose Rewrite, Shorten or write a wish.")
    question = asked(
        studio.prompt(REWRITE),
        RewrittenPassage,
        {
            "description": description,
            "passage": before,
            "instruction": wish.strip(),
            "lines": [mention.quote for mention in asset.source_mentions],
        },
        max_output_tokens=800,
        description=registry.fenced(description, "description"),
        passage=registry.fenced(before, "passage"),
        instruction=wish.strip(),
    )
    reply = studio.text(asset.project_id).run(question).reply
    edges = len(before) - len(before.lstrip()), len(before.rstrip())
    after = before[: edges[0]] + reply.passage.strip() + before[edges[1] :]
    whole = spliced(description, start, end, after)
    return Rewrite(before=before, after=after, description=whole)
