"""Exteriors by kind: sky, layers that fade with distance, and what stands in them."""

import math

from .canvas import limb, oval, rect, smooth
from .palette import RGB, darker, lighter, mix, seeded
from .stage import Stage

GRASS: RGB = (112, 142, 78)
LEAF: RGB = (78, 122, 72)


def draw(s: Stage, p) -> None:
    s.haze_m = 34
    DRAWN[p.kind](s, p)
    if "snow" in p.has or "snowy" in p.has or "snowstorm" in p.has:
        _falling(s, p, snow=True)
    elif p.has & {"rain", "rainy", "raining", "downpour", "storm", "drizzle"}:
        _falling(s, p, snow=False)
    if p.has & {"fog", "foggy", "mist", "misty"}:
        y = s.horizon
        s.c.fade((0, y - 160, s.w, y + 20), s.light.haze, s.light.haze, (0, 0.7))
        s.c.fade((0, y + 19, s.w, s.h), s.light.haze, s.light.haze, (0.7, 0.05))


def _falling(s: Stage, p, snow: bool) -> None:
    rng = seeded("weather", p.seed)
    for _ in range(170 if snow else 130):
        x, y, k = rng.uniform(0, s.w), rng.uniform(0, s.h), rng.random()
        if snow:
            s.c.fill(oval(x, y, 1.5 + 3 * k, 1.5 + 3 * k, steps=10), (250, 252, 255), 0.85)
        else:
            s.c.stroke(
                [(x, y), (x - 8 - 6 * k, y + 30 + 30 * k)], 1.6, (220, 230, 238), 0.55, curved=False
            )


def _ground(s: Stage, p, tone: RGB) -> RGB:
    return (232, 238, 244) if p.has & {"snow", "snowy", "winter", "frozen"} else tone


def _far(s: Stage, p, tone: RGB, layers: int = 3, rough: float = 0.6, high: float = 120) -> None:
    for k in range(layers):
        share = 0.82 - k * 0.26
        s.ridge(
            f"{p.seed}{k}",
            s.horizon + 10 + k * 5,
            high * (1 - k * 0.26),
            mix(s.lit(tone), s.light.haze, max(0.12, share)),
            rough,
        )


def _panes(s: Stage, corners, rows: int, cols: int, tone: RGB, rng, z: float) -> None:
    """Windows on a wall given as (x, y, z) corners: low near, low far, high far, high near."""
    (ax, ay, az), (bx, _, bz), (_, cy, _), _ = corners
    for i in range(cols):
        for j in range(rows):
            u0, u1 = (i + 0.26) / cols, (i + 0.74) / cols
            v0, v1 = (j + 0.25) / rows, (j + 0.8) / rows
            lit = s.light.lamps and rng.random() < 0.55
            hue = (255, 208, 122) if lit else mix(darker(tone, 0.55), s.light.sky[1], 0.3)
            quad = [
                (ax + (bx - ax) * u, ay + (cy - ay) * v, az + (bz - az) * u)
                for u, v in ((u0, v0), (u1, v0), (u1, v1), (u0, v1))
            ]
            s.quad(quad, hue, z, 0.5, raw=lit)
            if not lit:
                (x0, y0), (x1, y1) = s.at(*quad[0]), s.at(*quad[2])
                s.c.fill(
                    [(x0, y0), (x0 + (x1 - x0) * 0.4, y0), (x1, y1 + (y0 - y1) * 0.3), (x1, y1)],
                    (255, 255, 255),
                    0.13,
                )


def _building(
    s: Stage,
    p,
    x0: float,
    x1: float,
    tall: float,
    z0: float,
    z1: float,
    tone: RGB,
    rng,
    shopfront: bool = True,
) -> None:
    s.box(x0, x1, 0, tall, z0, z1, tone)
    side = x1 if x1 <= 0 else x0
    face = [(side, 2.9, z0), (side, 2.9, z1), (side, tall - 0.3, z1), (side, tall - 0.3, z0)]
    if x1 <= 0 or x0 >= 0:
        _panes(
            s, face, max(1, int((tall - 2.6) / 2.4)), max(2, int((z1 - z0) / 1.5)), tone, rng, z0
        )
        if shopfront:
            hue = rng.choice(((150, 58, 50), (52, 96, 90), (196, 152, 76), (70, 80, 120)))
            s.quad(
                [
                    (side, 0.5, z0 + 0.3),
                    (side, 0.5, z1 - 0.3),
                    (side, 2.2, z1 - 0.3),
                    (side, 2.2, z0 + 0.3),
                ],
                (255, 214, 140) if s.light.lamps else mix(s.light.sky[1], (70, 84, 94), 0.5),
                z0,
                raw=s.light.lamps,
            )
            out = 0.9 if x1 <= 0 else -0.9
            s.quad(
                [
                    (side, 2.75, z0),
                    (side, 2.75, z1),
                    (side + out, 2.25, z1),
                    (side + out, 2.25, z0),
                ],
                hue,
                z0,
            )
            n = max(3, int((z1 - z0) / 0.7))
            for k in range(0, n, 2):
                za, zb = z0 + (z1 - z0) * k / n, z0 + (z1 - z0) * (k + 1) / n
                s.quad(
                    [
                        (side, 2.75, za),
                        (side, 2.75, zb),
                        (side + out, 2.25, zb),
                        (side + out, 2.25, za),
                    ],
                    (236, 228, 210),
                    z0,
                    0,
                )
    _panes(
        s,
        [(x0, 1, z0), (x1, 1, z0), (x1, tall - 0.3, z0), (x0, tall - 0.3, z0)],
        max(1, int(tall / 2.6)),
        max(1, int((x1 - x0) / 1.4)),
        tone,
        rng,
        z0,
    )
    s.box(x0 - 0.12, x1 + 0.12, tall, tall + 0.22, z0 - 0.1, z1, darker(tone, 0.15))


