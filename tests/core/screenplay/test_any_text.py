"""Any text is read, in time linear in its length; what is written reads back the same."""

import sys
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.errors import UnreadableScreenplay, UploadTooLarge
from core.models.screenplay import ElementType as T
from core.models.screenplay import Format, Screenplay
from core.screenplay import fountain
from core.screenplay.detect import parse, read

PIECES = [
    "INT. HOUSE - DAY", "EXT/INT. CAR", "12A INT. ROOM 12A", ".FORCED", "..", ".", "#1#", "#",
    "# Act", "= What happens", "===", "=", "@McGee", "@", "BOB", "BOB (V.O.)", "BOB ^", "^",
    "ALICE & BOB", "(softly)", "(he", "smiles)", "(", ")", "~La la", "~", "> CUT <", "> FADE", ">",
    "<", "CUT TO:", "TO:", "!Action", "!", "He runs.", "Title: X", "Author:", "    far right",
    "\t", "  ", " ", "", "[[", "]]", "[[note]]", "[[shot]]", "/*", "/* gone */", "\\~", "\\(x)",
    "李明", "ÉLODIE", "ß", "1977", "CHAPTER ONE", "* * *", "(MORE)", "BOB (CONT'D)", "CONTINUED:",
    "                    BOB", "          Hello there.", "     It rains.", "\f", "\x00", "\u2028",
]  # fmt: skip
LINES = st.lists(
    st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=3).map("".join), max_size=25
)
TEXTS = st.one_of(
    LINES.map("\n".join),
    LINES.map("\n\n".join),
    LINES.map("\r\n".join),
    st.text(max_size=200),
)

ANY = settings(
    max_examples=300,
    deadline=None,
    database=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)


def story(screenplay: Screenplay) -> list[tuple]:
    return [(e.type, e.text, e.extension, e.dual, e.scene_number) for e in screenplay.elements]


@ANY
@given(TEXTS, st.sampled_from(Format))
def test_any_text_reads_without_an_exception_and_every_line_is_in_its_place(text, format):
    screenplay = parse(text, format)
    lines = screenplay.text.split("\n")
    assert "\r" not in screenplay.text
    last = 0
    for element in screenplay.elements:
        assert 1 <= element.line_start <= element.line_end <= len(lines)
        if element.type is not T.NOTE:
            assert element.line_start > last
            last = element.line_end
    assert [scene.scene_index for scene in screenplay.scenes] == list(range(len(screenplay.scenes)))
    for scene, below in zip(screenplay.scenes, screenplay.scenes[1:], strict=False):
        assert below.line_start == scene.line_end + 1
    numbers = [scene.scene_number for scene in screenplay.scenes if scene.number_assigned]
    assert len(set(numbers)) == len(numbers)


@ANY
@given(TEXTS.filter(lambda text: "[[" not in text and "/*" not in text), st.sampled_from(Format))
def test_every_line_of_an_element_stands_at_its_line_number(text, format):
    screenplay = parse(text, format)
    lines = screenplay.text.split("\n")
    for element in screenplay.elements:
        for at, said in enumerate(element.text.split("\n")):
            assert said in lines[element.line_start - 1 + at]


@ANY
@given(TEXTS.filter(lambda text: "*/" not in text), st.sampled_from(Format))
def test_what_is_written_reads_back_the_same(text, format):
    screenplay = parse(text, format)
    written = fountain.write(screenplay)
    again = fountain.parse(written)
    assert story(again) == story(screenplay)
    assert again.title_page == screenplay.title_page
    assert fountain.write(again) == written


@ANY
@given(st.binary(max_size=300) | TEXTS.map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_are_read_or_refused_in_a_sentence(content):
    try:
        read(content, "upload")
    except (UnreadableScreenplay, UploadTooLarge) as said:
        assert str(said).endswith(".")


def steps_of(call: Callable[[], object]) -> int:
    """How many lines of our code a call runs: a count, the same on every machine."""
    count = 0

    def local(frame, event, argument):
        nonlocal count
        count += 1
        return local

    def trace(frame, event, argument):
        return local if "screenplay" in frame.f_code.co_filename else None

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        call()
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("format", Format)
@pytest.mark.parametrize(
    "unit",
    ["[[", "[[a]] ", "/*", "/* a */", "*/", "(", "BOB (a) ", "#1# ", "~", "> a <\n", "\n", "- ",
     "INT. A - DAY\n\n", "BOB\nHi.\n\n", "BOB ^\nHi.\n\n", "[[a\n", "[[n]]\n", "He runs. ",
     "BOB\n(a\n", "(a\nb)\n", "CHAPTER ONE\n\n"],
)  # fmt: skip
def test_reading_takes_steps_in_proportion_to_the_length(unit, format):
    few = steps_of(lambda: parse(f"INT. A\n\nBOB\n{unit * 200}", format))
    many = steps_of(lambda: parse(f"INT. A\n\nBOB\n{unit * 800}", format))
    assert many < few * 4.6 + 200


@pytest.mark.parametrize("format", Format)
@pytest.mark.parametrize(
    "text",
    ["[[" * 20_000, "INT. A\n\n/* " * 5_000, "a" * 5_000_000, "(a)" * 1_000_000, " - " * 1_000_000,
     "#" * 1_000_000, "A" * 5_000_000, ". " * 1_000_000, " " * 5_000_000, "\t" * 1_000_000 + "A",
     "INT. " + "(A) - " * 500_000, "*" * 1_000_000, "." + "(A)" * 500_000, "@" + "(A)" * 500_000,
     "BOB\n" + "(" * 1_000_000, "=" * 1_000_000, "[[\n" * 100_000],
    ids=lambda text: text[:12].strip() or "space",
)  # fmt: skip
def test_the_hardest_texts_come_back(text, format):
    assert parse(text, format).text == text


def test_two_hundred_thousand_lines_come_back():
    assert len(fountain.parse("He runs.\n" * 200_000).elements) == 1
