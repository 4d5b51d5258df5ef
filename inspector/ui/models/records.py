"""One item model over a tuple of records, with or without children.

A panel declares its columns; replacing the records keeps the rows whose keys stay, so that what is
selected, opened and scrolled to survives results that arrive.
"""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from inspector.ui.translation import said

R = TypeVar("R", bound=Hashable)
Index = QModelIndex | QPersistentModelIndex

RECORD_ROLE = Qt.ItemDataRole.UserRole
SORT_ROLE = Qt.ItemDataRole.UserRole + 1

_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """What one column shows of a record.

    `sort` gives what the column is ordered by (its text, unless given); a column of numbers is set
    to the right. `tip` is shown over a row.
    """

    title: str
    text: Callable[[R], str]
    sort: Callable[[R], str | float] | None = None
    tip: Callable[[R], str] | None = None

    def data(self, record: R, role: int) -> Any:
        """Return what Qt asks for."""
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return self.text(record)
            case Qt.ItemDataRole.ToolTipRole:
                return self.tip(record) if self.tip else None
            case Qt.ItemDataRole.TextAlignmentRole:
                return self._alignment(record)
            case _ if role == RECORD_ROLE:
                return record
            case _ if role == SORT_ROLE:
                return self.sort(record) if self.sort else self.text(record).casefold()
        return None

    def _alignment(self, record: R) -> Qt.AlignmentFlag:
        numeric = self.sort is not None and isinstance(self.sort(record), int | float)
        side = Qt.AlignmentFlag.AlignRight if numeric else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter


class _Node(Generic[R]):
    """A row: its record, where it stands, and the rows under it.

    Of rows that nobody has asked for yet only the number is known, and `children` is None.
    """

    __slots__ = ("children", "parent", "record", "row", "size")

    def __init__(self, record: R | None, parent: "_Node[R] | None", row: int, size: int) -> None:
        self.record = record
        self.parent = parent
        self.row = row
        self.size = size
        self.children: list[_Node[R]] | None = None


def _itself(record: R) -> Hashable:
    return record


def _childless(_record: R) -> tuple[R, ...]:
    return ()


