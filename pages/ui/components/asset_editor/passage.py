"""A targeted edit: words selected in the description, by mouse or keyboard, are rewritten alone."""

import html
from typing import Any

import streamlit as st

from core.costs import dollars
from core.models.assets import Asset
from core.stages import rewriting
from pages.ui import session
from pages.ui.components.asset_editor import form
from pages.ui.session import Key

_HTML = """
<div class="bar" role="group" aria-label="Change the selected passage">
  <span class="said" aria-live="polite"></span>
  <span class="wishes"></span>
  <input class="own" aria-label="What should change in the passage"
    placeholder="or say what should change…">
  <button class="ask" type="button">Change it</button>
</div>
"""
_CSS = """
.bar {display: flex; flex-wrap: wrap; gap: .45rem; align-items: center; font-size: .84rem;
  color: var(--st-text-color); font-family: var(--st-font)}
.said {flex: 1 1 100%; opacity: .72; line-height: 1.35}
.said b {font-weight: 600}
button {font: inherit; padding: .28rem .7rem; border-radius: 6px; cursor: pointer;
  border: 1px solid var(--st-border-color); background: var(--st-background-color);
  color: inherit}
button:hover:enabled, button:focus-visible {border-color: var(--st-primary-color);
  color: var(--st-primary-color); outline: none}
button:disabled, input:disabled {opacity: .45; cursor: default}
.wishes {display: inline-flex; gap: .45rem}
.own {flex: 1 1 190px; min-width: 150px; font: inherit; padding: .3rem .6rem; color: inherit;
  border-radius: 6px; border: 1px solid var(--st-border-color);
  background: var(--st-secondary-background-color)}
.own:focus-visible {outline: 1px solid var(--st-primary-color)}
"""
_JS = """
export default function ({ parentElement, data, setTriggerValue }) {
  const root = parentElement;
  const area = () => document.querySelector(`.st-key-${data.area} textarea`);
  const said = root.querySelector(".said"), own = root.querySelector(".own");
  const ask = root.querySelector(".ask"), wishes = root.querySelector(".wishes");
  let chosen = null;
  const show = () => {
    const ready = chosen !== null && chosen.end > chosen.start;
    said.textContent = ready
      ? `Selected: “${chosen.text.slice(chosen.start, chosen.end)}”`
      : "Select words in the description to change only these.";
    root.querySelectorAll("button, input").forEach((one) => { one.disabled = !ready; });
  };
  const letter = /[\\p{L}\\p{N}'’-]/u;
  const words = (text, start, end) => {
    while (start < end && /\\s/.test(text[start])) start += 1;
    while (end > start && /\\s/.test(text[end - 1])) end -= 1;
    if (start === end) return { start, end, text };
    while (start > 0 && letter.test(text[start]) && letter.test(text[start - 1])) start -= 1;
    while (end < text.length && letter.test(text[end]) && letter.test(text[end - 1])) end += 1;
    return { start, end, text };
  };
  const look = () => {
    const field = area();
    if (!field || document.activeElement !== field) return;
    chosen = words(field.value, field.selectionStart, field.selectionEnd);
    show();
  };
  const send = (wish) => {
    if (chosen && wish.trim()) setTriggerValue("asked", { ...chosen, wish: wish.trim() });
  };
  wishes.replaceChildren(...data.wishes.map((wish) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = wish;
    button.onclick = () => send(wish);
    return button;
  }));
  ask.onclick = () => send(own.value);
  own.onkeydown = (event) => { if (event.key === "Enter") send(own.value); };
  document.addEventListener("selectionchange", look);
  document.addEventListener("select", look, true);
  show();
  return () => {
    document.removeEventListener("selectionchange", look);
    document.removeEventListener("select", look, true);
  };
}
"""
_picker = st.components.v2.component("passage_picker", html=_HTML, css=_CSS, js=_JS)


def draw(asset: Asset) -> None:
    """The bar under the description; then what a rewrite would change, to accept or discard."""
    if asset.locked:
        return
    proposed = st.session_state.get(Key.ASSET_REWRITE) or {}
    if proposed.get("asset_id") == asset.id:
        _choose(asset.id, proposed)
        return
    name = f"passage_{asset.id}"
    _picker(
        key=name,
        data={"area": form.key(asset.id, "description"), "wishes": list(rewriting.WISHES)},
        on_asked_change=lambda: ask(asset.id, st.session_state[name]["asked"]),
    )
    price = session.studio().text(asset.project_id).estimate_usd(600, 100)
    if price != 0:
        st.caption(f"A change of a passage: {dollars(price)}")


@session.acts
def ask(asset_id: str, asked: dict[str, Any]) -> None:
    """Have the selected passage rewritten; nothing is saved yet."""
    done = rewriting.rewrite(
        session.studio(),
        asset_id,
        asked["text"],
        int(asked["start"]),
        int(asked["end"]),
        rewriting.WISHES.get(asked["wish"], asked["wish"]),
    )
    st.session_state[form.key(asset_id, "description")] = asked["text"]
    st.session_state[Key.ASSET_REWRITE] = {
        "asset_id": asset_id,
        "before": done.before,
        "after": done.after,
        "text": asked["text"],
        "description": done.description,
        "start": int(asked["start"]),
    }


def _choose(asset_id: str, proposed: dict[str, Any]) -> None:
    start, text = proposed["start"], proposed["text"]
    lead, rest = text[:start], text[start + len(proposed["before"]) :]
    with st.container(border=True, key=f"rewrite_{asset_id}"):
        left, right = st.columns(2)
        for column, label, passage in (
            (left, "Before", proposed["before"]),
            (right, "After", proposed["after"]),
        ):
            column.caption(label)
            column.html(
                f'<div style="font-size:.9rem;line-height:1.5">{html.escape(lead)}'
                f"<mark>{html.escape(passage)}</mark>{html.escape(rest)}</div>"
            )
        with st.container(horizontal=True):
            st.button(
                "Accept",
                type="primary",
                key="rewrite_accept",
                icon=":material/check:",
                on_click=_accept,
                args=(asset_id,),
            )
            st.button("Discard", key="rewrite_discard", on_click=_discard)


@session.acts
def _accept(asset_id: str) -> None:
    proposed = st.session_state.pop(Key.ASSET_REWRITE)
    st.session_state[form.key(asset_id, "description")] = proposed["description"]
    if form.save(asset_id):
        session.say("Saved with the new passage.")


def _discard() -> None:
    st.session_state.pop(Key.ASSET_REWRITE, None)
