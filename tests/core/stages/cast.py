"""A short script, taken through Pass 1, with models that count what they are asked."""

from core.errors import ProviderError
from core.models.assets import Asset
from core.models.manifest import AssetType, Drop, Finding, Findings, Usage
from core.models.work import Job
from core.providers.base import TextResult, TextTask
from core.providers.offline.text import OfflineText
from core.screenplay import fountain
from core.settings import Settings
from core.stages import assets, extraction, filtering, projects, script
from core.studio import Studio
from tests.core.stages.film import CountingPainter

SCRIPT = """\
INT. LIGHTHOUSE - NIGHT

A round white room, a brass lamp turning, rust on the iron stairs.

WREN HOLLOWAY (17, freckled, copper hair in one long plait) climbs in.
She wears a blue wool coat. She sets a tin box on the floor.

WREN
It still burns.

EXT. HARBOUR - DAY

Grey boats on black water. GRIM (60, broad, white beard) waits by the ropes, smoking.

GRIM
You took the box.

Wren holds the tin box tight.

INT. LIGHTHOUSE - DAY

Wren wears a tattered green jacket. The tin box lies open. Grim lifts the lantern.
"""


FINDINGS = Findings(
    assets=[
        Finding(name="WREN", type=AssetType.CHARACTER, aliases=["WREN HOLLOWAY"]),
        *(
            Finding(name=name, type=AssetType.PROP)
            for name in ("BRASS LAMP", "TIN BOX", "GREY BOAT", "LANTERN")
        ),
    ]
)


class CountingReader:
    """The offline text model with a price and fixed findings, noting its tasks; it fails where a
    name is told to."""

    model = "reader"

    def __init__(self, price_usd: float = 0.01) -> None:
        self.price_usd = price_usd
        self.tasks: list[TextTask] = []
        self.fails_for: set[str] = set()

    def estimate_usd(self, input_tokens: int, output_tokens: int) -> float:
        return self.price_usd

    def run(self, task: TextTask) -> TextResult:
        self.tasks.append(task)
        if task.inputs.get("name") in self.fails_for:
            raise ProviderError("The reader fell asleep.")
        found = task.name == "extract_preview"
        reply = FINDINGS if found else OfflineText().run(task).reply
        return TextResult(reply=reply, usage=Usage(calls=1, cost_usd=self.price_usd))

    def asked(self, name: str) -> list[TextTask]:
        return [task for task in self.tasks if task.name == name]


class Cast:
    """A studio on the counting models, its project read by Pass 1."""

    def __init__(self, tmp_path, text: str = SCRIPT, in_memory: bool = True, **settings) -> None:
        self.reader, self.painter = CountingReader(), CountingPainter()
        self.settings = Settings(data_dir=tmp_path, open_sample=False, **settings)
        self.open(in_memory)
        self.project_id = projects.create(self.studio, "Lighthouse").id
        self.save(text)
        extraction.extract_preview(self.studio, self.project_id)
        self.reader.tasks.clear()

    def open(self, in_memory: bool = False) -> None:
        self.studio = Studio(
            self.settings,
            in_memory=in_memory,
            text_provider=self.reader,
            image_provider=self.painter,
        )
        self.store = self.studio.store

    def save(self, text: str) -> None:
        based_on = self.studio.project(self.project_id).revision_id
        script.save_script(self.studio, self.project_id, fountain.parse(text), based_on=based_on)

    def keep_only(self, *names: str) -> None:
        checklist = filtering.checklist(self.studio, self.project_id)
        keys = tuple(line.draft.key for line in checklist.lines if line.draft.name not in names)
        version = self.store.reviews.of(self.project_id).version
        filtering.decide(self.studio, self.project_id, version, Drop(keys=keys))

    def confirm(self, with_images: bool = False) -> Job:
        job = assets.extract_confirm(self.studio, self.project_id, with_images)
        return self.studio.jobs.wait(job.id)

    def lock_style(self) -> str:
        style = self.store.styles.where()[0]
        self.store.projects.update(self.project_id, style_id=style.id)
        return style.id

    @property
    def assets(self) -> dict[str, Asset]:
        return {asset.name: asset for asset in self.store.assets.of_project(self.project_id)}

    def close(self) -> None:
        self.studio.close()
