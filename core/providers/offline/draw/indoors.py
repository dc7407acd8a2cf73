"""Interiors by kind: what furnishes a kitchen, a bar, a ward, a chapel."""

from .canvas import oval, rect, smooth
from .palette import RGB, darker, lighter, mix, seeded
from .room import Room
from .stage import Stage

WOOD: RGB = (146, 102, 66)


def draw(s: Stage, p) -> None:
    FURNISHED[p.kind](s, p)
    if s.light.lamps:
        s.c.fade((0, 0, s.w, s.h * 0.4), (12, 12, 34), (12, 12, 34), (0.34, 0))


def _hues(p, wall: RGB, accent: RGB) -> tuple[RGB, RGB]:
    rng = seeded("hues", p.seed)
    wall = mix(
        wall, rng.choice(((190, 170, 140), (150, 174, 170), (176, 150, 150), (160, 168, 186))), 0.22
    )
    return (mix(wall, p.main, 0.62) if p.main else wall), (p.accent or p.main or accent)


def _kitchen(s: Stage, p) -> None:
    wall, accent = _hues(p, (222, 204, 168), (88, 120, 112))
    r = Room(s, p.seed, wall, (192, 170, 140)).tiles().skirting((236, 228, 212))
    b = r.back
    r.window(0.1, 1.05, 1.7, 1.25)
    for x0, x1 in ((r.l, -1.1), (1.3, r.r)):
        s.box(x0, x1, 1.75, 2.6, b - 0.4, b, lighter(accent, 0.15))
        x = x0 + 0.08
        while x < x1 - 0.4:
            s.quad(
                [
                    (x, 1.82, b - 0.4),
                    (x + 0.5, 1.82, b - 0.4),
                    (x + 0.5, 2.53, b - 0.4),
                    (x, 2.53, b - 0.4),
                ],
                lighter(accent, 0.28),
                3,
                0.6,
            )
            x += 0.58
    s.box(r.l, r.r, 0, 0.88, b - 0.65, b, accent)
    x = r.l + 0.1
    while x < r.r - 0.5:
        s.quad(
            [
                (x, 0.1, b - 0.65),
                (x + 0.55, 0.1, b - 0.65),
                (x + 0.55, 0.78, b - 0.65),
                (x, 0.78, b - 0.65),
            ],
            lighter(accent, 0.12),
            3,
            0.6,
        )
        x += 0.63
    s.box(r.l, r.r, 0.88, 0.94, b - 0.7, b, (226, 216, 198))
    for k, tone in enumerate(((190, 90, 60), (230, 226, 214), (112, 134, 120), (206, 170, 92))):
        x, y = s.at(-2.1 + k * 0.24, 0.94, b - 0.4)
        s.c.form(rect(x - 9, y - 26 - k % 2 * 8, x + 9, y, 3), s.lit(tone, 2), depth=3, line=0.6)
    x, y = s.at(1.6, 0.94, b - 0.4)
    s.c.form(
        smooth(
            [(x - 22, y), (x - 25, y - 22), (x, y - 34), (x + 25, y - 22), (x + 22, y)], steps=4
        ),
        s.lit((200, 204, 206), 2),
        depth=6,
    )
    r.chair(-0.7, 4.15, (134, 92, 60))
    r.chair(0.75, 4.15, (134, 92, 60))
    r.table(-1.15, 1.15, 3.1, 4.1, (172, 124, 82))
    x, y = s.at(0.1, 0.78, 3.6)
    s.c.form(
        smooth([(x - 42, y - 16), (x + 42, y - 16), (x + 24, y + 8), (x - 24, y + 8)], steps=5),
        s.lit((228, 222, 210), 1),
        depth=6,
    )
    for dx, tone in ((-20, (206, 70, 50)), (2, (226, 164, 60)), (22, (150, 168, 70))):
        s.c.form(oval(x + dx, y - 22, 14, 13), s.lit(tone, 1), depth=5, line=0.7)
    r.pendant(0, 3.6, 2.05, accent)


def _bedroom(s: Stage, p) -> None:
    wall, accent = _hues(p, (196, 184, 190), (98, 116, 150))
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


