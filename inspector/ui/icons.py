"""The shipped icons, in the colours of a theme."""

from typing import ClassVar

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from inspector.assets import resource


class Sign(QIconEngine):
    """A shipped icon that is drawn when it is seen, in the size in which it is seen."""

    clones: ClassVar[list["Sign"]] = []

    def __init__(self, name: str, colour: QColor, disabled: QColor) -> None:
        super().__init__()
        self._name, self._colour, self._disabled = name, colour, disabled
        self._drawn: dict[tuple[int, int, bool], QPixmap] = {}
        self._drawings: dict[bool, QSvgRenderer] = {}

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        """Draw the icon in the middle of a rectangle."""
        side = min(rect.width(), rect.height())
        square = QRect(0, 0, side, side)
        square.moveCenter(rect.center())
        self._drawing(is_on=mode is not QIcon.Mode.Disabled).render(painter, QRectF(square))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the icon as a picture, which is drawn once for each size."""
        key = (size.width(), size.height(), mode is not QIcon.Mode.Disabled)
        if key not in self._drawn:
            drawn = QPixmap(size)
            drawn.fill(Qt.GlobalColor.transparent)
            painter = QPainter(drawn)
            self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
            painter.end()
            self._drawn[key] = drawn
        return self._drawn[key]

    def clone(self) -> QIconEngine:
        """Return another of the same, for an icon that is changed; none of ours ever is.

        Qt does not say that it keeps the new one, and Python would end it too early.
        """
        other = Sign(self._name, self._colour, self._disabled)
        Sign.clones.append(other)
        return other

    def _drawing(self, *, is_on: bool) -> QSvgRenderer:
        if is_on not in self._drawings:
            colour = self._colour if is_on else self._disabled
            self._drawings[is_on] = _drawing(self._name, colour)
        return self._drawings[is_on]


def _drawing(name: str, colour: QColor) -> QSvgRenderer:
    drawing = resource(f"icons/{name}.svg").read_text("utf-8")
    return QSvgRenderer(QByteArray(drawing.replace("currentColor", colour.name()).encode()))
