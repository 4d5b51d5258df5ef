import datetime as dt
from dataclasses import replace
from decimal import Decimal
from itertools import cycle

import pyqtgraph as pg
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QToolButton, QToolTip

from inspector.claims.model import Interval, Qualifier
from inspector.language.model import Mention
from inspector.report.chart import SHAPES
from inspector.series.model import Point
from inspector.ui import theme
from inspector.ui.panels.chart import ChartPanel
from inspector.ui.panels.looks import Look
from inspector.ui.panels.plot import tip
from inspector.ui.panels.points import DAY


@pytest.fixture
def panel(session, shown) -> ChartPanel:
    return shown(ChartPanel(session), 700, 320)


@pytest.fixture
def two_sources(analyse, builders):
    """Return an analysis with a second measure, of three points by two claimants."""
    analysis = builders.analysis()
    counted = tuple(
        replace(claim, quantity=replace(claim.quantity, unit=builders.PRISONER))
        for claim in analysis.claims[4:]
    )
    analysis = replace(analysis, claims=(*analysis.claims[:4], *counted))
    area = analysis.series[0]
    times = [area.points[0].time, area.points[1].time]
    freed = tuple(
        Point(claim.id, claim.span, time, Decimal(value), Decimal(value), qualifier, source)
        for claim, time, value, qualifier, source in (
            (analysis.claims[4], times[0], 100, Qualifier.MORE, "Mara Dovic"),
            (analysis.claims[5], times[1], 400, Qualifier.EXACT, "Mara Dovic"),
            (analysis.claims[6], times[1], 350, Qualifier.ABOUT, ""),
        )
    )
    more = replace(area, id="s2", label="prisoners freed", unit=builders.PRISONER, points=freed)
    both = replace(analysis, series=(area, more))
    analyse(both)
    return both


def spots(panel: ChartPanel) -> list:
    return [spot for scatter in panel.plot.scatters() for spot in scatter.points()]


def place(panel: ChartPanel, dot) -> QPoint:
    box = panel.plot.getPlotItem().getViewBox()
    return panel.plot.mapFromScene(box.mapViewToScene(QPointF(dot.x, dot.y)))


def keys(panel: ChartPanel) -> tuple[QToolButton, ...]:
    return panel.keys.keys


def test_without_two_dated_figures_the_chart_says_what_it_needs(panel) -> None:
    assert panel.empty.isVisible()
    assert "No measure has two dated figures yet" in panel.empty.text()
    assert not panel.measures.isVisible()


def test_a_measure_with_two_figures_shows_them_and_the_open_one_hollow(panel, found) -> None:
    assert panel.plot.isVisible()
    assert panel.measures.currentText() == "area held in the Tesk valley"
    full, hollow = spots(panel)
    ground = theme.of(panel.palette()).colour("base")
    assert hollow.brush().color() == ground
    assert full.brush().color() != ground
    assert hollow.data().arrow == -1
    assert panel.notes.text().startswith(
        "Area held in the Tesk valley. Source: Mara Dovic (valley.txt)."
    )


def test_a_click_on_a_point_picks_its_figure(panel, found, session, qtbot) -> None:
    dot = spots(panel)[0].data()
    qtbot.mouseClick(panel.plot.viewport(), Qt.MouseButton.LeftButton, pos=place(panel, dot))
    assert session.selection == found.claims[2].span


def test_the_point_of_a_picked_figure_is_ringed(panel, found, session) -> None:
    session.select(found.claims[0].span)
    ring = panel.plot._ring.getData()
    assert list(ring[1]) == [300.0]
    assert panel.told.text() == "< 300 km² · Wed 5 Feb 2025 · Mara Dovic"
    session.select(None)
    assert not len(panel.plot._ring.getData()[0])
    assert panel.told.text() == ""


def test_picking_a_sentence_rings_its_first_figure(panel, found, session) -> None:
    session.select(found.claims[0].sentence)
    assert list(panel.plot._ring.getData()[1]) == [1100.0]


def test_left_and_right_step_and_enter_picks(panel, found, session, qtbot) -> None:
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(panel.plot, key)
    assert panel.told.text().startswith("1,100 km²")
    assert session.selection is None
    qtbot.keyClick(panel.plot, Qt.Key.Key_Return)
    assert session.selection == found.claims[2].span


def test_the_longest_measure_comes_first_and_a_picked_figure_brings_up_its_own(
    panel, two_sources, session
) -> None:
    assert panel.measures.currentText() == "prisoners freed"
    session.select(two_sources.claims[0].span)
    assert panel.measures.currentText() == "area held in the Tesk valley"
    assert len(spots(panel)) == 2


