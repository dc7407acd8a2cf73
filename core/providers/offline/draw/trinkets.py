"""Small props: keys, rings, watches, telephones, cameras, flowers, weapons."""

# fmt: off
import math

from .canvas import Canvas, limb, oval, rect, smooth
from .palette import RGB, darker, lighter, mix
from .strokes import BRASS, PAPER, STEEL, ringed, shine, tilted


def key(c: Canvas, m: RGB, a: RGB) -> None:
    ringed(c, -78, -70, 56, 20, m)
    ringed(c, -78, -70, 30, 8, darker(m, 0.1))
    shaft = tilted(rect(-30, -82, 150, -60, 6), 0.72, -78, -70)
    c.form(shaft, m, depth=6)
    for x0, x1, tall in ((88, 108, 44), (118, 138, 58)):
        c.form(tilted(rect(x0, -62, x1, -62 + tall, 3), 0.72, -78, -70), m, depth=5)
    for x in (-26, -12):
        c.form(tilted(rect(x, -88, x + 8, -54, 3), 0.72, -78, -70), lighter(m, 0.2), depth=3)
    shine(c, [(-118, -92), (-106, -112), (-80, -122)])


def coin(c: Canvas, m: RGB, a: RGB) -> None:
    for k in range(6):
        y = 126 - k * 17
        dx = (-4, 5, 0, -6, 3, 0)[k]
        c.form([*oval(-44 + dx, y, 84, 30)[0:15], *[(-128 + dx, y), (-128 + dx, y - 13)], *[(x,
            yy) for x, yy in oval(-44 + dx, y - 13, 84, 30)[14:29]], (40 + dx, y)], darker(m, 0.2),
            depth=4)
        c.form(oval(-44 + dx, y - 13, 84, 30), m, depth=4)
    c.form(oval(78, 76, 66, 70, 0.2), darker(m, 0.25), depth=4)
    c.form(oval(72, 72, 66, 70, 0.2), m, depth=8)
    c.contour(oval(72, 72, 52, 56, 0.2), 0.8, m)
    c.form(smooth([(56, 104), (52, 66), (64, 40), (88, 46), (92, 62), (84, 78), (96, 104)]),
        lighter(m, 0.2), depth=5, line=0.5)


def ring(c: Canvas, m: RGB, a: RGB) -> None:
    ringed(c, 0, 46, 98, 20, m, 0.96, 7)
    shine(c, [(-84, 20), (-78, 84), (-44, 124)], 6)
    c.form([(-40, -50), (40, -50), (26, -34), (-26, -34)], lighter(m, 0.15), depth=3)
    gem = [(-62, -94), (-36, -128), (36, -128), (62, -94), (0, -36)]
    c.form(gem, a, depth=6)
    for tri, tone in (([(-62, -94), (-22, -94), (0, -36)], darker(a, 0.22)), ([(-22, -94), (22,
        -94), (0, -36)], lighter(a, 0.3)), ([(-36, -128), (-22, -94), (-62, -94)], lighter(a, 0.5)),
        ([(-22, -94), (0, -128), (22, -94)], lighter(a, 0.65))):
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
        c.stroke([(x + u * r * 0.78, y + v * r * 0.78), (x + u * r * 0.93, y + v * r * 0.93)],
            r * (0.08 if k % 3 == 0 else 0.04), (50, 42, 46), ends=(1, 1), curved=False)
    c.stroke([(x, y), (x - r * 0.36, y - r * 0.3)], r * 0.1, (40, 34, 40), ends=(1, 0.5),
        curved=False)
    c.stroke([(x, y), (x + r * 0.16, y - r * 0.7)], r * 0.07, (40, 34, 40), ends=(1, 0.4),
        curved=False)
    c.form(oval(x, y, r * 0.07, r * 0.07), a, depth=1, line=0.4)
    c.within(face, [(x - r, y - r * 0.2), (x - r * 0.2, y - r), (x + r * 0.1, y - r), (x - r,
        y + r * 0.2)], (255, 255, 255), 0.4)


