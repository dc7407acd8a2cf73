"""Forest, mountains, desert and fields."""

# fmt: off
import math

from .canvas import limb, smooth
from .greenery import bush, grass, tree
from .land import GRASS, LEAF, draw_house, far_hills, ground_tone
from .palette import darker, lighter, mix, seeded
from .sky import draw_sky, ridge
from .stage import Stage


def forest(s: Stage, p) -> None:
    rng = seeded("forest", p.seed)
    leaf = mix(LEAF, p.main, 0.5) if p.main else LEAF
    if p.has & {"autumn", "autumnal", "fall"}:
        leaf = (190, 112, 52)
    draw_sky(s, p.seed, clouds=2)
    far_hills(s, p, leaf, 2, 0.8, 190)
    tone = ground_tone(s, p, mix(GRASS, (104, 88, 60), 0.35))
    s.floor(darker(tone, 0.3), lighter(tone, 0.1))
    path = [s.at(-0.5, 0, 26), s.at(-0.1, 0, 26), s.at(0.9, 0, 12), s.at(0.5, 0, 5.5), s.at(1.3, 0,
        1.6), s.at(-1.5, 0, 1.6), s.at(-0.9, 0, 5.5), s.at(-0.2, 0, 12)]
    s.c.fill(smooth(path), s.lit(ground_tone(s, p, (176, 148, 106)), 4))
    kind = "pine" if p.has & {"pine", "pines", "fir", "snow", "winter",
        "mountain"} or rng.random() < 0.35 else "round"
    spots = sorted(((rng.uniform(-1, 1), rng.uniform(5, 26)) for _ in range(24)),
        key=lambda q: -q[1])
    for k, (u, z) in enumerate(spots):
        x = math.copysign(1.7 + abs(u) * (2 + z * 0.5), u)
        tree(s, x, z, rng.uniform(5, 8), mix(leaf, (60, 100, 90), rng.random() * 0.3),
            f"{p.seed}{k}", kind)
        if k == 11:
            for j in range(3):
                x0 = s.w * (0.2 + 0.22 * j)
                s.c.shadow([(x0, -20), (x0 + 80, -20), (x0 + 250, s.h * 0.8), (x0 + 60, s.h * 0.8)],
                    0.13, 16, mix(s.light.sky[2], (255, 248, 210), 0.4))
    for k in range(7):
        bush(s, rng.choice((-1, 1)) * rng.uniform(2, 3.6), rng.uniform(3.2, 5.5), 0.5, darker(leaf,
            0.12), f"{p.seed}{k}")
    for x in (-1.95, 2.15):
        px, _ = s.at(x, 0, 2.2)
        bark = s.lit(darker((92, 70, 56), 0.35), 0)
        s.c.form(limb([(px, s.h + 30), (px + 8, s.h * 0.5), (px - 10, -30)], [74, 52, 50]), bark,
            depth=20)
        for k in range(9):
            y = s.h * k / 9
            s.c.stroke([(px - 30 + k * 7 % 50, y), (px - 34 + k * 7 % 50, y + 40),
                (px - 26 + k * 7 % 50, y + 76)], 4, darker(bark, 0.4), 0.7)
    grass(s, p.seed, tone, 0.82, 110)


def mountain(s: Stage, p) -> None:
    rng = seeded("mountain", p.seed)
    draw_sky(s, p.seed, clouds=5)
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
        for ((ax, ay), (tx, ty), (bx, by)) in zip(peaks[1::2], peaks[2::2], peaks[3::2],
            strict=False):
            s.c.fill([(tx, ty), (bx, by), (tx + (bx - tx) * 0.2, by + 24), (tx + 20,
                ty + (by - ty) * 0.5), (tx - 8, ty + (by - ty) * 0.3)], darker(tone, 0.25), 0.75)
            if k < 2:
                snow = mix((250, 252, 255), s.lit((250, 252, 255)), 0.6)
                d = (by - ty) * 0.36
                s.c.fill([(tx, ty - 1), (tx + (bx - tx) * 0.36, ty + d), (tx + 18, ty + d * 0.7),
                    (tx + 4, ty + d * 1.15), (tx - 14, ty + d * 0.7), (tx + (ax - tx) * 0.3,
                    ty + (ay - ty) * 0.3)], snow)
    tone = ground_tone(s, p, GRASS)
    s.c.fade((0, s.horizon + 60, s.w, s.h), s.lit(tone, 12), s.lit(darker(tone, 0.25), 1))
    ridge(s, p.seed + "near", s.horizon + 96, 60, s.lit(tone, 9), 0.5)
    for k in range(26):
        z = rng.uniform(9, 20)
        tree(s, rng.uniform(-1, 1) * (z * 0.7), z, rng.uniform(2.4, 4), (62, 98, 80),
            f"{p.seed}{k}", "pine")
    s.c.fade((0, s.h * 0.74, s.w, s.h), s.lit(tone, 5), s.lit(darker(tone, 0.3), 1), (0, 1))
    for x, z, size in ((-2.2, 4.2, 0.7), (2.4, 3.6, 0.55), (1.4, 5.5, 0.5)):
        px, py = s.at(x, 0, z)
        r = s.px(size, z)
        s.c.form([(px - r, py), (px - r * 0.8, py - r * 0.6), (px - r * 0.1, py - r), (px + r * 0.6,
            py - r * 0.7), (px + r, py)], s.lit((130, 128, 130), z), depth=r * 0.3)
    grass(s, p.seed, tone, 0.8, 120)


