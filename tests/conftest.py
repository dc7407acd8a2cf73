"""Fixtures that are the real thing: a real in-memory DuckDB, the offline provider, no network."""

import os
from pathlib import Path

import pytest

from core.settings import Settings
from core.store.store import Store

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "data" / "samples" / "never-lie-to-the-bees.fountain"


@pytest.fixture(autouse=True, scope="session")
def no_settings_of_this_machine():
    """Settings come from the tests alone, whatever the developer's environment holds."""
    for name in Settings.model_fields:
        os.environ.pop(name.upper(), None)


@pytest.fixture
def store(tmp_path):
    store = Store(None, tmp_path / "media")
    yield store
    store.close()


@pytest.fixture
def settings(tmp_path) -> Settings:
    return Settings(data_dir=tmp_path, open_sample=False)


@pytest.fixture
def studio(settings):
    from core.studio import Studio

    studio = Studio(settings, in_memory=True)
    yield studio
    studio.close()
