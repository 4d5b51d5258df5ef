"""A label that ends in "…" where it has no room for all of its words."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel


class ElidedLabel(QLabel):
    """One line, which asks for no room of its own; the whole of it is its tooltip."""

    def minimumSizeHint(self) -> QSize:
        """Return that it may become as narrow as need be."""
        return QSize(1, super().minimumSizeHint().height())

    def setText(self, words: str) -> None:
        """Say something else."""
        super().setText(words)
        self.setToolTip(words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint as many of the words as there is room for."""
        area = self.contentsRect()
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, area.width()
        )
        painter = QPainter(self)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()
