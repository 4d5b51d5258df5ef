"""Draw the points of a chart with pyqtgraph.

Pens stay one pixel wide: wider lines take forty times as long to draw with antialiasing.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from decimal import Decimal
from html import escape
from itertools import groupby
from typing import Any

import numpy as np
import pyqtgraph as pg
from pyqtgraph.graphicsItems.ScatterPlotItem import drawSymbol
from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QCursor,
    QIcon,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QToolTip, QWidget

from inspector.claims.wording import month_words, number_words
from inspector.ui.panels.points import (
    DAY,
    FIRST_DAY,
    LAST_DAY,
    Dot,
    day_of,
    time_range,
    value_range,
)
from inspector.ui.theme import Theme

# One look for each claimant: the colour of a mark, a shape and a dash, so that colour is not alone.
_LOOKS: tuple[tuple[str, str, tuple[int, ...]], ...] = (
    ("organisation", "o", ()),
    ("issue", "s", (6, 3)),
    ("place", "t1", (2, 3)),
    ("person", "d", (8, 3, 2, 3)),
    ("figure", "+", (12, 4)),
    ("date", "x", (4, 2, 1, 2)),
)
_DOT, _ARROW, _RING = 11, 34, 21
_ABOVE, _BELOW, _BESIDE = 30, 12, 22  # pixels
# More numbers would run into each other; the tips and the table have them all.
_MOST_LABELS = 12


class _DateAxis(pg.DateAxisItem):  # type: ignore[misc]  # pyqtgraph ships no types
    """An axis of days in the words of the panels; the first tick names its year."""

    def tickValues(self, low: float, high: float, size: float) -> Any:
        """Return the ticks by level, and note which of them comes first."""
        levels = super().tickValues(low, high, size)
        self._first = min((value for _, values in levels for value in values), default=0.0)
        return levels

    def tickStrings(self, values: Sequence[float], _scale: float, spacing: float) -> list[str]:
        """Return a year, a month or a day for each tick."""
        return [self._words(day_of(value), spacing, value == self._first) for value in values]

    @staticmethod
    def _words(day: dt.date, spacing: float, is_first: bool) -> str:
        if spacing >= 360 * DAY:
            return str(day.year)
        year = f" {day.year}" if is_first else ""
        if spacing >= 28 * DAY:
            return f"{month_words(day)}{year}"
        return f"{day.day} {month_words(day)}{year}" if is_first else str(day.day)


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

    def __init__(self, parent: QWidget | None = None) -> None:
        self._dates = _DateAxis(orientation="bottom", utcOffset=0)
        self._values = _ValueAxis("left")
        super().__init__(parent, axisItems={"bottom": self._dates, "left": self._values})
        self.setAccessibleName("Chart")
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
        self._is_fitted = True
        self.getPlotItem().getViewBox().sigResized.connect(self._fit_both)
        self.getPlotItem().getViewBox().sigRangeChangedManually.connect(self._loosen)
        self.scene().sigMouseMoved.connect(self._follow)

    def draw(self, dots: tuple[Dot, ...], hidden: frozenset[str], unit: str, theme: Theme) -> None:
        """Draw the dots of all claimants but the hidden ones."""
        is_new = dots != self._dots
        self._dots = dots
        self.clear()
        self._paint_frame(unit, theme)
        looks = looks_of(dots, theme)
        for source, group in _by_source(dots):
            if source not in hidden:
                self._draw_source(group, looks[source], theme)
        self._ring.setPen(pg.mkPen(theme.colour("ring"), width=2))
        self._ring.setZValue(5)
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

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show all dots again."""
        super().mouseDoubleClickEvent(event)
        self.fit()

    def leaveEvent(self, event: QEvent) -> None:
        """Take the crosshair away with the mouse."""
        super().leaveEvent(event)
        for item in self._crosshair:
            item.hide()

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
            pixel = (last - first) / max(width - 2 * _BESIDE, _BESIDE)
            self.setXRange(first - _BESIDE * pixel, last + _BESIDE * pixel, padding=0)

    def _fit_values(self) -> None:
        """Show all values, with room for what is written above and below the dots."""
        if self._dots:
            low, high = value_range(self._dots)
            height = self.getPlotItem().getViewBox().height()
            pixel = (high - low) / max(height - _ABOVE - _BELOW, _ABOVE)
            self.setYRange(low - _BELOW * pixel, high + _ABOVE * pixel, padding=0)

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

    def _draw_source(self, dots: Sequence[Dot], look: "Look", theme: Theme) -> None:
        x, y = _column(dots, "x"), _column(dots, "y")
        self.addItem(pg.PlotCurveItem(x, y, pen=look.pen, antialias=True))
        self.addItem(
            pg.ErrorBarItem(
                x=x,
                y=y,
                left=x - _column(dots, "left"),
                right=_column(dots, "right") - x,
                top=_column(dots, "high") - y,
                bottom=y - _column(dots, "low"),
                pen=pg.mkPen(look.colour),
            )
        )
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
        )
        scatter.setZValue(3)
        scatter.sigClicked.connect(self._click)
        scatter.sigHovered.connect(self._hover)
        self.addItem(arrows)
        self.addItem(scatter)
        if len(self._dots) <= _MOST_LABELS:
            for dot in dots:
                self.addItem(_label(dot, theme.colour("text")), ignoreBounds=True)

    def _click(self, _item: object, spots: Iterable[Any], _event: object = None) -> None:
        for spot in spots:
            self.clicked.emit(spot.data())
            return

    def _hover(self, _item: object, spots: Sequence[Any], _event: object = None) -> None:
        if len(spots):
            QToolTip.showText(QCursor.pos(), tip(spots[0].data()), self)

    def _follow(self, place: QPointF) -> None:
        """Set the crosshair under the mouse."""
        box = self.getPlotItem().getViewBox()
        inside = bool(self._dots) and box.sceneBoundingRect().contains(place)
        point = box.mapSceneToView(place)
        for item, position in zip(self._crosshair, (point.y(), point.x()), strict=True):
            item.setPos(position)
            item.setVisible(inside)


