"""The find bar: find as you type, next and previous, how many there are."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from inspector.claims.wording import Places
from inspector.documents.model import Document, Span
from inspector.phrases import phrases
from inspector.ui.slices import Slices, at_once
from inspector.ui.theme import of
from inspector.ui.translation import number, said, translator
from inspector.ui.views.search import Searchable, fold
from inspector.ui.wording import where_words

phrase = phrases(__name__)
tr = translator(__name__)


EVERYWHERE = phrase("Everywhere")
_HIGH = 190  # pixels of the list
_NARROWEST, _WIDE = 150, 480  # pixels: of the words, and of a bar with room for all
_MOST = 500  # hits that are listed
_AROUND = 44  # characters on either side of a hit


@dataclass(frozen=True, slots=True)
class Scope:
    """Where to look: at spans of the text, in order, and in what is noted on some of them."""

    spans: Sequence[Span]
    noted: Mapping[Span, str] = field(default_factory=dict)


class FindBar(QFrame):
    """Look for words in one text."""

    found = Signal(object, object)  # Sequence[Span], and the current one or None
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._document: Document | None = None
        self._searchable: Searchable | None = None  # made when it is first wanted
        self._hits: Sequence[Span] = ()
        self._current = -1
        self._from = 0
        self.setObjectName("find")
        self._scopes: dict[str, Callable[[], Scope]] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        column.addLayout(row)
        row.setContentsMargins(14, 6, 8, 6)
        row.setSpacing(6)
        self._words = QLineEdit(placeholderText=tr("Find in this article"), clearButtonEnabled=True)
        self._words.setAccessibleName(tr("Find in this article"))
        self._words.setMaximumWidth(360)
        self._words.setMinimumWidth(_NARROWEST)
        self._words.textChanged.connect(self._look)
        row.addWidget(self._words, 1)
        self._buttons = {
            "previous": self._button(tr("Previous (Shift+F3)"), lambda: self.step(-1)),
            "next": self._button(tr("Next (F3)"), lambda: self.step(1)),
        }
        for button in self._buttons.values():
            row.addWidget(button)
        self._count = QLabel()
        self._count.setMinimumWidth(90)
        row.addWidget(self._count)
        self.scope = QComboBox()
        self.scope.setAccessibleName(tr("Where to look"))
        self.scope.addItem(said(EVERYWHERE))
        self.scope.currentIndexChanged.connect(lambda _: self._look())
        row.addWidget(self.scope)
        self.all = QToolButton(autoRaise=True)
        self.all.setText(tr("List"))
        self.all.setCheckable(True)
        self.all.setToolTip(tr("List all hits with the words around them"))
        self.all.setAccessibleName(tr("List all hits"))
        self.all.toggled.connect(lambda _: self._list())
        row.addWidget(self.all)
        row.addStretch(0)
        self.results = QListWidget()
        self.results.setAccessibleName(tr("Hits"))
        self.results.setObjectName("hits")
        self.results.setMaximumHeight(_HIGH)
        self.results.setFrameShape(QListWidget.Shape.NoFrame)
        self.results.itemClicked.connect(self._go)
        self.results.itemActivated.connect(self._go)
        self.results.hide()
        column.addWidget(self.results)
        self._buttons["close"] = self._button(tr("Close (Esc)"), self.shut)
        row.addWidget(self._buttons["close"])
        self._draw_icons()
        self.hide()

    @property
    def count(self) -> str:
        """Return what is said about the hits: "2 of 7"."""
        return self._count.text()

    def set_text(self, text: str, document: Document | None = None) -> None:
        """Look in another text; its document can tell where in it a hit is.

        Where the document has pages, the first hit on the page of the current one is current then.
        """
        before, self._document = self._document, document
        if before and document and self._current >= 0:
            page = before.page_of(self._hits[self._current])
            if page is not None and page < len(document.pages):
                self._from = document.pages[page].span.start
        self._text, self._searchable = text, None
        if self._words.text():
            self._look()

    def look_through(self, document: Document, slices: Slices) -> None:
        """Look in another document, whose text is made ready between two events."""
        if document is not self._document:
            self.set_text(document.text, document)
            slices.run((self, "search"), Searchable.of(document.text), self.set_searchable)

    def set_searchable(self, searchable: Searchable) -> None:
        """Look with what has been made ready of the text meanwhile."""
        self._searchable = searchable

    def set_scopes(self, scopes: Mapping[str, Callable[[], Scope]]) -> None:
        """Offer to look only among these, such as the figures; they are made when wanted."""
        chosen = self.scope.currentText()
        self._scopes = dict(scopes)
        with QSignalBlocker(self.scope):
            self.scope.clear()
            self.scope.addItems([said(EVERYWHERE), *scopes])
            self.scope.setCurrentIndex(max(0, self.scope.findText(chosen)))
        if self._words.text() and self.scope.currentIndex() and self.isVisible():
            self._look(keep=True)

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave a narrow window to the words and how often they are there."""
        super().resizeEvent(event)
        for widget in (self.scope, self.all):
            widget.setVisible(event.size().width() >= _WIDE)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons anew in another theme."""
        if event.type() is QEvent.Type.PaletteChange:
            self._draw_icons()
        super().changeEvent(event)

    def _look(self, *, keep: bool = False) -> None:
        if self._searchable is None:
            self._searchable = at_once(Searchable.of(self._text))
        hits = self._searchable.find(self._words.text())
        scope = self._scopes.get(self.scope.currentText())
        hits = hits if scope is None else tuple(_within(hits, scope(), self._words.text()))
        if keep and hits == self._hits:
            return
        self._hits = hits
        after = bisect_left(self._hits, self._from, key=lambda hit: hit.start)
        self._current = after if after < len(self._hits) else 0 if self._hits else -1
        self._tell()
        self._list()

    def _list(self) -> None:
        """List the hits with the words around them, if that is wanted."""
        self.results.setVisible(self.all.isChecked() and bool(self._hits))
        self.results.clear()
        if self.all.isChecked():
            scope = self._scopes.get(self.scope.currentText())
            noted = scope().noted if scope else {}
            places = Places(self._document) if self._document else None
            for hit in self._hits[:_MOST]:
                where = f"{where_words(places, hit)}   " if places else ""
                note = f"   ✎ {noted[hit]}" if hit in noted else ""
                self.results.addItem(f"{where}{snippet(self._text, hit)}{note}")
            if len(self._hits) > _MOST:
                self.results.addItem(tr("And %Ln more", count=len(self._hits) - _MOST))
            self.results.setCurrentRow(self._current)

    def _go(self, item: QListWidgetItem) -> None:
        row = self.results.row(item)
        if row < min(_MOST, len(self._hits)):
            self.step(row - self._current)

    def _tell(self) -> None:
        for name in ("previous", "next"):
            self._buttons[name].setEnabled(bool(self._hits))
        if self._hits:
            place, total = number(self._current + 1), number(len(self._hits))
            self._count.setText(tr("{place} of {total}", place=place, total=total))
            self.results.setCurrentRow(self._current if self._current < _MOST else -1)
            self.found.emit(self._hits, self._hits[self._current])
        else:
            self._count.setText(tr("Not found") if self._words.text().strip() else "")
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


def snippet(text: str, hit: Span) -> str:
    """Return a hit with the words around it, in one line."""
    start, end = max(0, hit.start - _AROUND), min(len(text), hit.end + _AROUND)
    before = text[start : hit.start].split(" ", 1)[-1] if start else text[: hit.start]
    after = text[hit.end : end].rsplit(" ", 1)[0] if end < len(text) else text[hit.end :]
    words = " ".join(f"{before}{hit.of(text)}{after}".split())
    return f"{'…' if start else ''}{words}{'…' if end < len(text) else ''}"


def _within(hits: Sequence[Span], scope: Scope, words: str) -> list[Span]:
    """Return the hits in a scope, and the places of it on which these words are noted."""
    wanted = fold(words).split()
    noted = (
        span
        for span, note in scope.noted.items()
        if wanted and all(word in fold(note) for word in wanted)
    )
    return sorted({*_among(hits, scope.spans), *noted})


def _among(hits: Sequence[Span], spans: Sequence[Span]) -> Iterator[Span]:
    """Yield the hits that share a character with one of the spans, which are in order."""
    starts = [span.start for span in spans]
    longest = max((len(span) for span in spans), default=0)
    for hit in hits:
        first = bisect_right(starts, hit.start - longest)
        last = bisect_right(starts, hit.end - 1)
        if any(span.overlaps(hit) for span in spans[max(0, first - 1) : last]):
            yield hit
