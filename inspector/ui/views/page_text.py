"""The characters of one page by where they stand, to select text with the mouse."""

from bisect import bisect_right

from inspector.documents.model import Page
from inspector.documents.places import distance


class PageText:
    """The printed characters of a page, line by line; offsets from the page's may be negative."""

    def __init__(self, page: Page) -> None:
        self._start = page.span.start
        self._lines = tuple(
            line.shifted(part.span.start - self._start)
            for part in page.stretches
            for line in part.places.lines()
        )

    def offset_at(self, x: float, y: float) -> int | None:
        """Return the offset between two characters that is nearest to a point."""
        line = min(self._lines, key=lambda line: distance(line.box, x, y), default=None)
        if line is None:
            return None
        for offset, (left, right) in zip(line.offsets, line.sides, strict=True):
            if right > left and x < (left + right) / 2:
                return self._start + offset
        return self._start + line.offsets[-1] + 1

    def line_ends(self, offset: int) -> tuple[int, int]:
        """Return the first and the last offset of the line in which a character stands."""
        if not self._lines:
            return self._start, self._start
        offsets = self._lines[self._line_of(offset)].offsets
        return self._start + offsets[0], self._start + offsets[-1]

    def beside_line(self, offset: int, by: int) -> int:
        """Return the offset below a character, or above; past the last line, the next page."""
        number = self._line_of(offset) + by
        if not self._lines or number < 0:
            return self._start - 1
        if number >= len(self._lines):
            return self._start + self._lines[-1].offsets[-1] + 1
        line = self._lines[number]
        x0, y0, x1, y1 = line.box
        found = self.offset_at(min(max(self._left_of(offset), x0), x1), (y0 + y1) / 2)
        return self._start if found is None else min(found, self._start + line.offsets[-1])

    def _left_of(self, offset: int) -> float:
        """Return where a character begins on its line, or where the last one before it does."""
        line = self._lines[self._line_of(offset)]
        index = max(0, bisect_right(line.offsets, offset - self._start) - 1)
        return line.sides[index][0]

    def _line_of(self, offset: int) -> int:
        """Return the number of the line with a character, or the last one before it."""
        firsts = [line.offsets[0] for line in self._lines]
        return max(0, bisect_right(firsts, offset - self._start) - 1)
