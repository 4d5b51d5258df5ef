"""Draw the points of a chart with pyqtgraph.

Pens stay one pixel wide: wider lines take forty times as long to draw with antialiasing.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import groupby
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainterPath,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from inspector.claims.wording import day_words, number_words
from inspector.report.axes import date_ticks
from inspector.series.events import Event
from inspector.ui.markup import escape
from inspector.ui.panels.looks import Look, looks_of
from inspector.ui.panels.points import (
    DAY,
    FIRST_DAY,
    LAST_DAY,
    Dot,
    day_of,
    seconds_of,
    time_range,
    value_range,
)
from inspector.ui.theme import Theme
from inspector.ui.theme import of as theme_of
from inspector.ui.translation import said, translator

tr = translator(__name__)

_DOT, _ARROW, _RING = 11, 34, 21
_BELOW, _BESIDE = 12, 22  # pixels
_LIFT, _PAD = 1.35, 8  # of its height that a label stands above its dot; pixels around its words
_CAP_HIGH, _CAP_WIDE = 0.07, 0.008  # of the values and the times shown: an end of a range
_TICK = 78  # pixels of width for each date on the axis
# More numbers would run into each other; the tips and the table have them all.
_MOST_LABELS = 12


class _DateAxis(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph ships no types
    """An axis of days with the ticks of the reports."""

    def tickValues(self, low: float, high: float, size: float) -> Any:
        """Return where the ticks are, as one level."""
        ticks = date_ticks(day_of(low), day_of(high), max(2, int(size / _TICK)))
        self._words = {seconds_of(tick.day): tick.label for tick in ticks}
        return [(DAY, list(self._words))]

    def tickStrings(self, values: Sequence[float], _scale: float, _spacing: float) -> list[str]:
        """Return a year, a month or a day for each tick."""
        return [self._words.get(value, "") for value in values]


class _ValueAxis(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph ships no types
    """An axis whose numbers read as in the article: 1,300; 2 million."""

    def tickStrings(self, values: Sequence[float], _scale: float, spacing: float) -> list[str]:
        """Return the words of the ticks, to the digits that tell them apart."""
        digits = max(0, -Decimal(repr(spacing)).normalize().adjusted() + 1)
        return [number_words(_trimmed(Decimal(f"{value:.{digits}f}"))) for value in values]


def _trimmed(value: Decimal) -> Decimal:
    whole = value.to_integral_value()
    return abs(whole) if value == whole == 0 else whole if value == whole else value.normalize()


class Plot(pg.PlotWidget):  # type: ignore[misc]  # pyqtgraph ships no types
    """Dots with their days, ranges and open sides; those of one claimant are joined."""

    clicked = Signal(object)  # Dot
    stepped = Signal(int)
    entered = Signal()
    pointed = Signal(str)  # the day and the value under the crosshair; "" where there is none

    def __init__(self, parent: QWidget | None = None) -> None:
        self._dates = _DateAxis("bottom")
        self._values = _ValueAxis("left")
        super().__init__(parent, axisItems={"bottom": self._dates, "left": self._values})
        self.setAccessibleName(tr("Chart"))
        self.getPlotItem().setContentsMargins(6, 2, 2, 2)
        self.setMenuEnabled(False)
        self.hideButtons()
        self.setMouseEnabled(x=True, y=False)
        # A day is the finest there is; years outside of the calendar cannot be named.
        self.getPlotItem().getViewBox().setLimits(minXRange=8 * DAY, xMin=FIRST_DAY, xMax=LAST_DAY)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(130)
        self._values.enableAutoSIPrefix(False)
        self._dots: tuple[Dot, ...] = ()
        self._ring = pg.ScatterPlotItem(size=_RING, symbol="o", brush=None)
        self._crosshair = tuple(pg.InfiniteLine(angle=angle) for angle in (0, 90))
        self._is_fitted, self._from_zero = True, False
        self.getPlotItem().getViewBox().sigResized.connect(self._fit_both)
        self.getPlotItem().getViewBox().sigRangeChangedManually.connect(self._loosen)
        self.scene().sigMouseMoved.connect(self._follow)

    def draw(
        self,
        dots: tuple[Dot, ...],
        hidden: frozenset[str],
        unit: str,
        theme: Theme,
        events: Sequence[Event] = (),
        *,
        from_zero: bool = False,
    ) -> None:
        """Draw the dots of all claimants but the hidden ones, and the events behind them."""
        is_new = (dots, from_zero) != (self._dots, self._from_zero)
        self._dots, self._from_zero = dots, from_zero
        self.clear()
        self._paint_frame(unit, theme)
        for event in events:
            self._draw_event(event, theme)
        looks = looks_of(dots, theme)
        for source, group in _by_source(dots):
            if source not in hidden:
                self._draw_source(group, looks[source], theme)
        self._ring.setPen(pg.mkPen(theme.colour("ring"), width=2))
        self._ring.setZValue(2)  # below the dots, which hear the clicks
        self.addItem(self._ring)
        for item in self._crosshair:
            item.setPen(pg.mkPen(theme.colour("muted"), style=Qt.PenStyle.DotLine))
            item.hide()
            self.addItem(item, ignoreBounds=True)
        if is_new and dots:
            self.fit()

    def fit(self) -> None:
        """Show all dots."""
        if self._dots:
            self._is_fitted = True
            self._fit_both()

    def ring(self, dot: Dot | None) -> None:
        """Ring a dot, or none."""
        self._ring.setData([dot.x] if dot else [], [dot.y] if dot else [])

    def scatters(self) -> tuple[Any, ...]:
        """Return the items that hold the dots, one for each claimant shown."""
        return tuple(
            item
            for item in self.getPlotItem().items
            if isinstance(item, pg.ScatterPlotItem) and item.opts["hoverable"]
        )

    # ------------------------------------------------------------- Qt's events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step through the dots with Left and Right, pick one with Enter."""
        match event.key():
            case Qt.Key.Key_Left:
                self.stepped.emit(-1)
            case Qt.Key.Key_Right:
                self.stepped.emit(1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.entered.emit()
            case _:
                event.ignore()  # not for pyqtgraph's scene either: Tab must leave the chart

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show that the chart has the keyboard."""
        super().paintEvent(event)
        if self.hasFocus():
            theme_of(self.palette()).frame(self.viewport())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Paint the frame."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Paint the frame away."""
        super().focusOutEvent(event)
        self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show all dots again."""
        super().mouseDoubleClickEvent(event)
        self.fit()

    def leaveEvent(self, event: QEvent) -> None:
        """Take the crosshair away with the mouse."""
        super().leaveEvent(event)
        for item in self._crosshair:
            item.hide()
        self.pointed.emit("")

    # ------------------------------------------------------------------- steps

    def _loosen(self) -> None:
        """Note that the editor has chosen what part of the time to see."""
        self._is_fitted = False

    def _fit_both(self) -> None:
        """Fit the values, and the times unless the editor has chosen them."""
        self._fit_values()
        if self._dots and self._is_fitted:
            first, last = time_range(self._dots)
            width = self.getPlotItem().getViewBox().width()
            labelled = self._dots if len(self._dots) <= _MOST_LABELS else ()
            longest = max((self._across(dot.number) for dot in labelled), default=0.0)
            before, after = max(_BESIDE, longest / 2), max(_BESIDE, longest + _BESIDE)
            pixel = (last - first) / max(width - before - after, _BESIDE)
            self.setXRange(first - before * pixel, last + after * pixel, padding=0)

    def _fit_values(self) -> None:
        """Show all values, with room for what is written above and below the dots."""
        if self._dots:
            low, high = value_range(self._dots, from_zero=self._from_zero)
            height = self.getPlotItem().getViewBox().height()
            above = _LIFT * (QFontMetricsF(QApplication.font()).height() + _PAD) + _PAD / 2
            pixel = (high - low) / max(height - above - _BELOW, above)
            self.setYRange(low - _BELOW * pixel, high + above * pixel, padding=0)

    def _across(self, words: str) -> float:
        """Return how wide the words at a dot are; pyqtgraph sets them in the application's type."""
        return QFontMetricsF(QApplication.font()).horizontalAdvance(words)

    def _paint_frame(self, unit: str, theme: Theme) -> None:
        self.setBackground(theme.colour("base"))
        for axis in (self._dates, self._values):
            axis.setPen(pg.mkPen(theme.colour("strong_border")))
            axis.setTextPen(pg.mkPen(theme.colour("muted")))
        self._values.setLabel(unit)
        self._values.showLabel(bool(unit))
        self._values.setStyle(maxTickLevel=0, hideOverlappingLabels=False)
        self.showGrid(y=True, alpha=0.22)
        zero = pg.InfiniteLine(0, angle=0, pen=pg.mkPen(theme.colour("strong_border")))
        self.addItem(zero, ignoreBounds=True)

    def _draw_source(self, dots: Sequence[Dot], look: Look, theme: Theme) -> None:
        x, y = _column(dots, "x"), _column(dots, "y")
        # A range breaks the line: it has no one value that the line could go through.
        single = _column(dots, "low") == _column(dots, "high")
        joined = np.append(single[:-1] & single[1:], False)
        self.addItem(pg.PlotCurveItem(x, y, pen=look.pen, antialias=True, connect=joined))
        self._draw_ranges(dots, look)
        open_dots = [dot for dot in dots if dot.arrow]
        arrows = pg.ScatterPlotItem(
            _column(open_dots, "x"),
            _column(open_dots, "y"),
            symbol=[_arrow(dot.arrow) for dot in open_dots],
            size=_ARROW,
            pen=pg.mkPen(look.colour),
            brush=None,
        )
        ground = pg.mkBrush(theme.colour("base"))
        scatter = pg.ScatterPlotItem(
            x,
            y,
            symbol=look.symbol,
            size=_DOT,
            pen=pg.mkPen(look.colour, width=1.5),
            brush=[ground if dot.is_hollow else pg.mkBrush(look.colour) for dot in dots],
            data=list(dots),
            hoverable=True,
            tip=lambda x, y, data: tip(data),  # noqa: ARG005  # as pyqtgraph names them
        )
        scatter.setZValue(3)
        scatter.sigClicked.connect(self._click)
        self.addItem(arrows)
        self.addItem(scatter)
        if len(self._dots) <= _MOST_LABELS:
            for dot in dots:
                below = dot.arrow > 0 or any(o.x == dot.x and o.y > dot.y for o in self._dots)
                label = _label(dot, theme.colour("text"), below=below, is_last=dot is dots[-1])
                self.addItem(label, ignoreBounds=True)

    def _draw_ranges(self, dots: Sequence[Dot], look: Look) -> None:
        """Draw how long and how wide figures reach, with ends that no line between dots has."""
        low, high = value_range(self._dots, from_zero=self._from_zero)
        first, last = time_range(self._dots)
        long = [dot for dot in dots if dot.right - dot.left > DAY]
        wide = [dot for dot in dots if dot.low < dot.high]
        for found, ends, cap in (
            (long, ("left", "right"), (high - low) * _CAP_HIGH),
            (wide, ("bottom", "top"), (last - first) * _CAP_WIDE),
        ):
            x, y = _column(found, "x"), _column(found, "y")
            reach = (
                (x - _column(found, "left"), _column(found, "right") - x)
                if found is long
                else (y - _column(found, "low"), _column(found, "high") - y)
            )
            if found:
                both = dict(zip(ends, reach, strict=True))
                pen = pg.mkPen(look.colour)
                self.addItem(pg.ErrorBarItem(x=x, y=y, beam=cap, pen=pen, **both))

    def _draw_event(self, event: Event, theme: Theme) -> None:
        """Draw a line where an event begins, with its name."""
        line = pg.InfiniteLine(
            seconds_of(event.start),
            angle=90,
            pen=pg.mkPen(theme.colour("muted"), style=Qt.PenStyle.DashLine),
            label=event.name,
            labelOpts={"position": 0.08, "color": theme.colour("muted"), "anchors": [(0, 1)] * 2},
        )
        self.addItem(line, ignoreBounds=True)

    def _click(self, _item: object, spots: Iterable[Any], _event: object = None) -> None:
        for spot in spots:
            self.clicked.emit(spot.data())
            return

    def _follow(self, place: QPointF) -> None:
        """Set the crosshair under the mouse."""
        box = self.getPlotItem().getViewBox()
        inside = bool(self._dots) and box.sceneBoundingRect().contains(place)
        point = box.mapSceneToView(place)
        for item, position in zip(self._crosshair, (point.y(), point.x()), strict=True):
            item.setPos(position)
            item.setVisible(inside)
        self.pointed.emit(self._read(point) if inside else "")

    def _read(self, point: QPointF) -> str:
        """Return the day and the value at a place, to what four pixels can tell apart."""
        height = self.getPlotItem().getViewBox().viewPixelSize()[1]
        fine = Decimal(repr(4 * float(height))).adjusted()
        value = Decimal(round(point.y(), -fine)).quantize(Decimal(10) ** fine)
        return f"{said(day_words(day_of(point.x())))} · {number_words(_trimmed(value))}"


def tip(dot: Dot) -> str:
    """Return what is said over a dot."""
    return (
        f'<div style="width: 300px"><b>{escape(dot.value)}</b><br>{escape(said(dot.when))}'
        f"<br>{escape(said(dot.source))}<br><i>{escape(dot.words)}</i></div>"
    )


def _label(dot: Dot, colour: QColor, *, below: bool, is_last: bool) -> Any:
    """Return the figure to stand above its dot, below it, or beside the last one of a line."""
    beside = is_last and dot.low == dot.high and dot.right - dot.left <= DAY
    anchor = (-0.25, 0.5) if beside else (0.5, -0.3 if below else _LIFT)
    label = pg.TextItem(dot.number, color=colour, anchor=anchor)
    label.setPos(dot.x, dot.y)
    return label


def _by_source(dots: Sequence[Dot]) -> Iterable[tuple[str, list[Dot]]]:
    ordered = sorted(dots, key=lambda dot: dot.source)
    return ((source, list(group)) for source, group in groupby(ordered, lambda dot: dot.source))


def _column(dots: Sequence[Dot], field: str) -> "np.ndarray[Any, np.dtype[np.float64]]":
    return np.array([getattr(dot, field) for dot in dots], dtype=np.float64)


def _arrow(way: int) -> QPainterPath:
    """Return an arrow that leaves a dot upwards (1) or downwards (-1), in a box of size 1."""
    foot, head, barb = -0.17 * way, -0.47 * way, -0.34 * way
    path = QPainterPath(QPointF(0, foot))
    path.lineTo(0, head)
    path.moveTo(-0.1, barb)
    path.lineTo(0, head)
    path.lineTo(0.1, barb)
    return path
