"""Where pages lie below each other, and the way from a quad on a page to the paper as it lies.

All lengths are points times a zoom; the origin is the top left corner of the whole stack.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QWidget

from inspector.documents.model import Quad
from inspector.ui.views.fit import GAP, MARGIN

_EDGE = 12  # pixels above and below


class PageStack:
    """Pages in one column, each in the middle of it."""

    def __init__(self, sizes: Sequence[tuple[float, float, int]], zoom: float) -> None:
        """Lay out pages given as width, height (before rotation) and rotation."""
        self.sizes = tuple(sizes)
        self.zoom = zoom
        self._turned = [(h, w) if turn % 180 else (w, h) for w, h, turn in sizes]
        self.width = max((w for w, _ in self._turned), default=0) * zoom + 2 * MARGIN
        self._tops: list[float] = []
        top = MARGIN
        for _, height in self._turned:
            self._tops.append(top)
            top += height * zoom + GAP
        self.height = top - GAP + MARGIN if sizes else 0.0
        self._bottoms = [t + h * zoom for t, (_, h) in zip(self._tops, self._turned, strict=True)]

    def page_rect(self, page: int) -> QRectF:
        """Return where a page lies."""
        width, height = (length * self.zoom for length in self._turned[page])
        return QRectF((self.width - width) / 2, self._tops[page], width, height)

    def pages_between(self, top: float, bottom: float) -> range:
        """Return the pages of which a part lies between two heights."""
        return range(bisect_left(self._bottoms, top), bisect_right(self._tops, bottom))

    def page_at(self, height: float) -> int:
        """Return the page that lies at a height, or the nearest above it."""
        return max(0, bisect_right(self._tops, height + GAP) - 1)

    def place(self, quad: Quad, page: int | None = None) -> QRectF:
        """Return where a quad lies once its page is turned as it is read.

        `page` is the place of that page in the stack, where it is not its number.
        """
        place = quad.page if page is None else page
        width, height, rotation = self.sizes[place]
        x0, y0, x1, y1 = quad.x0, quad.y0, quad.x1, quad.y1
        if rotation == 90:
            x0, y0, x1, y1 = height - y1, x0, height - y0, x1
        elif rotation == 180:
            x0, y0, x1, y1 = width - x1, height - y1, width - x0, height - y0
        elif rotation == 270:
            x0, y0, x1, y1 = y0, width - x1, y1, width - x0
        paper = self.page_rect(place)
        return QRectF(
            paper.x() + x0 * self.zoom,
            paper.y() + y0 * self.zoom,
            (x1 - x0) * self.zoom,
            (y1 - y0) * self.zoom,
        )

    def on_page(self, point: QPointF, page: int) -> tuple[float, float]:
        """Return a point in a page's own coordinates, before it is turned."""
        width, height, rotation = self.sizes[page]
        rect = self.page_rect(page)
        x, y = (point.x() - rect.x()) / self.zoom, (point.y() - rect.y()) / self.zoom
        if rotation == 90:
            return y, height - x
        if rotation == 180:
            return width - x, height - y
        if rotation == 270:
            return width - y, x
        return x, y


def turned(
    sizes: Sequence[tuple[float, float, int]], by: int
) -> tuple[tuple[float, float, int], ...]:
    """Return pages turned clockwise by so many degrees beyond their own rotation."""
    return tuple((width, height, (turn + by) % 360) for width, height, turn in sizes)


def is_seen(rects: Sequence[QRectF], view: QWidget) -> bool:
    """Tell whether the first of some rectangles in a view is seen, and not at its very edge."""
    seen = QRectF(view.rect()).adjusted(0, _EDGE, 0, -_EDGE)
    return bool(rects) and seen.contains(rects[0].center())
