"""The panel beside the checklist: one asset with its lines and what can be done with it, or the
suggested duplicates while none is open."""

import html
import re

import streamlit as st

from core.models.manifest import AssetType, Dismiss, Drop, DuplicateSuggestion, Keep, Retype
from core.models.screenplay import Screenplay
from core.stages import filtering
from core.stages.checklist import Checklist, Kept
from pages.ui import deciding, session
from pages.ui.components import draft_line, evidence_lines, merge_dialog
from pages.ui.session import Key

FEW_SUGGESTIONS = 6

STYLE = """
<style>
[data-testid="stColumn"]:has(.st-key-filter_panel_box) > div > * {position: sticky; top: 1rem;}
.st-key-filter_panel_box {max-height: calc(100vh - 8rem); overflow-y: auto;
  gap: .6rem;}
.sb-name {font-weight: 650; font-size: 1.05rem;}
.sb-name span {opacity: .6; font-weight: 400;}
[class*="st-key-pair_"] {gap: .15rem;}
[class*="st-key-pair_"] button {min-height: 1.8rem; padding: .1rem .6rem;}
[class*="st-key-pair_"] button[kind="tertiary"] {padding: 0;}
[class*="st-key-pair_"] button p {font-size: .84rem;}
.sb-scene {font-weight: 700; margin: 1em 0 .1em; padding-top: .5em;
  border-top: 1px solid rgba(128,128,128,.25);}
.sb-evidence {font-size: .84rem;}
.sb-evidence > .sb-scene:first-child {margin-top: 0; border-top: 0; padding-top: 0;}
</style>
"""


def draw(project_id: str, checklist: Checklist, screenplay: Screenplay) -> None:
    key = st.session_state.get(Key.FILTER_ASSET)
    line = checklist.by_key.get(key) if key else None
    with st.container(border=True, key="filter_panel_box"):
        if line is None:
            _suggestions(project_id, checklist)
        else:
            _asset(project_id, checklist, line, screenplay)


def _suggestions(project_id: str, checklist: Checklist) -> None:
    found = checklist.suggestions
    if not found:
        st.html('<div class="sb-name">Look at an asset</div>')
        st.caption("Click a line of the list to see where it stands in the script.")
        return
    st.html(f'<div class="sb-name">Possible duplicates <span>{len(found)}</span></div>')
    st.caption("Nothing is merged by itself. The first name of each pair would stay.")
    everything = st.session_state.get("filter_all_suggestions", False)
    for suggestion in found if everything else found[:FEW_SUGGESTIONS]:
        _suggestion(project_id, checklist, suggestion)
    if len(found) > FEW_SUGGESTIONS:
        st.toggle(f"Show all {len(found)}", key="filter_all_suggestions")


def _suggestion(
    project_id: str, checklist: Checklist, suggestion: DuplicateSuggestion, open_key: str = ""
) -> None:
    names = [checklist.line(k).draft.name for k in (suggestion.survivor, suggestion.absorbed)]
    key = f"{suggestion.survivor}~{suggestion.absorbed}"
    with st.container(key=f"pair_{key}"):
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            for other, name in zip((suggestion.survivor, suggestion.absorbed), names, strict=True):
                st.button(
                    f"**{session.escape(name)}**",
                    key=f"see_{key}_{other}",
                    type="tertiary",
                    disabled=other == open_key,
                    on_click=deciding.look_at,
                    args=(other,),
                )
        st.caption(session.escape(suggestion.reason))
        with st.container(horizontal=True, gap="small"):
            st.button(
                f"Merge into {session.escape(names[0])}",
                key=f"accept_{key}",
                on_click=deciding.answer_merge,
                args=(project_id, suggestion.survivor, suggestion.absorbed),
            )
            st.button(
                "Not the same",
                key=f"dismiss_{key}",
                type="tertiary",
                on_click=deciding.decide,
                args=(
                    project_id,
                    Dismiss(survivor=suggestion.survivor, absorbed=suggestion.absorbed),
                ),
                kwargs={"redraw": (deciding.PANEL, deciding.BAR)},
            )