class RecordModel(QAbstractItemModel, Generic[R]):
    """A table of records, or a tree where records have `children`.

    The records under another are looked at when somebody asks for them. `key` tells which record of
    a new tuple is the same row as before; it is the record itself unless given. Keys are unique
    among siblings.
    """

    def __init__(
        self,
        columns: Sequence[Column[R]],
        key: Callable[[R], Hashable] = _itself,
        children: Callable[[R], Sequence[R]] = _childless,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._key = key
        self._children = children
        self._root: _Node[R] = _Node(None, None, 0, 0)
        self._root.children = []

    def replace(self, records: Sequence[R]) -> None:
        """Show these records; rows whose keys stay are kept, and changed where they differ."""
        self._merge(self._root, _NOWHERE, records)

    def reset(self, records: Sequence[R]) -> None:
        """Show these records; no row is kept."""
        self.beginResetModel()
        self._root = _Node(None, None, 0, 0)
        self._root.children = [self._grown(record, self._root) for record in records]
        self._number(self._root, 0)
        self.endResetModel()

    def forget(self, index: Index) -> None:
        """Know of the rows under one only how many there are, until somebody asks again."""
        node = self._node(index)
        if node.children:
            above = self.createIndex(node.row, 0, node)
            size = node.size
            self._remove(node, above, 0, size)
            node.children = None
            self._recount(node, above, size)

    def record(self, index: Index) -> R | None:
        """Return the record of a row."""
        node = self._node(index)
        return node.record

    def find(
        self, wanted: Callable[[R], bool], holds: Callable[[R], bool] = lambda _: True
    ) -> QModelIndex:
        """Return the first row that is wanted, those above before those under them.

        `holds` tells where it may be: under other records nobody looks.
        """
        ahead = [*reversed(self._under(self._root))]
        while ahead:
            node = ahead.pop()
            if node.record is not None and wanted(node.record):
                return self.createIndex(node.row, 0, node)
            if node.record is not None and node.size and holds(node.record):
                ahead += reversed(self._under(node))
        return QModelIndex()

    # ------------------------------------------------------------ what Qt asks

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        """Return the index of a row under its parent."""
        # Not by `hasIndex`, which asks back twice: this is asked for every row of a list.
        rows = self._under(self._node(parent)) if parent.column() <= 0 else []
        if 0 <= row < len(rows) and 0 <= column < len(self._columns):
            return self.createIndex(row, column, rows[row])
        return QModelIndex()

    def parent(self, index: Index = _NOWHERE) -> QModelIndex:  # type: ignore[override]
        """Return the index of the row above; invalid at the top."""
        above = self._node(index).parent
        if above is None or above is self._root:
            return QModelIndex()
        return self.createIndex(above.row, 0, above)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many rows there are under a row."""
        return 0 if parent.column() > 0 else self._node(parent).size

    def columnCount(self, _parent: Index = _NOWHERE) -> int:
        """Return how many columns were declared."""
        return len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a column declares for this role."""
        record = self.record(index)
        return None if record is None else self._columns[index.column()].data(record, role)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return the title of a column."""
        across = orientation is Qt.Orientation.Horizontal and section < len(self._columns)
        if across and role == Qt.ItemDataRole.DisplayRole:
            return said(self._columns[section].title)
        return None

    # ---------------------------------------------------------------- merging

    def _node(self, index: Index) -> _Node[R]:
        if not index.isValid():
            return self._root
        node: _Node[R] = index.internalPointer()
        return node

    def _under(self, node: _Node[R]) -> list[_Node[R]]:
        """Return the rows under a row, of which from now on more than their number is known."""
        if node.children is None:
            records = () if node.record is None else self._children(node.record)
            node.children = [self._grown(record, node) for record in records]
            self._number(node, 0)
        return node.children

    def _merge(self, node: _Node[R], index: QModelIndex, records: Sequence[R]) -> None:
        children = node.children
        if children is None:
            self._recount(node, index, len(records))
            return
        old = [self._key(child.record) for child in children if child.record is not None]
        new = [self._key(record) for record in records]
        for first, last, start, stop in _differences(old, new):
            self._remove(node, index, first, last)
            self._insert(node, index, first, records[start:stop])
        for child, record in zip(children, records, strict=True):
            if child.record != record:
                self._change(child, index, record)
            else:
                self._adopt(child, record)

    def _recount(self, node: _Node[R], index: QModelIndex, size: int) -> None:
        """Have another number of rows, none of which anybody has asked for."""
        if size < node.size:
            self.beginRemoveRows(index, size, node.size - 1)
            node.size = size
            self.endRemoveRows()
        elif size > node.size:
            self.beginInsertRows(index, node.size, size - 1)
            node.size = size
            self.endInsertRows()

    def _remove(self, node: _Node[R], index: QModelIndex, first: int, last: int) -> None:
        if first < last:
            children = self._under(node)
            self.beginRemoveRows(index, first, last - 1)
            del children[first:last]
            self._number(node, first)
            self.endRemoveRows()

    def _insert(self, node: _Node[R], index: QModelIndex, first: int, records: Sequence[R]) -> None:
        if records:
            children = self._under(node)
            self.beginInsertRows(index, first, first + len(records) - 1)
            children[first:first] = [self._grown(record, node) for record in records]
            self._number(node, first)
            self.endInsertRows()

    def _change(self, node: _Node[R], above: QModelIndex, record: R) -> None:
        node.record = record
        left = self.index(node.row, 0, above)
        self.dataChanged.emit(left, left.siblingAtColumn(len(self._columns) - 1))
        self._merge(node, left, self._children(record))

    def _adopt(self, node: _Node[R], record: R) -> None:
        """Take an equal record for the old one, which may keep much else alive."""
        node.record = record
        if node.children:
            for child, under in zip(node.children, self._children(record), strict=True):
                self._adopt(child, under)

    def _grown(self, record: R, parent: _Node[R]) -> _Node[R]:
        return _Node(record, parent, 0, len(self._children(record)))

    def _number(self, node: _Node[R], first: int) -> None:
        children = self._under(node)
        node.size = len(children)
        for row in range(first, len(children)):
            children[row].row = row


def _differences(
    old: Sequence[Hashable], new: Sequence[Hashable]
) -> list[tuple[int, int, int, int]]:
    """Return which of the old become which of the new, the last ones first.

    Each difference is a half-open range of the old and one of the new; what both begin and end
    with, which is mostly all of it, is passed over quickly.
    """
    shorter = min(len(old), len(new))
    alike = (place for place in range(shorter) if old[place] != new[place])
    begin = next(alike, shorter)
    back = (place for place in range(shorter - begin) if old[-1 - place] != new[-1 - place])
    end = next(back, shorter - begin)
    matcher = SequenceMatcher(
        None, old[begin : len(old) - end], new[begin : len(new) - end], autojunk=False
    )
    return [
        (first + begin, last + begin, start + begin, stop + begin)
        for tag, first, last, start, stop in reversed(matcher.get_opcodes())
        if tag != "equal"
    ]
