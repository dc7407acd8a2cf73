"""A frame's plan before it is paid for: passes, references in order, price, what is missing."""

import html

import streamlit as st

from core.costs import dollars
from core.models.scenes import FramePlan, PlannedPass, PlannedReference
from pages.ui import session
from pages.ui.components import media

_ROLES = {
    "location": "the place",
    "foreground": "in the foreground",
    "background": "in the background",
    "prop": "a prop",
}
_STYLE = """<style>
.sb-plan {display: flex; flex-wrap: wrap; gap: 7px; margin: 0 0 .35rem}
.sb-plan figure {width: 62px; margin: 0; position: relative}
.sb-plan img, .sb-plan .sb-base {width: 62px; height: 62px; object-fit: cover;
  object-position: 50% 12%; border-radius: 6px; background: rgba(128,128,128,.14)}
.sb-plan .sb-base {display: flex; align-items: center; justify-content: center;
  text-align: center; font-size: .64rem; line-height: 1.15; border: 1px dashed
  rgba(128,128,128,.5); box-sizing: border-box; padding: 4px}
.sb-plan figcaption {font-size: .68rem; line-height: 1.15; margin-top: 3px;
  overflow-wrap: anywhere; display: -webkit-box; -webkit-line-clamp: 2;
  -webkit-box-orient: vertical; overflow: hidden}
.sb-plan small {position: absolute; left: 4px; top: 4px; background: rgba(0,0,0,.62);
  color: #fff; border-radius: 8px; padding: 0 5px; font-size: .62rem}
</style>"""


def styles() -> None:
    st.html(_STYLE)


def draw(plan: FramePlan, price_usd: float | None) -> None:
    """Each pass as one call: what it carries, in the order it is sent."""
    for planned in plan.passes:
        count = planned.reference_count
        facts = f"{count} reference{'s' * (count != 1)} · {dollars(price_usd)}"
        title = f"Pass {planned.number}" if len(plan.passes) > 1 else "One pass"
        st.markdown(f"**{title}** · {facts}")
        st.html(_strip(planned))
    if plan.missing:
        names = session.escape(", ".join(plan.missing))
        st.warning(
            f"No image key: {names}. They are told to the model in words only.",
            icon=":material/no_photography:",
        )


def _strip(planned: PlannedPass) -> str:
    base = [_figure(1, "frame so far", "the frame so far")] if planned.number > 1 else []
    first = len(base) + 1
    figures = base + [_of(number, one) for number, one in enumerate(planned.added, first)]
    if not figures:
        return '<div class="sb-note">No references: the words alone.</div>'
    return f'<div class="sb-plan">{"".join(figures)}</div>'


def _of(number: int, reference: PlannedReference) -> str:
    told = f"image {number}: {reference.name}, {_ROLES[reference.role]}"
    return _figure(number, reference.name, told, reference.image_id)


def _figure(number: int, name: str, told: str, image_id: str = "") -> str:
    shown = (
        f'<img loading="lazy" src="{media.address(image_id)}" alt="">'
        if image_id
        else '<div class="sb-base">previous picture</div>'
    )
    return (
        f'<figure title="{html.escape(told)}">{shown}<small>{number}</small>'
        f"<figcaption>{html.escape(name)}</figcaption></figure>"
    )
