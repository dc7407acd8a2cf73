"""Pictures out of replies."""

import base64
import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image

from core.errors import BadReply
from core.providers.picture_reply import checked, picture_bytes


def encoded(format_name: str, **options) -> bytes:
    out = BytesIO()
    Image.new("RGB", (8, 8), "teal").save(out, format_name, **options)
    return out.getvalue()


def huge_png() -> bytes:
    """A PNG of a few bytes that claims to be 60,000 pixels square."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        )

    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", b"\x00") + chunk(b"IEND", b"")
    )


def test_base64_and_data_urls_are_both_read():
    png = encoded("PNG")
    text = base64.b64encode(png).decode()
    assert picture_bytes(text, None, 1) == png
    assert picture_bytes(f"data:image/png;base64,{text}", None, 1) == png


def test_png_and_webp_stay_as_they_are_and_jpeg_becomes_png():
    for kept in (encoded("PNG"), encoded("WEBP", lossless=True)):
        assert checked(kept) == kept
    assert Image.open(BytesIO(checked(encoded("JPEG")))).format == "PNG"


@pytest.mark.parametrize(
    "broken",
    [b"", b"<svg/>", encoded("PNG")[:50], encoded("GIF"), huge_png()],
    ids=["empty", "svg", "cut off", "another format", "huge"],
)
def test_what_cannot_be_opened_safely_is_refused(broken):
    with pytest.raises(BadReply):
        checked(broken)


def test_an_address_is_refused_without_a_server_of_ones_own():
    with pytest.raises(BadReply, match="web address"):
        picture_bytes("https://example.com/picture.png", None, 1)