def _study(s: Stage, p) -> None:
    wall, accent = _hues(p, (120, 96, 78), (70, 92, 74))
    r = Room(s, p.seed, wall, (124, 84, 56)).planks().beams()
    b = r.back
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
        s.box(
            0.55,
            0.95,
            0.82 + k * 0.06,
            0.87 + k * 0.06,
            4.2 + k * 0.03,
            4.5,
            ((132, 56, 48), (60, 82, 104), (176, 140, 84), (86, 98, 66))[k],
        )
    s.quad(
        [(-0.3, 0.83, 3.95), (0.2, 0.83, 3.9), (0.25, 0.83, 4.3), (-0.25, 0.83, 4.35)],
        (240, 234, 216),
        3,
        0.5,
    )
    x, y = s.at(2.2, 0, 4.3)
    g = s.px(0.32, 4.3)
    s.c.form(
        [(x - 4, y), (x + 4, y), (x + 3, y - g * 2.6), (x - 3, y - g * 2.6)],
        s.lit(darker(WOOD, 0.3), 2),
        depth=2,
    )
    s.c.form(oval(x, y - g * 3.2, g, g), s.lit((112, 146, 160), 2), depth=g * 0.3)


def _bar(s: Stage, p) -> None:
    wall, accent = _hues(p, (112, 66, 54), (150, 60, 48))
    r = Room(s, p.seed, wall, (104, 72, 54), high=3.1).planks(0.18).wainscot((96, 62, 44))
    b = r.back
    r.shelf(-2.4, 1.4, 1.1, 2.7, 3, goods="jars", tone=(82, 54, 40))
    x, y = s.at(-0.5, 2.0, b - 0.4)
    s.c.glow(x, y, 260, (255, 190, 100), 0.42)
    r.door(2.3, (92, 58, 42))
    s.shadow(-2.9, 1.6, 5.0, 5.6, 0.5)
    s.box(r.l, 1.6, 0, 1.02, 5.0, 5.6, darker(WOOD, 0.3))
    for k in range(8):
        x = r.l + 0.2 + k * 0.58
        s.quad(
            [(x, 0.12, 5), (x + 0.46, 0.12, 5), (x + 0.46, 0.86, 5), (x, 0.86, 5)],
            darker(WOOD, 0.42),
            3,
            0.5,
        )
    s.box(r.l, 1.7, 1.02, 1.1, 4.85, 5.7, WOOD)
    for k in range(4):
        x = -2.2 + k * 1.05
        s.shadow(x - 0.2, x + 0.2, 4.2, 4.5, 0.4)
        s.box(x - 0.03, x + 0.03, 0, 0.68, 4.3, 4.36, (70, 60, 58))
        px, py = s.at(x, 0.72, 4.3)
        s.c.form(oval(px, py, s.px(0.22, 4.3), s.px(0.085, 4.3)), s.lit(accent, 2), depth=4)
    for x in (-1.9, -0.5, 0.9):
        r.pendant(x, 5.1, 2.05, (52, 66, 58), 0.24)
    for x in (-1.4, 0.3):
        px, py = s.at(x, 1.1, 5.1)
        s.c.form(
            rect(px - 6, py - 22, px + 6, py, 2), s.lit((226, 176, 92), 1, 0.4), depth=2, line=0.6
        )
    r.table(1.6, 2.6, 3.0, 3.8, darker(WOOD, 0.1))
    r.chair(1.3, 2.9, darker(WOOD, 0.25))


