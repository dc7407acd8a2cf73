import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, SAMPLE


def run(*arguments: str) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, "-m", "core", *arguments], capture_output=True, text=True, cwd=ROOT
    )


@pytest.fixture(scope="module")
def breakdown() -> dict:
    return json.loads(run("breakdown", str(SAMPLE), "--json").stdout)


def test_the_breakdown_has_every_scene_with_its_heading_taken_apart(breakdown):
    first = breakdown["scenes"][0]
    assert len(breakdown["scenes"]) == 14
    assert first["heading"] == "EXT. LOVAGE ORCHARD - DAWN"
    assert (first["int_ext"], first["set_name"], first["time_of_day"]) == (
        "EXT",
        "LOVAGE ORCHARD",
        "DAWN",
    )
    assert set(first["dependencies"]) == {"characters", "locations", "props"}
    assert first["dependencies"]["locations"] == ["LOVAGE ORCHARD"]


def test_every_quote_stands_in_its_line(breakdown):
    lines = SAMPLE.read_text(encoding="utf-8").splitlines()
    mentions = [mention for asset in breakdown["assets"] for mention in asset["mentions"]]
    assert len(mentions) > 100
    for mention in mentions:
        assert mention["quote"] in lines[mention["line"] - 1]


def test_every_dependency_is_an_asset_of_the_list(breakdown):
    names = {asset["name"] for asset in breakdown["assets"]}
    for scene in breakdown["scenes"]:
        for listed in scene["dependencies"].values():
            assert set(listed) <= names


def test_the_offline_breakdown_is_free_and_says_so(breakdown):
    assert breakdown["usage"]["cost_usd"] == 0
    assert set(breakdown["usage"]) == {"calls", "input_tokens", "output_tokens", "cost_usd"}


def test_an_assets_entry_has_what_a_sheet_needs(breakdown):
    for asset in breakdown["assets"]:
        assert asset["type"] in ("character", "location", "prop", "extra_archetype")
        assert asset["priority"] in ("high", "normal", "low")
        assert asset["ghost"] == (not asset["mentions"])


def test_the_sheet_opens_in_a_spreadsheet(tmp_path):
    script = tmp_path / "evil.fountain"
    script.write_text("INT. ROOM - DAY\n\nANNA picks up the lamp.\n\n@=CMD()\nHello.\n")
    text = run("breakdown", str(script), "--csv").stdout
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    assert rows
    assert not [value for row in rows for value in row.values() if value[:1] in "=+-@" and value]


def test_parse_lists_the_elements_in_order():
    elements = json.loads(run("parse", str(SAMPLE), "--json").stdout)["elements"]
    assert [e["line_start"] for e in elements] == sorted(e["line_start"] for e in elements)
    heading = elements[[e["type"] for e in elements].index("scene_heading")]
    assert heading["scene_index"] == 0
    assert set(heading) >= {
        "type", "text", "line_start", "line_end", "scene_index", "dual", "scene_number"
    }  # fmt: skip


def test_the_command_line_loads_no_database_no_screen_and_no_model_library_to_parse():
    heavy = {"duckdb", "streamlit", "pandas", "litellm", "PIL", "core.studio"}
    ask = f"import sys, core.__main__; print({heavy!r} & set(sys.modules))"
    told = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, cwd=ROOT)
    assert told.stdout.strip() == "set()", told.stdout + told.stderr


@pytest.mark.parametrize("name", ["nowhere.fountain", "a/folder"])
def test_a_file_that_is_not_there_is_one_sentence_and_no_traceback(name):
    told = run("breakdown", name)
    assert told.returncode == 1
    assert "cannot be read" in told.stderr
    assert "Traceback" not in told.stderr


def test_a_binary_file_is_one_sentence_and_no_traceback(tmp_path):
    path = Path(tmp_path / "x.fountain")
    path.write_bytes(bytes(range(256)) * 50)
    told = run("parse", str(path))
    assert told.returncode == 1
    assert told.stderr.strip()
    assert "Traceback" not in told.stderr


def test_a_reader_that_has_enough_is_no_error():
    command = f'"{sys.executable}" -m core breakdown "{SAMPLE}" | head -c 100'
    told = subprocess.run(command, shell=True, capture_output=True, text=True, cwd=ROOT)
    assert len(told.stdout) == 100
    assert told.stderr == ""
