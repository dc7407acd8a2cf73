"""Props of paper and glass: letters, books, photographs, money, cups, bottles."""

# fmt: off

from .canvas import Canvas, oval, rect, smooth
from .palette import RGB, darker, lighter, mix
from .strokes import BRASS, PAPER, ringed, shine, tilted


def letter(c: Canvas, m: RGB, a: RGB) -> None:
    body = tilted(rect(-145, -80, 145, 100, 4), -0.09)
    c.form(tilted(rect(-120, -118, 124, 60, 3), -0.2), lighter(PAPER, 0.5), depth=5)
    for k in range(3):
        c.stroke(tilted([(-90, -98 + k * 16), (0, -99 + k * 16), (70 - k * 22, -98 + k * 16)],
            -0.2), 4, (92, 84, 92), 0.6)
    c.form(body, m, depth=8)
    for points in ([(-145, 100), (-20, 6), (145, 100)], [(-145, -80), (0, 34), (145, -80)]):
        c.form(tilted(points, -0.09), lighter(m, 0.16), depth=5)
    c.form(smooth([(-26, 22), (-12, 2), (8, 0), (26, 12), (28, 36), (10, 50), (-14, 48), (-28,
        38)]), a, depth=6)
    c.form(oval(0, 26, 15, 14), darker(a, 0.12), depth=3, line=0.6)
    shine(c, [(-16, 14), (-4, 6), (8, 6)], 5)


def book(c: Canvas, m: RGB, a: RGB) -> None:
    c.form([(-120, 92), (66, 124), (150, 66), (-30, 40)], darker(m, 0.25), depth=3)
    c.form([(-116, 50), (-116, 88), (64, 120), (64, 80)], PAPER, depth=4)
    c.form([(64, 80), (64, 120), (146, 62), (146, 28)], darker(PAPER, 0.16), depth=3)
    for k in range(5):
        c.stroke([(-112, 56 + k * 7), (62, 86 + k * 7)], 1.6, darker(PAPER, 0.4), 0.7, ends=(1, 1),
            curved=False)
    cover = [(-120, 44), (66, 76), (150, 22), (-30, -8)]
    c.form(cover, m, depth=7)
    c.within(cover, [(-92, 40), (58, 66), (122, 24), (-24, 2)], lighter(m, 0.25), 0.5)
    c.within(cover, [(-84, 39), (57, 63), (114, 25), (-22, 5)], m, 1)
    c.form(tilted(oval(16, 33, 34, 15, 0.0), 0.06, 16, 33), a, depth=3)
    c.form(smooth([(-126, 42), (-136, 68), (-124, 96), (-112, 92), (-122, 68), (-112, 46)],
        steps=4), darker(m, 0.15), depth=3)
    c.form([(20, 116), (34, 112), (36, 150), (27, 140), (18, 150)], (186, 54, 54), depth=3)


def photo(c: Canvas, m: RGB, a: RGB) -> None:
    c.form(tilted(rect(-112, -128, 112, 132, 4), 0.1), lighter(PAPER, 0.35), depth=9)
    inner = tilted(rect(-92, -108, 92, 72), 0.1)
    c.form(inner, mix((176, 164, 142), m, 0.3), depth=0)
    sepia = (112, 92, 76)
    c.within(inner, tilted(smooth([(-100, 40), (-40, 0), (10, 30), (100, -10), (110, 90), (-110,
        90)]), 0.1), lighter(sepia, 0.25), 1)
    for x, k in ((-28, 1), (34, 0.86)):
        c.within(inner, tilted(smooth([(x - 44 * k, 90), (x - 38 * k, 26), (x - 12, 8), (x + 12, 8),
            (x + 38 * k, 26), (x + 44 * k, 90)]), 0.1), darker(sepia, 0.3), 1)
        c.within(inner, tilted(oval(x, -22, 22 * k, 27 * k), 0.1), lighter(sepia, 0.5), 1)
        c.within(inner, tilted(smooth([(x - 24 * k, -20), (x - 20, -50 * k), (x + 20, -50 * k),
            (x + 24 * k, -20), (x, -36)]), 0.1), darker(sepia, 0.5), 1)
    c.form(tilted([(84, -128), (112, -128), (112, -100)], 0.1), darker(PAPER, 0.2), depth=2)


def paper(c: Canvas, m: RGB, a: RGB) -> None:
    c.form(tilted(rect(-96, -130, 116, 136, 2), 0.16), darker(PAPER, 0.1), depth=6)
    sheet = tilted(rect(-108, -136, 104, 132, 2), -0.05)
    c.form(sheet, m, depth=9)
    c.stroke(tilted([(-80, -104), (0, -105), (20, -104)], -0.05), 9, darker(a, 0.1), 0.9)
    for k in range(9):
        c.stroke(tilted([(-80, -72 + k * 20), (0, -73 + k * 20), (74 - k * 37 % 60, -72 + k * 20)],
            -0.05), 4, (84, 78, 88), 0.6)
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
        c.contour(smooth([(60 - k * 8, -50 - k * 14), (110 + k * 9, -30), (100 + k * 8, 30 + k * 9),
            (50 - k * 8, 40)]), 0.5, (150, 120, 84))
    for x, y in ((-100, 40), (-70, 22), (-34, 26), (-8, 2), (26, -8), (54, 14)):
        c.fill(oval(x, y, 6, 5), a)
    c.stroke([(78, 0), (102, 26)], 10, a, ends=(1, 1), curved=False)
    c.stroke([(102, 0), (78, 26)], 10, a, ends=(1, 1), curved=False)


