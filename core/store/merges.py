"""Records of merged assets."""

from collections.abc import Iterable

from core.models.merges import MergeRecord
from core.store.table import Table


class Merges(Table[MergeRecord]):
    name, model = "merge_record", MergeRecord

    def standing(self, project_id: str) -> list[MergeRecord]:
        """Merges nobody took back, oldest first."""
        return self.where("project_id = ? and not undone", [project_id])

    def absorbed_keys(self, project_id: str) -> dict[str, str]:
        """By the draft key of each asset that a merge took in: the id of the asset it is now."""
        standing = self.standing(project_id)
        keys = {a.draft_key: a.id for record in standing for a in record.absorbed if a.draft_key}
        became = _became(standing)
        return {key: _last(became, asset_id) for key, asset_id in keys.items()}

    def survivor_id(self, project_id: str, asset_id: str) -> str:
        """The asset that this one is now; its own id where no merge took it in."""
        return _last(_became(self.standing(project_id)), asset_id)


def _became(standing: Iterable[MergeRecord]) -> dict[str, str]:
    return {asset.id: record.survivor_id for record in standing for asset in record.absorbed}


def _last(became: dict[str, str], asset_id: str) -> str:
    while asset_id in became:
        asset_id = became[asset_id]
    return asset_id
