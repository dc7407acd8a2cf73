"""The grouped checklist of the Extraction Filter: search, filters, one line an asset."""

import html
from collections.abc import Iterable, Sequence

import streamlit as st

from core.models.manifest import AssetType, Drop, Keep
from core.stages import filtering
from core.stages.checklist import Checklist, Kept
from pages.ui import deciding, session
from pages.ui.components.draft_line import badges, first_line, label
from pages.ui.session import Key

MANY = 150
"""Above so many lines only the first group is open at first."""
GROUPS = {"characters": "Characters", "locations": "Locations", "props": "Props"}
TAGS = (
    "new", "vanished", "ghost", "ambiguous", "low priority", "heard only", "silent", "speaking",
    "by hand", "merged", "dropped",
)  # fmt: skip
"""What the list can be narrowed to, in the order of the filters."""

STYLE = """
<style>
[data-testid="stMainBlockContainer"] {padding-left: 2.5rem; padding-right: 2.5rem;}
.st-key-filter_top h1 {padding: 0 .6rem .3rem 0;}
.st-key-filter_list {gap: .6rem;}
.st-key-filter_show button {min-height: 1.6rem; padding: 0 .6rem;}
.st-key-filter_show button p {font-size: .8rem;}
[class*="st-key-group_"] {gap: .1rem;}
[class*="st-key-group_"] {margin-top: .4rem;}
[class*="st-key-rows_"] {display: grid; grid-template-columns: 1.45rem minmax(0, 1fr); gap: 0;}
[class*="st-key-rows_"] > * {min-height: 1.75rem; content-visibility: auto;
  contain-intrinsic-size: auto 1.75rem;}
[class*="st-key-rows_"] > :has(.sb-place) {grid-column: 1 / -1;}
[class*="st-key-rows_"] .stCheckbox label {padding: .24rem 0;}
[class*="st-key-rows_"] button {min-height: 1.75rem; padding: 0 .4rem; border-radius: 4px;
  color: inherit;}
[class*="st-key-rows_"] button:hover {background: rgba(128,128,128,.12); color: inherit;}
[class*="st-key-rows_"] button :is(div, span:has(p)) {width: 100%; min-width: 0;}
[class*="st-key-rows_"] button p {display: flex; align-items: baseline; gap: .5rem;
  white-space: nowrap; overflow: hidden; font-size: .875rem; line-height: 1.35; text-align: left;}
[class*="st-key-rows_"] button strong {flex: 0 0 min(14rem, 34%); overflow: hidden;
  text-overflow: ellipsis; font-weight: 550;}
[class*="st-key-rows_"] button em {flex: 0 0 5.2rem; font-style: normal; font-size: .75rem;
  opacity: .7; overflow: hidden; text-overflow: ellipsis; font-variant-numeric: tabular-nums;}
[class*="st-key-rows_"] button code {flex: 1 1 0; min-width: 0; overflow: hidden;
  white-space: nowrap; text-overflow: ellipsis; background: none; color: inherit; opacity: .62;
  padding: 0; font-size: .8rem;}
[class*="st-key-rows_"] button .stMarkdownBadge {flex: none; font-size: .72rem !important;
  padding: 0 .3rem; order: 1;}
[class*="st-key-keep_"]:has(input:not(:checked)) + * {opacity: .45;}
[class*="st-key-keep_"]:has(input:not(:checked)) + * strong {text-decoration: line-through;}
.sb-place {font-size: .75rem; letter-spacing: .04em; opacity: .6; padding: .35rem 0 0 .1rem;}
</style>
"""


def matching(lines: Iterable[Kept], words: str, filters: Sequence[str]) -> list[Kept]:
    """Lines that have every word in a name, an alias, a scene number or the first line, and any
    of the badges asked for."""
    wanted = words.upper().split()
    found = []
    for line in lines:
        draft = line.draft
        if filters and not {*filters} & {*tags(line)}:
            continue
        text = " ".join((draft.name, *draft.aliases, draft.place, first_line(draft))).upper()
        numbers = {number.upper() for number in draft.scene_numbers}
        if all(word in text or word in numbers for word in wanted):
            found.append(line)
    return found


def tags(line: Kept) -> list[str]:
    """What a line can be filtered by."""
    merged = ["merged"] * bool(line.absorbed)
    return [word for word, _ in badges(line.draft)] + merged + ["dropped"] * (not line.kept)


def group(lines: Iterable[Kept], family: str) -> list[Kept]:
    return [line for line in lines if line.draft.type.family == family]


def draw(project_id: str, checklist: Checklist) -> None:
    """Controls and groups; redrawn alone while somebody searches."""
    with st.container(key="filter_list"):
        _list(project_id, checklist)


def _list(project_id: str, checklist: Checklist) -> None:
    words, filters = _controls(checklist)
    picking = bool(st.session_state.get("filter_select"))
    shown = matching(checklist.lines, words, filters)
    opened = open_groups(checklist, bool(words or filters))
    if not shown:
        st.info("No asset matches. Change the search or the filters.")
    for family, title in GROUPS.items():
        part = group(shown, family)
        if part or not (words or filters):
            with st.container(key=f"group_{family}"):
                narrowed = bool(words or filters)
                _group(project_id, family, title, part, narrowed, picking, family in opened)


def open_groups(checklist: Checklist, narrowed: bool) -> set[str]:
    """Groups whose lines are drawn: all of a short or a narrowed list; of a long one the first,
    and what somebody opened."""
    if narrowed:
        return set(GROUPS)
    short = len(checklist.lines) <= MANY
    first = next((f for f in GROUPS if group(checklist.lines, f)), "")
    chosen = st.session_state.get(Key.FILTER_OPEN, {})
    return {family for family in GROUPS if chosen.get(family, short or family == first)}


