"""What exteriors share: the ground's tone, far hills, windows on walls, a house, weather."""

# fmt: off
from .canvas import oval
from .palette import RGB, darker, mix, seeded
from .sky import ridge
from .stage import Stage

GRASS: RGB = (112, 142, 78)
LEAF: RGB = (78, 122, 72)


def ground_tone(s: Stage, p, tone: RGB) -> RGB:
    return (232, 238, 244) if p.has & {"snow", "snowy", "winter", "frozen"} else tone


def far_hills(s: Stage, p, tone: RGB, layers: int = 3, rough: float = 0.6,
    high: float = 120) -> None:
    for k in range(layers):
        share = 0.82 - k * 0.26
        ridge(s, f"{p.seed}{k}", s.horizon + 10 + k * 5, high * (1 - k * 0.26), mix(s.lit(tone),
            s.light.haze, max(0.12, share)), rough)


def panes(s: Stage, corners, rows: int, cols: int, tone: RGB, rng, z: float) -> None:
    """Windows on a wall given as (x, y, z) corners: low near, low far, high far, high near."""
    (ax, ay, az), (bx, _, bz), (_, cy, _), _ = corners
    for i in range(cols):
        for j in range(rows):
            u0, u1 = (i + 0.26) / cols, (i + 0.74) / cols
            v0, v1 = (j + 0.25) / rows, (j + 0.8) / rows
            lit = s.light.lamps and rng.random() < 0.55
            hue = (255, 208, 122) if lit else mix(darker(tone, 0.55), s.light.sky[1], 0.3)
            quad = [(ax + (bx - ax) * u, ay + (cy - ay) * v, az + (bz - az) * u) for u, v in ((u0,
                v0), (u1, v0), (u1, v1), (u0, v1))]
            s.quad(quad, hue, z, 0.5, raw=lit)
            if not lit:
                (x0, y0), (x1, y1) = s.at(*quad[0]), s.at(*quad[2])
                s.c.fill([(x0, y0), (x0 + (x1 - x0) * 0.4, y0), (x1, y1 + (y0 - y1) * 0.3), (x1,
                    y1)], (255, 255, 255), 0.13)


def draw_house(
    s: Stage, p, x: float, z: float, hue: RGB, wide: float = 4.4, tall: float = 3.0, deep: float = 4
) -> None:
    rng = seeded("house", p.seed)
    x0, x1 = x - wide / 2, x + wide / 2
    s.shadow(x0, x1 + 1, z, z + deep, 0.4)
    s.box(x0, x1, 0, tall, z, z + deep, hue)
    n = 9
    for k in range(1, n):
        y = tall * k / n
        s.c.stroke([s.at(x0, y, z), s.at(x1, y, z)], max(1.2, 14 / z), s.lit(darker(hue, 0.35), z),
            0.6, ends=(1, 1), curved=False)
    for wx in (x0 + wide * 0.2, x1 - wide * 0.2):
        lit = s.light.lamps
        for pad, tone in ((0.1, (240, 234, 222)), (0, (255, 212,
            126) if lit else mix(s.light.sky[1], (60, 76, 88), 0.55))):
            s.quad([(wx - 0.5 - pad, 0.95 - pad, z), (wx + 0.5 + pad, 0.95 - pad, z),
                (wx + 0.5 + pad, 2.1 + pad, z), (wx - 0.5 - pad, 2.1 + pad, z)], tone, z, 0.7,
                raw=bool(lit and (not pad)))
        s.box(wx - 0.03, wx + 0.03, 0.95, 2.1, z - 0.02, z, (240, 234, 222), 0.4)
        s.box(wx - 0.5, wx + 0.5, 1.5, 1.56, z - 0.02, z, (240, 234, 222), 0.4)
        if lit:
            s.lamp(wx, 1.5, z, 1.2)
    door = p.accent or rng.choice(((150, 52, 46), (52, 90, 92), (208, 160, 76)))
    for pad, tone in ((0.1, (240, 234, 222)), (0, door)):
        s.quad([(x - 0.45 - pad, 0, z), (x + 0.45 + pad, 0, z), (x + 0.45 + pad, 2.1 + pad, z),
            (x - 0.45 - pad, 2.1 + pad, z)], tone, z, 0.8)
    s.box(x - 0.9, x + 0.9, 0, 0.16, z - 0.8, z, (170, 160, 148))
    s.box(x0 + wide * 0.16, x0 + wide * 0.28, tall + 0.6, tall + 2.3, z + deep * 0.4,
        z + deep * 0.55, (140, 84, 70))
    roof = darker(mix(hue, (92, 72, 72), 0.7), 0.1)
    over = 0.35
    s.quad([(x0 - over, tall - 0.05, z - over), (x1 + over, tall - 0.05, z - over), (x1 - 0.3,
        tall + 1.7, z + deep / 2), (x0 + 0.3, tall + 1.7, z + deep / 2)], roof, z)
    for k in range(1, 6):
        u = k / 6
        s.c.stroke([s.at(x0 - over + (over + 0.3) * u, tall + 1.75 * u,
            z - over + (deep / 2 + over) * u), s.at(x1 + over - (over + 0.3) * u, tall + 1.75 * u,
            z - over + (deep / 2 + over) * u)], max(1.2, 16 / z), s.lit(darker(roof, 0.4), z), 0.7,
            ends=(1, 1), curved=False)


def falling(s: Stage, p, snow: bool) -> None:
    rng = seeded("weather", p.seed)
    for _ in range(170 if snow else 130):
        x, y, k = rng.uniform(0, s.w), rng.uniform(0, s.h), rng.random()
        if snow:
            s.c.fill(oval(x, y, 1.5 + 3 * k, 1.5 + 3 * k, steps=10), (250, 252, 255), 0.85)
        else:
            s.c.stroke([(x, y), (x - 8 - 6 * k, y + 30 + 30 * k)], 1.6, (220, 230, 238), 0.55,
                curved=False)