def _office(s: Stage, p) -> None:
    wall, accent = _hues(p, (206, 206, 196), (70, 98, 124))
    r = (
        Room(s, p.seed, wall, (140, 138, 134), ceiling=(238, 238, 232))
        .tiles(0.6, (128, 126, 124))
        .skirting((110, 104, 98))
    )
    b = r.back
    for x in (-1.9, -0.3, 1.3):
        r.window(x, 0.95, 1.25, 1.35)
    for k in range(8):
        y = s.at(0, 2.3 - k * 0.06, b)[1]
        for x in (-1.9, -0.3, 1.3):
            s.c.stroke(
                [(s.at(x - 0.62, 0, b)[0], y), (s.at(x + 0.62, 0, b)[0], y)],
                2.2,
                s.lit((232, 230, 220), 3),
                ends=(1, 1),
                curved=False,
            )
    s.box(2.35, 2.95, 0, 1.35, b - 0.6, b, (120, 132, 128))
    for k in range(3):
        s.quad(
            [
                (2.4, 0.1 + k * 0.42, b - 0.6),
                (2.9, 0.1 + k * 0.42, b - 0.6),
                (2.9, 0.46 + k * 0.42, b - 0.6),
                (2.4, 0.46 + k * 0.42, b - 0.6),
            ],
            (142, 154, 150),
            3,
            0.5,
        )
    for x, z in ((-1.9, 5.2), (0.6, 5.2), (-1.3, 3.2), (1.35, 3.2)):
        r.chair(x + 0.6, z + 0.8, (58, 62, 72))
        s.shadow(x, x + 1.5, z, z + 0.8, 0.45)
        s.box(x, x + 0.06, 0, 0.74, z, z + 0.75, (96, 98, 104))
        s.box(x + 1.44, x + 1.5, 0, 0.74, z, z + 0.75, (96, 98, 104))
        s.box(x, x + 1.5, 0.7, 0.76, z, z + 0.8, mix(WOOD, (200, 170, 130), 0.4))
        s.box(x + 0.5, x + 1.0, 0.84, 1.2, z + 0.4, z + 0.45, (44, 48, 56))
        s.box(x + 0.72, x + 0.78, 0.76, 0.86, z + 0.4, z + 0.44, (44, 48, 56))
        s.quad(
            [
                (x + 0.1, 0.765, z + 0.1),
                (x + 0.4, 0.765, z + 0.1),
                (x + 0.4, 0.765, z + 0.45),
                (x + 0.1, 0.765, z + 0.45),
            ],
            (240, 236, 226),
            3,
            0.4,
        )
    for z in (5.8, 4.2):
        s.quad(
            [
                (-0.9, r.high - 0.01, z),
                (0.9, r.high - 0.01, z),
                (0.9, r.high - 0.01, z + 0.5),
                (-0.9, r.high - 0.01, z + 0.5),
            ],
            (255, 252, 236),
            0,
            0.4,
            raw=True,
        )
    x, y = s.at(r.l + 0.4, 0, 6.4)
    s.c.form(rect(x - 16, y - 34, x + 16, y, 3), s.lit(accent, 2), depth=4)
    for k in range(7):
        s.c.stroke(
            [
                (x, y - 32),
                (x - 30 + k * 10, y - 84 + abs(k - 3) * 6),
                (x - 52 + k * 17, y - 84 + abs(k - 3) * 16),
            ],
            10,
            s.lit((86, 130, 84), 2),
            ends=(0.2, 1, 0.1),
        )


def _hospital(s: Stage, p) -> None:
    wall, accent = _hues(p, (206, 220, 214), (110, 160, 156))
    r = (
        Room(s, p.seed, wall, (190, 198, 194), ceiling=(244, 246, 244))
        .tiles(0.6, (178, 188, 184))
        .wainscot(mix(accent, (230, 238, 234), 0.5), 0.9)
    )
    b = r.back
    r.window(-0.3, 1.1, 1.9, 1.4)
    r.door(2.2, (196, 206, 200))
    for x, z in ((-2.3, 5.0), (-2.0, 2.9), (1.15, 4.0)):
        s.shadow(x, x + 1.0, z, z + 1.9, 0.4)
        s.box(x, x + 0.05, 0, 1.0, z + 1.9, z + 1.95, (190, 196, 200))
        s.box(x, x + 1.0, 0.5, 1.05, z + 1.9, z + 1.94, (214, 220, 222))
        s.box(x, x + 1.0, 0.32, 0.58, z, z + 1.9, (238, 240, 238))
        s.box(x - 0.02, x + 1.02, 0.4, 0.62, z, z + 1.25, lighter(accent, 0.25))
        a, c = s.at(x + 0.14, 0.8, z + 1.7), s.at(x + 0.86, 0.6, z + 1.5)
        s.c.form(rect(a[0], a[1], c[0], c[1], 8), s.lit((252, 252, 250), 2), depth=4, line=0.7)
        s.c.stroke(
            [s.at(x + 1.2, 0, z + 1.6), s.at(x + 1.2, 1.9, z + 1.6)],
            4,
            s.lit((172, 180, 184), 2),
            ends=(1, 1),
            curved=False,
        )
        q = s.at(x + 1.2, 1.75, z + 1.6)
        s.c.form(
            rect(q[0] - 10, q[1] - 4, q[0] + 8, q[1] + 26, 4),
            s.lit((206, 228, 236), 2),
            depth=3,
            line=0.6,
        )
    for z in (6.2, 4.2):
        s.quad(
            [
                (-0.8, r.high - 0.01, z),
                (0.8, r.high - 0.01, z),
                (0.8, r.high - 0.01, z + 0.4),
                (-0.8, r.high - 0.01, z + 0.4),
            ],
            (255, 255, 250),
            0,
            0.4,
            raw=True,
        )
    r.curtain(0.4, 0.8, 2.4, 0.35, 5.2, lighter(accent, 0.5))


