"""The find bar: find as you type, next and previous, how many there are."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from inspector.documents.model import Span
from inspector.ui.theme import of
from inspector.ui.views.search import Searchable


class FindBar(QFrame):
    """Look for words in one text."""

    found = Signal(object, object)  # tuple[Span, ...], and the current one or None
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._searchable: Searchable | None = None  # made when it is first wanted
        self._hits: tuple[Span, ...] = ()
        self._current = -1
        self._from = 0
        self.setObjectName("find")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 8, 6)
        row.setSpacing(6)
        self._words = QLineEdit(placeholderText="Find in this article", clearButtonEnabled=True)
        self._words.setAccessibleName("Find in this article")
        self._words.setMaximumWidth(360)
        self._words.textChanged.connect(self._look)
        row.addWidget(self._words, 1)
        self._buttons = {
            "previous": self._button("Previous (Shift+F3)", lambda: self.step(-1)),
            "next": self._button("Next (F3)", lambda: self.step(1)),
        }
        for button in self._buttons.values():
            row.addWidget(button)
        self._count = QLabel()
        self._count.setMinimumWidth(90)
        row.addWidget(self._count)
        row.addStretch(1)
        self._buttons["close"] = self._button("Close (Esc)", self.shut)
        row.addWidget(self._buttons["close"])
        self._draw_icons()
        self.hide()

    @property
    def count(self) -> str:
        """Return what is said about the hits: "2 of 7"."""
        return self._count.text()

    def set_text(self, text: str) -> None:
        """Look in another text."""
        self._text, self._searchable = text, None
        if self._words.text():
            self._look()

    def open(self, start: int, words: str = "") -> None:
        """Show the bar; the first hit at or after the offset `start` becomes the current one."""
        self._from = start
        self.show()
        if words:
            self._words.setText(words)
        self._words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._words.selectAll()
        self._look()

    def shut(self) -> None:
        """Hide the bar and what it has found."""
        if self.isVisible():
            self.hide()
            self.found.emit((), None)
            self.closed.emit()

    def step(self, by: int) -> None:
        """Go `by` hits on, or back; after the last comes the first."""
        if self._hits:
            self._current = (self._current + by) % len(self._hits)
            self._from = self._hits[self._current].start
            self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with Enter and leave with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.shut()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons anew in another theme."""
        if event.type() is QEvent.Type.PaletteChange:
            self._draw_icons()
        super().changeEvent(event)

    def _look(self) -> None:
        if self._searchable is None:
            self._searchable = Searchable(self._text)
        self._hits = self._searchable.find(self._words.text())
        after = (i for i, hit in enumerate(self._hits) if hit.start >= self._from)
        self._current = next(after, 0 if self._hits else -1)
        self._tell()

    def _tell(self) -> None:
        for name in ("previous", "next"):
            self._buttons[name].setEnabled(bool(self._hits))
        if self._hits:
            self._count.setText(f"{self._current + 1} of {len(self._hits)}")
            self.found.emit(self._hits, self._hits[self._current])
        else:
            self._count.setText("Not found" if self._words.text().strip() else "")
            self.found.emit((), None)

    def _button(self, title: str, run: object) -> QToolButton:
        button = QToolButton(autoRaise=True)
        button.setIconSize(QSize(16, 16))
        button.setToolTip(title)
        button.setAccessibleName(title.partition(" (")[0])
        button.clicked.connect(run)
        return button

    def _draw_icons(self) -> None:
        theme = of(self.palette())
        for name, button in self._buttons.items():
            button.setIcon(theme.icon(name))
