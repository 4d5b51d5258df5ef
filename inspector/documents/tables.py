"""Tell the rows of a table from lines of prose that are stretched to the measure."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import groupby, pairwise

import msgspec

from inspector.documents.rows import Row, are_apart
from inspector.documents.segments import Segment

# In sizes of type.
_CELL_GAP = 1.5
_WIDE_GAP = 2.0
_ALIGNED = 0.4
_JUSTIFIED = 0.5
# A table of so few rows may fill its column.
_FEW = 6
# Rows that fill a justified column are those of a table if they have as many cells at least.
_CELLS = 3
# So many rows apart two rows may tell that both are of a table: of others most cells may be empty,
# but none has so many words.
_NEAR = 4
_WORDS = 5


Columns = tuple[float, ...]
"""Where the columns of a table part, from the left."""


class Cell(msgspec.Struct, frozen=True, gc=False, order=True):
    """What stands between two wide gaps of a row."""

    x0: float
    x1: float
    text: str


def cells(row: Row) -> list[Cell]:
    """Return the cells that a row would have in a table."""
    found = [Cell(row.parts[0].x0, row.parts[0].x1, row.parts[0].text)]
    for before, part in pairwise(row.parts):
        if part.x0 - before.x1 > _CELL_GAP * row.size:
            found.append(Cell(part.x0, part.x1, part.text))
            continue
        text = f"{found[-1].text}{' ' if are_apart(before, part) else ''}{part.text}"
        found[-1] = Cell(found[-1].x0, part.x1, text)
    return found


def table_rows(rows: Sequence[Row]) -> list[Columns | None]:
    """Return the columns of the table of which each row of a region is one; None for other rows.

    A row of a table has cells that stand under or over those of another near by. Stretched lines
    have wide gaps as well, but not at the same places.
    """
    split = [cells(row) if len(row.parts) > 1 else [] for row in rows]
    several = [place for place, row in enumerate(split) if len(row) > 1]
    if len(several) < 2:
        return [None] * len(rows)
    inside = _inside(rows, split, several)
    found: list[Columns | None] = []
    for is_inside, group in groupby(range(len(rows)), key=inside.__getitem__):
        table = list(group)
        columns = _columns([split[place] for place in table]) if is_inside else None
        found += [columns] * len(table)
    return found


def steps(columns: Columns, before: Segment, after: Segment, size: float) -> int:
    """Return by how many columns of a table, if it is one, two segments of a row are apart."""
    if not columns:
        return 0
    first, second = (
        bisect_left(columns, (segment.x0 + segment.x1) / 2) for segment in (before, after)
    )
    return max(second - first, int(after.x0 - before.x1 > _CELL_GAP * size))


def _inside(
    rows: Sequence[Row], split: Sequence[Sequence[Cell]], several: Sequence[int]
) -> list[bool]:
    """Tell of each row whether it is one of a table; `several` are those with several cells."""
    found = [False] * len(rows)
    full = _fill_measure(rows)
    for place in several:
        below = split[place]
        for start in range(place - 1, max(place - _NEAR, 0) - 1, -1):
            above = split[start]
            if len(above) > 1 and _are_rows(
                above, below, rows[start].size, full=full[start] and full[place]
            ):
                found[start : place + 1] = [True] * (place + 1 - start)
                break
            if full[start] or full[place] or (_is_long(rows[start]) and len(above) < _CELLS):
                break
    return found


def _is_long(row: Row) -> bool:
    return row.text.count(" ") >= _WORDS


def _columns(table: Sequence[Sequence[Cell]]) -> Columns:
    """Return where the columns part, each of whose cells stand under each other.

    A head may stand over several: the rows with most cells tell.
    """
    most = max(map(len, table))
    ends: list[list[float]] = []
    for cell in sorted(cell for row in table if 2 * len(row) > most for cell in row):
        if ends and cell.x0 < ends[-1][1]:
            ends[-1][1] = max(ends[-1][1], cell.x1)
        else:
            ends.append([cell.x0, cell.x1])
    return tuple((left[1] + right[0]) / 2 for left, right in pairwise(ends))


def _are_rows(above: Sequence[Cell], below: Sequence[Cell], size: float, *, full: bool) -> bool:
    if full and (min(len(above), len(below)) < _CELLS or not _ends_in_figure(above, below)):
        return False
    return _are_aligned(above, below, size)


def _are_aligned(above: Sequence[Cell], below: Sequence[Cell], size: float) -> bool:
    near = _ALIGNED * size
    begins = any(abs(a.x0 - b.x0) < near for a in above[1:] for b in below[1:])
    if min(len(above), len(below)) > 2:
        inner = ((a, b) for a in above[1:-1] for b in below[1:-1])
        return begins or any(
            min(abs(a.x1 - b.x1), abs(a.x0 + a.x1 - b.x0 - b.x1) / 2) < near for a, b in inner
        )
    if min(above[1].x0 - above[0].x1, below[1].x0 - below[0].x1) < _WIDE_GAP * size:
        return False
    return begins or any(
        abs(a.x1 - b.x1) < near and _has_figure(a) and _has_figure(b)
        for a in above[1:]
        for b in below[1:]
    )


def _fill_measure(rows: Sequence[Row]) -> list[bool]:
    """Tell of each row whether it is stretched to the end of the column, as most lines are."""
    ends = sorted(row.x1 for row in rows)
    end = ends[3 * len(ends) // 4]
    full = [abs(row.x1 - end) < _JUSTIFIED * row.size for row in rows]
    return full if 2 * sum(full) > len(rows) and len(rows) > _FEW else [False] * len(rows)


def _ends_in_figure(*rows: Sequence[Cell]) -> bool:
    return all(row and _has_figure(row[-1]) for row in rows)


def _has_figure(cell: Cell) -> bool:
    return any(map(str.isdigit, cell.text))
