"""Which scene of a revision is which of the one before: a pure rule over headings and texts."""

from bisect import bisect_left
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from core.models.revision import Change, SceneText
from core.screenplay.headings import heading_parts

SAME_SCENE = 0.55
"""Least likeness of heading and text together for two scenes to be one."""

HELD = 0.8
"""Least share of a body's words that stand in another for that one to hold it."""

SPLIT_SHARE = 0.7
"""Least share of a new scene's lines that stood in an old one for it to be cut from that."""

LONG_WORDS = 5_000
"""Longer bodies than any scene has are compared by their words in any order: in order it would
take the square of their length."""

NEAR = 3
"""How far around its place, among what is left, a scene is looked for under another heading."""


def match(old: Sequence[SceneText], new: Sequence[SceneText]) -> list[Change]:
    """One change for each new scene in order, then the omitted ones in order. Of the old ones
    those that are omitted already come last.

    The same text is the same scene, wherever it stands. Of the rest, the best match by heading
    and text, in order. What matches nothing is split from a scene that held its lines, or new;
    what is gone is omitted. Only scenes left over from the first step are compared.
    """
    pairs = _same_text(old, new)
    alike = list(_alike(old, new, pairs))
    likeness = {b: score for _, b, score in alike}
    pairs |= {b: a for a, b, _ in alike}
    moved = _moved({b: a for b, a in pairs.items() if not old[a].omitted})
    origins = _origins(old, new, pairs)
    changes: list[Change] = []
    for b, scene in enumerate(new):
        a = pairs.get(b)
        if a is None:
            origin = origins.get(b)
            kind = "new" if origin is None else "split"
            changes.append(Change(kind=kind, old=origin, new=b, similarity=0.0))
        elif _key(old[a].text) == _key(scene.text):
            changes.append(Change(kind="moved" if b in moved else "unchanged", old=a, new=b))
        else:
            changes.append(
                Change(kind="changed", old=a, new=b, similarity=likeness[b], moved_too=b in moved)
            )
    gone = sorted(set(range(len(old))) - set(pairs.values()))
    return changes + [Change(kind="omitted", old=a, similarity=0.0) for a in gone]


def _key(text: str) -> str:
    return " ".join(text.split())


def _set_of(heading: str) -> str:
    return _key(heading_parts(heading).set_name or heading).upper()


def _same_text(old: Sequence[SceneText], new: Sequence[SceneText]) -> dict[int, int]:
    """New index to old index of scenes with the same text. Of repeated ones those that stand
    beside the same neighbour, from the top and from the end; what is left of them in order."""
    keys = [_key(scene.text) for scene in old], [_key(scene.text) for scene in new]
    counts = Counter(keys[0]), Counter(keys[1])
    places: dict[str, deque[int]] = defaultdict(deque)
    for a, key in enumerate(keys[0]):
        places[key].append(a)
    repeated = [
        b
        for b, key in enumerate(keys[1])
        if places.get(key) and counts[0][key] + counts[1][key] > 2
    ]
    pairs = {
        b: places[key][0] for b, key in enumerate(keys[1]) if counts[0][key] == counts[1][key] == 1
    }
    known = set(pairs.values())
    living = sum(not scene.omitted for scene in old)
    for order, step in ((repeated, 1), (repeated[::-1], -1)):
        beside = {-1: -1, len(new): living}
        for b in order:
            a = pairs.get(b - step, beside.get(b - step, -2)) + step
            if b not in pairs and a not in known and 0 <= a < living and keys[0][a] == keys[1][b]:
                pairs[b] = a
                known.add(a)
    for b in repeated:
        queue = places[keys[1][b]]
        while queue and queue[0] in known:
            queue.popleft()
        if b not in pairs and queue:
            pairs[b] = queue.popleft()
            known.add(pairs[b])
    return pairs


