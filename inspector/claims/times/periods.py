"""Know what time a whole report is about, and what time it compares that with."""

import datetime as dt
import sys
from collections.abc import Sequence

from inspector.claims.dates import days, time_words
from inspector.claims.model import Anchor, Interval, Quantity, Timex
from inspector.documents.model import Document, Role, Span

_LEAD = 5  # blocks in which the period of a report is told
_LINE = 100  # characters in a headline, a byline or a dateline
_RECENT = dt.timedelta(days=400)
_BRIEF = 7  # days; a report on a shorter time is about an event
_COUNTED = frozenset({"count", "share", ""})  # the dimensions of what a census finds
_QUARTER = 80  # days


class Report:
    """The period of one report, or the day of the event that it is about.

    It is told by the first figures, in order of the text; figures without a date of their own and
    in the past tense are of that time.
    """

    def __init__(self, document: Document, timexes: Sequence[Timex], anchor: Anchor) -> None:
        self.period: Interval | None = None
        self._document = document
        self._date = anchor.date
        self._sells = False
        self._event = self._find_event(timexes)
        self._counts = self._is_census()
        self._compared: Interval | None = None
        self._told_at = self._ahead_at = 0
        self._ahead = self._find_ahead(timexes)

    def tell(self, position: int, found: Interval) -> None:
        """Take the time of the figure at `position` for that of the report, where it can be."""
        date = self._date
        if date is None or found.start is None or found.end is None:
            return
        recent = found.start <= date and date - found.end < _RECENT
        if recent and (found.end - found.start).days >= self._shortest(position):
            self.period, self._told_at = found, position

    def compare(self, base: Interval | None, earlier: Interval | None) -> None:
        """Remember what the report compares its own time with."""
        if base is None or earlier is None or base not in {self.period, self._event}:
            return
        if earlier.end is not None and base.start is not None and earlier.end < base.start:
            self._compared = earlier

    def compared_with(self, base: Interval) -> Interval | None:
        """Return the time that the report compares with, if `base` is its own."""
        return self._compared if base in {self.period, self._event} else None

    def days_of(self, quantity: Quantity) -> Interval | None:
        """Return the time of a figure that has none: an event has results, but hardly prices."""
        whole = not quantity.unit.name and quantity.step >= 1
        counts = whole or quantity.unit.dimension in {"count", "share"}
        if self._event is not None and (counts or self._sells):
            return self._event
        return self.period if self.period and not self._is_ahead_first() else self._ahead

    def _is_ahead_first(self) -> bool:
        """Tell a period named in the opening before any figure told a time of its own."""
        return self._ahead is not None and self._ahead_at < self._told_at

    def is_past(self, told: Interval, about: Interval | None) -> bool:
        """Tell the time of the last election from that of the one that a report is about."""
        if about is None or about != self._event:
            return False
        return told.end is not None and about.start is not None and told.end < about.start

    def _shortest(self, position: int) -> int:
        """Return how many days a period is long, at least, that a report is about.

        In the headline and the first paragraph more than a week, in the second a quarter.
        """
        block = self._document.block_at(position) or 0
        before = self._document.blocks[: min(block, _LEAD)]
        paragraphs = sum(earlier.span.end - earlier.span.start >= _LINE for earlier in before)
        if block >= _LEAD or paragraphs > 1:
            return sys.maxsize
        return _QUARTER if paragraphs else _BRIEF

    def _find_ahead(self, timexes: Sequence[Timex]) -> Interval | None:
        """Return the quarter, half or year to a day that the opening names."""
        date, blocks = self._date, self._document.blocks[:_LEAD]
        end = blocks[-1].span.end if blocks else 0
        for timex in timexes:
            found = timex.interval
            if date is None or timex.span.start >= end:
                break
            if found is None or found.start is None or found.end is None or found.end > date:
                continue
            told = found.end - found.start >= dt.timedelta(_QUARTER) and date - found.end < _RECENT
            if told and time_words.reported_period().search(timex.text):
                self._ahead_at = timex.span.start
                return found
        return None

    def counted(self, quantity: Quantity) -> Interval | None:
        """Return the time of the census that a report is about, for what that finds now."""
        period = self.period
        if not self._counts or period is None or quantity.unit.dimension not in _COUNTED:
            return None
        over = self._date is not None and period.end is not None and period.end < self._date
        return period if over else None

    def _is_census(self) -> bool:
        blocks = self._document.blocks[:_LEAD]
        end = blocks[-1].span.end if blocks else 0
        return time_words.counts().search(self._document.text, 0, end) is not None

    def within(self, year: Interval) -> Interval:
        """Return the day of the event that a report is about, where that is in a year."""
        event = self._event
        if event is None or event.start is None or not days.holds(year, event.start):
            return year
        return event

    def _find_event(self, timexes: Sequence[Timex]) -> Interval | None:
        """Return the day of "Sunday's election" in the opening, or of the event in the headline."""
        text, blocks = self._document.text, self._document.blocks[:_LEAD]
        end = blocks[-1].span.end if blocks else 0
        title = blocks[0].span if blocks and blocks[0].role is Role.HEADLINE else Span(0, 0)
        titled = time_words.events().search(text, title.start, title.end)
        first: Interval | None = None
        for timex in timexes:
            start = timex.span.start
            if start >= end:
                break
            if not self._is_near_day(timex):
                continue
            first = first or timex.interval
            named = time_words.events_after().match(text, timex.span.end)
            named = named or time_words.events_before().search(text, max(0, start - 40), start)
            if named is not None:
                titled, first = time_words.events().search(named[0]), timex.interval
                break
        self._sells = titled is not None and bool(titled["sale"])
        return first if titled is not None else None

    def _is_near_day(self, timex: Timex) -> bool:
        """Tell one day, or a few, near that of the report."""
        found, date = timex.interval, self._date
        if found is None or found.start is None or found.end is None or date is None:
            return False
        return days.length(found) <= _BRIEF and abs(date - found.start) < _RECENT