def _church(s: Stage, p) -> None:
    wall, accent = _hues(p, (176, 164, 146), (140, 52, 56))
    r = Room(
        s, p.seed, wall, (140, 128, 114), wide=7.4, high=5.4, back=11, ceiling=(120, 104, 88)
    ).tiles(0.7, (126, 114, 102))
    b = r.back
    for x, hue in ((-1.7, (86, 110, 180)), (0.0, (190, 84, 70)), (1.7, (92, 150, 104))):
        r.window(x, 2.0, 1.0, 2.5 if x else 3.0, arched=True, glass=mix(hue, s.light.sky[1], 0.3))
    s.box(-1.2, 1.2, 0, 0.3, b - 1.6, b, (160, 148, 130))
    s.box(-0.8, 0.8, 0.3, 1.25, b - 1.1, b - 0.6, (236, 230, 218))
    s.quad(
        [
            (-0.3, 0.4, b - 1.11),
            (0.3, 0.4, b - 1.11),
            (0.3, 1.25, b - 1.11),
            (-0.3, 1.25, b - 1.11),
        ],
        accent,
        3,
    )
    s.box(-0.04, 0.04, 1.25, 2.0, b - 0.9, b - 0.85, (206, 170, 90))
    s.box(-0.22, 0.22, 1.66, 1.74, b - 0.9, b - 0.85, (206, 170, 90))
    s.quad(
        [(-0.55, 0.005, 1.5), (0.55, 0.005, 1.5), (0.55, 0.005, b - 1.6), (-0.55, 0.005, b - 1.6)],
        accent,
        3,
        0.6,
    )
    for z in (9.4, 7.4, 5.4, 3.4):
        for x in (r.l + 0.35, r.r - 0.65):
            s.box(x, x + 0.34, 0, 4.4, z, z + 0.34, lighter(wall, 0.12))
            s.box(x - 0.1, x + 0.44, 4.2, 4.45, z - 0.1, z + 0.44, lighter(wall, 0.2))
    for k in range(6):
        z = 8.2 - k * 1.05
        for x0, x1 in ((-2.7, -0.75), (0.75, 2.7)):
            s.shadow(x0, x1, z, z + 0.5, 0.35)
            s.box(x0, x1, 0.36, 0.43, z, z + 0.42, WOOD)
            s.box(x0, x1, 0.1, 0.92, z, z + 0.06, darker(WOOD, 0.15))
            s.box(
                x0 if x0 > 0 else x1 - 0.08,
                x0 + 0.08 if x0 > 0 else x1,
                0,
                0.98,
                z - 0.02,
                z + 0.45,
                darker(WOOD, 0.25),
            )
    for x in (-0.65, 0.65):
        s.lamp(x, 1.5, b - 0.9, 0.9)


def _shop(s: Stage, p) -> None:
    wall, accent = _hues(p, (216, 200, 168), (60, 110, 104))
    r = Room(s, p.seed, wall, (178, 150, 116)).planks().skirting((120, 88, 62))
    b = r.back
    r.shelf(r.l, -0.4, 0, 2.5, 5, goods="jars", tone=(134, 94, 62))
    r.shelf(1.2, r.r, 0, 2.5, 5, goods="jars", tone=(134, 94, 62))
    r.door(0.4, accent)
    for z in (5.2, 3.4):
        s.box(r.l, r.l + 0.5, 0, 1.9, z, z + 1.4, (140, 100, 68))
        for k in range(3):
            for j in range(5):
                s.box(
                    r.l + 0.5,
                    r.l + 0.52,
                    0.2 + k * 0.58,
                    0.55 + k * 0.58,
                    z + 0.1 + j * 0.26,
                    z + 0.28 + j * 0.26,
                    r.rng.choice(((190, 80, 60), (220, 180, 90), (90, 130, 120), (230, 222, 204))),
                    0.5,
                )
    s.shadow(0.6, 2.6, 3.7, 4.5, 0.5)
    s.box(0.6, r.r, 0, 0.95, 3.7, 4.5, accent)
    s.box(0.5, r.r, 0.95, 1.03, 3.6, 4.6, WOOD)
    s.box(1.5, 2.0, 1.03, 1.38, 3.9, 4.3, (150, 60, 52))
    s.box(1.55, 1.95, 1.38, 1.5, 4.1, 4.25, (204, 170, 96))
    for k in range(5):
        x, y = s.at(0.75 + k * 0.14, 1.03, 3.9)
        s.c.form(
            rect(x - 9, y - 34, x + 9, y, 5),
            s.lit(
                (
                    (222, 120, 90),
                    (236, 200, 110),
                    (150, 180, 140),
                    (206, 150, 170),
                    (120, 160, 190),
                )[k],
                1,
            ),
            depth=4,
            line=0.7,
        )
    for x in (-1.4, 1.0):
        r.pendant(x, 4.6, 2.2, accent)


