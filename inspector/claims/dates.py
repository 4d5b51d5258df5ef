"""Read a date expression: from its words to its first and last day.

What the words leave to the reader is resolved against the document date and the tense of the
clause; without a document date it stays open.
"""

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
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w]){pieces()[name]}" if name != "part" else rf"\b{pieces()[name]}")


@dataclass(frozen=True, slots=True)
class _Words:
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
_SIDES = {
    "last": -1, "previous": -1, "past": -1, "next": 1, "coming": 1, "following": 1,
    "this": 0, "current": 0,
}  # fmt: skip


def _take_apart(text: str) -> _Words:
    calendar = lexicon("calendar")
    months = _pattern("month").findall(text)
    years = _pattern("year").findall(text)
    rest = _pattern("year").sub(" ", text)
    numbers = re.findall(r"(?<![\d.])(\d{1,2})(?:st|nd|rd|th)?(?![\d.]*\d)", rest)
    weekday = _pattern("weekday").search(text)
    part = _PART.search(text)
    which = _WHICH.search(text)
    return _Words(
        text=text,
        months=tuple(calendar["months"][name.rstrip(".").lower()] for name in months),
        years=tuple(int(number) for number in years),
        days=tuple(int(number) for number in numbers if 1 <= int(number) <= 31),
        weekday=calendar["weekdays"][weekday[0].rstrip(".").lower()] if weekday else None,
        part=_PARTS[part[1].lower()] if part else "",
        which=which[1].lower() if which else "",
    )


def _cut(whole: Interval, part: str, anchor: dt.date | None) -> Interval:
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


def _choose_year(setting: Setting, make: Callable[[int], Interval | None]) -> Interval | None:
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


def _safe_day(year: int, month: int, day: int) -> Interval | None:
    try:
        return days.one(dt.date(year, month, day))
    except ValueError:
        return None


def _read_day(words: _Words, setting: Setting) -> Interval | None:
    if not words.months or not words.days:
        return None
    month, day = words.months[0], words.days[0]
    if words.years:
        return _safe_day(words.years[0], month, day)
    return _choose_year(setting, lambda year: _safe_day(year, month, day))


def _read_days(words: _Words, setting: Setting) -> Interval | None:
    if not words.months or len(words.days) < 2:
        return None
    last_month, last_day = words.months[-1], words.days[1]
    first_month, first_day = words.months[0], words.days[0]

    def make(year: int) -> Interval | None:
        end = _safe_day(year, last_month, last_day)
        first_year = words.years[0] if len(words.years) > 1 else year
        if len(words.years) < 2 and (first_month, first_day) > (last_month, last_day):
            first_year -= 1
        start = _safe_day(first_year, first_month, first_day)
        if start is None or end is None or not start.start or not end.end:
            return None
        return Interval(start.start, end.end) if start.start <= end.end else None

    return make(words.years[-1]) if words.years else _choose_year(setting, make)


def _read_iso(words: _Words, setting: Setting) -> Interval | None:
    del setting
    try:
        return days.one(dt.date.fromisoformat(words.text))
    except ValueError:
        return None


def _read_slashed(words: _Words, setting: Setting) -> Interval | None:
    """Read 3/13/2025 and 13.3.2025; where both orders make a day, the American one is taken."""
    del setting
    first, second, year = (int(number) for number in re.split(r"[/.]", words.text))
    year += (2000 if year < 50 else 1900) if year < 100 else 0
    month, day = (second, first) if "." in words.text or first > 12 else (first, second)
    return _safe_day(year, month, day)


def _read_month(words: _Words, setting: Setting) -> Interval | None:
    if not words.months:
        return None
    number = words.months[0]
    anchor = setting.anchor
    if words.years:
        whole: Interval | None = days.month(words.years[0], number)
    elif words.which and anchor:
        whole = _month_beside(number, words, anchor)
    else:
        past = Setting(anchor, setting.tense or "past")
        whole = _choose_year(past, lambda year: days.month(year, number))
    return whole and _cut(whole, words.part, anchor)