def test_points_of_different_claimants_differ_in_shape_and_are_not_joined(
    panel, two_sources
) -> None:
    dovic, nobody = panel.plot.scatters()
    assert dovic.points()[0].symbol() != nobody.points()[0].symbol()
    assert dovic.points()[0].pen().color() != nobody.points()[0].pen().color()
    curves = panel.plot.getPlotItem().curves
    lengths = sorted(len(curve.getData()[0]) for curve in curves if hasattr(curve, "path"))
    assert lengths == [1, 2]


def test_pens_of_lines_are_one_pixel_wide(panel, two_sources) -> None:
    pens = [c.opts["pen"] for c in panel.plot.getPlotItem().curves if hasattr(c, "path")]
    assert pens
    assert all(pen.widthF() == 1 for pen in pens)


def test_a_legend_row_hides_and_shows_a_claimant(panel, two_sources, qtbot) -> None:
    assert [key.text() for key in keys(panel)] == ["Mara Dovic", "unattributed"]
    qtbot.mouseClick(keys(panel)[0], Qt.MouseButton.LeftButton)
    assert [spot.data().source for spot in spots(panel)] == ["unattributed"]
    qtbot.keyClick(panel.plot, Qt.Key.Key_Right)
    assert panel.told.text().endswith("unattributed")
    qtbot.mouseClick(keys(panel)[0], Qt.MouseButton.LeftButton)
    assert len(spots(panel)) == 3


def test_the_measure_that_is_shown_stays_when_results_arrive(
    panel, two_sources, analyse, builders
) -> None:
    panel.measures.setCurrentIndex(1)
    panel.measures.activated.emit(1)
    analyse(two_sources)
    assert panel.measures.currentText() == "area held in the Tesk valley"
    analyse(builders.analysis())
    assert panel.measures.count() == 1


def test_the_table_has_the_same_rows_and_picks_too(panel, found, session, qtbot) -> None:
    panel.plot.setFocus()
    qtbot.keySequence(panel.plot, QKeySequence("Ctrl+T"))
    assert panel.table.isVisible()
    rows = panel.table.model()
    text = [[rows.index(row, column).data() for column in range(3)] for row in range(2)]
    assert text == [
        ["1,100 km²", "Jun–Aug 2024", "Mara Dovic"],
        ["< 300 km²", "Wed 5 Feb 2025", "Mara Dovic"],
    ]
    where = panel.table.visualRect(rows.index(1, 0)).center()
    qtbot.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert session.selection == found.claims[0].span
    panel.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert rows.index(0, 0).data() == "< 300 km²"


def test_the_table_passes_the_model_tester(panel, found, qtmodeltester) -> None:
    qtmodeltester.check(panel.table.model())


def test_t2_over_a_point_stand_its_value_its_days_its_source_and_its_sentence(
    panel, found, qtbot
) -> None:
    dot = spots(panel)[1].data()
    words = tip(dot)
    for part in ("&lt; 300 km²", "Wed 5 Feb 2025", "Mara Dovic", "army holds less than 300"):
        assert part in words
    near = cycle((QPoint(0, 0), QPoint(1, 0)))

    def is_told() -> bool:
        # A hand is never still; pyqtgraph leaves out moves that follow too fast.
        spot = place(panel, dot) + next(near)
        qtbot.mouseMove(panel.plot.viewport(), spot)
        where = panel.plot.viewport().mapToGlobal(spot)
        # What Qt sends when the mouse rests; whatever else could tell something there is heard.
        QApplication.sendEvent(panel.plot.viewport(), QHelpEvent(QEvent.Type.ToolTip, spot, where))
        return QToolTip.text() == words

    QToolTip.hideText()
    qtbot.waitUntil(is_told)
    QToolTip.hideText()


def test_axes_read_as_the_article_does(panel, found) -> None:
    plot = panel.plot
    assert plot._values.tickStrings([0.0, 500.0, 1000.0], 1, 500) == ["0", "500", "1,000"]
    assert plot._values.tickStrings([0.0, 0.5], 1, 0.5) == ["0", "0.5"]
    assert plot._values.tickStrings([2e6], 1, 1e6) == ["2 million"]
    ((_, places),) = plot._dates.tickValues(*plot.viewRange()[0], 600)
    words = plot._dates.tickStrings(places, 1, 1)
    assert words == ["Jul 2024", "Sep", "Nov", "Jan 2025", "Mar"]


def test_the_chart_follows_light_and_dark(panel, found) -> None:
    panel.setPalette(theme.load("light").palette())
    light = panel.plot.grab().toImage().pixelColor(2, 2).lightnessF()
    panel.setPalette(theme.load("dark").palette())
    assert light > 0.9
    assert panel.plot.grab().toImage().pixelColor(2, 2).lightnessF() < 0.3


