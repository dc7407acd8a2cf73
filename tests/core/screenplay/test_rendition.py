"""What a file says, whatever it says, is kept by the Fountain stored for it."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.models.screenplay import ElementType as T
from core.screenplay.assembly import Row
from core.screenplay.rendition import rendition, storable
from tests.core.screenplay.test_any_text import PIECES

TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=8), min_size=1, max_size=4).map(
    lambda pieces: "".join(pieces)
) | st.lists(st.sampled_from(PIECES), min_size=1, max_size=3).map("\n".join)
KINDS = st.sampled_from([type for type in T if type is not T.NOTE])
ROWS = st.lists(st.tuples(KINDS, TEXTS), max_size=8).map(
    lambda rows: [Row(type, text, 0, 0) for type, text in rows]
)


@settings(
    max_examples=300,
    deadline=None,
    database=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(ROWS)
def test_every_row_of_a_file_is_the_same_element_of_the_stored_fountain(rows):
    expected = [(row.type, row.text, row.extension) for row in storable(rows)]
    read = rendition(rows)
    assert [(e.type, e.text, e.extension) for e in read.elements] == expected
