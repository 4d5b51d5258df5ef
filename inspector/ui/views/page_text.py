"""The characters of one page by where they stand, to select text with the mouse."""

from array import array
from bisect import bisect_right
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

    def line_ends(self, offset: int) -> tuple[int, int]:
        """Return the first and the last offset of the line in which a character stands."""
        places = self._lines[self._line_of(offset)].places if self._lines else (0,)
        return self._start + places[0], self._start + places[-1]

    def beside_line(self, offset: int, by: int) -> int:
        """Return the offset below a character, or above; past the last line, the next page."""
        number = self._line_of(offset) + by
        if not self._lines or number < 0:
            return self._start - 1
        if number >= len(self._lines):
            return self._start + self._lines[-1].places[-1] + 1
        x = self._boxes[4 * min(offset - self._start, len(self._boxes) // 4 - 1)]
        line = self._lines[number]
        found = self.offset_at(min(max(x, line.x0), line.x1), (line.y0 + line.y1) / 2)
        return self._start if found is None else min(found, self._start + line.places[-1])

    def _line_of(self, offset: int) -> int:
        """Return the number of the line with a character, or the last one before it."""
        firsts = [line.places[0] for line in self._lines]
        return max(0, bisect_right(firsts, offset - self._start) - 1)

    def _line(self, places: tuple[int, ...]) -> _Line:
        boxes = self._boxes
        return _Line(
            min(boxes[4 * i] for i in places),
            min(boxes[4 * i + 1] for i in places),
            max(boxes[4 * i + 2] for i in places),
            max(boxes[4 * i + 3] for i in places),
            places,
        )
