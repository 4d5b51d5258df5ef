"""Find what stands across the gutters of a page: wide quotes, headlines and tables.

Some of it parts all columns, which are then read down to it and again from below it. A quote that
is set into the columns on both sides of a gutter parts nothing: their lines are shorter beside it.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from inspector.documents.rows import lines
from inspector.documents.segments import Segment

_SAME_EDGE = 2.0  # points
# How much larger than the text what parts all columns is at least, by how much of its size what
# stands above or below may reach into its line, and in one of how many rows the columns begin that
# it stands over.
_LARGE = 1.2
_OVER = 0.3
_MANY = 5
# In sizes of type: how near each other the lines of a quote stand, and the rows of a table.
_NEXT = 1.6
_NEXT_ROW = 2.2
# A cell has no more words, most of them no more than this, and a table has so many rows, and so
# many of them so many cells.
_WORDS = 4
_FEW_WORDS = 2
_ROWS = 3
_CELLS = 3


def dividers(found: Sequence[Segment], middles: Sequence[float], size: float) -> set[int]:
    """Return the ids of what parts all columns: what is set large and alone, and wide tables.

    A pull quote may reach over some of the columns only, but the others stop for it as well.
    `found` is in the order of its `middles`, `size` is that of the text.
    """
    return _alone(found, middles, size) | {id(part) for part in _wide_tables(found, size)}


def islands(found: Sequence[Segment], size: float) -> list[Segment]:
    """Return what is set large and into the columns beside it; `found` is in order of middles."""
    set_in: list[Segment] = []
    large = [segment for segment in found if segment.size > _LARGE * size]
    middles = [segment.middle for segment in found] if large else []
    for quote in _quotes(large):
        first = bisect_left(middles, quote[0].y0 - size)
        near = found[first : bisect_right(middles, quote[-1].y1 + size)]
        beside = [
            one
            for one in near
            if one.size <= _LARGE * size
            and one.y1 > quote[0].y0 + _OVER * quote[0].size
            and one.y0 < quote[-1].y1 - _OVER * quote[0].size
        ]
        if beside and _is_island(quote, beside, found, size):
            set_in += quote
    return set_in


def _alone(found: Sequence[Segment], middles: Sequence[float], size: float) -> set[int]:
    large = [segment for segment in found if segment.size > _LARGE * size]
    if not large:
        return set()
    edges = _edges(found)
    alone: set[int] = set()
    for segment in large:
        first = bisect_left(middles, segment.y0 - size)
        near = found[first : bisect_right(middles, segment.y1 + size)]
        is_alone = all(
            other.size > _LARGE * size
            or other.y1 < segment.y0 + _OVER * segment.size
            or other.y0 > segment.y1 - _OVER * segment.size
            for other in near
        )
        if is_alone and _stands_over(edges, segment.x0, segment.x1, size):
            alone.add(id(segment))
    return alone


def _quotes(large: Sequence[Segment]) -> list[list[Segment]]:
    """Put lines below each other together."""
    found: list[list[Segment]] = []
    for line in large:
        if found:
            last = found[-1][-1]
            is_next = line.base - last.base < _NEXT * line.size
            if is_next and line.x0 < last.x1 and last.x0 < line.x1:
                found[-1].append(line)
                continue
        found.append([line])
    return found


def _is_island(
    quote: Sequence[Segment], beside: Sequence[Segment], found: Sequence[Segment], size: float
) -> bool:
    """Tell whether the lines beside a quote are shorter for it than others of their columns."""
    margin = quote[0].size
    left, right = min(line.x0 for line in quote), max(line.x1 for line in quote)
    before = max([one.x1 for one in beside if one.x1 < left], default=None)
    behind = min([one.x0 for one in beside if one.x0 > right], default=None)
    text = [one for one in found if one.size <= _LARGE * size]
    shorter = [
        any(one.x0 < edge and left + margin < one.x1 < right for one in text)
        if edge == before
        else any(one.x1 > edge and left < one.x0 < right - margin for one in text)
        for edge in (before, behind)
        if edge is not None
    ]
    return bool(shorter) and all(shorter)


def _wide_tables(found: Sequence[Segment], size: float) -> Iterator[Segment]:
    """Yield the cells of tables all of whose rows stand over the columns of the text."""
    cells = _cells(found)
    if not cells:
        return
    edges = _edges([segment for segment in found if segment.spaces >= _WORDS])
    band: list[list[Segment]] = []
    for row in (*lines(cells), None):
        if band and not (row and row[0].base - band[-1][0].base < _NEXT_ROW * size):
            if sum([len(each) >= _CELLS for each in band]) >= _ROWS and _is_table(
                [
                    each
                    for each in band
                    if _stands_over(edges, each[0].x0, max([part.x1 for part in each]), size)
                ]
            ):
                yield from (part for each in band for part in each)
            band = []
        if row:
            band.append(row)


def _cells(found: Sequence[Segment]) -> list[Segment]:
    """Return what has few words beside nothing with more, if some of it may be rows of a table."""
    figures = {
        segment.height
        for segment in found
        if segment.spaces < _WORDS and (segment.text[-1].isdigit() or segment.text[0].isdigit())
    }
    if len(figures) < _ROWS:
        return []
    counts: dict[int, int] = {}
    for segment in found:
        height = segment.height
        if segment.spaces >= _WORDS:
            counts[height] = -len(found)
        else:
            counts[height] = counts.get(height, 0) + 1
    if sum(counts[height] >= _CELLS for height in figures) < _ROWS:
        return []
    return [segment for segment in found if counts[segment.height] > 0]


def _edges(found: Sequence[Segment]) -> list[float]:
    """Return where columns begin."""
    count = len({segment.height for segment in found})
    starts = Counter([round(segment.x0 / _SAME_EDGE) for segment in found])
    return [place * _SAME_EDGE for place, times in starts.items() if _MANY * times > count]


def _stands_over(edges: Sequence[float], x0: float, x1: float, size: float) -> bool:
    """Tell whether what begins and ends at these places stands over where a column begins."""
    return any(x0 + size < edge < x1 - size for edge in edges)


def _is_table(rows_over: Sequence[Sequence[Segment]]) -> bool:
    wide = [row for row in rows_over if len(row) >= _CELLS]
    cells = [part for row in wide for part in row[1:]]
    if len(wide) < _ROWS:
        return False
    words = sum(part.text.count(" ") + 1 for part in cells)
    figures = sum(any(map(str.isdigit, part.text)) for part in cells)
    return (
        2 * figures > len(cells)
        and words <= _FEW_WORDS * len(cells)
        and any(
            abs(a.x1 - b.x1) < _SAME_EDGE or abs(a.x0 - b.x0) < _SAME_EDGE
            for above, below in pairwise(wide)
            for a in above[1:]
            for b in below[1:]
        )
    )
