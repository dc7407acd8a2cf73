"""Rooms one goes to: bar, office, ward, chapel, shop, workshop, corridor, a car."""

# fmt: off
from .canvas import oval, rect, smooth
from .palette import darker, lighter, mix
from .room import WOOD, Room, hues
from .stage import Stage
from .town import road_ahead


def bar(s: Stage, p) -> None:
    wall, accent = hues(p, (112, 66, 54), (150, 60, 48))
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
        s.quad([(x, 0.12, 5), (x + 0.46, 0.12, 5), (x + 0.46, 0.86, 5), (x, 0.86, 5)], darker(WOOD,
            0.42), 3, 0.5)
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
        s.c.form(rect(px - 6, py - 22, px + 6, py, 2), s.lit((226, 176, 92), 1, 0.4), depth=2,
            line=0.6)
    r.table(1.6, 2.6, 3.0, 3.8, darker(WOOD, 0.1))
    r.chair(1.3, 2.9, darker(WOOD, 0.25))


def office(s: Stage, p) -> None:
    wall, accent = hues(p, (206, 206, 196), (70, 98, 124))
    r = Room(s, p.seed, wall, (140, 138, 134), ceiling=(238, 238, 232)).tiles(0.6, (128, 126,
        124)).skirting((110, 104, 98))
    b = r.back
    for x in (-1.9, -0.3, 1.3):
        r.window(x, 0.95, 1.25, 1.35)
    for k in range(8):
        y = s.at(0, 2.3 - k * 0.06, b)[1]
        for x in (-1.9, -0.3, 1.3):
            s.c.stroke([(s.at(x - 0.62, 0, b)[0], y), (s.at(x + 0.62, 0, b)[0], y)], 2.2,
                s.lit((232, 230, 220), 3), ends=(1, 1), curved=False)
    s.box(2.35, 2.95, 0, 1.35, b - 0.6, b, (120, 132, 128))
    for k in range(3):
        s.quad([(2.4, 0.1 + k * 0.42, b - 0.6), (2.9, 0.1 + k * 0.42, b - 0.6), (2.9,
            0.46 + k * 0.42, b - 0.6), (2.4, 0.46 + k * 0.42, b - 0.6)], (142, 154, 150), 3, 0.5)
    for x, z in ((-1.9, 5.2), (0.6, 5.2), (-1.3, 3.2), (1.35, 3.2)):
        r.chair(x + 0.6, z + 0.8, (58, 62, 72))
        s.shadow(x, x + 1.5, z, z + 0.8, 0.45)
        s.box(x, x + 0.06, 0, 0.74, z, z + 0.75, (96, 98, 104))
        s.box(x + 1.44, x + 1.5, 0, 0.74, z, z + 0.75, (96, 98, 104))
        s.box(x, x + 1.5, 0.7, 0.76, z, z + 0.8, mix(WOOD, (200, 170, 130), 0.4))
        s.box(x + 0.5, x + 1.0, 0.84, 1.2, z + 0.4, z + 0.45, (44, 48, 56))
        s.box(x + 0.72, x + 0.78, 0.76, 0.86, z + 0.4, z + 0.44, (44, 48, 56))
        s.quad([(x + 0.1, 0.765, z + 0.1), (x + 0.4, 0.765, z + 0.1), (x + 0.4, 0.765, z + 0.45),
            (x + 0.1, 0.765, z + 0.45)], (240, 236, 226), 3, 0.4)
    for z in (5.8, 4.2):
        s.quad([(-0.9, r.high - 0.01, z), (0.9, r.high - 0.01, z), (0.9, r.high - 0.01, z + 0.5),
            (-0.9, r.high - 0.01, z + 0.5)], (255, 252, 236), 0, 0.4, raw=True)
    x, y = s.at(r.l + 0.4, 0, 6.4)
    s.c.form(rect(x - 16, y - 34, x + 16, y, 3), s.lit(accent, 2), depth=4)
    for k in range(7):
        s.c.stroke([(x, y - 32), (x - 30 + k * 10, y - 84 + abs(k - 3) * 6), (x - 52 + k * 17,
            y - 84 + abs(k - 3) * 16)], 10, s.lit((86, 130, 84), 2), ends=(0.2, 1, 0.1))


