"""Settings: what this process runs with. They are set in `.env`, not here; keys never show."""

import streamlit as st

from core.costs import dollars
from pages.ui import session

MEANING = {
    "text_model": "Model that reads and writes",
    "image_model": "Model that draws",
    "data_dir": "Folder of the store and the pictures",
    "multi_pass_threshold": "References from which on a frame is built in passes",
    "multi_pass_batch_size": "References one call carries at most",
    "max_parallel_calls": "Calls at the same time",
    "budget_usd": "Budget over all projects",
    "image_price_usd": "Price of a picture where it is not known",
    "distil_token_budget": "Tokens of script lines sent to describe an asset",
    "context_tokens": "Input tokens of one Pass 1 call",
    "call_timeout_s": "Seconds before a call is given up",
    "call_attempts": "Tries of a call in all",
}

st.title("Settings")
settings = session.studio().settings
st.markdown(
    "Settings come from the environment and from `.env` beside `app.py` (`.env.example` explains "
    "each one); restart after a change. Keys of providers are read from the environment only: "
    "they are never stored, logged or shown."
)
rows = []
for name, meaning in MEANING.items():
    value = getattr(settings, name)
    if name in ("budget_usd", "image_price_usd"):
        value = "not set" if value is None else dollars(value)
    rows.append({"Setting": name.upper(), "Value": str(value), "What it does": meaning})
st.dataframe(rows, hide_index=True, height="content")
if "offline" in (settings.text_model, settings.image_model):
    st.info(
        "The offline model reads by rules and draws sketches; it is free and sends nothing "
        "anywhere. Set TEXT_MODEL and IMAGE_MODEL to use real ones."
    )
