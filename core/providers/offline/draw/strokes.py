"""What the props share: tilted shapes, rings, a shine, and their metals."""

# fmt: off
import math

from .canvas import Canvas, oval
from .palette import RGB

PAPER: RGB = (238, 228, 204)
STEEL: RGB = (176, 184, 192)
BRASS: RGB = (214, 168, 84)
WOOD: RGB = (150, 104, 66)


def tilted(points, angle: float, x: float = 0, y: float = 0):
    c, s = math.cos(angle), math.sin(angle)
    return [(x + (px - x) * c - (py - y) * s, y + (px - x) * s + (py - y) * c) for px, py in points]


def ringed(
    c: Canvas,
    x: float,
    y: float,
    r: float,
    thick: float,
    tone: RGB,
    squash: float = 1,
    depth: float = 4,
) -> None:
    """A ring as one body: its hole stays open."""
    out, hole = (oval(x, y, r, r * squash, steps=40), oval(x, y, r - thick, (r - thick) * squash,
        steps=40))
    c.form([*out, out[0], hole[0], *hole[::-1]], tone, depth=depth, line=0)
    if c.look.line:
        c.contour(out, 1, tone)
        c.contour(hole, 0.8, tone)


def shine(c: Canvas, path, width: float = 7, alpha: float = 0.55) -> None:
    c.stroke(path, width, (255, 255, 255), alpha)
