"""Objects that fit a hand, drawn in a box from -160 to 160 standing on y = 150."""

import math

from .canvas import Canvas, limb, oval, rect, smooth
from .palette import RGB, darker, lighter, mix

PAPER: RGB = (238, 228, 204)
STEEL: RGB = (176, 184, 192)
BRASS: RGB = (214, 168, 84)


def _tilt(points, angle: float, x: float = 0, y: float = 0):
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
    out, hole = (
        oval(x, y, r, r * squash, steps=40),
        oval(x, y, r - thick, (r - thick) * squash, steps=40),
    )
    c.form([*out, out[0], hole[0], *hole[::-1]], tone, depth=depth, line=0)
    if c.look.line:
        c.contour(out, 1, tone)
        c.contour(hole, 0.8, tone)


def shine(c: Canvas, path, width: float = 7, alpha: float = 0.55) -> None:
    c.stroke(path, width, (255, 255, 255), alpha)


def key(c: Canvas, m: RGB, a: RGB) -> None:
    ringed(c, -78, -70, 56, 20, m)
    ringed(c, -78, -70, 30, 8, darker(m, 0.1))
    shaft = _tilt(rect(-30, -82, 150, -60, 6), 0.72, -78, -70)
    c.form(shaft, m, depth=6)
    for x0, x1, tall in ((88, 108, 44), (118, 138, 58)):
        c.form(_tilt(rect(x0, -62, x1, -62 + tall, 3), 0.72, -78, -70), m, depth=5)
    for x in (-26, -12):
        c.form(_tilt(rect(x, -88, x + 8, -54, 3), 0.72, -78, -70), lighter(m, 0.2), depth=3)
    shine(c, [(-118, -92), (-106, -112), (-80, -122)])


def letter(c: Canvas, m: RGB, a: RGB) -> None:
    body = _tilt(rect(-145, -80, 145, 100, 4), -0.09)
    c.form(_tilt(rect(-120, -118, 124, 60, 3), -0.2), lighter(PAPER, 0.5), depth=5)
    for k in range(3):
        c.stroke(
            _tilt([(-90, -98 + k * 16), (0, -99 + k * 16), (70 - k * 22, -98 + k * 16)], -0.2),
            4,
            (92, 84, 92),
            0.6,
        )
    c.form(body, m, depth=8)
    for points in ([(-145, 100), (-20, 6), (145, 100)], [(-145, -80), (0, 34), (145, -80)]):
        c.form(_tilt(points, -0.09), lighter(m, 0.16), depth=5)
    c.form(
        smooth([(-26, 22), (-12, 2), (8, 0), (26, 12), (28, 36), (10, 50), (-14, 48), (-28, 38)]),
        a,
        depth=6,
    )
    c.form(oval(0, 26, 15, 14), darker(a, 0.12), depth=3, line=0.6)
    shine(c, [(-16, 14), (-4, 6), (8, 6)], 5)


def book(c: Canvas, m: RGB, a: RGB) -> None:
    c.form([(-120, 92), (66, 124), (150, 66), (-30, 40)], darker(m, 0.25), depth=3)
    c.form([(-116, 50), (-116, 88), (64, 120), (64, 80)], PAPER, depth=4)
    c.form([(64, 80), (64, 120), (146, 62), (146, 28)], darker(PAPER, 0.16), depth=3)
    for k in range(5):
        c.stroke(
            [(-112, 56 + k * 7), (62, 86 + k * 7)],
            1.6,
            darker(PAPER, 0.4),
            0.7,
            ends=(1, 1),
            curved=False,
        )
    cover = [(-120, 44), (66, 76), (150, 22), (-30, -8)]
    c.form(cover, m, depth=7)
    c.within(cover, [(-92, 40), (58, 66), (122, 24), (-24, 2)], lighter(m, 0.25), 0.5)
    c.within(cover, [(-84, 39), (57, 63), (114, 25), (-22, 5)], m, 1)
    c.form(_tilt(oval(16, 33, 34, 15, 0.0), 0.06, 16, 33), a, depth=3)
    c.form(
        smooth([(-126, 42), (-136, 68), (-124, 96), (-112, 92), (-122, 68), (-112, 46)], steps=4),
        darker(m, 0.15),
        depth=3,
    )
    c.form([(20, 116), (34, 112), (36, 150), (27, 140), (18, 150)], (186, 54, 54), depth=3)


