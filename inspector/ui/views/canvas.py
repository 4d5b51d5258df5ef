"""Pages as paper: one below the other, scrolled, zoomed, with their images.

Page images are drawn by a child at the scale of the screen and asked for only where the editor
looks.
"""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QNativeGestureEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QFrame,
    QGestureEvent,
    QPinchGesture,
    QWidget,
)

from inspector.ui.theme import Theme, load, of
from inspector.ui.translation import translator
from inspector.ui.views.easel import Easel
from inspector.ui.views.face import Face
from inspector.ui.views.fit import FIT_ROOM, LARGEST_FIT, MARGIN
from inspector.ui.views.images import Images
from inspector.ui.views.layout import PageStack, turned
from inspector.ui.views.tiles import drawings
from inspector.worker.letters import Drawing, Rendered

tr = translator(__name__)

_ZOOM_STEP = 1.15
_NOTCH = 120  # of the wheel; a touch pad sends parts of one
_SMALLEST, _LARGEST = 0.1, 16.0


class PageCanvas(QAbstractScrollArea):
    """Draw paper. What stands on it is painted by `paint_on_page`."""

    scrolled = Signal()
    zoomed = Signal(float)

    def __init__(
        self, images: Images, request: Callable[[Drawing], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._easel = Easel(images, request)
        self._sizes: tuple[tuple[float, float, int], ...] = ()
        self._stack = PageStack((), 1.0)
        self._fit = "width"
        self._turn = 0
        self._is_dark = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)
        self.verticalScrollBar().valueChanged.connect(self.scrolled)
        self.verticalScrollBar().setSingleStep(48)
        self.horizontalScrollBar().setSingleStep(48)

    def set_sizes(self, key: int, sizes: Sequence[tuple[float, float, int]]) -> None:
        """Lay out the pages of a document: width, height and rotation of each."""
        self._easel.key = key
        if tuple(sizes) != self._sizes:
            self._sizes = tuple(sizes)
            self._stack = PageStack(turned(self._sizes, self._turn), self._stack.zoom)
            self._easel.wait_no_more()
            self._lay_out()
        self.viewport().update()

    def paint_on_page(self, painter: QPainter, page: int, paper: Theme) -> None:
        """Paint on the paper of a page, in the coordinates of the stack."""

    def moved_pages(self) -> None:
        """Take note that the pages lie elsewhere in the stack."""

    def take_image(self, drawn: Rendered) -> None:
        """Show what has been drawn."""
        if self._easel.take(drawn):
            self.viewport().update()

    def miss_image(self, key: int, page: int) -> None:
        """Note that a page could not be drawn."""
        if self._easel.miss(key, page):
            self.viewport().update()

    # ------------------------------------------------------------------ place

    @property
    def page(self) -> int:
        """Return the page that the editor looks at, from 0."""
        return self._stack.page_at(self._top + self.viewport().height() / 3)

    def show_page(self, page: int) -> None:
        """Bring the top of a page to the top of the view."""
        if 0 <= page < self._count:
            self.verticalScrollBar().setValue(round(self._stack.page_rect(page).top() - 8))

    def corner_place(self) -> tuple[int, float]:
        """Return the page at the top of the view, and how much of it is above."""
        if not self._count:
            return 0, 0.0
        page = self._stack.page_at(self._top)
        rect = self._stack.page_rect(page)
        return page, (self._top - rect.top()) / max(1.0, rect.height())

    def take_up(self, face: Face) -> None:
        """Show the pages as they were shown before."""
        self._turn, self._fit = face.turn % 360, face.fit
        self._stack = PageStack(turned(self._sizes, self._turn), self._stack.zoom)
        self._lay_out()
        if not face.fit:
            self._set_zoom(face.zoom)
        self.show_corner(face.page, face.part)

    def show_corner(self, page: int, part: float) -> None:
        """Scroll until as much of a page is above the view."""
        if page < self._count:
            rect = self._stack.page_rect(page)
            self.verticalScrollBar().setValue(round(rect.top() + part * rect.height()))

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

    @property
    def fitted(self) -> str:
        """Return what the pages are fitted to: "width", "page" or "" for neither."""
        return self._fit

    def zoom_to(self, area: QRectF) -> None:
        """Show a rectangle of the viewport as large as it fits."""
        if area.width() < 1 or area.height() < 1:
            return
        view = self.viewport().size()
        before = self._stack
        page = before.page_at(area.center().y() + self._top)
        spot = area.center() + self._origin - before.page_rect(page).topLeft()
        larger = 0.95 * min(view.width() / area.width(), view.height() / area.height())
        self.set_zoom(before.zoom * larger)
        grown, corner = self._stack.zoom / before.zoom, self._stack.page_rect(page).topLeft()
        x, y = corner.x() + spot.x() * grown, corner.y() + spot.y() * grown
        self.verticalScrollBar().setValue(round(y - view.height() / 2))
        self.horizontalScrollBar().setValue(round(x - view.width() / 2))

    # ------------------------------------------------------------------- look

    @property
    def turn(self) -> int:
        """Return by how many degrees, clockwise, the pages are turned beyond their own rotation."""
        return self._turn

    def turn_by(self, degrees: int) -> None:
        """Turn all pages clockwise; the page in view stays in view."""
        page = self.page
        self._turn = (self._turn + degrees) % 360
        self._stack = PageStack(turned(self._sizes, self._turn), self._stack.zoom)
        self._lay_out()
        self.show_page(page)

    def set_dark(self, dark: bool) -> None:
        """Show dark paper, or the paper as it is."""
        if dark is not self._is_dark:
            self._is_dark = dark
            self.viewport().update()

    @property
    def paper(self) -> Theme:
        """Return the theme of what is painted on the paper: in a dark window it may be light."""
        return load("dark" if self._is_dark else "light")

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

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl and the wheel, about the place under the mouse."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._zoom_about(_ZOOM_STEP ** (event.angleDelta().y() / _NOTCH), event.position())
            event.accept()
        else:
            super().wheelEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Zoom with two fingers, on a touch pad or on the screen."""
        if (
            isinstance(event, QNativeGestureEvent)
            and event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture
        ):
            self._zoom_about(1 + event.value(), event.position())
            return True
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                spot = self.viewport().mapFromGlobal(pinch.hotSpot())
                self._zoom_about(pinch.scaleFactor(), spot)
                event.accept(pinch)
                return True
        return super().viewportEvent(event)

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
            zoom = min(LARGEST_FIT, (room.width() - FIT_ROOM) / max(1.0, bare.width - 2 * MARGIN))
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

    def _zoom_about(self, factor: float, spot: QPointF) -> None:
        self._fit = ""
        self._set_zoom(self._stack.zoom * factor, spot)

    @property
    def _count(self) -> int:
        return len(self._sizes)

    def _whole(self, page: int) -> Drawing:
        """Return the drawing of a page at the scale of the screen."""
        scale = round(self._stack.zoom * self.devicePixelRatioF(), 4)
        return Drawing(page, scale, self._turn, self._is_dark)

    def _drawings(self, page: int) -> Iterator[Drawing]:
        """Yield what a page in view is made of."""
        rect, ratio = self._stack.page_rect(page), self.devicePixelRatioF()
        view = QRectF(self.viewport().rect()).translated(self._origin)
        seen = view.translated(-rect.topLeft())
        in_pixels = QRectF(seen.topLeft() * ratio, seen.size() * ratio).toAlignedRect()
        size = QRectF(0, 0, rect.width() * ratio, rect.height() * ratio).toAlignedRect()
        return drawings(self._whole(page), (size.width(), size.height()), in_pixels)

    def _ask(self) -> None:
        """Have missing images drawn: in view from the middle on, then their neighbours."""
        seen, middle = self._visible_pages(), self._top + self.viewport().height() / 2
        beyond = [page for page in (seen.stop, seen.start - 1) if page in range(self._count)]
        near = sorted(seen, key=lambda page: abs(self._stack.page_rect(page).center().y() - middle))
        self._easel.ask(wanted for page in (*near, *beyond) for wanted in self._drawings(page))

    def _paint_page(self, painter: QPainter, page: int, theme: Theme) -> None:
        rect = self._stack.page_rect(page).toAlignedRect()
        paper = self.paper
        painter.setPen(theme.colour("shadow"))
        painter.setBrush(paper.colour("base" if self._is_dark else "paper"))
        painter.drawRect(rect.adjusted(-1, -1, 0, 0))
        if self._easel.has_failed(page):
            painter.setPen(paper.colour("muted"))
            painter.drawText(
                rect, Qt.AlignmentFlag.AlignCenter, tr("This page could not be drawn.")
            )
        wanted = list(self._drawings(page))
        ready = [(drawing, self._easel.exact(drawing)) for drawing in wanted]
        near = self._easel.nearest(self._whole(page))
        if near is not None and not all(image for _, image in ready):
            painter.drawImage(rect, near)
        ratio = self.devicePixelRatioF()
        for drawing, image in ready:
            if image is not None:
                image.setDevicePixelRatio(ratio)
                x, y = drawing.part[:2] if drawing.part else (0, 0)
                painter.drawImage(QPointF(rect.x() + x / ratio, rect.y() + y / ratio), image)
        self.paint_on_page(painter, page, paper)
