"""Find the order in which the words of a page are read.

The file's own order is not to be trusted: some programs draw a page row by row across its columns.
So the words are put into segments (words of a row without a wide gap), and the page is cut where a
gutter runs between segments: what is above the columns comes first, then the columns from left to
right, then what is below. Each part is cut again until nothing is left to cut.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from operator import attrgetter
from statistics import median

from inspector.documents.pdf_chars import Word

# In sizes of type. Justified words stand further apart than this in few rows, and never at the
# same place in several.
_GUTTER = 0.8
_SAME_ROW = 0.4
_SAME_EDGE = 2.0  # points
# Columns of prose have several words a row; columns of a table, which is read by rows, have not.
_WORDS_A_ROW = 2.5
_CELL_GAP = 1.5


@dataclass(frozen=True, slots=True)
class Segment:
    """Words of one row of one column."""

    words: tuple[Word, ...]
    x0: float = field(init=False)
    y0: float = field(init=False)
    x1: float = field(init=False)
    y1: float = field(init=False)
    base: float = field(init=False)
    size: float = field(init=False)

    def __post_init__(self) -> None:
        _, _, x0, y0, x1, y1, bases, sizes, _, _ = zip(*self.words, strict=True)
        put = object.__setattr__
        put(self, "x0", min(x0))
        put(self, "y0", min(y0))
        put(self, "x1", max(x1))
        put(self, "y1", max(y1))
        put(self, "base", bases[0])
        put(self, "size", max(sizes))

    @property
    def middle(self) -> float:
        """Return the height at which the segment stands."""
        return (self.y0 + self.y1) / 2

    @property
    def bold(self) -> bool:
        """Tell whether every word is bold."""
        return all(word.bold for word in self.words)

    def cells(self) -> Iterator[tuple[Word, ...]]:
        """Yield the stretches of words between gaps as wide as those of a table."""
        start = 0
        for place, (left, right) in enumerate(pairwise(self.words), start=1):
            if right.x0 - left.x1 > _CELL_GAP * self.size:
                yield self.words[start:place]
                start = place
        yield self.words[start:]


@dataclass(frozen=True, slots=True)
class _Gutter:
    """Where columns part: `left` and `right` between `above` and `below`."""

    above: list[Segment]
    left: list[Segment]
    right: list[Segment]
    below: list[Segment]


def segments(words: Iterable[Word]) -> list[Segment]:
    """Put words that the file draws as one line together, up to the next wide gap."""
    found: list[Segment] = []
    for _, row in groupby(words, key=attrgetter("row")):
        part: list[Word] = []
        for word in row:
            if part and not -word.size < word.x0 - part[-1].x1 < _GUTTER * word.size:
                found.append(Segment(tuple(part)))
                part = []
            part.append(word)
        found.append(Segment(tuple(part)))
    return found


def regions(found: Sequence[Segment]) -> Iterator[list[Segment]]:
    """Yield the lines of each region of a page, regions and lines in the order of reading.

    A region is a column, or a stretch of the page across which no gutter runs.
    """
    gutter = _best_gutter(found)
    if gutter is None:
        if found:
            yield rows(found)
        return
    for part in (gutter.above, gutter.left, gutter.right, gutter.below):
        yield from regions(part)


def rows(found: Iterable[Segment]) -> list[Segment]:
    """Join segments on the same base line, and put the lines in order from the top."""
    lines: list[list[Segment]] = []
    for segment in sorted(found, key=attrgetter("base")):
        if lines and segment.base - lines[-1][0].base < _SAME_ROW * segment.size:
            lines[-1].append(segment)
        else:
            lines.append([segment])
    return [
        Segment(tuple(word for part in sorted(line, key=attrgetter("x0")) for word in part.words))
        for line in lines
    ]


def _best_gutter(found: Sequence[Segment]) -> _Gutter | None:
    if len(found) < 4:
        return None
    width = _GUTTER * median(segment.size for segment in found)
    best: _Gutter | None = None
    for edge in _edges(found):
        for gutter in _gutters_at(found, edge, width):
            if best is None or _extent(gutter) > _extent(best):
                best = gutter
    return best


def _extent(gutter: _Gutter) -> int:
    return len(gutter.left) + len(gutter.right)


def _edges(found: Sequence[Segment]) -> list[float]:
    """Return the places at which at least two segments begin, from the left."""
    edges: list[list[float]] = []
    for x in sorted(segment.x0 for segment in found):
        if edges and x - edges[-1][0] < _SAME_EDGE:
            edges[-1].append(x)
        else:
            edges.append([x])
    return [edge[0] for edge in edges if len(edge) > 1]


def _gutters_at(found: Sequence[Segment], edge: float, width: float) -> Iterator[_Gutter]:
    """Yield the stretches of the page in which a gutter `width` wide ends at `edge`."""
    left = [segment for segment in found if segment.x1 <= edge - width]
    if len(left) < 2:
        return
    right = [segment for segment in found if segment.x0 >= edge - 0.5]
    beside = {id(segment) for segment in (*left, *right)}
    crossing = sorted(segment.middle for segment in found if id(segment) not in beside)
    for top, bottom in pairwise([float("-inf"), *crossing, float("inf")]):
        gutter = _between(found, left, right, (top, bottom))
        if gutter is not None:
            yield gutter


def _between(
    found: Sequence[Segment],
    left: list[Segment],
    right: list[Segment],
    heights: tuple[float, float],
) -> _Gutter | None:
    top, bottom = heights
    left = [segment for segment in left if top < segment.middle < bottom]
    right = [segment for segment in right if top < segment.middle < bottom]
    tail = _tail(left, right)
    left = left[: len(left) - len(tail)] if tail else left
    if not (_is_prose(left) and _is_prose(right) and _side_by_side(left, right)):
        return None
    return _Gutter(
        above=[segment for segment in found if segment.middle <= top],
        left=left,
        right=right,
        below=[*tail, *(segment for segment in found if segment.middle >= bottom)],
    )


def _tail(left: list[Segment], right: list[Segment]) -> list[Segment]:
    """Return what stands below both columns, apart from the left one; sort `left` downwards."""
    left.sort(key=attrgetter("middle"))
    end = max((segment.y1 for segment in right), default=float("-inf"))
    for place in range(len(left) - 1, 0, -1):
        segment, above = left[place], left[place - 1]
        if segment.y0 < end:
            return []
        if segment.y0 - above.y1 > 1.5 * above.size:
            return left[place:]
    return []


def _is_prose(column: list[Segment]) -> bool:
    heights = Counter(round(segment.base / segment.size) for segment in column)
    words = sum(len(segment.words) for segment in column)
    return len(heights) > 1 and words >= _WORDS_A_ROW * len(heights)


def _side_by_side(left: list[Segment], right: list[Segment]) -> bool:
    top = max(min(s.y0 for s in left), min(s.y0 for s in right))
    bottom = min(max(s.y1 for s in left), max(s.y1 for s in right))
    return bottom - top > left[0].size
