"""Long lists in parts: each has a heading, and its cards are made when it is opened."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from inspector.documents.model import Document, Span
from inspector.ui.panels.cards import Card, Row, group, line, muted, strong
from inspector.ui.panels.late_rows import MANY, LateRows
from inspector.ui.translation import number, translator

tr = translator(__name__)

T = TypeVar("T")

_GOOD = 250  # cards that a part has about
_STEPS = (1, 2, 5)


@dataclass(frozen=True)
class Maker(Generic[T]):
    """How items of a long list become rows; the rest is what `LateRows` asks for."""

    make: Callable[[T], Row]
    spans: Callable[[T], Iterable[Span]]
    words: Callable[[T], str] | None = None

    def rows(self, items: Sequence[T]) -> LateRows[T]:
        """Return the rows of items."""
        return LateRows(items, self.make, self.spans, self.words)


def parts_in_order(
    items: Sequence[T], maker: Maker[T], span: Callable[[T], Span], document: Document
) -> Sequence[Row]:
    """Return rows for items in the order of the text, a long list in parts by page.

    Where there are no pages the parts are by block. They keep their keys when items are added.
    """
    if len(items) <= MANY:
        return maker.rows(items)
    units = document.pages or document.blocks
    starts = [unit.span.start for unit in units]
    seen = bisect_left(starts, span(items[-1]).start + 1)
    step = _round(_GOOD * seen / len(items))
    rows: list[Row] = []
    for first in range(0, len(starts), step):
        last = min(first + step, len(starts))
        begin = 0 if first == 0 else starts[first]
        end = starts[last] if last < len(starts) else len(document.text)
        here, there = (
            bisect_left(items, place, key=lambda item: span(item).start) for place in (begin, end)
        )
        if here < there:
            title = _title(first + 1, last, by_page=bool(document.pages))
            rows.append(_part(first, title, maker.rows(items[here:there])))
    return tuple(rows)


def parts_by_number(items: Sequence[T], maker: Maker[T]) -> Sequence[Row]:
    """Return rows for items in any order, a long list in parts by number."""
    if len(items) <= MANY:
        return maker.rows(items)
    return tuple(
        _part(first, _numbers(first, last), maker.rows(items[first:last]))
        for first, last in _cut([1] * len(items))
    )


def groups_by_number(
    groups: Sequence[tuple[str, Sequence[T]]],
    rows: Callable[[Sequence[T]], Sequence[Row]],
    spans: Callable[[T], Iterable[Span]],
) -> Sequence[Row]:
    """Return a heading for each named group of items, very many of them in parts by number.

    `rows` gives the cards under a heading, `spans` the places that an item stands for.
    """

    def make(named: tuple[str, Sequence[T]]) -> Row:
        name, items = named
        return group(name, rows(items), count=len(items))

    def places(named: tuple[str, Sequence[T]]) -> Iterator[Span]:
        return (span for item in named[1] for span in spans(item))

    if len(groups) <= _GOOD:
        return tuple(map(make, groups))
    sizes = [1 + min(len(items), _GOOD) for _, items in groups]
    return tuple(
        _part(
            first,
            _numbers(first, last),
            LateRows(groups[first:last], make, places, size=sum(sizes[first:last])),
        )
        for first, last in _cut(sizes)
    )


def _cut(sizes: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield half-open ranges of what is about as many cards as a part has."""
    first, seen = 0, 0
    for place, size in enumerate(sizes):
        if seen and seen + size > _GOOD:
            yield first, place
            first, seen = place, 0
        seen += size
    if seen:
        yield first, len(sizes)


def _part(first: int, title: str, rows: LateRows[T]) -> Row:
    words = line(strong(title), muted(f"  {number(len(rows))}"))
    card = Card((words,), is_heading=True)
    return Row(("part", first), card, children=rows, goes_on=True)


def _numbers(first: int, last: int) -> str:
    return f"{number(first + 1)}–{number(last)}"


def _title(first: int, last: int, *, by_page: bool) -> str:
    if by_page:
        pages = tr("Pages {first}–{last}", first=first, last=last)
        return tr("Page {number}", number=last) if first == last else pages
    paragraphs = tr("Paragraphs {first}–{last}", first=first, last=last)
    return tr("Paragraph {number}", number=last) if first == last else paragraphs


def _round(wanted: float) -> int:
    """Return the nearest of 1, 2, 5, 10, 20, 50, … that is not smaller."""
    power = 1
    while True:
        for step in _STEPS:
            if step * power >= wanted:
                return step * power
        power *= 10
