"""Background jobs, the ledger of calls, and prompt versions."""

from datetime import datetime
from typing import Any, Literal

from pydantic import Field

from core.models.base import ProjectRow, Row, now

JobStatus = Literal["queued", "running", "done", "failed", "cancelled", "interrupted"]


class Job(ProjectRow):
    """One background run. `arguments` is all a resume needs; `failures` name items and why."""

    kind: str
    title: str
    status: JobStatus = "queued"
    arguments: dict[str, Any] = Field(default_factory=dict)
    done_count: int = 0
    total_count: int = 0
    message: str = ""
    failures: dict[str, str] = Field(default_factory=dict)
    error: str = ""
    hint: str = ""
    cancel_requested: bool = False
    updated_at: datetime = Field(default_factory=now)

    @property
    def active(self) -> bool:
        return self.status in ("queued", "running")


class LedgerEntry(Row):
    """One call to a model, append-only. `cost_usd` None means unknown, never 0."""

    project_id: str | None = None
    job_id: str | None = None
    task: str
    model: str
    prompt_version: str = ""
    calls: int = 1
    input_tokens: int = 0
    output_tokens: int = 0
    images: int = 0
    estimated_usd: float | None = None
    cost_usd: float | None = None
    duration_s: float = 0.0
    outcome: str = "ok"


class PromptVersion(Row):
    """A prompt's text as edited on the Prompts page; the newest of a name is in use."""

    name: str
    text: str
    version: str
    note: str = ""
