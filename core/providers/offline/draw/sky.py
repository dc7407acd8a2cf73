"""The sky of the hour, its clouds, and the hills on the horizon."""

# fmt: off
import math

from .canvas import oval
from .palette import RGB, darker, lighter, mix, seeded
from .stage import Stage


def draw_sky(s: Stage, seed: str, low: float | None = None, clouds: int = 6) -> None:
    low = low or s.horizon + 4
    a, b, d = s.light.sky
    s.c.fade((0, 0, s.w, low * 0.55), a, b)
    s.c.fade((0, low * 0.55 - 1, s.w, low), b, d)
    rng = seeded("sky", seed)
    name = s.light.name
    if name == "night":
        for _ in range(90):
            x, y, r = (rng.uniform(0, s.w), rng.uniform(0, low * 0.85), rng.choice((0.8, 1, 1.2,
                1.8)))
            s.c.fill(oval(x, y, r, r, steps=8), (236, 240, 255), rng.uniform(0.4, 0.95))
        x, y = s.w * rng.choice((0.2, 0.28, 0.74, 0.8)), low * 0.3
        s.c.glow(x, y, 190, (150, 176, 226), 0.5)
        s.c.fill(oval(x, y, 38, 38, steps=40), (244, 242, 226))
        for dx, dy, r in ((-10, -6, 8), (9, 10, 6), (12, -12, 5)):
            s.c.fill(oval(x + dx, y + dy, r, r), (222, 220, 208))
    elif name != "storm":
        x = s.w * rng.choice((0.2, 0.3, 0.68, 0.78))
        y = low * (0.3 if name == "day" else 0.84)
        s.c.glow(x, y, 300, (255, 244, 214), 0.75)
        if name != "day":
            s.c.fill(oval(x, y, 34, 34, steps=36), (255, 244, 214))
    for _ in range(clouds + (5 if name == "storm" else 0)):
        _cloud(s, rng, low)


def _cloud(s: Stage, rng, low: float) -> None:
    _, b, d = s.light.sky
    body = {"day": (252, 252, 250), "dawn": (255, 226, 206), "dusk": (250, 150, 110), "night": (60,
        78, 118), "storm": (148, 156, 164)}[s.light.name]
    x, y = rng.uniform(-0.05, 1.05) * s.w, low * rng.uniform(0.1, 0.78)
    size = (1.25 - y / low) * rng.uniform(70, 120)
    body = mix(body, mix(b, d, y / low), 0.12 + 0.3 * y / low)
    puffs = []
    for j in range(9):
        u = j / 4 - 1
        r = size * (1 - 0.7 * u * u) * rng.uniform(0.34, 0.56) + size * 0.08
        puffs.append((x + u * size * 1.5, y - r * 0.62, r))
    for tone, up, k in ((mix(body, darker(b, 0.3), 0.42), 0.0, 1.0), (body, 0.2, 0.94),
        (lighter(body, 0.35), 0.36, 0.7)):
        for px, py, r in puffs:
            top = oval(px - r * 0.1 * up, py - r * up, r * k, r * k * 0.8, steps=22)
            s.c.fill([(qx, min(qy, y - r * up * 0.5)) for qx, qy in top], tone)
    s.c.fill(oval(x, y + 1, size * 1.9, size * 0.07), mix(body, darker(b, 0.3), 0.42))


def ridge(
    s: Stage, seed: str, base: float, high: float, colour: RGB, rough: float = 1.0, steps: int = 48
) -> list:
    """A line of hills or mountains across the sheet. `rough` 0 is rolling, 2 is craggy."""
    rng = seeded("ridge", seed)
    waves = [(rng.uniform(0.6, 1) / n ** (1.6 - rough * 0.3), n * rng.uniform(0.8, 1.3),
        rng.uniform(0, 6.3)) for n in range(1, 5 + int(rough * 4))]
    total = sum(a for a, _, _ in waves)
    top = []
    for i in range(steps + 1):
        u = i / steps
        v = sum(a * math.sin(f * u * 6.3 + ph) for a, f, ph in waves) / total
        top.append((u * s.w, base - high * (0.55 + 0.6 * v) - (rng.uniform(0,
            high * 0.06) if rough > 1 else 0)))
    shape = [(-4, s.h), (-4, top[0][1]), *top, (s.w + 4, top[-1][1]), (s.w + 4, s.h)]
    s.c.fill(shape, colour)
    if s.c.look.line:
        s.c._pen.line(s.c.pixels(top), fill=s.c.look.ink or darker(colour, 0.5), width=max(1,
            round(s.c.look.line * 0.6 * s.c.zoom)))
    return top
