"""A scene's shots in an editable grid. Each change is saved as it is made."""

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from core.models.assets import Asset
from core.models.scenes import Shot
from core.stages import shot_list
from pages.ui import session
from pages.ui.session import Key

LISTS = {
    "Foreground": "characters_foreground",
    "Background": "characters_background",
    "Props": "props",
}
ROW_PX = 84
TEXTS = {"Action": "action", "Dialogue": "dialogue"}


def labels(assets: Sequence[Asset]) -> dict[str, str]:
    """A label of its own for each asset id, also where two have one name."""
    found: dict[str, str] = {}
    for asset in assets:
        label, number = asset.name, 2
        while label in found.values():
            label, number = f"{asset.name} ({number})", number + 1
        found[asset.id] = label
    return found


def changes(shot: Shot, edits: Mapping[str, Any], ids: Mapping[str, str]) -> dict[str, Any]:
    """A row's edits as the shot's fields; `ids` are the assets' by label."""
    made: dict[str, Any] = {}
    for column, value in edits.items():
        if column in TEXTS:
            made[TEXTS[column]] = value or ""
        elif column in LISTS:
            made[LISTS[column]] = [ids[label] for label in value or [] if label in ids]
        elif column == "Setting":
            made |= {"setting_id": ids.get(value), "setting": value or ""}
    return {name: value for name, value in made.items() if getattr(shot, name) != value}


def draw(scene_id: str, rows: Sequence[Shot], assets: Sequence[Asset]) -> None:
    """The grid; `assets` are the scene's, and those that its shots name besides."""
    named = labels(assets)
    by_family: dict[str, list[str]] = {"characters": [], "locations": [], "props": []}
    for asset in assets:
        by_family[asset.type.family].append(named[asset.id])
    state = hash(tuple((shot.id, shot.version) for shot in rows))
    key = f"shots_{scene_id}_{st.session_state.get(Key.SHOT_SERIAL, 0)}_{state}"
    people = by_family["characters"]
    st.data_editor(
        [_row(shot, named) for shot in rows],
        key=key,
        hide_index=True,
        num_rows="delete",
        row_height=ROW_PX,
        height=min(ROW_PX * len(rows) + 42, 8 * ROW_PX),
        column_config={
            "No.": st.column_config.NumberColumn(
                "#", width=52, min_value=1, max_value=len(rows), step=1, help="Change it to move."
            ),
            "Action": st.column_config.TextColumn(width=280),
            "Dialogue": st.column_config.TextColumn(width=170),
            "Foreground": st.column_config.MultiselectColumn(width=135, options=people),
            "Background": st.column_config.MultiselectColumn(width=135, options=people),
            "Props": st.column_config.MultiselectColumn(width=135, options=by_family["props"]),
            "Setting": st.column_config.SelectboxColumn(width=150, options=by_family["locations"]),
        },
        on_change=_save,
        args=(key, list(rows), {label: asset_id for asset_id, label in named.items()}),
    )


def redraw() -> None:
    """Show what is stored, without the edits that the grid remembers."""
    st.session_state[Key.SHOT_SERIAL] = st.session_state.get(Key.SHOT_SERIAL, 0) + 1


def _row(shot: Shot, named: Mapping[str, str]) -> dict[str, Any]:
    return {
        "No.": shot.shot_index + 1,
        "Action": shot.action,
        "Dialogue": shot.dialogue,
        **{
            column: [named[one] for one in getattr(shot, field) if one in named]
            for column, field in LISTS.items()
        },
        "Setting": named.get(shot.setting_id or ""),
    }


@session.acts
def _save(key: str, rows: list[Shot], ids: dict[str, str]) -> None:
    studio, made = session.studio(), st.session_state[key]
    redraw()
    for number in made.get("deleted_rows", []):
        shot_list.delete_shot(studio, rows[number].id)
    for number, edits in made.get("edited_rows", {}).items():
        shot = rows[int(number)]
        fields = changes(shot, edits, ids)
        if fields:
            shot_list.edit_shot(studio, shot.model_copy(update=fields))
        if edits.get("No."):
            shot_list.move_shot(studio, shot.id, int(edits["No."]) - 1)
