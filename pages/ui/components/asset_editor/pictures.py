"""An asset's pictures: the image key large, every attempt beneath, any to be selected; two side by
side; one's own uploaded."""

import html
from collections.abc import Sequence

import streamlit as st

from core.costs import dollars
from core.errors import ScriptboardError
from core.models.assets import Asset, Attempt, StyleCapsule
from core.stages import image_keys
from pages.ui import session
from pages.ui.asset_view import AssetView
from pages.ui.components import media
from pages.ui.components.asset_editor import form
from pages.ui.components.style_anchor import NO_STYLE
from pages.ui.session import Key

MOST_SHOWN = 24
FILE_TYPES = ["png", "jpg", "jpeg", "webp"]
_STYLE = """<style>
.sb-key img {width: 100%; max-height: 560px; object-fit: contain; border-radius: 8px;
  display: block; background: rgba(128,128,128,.1)}
.sb-key .sb-none {border-radius: 8px; border: 1px dashed rgba(128,128,128,.45); display: flex;
  align-items: center; justify-content: center; opacity: .75; max-height: 420px; width: 100%;
  text-align: center; padding: 1rem}
.sb-try img {width: 100%; aspect-ratio: 1; object-fit: cover; object-position: 50% 15%;
  border-radius: 5px; display: block; border: 2px solid transparent}
.sb-try.sb-on img {border-color: ACCENT}
.sb-try p {margin: .2rem 0 0; font-size: .7rem; line-height: 1.25; opacity: .7}
</style>"""


def draw(view: AssetView, style: StyleCapsule | None, being_drawn: bool) -> None:
    asset = view.asset
    light, dark = (st.get_option(f"theme.{mode}.primaryColor") for mode in ("light", "dark"))
    st.html(_STYLE.replace("ACCENT", f"light-dark({light}, {dark})"))
    attempts = session.studio().store.attempts.of_owner(asset.id)
    selected = next((a for a in attempts if a.id == asset.image_attempt_id), None)
    compared = [a for a in attempts if a.id in _compared(asset.id)]
    if len(compared) == 2:
        _side_by_side(asset, compared)
    else:
        _large(asset, selected)
    _generate(asset, style, being_drawn, bool(attempts))
    if attempts:
        _carousel(asset, attempts)
    if selected and selected.prompt:
        with st.expander("What was asked for this picture"):
            st.caption(session.escape(f"{selected.prompt_version} · {selected.model}"))
            st.code(selected.prompt, language=None, wrap_lines=True)


def _large(asset: Asset, selected: Attempt | None) -> None:
    if selected is None:
        ratio = asset.aspect_ratio.replace(":", "/")
        st.html(
            f'<div class="sb-key"><div class="sb-none" style="aspect-ratio:{ratio}">'
            "No image key yet.<br>Generate one, or upload your own.</div></div>"
        )
        return
    address = media.address(selected.image_id, small=False)
    name = html.escape(asset.name)
    st.html(f'<div class="sb-key"><img src="{address}" alt="Image key of {name}"></div>')


def _generate(asset: Asset, style: StyleCapsule | None, being_drawn: bool, again: bool) -> None:
    price = session.studio().images(asset.project_id).estimate_usd()
    reason = (
        f"{asset.name} is locked. Unlock it to change its picture."
        if asset.locked
        else NO_STYLE
        if style is None
        else "Its picture is being made."
        if being_drawn
        else ""
    )
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(
            "Generate another" if again else "Generate image key",
            key=f"generate_{asset.id}",
            type="primary",
            icon=":material/brush:",
            disabled=bool(reason),
            help=session.escape(reason)
            or "Saves the text first, then makes a picture of exactly this text.",
            on_click=generate,
            args=(asset.id,),
        )
        st.caption(dollars(price))
        with st.popover("Use my own", icon=":material/upload:", disabled=asset.locked):
            key = f"upload_{asset.id}_{len(session.studio().store.attempts.of_owner(asset.id))}"
            st.file_uploader(
                f"A picture of {session.escape(asset.name)}, best in {asset.aspect_ratio}",
                type=FILE_TYPES,
                key=key,
                on_change=_upload,
                args=(asset.id, key),
            )


