"""A screenplay's prose as sentences of tokens, with scene and line; one pass, no meaning yet."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from core.models.screenplay import ElementType, Screenplay

_TOKEN = re.compile(
    r"(?P<title>\b(?:mr|mrs|ms|dr|st|sgt|lt|capt|det|prof|jr|sr|rev|col|gen|maj)\.(?=\s|$))"
    r"|(?P<initial>\b[A-Z]\.(?=\s?[A-Z]))"
    r"|(?P<word>[^\W_]+(?:['’.&-][^\W_]+)*['’]?)"
    r"|#\d+|--+|\.\.+|[^\w\s]",
    re.IGNORECASE,
)
_NOTE = re.compile(r"\[\[.*?\]\]|/\*.*?\*/", re.DOTALL)
_ENDS = {".", "!", "?", "…", "..", "..."}
_KINDS = {
    ElementType.ACTION: "action",
    ElementType.SHOT: "action",
    ElementType.PARENTHETICAL: "action",
    ElementType.DIALOGUE: "dialogue",
    ElementType.LYRIC: "dialogue",
}


@dataclass(slots=True)
class Token:
    """`low` is lower-case without a possessive; `owner` says that one was there."""

    text: str
    low: str
    line: int
    owner: bool = False
    quoted: bool = False

    @property
    def is_word(self) -> bool:
        return self.low[:1].isalnum()

    @property
    def is_caps(self) -> bool:
        letters = [c for c in self.text.replace("'s", "").replace("’s", "") if c.isalpha()]
        if len(letters) < 2:
            return self.text in {"A", "I"} or (len(self.text) == 2 and self.text[1] == ".")
        return all(c.isupper() for c in letters) or (
            self.text.startswith(("Mc", "Mac", "O'")) and self.text[3:].isupper()
        )

    @property
    def is_title(self) -> bool:
        return self.text[:1].isupper()


@dataclass(slots=True)
class Sentence:
    kind: str
    scene_index: int | None
    line: int
    tokens: list[Token] = field(default_factory=list)
    slug: bool = False

    @property
    def words(self) -> list[str]:
        return [token.low for token in self.tokens]

    @property
    def text(self) -> str:
        return " ".join(token.text for token in self.tokens)


def sentences(screenplay: Screenplay, scene_indices: Collection[int] | None) -> list[Sentence]:
    """Action (with parentheticals and mini-slugs) and dialogue, in script order."""
    found = []
    for element in screenplay.elements:
        kind = _KINDS.get(element.type)
        if kind is None or (scene_indices is not None and element.scene_index not in scene_indices):
            continue
        slug = element.type is not ElementType.PARENTHETICAL and _is_slug(element.text)
        for tokens in _split(element.text, element.line_start):
            found.append(Sentence(kind, element.scene_index, tokens[0].line, tokens, slug))
    return found


def _is_slug(text: str) -> bool:
    return text.upper() == text and "\n" not in text and text.count(".") == 0 and len(text) < 60


def _split(text: str, line: int) -> Iterator[list[Token]]:
    """Sentences of one element's text."""
    if "[[" in text or "/*" in text:
        text = _NOTE.sub(lambda note: re.sub(r"[^\n]", " ", note[0]), text)
    tokens: list[Token] = []
    quoted, at = False, 0
    for match in _TOKEN.finditer(text):
        piece = match[0]
        line += text.count("\n", at, match.start())
        at = match.start()
        if piece in '"“”':
            quoted = not quoted if piece == '"' else piece == "“"
        tokens.append(_token(piece, line, quoted))
        if piece in _ENDS:
            if any(token.is_word for token in tokens):
                yield tokens
            tokens = []
    if any(token.is_word for token in tokens):
        yield tokens


def _token(piece: str, line: int, quoted: bool) -> Token:
    low = piece.lower().replace("’", "'")
    if low.endswith("'s"):
        return Token(piece, low[:-2], line, True, quoted)
    if low.endswith("s'"):
        return Token(piece, low[:-1], line, True, quoted)
    return Token(piece, low.rstrip("'"), line, False, quoted)
