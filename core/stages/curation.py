"""A person's hand on the assets: add, edit, retype, defer, lock, and the gate they open."""

import re
from collections.abc import Iterable
from typing import Any

from pydantic import Field

from core.errors import AssetLocked, BadInput, GateClosed, NotReady
from core.models.assets import Asset, Traits
from core.models.base import Value
from core.models.manifest import AssetType
from core.stages.fingerprints import stamp, stamped
from core.stages.seating import reseated
from core.studio import Studio

EDITABLE = {"name", "aliases", "description", "traits", "voice_id", "conflicts", "type", "deferred"}
MAX_DESCRIPTION_CHARS = 4000
_CLOTHING_OPEN = re.compile(r"\s*[^.!?]*\bcloth(?:ing|es) (?:is|are) left open[.!?]", re.IGNORECASE)
MAX_NAME_CHARS = 120


class Gate(Value):
    """Frames and shots open when every asset that is not deferred is locked. `missing` says of
    each other one, by name, what it needs."""

    open: bool
    missing: dict[str, str] = Field(default_factory=dict)

    @property
    def sentence(self) -> str:
        if self.open:
            return "All assets are locked. Shots and frames are open."
        if not self.missing:
            return "There are no assets yet."
        count = len(self.missing)
        return f"{count} asset{'s' * (count > 1)} still to lock or defer."


class LockedAll(Value):
    """What `lock_all` locked, and why it could not lock the others, by name."""

    locked: tuple[str, ...]
    blocked: dict[str, str]


# Rules


def gate_of(assets: Iterable[Asset]) -> Gate:
    """Deferred assets hold nothing up; a project without any asset is not there yet."""
    rows = list(assets)
    missing = {asset.name: lacks(asset) for asset in rows if not (asset.deferred or asset.locked)}
    return Gate(open=bool(rows) and not missing, missing=missing)


def lacks(asset: Asset) -> str:
    """What an unlocked asset needs before or until it is locked."""
    needs = []
    if not asset.description.strip():
        needs.append("a description")
    if asset.image_attempt_id is None:
        needs.append("an image key")
    return f"needs {' and '.join(needs)}" if needs else "ready to lock"


def can_lock(asset: Asset) -> bool:
    return not asset.locked and lacks(asset) == "ready to lock"


def checked(asset: Asset, changes: dict[str, Any]) -> dict[str, Any]:
    """The changes that differ, tidied. An edited description still knows the lines it came from.

    Raises AssetLocked, BadInput.
    """
    unknown = set(changes) - EDITABLE
    if unknown:
        raise BadInput(f"{min(unknown)} cannot be edited.")
    real = {name: value for name, value in changes.items() if getattr(asset, name) != value}
    if asset.locked and set(real) - {"deferred"}:
        raise AssetLocked(f"{asset.name} is locked.")
    if "name" in real:
        real["name"] = " ".join(real["name"].split())
        if not 0 < len(real["name"]) <= MAX_NAME_CHARS:
            raise BadInput(f"A name has 1 to {MAX_NAME_CHARS} characters.", "Type a shorter name.")
        # The script still calls it by its old name, and the map looks for it there.
        real.setdefault("aliases", [*asset.aliases, asset.name])
    if len(real.get("description", "")) > MAX_DESCRIPTION_CHARS:
        raise BadInput(
            f"A description has at most {MAX_DESCRIPTION_CHARS:,} characters.", "Shorten it."
        )
    if "aliases" in real:
        name = real.get("name", asset.name)
        tidy = dict.fromkeys(" ".join(alias.split()) for alias in real["aliases"])
        real["aliases"] = [alias for alias in tidy if alias and alias != name]
    if "description" in real:
        lines = {k: v for k, v in stamped(asset.made_from).items() if k == "lines"}
        real["made_from"] = stamp(lines)
    return real | {"error": ""} if real else real


def filled_in(description: str, before: Traits, after: Traits) -> str:
    """The description with what a person filled in where the script left a trait open, so that
    the picture shows it; the sentence that called it open goes."""
    for name, sentence in (
        ("physical_features", "{}."),
        ("clothing", "Wears {}."),
        ("demeanor", "{}."),
    ):
        told = getattr(after, name).strip().rstrip(".")
        if getattr(before, name) or not told:
            continue
        if name == "clothing":
            description = _CLOTHING_OPEN.sub("", description)
        said = sentence.format(told)
        description = f"{description.strip()} {said[:1].upper()}{said[1:]}".strip()
    return description


