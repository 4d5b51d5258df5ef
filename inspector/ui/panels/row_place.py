"""Where a row of a list is, to be found again when rows have come and gone."""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Self

from PySide6.QtCore import QModelIndex, QPersistentModelIndex

from inspector.ui.models.records import RECORD_ROLE, Index
from inspector.ui.panels.cards import Row


@dataclass(frozen=True, slots=True)
class RowPlace:
    """A row, and the key of the heading above it that is not one of parts; "" at the top."""

    index: QPersistentModelIndex
    row: Row
    above: Hashable

    @classmethod
    def of(cls, index: Index) -> Self | None:
        """Return where a row is; None where there is no row."""
        if not index.isValid():
            return None
        above = index.parent()
        while above.isValid() and row_of(above).goes_on:
            above = above.parent()
        key = row_of(above).key if above.isValid() else ""
        return cls(QPersistentModelIndex(index), row_of(index), key)

    def is_at(self, index: QModelIndex) -> bool:
        """Tell whether a row is this one, wherever it has got to under the same heading."""
        place = RowPlace.of(index)
        return place is not None and (place.row.key, place.above) == (self.row.key, self.above)


def row_of(index: Index) -> Row:
    """Return what a row shows."""
    row: Row = index.data(RECORD_ROLE)
    return row


def is_under(above: Index, index: Index) -> bool:
    """Tell whether a row is another one, or stands under it."""
    while index.isValid() and index != above:
        index = index.parent()
    return index.isValid()
