"""The words that make a figure the size of a rise or a fall, as the lexicon's examples have it."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from inspector.analysis.model import Analysis
from inspector.claims.model import Quantity, Unit
from inspector.claims.quantities.directions import find_direction
from inspector.claims.quantities.qualifiers import find_hedge
from inspector.claims.quantities.units import unit_after
from inspector.documents.model import Span
from inspector.language.lexicon import lexicon

EXAMPLES = lexicon("directions")["examples"]["read"]


@pytest.mark.parametrize(("text", "figure", "wanted"), EXAMPLES, ids=[e[0] for e in EXAMPLES])
def test_examples_of_the_lexicon_are_read(text: str, figure: str, wanted: str) -> None:
    start = text.index(figure)
    end = start + len(figure)
    number = figure.lstrip("$").split()[0].rstrip("%")
    spelled = unit_after(text, text.index(number, start) + len(number))
    unit = Unit("USD", "currency", "$") if figure[0] == "$" else spelled and spelled.unit
    value = Decimal(number) * (10**6 if "million" in figure else 1)
    quantity = Quantity(value, value, Decimal(1), unit or Unit("man", "count", "man"))
    hedge = find_hedge(text, start, end)
    before = hedge.span.start if hedge.span else start
    found = find_direction(text, before, end, Span(0, len(text)), hedge, quantity)
    assert (found.value if found else "") == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The index gained 27.3 points, or 0.6%, to 4,500.21.",
        "The index gained 27.3 points (0.6%) to 4,500.21.",
    ],
)
def test_a_change_in_other_terms_goes_the_same_way(
    text: str, analysed: Callable[..., Analysis]
) -> None:
    assert [claim.direction for claim in analysed(text).claims] == ["up", "up", None]