def photo(c: Canvas, m: RGB, a: RGB) -> None:
    c.form(_tilt(rect(-112, -128, 112, 132, 4), 0.1), lighter(PAPER, 0.35), depth=9)
    inner = _tilt(rect(-92, -108, 92, 72), 0.1)
    c.form(inner, mix((176, 164, 142), m, 0.3), depth=0)
    sepia = (112, 92, 76)
    c.within(
        inner,
        _tilt(smooth([(-100, 40), (-40, 0), (10, 30), (100, -10), (110, 90), (-110, 90)]), 0.1),
        lighter(sepia, 0.25),
        1,
    )
    for x, k in ((-28, 1), (34, 0.86)):
        c.within(
            inner,
            _tilt(
                smooth(
                    [
                        (x - 44 * k, 90),
                        (x - 38 * k, 26),
                        (x - 12, 8),
                        (x + 12, 8),
                        (x + 38 * k, 26),
                        (x + 44 * k, 90),
                    ]
                ),
                0.1,
            ),
            darker(sepia, 0.3),
            1,
        )
        c.within(inner, _tilt(oval(x, -22, 22 * k, 27 * k), 0.1), lighter(sepia, 0.5), 1)
        c.within(
            inner,
            _tilt(
                smooth(
                    [
                        (x - 24 * k, -20),
                        (x - 20, -50 * k),
                        (x + 20, -50 * k),
                        (x + 24 * k, -20),
                        (x, -36),
                    ]
                ),
                0.1,
            ),
            darker(sepia, 0.5),
            1,
        )
    c.form(_tilt([(84, -128), (112, -128), (112, -100)], 0.1), darker(PAPER, 0.2), depth=2)


def paper(c: Canvas, m: RGB, a: RGB) -> None:
    c.form(_tilt(rect(-96, -130, 116, 136, 2), 0.16), darker(PAPER, 0.1), depth=6)
    sheet = _tilt(rect(-108, -136, 104, 132, 2), -0.05)
    c.form(sheet, m, depth=9)
    c.stroke(_tilt([(-80, -104), (0, -105), (20, -104)], -0.05), 9, darker(a, 0.1), 0.9)
    for k in range(9):
        c.stroke(
            _tilt(
                [(-80, -72 + k * 20), (0, -73 + k * 20), (74 - (k * 37) % 60, -72 + k * 20)], -0.05
            ),
            4,
            (84, 78, 88),
            0.6,
        )
    c.stroke([(10, 106), (26, 90), (30, 112), (48, 92), (62, 108), (84, 96)], 4, (42, 58, 110), 0.8)


def chart(c: Canvas, m: RGB, a: RGB) -> None:
    for k in range(4):
        x = -150 + k * 75
        low = 12 if k % 2 else -12
        fold = [(x, -100 + low), (x + 75, -100 - low), (x + 75, 104 - low), (x, 104 + low)]
        c.form(fold, mix(m, darker(m, 0.3), 0.3 * (k % 2)), depth=4)
    sea = smooth([(-140, -60), (-60, -84), (20, -40), (0, 20), (-60, 60), (-130, 70)])
    c.fill(sea, (124, 168, 178), 0.7)
    for k in range(3):
        c.contour(
            smooth(
                [
                    (60 - k * 8, -50 - k * 14),
                    (110 + k * 9, -30),
                    (100 + k * 8, 30 + k * 9),
                    (50 - k * 8, 40),
                ]
            ),
            0.5,
            (150, 120, 84),
        )
    for x, y in ((-100, 40), (-70, 22), (-34, 26), (-8, 2), (26, -8), (54, 14)):
        c.fill(oval(x, y, 6, 5), a)
    c.stroke([(78, 0), (102, 26)], 10, a, ends=(1, 1), curved=False)
    c.stroke([(102, 0), (78, 26)], 10, a, ends=(1, 1), curved=False)


