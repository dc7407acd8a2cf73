"""Pictures with no key and no network: portraits, places, objects and frames drawn by rules."""

from dataclasses import replace

from PIL import Image, ImageStat

from core.errors import TooManyReferences
from core.models.manifest import AssetType
from core.models.pictures import AssetSubject, ImageTask, Picture
from core.providers.base import Capabilities
from core.providers.offline.draw import emblem, figure, frame, place, words
from core.providers.offline.draw.carried import Sheet, encoded, opened
from core.providers.offline.draw.looks import Look, look_of
from core.providers.offline.draw.mark import stamped

SIZES_PX = {"2:3": (832, 1248), "16:9": (1344, 768), "1:1": (1024, 1024)}


class OfflineImages:
    """Draws what an image model would be asked for. The same task gives the same bytes."""

    model = "offline"
    capabilities = Capabilities(max_references=16)

    def warm(self) -> None:
        """Nothing here is slow to import."""

    def estimate_usd(self) -> float | None:
        return 0.0

    def generate(self, task: ImageTask) -> Picture:
        """Raises TooManyReferences, and BadInput for a reference that is no image."""
        limit = self.capabilities.max_references
        if len(task.references) > limit:
            raise TooManyReferences(
                f"This call carries {len(task.references)} references, the model takes {limit}."
            )
        look, size = _look(task), size_px(task.aspect_ratio)
        if isinstance(task.subject, AssetSubject):
            sheet = _asset(task.subject, look, size)
        else:
            sheet = frame.compose(task.subject, task.references, look, size)
        return Picture(image=encoded(replace(sheet, image=stamped(sheet.image))), cost_usd=0.0)


def size_px(aspect_ratio: str) -> tuple[int, int]:
    """Width and height; ratios other than the usual ones get about a million pixels."""
    if aspect_ratio in SIZES_PX:
        return SIZES_PX[aspect_ratio]
    wide, high = (float(part) for part in aspect_ratio.split(":"))
    k = (1024 * 1024 / (wide * high)) ** 0.5
    return round(wide * k / 16) * 16, round(high * k / 16) * 16


def _look(task: ImageTask) -> Look:
    """The capsule's look, toned by its reference image where it has one."""
    look = look_of(task.style)
    for ref in task.references:
        if ref.role == "style":
            mean = ImageStat.Stat(opened(ref.image, ref.name).image.resize((16, 16))).mean
            look = replace(look, tint=tuple(round(v) for v in mean), tint_share=0.3)
    return look


def _asset(subject: AssetSubject, look: Look, size: tuple[int, int]) -> Sheet:
    if subject.type == AssetType.LOCATION:
        seen = place.place(subject.identity, subject.name, subject.description, subject.time)
        return Sheet(
            place.view(seen, look, size), notes={"kind": "place", "light": seen.light.name}
        )
    if subject.type == AssetType.PROP:
        thing = emblem.prop(subject.identity, subject.name, subject.description)
        cut: Image.Image = emblem.cut_prop(thing, look)
        return Sheet(
            emblem.still(thing, look, size), cut, notes={"kind": "prop", "large": thing.large}
        )
    who = words.person(subject.identity, subject.name, subject.description)
    faces = "left" if figure.faces_left(who) else "right"
    return Sheet(
        figure.portrait(who, look, size),
        figure.cutout(who, look),
        notes={"kind": "person", "faces": faces, "tall": True},
    )
