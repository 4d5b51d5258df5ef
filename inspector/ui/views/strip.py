"""The overview strip beside the scroll bar: every mark at its height, a click jumps to it."""

from collections import defaultdict
from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from inspector.ui.highlights import SIGNS, Highlight
from inspector.ui.slices import OFTEN, Work
from inspector.ui.theme import of
from inspector.ui.translation import translator

tr = translator(__name__)


_WIDTH = 14
_NEAR = 5  # pixels
_CHECKED = frozenset(SIGNS.values())
_SHADE = 60  # of 255
# Left edge, width and height of a tick. What has been checked is no work any more: a short one.
_SHAPES = {"issue": (1, _WIDTH - 1, 4), "checked": (1, 3, 3)}
_SHAPE = (4, _WIDTH - 7, 2)


_FINE = 4096  # heights that are told apart, more than any screen has rows of pixels


class Ticks:
    """Marks by height, one for each kind at each height: of many thousands not all are seen."""

    def __init__(self, verified: Sequence[tuple[float, float]] = ()) -> None:
        """Take the stretches from height to height in which all has been verified."""
        self.verified = tuple(verified)
        self.rows: dict[str, dict[int, Highlight]] = defaultdict(dict)

    def add(self, mark: Highlight, height: float) -> None:
        """Add a mark at a height from 0 to 1."""
        row = round(height * _FINE)
        self.rows[mark.kind].setdefault(row, mark)
        if mark.sign in _CHECKED:
            self.rows["checked"].setdefault(row, mark)


def ticks(
    marks: Sequence[Highlight],
    kinds: Collection[str],
    heights: Callable[[Sequence[Highlight]], Sequence[float]],
    verified: Sequence[tuple[Highlight, Highlight]] = (),
) -> Work[Ticks]:
    """Find how far down the marks of these kinds stand, a few at a time.

    `heights` tells it of some of them; `verified` are the first and the last mark of each stretch
    in which all has been verified.
    """
    ends = heights([end for pair in verified for end in pair])
    made = Ticks(list(zip(ends[::2], ends[1::2], strict=True)))
    for first in range(0, len(marks), OFTEN):
        shown = [mark for mark in marks[first : first + OFTEN] if mark.kind in kinds]
        for mark, height in zip(shown, heights(shown), strict=True):
            made.add(mark, height)
        yield
    return made


class OverviewStrip(QWidget):
    """Ticks at heights from 0 to 1; issues are as wide as the strip."""

    picked = Signal(object)  # Highlight
    pointed = Signal(float)  # a height at which there is no mark

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ticks = Ticks()
        self._rects: dict[str, list[QRect]] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(tr("Overview of marks"))
        self.setToolTip(tr("Every mark at its height. Click to go there."))

    def set_ticks(self, ticks: Ticks) -> None:
        """Show these marks, and a shade where all has been verified."""
        self._ticks = ticks
        self._rects = None
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
        shade = QColor(theme.colour("holds"))
        shade.setAlpha(_SHADE)
        for top, bottom in self._ticks.verified:
            first, last = self._y(top) - 2, self._y(bottom) + 4
            painter.fillRect(1, first, _WIDTH - 1, last - first, shade)
        if self._rects is None:
            self._rects = self._rows()
        ticks = self._rects
        painter.setPen(Qt.PenStyle.NoPen)
        for kind in sorted(ticks, key=lambda kind: kind == "issue"):
            is_checked = kind == "checked"
            painter.setBrush(theme.colour("holds") if is_checked else theme.highlight(kind).base)
            painter.drawRects(ticks[kind])
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find other rows for the ticks."""
        self._rects = None
        super().resizeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Jump to the nearest mark, or to the height itself."""
        y = event.position().y()
        if near := self._near(y):
            self.picked.emit(near)
        else:
            self.pointed.emit(y / max(1, self.height()))

    def _rows(self) -> dict[str, list[QRect]]:
        """Return the ticks of each kind: one for a row of pixels, however many marks are there."""
        found = {}
        for kind, rows in self._ticks.rows.items():
            left, width, thick = _SHAPES.get(kind, _SHAPE)
            ys = {self._y(row / _FINE) for row in rows}
            found[kind] = [QRect(left, y, width, thick) for y in ys]
        return found

    def _y(self, height: float) -> int:
        return round(height * (self.height() - 4))

    def _near(self, y: float) -> Highlight | None:
        ticks = [
            (abs(self._y(row / _FINE) - y), kind != "issue", mark)
            for kind, rows in self._ticks.rows.items()
            for row, mark in rows.items()
        ]
        distance, _, mark = min(ticks, key=lambda tick: tick[:2], default=(_NEAR + 1, True, None))
        return mark if distance <= _NEAR else None
