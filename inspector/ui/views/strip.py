"""The overview strip beside the scroll bar: every mark at its height, a click jumps to it."""

from collections import defaultdict
from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from inspector.ui.highlights import SIGNS, Highlight
from inspector.ui.theme import of

_WIDTH = 14
_NEAR = 5  # pixels
_CHECKED = frozenset(SIGNS.values())


class OverviewStrip(QWidget):
    """Ticks at heights from 0 to 1; issues are as wide as the strip."""

    picked = Signal(object)  # Highlight
    pointed = Signal(float)  # a height at which there is no mark

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ticks: tuple[tuple[float, Highlight], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName("Overview of marks")
        self.setToolTip("Every mark at its height. Click to go there.")

    def set_ticks(self, marks: Sequence[Highlight], heights: Sequence[float]) -> None:
        """Show these marks."""
        self._ticks = tuple(zip(heights, marks, strict=True))
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for a narrow column."""
        return QSize(_WIDTH, 100)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ticks, all of one kind at once, issues last."""
        theme = of(self.palette())
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme.colour("base"))
        painter.fillRect(0, 0, 1, self.height(), theme.colour("border"))
        ticks: dict[str, list[QRect]] = defaultdict(list)
        for height, mark in self._ticks:
            if mark.sign in _CHECKED:
                # What has been checked is no work any more: a short tick at the edge.
                ticks["checked"].append(QRect(1, self._y(height), 3, 3))
            is_issue = mark.kind == "issue"
            left, thick = (1, 4) if is_issue else (4, 2)
            ticks[mark.kind].append(QRect(left, self._y(height), _WIDTH - 2 * left + 1, thick))
        painter.setPen(Qt.PenStyle.NoPen)
        for kind in sorted(ticks, key=lambda kind: kind == "issue"):
            is_checked = kind == "checked"
            painter.setBrush(theme.colour("holds") if is_checked else theme.highlight(kind).base)
            painter.drawRects(ticks[kind])
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Jump to the nearest mark, or to the height itself."""
        y = event.position().y()
        if near := self._near(y):
            self.picked.emit(near)
        else:
            self.pointed.emit(y / max(1, self.height()))

    def _y(self, height: float) -> int:
        return round(height * (self.height() - 4))

    def _near(self, y: float) -> Highlight | None:
        ticks = [(abs(self._y(h) - y), m.kind != "issue", m) for h, m in self._ticks]
        distance, _, mark = min(ticks, key=lambda tick: tick[:2], default=(_NEAR + 1, True, None))
        return mark if distance <= _NEAR else None
