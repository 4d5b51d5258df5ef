"""Where figures stand in a text."""

import re
import time

import pytest

from inspector.language.lexicon import currency_signs, spelled_out
from inspector.language.numerals import number_pattern


@pytest.mark.parametrize(
    ("text", "found", "kind"),
    [
        ("two two-year terms", "two", "amount"),
        ("five and six people", "five", "amount"),
        ("12 in 24 hours", "12", "amount"),
        ("one in 10,000 people", "one in 10,000", "share"),
        ("a mile-and-a-half from", "a mile-and-a-half", "halved"),
        ("scores of people", "scores", "vague"),
        ("€1bn-€2bn", "€1bn-€2bn", "range"),
        ("US $ 10 billion", "US $ 10 billion", "amount"),
        ("aud$ 15", "aud$ 15", "amount"),
    ],
)
def test_a_figure_is_marked_as_far_as_it_goes(text: str, found: str, kind: str) -> None:
    match = number_pattern().match(text)
    assert match is not None
    assert (match[0], match.lastgroup) == (found, kind)


@pytest.mark.parametrize("text", ["the test scores", "a $5 fee", "ALL 5 are wrong", "top 5"])
def test_no_figure_begins_where_none_is(text: str) -> None:
    assert number_pattern().match(text) is None


def test_a_long_row_of_number_words_is_not_read_to_its_end_from_each_word() -> None:
    text = "million " * 20_000
    start = time.perf_counter()
    number_pattern().match(text)
    assert time.perf_counter() - start < 1


def test_braces_in_a_spelling_stand_for_every_combination() -> None:
    assert list(spelled_out("{sq|square} {km|mile}")) == [
        "sq km",
        "sq mile",
        "square km",
        "square mile",
    ]
    assert re.fullmatch(currency_signs() + "5", "USD5")
