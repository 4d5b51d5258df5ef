"""Read what names its days: "14 August 2024", "August", "the third quarter", "the 1990s".

Each reading has the name of its entry in `resources/lexicons/dates.toml`.
"""

import datetime as dt

from inspector.claims.dates import days
from inspector.claims.dates.cycles import (
    Cycle,
    beside,
    first_after,
    fiscal_years,
    last_before,
    monthly,
    weekly,
    yearly,
)
from inspector.claims.dates.holidays import holiday
from inspector.claims.dates.reader import Reader, Value, number_in, side_of
from inspector.claims.model import Interval
from inspector.language.date_grammar import Node

_SUMMER = 7  # the month in which one season is over and the next is ahead


def _day(year: int, month: int, day: int) -> Interval:
    return days.one(dt.date(year, month, day))


def read_month_day(node: Node, reader: Reader) -> Value:
    """Read "Aug. 14" and "the second of May"."""
    del reader
    month = node.number("month") or 0
    day = node.number("day") or number_in(node.node("day"))
    dt.date(2000, month, day)  # June 31 is no day in any year
    return yearly(lambda year: _day(year, month, day))


def read_full_day(node: Node, reader: Reader) -> Value:
    """Read "Monday, Oct. 29": the date holds, whatever the weekday."""
    return reader.value(node.node("day"))


def read_weekday_nth(node: Node, reader: Reader) -> Value:
    """Read "Monday the 13th"."""
    del reader
    return monthly(number_in(node.node("day")), node.number("weekday"))


def read_day_of_month(node: Node, reader: Reader) -> Value:
    """Read "on the 15th"."""
    del reader
    return monthly(number_in(node.node("day")))


def read_month_days(node: Node, reader: Reader) -> Value:
    """Read "March 3-5"."""
    del reader
    month = node.number("month") or 0
    first, last = number_in(node.node("first")), number_in(node.node("last"))
    return yearly(lambda year: Interval(dt.date(year, month, first), dt.date(year, month, last)))


def read_firm_day(node: Node, reader: Reader) -> Value:
    """Read "march 3, 2015" and "Sep-23-2020"."""
    del reader
    year, day = number_in(node.node("year")), number_in(node.node("day"))
    return _day(year, node.number("month") or 0, day)


def read_numeric(node: Node, reader: Reader) -> Value:
    """Read 2024-08-14, 8/14/2024 and 14.8.2024.

    Where both orders make a day, points have the day first, and strokes have what the rest of the
    document has.
    """
    first, second, third, has_points = node.numbers("value")
    if first > 999:
        return _day(first, second, third)
    day_first = first > 12 or (second <= 12 and (has_points or reader.setting.day_first))
    return _day(third, second, first) if day_first else _day(third, first, second)


def read_slashed(node: Node, reader: Reader) -> Value:
    """Read "on 8/14"."""
    first, second = node.numbers("value")
    day_first = first > 12 or (second <= 12 and reader.setting.day_first)
    month, day = (second, first) if day_first else (first, second)
    dt.date(2000, month, day)
    return yearly(lambda year: _day(year, month, day))


