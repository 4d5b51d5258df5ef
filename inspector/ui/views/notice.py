"""What stands in the document pane while there is no document: reading, failed, locked."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from inspector.phrases import phrases
from inspector.ui.translation import said, translator
from inspector.ui.views.message import Action

phrase = phrases(__name__)
tr = translator(__name__)


_ASKED = phrase("Give its password to read it.")
_WRONG = phrase("That is not its password. Try again.")
_NEVER_STORED = phrase("The password is never stored.")
_CAPS = phrase("Caps Lock seems to be on.")


class Notice(QWidget):
    """A title, a sentence and what can be done."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.addStretch(2)
        self._title = _centred()
        font = self._title.font()
        font.setPointSizeF(font.pointSizeF() * 1.4)
        self._title.setFont(font)
        self._sentence = _centred()
        self._row = QHBoxLayout()
        column.addWidget(self._title)
        column.addSpacing(6)
        column.addWidget(self._sentence, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(12)
        column.addLayout(self._row)
        column.addStretch(3)

    @property
    def text(self) -> str:
        """Return what is said."""
        return f"{self._title.text()} {self._sentence.text()}".strip()

    def say(self, title: str, sentence: str = "", actions: Sequence[Action] = ()) -> None:
        """Say something else."""
        self._title.setText(title)
        self._sentence.setText(sentence)
        self._sentence.setMinimumWidth(min(520, self.width() - 40) if sentence else 0)
        while item := self._row.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self._row.addStretch()
        for words, run in actions:
            self._row.addWidget(_button(words, run))
        self._row.addStretch()


class PasswordNotice(QWidget):
    """Ask for the password of a document; it is never stored."""

    given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._has_answered = False
        column = QVBoxLayout(self)
        column.addStretch(2)
        self._title = _centred()
        font = self._title.font()
        font.setPointSizeF(font.pointSizeF() * 1.4)
        self._title.setFont(font)
        self._sentence = _centred()
        self._field = QLineEdit(echoMode=QLineEdit.EchoMode.Password)
        self._field.setPlaceholderText(tr("Password"))
        self._field.setAccessibleName(tr("Password of the document"))
        self._field.setFixedWidth(260)
        self._field.returnPressed.connect(self._give)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self._field)
        row.addWidget(_button(tr("Open"), self._give))
        row.addStretch()
        self._field.installEventFilter(self)
        self._hint = _centred()
        self._hint.setText(said(_NEVER_STORED))
        self._hint.setForegroundRole(self._hint.palette().ColorRole.PlaceholderText)
        column.addWidget(self._title)
        column.addSpacing(6)
        column.addWidget(self._sentence)
        column.addSpacing(10)
        column.addLayout(row)
        column.addWidget(self._hint)
        column.addStretch(3)

    @property
    def hint(self) -> str:
        """Return what is said below the field."""
        return self._hint.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say so where a letter comes out as a capital although Shift is not held."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            letter, shift = event.text(), Qt.KeyboardModifier.ShiftModifier
            if letter.isalpha():
                locked = letter.isupper() is not bool(event.modifiers() & shift)
                self._hint.setText(said(_CAPS if locked else _NEVER_STORED))
        return super().eventFilter(watched, event)

    def ask(self, name: str) -> None:
        """Ask, once more where there has been an answer."""
        self._title.setText(tr("{name} is locked", name=name))
        self._sentence.setText(said(_WRONG if self._has_answered else _ASKED))
        self._field.clear()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _give(self) -> None:
        if self._field.text():
            self._has_answered = True
            self.given.emit(self._field.text())


def _centred() -> QLabel:
    label = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
    label.setMinimumWidth(1)  # a long name must not widen the window
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _button(words: str, run: Callable[[], object]) -> QPushButton:
    button = QPushButton(words)
    button.setAutoDefault(True)
    button.clicked.connect(lambda _=False: run())
    return button
