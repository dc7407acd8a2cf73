"""The DuckDB file: one connection, a cursor per call, writers in turn, migrations at start."""

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any

import duckdb

from core.errors import StoreUnavailable

MIGRATIONS = Path(__file__).parent / "migrations"


class Database:
    """One DuckDB database, in memory when `path` is None. Owned by one process.

    Reads take a cursor of their own; `transaction()` gives this thread the one write lock, and
    nested transactions join the outer one.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._write_lock = threading.RLock()
        self._local = threading.local()
        try:
            if path is not None:
                path.parent.mkdir(parents=True, exist_ok=True)
            self._connection = duckdb.connect(str(path) if path else ":memory:")
        except (duckdb.Error, OSError) as error:
            raise _unavailable(path, error) from error
        self._migrate()

    def read(self, sql: str, parameters: Sequence[Any] = ()) -> list[dict[str, Any]]:
        """Rows as dicts; inside a transaction of this thread it sees its writes."""
        open_cursor = getattr(self._local, "cursor", None)
        with nullcontext(open_cursor) if open_cursor else self._connection.cursor() as cursor:
            result = cursor.execute(sql, list(parameters))
            names = [column[0] for column in result.description]
            return [dict(zip(names, row, strict=True)) for row in result.fetchall()]

    def write(self, sql: str, parameters: Any = ()) -> int:
        """Rows touched. Joins the transaction of this thread, or is one by itself."""
        with self.transaction() as cursor:
            if not isinstance(parameters, dict):
                parameters = list(parameters)
            row = cursor.execute(sql, parameters).fetchone()
            return row[0] if row else 0

    @contextmanager
    def transaction(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """All or nothing; holds the write lock until it ends."""
        with self._write_lock:
            open_cursor = getattr(self._local, "cursor", None)
            if open_cursor is not None:
                yield open_cursor
                return
            cursor = self._connection.cursor()
            cursor.begin()
            self._local.cursor = cursor
            try:
                yield cursor
            except BaseException:
                cursor.rollback()
                raise
            else:
                cursor.commit()
            finally:
                self._local.cursor = None
                cursor.close()

    def close(self) -> None:
        with self._write_lock:
            self._connection.close()

    def _migrate(self) -> None:
        """Run what is new, each file and its record in one transaction (DDL is transactional)."""
        self.write(
            "create table if not exists migration"
            " (number integer primary key, name text, applied_at timestamp)"
        )
        done = {row["number"] for row in self.read("select number from migration")}
        for file in sorted(MIGRATIONS.glob("[0-9]*.sql")):
            number = int(file.name[:4])
            if number in done:
                continue
            with self.transaction() as cursor:
                cursor.execute(file.read_text(encoding="utf-8"))
                cursor.execute(
                    "insert into migration values (?, ?, now()::timestamp)", [number, file.stem]
                )


def _unavailable(path: Path | None, error: Exception) -> StoreUnavailable:
    if "lock" in str(error).lower():
        return StoreUnavailable(f"Another process has the project store open ({path}).")
    return StoreUnavailable(
        f"The project store {path} cannot be opened.",
        "Check that the folder can be written, or restore the file from a backup.",
    )
