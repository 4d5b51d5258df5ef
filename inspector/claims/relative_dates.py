"""Read expressions that count from the document date: "on Wednesday", "the last five days"."""

import datetime as dt
import re

from inspector.claims import days
from inspector.claims.date_words import SIDES, Setting, Words, cut
from inspector.claims.model import Interval
from inspector.language.lexicon import lexicon


def read_weekday(words: Words, setting: Setting) -> Interval | None:
    """Read a weekday: the nearest one that fits the tense, the document date included."""
    anchor = setting.anchor
    if anchor is None or words.weekday is None:
        return None
    if match := re.search(r"(?i)(last|next)\s+week$", words.text):
        monday = days.week(anchor, SIDES[match[1].lower()]).start
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


def read_relative_day(words: Words, setting: Setting) -> Interval | None:
    """Read "today", "yesterday", "last night"."""
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


def read_last_n(words: Words, setting: Setting) -> Interval | None:
    """Read "the last five days": they end with the document date."""
    anchor, count, unit = setting.anchor, _count_in(words.text), _unit_in(words.text)
    if anchor is None or count is None or unit in {"", "weekend"}:
        return None
    one_day = dt.timedelta(days=1)
    if SIDES.get(words.which, -1) > 0:
        return Interval(anchor + one_day, days.shift(anchor, unit, count))
    return Interval(days.shift(anchor, unit, -count) + one_day, anchor)


def read_ago(words: Words, setting: Setting) -> Interval | None:
    """Read "three days ago"."""
    anchor, count, unit = setting.anchor, _count_in(words.text), _unit_in(words.text)
    if anchor is None or count is None or unit in {"", "weekend"}:
        return None
    return days.one(days.shift(anchor, unit, -count))


def read_hence(words: Words, setting: Setting) -> Interval | None:
    """Read "in two weeks' time"."""
    anchor, count, unit = setting.anchor, _count_in(words.text), _unit_in(words.text)
    if anchor is None or count is None or unit in {"", "weekend"}:
        return None
    return days.one(days.shift(anchor, unit, count))


def read_same_earlier(words: Words, setting: Setting) -> Interval | None:
    """Read "the same month last year"."""
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


def read_this_unit(words: Words, setting: Setting) -> Interval | None:
    """Read "last week", "later this year"."""
    unit = _unit_in(words.text)
    if setting.anchor is None or not unit or words.which not in SIDES:
        return None
    whole = _whole_unit(setting.anchor, unit, SIDES[words.which])
    return whole and cut(whole, words.part, setting.anchor)


def read_part_of_unit(words: Words, setting: Setting) -> Interval | None:
    """Read "the end of the month"."""
    if setting.anchor is None:
        return None
    if words.text.lower() == "year-end":
        return days.one(dt.date(setting.anchor.year, 12, 31))
    unit = _unit_in(words.text)
    whole = _whole_unit(setting.anchor, unit, 0) if unit else None
    return whole and cut(whole, words.part, setting.anchor)
