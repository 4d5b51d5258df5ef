"""Choose where the axes of a chart have their ticks."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

_MOST_DATE_TICKS = 8
_DAY_STEPS = (1, 2, 7, 14)
_MONTH_STEPS = (1, 2, 3, 6)
_YEAR_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)
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


def date_ticks(first: dt.date, last: dt.date, most: int = _MOST_DATE_TICKS) -> tuple[Tick, ...]:
    """Return days from `first` to `last` at the finest round step that is not crowded.

    There are `most` of them at most. A year is written once: where it begins, or at the first tick.
    """
    for step in _DAY_STEPS:
        # The first day of the calendar was a Monday, so that weeks begin on Mondays.
        if (ordinals := _multiples(first.toordinal(), last.toordinal(), step, most, 1)) is not None:
            return _with_years([dt.date.fromordinal(n) for n in ordinals], days_shown=True)
    for step in _MONTH_STEPS:
        if (months := _multiples(_month(first), _month(last), step, most)) is not None:
            days = [dt.date(n // 12, n % 12 + 1, 1) for n in months]
            return _with_years([day for day in days if day >= first], days_shown=False)
    years = next(
        found
        for step in _YEAR_STEPS
        if (found := _multiples(first.year, last.year, step, most)) is not None
    )
    starts = [dt.date(year, 1, 1) for year in years]
    return tuple(Tick(day, str(day.year)) for day in starts if day >= first)


def _multiples(first: int, last: int, step: int, most: int, offset: int = 0) -> range | None:
    """Return every `step`-th number from `first` to `last`, or None where these are too many."""
    found = range(first + (offset - first) % step, last + 1, step)
    return found if len(found) <= most else None


def _month(day: dt.date) -> int:
    return day.year * 12 + day.month - 1


def _with_years(days: Sequence[dt.date], *, days_shown: bool) -> tuple[Tick, ...]:
    ticks, year = [], None
    for day in days:
        label = f"{day.day} {_MONTHS[day.month - 1]}" if days_shown else _MONTHS[day.month - 1]
        ticks.append(Tick(day, label if day.year == year else f"{label} {day.year}"))
        year = day.year
    return tuple(ticks)
