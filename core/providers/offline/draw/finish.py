"""The last hand on a picture: screens, paper, grain and grade, as its medium has them."""

from functools import lru_cache

from PIL import Image, ImageChops, ImageEnhance, ImageFilter

from .looks import Look
from .palette import RGB, seeded

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
    return Image.blend(flat, noise(size, 9), 0.14)


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
def deckle(size: Size, edge: int) -> Image.Image:
    """An irregular border: 255 where the paper stays bare."""
    w, h = size
    inner = Image.new("L", (w // 4, h // 4), 255)
    inner.paste(0, (edge // 4, edge // 4, (w - edge) // 4, (h - edge) // 4))
    soft = inner.filter(ImageFilter.GaussianBlur(edge / 9)).resize(size, Image.BILINEAR)
    rough = Image.blend(noise(size, 40, "deckle"), noise(size, 10, "deckle"), 0.4)
    torn = ImageChops.add(soft, rough, 1, -128)
    return torn.point(_curve([(v - 96) * 4 for v in range(256)]))


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


def _spilled(image: Image.Image, left: RGB, right: RGB) -> Image.Image:
    """Coloured light from both sides, strongest on what is bright."""
    ramp = Image.linear_gradient("L").rotate(90).resize(image.size)
    for hue, fall in ((left, lambda v: max(0, 150 - v)), (right, lambda v: max(0, v - 105))):
        veil = Image.merge(
            "RGB", [ramp.point([round(fall(v) * ch / 255) for v in range(256)]) for ch in hue]
        )
        lit = ImageChops.multiply(veil, image.point(_curve([60 + v for v in range(256)]) * 3))
        image = ImageChops.screen(image, lit)
    return image


def ink(image: Image.Image, look: Look, framed: bool) -> Image.Image:
    tone = image.convert("L").point(_curve([285 * (v / 255) ** 0.72 - 24 for v in range(256)]))
    sharp = _curve([(v - 128) * 5 + 128 for v in range(256)])
    plate = None
    for period, angle, low, span in ((9, 38, 62, 104), (9, -46, 12, 84)):
        screen = lines(image.size, period, angle).point(lambda v, a=low, b=span: a + v * b // 255)
        cut = ImageChops.subtract(tone, screen, 1, 128).point(sharp)
        plate = cut if plate is None else ImageChops.darker(plate, cut)
    page = Image.new("RGB", image.size, look.paper)
    hue = ImageChops.multiply(page, ImageEnhance.Brightness(image).enhance(1.6))
    page = Image.blend(page, hue, 0.2)
    return Image.composite(page, Image.new("RGB", image.size, look.ink or (14, 13, 16)), plate)


def pencil(image: Image.Image, look: Look, framed: bool) -> Image.Image:
    grey = image.convert("L").point(_curve([262 * (v / 255) ** 0.76 for v in range(256)]))
    hatch = lines(image.size, 6, 52).point(lambda v: v * 150 // 255)
    tooth = noise(image.size, 2).point(lambda v: v * 70 // 255)
    drawn = ImageChops.subtract(grey, ImageChops.add(hatch, tooth), 1, 110)
    drawn = drawn.point(_curve([44 + (v - 52) * 1.9 for v in range(256)]))
    soft = grey.point(_curve([44 + v * 0.84 for v in range(256)]))
    marks = Image.blend(
        soft, ImageChops.darker(drawn, soft.point(_curve([v + 60 for v in range(256)]))), 0.8
    )
    page = Image.new("RGB", image.size, look.paper)
    hue = ImageEnhance.Brightness(image).enhance(1.4)
    page = Image.blend(page, ImageChops.multiply(page, hue), look.saturation)
    drawn_page = ImageChops.multiply(page, Image.merge("RGB", [marks] * 3))
    if framed:
        drawn_page.paste(look.paper, (0, 0), deckle(image.size, 46))
    return drawn_page


def wash(image: Image.Image, look: Look, framed: bool) -> Image.Image:
    paper = Image.new("RGB", image.size, look.paper)
    wet = Image.blend(image, paper, 0.2)
    edge = ImageChops.difference(wet, wet.filter(ImageFilter.GaussianBlur(4))).convert("L")
    rim = ImageChops.multiply(wet, Image.new("RGB", image.size, (146, 136, 152)))
    wet = Image.composite(rim, wet, edge.point(_curve([v * 3 for v in range(256)])))
    pools = Image.blend(noise(image.size, 96), noise(image.size, 28), 0.4)
    pale = pools.point(_curve([(v - 118) * 2.1 for v in range(256)]))
    wet = Image.composite(Image.blend(wet, paper, 0.2), wet, pale)
    grain = noise(image.size, 2).point(_curve([248 + (v - 128) * 0.07 for v in range(256)]))
    wet = ImageChops.multiply(
        ImageEnhance.Brightness(wet).enhance(1.06), Image.merge("RGB", [grain] * 3)
    )
    if framed:
        wet.paste(look.paper, (0, 0), deckle(image.size, 34))
    return wet


def film(image: Image.Image, look: Look, framed: bool) -> Image.Image:
    bright = image.resize((image.width // 4, image.height // 4), Image.BILINEAR)
    bright = bright.point(_curve([(v - 158) * 1.6 for v in range(256)]) * 3)
    halo = bright.filter(ImageFilter.GaussianBlur(9)).resize(image.size, Image.BILINEAR)
    warm = ImageChops.multiply(halo, Image.new("RGB", image.size, (255, 186, 124)))
    out = ImageChops.screen(image.filter(ImageFilter.GaussianBlur(0.7)), warm)
    grade = _curve([22 + v * 0.93 for v in range(256)])
    grade += _curve([17 + v * 0.88 for v in range(256)])
    grade += _curve([30 + v * 0.74 for v in range(256)])
    return out.point(grade)


def cel(image: Image.Image, look: Look, framed: bool) -> Image.Image:
    bright = image.resize((image.width // 4, image.height // 4), Image.BILINEAR)
    bright = bright.point(_curve([(v - 200) * 2.2 for v in range(256)]) * 3)
    halo = bright.filter(ImageFilter.GaussianBlur(8))
    return ImageChops.screen(image, halo.resize(image.size, Image.BILINEAR))


def comic(image: Image.Image, look: Look, framed: bool) -> Image.Image:
    tone = image.convert("L")
    screen = ImageChops.subtract(tone, dots(image.size, 9).point(lambda v: v * 200 // 255), 1, 128)
    mask = screen.point(_curve([(124 - v) * 7 for v in range(256)])).point(lambda v: v * 56 // 255)
    flat = image.point(_curve([(v - 128) * 1.06 + 138 for v in range(256)]) * 3)
    return Image.composite(Image.new("RGB", image.size, (40, 28, 88)), flat, mask)


def paint(image: Image.Image, look: Look, framed: bool) -> Image.Image:
    flat = image.quantize(40, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).convert("RGB")
    out = Image.blend(image, flat.filter(ImageFilter.GaussianBlur(1.2)), 0.5)
    bristle = Image.blend(lines(image.size, 14, 21), noise(image.size, 5), 0.55)
    light = bristle.point(_curve([240 + (v - 128) * 0.2 for v in range(256)]))
    return ImageChops.multiply(
        ImageEnhance.Brightness(out).enhance(1.07), Image.merge("RGB", [light] * 3)
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
    image = MEDIA[look.medium](image, look, framed)
    if look.tint:
        image = _tint(image, look.tint, look.tint_share)
    if look.spill:
        image = _spilled(image, *look.spill)
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
