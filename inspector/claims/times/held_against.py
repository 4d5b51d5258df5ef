"""Date a figure by the year that its sentence holds it against, or that a "when" goes on from."""

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Sequence

from inspector.claims.dates import days
from inspector.claims.model import Interval, Timex
from inspector.documents.model import Span
from inspector.language.lexicon import Ending

_AGAINST = re.compile(
    r"(?i)\b(?:than|against|versus|compared\s+(?:with|to)|as|(?:up\s+|down\s+)?from|(?:up|down)\s+on)\b"
)
_LAST = re.compile(r"(?i)(?:the\s+)?last\s+(\w+)")
_COUNTED_BACK = re.compile(r"(?i)\b(?:earlier|before|previously)$")
_LAST_YEAR = re.compile(r"(?i)\blast\s+year$")
_FROM = Ending(r"(?i)\bfrom\s+(?:[\w-]+\s+){0,2}$", ["from"])
_TO_FROM = re.compile(r"(?i),?\s+to\s+[^;]{1,60}$")
_FROM_TO = re.compile(r"(?i)\s+to\s+[^;]{1,40}?\s+")
_UNITS = frozenset({"month", "week", "quarter"})
_WHEN = re.compile(r"(?i)\s*,?\s+when\b[^,;]*")
_WEEK = dt.timedelta(days=7)
# "raised 40 from investors in 2025" is of that year
_OTHERS = re.compile(r"\s+(?!(?:the|that|those|levels)\b)[a-z]+\s+in\s+")
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

    def moved_from(self, place: Span, sentence: Span) -> Interval | None:
        """Return the May of "up 22% since May, to 305 from 250": what it moved from was then."""
        text = self._text
        if _FROM.search(text, max(sentence.start, place.start - _GAP), place.start) is None:
            return None
        first = bisect_left(self._starts, sentence.start)
        last = bisect_left(self._starts, min(sentence.end, place.end + _GAP))
        for told in self._timexes[first:last]:
            if not told.text.lower().startswith("since"):
                continue
            ahead = _TO_FROM.match(text, told.span.end, place.start)
            if ahead or _FROM_TO.fullmatch(text, place.end, told.span.start):
                return self._closed(told)
        return None

    def _closed(self, told: Timex) -> Interval | None:
        """Return the year, or the month, of "since 1994, when it was 44%"."""
        start = told.interval.start if told.interval is not None else None
        if start is None or (told.interval is not None and told.interval.end is not None):
            return told.interval
        if start == dt.date(start.year, 1, 1) and "jan" not in told.text.lower():
            return days.year(start.year)
        return days.month(start.year, start.month) if start.day == 1 else days.one(start)

    def _is_recent(self, told: Interval) -> bool:
        """Tell "to nine hours from four on Wednesday", if that was yesterday, or days ago."""
        gap = self._date - told.start if self._date and told.start else dt.timedelta(0)
        return dt.timedelta(0) < gap <= _WEEK

    def _other_time(self, place: Span, sentence: Span) -> Timex | None:
        """Return the date right behind that a figure is held against; the day of saying is none."""
        first = bisect_left(self._starts, place.end)
        near = min(sentence.end, place.end + 2 * _GAP)
        for other in self._timexes[first : bisect_left(self._starts, near)]:
            if other.interval is None:
                return None
            held = _AGAINST.search(self._text, place.end, other.span.start)
            near = other.span.start - place.end <= _GAP
            if held is not None and self._is_from_others(held, other):
                continue
            if held is not None and (near or not _has_digit(self._text[place.end : held.start()])):
                return other
        return None

    def _is_from_others(self, held: re.Match[str], other: Timex) -> bool:
        """Tell "raised 40 from investors in 2025", which is that of 2025."""
        others = _OTHERS.fullmatch(self._text, held.end(), other.span.start)
        return held[0].lower() == "from" and others is not None

    def this_time(self, place: Span, sentence: Span) -> Interval | None:
        """Return the year of the document for what is held against the year before.

        So with any other "last": what is held against last winter is of this one.
        """
        other = self._other_time(place, sentence)
        if self._date is None or other is None or other.interval is None:
            return None
        if _COUNTED_BACK.search(other.text) is not None:
            return None  # "than a year earlier": of the year before another time
        if other.interval.start == other.interval.end and self._is_recent(other.interval):
            return days.one(self._date)
        year, last = self._date.year, _LAST.fullmatch(other.text)
        is_part = days.length(other.interval) and other.interval != days.year(year - 1)
        if is_part and _LAST_YEAR.search(other.text):  # "July last year"
            then = days.moved(other.interval, "year", 1)
            return days.one(self._date) if days.holds(then, self._date) else then
        if last is not None and days.is_long(other.interval):
            unit = last[1].lower() if last[1].lower() in _UNITS else "year"
            return days.moved(other.interval, unit, 1)
        if year <= 1 or other.interval != days.year(year - 1):
            return None
        return days.year(year)


def _has_digit(text: str) -> bool:
    return any(map(str.isdigit, text))
