"""Space in perspective: metres seen from eye height, boxes with lit faces, haze, light and sky."""

import math
from dataclasses import dataclass

from .canvas import Canvas, Path, limb, oval, smooth
from .palette import RGB, darker, lighter, mix, seeded

EYE_M = 1.5
HORIZON = 0.46
FOCAL = 0.72


@dataclass(frozen=True)
class Light:
    """`key` colours what it falls on by `share`; `dim` is how far below day it is."""

    name: str
    sky: tuple[RGB, RGB, RGB]
    haze: RGB
    key: RGB
    share: float
    dim: float
    lamps: bool = False


DAY = Light(
    "day",
    ((92, 158, 214), (150, 200, 232), (226, 238, 240)),
    (208, 222, 230),
    (255, 246, 226),
    0.08,
    0,
)
DAWN = Light(
    "dawn",
    ((112, 136, 190), (226, 174, 176), (252, 220, 172)),
    (232, 206, 198),
    (255, 196, 160),
    0.2,
    0.08,
)
DUSK = Light(
    "dusk",
    ((58, 56, 110), (190, 96, 104), (250, 170, 92)),
    (196, 132, 122),
    (255, 150, 92),
    0.28,
    0.2,
    True,
)
NIGHT = Light(
    "night",
    ((14, 20, 46), (26, 40, 80), (58, 78, 120)),
    (40, 56, 92),
    (70, 100, 170),
    0.4,
    0.48,
    True,
)
STORM = Light(
    "storm",
    ((78, 88, 100), (124, 134, 142), (176, 182, 184)),
    (160, 168, 172),
    (190, 204, 214),
    0.22,
    0.16,
)
TIMES = (
    (NIGHT, "night midnight moonlit moonlight nocturnal moon starlit evening-late"),
    (DUSK, "dusk sunset evening twilight golden sundown magic"),
    (DAWN, "dawn sunrise morning daybreak"),
    (
        STORM,
        "storm stormy rain rainy raining overcast fog foggy mist misty grey bleak drizzle snowstorm",
    ),
)


def light_of(text: str) -> Light:
    """The light that the words say, the first of them winning; day when none does."""
    for word in text.lower().replace("/", " ").replace(",", " ").replace(".", " ").split():
        for light, names in TIMES:
            if word in names.split():
                return light
    return DAY


