"""The checkout of a batch: frames, passes, price by scene and in all, references, budget."""

import html
from collections import Counter
from collections.abc import Mapping

import streamlit as st

from core.costs import dollars
from core.models.project import SceneRow
from core.stages.checkout import Checkout
from pages.ui import session
from pages.ui.components import media

MOST_PICTURES = 60
MOST_NAMED = 8


def draw(told: Checkout, scenes: Mapping[str, SceneRow]) -> None:
    estimate = told.estimate
    with st.container(horizontal=True, gap="large"):
        st.metric("Frames", len(told.lines))
        st.metric("Calls", estimate.calls, help="One call for each pass of each frame.")
        st.metric("A call", dollars(told.price_usd))
        st.metric("In all", dollars(estimate.cost_usd))
        if told.left_usd is not None:
            st.metric("Budget left", dollars(told.left_usd) if told.left_usd else "$0.00")
    if estimate.cost_usd is None:
        st.info("What this image model costs is not known, so no price can be told.")
    if told.over_budget:
        st.error("This is more than the budget has left. Choose fewer frames, or raise it.")
    _notes(told)
    frames = Counter(line.scene_id for line in told.lines)
    st.dataframe(
        [
            {
                "Scene": scenes[scene_id].label,
                "Frames": frames[scene_id],
                "Calls": part.calls,
                "Price": dollars(part.cost_usd),
                "No image key": ", ".join(_missing(told, scene_id)),
                "Out of date": sum(bool(x.stale) for x in told.lines if x.scene_id == scene_id),
            }
            for scene_id, part in told.by_scene.items()
        ],
        hide_index=True,
        height=min(36 * len(frames) + 40, 420),
        column_config={
            "Scene": st.column_config.TextColumn(width="large"),
            "Frames": st.column_config.NumberColumn(width="small"),
            "Calls": st.column_config.NumberColumn(width="small"),
            "Price": st.column_config.TextColumn(width="small"),
            "Out of date": st.column_config.NumberColumn(width="small"),
        },
    )
    _references(told)


def _notes(told: Checkout) -> None:
    blocked = [line for line in told.lines if line.blocked]
    for line in blocked[:MOST_NAMED]:
        st.error(f"{session.escape(line.label)}: {session.escape(line.blocked)}")
    if len(blocked) > MOST_NAMED:
        st.caption(f"and {len(blocked) - MOST_NAMED} more that cannot be drawn")


def _missing(told: Checkout, scene_id: str) -> list[str]:
    lines = [line for line in told.lines if line.scene_id == scene_id]
    return list(dict.fromkeys(name for line in lines for name in line.plan.missing))


def _references(told: Checkout) -> None:
    """The pictures that will be sent, the most used first."""
    used = Counter((r.image_id, r.name) for line in told.lines for r in line.plan.references)
    if not used:
        return
    st.markdown(f"**References that will be used** · {len(used)}")
    figures = "".join(
        f'<figure title="{html.escape(name)} · {count} frames">'
        f'<img loading="lazy" src="{media.address(image_id)}" alt=""><small>{count}×</small>'
        f"<figcaption>{html.escape(name)}</figcaption></figure>"
        for (image_id, name), count in used.most_common(MOST_PICTURES)
    )
    st.html(f'<div class="sb-plan">{figures}</div>')
    if len(used) > MOST_PICTURES:
        st.caption(f"and {len(used) - MOST_PICTURES} more")
