"""Objects one carries, wears, plays or drives, in the same box as the small ones."""

import math

from .canvas import Canvas, limb, oval, rect, smooth
from .hand_props import BRASS, STEEL, ringed, shine
from .palette import RGB, darker, lighter, mix

WOOD: RGB = (150, 104, 66)


def lantern(c: Canvas, m: RGB, a: RGB) -> None:
    ringed(c, 0, -112, 42, 8, m, 1.0)
    c.form(smooth([(-50, -74), (-30, -104), (30, -104), (50, -74)], steps=4), m, depth=6)
    c.form(rect(-62, -78, 62, -62, 5), darker(m, 0.1), depth=4)
    pane = smooth([(-52, -62), (-62, 30), (-52, 108), (52, 108), (62, 30), (52, -62)], steps=5)
    c.form(pane, (250, 222, 150), depth=5)
    c.glow(0, 36, 150, (255, 200, 104), 0.75)
    c.fill(smooth([(-17, 70), (-12, 26), (2, -14), (14, 28), (17, 70), (0, 84)]), (255, 150, 56))
    c.fill(smooth([(-8, 72), (-3, 42), (3, 26), (9, 74), (0, 80)]), (255, 244, 196))
    for x in (-58, -20, 20, 58):
        c.stroke([(x * 0.9, -62), (x, 26), (x * 0.9, 108)], 6, darker(m, 0.15), ends=(1, 1))
    c.form(rect(-70, 106, 70, 124, 5), darker(m, 0.1), depth=4)
    c.form(smooth([(-66, 124), (66, 124), (78, 148), (-78, 148)], steps=3), m, depth=6)


def lamp(c: Canvas, m: RGB, a: RGB) -> None:
    c.form(oval(0, 138, 70, 16), a, depth=5)
    c.form(
        smooth(
            [(-12, 136), (-26, 92), (-30, 50), (-10, 16), (10, 16), (30, 50), (26, 92), (12, 136)]
        ),
        a,
        depth=9,
    )
    c.form([(-112, 10), (-62, -122), (62, -122), (112, 10)], lighter(m, 0.2), depth=10)
    c.glow(0, -20, 170, (255, 214, 136), 0.6)
    for x in (-0.6, -0.2, 0.2, 0.6):
        c.stroke([(x * 62, -120), (x * 110, 8)], 4, darker(m, 0.3), 0.45, curved=False)


def torch(c: Canvas, m: RGB, a: RGB) -> None:
    c.form([(-150, 46), (20, 10), (30, 60), (-142, 84)], m, depth=8)
    c.form([(20, 0), (70, -26), (92, 64), (30, 66)], darker(m, 0.1), depth=6)
    c.shadow([(80, 16), (170, -80), (190, 110), (90, 40)], 0.6, 12, (255, 240, 180))
    c.form(oval(82, 18, 17, 46, -0.22), (255, 244, 200), depth=2)
    c.form(rect(-60, 34, -30, 46, 5), a, depth=3)
    for x in (-120, -108, -96):
        c.stroke([(x, 42), (x + 6, 78)], 4, darker(m, 0.4), 0.8, curved=False)


def suitcase(c: Canvas, m: RGB, a: RGB) -> None:
    ringed(c, 0, -66, 46, 13, darker(m, 0.25), 0.9, 4)
    case = rect(-148, -64, 148, 138, 18)
    c.form(case, m, depth=13)
    c.stroke([(-148, 26), (0, 27), (148, 26)], 5, darker(m, 0.5), ends=(1, 1))
    for x in (-94, 94):
        c.form(rect(x - 14, -64, x + 14, 138), darker(m, 0.22), depth=5)
        c.form(rect(x - 17, 8, x + 17, 46, 4), BRASS, depth=4)
    for x in (-1, 1):
        for y in (-64, 138):
            c.form(
                smooth(
                    [
                        (x * 148, y),
                        (x * 112, y),
                        (x * 118, y + (24 if y < 0 else -24)),
                        (x * 148, y + (36 if y < 0 else -36)),
                    ],
                    steps=3,
                ),
                darker(m, 0.3),
                depth=4,
            )
    c.form([(-56, 60), (0, 54), (4, 104), (-52, 110)], a, depth=3)
    c.form(oval(42, -20, 22, 20), lighter(a, 0.4), depth=3)


