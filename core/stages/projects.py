"""Projects: create, rename, delete; the sample that an empty store opens with."""

import re
from pathlib import Path
from string import capwords

from core.errors import AlreadyRunning, BadInput
from core.models.project import Project
from core.screenplay import detect
from core.settings import ROOT
from core.stages import script
from core.studio import Studio

SAMPLE = ROOT / "data" / "samples" / "never-lie-to-the-bees.fountain"
MOST_CHARACTERS = 120


def create(studio: Studio, name: str) -> Project:
    """A new, empty project. Raises BadInput for a name that is empty or too long."""
    project = Project(name=_checked(name))
    studio.store.projects.insert(project)
    return project


def create_from(studio: Studio, content: bytes, filename: str) -> Project:
    """A project named by the screenplay's title (else its file), the screenplay saved in it.

    Raises UnreadableScreenplay, UploadTooLarge, NoScreenplay; makes nothing then.
    """
    screenplay = detect.read(content, filename)
    stem = Path(filename).stem.replace("-", " ").replace("_", " ").title()
    title = " ".join((re.sub(r"[*_]+", " ", screenplay.title) or stem or "Untitled").split())
    title = capwords(title) if title.isupper() else title
    with studio.store.transaction():
        project = create(studio, title[:MOST_CHARACTERS])
        script.save_script(studio, project.id, screenplay, source_name=filename, based_on=None)
    return studio.project(project.id)


def create_sample(studio: Studio) -> Project:
    """The sample screenplay as a new project."""
    return create_from(studio, SAMPLE.read_bytes(), SAMPLE.name)


def open_sample(studio: Studio) -> Project | None:
    """The sample on an empty store; None where projects exist, or the settings say no."""
    if not studio.settings.open_sample or studio.store.projects.where():
        return None
    return create_sample(studio)


def rename(studio: Studio, project: Project, name: str) -> Project:
    """Raises BadInput, RowMovedOn."""
    return studio.store.projects.save(project.model_copy(update={"name": _checked(name)}))


def delete(studio: Studio, project_id: str) -> None:
    """Take a project out of the store with all that is in it; the ledger stays, money was spent.

    Raises AlreadyRunning while a job of it runs.
    """
    with studio.store.transaction():
        if studio.store.jobs.active(project_id):
            raise AlreadyRunning("A job of this project is still running.")
        studio.store.delete_project(project_id)


def _checked(name: str) -> str:
    name = " ".join(name.split())
    if not 0 < len(name) <= MOST_CHARACTERS:
        raise BadInput(
            f"A project needs a name of 1 to {MOST_CHARACTERS} characters.", "Type a shorter name."
        )
    return name
