"""Find the day on which a holiday falls.

References: Meeus, Astronomical Algorithms, chapter 8 (Easter); Reingold and Dershowitz, Calendrical
Calculations, chapter 8 (the Jewish new year).
"""

import datetime as dt
from functools import cache
from typing import Any

from inspector.claims.dates import days
from inspector.claims.model import Interval
from inspector.language.lexicon import lexicon


def holiday(name: str, year: int) -> Interval:
    """Return the days of a holiday of `resources/lexicons/holidays.toml` in a year.

    Raises:
        ValueError: if the year has none, or it is not known.
    """
    holidays = lexicon("holidays")
    name = holidays["same"].get(name, name)
    if name in holidays["fixed"]:
        return days.one(dt.date(year, *holidays["fixed"][name]))
    if name in holidays["moving"]:
        rule = holidays["moving"][name]
        first = _moving(rule, year)
        return Interval(first, first + dt.timedelta(days=rule.get("days", 1) - 1))
    first = _of_table(name, year)
    ends_before = holidays["lasting"].get(name)
    return Interval(first, _of_table(ends_before, year) - days.ONE_DAY if ends_before else first)


def _of_table(name: str, year: int) -> dt.date:
    for day in lexicon("holidays")["tables"][name]:
        if day.year == year:
            return dt.date(day.year, day.month, day.day)
    raise ValueError(f"{name} is not known for {year}")


def _moving(rule: dict[str, Any], year: int) -> dt.date:
    if "easter" in rule:
        sunday = easter(year, orthodox=rule.get("orthodox", False))
        return sunday + dt.timedelta(days=rule["easter"])
    if "tishri" in rule:
        return jewish_new_year(year) + dt.timedelta(days=rule["tishri"])
    if "kislev" in rule:
        first, second = jewish_new_year(year), jewish_new_year(year + 1)
        # Heshvan, the second month, has a day more in the years that are a day longer.
        long = (second - first).days in {355, 385}
        return first + dt.timedelta(days=58 + long + rule["kislev"])
    whole = days.month(year, rule["month"])
    nth: int = rule["nth"]
    day = days.weekdays_in(whole, rule["weekday"])[nth - (nth > 0)]
    return day + dt.timedelta(days=rule.get("plus", 0))


@cache
def jewish_new_year(year: int) -> dt.date:
    """Return the first of Tishri that falls in a year of the common calendar."""
    before, this, after = (_elapsed(year + 3761 + by) for by in (-1, 0, 1))
    delay = 2 if after - this == 356 else 1 if this - before == 382 else 0
    return dt.date.fromordinal(this + delay - 1373427)


def _elapsed(year: int) -> int:
    """Return the days from the first new year to the one of a Jewish year, by its new moon."""
    months = (235 * year - 234) // 19
    parts = 12084 + 13753 * months
    day = 29 * months + parts // 25920
    return day + ((3 * (day + 1)) % 7 < 3)


@cache
def easter(year: int, *, orthodox: bool = False) -> dt.date:
    """Return Easter Sunday, as a day of the Gregorian calendar in both cases."""
    if orthodox:
        moon = (19 * (year % 19) + 15) % 30
        weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
        month, day = divmod(moon + weekday + 114, 31)
        behind = year // 100 - year // 400 - 2
        return dt.date(year, month, day + 1) + dt.timedelta(days=behind)
    century, rest = divmod(year, 100)
    lag = (8 * century + 13) // 25
    moon = (19 * (year % 19) + century - century // 4 - lag + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (year % 19 + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return dt.date(year, month, day + 1)
