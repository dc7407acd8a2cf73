"""The sea: beaches, harbours, boats, a lighthouse."""

# fmt: off
from .canvas import oval, rect, smooth
from .greenery import grass
from .land import ground_tone
from .palette import RGB, darker, lighter, mix, seeded
from .sky import draw_sky, ridge
from .stage import Stage


def sea(s: Stage, p) -> None:
    rng = seeded("sea", p.seed)
    draw_sky(s, p.seed)
    has = p.has
    water = p.main if p.main and p.main[2] > p.main[0] else (52, 112, 138)
    deep, near = s.lit(water), s.lit(lighter(water, 0.3))
    if has & {"island", "cliff", "cliffs", "bay", "lake", "river", "shore", "coast", "lighthouse",
        "harbour", "harbor"}:
        ridge(s, p.seed, s.horizon + 6, 60, mix(s.lit((98, 112, 104)), s.light.haze, 0.55), 1.2)
    s.c.fade((0, s.horizon, s.w, s.h), mix(deep, s.light.haze, 0.4), near)
    for _ in range(120):
        k = rng.random() ** 2
        y = s.horizon + 4 + (s.h - s.horizon) * k
        x, w = rng.uniform(0, s.w), 20 + 130 * k
        tone = mix(s.light.sky[2], (255, 255, 255), 0.3) if rng.random() < 0.5 else darker(deep,
            0.25)
        s.c.stroke([(x, y), (x + w / 2, y - 3 * k - 1), (x + w, y)], 1.4 + 4 * k, tone, 0.55,
            ends=(0.1, 1, 0.1))
    glint = s.w * rng.choice((0.3, 0.7))
    for k in range(26):
        y = s.horizon + 3 + k * 6
        w = rng.uniform(4, 16 + k * 1.6)
        s.c.stroke([(glint - w, y), (glint + w, y)], 2.4, (255, 248, 220), 0.5, curved=False)
    if "lighthouse" in has:
        _lighthouse(s, p, -4.6 if rng.random() < 0.5 else 4.8, 18)
    if has & {"boat", "ship", "harbour", "harbor", "dock", "docks", "bay", "quay", "jetty", "pier"}:
        for x, z, hue in ((-3.4, 15, (200, 80, 60)), (3.0, 11, (60, 100, 130)), (0.6, 19, (230, 224,
            206))):
            _boat(s, x, z, p.accent if p.accent and z == 11 else hue)
    if has & {"harbour", "harbor", "dock", "docks", "pier", "quay", "jetty", "boat", "waterfront"}:
        _quay(s, p)
    else:
        sand = ground_tone(s, p, (222, 196, 148))
        edge = [(-10, s.h * 0.75), (s.w * 0.2, s.h * 0.715), (s.w * 0.5, s.h * 0.69), (s.w * 0.8,
            s.h * 0.65), (s.w + 10, s.h * 0.6)]
        line = smooth(edge, closed=False)
        for dy, hue, alpha in ((-14, (250, 252, 250), 0.75), (0, s.lit(darker(sand, 0.18), 1), 1),
            (14, s.lit(sand, 1), 1)):
            s.c.fill([*[(x, y + dy) for x, y in line], (s.w + 10, s.h + 10), (-10, s.h + 10)], hue,
                alpha)
        if has & {"cliff", "cliffs", "rock", "rocks", "rocky", "coast", "island"}:
            for x, z, size in ((3.0, 6, 1.5), (2.2, 4.6, 0.8), (-2.8, 8, 1.3)):
                px, py = s.at(x, 0, z)
                r = s.px(size, z)
                s.c.form([(px - r, py), (px - r * 0.7, py - r * 0.8), (px - r * 0.1, py - r * 1.25),
                    (px + r * 0.5, py - r * 0.9), (px + r, py)], s.lit((112, 104, 104), z),
                    depth=r * 0.3)
        grass(s, p.seed, (150, 150, 90), 0.93, 34)


