"""A small film to test on: a script, its assets curated by hand, a painter that counts."""

import io

from PIL import Image

from core.errors import ProviderError
from core.models.assets import Asset, Attempt
from core.models.pictures import ImageTask, Picture
from core.providers.base import Capabilities
from core.screenplay import fountain
from core.stages import projects, scene_map, script
from core.studio import Studio

SCRIPT = """\
INT. HALL - DAY

WREN (17, freckled) turns the brass key. Moss watches her from the stairs.

WREN
It fits.

Moss slowly turns to stone. Where he stood stands a STATUE.

EXT. GARDEN - NIGHT

Wren drags the statue over the grass. The lantern swings.

MOSS (V.O.)
Mind the roses.

INT. ATTIC - NIGHT

Dust. The brass key lies on the floor.
"""
ASSETS = {
    "WREN": "character",
    "MOSS": "character",
    "HALL": "location",
    "GARDEN": "location",
    "ATTIC": "location",
    "BRASS KEY": "prop",
    "STATUE": "prop",
    "LANTERN": "prop",
}


class CountingPainter:
    """An image model that notes what it is asked and fails where it is told to."""

    model = "painter"

    def __init__(self, price_usd: float | None = 0.04, most: int | None = None) -> None:
        self.price_usd, self.capabilities = price_usd, Capabilities(max_references=most)
        self.tasks: list[ImageTask] = []
        self.fails_at: set[int] = set()

    def generate(self, task: ImageTask) -> Picture:
        self.tasks.append(task)
        if len(self.tasks) in self.fails_at:
            raise ProviderError("The painter dropped the brush.")
        return Picture(image=png(len(self.tasks)), cost_usd=self.price_usd)

    def estimate_usd(self) -> float | None:
        return self.price_usd


def png(shade: int, size: tuple[int, int] = (32, 18)) -> bytes:
    """A picture of its own for each number."""
    content = io.BytesIO()
    Image.new("RGB", size, (shade * 37 % 256, shade * 91 % 256, shade % 256)).save(content, "PNG")
    return content.getvalue()


class Film:
    """A project with the small script and its assets, mapped."""

    def __init__(self, studio: Studio, text: str = SCRIPT, types: dict[str, str] = ASSETS) -> None:
        self.studio, self.store = studio, studio.store
        self.project_id = projects.create(studio, "Stone").id
        self.save(text)
        rows = [
            Asset(project_id=self.project_id, name=name, type=kind, description=f"A {name}.")
            for name, kind in types.items()
        ]
        self.store.assets.insert(*scene_map.found_again(rows, self.screenplay))
        scene_map.map_assets(studio, self.project_id)

    @property
    def screenplay(self):
        return script.current(self.studio, self.project_id)[1]

    @property
    def scenes(self):
        return self.store.scenes.in_script(self.project_id)

    @property
    def assets(self) -> dict[str, Asset]:
        return {asset.name: asset for asset in self.store.assets.of_project(self.project_id)}

    def save(self, text: str) -> None:
        project = self.studio.project(self.project_id)
        screenplay = fountain.parse(text)
        script.save_script(self.studio, self.project_id, screenplay, based_on=project.revision_id)

    def ids(self, *names: str) -> list[str]:
        return [self.assets[name].id for name in names]

    def draw_and_lock(self, *names: str) -> None:
        """Give these assets (all, when none is named) an image key, lock all, lock a style."""
        for number, (name, asset) in enumerate(self.assets.items()):
            key = asset.image_attempt_id
            if not names or name in names:
                image = self.store.media.keep(png(100 + number))
                attempt = Attempt(project_id=self.project_id, owner_id=asset.id, image_id=image.id)
                self.store.attempts.insert(attempt)
                key = attempt.id
            self.store.assets.update(asset.id, image_attempt_id=key, locked=True)
        style = self.store.styles.where()[0]
        self.store.projects.update(self.project_id, style_id=style.id)