def hospital(s: Stage, p) -> None:
    wall, accent = hues(p, (206, 220, 214), (110, 160, 156))
    r = Room(s, p.seed, wall, (190, 198, 194), ceiling=(244, 246, 244)).tiles(0.6, (178, 188,
        184)).wainscot(mix(accent, (230, 238, 234), 0.5), 0.9)
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
        s.c.stroke([s.at(x + 1.2, 0, z + 1.6), s.at(x + 1.2, 1.9, z + 1.6)], 4, s.lit((172, 180,
            184), 2), ends=(1, 1), curved=False)
        q = s.at(x + 1.2, 1.75, z + 1.6)
        s.c.form(rect(q[0] - 10, q[1] - 4, q[0] + 8, q[1] + 26, 4), s.lit((206, 228, 236), 2),
            depth=3, line=0.6)
    for z in (6.2, 4.2):
        s.quad([(-0.8, r.high - 0.01, z), (0.8, r.high - 0.01, z), (0.8, r.high - 0.01, z + 0.4),
            (-0.8, r.high - 0.01, z + 0.4)], (255, 255, 250), 0, 0.4, raw=True)
    r.curtain(0.4, 0.8, 2.4, 0.35, 5.2, lighter(accent, 0.5))


def church(s: Stage, p) -> None:
    wall, accent = hues(p, (176, 164, 146), (140, 52, 56))
    r = Room(s, p.seed, wall, (140, 128, 114), wide=7.4, high=5.4, back=11, ceiling=(120, 104,
        88)).tiles(0.7, (126, 114, 102))
    b = r.back
    for x, hue in ((-1.7, (86, 110, 180)), (0.0, (190, 84, 70)), (1.7, (92, 150, 104))):
        r.window(x, 2.0, 1.0, 2.5 if x else 3.0, arched=True, glass=mix(hue, s.light.sky[1], 0.3))
    s.box(-1.2, 1.2, 0, 0.3, b - 1.6, b, (160, 148, 130))
    s.box(-0.8, 0.8, 0.3, 1.25, b - 1.1, b - 0.6, (236, 230, 218))
    s.quad([(-0.3, 0.4, b - 1.11), (0.3, 0.4, b - 1.11), (0.3, 1.25, b - 1.11), (-0.3, 1.25,
        b - 1.11)], accent, 3)
    s.box(-0.04, 0.04, 1.25, 2.0, b - 0.9, b - 0.85, (206, 170, 90))
    s.box(-0.22, 0.22, 1.66, 1.74, b - 0.9, b - 0.85, (206, 170, 90))
    s.quad([(-0.55, 0.005, 1.5), (0.55, 0.005, 1.5), (0.55, 0.005, b - 1.6), (-0.55, 0.005,
        b - 1.6)], accent, 3, 0.6)
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
            s.box(x0 if x0 > 0 else x1 - 0.08, x0 + 0.08 if x0 > 0 else x1, 0, 0.98, z - 0.02,
                z + 0.45, darker(WOOD, 0.25))
    for x in (-0.65, 0.65):
        s.lamp(x, 1.5, b - 0.9, 0.9)