def _asset(project_id: str, checklist: Checklist, line: Kept, screenplay: Screenplay) -> None:
    draft = line.draft
    st.html(f"<style>.st-key-row_{_css(line.key)} button {{{_OPEN}}}</style>")
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
    ):
        st.html(f'<div class="sb-name">{html.escape(draft.name)}</div>', width="content")
        st.button(
            "Close",
            key="filter_close",
            icon=":material/close:",
            type="tertiary",
            on_click=deciding.look_at,
            args=(None,),
        )
    marks = " ".join(f":{color}-badge[{word}]" for word, color in draft_line.badges(draft))
    st.markdown(f":small[{session.escape(draft_line.scenes_sentence(draft))}] {marks}")
    why = draft_line.explained(draft)
    if why:
        st.caption(session.escape(why))
    _edit(project_id, line)
    _aliases(project_id, line)
    mine = [s for s in checklist.suggestions if line.key in (s.survivor, s.absorbed)]
    for suggestion in mine[:3]:
        with st.container(border=True):
            _suggestion(project_id, checklist, suggestion, line.key)
    _lines(line, screenplay)


_OPEN = "background: rgba(217,149,79,.22) !important;"


def _css(key: str) -> str:
    """A widget's key as Streamlit writes it into its class."""
    return re.sub(r"[^a-zA-Z0-9_-]", "-", key)


def _edit(project_id: str, line: Kept) -> None:
    """Name, type, keep or drop, merge."""
    draft, key = line.draft, line.key
    st.session_state[f"name_{key}"] = draft.name
    st.session_state[f"type_{key}"] = draft.type
    name, kind = st.columns(2)
    name.text_input("Name", key=f"name_{key}", on_change=_rename, args=(project_id, key))
    kind.selectbox(
        "Type",
        list(AssetType),
        format_func=lambda t: t.label,
        key=f"type_{key}",
        on_change=_retype,
        args=(project_id, key),
    )
    with st.container(horizontal=True, gap="small"):
        st.button(
            "Merge with…",
            key=f"merge_{key}",
            icon=":material/merge:",
            on_click=merge_dialog.open_with,
            args=([key],),
        )
        words, decision = ("Drop", Drop) if line.kept else ("Keep", Keep)
        st.button(
            words,
            key=f"flip_{key}",
            on_click=deciding.decide,
            args=(project_id, decision(keys=(key,))),
        )


def _aliases(project_id: str, line: Kept) -> None:
    if not line.draft.aliases:
        return
    key = f"split_{line.key}"
    st.pills(
        "Also called (click a name to split it off)",
        list(dict.fromkeys(line.draft.aliases)),
        key=key,
        format_func=session.escape,
        on_change=_split,
        args=(project_id, line.key, key),
    )


def _lines(line: Kept, screenplay: Screenplay) -> None:
    draft, key = line.draft, f"lines_{line.key}"
    if draft.ghost:
        words = (
            "It stood in an earlier version of the script."
            if draft.vanished
            else "No line has this name. Rename it to what the script calls it, or drop it."
        )
        st.caption(words)
        return
    everything = bool(st.session_state.get(key))
    left_out = evidence_lines.draw(screenplay, draft, everything=everything)
    if left_out or everything:
        scenes = len({m.scene_index for m in draft.mentions})
        st.toggle(f"All lines, in {scenes} scenes", key=key)


def _rename(project_id: str, key: str) -> None:
    name = st.session_state[f"name_{key}"]

    def rename() -> None:
        checklist = filtering.checklist(session.studio(), project_id)
        if name != checklist.line(key).draft.name:
            deciding.store(project_id, filtering.to_rename(checklist, key, name))

    deciding.trying(rename)


def _retype(project_id: str, key: str) -> None:
    chosen = st.session_state[f"type_{key}"]
    deciding.decide(project_id, Retype(keys=(key,), type=chosen))


def _split(project_id: str, key: str, widget: str) -> None:
    alias = st.session_state[widget]
    st.session_state[widget] = None

    def split() -> None:
        checklist = filtering.checklist(session.studio(), project_id)
        deciding.store(project_id, filtering.to_split(checklist, key, alias))

    if alias:
        deciding.trying(split)
