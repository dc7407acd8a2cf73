"""The one Studio of this process, opened on first use and closed when the server stops."""

import gc
import threading

from core.errors import ScriptboardError
from core.settings import load_settings
from core.stages import projects
from core.studio import Studio

_lock = threading.Lock()
_studio: Studio | None = None


def studio() -> Studio:
    """The running studio. Raises BadInput for a setting, StoreUnavailable for the store."""
    global _studio
    with _lock:
        if _studio is None:
            opened = Studio(load_settings())
            projects.open_sample(opened)
            _studio = opened
        return _studio


def warm() -> None:
    """Open the studio and load what is slow to import, ahead of the first page."""
    try:
        studio().warm()
    except ScriptboardError:
        return  # the first page says it on screen
    # Streamlit collects garbage of all generations after every run; what stays for good is
    # taken out of its way.
    gc.collect()
    gc.freeze()


def close() -> None:
    global _studio
    with _lock:
        if _studio is not None:
            _studio.close()
            _studio = None
