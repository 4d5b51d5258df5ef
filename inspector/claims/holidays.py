"""Find the day on which a holiday falls.

References: the Easter rule is the one of Meeus, Astronomical Algorithms, chapter 8.
"""

import datetime as dt
from functools import cache
from typing import Any

from inspector.claims import days
from inspector.language.lexicon import lexicon


def holiday(name: str, year: int) -> dt.date:
    """Return the day of a holiday of `resources/lexicons/holidays.toml` in a year.

    Raises:
        ValueError: if the year has none, or it is not known.
    """
    holidays = lexicon("holidays")
    name = holidays["same"].get(name, name)
    if name in holidays["fixed"]:
        return dt.date(year, *holidays["fixed"][name])
    if name in holidays["moving"]:
        return _moving(holidays["moving"][name], year)
    for day in holidays["tables"][name]:
        if day.year == year:
            return dt.date(day.year, day.month, day.day)
    raise ValueError(f"{name} is not known for {year}")


def _moving(rule: dict[str, Any], year: int) -> dt.date:
    if "easter" in rule:
        sunday = easter(year, orthodox=rule.get("orthodox", False))
        return sunday + dt.timedelta(days=rule["easter"])
    whole = days.month(year, rule["month"])
    nth: int = rule["nth"]
    day = days.weekdays_in(whole, rule["weekday"])[nth - (nth > 0)]
    return day + dt.timedelta(days=rule.get("plus", 0))


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
