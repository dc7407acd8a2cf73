"""Offline edits of descriptions: a passage rewritten by rules, several descriptions made one."""

import re
from collections.abc import Mapping
from typing import Any

from core.errors import ProviderError
from core.models.assets import CombinedDescription, RewrittenPassage
from core.providers.offline import visible
from core.providers.offline.distiller import phrases

MAX_SENTENCES = 5
OPEN = re.compile(r"leaves open|left open|no (?:other )?line says|say no more", re.IGNORECASE)
_REPLACE = re.compile(
    r"^(?:please )?(?:replace|change|swap|turn)\s+(?:the\s+)?[\"“']?(.+?)[\"”']?\s+"
    r"(?:with|by|to|into|for)\s+[\"“']?(.+?)[\"”']?[.!]?$",
    re.IGNORECASE,
)
_STANDS = re.compile(r"“(.+?)” stands, not “(.+?)”")
_REMOVE = re.compile(
    r"^(?:please )?(?:remove|drop|delete|take (?:out|away|off)|without|no)\s+"
    r"(?:the\s+|an?\s+)?(.+?)[.!]?$",
    re.IGNORECASE,
)
_ADD = re.compile(
    r"^(?:please )?(?:add|give (?:her|him|it|them)|make (?:her|him|it|them) have|with)\s+"
    r"(.+?)[.!]?$",
    re.IGNORECASE,
)
_MAKE = re.compile(
    r"^(?:please )?make (?:the |her |his |its |their )?(.+?)\s+([\w-]+)[.!]?$", re.IGNORECASE
)
_SAME = {
    "wears": "is dressed in",
    "is dressed in": "wears",
    "tall": "of great height",
    "small": "of slight size",
    "old": "aged",
    "wide": "broad",
    "round": "rounded",
    "bright": "vivid",
    "dull": "lustreless",
    "leaves open": "does not say",
    "does not say": "leaves open",
    "thin": "slender",
    "stout": "thickset",
    "slim": "slender",
    "with": "that has",
}


def rewrite(inputs: Mapping[str, Any]) -> RewrittenPassage:
    """The reply to `rewrite_passage`. More detail comes from the script's `lines` only.

    Raises ProviderError where no rule can do what is wished.
    """
    passage, wish = str(inputs["passage"]).strip(), str(inputs["instruction"]).strip()
    low = wish.casefold()
    if "half the words" in low or low.startswith(("shorten", "shorter")):
        return RewrittenPassage(passage=_shorter(passage))
    if "more visual detail" in low or low.startswith("more detail"):
        return RewrittenPassage(passage=_fuller(passage, inputs))
    if "in other, better words" in low or low.startswith(("rewrite", "rephrase")):
        return RewrittenPassage(passage=_other_words(passage))
    return RewrittenPassage(passage=_as_wished(passage, wish))


def combine(inputs: Mapping[str, Any]) -> CombinedDescription:
    """The reply to `combine_descriptions`: the first one's sentences, then what the others add."""
    first, *others = inputs["descriptions"]
    own, open_points = _told(first)
    known = set(visible.words(first))
    added: list[str] = []
    for text in others:
        told, _ = _told(text)
        for sentence in told:
            new = set(visible.words(sentence)) - known
            if len(new) >= 3:
                added.append(sentence)
                known |= new
    closing = [] if added else open_points
    return CombinedDescription(description=" ".join([*own, *added, *closing][:MAX_SENTENCES]))


def _told(text: str) -> tuple[list[str], list[str]]:
    """Sentences that describe, and those that say what is open."""
    every = phrases.sentences(text)
    return [s for s in every if not OPEN.search(s)], [s for s in every if OPEN.search(s)]