def coin(c: Canvas, m: RGB, a: RGB) -> None:
    for k in range(6):
        y = 126 - k * 17
        dx = (-4, 5, 0, -6, 3, 0)[k]
        c.form(
            [
                *oval(-44 + dx, y, 84, 30)[0:15],
                *[(-128 + dx, y), (-128 + dx, y - 13)],
                *[(x, yy) for x, yy in oval(-44 + dx, y - 13, 84, 30)[14:29]],
                (40 + dx, y),
            ],
            darker(m, 0.2),
            depth=4,
        )
        c.form(oval(-44 + dx, y - 13, 84, 30), m, depth=4)
    c.form(oval(78, 76, 66, 70, 0.2), darker(m, 0.25), depth=4)
    c.form(oval(72, 72, 66, 70, 0.2), m, depth=8)
    c.contour(oval(72, 72, 52, 56, 0.2), 0.8, m)
    c.form(
        smooth([(56, 104), (52, 66), (64, 40), (88, 46), (92, 62), (84, 78), (96, 104)]),
        lighter(m, 0.2),
        depth=5,
        line=0.5,
    )


def money(c: Canvas, m: RGB, a: RGB) -> None:
    for k in range(4):
        note = _tilt(rect(-150, -60, 150, 70, 4), -0.2 + k * 0.11, 0, 30)
        c.form(
            note, mix((142, 172, 128), m, 0.3) if k < 3 else lighter((142, 172, 128), 0.15), depth=5
        )
    note = lambda pts: _tilt(pts, 0.13, 0, 30)  # noqa: E731
    c.contour(note(rect(-136, -48, 136, 58)), 0.7, (70, 104, 74))
    c.form(note(oval(0, 5, 44, 48)), (112, 148, 106), depth=4)
    c.form(
        note(smooth([(-20, 44), (-16, 10), (0, -26), (16, 10), (20, 44)])), (178, 200, 160), depth=3
    )
    for x in (-112, 112):
        c.form(note(oval(x, 5, 15, 20)), (112, 148, 106), depth=2)


def ring(c: Canvas, m: RGB, a: RGB) -> None:
    ringed(c, 0, 46, 98, 20, m, 0.96, 7)
    shine(c, [(-84, 20), (-78, 84), (-44, 124)], 6)
    c.form([(-40, -50), (40, -50), (26, -34), (-26, -34)], lighter(m, 0.15), depth=3)
    gem = [(-62, -94), (-36, -128), (36, -128), (62, -94), (0, -36)]
    c.form(gem, a, depth=6)
    for tri, tone in (
        ([(-62, -94), (-22, -94), (0, -36)], darker(a, 0.22)),
        ([(-22, -94), (22, -94), (0, -36)], lighter(a, 0.3)),
        ([(-36, -128), (-22, -94), (-62, -94)], lighter(a, 0.5)),
        ([(-22, -94), (0, -128), (22, -94)], lighter(a, 0.65)),
    ):
        c.form(tri, tone, depth=0, line=0.5)
    c.glow(-24, -112, 40, (255, 255, 255), 0.8)


def watch(c: Canvas, m: RGB, a: RGB) -> None:
    ringed(c, 0, -112, 22, 8, m)
    c.form(rect(-12, -102, 12, -78, 4), m, depth=3)
    c.form(oval(0, 24, 106, 106, steps=48), m, depth=9)
    _dial(c, 0, 24, 88, a)
    c.stroke([(20, -128), (90, -140), (140, -90), (150, -10)], 6, m, 1, ends=(1, 1))