class Look:
    """How the dots of one claimant look."""

    def __init__(self, place: int, theme: Theme) -> None:
        kind, self.symbol, dash = _LOOKS[place % len(_LOOKS)]
        self.colour: QColor = theme.highlight(kind).line
        self.pen: QPen = pg.mkPen(self.colour)
        if dash:
            self.pen.setDashPattern(dash)

    def icon(self, ratio: float) -> QIcon:
        """Return a piece of the line with a dot on it, for the legend."""
        size = QSize(28, 14)
        pixmap = QPixmap(size * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self.pen)
        painter.drawLine(0, size.height() // 2, size.width(), size.height() // 2)
        painter.translate(size.width() / 2, size.height() / 2)
        drawSymbol(painter, self.symbol, 10, pg.mkPen(self.colour), pg.mkBrush(self.colour))
        painter.end()
        return QIcon(pixmap)


def looks_of(dots: Sequence[Dot], theme: Theme) -> dict[str, Look]:
    """Return the look of each claimant, in the order in which they first appear."""
    sources = dict.fromkeys(dot.source for dot in dots)
    return {source: Look(place, theme) for place, source in enumerate(sources)}


def tip(dot: Dot) -> str:
    """Return what is said over a dot."""
    return (
        f'<div style="width: 300px"><b>{escape(dot.value)}</b><br>{escape(dot.when)}'
        f"<br>{escape(dot.source)}<br><i>{escape(dot.words)}</i></div>"
    )


def _label(dot: Dot, colour: QColor) -> Any:
    """Return the figure to stand above its dot, or below where an arrow goes up."""
    label = pg.TextItem(dot.number, color=colour, anchor=(0.5, -0.3 if dot.arrow > 0 else 1.35))
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
