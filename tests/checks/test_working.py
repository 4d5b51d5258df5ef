"""The words in which a check shows its arithmetic."""

from decimal import Decimal

import pytest

from inspector.checks.rounding import Bounds
from inspector.checks.working import interval, plain, restated, signed
from inspector.claims.model import Claim, Quantity, Unit
from inspector.claims.quantities.numbers import read_number
from inspector.documents.model import Span


def claim(text: str, number: str) -> Claim:
    amount = read_number(number)
    assert amount is not None
    quantity = Quantity(amount.low, amount.high, amount.step, Unit("", "", ""))
    return Claim("c1", Span(0, len(text)), text, quantity, Span(0, len(text)), 0)


@pytest.mark.parametrize(
    ("text", "number", "value", "wanted"),
    [
        ("$3.5 billion", "3.5 billion", "3500000", "$3.5 million"),
        ("12%", "12", "13.636", "14%"),
        ("641 survivors", "641", "651", "651 survivors"),
        ("ten percent", "ten", "12.2", "12 percent"),
        ("483 sq miles", "483", "500.2", "500 sq miles"),
        ("20-year", "20", "15", "15-year"),
    ],
)
def test_a_figure_is_restated_in_the_words_and_the_rounding_of_the_story(
    text: str, number: str, value: str, wanted: str
) -> None:
    assert restated(claim(text, number), Decimal(value)) == wanted


def test_a_change_has_its_sign() -> None:
    assert signed(Decimal("13.636363")) == "+13.64"
    assert signed(Decimal(-5)) == "−5"


def test_computed_values_have_no_more_digits_than_they_need() -> None:
    assert plain(Decimal("50.0000")) == "50"
    assert plain(Decimal("1234.56")) == "1,235"


def test_an_open_interval_says_so() -> None:
    assert interval(Bounds(Decimal(2), None)) == "2 or more"
    assert interval(Bounds(None, Decimal(2))) == "2 or less"
    assert interval(Bounds(Decimal(1), Decimal(2))) == "1 to 2"
