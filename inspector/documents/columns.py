"""Find the order in which the words of a page are read.

The file's own order is not to be trusted: some programs draw a page row by row across its columns.
So the page is cut where a gutter runs between its segments (stretches of a row without a wide gap):
what is above the columns comes first, then the columns from left to right, then what is below.
Each part is cut again until nothing is left to cut.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise
from operator import attrgetter, itemgetter
from statistics import median

from inspector.documents.crossings import dividers, islands
from inspector.documents.rows import Row, rows
from inspector.documents.segments import Segment

# In sizes of type. Justified words stand further apart than this in few rows, and never at the
# same place in several.
_GUTTER = 0.5
_SAME_EDGE = 2.0  # points
_NEAR = 0.5  # points
# At least so many segments stand on each side of a gutter.
_BESIDE = 2
# Columns of prose have several words a row; columns of a table, which is read by rows, have not.
_WORDS_A_ROW = 2.5
_FULL_COLUMN = 8
# As many lines that begin at one place are a column however many do not.
_FLUSH = 5
# Gaps stand above each other by chance in no more lines than this.
_LONG = 8
# Gaps of a line differ by less than this where the line is stretched.
_AS_WIDE = 1.2

_LEFT, _MIDDLE = attrgetter("x0"), attrgetter("middle")


@dataclass(frozen=True, slots=True)
class _Gutter:
    """Where columns part: `left` and `right` between `above` and `below`.

    `within` is set into both of them.
    """

    above: list[Segment]
    left: list[Segment]
    right: list[Segment]
    below: list[Segment]
    within: Sequence[Segment] = ()


def regions(found: Sequence[Segment]) -> Iterator[list[Row]]:
    """Yield the rows of each region of a page, regions and rows in the order of reading.

    A region is a column, or a stretch of the page across which no gutter runs.
    """
    yield from _regions(sorted(found, key=_MIDDLE))


def _regions(found: list[Segment]) -> Iterator[list[Row]]:
    """Yield the regions of segments that are in order of their middles."""
    gutter = _best_gutter(found)
    if gutter is None:
        if found:
            yield rows(found)
        return
    for part in (gutter.above, gutter.left, gutter.right, list(gutter.within), gutter.below):
        yield from _regions(part)


def _best_gutter(found: list[Segment]) -> _Gutter | None:
    """Return the gutter with most segments beside it."""
    if len(found) < 4:
        return None
    size = median([segment.size for segment in found])
    within = islands(found, size)
    if not within:
        return _widest(found, size) or _last_column(found)
    apart = {id(segment) for segment in within}
    rest = [segment for segment in found if id(segment) not in apart]
    return _around(_widest(rest, size) or _Gutter([], rest, [], []), within)


def _widest(found: list[Segment], size: float) -> _Gutter | None:
    width = _GUTTER * size
    if not (edges := _edges(found, width)):
        return None
    middles = [segment.middle for segment in found]
    ends = [(segment.x0, segment.x1) for segment in found]
    starts = sorted([(segment.x0, place) for place, segment in enumerate(found)])
    is_divided = False
    best: _Gutter | None = None
    most = 0
    for beside, edge in edges:
        if beside <= most:
            break
        flush, gap = _flush(starts, edge), (edge - width, edge - _NEAR)
        stretches = list(_stretches(ends, middles, flush, gap))
        # What parts all columns makes stretches only shorter: without one it need not be found.
        if stretches and not is_divided:
            is_divided = True
            if crossing := dividers(found, middles, size):
                ends = _divided(found, crossing)
                stretches = list(_stretches(ends, middles, flush, gap))
        for count, top, bottom in stretches:
            inside = bisect_right(middles, top), bisect_left(middles, bottom)
            if count > most and (gutter := _between(found, edge, width, inside)):
                beside_it = len(gutter.left) + len(gutter.right)
                if beside_it > most:
                    best, most = gutter, beside_it
    return best


def _divided(found: list[Segment], crossing: Container[int]) -> list[tuple[float, float]]:
    """Return where each segment begins and ends; those that part all columns do nowhere."""
    return [
        (float("-inf"), float("inf")) if id(segment) in crossing else (segment.x0, segment.x1)
        for segment in found
    ]


def _flush(starts: Sequence[tuple[float, int]], edge: float) -> list[int]:
    """Return the places, in order, of what begins at an edge; `starts` has where each begins."""
    first, last = (bisect_left(starts, (at,)) for at in (edge - _NEAR, edge + _SAME_EDGE))
    return sorted([place for _, place in starts[first:last]])


def _around(gutter: _Gutter, islands: Sequence[Segment]) -> _Gutter:
    """Return a gutter with what stands in it, above it and below it."""
    sides = gutter.left + gutter.right
    top, bottom = min(part.y0 for part in sides), max(part.y1 for part in sides)
    above = [part for part in islands if part.middle < top]
    below = [part for part in islands if part.middle > bottom]
    return replace(
        gutter,
        above=sorted(gutter.above + above, key=_MIDDLE),
        below=sorted(gutter.below + below, key=_MIDDLE),
        within=[part for part in islands if top <= part.middle <= bottom],
    )


def _last_column(found: Sequence[Segment]) -> _Gutter | None:
    """Return the gutter before a column that has a single line, the end of a story, at its top."""
    last = max(found, key=_LEFT)
    others = [segment for segment in found if segment is not last]
    edge = last.x0 - _GUTTER * last.size
    if len(others) < _FULL_COLUMN or any(segment.x1 > edge for segment in others):
        return None
    if last.base > min(segment.base for segment in others) + last.size or not _is_prose(others):
        return None
    return _Gutter([], others, [last], [])


def _edges(found: Sequence[Segment], width: float) -> list[tuple[int, float]]:
    """Return the places at which at least two segments begin, those with most beside them first.

    With each comes how many segments there are beside a gutter `width` wide that ends there, if it
    runs over the whole page.
    """
    begins = sorted([segment.x0 for segment in found])
    ends = sorted([segment.x1 for segment in found])
    edges: list[tuple[int, float]] = []
    first = 0
    while first < len(begins):
        edge = begins[first]
        place = bisect_left(begins, edge + _SAME_EDGE, first)
        if place - first > 1 and ends[1] <= edge - width:
            lefts = bisect_right(ends, edge - width)
            edges.append((lefts + len(begins) - bisect_left(begins, edge - _NEAR), edge))
        first = place
    return sorted(edges, key=itemgetter(0), reverse=True)


def _stretches(
    ends: Sequence[tuple[float, float]],
    middles: Sequence[float],
    flush: Sequence[int],
    gutter: tuple[float, float],
) -> Iterator[tuple[int, float, float]]:
    """Yield each stretch of the page in which a gutter runs that at least two lines begin behind.

    It is given by how many segments stand beside the gutter, and by its upper and lower end.
    `ends` are those of each segment, to the left and to the right, `flush` are the places of those
    that begin behind the gutter. It is followed up and down from these: where each word is drawn
    by itself there are many such places on a page, and nearly all of them end at the next line.
    """
    end, begin = gutter
    last = -1
    for order, place in enumerate(flush[:-1]):
        if place < last:
            continue
        first, last = place, place
        while last < len(ends) and (ends[last][1] <= end or ends[last][0] >= begin):
            last += 1
        if flush[order + 1] >= last:
            continue
        while first >= 0 and (ends[first][1] <= end or ends[first][0] >= begin):
            first -= 1
        if last - first > 2 * _BESIDE:
            lefts = sum([x1 <= end for _, x1 in ends[first + 1 : last]])
            if lefts >= _BESIDE and last - first - 1 - lefts >= _BESIDE:
                top = middles[first] if first >= 0 else float("-inf")
                bottom = middles[last] if last < len(ends) else float("inf")
                yield last - first - 1, top, bottom


def _between(
    found: list[Segment], edge: float, width: float, ends: tuple[int, int]
) -> _Gutter | None:
    """Return the gutter that ends at `edge` between some of the segments, the last one open."""
    first, last = ends
    inside = found[first:last]
    left = [segment for segment in inside if segment.x1 <= edge - width]
    right = [segment for segment in inside if segment.x0 >= edge - _NEAR]
    if not right or len(left) < 2:
        return None
    # The cheapest question first: few places have as many lines that begin behind them.
    if not _is_flush(right, edge) or not _is_prose(right):
        return None
    tail = _tail(left, right)
    left = left[: len(left) - len(tail)] if tail else left
    if not (_is_prose(left) and _side_by_side(left, right)) or _is_river(left, right):
        return None
    return _Gutter(above=found[:first], left=left, right=right, below=[*tail, *found[last:]])


def _tail(left: list[Segment], right: list[Segment]) -> list[Segment]:
    """Return what stands below both columns, apart from the left one, which is in order."""
    end = max([segment.y1 for segment in right])
    for place in range(len(left) - 1, 0, -1):
        segment, above = left[place], left[place - 1]
        if segment.y0 < end:
            return []
        # Otherwise one column is longer, and the left one only goes on below a headline or picture.
        if segment.y0 - above.y1 > 1.5 * above.size and abs(above.y1 - end) < 2 * above.size:
            return left[place:]
    return []


def _is_prose(column: list[Segment]) -> bool:
    heights = {round(segment.base / segment.size) for segment in column}
    words = sum([segment.spaces for segment in column]) + len(column)
    return len(heights) > 1 and words >= _WORDS_A_ROW * len(heights)


def _is_flush(column: list[Segment], edge: float) -> bool:
    """Tell whether lines begin at an edge; behind a river in stretched lines few words do."""
    starts: dict[int, float] = {}
    for segment in column:
        row, start = segment.height, segment.x0
        if starts.get(row, start) >= start:
            starts[row] = start
    flush = sum(start - edge < _SAME_EDGE for start in starts.values())
    return flush >= _FLUSH or 2 * flush > len(starts)


def _is_river(left: list[Segment], right: list[Segment]) -> bool:
    """Tell gaps above each other in stretched lines, all of whose words stand as far apart.

    Where other columns part, too, gaps are as wide, but the same in many rows.
    """
    if len({segment.height for segment in chain(left, right)}) > _LONG:
        return False
    lines: dict[int, tuple[list[Segment], list[Segment]]] = {}
    for side, column in enumerate((left, right)):
        for segment in column:
            lines.setdefault(segment.height, ([], []))[side].append(segment)
    starts = Counter([round(segment.x0 / _SAME_EDGE) for segment in (*left, *right)])
    most = max(1, len(lines) // 4)
    rows = stretched = 0
    for before, behind in lines.values():
        if not (before and behind):
            continue
        before.sort(key=_LEFT)
        behind.sort(key=_LEFT)
        gap = behind[0].x0 - before[-1].x1
        rows += 1
        stretched += any(
            gap < _AS_WIDE * (after.x0 - part.x1)
            and sum([starts[round(after.x0 / _SAME_EDGE) + by] for by in (-1, 0, 1)]) <= most
            for part, after in (*pairwise(before), *pairwise(behind))
        )
    return 2 * stretched > rows


def _side_by_side(left: list[Segment], right: list[Segment]) -> bool:
    top = max(min([s.y0 for s in left]), min([s.y0 for s in right]))
    bottom = min(max([s.y1 for s in left]), max([s.y1 for s in right]))
    return bottom - top > left[0].size
