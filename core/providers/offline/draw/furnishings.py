"""Props that stand about: gnome, bear, radio, computer, chair, ball, skull."""

# fmt: off

from .canvas import Canvas, limb, oval, rect, smooth
from .palette import RGB, darker, lighter
from .strokes import BRASS, STEEL


def gnome(c: Canvas, m: RGB, a: RGB) -> None:
    for s in (-1, 1):
        c.form(smooth([(s * 8, 150), (s * 12, 126), (s * 48, 122), (s * 70, 140), (s * 66, 150)],
            steps=4), (84, 58, 44), depth=5)
    c.form(smooth([(-54, 22), (-82, 80), (-78, 130), (78, 130), (82, 80), (54, 22)], steps=5), a,
        depth=12)
    c.form(rect(-80, 88, 80, 104), (70, 50, 42), depth=4)
    c.form(rect(-16, 84, 16, 108, 4), BRASS, depth=3)
    for s in (-1, 1):
        c.form(limb([(s * 56, 40), (s * 88, 76), (s * 66, 104)], [18, 17, 14]), darker(a, 0.08),
            depth=6)
        c.form(oval(s * 62, 108, 15, 14), (236, 188, 154), depth=3)
    c.form(oval(0, -6, 50, 42), (240, 196, 164), depth=6)
    c.form(smooth([(-54, -10), (-60, 40), (-26, 84), (0, 104), (26, 84), (60, 40), (54, -10), (26,
        12), (0, 16), (-26, 12)]), (244, 240, 232), depth=9)
    for x in (-28, -10, 10, 28):
        c.stroke([(x, 22), (x * 0.9, 50), (x * 0.5, 82)], 3, (196, 190, 184), 0.8)
    c.form(oval(0, 4, 15, 13), (226, 140, 116), depth=4)
    for s in (-1, 1):
        c.fill(oval(s * 20, -12, 5, 6), (36, 28, 30))
        c.fill(oval(s * 20 - 2, -14, 1.8, 2), (255, 255, 255))
        c.stroke([(s * 12, -24), (s * 22, -28), (s * 30, -23)], 6, (240, 236, 228))
        c.within(oval(0, -6, 50, 42), oval(s * 32, 4, 12, 9), (226, 110, 96), 0.5, soft=3)
    c.form(limb([(-30, 16), (-8, 18), (0, 15)], [2, 7, 5]), (250, 246, 240), depth=2, line=0.5)
    c.form(limb([(30, 16), (8, 18), (0, 15)], [2, 7, 5]), (250, 246, 240), depth=2, line=0.5)
    c.form(smooth([(-62, -26), (-40, -70), (-18, -120), (8, -156), (20, -112), (44, -66), (62, -26),
        (0, -14)], steps=5), m, depth=11)
    c.stroke([(-20, -96), (4, -84), (24, -92)], 4, darker(m, 0.45), 0.6)


def bear(c: Canvas, m: RGB, a: RGB) -> None:
    for s in (-1, 1):
        c.form(oval(s * 50, -108, 30, 30), m, depth=6)
        c.form(oval(s * 50, -108, 16, 16), lighter(m, 0.4), depth=2, line=0.5)
        c.form(oval(s * 76, 126, 42, 30, s * 0.3), m, depth=7)
        c.form(oval(s * 88, 128, 20, 18), lighter(m, 0.4), depth=2, line=0.5)
        c.form(limb([(s * 52, 10), (s * 96, 40), (s * 104, 76)], [22, 22, 19]), m, depth=6)
    c.form(oval(0, 70, 80, 80), m, depth=13)
    c.form(oval(0, 80, 48, 52), lighter(m, 0.35), depth=4, line=0.5)
    c.form(oval(0, -58, 76, 68), m, depth=12)
    c.form(oval(0, -36, 36, 28), lighter(m, 0.5), depth=4)
    c.form(oval(0, -48, 13, 9), (44, 32, 32), depth=2)
    c.stroke([(0, -40), (0, -28), (-14, -20)], 4, (60, 44, 42))
    for s in (-1, 1):
        c.fill(oval(s * 28, -72, 8, 9), (30, 22, 22))
        c.fill(oval(s * 28 - 3, -75, 3, 3), (255, 255, 255))
    c.form(smooth([(-40, 6), (-8, 14), (-40, 34)], steps=4), a, depth=3)
    c.form(smooth([(40, 6), (8, 14), (40, 34)], steps=4), a, depth=3)
    c.form(oval(0, 16, 11, 11), darker(a, 0.1), depth=2)


def radio(c: Canvas, m: RGB, a: RGB) -> None:
    c.stroke([(90, -60), (142, -150)], 5, STEEL, ends=(1, 1), curved=False)
    c.form(rect(-148, -64, 148, 130, 26), m, depth=13)
    c.form(rect(-126, -42, 16, 108, 14), darker(m, 0.4), depth=4)
    for k in range(9):
        c.stroke([(-116, -28 + k * 15), (6, -28 + k * 15)], 5, lighter(m, 0.3), 0.8, ends=(1, 1),
            curved=False)
    c.form(rect(34, -40, 130, 6, 6), (250, 228, 172), depth=4)
    c.stroke([(84, -36), (84, 2)], 4, (190, 50, 44), ends=(1, 1), curved=False)
    for x in (58, 108):
        c.form(oval(x, 62, 24, 24), a, depth=5)
        c.stroke([(x, 62), (x + 6, 44)], 4, darker(a, 0.6), curved=False)


