"""Tell the rows of a table from lines of prose that are stretched to the measure."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from inspector.documents.columns import Row, are_apart

# In sizes of type.
_CELL_GAP = 1.5
_WIDE_GAP = 2.0
_ALIGNED = 0.4
# A table of so few rows may fill its column.
_FEW = 6
# Rows that fill a justified column are those of a table if they have as many cells at least.
_CELLS = 3


class Cell(NamedTuple):
    """What stands between two wide gaps of a row."""

    text: str
    x0: float
    x1: float


def cells(row: Row) -> list[Cell]:
    """Return the cells that a row would have in a table."""
    found = [Cell(row.parts[0].text, row.parts[0].x0, row.parts[0].x1)]
    for before, part in pairwise(row.parts):
        if part.x0 - before.x1 > _CELL_GAP * row.size:
            found.append(Cell(part.text, part.x0, part.x1))
            continue
        text = f"{found[-1].text}{' ' if are_apart(before, part) else ''}{part.text}"
        found[-1] = Cell(text, found[-1].x0, part.x1)
    return found


def table_rows(rows: Sequence[Row]) -> list[bool]:
    """Tell of each row of a region whether it is one of a table.

    It has cells that stand under or over those of the next row. Stretched lines have wide gaps as
    well, but not at the same places.
    """
    found = [False] * len(rows)
    split = [cells(row) if len(row.parts) > 1 else [] for row in rows]
    full = _fill_measure(rows)
    for place, (above, below) in enumerate(pairwise(split)):
        few = min(len(above), len(below)) < _CELLS
        if full[place] and full[place + 1] and (few or not _ends_in_figure(above, below)):
            continue
        if len(above) > 1 and len(below) > 1 and _are_aligned(above, below, rows[place].size):
            found[place] = found[place + 1] = True
    return found


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
    return begins or (_ends_in_figure(above, below) and abs(above[-1].x1 - below[-1].x1) < near)


def _fill_measure(rows: Sequence[Row]) -> list[bool]:
    """Tell of each row whether it is stretched over the column, as most of its lines are."""
    left, right = min(row.x0 for row in rows), max(row.x1 for row in rows)
    near = [_ALIGNED * row.size for row in rows]
    full = [row.x0 < left + by and row.x1 > right - by for row, by in zip(rows, near, strict=True)]
    return full if 2 * sum(full) > len(rows) and len(rows) > _FEW else [False] * len(rows)


def _ends_in_figure(*rows: Sequence[Cell]) -> bool:
    return all(row and any(map(str.isdigit, row[-1].text)) for row in rows)