def _street(s: Stage, p) -> None:
    rng = seeded("street", p.seed)
    s.sky(p.seed)
    _far(s, p, (120, 128, 140), 1, 1.4, 110)
    alley = "alley" in p.has
    half = 1.5 if alley else 3.2
    stone = _ground(s, p, (158, 150, 140))
    s.floor(darker(stone, 0.3), stone)
    hues = [
        (178, 116, 86),
        (196, 172, 134),
        (146, 132, 128),
        (168, 98, 80),
        (206, 190, 158),
        (120, 130, 138),
    ]
    if p.main:
        hues = [mix(h, p.main, 0.55) for h in hues]
    z = 30.0
    while z > 1:
        deep = rng.uniform(3.5, 6)
        for side in (-1, 1):
            tone, tall = rng.choice(hues), rng.uniform(4.5, 8.5)
            x0, x1 = (-half - 8, -half) if side < 0 else (half, half + 8)
            _building(s, p, x0, x1, tall, max(1.2, z - deep), z, tone, rng, not alley)
        z -= deep
    kerb = half - 0.9 if not alley else half
    for x in (-kerb, kerb):
        a, b = (x, x + 0.9) if x > 0 else (x - 0.9, x)
        if not alley:
            s.quad(
                [(a, 0.02, 1), (b, 0.02, 1), (b, 0.02, 30), (a, 0.02, 30)],
                lighter(stone, 0.22),
                6,
                0.7,
            )
    if "market" in p.has or "square" in p.has or "plaza" in p.has:
        for k, (x, z) in enumerate(((-1.8, 12), (1.7, 10.5), (-2.0, 7.5))):
            hue = ((190, 70, 60), (60, 120, 120), (216, 160, 70))[k]
            s.shadow(x - 0.8, x + 0.8, z, z + 1, 0.4)
            s.box(x - 0.8, x + 0.8, 0, 0.8, z, z + 1, (150, 110, 74))
            s.box(x - 1.0, x + 1.0, 2.1, 2.35, z - 0.2, z + 1.2, hue)
            for dx in (-0.85, 0.8):
                s.box(x + dx, x + dx + 0.05, 0.8, 2.1, z, z + 0.05, (120, 90, 64))
    else:
        s.c.fade((0, s.at(0, 0, 30)[1], 1, s.at(0, 0, 29)[1] + 1), stone, stone)
        for k in range(7):
            z = 20 / (k + 0.75)
            s.quad(
                [
                    (-0.06, 0.01, z),
                    (0.06, 0.01, z),
                    (0.06, 0.01, z * 1.14),
                    (-0.06, 0.01, z * 1.14),
                ],
                (232, 222, 190),
                z,
                0,
            )
    for z in (16, 9.5, 5.6):
        for x in (-kerb - 0.2, kerb + 0.2):
            s.box(x - 0.04, x + 0.04, 0, 3.1, z, z + 0.08, (52, 56, 58), 0.7)
            s.box(x - 0.13, x + 0.13, 3.1, 3.4, z, z + 0.26, (250, 224, 160))
            if s.light.lamps:
                s.lamp(x, 3.2, z, 2.0)
                px, py = s.at(x, 0, z)
                s.c.glow(px, py, s.px(1.4, z), (255, 206, 120), 0.4, squash=0.22)


def _forest(s: Stage, p) -> None:
    rng = seeded("forest", p.seed)
    leaf = mix(LEAF, p.main, 0.5) if p.main else LEAF
    if p.has & {"autumn", "autumnal", "fall"}:
        leaf = (190, 112, 52)
    s.sky(p.seed, clouds=2)
    _far(s, p, leaf, 2, 0.8, 190)
    tone = _ground(s, p, mix(GRASS, (104, 88, 60), 0.35))
    s.floor(darker(tone, 0.3), lighter(tone, 0.1))
    path = [
        s.at(-0.5, 0, 26),
        s.at(-0.1, 0, 26),
        s.at(0.9, 0, 12),
        s.at(0.5, 0, 5.5),
        s.at(1.3, 0, 1.6),
        s.at(-1.5, 0, 1.6),
        s.at(-0.9, 0, 5.5),
        s.at(-0.2, 0, 12),
    ]
    s.c.fill(smooth(path), s.lit(_ground(s, p, (176, 148, 106)), 4))
    kind = (
        "pine"
        if p.has & {"pine", "pines", "fir", "snow", "winter", "mountain"} or rng.random() < 0.35
        else "round"
    )
    spots = sorted(
        ((rng.uniform(-1, 1), rng.uniform(5, 26)) for _ in range(30)), key=lambda q: -q[1]
    )
    for k, (u, z) in enumerate(spots):
        x = math.copysign(1.7 + abs(u) * (2 + z * 0.5), u)
        s.tree(
            x,
            z,
            rng.uniform(5, 8),
            mix(leaf, (60, 100, 90), rng.random() * 0.3),
            f"{p.seed}{k}",
            kind,
        )
        if k == 14:
            for j in range(3):
                x0 = s.w * (0.2 + 0.22 * j)
                s.c.shadow(
                    [(x0, -20), (x0 + 80, -20), (x0 + 250, s.h * 0.8), (x0 + 60, s.h * 0.8)],
                    0.13,
                    16,
                    mix(s.light.sky[2], (255, 248, 210), 0.4),
                )
    for k in range(7):
        s.bush(
            rng.choice((-1, 1)) * rng.uniform(2, 3.6),
            rng.uniform(3.2, 5.5),
            0.5,
            darker(leaf, 0.12),
            f"{p.seed}{k}",
        )
    for x in (-1.95, 2.15):
        px, _ = s.at(x, 0, 2.2)
        bark = s.lit(darker((92, 70, 56), 0.35), 0)
        s.c.form(
            limb([(px, s.h + 30), (px + 8, s.h * 0.5), (px - 10, -30)], [74, 52, 50]),
            bark,
            depth=20,
        )
        for k in range(9):
            y = s.h * k / 9
            s.c.stroke(
                [
                    (px - 30 + k * 7 % 50, y),
                    (px - 34 + k * 7 % 50, y + 40),
                    (px - 26 + k * 7 % 50, y + 76),
                ],
                4,
                darker(bark, 0.4),
                0.7,
            )
    s.grass(p.seed, tone, 0.82, 110)