def _month_beside(number: int, words: _Words, anchor: dt.date) -> Interval:
    """Read "last March", "next March", "in March last year"."""
    side = _SIDES[words.which]
    if re.search(r"(?i)year$", words.text):
        return days.month(anchor.year + side, number)
    this = days.month(anchor.year, number)
    if side < 0 and this.end and this.end >= anchor:
        return days.month(anchor.year - 1, number)
    if side > 0 and this.start and this.start <= anchor:
        return days.month(anchor.year + 1, number)
    return this


def _read_months(words: _Words, setting: Setting) -> Interval | None:
    if len(words.months) < 2:
        return None
    first, last = words.months[0], words.months[-1]

    def make(year: int) -> Interval | None:
        start_year = words.years[0] if len(words.years) > 1 else year - (first > last)
        start, end = days.month(start_year, first).start, days.month(year, last).end
        return Interval(start, end) if start and end and start <= end else None

    return make(words.years[-1]) if words.years else _choose_year(setting, make)


def _read_season(words: _Words, setting: Setting) -> Interval | None:
    found = _pattern("season").search(words.text)
    if found is None:
        return None
    first, last = lexicon("calendar")["seasons"][found[0].lower()]
    anchor = setting.anchor
    if words.years:
        whole = days.months(words.years[0], first, last)
    elif anchor is None:
        return None
    elif re.search(r"(?i)year$", words.text):
        whole = days.months(anchor.year + _SIDES[words.which], first, last)
    else:
        options = [
            days.months(year, first, last) for year in range(anchor.year - 2, anchor.year + 3)
        ]
        whole = _beside(options, _SIDES.get(words.which, 0), anchor, setting.tense)
    return _cut(whole, words.part, anchor)


def _beside(options: list[Interval], side: int, anchor: dt.date, tense: str = "") -> Interval:
    """Return the last of `options` (in order) that is over, the next to begin, or the one near.

    Every option has both ends.
    """
    before = [option for option in options if option.end and option.end < anchor]
    after = [option for option in options if option.start and option.start > anchor]
    if side < 0:
        return before[-1]
    if side > 0:
        return after[0]
    now = [option for option in options if option not in before and option not in after]
    if now:
        return now[0]
    if tense == "past":
        return before[-1]
    same_year = [option for option in after if option.start and option.start.year == anchor.year]
    return same_year[0] if same_year else before[-1]


def _read_quarter(words: _Words, setting: Setting) -> Interval | None:
    """Read quarters and halves of calendar years."""
    text = words.text.lower()
    if short := re.match(r"([qh])([1-4])", text):
        is_half, number = short[1] == "h", int(short[2])
    else:
        is_half = "half" in text
        ordinals = lexicon("calendar")["ordinals"]
        named = re.search(r"\b(first|second|third|fourth|last|final|1st|2nd|3rd|4th)\b", text)
        if named is None:
            return None
        number = ordinals.get(named[1], 2 if is_half else 4)
    if number > (2 if is_half else 4):
        return None

    def make(year: int) -> Interval:
        return (
            days.months(year, 6 * number - 5, 6 * number) if is_half else days.quarter(number, year)
        )

    if words.years:
        return make(words.years[0])
    if setting.anchor is None:
        return None
    if match := re.search(r"(last|this|next)\s+year$", text):
        return make(setting.anchor.year + _SIDES[match[1]])
    if setting.tense == "future":
        return _choose_year(setting, make)
    return _choose_year(Setting(setting.anchor, "past"), make)


def _read_fiscal(words: _Words, setting: Setting) -> Interval | None:
    del setting
    return days.year(words.years[0]) if words.years else None


def _read_years(words: _Words, setting: Setting) -> Interval | None:
    del setting
    found = re.findall(r"\d{4}|\d\d(?!\d)", words.text)
    if len(found) < 2:
        return None
    first, last = int(found[0]), int(found[1])
    if last < 100:
        last += first // 100 * 100
    return Interval(dt.date(first, 1, 1), dt.date(last, 12, 31)) if first <= last else None


def _read_year(words: _Words, setting: Setting) -> Interval | None:
    if not words.years:
        return None
    part = "end" if re.match(r"(?i)end[\s-]", words.text) else words.part
    return _cut(days.year(words.years[0]), part, setting.anchor)


