import subprocess
import sys
import threading
from pathlib import Path

import pytest

from core.errors import NotFound, RowMovedOn, StoreUnavailable
from core.models.assets import Asset
from core.models.manifest import AssetType, Evidence, Mention
from core.models.project import Project
from core.models.scenes import Appearance
from core.store.database import MIGRATIONS, Database
from core.store.store import REFERENCES, Store

ROOT = Path(__file__).resolve().parents[3]


def a_project(store: Store) -> Project:
    project = Project(name="The Test")
    store.projects.insert(project)
    return project


def an_asset(project: Project, **fields) -> Asset:
    return Asset(**{"project_id": project.id, "name": "WREN", "type": AssetType.CHARACTER} | fields)


def test_a_row_comes_back_as_it_went_in(store):
    mention = Mention(
        scene_index=0, scene_number="12A", line=7, quote="WREN waves.", evidence=Evidence.ACTION
    )
    asset = an_asset(
        a_project(store), aliases=["THE GIRL", 'a "quoted" one'], source_mentions=[mention]
    )
    store.assets.insert(asset)
    assert store.assets.get(asset.id) == asset


def test_many_rows_go_in_at_once_and_come_back_in_order(store):
    project = a_project(store)
    assets = [an_asset(project, name=f"N{n:04}", voice_id="x" * (n % 3)) for n in range(1000)]
    store.assets.insert(*assets)
    assert {row.name for row in store.assets.of_project(project.id)} == {a.name for a in assets}


def test_many_rows_are_changed_at_once_and_no_other_is_touched(store):
    project = a_project(store)
    assets = [an_asset(project, name=f"N{n}", aliases=["A"]) for n in range(100)]
    store.assets.insert(*assets)
    store.assets.update_all(
        [row.model_copy(update={"name": "NEW", "aliases": ["B", "C"]}) for row in assets[:99]]
    )
    rows = {row.id: row for row in store.assets.of_project(project.id)}
    assert {(rows[a.id].name, *rows[a.id].aliases) for a in assets[:99]} == {("NEW", "B", "C")}
    assert rows[assets[99].id] == assets[99]
    store.assets.update_all([])


def test_every_table_reads_its_own_columns(store):
    for each in store.tables:
        assert each.where() == []


def test_names_from_a_script_are_values_and_never_sql(store):
    project = a_project(store)
    name = "'); drop table asset; --"
    store.assets.insert(an_asset(project, name=name))
    assert [row.name for row in store.assets.of_project(project.id)] == [name]


def test_the_second_save_of_one_row_is_told_what_is_stored(store):
    asset = an_asset(a_project(store))
    store.assets.insert(asset)
    store.assets.save(asset.model_copy(update={"description": "first"}))
    with pytest.raises(RowMovedOn) as caught:
        store.assets.save(asset.model_copy(update={"description": "second"}))
    assert caught.value.current.description == "first"


def test_a_missing_row_is_said_in_a_sentence(store):
    with pytest.raises(NotFound, match="no longer there"):
        store.assets.get("nowhere")


def test_a_failed_transaction_leaves_nothing_behind(store):
    project = a_project(store)
    with pytest.raises(ZeroDivisionError), store.transaction():
        store.assets.insert(an_asset(project))
        assert len(store.assets.of_project(project.id)) == 1
        _ = 1 / 0
    assert store.assets.of_project(project.id) == []


def test_writers_on_many_threads_lose_nothing(store):
    project = a_project(store)
    asset = an_asset(project)
    store.assets.insert(asset)

    def add(number: int) -> None:
        for turn in range(10):
            with store.transaction():
                current = store.assets.get(asset.id)
                store.assets.save(
                    current.model_copy(update={"aliases": [*current.aliases, f"{number}-{turn}"]})
                )

    threads = [threading.Thread(target=add, args=(n,)) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(store.assets.get(asset.id).aliases)) == 60


def test_migrations_run_once_and_a_store_reopens_with_its_rows(tmp_path):
    first = Store(tmp_path / "studio.duckdb", tmp_path / "media")
    project = a_project(first)
    first.close()
    again = Store(tmp_path / "studio.duckdb", tmp_path / "media")
    assert again.projects.get(project.id) == project
    done = again.database.read("select number from migration order by number")
    assert [row["number"] for row in done] == [
        int(file.name[:4]) for file in sorted(MIGRATIONS.glob("[0-9]*.sql"))
    ]
    again.close()


def test_a_second_process_is_told_that_the_store_is_open(tmp_path):
    holder = Database(tmp_path / "studio.duckdb")
    code = (
        "import sys; from pathlib import Path; from core.store.database import Database\n"
        "from core.errors import StoreUnavailable\n"
        "try: Database(Path(sys.argv[1]))\n"
        "except StoreUnavailable as error: print(error, error.hint)"
    )
    told = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "studio.duckdb")],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=True,
    ).stdout
    holder.close()
    assert "Another process has the project store open" in told
    assert "DATA_DIR" in told


def test_a_file_that_is_no_database_is_said_and_left_alone(tmp_path):
    path = tmp_path / "studio.duckdb"
    path.write_bytes(b"this is no database" * 500)
    with pytest.raises(StoreUnavailable, match="cannot be opened"):
        Database(path)
    assert path.read_bytes().startswith(b"this is no database")


def test_a_kill_in_mid_write_loses_no_commit(tmp_path):
    code = (
        "import sys; from pathlib import Path; from core.store.store import Store\n"
        "from core.models.project import Project\n"
        "store = Store(Path(sys.argv[1]) / 'studio.duckdb', Path(sys.argv[1]) / 'media')\n"
        "while True:\n"
        "    project = Project(name='x' * 2000)\n"
        "    store.projects.insert(project)\n"
        "    print(project.id, flush=True)\n"
    )
    writer = subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path)], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    acknowledged = [writer.stdout.readline().strip() for _ in range(25)]
    writer.kill()
    writer.wait()
    store = Store(tmp_path / "studio.duckdb", tmp_path / "media")
    assert set(acknowledged) <= {row.id for row in store.projects.where()}
    store.close()


def test_orphans_are_found_at_every_reference(store):
    assert store.orphans() == []
    project = a_project(store)
    store.appearances.insert(
        Appearance(project_id=project.id, scene_id="gone", asset_id="gone too")
    )
    assert store.orphans() == ["appearance.scene_id -> scene", "appearance.asset_id -> asset"]


def test_every_reference_names_a_real_column(store):
    columns = {
        (row["table_name"], row["column_name"])
        for row in store.database.read("select table_name, column_name from duckdb_columns()")
    }
    assert {(table, column) for table, column, _ in REFERENCES} <= columns
