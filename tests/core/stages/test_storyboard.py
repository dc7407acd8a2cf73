"""The storyboard as a PDF: every shot in order, readable again."""

import pypdfium2
import pytest

from core.errors import NotReady
from core.stages import passes, shot_list, shots, storyboard
from tests.core.stages.film import Film, png


@pytest.fixture
def film(studio) -> Film:
    film = Film(studio)
    film.draw_and_lock()
    return film


def text_of(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


def test_every_shot_stands_on_the_board_in_order_with_what_happens(film):
    for scene in film.scenes:
        shots.propose_shots(film.studio, scene.id)
    [text] = text_of(storyboard.storyboard_pdf(film.studio, film.project_id))
    assert text.index("1 / 1") < text.index("2 / 1") < text.index("3 / 1")
    assert "EXT. GARDEN - NIGHT" in text
    assert "It fits." in text


def test_a_shot_with_an_end_frame_has_two_panels(film):
    shot = shot_list.add_shot(film.studio, film.scenes[0].id)
    for frame in passes.frames_of(film.studio, film.project_id, [shot.id], ("start", "end")):
        passes.upload_frame(film.studio, frame.id, png(3))
    [text] = text_of(storyboard.storyboard_pdf(film.studio, film.project_id))
    assert "1 / 1 start" in text
    assert "1 / 1 end" in text


def test_seven_shots_take_two_pages(film):
    for _ in range(7):
        shot_list.add_shot(film.studio, film.scenes[0].id)
    assert len(text_of(storyboard.storyboard_pdf(film.studio, film.project_id))) == 2


def test_without_shots_it_says_what_to_do(film):
    with pytest.raises(NotReady):
        storyboard.storyboard_pdf(film.studio, film.project_id)
