"""The keys of marks in the article: through the stack, judging, and naming what is selected."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from inspector.analysis.decisions import State
from inspector.documents.model import Span
from inspector.ui import marking
from inspector.ui.highlights import Highlight
from inspector.ui.names import LABELS, whole_words
from inspector.ui.session import Session
from inspector.ui.states import is_plain, state_of

_KINDS = dict(zip((getattr(Qt.Key, f"Key_{n}") for n in range(1, 6)), LABELS, strict=True))
_COMMANDS = {Qt.Key.Key_N: "note", Qt.Key.Key_E: "edit", Qt.Key.Key_Delete: "delete"}
_TAB = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class View(Protocol):
    """What is asked of a view."""

    def selected_span(self) -> Span | None:
        """Return where the selected words stand."""
        ...

    def corner(self, span: Span) -> QPoint | None:
        """Return the point of the screen just below the beginning of a span."""
        ...


class MarkKeys(QObject):
    """Watch the keys of a view.

    Where words are selected, H highlights them, C makes a figure of them, N a note and 1 to 5 a
    name. Where a mark is picked, Tab goes to the next one at the same place, and the keys of cards
    do what they do there.
    """

    def __init__(
        self, view: QWidget, session: Session, stack: Callable[[], tuple[Highlight, ...]]
    ) -> None:
        super().__init__(view)
        self._widget = view
        self._view: View = view  # type: ignore[assignment]  # both views are
        self._session = session
        self._stack = stack
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that mean something here; the view has all others."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            selected, picked = self._view.selected_span(), self._session.selection
            key = Qt.Key(event.key())
            if is_plain(event) and selected and self.press(selected, key):
                return True
            # What is picked elsewhere is not meant by who has just selected something.
            if picked and (selected is None or picked.overlaps(selected)) and self._judge(event):
                return True
        return super().eventFilter(watched, event)

    def press(self, span: Span, key: Qt.Key) -> bool:
        """Do what a key does with selected words, made whole; tell whether it does something."""
        span = whole_words(self._session.document.text if self._session.document else "", span)
        if key == Qt.Key.Key_H:
            self._session.highlight(span)
        elif key == Qt.Key.Key_C:
            marking.figure(self._session, span, self._widget)
        elif key == Qt.Key.Key_N:
            marking.do("note", self._session, span, self._corner(span), self._widget)
        elif key in _KINDS:
            marking.name_as(self._session, span, _KINDS[key])
        else:
            return False
        if key not in {Qt.Key.Key_N, Qt.Key.Key_C}:
            self._session.select(span)
        return True

    def _judge(self, event: QKeyEvent) -> bool:
        """Do what a key does with the mark that is picked."""
        span, key = self._session.selection, Qt.Key(event.key())
        if span is None:
            return False
        if key in _TAB:
            return self._cycle(1 if key == Qt.Key.Key_Tab else -1)
        state = state_of(event)
        if state is not None:
            self._session.review(span, state)
            self._go_on(span)
        elif is_plain(event) and key in _COMMANDS:
            marking.do(_COMMANDS[key], self._session, span, self._corner(span), self._widget)
        else:
            return False
        return True

    def _cycle(self, by: int) -> bool:
        """Pick another mark of the stack; the last one gives the key to the next widget."""
        spans = list(dict.fromkeys(mark.span for mark in self._stack()))
        here = spans.index(self._session.selection) if self._session.selection in spans else -1
        if here + by not in range(len(spans)):
            return False
        self._session.select(spans[here + by])
        return True

    def _go_on(self, span: Span) -> None:
        """Pick the next figure that is undecided, or else the next one."""
        analysis = self._session.analysis
        if analysis is None or not analysis.claims_at(span):
            return
        rest = [claim.span for claim in analysis.claims if claim.span > span]
        said = {review.place.span: review.state for review in analysis.reviews}
        new = (each for each in rest if said.get(each, State.NEW) is State.NEW)
        if following := next(new, rest[0] if rest else None):
            self._session.select(following)

    def _corner(self, span: Span) -> QPoint:
        middle = self._widget.mapToGlobal(self._widget.rect().center())
        return self._view.corner(span) or middle
