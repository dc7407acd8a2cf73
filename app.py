"""The ASGI app: the screens, the pictures by URL, and a clean stop. `streamlit run app.py`.

The script lies in `pages/`: beside it, Streamlit would serve a deep link without the shell until
somebody had opened `/`.
"""

import re
import sys
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import streamlit as st
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.routing import Route

ROOT = Path(__file__).resolve().parent
sys.path[:] = [str(ROOT), *(entry for entry in sys.path if entry != str(ROOT))]

from core.errors import ScriptboardError  # noqa: E402
from pages.ui import running  # noqa: E402

PICTURE = re.compile(r"[0-9a-f]{64}")
FOREVER = {
    "Cache-Control": "private, max-age=31536000, immutable",
    "X-Content-Type-Options": "nosniff",
}


def picture(request: Request) -> Response:
    """A stored picture by its hash: `/pictures/<sha256>` whole, `/pictures/<sha256>.webp` small."""
    image_id, _, ending = request.path_params["name"].partition(".")
    if not PICTURE.fullmatch(image_id) or ending not in ("", "webp"):
        return PlainTextResponse("No such picture.", 404)
    try:
        store = running.studio().store
        image = store.images.get(image_id)
    except ScriptboardError:
        return PlainTextResponse("No such picture.", 404)
    if ending:
        path, media_type = store.media.thumbnail_path(image_id), "image/webp"
    else:
        path, media_type = store.media.path(image_id, image.media_type), image.media_type
    if not path.exists():
        return PlainTextResponse("The picture's file is missing.", 404)
    return FileResponse(path, media_type=media_type, headers=FOREVER)


@asynccontextmanager
async def lifespan(_: st.App) -> AsyncIterator[None]:
    """Open the studio while the server comes up; stop jobs and close the store when it ends."""
    threading.Thread(target=running.warm, name="warm", daemon=True).start()
    yield
    running.close()


app = st.App(
    ROOT / "pages" / "main.py", routes=[Route("/pictures/{name}", picture)], lifespan=lifespan
)
