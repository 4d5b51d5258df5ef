"""A layout that sets widgets side by side and goes on in the next row, as words do."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


def button_row(*buttons: QWidget) -> QWidget:
    """Return buttons side by side, below each other where there is no room for that."""
    row = QWidget()
    flow = FlowLayout(row, gap=8)
    flow.setContentsMargins(10, 6, 10, 6)
    for button in buttons:
        flow.addWidget(button)
    return row


class FlowLayout(QLayout):
    """Widgets in rows, each as wide as it wants to be; hidden ones take no room."""

    def __init__(self, parent: QWidget | None = None, gap: int = 4) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, or None past the end, as Qt expects."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give an item away."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Return that more room is of no use."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Return that a narrow layout is a high one."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how high the rows are at this width."""
        return self._arrange(QRect(0, 0, width, 0), move=False)[0]

    def rows(self, width: int) -> int:
        """Return how many rows there are at this width."""
        return self._arrange(QRect(0, 0, width, 0), move=False)[1]

    def setGeometry(self, area: QRect) -> None:
        """Set the widgets into an area."""
        super().setGeometry(area)
        self._arrange(area, move=True)

    def sizeHint(self) -> QSize:
        """Return the least size: the rows go on below one another."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Return the size of the largest item with the margins."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arrange(self, area: QRect, *, move: bool) -> tuple[int, int]:
        """Return the height that the rows take, and their number; `move` puts the items there."""
        inside = area.marginsRemoved(self.contentsMargins())
        x, y, row, rows = inside.x(), inside.y(), 0, 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            if x > inside.x() and x + size.width() > inside.right() + 1:
                x, y, row, rows = inside.x(), y + row + self._gap, 0, rows + 1
            if move:
                item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self._gap
            row = max(row, size.height())
        return y + row - area.y() + self.contentsMargins().bottom(), rows + bool(row)
