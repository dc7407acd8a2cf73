"""A frame put together from the pictures it is given: place, people, props, pass upon pass."""

from PIL import Image, ImageChops, ImageFilter, ImageOps, ImageStat

from core.models.pictures import FrameSubject, Reference

from .canvas import Canvas, smooth
from .carried import Sheet, opened
from .cutting import LINED, Composition, ambient, card_of, cut_out, ground_shadow, ledge, paste
from .finish import finished
from .looks import Look
from .palette import darker, lighter, mix, seeded
from .slots import Slot, gap, spread, standing
from .stage import light_of

ADULT_PX = 905  # a grown figure's cut-out, soles to crown

RELIT = {
    "night": (96, 112, 178),
    "dusk": (255, 188, 158),
    "dawn": (255, 218, 204),
    "storm": (196, 204, 212),
}


def compose(
    subject: FrameSubject, references: tuple[Reference, ...], look: Look, size: tuple[int, int]
) -> Sheet:
    """The frame with every reference in it; a base is kept where nothing new is drawn."""
    sheets = [(ref, opened(ref.image, ref.name)) for ref in references]
    base, location, foreground, background, props = (
        [pair for pair in sheets if pair[0].role == role]
        for role in ("base", "location", "foreground", "background", "prop")
    )
    grounds = [sheet for _, sheet in base + location]
    if base:
        c = _continued(grounds[0], look, size)
    else:
        place = _place(grounds[0], subject, size) if grounds else _stage(subject, look, size)
        c = Composition(
            _set_back(place, look) if foreground else place, Image.new("L", size), [], look
        )
    tone = ambient(c.image)
    _foreground(c, foreground, tone, seeded("frame", subject.identity))
    for ref, sheet in background:
        _background(c, ref, sheet, tone)
    for ref, sheet in props:
        _prop(c, ref, sheet, tone)
    for ref, sheet in (base + location)[1:]:
        _pinned(c, ref, sheet)
    return Sheet(c.image, None, c.front, {"kind": "frame", "slots": [s.noted() for s in c.taken]})


def _continued(base: Sheet, look: Look, size: tuple[int, int]) -> Composition:
    """The previous pass as it is, with what it remembers of who stands where."""
    same = base.image.size == size
    picture = base.image.copy() if same else ImageOps.fit(base.image, size, Image.LANCZOS)
    front = base.front.resize(size) if base.front is not None else Image.new("L", size)
    return Composition(picture, front, [Slot(**n) for n in base.notes.get("slots", [])], look)


def _place(place: Sheet, subject: FrameSubject, size: tuple[int, int]) -> Image.Image:
    """The place filling the frame; one of ours drawn in daylight is relit for a darker hour."""
    picture = ImageOps.fit(place.image, size, Image.LANCZOS)
    hour = light_of(subject.time).name
    if place.notes.get("light") != "day" or hour not in RELIT:
        return picture
    return ImageChops.multiply(picture, Image.new("RGB", size, RELIT[hour]))


def _set_back(picture: Image.Image, look: Look) -> Image.Image:
    """A place a little out of focus or paler, so that people stand out before it."""
    lined = look.medium in LINED
    soft = picture if lined else picture.filter(ImageFilter.GaussianBlur(1.6))
    return Image.blend(soft, Image.new("RGB", picture.size, look.paper), 0.1 if lined else 0.04)


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


def _foreground(
    c: Composition, people: list[tuple[Reference, Sheet]], tone: tuple[int, ...], rng
) -> None:
    w, h = c.image.size
    before = sum(s.role == "foreground" for s in c.taken)
    crowd = before + len(people)
    size = {1: 1.22, 2: 1.14, 3: 1.02}.get(crowd, 0.92) * rng.uniform(0.97, 1.03)
    names = "".join(ref.name for ref, _ in people)
    places = spread(len(people), c.taken, seeded("side", names).random() < 0.5)
    shift = rng.uniform(-0.015, 0.015)
    for (ref, sheet), at in zip(people, places, strict=True):
        cut, ours = cut_out(ref, sheet, tone, c.look)
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
            round(max(h * 0.07, min(soles - cut.height, h * 0.24)))
            if ours
            else round(h * 0.95 - cut.height)
        )
        x = round((at + shift) * w - cut.width / 2)
        cut = cut.crop((0, 0, cut.width, min(cut.height, h - top)))
        paste(c, cut, x, top, behind=False, halo=c.look.medium in LINED)
        c.taken.append(Slot(ref.name, "foreground", round(at, 4), round(cut.width / w, 4)))


def _background(c: Composition, ref: Reference, sheet: Sheet, tone: tuple[int, ...]) -> None:
    w, h = c.image.size
    count = sum(s.role == "background" for s in c.taken)
    y, metre = standing(h, w, (6.6, 5.9, 7.4, 6.2)[count % 4])
    cut, ours = cut_out(ref, sheet, tone, c.look)
    tall = (
        metre * 1.75 * (min(1.1, cut.height / ADULT_PX) if ours and sheet.notes.get("tall") else 1)
    )
    scale = tall / cut.height
    cut = cut.resize((max(1, round(cut.width * scale)), max(1, round(tall))), Image.LANCZOS)
    spots = gap(c.taken, ("foreground", "background"), 0.13, 0.87)
    top = round(y - cut.height)

    def seen(at: float) -> float:
        x = round(at * w - cut.width / 2)
        covered = c.front.crop((x, top, x + cut.width, top + cut.height))
        return ImageStat.Stat(ImageChops.invert(covered)).mean[0]

    at = next((s for s in spots[:6] if seen(s) > 200), max(spots, key=seen))
    if ours and sheet.notes.get("faces") == ("left" if at < 0.5 else "right"):
        cut = ImageOps.mirror(cut)
    ground_shadow(c, at * w, y, cut.width * 0.5)
    paste(
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
    cut, _ = cut_out(ref, sheet, tone, c.look)
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
        ground_shadow(c, at * w, y, cut.width * 0.5)
        paste(c, cut, x, y - cut.height, behind=True, shade=0.2, halo=c.look.medium in LINED)
    else:
        ledge(c, round(at * w), y, round(w * 0.1), tone)
        paste(c, cut, x, y - cut.height, behind=False, shade=0.45, halo=c.look.medium in LINED)
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


def _pinned(c: Composition, ref: Reference, sheet: Sheet) -> None:
    """A second place or base: a small print in the upper corner, so that nothing given is lost."""
    card = card_of(sheet.image, round(c.image.width * 0.2))
    count = sum(s.role == "pinned" for s in c.taken)
    paste(c, card, c.image.width - card.width - 18, 18 + count * (card.height + 12), behind=False)
    c.taken.append(Slot(ref.name, "pinned", 0.9, 0.2))
