"""The card of a mark, pinned: it stays, and its words can be selected, until it is closed."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QWidget

from inspector.ui.translation import translator

tr = translator(__name__)


def show_at(popup: QWidget, corner: QPoint) -> None:
    """Show a widget with its top left corner here, or as near as the screen allows."""
    room = popup.screen().availableGeometry()
    size = popup.sizeHint()
    left = max(room.left(), min(corner.x(), room.right() - size.width()))
    top = max(room.top(), min(corner.y(), room.bottom() - size.height()))
    popup.move(left, top)
    popup.show()


class PinnedCard(QLabel):
    """A card that Escape, F2 or a click elsewhere closes."""

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(words, parent, Qt.WindowType.Popup)
        self.setObjectName("pinned")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(tr("Card of the mark"))
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def open_at(self, corner: QPoint) -> None:
        """Show the card with its top left corner here, or as near as the screen allows."""
        show_at(self, corner)
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with the key that opened it, as well."""
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_F2}:
            self.close()
        else:
            super().keyPressEvent(event)
