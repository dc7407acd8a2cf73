"""Transformations: at a shot, an asset becomes another. Inferred for a form, stored on Confirm."""

import re
from collections.abc import Iterable, Sequence

from core.costs import Estimate, tokens
from core.errors import BadInput, NotReady
from core.models.assets import Asset
from core.models.project import SceneRow
from core.models.scenes import InferredTransformation, Shot, Transformation
from core.prompts import registry
from core.providers.base import TextTask
from core.stages import curation, scene_map, shot_list
from core.stages.asking import asked
from core.stages.frame_plan import image_keys
from core.studio import Studio

TASK = "infer_transformation"
MAX_OUTPUT_TOKENS = 1500


def shot_text(shot: Shot, names: dict[str, str]) -> str:
    """A shot as it is read: its action and dialogue, and who its lists say is seen."""
    seen = ", ".join(names[one] for one in shot.asset_ids if one in names)
    return "\n".join(
        part for part in (shot.action, shot.dialogue, seen and f"Seen: {seen}") if part
    )


def stands_in(asset: Asset, texts: Iterable[str]) -> bool:
    """Whether the asset's name or one of its aliases stands in any of the texts, as whole words."""
    wordings = "|".join(re.escape(name) for name in (asset.name, *asset.aliases) if name)
    pattern = re.compile(rf"(?<!\w)(?:{wordings})(?!\w)", re.IGNORECASE)
    return any(pattern.search(text) for text in texts)


def defaults(base: Asset, absorbed: Asset) -> InferredTransformation:
    """What the form opens with when the shots do not tell."""
    return InferredTransformation(
        trigger_shot=1,
        post_description=absorbed.description,
        confidence="low",
        message=f"Neither {base.name} nor {absorbed.name} stands in this scene's shots, so the"
        " moment of the change could not be told. Choose the shot yourself.",
    )


def verified(reply: InferredTransformation, shot_count: int) -> InferredTransformation:
    """The reply with shot numbers that exist; one that does not makes the whole of it a guess."""
    trigger, completion = reply.trigger_shot, reply.completion_shot
    update: dict = {}
    if trigger > shot_count:
        trigger, completion = 1, None
        update = {
            "confidence": "low",
            "message": "The shot that was named does not exist. Choose the shot yourself.",
        }
    if reply.transformation_type != "gradual" or not trigger < (completion or 0) <= shot_count:
        completion = None
    return reply.model_copy(
        update={**update, "trigger_shot": trigger, "completion_shot": completion}
    )


def checked(event: Transformation, scene_shots: Sequence[Shot]) -> Transformation:
    """The event as it can be stored. Raises BadInput."""
    places = {shot.id: shot.shot_index for shot in scene_shots}
    if event.post_asset_id == event.base_asset_id:
        raise BadInput("An asset cannot become itself.", "Choose another base asset.")
    if event.trigger_shot_id not in places:
        raise BadInput("The shot of the change is not in this scene.", "Choose another shot.")
    if event.transformation_type != "gradual":
        return event.model_copy(update={"completion_shot_id": None})
    completion = event.completion_shot_id
    if completion and places.get(completion, -1) <= places[event.trigger_shot_id]:
        raise BadInput(
            "A gradual change is complete in a later shot of the same scene.",
            "Choose a shot after the one it begins in.",
        )
    return event


def rewired(shot: Shot, base: Asset, absorbed_id: str, after: bool) -> Shot:
    """The shot once the two are one: what it became goes, and `after` the change its base comes."""
    changed = shot_list.without(shot, absorbed_id)
    if changed is shot or not after or base.id in changed.asset_ids:
        return changed
    column = {"characters": "characters_foreground", "props": "props"}.get(base.type.family)
    if column is None:
        return changed.model_copy(update={"setting_id": changed.setting_id or base.id})
    if column == "characters_foreground" and absorbed_id in shot.characters_background:
        column = "characters_background"
    return changed.model_copy(update={column: [*getattr(changed, column), base.id]})


# Effects


