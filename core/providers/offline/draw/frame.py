"""A frame put together from the pictures it is given: place behind, people, props, pass upon pass."""

from dataclasses import dataclass

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageOps, ImageStat

from core.models.pictures import FrameSubject, Reference

from .canvas import Canvas, smooth
from .carried import Sheet, opened
from .finish import finished
from .looks import Look
from .palette import darker, lighter, mix, seeded
from .slots import Slot, gap, spread, standing
from .stage import light_of

ADULT_PX = 905  # a grown figure's cut-out, soles to crown
LINED = ("ink", "pencil", "comic")


@dataclass
class Composition:
    """The picture so far; `front` is what background people stand behind."""

    image: Image.Image
    front: Image.Image
    taken: list[Slot]
    look: Look


def compose(
    subject: FrameSubject, references: tuple[Reference, ...], look: Look, size: tuple[int, int]
) -> Sheet:
    """The frame with every reference in it; a base is kept where nothing new is drawn."""
    sheets = [(ref, opened(ref.image, ref.name)) for ref in references]
    by = {
        role: [(r, s) for r, s in sheets if r.role == role]
        for role in ("base", "location", "foreground", "background", "prop")
    }
    rng = seeded("frame", subject.identity)
    ground = (by["base"] or by["location"])[:1]
    if by["base"]:
        sheet = by["base"][0][1]
        front = sheet.front.resize(size) if sheet.front is not None else Image.new("L", size)
        noted = [Slot(**n) for n in sheet.notes.get("slots", [])]
        picture = (
            sheet.image
            if sheet.image.size == size
            else ImageOps.fit(sheet.image, size, Image.LANCZOS)
        )
        c = Composition(picture.copy(), front, noted, look)
    else:
        picture = (
            ImageOps.fit(ground[0][1].image, size, Image.LANCZOS)
            if ground
            else _stage(subject, look, size)
        )
        if by["foreground"]:
            soft = (
                picture.filter(ImageFilter.GaussianBlur(1.6))
                if look.medium not in LINED
                else picture
            )
            picture = Image.blend(
                soft, Image.new("RGB", size, look.paper), 0.1 if look.medium in LINED else 0.04
            )
        c = Composition(picture, Image.new("L", size), [], look)
    tone = _ambient(c.image)
    _foreground(c, by["foreground"], tone, rng)
    for ref, sheet in by["background"]:
        _background(c, ref, sheet, tone)
    for ref, sheet in by["prop"]:
        _prop(c, ref, sheet, tone)
    for ref, sheet in [
        pair for role in ("base", "location") for pair in by[role] if pair not in ground
    ]:
        _pinned(c, ref, sheet)
    return Sheet(c.image, None, c.front, {"kind": "frame", "slots": [s.noted() for s in c.taken]})


def _stage(subject: FrameSubject, look: Look, size: tuple[int, int]) -> Image.Image:
    """A neutral stage in the style, lit for the hour."""
    light = light_of(f"{subject.time} {subject.setting}")
    w, h = size
    c = Canvas(size, look, look.paper)
    wall = mix(mix((206, 198, 186), light.sky[1], 0.35), (30, 34, 60), light.dim)
    c.fade((0, 0, w, h * 0.7), darker(wall, 0.12), lighter(wall, 0.3))
    c.fade((0, h * 0.7 - 1, w, h), darker(wall, 0.3), darker(wall, 0.1))
    c.glow(w * 0.42, h * 0.4, w * 0.42, mix(light.key, (255, 250, 240), 0.5), 0.5)
    rng = seeded("stage", subject.setting)
    for k in range(6):
        y = h * (0.1 + 0.1 * k) + rng.uniform(-20, 20)
        c.fill(
            smooth(
                [
                    (-20, y),
                    (w * 0.4, y - 26),
                    (w + 20, y + 10),
                    (w + 20, y + 60),
                    (w * 0.5, y + 34),
                    (-20, y + 66),
                ]
            ),
            darker(wall, 0.14),
            0.18,
        )
    for k in range(-9, 10):
        c.stroke(
            [(w / 2 + k * 60, h * 0.7), (w / 2 + k * 150, h)],
            2.2,
            darker(wall, 0.5),
            0.35,
            curved=False,
        )
    return finished(c.small()[0], look)


def _ambient(image: Image.Image) -> tuple[int, ...]:
    """The light of the place, its brightest channel near white."""
    mean = ImageStat.Stat(image.reduce(16)).mean
    top = max(*mean, 1)
    level = min(1.0, 0.62 + top / 400)
    return tuple(round(255 * level * (0.55 + 0.45 * v / top)) for v in mean)


def _cut(
    ref: Reference, sheet: Sheet, tone: tuple[int, ...], look: Look
) -> tuple[Image.Image, bool]:
    """The cut-out in the place's light; a picture with no matte becomes a framed card (and False)."""
    if sheet.cut is None:
        return _card(sheet.image), False
    cut = sheet.cut
    if look.medium not in ("ink", "pencil"):
        rgb = cut.convert("RGB")
        lit = Image.blend(rgb, ImageChops.multiply(rgb, Image.new("RGB", rgb.size, tone)), 0.5)
        lit.putalpha(cut.getchannel("A"))
        cut = lit
    return cut, True


def _card(image: Image.Image, long_px: int = 560) -> Image.Image:
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


