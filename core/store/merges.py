"""Records of merged assets."""

from core.models.merges import MergeRecord
from core.store.table import Table


class Merges(Table[MergeRecord]):
    name, model = "merge_record", MergeRecord

    def standing(self, project_id: str) -> list[MergeRecord]:
        """Merges nobody took back, oldest first."""
        return self.where("project_id = ? and not undone", [project_id])

    def absorbed_keys(self, project_id: str) -> dict[str, str]:
        """The survivor's asset id by the draft key of each asset that a merge took in."""
        return {
            asset.draft_key: record.survivor_id
            for record in self.standing(project_id)
            for asset in record.absorbed
            if asset.draft_key
        }
