import re
import tomllib
from pathlib import Path

import pytest

from core.errors import BadInput
from core.screenplay import limits
from core.settings import ROOT, Settings, load_settings
from core.store import media


@pytest.fixture
def environment(monkeypatch):
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    return monkeypatch


def test_everything_is_offline_and_free_without_a_word_of_settings(environment, tmp_path):
    settings = load_settings(tmp_path / ".env")
    assert (settings.text_model, settings.image_model) == ("offline", "offline")
    assert (settings.multi_pass_threshold, settings.multi_pass_batch_size) == (4, 4)


def test_a_setting_that_cannot_be_used_is_named_with_what_to_do(environment, tmp_path):
    environment.setenv("BUDGET_USD", "a lot")
    with pytest.raises(BadInput, match="BUDGET_USD") as caught:
        load_settings(tmp_path / ".env")
    assert ".env" in caught.value.hint


def test_an_empty_setting_is_no_setting(environment, tmp_path):
    environment.setenv("BUDGET_USD", "")
    assert load_settings(tmp_path / ".env").budget_usd is None


def test_the_example_file_explains_every_setting():
    named = set(re.findall(r"^#([A-Z_]+)=", (ROOT / ".env.example").read_text(), re.MULTILINE))
    assert {name.upper() for name in Settings.model_fields} <= named


def test_settings_hold_no_key():
    assert not [name for name in Settings.model_fields if "key" in name or name == "token"]


def test_the_data_folder_is_the_projects_own(environment, tmp_path):
    assert load_settings(tmp_path / ".env").database_path == Path(ROOT / "data" / "studio.duckdb")


def test_the_server_takes_every_upload_that_a_limit_of_ours_speaks_of():
    """Above its own limit Streamlit refuses in its own words; ours say what to do."""
    config = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text())
    taken = config["server"]["maxUploadSize"] * 1_000_000
    assert max(limits.MAX_UPLOAD_BYTES, media.MAX_UPLOAD_BYTES) < taken <= 40_000_000
