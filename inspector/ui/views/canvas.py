"""Pages as paper: one below the other, scrolled, zoomed, with their images.

Page images are drawn by a child at the scale of the screen and asked for only where the editor
looks, two at a time, so that fast scrolling leaves no queue behind.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from inspector.ui.theme import Theme, load, of
from inspector.ui.views.images import Images
from inspector.ui.views.layout import PageStack
from inspector.worker.messages import Rendered

_AT_ONCE = 2
_ZOOM_STEP = 1.15
_SMALLEST, _LARGEST, _LARGEST_FIT = 0.2, 6.0, 2.0
_MOST_PIXELS = 36e6


class PageCanvas(QAbstractScrollArea):
    """Draw paper. What stands on it is painted by `paint_on_page`."""

    scrolled = Signal()
    zoomed = Signal(float)

    def __init__(
        self, images: Images, request: Callable[[int, float], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._images = images
        self._request = request
        self._key = 0
        self._stack = PageStack((), 1.0)
        self._fit = "width"
        self._in_flight: set[tuple[int, float]] = set()
        self._failed: set[int] = set()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().valueChanged.connect(self.scrolled)
        self.verticalScrollBar().setSingleStep(48)
        self.horizontalScrollBar().setSingleStep(48)

    def set_sizes(self, key: int, sizes: Sequence[tuple[float, float, int]]) -> None:
        """Lay out the pages of a document: width, height and rotation of each."""
        self._key = key
        if tuple(sizes) != self._stack.sizes:
            self._stack = PageStack(sizes, self._stack.zoom)
            self._in_flight.clear()
            self._lay_out()
        self.viewport().update()

    def forget_failures(self) -> None:
        """Ask again for pages that could not be drawn."""
        self._failed.clear()

    def paint_on_page(self, painter: QPainter, page: int, paper: Theme) -> None:
        """Paint on the paper of a page, in the coordinates of the stack."""

    def moved_pages(self) -> None:
        """Take note that the pages lie elsewhere in the stack."""

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

    def scroll_to(self, fraction: float) -> None:
        """Bring a height of the whole, from 0 to 1, to the middle of the view."""
        middle = fraction * self._stack.height - self.viewport().height() / 2
        self.verticalScrollBar().setValue(round(middle))

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
        if zoom != self._stack.zoom:
            self._stack = PageStack(self._stack.sizes, zoom)
        self.moved_pages()
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
        self.paint_on_page(painter, page, paper)