def _workshop(s: Stage, p) -> None:
    wall, accent = _hues(p, (138, 118, 98), (176, 84, 50))
    r = Room(s, p.seed, wall, (112, 104, 96), high=3.4).beams((84, 64, 50))
    b = r.back
    for i in range(11):
        x = r.l + i * (r.r - r.l) / 11
        s.c.stroke(
            [s.at(x, 0, b), s.at(x, r.high, b)],
            2.4,
            s.lit(darker(wall, 0.45), 3),
            0.8,
            ends=(1, 1),
            curved=False,
        )
    r.window(-1.5, 1.2, 1.5, 1.2)
    s.box(0.1, 2.5, 1.2, 2.3, b - 0.06, b, (112, 84, 60))
    for k in range(8):
        x, y = s.at(0.3 + k * 0.28, 2.15, b - 0.1)
        tall = 26 + (k * 13) % 30
        s.c.stroke([(x, y), (x, y + tall)], 6, s.lit((150, 110, 70), 2), ends=(1, 1), curved=False)
        s.c.form(
            rect(x - 9, y + tall - 4, x + 9, y + tall + 10, 2),
            s.lit((160, 166, 170), 2),
            depth=3,
            line=0.6,
        )
    s.shadow(-0.2, 2.8, 6.0, 6.8, 0.5)
    r.table(-0.2, 2.8, 6.0, 6.9, WOOD, 0.9)
    s.box(0.2, 0.7, 0.9, 1.12, 6.2, 6.5, accent)
    s.box(1.6, 2.3, 0.9, 1.05, 6.2, 6.6, (96, 108, 112))
    for x, z, w in ((-2.7, 5.2, 0.8), (-2.5, 4.1, 0.7), (-2.75, 5.25, 0.6)):
        s.shadow(x, x + w, z, z + w, 0.45)
        s.box(
            x,
            x + w,
            0 if z != 5.25 else 0.8,
            w if z != 5.25 else 1.35,
            z,
            z + w,
            mix(WOOD, (190, 150, 100), 0.4),
        )
        s.quad(
            [
                (x + 0.05, 0.1, z),
                (x + 0.12, 0.1, z),
                (x + w - 0.05, w - 0.08, z),
                (x + w - 0.12, w - 0.08, z),
            ],
            darker(WOOD, 0.2),
            3,
            0.4,
        )
    for x in (1.7, 2.3):
        px, py = s.at(x, 0, 4.2)
        g = s.px(0.28, 4.2)
        s.c.form(
            smooth(
                [
                    (px - g, py),
                    (px - g * 1.1, py - g * 1.6),
                    (px - g * 0.9, py - g * 3),
                    (px + g * 0.9, py - g * 3),
                    (px + g * 1.1, py - g * 1.6),
                    (px + g, py),
                ],
                steps=4,
            ),
            s.lit(mix(accent, (90, 90, 96), 0.4), 2),
            depth=g * 0.4,
        )
        s.c.form(oval(px, py - g * 3, g * 0.9, g * 0.22), s.lit((80, 70, 66), 2), depth=2)
    r.pendant(0.6, 4.8, 2.3, (60, 70, 66))