def read_iso_month(node: Node, reader: Reader) -> Value:
    """Read "2024-08"; "2005-09" are five years."""
    del reader
    year, month = node.numbers("value")
    if month > year % 100:
        return Interval(dt.date(year, 1, 1), dt.date(year // 100 * 100 + month, 12, 31))
    return days.month(year, month)


def read_month(node: Node, reader: Reader) -> Value:
    """Read "August"."""
    del reader
    month = node.number("month") or 0
    return yearly(lambda year: days.month(year, month))


def read_weekday(node: Node, reader: Reader) -> Value:
    """Read "Wednesday"."""
    del reader
    return weekly(node.number("weekday") or 0)


def read_season(node: Node, reader: Reader) -> Value:
    """Read "summer"; a winter is of the year in which it begins."""
    del reader
    first, last = node.numbers("season")
    return yearly(lambda year: days.months(year, first, last))


def read_quarter(node: Node, reader: Reader) -> Value:
    """Read "the third quarter", "the final half" and "Q3", of calendar years.

    A fiscal quarter is of the year of the accounts, where the text says when that ends.
    """
    code = node.word("value")
    is_half = code.startswith("h") or node.word("kind") == "half"
    parts = 2 if is_half else 4
    number = int(code[1:]) if code else parts
    if "n" in node.parts:
        number = number_in(node.node("n"))
    ends_with = reader.setting.year_end if "fiscal" in node.parts else 0
    return fiscal_years(ends_with).map(lambda year: days.share_of(year, number, parts))


def read_holiday(node: Node, reader: Reader) -> Value:
    """Read "Christmas Eve"."""
    del reader
    name = node.word("phrase")
    return yearly(lambda year: holiday(name, year))


def read_holiday_weekend(node: Node, reader: Reader) -> Value:
    """Read "Labor Day weekend": Saturday and Sunday, and what lies between them and the day."""
    value = reader.value(node.node("what"))

    def around(day: Interval) -> Interval:
        first, _ = days.ends(day)
        saturday = first + dt.timedelta(days=(8 - first.weekday()) % 7 - 3)
        return Interval(min(first, saturday), max(first, saturday + days.ONE_DAY))

    return value.map(around) if isinstance(value, Cycle) else around(value)


def read_weekend(node: Node, reader: Reader) -> Value:
    """Read "over the weekend"."""
    del node, reader
    return weekly(5, length=2)


def read_dated(node: Node, reader: Reader) -> Value:
    """Read "August 2024", "Christmas last year", "2024's first half", "the winter of 2023-24"."""
    value = reader.value(node.node("what"))
    if "which" in node.parts:
        year = reader.setting.date().year + side_of(node)
    else:
        year = node.number("year") or _first_year(node.node("year"))
    if isinstance(value, Interval):
        return value
    whole = days.year(year)
    first, last = days.ends(whole)
    options = value.starting(first, last)
    if not options:
        raise ValueError("there is no such day in that year")
    return options[-1]


def _first_year(node: Node) -> int:
    return node.number("first") or number_in(node.node("first") if "first" in node.parts else node)


def read_beside(node: Node, reader: Reader) -> Value:
    """Read "last March", "next Thursday", "this Christmas", "this past summer"."""
    what, word = node.node("what"), node.word("which")
    value = reader.value(what)
    if isinstance(value, Interval):
        return value
    side = side_of(node)
    if what.reading in {"some_weekday", "weekday"}:
        return _weekday_beside(what.number("weekday") or 0, word, side, reader)
    return beside(value, side, reader.setting)


def _weekday_beside(weekday: int, word: str, side: int, reader: Reader) -> Interval:
    """Read a weekday: "next" is in the week after this one, "coming" the first ahead."""
    anchor = reader.setting.date()
    if word in {"next", "following"}:
        return days.one(days.weekdays_in(days.week(anchor, 1), weekday)[0])
    if side > 0:
        return first_after(weekly(weekday), anchor + days.ONE_DAY)
    if side < 0:
        return last_before(weekly(weekday), anchor - days.ONE_DAY)
    if reader.setting.tense == "future":
        return first_after(weekly(weekday), anchor)
    return days.one(days.weekdays_in(days.week(anchor), weekday)[0])


def read_year(node: Node, reader: Reader) -> Value:
    """Read "2024" and "nineteen ninety-six"."""
    del reader
    year = node.node("year") if isinstance(node.parts.get("year"), Node) else node
    return days.year(number_in(year))


def read_fiscal(node: Node, reader: Reader) -> Value:
    """Read a fiscal year, which is named after the year in which it ends.

    Where the text does not say with which month, it is read as that calendar year.
    """
    year = node.number("year") or number_in(node.node("year"))
    return days.fiscal_year(year, 0 if _is_of_schools(node) else reader.setting.year_end)


def _is_of_schools(node: Node) -> bool:
    return node.word("kind") in {"school", "academic"}


def read_years(node: Node, reader: Reader) -> Value:
    """Read "2012-13" and "2012/2013": both years, or that of accounts or schools which spans them.

    When the year of the accounts ends, the text must say.
    """
    first, last = number_in(node.node("first")), node.number("last") or 0
    last = number_in(node.node("until")) if "until" in node.parts else last + first // 100 * 100
    if last == first + 1 and _is_of_schools(node):
        return days.games_year(first)
    if last == first + 1 and reader.setting.year_end:
        return days.fiscal_year(last, reader.setting.year_end)
    return Interval(dt.date(first, 1, 1), dt.date(last, 12, 31))


def read_games_year(node: Node, reader: Reader) -> Value:
    """Read "the 2012-13 season" and "next season": leagues and schools open after the summer."""
    if "first" in node.parts:
        return days.games_year(number_in(node.node("first")))
    date = reader.setting.date()
    opened = date.year - (date.month < _SUMMER)
    return days.games_year(opened + side_of(node))


def read_decade(node: Node, reader: Reader) -> Value:
    """Read "the 1990s" and "the nineties"."""
    del reader
    first = node.number("value") or node.number("word") or 0
    return Interval(dt.date(first, 1, 1), dt.date(first + 9, 12, 31))


def read_century(node: Node, reader: Reader) -> Value:
    """Read "the 19th century", counted as news counts it: 1800 to 1899."""
    del reader
    last = number_in(node.node("n")) * 100
    return Interval(dt.date(max(1, last - 100), 1, 1), dt.date(last - 1, 12, 31))
