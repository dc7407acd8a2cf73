"""Assets as cards with pictures, by type; a card opens its asset, its box picks it."""

import html
from collections.abc import Sequence

import streamlit as st

from core.models.manifest import AssetType
from pages.ui import curating, session
from pages.ui.asset_view import AssetView
from pages.ui.components import media

GROUPS = {
    AssetType.CHARACTER: ("Characters", 168),
    AssetType.EXTRA_ARCHETYPE: ("Extras", 168),
    AssetType.LOCATION: ("Locations", 300),
    AssetType.PROP: ("Props", 168),
}
MOST_CARDS = 60
_STYLE = """<style>
[class*="st-key-card_"] {position: relative; padding: .5rem .5rem .55rem; gap: .35rem;
  transition: border-color .15s}
[class*="st-key-card_"]:hover {border-color: ACCENT}
[class*="st-key-card_"] [class*="st-key-open_"] button {min-height: 0; padding: 0;
  text-align: left; justify-content: flex-start; width: 100%}
[class*="st-key-card_"] [class*="st-key-open_"] button p {font-size: .86rem; font-weight: 620;
  white-space: nowrap; overflow: hidden; text-overflow: ellipsis}
[class*="st-key-card_"] [class*="st-key-open_"] button div {justify-content: flex-start;
  text-align: left; min-width: 0}
[class*="st-key-card_"] [class*="st-key-open_"] {position: static}
[class*="st-key-open_"] [data-testid="stButton"], [class*="st-key-open_"] button {position: static}
[class*="st-key-card_"] [class*="st-key-open_"] button::after {content: ""; position: absolute;
  inset: 0; z-index: 1; border-radius: inherit}
[class*="st-key-card_"] [class*="st-key-open_"] button:focus-visible::after {
  outline: 2px solid ACCENT}
[class*="st-key-card_"] [class*="st-key-pick_"] {position: absolute; left: .95rem; top: .85rem;
  z-index: 2; width: auto; background: rgba(0,0,0,.38); border-radius: 5px; padding: 3px 3px 1px}
.sb-card img, .sb-card .sb-none {width: 100%; display: flex; object-fit: cover;
  border-radius: 5px; background: rgba(128,128,128,.12); align-items: center;
  justify-content: center; text-align: center; font-size: .78rem; color: inherit}
.sb-card .sb-none {opacity: .6; height: 96px}
.sb-card {position: relative}
.sb-card-note {font-size: .76rem; line-height: 1.3; margin-top: .1rem}
.sb-card-note span {opacity: .66}
.sb-card-said {font-size: .76rem; line-height: 1.35; opacity: .72; height: 2.7em;
  overflow: hidden; display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical}
.sb-card-tags {position: absolute; right: 6px; top: 6px; display: flex; gap: 4px}
.sb-tag {padding: 1px 7px; border-radius: 9px; font-size: .68rem; line-height: 1.5;
  background: rgba(0,0,0,.62); color: #fff}
.sb-tag.sb-warn {background: #b3661a}
.sb-tag.sb-bad {background: #a33}
.sb-tag.sb-good {background: #2f7a4d}
.sb-muted {opacity: .5}
</style>"""


def draw(views: Sequence[AssetView]) -> None:
    """All of them by type, a page at a time where they are many."""
    light, dark = (st.get_option(f"theme.{mode}.primaryColor") for mode in ("light", "dark"))
    st.html(_STYLE.replace("ACCENT", f"light-dark({light}, {dark})"))
    chosen = set(curating.picked(view.asset.id for view in views))
    shown = _page(views)
    for asset_type, (title, width_px) in GROUPS.items():
        members = [view for view in shown if view.asset.type is asset_type]
        if not members:
            continue
        total = sum(view.asset.type is asset_type for view in views)
        st.markdown(f"**{title}** :gray[{total}]")
        with st.grid(min_column_width=width_px, gap="small", key=f"cards_{asset_type}") as wall:
            for view in members:
                with wall.cell():
                    _card(view, view.asset.id in chosen)


def _page(views: Sequence[AssetView]) -> Sequence[AssetView]:
    pages = -(-len(views) // MOST_CARDS)
    if pages < 2:
        return views
    with st.container(horizontal=True, horizontal_alignment="right"):
        number = st.pagination(pages, key="asset_cards_page")
    first = (min(number, pages) - 1) * MOST_CARDS
    return views[first : first + MOST_CARDS]


def _card(view: AssetView, is_picked: bool) -> None:
    asset = view.asset
    with st.container(border=True, key=f"card_{asset.id}"):
        st.html(_picture(view))
        key = f"pick_{asset.id}"
        st.session_state[key] = is_picked
        st.checkbox(
            f"Pick {session.escape(asset.name)}",
            key=key,
            label_visibility="collapsed",
            on_change=curating.toggle,
            args=(asset.id, key),
        )
        st.button(
            session.escape(asset.name),
            key=f"open_{asset.id}",
            type="tertiary",
            width="stretch",
            on_click=curating.open_asset,
            args=(asset.id,),
        )
        st.html(_words(view))


def _picture(view: AssetView) -> str:
    asset = view.asset
    ratio = asset.aspect_ratio.replace(":", "/")
    name = html.escape(asset.name)
    dim = " sb-muted" if asset.deferred else ""
    shown = (
        f'<img class="{dim}" loading="lazy" style="aspect-ratio:{ratio}"'
        f' src="{media.address(view.image_id)}" alt="{name}">'
        if view.image_id
        else f'<div class="sb-none{dim}">no picture yet</div>'
    )
    tags = []
    if asset.locked:
        tags.append('<span class="sb-tag sb-good" title="Locked">locked</span>')
    if asset.deferred:
        tags.append('<span class="sb-tag" title="Kept, optional">deferred</span>')
    if view.stale:
        tags.append(
            f'<span class="sb-tag sb-warn" title="{html.escape(" ".join(view.stale))}">stale</span>'
        )
    if asset.error:
        tags.append(f'<span class="sb-tag sb-bad" title="{html.escape(asset.error)}">failed</span>')
    return f'<div class="sb-card">{shown}<div class="sb-card-tags">{"".join(tags)}</div></div>'


def _words(view: AssetView) -> str:
    asset, count = view.asset, view.scene_count
    scenes = f"{count} scene{'s' * (count != 1)}" if count else "no scene"
    said = html.escape(asset.description) or "No description yet."
    return (
        f'<div class="sb-card-note"><span>{scenes} · {asset.aspect_ratio} ·'
        f" {html.escape(view.state)}</span></div>"
        f'<div class="sb-card-said" title="{said}">{said}</div>'
    )
