"""The day of a document that tells it without its year."""

import datetime as dt

import pytest

from inspector.claims.dates.anchor import likely_date

TODAY = dt.date(2026, 11, 28)


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("ELVA, Oct 9 – New cases fell, the board said on Thursday.", "2025-10-09"),
        ("ELVA, Oct 9 – New cases fell, the board said.", "2026-10-09"),
        ("Dec 24 – It snowed in the hills.", "2025-12-24"),
        ("ELVA, Feb 29 – The shops were shut.", "2024-02-29"),
        ("ELVA, Nov 28 – The shops were shut.", "2026-11-28"),
    ],
)
def test_a_day_without_its_year_is_the_last_one_that_fits(head: str, day: str) -> None:
    assert likely_date(f"A headline\n\n{head}", TODAY) == dt.date.fromisoformat(day)


@pytest.mark.parametrize(
    "text", ["", "ELVA – The shops were shut.", "It was shut on Oct 9 at last."]
)
def test_without_a_dateline_no_day_is_likely(text: str) -> None:
    assert likely_date(text, TODAY) is None
