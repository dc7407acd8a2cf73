"""Styled runs of text as Fountain "Emphasis": `_*both*_`, closed at line breaks, hugging words."""

from collections.abc import Iterable

_MARKS = {"underline": "_", "bold": "**", "italic": "*"}


def marked(runs: Iterable[tuple[str, frozenset[str]]]) -> str:
    """The text of runs of (text, styles among bold, italic, underline)."""
    out: list[str] = []
    open_: list[str] = []
    for text, styles in runs:
        for at, line in enumerate(text.split("\n")):
            if at:
                _close(out, open_, frozenset())
                out.append("\n")
            words = line.lstrip()
            if not words:
                out.append(line)
                continue
            _close(out, open_, styles)
            out.append(line[: len(line) - len(words)])
            for style, mark in _MARKS.items():
                if style in styles and style not in open_:
                    open_.append(style)
                    out.append(mark)
            out.append(words)
    _close(out, open_, frozenset())
    return "".join(out)


def _close(out: list[str], open_: list[str], kept: frozenset[str]) -> None:
    """Close every open style from the first that does not go on; the space stays outside."""
    first = next((at for at, style in enumerate(open_) if style not in kept), len(open_))
    if first == len(open_):
        return
    space: list[str] = []
    while out and not out[-1].strip():
        space.insert(0, out.pop())
    if out:
        bare = out[-1].rstrip()
        space.insert(0, out[-1][len(bare) :])
        out[-1] = bare
    out += [_MARKS[style] for style in reversed(open_[first:])]
    out += space
    del open_[first:]
