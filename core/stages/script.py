"""The Script stage: read, preview what a save would change, save, restore."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from core.errors import NoScreenplay, RowMovedOn
from core.models.base import Value, now
from core.models.project import SceneRow, ScriptRevision
from core.models.revision import Change, SceneText
from core.models.screenplay import Format, Scene, Screenplay
from core.recent import Recent
from core.screenplay import detect, fountain, identity
from core.studio import Studio

WORDS = {
    "new": "added",
    "changed": "changed",
    "moved": "moved",
    "split": "split off",
    "renumbered": "renumbered",
    "omitted": "omitted",
    "restored": "back in the script",
}


class SceneChange(Value):
    """One line of a difference: a kind of `WORDS`, or `unchanged`. `moved` is of a changed scene
    that also stands elsewhere; `touches` names the paid work and the handiwork of the scene."""

    kind: str
    label: str
    was: str = ""
    old_text: str = ""
    new_text: str = ""
    touches: str = ""
    moved: bool = False

    @property
    def word(self) -> str:
        return WORDS.get(self.kind, self.kind) + " and moved" * self.moved


def told(changes: Iterable[SceneChange]) -> list[SceneChange]:
    """What is worth telling: everything but the unchanged."""
    return [change for change in changes if change.kind != "unchanged"]


def counted(changes: Iterable[SceneChange]) -> str:
    """`2 added, 1 omitted`; empty where no scene changes."""
    kinds = Counter(change.kind for change in changes)
    return ", ".join(f"{kinds[kind]:,} {word}" for kind, word in WORDS.items() if kinds[kind])


def scene_texts(screenplay: Screenplay) -> list[SceneText]:
    """Scenes by what they say: their number is taken off, so that renumbering changes none."""
    return [
        SceneText(heading=scene.heading, text=screenplay.own_text(scene))
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

    def read() -> Screenplay:
        read = detect.parse(revision.text, revision.format).measured(revision.lengths)
        return read.model_copy(update={"tags": revision.tags})

    return _PARSED.get(revision.id, read)


_PARSED: Recent[str, Screenplay] = Recent(8)


def preview(studio: Studio, project_id: str, screenplay: Screenplay) -> list[SceneChange]:
    """What saving this screenplay would do to each scene, before it is done."""
    return _difference(
        studio.store.scenes.of_project(project_id), screenplay, _touched(studio, project_id)
    )


def compare(older: ScriptRevision, newer: ScriptRevision) -> list[SceneChange]:
    """What became of each scene from one saved text to another, whatever came between."""
    return _difference(_rows(older.project_id, parsed(older)), parsed(newer), {})


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
        if stored and not _says_more(screenplay, stored):
            return stored
        if project.revision_id != based_on:
            raise RowMovedOn("Somebody else saved this script in the meantime.", stored)
        rows = store.scenes.of_project(project_id)
        changes = _difference(rows, screenplay, {}) if stored else []
        revision = ScriptRevision(
            project_id=project_id,
            number=max((r.number for r in store.revisions.of_project(project_id)), default=0) + 1,
            text=screenplay.text,
            format=screenplay.format,
            source_name=source_name,
            note=" · ".join(filter(None, [note, counted(changes)])),
            tags=screenplay.tags,
            lengths=screenplay.lengths,
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
    """A typed or pasted text, read as what it is. One that was plain text stays it until it has
    a marker of Fountain's. Raises NoScreenplay, BadInput."""
    if not text.strip():
        raise NoScreenplay("There is no text yet.")
    return detect.read(text.encode("utf-8"), "text.txt" if format is Format.PLAIN_TEXT else "")


def fountain_text(screenplay: Screenplay) -> str:
    """The screenplay as Fountain: the stored text where it is that, with notes and boneyards."""
    return screenplay.text if screenplay.format is Format.FOUNTAIN else fountain.write(screenplay)


def _says_more(screenplay: Screenplay, stored: ScriptRevision) -> bool:
    """Whether it is another text, or a Final Draft file brings other tags or lengths for it."""
    return (
        (screenplay.text, screenplay.format) != (stored.text, stored.format)
        or (bool(screenplay.tags) and screenplay.tags != stored.tags)
        or (bool(screenplay.lengths) and screenplay.lengths != stored.lengths)
    )


