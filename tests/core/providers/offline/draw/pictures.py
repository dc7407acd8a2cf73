"""What the drawing tests share: tasks, small drawings, and how far two pictures are apart."""

import io

from PIL import Image, ImageChops, ImageStat

from core.models.manifest import AssetType
from core.models.pictures import AssetSubject, FrameSubject, ImageTask, Reference, Style
from core.prompts.capsules import SHIPPED
from core.providers.offline.draw import emblem, figure, place, words
from core.providers.offline.draw.looks import look_of
from core.providers.offline.images import OfflineImages

ANIME = next(c for c in SHIPPED if c.slug == "anime")
STYLE = Style(name=ANIME.name, prompt=ANIME.prompt)


def asset_task(type_: str, name: str, description: str, style: Style = STYLE, **more) -> ImageTask:
    kind = AssetType(type_)
    subject = AssetSubject(identity=name, name=name, type=kind, description=description, **more)
    return ImageTask(prompt="", aspect_ratio=kind.aspect_ratio, subject=subject, style=style)


def frame_task(*references: Reference, style: Style = STYLE, time: str = "") -> ImageTask:
    subject = FrameSubject(identity="frame 1", time=time)
    return ImageTask(
        prompt="", aspect_ratio="16:9", subject=subject, style=style, references=references
    )


def drawn(task: ImageTask) -> bytes:
    return OfflineImages().generate(task).image


def opened(image: bytes) -> Image.Image:
    return Image.open(io.BytesIO(image)).convert("RGB")


def small(
    kind: str, name: str, description: str, style: Style = STYLE, time: str = ""
) -> Image.Image:
    """The same drawing a quarter as large, for tests that look at many."""
    look = look_of(style)
    if kind == "character":
        return figure.portrait(words.person(name, name, description), look, (208, 312))
    if kind == "location":
        return place.view(place.place(name, name, description, time), look, (336, 192))
    return emblem.still(emblem.prop(name, name, description), look, (256, 256))


def apart(a: Image.Image, b: Image.Image, box: tuple[int, int, int, int] | None = None) -> float:
    """The mean difference of a channel, 0 to 255."""
    a, b = (a.crop(box), b.crop(box)) if box else (a, b)
    return sum(ImageStat.Stat(ImageChops.difference(a, b)).mean) / 3


def share_near(image: Image.Image, colour: tuple[int, int, int], reach: int = 60) -> float:
    """The share of pixels whose channels all lie within `reach` of the colour."""
    away = ImageChops.difference(image, Image.new("RGB", image.size, colour))
    r, g, b = (band.point(lambda v: 255 if v <= reach else 0) for band in away.split())
    return ImageStat.Stat(ImageChops.multiply(ImageChops.multiply(r, g), b)).mean[0] / 255
