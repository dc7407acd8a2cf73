"""What outlives a project: style capsules, and global assets that any project can copy."""

from typing import Any

from core.errors import BadInput, NotReady, Refused
from core.models.assets import Asset, Attempt, GlobalAsset, StyleCapsule
from core.models.manifest import AssetType
from core.prompts.capsules import SHIPPED
from core.store.store import Store

MAX_STYLE_CHARS = 4000


def matches(entry: GlobalAsset, words: str) -> bool:
    """Whether every word stands somewhere in the entry, in any order and case."""
    said = f"{entry.name} {entry.type.label} {entry.description} {entry.style_name}".casefold()
    return all(word in said for word in words.casefold().split())


def search(store: Store, words: str = "", asset_type: AssetType | None = None) -> list[GlobalAsset]:
    """Library entries by name, description, type or style; all of them without words."""
    entries = store.global_assets.where()
    return [e for e in entries if asset_type in (None, e.type) and matches(e, words)]


def promote(store: Store, asset_id: str) -> GlobalAsset:
    """The library's copy of a locked asset; the one already there when nothing differs.

    Raises NotReady unless the asset is locked and has an image key.
    """
    asset = store.assets.get(asset_id)
    attempt = store.attempts.find(asset.image_attempt_id)
    if not asset.locked or attempt is None:
        raise NotReady(
            f"{asset.name} needs a locked image key to go into the library.",
            "Choose its picture and lock it first.",
        )
    project = store.projects.get(asset.project_id)
    style = store.styles.find(attempt.style_id)
    entry = GlobalAsset(
        name=asset.name,
        type=asset.type,
        description=asset.description,
        traits=asset.traits,
        voice_id=asset.voice_id,
        style_name=style.name if style else "",
        image_id=attempt.image_id,
        source_project=project.name,
    )
    with store.transaction():
        for other in store.global_assets.where("name = ?", [entry.name]):
            if _content(other) == _content(entry):
                return other
        store.global_assets.insert(entry)
    return entry


def pull_in(store: Store, global_asset_id: str, project_id: str) -> Asset:
    """A copy in the project, with its picture as its image key; independent of the library."""
    entry = store.global_assets.get(global_asset_id)
    store.projects.get(project_id)
    asset = Asset(
        project_id=project_id,
        global_asset_id=entry.id,
        **entry.model_dump(include={"name", "type", "description", "traits", "voice_id"}),
    )
    with store.transaction():
        if entry.image_id:
            attempt = Attempt(
                project_id=project_id,
                owner_id=asset.id,
                image_id=entry.image_id,
                source="library",
                run_id=entry.id,
            )
            store.attempts.insert(attempt)
            asset = asset.model_copy(update={"image_attempt_id": attempt.id})
        store.assets.insert(asset)
    return asset


def edit_entry(store: Store, entry: GlobalAsset) -> GlobalAsset:
    """The saved entry. Raises RowMovedOn when somebody saved in between."""
    if not entry.name.strip():
        raise BadInput("A library entry needs a name.", "Type a name and save again.")
    return store.global_assets.save(entry)


def remove_entry(store: Store, global_asset_id: str) -> None:
    """Copies in projects stay as they are."""
    store.global_assets.delete([global_asset_id])


def ship_styles(store: Store) -> None:
    """Put in the shipped capsules that are not there; edited ones are left alone."""
    with store.transaction():
        there = {style.slug for style in store.styles.where()}
        missing = [capsule for capsule in SHIPPED if capsule.slug not in there]
        rows = [StyleCapsule(name=c.name, prompt=c.prompt, slug=c.slug) for c in missing]
        store.styles.insert(*rows)


def create_style(store: Store, name: str, prompt: str, image: bytes | None = None) -> StyleCapsule:
    """A new capsule, with a reference picture when one is given. Raises BadInput."""
    style = StyleCapsule(name=name.strip(), prompt=prompt.strip())
    _check_style(store, style)
    if image is not None:
        style = style.model_copy(update={"image_id": store.media.keep_upload(image).id})
    store.styles.insert(style)
    return style


def edit_style(store: Store, style: StyleCapsule, image: bytes | None = None) -> StyleCapsule:
    """The saved capsule; pictures made in its old words show as stale by themselves.

    Raises BadInput, RowMovedOn.
    """
    _check_style(store, style)
    changes: dict[str, Any] = {"name": style.name.strip(), "prompt": style.prompt.strip()}
    if image is not None:
        changes["image_id"] = store.media.keep_upload(image).id
    return store.styles.save(style.model_copy(update=changes))


def remove_style(store: Store, style_id: str) -> None:
    """Raises Refused for a shipped capsule and for one that a project has locked."""
    style = store.styles.get(style_id)
    users = store.projects.where("style_id = ?", [style_id])
    if users:
        raise Refused(
            f"{style.name} is the style of {users[0].name}.", "Choose another style there first."
        )
    if style.slug:
        raise Refused(f"{style.name} comes with Scriptboard and stays.", "Edit it instead.")
    store.styles.delete([style_id])


def _check_style(store: Store, style: StyleCapsule) -> None:
    name, prompt = style.name.strip(), style.prompt.strip()
    if not name or not prompt:
        raise BadInput(
            "A style needs a name and the words that describe its look.",
            "Fill in both and save again.",
        )
    if len(prompt) > MAX_STYLE_CHARS:
        raise BadInput(
            f"The style has {len(prompt):,} characters; {MAX_STYLE_CHARS:,} is the most.",
            "Shorten it: every picture's prompt begins with it.",
        )
    taken = {other.name.casefold() for other in store.styles.where("id <> ?", [style.id])}
    if name.casefold() in taken:
        raise BadInput(f"There is a style named {name} already.", "Choose another name.")


def _content(entry: GlobalAsset) -> dict[str, Any]:
    return entry.model_dump(exclude={"id", "created_at", "version"})
