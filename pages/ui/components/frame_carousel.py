"""A frame's pictures: the selected one large, every pass and try beneath, any to be selected."""

import html
from collections.abc import Sequence

import streamlit as st

from core.costs import dollars
from core.models.assets import Attempt
from core.models.scenes import Frame
from core.stages import passes
from pages.ui import session
from pages.ui.components import media

MOST_SHOWN = 24
_STYLE = """<style>
.sb-frame img {width: 100%; border-radius: 8px; display: block;
  background: rgba(128,128,128,.12)}
.sb-blank {aspect-ratio: 16/9; border-radius: 8px; border: 1px dashed rgba(128,128,128,.45);
  display: flex; align-items: center; justify-content: center; text-align: center;
  padding: 1rem; opacity: .75}
.sb-pass img {width: 100%; aspect-ratio: 16/9; object-fit: cover; border-radius: 5px;
  display: block; border: 2px solid transparent; background: rgba(128,128,128,.12)}
.sb-pass.sb-on img {border-color: ACCENT}
.sb-pass p {margin: .25rem 0 0; font-size: .74rem; line-height: 1.25; height: 3.75em;
  display: -webkit-box; -webkit-line-clamp: 3; -webkit-box-orient: vertical; overflow: hidden}
</style>"""


def styles() -> None:
    light, dark = (st.get_option(f"theme.{mode}.primaryColor") for mode in ("light", "dark"))
    st.html(_STYLE.replace("ACCENT", f"light-dark({light}, {dark})"))


def ordered(attempts: Sequence[Attempt]) -> list[Attempt]:
    """The newest run first, the passes of a run in their order."""
    runs: dict[str, list[Attempt]] = {}
    for attempt in attempts:
        runs.setdefault(attempt.run_id or attempt.id, []).append(attempt)
    newest_first = sorted(runs.values(), key=lambda run: run[-1].created_at, reverse=True)
    return [attempt for run in newest_first for attempt in run]


def draw(frame: Frame, attempts: Sequence[Attempt], stale: Sequence[str]) -> None:
    """`stale` says why the selected picture no longer shows what the project says."""
    selected = next((a for a in attempts if a.id == frame.attempt_id), None)
    if selected is None:
        words = "Choose one of the pictures below." if attempts else "Nothing drawn yet."
        st.html(f'<div class="sb-blank">{words}</div>')
    else:
        _large(selected, stale)
    if len(attempts) < 2 and selected is not None:
        return
    with st.grid(min_column_width=124, gap="small", key=f"tries_{frame.id}") as wall:
        for attempt in ordered(attempts)[:MOST_SHOWN]:
            with wall.cell():
                _small(frame, attempt, attempt.id == frame.attempt_id)
    if len(attempts) > MOST_SHOWN:
        st.caption(f"and {len(attempts) - MOST_SHOWN} older pictures")


def _large(attempt: Attempt, stale: Sequence[str]) -> None:
    names = html.escape(", ".join(reference.name for reference in attempt.sent))
    address = media.address(attempt.image_id, small=False)
    picture = f'<img src="{address}" alt="The selected frame" title="{names}">'
    st.html(f'<div class="sb-frame">{picture}</div>')
    said = [passes.pass_label(attempt), _source(attempt)]
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(session.escape(" · ".join(part for part in said if part)))
        if stale:
            st.badge("out of date", color="orange", help=session.escape("; ".join(stale)))
    if attempt.prompt:
        with st.expander("What was asked for this picture"):
            st.caption(session.escape(attempt.prompt_version))
            st.code(attempt.prompt, language=None, wrap_lines=True)


def _small(frame: Frame, attempt: Attempt, selected: bool) -> None:
    label = passes.pass_label(attempt) or _source(attempt)
    names = ", ".join(reference.name for reference in attempt.sent) or label
    st.html(
        f'<div class="sb-pass{" sb-on" if selected else ""}" title="{html.escape(names)}">'
        f'<img loading="lazy" src="{media.address(attempt.image_id)}" alt="{html.escape(label)}">'
        f"<p>{html.escape(label)}</p></div>"
    )
    st.button(
        "Selected" if selected else "Select",
        key=f"select_{attempt.id}",
        icon=":material/check:" if selected else None,
        type="tertiary",
        disabled=selected,
        on_click=_select,
        args=(frame.id, attempt.id),
    )


def _source(attempt: Attempt) -> str:
    if attempt.source == "uploaded":
        return "Your own picture"
    return f"{attempt.created_at:%d %b, %H:%M} UTC · {dollars(attempt.cost_usd)}"


@session.acts
def _select(frame_id: str, attempt_id: str) -> None:
    passes.select_attempt(session.studio(), frame_id, attempt_id)