def money(c: Canvas, m: RGB, a: RGB) -> None:
    for k in range(4):
        note = tilted(rect(-150, -60, 150, 70, 4), -0.2 + k * 0.11, 0, 30)
        c.form(note, mix((142, 172, 128), m, 0.3) if k < 3 else lighter((142, 172, 128), 0.15),
            depth=5)
    note = lambda pts: tilted(pts, 0.13, 0, 30)  # noqa: E731
    c.contour(note(rect(-136, -48, 136, 58)), 0.7, (70, 104, 74))
    c.form(note(oval(0, 5, 44, 48)), (112, 148, 106), depth=4)
    c.form(note(smooth([(-20, 44), (-16, 10), (0, -26), (16, 10), (20, 44)])), (178, 200, 160),
        depth=3)
    for x in (-112, 112):
        c.form(note(oval(x, 5, 15, 20)), (112, 148, 106), depth=2)


def cup(c: Canvas, m: RGB, a: RGB) -> None:
    ringed(c, 92, 44, 50, 17, m, 1.06, 6)
    body = smooth([(-98, -56), (-94, 40), (-70, 112), (-40, 128), (40, 128), (70, 112), (94, 40),
        (98, -56)], steps=5)
    c.form(body, m, depth=14)
    c.within(body, rect(-110, 6, 110, 30), a, 0.9)
    c.form(oval(0, -56, 98, 28), lighter(m, 0.3), depth=3)
    c.form(oval(0, -50, 84, 20), (92, 58, 38), depth=2, line=0.5)
    for x in (-30, 6, 38):
        c.stroke([(x, -80), (x + 14, -102), (x - 6, -122), (x + 8, -150)], 10, (255, 255, 255),
            0.45, ends=(0.2, 1, 0.7, 0.1))
    shine(c, [(-78, -20), (-74, 40), (-58, 90)], 9)


def glass(c: Canvas, m: RGB, a: RGB) -> None:
    pale = (214, 228, 234)
    c.form(oval(0, 140, 66, 14), pale, depth=3)
    c.form(rect(-6, 40, 6, 138), pale, depth=2)
    bowl = smooth([(-72, -130), (-80, -60), (-62, 10), (-14, 44), (14, 44), (62, 10), (80, -60),
        (72, -130)], steps=5)
    c.form(bowl, lighter(pale, 0.3), depth=6)
    c.within(bowl, [(-100, -50), (100, -50), (100, 80), (-100, 80)], a, 0.92)
    c.form(oval(0, -50, 78, 15), lighter(a, 0.25), depth=2, line=0.4)
    c.contour(oval(0, -130, 72, 14), 0.7, pale)
    shine(c, [(-56, -112), (-64, -50), (-44, 6)], 10, 0.7)


def bottle(c: Canvas, m: RGB, a: RGB) -> None:
    body = smooth([(-20, -140), (-20, -64), (-56, -20), (-60, 30), (-60, 146), (60, 146), (60, 30),
        (56, -20), (20, -64), (20, -140)], steps=5)
    c.form(body, m, depth=13)
    c.form(rect(-23, -150, 23, -112, 4), a, depth=4)
    c.form(rect(-58, 24, 58, 108), PAPER, depth=5)
    c.contour(rect(-48, 34, 48, 98), 0.6, a)
    c.form(oval(0, 58, 18, 16), a, depth=3, line=0.5)
    c.stroke([(-30, 86), (0, 85), (30, 86)], 4, (96, 84, 80), 0.8)
    shine(c, [(-42, -10), (-46, 20), (-46, 140)], 9, 0.5)


def pen(c: Canvas, m: RGB, a: RGB) -> None:
    shape = lambda pts: tilted(pts, -0.78)  # noqa: E731
    c.form(shape(rect(-150, -18, 70, 18, 14)), m, depth=6)
    c.form(shape(rect(-30, -21, -16, 21, 2)), BRASS, depth=3)
    c.form(shape([(70, -15), (104, -10), (150, 0), (104, 10), (70, 15)]), a, depth=4)
    c.stroke(shape([(84, 0), (144, 0)]), 3, darker(a, 0.6), curved=False)
    c.form(shape(rect(-132, -28, -56, -19, 4)), BRASS, depth=2)
    c.stroke([(-40, 146), (10, 128), (50, 148), (110, 130)], 5, (44, 54, 100), 0.9)


PAPERS = {"letter": (letter, (238, 228, 204), (166, 44, 44)), "book": (book, (130, 50, 50), (214,
    168, 84)), "photo": (photo, (238, 228, 204), (214, 168, 84)), "paper": (paper, (245, 236, 215),
    (150, 60, 60)), "map": (chart, (238, 228, 204), (176, 54, 48)), "money": (money, (142, 172,
    128), (214, 168, 84)), "cup": (cup, (236, 230, 218), (88, 124, 140)), "glass": (glass, (214,
    228, 234), (142, 36, 56)), "bottle": (bottle, (64, 104, 76), (150, 48, 48)), "pen": (pen, (40,
    48, 76), (214, 168, 84))}
