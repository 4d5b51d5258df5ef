"""Rows of long lists: made when somebody looks at them, and looked through by lighter things."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Generic, TypeVar, overload

from inspector.documents.model import Span
from inspector.ui.panels.cards import Row
from inspector.ui.slices import OFTEN, Work

T = TypeVar("T")

MANY = 400  # cards that are seen in one list without a click


class LateRows(Sequence[Row], Generic[T]):
    """Rows that are put together when somebody looks at them; until then none are like others.

    `spans` are the places that the row of an item stands for, with the rows under it. `words` are
    what the filter looks in, where they are known without the row. `size` is how many cards are
    seen where these rows are.
    """

    def __init__(
        self,
        items: Sequence[T],
        make: Callable[[T], Row],
        spans: Callable[[T], Iterable[Span]],
        words: Callable[[T], str] | None = None,
        size: int | None = None,
    ) -> None:
        self._items = items
        self._make = make
        self._spans = spans
        self._words = words
        self._folded: list[str] = []
        self.size = len(items) if size is None else size

    @cached_property
    def _rows(self) -> tuple[Row, ...]:
        return tuple(map(self._make, self._items))

    @overload
    def __getitem__(self, place: int) -> Row: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[Row, ...]: ...

    def __getitem__(self, place: int | slice) -> Row | tuple[Row, ...]:
        return self._rows[place]

    def __len__(self) -> int:
        return len(self._items)

    def __eq__(self, other: object) -> bool:
        """Tell whether these have been looked at, and the others are the same."""
        if not isinstance(other, LateRows):
            return NotImplemented
        return self is other or ("_rows" in self.__dict__ and self._rows == other._rows)

    def __hash__(self) -> int:
        return len(self)

    def may_hold(self, span: Span) -> bool:
        """Tell whether one of these stands for a place."""
        start, end = span.start, span.end  # sooner compared than two spans
        return any(
            place.start == start and place.end == end
            for item in self._items
            for place in self._spans(item)
        )

    def held(self, wanted: Collection[str]) -> Work[Sequence[Row]]:
        """Find those that hold all of the words, which are folded."""
        if self._words is None:
            return (yield from _held(self._rows, wanted))
        kept = []
        for place, item in enumerate(self._items):
            if place == len(self._folded):
                self._folded.append(self._words(item).casefold())
            if _holds(self._folded[place], wanted):
                kept.append(item)
            if not place % OFTEN:
                yield
        return LateRows(kept, self._make, self._spans, self._words)


def may_hold(row: Row, span: Span) -> bool:
    """Tell whether a card under a row may stand for a place."""
    return not isinstance(row.children, LateRows) or row.children.may_hold(span)


def held(rows: Sequence[Row], words: str) -> Work[Sequence[Row]]:
    """Find the cards that hold all of these words, in any order and case, with their headings.

    Under a heading that holds them all cards stay.
    """
    wanted = words.casefold().split()
    return (yield from _held(rows, wanted)) if wanted else rows


def _held(rows: Sequence[Row], wanted: Collection[str]) -> Work[Sequence[Row]]:
    if isinstance(rows, LateRows):
        return (yield from rows.held(wanted))
    kept = []
    for place, row in enumerate(rows):
        if not row.goes_on and _holds(row.card.text.casefold(), wanted):
            kept.append(row)
        elif row.children:
            under = yield from _held(row.children, wanted)
            if under:
                kept.append(replace(row, children=under))
        if not place % OFTEN:
            yield
    return tuple(kept)


def _holds(folded: str, wanted: Collection[str]) -> bool:
    return all(word in folded for word in wanted)


def opened(rows: Sequence[Row]) -> Sequence[Row]:
    """Close what does not stand among the first of very many cards, at the top and in a group."""
    return _opened(rows, MANY)[0]


def _opened(rows: Sequence[Row], room: int) -> tuple[Sequence[Row], int]:
    """Return the rows, and how many cards more may be seen."""
    if isinstance(rows, LateRows):
        return rows, room - rows.size
    kept = []
    for row in rows:
        if row.children and row.opens:
            if room > 0:
                children, room = _opened(row.children, room)
                kept.append(replace(row, children=children))
            else:
                kept.append(replace(row, children=opened(row.children), opens=False))
        elif row.children:
            kept.append(replace(row, children=opened(row.children)))
        else:
            kept.append(row)
        room -= 1
    return tuple(kept), room
