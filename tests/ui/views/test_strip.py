import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from inspector.documents.model import Span
from inspector.ui.highlights import Highlight
from inspector.ui.theme import of
from inspector.ui.views.strip import OverviewStrip, Ticks

FIGURE = Highlight(Span(0, 4), "figure", 0)
ISSUE = Highlight(Span(50, 54), "issue", 0)


def ticks(marks, heights, verified=()) -> Ticks:
    found = Ticks(verified)
    for mark, height in zip(marks, heights, strict=True):
        found.add(mark, height)
    return found


@pytest.fixture
def strip(qtbot, look):
    strip = OverviewStrip()
    qtbot.addWidget(strip)
    strip.resize(14, 204)
    strip.set_ticks(ticks([FIGURE, ISSUE], [0.1, 0.5]))
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


def test_w5_what_is_all_verified_has_a_quiet_shade_and_checked_marks_a_short_tick(strip):
    """W5"""
    checked = Highlight(Span(20, 24), "figure", 1, sign="✔")
    strip.set_ticks(ticks([checked, ISSUE], [0.3, 0.5], [(0.25, 0.35)]))
    image, theme = strip.grab().toImage(), of(strip.palette())
    assert image.pixelColor(2, 61) == theme.colour("holds")
    assert image.pixelColor(12, 55) not in (theme.colour("base"), theme.colour("holds"))
    assert image.pixelColor(12, 90) == theme.colour("base")


def test_ten_thousand_marks_are_a_tick_for_each_row(strip):
    strip.set_ticks(ticks([FIGURE] * 10_000, [n / 10_000 for n in range(10_000)]))
    assert len(strip._rows()["figure"]) == strip.height() - 3
