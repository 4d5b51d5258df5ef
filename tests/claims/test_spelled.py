"""Z10: figures in words."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.claims.model import Qualifier, Quantity, Unit
from inspector.claims.spelled import read_out, spelled


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("0", "zero"),
        ("13", "thirteen"),
        ("21", "twenty-one"),
        ("110", "one hundred and ten"),
        ("1005", "one thousand and five"),
        ("1250", "one thousand two hundred and fifty"),
        ("4.20", "four point two"),
        ("0.05", "zero point zero five"),
        ("-3", "minus three"),
        ("110000000", "one hundred and ten million"),
        ("2600000000", "two billion six hundred million"),
        ("1E+20", "100,000,000 trillion"),
        ("0.1234567", "0.1234567"),
    ],
)
def test_z10_numbers_are_spelled_as_they_are_said(value, words) -> None:
    assert spelled(Decimal(value)) == words


@pytest.mark.parametrize(
    ("low", "high", "unit", "qualifier", "words"),
    [
        (
            "400",
            "400",
            Unit("prisoner", "count", "prisoner"),
            Qualifier.MORE,
            "more than four hundred prisoners",
        ),
        ("12", "12", Unit("percent", "share", "%"), Qualifier.EXACT, "twelve per cent"),
        ("4", "5", Unit("kilometre", "length", "km"), Qualifier.ABOUT, "about four to five km"),
        ("7", "7", Unit("", "", ""), Qualifier.EXACT, "seven"),
    ],
)
def test_z10_a_figure_is_read_out_with_its_hedge_and_unit(low, high, unit, qualifier, words):
    quantity = Quantity(Decimal(low), Decimal(high), Decimal(1), unit, qualifier)
    assert read_out(quantity) == words


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_z10_any_number_is_said(value: Decimal) -> None:
    assert spelled(value)