def bag(c: Canvas, m: RGB, a: RGB) -> None:
    ringed(c, 0, -46, 76, 12, darker(m, 0.3), 1.1, 4)
    body = smooth([(-96, -34), (-132, 60), (-124, 140), (124, 140), (132, 60), (96, -34)], steps=5)
    c.form(body, m, depth=14)
    c.form(
        smooth([(-100, -40), (100, -40), (112, 40), (0, 66), (-112, 40)], steps=4),
        lighter(m, 0.1),
        depth=7,
    )
    for x in (-60, 60):
        c.form(rect(x - 10, 20, x + 10, 84, 4), darker(m, 0.25), depth=3)
        c.form(rect(x - 14, 52, x + 14, 74, 3), BRASS, depth=3)
    c.stroke([(-112, 120), (0, 126), (112, 120)], 3, lighter(m, 0.4), 0.7)


def chest(c: Canvas, m: RGB, a: RGB) -> None:
    c.form([(-146, 0), (-146, 124), (96, 146), (96, 14)], m, depth=8)
    c.form([(96, 14), (96, 146), (152, 108), (152, -12)], darker(m, 0.3), depth=4)
    lid = smooth(
        [(-148, 2), (-146, -50), (-110, -86), (-60, -96), (140, -82), (152, -14), (98, 16)], steps=4
    )
    c.form(lid, lighter(m, 0.08), depth=10)
    for k in (0.33, 0.66):
        c.stroke(
            [(-146, 124 * k), (96, 14 + 132 * k)], 4, darker(m, 0.5), 0.8, ends=(1, 1), curved=False
        )
    for x in (-116, 52):
        c.form(
            [
                (x, 4 + (x + 146) * 0.05),
                (x + 24, 6 + (x + 146) * 0.05),
                (x + 24, 128 + (x + 146) * 0.09),
                (x, 126 + (x + 146) * 0.09),
            ],
            a,
            depth=3,
        )
        c.form(
            smooth(
                [
                    (x, 4 + (x + 146) * 0.05),
                    (x + 2, -48),
                    (x + 34, -88),
                    (x + 58, -86),
                    (x + 28, -44),
                    (x + 24, 6 + (x + 146) * 0.05),
                ],
                steps=4,
            ),
            a,
            depth=3,
        )
    c.form(rect(-46, -6, -2, 46, 6), a, depth=4)
    c.form(oval(-24, 14, 7, 7), (40, 30, 30), depth=0, line=0)
    c.form([(-27, 16), (-21, 16), (-18, 34), (-30, 34)], (40, 30, 30), depth=0, line=0)


def box(c: Canvas, m: RGB, a: RGB) -> None:
    c.form([(-140, -30), (40, 2), (40, 146), (-140, 104)], m, depth=6)
    c.form([(40, 2), (146, -50), (146, 82), (40, 146)], darker(m, 0.28), depth=4)
    c.form([(-140, -30), (-36, -78), (146, -50), (40, 2)], lighter(m, 0.2), depth=3)
    c.form([(-66, -17), (-34, -11), (72, -62), (36, -67)], a, depth=0)
    c.form([(-66, -17), (-34, -11), (-34, 38), (-66, 30)], a, depth=0)
    c.stroke([(-120, 76), (-90, 82)], 8, darker(m, 0.4), 0.8, curved=False)


