"""A character cue taken apart: the speaker's name, the extension, the dual mark; joint cues."""

import re
from collections.abc import Collection
from typing import NamedTuple

_LAST_GROUP = re.compile(r"\(([^()]*)\)$")
_CONTINUED = re.compile(r"(?i)\W*(?:cont\W*d?|continued|continuing|more)\W*")
_ALMOST_UPPER = re.compile(r"ß|(?<=\bM)a?c(?=[A-Z])")
_JOINT = re.compile(r"(?i)\s*(?:[&/+,]\s*)+(?:and\s+)?|\s+and\s+")


_ENDS_MORE = frozenset((")", "^", ":"))


class Cue(NamedTuple):
    """`WILL (V.O.) (CONT'D) ^` is name `WILL`, extension `V.O.`, dual True."""

    name: str
    extension: str = ""
    dual: bool = False


def read_cue(line: str) -> Cue:
    """The cue a line says. `(CONT'D)` and `(MORE)` are page furniture and dropped; several
    extensions are joined by a comma. The name is empty where there is none."""
    rest = line.strip()
    if rest[-1:] not in _ENDS_MORE:
        return Cue(rest)
    dual = rest.endswith("^")
    rest = _trimmed(rest)
    extensions: list[str] = []
    while group := _LAST_GROUP.search(rest):
        said = group[1].strip()
        if said and not _CONTINUED.fullmatch(said.replace("’", "'")):
            extensions.insert(0, said)
        rest = _trimmed(rest[: group.start()])
    return Cue(rest, ", ".join(extensions), dual)


def _trimmed(text: str) -> str:
    end = len(text)
    while end and (text[end - 1] in "^:" or text[end - 1].isspace()):
        end -= 1
    return text[:end]


def speakers_of(name: str, known: Collection[str]) -> list[str]:
    """Who speaks under a cue: both of `BOB & ALICE` when both are `known` to speak alone
    elsewhere, else the cue's own name."""
    parts = _JOINT.split(name)
    if len(parts) > 1 and all(part in known for part in parts):
        return list(dict.fromkeys(parts))
    return [name]


def is_upper(text: str) -> bool:
    """Whether a text has a letter and none in lower case (`ß` and the `c` of `McGEE` aside)."""
    if text.isupper() or not _ALMOST_UPPER.search(text):
        return text.isupper()
    bare = _ALMOST_UPPER.sub("", text)
    return bare.isupper()


_UNCASED_CUE = re.compile(r"[^\W\d_][\w ·•・'’\-]{0,11}")


def is_uncased_name(text: str) -> bool:
    """Whether a short text in a script without case (`李明`) can be a name."""
    return (
        text == text.upper() == text.lower()
        and _UNCASED_CUE.fullmatch(text) is not None
        and any(char.isalpha() for char in text)
    )