def clock(c: Canvas, m: RGB, a: RGB) -> None:
    for s in (-1, 1):
        c.form(limb([(s * 60, 110), (s * 84, 148)], [12, 9]), darker(m, 0.2), depth=3)
        c.form(smooth([(s * 18, -104), (s * 38, -138), (s * 84, -128), (s * 94, -84)], steps=5),
            lighter(m, 0.12), depth=5)
    c.form(rect(-6, -140, 6, -100, 2), darker(m, 0.2), depth=2)
    c.form(oval(0, 18, 122, 118, steps=48), m, depth=11)
    _dial(c, 0, 18, 98, a)


def phone(c: Canvas, m: RGB, a: RGB) -> None:
    c.form(smooth([(-112, 148), (-104, 60), (-60, 8), (60, 8), (104, 60), (112, 148)], steps=5), m,
        depth=11)
    c.form(oval(0, 82, 58, 54), lighter(m, 0.25), depth=5)
    for k in range(10):
        t = k * math.tau / 12 - 0.6
        c.form(oval(math.cos(t) * 41, 82 + math.sin(t) * 38, 9, 9), darker(m, 0.5), depth=1,
            line=0.4)
    c.form(oval(0, 82, 20, 19), PAPER, depth=2)
    for s in (-1, 1):
        c.form(rect(s * 58 - 12, -26, s * 58 + 12, 20, 4), darker(m, 0.2), depth=3)
    c.form(smooth([(-150, -24), (-152, -62), (-96, -96), (0, -106), (96, -96), (152, -62), (150,
        -24), (106, -16), (88, -50), (0, -66), (-88, -50), (-106, -16)]), m, depth=9)
    shine(c, [(-120, -66), (-60, -88), (20, -94)], 8)
    c.stroke([(112, 128), (146, 120), (130, 96), (156, 88), (140, 60)], 6, darker(m, 0.3), 1,
        ends=(1, 1))


def mobile(c: Canvas, m: RGB, a: RGB) -> None:
    shape = lambda pts: tilted(pts, 0.16)  # noqa: E731
    c.form(shape(rect(-76, -144, 76, 144, 20)), m if m != STEEL else (48, 50, 60), depth=9)
    screen = shape(rect(-66, -126, 66, 126, 8))
    c.form(screen, (44, 66, 110), depth=0)
    c.within(screen, shape([(-70, 20), (70, -60), (70, 130), (-70, 130)]), (120, 90, 150), 0.7,
        soft=20)
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
    for r, tone in ((84, lighter(STEEL, 0.1)), (70, (40, 40, 48)), (52, (58, 66, 92)), (34, (26, 26,
        40))):
        c.form(oval(0, 22, r, r, steps=40), tone, depth=7)
    c.glow(-20, 2, 30, (190, 210, 255), 0.9)
    c.form(rect(-36, -92, 20, -66, 4), (150, 180, 196), depth=3)


def flower(c: Canvas, m: RGB, a: RGB) -> None:
    green = (84, 130, 76)
    for x, y in ((0, -60), (-64, -16), (62, -24)):
        c.stroke([(x, y), (x * 0.6, 50), (6, 150)], 9, green, ends=(0.7, 1, 1))
    for path in ([(0, 90), (-50, 70), (-84, 96)], [(4, 110), (54, 84), (92, 100)]):
        c.form(limb(path, [3, 17, 1]), green, depth=5)
    for x, y, k in ((62, -24, 0.78), (-64, -16, 0.85), (0, -70, 1.1)):
        for j in range(8):
            t = j * math.tau / 8
            c.form(oval(x + math.cos(t) * 34 * k, y + math.sin(t) * 32 * k, 26 * k, 16 * k, t),
                mix(m, lighter(m, 0.3), j % 2), depth=4, line=0.7)
        c.form(oval(x, y, 20 * k, 19 * k), a, depth=4)


