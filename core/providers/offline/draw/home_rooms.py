"""Rooms one lives in: kitchen, bedroom, study, cabin, living room."""

# fmt: off
from .canvas import oval, rect, smooth
from .palette import darker, lighter, mix
from .room import WOOD, Room, hues
from .stage import Stage


def kitchen(s: Stage, p) -> None:
    wall, accent = hues(p, (222, 204, 168), (88, 120, 112))
    r = Room(s, p.seed, wall, (192, 170, 140)).tiles().skirting((236, 228, 212))
    b = r.back
    r.window(0.1, 1.05, 1.7, 1.25)
    for x0, x1 in ((r.l, -1.1), (1.3, r.r)):
        s.box(x0, x1, 1.75, 2.6, b - 0.4, b, lighter(accent, 0.15))
        x = x0 + 0.08
        while x < x1 - 0.4:
            s.quad([(x, 1.82, b - 0.4), (x + 0.5, 1.82, b - 0.4), (x + 0.5, 2.53, b - 0.4), (x,
                2.53, b - 0.4)], lighter(accent, 0.28), 3, 0.6)
            x += 0.58
    s.box(r.l, r.r, 0, 0.88, b - 0.65, b, accent)
    x = r.l + 0.1
    while x < r.r - 0.5:
        s.quad([(x, 0.1, b - 0.65), (x + 0.55, 0.1, b - 0.65), (x + 0.55, 0.78, b - 0.65), (x, 0.78,
            b - 0.65)], lighter(accent, 0.12), 3, 0.6)
        x += 0.63
    s.box(r.l, r.r, 0.88, 0.94, b - 0.7, b, (226, 216, 198))
    for k, tone in enumerate(((190, 90, 60), (230, 226, 214), (112, 134, 120), (206, 170, 92))):
        x, y = s.at(-2.1 + k * 0.24, 0.94, b - 0.4)
        s.c.form(rect(x - 9, y - 26 - k % 2 * 8, x + 9, y, 3), s.lit(tone, 2), depth=3, line=0.6)
    x, y = s.at(1.6, 0.94, b - 0.4)
    s.c.form(smooth([(x - 22, y), (x - 25, y - 22), (x, y - 34), (x + 25, y - 22), (x + 22, y)],
        steps=4), s.lit((200, 204, 206), 2), depth=6)
    r.chair(-0.7, 4.15, (134, 92, 60))
    r.chair(0.75, 4.15, (134, 92, 60))
    r.table(-1.15, 1.15, 3.1, 4.1, (172, 124, 82))
    x, y = s.at(0.1, 0.78, 3.6)
    s.c.form(smooth([(x - 42, y - 16), (x + 42, y - 16), (x + 24, y + 8), (x - 24, y + 8)],
        steps=5), s.lit((228, 222, 210), 1), depth=6)
    for dx, tone in ((-20, (206, 70, 50)), (2, (226, 164, 60)), (22, (150, 168, 70))):
        s.c.form(oval(x + dx, y - 22, 14, 13), s.lit(tone, 1), depth=5, line=0.7)
    r.pendant(0, 3.6, 2.05, accent)


