"""The last hand on a picture: screens, paper, grain and grade, as its medium has them."""

from functools import lru_cache

from PIL import Image, ImageChops, ImageEnhance, ImageFilter

from .looks import Look
from .palette import seeded

Size = tuple[int, int]


@lru_cache(maxsize=16)
def noise(size: Size, cell: int, seed: str = "paper") -> Image.Image:
    """Grey noise (mean 128) whose spots are `cell` pixels wide."""
    w, h = size[0] // cell + 2, size[1] // cell + 2
    rough = Image.frombytes("L", (w, h), seeded(seed, str(cell)).randbytes(w * h))
    if cell == 1:
        return rough.crop((0, 0, *size))
    return rough.resize((w * cell, h * cell), Image.BICUBIC).crop((0, 0, *size))


@lru_cache(maxsize=16)
def lines(size: Size, period: int, angle: float) -> Image.Image:
    """A screen of slightly unsteady parallel lines: dark in their middle, light between."""
    side = int((size[0] ** 2 + size[1] ** 2) ** 0.5) + 4
    wave = [round(255 * abs((i % period) / period * 2 - 1)) for i in range(side)]
    screen = Image.frombytes("L", (side, 1), bytes(wave)).resize((side, side))
    screen = screen.rotate(angle, Image.BICUBIC)
    x, y = (side - size[0]) // 2, (side - size[1]) // 2
    flat = screen.crop((x, y, x + size[0], y + size[1]))
    return Image.blend(flat, noise(size, 6), 0.3)


