"""The breakdown sheets follow the map as people left it."""

import csv
import io

import pytest

from core.stages import map_export, scene_map
from tests.core.stages.film import Film


@pytest.fixture
def film(studio) -> Film:
    return Film(studio)


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


def test_the_scenes_sheet_has_what_was_added_and_not_what_was_taken_out(film):
    [lantern, wren] = film.ids("LANTERN", "WREN")
    scene_map.add_appearance(film.studio, film.scenes[2].id, lantern)
    scene_map.remove_appearance(film.studio, film.scenes[0].id, wren)
    sheet, _ = map_export.sheets(film.studio, film.project_id)
    first, second, third = rows(sheet)
    assert first["Cast"] == "MOSS"
    assert second["Cast"] == "WREN"
    assert third["Props"] == "BRASS KEY, LANTERN"


def test_the_elements_sheet_quotes_the_lines(film):
    _, sheet = map_export.sheets(film.studio, film.project_id)
    keys = [row for row in rows(sheet) if row["Element"] == "BRASS KEY"]
    assert [row["Scene"] for row in keys] == ["1", "3"]
    assert "brass key" in keys[0]["Quoted text"]
    assert sheet.startswith(b"\xef\xbb\xbf")