def umbrella(c: Canvas, m: RGB, a: RGB) -> None:
    c.stroke([(0, -140), (0, 60), (0, 104)], 9, darker(a, 0.1), ends=(1, 1))
    c.form(limb([(0, 96), (2, 132), (24, 146), (44, 134), (46, 116)], [7, 7, 7, 7, 5]), a, depth=3)
    dome = [(-152, 22), (-140, -40), (-88, -100), (0, -124), (88, -100), (140, -40), (152, 22)]
    low = [(114, 2), (76, 22), (38, 2), (0, 22), (-38, 2), (-76, 22), (-114, 2)]
    shape = [*smooth(dome, closed=False), *low]
    c.form(shape, m, depth=12)
    for x in (-76, 0, 76):
        c.stroke([(0, -122), (x * 0.66, -70), (x, 20)], 4, darker(m, 0.45), 0.8, ends=(0.5, 1, 1))
    c.within(
        shape,
        smooth([(0, -122), (-50, -70), (-76, 22), (-38, 2), (0, 22), (-10, -60)]),
        lighter(m, 0.4),
        0.35,
    )
    c.form(rect(-4, -146, 4, -120, 2), a, depth=1)


def hat(c: Canvas, m: RGB, a: RGB) -> None:
    c.form(oval(0, 84, 152, 44), darker(m, 0.1), depth=9)
    crown = smooth(
        [(-90, 82), (-88, -20), (-58, -74), (-6, -52), (48, -76), (86, -20), (90, 82), (0, 106)],
        steps=5,
    )
    c.form(crown, m, depth=13)
    c.within(
        crown, smooth([(-100, 44), (0, 68), (100, 44), (100, 84), (0, 108), (-100, 84)]), a, 0.95
    )
    c.stroke([(-8, -48), (-14, -10), (-4, 20)], 8, darker(m, 0.4), 0.5)


def guitar(c: Canvas, m: RGB, a: RGB) -> None:
    c.form([(18, -24), (36, -10), (128, -128), (112, -142)], (84, 58, 44), depth=4)
    c.form([(108, -138), (134, -116), (154, -138), (130, -156)], darker(m, 0.3), depth=4)
    c.form(
        smooth(
            [
                (40, -30),
                (48, 20),
                (14, 50),
                (10, 104),
                (-50, 146),
                (-120, 122),
                (-142, 50),
                (-100, -2),
                (-50, -6),
                (-20, -48),
                (20, -56),
            ]
        ),
        m,
        depth=12,
    )
    c.form(oval(-16, 14, 30, 29), (52, 34, 30), depth=3)
    c.contour(oval(-16, 14, 37, 36), 0.8, lighter(m, 0.4))
    c.form([(-96, 64), (-58, 96), (-50, 86), (-88, 54)], (84, 58, 44), depth=3)
    for k in range(5):
        d = k * 4 - 8
        c.stroke(
            [(-74 + d, 74 + d), (122 + d * 0.8, -134 + d * 0.8)],
            1.7,
            (240, 232, 214),
            0.9,
            ends=(1, 1),
            curved=False,
        )
    shine(c, [(-118, 90), (-118, 56), (-92, 24)], 8, 0.4)


def rod(c: Canvas, m: RGB, a: RGB) -> None:
    c.form(limb([(-150, 140), (0, 10), (90, -86), (148, -150)], [8, 6, 4, 2]), m, depth=3)
    c.form(limb([(-152, 142), (-96, 92)], [12, 11]), (178, 138, 96), depth=4)
    c.form(oval(-70, 92, 30, 30), a, depth=6)
    c.form(oval(-70, 92, 13, 13), darker(a, 0.3), depth=3)
    c.form(limb([(-70, 92), (-40, 112)], [4, 4]), darker(a, 0.2), depth=1)
    for x, y in ((-20, 28), (40, -34), (100, -96)):
        ringed(c, x, y + 8, 8, 3, STEEL)
    c.stroke([(148, -150), (156, -30), (134, 80)], 2.4, (120, 120, 124), 0.9, ends=(1, 1))
    c.form(oval(134, 78, 12, 15), (206, 60, 52), depth=4)
    c.stroke([(134, 92), (136, 120), (124, 132), (116, 120)], 4, STEEL, ends=(1, 0.5))


