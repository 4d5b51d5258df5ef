"""The cards of names: one that is dragged onto another becomes the same name."""

from PySide6.QtCore import QMimeData, QModelIndex, Qt, Signal
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from inspector.ui.models.records import RECORD_ROLE
from inspector.ui.panels.card_list import CardList
from inspector.ui.panels.cards import Row

_FORMAT = "application/x-inspector-name"


class EntityList(CardList):
    """Cards that can be dropped on each other."""

    dropped = Signal(object, object)  # the Row that was dragged, the Row it was dropped on

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._dragged: Row | None = None
        self.setAcceptDrops(True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin to drag the name under the mouse."""
        moved = (event.position() - self._pressed).manhattanLength()
        index = self.indexAt(self._pressed.toPoint())
        is_far = moved >= QApplication.startDragDistance()
        if event.buttons() & Qt.MouseButton.LeftButton and is_far and self._is_name(index):
            self._drag(index)
        else:
            super().mouseMoveEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take names of this list only; files go to the window."""
        self._answer(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show which name would take the other in."""
        self._answer(event)
        if event.isAccepted():
            self.setCurrentIndex(self.indexAt(event.position().toPoint()))

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which two are one."""
        self._answer(event)
        if event.isAccepted() and self._dragged:
            into: Row = self.indexAt(event.position().toPoint()).data(RECORD_ROLE)
            self.dropped.emit(self._dragged, into)

    def _drag(self, index: QModelIndex) -> None:
        self._dragged = index.data(RECORD_ROLE)
        data = QMimeData()
        data.setData(_FORMAT, b"")
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.exec(Qt.DropAction.LinkAction)
        self._dragged = None

    def _answer(self, event: QDropEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        ours = self._dragged is not None and event.mimeData().hasFormat(_FORMAT)
        other = self._is_name(index) and index.data(RECORD_ROLE) != self._dragged
        if ours and other:
            event.setDropAction(Qt.DropAction.LinkAction)
            event.accept()
        else:
            event.ignore()

    def _is_name(self, index: QModelIndex) -> bool:
        row: Row | None = index.data(RECORD_ROLE)
        return row is not None and isinstance(row.key, tuple) and row.key[0] == "entity"
