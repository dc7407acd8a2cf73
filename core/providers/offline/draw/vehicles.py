"""Vehicles: car, motorbike, bicycle, boat, helicopter, plane."""

# fmt: off
import math

from .canvas import Canvas, limb, oval, rect, smooth
from .palette import RGB, darker, lighter
from .strokes import STEEL, WOOD, ringed


def _wheel(c: Canvas, x: float, y: float, r: float, spokes: int = 0) -> None:
    ringed(c, x, y, r, r * (0.16 if spokes else 0.34), (44, 42, 48), 1, 4)
    if not spokes:
        c.form(oval(x, y, r * 0.64, r * 0.64), STEEL, depth=4)
        c.form(oval(x, y, r * 0.24, r * 0.24), darker(STEEL, 0.4), depth=2)
    for k in range(spokes):
        t = math.tau * k / spokes
        c.stroke([(x, y), (x + math.cos(t) * r * 0.84, y + math.sin(t) * r * 0.84)], 2.4, STEEL,
            ends=(1, 1), curved=False)
    if spokes:
        ringed(c, x, y, r * 0.86, 4, STEEL)


def car(c: Canvas, m: RGB, a: RGB) -> None:
    c.form(smooth([(-92, 36), (-68, -24), (-44, -42), (40, -42), (72, -16), (98, 34)], steps=5), m,
        depth=7)
    for win in ([(-74, 26), (-56, -16), (-40, -28), (-8, -28), (-8, 26)], [(4, 26), (4, -28), (36,
        -28), (60, -8), (78, 26)]):
        c.form(win, (140, 176, 196), depth=4)
        c.within(win, [(win[0][0] + 14, 30), (win[0][0] + 40, -40), (win[0][0] + 54, -40),
            (win[0][0] + 28, 30)], (255, 255, 255), 0.4)
    body = smooth([(-156, 86), (-154, 46), (-128, 32), (-92, 24), (96, 24), (142, 36), (156, 60),
        (156, 92), (120, 100), (-130, 100)], steps=5)
    c.form(body, m, depth=10)
    c.stroke([(-150, 62), (0, 58), (154, 64)], 5, lighter(m, 0.55), 0.8)
    c.stroke([(-2, 28), (-4, 96)], 3, darker(m, 0.5), 0.8)
    c.form(rect(8, 46, 34, 53, 3), STEEL, depth=2, line=0.5)
    c.form(oval(146, 58, 9, 12), (255, 240, 190), depth=2)
    c.form(rect(-156, 48, -146, 66, 3), (206, 54, 48), depth=2)
    c.form(rect(-162, 84, 164, 96, 5), STEEL, depth=3)
    for x in (-90, 94):
        _wheel(c, x, 102, 38)


def motorbike(c: Canvas, m: RGB, a: RGB) -> None:
    for x in (-98, 100):
        _wheel(c, x, 88, 58, 14)
    c.stroke([(-98, 88), (-30, 92), (36, 84)], 12, STEEL, ends=(1, 1))
    c.stroke([(100, 88), (74, 8), (58, -54)], 12, STEEL, ends=(1, 1))
    c.form(smooth([(-44, 46), (-30, 22), (30, 22), (42, 60), (20, 96), (-34, 96)], steps=4),
        darker(STEEL, 0.25), depth=6)
    for k in range(4):
        c.stroke([(-26, 40 + k * 11), (30, 40 + k * 11)], 4, darker(STEEL, 0.6), 0.8, ends=(1, 1),
            curved=False)
    c.form(limb([(-6, 92), (-60, 112), (-150, 106)], [7, 9, 11]), STEEL, depth=3)
    c.form(smooth([(-18, 16), (-10, -18), (36, -36), (72, -16), (62, 10), (20, 24)]), m, depth=8)
    c.form(smooth([(-132, 0), (-96, -4), (-40, 6), (-12, 10), (-18, 28), (-80, 30), (-134, 14)]),
        (54, 44, 42), depth=5)
    c.form(smooth([(-156, 60), (-136, 20), (-96, 18), (-70, 34), (-98, 34), (-136, 62)]), m,
        depth=5)
    c.stroke([(58, -54), (36, -74), (14, -70)], 9, (50, 46, 50), ends=(1, 1))
    c.form(oval(86, -40, 20, 22), STEEL, depth=5)
    c.form(oval(94, -40, 11, 17), (255, 242, 196), depth=2)