def _sea(s: Stage, p) -> None:
    rng = seeded("sea", p.seed)
    s.sky(p.seed)
    has = p.has
    water = p.main if p.main and p.main[2] > p.main[0] else (52, 112, 138)
    deep, near = s.lit(water), s.lit(lighter(water, 0.3))
    if has & {
        "island",
        "cliff",
        "cliffs",
        "bay",
        "lake",
        "river",
        "shore",
        "coast",
        "lighthouse",
        "harbour",
        "harbor",
    }:
        s.ridge(p.seed, s.horizon + 6, 60, mix(s.lit((98, 112, 104)), s.light.haze, 0.55), 1.2)
    s.c.fade((0, s.horizon, s.w, s.h), mix(deep, s.light.haze, 0.4), near)
    for _ in range(120):
        k = rng.random() ** 2
        y = s.horizon + 4 + (s.h - s.horizon) * k
        x, w = rng.uniform(0, s.w), 20 + 130 * k
        tone = (
            mix(s.light.sky[2], (255, 255, 255), 0.3) if rng.random() < 0.5 else darker(deep, 0.25)
        )
        s.c.stroke(
            [(x, y), (x + w / 2, y - 3 * k - 1), (x + w, y)],
            1.4 + 4 * k,
            tone,
            0.55,
            ends=(0.1, 1, 0.1),
        )
    glint = s.w * rng.choice((0.3, 0.7))
    for k in range(26):
        y = s.horizon + 3 + k * 6
        w = rng.uniform(4, 16 + k * 1.6)
        s.c.stroke([(glint - w, y), (glint + w, y)], 2.4, (255, 248, 220), 0.5, curved=False)
    if "lighthouse" in has:
        _lighthouse(s, p, -4.6 if rng.random() < 0.5 else 4.8, 18)
    if has & {"boat", "ship", "harbour", "harbor", "dock", "docks", "bay", "quay", "jetty", "pier"}:
        for x, z, hue in (
            (-3.4, 15, (200, 80, 60)),
            (3.0, 11, (60, 100, 130)),
            (0.6, 19, (230, 224, 206)),
        ):
            _boat(s, x, z, p.accent if p.accent and z == 11 else hue)
    if has & {"harbour", "harbor", "dock", "docks", "pier", "quay", "jetty", "boat", "waterfront"}:
        _quay(s, p)
    else:
        sand = _ground(s, p, (222, 196, 148))
        edge = [
            (-10, s.h * 0.75),
            (s.w * 0.2, s.h * 0.715),
            (s.w * 0.5, s.h * 0.69),
            (s.w * 0.8, s.h * 0.65),
            (s.w + 10, s.h * 0.6),
        ]
        line = smooth(edge, closed=False)
        for dy, hue, alpha in (
            (-14, (250, 252, 250), 0.75),
            (0, s.lit(darker(sand, 0.18), 1), 1),
            (14, s.lit(sand, 1), 1),
        ):
            s.c.fill(
                [*[(x, y + dy) for x, y in line], (s.w + 10, s.h + 10), (-10, s.h + 10)], hue, alpha
            )
        if has & {"cliff", "cliffs", "rock", "rocks", "rocky", "coast", "island"}:
            for x, z, size in ((3.0, 6, 1.5), (2.2, 4.6, 0.8), (-2.8, 8, 1.3)):
                px, py = s.at(x, 0, z)
                r = s.px(size, z)
                s.c.form(
                    [
                        (px - r, py),
                        (px - r * 0.7, py - r * 0.8),
                        (px - r * 0.1, py - r * 1.25),
                        (px + r * 0.5, py - r * 0.9),
                        (px + r, py),
                    ],
                    s.lit((112, 104, 104), z),
                    depth=r * 0.3,
                )
        s.grass(p.seed, (150, 150, 90), 0.93, 34)