def sword(c: Canvas, m: RGB, a: RGB) -> None:
    c.form([(-20, 40), (124, -134), (150, -150), (138, -122), (-2, 56)], m, depth=3)
    c.stroke([(0, 34), (130, -128)], 4, lighter(m, 0.6), 0.8, curved=False)
    c.form(limb([(-56, 8), (-10, 50), (30, 92)], [6, 11, 6]), a, depth=4)
    c.form(limb([(-20, 60), (-96, 128)], [11, 10]), (84, 54, 42), depth=4)
    c.form(oval(-106, 136, 16, 15), a, depth=4)


def hammer(c: Canvas, m: RGB, a: RGB) -> None:
    c.form(limb([(-110, 140), (0, 30), (64, -40)], [14, 12, 10]), a, depth=5)
    c.form(
        smooth([(10, -96), (46, -118), (130, -34), (110, 0), (88, -6), (24, -66)], steps=4),
        m,
        depth=7,
    )
    c.form([(-10, -84), (20, -110), (44, -84), (16, -58)], darker(m, 0.1), depth=5)


def gnome(c: Canvas, m: RGB, a: RGB) -> None:
    for s in (-1, 1):
        c.form(
            smooth(
                [(s * 8, 150), (s * 12, 126), (s * 48, 122), (s * 70, 140), (s * 66, 150)], steps=4
            ),
            (84, 58, 44),
            depth=5,
        )
    c.form(
        smooth([(-54, 22), (-82, 80), (-78, 130), (78, 130), (82, 80), (54, 22)], steps=5),
        a,
        depth=12,
    )
    c.form(rect(-80, 88, 80, 104), (70, 50, 42), depth=4)
    c.form(rect(-16, 84, 16, 108, 4), BRASS, depth=3)
    for s in (-1, 1):
        c.form(
            limb([(s * 56, 40), (s * 88, 76), (s * 66, 104)], [18, 17, 14]),
            darker(a, 0.08),
            depth=6,
        )
        c.form(oval(s * 62, 108, 15, 14), (236, 188, 154), depth=3)
    c.form(oval(0, -6, 50, 42), (240, 196, 164), depth=6)
    c.form(
        smooth(
            [
                (-54, -10),
                (-60, 40),
                (-26, 84),
                (0, 104),
                (26, 84),
                (60, 40),
                (54, -10),
                (26, 12),
                (0, 16),
                (-26, 12),
            ]
        ),
        (244, 240, 232),
        depth=9,
    )
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
    c.form(
        smooth(
            [
                (-62, -26),
                (-40, -70),
                (-18, -120),
                (8, -156),
                (20, -112),
                (44, -66),
                (62, -26),
                (0, -14),
            ],
            steps=5,
        ),
        m,
        depth=11,
    )
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
        c.stroke(
            [(-116, -28 + k * 15), (6, -28 + k * 15)],
            5,
            lighter(m, 0.3),
            0.8,
            ends=(1, 1),
            curved=False,
        )
    c.form(rect(34, -40, 130, 6, 6), (250, 228, 172), depth=4)
    c.stroke([(84, -36), (84, 2)], 4, (190, 50, 44), ends=(1, 1), curved=False)
    for x in (58, 108):
        c.form(oval(x, 62, 24, 24), a, depth=5)
        c.stroke([(x, 62), (x + 6, 44)], 4, darker(a, 0.6), curved=False)


def computer(c: Canvas, m: RGB, a: RGB) -> None:
    c.form([(-110, -108), (112, -118), (104, 46), (-104, 46)], m, depth=9)
    c.form([(-96, -95), (98, -104), (92, 34), (-92, 34)], (38, 52, 84), depth=0)
    for k in range(6):
        c.stroke(
            [(-78, -74 + k * 17), (-78 + 60 + (k * 53) % 80, -76 + k * 17)],
            5,
            (130, 210, 190),
            0.9,
            ends=(1, 1),
            curved=False,
        )
    c.form([(-108, 48), (108, 48), (152, 122), (-152, 122)], lighter(m, 0.1), depth=5)
    for k in range(4):
        c.stroke(
            [(-100 - k * 9, 60 + k * 13), (100 + k * 9, 60 + k * 13)],
            8,
            darker(m, 0.4),
            0.9,
            ends=(1, 1),
            curved=False,
        )
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


