"""Choose where the axes of a chart have their ticks."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

_MOST_DATE_TICKS = 8
_DAY_STEPS = (1, 2, 7, 14)
_MONTH_STEPS = (1, 2, 3, 6)
_YEAR_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class Tick:
    """A day on the axis with its label."""

    day: dt.date
    label: str


def value_ticks(lows: Sequence[Decimal], highs: Sequence[Decimal]) -> tuple[Decimal, ...]:
    """Return round values, evenly spaced, that reach past every figure and hold zero."""
    low, high = min(Decimal(0), *lows), max(Decimal(0), *highs)
    if low == high:
        high = low + 1
    step = _round_step((high - low) / 5)
    first = (low / step).to_integral_value(ROUND_FLOOR)
    last = (high / step).to_integral_value(ROUND_CEILING)
    # Room above the highest figure, for its label.
    last += last * step == high and high > 0
    return tuple((first + i) * step for i in range(int(last - first) + 1))


def _round_step(rough: Decimal) -> Decimal:
    size = Decimal(1).scaleb(rough.adjusted())
    return next(
        step for factor in ("1", "2", "2.5", "5", "10") if (step := size * Decimal(factor)) >= rough
    )


def date_ticks(first: dt.date, last: dt.date) -> tuple[Tick, ...]:
    """Return days from `first` to `last` at the finest round step that is not crowded.

    A year is written once: where it begins, or at the first tick.
    """
    for days in _DAY_STEPS:
        if (ticks := list(_days(first, last, days))) and len(ticks) <= _MOST_DATE_TICKS:
            return _with_years(ticks, days_shown=True)
    for months in _MONTH_STEPS:
        if len(ticks := list(_month_starts(first, last, months))) <= _MOST_DATE_TICKS:
            return _with_years(ticks, days_shown=False)
    for years in _YEAR_STEPS:
        if len(ticks := list(_year_starts(first, last, years))) <= _MOST_DATE_TICKS:
            break
    return tuple(Tick(day, str(day.year)) for day in ticks)


def _days(first: dt.date, last: dt.date, step: int) -> Iterator[dt.date]:
    if (last - first).days > step * (_MOST_DATE_TICKS + 1):
        # Too many to be of use: no tick says so as well.
        return
    for ordinal in range(first.toordinal(), last.toordinal() + 1):
        # The first day of the calendar was a Monday, so that weeks begin on Mondays.
        if (ordinal - 1) % step == 0:
            yield dt.date.fromordinal(ordinal)


def _month_starts(first: dt.date, last: dt.date, step: int) -> Iterator[dt.date]:
    for month in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
        day = dt.date(month // 12, month % 12 + 1, 1)
        if month % step == 0 and first <= day:
            yield day


def _year_starts(first: dt.date, last: dt.date, step: int) -> Iterator[dt.date]:
    for year in range(first.year, last.year + 1):
        day = dt.date(year, 1, 1)
        if year % step == 0 and first <= day:
            yield day


def _with_years(days: Sequence[dt.date], *, days_shown: bool) -> tuple[Tick, ...]:
    ticks, year = [], None
    for day in days:
        label = f"{day.day} {_MONTHS[day.month - 1]}" if days_shown else _MONTHS[day.month - 1]
        ticks.append(Tick(day, label if day.year == year else f"{label} {day.year}"))
        year = day.year
    return tuple(ticks)