def _quay(s: Stage, p) -> None:
    """Planks across the whole front, a jetty out from them, bollards, a coil of rope and crates."""
    tone, edge = (152, 120, 90), 7.6
    s.quad(
        [(-0.1, 0.02, edge), (1.5, 0.02, edge), (1.5, 0.02, 17), (0.5, 0.02, 17)],
        darker(tone, 0.08),
        6,
    )
    for z in (16, 13, 10.4, 8.6):
        for x in (0.5 - (17 - z) * 0.06, 1.5):
            s.box(x - 0.08, x + 0.08, -0.6, 0.7, z, z + 0.16, darker(tone, 0.25))
    s.quad(
        [(-20, -0.5, edge), (20, -0.5, edge), (20, 0, edge), (-20, 0, edge)], darker(tone, 0.5), 5
    )
    s.quad([(-20, 0, 1), (20, 0, 1), (20, 0, edge), (-20, 0, edge)], tone, 3)
    for k in range(-24, 25):
        x = k * 0.34
        s.c.stroke(
            [s.at(x, 0, 1.1), s.at(x, 0, edge)],
            4,
            s.lit(darker(tone, 0.45), 3),
            0.7,
            ends=(1, 0.35),
            curved=False,
        )
        if k % 3 == 0:
            z = 2 + (k * 7) % 5
            s.quad(
                [(x, 0, z), (x + 0.34, 0, z), (x + 0.34, 0, z + 1.6), (x, 0, z + 1.6)],
                lighter(tone, 0.1),
                3,
                0,
            )
    for x in (-4.6, -2.4, 2.6, 4.8):
        px, py = s.at(x, 0, edge - 0.5)
        u = s.px(1, edge - 0.5)
        s.shadow(x - 0.15, x + 0.2, edge - 0.6, edge - 0.4, 0.4)
        s.c.form(
            smooth(
                [
                    (px - 0.13 * u, py),
                    (px - 0.11 * u, py - 0.4 * u),
                    (px - 0.2 * u, py - 0.52 * u),
                    (px, py - 0.6 * u),
                    (px + 0.2 * u, py - 0.52 * u),
                    (px + 0.11 * u, py - 0.4 * u),
                    (px + 0.13 * u, py),
                ],
                steps=4,
            ),
            s.lit((70, 72, 80), 5),
            depth=0.06 * u,
        )
    for x, z, size in ((-3.5, 5.4, 0.8), (-2.75, 5.2, 0.55), (3.3, 5.0, 0.7)):
        s.shadow(x, x + size, z, z + size, 0.45)
        s.box(x, x + size, 0, size * 0.8, z, z + size, (170, 128, 84))
        for k in (0.3, 0.6):
            s.box(
                x, x + size, size * 0.8 * k, size * 0.8 * k + 0.04, z - 0.02, z, (122, 88, 58), 0.5
            )


def _lighthouse(s: Stage, p, x: float, z: float) -> None:
    px, py = s.at(x, 0.4, z)
    u = s.px(1, z)
    s.c.form(
        smooth(
            [
                (px - 3.4 * u, py + 0.5 * u),
                (px - 2.2 * u, py - 0.5 * u),
                (px, py - 0.9 * u),
                (px + 2 * u, py - 0.4 * u),
                (px + 3.4 * u, py + 0.5 * u),
            ],
            steps=5,
        ),
        s.lit((108, 100, 98), z),
        depth=0.4 * u,
    )
    body = [
        (px - 0.75 * u, py - 0.6 * u),
        (px - 0.48 * u, py - 5 * u),
        (px + 0.48 * u, py - 5 * u),
        (px + 0.75 * u, py - 0.6 * u),
    ]
    s.c.form(body, s.lit((244, 240, 230), z), depth=0.3 * u)
    for k in (0.7, 2.3, 3.9):
        s.c.within(
            body,
            [
                (px - u, py - k * u),
                (px + u, py - k * u),
                (px + u, py - (k + 0.8) * u),
                (px - u, py - (k + 0.8) * u),
            ],
            s.lit((190, 60, 54), z),
            0.95,
        )
    s.c.form(
        rect(px - 0.62 * u, py - 5.2 * u, px + 0.62 * u, py - 5 * u),
        s.lit((60, 60, 66), z),
        depth=2,
    )
    s.c.form(
        rect(px - 0.36 * u, py - 5.9 * u, px + 0.36 * u, py - 5.2 * u), (255, 236, 170), depth=2
    )
    s.c.form(
        [(px - 0.5 * u, py - 5.9 * u), (px, py - 6.5 * u), (px + 0.5 * u, py - 5.9 * u)],
        s.lit((170, 54, 50), z),
        depth=3,
    )
    s.c.glow(px, py - 5.5 * u, 2.4 * u, (255, 236, 170), 0.8 if s.light.lamps else 0.35)
    if s.light.lamps:
        for side in (-1, 1):
            s.c.shadow(
                [
                    (px, py - 5.6 * u),
                    (px + side * 14 * u, py - 7.4 * u),
                    (px + side * 14 * u, py - 4.6 * u),
                ],
                0.3,
                5,
                (255, 240, 190),
            )


