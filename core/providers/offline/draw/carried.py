"""What a picture of ours carries besides its pixels, in private PNG chunks: the cut-out that frames
are made with, and where a frame's people and props already stand."""

import io
import json
from dataclasses import dataclass, field

from PIL import Image, ImageOps
from PIL.PngImagePlugin import PngInfo

from core.errors import BadInput

CUT, FRONT, NOTES = b"skCt", b"skFr", b"skNt"


@dataclass(frozen=True)
class Sheet:
    """A picture; `cut` is RGBA, `front` (L) covers what background people stand behind."""

    image: Image.Image
    cut: Image.Image | None = None
    front: Image.Image | None = None
    notes: dict = field(default_factory=dict)


def encoded(sheet: Sheet) -> bytes:
    """The picture as PNG, with what it carries."""
    info, out = PngInfo(), io.BytesIO()
    info.add(NOTES, json.dumps(sheet.notes).encode())
    for name, extra, kind in ((CUT, sheet.cut, "WEBP"), (FRONT, sheet.front, "PNG")):
        if extra is not None:
            blob = io.BytesIO()
            extra.save(
                blob,
                kind,
                **({"quality": 92, "method": 1} if kind == "WEBP" else {"compress_level": 3}),
            )
            info.add(name, blob.getvalue())
    sheet.image.save(out, "PNG", pnginfo=info, compress_level=1)
    return out.getvalue()


def opened(image: bytes, name: str) -> Sheet:
    """Any picture: ours with what it carries, or an upload, whose own transparency is its cut-out.
    Raises BadInput when the bytes are no image."""
    try:
        picture = Image.open(io.BytesIO(image))
        picture.load()
        chunks = {chunk[0]: chunk[1] for chunk in getattr(picture, "private_chunks", [])}
        notes = json.loads(chunks.get(NOTES, b"{}"))
        cut, front = (_inner(chunks.get(key), mode) for key, mode in ((CUT, "RGBA"), (FRONT, "L")))
        picture = ImageOps.exif_transpose(picture)
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise BadInput(
            f"The picture of {name} can't be read.", "Upload it again as PNG, JPEG or WebP."
        ) from error
    if cut is None and picture.mode in ("RGBA", "LA", "PA"):
        own = picture.convert("RGBA")
        low, _ = own.getchannel("A").getextrema()
        box = own.getchannel("A").getbbox()
        cut = own.crop(box) if low < 16 and box else None
    return Sheet(picture.convert("RGB"), cut, front, notes)


def _inner(blob: bytes | None, mode: str) -> Image.Image | None:
    return Image.open(io.BytesIO(blob)).convert(mode) if blob else None
