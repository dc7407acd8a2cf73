from core.stages.script import SceneChange
from pages.ui.components.difference import MOST_LINES, _lines


def test_a_line_of_dashes_is_a_line_of_the_script_as_any_other():
    drawn = _lines("-- smash!\nHe falls.", "++ bang!\nHe falls.")
    assert "-- smash!" in drawn
    assert "++ bang!" in drawn


def test_no_line_of_a_script_is_taken_for_html():
    assert "<script>" not in _lines("", "<script>alert(1)</script>")


def test_a_scene_without_end_is_shown_up_to_a_limit_and_says_so():
    drawn = _lines("", "A line.\n" * 100_000)
    assert drawn.count("A line.") < MOST_LINES
    assert "and more lines" in drawn


def test_every_kind_of_change_has_its_word():
    assert SceneChange(kind="changed", label="", moved=True).word == "changed and moved"
    assert SceneChange(kind="unchanged", label="").word == "unchanged"
