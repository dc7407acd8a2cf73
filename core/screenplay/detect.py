"""Bytes in, screenplay out: decides the encoding and the format of an upload or a pasted text."""

import re
from pathlib import PurePath

from core.errors import UnreadableScreenplay, UploadTooLarge
from core.models.screenplay import Format, Screenplay
from core.screenplay import fountain, plain_text
from core.screenplay.asides import lines_of
from core.screenplay.assembly import NO_STORY, uncollected
from core.screenplay.encoding import decoded
from core.screenplay.fdx import read_fdx
from core.screenplay.fountain_lines import MAX_LINE_CHARS, forced_heading
from core.screenplay.layout import columns_of, heading_of
from core.screenplay.limits import MAX_LINES, MAX_UPLOAD_BYTES
from core.screenplay.pdf import read_pdf
from core.screenplay.title_page import read_title_page

FOUNTAIN_NAMES = {".fountain", ".spmd", ".ftn"}
PDF_HEADER_BYTES = 1024
_MARKER = re.compile(
    r"\.[^\W\d_][^a-z]+$|[@!]\w|>.*\S|~\S|#{1,6} ?\S|=\s?\w|={3,}$|.*\[\[|/\*|.*\S ?\^$"
)
_XML = re.compile(r"\s*(?:<\?xml|<FinalDraft)")
_HTML = re.compile(r"(?i)\s*<(?:!doctype html|html)")


@uncollected()
def read(content: bytes, filename: str = "") -> Screenplay:
    """The screenplay in an upload. Whatever the bytes, raises only UnreadableScreenplay and
    UploadTooLarge."""
    if len(content) > MAX_UPLOAD_BYTES:
        raise UploadTooLarge(
            f"This file has {len(content) / 1e6:.0f} MB; a screenplay may have at most "
            f"{MAX_UPLOAD_BYTES / 1e6:.0f} MB.",
            "Upload the screenplay alone, without pictures.",
        )
    if b"%PDF-" in content[:PDF_HEADER_BYTES]:
        return read_pdf(content)
    text = decoded(content)
    if not text.strip("\ufeff\x00 \t\r\n\f"):
        raise UnreadableScreenplay("This file is empty.", "Choose a file with a screenplay in it.")
    if _XML.match(text.removeprefix("\ufeff")):
        return read_fdx(content)
    if _HTML.match(text):
        raise UnreadableScreenplay(
            "This is a web page, not a screenplay.", "Copy the screenplay's text and paste it."
        )
    if (count := len(lines_of(text))) > MAX_LINES:
        raise UploadTooLarge(
            f"This text has {count:,} lines; a screenplay may have at most {MAX_LINES:,}.",
            "Upload one screenplay at a time.",
        )
    screenplay = parse(text, format_of(text, filename))
    if all(element.type in NO_STORY for element in screenplay.elements):
        raise UnreadableScreenplay("There is no story in this text.")
    return screenplay


def parse(text: str, format: Format) -> Screenplay:
    """A stored text read again, in the format it was found to be in."""
    return plain_text.parse(text) if format is Format.PLAIN_TEXT else fountain.parse(text)


def format_of(text: str, filename: str = "") -> Format:
    """Fountain by name, or by a marker only Fountain has, or where headings stand in a text that
    is laid out in no columns and named no `.txt`; else plain text."""
    suffix = PurePath(filename).suffix.lower()
    if suffix in FOUNTAIN_NAMES:
        return Format.FOUNTAIN
    lines = lines_of(text)
    if read_title_page(lines)[0]:
        return Format.FOUNTAIN
    printed = plain_text.printed_lines(lines)
    if columns_of(printed):
        return Format.PLAIN_TEXT
    headed = any(heading_of(line.text) or forced_heading(line.text) for line in printed)
    marked = any(_MARKER.match(line.text[:MAX_LINE_CHARS]) for line in printed)
    plain = suffix == ".txt" or plain_text.is_double_spaced("\n".join(lines))
    return Format.FOUNTAIN if headed and (marked or not plain) else Format.PLAIN_TEXT