def computer(c: Canvas, m: RGB, a: RGB) -> None:
    c.form([(-110, -108), (112, -118), (104, 46), (-104, 46)], m, depth=9)
    c.form([(-96, -95), (98, -104), (92, 34), (-92, 34)], (38, 52, 84), depth=0)
    for k in range(6):
        c.stroke([(-78, -74 + k * 17), (-78 + 60 + k * 53 % 80, -76 + k * 17)], 5, (130, 210, 190),
            0.9, ends=(1, 1), curved=False)
    c.form([(-108, 48), (108, 48), (152, 122), (-152, 122)], lighter(m, 0.1), depth=5)
    for k in range(4):
        c.stroke([(-100 - k * 9, 60 + k * 13), (100 + k * 9, 60 + k * 13)], 8, darker(m, 0.4), 0.9,
            ends=(1, 1), curved=False)
    c.form([(-154, 122), (154, 122), (150, 136), (-150, 136)], darker(m, 0.15), depth=3)


def chair(c: Canvas, m: RGB, a: RGB) -> None:
    for x0, x1 in ((-66, -78), (86, 98)):
        c.form(limb([(x0, 30), (x1, 118)], [8, 6]), darker(m, 0.2), depth=3)
    c.form(rect(-70, -146, -54, 40, 5), m, depth=4)
    c.form(rect(76, -146, 92, 40, 5), m, depth=4)
    for y in (-140, -96, -52):
        c.form(rect(-58, y, 80, y + 22, 5), lighter(m, 0.06), depth=5)
    for x0, x1 in ((-96, -110), (56, 66)):
        c.form(limb([(x0, 46), (x1, 148)], [9, 7]), m, depth=4)
    c.form([(-110, 38), (-66, 18), (104, 18), (76, 42)], a, depth=4)
    c.form([(-110, 38), (76, 42), (76, 58), (-110, 54)], m, depth=3)


def ball(c: Canvas, m: RGB, a: RGB) -> None:
    shape = oval(0, 40, 108, 108, steps=44)
    c.form(shape, m, depth=18)
    c.within(shape, smooth([(-120, 10), (0, -20), (120, 10), (120, 56), (0, 26), (-120, 56)]), a,
        0.95)
    c.within(shape, smooth([(-20, -80), (24, -80), (44, 40), (20, 160), (-24, 160), (0, 40)]),
        lighter(m, 0.5), 0.6)
    c.glow(-44, -14, 44, (255, 255, 255), 0.7)


def food(c: Canvas, m: RGB, a: RGB) -> None:
    c.form(oval(0, 112, 150, 36), (240, 236, 226), depth=7)
    c.form(oval(0, 106, 104, 22), (222, 216, 206), depth=3, line=0.6)
    c.form(smooth([(-108, 100), (-116, 30), (-70, -24), (0, -38), (70, -24), (116, 30), (108, 100),
        (0, 114)]), m, depth=14)
    for x in (-56, 0, 56):
        c.stroke([(x - 16, -8 + abs(x) * 0.2), (x + 2, 14), (x + 20, 34 + abs(x) * 0.1)], 10,
            lighter(m, 0.4), 0.8)


def skull(c: Canvas, m: RGB, a: RGB) -> None:
    c.form(smooth([(-56, 60), (-52, 128), (0, 142), (52, 128), (56, 60)], steps=5), darker(m, 0.08),
        depth=6)
    c.form(smooth([(-104, 0), (-96, -80), (-40, -128), (40, -128), (96, -80), (104, 0), (72, 56),
        (50, 84), (-50, 84), (-72, 56)]), m, depth=14)
    for s in (-1, 1):
        c.form(smooth([(s * 16, 4), (s * 40, -26), (s * 76, -8), (s * 68, 32), (s * 28, 38)]), (48,
            36, 38), depth=0)
    c.form([(0, 34), (14, 68), (-14, 68)], (48, 36, 38), depth=0)
    for x in range(-36, 40, 14):
        c.stroke([(x, 88), (x, 120)], 4, darker(m, 0.5), curved=False)


FURNISHINGS = {"gnome": (gnome, (196, 52, 48), (62, 100, 150)), "bear": (bear, (176, 126, 80), (176,
    50, 54)), "radio": (radio, (150, 88, 62), (214, 168, 84)), "computer": (computer, (158, 164,
    172), (214, 168, 84)), "chair": (chair, (150, 104, 66), (176, 140, 90)), "ball": (ball, (206,
    66, 56), (246, 240, 228)), "food": (food, (206, 148, 84), (214, 168, 84)), "skull": (skull,
    (232, 222, 198), (214, 168, 84))}
