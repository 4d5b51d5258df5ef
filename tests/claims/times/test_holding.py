"""N5: when a figure holds."""

from collections.abc import Callable

import pytest

from inspector.analysis.model import Analysis
from inspector.language.lexicon import lexicon

Analysed = Callable[..., Analysis]
EXAMPLES = lexicon("times")["examples"]["read"]


def days_of(analysis: Analysis, figure: str) -> tuple[str, str]:
    """Return the first and last day of the claim with this text, "" where they are open."""
    time = next(claim.time for claim in analysis.claims if claim.text == figure)
    return (str(time.start or ""), str(time.end or "")) if time else ("", "")


@pytest.mark.parametrize(("text", "date", "figure", "first", "last"), EXAMPLES)
def test_examples_of_the_lexicon_are_read(
    text: str, date: str, figure: str, first: str, last: str, analysed: Analysed
) -> None:
    assert days_of(analysed(text, date), figure) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "Output was 40 tonnes in the year to Dec. 31, 9999, from 30 tonnes a year earlier.",
        "In 9999 output rose to 40 tonnes. A year earlier it was 30 tonnes.",
        "Output was 40 tonnes on Jan 1, 0001, against 30 tonnes 99 decades earlier.",
        "In 1000 it was 40 tonnes, in 1001 it was 50, and 20 years before it was 30 tonnes.",
    ],
)
def test_the_ends_of_the_calendar_are_no_trouble(text: str, analysed: Analysed) -> None:
    for claim in analysed(text, "2025-03-13").claims:
        time = claim.time
        assert time is None or time.start is None or time.end is None or time.start <= time.end