def field(s: Stage, p) -> None:
    rng = seeded("field", p.seed)
    draw_sky(s, p.seed, clouds=8)
    tone = p.main or ((214, 178, 92) if p.has & {"wheat", "corn", "crop", "harvest",
        "barley"} else GRASS)
    tone = ground_tone(s, p, tone)
    far_hills(s, p, (104, 132, 92), 3, 0.3, 110)
    s.floor(darker(tone, 0.25), lighter(tone, 0.15))
    vanish = (s.w * rng.uniform(0.35, 0.65), s.horizon)
    for k in range(-16, 17):
        x = s.w / 2 + k * 130
        s.c.fill([vanish, (x, s.h + 10), (x + 52, s.h + 10)], s.lit(darker(tone, 0.25), 3), 0.5)
    for k in range(12):
        tree(s, -14 + k * 2.4 + rng.uniform(-0.7, 0.7), 24, rng.uniform(2.6, 4), LEAF,
            f"{p.seed}{k}")
    if p.has & {"farm", "farmhouse", "barn"}:
        draw_house(s, p, 3.0, 15, (170, 70, 58))
    tree(s, -3.6 if rng.random() < 0.5 else 3.8, 9, 5.6, LEAF, p.seed)
    for k in range(9):
        x = -5 + k * 1.25
        s.box(x - 0.05, x + 0.05, 0, 0.95, 7, 7.1, (136, 108, 82), 0.8)
    for y in (0.4, 0.75):
        s.box(-5, 5.1, y, y + 0.08, 7.05, 7.1, (150, 120, 92), 0.8)
    grass(s, p.seed, tone, 0.74, 190)


def desert(s: Stage, p) -> None:
    rng = seeded("desert", p.seed)
    draw_sky(s, p.seed, clouds=2)
    tone = p.main or (224, 180, 118)
    for k in range(3):
        ridge(s, f"m{p.seed}{k}", s.horizon + 6, 130 - k * 40, mix(s.lit((170, 104, 82)),
            s.light.haze, 0.6 - k * 0.2), 1.5)
    s.floor(tone, lighter(tone, 0.15))
    for k in range(4):
        y = s.horizon + 40 + k * 84
        crest = [(-20, y + rng.uniform(0, 50)), (s.w * 0.25, y - rng.uniform(0, 40)), (s.w * 0.55,
            y + rng.uniform(10, 40)), (s.w * 0.8, y - rng.uniform(0, 30)), (s.w + 20, y + 30)]
        line = smooth(crest, closed=False)
        s.c.fill([*line, (s.w + 20, s.h), (-20, s.h)], s.lit(mix(lighter(tone, 0.1), darker(tone,
            0.2), k / 4), 8 - k * 2))
        s.c.fill([*line, *[(x + 30, yy + 34 + k * 10) for x, yy in reversed(line)]],
            s.lit(darker(tone, 0.3), 8 - k * 2), 0.4)
    for x, z, tall in ((-3, 8, 2.4), (2.8, 6, 1.9), (4.6, 12, 2.6)):
        px, py = s.at(x, 0, z)
        u, green = s.px(1, z), s.lit((92, 128, 84), z)
        s.shadow(x - 0.2, x + 0.9, z, z + 0.3, 0.35)
        for path in ([(px - 0.1 * u, py - tall * 0.35 * u), (px - 0.55 * u, py - tall * 0.4 * u),
            (px - 0.55 * u, py - tall * 0.7 * u)], [(px + 0.1 * u, py - tall * 0.5 * u),
            (px + 0.5 * u, py - tall * 0.52 * u), (px + 0.5 * u, py - tall * 0.85 * u)]):
            s.c.form(limb(path, [0.12 * u, 0.12 * u, 0.09 * u]), green, depth=0.06 * u)
        s.c.form(limb([(px, py), (px, py - tall * u)], [0.19 * u, 0.15 * u]), green, depth=0.1 * u)
