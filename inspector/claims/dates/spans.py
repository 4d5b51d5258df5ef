"""Read what is made of other dates: parts, ranges, stretches that hang on a day, open ends.

Each reading has the name of its entry in `resources/lexicons/dates.toml`.
"""

import datetime as dt

from inspector.claims.dates import days
from inspector.claims.dates.cycles import Cycle, first_after, last_before, settle
from inspector.claims.dates.reader import Reader, Value, mapped, number_in
from inspector.claims.model import Interval
from inspector.language.date_grammar import Node
from inspector.language.lexicon import lexicon

# In days: quarters, seasons and halves are between.
_SEASON, _HALF = 80, 190


def _rank(node: Node) -> int:
    """Return 1 for the first, -1 for the last."""
    return number_in(node.node("rank"))


def read_nth_of(node: Node, reader: Reader) -> Value:
    """Read "the last Sunday of March", "the first week of May", "the 15th of next month"."""
    rank, weekday, unit = _rank(node), node.number("weekday"), node.word("unit") or "day"
    place = rank - (rank > 0)

    def choose(whole: Interval) -> Interval:
        try:
            if weekday is not None:
                return days.one(days.weekdays_in(whole, weekday)[place])
            if unit == "day":
                start, end = days.ends(whole)
                day = start + dt.timedelta(place) if rank > 0 else end + dt.timedelta(rank + 1)
                return days.one(day) if start <= day <= end else _none()
            return days.units_in(whole, unit)[place]
        except IndexError:
            return _none()

    return mapped(reader.value(node.node("whole")), choose)


def _none() -> Interval:
    raise ValueError("there are not so many")


def read_stretch_of(node: Node, reader: Reader) -> Value:
    """Read "the first three months of 2024"."""
    rank, count, unit = _rank(node), number_in(node.node("count")), node.word("unit")

    def choose(whole: Interval) -> Interval:
        start, end = days.ends(whole)
        if rank < 0:
            return Interval(days.shift(end + days.ONE_DAY, unit, -count), end)
        first = days.shift(start, unit, count * (rank - 1))
        return Interval(first, days.shift(first, unit, count) - days.ONE_DAY)

    return mapped(reader.value(node.node("whole")), choose)


def read_opening(node: Node, reader: Reader) -> Value:
    """Read "in the first nine months": of the document's year, or the one whose months are over."""
    date, count = reader.setting.date(), number_in(node.node("count"))
    ahead = count > 12 or reader.setting.tense == "future"
    year = date.year if ahead or count < date.month else date.year - 1
    first = dt.date(year, 1, 1)
    return Interval(first, days.shift(first, "month", count) - days.ONE_DAY)


def read_half_of(node: Node, reader: Reader) -> Value:
    """Read "the second half of May"."""
    parts = {"half": 2, "third": 3, "quarter": 4}[node.word("kind")]
    rank = _rank(node)
    number = rank if rank > 0 else parts + 1 + rank
    return mapped(
        reader.value(node.node("whole")), lambda whole: days.share_of(whole, number, parts)
    )


def read_days_of(node: Node, reader: Reader) -> Value:
    """Read "from the 4th to the 23rd of next month"."""
    start, end = days.ends(reader.interval(node.node("whole")))
    first, last = number_in(node.node("first")), number_in(node.node("last"))
    found = Interval(start + dt.timedelta(first - 1), start + dt.timedelta(last - 1))
    return found if found.end and found.end <= end else _none()


def read_part_of(node: Node, reader: Reader) -> Value:
    """Read "early 2022", "the end of March", "later this year"."""
    parts = lexicon("calendar")["parts"]
    part = parts[node.word("part")]
    setting = reader.setting
    value = reader.within(limit=False).value(node.node("what"))
    if part in {"earlier", "later"}:
        return mapped(value, lambda whole: _side_of_today(whole, part, reader))
    if "to" in node.parts:
        until = parts[node.word("to")]
        return mapped(
            value,
            lambda whole: Interval(days.part_of(whole, part).start, days.part_of(whole, until).end),
        )
    if setting.limit and part in {"start", "mid", "end"}:
        return mapped(value, lambda whole: days.limit_of(whole, part))
    return mapped(value, lambda whole: days.part_of(whole, part))


