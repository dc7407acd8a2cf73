"""Scenes against assets on one sheet: who and what is in which scene."""

import html
from collections.abc import Mapping, Sequence

import streamlit as st

from core.models.assets import Asset
from core.models.project import SceneRow
from core.models.scenes import Appearance
from pages.ui.components import media

SCENES_A_PAGE = 30
MOST_ASSETS = 48
FAMILIES = {"characters": "Characters", "locations": "Locations", "props": "Props"}
_STYLE = """<style>
.sb-sheet {overflow: auto; max-height: 74vh; width: fit-content; max-width: 100%;
  border: 1px solid rgba(128,128,128,.25); border-radius: 8px}
.sb-sheet table {border-collapse: separate; border-spacing: 0; font-size: .78rem; margin: 0}
.sb-sheet th, .sb-sheet td {padding: 0; border-bottom: 1px solid rgba(128,128,128,.16)}
.sb-sheet thead th {position: sticky; top: 0; z-index: 2; height: 148px; min-width: 34px;
  vertical-align: bottom; background: GROUND}
.sb-sheet thead .sb-up {writing-mode: vertical-rl; transform: rotate(180deg); max-height: 100px;
  overflow: hidden; white-space: nowrap; text-overflow: ellipsis; font-weight: 500; margin: auto;
  padding: 4px 0; line-height: 1.15}
.sb-sheet thead img {width: 28px; height: 28px; object-fit: cover; object-position: 50% 12%;
  border-radius: 4px; display: block; margin: 3px auto 5px}
.sb-sheet tbody th {position: sticky; left: 0; z-index: 1; text-align: left; font-weight: 500;
  padding: 3px 10px; white-space: nowrap; max-width: 300px; overflow: hidden;
  text-overflow: ellipsis; background: GROUND}
.sb-sheet thead th.sb-corner {left: 0; z-index: 3}
.sb-sheet td {text-align: center; height: 27px; border-left: 1px solid rgba(128,128,128,.1)}
.sb-sheet tbody tr:hover td, .sb-sheet tbody tr:hover th {background-color: rgba(217,149,79,.12)}
.sb-dot {display: inline-block; width: 11px; height: 11px; border-radius: 50%;
  background: ACCENT}
.sb-dot.sb-heard {background: none; border: 2px solid ACCENT;
  width: 8px; height: 8px}
.sb-dot.sb-manual {border-radius: 2px}
.sb-gone {opacity: .45}
</style>"""
LEGEND = "● in the scene · ■ added by hand · ○ only heard · × taken out"


def draw(
    scenes: Sequence[SceneRow],
    assets: Sequence[Asset],
    appearances: Sequence[Appearance],
    image_keys: Mapping[str, str],
) -> None:
    """One page of scenes against one family; the assets in most scenes first."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        family = st.segmented_control(
            "Assets",
            list(FAMILIES),
            format_func=FAMILIES.__getitem__,
            default="characters",
            required=True,
            key="matrix_family",
            label_visibility="collapsed",
        )
        pages = -(-len(scenes) // SCENES_A_PAGE)
        page = st.pagination(pages, key="matrix_page") if pages > 1 else 1
    shown = scenes[(page - 1) * SCENES_A_PAGE : page * SCENES_A_PAGE]
    scene_ids = {scene.id for scene in shown}
    here = {(row.scene_id, row.asset_id): row for row in appearances if row.scene_id in scene_ids}
    counts: dict[str, int] = {}
    for row in here.values():
        counts[row.asset_id] = counts.get(row.asset_id, 0) + 1
    columns = [a for a in assets if a.type.family == family and a.id in counts]
    columns.sort(key=lambda asset: -counts[asset.id])
    if not columns:
        st.caption(f"No {FAMILIES[family].lower()} in these scenes.")
        return
    st.html(_style() + sheet(shown, columns[:MOST_ASSETS], here, image_keys))
    more = len(columns) - MOST_ASSETS
    st.caption(LEGEND + (f" · {more} more that are in few of these scenes" if more > 0 else ""))


def _style() -> str:
    """The sheet's look in the theme's own colours, light and dark."""
    colours = {"GROUND": "backgroundColor", "ACCENT": "primaryColor"}
    style = _STYLE
    for word, name in colours.items():
        light, dark = (st.get_option(f"theme.{mode}.{name}") for mode in ("light", "dark"))
        style = style.replace(word, f"light-dark({light}, {dark})")
    return style


def sheet(
    scenes: Sequence[SceneRow],
    assets: Sequence[Asset],
    here: Mapping[tuple[str, str], Appearance],
    image_keys: Mapping[str, str],
) -> str:
    """The table as HTML, every name escaped."""
    heads = "".join(_head(asset, image_keys.get(asset.id)) for asset in assets)
    rows = "".join(
        f'<tr><th title="{html.escape(scene.label)}">{html.escape(scene.label)}'
        f"{' ⟳' if scene.map_is_stale else ''}</th>"
        + "".join(f"<td>{_cell(here.get((scene.id, asset.id)))}</td>" for asset in assets)
        + "</tr>"
        for scene in scenes
    )
    return (
        '<div class="sb-sheet"><table><thead><tr><th class="sb-corner"></th>'
        f"{heads}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _head(asset: Asset, image_id: str | None) -> str:
    name = html.escape(asset.name)
    shown = f'<img loading="lazy" src="{media.address(image_id)}" alt="">' if image_id else ""
    return f'<th title="{name}"><div class="sb-up">{name}</div>{shown}</th>'


def _cell(row: Appearance | None) -> str:
    if row is None:
        return ""
    if row.removed:
        return '<span class="sb-gone" title="taken out">×</span>'
    if row.heard_only:
        return '<span class="sb-dot sb-heard" title="only heard"></span>'
    manual = " sb-manual" if row.source == "manual" else ""
    return f'<span class="sb-dot{manual}"></span>'
