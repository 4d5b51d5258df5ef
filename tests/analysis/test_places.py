"""W7: a mark is found again in a text that has changed a little, and never on other words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.analysis.places import Finder, Place, found_again, place_of
from inspector.documents.model import Span

TEXT = (
    "Kelmar has 120 buses and Sella has 120 trams.\n\n"
    "The river rose 12 cm on Monday, the Orvanian Water Agency said. It rose 12 cm on Friday too."
)


def at(words: str, nth: int = 0, text: str = TEXT) -> Place:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return place_of(text, Span(start, start + len(words)))


def now(place: Place, text: str) -> str | None:
    span = Finder(text).find(place)
    return span and text[max(0, span.start - 6) : span.end + 6]


def test_w7_a_place_in_the_same_text_is_where_it_was():
    for place in (at("120"), at("120", 1), at("12 cm", 1), at("Orvanian Water Agency")):
        assert Finder(TEXT).find(place) == place.span


def test_w7_words_that_were_put_before_move_a_place():
    text = f"By our reporter. {TEXT}"
    assert Finder(text).find(at("12 cm", 1)) == at("12 cm", 1).span.shifted(17)


def test_w7_of_equal_words_those_with_the_same_neighbours_are_meant():
    text = TEXT.replace("Kelmar has 120 buses and ", "")
    assert now(at("120", 1), text) == "a has 120 trams"
    assert Finder(text).find(at("120")) is None


def test_w7_one_side_is_enough_where_the_other_was_rewritten():
    text = TEXT.replace("The river rose 12 cm on Monday", "The Issar climbed by 12 cm on Monday")
    assert now(at("12 cm"), text) == "ed by 12 cm on Mo"


def test_w7_lines_that_end_elsewhere_change_nothing():
    text = TEXT.replace("Orvanian Water Agency", "Orvanian\nWater Agency").replace(
        "12 cm", "12\ncm"
    )
    assert now(at("Orvanian Water Agency"), text) is not None
    assert now(at("12 cm", 1), text) is not None


def test_w7_a_decision_does_not_move_to_another_figure():
    text = TEXT.replace("120 buses", "210 buses")
    assert Finder(text).find(at("120")) is None
    assert [guess.of(text) for guess in Finder(text).guesses(at("120"))] == ["210", "120"]


def test_w7_figures_inside_other_figures_are_not_meant():
    assert Finder("It rose 1200 cm.").find(Place(8, "12", "It rose ", "00 cm.")) is None
    assert Finder("It rose 5.12%, they said").find(Place(8, "12%", "It rose ", ", they said"))


def test_w7_a_long_quote_that_stands_once_needs_no_neighbours():
    place = at("the Orvanian Water Agency said")
    assert now(place, "Sources at the Orvanian Water Agency said nothing.") is not None
    assert now(at("Monday"), "Nobody came. Monday") is None


def test_w7_many_places_are_found_in_order():
    text = "x " * 500 + "".join(f"item {n} costs {n % 7} crowns. " for n in range(900))
    old = text[1000:]
    places = [at(f"item {n} costs", text=old) for n in range(0, 900, 3)]
    found = found_again(text, places)
    assert all(place and place.start == before.start + 1000 for before, place in found.items())


@pytest.mark.parametrize("words", ["", " ", "\n"])
def test_w7_a_place_without_words_is_nowhere(words):
    assert Finder(TEXT).find(Place(3, words)) is None
    assert Finder("").find(at("120")) is None


@given(st.text(max_size=80), st.integers(0, 80), st.integers(1, 20), st.text(max_size=80))
def test_w7_any_text_gives_the_words_or_nothing(text, start, length, other):
    place = place_of(text, Span(min(start, len(text)), min(start + length, len(text))))
    span = Finder(other).find(place)
    assert span is None or span.of(other).split() == place.exact.split()
    for guess in Finder(other).guesses(place):
        assert guess.of(other)
