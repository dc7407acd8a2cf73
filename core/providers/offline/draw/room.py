"""An empty room in perspective: walls, floor, ceiling, windows with their light, and furniture."""

# fmt: off
import math

from .canvas import oval, smooth
from .palette import RGB, darker, lighter, mix, seeded
from .stage import Stage

WOOD: RGB = (146, 102, 66)


def hues(p, wall: RGB, accent: RGB) -> tuple[RGB, RGB]:
    """The wall's and the accent's colour: as the words say, else the kind's own, varied by seed."""
    rng = seeded("hues", p.seed)
    wall = mix(wall, rng.choice(((190, 170, 140), (150, 174, 170), (176, 150, 150), (160, 168,
        186))), 0.22)
    return (mix(wall, p.main, 0.62) if p.main else wall), (p.accent or p.main or accent)


class Room:
    """`wide` and `high` metres at the opening, `back` metres deep."""

    def __init__(
        self,
        s: Stage,
        seed: str,
        wall: RGB,
        floor: RGB,
        *,
        wide: float = 6.4,
        high: float = 3.0,
        back: float = 7.2,
        ceiling: RGB = (232, 226, 214),
    ) -> None:
        self.s, self.rng = s, seeded("room", seed)
        self.l, self.r = -wide * self.rng.uniform(0.46, 0.54), 0.0
        self.r = self.l + wide
        self.high, self.back, self.wall, self.floor_tone = high, back, wall, floor
        near = 1.0
        s.haze_m = 220
        s.quad([(self.l, high, near), (self.r, high, near), (self.r, high, back), (self.l, high,
            back)], darker(ceiling, 0.12), 4)
        s.quad([(self.l, 0, near), (self.r, 0, near), (self.r, 0, back), (self.l, 0, back)], floor,
            4)
        s.quad([(self.l, 0, near), (self.l, 0, back), (self.l, high, back), (self.l, high, near)],
            darker(wall, 0.3), 4)
        s.quad([(self.r, 0, near), (self.r, 0, back), (self.r, high, back), (self.r, high, near)],
            lighter(wall, 0.06), 4)
        face = s.quad([(self.l, 0, back), (self.r, 0, back), (self.r, high, back), (self.l, high,
            back)], darker(wall, 0.1), 4)
        (x0, y0), (x1, y1) = face[3], face[1]
        s.c.fade((x0, y0, x1, y1), s.lit(lighter(wall, 0.14), 3), s.lit(darker(wall, 0.26), 3))
        for box in ((x0, y0, x0 + 60, y1), (x1 - 40, y0, x1, y1)):
            dark = s.lit(darker(wall, 0.5), 3)
            s.c.fade(box, dark, dark, (0.4, 0) if box[0] == x0 else (0, 0.3), sideways=True)
        k = s.at(0, 0, 2)[1]
        s.c.fade((0, k - 60, s.w, s.h), (20, 14, 24), (20, 14, 24), (0, 0.3))

    def planks(self, wide: float = 0.22) -> "Room":
        s, tone = self.s, self.floor_tone
        for i in range(int((self.r - self.l) / wide) + 1):
            x = self.l + i * wide
            if self.rng.random() < 0.45:
                z0 = self.rng.uniform(1, self.back - 2)
                s.quad([(x, 0, z0), (x + wide, 0, z0), (x + wide, 0, z0 + 2), (x, 0, z0 + 2)],
                    self.rng.choice((darker(tone, 0.1), lighter(tone, 0.08))), 4, line=0)
            a, b = s.at(x, 0, 1.1), s.at(x, 0, self.back)
            s.c.stroke([a, b], 3.2, s.lit(darker(tone, 0.42), 3), 0.7, ends=(1, 0.3), curved=False)
        return self

    def tiles(self, size: float = 0.5, other: RGB | None = None) -> "Room":
        s = self.s
        other = other or darker(self.floor_tone, 0.3)
        for i in range(math.ceil((self.r - self.l) / size)):
            for j in range(2, math.ceil(self.back / size)):
                if (i + j) % 2:
                    x, z = self.l + i * size, j * size
                    x1, z1 = min(x + size, self.r), min(z + size, self.back)
                    s.quad([(x, 0, z), (x1, 0, z), (x1, 0, z1), (x, 0, z1)], other, 4, line=0)
        return self

    def skirting(self, tone: RGB, high: float = 0.14) -> "Room":
        s, b = self.s, self.back
        s.quad([(self.l, 0, b), (self.r, 0, b), (self.r, high, b), (self.l, high, b)], tone, 4, 0.6)
        for x in (self.l, self.r):
            s.quad([(x, 0, 1), (x, 0, b), (x, high, b), (x, high, 1)], darker(tone, 0.2), 4, 0.6)
        return self

    def wainscot(self, tone: RGB, high: float = 1.0) -> "Room":
        self.skirting(tone, high)
        s, b = self.s, self.back
        n = 9
        for i in range(n + 1):
            x = self.l + (self.r - self.l) * i / n
            s.c.stroke([s.at(x, 0, b), s.at(x, high, b)], 2, s.lit(darker(tone, 0.5), 3), 0.8,
                ends=(1, 1), curved=False)
        return self

    def beams(self, tone: RGB = (92, 66, 48)) -> "Room":
        for i in range(4):
            z = self.back - 0.6 - i * 1.5
            self.s.box(self.l, self.r, self.high - 0.22, self.high, z, z + 0.25, tone)
        return self

    def window(
        self,
        x: float,
        y0: float = 0.95,
        w: float = 1.4,
        h: float = 1.3,
        *,
        arched: bool = False,
        glass: RGB | None = None,
    ) -> None:
        """A window in the back wall at `x`, with the sky of the hour and a light that falls in."""
        s, b = self.s, self.back
        (ax, ay), (bx, by) = s.at(x - w / 2, y0 + h, b), s.at(x + w / 2, y0, b)
        frame = s.lit((236, 230, 216), 3)
        pad = s.px(0.09, b)
        s.c.form([(ax - pad, ay - pad), (bx + pad, ay - pad), (bx + pad, by + pad), (ax - pad,
            by + pad)], frame, depth=2)
        top, mid, low = s.light.sky
        s.c.fade((ax, ay, bx, by), glass or top, low if not glass else lighter(glass, 0.3))
        if not glass:
            hill = smooth([(ax, by), (ax, by - (by - ay) * 0.3), (ax * 0.6 + bx * 0.4,
                by - (by - ay) * 0.42), (bx, by - (by - ay) * 0.2), (bx, by)], steps=4)
            s.c.within([(ax, ay), (bx, ay), (bx, by), (ax, by)], hill, mix(mid, darker(top, 0.5),
                0.6), 0.9)
        if arched:
            for side, cx in ((-1, ax), (1, bx)):
                s.c.fill(smooth([(cx, ay), (cx - side * (bx - ax) * 0.42, ay),
                    (cx - side * (bx - ax) * 0.16, ay + (bx - ax) * 0.16), (cx,
                    ay + (bx - ax) * 0.5)], steps=4), frame)
        for k in (1, 2):
            vx = ax + (bx - ax) * k / 3
            s.c.stroke([(vx, ay), (vx, by)], max(2.4, pad * 0.5), frame, ends=(1, 1), curved=False)
        s.c.stroke([(ax, (ay + by) / 2), (bx, (ay + by) / 2)], max(2.4, pad * 0.5), frame, ends=(1,
            1), curved=False)
        s.box(x - w / 2 - 0.15, x + w / 2 + 0.15, y0 - 0.14, y0 - 0.07, b - 0.14, b, (226, 218,
            202), 0.7)
        self._beam(x, y0, w, h)

    def _beam(self, x: float, y0: float, w: float, h: float) -> None:
        s, b = self.s, self.back
        night = s.light.lamps
        warm = mix(s.light.sky[2], (255, 250, 230), 0.3) if not night else (120, 150, 214)
        drift, alpha = 0.9, 0.1 if night else 0.26
        patch = [s.at(x - w / 2 + drift, 0, b - 1.2), s.at(x + w / 2 + drift, 0, b - 1.2),
            s.at(x + w / 2 + drift * 2, 0, b - 4.2), s.at(x - w / 2 + drift * 2, 0, b - 4.2)]
        s.c.shadow(patch, alpha * 1.8, 8, warm)
        shaft = [s.at(x - w / 2, y0 + h, b), s.at(x + w / 2, y0 + h, b), patch[2], patch[3]]
        s.c.shadow(shaft, alpha, 14, warm)

    def side_window(
        self, left: bool = True, z0: float = 3.2, z1: float = 5.0, y0: float = 0.9, y1: float = 2.4
    ) -> None:
        s, x = self.s, self.l if left else self.r
        s.quad([(x, y0 - 0.1, z0 - 0.1), (x, y0 - 0.1, z1 + 0.1), (x, y1 + 0.1, z1 + 0.1), (x,
            y1 + 0.1, z0 - 0.1)], (236, 230, 216), 3)
        s.quad([(x, y0, z0), (x, y0, z1), (x, y1, z1), (x, y1, z0)], mix(*s.light.sky[1:], 0.6), 3,
            raw=True)
        for k in (1, 2):
            z = z0 + (z1 - z0) * k / 3
            s.c.stroke([s.at(x, y0, z), s.at(x, y1, z)], 5, s.lit((236, 230, 216), 3), ends=(1, 1),
                curved=False)
        step = 1.6 if left else -1.6
        patch = [s.at(x + step, 0, z0), s.at(x + step, 0, z1), s.at(x + step * 2.2, 0, z1),
            s.at(x + step * 2.2, 0, z0)]
        warm = mix(s.light.sky[2], (255, 248, 226), 0.4) if not s.light.lamps else (120, 150, 214)
        s.c.shadow(patch, 0.2 if s.light.lamps else 0.5, 9, warm)
        s.c.shadow([s.at(x, y1, z0), s.at(x, y1, z1), patch[2], patch[3]],
            0.1 if s.light.lamps else 0.24, 14, warm)

    def door(self, x: float, tone: RGB, w: float = 0.95, h: float = 2.1) -> None:
        s, b = self.s, self.back
        for pad, colour in ((0.1, lighter(tone, 0.35)), (0, tone)):
            s.quad([(x - w / 2 - pad, 0, b), (x + w / 2 + pad, 0, b), (x + w / 2 + pad, h + pad, b),
                (x - w / 2 - pad, h + pad, b)], colour, 4)
        for y0, y1 in ((0.2, 0.9), (1.1, 1.95)):
            s.quad([(x - w * 0.32, y0, b), (x + w * 0.32, y0, b), (x + w * 0.32, y1, b),
                (x - w * 0.32, y1, b)], darker(tone, 0.2), 4, 0.5)
        px, py = s.at(x + w * 0.4, 1.0, b)
        s.c.form(oval(px, py, 4, 4), (214, 178, 92), depth=1, line=0.4)

    def side_door(self, left: bool, z: float, tone: RGB, w: float = 0.95, h: float = 2.1) -> None:
        s, x = self.s, self.l if left else self.r
        for pad, colour in ((0.09, lighter(tone, 0.3)), (0, tone)):
            s.quad([(x, 0, z - pad), (x, 0, z + w + pad), (x, h + pad, z + w + pad), (x, h + pad,
                z - pad)], colour, 4)

    def picture(self, x: float, y: float, w: float, h: float) -> None:
        s, b = self.s, self.back - 0.03
        for pad, tone in ((0.07, (112, 80, 50)), (0, (222, 212, 190))):
            s.quad([(x - w / 2 - pad, y - pad, b), (x + w / 2 + pad, y - pad, b), (x + w / 2 + pad,
                y + h + pad, b), (x - w / 2 - pad, y + h + pad, b)], tone, 3, 0.6)
        (ax, ay), (bx, by) = s.at(x - w * 0.4, y + h * 0.9, b), s.at(x + w * 0.4, y + h * 0.1, b)
        s.c.fill([(ax, by), (ax, by - (by - ay) * 0.5), ((ax + bx) / 2, by - (by - ay) * 0.8), (bx,
            by - (by - ay) * 0.3), (bx, by)], s.lit(self.rng.choice(((96, 118, 110), (140, 96, 78),
            (84, 100, 128))), 3))

    def shelf(
        self,
        x0: float,
        x1: float,
        y0: float,
        y1: float,
        rows: int,
        z: float | None = None,
        tone: RGB = (104, 72, 50),
        goods: str = "books",
    ) -> None:
        """A case against the back wall, full of books or jars."""
        s = self.s
        z = z or self.back - 0.4
        s.box(x0, x1, y0, y1, z, self.back, tone)
        gap = (y1 - y0) / rows
        hues = ((132, 56, 48), (56, 82, 104), (86, 98, 66), (176, 140, 84), (96, 70, 92), (62, 60,
            70), (190, 178, 150))
        for k in range(rows):
            low = y0 + k * gap + 0.05
            s.quad([(x0 + 0.05, low, z), (x1 - 0.05, low, z), (x1 - 0.05, low + gap - 0.09, z),
                (x0 + 0.05, low + gap - 0.09, z)], darker(tone, 0.55), 4, 0.4)
            x = x0 + 0.08
            while x < x1 - 0.16:
                w = self.rng.uniform(0.05, 0.11) if goods == "books" else self.rng.uniform(0.12,
                    0.2)
                tall = (gap - 0.1) * self.rng.uniform(0.6, 0.95) * (1 if goods == "books" else 0.75)
                hue = self.rng.choice(hues)
                if self.rng.random() > 0.08:
                    s.quad([(x, low, z), (x + w, low, z), (x + w, low + tall, z), (x, low + tall,
                        z)], hue, 4, 0.45)
                    s.quad([(x + w * 0.15, low + tall * 0.62, z), (x + w * 0.85, low + tall * 0.62,
                        z), (x + w * 0.85, low + tall * 0.74, z), (x + w * 0.15, low + tall * 0.74,
                        z)], lighter(hue, 0.5), 4, 0)
                x += w + (0.008 if goods == "books" else 0.06)

    def table(
        self, x0: float, x1: float, z0: float, z1: float, tone: RGB, high: float = 0.76
    ) -> None:
        s = self.s
        s.shadow(x0, x1, z0, z1, 0.5)
        for z in (z1 - 0.1, z0):
            for x in (x0 + 0.05, x1 - 0.12):
                s.box(x, x + 0.07, 0, high, z, z + 0.07, darker(tone, 0.2), 0.7)
        s.box(x0, x1, high - 0.07, high, z0, z1, tone)

    def chair(self, x: float, z: float, tone: RGB, facing: int = 1) -> None:
        s = self.s
        s.shadow(x - 0.22, x + 0.22, z, z + 0.45, 0.4)
        back = z + 0.42 if facing > 0 else z
        if facing > 0:
            s.box(x - 0.22, x + 0.22, 0.45, 1.0, back, back + 0.05, tone, 0.8)
        for dz in (0.4, 0):
            for dx in (-0.21, 0.17):
                s.box(x + dx, x + dx + 0.05, 0, 0.45, z + dz, z + dz + 0.05, darker(tone, 0.25),
                    0.6)
        s.box(x - 0.23, x + 0.23, 0.42, 0.48, z, z + 0.45, lighter(tone, 0.1), 0.8)
        if facing < 0:
            s.box(x - 0.22, x + 0.22, 0.48, 1.0, back, back + 0.05, tone, 0.8)

    def curtain(self, x: float, w: float, top: float, low: float, z: float, tone: RGB) -> None:
        """Hanging pleats."""
        s, n = self.s, 5
        for k in range(n):
            (ax, ay), (bx, by) = s.at(x + w * k / n, top, z), s.at(x + w * (k + 1.15) / n, low, z)
            hue = s.lit(mix(lighter(tone, 0.12), darker(tone, 0.25), k % 2), 3)
            s.c.form([(ax, ay), (bx, ay), (bx + 2, by + k % 2 * 4), (ax - 2, by)], hue, depth=4,
                line=0.6)

    def rug(self, x0: float, x1: float, z0: float, z1: float, tone: RGB) -> None:
        s = self.s
        for k, hue in ((0, tone), (0.12, lighter(tone, 0.35)), (0.2, darker(tone, 0.15))):
            s.quad([(x0 + k, 0, z0 + k), (x1 - k, 0, z0 + k), (x1 - k, 0, z1 - k), (x0 + k, 0,
                z1 - k)], hue, 4, 0.4)

    def pendant(
        self, x: float, z: float, y: float, tone: RGB = (60, 56, 54), size: float = 0.28
    ) -> None:
        s = self.s
        s.c.stroke([s.at(x, self.high, z), s.at(x, y, z)], 2.4, (40, 34, 34), ends=(1, 1),
            curved=False)
        px, py = s.at(x, y, z)
        r = s.px(size, z)
        s.c.form(smooth([(px - r, py), (px - r * 0.4, py - r * 0.7), (px + r * 0.4, py - r * 0.7),
            (px + r, py), (px, py + r * 0.12)], steps=4), s.lit(tone, 1), depth=max(2, r * 0.3))
        s.c.fill(oval(px, py, r * 0.8, r * 0.14), (255, 240, 196))
        s.lamp(x, y - 0.1, z)

    def desk_lamp(self, x: float, y: float, z: float, tone: RGB = (206, 168, 96)) -> None:
        s = self.s
        px, py = s.at(x, y, z)
        u = s.px(1, z)
        s.c.form(oval(px, py - 0.01 * u, 0.09 * u, 0.025 * u), s.lit((70, 60, 54), 1), depth=1)
        s.c.stroke([(px, py), (px, py - 0.26 * u)], 0.03 * u, s.lit((96, 80, 60), 1), ends=(1, 1),
            curved=False)
        s.c.form([(px - 0.16 * u, py - 0.22 * u), (px - 0.09 * u, py - 0.44 * u), (px + 0.09 * u,
            py - 0.44 * u), (px + 0.16 * u, py - 0.22 * u)], mix(tone, (255, 236, 190), 0.5),
            depth=max(1, 0.03 * u), line=0.7)
        s.lamp(x, y + 0.3, z, 1.1)
