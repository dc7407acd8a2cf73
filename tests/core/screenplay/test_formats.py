"""The same screenplay as Fountain, FDX and PDF; uploads that are none."""

import io
import zipfile
import zlib
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from core.errors import UnreadableScreenplay, UploadTooLarge
from core.models.screenplay import ElementType as T
from core.models.screenplay import Format, Screenplay
from core.screenplay import limits
from core.screenplay.detect import parse, read
from tests.core.screenplay.to_fdx import fdx
from tests.core.screenplay.to_pdf import pdf
from tests.core.screenplay.to_text import plain_text

ROOT = Path(__file__).parents[3]
SOURCES = [
    *(ROOT / "data" / "samples").glob("*.fountain"),
    ROOT / "tests" / "golden" / "screenplay" / "printed.fountain",
]


def scenes(screenplay: Screenplay) -> list[tuple]:
    return [
        (scene.heading, scene.scene_number, scene.number_assigned, scene.speakers)
        for scene in screenplay.scenes
    ]


def cues(screenplay: Screenplay) -> list[tuple]:
    return [
        (element.text, element.extension, element.dual, element.scene_index)
        for element in screenplay.elements
        if element.type is T.CHARACTER
    ]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
@pytest.mark.parametrize("printed", [fdx, pdf], ids=["fdx", "pdf"])
def test_the_same_screenplay_in_another_format_has_the_same_scenes_and_cues(path, printed):
    original = read(path.read_bytes(), path.name)
    converted = read(printed(original))
    assert converted.format is Format.FOUNTAIN
    assert scenes(converted) == scenes(original)
    assert cues(converted) == cues(original)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_a_pdf_in_another_font_has_the_same_scenes_and_cues(path):
    original = read(path.read_bytes(), path.name)
    converted = read(pdf(original, font="Times-Roman"))
    assert scenes(converted) == scenes(original)
    assert cues(converted) == cues(original)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
@pytest.mark.parametrize("spaced", [False, True], ids=["single", "double"])
@pytest.mark.parametrize("indented", [False, True], ids=["flat", "indented"])
def test_the_same_screenplay_as_plain_text_has_the_same_scenes_and_cues(path, spaced, indented):
    original = read(path.read_bytes(), path.name)
    text = plain_text(original)
    if not indented:
        text = "\n".join(line.strip() for line in text.split("\n"))
    if spaced:
        text = text.replace("\n", "\n\n")
    converted = read(text.encode(), "screenplay.txt")
    assert converted.format is Format.PLAIN_TEXT
    assert scenes(converted) == scenes(original)
    assert [cue[:2] for cue in cues(converted)] == [cue[:2] for cue in cues(original)]


@pytest.mark.parametrize("printed", [fdx, pdf], ids=["fdx", "pdf"])
def test_a_converted_screenplay_reads_the_same_from_its_stored_text(printed):
    stored = read(printed(read(SOURCES[-1].read_bytes(), SOURCES[-1].name)))
    again = parse(stored.text, stored.format)
    assert again.elements == stored.elements
    assert scenes(again) == scenes(stored)


def test_final_draft_lengths_are_kept_as_final_draft_measured_them():
    path = ROOT / "tests" / "golden" / "screenplay" / "final-draft.fdx"
    assert [scene.pages for scene in read(path.read_bytes()).scenes] == ["1 3/8", "1/8", "1/8"]


def _canvas(draw, pages: int = 1) -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file)
    for _ in range(pages):
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def test_a_scanned_pdf_is_told_from_an_empty_one_in_a_sentence():
    with pytest.raises(UnreadableScreenplay, match="scanned") as said:
        read(_canvas(lambda canvas: canvas.rect(10, 10, 500, 700, fill=1)))
    assert "OCR" in said.value.hint


PROSE = ["CHAPTER ONE", "", "It rained", "all day.", "", "CHAPTER TWO", "", "The sun", "came out."]


