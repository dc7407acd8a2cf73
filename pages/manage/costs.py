"""Costs: what was spent on what, what is left, every call in the ledger."""

from collections import defaultdict

import streamlit as st

from core.costs import dollars, total
from core.models.work import LedgerEntry
from pages.ui import session

MOST_ROWS = 500

st.title("Costs")
studio = session.studio()
project = session.project()
entries = studio.store.ledger.where()
mine = [entry for entry in entries if entry.project_id == project.id]
unknown = sum(entry.cost_usd is None for entry in entries)
with st.container(horizontal=True, gap="large"):
    st.metric("Spent, all projects", dollars(studio.store.ledger.spent_usd()))
    st.metric("This project", dollars(sum(entry.cost_usd or 0 for entry in mine)))
    left = studio.meter.left_usd
    st.metric("Budget left", "no limit set" if left is None else dollars(left))
    st.metric("Calls of unknown price", unknown)
if unknown:
    st.caption("Calls of unknown price are not in the sums: your provider's bill will say more.")
if not entries:
    st.info("No call to a model yet. Finding assets on the Extraction Filter page is the first.")
    st.page_link("stages/extraction_filter.py", label="Go to the Extraction Filter")
    st.stop()
whole = st.toggle("All projects", key="costs_all")
shown = entries if whole else mine
by_task: dict[str, list[LedgerEntry]] = defaultdict(list)
for entry in shown:
    by_task[f"{entry.task} · {entry.model}"].append(entry)
st.subheader("By task")
st.dataframe(
    [
        {
            "Task": task,
            "Calls": sum(entry.calls for entry in rows),
            "Input tokens": sum(entry.input_tokens for entry in rows),
            "Output tokens": sum(entry.output_tokens for entry in rows),
            "Pictures": sum(entry.images for entry in rows),
            "Cost": dollars(total([entry.cost_usd for entry in rows])),
            "Failed": sum(entry.outcome != "ok" for entry in rows),
        }
        for task, rows in by_task.items()
    ],
    hide_index=True,
)
st.subheader("Every call")
st.dataframe(
    [
        {
            "When (UTC)": entry.created_at,
            "Task": entry.task,
            "Model": entry.model,
            "Prompt": entry.prompt_version,
            "Tokens in": entry.input_tokens,
            "Tokens out": entry.output_tokens,
            "Cost": dollars(entry.cost_usd),
            "Seconds": entry.duration_s,
            "Outcome": entry.outcome,
        }
        for entry in reversed(shown[-MOST_ROWS:])
    ],
    hide_index=True,
)
if len(shown) > MOST_ROWS:
    st.caption(f"The newest {MOST_ROWS} of {len(shown)} calls.")