def type_warning(asset: Asset, asset_type: AssetType) -> str:
    """What to say before a change of type; empty where it is harmless."""
    to, was = asset_type.aspect_ratio, asset.aspect_ratio
    said = []
    if AssetType.LOCATION in (asset_type, asset.type):
        said.append("Places are pictured in another way than people and things.")
    if to != was and asset.image_attempt_id:
        said.append(f"Its picture was made in {was}; it becomes {to}, and shows as stale.")
    return " ".join(said)


# Effects


def gate(studio: Studio, project_id: str) -> Gate:
    return gate_of(studio.store.assets.of_project(project_id))


def require_gate(studio: Studio, project_id: str) -> None:
    """Raises GateClosed with what is missing."""
    now = gate(studio, project_id)
    if not now.open:
        first = [f"{name} {why}" for name, why in list(now.missing.items())[:3]]
        raise GateClosed(f"{now.sentence} {'; '.join(first)}".strip())


def edit(studio: Studio, asset_id: str, version: int, **changes: Any) -> Asset:
    """The saved asset. `version` is the one the edit was based on.

    Raises AssetLocked, BadInput; RowMovedOn when somebody saved other words in between.
    """
    store = studio.store
    with store.transaction():
        stored = store.assets.get(asset_id)
        real = checked(stored, changes)
        if not real:
            return stored
        if "type" in real:
            _reseat(studio, stored, real["type"])
        return store.assets.save(stored.model_copy(update={**real, "version": version}))


def create(studio: Studio, project_id: str, name: str, asset_type: AssetType) -> Asset:
    """An asset added by hand. Raises BadInput."""
    blank = Asset(project_id=project_id, name="", type=asset_type)
    asset = blank.model_copy(update=checked(blank, {"name": name}))
    if not asset.name:
        raise BadInput("An asset needs a name.", "Type one.")
    studio.store.assets.insert(asset)
    return asset


def change_type(studio: Studio, asset_id: str, version: int, asset_type: AssetType) -> Asset:
    """Scenes and shots follow; the picture shows as stale. Raises AssetLocked, RowMovedOn."""
    return edit(studio, asset_id, version, type=asset_type)


def defer(studio: Studio, asset_ids: Iterable[str], deferred: bool = True) -> None:
    """Deferred assets stay, optional; allowed on locked ones too."""
    with studio.store.transaction():
        for asset in studio.store.assets.by_id(asset_ids).values():
            studio.store.assets.update(asset.id, deferred=deferred)


def lock(studio: Studio, asset_id: str) -> Asset:
    """Frozen but for `deferred`. Raises NotReady without a description and an image key."""
    with studio.store.transaction():
        asset = studio.store.assets.get(asset_id)
        if not asset.locked and not can_lock(asset):
            raise NotReady(f"{asset.name} {lacks(asset)}.", "Give it both, then lock it.")
        return studio.store.assets.update(asset_id, locked=True)


def unlock(studio: Studio, asset_id: str) -> Asset:
    """Everything about it can be edited again."""
    with studio.store.transaction():
        return studio.store.assets.update(asset_id, locked=False)


def lock_all(studio: Studio, project_id: str, asset_ids: Iterable[str] | None = None) -> LockedAll:
    """Lock what is ready, of these or of all that are not deferred."""
    with studio.store.transaction():
        rows = studio.store.assets.of_project(project_id)
        wanted = None if asset_ids is None else set(asset_ids)
        asked = [a for a in rows if (not a.deferred if wanted is None else a.id in wanted)]
        ready = [asset for asset in asked if can_lock(asset)]
        for asset in ready:
            studio.store.assets.update(asset.id, locked=True)
    blocked = {a.name: lacks(a) for a in asked if not a.locked and not can_lock(a)}
    return LockedAll(locked=tuple(asset.name for asset in ready), blocked=blocked)


def _reseat(studio: Studio, asset: Asset, asset_type: AssetType) -> None:
    for shot in studio.store.shots.of_project(asset.project_id):
        seated = reseated(shot, asset.id, asset_type)
        if seated != shot:
            studio.store.shots.save(seated)
