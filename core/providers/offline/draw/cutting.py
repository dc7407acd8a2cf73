"""Laying cut-outs onto a frame: light, shadow, halo, what stands in front, a ledge for props."""

from dataclasses import dataclass

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageOps, ImageStat

from core.models.pictures import Reference

from .canvas import Canvas
from .carried import Sheet
from .finish import finished
from .looks import Look
from .palette import darker, lighter
from .slots import Slot

LINED = ("ink", "pencil", "comic")


@dataclass
class Composition:
    """The picture so far; `front` is what background people stand behind."""

    image: Image.Image
    front: Image.Image
    taken: list[Slot]
    look: Look


def ambient(image: Image.Image) -> tuple[int, ...]:
    """The light of the place, its brightest channel near white."""
    mean = ImageStat.Stat(image.reduce(16)).mean
    top = max(*mean, 1)
    level = min(1.0, 0.4 + top / 300)
    return tuple(round(255 * level * (0.55 + 0.45 * v / top)) for v in mean)


def cut_out(
    ref: Reference, sheet: Sheet, tone: tuple[int, ...], look: Look
) -> tuple[Image.Image, bool]:
    """The cut-out in the place's light; a picture with no matte becomes a card (and False)."""
    if sheet.cut is None:
        return card_of(sheet.image), False
    cut = sheet.cut
    if look.medium not in ("ink", "pencil"):
        rgb = cut.convert("RGB")
        lit = Image.blend(rgb, ImageChops.multiply(rgb, Image.new("RGB", rgb.size, tone)), 0.6)
        lit.putalpha(cut.getchannel("A"))
        cut = lit
    return cut, True


def card_of(image: Image.Image, long_px: int = 560) -> Image.Image:
    """A print with a white border and rounded corners, for pictures that can't be cut out."""
    small = ImageOps.contain(image, (long_px, long_px), Image.LANCZOS)
    edge = 14
    card = Image.new("RGBA", (small.width + edge * 2, small.height + edge * 2))
    ImageDraw.Draw(card).rounded_rectangle(
        (0, 0, card.width - 1, card.height - 1), 16, fill=(250, 247, 240, 255)
    )
    mask = Image.new("L", small.size)
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, small.width - 1, small.height - 1), 8, fill=255)
    card.paste(small, (edge, edge), mask)
    return card


def paste(
    c: Composition,
    cut: Image.Image,
    x: int,
    y: int,
    *,
    behind: bool,
    shade: float = 0.32,
    halo: bool = False,
) -> None:
    """Put the cut-out with its left top at x, y; `behind` keeps it behind the front."""
    pad = 40
    alpha = Image.new("L", (cut.width + pad * 2, cut.height + pad * 2))
    alpha.paste(cut.getchannel("A"), (pad, pad))
    front = Image.new("L", alpha.size)
    front.paste(c.front.crop((x - pad, y - pad, x - pad + alpha.width, y - pad + alpha.height)))
    free = ImageChops.invert(front)

    def lay(colour: tuple[int, ...] | Image.Image, veil: Image.Image) -> None:
        c.image.paste(
            colour, (x - pad, y - pad), ImageChops.multiply(veil, free) if behind else veil
        )

    if shade:
        soft = (
            alpha.reduce(4).filter(ImageFilter.GaussianBlur(3.4)).resize(alpha.size, Image.BILINEAR)
        )
        lay((18, 14, 28), ImageChops.offset(soft, 12, 6).point(lambda v: round(v * shade)))
    if halo:
        lay(c.look.paper, alpha.filter(ImageFilter.MaxFilter(5)).point(lambda v: v * 3 // 4))
    wide = Image.new("RGB", alpha.size)
    wide.paste(cut.convert("RGB"), (pad, pad))
    lay(wide, alpha)
    if not behind:
        c.front.paste(255, (x - pad, y - pad), alpha)


def ground_shadow(c: Composition, x: float, y: float, half: float) -> None:
    """A soft shadow on the ground, behind the front."""
    box = (
        round(x - half * 1.4),
        round(y - half * 0.34),
        round(x + half * 1.6),
        round(y + half * 0.34),
    )
    if box[2] - box[0] < 4 or box[3] - box[1] < 4:
        return
    spot = ImageChops.invert(Image.radial_gradient("L")).resize((box[2] - box[0], box[3] - box[1]))
    spot = spot.point(lambda v: max(0, v - 90) * 2 // 3)
    free = ImageChops.invert(c.front.crop(box))
    c.image.paste((16, 12, 26), box[:2], ImageChops.multiply(spot, free))


def ledge(c: Composition, x: int, y: int, half: int, tone: tuple[int, ...]) -> None:
    """A small table top for a prop, cut by the frame's lower edge."""
    w, h = half * 2, c.image.height - y + 34
    sheet = Canvas((w, h), c.look, c.look.paper, keyed=True)
    wood = (150, 112, 80)
    sheet.form(
        [(w * 0.07, 6), (w * 0.93, 6), (w - 3, h * 0.74), (3, h * 0.74)],
        lighter(wood, 0.16),
        depth=4,
    )
    for k in (0.24, 0.5):
        sheet.stroke(
            [(w * 0.05, h * k), (w * 0.95, h * k)],
            1.6,
            darker(wood, 0.3),
            0.6,
            ends=(1, 1),
            curved=False,
        )
    sheet.form(
        [(3, h * 0.74), (w - 3, h * 0.74), (w - 3, h + 4), (3, h + 4)], darker(wood, 0.28), depth=4
    )
    picture, matte = sheet.small()
    picture = finished(picture, c.look, framed=False)
    picture.putalpha(matte)
    cut, _ = cut_out(None, Sheet(picture, picture), tone, c.look)
    paste(c, cut, x - half, y - 34, behind=False, shade=0.3)
