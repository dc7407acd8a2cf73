"""Streets, roofs, roads, gardens and houses."""

# fmt: off
import math

from .canvas import oval, smooth
from .greenery import bush, grass, tree
from .land import GRASS, LEAF, draw_house, far_hills, ground_tone, panes
from .palette import RGB, darker, lighter, mix, seeded
from .sky import draw_sky
from .stage import Stage


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
        panes(s, face, max(1, int((tall - 2.6) / 2.4)), max(2, int((z1 - z0) / 1.5)), tone, rng, z0)
        if shopfront:
            hue = rng.choice(((150, 58, 50), (52, 96, 90), (196, 152, 76), (70, 80, 120)))
            s.quad([(side, 0.5, z0 + 0.3), (side, 0.5, z1 - 0.3), (side, 2.2, z1 - 0.3), (side, 2.2,
                z0 + 0.3)], (255, 214, 140) if s.light.lamps else mix(s.light.sky[1], (70, 84, 94),
                0.5), z0, raw=s.light.lamps)
            n = max(2, int((z1 - z0) / 1.1))
            for k in range(n):
                za, zb = (z0 + 0.3 + (z1 - z0 - 0.6) * k / n,
                    z0 + 0.3 + (z1 - z0 - 0.6) * (k + 1) / n)
                wide = zb - za
                if k == n // 2:
                    s.quad([(side, 0, za), (side, 0, zb), (side, 2.1, zb), (side, 2.1, za)],
                        darker(hue, 0.25), z0)
                    s.quad([(side, 0.9, za + wide * 0.2), (side, 0.9, zb - wide * 0.2), (side, 1.9,
                        zb - wide * 0.2), (side, 1.9, za + wide * 0.2)], lighter(hue, 0.35), z0,
                        0.6)
                    continue
                for _ in range(3):
                    zc, w, tall = (rng.uniform(za, zb - wide * 0.3), wide * rng.uniform(0.14, 0.28),
                        rng.uniform(0.25, 0.8))
                    s.quad([(side, 0.55, zc), (side, 0.55, zc + w), (side, 0.55 + tall, zc + w),
                        (side, 0.55 + tall, zc)], mix(darker(hue, 0.4), rng.choice(((206, 160, 96),
                        (110, 130, 140), (170, 90, 80))), 0.4), z0, 0.4)
                s.quad([(side, 0, zb - 0.08), (side, 0, zb), (side, 2.25, zb), (side, 2.25,
                    zb - 0.08)], darker(hue, 0.1), z0, 0.5)
            s.quad([(side, 0, z0 + 0.3), (side, 0, z1 - 0.3), (side, 0.5, z1 - 0.3), (side, 0.5,
                z0 + 0.3)], darker(hue, 0.2), z0, 0.6)
            out = 0.9 if x1 <= 0 else -0.9
            s.quad([(side, 2.75, z0), (side, 2.75, z1), (side + out, 2.25, z1), (side + out, 2.25,
                z0)], hue, z0)
            n = max(3, int((z1 - z0) / 0.7))
            for k in range(0, n, 2):
                za, zb = z0 + (z1 - z0) * k / n, z0 + (z1 - z0) * (k + 1) / n
                s.quad([(side, 2.75, za), (side, 2.75, zb), (side + out, 2.25, zb), (side + out,
                    2.25, za)], (236, 228, 210), z0, 0)
    panes(s, [(x0, 1, z0), (x1, 1, z0), (x1, tall - 0.3, z0), (x0, tall - 0.3, z0)], max(1,
        int(tall / 2.6)), max(1, int((x1 - x0) / 1.4)), tone, rng, z0)
    s.box(x0 - 0.12, x1 + 0.12, tall, tall + 0.22, z0 - 0.1, z1, darker(tone, 0.15))


def street(s: Stage, p) -> None:
    rng = seeded("street", p.seed)
    draw_sky(s, p.seed)
    far_hills(s, p, (120, 128, 140), 1, 1.4, 110)
    alley = "alley" in p.has
    half = 1.5 if alley else 3.2
    stone = ground_tone(s, p, (158, 150, 140))
    s.floor(darker(stone, 0.3), stone)
    hues = [(178, 116, 86), (196, 172, 134), (146, 132, 128), (168, 98, 80), (206, 190, 158), (120,
        130, 138)]
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
            s.quad([(a, 0.02, 1), (b, 0.02, 1), (b, 0.02, 30), (a, 0.02, 30)], lighter(stone, 0.22),
                6, 0.7)
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
            s.quad([(-0.06, 0.01, z), (0.06, 0.01, z), (0.06, 0.01, z * 1.14), (-0.06, 0.01,
                z * 1.14)], (232, 222, 190), z, 0)
    for z in (16, 9.5, 5.6):
        for x in (-kerb - 0.2, kerb + 0.2):
            s.box(x - 0.04, x + 0.04, 0, 3.1, z, z + 0.08, (52, 56, 58), 0.7)
            s.box(x - 0.13, x + 0.13, 3.1, 3.4, z, z + 0.26, (250, 224, 160))
            if s.light.lamps:
                s.lamp(x, 3.2, z, 2.0)
                px, py = s.at(x, 0, z)
                s.c.glow(px, py, s.px(1.4, z), (255, 206, 120), 0.4, squash=0.22)