def _read_decade(words: _Words, setting: Setting) -> Interval | None:
    del setting
    found = re.search(r"(\d\d)?(\d)0s", words.text)
    if found is None:
        return None
    first = int(found[1] or 19) * 100 + int(found[2]) * 10
    whole = Interval(dt.date(first, 1, 1), dt.date(first + 9, 12, 31))
    return _cut(whole, words.part, None)


def _read_century(words: _Words, setting: Setting) -> Interval | None:
    del setting
    found = re.search(r"\d+", words.text)
    if found is None or not 1 <= int(found[0]) <= 98:
        return None
    number = int(found[0])
    first = max(1, (number - 1) * 100)
    whole = Interval(dt.date(first, 1, 1), dt.date(number * 100 - 1, 12, 31))
    return _cut(whole, words.part, None)


def _read_weekday(words: _Words, setting: Setting) -> Interval | None:
    """Read a weekday: the nearest one that fits the tense, the document date included."""
    anchor = setting.anchor
    if anchor is None or words.weekday is None:
        return None
    if match := re.search(r"(?i)(last|next)\s+week$", words.text):
        monday = days.week(anchor, _SIDES[match[1].lower()]).start
        return days.one((monday or anchor) + dt.timedelta(days=words.weekday))
    back = (anchor.weekday() - words.weekday) % 7
    ahead = (words.weekday - anchor.weekday()) % 7
    if words.which == "last":
        return days.one(anchor - dt.timedelta(days=back or 7))
    if words.which == "next":
        return days.one(anchor + dt.timedelta(days=ahead or 7))
    if words.which == "this" or setting.tense == "future":
        return days.one(anchor + dt.timedelta(days=ahead))
    return days.one(anchor - dt.timedelta(days=back))


def _read_relative_day(words: _Words, setting: Setting) -> Interval | None:
    if setting.anchor is None:
        return None
    text = re.sub(r"\s+", " ", words.text.lower())
    if "before yesterday" in text or "after tomorrow" in text:
        by = -2 if "before" in text else 2
    elif text == "last night":
        by = -1
    else:
        by = lexicon("calendar")["days"].get(text, 0)
    return days.one(setting.anchor + dt.timedelta(days=by))


_UNIT = re.compile(
    r"(?i)\b(days?|weeks?|weekends?|months?|years?|decades?|century|centuries|quarters?)\b"
)


def _unit_in(text: str) -> str:
    found = _UNIT.search(text)
    unit = found[1].lower() if found else ""
    return "century" if unit == "centuries" else unit.removesuffix("s")


def _count_in(text: str) -> int | None:
    """Return the number of units; None for "a few" and "several"."""
    lower = text.lower()
    if found := re.search(r"\d+", lower):
        return int(found[0])
    cardinals = {**lexicon("numbers")["cardinals"], "a": 1, "an": 1, "couple": 2, "dozen": 12}
    if re.search(r"\b(?:few|several)\b", lower):
        return None
    return next(
        (cardinals[word] for word in re.findall("[a-z]+", lower) if word in cardinals), None
    )


def _read_last_n(words: _Words, setting: Setting) -> Interval | None:
    """Read "the last five days": they end with the document date."""
    anchor, count, unit = setting.anchor, _count_in(words.text), _unit_in(words.text)
    if anchor is None or count is None or unit in {"", "weekend"}:
        return None
    one_day = dt.timedelta(days=1)
    if _SIDES.get(words.which, -1) > 0:
        return Interval(anchor + one_day, days.shift(anchor, unit, count))
    return Interval(days.shift(anchor, unit, -count) + one_day, anchor)


def _read_ago(words: _Words, setting: Setting) -> Interval | None:
    anchor, count, unit = setting.anchor, _count_in(words.text), _unit_in(words.text)
    if anchor is None or count is None or unit in {"", "weekend"}:
        return None
    return days.one(days.shift(anchor, unit, -count))


def _read_hence(words: _Words, setting: Setting) -> Interval | None:
    anchor, count, unit = setting.anchor, _count_in(words.text), _unit_in(words.text)
    if anchor is None or count is None or unit in {"", "weekend"}:
        return None
    return days.one(days.shift(anchor, unit, count))