def _dial(c: Canvas, x: float, y: float, r: float, a: RGB) -> None:
    face = oval(x, y, r, r, steps=44)
    c.form(face, (246, 240, 224), depth=r * 0.08)
    for k in range(12):
        u, v = math.sin(k * math.tau / 12), -math.cos(k * math.tau / 12)
        c.stroke(
            [(x + u * r * 0.78, y + v * r * 0.78), (x + u * r * 0.93, y + v * r * 0.93)],
            r * (0.08 if k % 3 == 0 else 0.04),
            (50, 42, 46),
            ends=(1, 1),
            curved=False,
        )
    c.stroke(
        [(x, y), (x - r * 0.36, y - r * 0.3)], r * 0.1, (40, 34, 40), ends=(1, 0.5), curved=False
    )
    c.stroke(
        [(x, y), (x + r * 0.16, y - r * 0.7)], r * 0.07, (40, 34, 40), ends=(1, 0.4), curved=False
    )
    c.form(oval(x, y, r * 0.07, r * 0.07), a, depth=1, line=0.4)
    c.within(
        face,
        [(x - r, y - r * 0.2), (x - r * 0.2, y - r), (x + r * 0.1, y - r), (x - r, y + r * 0.2)],
        (255, 255, 255),
        0.4,
    )


def clock(c: Canvas, m: RGB, a: RGB) -> None:
    for s in (-1, 1):
        c.form(limb([(s * 60, 110), (s * 84, 148)], [12, 9]), darker(m, 0.2), depth=3)
        c.form(
            smooth([(s * 18, -104), (s * 38, -138), (s * 84, -128), (s * 94, -84)], steps=5),
            lighter(m, 0.12),
            depth=5,
        )
    c.form(rect(-6, -140, 6, -100, 2), darker(m, 0.2), depth=2)
    c.form(oval(0, 18, 122, 118, steps=48), m, depth=11)
    _dial(c, 0, 18, 98, a)


def phone(c: Canvas, m: RGB, a: RGB) -> None:
    c.form(
        smooth([(-112, 148), (-104, 60), (-60, 8), (60, 8), (104, 60), (112, 148)], steps=5),
        m,
        depth=11,
    )
    c.form(oval(0, 82, 58, 54), lighter(m, 0.25), depth=5)
    for k in range(10):
        t = k * math.tau / 12 - 0.6
        c.form(
            oval(math.cos(t) * 41, 82 + math.sin(t) * 38, 9, 9), darker(m, 0.5), depth=1, line=0.4
        )
    c.form(oval(0, 82, 20, 19), PAPER, depth=2)
    for s in (-1, 1):
        c.form(rect(s * 58 - 12, -26, s * 58 + 12, 20, 4), darker(m, 0.2), depth=3)
    c.form(
        smooth(
            [
                (-150, -24),
                (-152, -62),
                (-96, -96),
                (0, -106),
                (96, -96),
                (152, -62),
                (150, -24),
                (106, -16),
                (88, -50),
                (0, -66),
                (-88, -50),
                (-106, -16),
            ]
        ),
        m,
        depth=9,
    )
    shine(c, [(-120, -66), (-60, -88), (20, -94)], 8)
    c.stroke(
        [(112, 128), (146, 120), (130, 96), (156, 88), (140, 60)], 6, darker(m, 0.3), 1, ends=(1, 1)
    )


def mobile(c: Canvas, m: RGB, a: RGB) -> None:
    shape = lambda pts: _tilt(pts, 0.16)  # noqa: E731
    c.form(shape(rect(-76, -144, 76, 144, 20)), m if m != STEEL else (48, 50, 60), depth=9)
    screen = shape(rect(-66, -126, 66, 126, 8))
    c.form(screen, (44, 66, 110), depth=0)
    c.within(
        screen, shape([(-70, 20), (70, -60), (70, 130), (-70, 130)]), (120, 90, 150), 0.7, soft=20
    )
    for k, tone in enumerate(((240, 242, 246), (120, 200, 170), (240, 242, 246))):
        x = -50 if k != 1 else -18
        c.fill(shape(rect(x, -70 + k * 50, x + 70, -40 + k * 50, 10)), tone, 0.95)
    c.within(screen, shape([(-70, -130), (10, -130), (-70, 30)]), (255, 255, 255), 0.18)