def _shorter(passage: str) -> str:
    """The first clauses, up to half the words."""
    words = passage.split()
    half = max(2, len(words) // 2)
    end = "." if passage.endswith(".") else ""
    text = " ".join(words[:half])
    at = max(text.rfind(mark) for mark in (",", ";", "."))
    if at > len(text) // 3:
        text = text[:at]
    return re.sub(r"[\s,;.]*(?:\b(?:and|with|in|of|a|an|the))?$", "", text) + end


def _fuller(passage: str, inputs: Mapping[str, Any]) -> str:
    """The passage with a fuller phrase of the script's lines that is of the same thing."""
    said = set(visible.words(str(inputs["description"])))
    wanted = {word for word in visible.words(passage) if len(word) > 3}
    for line in inputs.get("lines", ()):
        for part in re.split(r"[,.;:()!?]", line):
            words = set(visible.words(part))
            fresh = words - said
            telling = fresh & (
                visible.COLOURS | visible.WEAR | visible.MATERIALS | visible.BODY | visible.BUILD
            )
            if words & wanted and telling and len(part.split()) > 2:
                end = "." if passage.endswith(".") else ""
                return f"{passage.rstrip('.')}, {phrases.tidy(part)}{end}"
    raise ProviderError(
        "The script's lines say no more about this passage.",
        "Write what to add, such as “add a scar on the left cheek”.",
    )


def _other_words(passage: str) -> str:
    for plain, other in _SAME.items():
        changed = re.sub(
            rf"\b{plain}\b",
            lambda match, other=other: phrases.capital(other) if match[0][:1].isupper() else other,
            passage,
            count=1,
            flags=re.IGNORECASE,
        )
        if changed != passage:
            return changed
    parts = passage.rstrip(".").split(", ")
    if len(parts) > 2:
        end = "." if passage.endswith(".") else ""
        return ", ".join([parts[0], *parts[2:], parts[1]]) + end
    raise _no_rule()


def _as_wished(passage: str, wish: str) -> str:
    if match := _STANDS.search(wish):
        return f"{passage.rstrip('.')}; {match[1]}."
    if (match := _REPLACE.match(wish)) and _has(passage, match[1]):
        return re.sub(re.escape(match[1]), lambda _: match[2], passage, flags=re.IGNORECASE)
    if (match := _REMOVE.match(wish)) and _has(passage, match[1]):
        kept = [p for p in re.split(r",\s*", passage) if not _has(p, match[1])]
        if kept:
            return ", ".join(kept)
    if match := _ADD.match(wish):
        end = "." if passage.endswith(".") else ""
        return f"{passage.rstrip('.')}, with {re.sub(r'^with ', '', match[1])}{end}"
    if match := _MAKE.match(wish):
        return _made(passage, match[1], match[2])
    if (colour := visible.colour(wish)) and (was := visible.colour(passage)):
        return re.sub(rf"\b{was}\b", colour, passage, flags=re.IGNORECASE)
    if len(wish.split()) <= 12 and phrases.weight(wish) > 0:
        return f"{passage.rstrip('.')}, {wish.rstrip('.')}" + "." * passage.endswith(".")
    raise _no_rule()


def _made(passage: str, thing: str, quality: str) -> str:
    """`make the coat red`: the colour before the thing gives way; else the quality goes before."""
    noun = thing.split()[-1]
    at = re.search(rf"\b{re.escape(noun)}\b", passage, re.IGNORECASE)
    if at is None:
        raise _no_rule()
    before, after = passage[: at.start()], passage[at.start() :]
    if quality.casefold() in visible.COLOURS:
        near = re.split(r"[,.;]", before)[-1]
        was = [w for w in re.findall(r"[\w-]+", near) if visible.colour(w)]
        if was:
            head, _, tail = before.rpartition(was[-1])
            return f"{head}{quality}{tail}{after}"
    return f"{before}{quality} {after}"


def _has(text: str, words: str) -> bool:
    return words.casefold() in text.casefold()


def _no_rule() -> ProviderError:
    return ProviderError(
        "The offline model can't make this change.",
        "Say it as “make the coat red”, “replace X with Y”, “add …” or “remove …”,"
        " or choose a model with a key.",
    )