def head_key(family: str) -> str:
    """The fragment that holds a group's count."""
    return f"filter_head_{family}"


def by_place(lines: Sequence[Kept]) -> list[tuple[str, list[Kept]]]:
    """Sets that stand alone, then each larger place with its sets, the place itself first."""
    homes: dict[str, list[Kept]] = {}
    for line in lines:
        homes.setdefault(line.draft.place or line.draft.name, []).append(line)
    alone = [found[0] for found in homes.values() if len(found) == 1]
    together = [
        (home, sorted(found, key=lambda line: line.draft.name != home))
        for home, found in homes.items()
        if len(found) > 1
    ]
    return [("", alone), *together]


def _controls(checklist: Checklist) -> tuple[str, list[str]]:
    counts: dict[str, int] = {}
    for line in checklist.lines:
        for tag in tags(line):
            counts[tag] = counts.get(tag, 0) + 1
    words = st.text_input(
        "Search",
        key="filter_search",
        type="search",
        live=True,
        placeholder="Search names, scenes, lines",
        label_visibility="collapsed",
        icon=":material/search:",
    )
    options = [tag for tag in TAGS if tag in counts]
    held = st.session_state.get("filter_show") or []
    st.session_state["filter_show"] = [tag for tag in held if tag in options]
    filters = st.pills(
        "Show only",
        options,
        selection_mode="multi",
        key="filter_show",
        format_func=lambda tag: f"{tag} {counts[tag]}",
        label_visibility="collapsed",
    )
    return words or "", list(filters)


def _group(
    project_id: str,
    family: str,
    title: str,
    part: Sequence[Kept],
    narrowed: bool,
    picking: bool,
    opened: bool,
) -> None:
    keys = tuple(line.key for line in part)
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        st.fragment(key=head_key(family))(_head)(project_id, family, title)
        if part:
            what = " shown" if narrowed else ""
            for words, decision in ((f"Select all{what}", Keep), (f"None{what}", Drop)):
                act, args = deciding.decide, (project_id, decision(keys=keys))
                if picking:
                    act, args = _pick_all, (keys, decision is Keep)
                key = f"filter_{'all' if decision is Keep else 'none'}_{family}"
                st.button(words, key=key, type="tertiary", on_click=act, args=args)
            if not narrowed:
                st.button(
                    "Hide" if opened else "Show",
                    key=f"filter_open_{family}",
                    type="tertiary",
                    icon=f":material/{'expand_less' if opened else 'expand_more'}:",
                    on_click=_open,
                    args=(family, not opened),
                )
    if not part:
        st.caption(f"No {title.lower()} in this script.")
    if not part or not opened:
        return
    with st.container(key=f"rows_{family}"):
        for heading, lines in _sections(part, family):
            if heading and lines:
                st.html(f'<div class="sb-place">{html.escape(heading)}</div>')
            for line in lines:
                _row(project_id, line, family, picking)


def _head(project_id: str, family: str, title: str) -> None:
    """The group's name and count; a tick redraws this and the bar."""
    lines = group(filtering.checklist(session.studio(), project_id).lines, family)
    kept = sum(line.kept for line in lines)
    count = f"{kept}" if kept == len(lines) else f"{kept} of {len(lines)}"
    st.html(f'<div class="sb-name">{title} <span>{count}</span></div>')


def _sections(part: Sequence[Kept], family: str) -> list[tuple[str, list[Kept]]]:
    """Extras under their word, sets under their place; the rest without a heading."""
    if family == "locations":
        return by_place(part)
    kinds: tuple[list[Kept], list[Kept]] = [], []
    for line in part:
        kinds[line.draft.type is AssetType.EXTRA_ARCHETYPE].append(line)
    return [("", kinds[0]), ("Extras", kinds[1])]


def _row(project_id: str, line: Kept, family: str, picking: bool) -> None:
    """A box and the line; the box keeps or, while several are being selected, selects."""
    name = line.draft.name
    if picking:
        key = f"pick_{line.key}"
        st.session_state[key] = line.key in st.session_state.get(Key.FILTER_PICKED, [])
        words, act, args = f"Select {name}", _pick, (line.key,)
    else:
        key = f"keep_{line.key}"
        st.session_state[key] = line.kept
        words, act, args = f"Keep {name}", _tick, (project_id, line.key, family)
    st.checkbox(words, key=key, label_visibility="collapsed", on_change=act, args=args)
    st.button(
        label(line.draft),
        key=f"row_{line.key}",
        type="tertiary",
        width="stretch",
        on_click=deciding.look_at,
        args=(line.key,),
    )


def _tick(project_id: str, key: str, family: str) -> None:
    decision = Keep if st.session_state[f"keep_{key}"] else Drop
    redraw = [head_key(family), deciding.BAR]
    deciding.decide(project_id, decision(keys=(key,)), redraw=redraw)


def _pick(key: str) -> None:
    picked = [other for other in st.session_state.get(Key.FILTER_PICKED, []) if other != key]
    st.session_state[Key.FILTER_PICKED] = picked + [key] * st.session_state[f"pick_{key}"]
    deciding.redrawn(deciding.BAR)


def _pick_all(keys: Sequence[str], wanted: bool) -> None:
    others = [key for key in st.session_state.get(Key.FILTER_PICKED, []) if key not in keys]
    st.session_state[Key.FILTER_PICKED] = others + list(keys) * wanted
    deciding.redrawn(deciding.ROWS, deciding.BAR)


def _open(family: str, opened: bool) -> None:
    chosen = st.session_state.get(Key.FILTER_OPEN, {})
    st.session_state[Key.FILTER_OPEN] = {**chosen, family: opened}
    deciding.redrawn(deciding.ROWS)
