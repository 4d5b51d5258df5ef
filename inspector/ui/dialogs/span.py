"""Show the words that a mark stands on, and let the editor move its ends word by word."""

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from inspector.documents.model import Span
from inspector.ui.markup import escape
from inspector.ui.translation import translator

tr = translator(__name__)


_AROUND = 60  # characters shown on either side
_WORD = re.compile(r"\w+(?:[.,'’-]\w+)*[%°]?|[^\w\s]")
_WIDE, _LINES = 52, 3  # characters and lines that are seen of them
_REACH = 200  # characters to look through for the next word


class SpanField(QWidget):
    """The words in their sentence, and four buttons that move the two ends."""

    changed = Signal(object)  # Span

    def __init__(self, text: str, span: Span, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self.span = span
        self._shown = QLabel(wordWrap=True)
        self._shown.setAlignment(Qt.AlignmentFlag.AlignTop)
        metrics = self._shown.fontMetrics()
        self._shown.setMinimumWidth(_WIDE * metrics.averageCharWidth())
        self._shown.setMinimumHeight(_LINES * metrics.lineSpacing())
        self.setAccessibleName(tr("Words that are marked"))
        row = QHBoxLayout()
        row.setSpacing(2)
        for symbol, told, at_end, by in (
            ("⇤", tr("Begin a word earlier"), False, -1),
            ("⇥", tr("Begin a word later"), False, 1),
            ("⇤", tr("End a word earlier"), True, -1),
            ("⇥", tr("End a word later"), True, 1),
        ):
            if at_end and by < 0:
                row.addSpacing(12)
                row.addWidget(QLabel(tr("End")))
            elif not at_end and by < 0:
                row.addWidget(QLabel(tr("Begin")))
            row.addWidget(self._button(symbol, told, at_end, by))
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._shown)
        column.addLayout(row)
        self._tell()

    def move_end(self, at_end: bool, by: int) -> None:
        """Move the beginning, or the end, by one word; one word is always left."""
        start, end = self.span.start, self.span.end
        edges = self._edges(start, end, at_end=at_end)
        here = end if at_end else start
        ahead = [e for e in edges if (e > here if by > 0 else e < here)]
        if not ahead:
            return
        there = min(ahead) if by > 0 else max(ahead)
        span = Span(start, there) if at_end else Span(there, end)
        if span.end > span.start:
            self.span = span
            self._tell()
            self.changed.emit(span)

    def _edges(self, start: int, end: int, *, at_end: bool) -> list[int]:
        first = max(0, start - _REACH)
        words = _WORD.finditer(self._text, first, end + _REACH)
        return [word.end() if at_end else word.start() for word in words]

    def _button(self, symbol: str, told: str, at_end: bool, by: int) -> QToolButton:
        button = QToolButton(autoRaise=True)
        button.setText(symbol)
        button.setToolTip(told)
        button.setAccessibleName(told)
        button.clicked.connect(lambda: self.move_end(at_end, by))
        return button

    def _tell(self) -> None:
        before = self._text[max(0, self.span.start - _AROUND) : self.span.start]
        after = self._text[self.span.end : self.span.end + _AROUND]
        before, inside, after = (
            escape(" ".join(f"|{part}|".split())[1:-1])
            for part in (before, self.span.of(self._text), after)
        )
        self._shown.setText(f"…{before}<b>{inside}</b>{after}…")
