"""The window on the screen: a page at once, and then what belongs around it.

To import and to make all of the window takes longer than all the rest of a start. So what is shown
first is an empty frame, in which the page is painted that the editor will look at, where it will be
when the window is there.
"""

from dataclasses import dataclass

from PySide6.QtCore import QMargins, QRect, QSettings, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector.ui.theme import load, of
from inspector.ui.views.layout import FIT_ROOM, LARGEST_FIT, MARGIN, PageStack
from inspector.worker.letters import GLIMPSE, Glimpse, Rendered, Reply

# Where the pages lie in a window that has not been closed yet.
_USUAL = QMargins(0, 107, 409, 30)
_SIZE = QSize(1400, 900)


@dataclass(frozen=True, slots=True)
class Sight:
    """What the editor will look at: a page of a file, and how much of it is above the view.

    `part` is None where that is the top of the first page, with its margin.
    """

    path: str
    page: int = 0
    part: float | None = None


class Front(QWidget):
    """A frame for the window, and for a page before it is there."""

    painted = Signal()  # it is on the screen
    seen = Signal()  # so is the page, or it will not come; more than once

    _came = Signal(object)

    def __init__(
        self, stored: QSettings, sight: Sight | None = None, *, dark: bool = False
    ) -> None:
        """Take where the place of the window is remembered, and what is to be seen in it."""
        super().__init__()
        self._window: QWidget | None = None
        self._is_painted = False
        self._page = _Page(self, _margins(stored), sight, dark=dark) if sight else None
        self.setWindowTitle("Inspector")
        self.resize(_SIZE.boundedTo(self.screen().availableSize() * 0.94))
        place = stored.value("geometry")
        if place:
            self.restoreGeometry(place)
        if self._page:
            self._page.painted.connect(self.seen)
        self._came.connect(self._take)  # in the thread of this window

    @property
    def glimpse(self) -> Glimpse | None:
        """Return what to ask for; None where no page is to be seen before the window is there."""
        return self._page.glimpse if self._page else None

    def post(self, reply: Reply) -> None:
        """Take the answer to that, from any thread."""
        self._came.emit(reply)

    def settle(self, window: QWidget) -> None:
        """Put the window into the frame, below the page until it has painted that itself."""
        self._window = window
        # A layout, so that the frame becomes no smaller than what is in it may be.
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(window)
        self.setWindowTitle(window.windowTitle())
        window.windowTitleChanged.connect(self.setWindowTitle)
        self.setAcceptDrops(False)  # the window does
        window.show()
        column.activate()
        if self._page:
            self._page.raise_()
        (window.focusWidget() or window).setFocus(Qt.FocusReason.OtherFocusReason)

    def unveil(self) -> None:
        """Leave the page to the window."""
        if self._page:
            self._page.hide()
            self._page.deleteLater()
            self._page = None

    def _take(self, reply: Reply) -> None:
        if self._page and isinstance(reply, Rendered):
            self._page.show_image(reply)
        else:
            self.unveil()
            self.seen.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell when something is on the screen."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the page where the window will have it."""
        super().resizeEvent(event)
        if self._page:
            self._page.fit(event.size())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close the window."""
        if self._window and not self._window.close():
            event.ignore()
        else:
            super().closeEvent(event)


class _Page(QWidget):
    """A page where the window will show it."""

    painted = Signal()

    def __init__(self, front: Front, margins: QMargins, sight: Sight, *, dark: bool) -> None:
        super().__init__(front)
        self.setObjectName("page")
        self._margins = margins
        self._sight = sight
        self._dark = dark
        self._image: QImage | None = None
        self._size = (0.0, 0.0)  # of the page, in points

    @property
    def glimpse(self) -> Glimpse:
        """Return what to ask for: the page, as wide as it will be."""
        ratio = self.devicePixelRatioF()
        across, largest = (self.width() - FIT_ROOM) * ratio, LARGEST_FIT * ratio
        return Glimpse(
            GLIMPSE, self._sight.path, across, largest, self._sight.page, dark=self._dark
        )

    def fit(self, size: QSize) -> None:
        """Lie where the pages will in a window of this size."""
        self.setGeometry(QRect(0, 0, size.width(), size.height()).marginsRemoved(self._margins))

    def show_image(self, drawn: Rendered) -> None:
        """Show what has been drawn."""
        raw = QImage(
            drawn.data, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_RGB888
        )
        self._image = raw.convertToFormat(QImage.Format.Format_RGB32)  # which copies
        scale = drawn.drawing.scale
        self._size = drawn.width / scale, drawn.height / scale
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the page as the window will."""
        theme = of(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("desk"))
        if self._image:
            width, height = self._size
            zoom = min(LARGEST_FIT, (self.width() - FIT_ROOM) / max(1.0, width))
            paper = PageStack([(width, height, 0)], zoom).page_rect(0)
            part = self._sight.part
            top = MARGIN if part is None else -part * paper.height()
            paper.moveTo(round((self.width() - paper.width()) / 2), top)
            painter.setPen(theme.colour("shadow"))
            painter.setBrush(load("light").colour("paper"))
            rect = paper.toAlignedRect()
            painter.drawRect(rect.adjusted(-1, -1, 0, 0))
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(rect, self._image)
        painter.end()
        if self._image:
            QTimer.singleShot(0, self, self.painted.emit)


def keep(stored: QSettings, window: QWidget, pages: QWidget) -> None:
    """Remember where the pages lie in a window, for its next start."""
    frame = window.window()
    corner = pages.mapTo(frame, pages.rect().topLeft())
    right = frame.width() - corner.x() - pages.width()
    bottom = frame.height() - corner.y() - pages.height()
    stored.setValue("pages", [corner.x(), corner.y(), right, bottom])


def _margins(stored: QSettings) -> QMargins:
    known = stored.value("pages")
    if isinstance(known, list) and len(known) == 4:
        try:
            return QMargins(*(max(0, int(side)) for side in known))
        except (TypeError, ValueError):
            pass
    return _USUAL
