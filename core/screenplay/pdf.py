"""PDF of a screenplay in, read by position, stored as the Fountain it says."""

import json
import subprocess
import sys
from pathlib import Path
from threading import Lock

from core.errors import UnreadableScreenplay, UploadTooLarge
from core.models.screenplay import ElementType as T
from core.models.screenplay import ParseWarning, Screenplay
from core.screenplay.assembly import Row
from core.screenplay.furniture import without_furniture
from core.screenplay.layout import Block, blocks_of, columns_of, joined_headings
from core.screenplay.limits import (
    MAX_PDF_MEMORY_BYTES,
    MAX_PDF_PAGES,
    MAX_PDF_SECONDS,
    MAX_PDF_TEXT_CHARS,
)
from core.screenplay.pdf_pages import Page, Word, lines_of_pages, title_of
from core.screenplay.plain_text import CHAPTERS, chapters_of
from core.screenplay.rendition import rendition

_PROCESS = Path(__file__).with_name("pdf_process.py")
_ONE_AT_A_TIME = Lock()
_DAMAGED = "This PDF is damaged and cannot be opened."
_HUGE = "This PDF unpacks to more than we can read."


def read_pdf(content: bytes) -> Screenplay:
    """The screenplay of a PDF with text. Raises UnreadableScreenplay, UploadTooLarge."""
    pages = [page for page in _pages(content) if page]
    if not pages:
        raise UnreadableScreenplay(
            "This PDF has no text, only pictures of pages: it was scanned.",
            "Run it through text recognition (OCR), or export the screenplay as a text PDF.",
        )
    title_page = title_of(pages)
    lines = joined_headings(without_furniture(lines_of_pages(pages[bool(title_page) :])))
    blocks = blocks_of(lines, columns_of(lines))
    prose = not any(block.type is T.SCENE_HEADING for block in blocks)
    if prose:
        blocks, _ = chapters_of(blocks)
    screenplay = rendition(_rows(blocks), title_page)
    if not screenplay.elements:
        raise UnreadableScreenplay("There is no story in this PDF.")
    if prose and screenplay.scenes[0].heading:
        warning = ParseWarning(line=screenplay.scenes[0].line_start, message=CHAPTERS)
        return screenplay.model_copy(update={"warnings": (warning, *screenplay.warnings)})
    return screenplay


def _pages(content: bytes) -> list[Page]:
    limits = (MAX_PDF_PAGES, MAX_PDF_TEXT_CHARS, MAX_PDF_MEMORY_BYTES, MAX_PDF_SECONDS)
    command = [sys.executable, "-P", str(_PROCESS), *map(str, limits)]
    try:
        with _ONE_AT_A_TIME:
            ran = subprocess.run(
                command, input=content, capture_output=True, timeout=MAX_PDF_SECONDS, check=False
            )
    except subprocess.TimeoutExpired as error:
        raise UploadTooLarge(
            f"Reading this PDF took more than {MAX_PDF_SECONDS} seconds.",
            "Export the screenplay alone as a text PDF, or upload it as FDX or Fountain.",
        ) from error
    if ran.returncode:
        raise UnreadableScreenplay(
            "This PDF cannot be read: it is damaged, or unpacks to more than we can hold.",
            "Export the screenplay again as a plain text PDF.",
        )
    reply = json.loads(ran.stdout)
    match reply.get("problem"):
        case "password":
            raise UnreadableScreenplay(
                "This PDF is locked with a password.", "Save it without one and upload it again."
            )
        case "pages":
            raise UploadTooLarge(
                f"This PDF has {reply['count']:,} pages; a screenplay may have at most "
                f"{MAX_PDF_PAGES:,}.",
                "Upload one screenplay at a time.",
            )
        case "text":
            raise UploadTooLarge(_HUGE, "Upload one screenplay at a time.")
        case "damaged":
            raise UnreadableScreenplay(_DAMAGED, "Export it again and upload that.")
    return [[Word(*word) for word in page] for page in reply["pages"]]


def _rows(blocks: list[Block]) -> list[Row]:
    """Rows with the lines that the page's width broke joined again."""
    widths: dict[T, list[int]] = {}
    for block in blocks:
        widths.setdefault(block.type, []).extend(len(line.text) for line in block.lines)
    full = {type: sorted(lengths)[len(lengths) * 98 // 100] for type, lengths in widths.items()}
    return [
        Row(
            block.type,
            block.text or _reflowed(block, full[block.type]),
            0,
            0,
            block.dual,
            block.scene_number,
        )
        for block in blocks
    ]


def _reflowed(block: Block, width_chars: int) -> str:
    """The block's text; a line break stays where the next word would have fitted on the line."""
    text = block.lines[0].text
    for above, line in zip(block.lines, block.lines[1:], strict=False):
        word = line.text.split(" ", 1)[0]
        fits = len(above.text) + 1 + len(word) < width_chars - 2
        keeps = fits and block.type in {T.ACTION, T.CENTERED, T.DIALOGUE}
        hyphened = len(text) > 1 and text[-1] == "-" and text[-2].isalpha() and not keeps
        text += ("\n" if keeps else "" if hyphened else " ") + line.text
    return text
