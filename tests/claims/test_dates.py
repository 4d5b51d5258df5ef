"""Every date expression against a document date."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.claims import days
from inspector.claims.date_words import Setting
from inspector.claims.dates import read_timex
from inspector.claims.model import Interval
from inspector.language.calendar import timex_patterns
from inspector.language.lexicon import lexicon

EXAMPLES = [e for e in lexicon("calendar")["dates"]["examples"] if not e[0].startswith("since")]
DAYS = st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2090, 12, 31))


def read(text: str, setting: Setting) -> Interval | None:
    """Read the expression that ends last in `text`."""
    found = [
        (match.end(), -match.start(), name, match[0])
        for name, pattern in timex_patterns()
        for start in range(len(text))
        if (start == 0 or text[start - 1] == " ") and (match := pattern.match(text, start))
    ]
    assert found, text
    _, _, name, words = max(found)
    return read_timex(name, words, setting)


@pytest.mark.parametrize(("text", "anchor", "start", "end"), EXAMPLES, ids=[e[0] for e in EXAMPLES])
def test_examples_of_the_lexicon_are_read(text: str, anchor: str, start: str, end: str) -> None:
    tense = "past" if "Wednesday" in text else ""
    interval = read(text, Setting(dt.date.fromisoformat(anchor), tense))
    assert interval is not None
    assert (str(interval.start), str(interval.end)) == (start, end)


@pytest.mark.parametrize(
    "text", ["on Wednesday", "last summer", "yesterday", "last year", "in August", "two years ago"]
)
def test_nothing_relative_is_guessed_without_a_document_date(text: str) -> None:
    assert read(text, Setting(None)) is None


@pytest.mark.parametrize("text", ["31 June 2024", "Feb 30, 2023", "2024-13-01"])
def test_a_day_that_does_not_exist_is_not_resolved(text: str) -> None:
    assert read(text, Setting(dt.date(2024, 6, 1))) is None


def test_a_weekday_looks_back_or_ahead_with_the_tense() -> None:
    thursday = dt.date(2025, 3, 13)
    assert read("on Wednesday", Setting(thursday, "past")) == days.one(dt.date(2025, 3, 12))
    assert read("on Friday", Setting(thursday, "future")) == days.one(dt.date(2025, 3, 14))
    assert read("on Thursday", Setting(thursday, "future")) == days.one(thursday)
    assert read("on Thursday", Setting(thursday, "past")) == days.one(thursday)


@given(DAYS, st.sampled_from([name for name, _ in timex_patterns()]), st.text(max_size=30))
def test_any_words_under_any_label_give_an_interval_or_nothing(
    anchor: dt.date, label: str, words: str
) -> None:
    if label == "clock":
        return
    interval = read_timex(label, words, Setting(anchor))
    assert (
        interval is None
        or interval.start is None
        or interval.end is None
        or (interval.start <= interval.end)
    )


@given(DAYS, st.sampled_from(["day", "week", "month", "quarter", "year"]), st.integers(-40, 40))
def test_moving_there_and_back_stays_within_a_month_end(day: dt.date, unit: str, by: int) -> None:
    back = days.shift(days.shift(day, unit, by), unit, -by)
    assert abs((back - day).days) <= 3


@given(DAYS)
def test_a_week_runs_from_monday_to_sunday_and_holds_its_day(day: dt.date) -> None:
    week = days.week(day)
    assert week.start is not None
    assert week.end is not None
    assert (week.start.weekday(), week.end.weekday()) == (0, 6)
    assert week.start <= day <= week.end
