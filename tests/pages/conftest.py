"""AppTest over the real shell, a real store in a temporary folder, the offline models."""

from collections.abc import Callable, Iterator

import pytest
from streamlit.testing.v1 import AppTest

from core.studio import Studio
from pages.ui import running
from tests.conftest import ROOT

RUN_S = 60


@pytest.fixture
def running_studio(tmp_path, monkeypatch) -> Iterator[Studio]:
    """The studio that the pages will use; its store starts empty, without the sample."""
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    monkeypatch.setenv("OPEN_SAMPLE", "false")
    monkeypatch.setenv("TEXT_MODEL", "offline")
    monkeypatch.setenv("IMAGE_MODEL", "offline")
    running.close()
    yield running.studio()
    running.close()


@pytest.fixture
def open_page(running_studio) -> Callable[..., AppTest]:
    """`open_page("stages/assets.py", project_id)`: that page, drawn, with the project open."""

    def open_page(page: str, project_id: str | None = None) -> AppTest:
        app = AppTest.from_file(str(ROOT / "pages" / "main.py"), default_timeout=RUN_S)
        if project_id:
            app.session_state["project_id"] = project_id
        app.run()
        app.switch_page(page).run()
        assert not app.exception, app.exception[0].value
        return app

    return open_page


def texts(app: AppTest) -> str:
    """Everything the page says, in one string."""
    said = [*app.title, *app.markdown, *app.caption, *app.info, *app.warning, *app.error]
    return "\n".join(str(element.value) for element in said)