def _boat(s: Stage, x: float, z: float, hue: RGB) -> None:
    px, py = s.at(x, 0, z)
    u = s.px(1, z)
    s.c.shadow(oval(px, py + 0.16 * u, 1.5 * u, 0.14 * u), 0.4, 4)
    s.c.form(
        smooth(
            [
                (px - 1.5 * u, py - 0.62 * u),
                (px - 1.15 * u, py + 0.1 * u),
                (px + 1.0 * u, py + 0.1 * u),
                (px + 1.5 * u, py - 0.72 * u),
                (px, py - 0.42 * u),
            ],
            steps=4,
        ),
        s.lit(hue, z),
        depth=0.14 * u,
    )
    s.c.form(
        rect(px - 0.6 * u, py - 1.15 * u, px + 0.3 * u, py - 0.42 * u),
        s.lit((240, 234, 220), z),
        depth=0.1 * u,
        line=0.7,
    )
    s.c.form(
        rect(px - 0.45 * u, py - 1.02 * u, px + 0.1 * u, py - 0.74 * u),
        (255, 216, 140) if s.light.lamps else s.lit((84, 110, 124), z),
        depth=0,
        line=0.5,
    )
    s.c.stroke(
        [(px + 0.5 * u, py - 0.4 * u), (px + 0.5 * u, py - 2.5 * u)],
        0.07 * u,
        s.lit((96, 76, 60), z),
        ends=(1, 1),
        curved=False,
    )


def _mountain(s: Stage, p) -> None:
    rng = seeded("mountain", p.seed)
    s.sky(p.seed, clouds=5)
    stone = mix((112, 118, 134), p.main, 0.4) if p.main else (112, 118, 134)
    for k in range(3):
        tone = mix(s.lit(stone), s.light.haze, 0.62 - k * 0.24)
        base, high = s.horizon + 12 + k * 26, 300 - k * 86
        peaks = []
        x = -80.0
        while x < s.w + 160:
            peaks.append((x, base - high * rng.uniform(0.55, 1.05)))
            x += rng.uniform(170, 300)
            peaks.append((x, base - high * rng.uniform(0.1, 0.32)))
            x += rng.uniform(90, 170)
        shape = [(-90, base + 60), *peaks, (s.w + 200, base + 60)]
        s.c.form(shape, tone, depth=0)
        for (ax, ay), (tx, ty), (bx, by) in zip(
            peaks[1::2], peaks[2::2], peaks[3::2], strict=False
        ):
            s.c.fill(
                [
                    (tx, ty),
                    (bx, by),
                    (tx + (bx - tx) * 0.2, by + 24),
                    (tx + 20, ty + (by - ty) * 0.5),
                    (tx - 8, ty + (by - ty) * 0.3),
                ],
                darker(tone, 0.25),
                0.75,
            )
            if k < 2:
                snow = mix((250, 252, 255), s.lit((250, 252, 255)), 0.6)
                d = (by - ty) * 0.36
                s.c.fill(
                    [
                        (tx, ty - 1),
                        (tx + (bx - tx) * 0.36, ty + d),
                        (tx + 18, ty + d * 0.7),
                        (tx + 4, ty + d * 1.15),
                        (tx - 14, ty + d * 0.7),
                        (tx + (ax - tx) * 0.3, ty + (ay - ty) * 0.3),
                    ],
                    snow,
                )
    tone = _ground(s, p, GRASS)
    s.c.fade((0, s.horizon + 60, s.w, s.h), s.lit(tone, 12), s.lit(darker(tone, 0.25), 1))
    s.ridge(p.seed + "near", s.horizon + 96, 60, s.lit(tone, 9), 0.5)
    for k in range(26):
        z = rng.uniform(9, 20)
        s.tree(
            rng.uniform(-1, 1) * (z * 0.7),
            z,
            rng.uniform(2.4, 4),
            (62, 98, 80),
            f"{p.seed}{k}",
            "pine",
        )
    s.c.fade((0, s.h * 0.74, s.w, s.h), s.lit(tone, 5), s.lit(darker(tone, 0.3), 1), (0, 1))
    for x, z, size in ((-2.2, 4.2, 0.7), (2.4, 3.6, 0.55), (1.4, 5.5, 0.5)):
        px, py = s.at(x, 0, z)
        r = s.px(size, z)
        s.c.form(
            [
                (px - r, py),
                (px - r * 0.8, py - r * 0.6),
                (px - r * 0.1, py - r),
                (px + r * 0.6, py - r * 0.7),
                (px + r, py),
            ],
            s.lit((130, 128, 130), z),
            depth=r * 0.3,
        )
    s.grass(p.seed, tone, 0.8, 120)


def _field(s: Stage, p) -> None:
    rng = seeded("field", p.seed)
    s.sky(p.seed, clouds=8)
    tone = p.main or (
        (214, 178, 92) if p.has & {"wheat", "corn", "crop", "harvest", "barley"} else GRASS
    )
    tone = _ground(s, p, tone)
    _far(s, p, (104, 132, 92), 3, 0.3, 110)
    s.floor(darker(tone, 0.25), lighter(tone, 0.15))
    vanish = (s.w * rng.uniform(0.35, 0.65), s.horizon)
    for k in range(-16, 17):
        x = s.w / 2 + k * 130
        s.c.fill([vanish, (x, s.h + 10), (x + 52, s.h + 10)], s.lit(darker(tone, 0.25), 3), 0.5)
    for k in range(12):
        s.tree(
            -14 + k * 2.4 + rng.uniform(-0.7, 0.7), 24, rng.uniform(2.6, 4), LEAF, f"{p.seed}{k}"
        )
    if p.has & {"farm", "farmhouse", "barn"}:
        _house(s, p, 3.0, 15, (170, 70, 58))
    s.tree(-3.6 if rng.random() < 0.5 else 3.8, 9, 5.6, LEAF, p.seed)
    for k in range(9):
        x = -5 + k * 1.25
        s.box(x - 0.05, x + 0.05, 0, 0.95, 7, 7.1, (136, 108, 82), 0.8)
    for y in (0.4, 0.75):
        s.box(-5, 5.1, y, y + 0.08, 7.05, 7.1, (150, 120, 92), 0.8)
    s.grass(p.seed, tone, 0.74, 190)


