"""N3: every way in which news prints a number."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.claims.quantities.numbers import read_number, significant_step
from inspector.language.lexicon import lexicon
from inspector.language.numerals import number_pattern

EXAMPLES = lexicon("numbers")["examples"]["read"]


@pytest.mark.parametrize(("text", "low", "high", "step"), EXAMPLES, ids=[e[0] for e in EXAMPLES])
def test_examples_of_the_lexicon_are_read(
    text: str, low: object, high: object, step: object
) -> None:
    amount = read_number(text)
    assert amount is not None
    assert (amount.low, amount.high, amount.step) == (
        Decimal(str(low)),
        Decimal(str(high)),
        Decimal(str(step)),
    )


@given(st.integers(min_value=0, max_value=10**12))
def test_a_whole_number_is_read_with_and_without_commas(number: int) -> None:
    for text in (str(number), f"{number:,}"):
        amount = read_number(text)
        assert amount is not None
        assert amount.low == amount.high == number


@given(st.decimals(min_value=0, max_value=10**6, places=2))
def test_decimals_keep_their_last_digit(number: Decimal) -> None:
    amount = read_number(f"{number:f}")
    assert amount is not None
    assert (amount.low, amount.step) == (number, Decimal("0.01"))


@given(st.text(max_size=40))
def test_any_text_gives_ordered_bounds_or_nothing(text: str) -> None:
    match = number_pattern().search(text)
    amount = read_number(match[0] if match else text)
    assert amount is None or (amount.low <= amount.high and amount.step >= 0)


@pytest.mark.parametrize(
    ("number", "step"),
    [("1300", 100), ("1304", 1), ("2000", 100), ("30", 1), ("77", 1), ("100", 10), ("0", 1)],
)
def test_trailing_zeros_count_for_two_digits_at_least(number: str, step: int) -> None:
    assert significant_step(number) == step


def test_a_range_with_one_magnitude_has_it_at_both_ends() -> None:
    amount = read_number("between four and five thousand")
    assert amount is not None
    assert (amount.low, amount.high) == (4000, 5000)
