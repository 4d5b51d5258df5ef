"""The characters of one page by where they stand, to select text with the mouse."""

from inspector.documents.model import Page
from inspector.documents.places import Line


class PageText:
    """The printed characters of a page, line by line."""

    def __init__(self, page: Page) -> None:
        self._start = page.span.start
        self._lines = tuple(page.places.lines())

    def offset_at(self, x: float, y: float) -> int | None:
        """Return the offset between two characters that is nearest to a point."""
        line = min(self._lines, key=lambda line: _distance(line, x, y), default=None)
        if line is None:
            return None
        for offset, (left, right) in zip(line.offsets, line.sides, strict=True):
            if right > left and x < (left + right) / 2:
                return self._start + offset
        return self._start + line.offsets[-1] + 1


def _distance(line: Line, x: float, y: float) -> float:
    """Return how far a point is off a line; above and below count for more than beside."""
    x0, y0, x1, y1 = line.box
    beside = max(x0 - x, x - x1, 0.0)
    above = max(y0 - y, y - y1, 0.0)
    return beside + 3 * above
