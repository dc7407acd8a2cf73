"""A sheet to draw on: lit, contoured shapes in the look's own hand, drawn large and scaled down."""

import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from .looks import Look
from .palette import RGB, darker, lighter, mix

Point = tuple[float, float]
Path = Sequence[Point]


def smooth(points: Path, closed: bool = True, steps: int = 7) -> list[Point]:
    """A Catmull-Rom curve through the points."""
    n = len(points)
    out: list[Point] = []
    for i in range(n if closed else n - 1):
        if closed:
            a, b, c, d = (points[(i + k) % n] for k in (-1, 0, 1, 2))
        else:
            a, b, c, d = (points[min(max(i + k, 0), n - 1)] for k in (-1, 0, 1, 2))
        for s in range(steps):
            t = s / steps
            u, v = t * t, t * t * t
            p, q, r, w = -t + 2 * u - v, 2 - 5 * u + 3 * v, t + 4 * u - 3 * v, v - u
            out.append((
                0.5 * (p * a[0] + q * b[0] + r * c[0] + w * d[0]),
                0.5 * (p * a[1] + q * b[1] + r * c[1] + w * d[1]),
            ))  # fmt: skip
    return out if closed else [*out, points[-1]]


def oval(x: float, y: float, rx: float, ry: float, tilt: float = 0, steps: int = 28) -> list[Point]:
    c, s = math.cos(tilt), math.sin(tilt)
    ring = (
        (rx * math.cos(a), ry * math.sin(a)) for a in (math.tau * i / steps for i in range(steps))
    )
    return [(x + u * c - v * s, y + u * s + v * c) for u, v in ring]


def rect(x0: float, y0: float, x1: float, y1: float, r: float = 0) -> list[Point]:
    """A rectangle, its corners rounded by `r`."""
    if not r:
        return [(x0, y0), (x1, y0), (x1, y1), (x0, y1)]
    corners = (
        (x1 - r, y0 + r, -90),
        (x1 - r, y1 - r, 0),
        (x0 + r, y1 - r, 90),
        (x0 + r, y0 + r, 180),
    )
    return [
        (
            cx + r * math.cos(math.radians(a + k * 22.5)),
            cy + r * math.sin(math.radians(a + k * 22.5)),
        )
        for cx, cy, a in corners
        for k in range(5)
    ]


def limb(path: Path, widths: Sequence[float], steps: int = 7, cap: bool = False) -> list[Point]:
    """The outline of a bent, tapering limb along `path`; `widths` are half widths at its points.
    `cap` rounds its first end."""
    line = smooth(path, closed=False, steps=steps)
    n = len(line) - 1
    left, right = [], []
    for i, (x, y) in enumerate(line):
        (ax, ay), (bx, by) = line[max(i - 1, 0)], line[min(i + 1, n)]
        length = math.hypot(bx - ax, by - ay) or 1
        at = i / n * (len(widths) - 1)
        k = min(int(at), len(widths) - 2)
        w = widths[k] + (widths[k + 1] - widths[k]) * (at - k)
        dx, dy = -(by - ay) / length * w, (bx - ax) / length * w
        left.append((x + dx, y + dy))
        right.append((x - dx, y - dy))
    if not cap:
        return left + right[::-1]
    (x, y), (rx, ry) = line[0], right[0]
    start = math.atan2(ry - y, rx - x)
    ring = [start - math.pi * k / 12 for k in range(1, 12)]
    return (
        left
        + right[::-1]
        + [(x + widths[0] * math.cos(a), y + widths[0] * math.sin(a)) for a in ring]
    )


@lru_cache(maxsize=256)
def _faded(share: float) -> list[int]:
    """A table that weakens a mask."""
    return [round(v * share) for v in range(256)]


@lru_cache(maxsize=1)
def _radial() -> Image.Image:
    return ImageChops.invert(Image.radial_gradient("L")).point(
        lambda v: max(0, v - 74) * 255 // 181
    )