def test_a_low_chart_keeps_its_axis_and_its_figures_and_drops_what_is_told_below(
    panel, found, qtbot
) -> None:
    assert panel.notes.isVisible()
    panel.resize(700, 190)
    qtbot.waitUntil(lambda: not panel.notes.isVisible() and not panel.keys.isVisible())
    box = panel.plot.getPlotItem().getViewBox()
    qtbot.waitUntil(lambda: box.height() > 90)
    axis = panel.plot.getPlotItem().getAxis("bottom").sceneBoundingRect()
    assert panel.plot.viewport().rect().bottom() >= axis.bottom() - 1
    highest = max(spot.pos().y() for spot in spots(panel))
    top = box.mapViewToScene(QPointF(0, highest)).y() - box.sceneBoundingRect().top()
    assert top >= 20  # where the figure above the dot is written


def test_figures_at_the_edge_have_room_for_their_numbers(panel, found, qtbot) -> None:
    panel.resize(320, 320)
    box = panel.plot.getPlotItem().getViewBox()
    area = box.sceneBoundingRect()
    for spot in spots(panel):
        x = box.mapViewToScene(spot.pos()).x()
        assert area.left() + 20 <= x <= area.right() - 20


def test_t1_the_measure_with_the_most_figures_is_seen_first_and_another_can_be_picked(
    panel, two_sources
) -> None:
    assert [panel.measures.itemText(place) for place in range(2)] == [
        "prisoners freed",
        "area held in the Tesk valley",
    ]
    panel.measures.setCurrentIndex(1)
    panel.measures.activated.emit(1)
    assert {spot.data().value for spot in spots(panel)} == {"1,100 km²", "< 300 km²"}


def test_t3_enter_on_a_stepped_figure_goes_to_its_sentence_and_the_crosshair_follows(
    panel, found, session, qtbot
) -> None:
    dot = spots(panel)[0].data()
    box = panel.plot.getPlotItem().getViewBox()
    panel.plot.scene().sigMouseMoved.emit(box.mapViewToScene(QPointF(dot.x, dot.y)))
    assert all(line.isVisible() for line in panel.plot._crosshair)
    assert panel.told.text() == "Wed 17 Jul 2024 · 1,100 km²"
    panel.plot.leaveEvent(QEvent(QEvent.Type.Leave))
    assert not any(line.isVisible() for line in panel.plot._crosshair)
    assert panel.told.text() == ""
    qtbot.keyClick(panel.plot, Qt.Key.Key_Left)
    assert panel.told.text().startswith("< 300 km²")
    qtbot.keyClick(panel.plot, Qt.Key.Key_Return)
    assert session.selection == found.claims[0].span


def test_t4_the_legend_hides_from_the_keyboard_and_keeps_it(
    panel, two_sources, analyse, qtbot
) -> None:
    first = keys(panel)[0]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Space)
    assert [spot.data().source for spot in spots(panel)] == ["unattributed"]
    analyse(two_sources)
    assert keys(panel)[0] is first
    assert not first.isChecked()


def test_t5_an_open_figure_is_hollow_with_an_arrow_and_its_days_are_a_bar(panel, found) -> None:
    full, hollow = (spot.data() for spot in spots(panel))
    assert (full.arrow, full.is_hollow, hollow.arrow, hollow.is_hollow) == (0, False, -1, True)
    assert (full.right - full.left) / 86400 == 92
    bars = [item for item in panel.plot.getPlotItem().items if "left" in getattr(item, "opts", {})]
    assert bars[0].opts["left"][0] > 40 * 86400


def test_t6_events_that_the_article_dates_are_lines_with_names(panel, analyse, builders) -> None:
    analysis = builders.analysis()
    text = analysis.document.text
    second = builders.span(text, "Dovic said output rose 12% and that more than 400 prisoners")
    analyse(
        replace(
            analysis,
            mentions=(Mention(builders.span(text, "prisoners"), "EVENT", 0),),
            entities=(),
            timexes=(replace(analysis.timexes[1], span=builders.span(text, "output")),),
            sentences=(analysis.sentences[0], second),
        )
    )
    lines = [item for item in panel.plot.getPlotItem().items if getattr(item, "label", None)]
    assert [line.label.format for line in lines] == ["prisoners"]
    panel.named.setChecked(False)
    assert not any(getattr(item, "label", None) for item in panel.plot.getPlotItem().items)


def test_t7_a_sentence_rings_its_figure_and_the_figure_picks_its_sentence(
    panel, found, session, qtbot
) -> None:
    session.select(found.claims[2].sentence)
    ringed = panel.plot._ring.getData()[1][0]
    dot = next(spot.data() for spot in spots(panel) if spot.data().y == ringed)
    qtbot.mouseClick(panel.plot.viewport(), Qt.MouseButton.LeftButton, pos=place(panel, dot))
    assert session.selection == dot.span


