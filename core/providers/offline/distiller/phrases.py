"""Phrases of the script's own words: sentences, names in them, clauses cut clean."""

import re
from collections.abc import Iterable, Sequence

from core.providers.offline import visible
from core.providers.offline.lexicon import lists, noun, plural

MAX_PHRASES = 5
MAX_CLAUSE_WORDS = 32
TITLES = visible.listed(
    "mr mrs ms miss dr sir lady lord constable officer captain sergeant doctor professor judge"
    " king queen prince princess father sister brother mother detective inspector agent"
)
_SENTENCE = re.compile(
    r"(?<!\bMrs\.)(?<!\bMr\.)(?<!\bMs\.)(?<!\bDr\.)(?<!\bSt\.)(?<!\bMRS\.)(?<!\bMR\.)"
    r"(?<!\bMS\.)(?<!\bDR\.)(?<=[.!?])\s+(?=[\"“'‘]?[A-ZÀ-Þ])"
)
ARTICLE = re.compile(r"^(?:an?|the|one|this|that|some|two|three)$", re.IGNORECASE)
_OWNER = re.compile(r"^(?:his|her|their|its)\s+", re.IGNORECASE)
_STOPS = re.compile(
    r"\b(?:as though|as if|as (?:she|he|they|it|the)|while|when|who|which|then"
    r"|(?:and|but) (?:then|she|he|they|not|\w+s (?:her|his|the|it|on|at|to|like)))\b.*$",
    re.IGNORECASE,
)


def sentences(text: str) -> list[str]:
    """Sentences, a full stop after a title or inside brackets ending none."""
    found: list[str] = []
    for piece in _SENTENCE.split(text.strip()):
        if found and found[-1].count("(") > found[-1].count(")"):
            found[-1] += f" {piece}"
        elif piece:
            found.append(piece)
    return found


def names_of_person(names: Sequence[str]) -> list[str]:
    """The names and the surnames that stand after a title: `BELLWETHER` of `MRS. BELLWETHER`."""
    last = [
        parts[-1]
        for name in names
        if len(parts := name.split()) > 1 and parts[0].strip(".").casefold() in TITLES
    ]
    return list(dict.fromkeys([*names, *last]))


def spans_of(sentence: str, names: Sequence[str]) -> list[tuple[int, int]]:
    """Where names stand, in order; names side by side, as in `DR. HESTER LOVAGE`, are one."""
    found = sorted(
        (match.start(), -match.end())
        for name in names
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", sentence, re.IGNORECASE)
        if not _of_another(sentence[: match.start()], names)
    )
    spans: list[tuple[int, int]] = []
    for start, negative_end in found:
        end = -negative_end
        if spans and (start < spans[-1][1] or not sentence[spans[-1][1] : start].strip()):
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((start, end))
    return spans


def _of_another(before: str, names: Sequence[str]) -> bool:
    """Whether the name is a relative's: `LOVAGE` after `NELL`, who is none of ours."""
    word = before.split()[-1] if before.endswith(" ") and before.split() else ""
    own = {part.strip(".").casefold() for name in names for part in name.split()}
    own |= TITLES | lists()["ages"]
    return (
        len(word) > 1
        and word.isupper()
        and word[-1].isalnum()
        and word.strip(".").casefold() not in own
    )


def tidy(phrase: str) -> str:
    """One line without owner, brackets and end marks, cut before a new thought."""
    words = " ".join(phrase.split()).strip(' .,;:!?()"“”')
    words = re.sub(r"^(?:and|with|in)\s+", "", words)
    words = _STOPS.sub("", _OWNER.sub("", words)).strip(" ,")
    return lower_first(" ".join(words.split()[:MAX_CLAUSE_WORDS]))


def shortened(sentence: str) -> str:
    """A sentence of at most `MAX_CLAUSE_WORDS`, cut at a comma."""
    words = sentence.strip().rstrip(".!?").split()
    if len(words) > MAX_CLAUSE_WORDS:
        text = " ".join(words[:MAX_CLAUSE_WORDS])
        words = text[: text.rfind(",")].split() if "," in text else text.split()
    return f"{capital(' '.join(words))}."


def weight(text: str, more: frozenset[str] = frozenset()) -> float:
    """How much of a look a phrase shows: colours, wear, materials, and `more` words."""
    said = set(visible.words(text))
    return (
        0.5 * len(said & visible.COLOURS)
        + 0.5 * len(said & visible.WEAR)
        + 0.5 * len(said & visible.MATERIALS)
        + 0.4 * len(said & more)
    )


def says(phrases: Iterable[str], listed: frozenset[str]) -> bool:
    return any(set(visible.words(phrase)) & listed for phrase in phrases)


def first_of(phrases: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(phrases))[:MAX_PHRASES]


def listed(phrases: Sequence[str]) -> str:
    *most, last = phrases
    return f"{', '.join(most)} and {last}" if most else last


def with_article(phrase: str) -> str:
    """`a navy uniform`; plurals and what has an article already stay."""
    first, *_ = phrase.split() or [""]
    last = visible.last_noun(phrase).split("-")[-1]
    mass = last.endswith("ing") and noun(last) is None
    if ARTICLE.match(first) or mass or plural(last) or last in lists()["plural_only"]:
        return phrase
    return f"{'an' if phrase[:1].lower() in 'aeiou' else 'a'} {phrase}"


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def lower_first(text: str) -> str:
    """`A wide hat` as `a wide hat`; a name keeps its capital."""
    first = text.split(" ", 1)[0]
    return text[:1].lower() + text[1:] if ARTICLE.match(first) else text
