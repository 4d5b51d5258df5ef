"""Note something on a place, where it is looked at, with a link to the source."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFormLayout, QFrame, QLineEdit, QWidget

from inspector.documents.model import Span
from inspector.ui.session import Session
from inspector.ui.translation import translator
from inspector.ui.views.pinned import show_at

tr = translator(__name__)


class NoteField(QFrame):
    """A note and a link: Enter or a click elsewhere keeps them; Escape does not."""

    def __init__(self, session: Session, span: Span, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._session, self._span = session, span
        self._is_dropped = False
        self.setObjectName("reason")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        said = session.decisions.review(span)
        self.words = QLineEdit(said.note if said else "")
        self.words.setPlaceholderText(tr("For you and for the report"))
        self.link = QLineEdit(said.link if said else "")
        self.link.setPlaceholderText(tr("Where it can be looked up: an address, a page, a person"))
        form = QFormLayout(self)
        form.setContentsMargins(10, 8, 10, 8)
        for title, name, field in (
            (tr("&Note"), tr("Note"), self.words),
            (tr("&Source"), tr("Source of the check"), self.link),
        ):
            field.setAccessibleName(name)
            field.setMinimumWidth(380)
            field.returnPressed.connect(self.close)
            form.addRow(title, field)
        self.setFocusProxy(self.words)

    def open_at(self, corner: QPoint) -> None:
        """Show the fields at a point of the screen."""
        show_at(self, corner)
        self.words.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Drop what has been typed with Escape."""
        self._is_dropped = event.matches(QKeySequence.StandardKey.Cancel)
        super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what has been typed, however the field was left."""
        super().hideEvent(event)
        if not self._is_dropped:
            self._session.note(self._span, self.words.text(), self.link.text())
