"""Ask why a finding is dismissed, where it is looked at."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from inspector.checks.model import Finding
from inspector.ui.session import Session
from inspector.ui.translation import translator
from inspector.ui.views.pinned import show_at

tr = translator(__name__)


class ReasonField(QFrame):
    """A field for the reason; Enter dismisses the finding, Escape or a click elsewhere does not."""

    def __init__(self, session: Session, finding: Finding, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._session, self._finding = session, finding
        self.setObjectName("reason")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.words = QLineEdit(placeholderText=tr("Reason, for you and for the report"))
        self.words.setAccessibleName(tr("Why this finding is dismissed"))
        self.words.setMinimumWidth(260)
        self.words.returnPressed.connect(self._dismiss)
        label = QLabel(tr("&Dismiss, because"))
        label.setBuddy(self.words)
        self.button = QPushButton(tr("Dismiss"))
        self.button.clicked.connect(self._dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 8, 10, 8)
        row.addWidget(label)
        row.addWidget(self.words)
        row.addWidget(self.button)
        self.setFocusProxy(self.words)

    def open_at(self, corner: QPoint) -> None:
        """Show the field at a point of the screen."""
        show_at(self, corner)
        self.words.setFocus(Qt.FocusReason.PopupFocusReason)

    def _dismiss(self) -> None:
        self.close()
        self._session.dismiss(self._finding, self.words.text())