def rooftop(s: Stage, p) -> None:
    rng = seeded("roof", p.seed)
    draw_sky(s, p.seed)
    for k in range(3):
        z = 40 - k * 11
        x = -z * 0.8
        while x < z * 0.8:
            w, tall = rng.uniform(2.5, 5), rng.uniform(-0.5, 9 - k * 2.4)
            tone = mix((124, 116, 124), rng.choice(((170, 120, 96), (110, 124, 146), (190, 176,
                150))), 0.5)
            s.box(x, x + w, -9, tall, z, z + 3, tone, 0.6)
            panes(s, [(x, -9, z), (x + w, -9, z), (x + w, tall - 0.4, z), (x, tall - 0.4, z)], 7, 4,
                tone, rng, z)
            x += w + 0.4
    tone = p.main or (142, 132, 124)
    s.quad([(-9, 0, 1), (9, 0, 1), (9, 0, 8.4), (-9, 0, 8.4)], tone, 3)
    for k in range(-8, 9):
        s.c.stroke([s.at(k * 1.1, 0, 1.2), s.at(k * 1.1, 0, 8.4)], 3, s.lit(darker(tone, 0.3), 3),
            0.5, ends=(1, 0.4), curved=False)
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


def house_front(s: Stage, p) -> None:
    rng = seeded("front", p.seed)
    draw_sky(s, p.seed)
    far_hills(s, p, (104, 128, 100), 2, 0.5, 120)
    tone = ground_tone(s, p, GRASS)
    s.floor(darker(tone, 0.2), lighter(tone, 0.12))
    for k in range(9):
        tree(s, -9 + k * 2.2, 19, rng.uniform(4, 6), LEAF, f"{p.seed}{k}")
    hue = p.main or rng.choice(((222, 206, 176), (150, 176, 180), (196, 138, 108), (236, 230, 218)))
    if p.has & {"cabin", "log", "hut"}:
        hue = p.main or (142, 102, 70)
    draw_house(s, p, 0.2, 9, hue, 6.4, 3.3, 5)
    s.c.fill([s.at(-0.45, 0, 8.3), s.at(0.85, 0, 8.3), s.at(1.3, 0, 1.4), s.at(-1.2, 0, 1.4)],
        s.lit((196, 180, 154), 4))
    for k in range(8):
        z = 8 / (1 + k * 0.5)
        s.c.stroke([s.at(-0.5 - (8 - z) * 0.08, 0, z), s.at(0.9 + (8 - z) * 0.05, 0, z)], max(1.5,
            10 / z), s.lit((160, 144, 122), 4), 0.8, ends=(1, 1), curved=False)
    tree(s, -4.2, 7, 5.4, LEAF, p.seed + "l")
    for k, x in enumerate((-3.2, -2.2, -1.3, 1.7, 2.6, 3.4)):
        bush(s, x, 8.2, 0.5, LEAF, f"{p.seed}{k}", ((206, 84, 96), (240, 226, 240), (236, 190,
            80))[k % 3])
    for x in [-4.6 + k * 0.34 for k in range(10)] + [1.5 + k * 0.34 for k in range(11)]:
        s.box(x, x + 0.2, 0, 0.8, 5.2, 5.25, (240, 234, 222), 0.7)
    grass(s, p.seed, tone, 0.8, 110)


