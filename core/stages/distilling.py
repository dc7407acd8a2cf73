"""Which lines an asset is described from: the most visual ones, spread over the script, inside a
token budget. Pure."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import takewhile

from core.costs import tokens
from core.models.base import Value
from core.models.manifest import AssetType, Evidence, Mention
from core.models.screenplay import Element, ElementType, Screenplay
from core.providers.offline import visible
from core.stages.fingerprints import fingerprint

Elements = Mapping[int, Sequence[Element]]
"""The script's elements by their scene's index."""

BANDS = 8
MAX_PASSAGE_CHARS = 700
_AGE_AFTER = re.compile(
    rf"\s*{visible.INTRODUCTION.pattern}|,? (?:(?:age|aged|now|also) )?\d{{1,3}}\b"
)
_PAST = re.compile(r"\bflash\s?back\b|\byears? (?:ago|earlier|before)\b", re.IGNORECASE)
LOCATION_ELEMENTS = 3
_SHOWING = (ElementType.ACTION, ElementType.SHOT)


class Passage(Value):
    """An element of the script that shows an asset. `score` is how visual it is, `element` the
    fingerprint of its whole text, `past` whether its scene's heading calls it a flashback."""

    scene_index: int
    scene_number: str
    line: int
    text: str
    evidence: Evidence
    element: str
    score: float = 0.0
    past: bool = False

    @property
    def tokens(self) -> int:
        return tokens(rendered([self]))


def passages(
    names: Sequence[str],
    asset_type: AssetType,
    mentions: Iterable[Mention],
    elements: Elements,
) -> list[Passage]:
    """The elements the mentions stand in (of those by scene), in script order, each once, scored.

    A location's are the action under its headings. Cues show nothing and are left out.
    """
    found: dict[tuple[int, int], Passage] = {}
    for mention in sorted(mentions, key=lambda m: m.line):
        if mention.scene_index is None or mention.evidence is Evidence.CUE:
            continue
        past = _is_past(elements.get(mention.scene_index, ()))
        for element in _shown(mention, elements.get(mention.scene_index, ())):
            line, text = element.line_start, " ".join(element.text.split())
            found.setdefault(
                (mention.scene_index, line),
                Passage(
                    scene_index=mention.scene_index,
                    scene_number=mention.scene_number,
                    line=line,
                    text=_trimmed(text, mention.quote),
                    evidence=mention.evidence,
                    element=element_fingerprint(element),
                    past=past,
                ),
            )
    ordered = [found[key] for key in sorted(found)]
    return [
        passage.model_copy(update={"score": score(passage, names, asset_type, first=not number)})
        for number, passage in enumerate(ordered)
    ]


def by_scene(screenplay: Screenplay) -> dict[int, list[Element]]:
    """The elements of each scene, by its index."""
    scenes: dict[int, list[Element]] = {}
    for element in screenplay.elements:
        if element.scene_index is not None:
            scenes.setdefault(element.scene_index, []).append(element)
    return scenes


def element_fingerprint(element: Element) -> str:
    return fingerprint(" ".join(element.text.split()))


def score(
    passage: Passage, names: Sequence[str], asset_type: AssetType, first: bool = False
) -> float:
    """How much of the asset's look the passage shows: introductions, clothing, build, age,
    colours, materials, handled objects."""
    if passage.evidence is Evidence.DIALOGUE:
        return 0.2 * min(3, len(_visual(passage.text) & (visible.COLOURS | visible.BODY)))
    said = set(visible.words(passage.text))
    points = 2.0 * _introduced(passage.text, names) + 1.0 * first
    points += 0.5 * len(said & visible.COLOURS) + 0.4 * len(said & visible.WEAR)
    match asset_type:
        case AssetType.LOCATION:
            points += 0.5 * len(said & visible.PLACE) + 0.3 * len(said & visible.MATERIALS)
        case AssetType.PROP:
            points += 0.5 * len(said & visible.MATERIALS) + 0.5 * bool(said & visible.HANDLING)
        case _:
            points += 1.0 * len({visible.GARMENT_KIND[w] for w in said & set(visible.GARMENT_KIND)})
            points += 0.7 * len(said & visible.BODY) + 0.7 * len(said & visible.BUILD)
            points += 0.7 * len(said & visible.AGES) + 0.3 * len(said & visible.BEARING)
    return round(points, 2)


def chosen(found: Sequence[Passage], token_budget: int) -> list[Passage]:
    """The passages to send, in script order, together inside the budget.

    The script is cut into bands and each gives its most visual passage in turn, so that a coat
    torn in the last act is seen as well as the one of the first. Passages that show nothing are
    sent only where there is nothing better.
    """
    showing = [passage for passage in found if passage.score > 0.5] or list(found[:3])
    taken: list[Passage] = []
    left = token_budget
    for passage in _in_turn(showing):
        if passage.tokens <= left:
            taken.append(passage)
            left -= passage.tokens
    return sorted(taken, key=lambda passage: (passage.scene_index, passage.line))


def rendered(passages: Iterable[Passage]) -> str:
    """As the prompt shows them: `Scene 12A: the words`."""
    return "\n".join(f"Scene {passage.scene_number}: {passage.text}" for passage in passages)


def _shown(mention: Mention, elements: Sequence[Element]) -> list[Element]:
    """What a mention shows: its own element, or for a heading the action that follows it."""
    own = [e for e in elements if e.line_start <= mention.line <= e.line_end][:1]
    if mention.evidence is Evidence.HEADING:
        after = [element for element in elements if element.line_start > mention.line]
        leading = list(takewhile(lambda element: element.type in _SHOWING, after))
        return leading[:LOCATION_ELEMENTS] or own
    return own


def _trimmed(text: str, quote: str) -> str:
    """At most `MAX_PASSAGE_CHARS` of a long paragraph, around the quoted words."""
    if len(text) <= MAX_PASSAGE_CHARS:
        return text
    at = max(0, text.find(quote))
    start = max(0, min(at - MAX_PASSAGE_CHARS // 4, len(text) - MAX_PASSAGE_CHARS))
    return text[start : start + MAX_PASSAGE_CHARS]


def _is_past(elements: Sequence[Element]) -> bool:
    return any(
        element.type is ElementType.SCENE_HEADING and _PAST.search(element.text)
        for element in elements[:1]
    )


def _introduced(text: str, names: Sequence[str]) -> bool:
    """`WREN HOLLOWAY (17, freckled…)`, `WREN, 17,`: a name with an age in brackets or beside it."""
    low = text.casefold()
    for name in names:
        at = low.find(name.casefold())
        if at >= 0 and _AGE_AFTER.match(low[at + len(name) :]):
            return True
    return False


def _visual(text: str) -> set[str]:
    return set(visible.words(text))


def _body(text: str) -> set[str]:
    return _visual(text) & (visible.BODY | set(visible.GARMENT_KIND))


def _in_turn(found: Sequence[Passage]) -> list[Passage]:
    """All passages, the best of each band first, then the second best of each, and so on."""
    if not found:
        return []
    first, last = found[0].scene_index, found[-1].scene_index
    span = max(1, last - first + 1)
    bands: dict[int, list[Passage]] = {}
    for passage in found:
        bands.setdefault((passage.scene_index - first) * BANDS // span, []).append(passage)
    rounds = [sorted(band, key=lambda p: -p.score) for band in bands.values()]
    return [
        passage
        for depth in range(max(map(len, rounds)))
        for passage in sorted((r[depth] for r in rounds if len(r) > depth), key=lambda p: -p.score)
    ]