def _side_of_today(whole: Interval, part: str, reader: Reader) -> Interval:
    start, end = days.ends(whole)
    anchor = min(max(reader.setting.date(), start), end)
    return Interval(start, anchor) if part == "earlier" else Interval(anchor, end)


def read_unit_end(node: Node, reader: Reader) -> Value:
    """Read "year-end" and "year-end 2024": its last day."""
    if "year" in node.parts:
        return days.limit_of(reader.interval(node.node("year")), "end")
    whole = days.whole(reader.setting.date(), node.word("unit"))
    return days.limit_of(whole, "end")


def read_rest_of(node: Node, reader: Reader) -> Value:
    """Read "the rest of the year"."""
    return _side_of_today(reader.interval(node.node("what")), "later", reader)


def read_to_date(node: Node, reader: Reader) -> Value:
    """Read "the year to date"."""
    unit = {"ytd": "year", "mtd": "month"}.get(node.word("unit"), node.word("unit"))
    return _side_of_today(days.whole(reader.setting.date(), unit), "earlier", reader)


def read_run(node: Node, reader: Reader) -> Value:
    """Read "two weeks starting May 20"."""
    start, _ = days.ends(reader.interval(node.node("what")))
    count, unit = number_in(node.node("count")), node.word("unit")
    return Interval(start, days.shift(start, unit, count) - days.ONE_DAY)


def read_run_to(node: Node, reader: Reader) -> Value:
    """Read "the three months to June", "the year ended March 31"."""
    count = number_in(node.node("count")) if "count" in node.parts else 1
    reader = reader.within(limit=True)
    # The tense chooses among last days: a year that is not over is not reported.
    last = mapped(reader.value(node.node("what")), lambda what: days.limit_of(what, "end"))
    _, end = days.ends(settle(last, reader.setting))
    return Interval(days.shift(end + days.ONE_DAY, node.word("unit"), -count), end)


def read_week_of(node: Node, reader: Reader) -> Value:
    """Read "the week of June 3", "the week beginning June 3"."""
    unit = node.word("unit")

    def around(day: Interval) -> Interval:
        start, _ = days.ends(day)
        if "way" in node.parts:
            return Interval(start, days.shift(start, unit, 1) - days.ONE_DAY)
        return days.whole(start, unit)

    return mapped(reader.value(node.node("what")), around)


def read_span_of(node: Node, reader: Reader) -> Value:
    """Read "from May to Oct 2020": where one end has a year, the other one lies next to it."""
    reader = reader.within(limit=True)
    first, last = reader.value(node.node("first")), reader.value(node.node("last"))
    if isinstance(last, Cycle) and isinstance(first, Cycle):
        return last.map(lambda end: _joined(last_before(first, days.ends(end)[0]), end))
    if isinstance(first, Cycle) and isinstance(last, Interval):
        return _joined(last_before(first, days.ends(last)[0]), last)
    first = reader.interval(node.node("first"))
    return _joined(first, first_after(last, days.ends(first)[0]))


def _joined(first: Interval, last: Interval) -> Interval:
    start, _ = days.ends(first)
    _, end = days.ends(last)
    return Interval(start, end)


def read_bounded(node: Node, reader: Reader) -> Value:
    """Read "since 1999", "after Friday", "by 2030": one side is open."""
    way, what = node.word("way"), node.node("what")
    is_part = what.reading in {"part_of", "unit_end"}
    tense = "past" if way == "since" else reader.setting.tense
    if not tense and way in {"until", "till", "til", "by", "before"}:
        tense = "future"
    named = reader.within(limit=True, tense=tense).interval(what)
    start, end = days.ends(named)
    if "clock" in what.parts and way in {"after", "before"}:
        return named  # "shortly after 9 p.m. on Saturday" is on Saturday
    if way == "since":
        return Interval(start, None)
    if way == "before" and _SEASON <= (end - start).days < _HALF:
        return named  # "before next summer" names no day as the last one
    if way == "by" and tense == "past":
        return named  # "by Tuesday night it covered 40 hectares": as it was then
    if way == "after" or (way == "later" and "no" not in node.parts):
        return Interval(end + days.ONE_DAY, None)
    if way in {"before", "prior", "earlier"} and not is_part:
        return Interval(None, start - days.ONE_DAY)
    return Interval(None, end)
