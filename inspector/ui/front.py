"""The window on the screen: a page at once, and then what belongs around it.

To import and to make all of the window takes longer than all the rest of a start. So what is shown
first is an empty frame, in which the page is painted that the editor will look at, where it will be
when the window is there.
"""

import math
import sys

from PySide6.QtCore import QMargins, QRect, QRectF, QSettings, QSize, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector.ui.theme import Theme, load, of
from inspector.ui.views.fit import FIT_ROOM, LARGEST_FIT, MARGIN
from inspector.worker.glimpse import Glimpse, Glimpsed, Sight

# Where the pages lie in a window that has not been closed yet.
_USUAL = QMargins(0, 107, 409, 30)
_SIZE = QSize(1400, 900)


class Front(QWidget):
    """A frame for the window, and for a page before it is there."""

    painted = Signal()  # it is on the screen
    seen = Signal()  # so is the page, or it will not come; more than once

    def __init__(
        self, stored: QSettings, sight: Sight | None = None, *, dark: bool = False
    ) -> None:
        """Take where the place of the window is remembered, and what is to be seen in it."""
        super().__init__()
        self.typed: list[QKeyEvent] = []
        """The keys that have been pressed before there was anything to press them for."""
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

    @property
    def glimpse(self) -> Glimpse | None:
        """Return what to ask for; None where no page is to be seen before the window is there."""
        return self._page.glimpse if self._page else None

    def show_page(self, page: Glimpsed) -> None:
        """Show what has been drawn; a page without rows will not come."""
        if self._page and page.height:
            self._page.show_image(page)
        else:
            self.unveil()
            self.seen.emit()

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
        (window.focusWidget() or window).setFocus()

    def unveil(self) -> None:
        """Leave the page to the window."""
        if self._page:
            self._page.hide()
            self._page.deleteLater()
            self._page = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep keys until the window is there; later those come that it has no use for."""
        self._keep(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Keep keys until the window is there."""
        self._keep(event)

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

    def _keep(self, event: QKeyEvent) -> None:
        if self._window:
            event.ignore()
        else:
            self.typed.append(event.clone())


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
        self._drawn = Glimpsed()

    @property
    def glimpse(self) -> Glimpse:
        """Return what to ask for: the page, as wide as it will be."""
        ratio = self.devicePixelRatioF()
        across, down = (self.width() - FIT_ROOM) * ratio, math.ceil(self.height() * ratio)
        return Glimpse(across, down, LARGEST_FIT * ratio, dark=self._dark)

    def fit(self, size: QSize) -> None:
        """Lie where the pages will in a window of this size."""
        self.setGeometry(QRect(0, 0, size.width(), size.height()).marginsRemoved(self._margins))

    def show_image(self, drawn: Glimpsed) -> None:
        """Show what has been drawn."""
        raw = QImage(
            drawn.data, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_RGB888
        )
        self._image = raw.convertToFormat(QImage.Format.Format_RGB32)  # which copies
        self._drawn = drawn
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the page as the window will."""
        theme = of(self.palette())
        painter = QPainter(self)
        painter.drawImage(self.rect(), _dot(theme.colour("desk")))
        if self._image:
            self._paint_paper(painter, self._image, theme)
        painter.end()
        if self._image:
            QTimer.singleShot(0, self, self.painted.emit)

    def _paint_paper(self, painter: QPainter, image: QImage, theme: Theme) -> None:
        drawn, part = self._drawn, self._sight.part
        width, height = drawn.size
        zoom = min(LARGEST_FIT, (self.width() - FIT_ROOM) / max(1.0, width))
        left = round((self.width() - width * zoom) / 2)
        top = MARGIN if part is None else -part * height * zoom
        paper = QRectF(left, top, width * zoom, height * zoom).toAlignedRect()
        painter.drawImage(paper.adjusted(-1, -1, 1, 1), _dot(theme.colour("shadow")))
        painter.drawImage(paper, _dot(load("light").colour("paper")))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        pixel = zoom / drawn.scale
        above, high = drawn.top * pixel, image.height() * pixel
        painter.drawImage(QRectF(paper.x(), paper.y() + above, paper.width(), high), image)


def _dot(colour: QColor) -> QImage:
    """Return a colour as an image, to be drawn as large as is wanted.

    Pens and brushes would do; but for those PySide first makes hundreds of enumerations.
    """
    pixel = colour.rgb().to_bytes(4, sys.byteorder)
    return QImage(pixel, 1, 1, 4, QImage.Format.Format_RGB32).copy()  # which outlives the pixel


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
