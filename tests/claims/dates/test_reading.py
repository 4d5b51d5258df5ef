"""Every date expression against a document date."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.claims.dates import days
from inspector.claims.dates.cycles import Setting
from inspector.claims.dates.reading import READINGS, read_date, read_tree
from inspector.claims.dates.words import take_apart
from inspector.claims.model import Interval
from inspector.language.date_grammar import date_at, find_dates
from inspector.language.lexicon import lexicon

DATES = lexicon("dates")
EXAMPLES = [
    example for name, group in DATES["examples"].items() if name != "never" for example in group
]
THURSDAY = dt.date(2025, 3, 13)
DAYS = st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2090, 12, 31))
WORDS = sorted({word for example in EXAMPLES for word in example[0].split()})


def only(text: str, setting: Setting) -> Interval | None:
    """Read the one date expression of a text."""
    (tree,) = find_dates(text)
    assert date_at(text, tree.start, tree.end) == tree
    return read_tree(tree, setting)


@pytest.mark.parametrize(
    ("text", "anchor", "tense", "start", "end"), EXAMPLES, ids=[" ".join(e[:3]) for e in EXAMPLES]
)
def test_examples_of_the_grammar_are_read(
    text: str, anchor: str, tense: str, start: str, end: str
) -> None:
    interval = only(text, Setting(dt.date.fromisoformat(anchor), tense))
    assert interval is not None
    assert (str(interval.start or ""), str(interval.end or "")) == (start, end)


@pytest.mark.parametrize("text", DATES["examples"]["never"])
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert [text[tree.start : tree.end] for tree in find_dates(text)] == []


@pytest.mark.parametrize(("text", "day"), lexicon("holidays")["examples"]["days"])
def test_holidays_fall_on_their_day(text: str, day: str) -> None:
    assert read_date(text, Setting(None)) == days.one(dt.date.fromisoformat(day))


@pytest.mark.parametrize(("text", "first", "last"), lexicon("holidays")["examples"]["stretches"])
def test_feasts_last_their_days(text: str, first: str, last: str) -> None:
    expected = Interval(dt.date.fromisoformat(first), dt.date.fromisoformat(last))
    assert read_date(text, Setting(None)) == expected


def test_each_thing_that_the_grammar_finds_has_a_reading() -> None:
    numbers = {"count", "nth", "day", "from_end", "spelled_day"}
    assert {*DATES["readings"], "holiday"} - numbers - {"clock"} == set(READINGS)


@pytest.mark.parametrize(
    "text", ["on Wednesday", "last summer", "yesterday", "last year", "in August", "two years ago"]
)
def test_nothing_relative_is_guessed_without_a_document_date(text: str) -> None:
    assert only(text, Setting(None)) is None


@pytest.mark.parametrize("text", ["31 June 2024", "Feb 30, 2023", "2024-13-01", "44 BC", "June 31"])
def test_a_day_that_does_not_exist_is_not_resolved(text: str) -> None:
    assert only(text, Setting(dt.date(2024, 6, 1))) is None


def test_what_was_spoken_of_is_what_later_and_earlier_count_from() -> None:
    quarter = days.quarter(3, 2024)
    setting = Setting(THURSDAY, mentioned=days.one(dt.date(2025, 3, 3)), mentioned_stretch=quarter)
    assert only("a year earlier", setting) == days.quarter(3, 2023)
    assert only("the same period last year", setting) == days.quarter(3, 2023)
    assert only("two days later", setting) == days.one(dt.date(2025, 3, 5))
    assert only("the next day", setting) == days.one(dt.date(2025, 3, 4))
    assert only("the previous year", setting) == days.year(2023)
    assert only("a year earlier", Setting(THURSDAY)) is None


def test_the_end_of_a_stretch_is_a_day_where_a_limit_is_meant() -> None:
    assert only("the end of 2024", Setting(THURSDAY)) == days.months(2024, 9, 12)
    assert only("the end of 2024", Setting(THURSDAY, limit=True)) == days.one(dt.date(2024, 12, 31))


def test_the_order_of_day_and_month_is_that_of_the_document() -> None:
    assert read_date("3/4/2024", Setting(None)) == days.one(dt.date(2024, 3, 4))
    assert read_date("3/4/2024", Setting(None, day_first=True)) == days.one(dt.date(2024, 4, 3))


def test_a_date_without_a_year_is_near_or_of_this_year() -> None:
    tuesday = dt.date(2013, 2, 12)
    for text, day in (
        ("Oct 26", "2013-10-26"),
        ("Dec 28", "2012-12-28"),
        ("March 1", "2013-03-01"),
    ):
        assert only(text, Setting(tuesday, "year")) == days.one(dt.date.fromisoformat(day))


def test_the_words_of_a_date_are_told_apart() -> None:
    words = take_apart("Monday, the 3rd of March 2025")
    assert (words.weekday, words.days, words.months, words.years) == (0, (3,), (3,), (2025,))
    assert take_apart("last June 31").which == "last"


@given(DAYS, st.lists(st.sampled_from(WORDS), max_size=12), st.sampled_from(["", "past", "future"]))
def test_any_words_give_intervals_or_nothing(anchor: dt.date, words: list[str], tense: str) -> None:
    text = " ".join(words)
    for tree in find_dates(text):
        assert text[tree.start : tree.end].strip()
        setting = Setting(
            anchor, tense, mentioned=days.one(anchor), mentioned_stretch=days.week(anchor)
        )
        interval = read_tree(tree, setting) if tree.reading != "clock" else None
        assert interval is None or interval.start or interval.end


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
