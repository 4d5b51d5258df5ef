"""The article as printed: its pages below each other, with the marks painted on the paper.

Page images are drawn by a child at the scale of the screen and asked for only where the editor
looks, two at a time, so that fast scrolling leaves no queue behind.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from inspector.documents.model import Document, Quad, Span
from inspector.ui.highlights import Highlight, Marks
from inspector.ui.tabs import Tab
from inspector.ui.theme import Theme, load, of
from inspector.ui.views.images import Images
from inspector.ui.views.layout import PageStack
from inspector.ui.views.page_text import PageText
from inspector.ui.views.paint import paint_fills, paint_hits, paint_lines, paint_ring
from inspector.worker.messages import Rendered

_AT_ONCE = 2
_ZOOM_STEP = 1.15
_SMALLEST, _LARGEST, _LARGEST_FIT = 0.2, 6.0, 2.0
_MOST_PIXELS = 36e6


class PageView(QAbstractScrollArea):
    """A document as pages."""

    scrolled = Signal()
    zoomed = Signal(float)

    def __init__(
        self, images: Images, request: Callable[[int, float], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._images = images
        self._request = request
        self._key = 0
        self._document: Document | None = None
        self._stack = PageStack((), 1.0)
        self._fit = "width"
        self._marks = Marks()
        self._shown: frozenset[str] = frozenset()
        self._placed: dict[int, list[tuple[Highlight, list[QRectF]]]] = {}
        self._texts: dict[int, PageText] = {}
        self._selected: Span | None = None
        self._hits: Sequence[Span] = ()
        self._hit: Span | None = None
        self._anchor: int | None = None
        self._dragged: Span | None = None
        self._in_flight: set[tuple[int, float]] = set()
        self._failed: set[int] = set()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Pages of the article")
        self.verticalScrollBar().valueChanged.connect(self.scrolled)
        self.verticalScrollBar().setSingleStep(48)
        self.horizontalScrollBar().setSingleStep(48)

    # ---------------------------------------------------------------- content

    def load(self, tab: Tab) -> None:
        """Show the pages known so far; those that are there already stay where they are."""
        if tab.document is not self._document:
            self._document = tab.document
            self._texts.clear()
            self._placed.clear()
            self._marks = Marks()
            self._failed.clear()
        self._key = tab.key
        if tab.sizes != self._stack.sizes:
            self._stack = PageStack(tab.sizes, self._stack.zoom)
            self._in_flight.clear()
            self._lay_out()
        self.viewport().update()

    def set_marks(self, marks: Marks, shown: frozenset[str]) -> None:
        """Paint these marks, as far as their kinds are shown."""
        if marks is not self._marks:
            self._placed.clear()
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

    def take_image(self, drawn: Rendered) -> None:
        """Show a page that has been drawn."""
        self._in_flight.discard((drawn.page, drawn.scale))
        self._images.add(drawn)
        self.viewport().update()

    def miss_image(self, page: int) -> None:
        """Note that a page could not be drawn, so that it is not asked for again and again."""
        self._failed.add(page)
        self._in_flight = {wanted for wanted in self._in_flight if wanted[0] != page}
        self.viewport().update()

    # ------------------------------------------------------------------ place

    @property
    def page(self) -> int:
        """Return the page that the editor looks at, from 0."""
        return self._stack.page_at(self._top + self.viewport().height() / 3)

    def show_page(self, page: int) -> None:
        """Bring the top of a page to the top of the view."""
        if 0 <= page < len(self._stack.sizes):
            self.verticalScrollBar().setValue(round(self._stack.page_rect(page).top() - 8))

    def reveal(self, span: Span) -> None:
        """Scroll a span into view, unless it is there already."""
        rects = self._rects(span)
        view = QRectF(self.viewport().rect()).adjusted(0, 12, 0, -12)
        if rects and not view.contains(rects[0].center()):
            bar, across = self.verticalScrollBar(), self.horizontalScrollBar()
            bar.setValue(bar.value() + round(rects[0].top() - view.height() / 3))
            across.setValue(across.value() + round(rects[0].center().x() - view.width() / 2))
        elif not rects and self._document:
            self.show_page(self._document.page_of(span) or 0)

    def place(self) -> int:
        """Return the offset of the first character in view."""
        if not self._document or not self._document.pages:
            return 0
        page = self._stack.page_at(self._top)
        rect = self._stack.page_rect(page)
        found = self._offset(QPointF(rect.left() + 1, max(rect.top(), self._top)), page)
        return self._document.pages[page].span.start if found is None else found

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
        if not self._document or not self._document.pages:
            return [0.0] * len(marks)
        pages = self._document.pages
        page = 0
        found = []
        for mark in marks:  # in order of place, so that pages are passed once
            while page + 1 < len(pages) and mark.span.start >= pages[page].span.end:
                page += 1
            first = next(pages[page].quads(Span(mark.span.start, mark.span.start + 1)), None)
            place = self._stack.place(first or Quad(page, 0, 0, 0, 0))
            found.append(place.top() / max(1.0, self._stack.height))
        return found

    def scroll_to(self, fraction: float) -> None:
        """Bring a height of the whole, from 0 to 1, to the middle of the view."""
        middle = fraction * self._stack.height - self.viewport().height() / 2
        self.verticalScrollBar().setValue(round(middle))

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

    # ------------------------------------------------------------------- zoom

    @property
    def zoom(self) -> float:
        """Return the pixels a point, before the screen's own scale."""
        return self._stack.zoom

    def zoom_by(self, steps: int) -> None:
        """Make the pages larger, or smaller where `steps` is negative."""
        self.set_zoom(self._stack.zoom * _ZOOM_STEP**steps)

    def set_zoom(self, zoom: float) -> None:
        """Set the size of the pages and keep it when the window's changes."""
        self._fit = ""
        self._set_zoom(zoom)

    def fit(self, what: str) -> None:
        """Keep the pages as wide as the view ("width"), or wholly in it ("page")."""
        self._fit = what
        self._lay_out()

    # ------------------------------------------------------------------- Qt's

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint paper, marks, rings, and ask for what is missing."""
        theme = of(self.palette())
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), theme.colour("desk"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.translate(-self._origin)
        for page in self._visible_pages():
            self._paint_page(painter, page, theme)
        painter.end()
        self._ask()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages again."""
        super().resizeEvent(event)
        self._lay_out()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Paint anew: the images are at hand."""
        self.viewport().update()

    def hideEvent(self, event: QHideEvent) -> None:
        """Wait for no more images: those of a document out of sight are not delivered."""
        self._in_flight.clear()
        super().hideEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl and the wheel, about the place under the mouse."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._fit = ""
            step = 1 if event.angleDelta().y() > 0 else -1
            self._set_zoom(self._stack.zoom * _ZOOM_STEP**step, event.position())
            event.accept()
        else:
            super().wheelEvent(event)

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
        elif event.key() in steps:
            bar.setValue(bar.value() + steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to select text."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._anchor = self._offset_under(event.position())
            self._dragged = None
            self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select text up to the mouse."""
        if self._anchor is not None and event.buttons() & Qt.MouseButton.LeftButton:
            caret = self._offset_under(event.position())
            if caret is not None:
                self._dragged = Span(min(caret, self._anchor), max(caret, self._anchor))
                self.viewport().update()

    def copy(self) -> None:
        """Copy the selected text."""
        if self._dragged and self._document:
            QGuiApplication.clipboard().setText(self._dragged.of(self._document.text))

    # ------------------------------------------------------------------ steps

    @property
    def _top(self) -> float:
        return float(self.verticalScrollBar().value())

    @property
    def _origin(self) -> QPointF:
        """Return the point of the stack that lies in the viewport's top left corner."""
        spare = self.viewport().width() - self._stack.width
        left = -spare / 2 if spare > 0 else float(self.horizontalScrollBar().value())
        return QPointF(round(left), self._top)

    def _visible_pages(self) -> range:
        return self._stack.pages_between(self._top, self._top + self.viewport().height())

    def _lay_out(self) -> None:
        """Apply the fit, and give the scroll bars their ranges."""
        zoom = self._stack.zoom
        if self._fit and self._stack.sizes:
            bare = PageStack(self._stack.sizes, 1.0)
            room = self.viewport().size()
            zoom = min(_LARGEST_FIT, (room.width() - 40) / max(1.0, bare.width - 40))
            if self._fit == "page":
                zoom = min(zoom, (room.height() - 24) / bare.page_rect(self.page).height())
        self._set_zoom(zoom)

    def _set_zoom(self, zoom: float, about: QPointF | None = None) -> None:
        zoom = min(_LARGEST, max(_SMALLEST, zoom))
        fixed = about or QPointF(self.viewport().width() / 2, 0)
        height = (self._top + fixed.y()) / max(1.0, self._stack.height)
        if zoom != self._stack.zoom or not self._placed:
            self._stack = PageStack(self._stack.sizes, zoom)
            self._placed.clear()
        view, bar = self.viewport().size(), self.verticalScrollBar()
        bar.setRange(0, max(0, round(self._stack.height) - view.height()))
        bar.setPageStep(view.height())
        bar.setValue(round(height * self._stack.height - fixed.y()))
        across = self.horizontalScrollBar()
        across.setRange(0, max(0, round(self._stack.width) - view.width()))
        across.setPageStep(view.width())
        across.setValue(across.maximum() // 2)
        self.viewport().update()
        self.zoomed.emit(zoom)

    def _scale(self, page: int) -> float:
        """Return the pixels a point at which a page is wanted from the child."""
        scale = self._stack.zoom * self.devicePixelRatioF()
        width, height, _ = self._stack.sizes[page]
        return float(round(min(scale, (_MOST_PIXELS / max(1.0, width * height)) ** 0.5), 4))

    def _ask(self) -> None:
        """Have missing images drawn, those in view first, then their neighbours."""
        seen = self._visible_pages()
        beyond = [page for page in (seen.stop, seen.start - 1) if page in range(self._count)]
        for page in (*seen, *beyond):
            wanted = (page, self._scale(page))
            if len(self._in_flight) >= _AT_ONCE:
                return
            if page in self._failed or wanted in self._in_flight:
                continue
            if self._images.exact(self._key, *wanted) is None:
                self._in_flight.add(wanted)
                self._request(*wanted)

    @property
    def _count(self) -> int:
        return len(self._stack.sizes)

    def _paint_page(self, painter: QPainter, page: int, theme: Theme) -> None:
        rect = self._stack.page_rect(page).toAlignedRect()
        paper = load("light")  # the paper is white in the dark as well, and so are its marks
        painter.setPen(theme.colour("shadow"))
        painter.setBrush(theme.colour("paper"))
        painter.drawRect(rect.adjusted(-1, -1, 0, 0))
        scale = self._scale(page)
        image = self._images.exact(self._key, page, scale)
        if image is not None and abs(image.width() - rect.width() * scale / self._stack.zoom) < 3:
            image.setDevicePixelRatio(scale / self._stack.zoom)
            painter.drawImage(rect.topLeft(), image)
        elif (near := self._images.nearest(self._key, page, scale)) is not None:
            painter.drawImage(rect, near)
        elif page in self._failed:
            painter.setPen(paper.colour("muted"))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, "This page could not be drawn.")
        self._paint_marks(painter, page, paper)

    def _paint_marks(self, painter: QPainter, page: int, paper: Theme) -> None:
        placed = self._marks_on(page)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        paint_fills(painter, placed, paper, self._shown)
        paint_hits(painter, self._hits_on(page), paper)
        if self._dragged:
            painter.setBrush(paper.colour("text_selection"))
            painter.drawRects(self._rects_on(page, self._dragged))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = min(1.6, max(0.7, self._stack.zoom))
        paint_lines(painter, placed, paper, self._shown, scale)
        if self._selected:
            rects = self._rects_on(page, self._selected)
            paint_ring(painter, rects, paper.colour("ring"), 1.0)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _marks_on(self, page: int) -> list[tuple[Highlight, list[QRectF]]]:
        """Return the marks of a page and where they lie in the stack, worked out once a zoom."""
        if page not in self._placed:
            pages = self._document.pages if self._document else ()
            found = self._marks.within(pages[page].span) if page < len(pages) else ()
            self._placed[page] = [(mark, self._rects_on(page, mark.span)) for mark in found]
        return self._placed[page]

    def _hits_on(self, page: int) -> list[tuple[bool, list[QRectF]]]:
        if not self._document or page >= len(self._document.pages):
            return []
        span = self._document.pages[page].span
        return [
            (hit == self._hit, self._rects_on(page, hit))
            for hit in self._hits
            if hit.overlaps(span)
        ]

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
        if page not in self._texts:
            self._texts[page] = PageText(pages[page])
        return self._texts[page].offset_at(*self._stack.on_page(spot, page))