def _paste(
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


def _grounded(c: Composition, x: float, y: float, half: float) -> None:
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


def _foreground(
    c: Composition, people: list[tuple[Reference, Sheet]], tone: tuple[int, ...], rng
) -> None:
    w, h = c.image.size
    before = sum(s.role == "foreground" for s in c.taken)
    crowd = before + len(people)
    size = {1: 1.22, 2: 1.14, 3: 1.02}.get(crowd, 0.92) * rng.uniform(0.97, 1.03)
    names = "".join(ref.name for ref, _ in people)
    places = spread(len(people), c.taken, 0.24, seeded("side", names).random() < 0.5)
    shift = rng.uniform(-0.015, 0.015)
    for (ref, sheet), at in zip(people, places, strict=True):
        cut, ours = _cut(ref, sheet, tone, c.look)
        scale = size * h / 768 if ours else min(0.72 * h / cut.height, 0.34 * w / cut.width)
        if ours and not sheet.notes.get("tall"):
            scale = 0.86 * h / cut.height
        cut = cut.resize(
            (max(1, round(cut.width * scale)), max(1, round(cut.height * scale))), Image.LANCZOS
        )
        if ours and sheet.notes.get("faces") == ("left" if at < 0.5 else "right"):
            cut = ImageOps.mirror(cut)
        soles = h * 0.1 + ADULT_PX * size * h / 768
        top = (
            round(max(h * 0.07, min(soles - cut.height, h * 0.36)))
            if ours
            else round(h * 0.95 - cut.height)
        )
        x = round((at + shift) * w - cut.width / 2)
        cut = cut.crop((0, 0, cut.width, min(cut.height, h - top)))
        _paste(c, cut, x, top, behind=False, halo=c.look.medium in LINED)
        c.taken.append(Slot(ref.name, "foreground", round(at, 4), round(cut.width / w, 4)))


def _background(c: Composition, ref: Reference, sheet: Sheet, tone: tuple[int, ...]) -> None:
    w, h = c.image.size
    count = sum(s.role == "background" for s in c.taken)
    y, metre = standing(h, w, (6.6, 5.9, 7.4, 6.2)[count % 4])
    cut, ours = _cut(ref, sheet, tone, c.look)
    tall = (
        metre * 1.75 * (min(1.1, cut.height / ADULT_PX) if ours and sheet.notes.get("tall") else 1)
    )
    scale = tall / cut.height
    cut = cut.resize((max(1, round(cut.width * scale)), max(1, round(tall))), Image.LANCZOS)
    spots = gap(c.taken, ("foreground", "background"), 0.06, 0.94)
    top = round(y - cut.height)

    def seen(at: float) -> float:
        x = round(at * w - cut.width / 2)
        covered = c.front.crop((x, top, x + cut.width, top + cut.height))
        return ImageStat.Stat(ImageChops.invert(covered)).mean[0]

    at = next((s for s in spots[:6] if seen(s) > 200), max(spots, key=seen))
    if ours and sheet.notes.get("faces") == ("left" if at < 0.5 else "right"):
        cut = ImageOps.mirror(cut)
    _grounded(c, at * w, y, cut.width * 0.5)
    _paste(
        c,
        cut,
        round(at * w - cut.width / 2),
        top,
        behind=seen(at) > 60,
        shade=0,
        halo=c.look.medium in LINED,
    )
    c.taken.append(Slot(ref.name, "background", round(at, 4), round(cut.width / w, 4)))


def _prop(c: Composition, ref: Reference, sheet: Sheet, tone: tuple[int, ...]) -> None:
    w, h = c.image.size
    cut, _ = _cut(ref, sheet, tone, c.look)
    if sheet.notes.get("large"):
        y = round(h * 0.86)
        scale = min(0.36 * w / cut.width, 0.46 * h / cut.height)
        at = gap(c.taken, ("foreground", "background", "large"), 0.18, 0.82)[0]
    else:
        y = round(h * 0.945)
        scale = min(0.15 * w / cut.width, 0.235 * h / cut.height)
        at = (
            gap(c.taken, ("prop",), 0.09, 0.78)[:1][0]
            if any(s.role == "prop" for s in c.taken)
            else _aside(c)
        )
    cut = cut.resize(
        (max(1, round(cut.width * scale)), max(1, round(cut.height * scale))), Image.LANCZOS
    )
    x = round(at * w - cut.width / 2)
    if sheet.notes.get("large"):
        _grounded(c, at * w, y, cut.width * 0.5)
        _paste(c, cut, x, y - cut.height, behind=True, shade=0.2, halo=c.look.medium in LINED)
    else:
        _ledge(c, round(at * w), y, round(w * 0.1), tone)
        _paste(c, cut, x, y - cut.height, behind=False, shade=0.45, halo=c.look.medium in LINED)
    c.taken.append(
        Slot(
            ref.name,
            "large" if sheet.notes.get("large") else "prop",
            round(at, 4),
            round(cut.width / w, 4),
        )
    )


def _aside(c: Composition) -> float:
    """The first prop's place: beside the foreground people."""
    return min(max(gap(c.taken, ("foreground",), 0.12, 0.78)[0], 0.12), 0.78)


def _ledge(c: Composition, x: int, y: int, half: int, tone: tuple[int, ...]) -> None:
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
    cut, _ = _cut(None, Sheet(picture, picture), tone, c.look)
    _paste(c, cut, x - half, y - 34, behind=False, shade=0.3)


def _pinned(c: Composition, ref: Reference, sheet: Sheet) -> None:
    """A second place or base: a small print in the upper corner, so that nothing given is lost."""
    card = _card(sheet.image, round(c.image.width * 0.2))
    count = sum(s.role == "pinned" for s in c.taken)
    _paste(c, card, c.image.width - card.width - 18, 18 + count * (card.height + 12), behind=False)
    c.taken.append(Slot(ref.name, "pinned", 0.9, 0.2))