def _house(
    s: Stage, p, x: float, z: float, hue: RGB, wide: float = 4.4, tall: float = 3.0, deep: float = 4
) -> None:
    rng = seeded("house", p.seed)
    x0, x1 = x - wide / 2, x + wide / 2
    s.shadow(x0, x1 + 1, z, z + deep, 0.4)
    s.box(x0, x1, 0, tall, z, z + deep, hue)
    n = 9
    for k in range(1, n):
        y = tall * k / n
        s.c.stroke(
            [s.at(x0, y, z), s.at(x1, y, z)],
            max(1.2, 14 / z),
            s.lit(darker(hue, 0.35), z),
            0.6,
            ends=(1, 1),
            curved=False,
        )
    for wx in (x0 + wide * 0.2, x1 - wide * 0.2):
        lit = s.light.lamps
        for pad, tone in (
            (0.1, (240, 234, 222)),
            (0, (255, 212, 126) if lit else mix(s.light.sky[1], (60, 76, 88), 0.55)),
        ):
            s.quad(
                [
                    (wx - 0.5 - pad, 0.95 - pad, z),
                    (wx + 0.5 + pad, 0.95 - pad, z),
                    (wx + 0.5 + pad, 2.1 + pad, z),
                    (wx - 0.5 - pad, 2.1 + pad, z),
                ],
                tone,
                z,
                0.7,
                raw=bool(lit and not pad),
            )
        s.box(wx - 0.03, wx + 0.03, 0.95, 2.1, z - 0.02, z, (240, 234, 222), 0.4)
        s.box(wx - 0.5, wx + 0.5, 1.5, 1.56, z - 0.02, z, (240, 234, 222), 0.4)
        if lit:
            s.lamp(wx, 1.5, z, 1.2)
    door = p.accent or rng.choice(((150, 52, 46), (52, 90, 92), (208, 160, 76)))
    for pad, tone in ((0.1, (240, 234, 222)), (0, door)):
        s.quad(
            [
                (x - 0.45 - pad, 0, z),
                (x + 0.45 + pad, 0, z),
                (x + 0.45 + pad, 2.1 + pad, z),
                (x - 0.45 - pad, 2.1 + pad, z),
            ],
            tone,
            z,
            0.8,
        )
    s.box(x - 0.9, x + 0.9, 0, 0.16, z - 0.8, z, (170, 160, 148))
    s.box(
        x0 + wide * 0.16,
        x0 + wide * 0.28,
        tall + 0.6,
        tall + 2.3,
        z + deep * 0.4,
        z + deep * 0.55,
        (140, 84, 70),
    )
    roof = darker(mix(hue, (92, 72, 72), 0.7), 0.1)
    over = 0.35
    s.quad(
        [
            (x0 - over, tall - 0.05, z - over),
            (x1 + over, tall - 0.05, z - over),
            (x1 - 0.3, tall + 1.7, z + deep / 2),
            (x0 + 0.3, tall + 1.7, z + deep / 2),
        ],
        roof,
        z,
    )
    for k in range(1, 6):
        u = k / 6
        s.c.stroke(
            [
                s.at(
                    x0 - over + (over + 0.3) * u, tall + 1.75 * u, z - over + (deep / 2 + over) * u
                ),
                s.at(
                    x1 + over - (over + 0.3) * u, tall + 1.75 * u, z - over + (deep / 2 + over) * u
                ),
            ],
            max(1.2, 16 / z),
            s.lit(darker(roof, 0.4), z),
            0.7,
            ends=(1, 1),
            curved=False,
        )


def _house_front(s: Stage, p) -> None:
    rng = seeded("front", p.seed)
    s.sky(p.seed)
    _far(s, p, (104, 128, 100), 2, 0.5, 120)
    tone = _ground(s, p, GRASS)
    s.floor(darker(tone, 0.2), lighter(tone, 0.12))
    for k in range(9):
        s.tree(-9 + k * 2.2, 19, rng.uniform(4, 6), LEAF, f"{p.seed}{k}")
    hue = p.main or rng.choice(((222, 206, 176), (150, 176, 180), (196, 138, 108), (236, 230, 218)))
    if p.has & {"cabin", "log", "hut"}:
        hue = p.main or (142, 102, 70)
    _house(s, p, 0.2, 9, hue, 6.4, 3.3, 5)
    s.c.fill(
        [s.at(-0.45, 0, 8.3), s.at(0.85, 0, 8.3), s.at(1.3, 0, 1.4), s.at(-1.2, 0, 1.4)],
        s.lit((196, 180, 154), 4),
    )
    for k in range(8):
        z = 8 / (1 + k * 0.5)
        s.c.stroke(
            [s.at(-0.5 - (8 - z) * 0.08, 0, z), s.at(0.9 + (8 - z) * 0.05, 0, z)],
            max(1.5, 10 / z),
            s.lit((160, 144, 122), 4),
            0.8,
            ends=(1, 1),
            curved=False,
        )
    s.tree(-4.2, 7, 5.4, LEAF, p.seed + "l")
    for k, x in enumerate((-3.2, -2.2, -1.3, 1.7, 2.6, 3.4)):
        s.bush(
            x,
            8.2,
            0.5,
            LEAF,
            f"{p.seed}{k}",
            ((206, 84, 96), (240, 226, 240), (236, 190, 80))[k % 3],
        )
    for x in [-4.6 + k * 0.34 for k in range(10)] + [1.5 + k * 0.34 for k in range(11)]:
        s.box(x, x + 0.2, 0, 0.8, 5.2, 5.25, (240, 234, 222), 0.7)
    s.grass(p.seed, tone, 0.8, 110)


