"""Assets as small pictures with their names, each with a menu of what can be done with it."""

import html
from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from core.models.assets import Asset
from pages.ui import session
from pages.ui.components import media

Act = Callable[[str, str], None]
"""Called with what was chosen in an asset's menu, and the asset's id."""

_STYLE = """<style>
.sb-tile {position: relative}
.sb-tile img, .sb-tile .sb-none {width: 100%; aspect-ratio: 1; object-fit: cover;
  object-position: 50% 12%; border-radius: 6px; display: flex; align-items: center;
  justify-content: center; background: rgba(128,128,128,.13); font-size: .72rem}
.sb-tile.sb-wide img, .sb-tile.sb-wide .sb-none {aspect-ratio: 16/9}
.sb-tile-note {position: absolute; left: 5px; top: 5px; padding: 1px 6px; border-radius: 9px;
  background: rgba(0,0,0,.62); color: #fff; font-size: .66rem}
.sb-dim {opacity: .55}
[class*="st-key-tiles_"] button {min-height: 0; padding: 0; text-align: left; opacity: .88}
[class*="st-key-tiles_"] button p {font-size: .76rem; line-height: 1.2; font-weight: 560}
[class*="st-key-tiles_"] [data-testid="stVerticalBlock"] {gap: .3rem}
</style>"""


def styles() -> None:
    st.html(_STYLE)


def grid(
    assets: Sequence[Asset],
    image_keys: Mapping[str, str],
    key: str,
    notes: Mapping[str, str],
    menu: Callable[[Asset], list[str]],
    act: Act,
    *,
    wide: bool = False,
) -> None:
    """A wall of tiles, each named by the button that opens its menu. `notes` are a word or two
    on a tile, by asset id; `wide` is for places."""
    with st.grid(min_column_width=170 if wide else 104, gap="small", key=f"tiles_{key}") as wall:
        for asset in assets:
            menu_key = f"menu_{key}_{asset.id}"
            with wall.cell():
                note = notes.get(asset.id, "")
                st.html(picture(asset.name, image_keys.get(asset.id), note, wide=wide))
                st.menu_button(
                    session.escape(asset.name),
                    menu(asset),
                    key=menu_key,
                    type="tertiary",
                    on_click=_chosen,
                    args=(menu_key, asset.id, act),
                )


def _chosen(menu_key: str, asset_id: str, act: Act) -> None:
    act(st.session_state[menu_key], asset_id)


def picture(
    name: str,
    image_id: str | None,
    note: str = "",
    *,
    wide: bool = False,
    instead: str = "no picture",
) -> str:
    """One tile's picture as HTML; `instead` are the words where there is none."""
    noted = f'<span class="sb-tile-note">{html.escape(note)}</span>' if note else ""
    shown = (
        f'<img loading="lazy" src="{media.address(image_id)}" alt="{html.escape(name)}"'
        f' title="{html.escape(name)}">'
        if image_id
        else f'<div class="sb-none sb-dim">{instead}</div>'
    )
    shape = "sb-tile sb-wide" if wide else "sb-tile"
    return f'<div class="{shape}">{shown}{noted}</div>'