def bicycle(c: Canvas, m: RGB, a: RGB) -> None:
    for x in (-92, 94):
        _wheel(c, x, 78, 66, 18)
    for path in ([(-92, 78), (-40, -26)], [(-40, -26), (62, -30)], [(-92, 78), (-4, 82)], [(-4, 82),
        (-44, -44)], [(-4, 82), (62, -30)], [(94, 78), (58, -64)]):
        c.form(limb(path, [5, 5]), m, depth=2)
    c.form(smooth([(-78, -56), (-46, -64), (-14, -54), (-40, -44), (-72, -46)]), (74, 50, 42),
        depth=4)
    c.stroke([(58, -64), (76, -86), (104, -78), (98, -60)], 7, STEEL, ends=(1, 1))
    ringed(c, -4, 82, 20, 6, STEEL)
    c.stroke([(-4, 82), (14, 112), (30, 112)], 6, (60, 54, 56), ends=(1, 1))


def boat(c: Canvas, m: RGB, a: RGB) -> None:
    c.form(limb([(-4, 60), (-2, -148)], [6, 4]), WOOD, depth=3)
    c.form(smooth([(6, -140), (70, -70), (116, 34), (6, 40)], steps=4), (246, 240, 226), depth=9)
    c.form(smooth([(-12, -124), (-60, -50), (-104, 34), (-12, 40)], steps=4), lighter(a, 0.25),
        depth=7)
    c.form(smooth([(-156, 50), (-60, 62), (60, 62), (158, 46), (110, 120), (60, 138), (-70, 138),
        (-118, 118)], steps=4), m, depth=11)
    c.stroke([(-148, 66), (0, 80), (148, 62)], 6, lighter(m, 0.5), 0.9)
    for y, dx in ((138, 0), (150, 24)):
        c.stroke([(-156 + dx, y), (-90, y - 8), (-20, y + 3), (60, y - 7), (150 - dx, y + 2)], 8,
            (108, 158, 186), 0.85)


def helicopter(c: Canvas, m: RGB, a: RGB) -> None:
    c.form(limb([(20, 6), (152, -26)], [18, 6]), m, depth=5)
    c.form([(138, -34), (162, -78), (168, -26)], darker(m, 0.1), depth=3)
    ringed(c, 158, -22, 24, 4, STEEL)
    c.form(rect(-26, -74, -12, -40), STEEL, depth=3)
    c.form(smooth([(-160, -80), (-20, -76), (122, -88), (122, -82), (-20, -68), (-160, -72)],
        steps=4), (70, 74, 82), depth=1)
    body = smooth([(-132, 30), (-120, -16), (-76, -46), (0, -46), (44, -14), (52, 30), (12, 62),
        (-96, 64)])
    c.form(body, m, depth=11)
    c.form(smooth([(-126, 24), (-114, -12), (-78, -34), (-58, -34), (-58, 24)], steps=5), (156, 198,
        216), depth=5)
    c.form(rect(-44, -26, -4, 24, 8), (156, 198, 216), depth=4)
    c.stroke([(-120, 40), (-30, 46), (48, 32)], 7, a, 0.9)
    for x in (-80, 10):
        c.stroke([(x, 60), (x - 6, 98)], 6, STEEL, ends=(1, 1), curved=False)
    c.form(limb([(-130, 92), (-112, 102), (48, 102)], [4, 5, 5]), STEEL, depth=2)


def plane(c: Canvas, m: RGB, a: RGB) -> None:
    c.form([(60, -10), (130, -86), (152, -84), (124, 0)], a, depth=4)
    c.form(smooth([(-156, 14), (-130, -18), (-40, -32), (80, -24), (150, -10), (120, 14), (-20, 42),
        (-130, 40)]), m, depth=9)
    c.form([(-30, 12), (34, 8), (120, 104), (84, 110)], lighter(m, 0.1), depth=4)
    c.form([(-40, -28), (0, -30), (44, -84), (26, -86)], darker(m, 0.15), depth=3)
    for x in range(-86, 70, 24):
        c.form(rect(x, -14, x + 12, 2, 4), (120, 160, 186), depth=1, line=0.5)
    c.form(smooth([(-146, 2), (-122, -14), (-112, 4)], steps=4), (120, 160, 186), depth=2)


VEHICLES = {"car": (car, (172, 52, 48), (176, 184, 192)), "motorbike": (motorbike, (160, 46, 46),
    (176, 184, 192)), "bicycle": (bicycle, (58, 112, 116), (176, 184, 192)), "boat": (boat, (52, 92,
    132), (200, 70, 56)), "helicopter": (helicopter, (88, 108, 92), (236, 200, 90)),
    "plane": (plane, (226, 228, 230), (188, 60, 54))}