def _garden(s: Stage, p) -> None:
    rng = seeded("garden", p.seed)
    grave = bool(p.has & {"cemetery", "graveyard"})
    s.sky(p.seed)
    _far(s, p, LEAF, 2, 0.5, 120)
    tone = _ground(s, p, mix(GRASS, p.main, 0.3) if p.main else GRASS)
    s.floor(darker(tone, 0.22), lighter(tone, 0.15))
    for k in range(10):
        s.tree(
            -9 + k * 2 + rng.uniform(-0.5, 0.5),
            17,
            rng.uniform(4, 6.5),
            LEAF,
            f"{p.seed}{k}",
            "bare" if grave and k % 3 == 0 else "round",
        )
    if not grave:
        _house(s, p, 2.6, 13, (216, 196, 164), 4.6, 3, 4)
        s.box(-8, 8, 0, 1.1, 11.5, 11.7, (168, 140, 112))
    path = [
        s.at(0.2, 0, 11),
        s.at(0.7, 0, 11),
        s.at(-0.6, 0, 6),
        s.at(1.2, 0, 1.6),
        s.at(-1.6, 0, 1.6),
        s.at(-1.5, 0, 6),
    ]
    s.c.fill(smooth(path, steps=6), s.lit((206, 190, 160), 4))
    if grave:
        for z in (9.5, 7.2, 5.2, 3.8):
            for x in (-3.4, -2.2, 1.7, 3.0):
                x += rng.uniform(-0.2, 0.2)
                px, py = s.at(x, 0, z)
                u = s.px(1, z)
                s.shadow(x - 0.3, x + 0.4, z, z + 0.3, 0.4)
                s.c.form(
                    smooth(
                        [
                            (px - 0.32 * u, py),
                            (px - 0.32 * u, py - 0.7 * u),
                            (px, py - 0.95 * u),
                            (px + 0.32 * u, py - 0.7 * u),
                            (px + 0.32 * u, py),
                        ],
                        steps=4,
                    ),
                    s.lit((150, 150, 148), z),
                    depth=0.1 * u,
                )
    else:
        blooms = ((214, 80, 96), (244, 226, 236), (240, 190, 70), (150, 110, 190))
        spots = sorted(
            ((rng.choice((-1, 1)) * rng.uniform(1.9, 4.4), rng.uniform(4, 10)) for _ in range(16)),
            key=lambda q: -q[1],
        )
        for k, (x, z) in enumerate(spots):
            s.bush(
                x,
                z,
                rng.uniform(0.35, 0.6),
                mix(LEAF, (120, 150, 80), rng.random() * 0.5),
                f"{p.seed}{k}",
                blooms[k % 4],
            )
        s.shadow(-3.1, -1.7, 5.6, 6.1, 0.4)
        s.box(-3.1, -1.7, 0.42, 0.48, 5.6, 6.0, (146, 104, 70))
        s.box(-3.1, -1.7, 0.6, 0.95, 6.0, 6.05, (146, 104, 70))
        for x in (-3.0, -1.86):
            s.box(x, x + 0.08, 0, 0.42, 5.7, 5.8, (92, 70, 54))
    s.tree(-4.0, 6.2, 5.6, LEAF, p.seed + "near", "bare" if grave else "round")
    s.grass(p.seed, tone, 0.78, 140)


def road_ahead(s: Stage, p) -> None:
    """A road to the horizon between fields."""
    rng = seeded("road", p.seed)
    s.sky(p.seed)
    _far(s, p, (112, 124, 116), 3, 0.7, 120)
    tone = _ground(s, p, p.main if p.main and not p.inside else (150, 146, 92))
    s.floor(darker(tone, 0.2), lighter(tone, 0.1))
    s.quad([(-2.4, 0, 1), (2.4, 0, 1), (2.4, 0, 60), (-2.4, 0, 60)], (96, 94, 98), 3)
    for x in (-2.2, 2.14):
        s.quad([(x, 0, 1), (x + 0.08, 0, 1), (x + 0.08, 0, 60), (x, 0, 60)], (226, 220, 204), 4, 0)
    z = 1.3
    while z < 50:
        s.quad(
            [(-0.07, 0, z), (0.07, 0, z), (0.07, 0, z + 1.6), (-0.07, 0, z + 1.6)],
            (240, 206, 110),
            z,
            0,
        )
        z += 3.4
    for k in range(9):
        z = 30 - k * 3
        s.box(3.3, 3.45, 0, 5.2, z, z + 0.15, (104, 84, 68), 0.8)
        s.box(2.9, 3.85, 4.6, 4.72, z, z + 0.1, (104, 84, 68), 0.8)
        s.box(-3.2, -3.1, 0, 0.8, z, z + 0.1, (224, 218, 206), 0.6)
        if k % 2:
            s.tree(-5 - rng.random() * 4, z, rng.uniform(3, 5), LEAF, f"{p.seed}{k}")
    for dy in (4.75, 4.55):
        s.c.stroke(
            [s.at(3.0, dy, 30), s.at(3.0, dy - 0.3, 10), s.at(3.0, dy, 4), s.at(3.0, dy, 1.8)],
            2,
            (50, 44, 46),
            0.8,
            ends=(0.4, 1),
        )


