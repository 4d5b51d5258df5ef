"""Calendar arithmetic on intervals of whole days, both ends included."""

import calendar
import datetime as dt

from inspector.claims.model import Interval

_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
_DAYS = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}
ONE_DAY = dt.timedelta(days=1)


def one(day: dt.date) -> Interval:
    """Return the interval of a single day."""
    return Interval(day, day)


def ends(interval: Interval) -> tuple[dt.date, dt.date]:
    """Return the first and the last day.

    Raises:
        ValueError: if a side is open.
    """
    if interval.start is None or interval.end is None:
        raise ValueError("the interval is open")
    return interval.start, interval.end


def length(interval: Interval) -> int:
    """Return the number of days; 0 where a side is open."""
    if interval.start is None or interval.end is None:
        return 0
    return (interval.end - interval.start).days + 1


def apart(first: Interval | None, second: Interval | None) -> bool:
    """Tell whether no day is in both of two intervals; False where one of them is not known."""
    if first is None or second is None:
        return False
    before = first.end is not None and second.start is not None and first.end < second.start
    after = first.start is not None and second.end is not None and second.end < first.start
    return before or after


def month(year: int, number: int) -> Interval:
    """Return a whole month."""
    return Interval(
        dt.date(year, number, 1), dt.date(year, number, calendar.monthrange(year, number)[1])
    )


def months(year: int, first: int, last: int) -> Interval:
    """Return whole months of one year; a `last` before `first` lies in the year after."""
    end = month(year + (last < first), last)
    return Interval(dt.date(year, first, 1), end.end)


def year(number: int) -> Interval:
    """Return a whole year."""
    return Interval(dt.date(number, 1, 1), dt.date(number, 12, 31))


def fiscal_year(number: int, ends_with: int) -> Interval:
    """Return the year of accounts that ends in a year, with a month; 0 for the calendar's."""
    last = month(number, ends_with or 12).end or dt.date(number, 12, 31)
    return Interval(shift(last + ONE_DAY, "year", -1), last)


def games_year(opened: int) -> Interval:
    """Return the season that opens in a year: September to June."""
    return Interval(dt.date(opened, 9, 1), dt.date(opened + 1, 6, 30))


def week(day: dt.date, shift: int = 0) -> Interval:
    """Return the week, Monday to Sunday, that lies `shift` weeks from the one of `day`."""
    monday = day - dt.timedelta(days=day.weekday()) + dt.timedelta(weeks=shift)
    return Interval(monday, monday + dt.timedelta(days=6))


def quarter(number: int, of_year: int) -> Interval:
    """Return a quarter, 1 to 4, of a calendar year."""
    return months(of_year, 3 * number - 2, 3 * number)


def shift(day: dt.date, unit: str, by: int) -> dt.date:
    """Move a day by whole units; a day that the month lacks becomes the month's last.

    Raises:
        OverflowError: if the day lies outside of the calendar.
    """
    if unit in _DAYS:
        return day + dt.timedelta(days=by * _DAYS[unit])
    index = day.year * 12 + day.month - 1 + by * _MONTHS[unit]
    if not 12 <= index < 119988:
        raise OverflowError("the day lies outside of the calendar")
    at_year, at_month = divmod(index, 12)
    last = calendar.monthrange(at_year, at_month + 1)[1]
    return dt.date(at_year, at_month + 1, min(day.day, last))


def moved(interval: Interval, unit: str, by: int) -> Interval:
    """Move an interval by whole units; whole months stay whole months."""
    start, end = ends(interval)
    if unit in _DAYS or start == end:
        return Interval(shift(start, unit, by), shift(end, unit, by))
    return Interval(shift(start, unit, by), shift(end + ONE_DAY, unit, by) - ONE_DAY)