def bedroom(s: Stage, p) -> None:
    wall, accent = hues(p, (196, 184, 190), (98, 116, 150))
    r = Room(s, p.seed, wall, (164, 124, 88)).planks().skirting((232, 224, 212))
    b = r.back
    r.window(-1.2, 0.9, 1.6, 1.5)
    for x in (-2.25, -0.4):
        r.curtain(x, 0.5, 2.6, 0.25, b - 0.1, accent)
    r.picture(1.3, 1.7, 0.9, 0.6)
    r.rug(-1.8, 0.6, 2.8, 5.2, mix(accent, (190, 150, 110), 0.5))
    s.shadow(0.5, 2.4, 3.4, b, 0.5)
    s.box(0.5, 2.3, 0, 1.25, b - 0.2, b, WOOD)
    s.box(0.5, 2.3, 0.2, 0.42, b - 2.9, b - 0.2, darker(WOOD, 0.1))
    s.box(0.5, 2.3, 0.42, 0.62, b - 2.9, b - 0.2, (238, 232, 222))
    s.box(0.46, 2.34, 0.3, 0.67, b - 2.95, b - 1.1, accent)
    for x in (0.65, 1.45):
        a, c = s.at(x, 0.95, b - 0.5), s.at(x + 0.72, 0.62, b - 0.7)
        s.c.form(rect(a[0], a[1], c[0], c[1] + 6, 10), s.lit((248, 244, 236), 2), depth=6)
    s.box(-0.2, 0.32, 0, 0.6, b - 0.6, b - 0.1, WOOD)
    r.desk_lamp(0.06, 0.6, b - 0.35)
    s.box(r.l, r.l + 0.55, 0, 2.1, 3.6, 5.2, darker(WOOD, 0.15))


def study(s: Stage, p) -> None:
    wall, accent = hues(p, (120, 96, 78), (70, 92, 74))
    r = Room(s, p.seed, wall, (124, 84, 56)).planks().beams()
    r.shelf(r.l, -0.85, 0, 2.75, 6)
    r.shelf(0.95, r.r, 0, 2.75, 6)
    r.window(0.05, 0.95, 1.3, 1.5)
    r.rug(-1.9, 1.9, 2.5, 5.6, mix(accent, (140, 50, 46), 0.5))
    r.chair(0, 5.1, (112, 66, 44))
    s.shadow(-1.15, 1.15, 3.8, 4.8, 0.55)
    s.box(-1.15, -0.6, 0, 0.74, 3.8, 4.8, darker(WOOD, 0.25))
    s.box(0.6, 1.15, 0, 0.74, 3.8, 4.8, darker(WOOD, 0.25))
    s.box(-1.25, 1.25, 0.74, 0.82, 3.7, 4.9, darker(WOOD, 0.1))
    r.desk_lamp(-0.75, 0.82, 4.3, (92, 150, 110))
    for k in range(4):
        s.box(0.55, 0.95, 0.82 + k * 0.06, 0.87 + k * 0.06, 4.2 + k * 0.03, 4.5, ((132, 56, 48),
            (60, 82, 104), (176, 140, 84), (86, 98, 66))[k])
    s.quad([(-0.3, 0.83, 3.95), (0.2, 0.83, 3.9), (0.25, 0.83, 4.3), (-0.25, 0.83, 4.35)], (240,
        234, 216), 3, 0.5)
    x, y = s.at(2.2, 0, 4.3)
    g = s.px(0.32, 4.3)
    s.c.form([(x - 4, y), (x + 4, y), (x + 3, y - g * 2.6), (x - 3, y - g * 2.6)],
        s.lit(darker(WOOD, 0.3), 2), depth=2)
    s.c.form(oval(x, y - g * 3.2, g, g), s.lit((112, 146, 160), 2), depth=g * 0.3)