def _corridor(s: Stage, p) -> None:
    wall, accent = _hues(p, (176, 176, 158), (120, 60, 52))
    r = (
        Room(s, p.seed, wall, (120, 112, 104), wide=3.4, high=2.9, back=15)
        .tiles(0.55)
        .wainscot(mix(wall, accent, 0.4), 1.0)
    )
    r.door(r.l + 1.7, darker(accent, 0.1))
    for k in range(5):
        z = 12.6 - k * 2.4
        r.side_door(True, z, mix(accent, WOOD, 0.4))
        r.side_door(False, z - 1.0, mix(accent, WOOD, 0.4))
        s.quad(
            [
                (-0.5, r.high - 0.01, z - 0.8),
                (0.5, r.high - 0.01, z - 0.8),
                (0.5, r.high - 0.01, z),
                (-0.5, r.high - 0.01, z),
            ],
            (255, 248, 222),
            0,
            0.4,
            raw=True,
        )
        x, y = s.at(0, 0.0, z - 0.5)
        s.c.shadow(
            oval(x, y, s.px(0.8, z), s.px(0.16, z)), 0.3, max(2, s.px(0.12, z)), (255, 240, 200)
        )
    s.lamp(0, 2.6, 5, 1.8)


def _cabin(s: Stage, p) -> None:
    wall, accent = _hues(p, (150, 108, 72), (150, 56, 48))
    r = Room(s, p.seed, wall, (128, 90, 60), wide=5.6, high=2.7, back=6.4).planks(0.26).beams()
    b = r.back
    for k in range(1, 9):
        y = s.at(0, k * 0.3, b)[1]
        s.c.stroke(
            [(s.at(r.l, 0, b)[0], y), (s.at(r.r, 0, b)[0], y)],
            3,
            s.lit(darker(wall, 0.5), 3),
            0.7,
            ends=(1, 1),
            curved=False,
        )
        for x in (r.l, r.r):
            s.c.stroke(
                [s.at(x, k * 0.3, 1.1), s.at(x, k * 0.3, b)],
                4,
                s.lit(darker(wall, 0.5), 3),
                0.6,
                ends=(1, 0.5),
                curved=False,
            )
    r.window(-1.2, 0.95, 1.2, 1.1)
    s.box(0.9, 2.3, 0, 2.7, b - 0.7, b, (128, 120, 114))
    for k in range(7):
        for j in range(3):
            x0 = 0.95 + j * 0.46 + (k % 2) * 0.1
            s.quad(
                [
                    (x0, 0.06 + k * 0.37, b - 0.7),
                    (x0 + 0.36, 0.06 + k * 0.37, b - 0.7),
                    (x0 + 0.36, 0.36 + k * 0.37, b - 0.7),
                    (x0, 0.36 + k * 0.37, b - 0.7),
                ],
                r.rng.choice(((140, 132, 124), (116, 110, 106), (152, 144, 132))),
                3,
                0.5,
            )
    s.quad(
        [
            (1.2, 0.05, b - 0.71),
            (2.0, 0.05, b - 0.71),
            (2.0, 0.85, b - 0.71),
            (1.2, 0.85, b - 0.71),
        ],
        (34, 26, 26),
        3,
    )
    x, y = s.at(1.6, 0.1, b - 0.75)
    s.c.glow(x, y - 20, 190, (255, 150, 60), 0.7)
    for dx, tall, tone in (
        (-14, 40, (236, 110, 40)),
        (12, 46, (240, 140, 50)),
        (0, 58, (250, 180, 70)),
        (0, 30, (255, 232, 150)),
    ):
        s.c.fill(
            smooth(
                [
                    (x + dx - 13, y),
                    (x + dx - 9, y - tall * 0.5),
                    (x + dx + 2, y - tall),
                    (x + dx + 10, y - tall * 0.4),
                    (x + dx + 12, y),
                ],
                steps=4,
            ),
            tone,
        )
    s.box(0.8, 2.4, 1.15, 1.27, b - 0.9, b - 0.6, darker(WOOD, 0.2))
    r.rug(-1.2, 1.6, 2.6, 4.6, accent)
    s.shadow(-2.5, -1.0, 3.2, 5.4, 0.4)
    s.box(r.l, -1.3, 0, 0.45, 3.4, 5.6, darker(WOOD, 0.1))
    s.box(r.l, -1.25, 0.45, 0.6, 3.4, 5.6, mix(accent, (90, 100, 120), 0.6))
    r.table(0.5, 1.5, 3.0, 3.9, WOOD)
    r.desk_lamp(1.0, 0.76, 3.5)