def _read_same_earlier(words: _Words, setting: Setting) -> Interval | None:
    anchor = setting.anchor
    if anchor is None:
        return None
    before = days.shift(anchor, "year", -1)
    if "month" in words.text.lower():
        return days.month(before.year, before.month)
    if "quarter" in words.text.lower():
        return days.quarter((before.month + 2) // 3, before.year)
    return days.week(before) if "week" in words.text.lower() else None


def _whole_unit(anchor: dt.date, unit: str, side: int) -> Interval | None:
    """Return the whole week, month, year… that lies `side` units from the one of `anchor`."""
    if unit == "week":
        return days.week(anchor, side)
    if unit == "weekend":
        monday = days.week(anchor, side).start or anchor
        return Interval(monday + dt.timedelta(days=5), monday + dt.timedelta(days=6))
    if unit == "day":
        return days.one(anchor + dt.timedelta(days=side))
    moved = days.shift(anchor, unit, side)
    if unit == "month":
        return days.month(moved.year, moved.month)
    if unit == "quarter":
        return days.quarter((moved.month + 2) // 3, moved.year)
    if unit == "year":
        return days.year(moved.year)
    size = 10 if unit == "decade" else 100
    first = moved.year // size * size
    return Interval(dt.date(first, 1, 1), dt.date(first + size - 1, 12, 31))


def _read_this_unit(words: _Words, setting: Setting) -> Interval | None:
    unit = _unit_in(words.text)
    if setting.anchor is None or not unit or words.which not in _SIDES:
        return None
    whole = _whole_unit(setting.anchor, unit, _SIDES[words.which])
    return whole and _cut(whole, words.part, setting.anchor)


def _read_part_of_unit(words: _Words, setting: Setting) -> Interval | None:
    if setting.anchor is None:
        return None
    if words.text.lower() == "year-end":
        return days.one(dt.date(setting.anchor.year, 12, 31))
    whole = _whole_unit(setting.anchor, _unit_in(words.text), 0)
    return whole and _cut(whole, words.part, setting.anchor)


def _read_day_of_span(words: _Words, setting: Setting) -> Interval | None:
    whole = _read_month(words, setting) if words.months else None
    if whole is None and words.years:
        whole = days.year(words.years[0])
    if whole is None or whole.start is None or whole.end is None:
        return None
    return days.one(whole.end if "last" in words.text.lower() else whole.start)


def _read_holiday(words: _Words, setting: Setting) -> Interval | None:
    found = _pattern("holiday").search(words.text)
    if found is None:
        return None
    name = re.sub(r"\s+", " ", found[0].lower().replace("’", "'"))
    month, day = lexicon("calendar")["holidays"][name]
    if words.years:
        return _safe_day(words.years[0], month, day)
    return _choose_year(setting, lambda year: _safe_day(year, month, day))


def _unread(words: _Words, setting: Setting) -> Interval | None:
    del words, setting


_READINGS: dict[str, Callable[[_Words, Setting], Interval | None]] = {
    "iso": _read_iso,
    "slashed": _read_slashed,
    "days": _read_days,
    "day": _read_day,
    "day_of_span": _read_day_of_span,
    "month": _read_month,
    "months": _read_months,
    "season": _read_season,
    "quarter": _read_quarter,
    "fiscal": _read_fiscal,
    "years": _read_years,
    "year": _read_year,
    "decade": _read_decade,
    "century": _read_century,
    "weekday": _read_weekday,
    "relative_day": _read_relative_day,
    "last_n": _read_last_n,
    "ago": _read_ago,
    "hence": _read_hence,
    "earlier": _unread,
    "same_earlier": _read_same_earlier,
    "this_unit": _read_this_unit,
    "part_of_unit": _read_part_of_unit,
    "holiday": _read_holiday,
}


def read_timex(label: str, text: str, setting: Setting) -> Interval | None:
    """Read one expression that `language.calendar` has matched under `label`.

    Returns None where the words name no day (31 June), or nothing says which one.
    """
    try:
        return _READINGS[label](_take_apart(text), setting)
    except (OverflowError, ValueError):  # beyond the calendar: "the last 9,999 years"
        return None
