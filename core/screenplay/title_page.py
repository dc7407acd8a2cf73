"""Fountain "Title Page": the `Key: value` block a text may begin with."""

import re
from collections.abc import Sequence

_KEY = re.compile(r"([^\W\d_][\w \-/]{0,39}):(?:\s+(.*)|)$")
_KNOWN = {
    "title", "credit", "author", "authors", "source", "notes", "draft date", "date", "contact",
    "copyright", "revision", "draft", "format", "episode", "series", "written by", "font",
    "language", "version", "contact info", "subtitle", "watermark",
}  # fmt: skip
_BEGINS = re.compile(r"(?i)(?:title|credit|authors?)\s*:")


def read_title_page(lines: Sequence[str]) -> tuple[list[tuple[str, str]], int]:
    """Keys with their values (lines joined by LF) and the index of the first line after them.

    Every line up to the first blank one must be a key or an indented value, and one key must be
    a usual one: `FADE IN:` and `He said: go.` begin no title page.
    """
    begin = next((i for i, line in enumerate(lines[:20]) if line.strip()), 0)
    if begin and not _BEGINS.match(lines[begin]):
        return [], 0
    pairs: list[tuple[str, list[str]]] = []
    at = begin
    while at < len(lines) and (line := lines[at]).strip():
        if line[:1] in " \t" and pairs:
            pairs[-1][1].append(line.strip())
        elif key := _KEY.match(line[:2000].rstrip()):
            value = line[key.end(1) + 1 :].strip()
            pairs.append((key[1].strip(), [value] if value else []))
        else:
            return [], 0
        at += 1
    if not any(key.lower() in _KNOWN for key, _ in pairs):
        return [], 0
    return [(key, "\n".join(value)) for key, value in pairs], at


def write_title_page(pairs: Sequence[tuple[str, str]]) -> list[str]:
    """The lines of a title page, values of several lines indented below their key."""
    lines: list[str] = []
    for key, value in pairs:
        lines.append(f"{key}:" if "\n" in value else f"{key}: {value}".rstrip())
        if "\n" in value:
            lines += [f"\t{line}" for line in value.split("\n")]
    return lines


def title_pairs(centered: Sequence[str], rest: Sequence[str]) -> list[tuple[str, str]]:
    """The title page that centred lines (title, `written by`, names, `based on`) and the lines
    below them say."""
    said: dict[str, list[str]] = {key: [] for key in ("Title", "Credit", "Author", "Source")}
    lower = [text.lower().rstrip(": ") for text in centered]
    credit = next((at for at, text in enumerate(lower) if at and text.endswith("by")), 1)
    for at, text in enumerate(centered):
        if at < credit:
            key = "Title"
        elif lower[at].startswith(("based on", "story by", "from the", "adapted from")):
            key = "Source"
        else:
            key = "Credit" if at == credit else "Author"
        said[key].append(text)
    said["Contact"] = list(rest)
    return [(key, "\n".join(lines)) for key, lines in said.items() if lines]
