"""How the sources of a chart look: each has a colour, a shape and a dash of its own."""

from collections.abc import Sequence

import pyqtgraph as pg
from pyqtgraph.graphicsItems.ScatterPlotItem import drawSymbol
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap

from inspector.report.kinds import SOURCE_KINDS
from inspector.ui.panels.points import Dot
from inspector.ui.theme import Theme

# The shapes and dashes of `report.chart`, in pyqtgraph's words.
_SHAPES = ("o", "s", "t1", "d", "+", "x")
_DASHES: tuple[tuple[int, ...], ...] = (
    (),
    (6, 3),
    (2, 3),
    (8, 3, 2, 3),
    (12, 4),
    (4, 2, 1, 2),
)


class Look:
    """How the dots of one claimant look."""

    def __init__(self, place: int, theme: Theme) -> None:
        self.symbol = _SHAPES[place % len(_SHAPES)]
        self.colour: QColor = theme.highlight(SOURCE_KINDS[place % len(SOURCE_KINDS)]).line
        self.pen: QPen = pg.mkPen(self.colour)
        if dash := _DASHES[place % len(_DASHES)]:
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