def _alike(
    old: Sequence[SceneText], new: Sequence[SceneText], pairs: dict[int, int]
) -> Iterator[tuple[int, int, float]]:
    """(old, new, likeness) of the scenes that are left, the likest first; where two are as like,
    the pair nearest in order. Compared are scenes of the same set, and near neighbours; between
    the same two known scenes the same heading is enough."""
    known = set(pairs.values())
    free_old = [a for a in range(len(old)) if a not in known]
    by_set: dict[str, list[int]] = defaultdict(list)
    for rank, a in enumerate(free_old):
        by_set[_set_of(old[a].heading)].append(rank)
    found: list[tuple[float, int, int, int]] = []
    below = [sum(not scene.omitted for scene in old)]
    for b in range(len(new) - 1, 0, -1):
        below.append(pairs.get(b, below[-1]))
    above, expected = -1, 0
    for b, scene in enumerate(new):
        if b in pairs:
            above, expected = pairs[b], pairs[b] + 1
            continue
        in_place = range(above + 1, below[len(new) - 1 - b])
        at = bisect_left(free_old, expected)
        expected += 1
        near = range(max(0, at - NEAR), min(len(free_old), at + NEAR + 1))
        alike = by_set.get(_set_of(scene.heading), [])
        nearest = bisect_left(alike, at)
        for rank in {*near, *alike[max(0, nearest - NEAR) : nearest + NEAR + 1]}:
            a = free_old[rank]
            score = _likeness(old[a], scene)
            if a in in_place and _key(old[a].heading) == _key(scene.heading):
                score = max(score, SAME_SCENE)
            if score >= SAME_SCENE:
                found.append((-round(score, 2), abs(rank - at), a, b))
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    for score, _, a, b in sorted(found):
        if a not in taken_old and b not in taken_new:
            taken_old.add(a)
            taken_new.add(b)
            yield a, b, -score


def _likeness(old: SceneText, new: SceneText) -> float:
    """0 to 1. Where one body holds the other, the share it is of it: so the larger part of a
    scene that was cut in two is more like it, whatever the headings. Else a third the heading,
    two thirds the words in common."""
    heading = fuzz.ratio(_key(old.heading).upper(), _key(new.heading).upper()) / 100
    a, b = _body(old), _body(new)
    if not a and not b:
        return heading if heading > 0.85 else 0.0
    shorter, longer = sorted((len(a), len(b)))
    in_any_order = longer > LONG_WORDS
    common = (Counter(a) & Counter(b)).total() if in_any_order else LCSseq.similarity(a, b)
    if shorter and common >= HELD * shorter:
        return 0.5 + 0.45 * common / longer + 0.05 * heading
    return heading / 3 + 2 * common / (shorter + longer) * 2 / 3


def _body(scene: SceneText) -> list[str]:
    first, _, rest = scene.text.partition("\n")
    return (rest if _key(scene.heading) in _key(first) else scene.text).split()


def _moved(pairs: dict[int, int]) -> set[int]:
    """The new scenes outside the longest run that kept its order."""
    order = sorted(pairs)
    tails: list[int] = []
    at_tail: list[int] = []
    before: dict[int, int | None] = {}
    for b in order:
        place = bisect_left(tails, pairs[b])
        before[b] = at_tail[place - 1] if place else None
        tails[place : place + 1] = [pairs[b]]
        at_tail[place : place + 1] = [b]
    kept: set[int] = set()
    b = at_tail[-1] if at_tail else None
    while b is not None:
        kept.add(b)
        b = before[b]
    return set(order) - kept


def _origins(
    old: Sequence[SceneText], new: Sequence[SceneText], pairs: dict[int, int]
) -> dict[int, int]:
    """New scenes that were cut from an old one, which lives on, changed, in another scene."""
    places: dict[str, set[int]] = defaultdict(set)
    changed = {a for b, a in pairs.items() if _key(old[a].text) != _key(new[b].text)}
    for a in changed:
        for line in _lines(old[a].text):
            places[line].add(a)
    origins: dict[int, int] = {}
    for b in range(len(new)):
        if b in pairs:
            continue
        lines = _lines(new[b].text, skip=1)
        shares: dict[int, int] = defaultdict(int)
        for line in lines:
            for a in places.get(line, ()):
                shares[a] += len(line)
        if shares:
            best = max(shares, key=lambda a: (shares[a], -a))
            if shares[best] >= SPLIT_SHARE * sum(map(len, lines)):
                origins[b] = best
    return origins


def _lines(text: str, skip: int = 0) -> list[str]:
    lines: Iterable[str] = (_key(line) for line in text.split("\n")[skip:])
    return [line for line in lines if line]
