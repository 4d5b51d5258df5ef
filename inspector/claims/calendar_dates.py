"""Read expressions that name their days: "14 August 2024", "early 2022", "the third quarter"."""

import datetime as dt
import re

from inspector.claims import days
from inspector.claims.date_words import SIDES, Setting, Words, choose_year, cut, pattern, safe_day
from inspector.claims.model import Interval
from inspector.language.lexicon import lexicon


def read_day(words: Words, setting: Setting) -> Interval | None:
    """Read "14 August 2024" and "Aug. 14"."""
    if not words.months or not words.days:
        return None
    month, day = words.months[0], words.days[0]
    if words.years:
        return safe_day(words.years[0], month, day)
    return choose_year(setting, lambda year: safe_day(year, month, day))


def read_days(words: Words, setting: Setting) -> Interval | None:
    """Read "March 3-5" and "Dec 28 to Jan 3"."""
    if not words.months or len(words.days) < 2:
        return None
    last_month, last_day = words.months[-1], words.days[1]
    first_month, first_day = words.months[0], words.days[0]

    def make(year: int) -> Interval | None:
        end = safe_day(year, last_month, last_day)
        first_year = words.years[0] if len(words.years) > 1 else year
        if len(words.years) < 2 and (first_month, first_day) > (last_month, last_day):
            first_year -= 1
        start = safe_day(first_year, first_month, first_day)
        if start is None or end is None or not start.start or not end.end:
            return None
        return Interval(start.start, end.end) if start.start <= end.end else None

    return make(words.years[-1]) if words.years else choose_year(setting, make)


def read_iso(words: Words, setting: Setting) -> Interval | None:
    """Read "2024-08-14"."""
    del setting
    try:
        return days.one(dt.date.fromisoformat(words.text))
    except ValueError:
        return None


def read_slashed(words: Words, setting: Setting) -> Interval | None:
    """Read 3/13/2025 and 13.3.2025; where both orders make a day, the American one is taken."""
    del setting
    first, second, year = (int(number) for number in re.split(r"[/.]", words.text))
    year += (2000 if year < 50 else 1900) if year < 100 else 0
    month, day = (second, first) if "." in words.text or first > 12 else (first, second)
    return safe_day(year, month, day)


def read_month(words: Words, setting: Setting) -> Interval | None:
    """Read "early August 2024", "in August", "last March"."""
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
        whole = choose_year(past, lambda year: days.month(year, number))
    return whole and cut(whole, words.part, anchor)


def _month_beside(number: int, words: Words, anchor: dt.date) -> Interval:
    """Read "last March", "next March", "in March last year"."""
    side = SIDES[words.which]
    if re.search(r"(?i)year$", words.text):
        return days.month(anchor.year + side, number)
    this = days.month(anchor.year, number)
    if side < 0 and this.end and this.end >= anchor:
        return days.month(anchor.year - 1, number)
    if side > 0 and this.start and this.start <= anchor:
        return days.month(anchor.year + 1, number)
    return this


def read_months(words: Words, setting: Setting) -> Interval | None:
    """Read "January to March 2024"."""
    if len(words.months) < 2:
        return None
    first, last = words.months[0], words.months[-1]

    def make(year: int) -> Interval | None:
        start_year = words.years[0] if len(words.years) > 1 else year - (first > last)
        start, end = days.month(start_year, first).start, days.month(year, last).end
        return Interval(start, end) if start and end and start <= end else None

    return make(words.years[-1]) if words.years else choose_year(setting, make)


def read_season(words: Words, setting: Setting) -> Interval | None:
    """Read "last summer" and "the winter of 2023"."""
    found = pattern("season").search(words.text)
    if found is None:
        return None
    first, last = lexicon("calendar")["seasons"][found[0].lower()]
    anchor = setting.anchor
    if words.years:
        whole = days.months(words.years[0], first, last)
    elif anchor is None:
        return None
    elif re.search(r"(?i)year$", words.text):
        whole = days.months(anchor.year + SIDES[words.which], first, last)
    else:
        options = [
            days.months(year, first, last) for year in range(anchor.year - 2, anchor.year + 3)
        ]
        whole = _beside(options, SIDES.get(words.which, 0), anchor, setting.tense)
    return cut(whole, words.part, anchor)


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


def read_quarter(words: Words, setting: Setting) -> Interval | None:
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
        return make(setting.anchor.year + SIDES[match[1]])
    if setting.tense == "future":
        return choose_year(setting, make)
    return choose_year(Setting(setting.anchor, "past"), make)


def read_fiscal(words: Words, setting: Setting) -> Interval | None:
    """Read a fiscal year as the calendar year it is named after."""
    del setting
    return days.year(words.years[0]) if words.years else None


def read_years(words: Words, setting: Setting) -> Interval | None:
    """Read "between 2019 and 2023" and "2012-13"."""
    del setting
    found = re.findall(r"\d{4}|\d\d(?!\d)", words.text)
    if len(found) < 2:
        return None
    first, last = int(found[0]), int(found[1])
    if last < 100:
        last += first // 100 * 100
    return Interval(dt.date(first, 1, 1), dt.date(last, 12, 31)) if first <= last else None


def read_year(words: Words, setting: Setting) -> Interval | None:
    """Read "2024", "early 2022" and "end-2025"."""
    if not words.years:
        return None
    part = "end" if re.match(r"(?i)end[\s-]", words.text) else words.part
    return cut(days.year(words.years[0]), part, setting.anchor)


def read_decade(words: Words, setting: Setting) -> Interval | None:
    """Read "the 1990s" and "the early '80s"."""
    del setting
    found = re.search(r"(\d\d)?(\d)0s", words.text)
    if found is None:
        return None
    first = int(found[1] or 19) * 100 + int(found[2]) * 10
    whole = Interval(dt.date(first, 1, 1), dt.date(first + 9, 12, 31))
    return cut(whole, words.part, None)


def read_century(words: Words, setting: Setting) -> Interval | None:
    """Read "the late 19th century"."""
    del setting
    found = re.search(r"\d+", words.text)
    if found is None or not 1 <= int(found[0]) <= 98:
        return None
    number = int(found[0])
    first = max(1, (number - 1) * 100)
    whole = Interval(dt.date(first, 1, 1), dt.date(number * 100 - 1, 12, 31))
    return cut(whole, words.part, None)


def read_day_of_span(words: Words, setting: Setting) -> Interval | None:
    """Read "the last day of 1999"."""
    whole = read_month(words, setting) if words.months else None
    if whole is None and words.years:
        whole = days.year(words.years[0])
    if whole is None or whole.start is None or whole.end is None:
        return None
    return days.one(whole.end if "last" in words.text.lower() else whole.start)


def read_holiday(words: Words, setting: Setting) -> Interval | None:
    """Read "Christmas Eve 2024"."""
    found = pattern("holiday").search(words.text)
    if found is None:
        return None
    name = re.sub(r"\s+", " ", found[0].lower().replace("’", "'"))
    month, day = lexicon("calendar")["holidays"][name]
    if words.years:
        return safe_day(words.years[0], month, day)
    return choose_year(setting, lambda year: safe_day(year, month, day))