@lru_cache(maxsize=8)
def dots(size: Size, period: int) -> Image.Image:
    """A halftone screen."""
    tile = ImageChops.invert(Image.radial_gradient("L").crop((38, 38, 218, 218))).resize(
        (period, period)
    )
    row = Image.new("L", (size[0] + period * 2, size[1] + period * 2))
    for y in range(0, row.height, period):
        for x in range(0, row.width, period):
            row.paste(tile, (x + (y // period % 2) * period // 2, y))
    return row.crop((0, 0, *size))


@lru_cache(maxsize=8)
def corners(size: Size, strength: float) -> Image.Image:
    """How dark a vignette makes each pixel (255: untouched)."""
    fall = ImageChops.invert(Image.radial_gradient("L")).resize(size, Image.BICUBIC)
    return fall.point(
        [round(255 * (1 - strength * max(0, 1 - v / 130) ** 1.4)) for v in range(256)]
    )


def _curve(values: list[float]) -> list[int]:
    return [max(0, min(255, round(v))) for v in values]


def _tint(image: Image.Image, colour: tuple, share: float) -> Image.Image:
    """A coloured light over it that keeps blacks dark and whites light."""
    soft = Image.blend(
        image, ImageChops.multiply(image, Image.new("RGB", image.size, tuple(colour))), share
    )
    return Image.blend(soft, Image.new("RGB", image.size, tuple(colour)), share * 0.35)


def ink(image: Image.Image, look: Look) -> Image.Image:
    grey = image.convert("L")
    tone = grey.point(_curve([(v - 18) * 1.28 for v in range(256)]))
    first = ImageChops.subtract(
        tone, lines(image.size, 7, 38).point(lambda v: 40 + v * 110 // 255), 1, 128
    )
    cross = ImageChops.subtract(
        tone, lines(image.size, 7, -48).point(lambda v: v * 84 // 255), 1, 128
    )
    sharp = _curve([(v - 128) * 9 + 128 for v in range(256)])
    plate = ImageChops.darker(first.point(sharp), cross.point(sharp))
    page = Image.new("RGB", image.size, look.paper)
    page = Image.blend(
        page, ImageChops.multiply(page, ImageEnhance.Brightness(image).enhance(1.5)), 0.22
    )
    return Image.composite(page, Image.new("RGB", image.size, look.ink or (14, 13, 16)), plate)


def pencil(image: Image.Image, look: Look) -> Image.Image:
    grey = image.convert("L").point(_curve([62 + v * 0.86 for v in range(256)]))
    hatch = lines(image.size, 5, 52).point(lambda v: v * 120 // 255)
    tooth = noise(image.size, 2).point(lambda v: v * 110 // 255)
    screen = ImageChops.add(hatch, tooth)
    drawn = ImageChops.subtract(grey, screen, 1, 46)
    drawn = Image.blend(
        grey, drawn.point(_curve([(v - 128) * 1.5 + 140 for v in range(256)])), 0.55
    )
    page = Image.new("RGB", image.size, look.paper)
    marks = Image.merge(
        "RGB", [drawn.point(_curve([v + k for v in range(256)])) for k in (4, 2, 4)]
    )
    return ImageChops.multiply(page, marks)


def wash(image: Image.Image, look: Look) -> Image.Image:
    wet = Image.blend(image, Image.new("RGB", image.size, look.paper), 0.16)
    blurred = wet.filter(ImageFilter.GaussianBlur(5))
    edge = (
        ImageChops.difference(wet, blurred)
        .convert("L")
        .point(_curve([v * 2.6 for v in range(256)]))
    )
    darkened = ImageChops.multiply(wet, Image.new("RGB", image.size, (150, 138, 150)))
    wet = Image.composite(darkened, wet, edge)
    pools = Image.blend(noise(image.size, 64), noise(image.size, 18), 0.45)
    pools = ImageChops.add(pools, noise(image.size, 2), 2, 0)
    granules = pools.point(_curve([196 + (v - 100) * 0.62 for v in range(256)]))
    light = Image.merge("RGB", [granules] * 3)
    wet = ImageChops.multiply(ImageEnhance.Brightness(wet).enhance(1.2), light)
    return wet


def film(image: Image.Image, look: Look) -> Image.Image:
    bright = image.resize((image.width // 4, image.height // 4), Image.BILINEAR)
    bright = bright.point(_curve([(v - 150) * 1.7 for v in range(256)]) * 3)
    halo = bright.filter(ImageFilter.GaussianBlur(9)).resize(image.size, Image.BILINEAR)
    warm = ImageChops.multiply(halo, Image.new("RGB", image.size, (255, 190, 130)))
    out = ImageChops.screen(image.filter(ImageFilter.GaussianBlur(0.8)), warm)
    r, g, b = out.split()
    return Image.merge("RGB", (
        r.point(_curve([26 + v * 0.93 for v in range(256)])),
        g.point(_curve([18 + v * 0.88 for v in range(256)])),
        b.point(_curve([30 + v * 0.70 for v in range(256)])),
    ))  # fmt: skip


def cel(image: Image.Image, look: Look) -> Image.Image:
    bright = image.resize((image.width // 4, image.height // 4), Image.BILINEAR)
    halo = bright.point(_curve([(v - 190) * 2.4 for v in range(256)]) * 3).filter(
        ImageFilter.GaussianBlur(8)
    )
    return ImageChops.screen(image, halo.resize(image.size, Image.BILINEAR))


def comic(image: Image.Image, look: Look) -> Image.Image:
    flat = image.point(_curve([round(v / 36) * 36 + 3 for v in range(256)]) * 3)
    tone = image.convert("L")
    screen = ImageChops.subtract(tone, dots(image.size, 8).point(lambda v: v // 2 + 10), 1, 128)
    mask = screen.point(_curve([(118 - v) * 6 for v in range(256)])).point(lambda v: v * 70 // 255)
    return Image.composite(Image.new("RGB", image.size, (30, 24, 66)), flat, mask)


def paint(image: Image.Image, look: Look) -> Image.Image:
    small = image.resize((image.width // 2, image.height // 2), Image.BILINEAR)
    strokes = small.filter(ImageFilter.MedianFilter(5)).resize(image.size, Image.BICUBIC)
    out = Image.blend(image, strokes, 0.75)
    bristle = Image.blend(lines(image.size, 9, 24), noise(image.size, 3), 0.5)
    light = bristle.point(_curve([232 + (v - 128) * 0.28 for v in range(256)]))
    return ImageChops.multiply(
        ImageEnhance.Brightness(out).enhance(1.09), Image.merge("RGB", [light] * 3)
    )


MEDIA = {
    "ink": ink,
    "pencil": pencil,
    "wash": wash,
    "film": film,
    "cel": cel,
    "comic": comic,
    "paint": paint,
}


def finished(image: Image.Image, look: Look, *, framed: bool = True) -> Image.Image:
    """The picture as its medium makes it; `framed` adds what belongs to a whole sheet."""
    if look.saturation != 1 and look.medium not in ("ink", "pencil"):
        image = ImageEnhance.Color(image).enhance(look.saturation)
    if look.contrast != 1:
        image = ImageEnhance.Contrast(image).enhance(look.contrast)
    if look.light != 1:
        image = ImageEnhance.Brightness(image).enhance(look.light)
    image = MEDIA[look.medium](image, look)
    if look.tint:
        image = _tint(image, look.tint, look.tint_share)
    if look.grain:
        specks = noise(image.size, 2, "grain").point(
            _curve([128 + (v - 128) * look.grain for v in range(256)])
        )
        image = ImageChops.add(image, Image.merge("RGB", [specks] * 3), 1, -128)
    if framed and look.vignette:
        image = ImageChops.multiply(
            image, Image.merge("RGB", [corners(image.size, look.vignette)] * 3)
        )
    return image
