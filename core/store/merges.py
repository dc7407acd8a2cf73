"""Records of merged assets."""

from core.models.merges import MergeRecord
from core.store.table import Table


class Merges(Table[MergeRecord]):
    name, model = "merge_record", MergeRecord

    def standing(self, project_id: str) -> list[MergeRecord]:
        """Merges nobody took back, oldest first."""
        return self.where("project_id = ? and not undone", [project_id])

    def absorbed_keys(self, project_id: str) -> dict[str, str]:
        """By the draft key of each asset that a merge took in: the id of the asset it is now."""
        keys: dict[str, str] = {}
        became: dict[str, str] = {}
        for record in self.standing(project_id):
            for asset in record.absorbed:
                became[asset.id] = record.survivor_id
                if asset.draft_key:
                    keys[asset.draft_key] = asset.id
        return {key: _last(became, asset_id) for key, asset_id in keys.items()}


def _last(became: dict[str, str], asset_id: str) -> str:
    while asset_id in became:
        asset_id = became[asset_id]
    return asset_id
