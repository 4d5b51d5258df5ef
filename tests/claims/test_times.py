"""When a figure holds."""

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
