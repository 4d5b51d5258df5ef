import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from inspector.documents.model import Span
from inspector.ui.highlights import Highlight
from inspector.ui.theme import of
from inspector.ui.views.strip import OverviewStrip

FIGURE = Highlight(Span(0, 4), "figure", 0)
ISSUE = Highlight(Span(50, 54), "issue", 0)


@pytest.fixture
def strip(qtbot, look):
    strip = OverviewStrip()
    qtbot.addWidget(strip)
    strip.resize(14, 204)
    strip.set_ticks([FIGURE, ISSUE], [0.1, 0.5])
    strip.show()
    return strip


def test_every_mark_is_painted_at_its_height_and_issues_are_wider(strip):
    image = strip.grab().toImage()
    theme = of(strip.palette())
    assert image.pixelColor(7, 20) == theme.highlight("figure").base
    assert image.pixelColor(2, 20) == theme.colour("base")
    assert image.pixelColor(2, 101) == theme.highlight("issue").base


def test_a_click_near_a_tick_picks_its_mark(qtbot, strip):
    with qtbot.waitSignal(strip.picked) as news:
        QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(7, 103))
    assert news.args == [ISSUE]


def test_a_click_elsewhere_points_at_a_height(qtbot, strip):
    with qtbot.waitSignal(strip.pointed) as news:
        QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(7, 153))
    assert news.args[0] == pytest.approx(0.75)