class Stage:
    """Metres: x right, y up, z away. Colours dim and fade into the haze by distance."""

    def __init__(self, canvas: Canvas, light: Light) -> None:
        self.c, self.light = canvas, light
        self.w, self.h = canvas.size
        self.horizon, self.focal = self.h * HORIZON, self.w * FOCAL
        self.middle = self.w / 2
        self.haze_m = 60.0

    def at(self, x: float, y: float, z: float) -> tuple[float, float]:
        k = self.focal / max(z, 0.3)
        return self.middle + x * k, self.horizon + (EYE_M - y) * k

    def px(self, metres: float, z: float) -> float:
        return metres * self.focal / z

    def lit(self, colour: RGB, z: float = 0, glow: float = 0) -> RGB:
        """The colour in this light at a distance; `glow` is its own light."""
        seen = tuple(round(ch * (1 - self.light.dim * (1 - glow))) for ch in colour)
        keyed = tuple(round(a * b / 255) for a, b in zip(seen, self.light.key, strict=True))
        seen = mix(seen, keyed, self.light.share * 1.6 * (1 - glow))
        return mix(seen, self.light.haze, min(0.86, max(0.0, z - 3) / self.haze_m) * (1 - glow))

    def quad(
        self, corners: Path, colour: RGB, z: float, line: float = 1.0, raw: bool = False
    ) -> list:
        """A flat patch given by (x, y, z) corners. Returns its outline on the sheet."""
        points = [self.at(*p) for p in corners]
        tone = colour if raw else self.lit(colour, z)
        self.c.fill(points, tone)
        if line and self.c.look.line:
            self.c.contour(points, line * max(0.25, min(1.1, 4.5 / max(z, 1))), tone)
        return points

    def box(
        self,
        x0: float,
        x1: float,
        y0: float,
        y1: float,
        z0: float,
        z1: float,
        colour: RGB,
        line: float = 1.0,
    ) -> None:
        """A solid: side, top or underside, then front, each lit by how it faces the light (left above)."""
        if x0 > 0:
            self.quad(
                [(x0, y0, z0), (x0, y0, z1), (x0, y1, z1), (x0, y1, z0)],
                lighter(colour, 0.1),
                z0,
                line,
            )
        if x1 < 0:
            self.quad(
                [(x1, y0, z0), (x1, y0, z1), (x1, y1, z1), (x1, y1, z0)],
                darker(colour, 0.36),
                z0,
                line,
            )
        if y1 < EYE_M:
            self.quad(
                [(x0, y1, z0), (x1, y1, z0), (x1, y1, z1), (x0, y1, z1)],
                lighter(colour, 0.26),
                z0,
                line,
            )
        if y0 > EYE_M:
            self.quad(
                [(x0, y0, z0), (x1, y0, z0), (x1, y0, z1), (x0, y0, z1)],
                darker(colour, 0.5),
                z0,
                line,
            )
        self.quad(
            [(x0, y0, z0), (x1, y0, z0), (x1, y1, z0), (x0, y1, z0)], darker(colour, 0.12), z0, line
        )

    def shadow(self, x0: float, x1: float, z0: float, z1: float, alpha: float = 0.4) -> None:
        """A contact shadow on the ground."""
        points = [
            self.at(x0, 0, z0),
            self.at(x1 + 0.25, 0, z0),
            self.at(x1 + 0.25, 0, z1),
            self.at(x0, 0, z1),
        ]
        self.c.shadow(points, alpha, max(3, self.px(0.07, z0)))

    def lamp(
        self, x: float, y: float, z: float, reach: float = 1.6, colour: RGB = (255, 206, 120)
    ) -> None:
        """A lamp's glow, strong when it is dark."""
        px, py = self.at(x, y, z)
        self.c.glow(px, py, self.px(reach, z), colour, 0.62 if self.light.lamps else 0.3)
        self.c.glow(px, py, self.px(reach * 0.35, z), lighter(colour, 0.6), 0.85)

    # sky and far things -------------------------------------------------------------------

    def sky(self, seed: str, low: float | None = None, clouds: int = 6) -> None:
        low = low or self.horizon + 4
        a, b, d = self.light.sky
        self.c.fade((0, 0, self.w, low * 0.55), a, b)
        self.c.fade((0, low * 0.55 - 1, self.w, low), b, d)
        rng = seeded("sky", seed)
        name = self.light.name
        if name == "night":
            for _ in range(90):
                x, y, r = (
                    rng.uniform(0, self.w),
                    rng.uniform(0, low * 0.85),
                    rng.choice((0.8, 1, 1.2, 1.8)),
                )
                self.c.fill(oval(x, y, r, r, steps=8), (236, 240, 255), rng.uniform(0.4, 0.95))
            x, y = self.w * rng.choice((0.2, 0.28, 0.74, 0.8)), low * 0.3
            self.c.glow(x, y, 190, (150, 176, 226), 0.5)
            self.c.fill(oval(x, y, 38, 38, steps=40), (244, 242, 226))
            for dx, dy, r in ((-10, -6, 8), (9, 10, 6), (12, -12, 5)):
                self.c.fill(oval(x + dx, y + dy, r, r), (222, 220, 208))
        elif name != "storm":
            x = self.w * rng.choice((0.2, 0.3, 0.68, 0.78))
            y = low * (0.3 if name == "day" else 0.84)
            self.c.glow(x, y, 300, (255, 244, 214), 0.75)
            if name != "day":
                self.c.fill(oval(x, y, 34, 34, steps=36), (255, 244, 214))
        for k in range(clouds + (5 if name == "storm" else 0)):
            self._cloud(rng, low, k)

    def _cloud(self, rng, low: float, k: int) -> None:
        _, b, d = self.light.sky
        body = {
            "day": (252, 252, 250),
            "dawn": (255, 226, 206),
            "dusk": (250, 150, 110),
            "night": (60, 78, 118),
            "storm": (148, 156, 164),
        }[self.light.name]
        x, y = rng.uniform(-0.05, 1.05) * self.w, low * rng.uniform(0.1, 0.8)
        size = (1.2 - y / low) * rng.uniform(60, 120)
        lobes = [(x + rng.uniform(-1.3, 1.3) * size, rng.uniform(0.25, 0.55)) for _ in range(7)]
        under = mix(body, darker(b, 0.25), 0.45)
        for tone, dy, alpha in ((under, 0, 0.55), (body, -size * 0.13, 0.8)):
            shape = [(x - size * 2, y + size * 0.16 + dy)]
            for lx, r in sorted(lobes):
                shape += [
                    (lx - size * r * 0.7, y - size * r * 0.35 + dy),
                    (lx, y - size * r * 0.9 + dy),
                    (lx + size * r * 0.7, y - size * r * 0.35 + dy),
                ]
            shape += [(x + size * 2, y + size * 0.16 + dy), (x, y + size * 0.22 + dy)]
            self.c.fill(smooth(shape, steps=5), tone, alpha)

    def ridge(
        self, seed: str, base: float, high: float, colour: RGB, rough: float = 1.0, steps: int = 48
    ) -> list:
        """A line of hills or mountains across the sheet. `rough` 0 is rolling, 2 is craggy."""
        rng = seeded("ridge", seed)
        waves = [
            (
                rng.uniform(0.6, 1) / (n ** (1.6 - rough * 0.3)),
                n * rng.uniform(0.8, 1.3),
                rng.uniform(0, 6.3),
            )
            for n in range(1, 5 + int(rough * 4))
        ]
        total = sum(a for a, _, _ in waves)
        top = []
        for i in range(steps + 1):
            u = i / steps
            v = sum(a * math.sin(f * u * 6.3 + ph) for a, f, ph in waves) / total
            top.append(
                (
                    u * self.w,
                    base
                    - high * (0.55 + 0.6 * v)
                    - (rng.uniform(0, high * 0.06) if rough > 1 else 0),
                )
            )
        shape = [
            (-4, self.h),
            (-4, top[0][1]),
            *top,
            (self.w + 4, top[-1][1]),
            (self.w + 4, self.h),
        ]
        self.c.fill(shape, colour)
        if self.c.look.line:
            self.c._pen.line(
                self.c.pixels(top),
                fill=self.c.look.ink or darker(colour, 0.5),
                width=max(1, round(self.c.look.line * 0.6 * self.c.zoom)),
            )
        return top

    def floor(self, near: RGB, far: RGB) -> None:
        """The ground from the horizon to the lower edge."""
        self.c.fade((0, self.horizon, self.w, self.h), self.lit(far, 30), self.lit(near, 1))

    # growing things -----------------------------------------------------------------------

    def tree(
        self, x: float, z: float, tall: float, leaf: RGB, seed: str, kind: str = "round"
    ) -> None:
        rng = seeded("tree", seed, f"{x:.2f}{z:.2f}")
        px, py = self.at(x, 0, z)
        u = self.px(1, z)
        bark, leaf = self.lit((92, 70, 56), z), self.lit(leaf, z)
        self.shadow(x - tall * 0.18, x + tall * 0.24, z, z + 0.5, 0.35)
        if kind == "pine":
            self.c.fill([(px - 0.12 * u, py), (px + 0.12 * u, py), (px, py - tall * u)], bark)
            for k in range(6):
                y = py - u * tall * (0.12 + k * 0.145)
                r = u * tall * (0.25 - k * 0.036)
                tier = [
                    (px - r, y),
                    (px - r * 0.4, y - r * 0.2),
                    (px, y - tall * u * 0.26),
                    (px + r * 0.45, y - r * 0.2),
                    (px + r, y + rng.uniform(-2, 2)),
                    (px + r * 0.3, y + r * 0.16),
                    (px - r * 0.35, y + r * 0.18),
                ]
                self.c.form(
                    tier,
                    mix(leaf, darker(leaf, 0.3), 0.6 - k * 0.1),
                    depth=max(2, r * 0.25),
                    line=0.6,
                )
            return
        lean = rng.uniform(-0.05, 0.05) * tall * u
        self.c.form(
            limb(
                [
                    (px, py),
                    (px + lean * 0.4, py - tall * u * 0.3),
                    (px + lean, py - tall * u * 0.62),
                ],
                [0.055 * tall * u, 0.036 * tall * u, 0.02 * tall * u],
            ),
            bark,
            depth=max(1.5, 0.025 * tall * u),
            line=0.7,
        )
        if kind == "bare":
            for s in (-1, 1, -0.5, 0.6):
                y0 = py - tall * u * rng.uniform(0.3, 0.55)
                self.c.stroke(
                    [
                        (px + lean * 0.5, y0),
                        (px + s * tall * u * 0.16, y0 - tall * u * 0.2),
                        (px + s * tall * u * 0.26, y0 - tall * u * 0.4),
                    ],
                    0.03 * tall * u,
                    bark,
                    ends=(1, 0.6, 0.1),
                )
            return
        for k in range(7):
            a = rng.uniform(0, 6.28)
            cx = px + lean + math.cos(a) * tall * u * 0.2 * (k > 0)
            cy = py - tall * u * 0.72 + math.sin(a) * tall * u * 0.15 * (k > 0)
            r = tall * u * rng.uniform(0.16, 0.24)
            ring = oval(cx, cy, r, r * 0.86, steps=14)
            ring = [
                (cx + (qx - cx) * rng.uniform(0.86, 1.12), cy + (qy - cy) * rng.uniform(0.86, 1.12))
                for qx, qy in ring
            ]
            tone = mix(
                darker(leaf, 0.3),
                lighter(leaf, 0.12),
                min(1, max(0, (py - tall * u * 0.6 - cy) / (tall * u * 0.3) + 0.4)),
            )
            self.c.form(smooth(ring, steps=4), tone, depth=max(2, r * 0.3), line=0.6)

    def bush(
        self, x: float, z: float, size: float, leaf: RGB, seed: str, bloom: RGB | None = None
    ) -> None:
        rng = seeded("bush", seed, f"{x:.2f}{z:.2f}")
        px, py = self.at(x, 0, z)
        r = self.px(size, z)
        shape = [(px - r, py + 2)]
        for k in range(7):
            a = math.pi * (1 - k / 6)
            reach = r * rng.uniform(0.8, 1.12)
            shape.append((px + math.cos(a) * reach, py - math.sin(a) * reach * 0.8 - r * 0.1))
        shape.append((px + r, py + 2))
        tone = self.lit(leaf, z)
        curve = smooth(shape, steps=5)
        self.c.form(curve, tone, depth=max(2, r * 0.28), line=0.7)
        for _ in range(16):
            dx, dy = rng.uniform(-0.75, 0.75) * r, rng.uniform(0.1, 0.75) * r
            dot = oval(px + dx, py - dy, r * 0.07, r * 0.06, steps=8)
            self.c.within(
                curve,
                dot,
                self.lit(bloom, z) if bloom else lighter(tone, 0.2),
                0.9 if bloom else 0.5,
            )

    def grass(self, seed: str, colour: RGB, near: float = 0.78, count: int = 130) -> None:
        rng = seeded("grass", seed)
        for _ in range(count):
            y = self.h * (near + (1.04 - near) * rng.random() ** 0.7)
            k = (y - self.horizon) / (self.h - self.horizon)
            x, tall = rng.uniform(0, self.w), 26 * k * rng.uniform(0.5, 1.3)
            tone = mix(darker(colour, 0.3), lighter(colour, 0.3), rng.random())
            self.c.stroke(
                [
                    (x, y),
                    (x + rng.uniform(-4, 6), y - tall * 0.6),
                    (x + rng.uniform(-10, 14), y - tall),
                ],
                3.4 * k,
                self.lit(tone, 2),
                ends=(1, 0.8, 0.1),
            )
