"""Prompts: read, edit, and go back; an edit is a new version, checked before it is saved."""

import streamlit as st

from core.models.work import PromptVersion
from core.prompts import registry
from pages.ui import session


@session.acts
def save(name: str, key: str) -> None:
    text = st.session_state[key]
    prompt = registry.parse(name, text)
    studio = session.studio()
    if prompt.version == studio.prompt(name).version:
        session.say("Nothing changed.")
        return
    studio.store.prompt_versions.insert(
        PromptVersion(name=name, text=prompt.text, version=prompt.version)
    )
    session.say(f"Saved as {prompt.version}. It is used from the next call on.")


@session.acts
def use(name: str, text: str, note: str) -> None:
    """An older text as the newest version; versions in between stay in the list."""
    prompt = registry.parse(name, text)
    session.studio().store.prompt_versions.insert(
        PromptVersion(name=name, text=prompt.text, version=prompt.version, note=note)
    )
    session.say(f"{prompt.version} is in use again.")


st.title("Prompts")
st.caption(
    "What the models are asked. Script text goes in as fenced material, whatever a prompt says. "
    "The offline model reads by rules and does not use prompts."
)
shipped = registry.shipped()
name = st.selectbox(
    "Prompt", list(shipped), format_func=lambda key: shipped[key].title, key="prompt_name"
)
studio = session.studio()
prompt = studio.prompt(name)
versions = studio.store.prompt_versions.of_name(name)
st.markdown(session.escape(prompt.purpose))
text, facts = st.columns([3, 1], gap="large")
with text:
    key = f"prompt_text_{prompt.version}_{len(versions)}"
    st.text_area("Text", value=prompt.text, height=560, key=key, label_visibility="collapsed")
    st.button("Save as a new version", type="primary", on_click=save, args=(name, key))
with facts:
    st.badge(prompt.version, color="gray")
    st.markdown("**Variables**")
    for variable, why in prompt.variables.items():
        st.markdown(f"`${variable}`  \n{session.escape(why)}")
    st.markdown("**Versions**")
    original = shipped[name]
    if prompt.version != original.version:
        st.button(
            "Back to the shipped text",
            on_click=use,
            args=(name, original.text, "shipped text"),
            key=f"shipped_{name}",
        )
    for version in reversed(versions):
        label = f"{version.version.split('@')[-1]} · {version.created_at:%d %b, %H:%M}"
        st.button(
            label,
            key=f"version_{version.id}",
            disabled=version.version == prompt.version,
            on_click=use,
            args=(name, version.text, f"restored {version.version}"),
            help=version.note or None,
        )
    if not versions:
        st.caption("As shipped; no edits yet.")
