"""Clothes as noun phrases: a garment with the words before it and what describes it after."""

import re

from core.providers.offline import visible
from core.providers.offline.distiller import people
from core.providers.offline.lexicon import entry, lists, noun

_OWNER = re.compile(r"(?:(?:his|her|their|its|my)\s+)?(?:[^\W\d_]+['’]s?\s+)?", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:(?:an?|the|one|two|three|some)\s+)", re.IGNORECASE)
_TOKEN = re.compile(r"([^\W_][\w'’-]*)(,?)\s*")
_STOPS = (lists()["function_words"] | {"with"}) - {"two", "one", "over", "under"}
_MORE = re.compile(
    r"\s+(?:(?:with|without|of|down to|up to|over|under|set like)\b|[a-z]+(?:ed|worn|torn) )"
    r"[^,.;:!?()]*"
)
_JOINT = re.compile(r"\s*,?\s*(?:and\s+)?", re.IGNORECASE)
_CUT = re.compile(
    r"\s+(?:and|but|who|which|then|when|while|as|at|on|from|inside|he|she|they)\b.*$", re.IGNORECASE
)
_MAX_WORDS = 7


def garment(text: str) -> tuple[str, int] | None:
    """The noun phrase headed by a garment that opens the text, without its owner, and its end."""
    at = _OWNER.match(text).end()
    article = _ARTICLE.match(text, at)
    start, at = at, article.end() if article else at
    for _ in range(_MAX_WORDS):
        token = _TOKEN.match(text, at)
        if not token or token[1].casefold() in _STOPS:
            return None
        if token[1].casefold() in visible.GARMENT_KIND and not _leads_on(token, text):
            end = token.end(1)
            if more := _MORE.match(text, end):
                end += len(_described(more[0]))
            return text[start:end], end
        if token[2] and not _adjective(token[1]):
            return None
        at = token.end()
    return None


def worn(text: str) -> list[str]:
    """The garments of the list that opens the text: `a blue dress and hat`."""
    found: list[str] = []
    at = 0
    while one := garment(text[at:]):
        found.append(one[0])
        at += one[1]
        joint = _JOINT.match(text, at)
        if not joint[0].strip():
            break
        at = joint.end()
    return found


def _leads_on(token: re.Match[str], text: str) -> bool:
    """Whether the garment only says of what kind the next noun is: `coat pocket`, `dress shoes`."""
    following = _TOKEN.match(text, token.end())
    if not following or token[2] or text[token.end(1) : token.end(1) + 1] != " ":
        return False
    word = following[1].casefold()
    if word in visible.GARMENT_KIND:
        return True
    known = entry(noun(word) or "")
    return (
        not token[1].endswith("s")
        and known is not None
        and word not in lists()["function_words"]
        and known.noun_size > known.verb_size
        and not _adjective(word)
    )


def _described(more: str) -> str:
    """What follows a garment, up to somebody or another thought."""
    cut = _CUT.sub("", more)
    peopled = cut.lstrip().startswith("with") and people.others(cut)
    return "" if peopled else cut.rstrip()


def _adjective(word: str) -> bool:
    found = entry(word.casefold())
    low = word.casefold()
    return bool(found and found.adjective) or low.endswith("ed") or low in visible.COLOURS
