"""A picture out of a model's reply: decoded, checked to be an image, PNG or WebP."""

import base64
import binascii
import re
import urllib.error
import urllib.request
from io import BytesIO
from urllib.parse import urlsplit

from PIL import Image

from core.errors import BadReply

MAX_PIXELS = 50_000_000
MAX_BYTES = 60_000_000
FORMATS = ("PNG", "WEBP", "JPEG")
DATA_URL = re.compile(r"\Adata:[^,]*;base64,(.+)\Z", re.DOTALL)


def picture_bytes(reply: str, api_base: str | None, timeout_s: float) -> bytes:
    """The image in base64, a data URL, or an address on the host of `api_base`.

    Raises BadReply where it is none of these: other addresses are never fetched.
    """
    if reply.startswith(("http://", "https://")):
        return checked(_fetched(reply, api_base, timeout_s))
    data_url = DATA_URL.match(reply)
    try:
        return checked(base64.b64decode(data_url[1] if data_url else reply, validate=True))
    except binascii.Error as error:
        raise BadReply("The picture that came back is not valid base64.") from error


def checked(image: bytes) -> bytes:
    """`image` as it is if it is PNG or WebP, other formats as PNG. Raises BadReply."""
    try:
        with Image.open(BytesIO(image), formats=FORMATS) as opened:
            if opened.width * opened.height > MAX_PIXELS:
                raise BadReply(
                    f"The picture that came back is too large: {opened.width} × {opened.height}.",
                    "Ask for a smaller picture, or choose another model in .env.",
                )
            opened.load()
            if opened.format in ("PNG", "WEBP"):
                return image
            out = BytesIO()
            opened.save(out, "PNG")
            return out.getvalue()
    except (OSError, SyntaxError, Image.DecompressionBombError) as error:
        raise BadReply("What came back is not a picture that can be opened.") from error


class _Unredirected(urllib.request.HTTPRedirectHandler):
    """A redirect would lead to a host that was not checked."""

    def redirect_request(self, *args: object) -> None:
        return None


def _fetched(url: str, api_base: str | None, timeout_s: float) -> bytes:
    if not api_base or urlsplit(url).netloc != urlsplit(api_base).netloc:
        raise BadReply(
            "The model answered with a web address instead of a picture.",
            "Choose a model that returns the picture itself, such as openai/gpt-image-2.",
        )
    try:
        opener = urllib.request.build_opener(_Unredirected)
        with opener.open(url, timeout=timeout_s) as response:
            return response.read(MAX_BYTES)
    except (urllib.error.URLError, TimeoutError) as error:
        raise BadReply("The address of the picture that came back does not answer.") from error