def camera(c: Canvas, m: RGB, a: RGB) -> None:
    c.form(rect(-60, -104, 44, -56, 10), lighter(m, 0.15), depth=5)
    c.form(rect(-146, -74, 146, 112, 16), darker(m, 0.1), depth=11)
    c.form(rect(-146, -40, 146, 74), mix(m, (40, 34, 34), 0.75), depth=4)
    c.form(rect(70, -92, 112, -72, 4), STEEL, depth=3)
    c.form(rect(-122, -90, -88, -72, 4), (190, 60, 52), depth=3)
    for r, tone in (
        (84, lighter(STEEL, 0.1)),
        (70, (40, 40, 48)),
        (52, (58, 66, 92)),
        (34, (26, 26, 40)),
    ):
        c.form(oval(0, 22, r, r, steps=40), tone, depth=7)
    c.glow(-20, 2, 30, (190, 210, 255), 0.9)
    c.form(rect(-36, -92, 20, -66, 4), (150, 180, 196), depth=3)


def cup(c: Canvas, m: RGB, a: RGB) -> None:
    ringed(c, 92, 44, 50, 17, m, 1.06, 6)
    body = smooth(
        [(-98, -56), (-94, 40), (-70, 112), (-40, 128), (40, 128), (70, 112), (94, 40), (98, -56)],
        steps=5,
    )
    c.form(body, m, depth=14)
    c.within(body, rect(-110, 6, 110, 30), a, 0.9)
    c.form(oval(0, -56, 98, 28), lighter(m, 0.3), depth=3)
    c.form(oval(0, -50, 84, 20), (92, 58, 38), depth=2, line=0.5)
    for x in (-30, 6, 38):
        c.stroke(
            [(x, -80), (x + 14, -102), (x - 6, -122), (x + 8, -150)],
            10,
            (255, 255, 255),
            0.45,
            ends=(0.2, 1, 0.7, 0.1),
        )
    shine(c, [(-78, -20), (-74, 40), (-58, 90)], 9)


def glass(c: Canvas, m: RGB, a: RGB) -> None:
    pale = (214, 228, 234)
    c.form(oval(0, 140, 66, 14), pale, depth=3)
    c.form(rect(-6, 40, 6, 138), pale, depth=2)
    bowl = smooth(
        [(-72, -130), (-80, -60), (-62, 10), (-14, 44), (14, 44), (62, 10), (80, -60), (72, -130)],
        steps=5,
    )
    c.form(bowl, lighter(pale, 0.3), depth=6)
    c.within(bowl, [(-100, -50), (100, -50), (100, 80), (-100, 80)], a, 0.92)
    c.form(oval(0, -50, 78, 15), lighter(a, 0.25), depth=2, line=0.4)
    c.contour(oval(0, -130, 72, 14), 0.7, pale)
    shine(c, [(-56, -112), (-64, -50), (-44, 6)], 10, 0.7)


def bottle(c: Canvas, m: RGB, a: RGB) -> None:
    body = smooth(
        [
            (-20, -140),
            (-20, -64),
            (-56, -20),
            (-60, 30),
            (-60, 146),
            (60, 146),
            (60, 30),
            (56, -20),
            (20, -64),
            (20, -140),
        ],
        steps=5,
    )
    c.form(body, m, depth=13)
    c.form(rect(-23, -150, 23, -112, 4), a, depth=4)
    c.form(rect(-58, 24, 58, 108), PAPER, depth=5)
    c.contour(rect(-48, 34, 48, 98), 0.6, a)
    c.form(oval(0, 58, 18, 16), a, depth=3, line=0.5)
    c.stroke([(-30, 86), (0, 85), (30, 86)], 4, (96, 84, 80), 0.8)
    shine(c, [(-42, -10), (-46, 20), (-46, 140)], 9, 0.5)


