"""Drafts that may be one thing, each pair with the reason. A suggestion is never applied here."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from rapidfuzz.distance import DamerauLevenshtein

from core.models.manifest import AssetType, Draft, DuplicateSuggestion, Evidence, SameAs
from core.models.screenplay import Screenplay
from core.providers.offline.lexicon import naming, noun

_REVEAL = re.compile(r"(?i):\s*$|--\s*$|\baka\s+$|\b(?:is|it's|it is|this is|becomes|named)\s+$")
SHARED_BY_MANY = 50
CLOSE_LETTERS = 5
"""Names shorter than this are never called misspelled."""


def suggest(
    drafts: Sequence[Draft], same: Sequence[SameAs], screenplay: Screenplay
) -> list[DuplicateSuggestion]:
    """One suggestion a pair, the strongest reason first, in the drafts' order."""
    found: dict[frozenset[str], DuplicateSuggestion] = {}
    reasons = (_told(drafts, same), _introduced(drafts, screenplay), _alike(drafts))
    for one, other, reason in (pair for source in reasons for pair in source):
        pair = frozenset((one.key, other.key))
        if len(pair) == 2 and pair not in found:
            survivor, absorbed = sorted((one, other), key=_weight, reverse=True)
            found[pair] = DuplicateSuggestion(
                survivor=survivor.key, absorbed=absorbed.key, reason=reason
            )
    return list(found.values())


def _weight(draft: Draft) -> tuple:
    """Who should stay: named before described, speaking before silent, often before seldom."""
    return (
        draft.type is not AssetType.EXTRA_ARCHETYPE,
        not naming.is_descriptive(draft.name),
        draft.speaking,
        len(draft.mentions),
        len(draft.name),
    )


def _told(drafts: Sequence[Draft], same: Sequence[SameAs]) -> Iterator[tuple[Draft, Draft, str]]:
    by_words = {naming.words(n): draft for draft in drafts for n in (draft.name, *draft.aliases)}
    for pair in same:
        one, other = by_words.get(naming.words(pair.name)), by_words.get(naming.words(pair.other))
        if one and other:
            yield one, other, pair.reason or "The reader takes them for one."


def _introduced(
    drafts: Sequence[Draft], screenplay: Screenplay
) -> Iterator[tuple[Draft, Draft, str]]:
    """A described figure and a name on one line: `the woman lifts her veil: ISOLDE`."""
    text = screenplay.text.split("\n")
    on_line: dict[int, list[Draft]] = defaultdict(list)
    for draft in drafts:
        if draft.type.family == "characters":
            for mention in draft.mentions:
                if mention.evidence is Evidence.ACTION:
                    on_line[mention.line].append(draft)
    for line, people in on_line.items():
        for one, other in combinations(people, 2):
            if naming.is_descriptive(one.name) == naming.is_descriptive(other.name):
                continue
            figure, named = (one, other) if naming.is_descriptive(one.name) else (other, one)
            if _reveals(text[line - 1], figure, named):
                yield named, figure, f"Line {line} introduces {figure.name} as {named.name}."


def _reveals(line: str, figure: Draft, named: Draft) -> bool:
    for name in (named.name, *named.aliases):
        at = line.find(name.upper())
        if at > 0 and _REVEAL.search(line[:at]):
            before = naming.words(line[:at])
            if naming.head(figure.name) in before:
                return True
    return False


def _alike(drafts: Sequence[Draft]) -> Iterator[tuple[Draft, Draft, str]]:
    """Pairs of one family whose names contain each other, share a surname, or are nearly one."""
    families: dict[str, list[Draft]] = defaultdict(list)
    for draft in drafts:
        families[draft.type.family].append(draft)
    for family in families.values():
        words = {draft.key: frozenset(naming.core(draft.name)) for draft in family}
        for one, other in _near(family):
            if words[one.key] & words[other.key]:
                reason = _shared(one, other)
            else:
                reason = _close(one, other)
            if reason:
                yield one, other, reason


def _near(family: Sequence[Draft]) -> list[tuple[Draft, Draft]]:
    """Pairs worth comparing, in order: they have the same numbers, and share a word or begin
    alike. A word that many share tells nothing of two; only who has no other is compared."""
    places: dict[tuple, list[int]] = defaultdict(list)
    for at, draft in enumerate(family):
        core, numbers = naming.core(draft.name), _numbers(draft.name)
        for word in {*core, " ".join(core)[:3] + "~"}:
            places[word, numbers].append(at)
    pairs = set()
    for (word, _), here in places.items():
        alone = here
        if len(here) > SHARED_BY_MANY:
            alone = [at for at in here if naming.core(family[at].name) == (word,)]
        pairs |= {(min(a, b), max(a, b)) for a in alone for b in here if a != b}
    return [(family[one], family[other]) for one, other in sorted(pairs)]


def _numbers(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"\d+", name))


def _shared(one: Draft, other: Draft) -> str:
    first, second = naming.core(one.name), naming.core(other.name)
    short, long = sorted((one, other), key=lambda draft: len(naming.words(draft.name)))
    if set(naming.core(short.name)) <= set(naming.core(long.name)):
        if one.type is AssetType.LOCATION:
            # HOUSE and HOUSE - KITCHEN are a place and a set in it, no duplicates.
            apart = long.place == short.name or first[-1] != second[-1] or len(first) < 2
            return "" if apart or len(second) < 2 else f"{short.name} is part of {long.name}."
        if naming.is_descriptive(short.name) and not _meet(one, other):
            return ""
        if first == second:
            return f"{one.name} and {other.name} share a name."
        return f"{short.name} is contained in {long.name}."
    titled = bool(naming.honorific(one.name)) != bool(naming.honorific(other.name))
    if one.type is AssetType.CHARACTER and titled and first[-1] == second[-1]:
        return f"{one.name} and {other.name} share a surname."
    return _close(one, other)


def _meet(one: Draft, other: Draft) -> bool:
    """Whether two drafts stand in one scene, heard or present."""
    return bool({m.scene_index for m in one.mentions} & {m.scene_index for m in other.mentions})


def _close(one: Draft, other: Draft) -> str:
    first, second = " ".join(naming.words(one.name)), " ".join(naming.words(other.name))
    if noun(first) and noun(second):
        return ""
    if min(len(first), len(second)) < CLOSE_LETTERS or abs(len(first) - len(second)) > 2:
        return ""
    allowed = 1 if min(len(first), len(second)) < 9 else 2
    if DamerauLevenshtein.distance(first, second, score_cutoff=allowed) > allowed:
        return ""
    return f"{one.name} and {other.name} are spelled nearly alike."
