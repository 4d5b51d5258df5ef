"""Read what counts from the document date, or from the days that the text spoke of before.

Each reading has the name of its entry in `resources/lexicons/dates.toml`.
"""

import datetime as dt

from inspector.claims.dates import days
from inspector.claims.dates.cycles import first_after, fiscal_years, last_before, weekly
from inspector.claims.dates.reader import Reader, Value, number_in, side_of
from inspector.claims.model import Interval
from inspector.language.date_grammar import Node
from inspector.language.lexicon import lexicon

_SEASON = 200  # days
_SUMMER = 7  # the month in which one season is over and the next is ahead


def _after(day: dt.date, unit: str, count: int) -> Interval:
    return Interval(day + days.ONE_DAY, days.shift(day, unit, count))


def _count(node: Node) -> tuple[int, str]:
    """Return how many of which unit; weekends and working days cannot be counted."""
    unit = node.word("unit")
    if unit == "weekend" or node.word("kind") in {"business", "working", "trading"}:
        raise ValueError("nothing says which weekends")
    return number_in(node.node("count")), unit


def read_relative_day(node: Node, reader: Reader) -> Value:
    """Read "today", "yesterday"."""
    by = lexicon("calendar")["days"].get(node.word("word"), 0)
    return days.one(reader.setting.date() + dt.timedelta(days=by))


def read_day_part(node: Node, reader: Reader) -> Value:
    """Read "this morning", "last night", "tomorrow evening"."""
    word = node.word("word")
    by = -1 if word == "last" else lexicon("calendar")["days"].get(word, 0)
    return days.one(reader.setting.date() + dt.timedelta(days=by))


def read_now(node: Node, reader: Reader) -> Value:
    """Read "right now"."""
    del node
    return days.one(reader.setting.date())


def read_this_unit(node: Node, reader: Reader) -> Value:
    """Read "last week", "the current quarter"; a fiscal year, or "the current" one, of accounts."""
    if _is_fiscal(node, reader) or (_is_year(node, reader) and node.word("which") == "current"):
        near = last_before(fiscal_years(reader.setting.year_end), reader.setting.date())
        return days.moved(near, "year", side_of(node))
    return days.whole(reader.setting.date(), node.word("unit"), side_of(node))


def _is_fiscal(node: Node, reader: Reader) -> bool:
    return _is_year(node, reader) and node.word("kind") in {"fiscal", "financial"}


def _is_year(node: Node, reader: Reader) -> bool:
    """Tell a year, in a text that says when the year of the accounts ends."""
    return reader.setting.year_end > 0 and node.word("unit") == "year"


def read_rolling_unit(node: Node, reader: Reader) -> Value:
    """Read "the past decade": it ends with the document date."""
    anchor = reader.setting.date()
    if side_of(node) > 0:
        return _after(anchor, node.word("unit"), 1)
    return Interval(days.shift(anchor, node.word("unit"), -1) + days.ONE_DAY, anchor)


def read_bare_unit(node: Node, reader: Reader) -> Value:
    """Read the year of "the end of the year"; a fiscal one comes back, if the text defines it."""
    if _is_fiscal(node, reader):
        return fiscal_years(reader.setting.year_end)
    return days.whole(reader.setting.date(), node.word("unit"))


def read_beside_mentioned(node: Node, reader: Reader) -> Value:
    """Read "the previous year", "the following day": beside what the text spoke of."""
    unit = node.word("unit").removesuffix("s")
    setting = reader.setting
    near = setting.mentioned_stretch if unit in {"year", "quarter"} else setting.mentioned
    day = near.start if near is not None and near.start else setting.date()
    return days.whole(day, unit, side_of(node))


def read_after_next(node: Node, reader: Reader) -> Value:
    """Read "the week after next", "Monday before last"."""
    anchor, side = reader.setting.date(), side_of(node)
    if "unit" in node.parts:
        return days.whole(anchor, node.word("unit"), 2 * side)
    return days.one(days.weekdays_in(days.week(anchor, 2 * side), node.number("weekday") or 0)[0])


def read_last_n(node: Node, reader: Reader) -> Value:
    """Read "the last five days": they end with the document date. Quarters are whole ones."""
    anchor, (count, unit), side = reader.setting.date(), _count(node), side_of(node)
    if unit == "quarter":
        return read_last_whole(node, reader)
    if side > 0:
        return _after(anchor, unit, count)
    if side == 0:
        raise ValueError("nothing says where they begin")
    return Interval(days.shift(anchor, unit, -count) + days.ONE_DAY, anchor)


def read_last_whole(node: Node, reader: Reader) -> Value:
    """Read "last 2 quarters", as the head of a column says it: whole ones, without this one."""
    anchor, (count, unit), side = reader.setting.date(), _count(node), side_of(node)
    if side == 0:
        raise ValueError("nothing says where they begin")
    near, far = days.whole(anchor, unit, side), days.whole(anchor, unit, side * count)
    if side > 0:
        return Interval(near.start, far.end)
    return Interval(far.start, anchor if unit == "day" else near.end)


def read_within(node: Node, reader: Reader) -> Value:
    """Read "within nine months": from the document date on."""
    anchor, (count, unit) = reader.setting.date(), _count(node)
    return Interval(anchor, days.shift(anchor, unit, count) - days.ONE_DAY)


