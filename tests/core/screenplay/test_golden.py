"""Every golden screenplay reads as its JSON says."""

import json
from pathlib import Path

import pytest

from core.screenplay.detect import read
from tests.golden.screenplay.accept import reading

GOLDEN = Path(__file__).parents[2] / "golden" / "screenplay"
SCREENPLAYS = sorted(
    path for path in GOLDEN.iterdir() if path.suffix in {".fountain", ".fdx", ".pdf", ".txt"}
)


@pytest.mark.parametrize("path", SCREENPLAYS, ids=lambda path: path.name)
def test_a_golden_screenplay_reads_as_expected(path):
    expected = path.parent / f"{path.name}.json"
    assert reading(read(path.read_bytes(), path.name)) == json.loads(expected.read_text("utf-8"))
