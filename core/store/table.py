"""A table of models: columns are the model's fields, compound fields are JSON as text."""

import json
import types
import typing
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, TypeAdapter

from core.errors import NotFound, RowMovedOn
from core.models.base import Row, now
from core.store.database import Database

Model = TypeVar("Model", bound=Row)


class Table(Generic[Model]):
    """Rows of one model. References between tables are rules of the store, not foreign keys.

    Table and column names come from the code, values only as parameters.
    """

    name: str
    model: type[Model]
    order = "created_at, id"

    def __init__(self, database: Database) -> None:
        self.database = database
        self._columns = list(self.model.model_fields)
        self._compound = {
            name: TypeAdapter(field.annotation)
            for name, field in self.model.model_fields.items()
            if _is_compound(field.annotation)
        }

    def get(self, row_id: str) -> Model:
        found = self.where("id = ?", [row_id])
        if not found:
            raise NotFound(f"This {self.name.replace('_', ' ')} is no longer there.")
        return found[0]

    def find(self, row_id: str | None) -> Model | None:
        return next(iter(self.where("id = ?", [row_id])), None) if row_id else None

    def where(self, condition: str = "true", parameters: Sequence[Any] = ()) -> list[Model]:
        """Rows that meet a condition written in code, in the table's order."""
        sql = f"select * from {self.name} where {condition} order by {self.order}"  # noqa: S608
        return [self._load(row) for row in self.database.read(sql, parameters)]

    def of_project(self, project_id: str) -> list[Model]:
        return self.where("project_id = ?", [project_id])

    def by_id(self, ids: Iterable[str]) -> dict[str, Model]:
        wanted = list(dict.fromkeys(ids))
        if not wanted:
            return {}
        return {row.id: row for row in self.where("list_contains(?::text[], id)", [wanted])}

    def insert(self, *rows: Model) -> None:
        if not rows:
            return
        columns = ", ".join(self._columns)
        sql = (
            f"insert into {self.name} ({columns}) select {columns}"  # noqa: S608
            " from (select unnest($rows, recursive := true))"
        )
        self.database.write(sql, {"rows": [self._dump(row) for row in rows]})

    def update(self, row_id: str, **changes: Any) -> Model:
        """The row after the change, whatever its version was."""
        with self.database.transaction():
            changed = self.get(row_id).model_copy(update=changes)
            self._write(changed, "id = ?", [row_id])
        return changed

    def update_all(self, rows: Sequence[Model]) -> None:
        """Store these rows over what they were, in one statement."""
        if not rows:
            return
        columns = [column for column in self._columns if column != "id"]
        assignments = ", ".join(f"{column} = fresh.{column}" for column in columns)
        sql = (
            f"update {self.name} set {assignments}"  # noqa: S608
            " from (select unnest($rows, recursive := true)) as fresh"
            f" where {self.name}.id = fresh.id"
        )
        self.database.write(sql, {"rows": [self._dump(row) for row in rows]})

    def save(self, row: Model) -> Model:
        """Store `row` over the version it was read at; it comes back with its new version.

        Raises RowMovedOn with the stored row when somebody saved in between.
        """
        update: dict[str, Any] = {"version": row.version + 1}
        if "updated_at" in self.model.model_fields:
            update["updated_at"] = now()
        saved = row.model_copy(update=update)
        touched = self._write(saved, "id = ? and version = ?", [row.id, row.version])
        if not touched:
            current = self.get(row.id)
            raise RowMovedOn(
                f"Somebody else changed this {self.name.replace('_', ' ')} in the meantime.",
                current,
            )
        return saved

    def delete(self, ids: Iterable[str]) -> int:
        sql = f"delete from {self.name} where list_contains(?::text[], id)"  # noqa: S608
        return self.database.write(sql, [list(ids)])

    def _write(self, row: Model, condition: str, parameters: list[Any]) -> int:
        dumped = self._dump(row)
        del dumped["id"]
        assignments = ", ".join(f"{column} = ?" for column in dumped)
        sql = f"update {self.name} set {assignments} where {condition}"  # noqa: S608
        return self.database.write(sql, [*dumped.values(), *parameters])

    def _dump(self, row: Model) -> dict[str, Any]:
        plain = {}
        for column in self._columns:
            value = getattr(row, column)
            if column in self._compound:
                value = self._compound[column].dump_json(value).decode()
            elif isinstance(value, str):
                value = str(value).replace("\x00", "")
            plain[column] = value
        return plain

    def _load(self, row: dict[str, Any]) -> Model:
        for column in self._compound:
            if row[column] is not None:
                row[column] = json.loads(row[column])
        return self.model.model_validate(row)


def _is_compound(annotation: Any) -> bool:
    """Whether a field needs JSON: anything but text, number, flag, time and their optionals."""
    if typing.get_origin(annotation) in (typing.Union, types.UnionType):
        return any(_is_compound(part) for part in typing.get_args(annotation))
    if typing.get_origin(annotation) is typing.Literal:
        return False
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return True
    scalars = (str, int, float, bool, bytes, datetime, type(None))
    return not (isinstance(annotation, type) and issubclass(annotation, scalars))