def garden(s: Stage, p) -> None:
    rng = seeded("garden", p.seed)
    grave = bool(p.has & {"cemetery", "graveyard"})
    draw_sky(s, p.seed)
    far_hills(s, p, LEAF, 2, 0.5, 120)
    tone = ground_tone(s, p, mix(GRASS, p.main, 0.3) if p.main else GRASS)
    s.floor(darker(tone, 0.22), lighter(tone, 0.15))
    for k in range(10):
        tree(s, -9 + k * 2 + rng.uniform(-0.5, 0.5), 17, rng.uniform(4, 6.5), LEAF, f"{p.seed}{k}",
            "bare" if grave and k % 3 == 0 else "round")
    if not grave:
        draw_house(s, p, 2.6, 13, (216, 196, 164), 4.6, 3, 4)
        s.box(-8, 8, 0, 1.1, 11.5, 11.7, (168, 140, 112))
    path = [s.at(0.2, 0, 11), s.at(0.7, 0, 11), s.at(-0.6, 0, 6), s.at(1.2, 0, 1.6), s.at(-1.6, 0,
        1.6), s.at(-1.5, 0, 6)]
    s.c.fill(smooth(path, steps=6), s.lit((206, 190, 160), 4))
    if grave:
        for z in (9.5, 7.2, 5.2, 3.8):
            for x in (-3.4, -2.2, 1.7, 3.0):
                x += rng.uniform(-0.2, 0.2)
                px, py = s.at(x, 0, z)
                u = s.px(1, z)
                s.shadow(x - 0.3, x + 0.4, z, z + 0.3, 0.4)
                s.c.form(smooth([(px - 0.32 * u, py), (px - 0.32 * u, py - 0.7 * u), (px,
                    py - 0.95 * u), (px + 0.32 * u, py - 0.7 * u), (px + 0.32 * u, py)], steps=4),
                    s.lit((150, 150, 148), z), depth=0.1 * u)
    else:
        blooms = ((214, 80, 96), (244, 226, 236), (240, 190, 70), (150, 110, 190))
        spots = sorted(((rng.choice((-1, 1)) * rng.uniform(1.9, 4.4), rng.uniform(4,
            10)) for _ in range(16)), key=lambda q: -q[1])
        for k, (x, z) in enumerate(spots):
            bush(s, x, z, rng.uniform(0.35, 0.6), mix(LEAF, (120, 150, 80), rng.random() * 0.5),
                f"{p.seed}{k}", blooms[k % 4])
        s.shadow(-3.1, -1.7, 5.6, 6.1, 0.4)
        s.box(-3.1, -1.7, 0.42, 0.48, 5.6, 6.0, (146, 104, 70))
        s.box(-3.1, -1.7, 0.6, 0.95, 6.0, 6.05, (146, 104, 70))
        for x in (-3.0, -1.86):
            s.box(x, x + 0.08, 0, 0.42, 5.7, 5.8, (92, 70, 54))
    tree(s, -4.0, 6.2, 5.6, LEAF, p.seed + "near", "bare" if grave else "round")
    grass(s, p.seed, tone, 0.78, 140)


def road_ahead(s: Stage, p) -> None:
    """A road to the horizon between fields."""
    rng = seeded("road", p.seed)
    draw_sky(s, p.seed)
    far_hills(s, p, (112, 124, 116), 3, 0.7, 120)
    tone = ground_tone(s, p, p.main if p.main and not p.inside else (150, 146, 92))
    s.floor(darker(tone, 0.2), lighter(tone, 0.1))
    s.quad([(-2.4, 0, 1), (2.4, 0, 1), (2.4, 0, 60), (-2.4, 0, 60)], (96, 94, 98), 3)
    for x in (-2.2, 2.14):
        s.quad([(x, 0, 1), (x + 0.08, 0, 1), (x + 0.08, 0, 60), (x, 0, 60)], (226, 220, 204), 4, 0)
    z = 1.3
    while z < 50:
        s.quad([(-0.07, 0, z), (0.07, 0, z), (0.07, 0, z + 1.6), (-0.07, 0, z + 1.6)], (240, 206,
            110), z, 0)
        z += 3.4
    for k in range(9):
        z = 30 - k * 3
        s.box(3.3, 3.45, 0, 5.2, z, z + 0.15, (104, 84, 68), 0.8)
        s.box(2.9, 3.85, 4.6, 4.72, z, z + 0.1, (104, 84, 68), 0.8)
        s.box(-3.2, -3.1, 0, 0.8, z, z + 0.1, (224, 218, 206), 0.6)
        if k % 2:
            tree(s, -5 - rng.random() * 4, z, rng.uniform(3, 5), LEAF, f"{p.seed}{k}")
    for dy in (4.75, 4.55):
        s.c.stroke([s.at(3.0, dy, 30), s.at(3.0, dy - 0.3, 10), s.at(3.0, dy, 4), s.at(3.0, dy,
            1.8)], 2, (50, 44, 46), 0.8, ends=(0.4, 1))


def road(s: Stage, p) -> None:
    road_ahead(s, p)
    grass(s, p.seed, (150, 146, 92), 0.9, 60)
