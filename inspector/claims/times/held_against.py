"""Date a figure by the year that its sentence holds it against, or that a "when" goes on from."""

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Sequence

from inspector.claims.dates import days
from inspector.claims.model import Interval, Timex
from inspector.documents.model import Span

_AGAINST = re.compile(
    r"(?i)\b(?:than|against|versus|compared\s+(?:with|to)|as|(?:up\s+|down\s+)?from|(?:up|down)\s+on)\b"
)
_LAST = re.compile(r"(?i)(?:the\s+)?last\s+(\w+)")
_UNITS = frozenset({"month", "week", "quarter"})
_WHEN = re.compile(r"(?i)\s*,?\s+when\b[^,;]*")
_WEEK = dt.timedelta(days=7)
_GAP = 60  # characters between a figure and the year


class HeldAgainst:
    """Answers for the figures of one document."""

    def __init__(self, text: str, timexes: Sequence[Timex], date: dt.date | None) -> None:
        self._text = text
        self._timexes = [timex for timex in timexes if timex.interval is not None]
        self._starts = [timex.span.start for timex in self._timexes]
        self._date = date

    def going_on(self, place: Span, sentence: Span) -> Interval | None:
        """Return the year of "fewer than in 2024, when they planted 756,000"."""
        at = bisect_left(self._starts, place.start) - 1
        if at < 0 or self._starts[at] < sentence.start:
            return None
        told = self._timexes[at]
        if told.text.lower().startswith("after"):
            return None
        near = place.start - told.span.end <= _GAP
        follows = near and _WHEN.fullmatch(self._text, told.span.end, place.start)
        return self._closed(told) if follows else None

    def _closed(self, told: Timex) -> Interval | None:
        """Return the year, or the month, of "since 1994, when it was 44%"."""
        start = told.interval.start if told.interval is not None else None
        if start is None or (told.interval is not None and told.interval.end is not None):
            return told.interval
        if start == dt.date(start.year, 1, 1):
            return days.year(start.year)
        return days.month(start.year, start.month) if start.day == 1 else days.one(start)

    def _is_recent(self, told: Interval) -> bool:
        """Tell "to nine hours from four on Wednesday", if that was yesterday, or days ago."""
        gap = self._date - told.start if self._date and told.start else dt.timedelta(0)
        return dt.timedelta(0) < gap <= _WEEK

    def this_time(self, place: Span, sentence: Span) -> Interval | None:
        """Return the year of the document for what is held against the year before.

        So with any other "last": what is held against last winter is of this one.
        """
        at = bisect_left(self._starts, place.end)
        if self._date is None or at == len(self._timexes) or self._starts[at] >= sentence.end:
            return None
        other = self._timexes[at]
        if other.interval is None or other.span.start - place.end > _GAP:
            return None
        if _AGAINST.search(self._text, place.end, other.span.start) is None:
            return None
        if other.interval.start == other.interval.end and self._is_recent(other.interval):
            return days.one(self._date)
        year, last = self._date.year, _LAST.fullmatch(other.text)
        if last is not None and days.is_long(other.interval):
            unit = last[1].lower() if last[1].lower() in _UNITS else "year"
            return days.moved(other.interval, unit, 1)
        if year <= 1 or other.interval != days.year(year - 1):
            return None
        return days.year(year)
