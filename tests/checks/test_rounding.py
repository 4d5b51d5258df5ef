"""The rounding rule that all checks share."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.checks.rounding import (
    Bounds,
    bounds,
    difference,
    fits_after_thousands,
    printed,
    product,
    quotient,
    round_like,
    total,
)
from inspector.claims.model import Qualifier, Quantity, Unit
from inspector.claims.quantities.numbers import read_number

UNIT = Unit("kilometre", "length", "km")


def quantity(text: str, qualifier: Qualifier = Qualifier.EXACT) -> Quantity:
    """Return a figure as printed."""
    amount = read_number(text)
    assert amount is not None
    return Quantity(amount.low, amount.high, amount.step, UNIT, qualifier)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("1,300", "1250", "1350"),
        ("1,304", "1303.5", "1304.5"),
        ("2,000", "1950", "2050"),
        ("30", "29.5", "30.5"),
        ("77", "76.5", "77.5"),
        ("4.0", "3.95", "4.05"),
        ("3 million", "2500000", "3500000"),
        ("3.0 million", "2950000", "3050000"),
    ],
)
def test_a_printed_figure_stands_for_half_a_unit_either_side(
    text: str, low: str, high: str
) -> None:
    assert printed(quantity(text)) == Bounds(Decimal(low), Decimal(high))


def test_about_doubles_the_interval() -> None:
    assert printed(quantity("30", Qualifier.ABOUT)) == Bounds(Decimal(29), Decimal(31))


def test_more_than_is_open_above_and_less_than_below() -> None:
    assert bounds(quantity("30", Qualifier.MORE)) == Bounds(Decimal("29.5"), None)
    assert bounds(quantity("30", Qualifier.LESS)) == Bounds(None, Decimal("30.5"))


@given(st.decimals(1, 10**6, places=2), st.decimals(1, 10**6, places=2))
def test_meeting_is_mutual(first: Decimal, second: Decimal) -> None:
    one, other = Bounds(first, first + 5), Bounds(second, second + 5)
    assert one.meets(other) == other.meets(one)


def test_a_suggestion_has_the_storys_own_rounding() -> None:
    assert round_like(Decimal("482.63"), quantity("438")) == 483
    assert round_like(Decimal("310.7"), quantity("210")) == 310
    assert round_like(Decimal("926.6"), quantity("1,027")) == 927
    assert round_like(Decimal("24.71"), quantity("24,700")) == 25


def test_intervals_are_added_subtracted_and_divided_at_their_ends() -> None:
    one, other = Bounds(Decimal(1), Decimal(2)), Bounds(Decimal(4), Decimal(8))
    assert total([one, other]) == Bounds(Decimal(5), Decimal(10))
    assert difference(other, one) == Bounds(Decimal(2), Decimal(7))
    assert product(one, other) == Bounds(Decimal(4), Decimal(16))
    assert quotient(one, other) == Bounds(Decimal("0.125"), Decimal("0.5"))


def test_an_open_end_stays_open() -> None:
    open_above = Bounds(Decimal(1), None)
    assert total([open_above, open_above]) == Bounds(Decimal(2), None)
    assert quotient(Bounds(Decimal(4), Decimal(8)), open_above) == Bounds(None, Decimal(8))
    assert open_above.negated() == Bounds(None, Decimal(-1))


def test_nothing_is_divided_by_what_may_be_zero() -> None:
    assert quotient(Bounds(Decimal(1), Decimal(2)), Bounds(Decimal(0), Decimal(1))) is None


def test_a_million_for_a_billion_fits_after_thousands() -> None:
    million, billion = Bounds(Decimal(3), Decimal(4)), Bounds(Decimal(3000), Decimal(4000))
    assert fits_after_thousands(million, billion)
    assert fits_after_thousands(billion, million)
    assert not fits_after_thousands(million, Bounds(Decimal(300), Decimal(400)))
