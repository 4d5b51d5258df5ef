"""Tell the rows of a table from lines of prose that are stretched to the measure."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from inspector.documents.columns import Row, are_apart

# In sizes of type.
_CELL_GAP = 1.5
_WIDE_GAP = 2.0
_ALIGNED = 0.4


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
    for place, (above, below) in enumerate(pairwise(split)):
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
    figures = all(any(map(str.isdigit, row[-1].text)) for row in (above, below))
    return begins or (figures and abs(above[-1].x1 - below[-1].x1) < near)
