"""Final Draft FDX (versions 8 to 13) in, stored as the Fountain it says."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element as Node
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from core.errors import UnreadableScreenplay, UploadTooLarge
from core.models.screenplay import ElementType as T
from core.models.screenplay import Screenplay
from core.screenplay.assembly import Row
from core.screenplay.emphasis import marked
from core.screenplay.fdx_tags import TaggedRow, tags_of
from core.screenplay.headings import is_heading, is_lenient_heading
from core.screenplay.length import eighths_of
from core.screenplay.limits import MAX_LINES
from core.screenplay.rendition import rendition
from core.screenplay.title_page import title_pairs

TYPES = {
    "Scene Heading": T.SCENE_HEADING,
    "Action": T.ACTION,
    "Character": T.CHARACTER,
    "Parenthetical": T.PARENTHETICAL,
    "Dialogue": T.DIALOGUE,
    "Transition": T.TRANSITION,
    "Shot": T.SHOT,
    "Lyrics": T.LYRIC,
    "Lyric": T.LYRIC,
    "Singing": T.LYRIC,
    "New Act": T.CENTERED,
    "End of Act": T.CENTERED,
    "Outline 1": T.SECTION,
    "Outline 2": T.SECTION,
    "Outline 3": T.SECTION,
    "Outline 4": T.SECTION,
    "Outline Body": T.SYNOPSIS,
}
"""A paragraph of any other type (General, Cast List, a template's own) is action."""

_STYLED = {T.ACTION, T.DIALOGUE, T.CENTERED}


def read_fdx(content: bytes) -> Screenplay:
    """The screenplay of an FDX; scenes have the lengths the file gives, tags are kept.

    Raises UnreadableScreenplay for what is no FDX, or declares entities; UploadTooLarge.
    """
    try:
        root = fromstring(content, forbid_dtd=True)
    except ParseError as error:
        raise UnreadableScreenplay(
            "This Final Draft file is damaged: its XML ends or breaks in the middle.",
            "Save it again from Final Draft and upload it once more.",
        ) from error
    except DefusedXmlException as error:
        raise UnreadableScreenplay(
            "This file declares XML entities, which no Final Draft file does.",
            "Export it again from Final Draft.",
        ) from error
    except (LookupError, ValueError) as error:
        raise UnreadableScreenplay("This Final Draft file is in an unknown encoding.") from error
    body = root.find("Content")
    if root.tag != "FinalDraft" or body is None:
        raise UnreadableScreenplay("This XML file is no Final Draft screenplay.")
    if (count := len(body.findall("Paragraph"))) > MAX_LINES:
        raise UploadTooLarge(
            f"This file has {count:,} paragraphs; a screenplay may have at most {MAX_LINES:,}.",
            "Upload one screenplay at a time.",
        )
    tagged: list[TaggedRow] = []
    lengths: list[int | None] = []
    warnings: list[tuple[str, str]] = []
    for paragraph, side in _paragraphs(body):
        row = _row(paragraph, side)
        if paragraph.get("StartsNewPage") == "Yes" and tagged:
            tagged.append(TaggedRow(Row(T.PAGE_BREAK, "", 0, 0)))
        if row.type is T.ACTION and _looks_like_heading(row.text):
            warnings.append((row.text, "taken as a scene heading, though marked as action"))
            row = row._replace(type=T.SCENE_HEADING)
        if row.type is T.SCENE_HEADING and row.text:
            properties = paragraph.find("SceneProperties")
            lengths.append(None if properties is None else eighths_of(properties.get("Length", "")))
        tagged.append(TaggedRow(row, tuple(_tag_texts(paragraph))))
    screenplay = rendition([one.row for one in tagged], _title_page(root), warnings)
    if not screenplay.elements:
        raise UnreadableScreenplay("This Final Draft file has no screenplay in it.")
    tags = tags_of(root, tagged, screenplay.elements)
    known = _known(screenplay, lengths)
    return screenplay.model_copy(update={"tags": tags}).measured(known)


def _paragraphs(content: Node) -> Iterator[tuple[Node, str | None]]:
    """Paragraphs of the story with their dual side. Only children are walked: summaries, script
    notes and outlines have paragraphs of their own."""
    for paragraph in content.findall("Paragraph"):
        dual = paragraph.find("DualDialogue")
        if dual is None:
            yield paragraph, None
            continue
        side = None
        for spoken in dual.findall("Paragraph"):
            if spoken.get("Type") == "Character":
                side = "left" if side is None else "right"
            yield spoken, side


def _row(paragraph: Node, side: str | None) -> Row:
    type = TYPES.get(paragraph.get("Type", ""), T.ACTION)
    if type is T.ACTION and paragraph.get("Alignment") == "Center":
        type = T.CENTERED
    runs = [
        (_cased(node), frozenset(node.get("Style", "").lower().split("+")))
        for node in paragraph.findall("Text")
    ]
    text = marked(runs) if type in _STYLED else "".join(text for text, _ in runs)
    number = (paragraph.get("Number") or "").replace("#", "").strip() or None
    return Row(type, text.strip(), 0, 0, side, number if type is T.SCENE_HEADING else None)


def _cased(node: Node) -> str:
    text = node.text or ""
    return text.upper() if "AllCaps" in node.get("Style", "") else text


def _tag_texts(paragraph: Node) -> Iterator[tuple[str, str]]:
    for node in paragraph.findall("Text"):
        if number := node.get("TagNumber"):
            yield number, (node.text or "").strip()


def _looks_like_heading(text: str) -> bool:
    return text.upper() == text and (is_heading(text) or is_lenient_heading(text))


def _title_page(root: Node) -> list[tuple[str, str]]:
    centered: list[str] = []
    rest: list[str] = []
    for paragraph in root.findall("TitlePage/Content/Paragraph"):
        text = "".join(node.text or "" for node in paragraph.findall("Text"))
        lines = [line.strip() for line in text.split("\n") if line.strip()]
        (centered if paragraph.get("Alignment") == "Center" else rest).extend(lines)
    return title_pairs(centered, rest)


def _known(screenplay: Screenplay, lengths: list[int | None]) -> dict[str, int]:
    """What Final Draft measured, by the scenes' texts; nothing where the count disagrees."""
    if len(lengths) != len(screenplay.scenes):
        return {}
    pairs = zip(screenplay.scenes, lengths, strict=True)
    return {screenplay.text_hash(scene): length for scene, length in pairs if length}
