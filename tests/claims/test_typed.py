"""A figure that an editor types is read as one that stands in an article."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.claims.model import Qualifier
from inspector.claims.typed import read_figure


@pytest.mark.parametrize(
    ("words", "low", "high", "unit", "qualifier"),
    [
        ("1,300 square km", "1300", "1300", "kilometre ** 2", Qualifier.EXACT),
        ("≥ 1,300 km²", "1300", "1300", "kilometre ** 2", Qualifier.AT_LEAST),
        ("~ 40 buses", "40", "40", "bus", Qualifier.ABOUT),
        ("$4.5 billion", "4500000000", "4500000000", "USD", Qualifier.EXACT),
        ("between 5 and 7 km", "5", "7", "kilometre", Qualifier.EXACT),
        ("20-25%", "20", "25", "percent", Qualifier.EXACT),
        ("half", "0.5", "0.5", "fraction", Qualifier.EXACT),
        ("-4°C", "-4", "-4", "degC", Qualifier.EXACT),
        ("more than a dozen", "12", "12", "", Qualifier.MORE),
        ("forty-three", "43", "43", "", Qualifier.EXACT),
    ],
)
def test_a_typed_figure_is_read(words, low, high, unit, qualifier):
    quantity = read_figure(words)
    assert (quantity.low, quantity.high) == (Decimal(low), Decimal(high))
    assert (quantity.unit.name, quantity.qualifier) == (unit, qualifier)


@pytest.mark.parametrize("words", ["", "no", "many", "1 and 2 and 3", "  "])
def test_what_is_no_figure_is_none(words):
    assert read_figure(words) is None


@given(st.text(max_size=40))
def test_any_words_are_read_or_not(words):
    quantity = read_figure(words)
    assert quantity is None or quantity.low <= quantity.high