def test_t9_title_source_and_notes_stand_below_and_what_is_not_plotted_can_be_gone_to(
    panel, analyse, builders, session
) -> None:
    analysis = builders.analysis()
    claims = (*analysis.claims[:6], replace(analysis.claims[2], id="c7", time=None))
    analyse(replace(analysis, claims=claims))
    assert panel.keys.undated.isVisible()
    assert panel.keys.undated.text() == "Not plotted (1)"
    assert "Not plotted: 1 without a date." in panel.notes.text()
    (entry,) = panel.keys.undated.menu().actions()
    assert entry.text() == "1,100 km² · Mara Dovic"
    entry.trigger()
    assert session.selection == claims[6].span


def test_t10_zero_is_offered_where_figures_lie_far_from_it(panel, analyse, builders) -> None:
    analysis = builders.analysis()
    area = analysis.series[0]
    close = tuple(
        replace(point, low=Decimal(value), high=Decimal(value))
        for point, value in zip(area.points, (1000, 1010), strict=True)
    )
    analyse(replace(analysis, series=(replace(area, points=close),)))
    assert panel.plot.viewRange()[1][0] > 900
    panel.zero.setChecked(True)
    assert panel.plot.viewRange()[1][0] <= 0


def test_t11_no_two_of_six_sources_share_a_colour_a_shape_or_a_dash(panel) -> None:
    looks = [Look(place, theme.load("light")) for place in range(6)]
    assert len({look.colour.name() for look in looks}) == 6
    assert len({look.symbol for look in looks}) == 6
    assert len({tuple(look.pen.dashPattern()) for look in looks}) == 6
    drawn = ("circle", "square", "triangle", "diamond", "plus", "cross")
    assert drawn == SHAPES


def test_t8_the_chart_is_exported_as_it_is_seen_without_what_is_hidden(
    panel, two_sources, qtbot
) -> None:
    keys(panel)[0].click()
    dialog = panel.dialog()
    qtbot.addWidget(dialog)
    assert dialog.caption().title == "Prisoners freed"
    assert "Mara Dovic" not in dialog.described.toPlainText()
    assert dialog.preview.pixmap().width() >= 520
    keys(panel)[1].click()
    assert panel.dialog() is None


def test_t5_a_range_of_days_has_ends_and_a_single_day_has_none(panel, analyse, builders) -> None:
    analysis = builders.analysis()
    area = analysis.series[0]
    year = Interval(dt.date(2020, 1, 1), dt.date(2020, 12, 31))
    points = (replace(area.points[0], time=year), *area.points[1:])
    analyse(replace(analysis, series=(replace(area, points=points),)))
    bars = [i for i in panel.plot.getPlotItem().items if isinstance(i, pg.ErrorBarItem)]
    (bar,) = (bar for bar in bars if bar.opts["left"] is not None)
    single = [dot for dot in panel._dots if dot.right - dot.left <= DAY]
    assert len(bar.opts["x"]) == len(panel._dots) - len(single)
    assert bar.opts["beam"] > 0


def test_t10_a_range_breaks_the_line(panel, analyse, builders) -> None:
    analysis = builders.analysis()
    area = analysis.series[0]
    points = (replace(area.points[0], high=Decimal(1300)), area.points[1])
    analyse(replace(analysis, series=(replace(area, points=points),)))
    curves = [c for c in panel.plot.getPlotItem().curves if hasattr(c, "path")]
    assert [list(curve.opts["connect"]) for curve in curves] == [[False, False]]


@pytest.mark.parametrize(("width", "size"), [(700, 1.0), (300, 1.0), (420, 2.0)])
def test_t5_what_is_written_at_the_dots_is_in_the_picture(
    session, shown, analyse, builders, qapp, width, size
) -> None:
    """T2 D6: in a narrow window, and in large type."""
    usual = qapp.font()
    large = qapp.font()
    large.setPointSizeF(usual.pointSizeF() * size)
    qapp.setFont(large)
    try:
        panel = shown(ChartPanel(session), width, 300)
        analyse(builders.analysis())
        qapp.processEvents()
        view = panel.plot.getPlotItem().getViewBox().sceneBoundingRect()
        labels = [each for each in panel.plot.items() if isinstance(each, pg.TextItem)]
        assert labels
        for label in labels:
            words = label.mapRectToScene(label.boundingRect().adjusted(4, 4, -4, -4))
            assert view.contains(words), label.toPlainText()
    finally:
        qapp.setFont(usual)


def test_d7_what_is_told_of_a_figure_is_cut_off_with_a_sign(panel, two_sources) -> None:
    panel._mark(panel._dots[0])
    panel.told.resize(60, 20)
    whole = panel.told.text()
    assert panel.told.toolTip() == whole
    assert panel.told.minimumSizeHint().width() == 1
    short = panel.told.grab().toImage()
    panel.told.setText(whole[:4])
    assert panel.told.grab().toImage() != short
