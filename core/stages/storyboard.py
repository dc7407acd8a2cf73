"""The storyboard as a PDF: six frames a page in the film's order, with what happens in them."""

import io
from collections.abc import Iterator, Sequence
from pathlib import Path

import reportlab
from PIL import Image
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.utils import ImageReader, simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from core.errors import NotReady
from core.models.base import Value
from core.models.project import SceneRow
from core.models.scenes import Frame, Shot
from core.studio import Studio

COLUMNS, ROWS = 3, 2
MARGIN_PT, GAP_PT, TEXT_PT = 36, 16, 7.5
ACTION_LINES, DIALOGUE_LINES = 6, 4
_FONTS = {"Board": "Vera.ttf", "BoardBold": "VeraBd.ttf", "BoardItalic": "VeraIt.ttf"}


class Panel(Value):
    """One frame on the board; without a picture its place is kept."""

    title: str
    heading: str
    action: str = ""
    dialogue: str = ""
    image_id: str | None = None


def panels(
    scenes: Sequence[SceneRow],
    shots: Sequence[Shot],
    frames: Sequence[Frame],
    image_ids: dict[str, str],
) -> Iterator[Panel]:
    """Every shot's start frame, and its end frame where it has one; `image_ids` by attempt."""
    places = {scene.id: scene for scene in scenes}
    order = {scene.id: number for number, scene in enumerate(scenes)}
    drawn = {(f.shot_id, f.kind): image_ids[f.attempt_id] for f in frames if f.attempt_id}
    standing = [shot for shot in shots if shot.scene_id in places]
    for shot in sorted(standing, key=lambda s: (order[s.scene_id], s.shot_index)):
        scene = places[shot.scene_id]
        title = f"{scene.scene_number} / {shot.shot_index + 1}"
        end = drawn.get((shot.id, "end"))
        yield Panel(
            title=f"{title} start" if end else title,
            heading=scene.heading,
            action=shot.action,
            dialogue=shot.dialogue,
            image_id=drawn.get((shot.id, "start")),
        )
        if end:
            yield Panel(title=f"{title} end", heading=scene.heading, image_id=end)


def storyboard_pdf(studio: Studio, project_id: str) -> bytes:
    """Raises NotReady without shots."""
    store = studio.store
    frames = store.frames.of_project(project_id)
    attempts = store.attempts.by_id(f.attempt_id for f in frames if f.attempt_id)
    board = list(
        panels(
            store.scenes.in_script(project_id),
            store.shots.of_project(project_id),
            frames,
            {attempt.id: attempt.image_id for attempt in attempts.values()},
        )
    )
    if not board:
        raise NotReady("There are no shots to put on a storyboard.", "Propose shots first.")
    return _drawn(studio, studio.project(project_id).name, board)


def _drawn(studio: Studio, title: str, board: Sequence[Panel]) -> bytes:
    for name, file in _FONTS.items():
        path = Path(reportlab.__file__).parent / "fonts" / file
        pdfmetrics.registerFont(TTFont(name, str(path)))
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=landscape(A4))
    canvas.setTitle(f"{title}: storyboard")
    a_page = COLUMNS * ROWS
    count = -(-len(board) // a_page)
    for number in range(count):
        _page(studio, canvas, title, f"{number + 1} / {count}", board[number * a_page :][:a_page])
    canvas.save()
    return out.getvalue()


def _page(
    studio: Studio, canvas: Canvas, title: str, number: str, on_page: Sequence[Panel]
) -> None:
    width, height = landscape(A4)
    canvas.setFont("BoardBold", 10)
    canvas.drawString(MARGIN_PT, height - MARGIN_PT + 8, title)
    canvas.setFont("Board", 8)
    canvas.drawRightString(width - MARGIN_PT, height - MARGIN_PT + 8, number)
    cell_width = (width - 2 * MARGIN_PT - (COLUMNS - 1) * GAP_PT) / COLUMNS
    cell_height = (height - 2 * MARGIN_PT - (ROWS - 1) * GAP_PT) / ROWS
    for at, panel in enumerate(on_page):
        row, column = divmod(at, COLUMNS)
        left = MARGIN_PT + column * (cell_width + GAP_PT)
        top = height - MARGIN_PT - 4 - row * (cell_height + GAP_PT)
        _panel(studio, canvas, panel, left, top, cell_width)
    canvas.showPage()


def _panel(
    studio: Studio, canvas: Canvas, panel: Panel, left: float, top: float, width: float
) -> None:
    high = width * 9 / 16
    if panel.image_id:
        canvas.drawImage(
            _picture(studio, panel.image_id), left, top - high, width, high, anchor="c",
            preserveAspectRatio=True,
        )  # fmt: skip
    canvas.setLineWidth(0.5)
    canvas.rect(left, top - high, width, high)
    y = top - high - 11
    canvas.setFont("BoardBold", TEXT_PT)
    canvas.drawString(left, y, panel.title)
    told = 6 + pdfmetrics.stringWidth(panel.title, "BoardBold", TEXT_PT)
    canvas.setFont("Board", TEXT_PT - 1)
    heading = simpleSplit(panel.heading, "Board", TEXT_PT - 1, width - told) or [""]
    canvas.drawString(left + told, y, heading[0])
    for text, font, most in (
        (panel.action, "Board", ACTION_LINES),
        (panel.dialogue, "BoardItalic", DIALOGUE_LINES),
    ):
        for line in _lines(text, font, width, most):
            y -= TEXT_PT * 1.3
            canvas.setFont(font, TEXT_PT)
            canvas.drawString(left, y, line)


def _lines(text: str, font: str, width: float, most: int) -> list[str]:
    """The text in lines, the last one marked where more is left out."""
    lines = simpleSplit(text, font, TEXT_PT, width)
    return lines if len(lines) <= most else [*lines[: most - 1], f"{lines[most - 1].rstrip()} …"]


def _picture(studio: Studio, image_id: str) -> ImageReader:
    """The small picture, as a PDF takes it: sharp enough for a third of a page."""
    jpeg = io.BytesIO()
    with Image.open(studio.store.media.thumbnail_path(image_id)) as picture:
        picture.convert("RGB").save(jpeg, "JPEG", quality=85)
    jpeg.seek(0)
    return ImageReader(jpeg)