def flower(c: Canvas, m: RGB, a: RGB) -> None:
    green = (84, 130, 76)
    for x, y in ((0, -60), (-64, -16), (62, -24)):
        c.stroke([(x, y), (x * 0.6, 50), (6, 150)], 9, green, ends=(0.7, 1, 1))
    for path in ([(0, 90), (-50, 70), (-84, 96)], [(4, 110), (54, 84), (92, 100)]):
        c.form(limb(path, [3, 17, 1]), green, depth=5)
    for x, y, k in ((62, -24, 0.78), (-64, -16, 0.85), (0, -70, 1.1)):
        for j in range(8):
            t = j * math.tau / 8
            c.form(
                oval(x + math.cos(t) * 34 * k, y + math.sin(t) * 32 * k, 26 * k, 16 * k, t),
                mix(m, lighter(m, 0.3), j % 2),
                depth=4,
                line=0.7,
            )
        c.form(oval(x, y, 20 * k, 19 * k), a, depth=4)


def gun(c: Canvas, m: RGB, a: RGB) -> None:
    grip = smooth(
        [(44, 6), (110, 4), (128, 60), (146, 132), (96, 142), (76, 84), (58, 52)], steps=5
    )
    c.form(grip, a, depth=8)
    ringed(c, 36, 44, 34, 8, darker(m, 0.15), 0.9, 3)
    c.stroke([(40, 22), (34, 42), (40, 56)], 9, darker(m, 0.3), ends=(1, 0.7))
    c.form([(-156, -62), (10, -62), (10, -30), (-156, -34)], m, depth=5)
    c.form([(-150, -34), (0, -30), (0, -16), (-132, -20)], darker(m, 0.15), depth=3)
    c.form([(-150, -62), (-136, -62), (-140, -74)], m, depth=1)
    c.form(
        smooth([(0, -70), (100, -70), (122, -46), (116, 10), (56, 26), (6, 14)], steps=4),
        m,
        depth=7,
    )
    c.form(rect(12, -58, 78, 2, 12), lighter(m, 0.14), depth=7)
    for y in (-42, -26, -10):
        c.stroke([(18, y), (72, y)], 5, darker(m, 0.5), 0.8, ends=(0.5, 1, 0.5))
    c.form(limb([(106, -56), (128, -74), (144, -66)], [9, 8, 5]), darker(m, 0.1), depth=3)
    shine(c, [(-148, -55), (-60, -56), (4, -55)], 5)


def knife(c: Canvas, m: RGB, a: RGB) -> None:
    shape = lambda pts: _tilt(pts, -0.62)  # noqa: E731
    blade = shape(
        smooth([(-20, -20), (90, -22), (150, -12), (178, 10), (140, 22), (-20, 22)], steps=4)
    )
    c.form(blade, m, depth=5)
    c.within(blade, shape([(-30, 2), (190, 6), (190, 40), (-30, 40)]), lighter(m, 0.6), 0.7)
    c.form(shape(rect(-36, -34, -16, 36, 6)), BRASS, depth=4)
    c.form(
        shape(
            smooth(
                [
                    (-36, -20),
                    (-100, -24),
                    (-170, -16),
                    (-180, 10),
                    (-164, 26),
                    (-100, 20),
                    (-36, 22),
                ],
                steps=4,
            )
        ),
        a,
        depth=7,
    )
    for x in (-64, -104, -144):
        c.form(shape(oval(x, 2, 6, 6)), BRASS, depth=2, line=0.5)


