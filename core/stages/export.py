"""Breakdown sheets as production tools read them: CSV with a BOM, one row a scene or a mention."""

import csv
import io
from collections.abc import Iterable, Sequence

from core.models.manifest import Draft
from core.models.screenplay import Screenplay

SCENE_FIELDS = (
    "Sheet", "Scene", "INT/EXT", "Set", "Day/Night", "Pages", "Cast", "Extras", "Props",
)  # fmt: skip
ELEMENT_FIELDS = (
    "Category", "Element", "Aliases", "Scene", "Line start", "Line end", "Quoted text",
    "Evidence type", "Confidence",
)  # fmt: skip
CATEGORIES = {
    "character": "Cast Members",
    "extra_archetype": "Background Actors",
    "location": "Location",
    "prop": "Props",
}


def scenes_csv(screenplay: Screenplay, drafts: Sequence[Draft]) -> str:
    """A row for each scene, in script order, with who and what is in it."""

    def names(scene_index: int, kind: str) -> str:
        there = [d.name for d in drafts if d.type == kind and scene_index in d.scene_indices]
        return ", ".join(there)

    return _csv(
        SCENE_FIELDS,
        (
            (
                str(scene.scene_index + 1),
                scene.scene_number,
                scene.parts.int_ext or "",
                scene.parts.set_name,
                scene.parts.time_of_day,
                scene.pages,
                names(scene.scene_index, "character"),
                names(scene.scene_index, "extra_archetype"),
                names(scene.scene_index, "prop"),
            )
            for scene in screenplay.scenes
        ),
    )


def elements_csv(drafts: Sequence[Draft]) -> str:
    """A row for each mention of each element; a ghost has one row without a line."""
    rows = []
    for draft in drafts:
        named = (CATEGORIES[draft.type], draft.name, ", ".join(draft.aliases))
        confidence = f"{draft.confidence:.2f}"
        rows += [
            (*named, m.scene_number, str(m.line), str(m.line), m.quote, m.evidence, confidence)
            for m in draft.mentions
        ] or [(*named, "", "", "", "", "none", confidence)]
    return _csv(ELEMENT_FIELDS, rows)


def _csv(fields: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """UTF-8 with a BOM when encoded; spreadsheets run no cell of it, and keep `3/8` as text."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(fields)
    writer.writerows([[_neutral(cell) for cell in row] for row in rows])
    return "\ufeff" + out.getvalue()


def _neutral(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell
