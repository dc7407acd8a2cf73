"""The Script stage: read, preview what a save would change, save, restore."""

import hashlib

from core.errors import NoScreenplay, RowMovedOn
from core.models.base import Value, now
from core.models.project import SceneRow, ScriptRevision
from core.models.revision import Change, SceneText
from core.models.screenplay import Format, Scene, Screenplay
from core.screenplay import detect, identity
from core.studio import Studio


class SceneChange(Value):
    """One line of the difference a save would make; `touches` names the paid work of the scene."""

    kind: str
    label: str
    was: str = ""
    old_text: str = ""
    new_text: str = ""
    touches: str = ""


def scene_texts(screenplay: Screenplay) -> list[SceneText]:
    return [
        SceneText(heading=scene.heading, text=screenplay.scene_text(scene).strip())
        for scene in screenplay.scenes
    ]


def current(studio: Studio, project_id: str) -> tuple[ScriptRevision, Screenplay]:
    """The saved screenplay, parsed. Raises NoScreenplay."""
    revision = studio.store.revisions.current(studio.project(project_id))
    if revision is None:
        raise NoScreenplay("This project has no screenplay yet.")
    return revision, parsed(revision)


def parsed(revision: ScriptRevision) -> Screenplay:
    """A stored text parsed, kept for the revisions used last (a revision never changes)."""
    found = _PARSED.get(revision.id)
    if found is None:
        found = detect.parse(revision.text, revision.format)
        found = found.model_copy(update={"tags": revision.tags})
        while len(_PARSED) >= _PARSED_MOST:
            _PARSED.pop(next(iter(_PARSED)), None)
        _PARSED[revision.id] = found
    return found


_PARSED: dict[str, Screenplay] = {}
_PARSED_MOST = 8


def preview(studio: Studio, project_id: str, screenplay: Screenplay) -> list[SceneChange]:
    """What saving this screenplay would do to each scene, before it is done."""
    old = studio.store.scenes.of_project(project_id)
    new = scene_texts(screenplay)
    told = []
    for change in _changes(old, screenplay):
        row = None if change.old is None else old[change.old]
        if row is not None and row.omitted and change.new is None:
            continue
        scene = None if change.new is None else screenplay.scenes[change.new]
        told.append(
            SceneChange(
                kind="restored" if row is not None and row.omitted else change.kind,
                label=_label(scene, row),
                was=row.label if row is not None and scene is not None else "",
                old_text=row.text if row is not None else "",
                new_text="" if change.new is None else new[change.new].text,
                touches=_touched(studio, row) if row is not None else "",
            )
        )
    return told


def save_script(
    studio: Studio,
    project_id: str,
    screenplay: Screenplay,
    *,
    source_name: str = "",
    based_on: str | None,
    note: str = "",
) -> ScriptRevision:
    """The new revision; scenes keep their identity, and with it what hangs on them.

    `based_on` is the revision the editor started from. The same text again makes no revision.
    Raises NoScreenplay for nothing to read, RowMovedOn when another revision was saved meanwhile.
    """
    if not screenplay.scenes:
        raise NoScreenplay("There is no scene in this text.")
    store = studio.store
    with store.transaction():
        project = store.projects.get(project_id)
        stored = store.revisions.current(project)
        if stored and (stored.text, stored.format) == (screenplay.text, screenplay.format):
            return stored
        if project.revision_id != based_on:
            raise RowMovedOn("Somebody else saved this script in the meantime.", stored)
        revision = ScriptRevision(
            project_id=project_id,
            number=max((r.number for r in store.revisions.of_project(project_id)), default=0) + 1,
            text=screenplay.text,
            format=screenplay.format,
            source_name=source_name,
            note=note,
            tags=screenplay.tags,
        )
        store.revisions.insert(revision)
        _save_scenes(studio, project_id, screenplay)
        store.projects.update(project_id, revision_id=revision.id)
    return revision


def restore(
    studio: Studio, project_id: str, revision_id: str, based_on: str | None
) -> ScriptRevision:
    """An old revision's text as a new revision; nothing in between is lost."""
    old = studio.store.revisions.get(revision_id)
    return save_script(
        studio,
        project_id,
        parsed(old),
        source_name=old.source_name,
        based_on=based_on,
        note=f"Restored from revision {old.number}",
    )


def read_text(text: str, format: Format = Format.FOUNTAIN) -> Screenplay:
    """A typed or pasted text, read as the format it is in. Raises NoScreenplay, BadInput."""
    if not text.strip():
        raise NoScreenplay("There is no text yet.")
    if format is Format.FOUNTAIN:
        return detect.read(text.encode("utf-8"), "")
    return detect.parse(text, format)


def _changes(old: list[SceneRow], screenplay: Screenplay) -> list[Change]:
    before = [SceneText(heading=row.heading, text=row.text) for row in old]
    return identity.match(before, scene_texts(screenplay))


def _save_scenes(studio: Studio, project_id: str, screenplay: Screenplay) -> None:
    """The scene rows of this text. An omitted scene that matches again is in the script again."""
    scenes = studio.store.scenes
    old = scenes.of_project(project_id)
    fresh = []
    for change in _changes(old, screenplay):
        if change.new is None:
            row = old[change.old or 0]
            if not row.omitted:
                scenes.update(row.id, omitted=True, updated_at=now())
            continue
        scene = screenplay.scenes[change.new]
        columns = _columns(screenplay, scene)
        if change.old is None or change.kind == "split":
            fresh.append(SceneRow(project_id=project_id, **columns))
            continue
        row = old[change.old]
        if any(getattr(row, name) != value for name, value in columns.items()) or row.omitted:
            scenes.update(row.id, **columns, omitted=False, updated_at=now())
    scenes.insert(*fresh)


def _columns(screenplay: Screenplay, scene: Scene) -> dict:
    text = screenplay.scene_text(scene).strip()
    return {
        "scene_index": scene.scene_index,
        "scene_number": scene.scene_number,
        "number_assigned": scene.number_assigned,
        "heading": scene.heading,
        "parts": scene.parts,
        "text": text,
        "text_hash": hashlib.sha256(text.encode("utf-8")).hexdigest(),
        "line_start": scene.line_start,
        "eighths": scene.eighths,
        "speakers": list(scene.speakers),
    }


def _label(scene: Scene | None, row: SceneRow | None) -> str:
    if scene is not None:
        return f"{scene.scene_number}. {scene.heading}"
    return row.label if row is not None else ""


def _touched(studio: Studio, row: SceneRow) -> str:
    """What of the work on a scene a change reaches, in words; empty when there is none."""
    store = studio.store
    shots = store.shots.of_scene(row.id)
    frames = [f for shot in shots for f in store.frames.of_shot(shot.id) if f.attempt_id]
    by_hand = [a for a in store.appearances.of_scene(row.id) if a.removed or a.source == "manual"]
    parts = [(len(shots), "shot"), (len(frames), "frame"), (len(by_hand), "map edit")]
    return ", ".join(f"{n} {word}{'s' * (n > 1)}" for n, word in parts if n)