def shop(s: Stage, p) -> None:
    wall, accent = hues(p, (216, 200, 168), (60, 110, 104))
    r = Room(s, p.seed, wall, (178, 150, 116)).planks().skirting((120, 88, 62))
    r.shelf(r.l, -0.4, 0, 2.5, 5, goods="jars", tone=(134, 94, 62))
    r.shelf(1.2, r.r, 0, 2.5, 5, goods="jars", tone=(134, 94, 62))
    r.door(0.4, accent)
    for z in (5.2, 3.4):
        s.box(r.l, r.l + 0.5, 0, 1.9, z, z + 1.4, (140, 100, 68))
        for k in range(3):
            for j in range(5):
                s.box(r.l + 0.5, r.l + 0.52, 0.2 + k * 0.58, 0.55 + k * 0.58, z + 0.1 + j * 0.26,
                    z + 0.28 + j * 0.26, r.rng.choice(((190, 80, 60), (220, 180, 90), (90, 130,
                    120), (230, 222, 204))), 0.5)
    s.shadow(0.6, 2.6, 3.7, 4.5, 0.5)
    s.box(0.6, r.r, 0, 0.95, 3.7, 4.5, accent)
    s.box(0.5, r.r, 0.95, 1.03, 3.6, 4.6, WOOD)
    s.box(1.5, 2.0, 1.03, 1.38, 3.9, 4.3, (150, 60, 52))
    s.box(1.55, 1.95, 1.38, 1.5, 4.1, 4.25, (204, 170, 96))
    for k in range(5):
        x, y = s.at(0.75 + k * 0.14, 1.03, 3.9)
        s.c.form(rect(x - 9, y - 34, x + 9, y, 5), s.lit(((222, 120, 90), (236, 200, 110), (150,
            180, 140), (206, 150, 170), (120, 160, 190))[k], 1), depth=4, line=0.7)
    for x in (-1.4, 1.0):
        r.pendant(x, 4.6, 2.2, accent)


def workshop(s: Stage, p) -> None:
    wall, accent = hues(p, (138, 118, 98), (176, 84, 50))
    r = Room(s, p.seed, wall, (112, 104, 96), high=3.4).beams((84, 64, 50))
    b = r.back
    for i in range(11):
        x = r.l + i * (r.r - r.l) / 11
        s.c.stroke([s.at(x, 0, b), s.at(x, r.high, b)], 2.4, s.lit(darker(wall, 0.45), 3), 0.8,
            ends=(1, 1), curved=False)
    r.window(-1.5, 1.2, 1.5, 1.2)
    s.box(0.1, 2.5, 1.2, 2.3, b - 0.06, b, (112, 84, 60))
    for k in range(8):
        x, y = s.at(0.3 + k * 0.28, 2.15, b - 0.1)
        tall = 26 + (k * 13) % 30
        s.c.stroke([(x, y), (x, y + tall)], 6, s.lit((150, 110, 70), 2), ends=(1, 1), curved=False)
        s.c.form(rect(x - 9, y + tall - 4, x + 9, y + tall + 10, 2), s.lit((160, 166, 170), 2),
            depth=3, line=0.6)
    s.shadow(-0.2, 2.8, 6.0, 6.8, 0.5)
    r.table(-0.2, 2.8, 6.0, 6.9, WOOD, 0.9)
    s.box(0.2, 0.7, 0.9, 1.12, 6.2, 6.5, accent)
    s.box(1.6, 2.3, 0.9, 1.05, 6.2, 6.6, (96, 108, 112))
    for x, z, w in ((-2.7, 5.2, 0.8), (-2.5, 4.1, 0.7), (-2.75, 5.25, 0.6)):
        s.shadow(x, x + w, z, z + w, 0.45)
        s.box(x, x + w, 0 if z != 5.25 else 0.8, w if z != 5.25 else 1.35, z, z + w, mix(WOOD, (190,
            150, 100), 0.4))
        s.quad([(x + 0.05, 0.1, z), (x + 0.12, 0.1, z), (x + w - 0.05, w - 0.08, z), (x + w - 0.12,
            w - 0.08, z)], darker(WOOD, 0.2), 3, 0.4)
    for x in (1.7, 2.3):
        px, py = s.at(x, 0, 4.2)
        g = s.px(0.28, 4.2)
        s.c.form(smooth([(px - g, py), (px - g * 1.1, py - g * 1.6), (px - g * 0.9, py - g * 3),
            (px + g * 0.9, py - g * 3), (px + g * 1.1, py - g * 1.6), (px + g, py)], steps=4),
            s.lit(mix(accent, (90, 90, 96), 0.4), 2), depth=g * 0.4)
        s.c.form(oval(px, py - g * 3, g * 0.9, g * 0.22), s.lit((80, 70, 66), 2), depth=2)
    r.pendant(0.6, 4.8, 2.3, (60, 70, 66))


