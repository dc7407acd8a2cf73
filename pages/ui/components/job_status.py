"""A background job on screen: its progress and Cancel, what went wrong and Resume."""

import streamlit as st

from core import pipeline
from core.costs import dollars
from core.errors import ScriptboardError
from core.models.work import Job
from pages.ui import session

POLL_S = 1.0
MOST_FAILURES = 12
_ENDED_BADLY = {
    "failed": "failed",
    "cancelled": "was cancelled",
    "interrupted": "was interrupted by a restart",
}


def show(project_id: str, *kinds: str) -> bool:
    """Draw the latest job of these kinds; whether it is under way. The page is drawn anew when
    it ends."""
    store = session.studio().store
    found = [job for kind in kinds if (job := store.jobs.latest(project_id, kind))]
    if not found:
        return False
    job = max(found, key=lambda job: (job.active, job.created_at))
    if job.active:
        _running(job.id)
        return True
    _ended(job)
    return False


@st.fragment(run_every=POLL_S)
def _running(job_id: str) -> None:
    job = session.studio().store.jobs.get(job_id)
    if not job.active:
        st.rerun()
    done, total = job.done_count, max(job.total_count, 1)
    counted = f"{done} of {job.total_count}" if job.total_count else "starting"
    parts = [f"**{session.escape(job.title)}**", counted, session.escape(job.message)]
    with st.container(border=True, key=f"job_{job_id}"):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(" · ".join(part for part in parts if part), width="stretch")
            st.button(
                "Stopping…" if job.cancel_requested else "Cancel",
                key=f"cancel_{job_id}",
                disabled=job.cancel_requested,
                help="What is made already is kept.",
                on_click=_cancel,
                args=(job_id,),
            )
        st.progress(min(done / total, 1.0))


def _ended(job: Job) -> None:
    """Nothing for a job that ended well."""
    how = _ENDED_BADLY.get(job.status)
    if how is None and not job.failures:
        return
    count = len(job.failures)
    said = f"{job.title} {how}." if how else f"{job.title}: {count} to look at."
    with st.container(border=True, key=f"job_{job.id}"):
        with st.container(horizontal=True, vertical_alignment="center"):
            reason = f"{said} {job.error} {job.hint}".strip()
            st.markdown(f":material/error: {session.escape(reason)}", width="stretch")
            st.button(
                f"Resume{_price(job)}",
                key=f"resume_{job.id}",
                icon=":material/play_arrow:",
                help="Goes on where it stopped. What was paid for is not paid again.",
                on_click=_resume,
                args=(job,),
            )
        for name, why in list(job.failures.items())[:MOST_FAILURES]:
            st.caption(f"{session.escape(name)}: {session.escape(why)}")
        if count > MOST_FAILURES:
            st.caption(f"and {count - MOST_FAILURES} more")


def _price(job: Job) -> str:
    """What is left costs, where that can be told."""
    try:
        return f" · {dollars(pipeline.left(session.studio(), job).cost_usd)}"
    except ScriptboardError:
        return ""  # resuming says why it can't be


@session.acts
def _cancel(job_id: str) -> None:
    session.studio().jobs.cancel(job_id)


@session.acts
def _resume(job: Job) -> None:
    pipeline.resume(session.studio(), job)