class Canvas:
    """Shapes are given in units: `zoom` pixels each, from `origin`; `flip` mirrors them.

    With `keyed` it also keeps the matte of what was drawn, for cutting it out again."""

    def __init__(self, size: tuple[int, int], look: Look, ground: RGB = (255, 255, 255), *,
                 zoom: float = 1, origin: Point = (0, 0), flip: bool = False, keyed: bool = False,
                 detail: int = 2) -> None:  # fmt: skip
        self.size, self.look, self.detail = size, look, detail
        self.zoom, self.origin, self.flip = zoom * detail, origin, flip
        full = (size[0] * detail, size[1] * detail)
        self.image = Image.new("RGB", full, ground)
        self.matte = Image.new("L", full) if keyed else None
        self._pen = ImageDraw.Draw(self.image)
        self._glass = ImageDraw.Draw(self.image, "RGBA")
        self._key = ImageDraw.Draw(self.matte) if self.matte is not None else None

    @contextmanager
    def scaled(self, k: float, x: float, y: float) -> Iterator[None]:
        """Draw `k` times as large around a point."""
        was = self.zoom, self.origin
        ox, oy = self.origin
        m = -1 if self.flip else 1
        unit = self.zoom / self.detail
        self.origin = (ox + x * m * unit * (1 - k), oy + y * unit * (1 - k))
        self.zoom *= k
        try:
            yield
        finally:
            self.zoom, self.origin = was

    def pixels(self, points: Path) -> list[Point]:
        ox, oy = self.origin[0] * self.detail, self.origin[1] * self.detail
        z, m = self.zoom, -self.zoom if self.flip else self.zoom
        return [(ox + x * m, oy + y * z) for x, y in points]

    def fill(self, points: Path, colour: RGB, alpha: float = 1.0) -> None:
        """Flat colour; translucent when `alpha` is below 1 (then it is no part of the matte)."""
        px = self.pixels(points)
        if alpha < 1:
            self._glass.polygon(px, fill=(*colour, round(alpha * 255)))
            return
        self._pen.polygon(px, fill=colour)
        if self._key:
            self._key.polygon(px, fill=255)

    def form(self, points: Path, colour: RGB, depth: float = 7, line: float = 1.0) -> None:
        """A body: filled, shaded on the side away from the light, contoured as the look asks."""
        px = self.pixels(points)
        self.fill(points, colour)
        if depth:
            self._turn(px, colour, depth)
        if line and self.look.line:
            self.contour(points, line, colour)

    def contour(self, points: Path, weight: float = 1.0, colour: RGB = (90, 80, 80)) -> None:
        px = self.pixels(points)
        ink = self.look.ink or darker(colour, 0.6)
        width = max(1, round(self.look.line * weight * self.zoom))
        self._pen.line([*px, px[0], px[1]], fill=ink, width=width, joint="curve")
        if self._key:
            self._key.line([*px, px[0]], fill=255, width=width)

    def stroke(self, points: Path, width: float, colour: RGB, alpha: float = 1.0, *,
               ends: Sequence[float] = (0.15, 1, 0.15), curved: bool = True) -> None:  # fmt: skip
        """A brush stroke that swells and tapers along the points."""
        path = points if curved else [points[0], points[-1]]
        self.fill(limb(path, [width / 2 * e for e in ends], steps=6), colour, alpha)

    def within(
        self, shape: Path, points: Path, colour: RGB, alpha: float = 0.5, soft: float = 0
    ) -> None:
        """A shadow, light or pattern clipped to a shape."""
        self._clipped(self.pixels(shape), [self.pixels(points)], colour, alpha, soft * self.zoom)

    def pattern(self, shape: Path, parts: Sequence[Path], colour: RGB, alpha: float = 0.5) -> None:
        self._clipped(self.pixels(shape), [self.pixels(p) for p in parts], colour, alpha, 0)

    def glow(
        self, x: float, y: float, r: float, colour: RGB, strength: float = 0.6, squash: float = 1
    ) -> None:
        """Light that fades from a point, added to what is there."""
        ((px, py),) = self.pixels([(x, y)])
        rx, ry = max(2, round(r * self.zoom)), max(2, round(r * self.zoom * squash))
        left, top = round(px) - rx, round(py) - ry
        w, h = self.image.size
        box = (max(0, left), max(0, top), min(w, left + rx * 2), min(h, top + ry * 2))
        if box[2] <= box[0] or box[3] <= box[1]:
            return
        spot = (
            _radial()
            .resize((rx * 2, ry * 2))
            .crop((box[0] - left, box[1] - top, box[2] - left, box[3] - top))
        )
        light = Image.merge(
            "RGB",
            [spot.point([round(v * ch / 255 * strength) for v in range(256)]) for ch in colour],
        )
        self.image.paste(ImageChops.screen(self.image.crop(box), light), box[:2])

    def fade(self, box: tuple[float, float, float, float], top: RGB, bottom: RGB,
             alpha: tuple[float, float] = (1, 1), sideways: bool = False) -> None:  # fmt: skip
        """A gradient over a box of units, from `top` to `bottom` (or left to right)."""
        (x0, y0), (x1, y1) = self.pixels([box[:2], box[2:]])
        x0, x1 = sorted((round(x0), round(x1)))
        size = (x1 - x0, round(y1) - round(y0))
        if min(size) < 1:
            return
        ramp = Image.linear_gradient("L")
        ramp = (ramp.rotate(90) if sideways else ramp).resize(size)
        colours = Image.merge(
            "RGB",
            [
                ramp.point([round(a + (b - a) * v / 255) for v in range(256)])
                for a, b in zip(top, bottom, strict=True)
            ],
        )
        if alpha == (1, 1):
            self.image.paste(colours, (x0, round(y0)))
            return
        a, b = alpha
        veil = ramp.point([round(255 * (a + (b - a) * v / 255)) for v in range(256)])
        self.image.paste(colours, (x0, round(y0)), veil)

    def shadow(
        self, points: Path, alpha: float = 0.4, soft: float = 8, colour: RGB = (24, 18, 36)
    ) -> None:
        """A soft cast shadow."""
        px = self.pixels(points)
        blur = soft * self.zoom
        x0, y0, x1, y1 = self._bounds(px, blur * 2)
        if x1 <= x0 or y1 <= y0:
            return
        k = 8
        small = Image.new("L", ((x1 - x0) // k + 1, (y1 - y0) // k + 1))
        ImageDraw.Draw(small).polygon(
            [((x - x0) / k, (y - y0) / k) for x, y in px], fill=round(alpha * 255)
        )
        veil = small.filter(ImageFilter.GaussianBlur(blur / k)).resize(
            (x1 - x0, y1 - y0), Image.BILINEAR
        )
        self.image.paste(colour, (x0, y0), veil)

    def small(self) -> tuple[Image.Image, Image.Image | None]:
        """The picture and its matte in the size asked for."""
        matte = self.matte.reduce(self.detail) if self.matte is not None else None
        return self.image.reduce(self.detail), matte

    def _bounds(self, px: Path, margin: float = 0, beyond: int = 0) -> tuple[int, int, int, int]:
        """The box around the points on the sheet, or up to `beyond` pixels off its lower right."""
        xs, ys = [p[0] for p in px], [p[1] for p in px]
        w, h = self.image.size
        return (
            max(0, int(min(xs) - margin)),
            max(0, int(min(ys) - margin)),
            min(w + beyond, int(max(xs) + margin) + 1),
            min(h + beyond, int(max(ys) + margin) + 1),
        )

    def _mask(
        self, box: tuple[int, int, int, int], shapes: Sequence[Path], k: int = 1
    ) -> Image.Image:
        mask = Image.new("L", ((box[2] - box[0]) // k + 1, (box[3] - box[1]) // k + 1))
        pen = ImageDraw.Draw(mask)
        for px in shapes:
            pen.polygon([((x - box[0]) / k, (y - box[1]) / k) for x, y in px], fill=255)
        return mask

    def _clipped(
        self, shape: Path, parts: Sequence[Path], colour: RGB, alpha: float, soft: float
    ) -> None:
        box = self._bounds(shape)
        if box[2] <= box[0] or box[3] <= box[1]:
            return
        mask = self._mask(box, [shape])
        inner = self._mask(box, parts)
        if soft > 1:
            inner = _blurred(inner, soft)
        veil = ImageChops.multiply(mask, inner)
        self.image.paste(colour, box[:2], veil.point(_faded(alpha)))

    def _turn(self, px: Path, colour: RGB, depth: float) -> None:
        """Shade where the shape, moved towards the light (upper left), no longer covers itself."""
        reach = round(depth * self.zoom) + 1
        box = self._bounds(px, beyond=reach)
        if box[2] - box[0] < 4 or box[3] - box[1] < 4:
            return
        mask = self._mask(box, [px])
        step = depth * self.zoom
        moved = Image.new("L", mask.size)
        moved.paste(mask, (-round(step), -round(step * 0.55)))
        away = ImageChops.subtract(mask, moved)
        look = self.look
        if look.soft:
            away = ImageChops.multiply(
                mask, _blurred(away, min(look.soft, depth * 1.3) * self.zoom)
            )
        self.image.paste(darker(colour, 0.5), box[:2], away.point(_faded(min(1, look.shade * 1.5))))
        near = Image.new("L", mask.size)
        edge = max(1, round(depth * 0.22 * self.zoom))
        near.paste(mask, (edge, round(edge * 0.7)))
        rim = ImageChops.subtract(mask, near)
        self.image.paste(mix(lighter(colour, 0.5), colour, 0.2), box[:2], rim.point(_faded(0.4)))


def _blurred(mask: Image.Image, radius: float) -> Image.Image:
    """Blurred at a lower resolution, where it costs little."""
    k = max(1, min(8, int(radius // 3)))
    small = mask.reduce(k) if k > 1 and min(mask.size) > k * 2 else mask
    return small.filter(ImageFilter.GaussianBlur(radius / k)).resize(mask.size, Image.BILINEAR)
