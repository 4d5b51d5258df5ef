"""Long lists in parts: each has a heading, and its cards are made when it is opened."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import TypeVar

from inspector.documents.model import Document, Span
from inspector.ui.panels.cards import Card, LateRows, Row, line, muted, strong
from inspector.ui.translation import number, translator

tr = translator(__name__)

T = TypeVar("T")

_MOST = 400  # cards that stand in one list
_GOOD = 250  # cards that a part has about
_STEPS = (1, 2, 5)


def parts_in_order(
    items: Sequence[T],
    make: Callable[[T], Row],
    span: Callable[[T], Span],
    document: Document,
) -> Sequence[Row]:
    """Return rows for items in the order of the text, a long list in parts by page.

    Where there are no pages the parts are by block. They keep their keys when items are added.
    """
    if len(items) <= _MOST:
        return tuple(map(make, items))
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
            reach = Span(begin, max(end, span(items[there - 1]).end))
            rows.append(_part(first, title, items[here:there], make, reach, opens=not rows))
    return tuple(rows)


def parts_by_number(items: Sequence[T], make: Callable[[T], Row]) -> Sequence[Row]:
    """Return rows for items in any order, a long list in parts by number."""
    if len(items) <= _MOST:
        return tuple(map(make, items))
    return tuple(
        _part(
            first,
            f"{number(first + 1)}–{number(min(first + _GOOD, len(items)))}",
            items[first : first + _GOOD],
            make,
            opens=first == 0,
        )
        for first in range(0, len(items), _GOOD)
    )


def _part(
    first: int,
    title: str,
    items: Sequence[T],
    make: Callable[[T], Row],
    reach: Span | None = None,
    *,
    opens: bool,
) -> Row:
    words = line(strong(title), muted(f"  {number(len(items))}"))
    return Row(
        ("part", first),
        Card((words,), is_heading=True),
        children=LateRows(items, make),
        opens=opens,
        goes_on=True,
        reach=reach,
    )


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