def _road(s: Stage, p) -> None:
    road_ahead(s, p)
    s.grass(p.seed, (150, 146, 92), 0.9, 60)


def _desert(s: Stage, p) -> None:
    rng = seeded("desert", p.seed)
    s.sky(p.seed, clouds=2)
    tone = p.main or (224, 180, 118)
    for k in range(3):
        s.ridge(
            f"m{p.seed}{k}",
            s.horizon + 6,
            130 - k * 40,
            mix(s.lit((170, 104, 82)), s.light.haze, 0.6 - k * 0.2),
            1.5,
        )
    s.floor(tone, lighter(tone, 0.15))
    for k in range(4):
        y = s.horizon + 40 + k * 84
        crest = [
            (-20, y + rng.uniform(0, 50)),
            (s.w * 0.25, y - rng.uniform(0, 40)),
            (s.w * 0.55, y + rng.uniform(10, 40)),
            (s.w * 0.8, y - rng.uniform(0, 30)),
            (s.w + 20, y + 30),
        ]
        line = smooth(crest, closed=False)
        s.c.fill(
            [*line, (s.w + 20, s.h), (-20, s.h)],
            s.lit(mix(lighter(tone, 0.1), darker(tone, 0.2), k / 4), 8 - k * 2),
        )
        s.c.fill(
            [*line, *[(x + 30, yy + 34 + k * 10) for x, yy in reversed(line)]],
            s.lit(darker(tone, 0.3), 8 - k * 2),
            0.4,
        )
    for x, z, tall in ((-3, 8, 2.4), (2.8, 6, 1.9), (4.6, 12, 2.6)):
        px, py = s.at(x, 0, z)
        u, green = s.px(1, z), s.lit((92, 128, 84), z)
        s.shadow(x - 0.2, x + 0.9, z, z + 0.3, 0.35)
        for path in (
            [
                (px - 0.1 * u, py - tall * 0.35 * u),
                (px - 0.55 * u, py - tall * 0.4 * u),
                (px - 0.55 * u, py - tall * 0.7 * u),
            ],
            [
                (px + 0.1 * u, py - tall * 0.5 * u),
                (px + 0.5 * u, py - tall * 0.52 * u),
                (px + 0.5 * u, py - tall * 0.85 * u),
            ],
        ):
            s.c.form(limb(path, [0.12 * u, 0.12 * u, 0.09 * u]), green, depth=0.06 * u)
        s.c.form(limb([(px, py), (px, py - tall * u)], [0.19 * u, 0.15 * u]), green, depth=0.1 * u)


def _rooftop(s: Stage, p) -> None:
    rng = seeded("roof", p.seed)
    s.sky(p.seed)
    for k in range(3):
        z = 40 - k * 11
        x = -z * 0.8
        while x < z * 0.8:
            w, tall = rng.uniform(2.5, 5), rng.uniform(-0.5, 9 - k * 2.4)
            tone = mix(
                (124, 116, 124), rng.choice(((170, 120, 96), (110, 124, 146), (190, 176, 150))), 0.5
            )
            s.box(x, x + w, -9, tall, z, z + 3, tone, 0.6)
            _panes(
                s,
                [(x, -9, z), (x + w, -9, z), (x + w, tall - 0.4, z), (x, tall - 0.4, z)],
                7,
                4,
                tone,
                rng,
                z,
            )
            x += w + 0.4
    tone = p.main or (142, 132, 124)
    s.quad([(-9, 0, 1), (9, 0, 1), (9, 0, 8.4), (-9, 0, 8.4)], tone, 3)
    for k in range(-8, 9):
        s.c.stroke(
            [s.at(k * 1.1, 0, 1.2), s.at(k * 1.1, 0, 8.4)],
            3,
            s.lit(darker(tone, 0.3), 3),
            0.5,
            ends=(1, 0.4),
            curved=False,
        )
    s.box(-9, 9, 0, 0.85, 8.4, 8.7, darker(tone, 0.08))
    s.box(-9, 9, 0.85, 0.95, 8.3, 8.8, lighter(tone, 0.2))
    s.shadow(-4.2, -2.4, 6, 8, 0.45)
    s.box(-4.2, -2.4, 0, 2.3, 6, 8, (170, 118, 94))
    s.quad([(-3.7, 0, 6), (-2.9, 0, 6), (-2.9, 1.9, 6), (-3.7, 1.9, 6)], (70, 84, 90), 4)
    s.shadow(2.2, 3.6, 5.4, 6.4, 0.4)
    s.box(2.2, 3.6, 0.3, 1.2, 5.4, 6.4, (164, 168, 170))
    px, py = s.at(2.9, 0.75, 5.4)
    s.c.form(oval(px, py, s.px(0.34, 5.4), s.px(0.34, 5.4)), s.lit((96, 100, 104), 3), depth=5)
    if s.light.lamps:
        for k in range(12):
            s.lamp(-4 + k * 0.7, 2.4 - math.sin(k / 11 * math.pi) * 0.5, 7, 0.28)


DRAWN = {
    "sea": _sea,
    "forest": _forest,
    "mountain": _mountain,
    "desert": _desert,
    "rooftop": _rooftop,
    "garden": _garden,
    "road": _road,
    "house": _house_front,
    "field": _field,
    "street": _street,
}
