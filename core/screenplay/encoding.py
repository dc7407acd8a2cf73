"""The text in some bytes: UTF-8, UTF-16 and cp1252 told apart, and what is no text named."""

import codecs

from core.errors import UnreadableScreenplay

_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OTHERS = (
    (b"PK\x03\x04", "This is a zipped or Word document, not a screenplay text."),
    (b"\xd0\xcf\x11\xe0", "This is an old Word or Final Draft document, not a screenplay text."),
    (b"{\\rtf", "This is a rich text (RTF) document, not a screenplay text."),
    (b"\x89PNG", "This is a picture, not a screenplay."),
    (b"\xff\xd8\xff", "This is a picture, not a screenplay."),
    (b"GIF8", "This is a picture, not a screenplay."),
)
_EXPORT = "Export it as Final Draft FDX, Fountain, PDF or plain text and upload that."
_CONTROLS = dict.fromkeys(c for c in range(32) if c not in (9, 10, 12, 13, 27))
SAMPLE_BYTES = 4096
MAX_CONTROL_SHARE = 0.02


def decoded(content: bytes) -> str:
    """The text of a file. Raises UnreadableScreenplay for what is none."""
    for magic, message in _OTHERS:
        if content.startswith(magic):
            raise UnreadableScreenplay(message, _EXPORT)
    encoding = next((name for bom, name in _BOMS if content.startswith(bom)), None)
    encoding = encoding or _without_bom(content)
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableScreenplay(
            "The characters of this file cannot be read.", "Save it as UTF-8 text."
        ) from error
    if _is_binary(text):
        raise UnreadableScreenplay("This file is no text.", _EXPORT)
    return text


def _without_bom(content: bytes) -> str:
    """UTF-16 has a NUL in every other byte of Latin text; what is no UTF-8 is cp1252 (with the
    five bytes that cp1252 leaves open read as Latin-1)."""
    sample = content[:SAMPLE_BYTES]
    if sample[1::2].count(0) > len(sample) / 5 and not sample[0::2].count(0):
        return "utf-16-le"
    if sample[0::2].count(0) > len(sample) / 5 and not sample[1::2].count(0):
        return "utf-16-be"
    for encoding in ("utf-8", "cp1252"):
        try:
            content.decode(encoding)
        except UnicodeDecodeError:
            continue
        return encoding
    return "latin-1"


def _is_binary(text: str) -> bool:
    kept = text.translate(_CONTROLS)
    return len(text) - len(kept) > len(text) * MAX_CONTROL_SHARE
