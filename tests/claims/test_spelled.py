"""Z10: figures in words."""

from dataclasses import replace
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
        (
            "4",
            "5",
            Unit("kilometre", "length", "km"),
            Qualifier.ABOUT,
            "about four to five kilometres",
        ),
        ("7", "7", Unit("", "", ""), Qualifier.EXACT, "seven"),
    ],
)
def test_z10_a_figure_is_read_out_with_its_hedge_and_unit(
    builders, low, high, unit, qualifier, words
):
    quantity = Quantity(Decimal(low), Decimal(high), Decimal(1), unit, qualifier)
    assert read_out(replace(builders.analysis().claims[0], quantity=quantity)) == words


@pytest.mark.parametrize(
    ("value", "name", "words"),
    [
        ("300", "kilometre ** 2", "three hundred square kilometres"),
        ("1", "foot ** 3", "one cubic foot"),
        ("2", "foot ** 2", "two square feet"),
        ("90", "kilometre / hour", "ninety kilometres per hour"),
        ("5", "watt / metre ** 2", "five watts per square metre"),
        ("80", "USD / barrel", "eighty dollars per barrel"),
        ("3", "JPY", "three yen"),
        ("50", "hertz", "fifty hertz"),
        ("9", "pound per square inch", "nine pounds per square inch"),
        ("2", "percentage point", "two percentage points"),
        ("7", "1 / second", "seven sign"),
        ("7", "CHF", "seven sign"),
        ("6", "tonne / CHF", "six sign"),
    ],
)
def test_z10_a_unit_is_said_in_words_where_it_has_them(builders, value, name, words) -> None:
    number = Decimal(value)
    quantity = Quantity(number, number, Decimal(0), Unit(name, "", "sign"), Qualifier.EXACT)
    assert read_out(replace(builders.analysis().claims[0], quantity=quantity)) == words


def test_z10_a_fraction_is_read_as_it_is_written(builders) -> None:
    third = Decimal(1) / 3
    quantity = Quantity(third, third, Decimal(0), Unit("fraction", "share", ""), Qualifier.LESS)
    claim = replace(builders.analysis().claims[0], quantity=quantity, text="a third")
    assert read_out(claim) == "less than a third"


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_z10_any_number_is_said(value: Decimal) -> None:
    assert spelled(value)
