"""The parts of scene headings."""

import pytest

from core.screenplay.headings import heading_parts


@pytest.mark.parametrize(
    ("heading", "int_ext", "set_name", "time_of_day", "time"),
    [
        ("INT. HOUSE - KITCHEN - DAY", "INT", "HOUSE - KITCHEN", "DAY", "day"),
        ("INT. HOUSE - KITCHEN", "INT", "HOUSE - KITCHEN", "", ""),
        ("EXT. FIELD - DAY (FLASHBACK)", "EXT", "FIELD", "DAY (FLASHBACK)", "day"),
        ("EXT. FIELD - NIGHT (1973)", "EXT", "FIELD", "NIGHT (1973)", "night"),
        ("INT. CAR (MOVING)", "INT", "CAR", "(MOVING)", ""),
        ("EXT. YARD - NIGHT [CONTINUOUS]", "EXT", "YARD", "NIGHT [CONTINUOUS]", "night"),
        ("INT. CAR - DAY / DRIVING", "INT", "CAR", "DAY / DRIVING", "day"),
        ("INT. X-RAY ROOM - MOMENTS LATER", "INT", "X-RAY ROOM", "MOMENTS LATER", ""),
        ("INT. DAY ROOM", "INT", "DAY ROOM", "", ""),
        ("EXT. NIGHT CLUB - DUSK", "EXT", "NIGHT CLUB", "DUSK", "dusk"),
        ("INT. HALL - DAY - CONTINUOUS", "INT", "HALL", "DAY - CONTINUOUS", "day"),
        ("INT. HALL, NIGHT", "INT", "HALL", "NIGHT", "night"),
        ("INT./EXT. BARN – THE NEXT MORNING", "INT/EXT", "BARN", "THE NEXT MORNING", "day"),
        ("EXT/INT. CAR - SAME", "INT/EXT", "CAR", "SAME", ""),
        ("I./E. VAN - SUNRISE", "INT/EXT", "VAN", "SUNRISE", "dawn"),
        ("I/E VAN - LATER", "INT/EXT", "VAN", "LATER", ""),
        ("INTERIOR: HOUSE - 3 AM", "INT", "HOUSE", "3 AM", ""),
        ("EST. CITY - MAGIC HOUR", "EXT", "CITY", "MAGIC HOUR", "dusk"),
        ("SNIPER SCOPE POV", None, "SNIPER SCOPE POV", "", ""),
        ("INT. NIGHT", "INT", "", "NIGHT", "night"),
        ("OMITTED", None, "", "", ""),
        ("int. café - nuit", "INT", "café", "nuit", "night"),
        ("INT. DINER - 1955", "INT", "DINER", "1955", ""),
    ],
)
def test_a_heading_is_taken_apart(heading, int_ext, set_name, time_of_day, time):
    parts = heading_parts(heading)
    assert (parts.int_ext, parts.set_name, parts.time_of_day, parts.time) == (
        int_ext,
        set_name,
        time_of_day,
        time,
    )
