"""A span of days may reach over the turn of the year."""

from collections.abc import Callable

import pytest

from inspector.analysis.model import Analysis
from inspector.checks.model import Verdict


@pytest.mark.parametrize(
    ("days", "slips"),
    [
        ("from Monday 29 December to Friday 2 January", 0),
        ("from Tuesday, 31 December 2024, to Wednesday, 1 January 2025", 0),
        ("from Tuesday, 31 December, to Wednesday, 1 January 2025", 0),
        ("from Monday 7 July to Friday 11 July", 0),
        ("from Monday 29 December to Thursday 2 January", 1),
        ("from Wednesday, 31 December 2024, to Wednesday, 1 January 2025", 1),
        ("from Monday 7 July to Thursday 11 July", 1),
    ],
)
def test_both_ends_of_a_span_are_looked_up(
    days: str, slips: int, analysed: Callable[..., Analysis]
) -> None:
    found = analysed(f"The baths are shut {days}.", "2025-06-18").findings
    wrong = [each for each in found if each.verdict is Verdict.WRONG]
    assert [each.check for each in wrong] == ["weekday-date"] * slips