def estimate(studio: Studio, scene_id: str) -> Estimate:
    """What inferring a change in this scene would cost, if the model has to be asked."""
    scene, prompt = studio.store.scenes.get(scene_id), studio.prompt(TASK)
    read = tokens(prompt.text) + 2 * tokens(scene.text)
    price = studio.text(scene.project_id).estimate_usd(read, MAX_OUTPUT_TOKENS // 4)
    return Estimate(calls=1, cost_usd=price)


def infer_transformation(
    studio: Studio, scene_id: str, base_asset_id: str, absorbed_asset_id: str
) -> InferredTransformation:
    """What the Convert form opens with; nothing is stored. Shots are numbered from 1.

    Where neither name stands in the shots nobody is asked: defaults with a message come back.
    Raises NotReady without shots, BudgetExceeded, ProviderError.
    """
    store = studio.store
    scene, base = store.scenes.get(scene_id), store.assets.get(base_asset_id)
    absorbed, scene_shots = store.assets.get(absorbed_asset_id), store.shots.of_scene(scene_id)
    if not scene_shots:
        raise NotReady("This scene has no shots yet.", "Propose its shots first.")
    names = {a.id: a.name for a in store.assets.of_project(scene.project_id)}
    texts = [shot_text(shot, names) for shot in scene_shots]
    if not stands_in(base, texts) and not stands_in(absorbed, texts):
        return defaults(base, absorbed)
    actions = [shot.action for shot in scene_shots]
    asked = _task(studio, scene, texts, actions, base, absorbed)
    return verified(studio.text(scene.project_id).run(asked).reply, len(scene_shots))


def confirm_transformation(
    studio: Studio, event: Transformation, *, defer: bool = False
) -> Transformation:
    """Store the event. What it becomes lends its picture and leaves this scene: its base stands
    for it from the trigger on. `defer` makes it optional in the project. Raises BadInput."""
    store = studio.store
    with store.transaction():
        scene_shots = store.shots.of_scene(event.scene_id)
        event = checked(event, scene_shots)
        base, post = store.assets.get(event.base_asset_id), store.assets.find(event.post_asset_id)
        if post is None:
            store.transformations.insert(event)
            return event
        event = event.model_copy(
            update={
                "pre_description": event.pre_description or base.description,
                "post_description": event.post_description or post.description,
                "post_image_id": event.post_image_id or image_keys(studio, [post]).get(post.id),
            }
        )
        store.transformations.insert(event)
        scene_map.remove_appearance(studio, event.scene_id, post.id)
        trigger = next(s.shot_index for s in scene_shots if s.id == event.trigger_shot_id)
        for shot in scene_shots:
            changed = rewired(shot, base, post.id, shot.shot_index >= trigger)
            if changed is not shot:
                store.shots.save(changed)
        if defer:
            curation.defer(studio, [post.id])
    return event


def remove_transformation(studio: Studio, transformation_id: str) -> None:
    """Forget the event; what it became is in the scene again."""
    with studio.store.transaction():
        event = studio.store.transformations.get(transformation_id)
        studio.store.transformations.delete([event.id])
        if event.post_asset_id:
            scene_map.restore(studio, event.scene_id, event.post_asset_id)


def _task(
    studio: Studio,
    scene: SceneRow,
    texts: Sequence[str],
    actions: Sequence[str],
    base: Asset,
    absorbed: Asset,
) -> TextTask[InferredTransformation]:
    listed = "\n\n".join(f"{number}. {text}" for number, text in enumerate(texts, 1))
    return asked(
        studio.prompt(TASK),
        InferredTransformation,
        {
            "shots": list(texts),
            "actions": list(actions),
            "base": [base.name, *base.aliases],
            "absorbed": [absorbed.name, *absorbed.aliases],
            "absorbed_description": absorbed.description,
        },
        max_output_tokens=MAX_OUTPUT_TOKENS,
        scene=registry.fenced(scene.text, "scene"),
        shots=registry.fenced(listed, "shots"),
        base=registry.fenced(_told(base), "before"),
        absorbed=registry.fenced(_told(absorbed), "after"),
    )


def _told(asset: Asset) -> str:
    return f"{asset.name} ({asset.type.label.lower()}): {asset.description or 'no description yet'}"