def test_a_pdf_of_prose_is_one_scene_a_chapter_and_says_so():
    def draw(canvas):
        for row, line in enumerate(PROSE):
            canvas.drawString(100, 700 - 12 * row, line)

    screenplay = read(_canvas(draw))
    assert [scene.heading for scene in screenplay.scenes] == ["CHAPTER ONE", "CHAPTER TWO"]
    assert "chapter" in screenplay.warnings[0].message


def test_a_pdf_of_ten_thousand_pages_is_refused_with_its_count():
    with pytest.raises(UploadTooLarge, match=r"10,000 pages"):
        read(_many_pages(10_000))


def _many_pages(count: int) -> bytes:
    kids = " ".join(["3 0 R"] * count)
    return (
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        f"2 0 obj<</Type/Pages/Count {count}/Kids[{kids}]>>endobj\n"
        "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj\n"
        "trailer<</Root 1 0 R>>\n%%EOF"
    ).encode()


def test_a_pdf_that_unpacks_to_gigabytes_is_refused():
    packer = zlib.compressobj(9)
    block = b" " * 10_000_000
    packed = b"".join([*(packer.compress(block) for _ in range(20)), packer.flush()])
    packed = zlib.compress(packed, 9)
    contents = " ".join(["4 0 R"] * 40)
    head = (
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        "2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
        f"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents[{contents}]>>endobj\n"
        f"4 0 obj<</Length {len(packed)}/Filter[/FlateDecode/FlateDecode]>>stream\n"
    ).encode()
    with pytest.raises((UploadTooLarge, UnreadableScreenplay)):
        read(head + packed + b"\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF")


def test_a_pdf_with_a_password_says_so():
    from reportlab.lib.pdfencrypt import StandardEncryption

    file = io.BytesIO()
    canvas = Canvas(file, encrypt=StandardEncryption("secret", canPrint=0))
    canvas.drawString(100, 700, "INT. ROOM - DAY")
    canvas.save()
    with pytest.raises(UnreadableScreenplay, match="password"):
        read(file.getvalue())


def test_xml_entities_are_refused():
    bomb = (
        b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
        b'<FinalDraft><Content><Paragraph Type="Action"><Text>&b;</Text></Paragraph></Content>'
        b"</FinalDraft>"
    )
    with pytest.raises(UnreadableScreenplay, match="entities"):
        read(bomb)


def _zipped() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    return file.getvalue()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf \r\n\t", "empty"),
        (_zipped(), "zipped or Word"),
        (b"{\\rtf1 INT. ROOM", "rich text"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (bytes(range(256)) * 10, "no text"),
        (b"<!DOCTYPE html><html>INT. ROOM</html>", "web page"),
        (b"<?xml version='1.0'?><FinalDraft><Content>", "damaged"),
        (b"<?xml version='1.0'?><svg/>", "no Final Draft"),
        (b"<?xml version='1.0' encoding='no-such'?><FinalDraft/>", ""),
        (b"<FinalDraft><Content></Content></FinalDraft>", "no screenplay"),
        (b"%PDF-1.7\nnothing", "damaged"),
        (b"[[only a note]] /* and a boneyard */", "no story"),
    ],
)
def test_what_is_no_screenplay_is_refused_in_a_sentence(content, sentence):
    try:
        read(content, "upload")
    except UnreadableScreenplay as said:
        assert sentence in str(said)
        assert str(said).endswith(".")
        assert said.hint
    else:
        assert not sentence


def test_an_upload_over_the_limit_is_refused_before_it_is_read():
    with pytest.raises(UploadTooLarge, match="MB"):
        read(b"a" * (limits.MAX_UPLOAD_BYTES + 1))


def test_a_text_of_too_many_lines_is_refused_with_their_count():
    with pytest.raises(UploadTooLarge, match="400,001 lines"):
        read(b"He runs.\n" * limits.MAX_LINES)
