"""What every stored model shares: an id, a creation time, frozen values."""

import uuid
from datetime import UTC, datetime

from pydantic import BaseModel, ConfigDict, Field


def new_id() -> str:
    return uuid.uuid4().hex


def now() -> datetime:
    """Naive UTC, the only kind of time the store keeps."""
    return datetime.now(UTC).replace(tzinfo=None)


class Value(BaseModel):
    """A frozen value; change it with `model_copy(update=…)`."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Row(Value):
    """A value with a row in the store; hashed by its id, so that it may hold lists and dicts."""

    id: str = Field(default_factory=new_id)
    created_at: datetime = Field(default_factory=now)

    def __hash__(self) -> int:
        return hash(self.id)


class ProjectRow(Row):
    project_id: str