def _living(s: Stage, p) -> None:
    wall, accent = _hues(p, (206, 190, 164), (92, 112, 96))
    r = Room(s, p.seed, wall, (156, 114, 78)).planks().skirting((236, 228, 214))
    b = r.back
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
        s.c.form(
            rect(q[0] - 24, q[1] - 16, q[0] + 24, q[1] + 24, 8), s.lit(tone, 2), depth=6, line=0.7
        )
    r.table(-0.9, 0.5, 3.7, 4.4, WOOD, 0.42)
    q = s.at(-0.2, 0.42, 4.0)
    s.c.form(rect(q[0] - 10, q[1] - 22, q[0] + 10, q[1], 3), s.lit((222, 226, 222), 1), depth=4)
    s.box(2.0, 2.5, 0, 0.6, 4.7, 5.2, WOOD)
    r.desk_lamp(2.25, 0.6, 4.95)


def _car(s: Stage, p) -> None:
    """From the back seat: windscreen, road, wheel, seats."""
    accent = p.main or (96, 60, 52)
    from .outdoors import road_ahead

    road_ahead(s, p)
    w, h = s.w, s.h
    dark = s.lit((48, 44, 46), 0)
    sky = [(0, 0), (w, 0), (w, h * 0.13), (w * 0.83, h * 0.1), (w * 0.17, h * 0.1), (0, h * 0.13)]
    s.c.form(sky, dark, depth=0)
    for side in (0, 1):
        flip = (lambda x: x) if not side else (lambda x: w - x)
        s.c.form(
            [
                (flip(0), h * 0.1),
                (flip(w * 0.19), h * 0.09),
                (flip(w * 0.06), h * 0.66),
                (flip(0), h * 0.7),
            ],
            darker(dark, 0.15),
            depth=5,
        )
    s.c.form(rect(w * 0.43, h * 0.13, w * 0.57, h * 0.19, 10), (70, 74, 82), depth=4)
    s.c.form(
        smooth(
            [
                (-20, h * 0.66),
                (w * 0.25, h * 0.62),
                (w * 0.75, h * 0.62),
                (w + 20, h * 0.66),
                (w + 20, h),
                (-20, h),
            ],
            steps=6,
        ),
        s.lit(mix(accent, (60, 54, 54), 0.5), 0),
        depth=14,
    )
    s.c.form(rect(w * 0.44, h * 0.7, w * 0.58, h * 0.8, 8), dark, depth=4)
    s.c.glow(w * 0.51, h * 0.75, 60, (255, 190, 110), 0.5)
    cx, cy = w * 0.27, h * 0.77
    for r, tone in ((128, (36, 32, 34)), (108, None)):
        if tone:
            for k in range(40):
                ring = oval(cx, cy, r, r * 0.86, steps=41)
                s.c.stroke(
                    [ring[k], ring[(k + 1) % 41]], 20, s.lit(tone, 0), ends=(1, 1), curved=False
                )
    s.c.form(oval(cx, cy, 34, 30), s.lit((56, 50, 52), 0), depth=6)
    for dx, dy in ((-112, 0), (112, 0), (0, 96)):
        s.c.stroke(
            [(cx, cy), (cx + dx, cy + dy)], 16, s.lit((56, 50, 52), 0), ends=(1, 1), curved=False
        )
    for x in (w * 0.27, w * 0.75):
        tone = s.lit(accent, 0)
        s.c.form(
            smooth(
                [
                    (x - 150, h + 20),
                    (x - 160, h * 0.92),
                    (x - 120, h * 0.84),
                    (x + 120, h * 0.84),
                    (x + 160, h * 0.92),
                    (x + 150, h + 20),
                ],
                steps=5,
            ),
            tone,
            depth=14,
        )
        s.c.form(rect(x - 62, h * 0.7, x + 62, h * 0.85, 22), tone, depth=10)


FURNISHED = {
    "kitchen": _kitchen,
    "bedroom": _bedroom,
    "study": _study,
    "bar": _bar,
    "office": _office,
    "hospital": _hospital,
    "car": _car,
    "church": _church,
    "shop": _shop,
    "workshop": _workshop,
    "corridor": _corridor,
    "cabin": _cabin,
    "living": _living,
}
