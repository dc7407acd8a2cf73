"""Pictures on disk under their sha256, file before row, with a WebP thumbnail beside each."""

import hashlib
import io
import os
import struct
import threading
from pathlib import Path

from PIL import Image as Pillow
from PIL import ImageOps, UnidentifiedImageError

from core.errors import BadInput, NotFound, UploadTooLarge
from core.models.assets import Image
from core.store.assets import Images

MAX_UPLOAD_BYTES = 20_000_000
MAX_PIXELS = 50_000_000
THUMBNAIL_PX = 512
_TYPES = {"PNG": "image/png", "JPEG": "image/jpeg", "MPO": "image/jpeg", "WEBP": "image/webp"}
"""MPO is the JPEG of a phone with a second picture behind the first."""

_ENDINGS = {"image/png": ".png", "image/jpeg": ".jpg", "image/webp": ".webp"}


class Media:
    """The folder of pictures. Names are hashes, so a name can never be a path."""

    def __init__(self, folder: Path, images: Images) -> None:
        self.folder = folder
        self.images = images
        (folder / "thumbnails").mkdir(parents=True, exist_ok=True)

    def keep_upload(self, content: bytes) -> Image:
        """A stored picture of one's own. Raises BadInput, UploadTooLarge; keeps none then."""
        if len(content) > MAX_UPLOAD_BYTES:
            raise UploadTooLarge(
                f"The picture has {len(content) / 1e6:.0f} MB; {MAX_UPLOAD_BYTES // 10**6} MB"
                " is the most.",
                "Save it smaller and try again.",
            )
        return self.keep(content)

    def keep(self, content: bytes) -> Image:
        """The stored picture, however many bytes: what a model made was paid for.

        Raises BadInput, UploadTooLarge for too many pixels; stores nothing then.
        """
        picture, media_type = _opened(content)
        digest = hashlib.sha256(content).hexdigest()
        _write(self.path(digest, media_type), content)
        thumbnail = picture.convert("RGB")
        thumbnail.thumbnail((THUMBNAIL_PX, THUMBNAIL_PX))
        encoded = io.BytesIO()
        thumbnail.save(encoded, "WEBP", quality=82, method=2)
        _write(self.thumbnail_path(digest), encoded.getvalue())
        image = Image(
            id=digest,
            width_px=picture.width,
            height_px=picture.height,
            media_type=media_type,
            size_bytes=len(content),
        )
        with self.images.database.transaction():
            known = self.images.find(digest)
            if known is None:
                self.images.insert(image)
        return known or image

    def content(self, image_id: str) -> bytes:
        image = self.images.get(image_id)
        try:
            return self.path(image.id, image.media_type).read_bytes()
        except OSError as error:
            raise NotFound("The picture's file is missing from the media folder.") from error

    def path(self, image_id: str, media_type: str) -> Path:
        return self.folder / f"{image_id}{_ENDINGS[media_type]}"

    def thumbnail_path(self, image_id: str) -> Path:
        return self.folder / "thumbnails" / f"{image_id}.webp"


def _opened(content: bytes) -> tuple[Pillow.Image, str]:
    """The picture as people see it (a phone writes down how it was held), and its media type."""
    try:
        picture = Pillow.open(io.BytesIO(content))
        if picture.width * picture.height > MAX_PIXELS:
            raise UploadTooLarge(
                f"The picture has {picture.width} x {picture.height} pixels;"
                f" {MAX_PIXELS // 10**6} megapixels is the most.",
                "Save it smaller and try again.",
            )
        media_type = _TYPES[picture.format or ""]
        picture.load()
        upright = ImageOps.exif_transpose(picture)
    except (UnidentifiedImageError, KeyError, OSError, Pillow.DecompressionBombError) as error:
        raise BadInput(
            "This file is no picture we can read.", "Use a PNG, JPEG or WebP."
        ) from error
    except (ValueError, TypeError, SyntaxError, struct.error) as error:
        raise BadInput("This picture is damaged.", "Save it again as PNG and retry.") from error
    return upright, media_type


def _write(path: Path, content: bytes) -> None:
    """All or nothing: a reader sees the whole file or none, whoever else writes the same."""
    if path.exists() and path.stat().st_size == len(content):
        return
    partial = path.with_suffix(f".{os.getpid()}-{threading.get_ident()}.partial")
    with partial.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    partial.replace(path)