def _changes(old: list[SceneRow], screenplay: Screenplay) -> list[Change]:
    before = [SceneText(heading=row.heading, text=row.text, omitted=row.omitted) for row in old]
    return identity.match(before, scene_texts(screenplay))


def _difference(
    old: list[SceneRow], screenplay: Screenplay, touched: dict[str, str]
) -> list[SceneChange]:
    """`touched` is the work on a scene in words, by the scene's id."""
    listed = []
    for change in _changes(old, screenplay):
        row = None if change.old is None else old[change.old]
        scene = None if change.new is None else screenplay.scenes[change.new]
        if row is not None and row.omitted and scene is None:
            continue
        listed.append(
            SceneChange(
                kind=_kind(change, row, scene),
                label=_label(scene, row),
                was=row.label if row is not None and scene is not None else "",
                old_text=row.text if row is not None else "",
                new_text=screenplay.own_text(scene) if scene is not None else "",
                touches=touched.get(row.id, "") if row is not None else "",
                moved=change.moved_too,
            )
        )
    return listed


def _kind(change: Change, row: SceneRow | None, scene: Scene | None) -> str:
    """Numbers that we assigned shift with every new scene: that is no renumbering."""
    if row is None or scene is None:
        return change.kind
    if row.omitted and change.kind != "split":
        return "restored"
    printed = not (row.number_assigned and scene.number_assigned)
    if change.kind == "unchanged" and printed and row.scene_number != scene.scene_number:
        return "renumbered"
    return change.kind


def _rows(project_id: str, screenplay: Screenplay) -> list[SceneRow]:
    return [
        SceneRow(project_id=project_id, **_columns(screenplay, scene))
        for scene in screenplay.scenes
    ]


def _save_scenes(studio: Studio, project_id: str, screenplay: Screenplay) -> None:
    """The scene rows of this text. An omitted scene that matches again is in the script again."""
    scenes = studio.store.scenes
    old = scenes.of_project(project_id)
    fresh, moved_on = [], []
    for change in _changes(old, screenplay):
        scene = None if change.new is None else screenplay.scenes[change.new]
        if scene and (change.old is None or change.kind == "split"):
            fresh.append(SceneRow(project_id=project_id, **_columns(screenplay, scene)))
            continue
        row = old[change.old or 0]
        columns = {"omitted": scene is None, **(_columns(screenplay, scene) if scene else {})}
        if any(getattr(row, name) != value for name, value in columns.items()):
            moved_on.append(row.model_copy(update={**columns, "updated_at": now()}))
    scenes.update_all(moved_on)
    scenes.insert(*fresh)


def _columns(screenplay: Screenplay, scene: Scene) -> dict:
    return {
        "scene_index": scene.scene_index,
        "scene_number": scene.scene_number,
        "number_assigned": scene.number_assigned,
        "heading": scene.heading,
        "parts": scene.parts,
        "text": screenplay.own_text(scene),
        "text_hash": screenplay.text_hash(scene),
        "line_start": scene.line_start,
        "eighths": scene.eighths,
        "speakers": list(scene.speakers),
    }


def _label(scene: Scene | None, row: SceneRow | None) -> str:
    if scene is not None:
        return f"{scene.scene_number}. {scene.heading}"
    return row.label if row is not None else ""


def _touched(studio: Studio, project_id: str) -> dict[str, str]:
    """The work that hangs on each scene, in words, by the scene's id."""
    store = studio.store
    work: defaultdict[str, Counter[str]] = defaultdict(Counter)
    scene_of = {}
    for shot in store.shots.of_project(project_id):
        scene_of[shot.id] = shot.scene_id
        work[shot.scene_id]["shot"] += 1
    for frame in store.frames.of_project(project_id):
        if frame.attempt_id:
            work[scene_of[frame.shot_id]]["frame"] += 1
    for event in store.transformations.of_project(project_id):
        work[event.scene_id]["transformation"] += 1
    for appearance in store.appearances.of_project(project_id):
        if appearance.removed or appearance.source == "manual":
            work[appearance.scene_id]["map edit"] += 1
    return {
        scene_id: ", ".join(f"{n} {word}{'s' * (n > 1)}" for word, n in found.items())
        for scene_id, found in work.items()
    }
