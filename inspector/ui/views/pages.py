"""The article as printed: its marks painted on its pages, its text selected on them."""

from bisect import bisect_right
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QHelpEvent,
    QInputEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from inspector.documents.model import Comment, Document, Page, Quad, Span
from inspector.ui.highlights import Highlight, Marks
from inspector.ui.markup import escape
from inspector.ui.tabs import Tab
from inspector.ui.theme import Theme
from inspector.ui.translation import translator
from inspector.ui.views.canvas import PageCanvas
from inspector.ui.views.caret import moved
from inspector.ui.views.comments import words_of
from inspector.ui.views.grip import Grip
from inspector.ui.views.images import Images
from inspector.ui.views.layout import is_seen
from inspector.ui.views.page_text import PageText
from inspector.ui.views.paint import paint_fills, paint_hits, paint_lines, paint_ring
from inspector.ui.views.search import overlapping
from inspector.worker.letters import Drawing

tr = translator(__name__)

_FEW = 30


class PageView(PageCanvas):
    """A document as pages."""

    def __init__(
        self, images: Images, request: Callable[[Drawing], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(images, request, parent)
        self._document: Document | None = None
        self._marks = Marks()
        self._shown: frozenset[str] = frozenset()
        self._placed: dict[int, list[tuple[Highlight, list[QRectF]]]] = {}
        self._texts: dict[int, PageText] = {}
        self._selected: Span | None = None
        self._hits: Sequence[Span] = ()
        self._hit: Span | None = None
        self._grip = Grip()
        self.setAccessibleName(tr("Pages of the article"))

    # ---------------------------------------------------------------- content

    def load(self, tab: Tab) -> None:
        """Show the pages known so far; those that are there already stay where they are."""
        before, self._document = self._document, tab.document
        if tab.document is not before:
            self._texts.clear()
            self._placed.clear()
            self._easel.forget_failures()
        goes_on = tab.document and before and tab.document.continues(before)
        if tab.document is not before and not goes_on:
            if before is not None:  # what was being drawn was that one
                self._easel.wait_no_more()
                self._easel.give_back()
            self._marks = Marks()
        self.set_sizes(tab.key, tab.sizes)

    def set_marks(self, marks: Marks, shown: frozenset[str]) -> None:
        """Paint these marks, as far as their kinds are shown."""
        if marks is not self._marks:
            self._placed.clear()
        self._marks, self._shown = marks, shown
        self.viewport().update()

    def describe(self) -> None:
        """Give screen readers the page in view: its number, its marks and its text."""
        pages = self._document.pages if self._document else ()
        if not self._document or self.page >= len(pages):
            return
        page = pages[self.page]
        marks = sum(mark.kind in self._shown for mark, _ in self._marks_on(self.page))
        name = tr(
            "{document}, page {number} of {pages}, %Ln mark(s)",
            count=marks,
            document=self._document.name,
            number=self.page + 1,
            pages=self._count,
        )
        if name != self.accessibleName():
            self.setAccessibleName(name)
            self.setAccessibleDescription(page.span.of(self._document.text))

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
        rects, view = self._rects(span), self.viewport()
        if rects and not is_seen(rects, view):
            bar, across = self.verticalScrollBar(), self.horizontalScrollBar()
            bar.setValue(bar.value() + round(rects[0].top() - view.height() / 3))
            across.setValue(across.value() + round(rects[0].center().x() - view.width() / 2))
        elif not rects and self._document:
            self.show_page(self._document.page_of(span) or 0)
        self._ask()  # a child draws while this process comes to paint

    def shows(self, span: Span) -> bool:
        """Tell whether the beginning of a span is in view."""
        return is_seen(self._rects(span), self.viewport())

    def show_comment(self, comment: Comment) -> None:
        """Bring a comment to a third of the view, and show its words beside it."""
        rect = self._stack.place(comment.quad)
        self.verticalScrollBar().setValue(round(rect.top() - self.viewport().height() / 3))
        self._tell(comment, self.viewport().mapToGlobal(rect.bottomLeft() - self._origin).toPoint())

    def comment_at(self, point: QPointF) -> Comment | None:
        """Return the comment of the file under a point of the viewport."""
        for comment in self._document.comments if self._document else ():
            if self._stack.place(comment.quad).contains(point + self._origin):
                return comment
        return None

    def _tell(self, comment: Comment, where: QPoint) -> None:
        words = escape(words_of(comment)).replace("\n", "<br>")
        QToolTip.showText(where, f'<div style="width: 340px">{words}</div>', self.viewport())

    def viewportEvent(self, event: QEvent) -> bool:
        """Show the words of a comment under the mouse, where no mark has its card."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            spot = QPointF(event.pos())
            if (comment := self.comment_at(spot)) and not self.mark_at(spot):
                self._tell(comment, event.globalPos())
                return True
        return super().viewportEvent(event)

    def corner(self, span: Span) -> QPoint | None:
        """Return the point of the screen just below the beginning of a span."""
        rects = self._rects(span)
        below = rects[0].bottomLeft() + QPointF(0, 6) if rects else None
        return self.viewport().mapToGlobal(below).toPoint() if below else None

    def place(self) -> int:
        """Return the offset of the first character in view."""
        if not self._document or not self._document.pages:
            return 0
        page, pages = self._stack.page_at(self._top), self._document.pages
        rect = self._stack.page_rect(page)
        if page >= len(pages):  # it is still being read
            return len(self._document.text)
        corner = self._stack.on_page(QPointF(rect.left() + 1, max(rect.top(), self._top)), page)
        return pages[page].first_near(*corner)

    def show_place(self, offset: int) -> None:
        """Bring a character to the top of the view."""
        rects = self._rects(Span(offset, offset + 1))
        if rects:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + round(rects[0].top() - 8))
        elif self._document:
            self.show_page(self._document.page_of(Span(offset, offset + 1)) or 0)

    def visible(self) -> Span:
        """Return the text of the pages in view."""
        pages = self._document.pages if self._document else ()
        seen = [pages[page].span for page in self._visible_pages() if page < len(pages)]
        return Span(seen[0].start, seen[-1].end) if seen else Span(0, 0)

    def heights(self, marks: Sequence[Highlight]) -> list[float]:
        """Return how far down each mark stands, from 0 to 1."""
        if not self._document or not self._document.pages or not marks:
            return [0.0] * len(marks)
        pages = self._document.pages
        page = bisect_right(pages, marks[0].span.start, hi=len(pages) - 1, key=lambda p: p.span.end)
        found = []
        for mark in marks:  # in order of place, so that pages are passed once
            while page + 1 < len(pages) and mark.span.start >= pages[page].span.end:
                page += 1
            found.append(self._height(pages[page], mark.span.start))
        return found

    def _height(self, page: Page, offset: int) -> float:
        """Return how far down a character stands; of many pages each is a few pixels high."""
        whole = max(1.0, self._stack.height)
        if len(self._stack.sizes) > _FEW:
            rect = self._stack.page_rect(page.number)
            part = (offset - page.span.start) / max(1, len(page.span))
            return (rect.top() + part * rect.height()) / whole
        quads = self._document.quads(Span(offset, offset + 1)) if self._document else ()
        return self._stack.place((*quads, Quad(page.number, 0, 0, 0, 0))[0]).top() / whole

    def mark_at(self, point: QPointF) -> Highlight | None:
        """Return the innermost shown mark under a point of the viewport."""
        spot = point + self._origin
        page = self._stack.page_at(spot.y())
        here = [
            mark
            for mark, rects in self._marks_on(page)
            if mark.kind in self._shown and any(rect.contains(spot) for rect in rects)
        ]
        return min(here, key=lambda mark: (len(mark.span), mark.kind != "issue"), default=None)

    # -------------------------------------------------------------- selecting

    @property
    def has_caret(self) -> bool:
        """Tell whether there is a caret to select text with."""
        return self._grip.caret is not None

    def show_caret(self, shown: bool) -> None:
        """Put a caret where the selection ends, or at the first character in view."""
        self._grip.show_caret(self.place() if shown else None)
        self.viewport().update()

    def zoom_to_words(self, span: Span | None) -> None:
        """Show what is selected, or else a span, as large as it fits."""
        if rects := self._rects(self._grip.span or span or Span(0, 0)):
            area = rects[0]
            for rect in rects[1:]:
                area = area.united(rect)
            self.zoom_to(area.adjusted(-24, -24, 24, 24))

    def give_back(self) -> None:
        """Let go of what can be had again: images of pages, places of characters."""
        self._easel.give_back()
        self._texts.clear()
        self._placed.clear()

    def _move_caret(self, event: QKeyEvent) -> bool:
        """Move the caret as a text editor does; Shift selects. Tell whether the key was one."""
        caret = self._grip.caret
        if caret is None or not self._document:
            return False
        page = self._document.page_of(Span(caret, caret + 1)) or 0
        target = moved(self._document, self._text_of(page), caret, event)
        if target is None:
            return False
        self._grip.step(target, extend=_extends(event))
        self.reveal(Span(target, target + 1))
        self.viewport().update()
        return True

    def _text_of(self, page: int) -> PageText:
        pages = self._document.pages if self._document else ()
        if page not in self._texts:
            self._texts[page] = PageText(pages[page])
        return self._texts[page]

    # ------------------------------------------------------------------- Qt's

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll and copy from the keyboard."""
        bar = self.verticalScrollBar()
        steps = {
            Qt.Key.Key_Home: -bar.maximum(),
            Qt.Key.Key_End: bar.maximum(),
            Qt.Key.Key_Space: bar.pageStep(),
        }
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif self._move_caret(event):
            event.accept()
        elif event.key() in steps:
            bar.setValue(bar.value() + steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to select text, or go on with Shift."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._grip.press(self._offset_under(event.position()), extend=_extends(event))
            self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select text up to the mouse."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._grip.drag(self._offset_under(event.position()))
            self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word; on a mark it means something else."""
        offset = self._offset_under(event.position())
        if self._document and offset is not None and not self.mark_at(event.position()):
            self._grip.take_word(self._document.text, offset)
            self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to copy what is selected."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Copy"), self.copy).setEnabled(bool(self.selected_text()))
        menu.popup(event.globalPos())

    def copy(self) -> None:
        """Copy the selected text."""
        if words := self.selected_text():
            QGuiApplication.clipboard().setText(words)

    def selected_span(self) -> Span | None:
        """Return where the selected words stand."""
        return self._grip.span if self.selected_text().strip() else None

    def selected_text(self) -> str:
        """Return what is selected, as the document has it."""
        span = self._grip.span
        return span.of(self._document.text) if span and self._document else ""

    # ------------------------------------------------------------------ steps

    def moved_pages(self) -> None:
        """Place the marks anew."""
        self._placed.clear()

    def paint_on_page(self, painter: QPainter, page: int, paper: Theme) -> None:
        """Paint marks, hits, the selected text and the ring."""
        placed = self._marks_on(page)
        # Print stays black below a mark on light paper, and white on dark.
        modes = QPainter.CompositionMode
        is_dark = paper.name == "dark"
        painter.setCompositionMode(
            modes.CompositionMode_Lighten if is_dark else modes.CompositionMode_Multiply
        )
        paint_fills(painter, placed, paper, self._shown)
        paint_hits(painter, self._hits_on(page), paper)
        if self._grip.span:
            painter.setBrush(paper.colour("text_selection"))
            painter.drawRects(self._rects_on(page, self._grip.span))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = min(1.25, max(0.7, self._stack.zoom))
        paint_lines(painter, placed, paper, self._shown, scale)
        if (caret := self._grip.caret) is not None:
            for rect in self._rects_on(page, Span(caret, caret + 1)):
                painter.fillRect(
                    QRectF(rect.left() - 1, rect.top() - 1, 2, rect.height() + 2),
                    paper.colour("ring"),
                )
        if self._selected:
            rects = self._rects_on(page, self._selected)
            paint_ring(painter, rects, paper.colour("ring"), 1.0)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _marks_on(self, page: int) -> list[tuple[Highlight, list[QRectF]]]:
        """Return the marks of a page and where they lie in the stack, worked out once a zoom."""
        if page not in self._placed:
            pages = self._document.pages if self._document else ()
            found = self._marks.on_page(pages[page]) if page < len(pages) else ()
            self._placed[page] = [(mark, self._rects_on(page, mark.span)) for mark in found]
        return self._placed[page]

    def _hits_on(self, page: int) -> list[tuple[bool, list[QRectF]]]:
        if not self._document or page >= len(self._document.pages):
            return []
        stretches = self._document.pages[page].stretches
        here = (hit for part in stretches for hit in overlapping(self._hits, part.span))
        # A hit that goes from one stretch into another is one.
        return [(hit == self._hit, self._rects_on(page, hit)) for hit in dict.fromkeys(here)]

    def _rects_on(self, page: int, span: Span) -> list[QRectF]:
        pages = self._document.pages if self._document else ()
        if page >= len(pages):
            return []
        return [self._stack.place(quad) for quad in pages[page].quads(span)]

    def _rects(self, span: Span) -> list[QRectF]:
        """Return where a span lies in the viewport."""
        quads = self._document.quads(span) if self._document else ()
        return [self._stack.place(quad).translated(-self._origin) for quad in quads]

    def _offset_under(self, point: QPointF) -> int | None:
        spot = point + self._origin
        return self._offset(spot, self._stack.page_at(spot.y())) if self._count else None

    def _offset(self, spot: QPointF, page: int) -> int | None:
        """Return the offset nearest to a point of the stack, on one page."""
        pages = self._document.pages if self._document else ()
        if page >= len(pages):
            return None
        return self._text_of(page).offset_at(*self._stack.on_page(spot, page))


def _extends(event: QInputEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
