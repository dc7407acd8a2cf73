"""A screenplay's prose as sentences of tokens, with scene and line; one pass, no meaning yet."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from core.models.screenplay import ElementType, Screenplay
from core.providers.offline.lexicon import lists

_TOKEN = re.compile(
    r"(?P<title>\b(?:mr|mrs|ms|dr|st|sgt|lt|capt|det|prof|jr|sr|rev|col|gen|maj)\.(?=\s|$))"
    r"|(?P<initial>\b[A-Z]\.(?=\s?[A-Z]))"
    r"|(?P<word>[^\W_]+(?:['’.&-][^\W_]+)*['’]?)"
    r"|#\d+|--+|\.\.+|[^\w\s]",
    re.IGNORECASE,
)
_ENDS = {".", "!", "?", "…", "..", "..."}
STOPS = frozenset((";", ":", "--", "–", "—", "(", ")", '"', "“", "”", ".", "!", "?", "...", ".."))
"""Marks over which no phrase goes."""

MAX_TOKENS = 120
"""A longer sentence is read as several, so that no text takes time out of proportion."""

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
    is_word: bool = True
    is_caps: bool = False
    is_title: bool = False


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
    tokens: list[Token] = []
    quoted, at = False, 0
    for match in _TOKEN.finditer(text):
        piece = match[0]
        line += text.count("\n", at, match.start())
        at = match.start()
        if piece in '"“”':
            quoted = not quoted if piece == '"' else piece == "“"
        tokens.append(_token(piece, line, quoted))
        if piece in _ENDS or len(tokens) >= MAX_TOKENS:
            if any(t.is_word for t in tokens):
                yield tokens
            tokens = []
    if any(t.is_word for t in tokens):
        yield tokens


def _token(piece: str, line: int, quoted: bool) -> Token:
    low = piece.lower().replace("’", "'")
    title = piece[0].isupper()
    if not (title or piece[0].isalnum()):
        return Token(piece, low, line, False, quoted, False)
    owner = low.endswith(("'s", "s'"))
    low = low[:-2] if low.endswith("'s") else low.rstrip("'")
    owner = owner and low not in lists()["contracted_pronouns"]
    return Token(piece, low, line, owner, quoted, True, title and _is_caps(piece), title)


def _is_caps(piece: str) -> bool:
    """Whether a word is in capitals (a possessive and the `c` of McGEE aside); `A` is, too."""
    bare = piece.replace("'s", "").replace("’s", "")
    if len(bare) < 3:
        return bare in {"A", "I"} or (bare.isupper() and bare[1:] != "")
    return bare.isupper() or (bare.startswith(("Mc", "Mac", "O'")) and bare[3:].isupper())
