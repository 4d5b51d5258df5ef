"""V4: large pages are drawn in parts."""

from PySide6.QtCore import QRect

from inspector.ui.views.tiles import SIDE, drawings
from inspector.worker.messages import Drawing

WHOLE = Drawing(3, 2.0, 90, dark=True)


def test_a_page_of_common_size_is_drawn_whole():
    assert list(drawings(WHOLE, (1800, 2500), QRect(0, 0, 500, 500))) == [WHOLE]


def test_of_a_huge_page_only_the_parts_in_view_are_drawn():
    found = list(drawings(WHOLE, (9520, 13472), QRect(3000, 5000, 1400, 900)))
    assert 2 <= len(found) <= 6
    seen = QRect()
    for drawing in found:
        x0, y0, x1, y1 = drawing.part
        assert x1 - x0 <= SIDE
        assert (drawing.page, drawing.rotation, drawing.dark) == (3, 90, True)
        seen = seen.united(QRect(x0, y0, x1 - x0, y1 - y0))
    assert seen.contains(QRect(3000, 5000, 1400, 900))


def test_parts_end_where_the_page_does():
    found = list(drawings(WHOLE, (3000, 2500), QRect(0, 0, 9999, 9999)))
    assert max(drawing.part[2] for drawing in found) == 3000
    assert max(drawing.part[3] for drawing in found) == 2500
    assert not list(drawings(WHOLE, (9000, 9000), QRect(0, 9500, 100, 100)))
