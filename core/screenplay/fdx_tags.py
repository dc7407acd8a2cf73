"""Production tags of an FDX, told apart by category and found again in the stored text."""

from collections.abc import Sequence
from typing import NamedTuple
from xml.etree.ElementTree import Element as Node

from core.models.screenplay import Element, Tag
from core.screenplay.assembly import Row

LOOK_AHEAD = 20
"""How many elements on a row may be found; rows and elements run in the same order."""


class TaggedRow(NamedTuple):
    """A row and the tagged pieces of it as (tag number, text)."""

    row: Row
    tags: tuple[tuple[str, str], ...] = ()


def tags_of(
    root: Node, tagged: Sequence[TaggedRow], elements: Sequence[Element]
) -> tuple[Tag, ...]:
    """One tag for each definition in use, with the lines its text stands in.

    `TagData` holds `TagCategories`, `TagDefinitions` (a label in a category) and `Tags` (a number
    for one or more definitions); a `Text` of a paragraph names the number.
    """
    categories = {
        node.get("Id"): node.get("Name", "")
        for node in root.findall(".//TagCategories/TagCategory")
    }
    definitions = {
        node.get("Id"): (node.get("Label", ""), categories.get(node.get("CatId"), ""))
        for node in root.findall(".//TagDefinitions/TagDefinition")
    }
    numbers = {
        node.get("Number"): [(child.text or "").strip() for child in node.findall("DefId")]
        for node in root.findall(".//Tags/Tag")
    }
    found: dict[tuple[str, str], set[int]] = {}
    at = 0
    for row, pieces in tagged:
        if not row.text:
            continue
        at = _element_of(row.text, elements, at)
        for number, text in pieces:
            for key in numbers.get(number, ()):
                label, category = definitions.get(key, ("", ""))
                if name := label or text:
                    lines = found.setdefault((name, category), set())
                    lines |= _lines_of(text, elements[at]) if at < len(elements) else set()
    return tuple(
        Tag(name=name, category=category, lines=tuple(sorted(lines)))
        for (name, category), lines in found.items()
    )


def _element_of(text: str, elements: Sequence[Element], at: int) -> int:
    first = text.split("\n", 1)[0].strip()
    for index in range(at, min(at + LOOK_AHEAD, len(elements))):
        if first in elements[index].text:
            return index
    return at


def _lines_of(text: str, element: Element) -> set[int]:
    before, found, _ = element.text.partition(text)
    return {element.line_start + (before.count("\n") if found else 0)}
