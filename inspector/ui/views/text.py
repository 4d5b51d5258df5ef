"""The article as text: a column of comfortable width with its marks painted below the words.

The text is Qt's to lay out and ours to know: what is copied or found comes from `Document.text`.
A QTextEdit rather than a QPlainTextEdit, because the latter ignores the height of lines.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMargins, QMimeData, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QShowEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from inspector.documents.model import Document, Role, Span
from inspector.ui.highlights import Highlight, Marks
from inspector.ui.theme import of
from inspector.ui.translation import translator
from inspector.ui.views.layout import is_seen
from inspector.ui.views.lines import line_at, rects_of
from inspector.ui.views.paint import paint_fills, paint_hits, paint_lines, paint_ring
from inspector.ui.views.search import overlapping
from inspector.ui.views.utf16 import Utf16

tr = translator(__name__)

_FACES = (
    "Charter",
    "Source Serif 4",
    "Georgia",
    "Noto Serif",
    "P052",
    "Liberation Serif",
    "DejaVu Serif",
)
_MEASURE = 78  # characters a line
_LINE_HEIGHT = 148.0  # per cent
_GAP = 0.6  # of a line, between paragraphs that no empty line sets apart
_FEW = 0.75  # paragraphs a line; where there are empty lines, it is about half a one
_LEAST = 28  # pixels beside the text of a narrow window
_ROOM = 8  # pixels above what is at the top
_ZOOM_STEP = 1.1


class TextView(QTextEdit):
    """A document as running text."""

    scrolled = Signal()
    zoomed = Signal(float)
    entered = Signal(object)  # Highlight | None: Enter was pressed with the caret there

    def __init__(self, text_size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self._is_due = False  # the document is not laid out yet: nobody has looked
        self._units = Utf16("")
        self._marks = Marks()
        self._shown: frozenset[str] = frozenset()
        self._selected: Span | None = None
        self._hits: Sequence[Span] = ()
        self._hit: Span | None = None
        self._size = text_size
        self._face = ""
        self._zoom = 1.0
        self.setReadOnly(True)
        self.setAcceptDrops(False)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setUndoRedoEnabled(False)
        self.setBackgroundRole(QPalette.ColorRole.Base)  # beside the column too
        self.setAutoFillBackground(True)
        self.setAccessibleName(tr("Article"))
        self.verticalScrollBar().valueChanged.connect(self.scrolled)

    # ---------------------------------------------------------------- content

    def load(self, document: Document) -> None:
        """Show a document from its beginning, once somebody looks."""
        self._document = document
        self._units = Utf16(document.text)
        self._marks = Marks()
        self._hits, self._hit, self._selected = (), None, None
        self._is_due = True
        if self.isVisible():
            self._fill()

    def set_text_size(self, points: int) -> None:
        """Set the size of the text at 100 %."""
        if points != self._size:
            self._size = points
            self._restyle()

    def set_text_face(self, family: str) -> None:
        """Set the face of the text; "" takes it back to a serif one."""
        if family != self._face:
            self._face = family
            self._restyle()

    def set_marks(self, marks: Marks, shown: frozenset[str]) -> None:
        """Paint these marks, as far as their kinds are shown."""
        self._marks, self._shown = marks, shown
        self.viewport().update()

    def set_selection(self, span: Span | None) -> None:
        """Ring a span."""
        self._selected = span
        self.viewport().update()

    def set_hits(self, hits: Sequence[Span], current: Span | None) -> None:
        """Paint what has been found."""
        self._hits, self._hit = hits, current
        self.viewport().update()

    # ------------------------------------------------------------------ place

    def reveal(self, span: Span) -> None:
        """Scroll a span into view, unless it is there already."""
        rects = self._rects(span)
        if rects and not is_seen(rects, self.viewport()):
            self._scroll(rects[0].top() - self.viewport().height() / 3)

    def shows(self, span: Span) -> bool:
        """Tell whether the beginning of a span is in view."""
        return is_seen(self._rects(span), self.viewport())

    def corner(self, span: Span) -> QPoint | None:
        """Return the point of the screen just below the beginning of a span."""
        rects = self._rects(span)
        below = rects[0].bottomLeft() + QPointF(0, 6) if rects else None
        return self.viewport().mapToGlobal(below).toPoint() if below else None

    def place(self) -> int:
        """Return the offset of the first character in view."""
        return self._line_at(_ROOM + 1).start

    def show_place(self, offset: int) -> None:
        """Bring a character to the top of the view."""
        rects = self._rects(Span(offset, offset + 1))
        if rects:
            self._scroll(rects[0].top() - _ROOM)

    def visible(self) -> Span:
        """Return what of the text is in view."""
        return Span(self._line_at(0).start, self._line_at(self.viewport().height()).end)

    def heights(self, marks: Sequence[Highlight]) -> list[float]:
        """Return how far down each mark stands, from 0 to 1."""
        length = max(1, len(self._document.text)) if self._document else 1
        return [mark.span.start / length for mark in marks]

    def scroll_to(self, fraction: float) -> None:
        """Bring a height of the whole, from 0 to 1, to the middle of the view."""
        bar = self.verticalScrollBar()
        whole = bar.maximum() + self.viewport().height()
        bar.setValue(round(fraction * whole - self.viewport().height() / 2))

    def mark_at(self, point: QPointF) -> Highlight | None:
        """Return the innermost shown mark under a point of the viewport."""
        offset = self._offset(point)
        for near in (offset, offset - 1):  # a position lies between two characters
            mark = self._marks.at(near, self._shown) if near >= 0 else None
            if mark and any(rect.contains(point) for rect in self._rects(mark.span)):
                return mark
        return None

    # ------------------------------------------------------------------- zoom

    @property
    def zoom(self) -> float:
        """Return the size of the text against the chosen one."""
        return self._zoom

    def zoom_by(self, steps: int) -> None:
        """Make the text larger, or smaller where `steps` is negative."""
        self.set_zoom(self._zoom * _ZOOM_STEP**steps)

    def set_zoom(self, zoom: float) -> None:
        """Set the size of the text against the chosen one."""
        zoom = min(4.0, max(0.5, zoom))
        if zoom != self._zoom:
            self._zoom = zoom
            self._restyle()
            self.zoomed.emit(zoom)

    # ------------------------------------------------------------------- Qt's

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint fills, then the words, then lines and rings."""
        theme = of(self.palette())
        visible = self.visible()
        placed = [(mark, self._rects(mark.span)) for mark in self._marks.within(visible)]
        painter = QPainter(self.viewport())
        paint_fills(painter, placed, theme, self._shown)
        hits = overlapping(self._hits, visible)
        paint_hits(painter, [(hit == self._hit, self._rects(hit)) for hit in hits], theme)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_lines(painter, placed, theme, self._shown)
        if self._selected:
            paint_ring(painter, self._rects(self._selected), theme.colour("ring"), 1.0)
        painter.end()

    def showEvent(self, event: QShowEvent) -> None:
        """Lay the document out: somebody looks."""
        self._fill()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle and the reader's place at the top."""
        place = self.place() if self._document and not self._is_due else 0
        super().resizeEvent(event)
        self._set_column()
        if place:
            self.show_place(place)

    def event(self, event: QEvent) -> bool:
        """Leave Paste to the window, which opens what is pasted as a document."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Paste)
        ):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pick the mark at the caret with Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            offset = self._units.from_qt(self.textCursor().position())
            self.entered.emit(self._marks.at(offset, self._shown))
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl and the wheel."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy from the document: Qt's own text has other spaces and line ends."""
        data = QMimeData()
        data.setText(self.selected_text())
        return data

    def selected_span(self) -> Span | None:
        """Return where the selected words stand, without the white space at their ends."""
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        words = self.selected_text()
        if not words.strip():
            return None
        lead, tail = len(words) - len(words.lstrip()), len(words) - len(words.rstrip())
        return Span(self._units.from_qt(start) + lead, self._units.from_qt(end) - tail)

    def selected_text(self) -> str:
        """Return what is selected, as the document has it."""
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        span = Span(self._units.from_qt(start), self._units.from_qt(end))
        return span.of(self._document.text) if self._document else ""

    # ------------------------------------------------------------------ steps

    def _fill(self) -> None:
        if self._is_due and self._document:
            self._is_due = False
            self.setPlainText(self._document.text)
            self._set_frame()
            self._style(0)

    def _set_frame(self) -> None:
        """Leave some room around the text of a new document."""
        frame = self.document().rootFrame()
        shape = frame.frameFormat()
        shape.setLeftMargin(_LEAST)
        shape.setRightMargin(_LEAST)
        shape.setTopMargin(28)
        shape.setBottomMargin(60)
        frame.setFrameFormat(shape)

    def _scroll(self, by: float) -> None:
        """Scroll by pixels to what has been laid out, of which the scroll bar may not know yet."""
        bar, document = self.verticalScrollBar(), self.document()
        wanted = bar.value() + round(by)
        if wanted > bar.maximum():
            if document.lastBlock().layout().lineCount():  # all of it has been laid out
                wanted = min(wanted, round(document.size().height()) - self.viewport().height())
            bar.setMaximum(max(wanted, bar.maximum()))
        bar.setValue(wanted)

    def _restyle(self) -> None:
        if not self._is_due:
            self._style(self.place())

    def _offset(self, point: QPointF) -> int:
        self._fill()
        return self._units.from_qt(self.cursorForPosition(point.toPoint()).position())

    def _rects(self, span: Span) -> list[QRectF]:
        """Return where a span stands in the viewport, one rectangle a line."""
        self._fill()
        start, end = self._units.to_qt(span.start), self._units.to_qt(span.end)
        left, top = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        return [rect.translated(-left, -top) for rect in rects_of(self.document(), start, end)]

    def _line_at(self, y: float) -> Span:
        """Return what stands in the line at a height of the viewport."""
        self._fill()
        start, end = line_at(self.document(), y + self.verticalScrollBar().value())
        return Span(self._units.from_qt(start), self._units.from_qt(end))

    def _style(self, place: int) -> None:
        """Set type: face, size, line height, headlines; then go to a place."""
        if not self._document:
            return
        font = self._font()
        self.document().setDefaultFont(font)
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()  # laid out once, and not after each headline
        cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        lines = QTextBlockFormat()
        lines.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if len(self._document.blocks) > _FEW * self._document.text.count("\n"):
            lines.setBottomMargin(_GAP * QFontMetricsF(font).height())
        cursor.setBlockFormat(lines)
        for block in self._document.blocks:
            if block.role is Role.HEADLINE:
                large = QTextCharFormat()
                large.setFontPointSize(font.pointSizeF() * 1.5)
                large.setFontWeight(QFont.Weight.DemiBold)
                cursor.setPosition(self._units.to_qt(block.span.start))
                cursor.setPosition(
                    self._units.to_qt(block.span.end), QTextCursor.MoveMode.KeepAnchor
                )
                cursor.setCharFormat(large)
        cursor.endEditBlock()
        self._set_column()
        if place:
            self.show_place(place)

    def _font(self) -> QFont:
        installed = set(QFontDatabase.families())
        font = QFont()
        faces = [face for face in (self._face, *_FACES) if face in installed]
        font.setFamilies(faces or [font.family()])
        font.setStyleHint(QFont.StyleHint.Serif)
        font.setPointSizeF((self._size + 1) * self._zoom)
        return font

    def _set_column(self) -> None:
        """Keep lines short enough to be read.

        What is beside them is beside the document: Qt lays out all of one whose own margins change
        before anything of it is seen.
        """
        measure = QFontMetricsF(self._font()).averageCharWidth() * _MEASURE
        room = self.contentsRect().width() - self.verticalScrollBar().sizeHint().width()
        beside = round(max(_LEAST, (room - measure) / 2) - _LEAST)
        margins = QMargins(beside, 0, beside, 0)
        if margins != self.viewportMargins():
            self.setViewportMargins(margins)
