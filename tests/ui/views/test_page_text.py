from array import array

from inspector.documents.model import Page, Span, Stretch
from inspector.documents.places import Places
from inspector.ui.views.page_text import PageText


def _row(y: float, count: int) -> Places:
    boxes = array("f", [side for n in range(count) for side in (10 * n, y, 10 * n + 10, y + 10)])
    return Places.of_characters(boxes, [1] * count)


def test_text_that_stands_with_an_earlier_page_is_found_where_it_is_printed() -> None:
    carried = Stretch(Span(20, 24), _row(0, 4))
    text = PageText(Page(2, 100, 100, 0, Span(50, 55), _row(30, 5), (carried,)))
    assert text.offset_at(12, 5) == 21
    assert text.offset_at(12, 35) == 51
    assert text.line_ends(22) == (20, 23)
    assert text.line_ends(52) == (50, 54)
    assert text.beside_line(21, 1) == 51
    assert text.beside_line(51, -1) == 21