def _quay(s: Stage, p) -> None:
    """Planks across the whole front, a jetty out from them, bollards, a coil of rope and crates."""
    tone, edge = (152, 120, 90), 7.6
    s.quad([(-0.1, 0.02, edge), (1.5, 0.02, edge), (1.5, 0.02, 17), (0.5, 0.02, 17)], darker(tone,
        0.08), 6)
    for z in (16, 13, 10.4, 8.6):
        for x in (0.5 - (17 - z) * 0.06, 1.5):
            s.box(x - 0.08, x + 0.08, -0.6, 0.7, z, z + 0.16, darker(tone, 0.25))
    s.quad([(-20, -0.5, edge), (20, -0.5, edge), (20, 0, edge), (-20, 0, edge)], darker(tone, 0.5),
        5)
    s.quad([(-20, 0, 1), (20, 0, 1), (20, 0, edge), (-20, 0, edge)], tone, 3)
    for k in range(-24, 25):
        x = k * 0.34
        s.c.stroke([s.at(x, 0, 1.1), s.at(x, 0, edge)], 4, s.lit(darker(tone, 0.45), 3), 0.7,
            ends=(1, 0.35), curved=False)
        if k % 3 == 0:
            z = 2 + (k * 7) % 5
            s.quad([(x, 0, z), (x + 0.34, 0, z), (x + 0.34, 0, z + 1.6), (x, 0, z + 1.6)],
                lighter(tone, 0.1), 3, 0)
    for x in (-4.6, -2.4, 2.6, 4.8):
        px, py = s.at(x, 0, edge - 0.5)
        u = s.px(1, edge - 0.5)
        s.shadow(x - 0.15, x + 0.2, edge - 0.6, edge - 0.4, 0.4)
        s.c.form(smooth([(px - 0.13 * u, py), (px - 0.11 * u, py - 0.4 * u), (px - 0.2 * u,
            py - 0.52 * u), (px, py - 0.6 * u), (px + 0.2 * u, py - 0.52 * u), (px + 0.11 * u,
            py - 0.4 * u), (px + 0.13 * u, py)], steps=4), s.lit((70, 72, 80), 5), depth=0.06 * u)
    for x, z, size in ((-3.5, 5.4, 0.8), (-2.75, 5.2, 0.55), (3.3, 5.0, 0.7)):
        s.shadow(x, x + size, z, z + size, 0.45)
        s.box(x, x + size, 0, size * 0.8, z, z + size, (170, 128, 84))
        for k in (0.3, 0.6):
            s.box(x, x + size, size * 0.8 * k, size * 0.8 * k + 0.04, z - 0.02, z, (122, 88, 58),
                0.5)


def _lighthouse(s: Stage, p, x: float, z: float) -> None:
    px, py = s.at(x, 0.4, z)
    u = s.px(1, z)
    s.c.form(smooth([(px - 3.4 * u, py + 0.5 * u), (px - 2.2 * u, py - 0.5 * u), (px, py - 0.9 * u),
        (px + 2 * u, py - 0.4 * u), (px + 3.4 * u, py + 0.5 * u)], steps=5), s.lit((108, 100, 98),
        z), depth=0.4 * u)
    body = [(px - 0.75 * u, py - 0.6 * u), (px - 0.48 * u, py - 5 * u), (px + 0.48 * u, py - 5 * u),
        (px + 0.75 * u, py - 0.6 * u)]
    s.c.form(body, s.lit((244, 240, 230), z), depth=0.3 * u)
    for k in (0.7, 2.3, 3.9):
        s.c.within(body, [(px - u, py - k * u), (px + u, py - k * u), (px + u, py - (k + 0.8) * u),
            (px - u, py - (k + 0.8) * u)], s.lit((190, 60, 54), z), 0.95)
    s.c.form(rect(px - 0.62 * u, py - 5.2 * u, px + 0.62 * u, py - 5 * u), s.lit((60, 60, 66), z),
        depth=2)
    s.c.form(rect(px - 0.36 * u, py - 5.9 * u, px + 0.36 * u, py - 5.2 * u), (255, 236, 170),
        depth=2)
    s.c.form([(px - 0.5 * u, py - 5.9 * u), (px, py - 6.5 * u), (px + 0.5 * u, py - 5.9 * u)],
        s.lit((170, 54, 50), z), depth=3)
    s.c.glow(px, py - 5.5 * u, 2.4 * u, (255, 236, 170), 0.8 if s.light.lamps else 0.35)
    if s.light.lamps:
        for side in (-1, 1):
            s.c.shadow([(px, py - 5.6 * u), (px + side * 14 * u, py - 7.4 * u), (px + side * 14 * u,
                py - 4.6 * u)], 0.3, 5, (255, 240, 190))


def _boat(s: Stage, x: float, z: float, hue: RGB) -> None:
    px, py = s.at(x, 0, z)
    u = s.px(1, z)
    s.c.shadow(oval(px, py + 0.16 * u, 1.5 * u, 0.14 * u), 0.4, 4)
    s.c.form(smooth([(px - 1.5 * u, py - 0.62 * u), (px - 1.15 * u, py + 0.1 * u), (px + 1.0 * u,
        py + 0.1 * u), (px + 1.5 * u, py - 0.72 * u), (px, py - 0.42 * u)], steps=4), s.lit(hue, z),
        depth=0.14 * u)
    s.c.form(rect(px - 0.6 * u, py - 1.15 * u, px + 0.3 * u, py - 0.42 * u), s.lit((240, 234, 220),
        z), depth=0.1 * u, line=0.7)
    s.c.form(rect(px - 0.45 * u, py - 1.02 * u, px + 0.1 * u, py - 0.74 * u), (255, 216,
        140) if s.light.lamps else s.lit((84, 110, 124), z), depth=0, line=0.5)
    s.c.stroke([(px + 0.5 * u, py - 0.4 * u), (px + 0.5 * u, py - 2.5 * u)], 0.07 * u, s.lit((96,
        76, 60), z), ends=(1, 1), curved=False)
