"""Assets as a table with column filters and a select-all of what is filtered (AgGrid)."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st
from st_aggrid import AgGrid, DataReturnMode, GridOptionsBuilder

from pages.ui import curating
from pages.ui.asset_view import AssetView
from pages.ui.session import Key

ROW_PX = 34
MOST_PX = 620
_FONT = {
    "@font-face": {"font-family": "Inter", "src": "url(/app/static/inter.woff2)"},
    ".ag-root-wrapper": {"font-family": "Inter, system-ui, sans-serif", "font-size": "13.5px"},
    ".ag-cell, .ag-header-cell-text": {"font-family": "Inter, system-ui, sans-serif"},
}


def rows_of(views: Sequence[AssetView]) -> pd.DataFrame:
    """What the table shows; `id` is hidden."""
    return pd.DataFrame(
        {
            "Name": [view.asset.name for view in views],
            "Type": [view.asset.type.label for view in views],
            "State": [view.state for view in views],
            "Scenes": [view.scene_count for view in views],
            "Picture": ["yes" if view.image_id else "no" for view in views],
            "Stale": ["; ".join(view.stale) for view in views],
            "Description": [view.asset.description for view in views],
            "Aliases": [", ".join(view.asset.aliases) for view in views],
            "id": [view.asset.id for view in views],
        }
    )


def draw(views: Sequence[AssetView]) -> None:
    """The table; picking rows in it picks the assets. Filters and picks are the browser's until
    something is picked elsewhere."""
    frame = rows_of(views)
    ids = list(frame["id"])
    chosen = curating.picked(ids)
    builder = GridOptionsBuilder.from_dataframe(frame)
    builder.configure_default_column(filter=True, sortable=True, resizable=True, editable=False)
    builder.configure_column("Name", minWidth=230, pinned="left")
    builder.configure_column("Type", minWidth=116)
    builder.configure_column("State", minWidth=170)
    builder.configure_column("Scenes", minWidth=108)
    builder.configure_column("Picture", minWidth=112)
    builder.configure_column("Stale", minWidth=150, tooltipField="Stale")
    builder.configure_column("Description", minWidth=340, flex=1, tooltipField="Description")
    builder.configure_column("Aliases", minWidth=160)
    builder.configure_column("id", hide=True)
    builder.configure_selection("multiple", use_checkbox=True, header_checkbox=True)
    builder.configure_grid_options(
        rowHeight=ROW_PX,
        headerHeight=ROW_PX,
        tooltipShowDelay=300,
        suppressCellFocus=True,
        initialState={"rowSelection": [str(ids.index(one)) for one in chosen]},
    )
    serial = st.session_state.get(Key.ASSETS_TABLE_SERIAL, 0)
    answer = AgGrid(
        frame,
        gridOptions=builder.build(),
        height=min(MOST_PX, ROW_PX * (len(frame) + 1) + 24),
        update_on=["selectionChanged"],
        data_return_mode=DataReturnMode.AS_INPUT,
        server_sync_strategy="server_wins",
        custom_css=_FONT,
        key=f"asset_table_{serial}",
    )
    rows = answer.selected_rows
    if rows is not None:
        st.session_state[Key.ASSETS_PICKED] = list(rows["id"])
    elif st.session_state.get(f"asset_table_{serial}"):
        st.session_state[Key.ASSETS_PICKED] = []
