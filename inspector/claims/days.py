"""Calendar arithmetic on intervals of whole days, both ends included."""

import calendar
import datetime as dt

from inspector.claims.model import Interval


def one(day: dt.date) -> Interval:
    """Return the interval of a single day."""
    return Interval(day, day)


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
    if unit in {"day", "week"}:
        return day + dt.timedelta(days=by * (7 if unit == "week" else 1))
    steps = by * {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit]
    index = day.year * 12 + day.month - 1 + steps
    if not 12 <= index < 120000:
        raise OverflowError("the day lies outside of the calendar")
    at_year, at_month = divmod(index, 12)
    last = calendar.monthrange(at_year, at_month + 1)[1]
    return dt.date(at_year, at_month + 1, min(day.day, last))


def part_of(whole: Interval, part: str) -> Interval:
    """Return the early, middle or late third of an interval, or its first or last day.

    A year is cut into January to March, May to August and October to December.
    """
    if whole.start is None or whole.end is None:
        return whole
    if part == "end":
        return one(whole.end)
    length = (whole.end - whole.start).days + 1
    if 360 < length < 370:
        cuts = {"early": (1, 3), "mid": (5, 8), "late": (10, 12)}
        return months(whole.start.year, *cuts[part])
    if length > 3000:
        first = whole.start.year
        years = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}
        size = length // 3652 or 1
        low, high = years[part]
        return Interval(
            dt.date(first + low * size, 1, 1), dt.date(first + (high + 1) * size - 1, 12, 31)
        )
    third = {"early": (0, 10), "mid": (10, 20), "late": (20, 31)}
    low, high = (bound * length // 30 for bound in third[part])
    last = min(length, high) if part != "late" else length
    return Interval(whole.start + dt.timedelta(days=low), whole.start + dt.timedelta(days=last - 1))
