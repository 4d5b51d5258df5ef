"""Take a date expression apart: its months, years, days and the words that move it."""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from inspector.claims import days
from inspector.claims.model import Interval
from inspector.language.calendar import pieces
from inspector.language.lexicon import lexicon


@dataclass(frozen=True, slots=True)
class Setting:
    """What an expression is read against.

    `tense` is "past", "future" or "" where the clause does not tell.
    """

    anchor: dt.date | None
    tense: str = ""


@cache
def pattern(name: str) -> re.Pattern[str]:
    """Return the compiled pattern of one piece of the calendar."""
    return re.compile(rf"(?<![\w]){pieces()[name]}" if name != "part" else rf"\b{pieces()[name]}")


@dataclass(frozen=True, slots=True)
class Words:
    """The expression taken apart; months, years and day numbers in the order they stand."""

    text: str
    months: tuple[int, ...]
    years: tuple[int, ...]
    days: tuple[int, ...]
    weekday: int | None
    part: str
    which: str


_WHICH = re.compile(r"(?i)\b(last|next|this|previous|past|coming|following|current)\b")
_PARTS = {
    "early": "early", "beginning": "early", "start": "early", "mid": "mid", "middle": "mid",
    "late": "late", "end": "end", "earlier": "earlier", "later": "later",
}  # fmt: skip
_PART = re.compile(r"(?i)\b(earlier|later|early|beginning|start|mid|middle|late|end)(?=[\s-])")
SIDES = {
    "last": -1, "previous": -1, "past": -1, "next": 1, "coming": 1, "following": 1,
    "this": 0, "current": 0,
}  # fmt: skip


def take_apart(text: str) -> Words:
    """Return the parts of an expression."""
    calendar = lexicon("calendar")
    months = pattern("month").findall(text)
    years = pattern("year").findall(text)
    rest = pattern("year").sub(" ", text)
    numbers = re.findall(r"(?<![\d.])(\d{1,2})(?:st|nd|rd|th)?(?![\d.]*\d)", rest)
    weekday = pattern("weekday").search(text)
    part = _PART.search(text)
    which = _WHICH.search(text)
    return Words(
        text=text,
        months=tuple(calendar["months"][name.rstrip(".").lower()] for name in months),
        years=tuple(int(number) for number in years),
        days=tuple(int(number) for number in numbers if 1 <= int(number) <= 31),
        weekday=calendar["weekdays"][weekday[0].rstrip(".").lower()] if weekday else None,
        part=_PARTS[part[1].lower()] if part else "",
        which=which[1].lower() if which else "",
    )


def cut(whole: Interval, part: str, anchor: dt.date | None) -> Interval:
    """Apply "early", "late", "earlier this", "the end of"… to an interval."""
    if not part:
        return whole
    if part in {"earlier", "later"}:
        if anchor is None or whole.start is None or whole.end is None:
            return whole
        if part == "earlier":
            return Interval(whole.start, max(whole.start, min(anchor, whole.end)))
        return Interval(min(whole.end, max(anchor, whole.start)), whole.end)
    return days.part_of(whole, part)


def choose_year(setting: Setting, make: Callable[[int], Interval | None]) -> Interval | None:
    """Choose the year of a date without one: what the tense asks for, else the nearest."""
    if setting.anchor is None:
        return None
    anchor = setting.anchor
    options = [
        option
        for year in (anchor.year - 1, anchor.year, anchor.year + 1)
        if (option := make(year)) and option.start and option.end
    ]
    past = [option for option in options if option.start and option.start <= anchor]
    future = [option for option in options if option.end and option.end >= anchor]
    if setting.tense == "past" and past:
        return past[-1]
    if setting.tense == "future" and future:
        return future[0]
    return min(
        options,
        key=lambda option: abs(((option.start or anchor) - anchor).days),
        default=None,
    )


def safe_day(year: int, month: int, day: int) -> Interval | None:
    """Return a day, or None where the month has none of that number."""
    try:
        return days.one(dt.date(year, month, day))
    except ValueError:
        return None
