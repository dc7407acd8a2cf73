"""Trees, bushes and grass on a stage."""

# fmt: off
import math

from .canvas import limb, oval, smooth
from .palette import RGB, darker, lighter, mix, seeded
from .stage import Stage


def tree(
    s: Stage, x: float, z: float, tall: float, leaf: RGB, seed: str, kind: str = "round"
) -> None:
    rng = seeded("tree", seed, f"{x:.2f}{z:.2f}")
    px, py = s.at(x, 0, z)
    u = s.px(1, z)
    bark, leaf = s.lit((92, 70, 56), z), s.lit(leaf, z)
    s.shadow(x - tall * 0.18, x + tall * 0.24, z, z + 0.5, 0.35)
    if kind == "pine":
        s.c.fill([(px - 0.12 * u, py), (px + 0.12 * u, py), (px, py - tall * u)], bark)
        for k in range(6):
            y = py - u * tall * (0.12 + k * 0.145)
            r = u * tall * (0.25 - k * 0.036)
            tier = [(px - r, y), (px - r * 0.4, y - r * 0.2), (px, y - tall * u * 0.26),
                (px + r * 0.45, y - r * 0.2), (px + r, y + rng.uniform(-2, 2)), (px + r * 0.3,
                y + r * 0.16), (px - r * 0.35, y + r * 0.18)]
            s.c.form(tier, mix(leaf, darker(leaf, 0.3), 0.6 - k * 0.1), depth=max(2, r * 0.25),
                line=0.6)
        return
    lean = rng.uniform(-0.05, 0.05) * tall * u
    s.c.form(limb([(px, py), (px + lean * 0.4, py - tall * u * 0.3), (px + lean,
        py - tall * u * 0.62)], [0.055 * tall * u, 0.036 * tall * u, 0.02 * tall * u]), bark,
        depth=max(1.5, 0.025 * tall * u), line=0.7)
    if kind == "bare":
        for way in (-1, 1, -0.5, 0.6):
            y0 = py - tall * u * rng.uniform(0.3, 0.55)
            s.c.stroke([(px + lean * 0.5, y0), (px + way * tall * u * 0.16, y0 - tall * u * 0.2),
                (px + way * tall * u * 0.26, y0 - tall * u * 0.4)], 0.03 * tall * u, bark, ends=(1,
                0.6, 0.1))
        return
    for k in range(7):
        a = rng.uniform(0, 6.28)
        cx = px + lean + math.cos(a) * tall * u * 0.2 * (k > 0)
        cy = py - tall * u * 0.72 + math.sin(a) * tall * u * 0.15 * (k > 0)
        r = tall * u * rng.uniform(0.16, 0.24)
        ring = oval(cx, cy, r, r * 0.86, steps=14)
        ring = [(cx + (qx - cx) * rng.uniform(0.86, 1.12), cy + (qy - cy) * rng.uniform(0.86,
            1.12)) for qx, qy in ring]
        tone = mix(darker(leaf, 0.3), lighter(leaf, 0.12), min(1, max(0,
            (py - tall * u * 0.6 - cy) / (tall * u * 0.3) + 0.4)))
        s.c.form(smooth(ring, steps=4), tone, depth=max(2, r * 0.3), line=0.6)


def bush(
    s: Stage, x: float, z: float, size: float, leaf: RGB, seed: str, bloom: RGB | None = None
) -> None:
    rng = seeded("bush", seed, f"{x:.2f}{z:.2f}")
    px, py = s.at(x, 0, z)
    r = s.px(size, z)
    shape = [(px - r, py + 2)]
    for k in range(7):
        a = math.pi * (1 - k / 6)
        reach = r * rng.uniform(0.8, 1.12)
        shape.append((px + math.cos(a) * reach, py - math.sin(a) * reach * 0.8 - r * 0.1))
    shape.append((px + r, py + 2))
    tone = s.lit(leaf, z)
    curve = smooth(shape, steps=5)
    s.c.form(curve, tone, depth=max(2, r * 0.28), line=0.7)
    for _ in range(16):
        dx, dy = rng.uniform(-0.75, 0.75) * r, rng.uniform(0.1, 0.75) * r
        dot = oval(px + dx, py - dy, r * 0.07, r * 0.06, steps=8)
        s.c.within(curve, dot, s.lit(bloom, z) if bloom else lighter(tone, 0.2),
            0.9 if bloom else 0.5)


def grass(s: Stage, seed: str, colour: RGB, near: float = 0.78, count: int = 130) -> None:
    rng = seeded("grass", seed)
    for _ in range(count):
        y = s.h * (near + (1.04 - near) * rng.random() ** 0.7)
        k = (y - s.horizon) / (s.h - s.horizon)
        x, tall = rng.uniform(0, s.w), 26 * k * rng.uniform(0.5, 1.3)
        tone = mix(darker(colour, 0.3), lighter(colour, 0.3), rng.random())
        s.c.stroke([(x, y), (x + rng.uniform(-4, 6), y - tall * 0.6), (x + rng.uniform(-10, 14),
            y - tall)], 3.4 * k, s.lit(tone, 2), ends=(1, 0.8, 0.1))
