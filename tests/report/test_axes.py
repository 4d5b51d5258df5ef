"""Ticks: round, evenly spaced, never crowded."""

import datetime as dt
from decimal import Decimal
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from inspector.report.axes import date_ticks, value_ticks

days = st.dates(dt.date(1, 1, 2), dt.date(9999, 12, 30))
values = st.decimals(-(10**15), 10**15, allow_nan=False, allow_infinity=False, places=4)


def labels(first: str, last: str) -> list[str]:
    return [t.label for t in date_ticks(dt.date.fromisoformat(first), dt.date.fromisoformat(last))]


def test_years_months_and_days_are_named_as_the_stretch_needs() -> None:
    assert labels("1990-05-01", "2024-05-01") == ["1995", "2000", "2005", "2010", "2015", "2020"]
    assert labels("2024-10-15", "2025-03-10") == ["Nov 2024", "Dec", "Jan 2025", "Feb", "Mar"]
    assert labels("2024-12-30", "2025-01-02") == [
        "30 Dec 2024",
        "31 Dec",
        "1 Jan 2025",
        "2 Jan",
    ]


def test_weeks_begin_on_mondays() -> None:
    ticks = date_ticks(dt.date(2024, 5, 1), dt.date(2024, 6, 10))
    assert {tick.day.weekday() for tick in ticks} == {0}


@settings(deadline=None)
@given(days, days)
def test_ticks_of_days_lie_within_and_are_few(one: dt.date, other: dt.date) -> None:
    first, last = sorted((one, other))
    ticks = date_ticks(first, last)
    assert len(ticks) <= 8
    assert all(first <= tick.day <= last for tick in ticks)
    assert len(ticks) >= 2 or (last - first).days < 14


@settings(deadline=None)
@given(st.lists(values, min_size=1, max_size=5))
def test_ticks_of_values_hold_every_figure_and_zero(found: list[Decimal]) -> None:
    ticks = value_ticks(found, found)
    assert ticks[0] <= min(found)
    assert max(found) <= ticks[-1]
    assert 0 in ticks
    assert 2 <= len(ticks) <= 9
    assert len({later - earlier for earlier, later in pairwise(ticks)}) == 1