def _wheel(c: Canvas, x: float, y: float, r: float, spokes: int = 0) -> None:
    ringed(c, x, y, r, r * (0.16 if spokes else 0.34), (44, 42, 48), 1, 4)
    if not spokes:
        c.form(oval(x, y, r * 0.64, r * 0.64), STEEL, depth=4)
        c.form(oval(x, y, r * 0.24, r * 0.24), darker(STEEL, 0.4), depth=2)
    for k in range(spokes):
        t = math.tau * k / spokes
        c.stroke(
            [(x, y), (x + math.cos(t) * r * 0.84, y + math.sin(t) * r * 0.84)],
            2.4,
            STEEL,
            ends=(1, 1),
            curved=False,
        )
    if spokes:
        ringed(c, x, y, r * 0.86, 4, STEEL)


def car(c: Canvas, m: RGB, a: RGB) -> None:
    c.form(
        smooth([(-92, 36), (-68, -24), (-44, -42), (40, -42), (72, -16), (98, 34)], steps=5),
        m,
        depth=7,
    )
    for win in (
        [(-74, 26), (-56, -16), (-40, -28), (-8, -28), (-8, 26)],
        [(4, 26), (4, -28), (36, -28), (60, -8), (78, 26)],
    ):
        c.form(win, (140, 176, 196), depth=4)
        c.within(
            win,
            [
                (win[0][0] + 14, 30),
                (win[0][0] + 40, -40),
                (win[0][0] + 54, -40),
                (win[0][0] + 28, 30),
            ],
            (255, 255, 255),
            0.4,
        )
    body = smooth(
        [
            (-156, 86),
            (-154, 46),
            (-128, 32),
            (-92, 24),
            (96, 24),
            (142, 36),
            (156, 60),
            (156, 92),
            (120, 100),
            (-130, 100),
        ],
        steps=5,
    )
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
    c.form(
        smooth([(-44, 46), (-30, 22), (30, 22), (42, 60), (20, 96), (-34, 96)], steps=4),
        darker(STEEL, 0.25),
        depth=6,
    )
    for k in range(4):
        c.stroke(
            [(-26, 40 + k * 11), (30, 40 + k * 11)],
            4,
            darker(STEEL, 0.6),
            0.8,
            ends=(1, 1),
            curved=False,
        )
    c.form(limb([(-6, 92), (-60, 112), (-150, 106)], [7, 9, 11]), STEEL, depth=3)
    c.form(smooth([(-18, 16), (-10, -18), (36, -36), (72, -16), (62, 10), (20, 24)]), m, depth=8)
    c.form(
        smooth([(-132, 0), (-96, -4), (-40, 6), (-12, 10), (-18, 28), (-80, 30), (-134, 14)]),
        (54, 44, 42),
        depth=5,
    )
    c.form(
        smooth([(-156, 60), (-136, 20), (-96, 18), (-70, 34), (-98, 34), (-136, 62)]), m, depth=5
    )
    c.stroke([(58, -54), (36, -74), (14, -70)], 9, (50, 46, 50), ends=(1, 1))
    c.form(oval(86, -40, 20, 22), STEEL, depth=5)
    c.form(oval(94, -40, 11, 17), (255, 242, 196), depth=2)


def bicycle(c: Canvas, m: RGB, a: RGB) -> None:
    for x in (-92, 94):
        _wheel(c, x, 78, 66, 18)
    for path in (
        [(-92, 78), (-40, -26)],
        [(-40, -26), (62, -30)],
        [(-92, 78), (-4, 82)],
        [(-4, 82), (-44, -44)],
        [(-4, 82), (62, -30)],
        [(94, 78), (58, -64)],
    ):
        c.form(limb(path, [5, 5]), m, depth=2)
    c.form(
        smooth([(-78, -56), (-46, -64), (-14, -54), (-40, -44), (-72, -46)]), (74, 50, 42), depth=4
    )
    c.stroke([(58, -64), (76, -86), (104, -78), (98, -60)], 7, STEEL, ends=(1, 1))
    ringed(c, -4, 82, 20, 6, STEEL)
    c.stroke([(-4, 82), (14, 112), (30, 112)], 6, (60, 54, 56), ends=(1, 1))