def gun(c: Canvas, m: RGB, a: RGB) -> None:
    grip = smooth([(44, 6), (110, 4), (128, 60), (146, 132), (96, 142), (76, 84), (58, 52)],
        steps=5)
    c.form(grip, a, depth=8)
    ringed(c, 36, 44, 34, 8, darker(m, 0.15), 0.9, 3)
    c.stroke([(40, 22), (34, 42), (40, 56)], 9, darker(m, 0.3), ends=(1, 0.7))
    c.form([(-156, -62), (10, -62), (10, -30), (-156, -34)], m, depth=5)
    c.form([(-150, -34), (0, -30), (0, -16), (-132, -20)], darker(m, 0.15), depth=3)
    c.form([(-150, -62), (-136, -62), (-140, -74)], m, depth=1)
    c.form(smooth([(0, -70), (100, -70), (122, -46), (116, 10), (56, 26), (6, 14)], steps=4), m,
        depth=7)
    c.form(rect(12, -58, 78, 2, 12), lighter(m, 0.14), depth=7)
    for y in (-42, -26, -10):
        c.stroke([(18, y), (72, y)], 5, darker(m, 0.5), 0.8, ends=(0.5, 1, 0.5))
    c.form(limb([(106, -56), (128, -74), (144, -66)], [9, 8, 5]), darker(m, 0.1), depth=3)
    shine(c, [(-148, -55), (-60, -56), (4, -55)], 5)


def knife(c: Canvas, m: RGB, a: RGB) -> None:
    shape = lambda pts: tilted(pts, -0.62)  # noqa: E731
    blade = shape(smooth([(-20, -20), (90, -22), (150, -12), (178, 10), (140, 22), (-20, 22)],
        steps=4))
    c.form(blade, m, depth=5)
    c.within(blade, shape([(-30, 2), (190, 6), (190, 40), (-30, 40)]), lighter(m, 0.6), 0.7)
    c.form(shape(rect(-36, -34, -16, 36, 6)), BRASS, depth=4)
    c.form(shape(smooth([(-36, -20), (-100, -24), (-170, -16), (-180, 10), (-164, 26), (-100, 20),
        (-36, 22)], steps=4)), a, depth=7)
    for x in (-64, -104, -144):
        c.form(shape(oval(x, 2, 6, 6)), BRASS, depth=2, line=0.5)


def candle(c: Canvas, m: RGB, a: RGB) -> None:
    c.form(oval(0, 128, 96, 24), a, depth=6)
    ringed(c, 104, 114, 28, 8, a)
    c.form(rect(-40, 96, 40, 128, 8), lighter(a, 0.1), depth=6)
    c.form(smooth([(-32, 110), (-34, -40), (-10, -52), (12, -42), (34, -50), (34, 110)], steps=4),
        m, depth=9)
    c.form(smooth([(-34, -40), (-36, 10), (-28, 24), (-22, -10), (-14, -40)]), lighter(m, 0.3),
        depth=3, line=0.6)
    c.stroke([(0, -44), (1, -64)], 4, (40, 30, 30))
    c.glow(0, -88, 110, (255, 196, 96), 0.8)
    c.fill(smooth([(-20, -72), (-14, -104), (2, -146), (16, -104), (20, -74), (0, -58)]), (255, 176,
        70))
    c.fill(smooth([(-10, -70), (-4, -98), (3, -112), (10, -72), (0, -62)]), (255, 240, 180))


def necklace(c: Canvas, m: RGB, a: RGB) -> None:
    chain = smooth([(-110, -140), (-120, -60), (-70, 30), (0, 62), (70, 30), (120, -60), (110,
        -140)], closed=False)
    for x, y in chain[::2]:
        c.form(oval(x, y, 7, 6), m, depth=2, line=0.5)
    ringed(c, 0, 72, 13, 5, m)
    c.form(smooth([(0, 148), (-52, 104), (-44, 78), (-20, 76), (0, 92), (20, 76), (44, 78), (52,
        104)]), a, depth=8)
    shine(c, [(-34, 100), (-30, 90), (-20, 86)], 7)


TRINKETS = {"key": (key, (214, 168, 84), (214, 168, 84)), "coin": (coin, (226, 180, 84), (214, 168,
    84)), "ring": (ring, (226, 180, 84), (140, 200, 226)), "watch": (watch, (222, 178, 88), (176,
    54, 48)), "clock": (clock, (176, 66, 58), (176, 54, 48)), "phone": (phone, (52, 50, 58), (214,
    168, 84)), "mobile": (mobile, (48, 50, 60), (176, 184, 192)), "camera": (camera, (176, 184,
    192), (214, 168, 84)), "flower": (flower, (214, 84, 96), (236, 190, 84)), "gun": (gun, (104,
    110, 120), (116, 74, 50)), "knife": (knife, (200, 208, 214), (104, 66, 46)), "candle": (candle,
    (242, 234, 214), (214, 168, 84)), "necklace": (necklace, (226, 180, 84), (172, 48, 70))}