def candle(c: Canvas, m: RGB, a: RGB) -> None:
    c.form(oval(0, 128, 96, 24), a, depth=6)
    ringed(c, 104, 114, 28, 8, a)
    c.form(rect(-40, 96, 40, 128, 8), lighter(a, 0.1), depth=6)
    c.form(
        smooth([(-32, 110), (-34, -40), (-10, -52), (12, -42), (34, -50), (34, 110)], steps=4),
        m,
        depth=9,
    )
    c.form(
        smooth([(-34, -40), (-36, 10), (-28, 24), (-22, -10), (-14, -40)]),
        lighter(m, 0.3),
        depth=3,
        line=0.6,
    )
    c.stroke([(0, -44), (1, -64)], 4, (40, 30, 30))
    c.glow(0, -88, 110, (255, 196, 96), 0.8)
    c.fill(
        smooth([(-20, -72), (-14, -104), (2, -146), (16, -104), (20, -74), (0, -58)]),
        (255, 176, 70),
    )
    c.fill(smooth([(-10, -70), (-4, -98), (3, -112), (10, -72), (0, -62)]), (255, 240, 180))


def necklace(c: Canvas, m: RGB, a: RGB) -> None:
    chain = smooth(
        [(-110, -140), (-120, -60), (-70, 30), (0, 62), (70, 30), (120, -60), (110, -140)],
        closed=False,
    )
    for x, y in chain[::2]:
        c.form(oval(x, y, 7, 6), m, depth=2, line=0.5)
    ringed(c, 0, 72, 13, 5, m)
    c.form(
        smooth(
            [(0, 148), (-52, 104), (-44, 78), (-20, 76), (0, 92), (20, 76), (44, 78), (52, 104)]
        ),
        a,
        depth=8,
    )
    shine(c, [(-34, 100), (-30, 90), (-20, 86)], 7)


def pen(c: Canvas, m: RGB, a: RGB) -> None:
    shape = lambda pts: _tilt(pts, -0.78)  # noqa: E731
    c.form(shape(rect(-150, -18, 70, 18, 14)), m, depth=6)
    c.form(shape(rect(-30, -21, -16, 21, 2)), BRASS, depth=3)
    c.form(shape([(70, -15), (104, -10), (150, 0), (104, 10), (70, 15)]), a, depth=4)
    c.stroke(shape([(84, 0), (144, 0)]), 3, darker(a, 0.6), curved=False)
    c.form(shape(rect(-132, -28, -56, -19, 4)), BRASS, depth=2)
    c.stroke([(-40, 146), (10, 128), (50, 148), (110, 130)], 5, (44, 54, 100), 0.9)


HAND = {"key": (key, BRASS, BRASS), "letter": (letter, PAPER, (166, 44, 44)), "book": (book, (130, 50, 50), BRASS),
        "photo": (photo, PAPER, BRASS), "paper": (paper, lighter(PAPER, 0.4), (150, 60, 60)), "map": (chart, PAPER, (176, 54, 48)),
        "coin": (coin, (226, 180, 84), BRASS), "money": (money, (142, 172, 128), BRASS), "ring": (ring, (226, 180, 84), (140, 200, 226)),
        "watch": (watch, (222, 178, 88), (176, 54, 48)), "clock": (clock, (176, 66, 58), (176, 54, 48)), "phone": (phone, (52, 50, 58), BRASS),
        "mobile": (mobile, (48, 50, 60), STEEL), "camera": (camera, STEEL, BRASS), "cup": (cup, (236, 230, 218), (88, 124, 140)),
        "glass": (glass, (214, 228, 234), (142, 36, 56)), "bottle": (bottle, (64, 104, 76), (150, 48, 48)),
        "flower": (flower, (214, 84, 96), (236, 190, 84)), "gun": (gun, (104, 110, 120), (116, 74, 50)),
        "knife": (knife, (200, 208, 214), (104, 66, 46)), "candle": (candle, (242, 234, 214), BRASS),
        "necklace": (necklace, (226, 180, 84), (172, 48, 70)), "pen": (pen, (40, 48, 76), BRASS)}  # fmt: skip