def boat(c: Canvas, m: RGB, a: RGB) -> None:
    c.form(limb([(-4, 60), (-2, -148)], [6, 4]), WOOD, depth=3)
    c.form(smooth([(6, -140), (70, -70), (116, 34), (6, 40)], steps=4), (246, 240, 226), depth=9)
    c.form(
        smooth([(-12, -124), (-60, -50), (-104, 34), (-12, 40)], steps=4), lighter(a, 0.25), depth=7
    )
    c.form(
        smooth(
            [
                (-156, 50),
                (-60, 62),
                (60, 62),
                (158, 46),
                (110, 120),
                (60, 138),
                (-70, 138),
                (-118, 118),
            ],
            steps=4,
        ),
        m,
        depth=11,
    )
    c.stroke([(-148, 66), (0, 80), (148, 62)], 6, lighter(m, 0.5), 0.9)
    for y, dx in ((138, 0), (150, 24)):
        c.stroke(
            [(-156 + dx, y), (-90, y - 8), (-20, y + 3), (60, y - 7), (150 - dx, y + 2)],
            8,
            (108, 158, 186),
            0.85,
        )


def helicopter(c: Canvas, m: RGB, a: RGB) -> None:
    c.form(limb([(20, 6), (152, -26)], [18, 6]), m, depth=5)
    c.form([(138, -34), (162, -78), (168, -26)], darker(m, 0.1), depth=3)
    ringed(c, 158, -22, 24, 4, STEEL)
    c.form(rect(-26, -74, -12, -40), STEEL, depth=3)
    c.form(
        smooth([(-160, -80), (-20, -76), (122, -88), (122, -82), (-20, -68), (-160, -72)], steps=4),
        (70, 74, 82),
        depth=1,
    )
    body = smooth(
        [(-132, 30), (-120, -16), (-76, -46), (0, -46), (44, -14), (52, 30), (12, 62), (-96, 64)]
    )
    c.form(body, m, depth=11)
    c.form(
        smooth([(-126, 24), (-114, -12), (-78, -34), (-58, -34), (-58, 24)], steps=5),
        (156, 198, 216),
        depth=5,
    )
    c.form(rect(-44, -26, -4, 24, 8), (156, 198, 216), depth=4)
    c.stroke([(-120, 40), (-30, 46), (48, 32)], 7, a, 0.9)
    for x in (-80, 10):
        c.stroke([(x, 60), (x - 6, 98)], 6, STEEL, ends=(1, 1), curved=False)
    c.form(limb([(-130, 92), (-112, 102), (48, 102)], [4, 5, 5]), STEEL, depth=2)


def plane(c: Canvas, m: RGB, a: RGB) -> None:
    c.form([(60, -10), (130, -86), (152, -84), (124, 0)], a, depth=4)
    c.form(
        smooth(
            [
                (-156, 14),
                (-130, -18),
                (-40, -32),
                (80, -24),
                (150, -10),
                (120, 14),
                (-20, 42),
                (-130, 40),
            ]
        ),
        m,
        depth=9,
    )
    c.form([(-30, 12), (34, 8), (120, 104), (84, 110)], lighter(m, 0.1), depth=4)
    c.form([(-40, -28), (0, -30), (44, -84), (26, -86)], darker(m, 0.15), depth=3)
    for x in range(-86, 70, 24):
        c.form(rect(x, -14, x + 12, 2, 4), (120, 160, 186), depth=1, line=0.5)
    c.form(smooth([(-146, 2), (-122, -14), (-112, 4)], steps=4), (120, 160, 186), depth=2)


