"""The message bar: what the editor should know, beside what it is about, with what can be done."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from inspector.ui.theme import of
from inspector.ui.translation import translator

tr = translator(__name__)


Action = tuple[str, Callable[[], object]]


class MessageBar(QWidget):
    """Messages below each other, each under a name of its own.

    A message that the editor has closed does not come back with the same words.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[str, _Message] = {}
        self._closed: set[tuple[str, str]] = set()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def post(
        self, name: str, text: str, actions: Sequence[Action] = (), tone: str = "plain"
    ) -> None:
        """Show a message in place of the one of the same name; "warning" is the other tone."""
        if (row := self._rows.get(name)) and row.text == text:
            return
        self.withdraw(name)
        if text and (name, text) not in self._closed:
            row = _Message(text, actions, tone, lambda: self.dismiss(name))
            self._rows[name] = row
            self._column.addWidget(row)

    def withdraw(self, name: str) -> None:
        """Take a message away."""
        if row := self._rows.pop(name, None):
            row.hide()
            row.deleteLater()

    @property
    def texts(self) -> tuple[str, ...]:
        """Return the messages that are shown."""
        return tuple(row.text for row in self._rows.values())

    def dismiss(self, name: str) -> None:
        """Take a message away, not to come back with the same words."""
        self._closed.add((name, self._rows[name].text))
        self.withdraw(name)


class _Message(QFrame):
    """One message."""

    def __init__(
        self, text: str, actions: Sequence[Action], tone: str, close: Callable[[], None]
    ) -> None:
        super().__init__()
        self.text = text
        self.setObjectName("message")
        self.setProperty("tone", tone)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 7, 8, 7)
        row.setSpacing(8)
        label = QLabel(text, wordWrap=True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row.addWidget(label, 1)
        for title, run in actions:
            button = QPushButton(title)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, run=run: run())
            row.addWidget(button)
        shut = QToolButton(autoRaise=True)
        shut.setIcon(of(self.palette()).icon("close", "muted"))
        shut.setIconSize(QSize(14, 14))
        shut.setToolTip(tr("Close this message"))
        shut.setAccessibleName(tr("Close this message"))
        shut.clicked.connect(lambda _=False: close())
        row.addWidget(shut, 0, Qt.AlignmentFlag.AlignTop)
        # A click leaves the keyboard in the article: Qt would hand it on when the message goes.
        for each in self.findChildren(QAbstractButton):
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(text)
