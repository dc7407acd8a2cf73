"""Locations from scene headings: one a set, its larger place, and spellings that are one set."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from functools import lru_cache

from core.models.screenplay import Scene, SceneHeading, Screenplay
from core.providers.offline.lexicon import entry, lists
from core.screenplay.headings import heading_parts
from core.stages import montages

_SEPARATOR = re.compile(r"\s+[-–—]+\s+|\s*[–—]\s*|(?<=[^\W\d_]{3})(?<!\bMRS)\.\s+(?=\S{3})")
_STATES = lists()["places_states"]
_WAYS = lists()["no_place"]
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


@lru_cache(maxsize=5_000)
def segments(set_name: str) -> tuple[str, ...]:
    """`HOUSE - KITCHEN - MOVING` as its places from large to small, what is no place left out."""
    parts = [part.strip() for part in _SEPARATOR.split(set_name) if part.strip()]
    kept = [part for part in parts if not _is_state(part)]
    if kept and kept[0].isupper():
        kept = [part for part in kept if part.upper() == part]
    return tuple(kept or parts)


def _is_state(part: str) -> bool:
    return all(word in _STATES or word.isdigit() for word in re.findall(r"\w+", part.lower()))


def place(set_name: str) -> str:
    """The larger place of a set; empty when it stands alone."""
    parts = segments(set_name)
    return parts[0] if len(parts) > 1 else ""


@lru_cache(maxsize=5_000)
def spelling(set_name: str) -> tuple[str, ...]:
    """What is compared of a set's name: words without articles, marks and states."""
    words = _WORD.findall(" ".join(segments(set_name)).lower().replace("’", "'"))
    return tuple(word for word in words if word not in {"the", "a", "an"}) or tuple(words)


def same_set(one: str, other: str) -> bool:
    """Whether two set names are one, spelled differently by a letter, a mark or an article."""
    first, second = spelling(one), spelling(other)
    if "".join(first) == "".join(second):
        return bool(first)
    if len(first) != len(second):
        return False
    different = [(a, b) for a, b in zip(first, second, strict=True) if a != b]
    return len(different) == 1 and _one_slip(*different[0])


def _one_slip(one: str, other: str) -> bool:
    """Whether two words differ as a misspelling does: one letter of at least five, no digit."""
    short, long = sorted((one, other), key=len)
    if len(short) < 5 or any(c.isdigit() for c in one + other) or len(long) - len(short) > 1:
        return False
    at = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if at == 0:
        return False
    rest, other_rest = short[at:], long[at:]
    if len(short) < len(long):
        return rest == other_rest[1:]
    return rest[1:] == other_rest[1:] or (
        rest[:2] == other_rest[1::-1] and rest[2:] == other_rest[2:]
    )


def written_sets(parts: SceneHeading) -> list[str]:
    """The sets a heading names: two of `INT./EXT. VAN / ALLEY`, one of `EXT. CEMETERY / ROAD`."""
    if parts.int_ext != "INT/EXT" or " / " not in parts.set_name:
        return [parts.set_name] if spelling(parts.set_name) else []
    return [part.strip() for part in parts.set_name.split(" / ") if spelling(part)]


def _headed(screenplay: Screenplay) -> Iterator[tuple[Scene, list[str]]]:
    """Each scene with the sets its heading names; a heading that is only a way of looking
    (`BACK IN THE APARTMENT`, `SNIPER SCOPE POV`, `RAY`) stays in the set before it."""
    speakers = {word for name in screenplay.speakers for word in spelling(name)}
    last: list[str] = []
    for scene in screenplay.scenes:
        written = written_sets(scene.parts)
        if scene.parts.int_ext is None and last and _is_view(scene.parts.set_name, speakers):
            written = last
        last = written or last
        yield scene, written


def _is_view(set_name: str, speakers: Collection[str]) -> bool:
    words = [word.lower() for word in _WORD.findall(set_name)]
    return not words or words[0] in speakers or bool(_WAYS & set(words[:1] + words[-1:]))


def _within(screenplay: Screenplay, headed: list[str]) -> Iterator[tuple[int, int, str]]:
    """Scene index, line and set of each place named inside a scene; without INT or EXT it must be
    a known set's last part (`ROSE GARDEN` of LINDEN HALL), or a word for a place."""
    known: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for name in headed:
        parts = segments(name)
        for at in range(len(parts)):
            known[spelling(" - ".join(parts[at:]))].append(name)
    for scene, line, text in montages.places(screenplay):
        parts = heading_parts(text)
        if parts.int_ext:
            yield from ((scene, line, name) for name in written_sets(parts))
        elif len(same := known[spelling(text)]) == 1:
            yield scene, line, same[0]
        elif (words := spelling(text)) and (found := entry(words[-1])) and found.kind in "SL":
            yield scene, line, text


def sets(screenplay: Screenplay) -> dict[str, list[str]]:
    """Each set's name as first written (without `- MOVING`) to all its spellings, in order."""
    found: dict[str, list[str]] = {}
    by_spelling: dict[str, str] = {}
    but_one: dict[tuple, list[str]] = defaultdict(list)
    headed = list(dict.fromkeys(name for _, names in _headed(screenplay) for name in names))
    for written in [*headed, *(name for *_, name in _within(screenplay, headed))]:
        joined = "".join(spelling(written))
        name = by_spelling.get(joined)
        if name is None:
            near = [known for key in _but_one(written) for known in but_one[key]]
            name = next((known for known in near if same_set(known, written)), None)
        if name is None:
            name = " - ".join(segments(written))
            found[name] = []
            for key in _but_one(name):
                but_one[key].append(name)
        by_spelling[joined] = name
        if written != name and written not in found[name]:
            found[name].append(written)
    return found


def _but_one(set_name: str) -> Iterator[tuple]:
    """The words but one, for each: two names with a misspelled word share one of these."""
    words = spelling(set_name)
    for at, word in enumerate(words):
        yield at, words[:at], words[at + 1 :], word[:1]


def of_scenes(screenplay: Screenplay) -> Iterator[tuple[int, int, str]]:
    """Scene index, line and name of each scene's sets: its heading's, and those of the headings
    within it."""
    owner = {written: name for name, also in sets(screenplay).items() for written in [name, *also]}
    headed = [(s.scene_index, s.line_start, n) for s, names in _headed(screenplay) for n in names]
    within = _within(screenplay, list(dict.fromkeys(name for *_, name in headed)))
    for scene_index, line, name in [*headed, *within]:
        if name in owner:
            yield scene_index, line, owner[name]
