"""The characters of one page by where they stand, to select text with the mouse."""

from array import array
from dataclasses import dataclass
from itertools import groupby

from inspector.documents.model import Page


@dataclass(frozen=True, slots=True)
class _Line:
    x0: float
    y0: float
    x1: float
    y1: float
    places: tuple[int, ...]

    def distance(self, x: float, y: float) -> float:
        """Return how far a point is off; above and below count for more than beside."""
        beside = max(self.x0 - x, x - self.x1, 0.0)
        above = max(self.y0 - y, y - self.y1, 0.0)
        return beside + 3 * above


class PageText:
    """The printed characters of a page, line by line."""

    def __init__(self, page: Page) -> None:
        boxes, lines = array("f"), array("I")
        boxes.frombytes(page.boxes)
        lines.frombytes(page.lines)
        self._boxes = boxes
        self._start = page.span.start
        printed = (i for i in range(len(lines)) if boxes[4 * i + 2] > boxes[4 * i])
        self._lines = [
            self._line(tuple(places)) for _, places in groupby(printed, key=lines.__getitem__)
        ]

    def offset_at(self, x: float, y: float) -> int | None:
        """Return the offset between two characters that is nearest to a point."""
        line = min(self._lines, key=lambda line: line.distance(x, y), default=None)
        if line is None:
            return None
        for place in line.places:
            if x < (self._boxes[4 * place] + self._boxes[4 * place + 2]) / 2:
                return self._start + place
        return self._start + line.places[-1] + 1

    def _line(self, places: tuple[int, ...]) -> _Line:
        boxes = self._boxes
        return _Line(
            min(boxes[4 * i] for i in places),
            min(boxes[4 * i + 1] for i in places),
            max(boxes[4 * i + 2] for i in places),
            max(boxes[4 * i + 3] for i in places),
            places,
        )
