"""Props one carries or plays: lanterns, bags, boxes, hats, guitars, tools."""

# fmt: off

from .canvas import Canvas, limb, oval, rect, smooth
from .palette import RGB, darker, lighter
from .strokes import BRASS, STEEL, ringed, shine


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
    c.form(smooth([(-12, 136), (-26, 92), (-30, 50), (-10, 16), (10, 16), (30, 50), (26, 92), (12,
        136)]), a, depth=9)
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
            c.form(smooth([(x * 148, y), (x * 112, y), (x * 118, y + (24 if y < 0 else -24)),
                (x * 148, y + (36 if y < 0 else -36))], steps=3), darker(m, 0.3), depth=4)
    c.form([(-56, 60), (0, 54), (4, 104), (-52, 110)], a, depth=3)
    c.form(oval(42, -20, 22, 20), lighter(a, 0.4), depth=3)


def bag(c: Canvas, m: RGB, a: RGB) -> None:
    ringed(c, 0, -46, 76, 12, darker(m, 0.3), 1.1, 4)
    body = smooth([(-96, -34), (-132, 60), (-124, 140), (124, 140), (132, 60), (96, -34)], steps=5)
    c.form(body, m, depth=14)
    c.form(smooth([(-100, -40), (100, -40), (112, 40), (0, 66), (-112, 40)], steps=4), lighter(m,
        0.1), depth=7)
    for x in (-60, 60):
        c.form(rect(x - 10, 20, x + 10, 84, 4), darker(m, 0.25), depth=3)
        c.form(rect(x - 14, 52, x + 14, 74, 3), BRASS, depth=3)
    c.stroke([(-112, 120), (0, 126), (112, 120)], 3, lighter(m, 0.4), 0.7)


def chest(c: Canvas, m: RGB, a: RGB) -> None:
    c.form([(-146, 0), (-146, 124), (96, 146), (96, 14)], m, depth=8)
    c.form([(96, 14), (96, 146), (152, 108), (152, -12)], darker(m, 0.3), depth=4)
    lid = smooth([(-148, 2), (-146, -50), (-110, -86), (-60, -96), (140, -82), (152, -14), (98,
        16)], steps=4)
    c.form(lid, lighter(m, 0.08), depth=10)
    for k in (0.33, 0.66):
        c.stroke([(-146, 124 * k), (96, 14 + 132 * k)], 4, darker(m, 0.5), 0.8, ends=(1, 1),
            curved=False)
    for x in (-116, 52):
        c.form([(x, 4 + (x + 146) * 0.05), (x + 24, 6 + (x + 146) * 0.05), (x + 24,
            128 + (x + 146) * 0.09), (x, 126 + (x + 146) * 0.09)], a, depth=3)
        c.form(smooth([(x, 4 + (x + 146) * 0.05), (x + 2, -48), (x + 34, -88), (x + 58, -86),
            (x + 28, -44), (x + 24, 6 + (x + 146) * 0.05)], steps=4), a, depth=3)
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
    c.within(shape, smooth([(0, -122), (-50, -70), (-76, 22), (-38, 2), (0, 22), (-10, -60)]),
        lighter(m, 0.4), 0.35)
    c.form(rect(-4, -146, 4, -120, 2), a, depth=1)


def hat(c: Canvas, m: RGB, a: RGB) -> None:
    c.form(oval(0, 84, 152, 44), darker(m, 0.1), depth=9)
    crown = smooth([(-90, 82), (-88, -20), (-58, -74), (-6, -52), (48, -76), (86, -20), (90, 82),
        (0, 106)], steps=5)
    c.form(crown, m, depth=13)
    c.within(crown, smooth([(-100, 44), (0, 68), (100, 44), (100, 84), (0, 108), (-100, 84)]), a,
        0.95)
    c.stroke([(-8, -48), (-14, -10), (-4, 20)], 8, darker(m, 0.4), 0.5)


def guitar(c: Canvas, m: RGB, a: RGB) -> None:
    c.form([(18, -24), (36, -10), (128, -128), (112, -142)], (84, 58, 44), depth=4)
    c.form([(108, -138), (134, -116), (154, -138), (130, -156)], darker(m, 0.3), depth=4)
    c.form(smooth([(40, -30), (48, 20), (14, 50), (10, 104), (-50, 146), (-120, 122), (-142, 50),
        (-100, -2), (-50, -6), (-20, -48), (20, -56)]), m, depth=12)
    c.form(oval(-16, 14, 30, 29), (52, 34, 30), depth=3)
    c.contour(oval(-16, 14, 37, 36), 0.8, lighter(m, 0.4))
    c.form([(-96, 64), (-58, 96), (-50, 86), (-88, 54)], (84, 58, 44), depth=3)
    for k in range(5):
        d = k * 4 - 8
        c.stroke([(-74 + d, 74 + d), (122 + d * 0.8, -134 + d * 0.8)], 1.7, (240, 232, 214), 0.9,
            ends=(1, 1), curved=False)
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
    c.form(smooth([(10, -96), (46, -118), (130, -34), (110, 0), (88, -6), (24, -66)], steps=4), m,
        depth=7)
    c.form([(-10, -84), (20, -110), (44, -84), (16, -58)], darker(m, 0.1), depth=5)


BELONGINGS = {"lantern": (lantern, (92, 92, 98), (214, 168, 84)), "lamp": (lamp, (236, 206, 150),
    (214, 168, 84)), "torch": (torch, (70, 74, 84), (206, 70, 56)), "suitcase": (suitcase, (138, 84,
    52), (196, 168, 120)), "bag": (bag, (120, 78, 52), (214, 168, 84)), "chest": (chest, (128, 84,
    54), (214, 168, 84)), "box": (box, (196, 156, 106), (226, 206, 164)), "umbrella": (umbrella,
    (168, 46, 52), (118, 78, 52)), "hat": (hat, (120, 94, 74), (60, 44, 42)), "guitar": (guitar,
    (198, 126, 62), (214, 168, 84)), "rod": (rod, (92, 70, 54), (176, 184, 192)), "sword": (sword,
    (206, 212, 218), (214, 168, 84)), "hammer": (hammer, (140, 148, 156), (176, 126, 78))}
