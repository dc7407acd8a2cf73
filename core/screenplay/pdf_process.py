"""Run as a process of its own: a PDF on stdin, its words with their places as JSON on stdout.

PDFium is not thread-safe, a broken PDF can end its process, and a small one can unpack to
gigabytes: here none of that can touch the server. Imports nothing of the project.
"""

import contextlib
import ctypes
import json
import re
import sys

import pypdfium2
import pypdfium2.raw as pdfium

WORD = re.compile(r"[^\s\ufffe\x02\xad]+[\ufffe\x02\xad]?")
"""PDFium marks a hyphen at the end of a line and runs the next line on to it."""


def words_of(page: pypdfium2.PdfPage) -> list[tuple[float, float, float, str]]:
    """(left of the first letter, left of the last letter, baseline, word), in points."""
    text_page = page.get_textpage()
    x, y = ctypes.c_double(), ctypes.c_double()
    count = text_page.count_chars()
    text = text_page.get_text_range()
    if len(text) != count:
        text = "".join(chr(pdfium.FPDFText_GetUnicode(text_page, i) or 32) for i in range(count))
    words = []
    for word in WORD.finditer(text):
        pdfium.FPDFText_GetCharOrigin(text_page, word.start(), x, y)
        left, baseline = x.value, y.value
        pdfium.FPDFText_GetCharOrigin(text_page, word.end() - 1, x, y)
        words.append((round(left, 1), round(x.value, 1), round(baseline, 1), _said(word[0])))
    text_page.close()
    return words


def _said(word: str) -> str:
    """A word as text: halves of a surrogate pair joined, a hyphen at a line's end as one."""
    word = word.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return f"{word[:-1]}-" if word[-1] in "\ufffe\x02\xad" else word


def main(max_pages: int, max_chars: int, max_memory_bytes: int, max_seconds: int) -> dict:
    _limit(max_memory_bytes, max_seconds)
    try:
        document = pypdfium2.PdfDocument(sys.stdin.buffer.read())
    except pypdfium2.PdfiumError as error:
        return {"problem": "password" if "password" in str(error).lower() else "damaged"}
    if len(document) > max_pages:
        return {"problem": "pages", "count": len(document)}
    pages, chars = [], 0
    for index in range(len(document)):
        try:
            page = document[index]
            words = words_of(page)
        except pypdfium2.PdfiumError:
            return {"problem": "damaged"}
        chars += sum(len(word[3]) for word in words)
        if chars > max_chars:
            return {"problem": "text"}
        pages.append(words)
        page.close()
    return {"pages": pages}


def _limit(max_memory_bytes: int, max_seconds: int) -> None:
    """Hard limits where the system has them (not on Windows)."""
    if sys.platform == "win32":
        return
    import resource

    for kind, limit in (
        (resource.RLIMIT_AS, max_memory_bytes),
        (resource.RLIMIT_CPU, max_seconds),
        (resource.RLIMIT_CORE, 0),
    ):
        with contextlib.suppress(ValueError, OSError):  # macOS refuses some of them
            resource.setrlimit(kind, (limit, limit))


if __name__ == "__main__":
    json.dump(main(*(int(argument) for argument in sys.argv[1:])), sys.stdout)
