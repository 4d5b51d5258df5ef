"""What comes back: Mondays, Augusts, summers, the third of June, each an endless row of intervals.

Words that do not say which one they mean give a `Cycle`. The tense, a year, or "last" and "next"
choose from it; "early", "the first week of" and "to" make other cycles of it.
"""

import datetime as dt
from collections.abc import Callable

import msgspec

from inspector.claims.dates import days
from inspector.claims.model import Interval

# A date without a year that is about as far ahead as back is of the year in which it is printed,
# unless it lies this near.
_NEAR = 60


class Setting(msgspec.Struct, frozen=True):
    """What an expression is read against.

    `tense` is "past", "future", "year" where the current year is meant, or "" where the clause
    does not tell. `mentioned` are the days that the text spoke of last, `mentioned_stretch` the
    last ones that are a month or more. `limit`: the beginning or the end of a stretch is meant as
    a day. `day_first`: 3/4/2024 is in April. `year_end` is the month with which the year of the
    accounts ends, 0 where nothing says.
    """

    anchor: dt.date | None
    tense: str = ""
    mentioned: Interval | None = None
    mentioned_stretch: Interval | None = None
    limit: bool = False
    day_first: bool = False
    year_end: int = 0

    def date(self) -> dt.date:
        """Return the document date.

        Raises:
            ValueError: if it is not known.
        """
        if self.anchor is None:
            raise ValueError("the document date is not known")
        return self.anchor


class Cycle(msgspec.Struct, frozen=True):
    """`starting` gives the occurrences that begin between two days, in order.

    `size` is the number of days, at most, from one to the next; a few years for February 29.
    """

    starting: Callable[[dt.date, dt.date], list[Interval]]
    size: int

    def around(self, day: dt.date, reach: int) -> list[Interval]:
        """Return the occurrences that begin within some days of a day."""
        near = dt.timedelta(days=min(reach, day.toordinal() - 400, 3_651_000 - day.toordinal()))
        return self.starting(day - near, day + near)

    def map(self, change: Callable[[Interval], Interval]) -> "Cycle":
        """Return the cycle of what `change` makes of each occurrence, if it does not refuse."""

        def starting(first: dt.date, last: dt.date) -> list[Interval]:
            more = dt.timedelta(days=min(self.size, first.toordinal() - 1))
            found = []
            for occurrence in self.starting(first - more, last):
                try:
                    made = change(occurrence)
                except ValueError:
                    continue
                if made.start and first <= made.start <= last:
                    found.append(made)
            return found

        return Cycle(starting, self.size)


def yearly(make: Callable[[int], Interval]) -> Cycle:
    """Return what `make` gives for each year; it raises `ValueError` where a year has none."""

    def starting(first: dt.date, last: dt.date) -> list[Interval]:
        found = []
        for year in range(max(1, first.year - 1), last.year + 1):
            try:
                made = make(year)
            except ValueError:
                continue
            if made.start and first <= made.start <= last:
                found.append(made)
        return found

    return Cycle(starting, 400)


def fiscal_years(ends_with: int) -> Cycle:
    """Return the years of accounts that end with a month; 0 for those of the calendar."""
    later = 0 < ends_with < 12  # they end in the year after the one in which they begin
    return yearly(lambda year: days.fiscal_year(year + later, ends_with))


def weekly(weekday: int, length: int = 1) -> Cycle:
    """Return a weekday (0 is Monday), or some days from it on."""

    def starting(first: dt.date, last: dt.date) -> list[Interval]:
        found, day = [], first + dt.timedelta(days=(weekday - first.weekday()) % 7)
        while day <= last:
            found.append(Interval(day, day + dt.timedelta(days=length - 1)))
            day += dt.timedelta(days=7)
        return found

    return Cycle(starting, 7)


def monthly(number: int, weekday: int | None = None) -> Cycle:
    """Return a day of the month, 1 to 31; with a weekday, only where it falls on one."""

    def starting(first: dt.date, last: dt.date) -> list[Interval]:
        found = []
        for index in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
            try:
                day = dt.date(index // 12, index % 12 + 1, number)
            except ValueError:
                continue
            if first <= day <= last and weekday in {None, day.weekday()}:
                found.append(days.one(day))
        return found

    return Cycle(starting, 31 if weekday is None else 800)


def settle(value: Interval | Cycle, setting: Setting) -> Interval:
    """Choose from a cycle: what the tense asks for, else the nearest.

    Raises:
        ValueError: if nothing says which.
    """
    if isinstance(value, Interval):
        return value
    anchor = setting.date()
    options = value.around(anchor, value.size + 10) or value.around(anchor, 3300)
    past = [option for option in options if option.start and option.start <= anchor]
    future = [option for option in options if option.end and option.end >= anchor]
    if setting.tense == "past" and past:
        return past[-1]
    if setting.tense == "future" and future:
        return future[0]
    near = min(options, key=lambda option: _distance(option, anchor), default=None)
    if near is None:
        raise ValueError("there is no such day")
    if _distance(near, anchor) <= _NEAR:
        return near
    same_year = [option for option in options if option.start and option.start.year == anchor.year]
    return same_year[-1] if same_year else near


def _distance(interval: Interval, day: dt.date) -> int:
    if interval.start and interval.start > day:
        return (interval.start - day).days
    return (day - interval.end).days if interval.end and interval.end < day else 0


def beside(cycle: Cycle, side: int, setting: Setting) -> Interval:
    """Return the last one that is over (-1), this one (0), or the next one (1).

    "This summer" is that of the year, and "next summer" that of the next, near as this one may be.

    Raises:
        ValueError: if nothing says which.
    """
    anchor = setting.date()
    options = cycle.around(anchor, 2 * cycle.size + 10)
    before = [option for option in options if option.end and option.end < anchor]
    after = [option for option in options if option.start and option.start > anchor]
    now = [option for option in options if option not in before and option not in after]
    if side < 0:
        found = before[-1:]
    elif side > 0:
        found = [option for option in after if option.end and option.end.year > anchor.year]
    else:
        here = [option for option in options if anchor.year in _years(option)]
        past = [option for option in here if option in before] if setting.tense == "past" else []
        found = now or past[-1:] or sorted(here, key=lambda option: _distance(option, anchor))
    if not found:
        raise ValueError("there is no such day")
    return found[0]


def _years(interval: Interval) -> set[int]:
    return {day.year for day in days.ends(interval)}


def last_before(value: Interval | Cycle, day: dt.date) -> Interval:
    """Return the occurrence that begins last, up to a day.

    Raises:
        ValueError: if there is none.
    """
    if isinstance(value, Interval):
        return value
    options = [o for o in value.around(day, value.size + 10) if o.start and o.start <= day]
    if not options:
        raise ValueError("there is no such day")
    return options[-1]


def first_after(value: Interval | Cycle, day: dt.date) -> Interval:
    """Return the occurrence that begins first, from a day on.

    Raises:
        ValueError: if there is none.
    """
    if isinstance(value, Interval):
        return value
    options = [o for o in value.around(day, value.size + 10) if o.start and o.start >= day]
    if not options:
        raise ValueError("there is no such day")
    return options[0]
