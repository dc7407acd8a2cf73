"""Bytes in, screenplay out: decides encoding and format."""

from core.errors import UnreadableScreenplay
from core.models.screenplay import Format, Screenplay
from core.screenplay import fountain


def parse(text: str, format: Format) -> Screenplay:
    """A stored text read again."""
    return fountain.parse(text)


def read(content: bytes, filename: str = "") -> Screenplay:
    """The screenplay in an upload. Raises UnreadableScreenplay, UploadTooLarge."""
    try:
        return parse(content.decode("utf-8-sig"), Format.FOUNTAIN)
    except UnicodeDecodeError as error:
        raise UnreadableScreenplay("This file is no text we can read.") from error
