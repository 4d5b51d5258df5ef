"""Read a date expression: from its words to its first and last day.

What the words leave to the reader is resolved against the document date and the tense of the
clause; without a document date it stays open.
"""

from collections.abc import Callable

from inspector.claims import calendar_dates, relative_dates
from inspector.claims.date_words import Setting, Words, take_apart
from inspector.claims.model import Interval


def _unread(words: Words, setting: Setting) -> Interval | None:
    del words, setting
    return None


_READINGS: dict[str, Callable[[Words, Setting], Interval | None]] = {
    "iso": calendar_dates.read_iso,
    "slashed": calendar_dates.read_slashed,
    "days": calendar_dates.read_days,
    "day": calendar_dates.read_day,
    "day_of_span": calendar_dates.read_day_of_span,
    "month": calendar_dates.read_month,
    "months": calendar_dates.read_months,
    "season": calendar_dates.read_season,
    "quarter": calendar_dates.read_quarter,
    "fiscal": calendar_dates.read_fiscal,
    "years": calendar_dates.read_years,
    "year": calendar_dates.read_year,
    "decade": calendar_dates.read_decade,
    "century": calendar_dates.read_century,
    "weekday": relative_dates.read_weekday,
    "relative_day": relative_dates.read_relative_day,
    "last_n": relative_dates.read_last_n,
    "ago": relative_dates.read_ago,
    "hence": relative_dates.read_hence,
    "earlier": _unread,
    "same_earlier": relative_dates.read_same_earlier,
    "this_unit": relative_dates.read_this_unit,
    "part_of_unit": relative_dates.read_part_of_unit,
    "holiday": calendar_dates.read_holiday,
}


def read_timex(label: str, text: str, setting: Setting) -> Interval | None:
    """Read one expression that `language.calendar` has matched under `label`.

    Returns None where the words name no day (31 June), or nothing says which one.
    """
    try:
        return _READINGS[label](take_apart(text), setting)
    except (OverflowError, ValueError):  # beyond the calendar: "the last 9,999 years"
        return None