def cabin(s: Stage, p) -> None:
    wall, accent = hues(p, (150, 108, 72), (150, 56, 48))
    r = Room(s, p.seed, wall, (128, 90, 60), wide=5.6, high=2.7, back=6.4).planks(0.26).beams()
    b = r.back
    for k in range(1, 9):
        y = s.at(0, k * 0.3, b)[1]
        s.c.stroke([(s.at(r.l, 0, b)[0], y), (s.at(r.r, 0, b)[0], y)], 3, s.lit(darker(wall, 0.5),
            3), 0.7, ends=(1, 1), curved=False)
        for x in (r.l, r.r):
            s.c.stroke([s.at(x, k * 0.3, 1.1), s.at(x, k * 0.3, b)], 4, s.lit(darker(wall, 0.5), 3),
                0.6, ends=(1, 0.5), curved=False)
    r.window(-1.2, 0.95, 1.2, 1.1)
    s.box(0.9, 2.3, 0, 2.7, b - 0.7, b, (128, 120, 114))
    for k in range(7):
        for j in range(3):
            x0 = 0.95 + j * 0.46 + (k % 2) * 0.1
            s.quad([(x0, 0.06 + k * 0.37, b - 0.7), (x0 + 0.36, 0.06 + k * 0.37, b - 0.7),
                (x0 + 0.36, 0.36 + k * 0.37, b - 0.7), (x0, 0.36 + k * 0.37, b - 0.7)],
                r.rng.choice(((140, 132, 124), (116, 110, 106), (152, 144, 132))), 3, 0.5)
    s.quad([(1.2, 0.05, b - 0.71), (2.0, 0.05, b - 0.71), (2.0, 0.85, b - 0.71), (1.2, 0.85,
        b - 0.71)], (34, 26, 26), 3)
    x, y = s.at(1.6, 0.1, b - 0.75)
    s.c.glow(x, y - 20, 190, (255, 150, 60), 0.7)
    for dx, tall, tone in ((-14, 40, (236, 110, 40)), (12, 46, (240, 140, 50)), (0, 58, (250, 180,
        70)), (0, 30, (255, 232, 150))):
        s.c.fill(smooth([(x + dx - 13, y), (x + dx - 9, y - tall * 0.5), (x + dx + 2, y - tall),
            (x + dx + 10, y - tall * 0.4), (x + dx + 12, y)], steps=4), tone)
    s.box(0.8, 2.4, 1.15, 1.27, b - 0.9, b - 0.6, darker(WOOD, 0.2))
    r.rug(-1.2, 1.6, 2.6, 4.6, accent)
    s.shadow(-2.5, -1.0, 3.2, 5.4, 0.4)
    s.box(r.l, -1.3, 0, 0.45, 3.4, 5.6, darker(WOOD, 0.1))
    s.box(r.l, -1.25, 0.45, 0.6, 3.4, 5.6, mix(accent, (90, 100, 120), 0.6))
    r.table(0.5, 1.5, 3.0, 3.9, WOOD)
    r.desk_lamp(1.0, 0.76, 3.5)


def living(s: Stage, p) -> None:
    wall, accent = hues(p, (206, 190, 164), (92, 112, 96))
    r = Room(s, p.seed, wall, (156, 114, 78)).planks().skirting((236, 228, 214))
    r.side_window()
    r.window(-0.5, 0.85, 1.7, 1.5)
    r.shelf(1.35, 2.6, 0, 2.2, 5)
    r.picture(-2.2, 1.6, 0.7, 0.8)
    r.rug(-2.0, 1.7, 2.9, 5.6, mix(accent, (196, 150, 104), 0.4))
    s.shadow(-1.8, 0.8, 5.2, 6.2, 0.5)
    s.box(-1.7, 0.7, 0.3, 0.95, 6.0, 6.3, accent)
    s.box(-1.7, 0.7, 0.1, 0.5, 5.3, 6.1, lighter(accent, 0.08))
    for x in (-1.85, 0.62):
        s.box(x, x + 0.24, 0.1, 0.7, 5.25, 6.2, darker(accent, 0.08))
    for x, tone in ((-1.2, (206, 150, 80)), (0.1, (190, 90, 70))):
        q = s.at(x, 0.72, 5.6)
        s.c.form(rect(q[0] - 24, q[1] - 16, q[0] + 24, q[1] + 24, 8), s.lit(tone, 2), depth=6,
            line=0.7)
    r.table(-0.9, 0.5, 3.7, 4.4, WOOD, 0.42)
    q = s.at(-0.2, 0.42, 4.0)
    s.c.form(rect(q[0] - 10, q[1] - 22, q[0] + 10, q[1], 3), s.lit((222, 226, 222), 1), depth=4)
    s.box(2.0, 2.5, 0, 0.6, 4.7, 5.2, WOOD)
    r.desk_lamp(2.25, 0.6, 4.95)