def whole(day: dt.date, unit: str, shift_by: int = 0) -> Interval:
    """Return the whole week, month, year… that lies some units from the one of a day."""
    if unit == "day":
        return one(day + dt.timedelta(days=shift_by))
    if unit in {"week", "fortnight"}:
        first = week(day, shift_by * _DAYS[unit] // 7).start or day
        return Interval(first, first + dt.timedelta(days=_DAYS[unit] - 1))
    if unit == "weekend":
        monday = week(day, shift_by).start or day
        return Interval(monday + dt.timedelta(days=5), monday + dt.timedelta(days=6))
    size = _MONTHS[unit]
    at = shift(day, unit, shift_by)
    # Centuries are counted as news counts them: the 1900s are the 20th.
    index = (at.year * 12 + at.month - 1) // size * size
    last_year, last_month = divmod(index + size - 1, 12)
    return Interval(
        dt.date(max(1, index // 12), index % 12 + 1, 1), month(last_year, last_month + 1).end
    )


def weekdays_in(span: Interval, weekday: int) -> list[dt.date]:
    """Return the days of a stretch that are a weekday, 0 for Monday."""
    start, end = ends(span)
    first = start + dt.timedelta(days=(weekday - start.weekday()) % 7)
    return [first + dt.timedelta(days=by) for by in range(0, (end - first).days + 1, 7)]


def units_in(span: Interval, unit: str) -> list[Interval]:
    """Return the whole units of a stretch; a week is of the month that has most of its days.

    Raises:
        ValueError: if the stretch is too long to be cut into days.
    """
    start, end = ends(span)
    if unit in {"week", "weekend"}:
        return [whole(day, unit) for day in weekdays_in(span, 3 if unit == "week" else 5)]
    if unit == "fortnight" or (unit == "day" and length(span) > 4000):
        raise ValueError("too many")
    found, day = [], start
    while day <= end:
        found.append(whole(day, unit))
        day = (found[-1].end or end) + ONE_DAY
    return [piece for piece in found if piece.start and piece.start >= start]


_WEEK = {"early": (0, 2), "start": (0, 2), "mid": (1, 3), "late": (4, 6), "end": (4, 6)}
_YEAR = {"early": (1, 3), "start": (1, 3), "mid": (5, 8), "late": (10, 12), "end": (9, 12)}
_DECADE = {"early": (0, 3), "start": (0, 2), "mid": (4, 6), "late": (7, 9), "end": (8, 9)}
_THIRDS = {"early": (0, 10), "start": (0, 10), "mid": (10, 20), "late": (20, 31), "end": (20, 31)}


def part_of(span: Interval, part: str) -> Interval:
    """Return the early, middle or late part of a stretch; of a day, the day.

    The early part of a year is January to March, its middle May to August, its late part October to
    December. A month and a season have thirds; a week begins with three days and ends with three.
    """
    start, end = ends(span)
    size = (end - start).days + 1
    if size == 1:
        return span
    if size == 7:
        low, high = _WEEK[part]
        return Interval(start + dt.timedelta(days=low), start + dt.timedelta(days=high))
    if 360 < size < 370 and start.day == 1:
        first, last = _YEAR[part]
        begin = shift(start, "month", first - 1)
        return Interval(begin, shift(start, "month", last) - ONE_DAY)
    if size > 3000:
        tenth = size // 3652 or 1
        low, high = _DECADE[part]
        last = min(end.year, start.year + (high + 1) * tenth - 1)
        return Interval(dt.date(start.year + low * tenth, 1, 1), dt.date(last, 12, 31))
    low, high = (bound * max(size, 30) // 30 for bound in _THIRDS[part])
    last_day = end if part in {"late", "end"} else start + dt.timedelta(days=min(size, high) - 1)
    return Interval(start + dt.timedelta(days=min(low, size - 1)), last_day)


def limit_of(span: Interval, part: str) -> Interval:
    """Return the day with which a stretch begins or ends, or the one in its middle."""
    start, end = ends(span)
    if part in {"start", "early"}:
        return one(start)
    return one(end if part in {"end", "late"} else start + (end - start + ONE_DAY) // 2)


def share_of(span: Interval, number: int, parts: int) -> Interval:
    """Return one of some equal parts of a stretch, in whole months where they are whole."""
    start, end = ends(span)
    months_in = (end.year - start.year) * 12 + end.month - start.month + 1
    if not 1 <= number <= parts:
        raise ValueError("there is no such part")
    if start.day == 1 and (end + ONE_DAY).day == 1 and months_in % parts == 0:
        each = months_in // parts
        first = shift(start, "month", each * (number - 1))
        return Interval(first, shift(first, "month", each) - ONE_DAY)
    size = length(span)
    low, high = size * (number - 1) // parts, size * number // parts
    return Interval(start + dt.timedelta(days=low), start + dt.timedelta(days=high - 1))


def before(base: Interval, unit: str, count: int = 1) -> Interval | None:
    """Return the days so many units earlier, or later where `count` is negative.

    Whole months stay whole, and the last day of a month the last one.
    """
    try:
        first = base.start and shift(base.start, unit, -count)
        last = base.end and shift(base.end + ONE_DAY, unit, -count) - ONE_DAY
        if base.end and base.start == base.end:
            first = last if (base.end + ONE_DAY).day == 1 else first
            last = first
        return Interval(first, last)
    except (OverflowError, ValueError):  # before the calendar begins
        return None


def holds(interval: Interval, day: dt.date) -> bool:
    """Tell whether a day is in an interval, which may be open."""
    return (interval.start or day) <= day <= (interval.end or day)


def is_long(base: Interval) -> bool:
    """Tell a quarter or a year from the day of an event."""
    return None not in {base.start, base.end} and base.start != base.end