def corridor(s: Stage, p) -> None:
    wall, accent = hues(p, (176, 176, 158), (120, 60, 52))
    r = Room(s, p.seed, wall, (120, 112, 104), wide=3.4, high=2.9,
        back=15).tiles(0.55).wainscot(mix(wall, accent, 0.4), 1.0)
    r.door(r.l + 1.7, darker(accent, 0.1))
    for k in range(5):
        z = 12.6 - k * 2.4
        r.side_door(True, z, mix(accent, WOOD, 0.4))
        r.side_door(False, z - 1.0, mix(accent, WOOD, 0.4))
        s.quad([(-0.5, r.high - 0.01, z - 0.8), (0.5, r.high - 0.01, z - 0.8), (0.5, r.high - 0.01,
            z), (-0.5, r.high - 0.01, z)], (255, 248, 222), 0, 0.4, raw=True)
        x, y = s.at(0, 0.0, z - 0.5)
        s.c.shadow(oval(x, y, s.px(0.8, z), s.px(0.16, z)), 0.3, max(2, s.px(0.12, z)), (255, 240,
            200))
    s.lamp(0, 2.6, 5, 1.8)


def car(s: Stage, p) -> None:
    """From the back seat: windscreen, road, wheel, seats."""
    accent = p.main or (96, 60, 52)
    road_ahead(s, p)
    w, h = s.w, s.h
    dark = s.lit((48, 44, 46), 0)
    sky = [(0, 0), (w, 0), (w, h * 0.13), (w * 0.83, h * 0.1), (w * 0.17, h * 0.1), (0, h * 0.13)]
    s.c.form(sky, dark, depth=0)
    for side in (0, 1):
        flip = (lambda x: x) if not side else (lambda x: w - x)
        s.c.form([(flip(0), h * 0.1), (flip(w * 0.19), h * 0.09), (flip(w * 0.06), h * 0.66),
            (flip(0), h * 0.7)], darker(dark, 0.15), depth=5)
    s.c.form(rect(w * 0.43, h * 0.13, w * 0.57, h * 0.19, 10), (70, 74, 82), depth=4)
    s.c.form(smooth([(-20, h * 0.66), (w * 0.25, h * 0.62), (w * 0.75, h * 0.62), (w + 20,
        h * 0.66), (w + 20, h), (-20, h)], steps=6), s.lit(mix(accent, (60, 54, 54), 0.5), 0),
        depth=14)
    s.c.form(rect(w * 0.44, h * 0.7, w * 0.58, h * 0.8, 8), dark, depth=4)
    s.c.glow(w * 0.51, h * 0.75, 60, (255, 190, 110), 0.5)
    cx, cy = w * 0.27, h * 0.77
    for r, tone in ((128, (36, 32, 34)), (108, None)):
        if tone:
            for k in range(40):
                ring = oval(cx, cy, r, r * 0.86, steps=41)
                s.c.stroke([ring[k], ring[(k + 1) % 41]], 20, s.lit(tone, 0), ends=(1, 1),
                    curved=False)
    s.c.form(oval(cx, cy, 34, 30), s.lit((56, 50, 52), 0), depth=6)
    for dx, dy in ((-112, 0), (112, 0), (0, 96)):
        s.c.stroke([(cx, cy), (cx + dx, cy + dy)], 16, s.lit((56, 50, 52), 0), ends=(1, 1),
            curved=False)
    for x in (w * 0.27, w * 0.75):
        tone = s.lit(accent, 0)
        s.c.form(smooth([(x - 150, h + 20), (x - 160, h * 0.92), (x - 120, h * 0.84), (x + 120,
            h * 0.84), (x + 160, h * 0.92), (x + 150, h + 20)], steps=5), tone, depth=14)
        s.c.form(rect(x - 62, h * 0.7, x + 62, h * 0.85, 22), tone, depth=10)
