"""A figure standing before its backdrop: its portrait, and the cut-out for frames."""

from dataclasses import replace

from PIL import Image

from .body import ground
from .canvas import Canvas, oval, smooth
from .clothes import draw_body
from .creature import draw_creature
from .finish import finished
from .hair import draw_back, draw_front
from .head import draw_head
from .looks import Look
from .palette import RGB, darker, lighter, luma, mix, seeded
from .words import Person

CUT_HEIGHT_PX = 960


def draw_figure(c: Canvas, p: Person) -> None:
    if p.kind not in ("person", "gnome"):
        draw_creature(c, p)
        return
    p = replace(p, skin=_legible(p.skin, c.look))
    k = 1.2 if p.age == "child" or p.kind == "gnome" else 1.13
    with c.scaled(k, 0, 108):
        draw_back(c, p)
    draw_body(c, p)
    with c.scaled(k, 0, 108):
        draw_head(c, p)
        draw_front(c, p)


def _legible(skin: RGB, look: Look) -> RGB:
    """The skin as light as black media need it, so that a dark face keeps its features."""
    floor = {"ink": 124, "pencil": 126}.get(look.medium, 0)
    tone = luma(skin)
    return skin if tone >= floor else mix(skin, (255, 250, 244), (floor - tone) / (255 - tone))


def faces_left(p: Person) -> bool:
    return seeded("facing", p.seed).random() < 0.5


def height(p: Person) -> float:
    """Of the figure in units, soles at its end."""
    return ground(p) if p.kind in ("person", "gnome") else 430


def portrait(p: Person, look: Look, size: tuple[int, int]) -> Image.Image:
    """The figure from the thighs up (animals whole) in front of a painted backdrop."""
    w, h = size
    tall = height(p)
    show = min(tall + 40, 398) if p.kind in ("person", "gnome") else tall + 30
    top = 74 if p.hat not in ("top", "cone") else 128
    zoom = h / (show + top)
    c = Canvas(size, look, look.paper, zoom=zoom, origin=(w / 2, top * zoom), flip=faces_left(p))
    _backdrop(c, p, w / zoom, show, top)
    if tall < 430 or p.kind not in ("person", "gnome"):
        c.shadow(oval(8, tall, 120, 16), 0.45, 8)
    draw_figure(c, p)
    return finished(c.small()[0], look)


def cutout(p: Person, look: Look) -> Image.Image:
    """The whole figure, RGBA, in the same look, its soles on the lower edge."""
    tall = height(p)
    over = 150 if p.hat in ("top", "cone") else 70
    zoom = CUT_HEIGHT_PX / 746
    size = (round(330 * zoom), round((tall + over + 6) * zoom))
    ground = mix(look.paper, p.top_colour, 0.12)
    at = (size[0] / 2, over * zoom)
    c = Canvas(size, look, ground, zoom=zoom, origin=at, flip=faces_left(p), keyed=True)
    draw_figure(c, p)
    picture, matte = c.small()
    picture = finished(picture, look, framed=False)
    picture.putalpha(matte)
    return picture.crop(matte.getbbox())


def _backdrop(c: Canvas, p: Person, wide: float, low: float, top: float) -> None:
    """A graded wall, a disc of light behind the head, a few broad strokes."""
    rng = seeded("backdrop", p.seed)
    hue = mix(
        rng.choice(
            ((206, 190, 164), (168, 188, 190), (196, 178, 186), (178, 190, 168), (204, 184, 150))
        ),
        p.accent,
        0.14,
    )
    half = wide / 2 + 2
    c.fade((-half, -top - 2, half, low + 4), lighter(hue, 0.35), darker(hue, 0.18))
    turn = rng.uniform(-30, 30)
    for k in range(5):
        y = low - 250 + k * 62 + rng.uniform(-14, 14)
        c.fill(
            smooth(
                [
                    (-half, y + turn),
                    (-40, y - 8),
                    (half, y - turn),
                    (half, y + 40 - turn),
                    (30, y + 30),
                    (-half, y + 46 + turn),
                ]
            ),
            darker(hue, 0.12 + 0.05 * k),
            0.3,
        )
    c.fill(oval(rng.uniform(-26, 26), 78, 128, 128, steps=48), lighter(hue, 0.62), 0.85)
    c.contour(oval(rng.uniform(-26, 26), 78, 134, 134, steps=48), 0.5, darker(hue, 0.1))
    c.shadow(smooth([(30, 60), (84, 150), (120, 240), (126, low + 10), (40, low + 10)]), 0.24, 20)
