"""Jobs, the ledger, prompt versions."""

from core.models.base import now
from core.models.work import Job, LedgerEntry, PromptVersion
from core.store.table import Table


class Jobs(Table[Job]):
    name, model = "job", Job

    def active(self, project_id: str) -> list[Job]:
        return self.where("project_id = ? and status in ('queued', 'running')", [project_id])

    def latest(self, project_id: str, kind: str) -> Job | None:
        found = self.where("project_id = ? and kind = ?", [project_id, kind])
        return found[-1] if found else None

    def interrupt_active(self) -> int:
        """What a process that ended left running, marked for a resume. Returns how many."""
        return self.database.write(
            "update job set status = 'interrupted', updated_at = ?,"
            " message = 'Interrupted by a restart'"
            " where status in ('queued', 'running')",
            [now()],
        )

    def cancel_requested(self, job_id: str) -> bool:
        rows = self.database.read("select cancel_requested from job where id = ?", [job_id])
        return bool(rows and rows[0]["cancel_requested"])

    def request_cancel(self, job_id: str) -> None:
        self.database.write("update job set cancel_requested = true where id = ?", [job_id])

    def progress(self, job_id: str, done_count: int, total_count: int, message: str) -> None:
        self.database.write(
            "update job set done_count = ?, total_count = ?, message = ?, updated_at = ?"
            " where id = ?",
            [done_count, total_count, message, now(), job_id],
        )


class Ledger(Table[LedgerEntry]):
    """Append-only."""

    name, model = "ledger", LedgerEntry

    def spent_usd(self) -> float:
        """What is known to have been spent, over all projects."""
        return self.database.read("select coalesce(sum(cost_usd), 0) as total from ledger")[0][
            "total"
        ]

    def known_image_price(self, model: str) -> float | None:
        """What a picture of this model cost the last time its price was known."""
        rows = self.database.read(
            "select cost_usd / images as price from ledger"
            " where model = ? and images > 0 and cost_usd is not null"
            " order by created_at desc limit 1",
            [model],
        )
        return rows[0]["price"] if rows else None


class PromptVersions(Table[PromptVersion]):
    name, model = "prompt_version", PromptVersion

    def of_name(self, prompt_name: str) -> list[PromptVersion]:
        return self.where("name = ?", [prompt_name])

    def current(self, prompt_name: str) -> PromptVersion | None:
        found = self.of_name(prompt_name)
        return found[-1] if found else None
