"""Assets, their pictures, style capsules, the global library."""

from collections.abc import Iterable

from core.models.assets import Asset, Attempt, GlobalAsset, Image, StyleCapsule
from core.store.table import Table

_TYPES = "array_position(['character', 'extra_archetype', 'location', 'prop'], type)"


class Assets(Table[Asset]):
    name, model, order = "asset", Asset, f"{_TYPES}, created_at, id"


class Images(Table[Image]):
    name, model = "image", Image


class Attempts(Table[Attempt]):
    """Append-only: nothing here updates or deletes, but for a merge handing them on."""

    name, model = "attempt", Attempt

    def of_owner(self, owner_id: str) -> list[Attempt]:
        return self.where("owner_id = ?", [owner_id])

    def of_owners(self, owner_ids: Iterable[str]) -> dict[str, list[Attempt]]:
        """Attempts by owner, oldest first."""
        grouped: dict[str, list[Attempt]] = {}
        for attempt in self.where("list_contains(?::text[], owner_id)", [list(owner_ids)]):
            grouped.setdefault(attempt.owner_id, []).append(attempt)
        return grouped

    def of_run(self, run_id: str) -> list[Attempt]:
        return self.where("run_id = ?", [run_id])

    def hand_on(self, from_owner: str, to_owner: str) -> None:
        self.database.write(
            "update attempt set owner_id = ? where owner_id = ?", [to_owner, from_owner]
        )


class StyleCapsules(Table[StyleCapsule]):
    name, model, order = "style_capsule", StyleCapsule, "slug = '', created_at, name"


class GlobalAssets(Table[GlobalAsset]):
    name, model, order = "global_asset", GlobalAsset, "name, id"
