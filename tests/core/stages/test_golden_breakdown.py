"""The offline breakdown of screenplays with hand-made lists stays as good as promised."""

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "benchmarks"))

from breakdown import GOLDEN, table  # noqa: E402

LEAST_F1 = {"characters": 0.95, "locations": 0.95, "props": 0.85, "scene map": 0.92}


@pytest.fixture(scope="module")
def scores():
    return table(sorted(GOLDEN[1].glob("*.json")), explain=False)


@pytest.mark.parametrize("kind", LEAST_F1)
def test_the_breakdown_is_as_good_as_promised(scores, kind):
    assert scores[kind].f1 >= LEAST_F1[kind]