def ball(c: Canvas, m: RGB, a: RGB) -> None:
    shape = oval(0, 40, 108, 108, steps=44)
    c.form(shape, m, depth=18)
    c.within(
        shape, smooth([(-120, 10), (0, -20), (120, 10), (120, 56), (0, 26), (-120, 56)]), a, 0.95
    )
    c.within(
        shape,
        smooth([(-20, -80), (24, -80), (44, 40), (20, 160), (-24, 160), (0, 40)]),
        lighter(m, 0.5),
        0.6,
    )
    c.glow(-44, -14, 44, (255, 255, 255), 0.7)


def food(c: Canvas, m: RGB, a: RGB) -> None:
    c.form(oval(0, 112, 150, 36), (240, 236, 226), depth=7)
    c.form(oval(0, 106, 104, 22), (222, 216, 206), depth=3, line=0.6)
    c.form(
        smooth(
            [
                (-108, 100),
                (-116, 30),
                (-70, -24),
                (0, -38),
                (70, -24),
                (116, 30),
                (108, 100),
                (0, 114),
            ]
        ),
        m,
        depth=14,
    )
    for x in (-56, 0, 56):
        c.stroke(
            [(x - 16, -8 + abs(x) * 0.2), (x + 2, 14), (x + 20, 34 + abs(x) * 0.1)],
            10,
            lighter(m, 0.4),
            0.8,
        )


def skull(c: Canvas, m: RGB, a: RGB) -> None:
    c.form(
        smooth([(-56, 60), (-52, 128), (0, 142), (52, 128), (56, 60)], steps=5),
        darker(m, 0.08),
        depth=6,
    )
    c.form(
        smooth(
            [
                (-104, 0),
                (-96, -80),
                (-40, -128),
                (40, -128),
                (96, -80),
                (104, 0),
                (72, 56),
                (50, 84),
                (-50, 84),
                (-72, 56),
            ]
        ),
        m,
        depth=14,
    )
    for s in (-1, 1):
        c.form(
            smooth([(s * 16, 4), (s * 40, -26), (s * 76, -8), (s * 68, 32), (s * 28, 38)]),
            (48, 36, 38),
            depth=0,
        )
    c.form([(0, 34), (14, 68), (-14, 68)], (48, 36, 38), depth=0)
    for x in range(-36, 40, 14):
        c.stroke([(x, 88), (x, 120)], 4, darker(m, 0.5), curved=False)


BIG = {"lantern": (lantern, (92, 92, 98), BRASS), "lamp": (lamp, (236, 206, 150), BRASS), "torch": (torch, (70, 74, 84), (206, 70, 56)),
       "suitcase": (suitcase, (138, 84, 52), (196, 168, 120)), "bag": (bag, (120, 78, 52), BRASS), "chest": (chest, (128, 84, 54), BRASS),
       "box": (box, (196, 156, 106), (226, 206, 164)), "umbrella": (umbrella, (168, 46, 52), (118, 78, 52)), "hat": (hat, (120, 94, 74), (60, 44, 42)),
       "guitar": (guitar, (198, 126, 62), BRASS), "rod": (rod, (92, 70, 54), STEEL), "sword": (sword, (206, 212, 218), BRASS),
       "hammer": (hammer, (140, 148, 156), (176, 126, 78)), "gnome": (gnome, (196, 52, 48), (62, 100, 150)), "bear": (bear, (176, 126, 80), (176, 50, 54)),
       "radio": (radio, (150, 88, 62), BRASS), "computer": (computer, (158, 164, 172), BRASS), "chair": (chair, WOOD, (176, 140, 90)),
       "car": (car, (172, 52, 48), STEEL), "motorbike": (motorbike, (160, 46, 46), STEEL), "bicycle": (bicycle, (58, 112, 116), STEEL),
       "boat": (boat, (52, 92, 132), (200, 70, 56)), "helicopter": (helicopter, (88, 108, 92), (236, 200, 90)), "plane": (plane, (226, 228, 230), (188, 60, 54)),
       "ball": (ball, (206, 66, 56), (246, 240, 228)), "food": (food, (206, 148, 84), BRASS), "skull": (skull, (232, 222, 198), BRASS)}  # fmt: skip
