"""Studio: settings, store, providers, prompts and jobs wired together, in one place."""

from concurrent.futures import Executor

from core import library
from core.calls import Calls
from core.costs import Meter, MeteredImages, MeteredText
from core.jobs import JobRunner
from core.models.project import Project
from core.prompts import registry
from core.providers.base import ImageProvider, TextProvider
from core.providers.litellm import LiteLLMImages, LiteLLMText
from core.providers.offline.text import OfflineText
from core.settings import Settings
from core.store.store import Store

OFFLINE = "offline"
CLOSING_S = 5.0
"""How long an answer that is paid for is waited for at the end; a supervisor kills after ten."""


class Studio:
    """Everything a stage needs. `in_memory` keeps the database in memory (pictures stay on disk).

    Other providers and another executor for calls to models can be handed in: tests do, and a
    studio with its own GPU machines.
    """

    def __init__(
        self,
        settings: Settings,
        *,
        in_memory: bool = False,
        text_provider: TextProvider | None = None,
        image_provider: ImageProvider | None = None,
        executor: Executor | None = None,
    ) -> None:
        self.settings = settings
        self.store = Store(None if in_memory else settings.database_path, settings.media_dir)
        self.text_provider = text_provider or text_provider_of(settings)
        self.image_provider = image_provider or image_provider_of(settings)
        self._executor = executor or Calls(settings.max_parallel_calls)
        self.meter = Meter(self.store, settings.budget_usd, self._executor)
        self.jobs = JobRunner(self.store, settings.max_parallel_calls)
        library.ship_styles(self.store)

    def text(self, project_id: str | None, job_id: str | None = None) -> MeteredText:
        return MeteredText(self.text_provider, self.meter, project_id, job_id)

    def images(self, project_id: str | None, job_id: str | None = None) -> MeteredImages:
        price = None if self.image_provider.model == OFFLINE else self.settings.image_price_usd
        return MeteredImages(self.image_provider, self.meter, project_id, job_id, price)

    def prompt(self, name: str) -> registry.Prompt:
        """The prompt in use: the newest edit, else the shipped one."""
        edited = self.store.prompt_versions.current(name)
        return registry.parse(name, edited.text) if edited else registry.shipped()[name]

    def warm(self) -> None:
        """Load what is slow to import, before somebody waits for it."""
        for provider in (self.text_provider, self.image_provider):
            provider.warm()

    def project(self, project_id: str) -> Project:
        return self.store.projects.get(project_id)

    def close(self, patience_s: float = CLOSING_S) -> None:
        """Stop jobs at their next item, wait a moment for calls under way, then let go of the
        database."""
        self.jobs.stop()
        self.meter.close(patience_s)
        self.jobs.close()
        self._executor.shutdown(wait=False, cancel_futures=True)
        self.store.close()


def text_provider_of(settings: Settings) -> TextProvider:
    """The offline reader, or the LiteLLM model that the settings name."""
    if settings.text_model == OFFLINE:
        return OfflineText()
    return LiteLLMText(
        settings.text_model,
        settings.call_timeout_s,
        settings.call_attempts,
        api_base=settings.text_api_base,
    )


def image_provider_of(settings: Settings) -> ImageProvider:
    """The offline sketches, or the LiteLLM model that the settings name."""
    if settings.image_model == OFFLINE:
        from core.providers.offline.images import OfflineImages  # the command line draws nothing

        return OfflineImages()
    return LiteLLMImages(
        settings.image_model,
        settings.call_timeout_s,
        settings.call_attempts,
        api_base=settings.image_api_base,
    )