def generate(asset_id: str) -> None:
    """Save what is typed, then start the picture, so that it shows these words."""
    try:
        saved = form.save(asset_id)
        if saved is not None:
            image_keys.generate(session.studio(), saved.project_id, [asset_id])
    except ScriptboardError as error:
        session.complain(error)


@session.acts
def _upload(asset_id: str, key: str) -> None:
    file = st.session_state[key]
    if file is not None:
        image_keys.upload(session.studio(), asset_id, file.getvalue())
        session.say("Your picture is the image key now.")


def _carousel(asset: Asset, attempts: Sequence[Attempt]) -> None:
    newest = list(attempts)[::-1][:MOST_SHOWN]
    if len(newest) > 1:
        st.caption(f"{len(attempts)} pictures, newest first. Check two to compare them.")
    with st.grid(min_column_width=92, gap="small", key=f"tries_{asset.id}") as wall:
        for attempt in newest:
            with wall.cell():
                _small(asset, attempt, len(newest) > 1)
    if len(attempts) > MOST_SHOWN:
        st.caption(f"and {len(attempts) - MOST_SHOWN} older ones")


def _small(asset: Asset, attempt: Attempt, several: bool) -> None:
    selected = attempt.id == asset.image_attempt_id
    label = _source(attempt)
    st.html(
        f'<div class="sb-try{" sb-on" if selected else ""}"><img loading="lazy"'
        f' src="{media.address(attempt.image_id)}" alt="{html.escape(label)}">'
        f"<p>{html.escape(label)}</p></div>"
    )
    if not several:
        return
    with st.container(horizontal=True, gap="small"):
        st.button(
            "Selected" if selected else "Select",
            key=f"select_{attempt.id}",
            type="tertiary",
            disabled=selected or asset.locked,
            on_click=_select,
            args=(asset.id, attempt.id),
        )
        st.checkbox(
            "Compare",
            key=f"compare_{attempt.id}",
            label_visibility="collapsed",
            help="Compare two",
            on_change=_compare,
            args=(asset.id, attempt.id),
        )


def _source(attempt: Attempt) -> str:
    if attempt.source == "uploaded":
        return "Your own"
    if attempt.source == "library":
        return "From the library"
    return f"{attempt.created_at:%d %b, %H:%M} · {dollars(attempt.cost_usd)}"


@session.acts
def _select(asset_id: str, attempt_id: str) -> None:
    image_keys.select(session.studio(), asset_id, attempt_id)


# Two side by side


def _compared(asset_id: str) -> list[str]:
    held = st.session_state.get(Key.ASSET_COMPARE) or {}
    return held.get("attempts", []) if held.get("asset_id") == asset_id else []


def _compare(asset_id: str, attempt_id: str) -> None:
    """The two that were checked last."""
    chosen = [one for one in _compared(asset_id) if one != attempt_id]
    if st.session_state[f"compare_{attempt_id}"]:
        chosen.append(attempt_id)
    for spare in chosen[:-2]:
        st.session_state[f"compare_{spare}"] = False
    st.session_state[Key.ASSET_COMPARE] = {"asset_id": asset_id, "attempts": chosen[-2:]}


def _side_by_side(asset: Asset, attempts: Sequence[Attempt]) -> None:
    for column, attempt in zip(st.columns(2), attempts, strict=True):
        with column:
            address = media.address(attempt.image_id, small=False)
            st.html(
                f'<div class="sb-key"><img src="{address}" alt="{html.escape(asset.name)}"></div>'
            )
            st.caption(_source(attempt))
            st.button(
                "Selected" if attempt.id == asset.image_attempt_id else "Select this one",
                key=f"take_{attempt.id}",
                disabled=asset.locked or attempt.id == asset.image_attempt_id,
                on_click=_select,
                args=(asset.id, attempt.id),
            )