def read_ago(node: Node, reader: Reader) -> Value:
    """Read "three days ago", "a year and two months ago"; half a year is six months."""
    day = reader.setting.date()
    if node.word("unit") == "weekend":
        return days.whole(day, "weekend", -number_in(node.node("count")))
    if "half" in node.parts or "count" not in node.parts:
        if node.word("unit").removesuffix("s") != "year":
            raise ValueError("nothing says how long the half is")
        day = days.shift(day, "month", -6)
    if "more" in node.parts:
        day = days.shift(day, node.word("smaller"), -number_in(node.node("more")))
    if "count" in node.parts:
        count, unit = _count(node)
        day = days.shift(day, unit, -count)
    return days.one(day)


def read_weekday_ago(node: Node, reader: Reader) -> Value:
    """Read "two weeks ago Monday"."""
    weeks = number_in(node.node("count"))
    monday = last_before(weekly(node.number("weekday") or 0), reader.setting.date())
    return days.moved(monday, "week", -weeks)


def read_hence(node: Node, reader: Reader) -> Value:
    """Read "in two weeks' time" and "in two weeks"; in three hours it is the same day."""
    unit = node.word("unit")
    if unit == "hour":
        return days.one(reader.setting.date())
    count, unit = _count(node)
    return days.one(days.shift(reader.setting.date(), unit, count))


def read_shifted(node: Node, reader: Reader) -> Value:
    """Read "two weeks before May 13", "the day after Christmas", "the week after next Friday"."""
    if "year" in node.parts:
        count, unit = _count(node)
        first = dt.date(number_in(node.node("year")), 1, 1)
        return days.one(days.shift(first, unit, count))
    base = reader.interval(node.node("what"))
    unit = node.word("unit").removesuffix("s")
    side = -1 if node.word("way") in {"before", "prior"} else 1
    start, end = days.ends(base)
    if "weekday" in node.parts:
        nth = number_in(node.node("nth")) if "nth" in node.parts else 1
        return _weekdays_from(node, start if side < 0 else end, side, nth)
    if "count" not in node.parts and unit != "day":
        return days.whole(start, unit, side)
    count = number_in(node.node("count")) if "count" in node.parts else 1
    if unit in {"day", "week"}:
        return days.one(days.shift(start if side < 0 else end, unit, side * count))
    return days.moved(base, unit, side * count)


def _weekdays_from(node: Node, day: dt.date, side: int, count: int) -> Interval:
    """Return the third Tuesday after a day."""
    cycle = weekly(node.number("weekday") or 0)
    if side > 0:
        near = first_after(cycle, day + days.ONE_DAY)
    else:
        near = last_before(cycle, day - days.ONE_DAY)
    return days.moved(near, "week", side * (count - 1))


def read_weekdays_ago(node: Node, reader: Reader) -> Value:
    """Read "two Sundays ago"."""
    side = 1 if node.word("way") == "from" else -1
    return _weekdays_from(node, reader.setting.date(), side, number_in(node.node("count")))


def read_weekday_later(node: Node, reader: Reader) -> Value:
    """Read "Monday week": a week from the Monday ahead."""
    monday = first_after(weekly(node.number("weekday") or 0), reader.setting.date())
    return days.moved(monday, node.word("unit"), 1)


def read_weekday_of(node: Node, reader: Reader) -> Value:
    """Read "Wednesday of next week"."""
    if "week" in node.parts:
        week = reader.interval(node.node("week"))
    else:
        week = days.week(reader.setting.date(), side_of(node))
    return days.one(days.weekdays_in(week, node.number("weekday") or 0)[0])


def read_moved(node: Node, reader: Reader) -> Value:
    """Read "a year earlier", "two days later", "the day before": from what the text spoke of.

    Where it spoke of nothing, days and weeks count from the document date.
    """
    unit, setting = node.word("unit").removesuffix("s"), reader.setting
    count = number_in(node.node("count")) if "count" in node.parts else 1
    side = 1 if node.word("way") in {"later", "after", "afterwards", "on"} else -1
    if unit in {"day", "week"}:
        near = setting.mentioned or (days.one(setting.date()) if side < 0 else None)
    else:
        near = setting.mentioned_stretch
    if near is None:
        raise ValueError("nothing says from when")
    found = days.before(near, unit, -side * count)
    if found is None:
        raise ValueError("the calendar does not go so far")
    return found


def read_games_before(node: Node, reader: Reader) -> Value:
    """Read "the season before": before the year, or the season, that the text spoke of."""
    del node
    near, date = reader.setting.mentioned_stretch, reader.setting.date()
    if near is not None and days.length(near) > _SEASON:
        return days.moved(near, "year", -1)
    return days.games_year(date.year - 1 - (date.month < _SUMMER))


def read_same(node: Node, reader: Reader) -> Value:
    """Read "the same period last year"."""
    setting, unit = reader.setting, node.word("unit")
    near = setting.mentioned_stretch
    if near is None and unit in {"day", "week", "month", "quarter"}:
        near = days.whole(setting.date(), unit)
    if near is None or near.start is None:
        raise ValueError("nothing says which period")
    by = number_in(node.node("year")) - near.start.year if "year" in node.parts else -1
    return days.moved(near, "year", by)
