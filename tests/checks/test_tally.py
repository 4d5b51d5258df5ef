"""Figures that an editor adds up."""

from dataclasses import replace
from decimal import Decimal

import pytest

from inspector.checks.tally import tally
from inspector.claims.model import Claim, Qualifier, Quantity, Unit
from inspector.claims.quantities.numbers import read_number
from inspector.claims.quantities.units import units
from inspector.documents.model import Span

KM2, MILE2 = units()["kilometre ** 2"].unit, units()["mile ** 2"].unit
KILOMETRE = units()["kilometre"].unit
PERCENT, POINT = units()["percent"].unit, units()["percentage point"].unit
DOLLAR, EURO = units()["USD"].unit, units()["EUR"].unit
PRISONER = Unit("prisoner", "count", "prisoner")
GUARD = Unit("border guard", "count", "border guard")
BARE = Unit("", "", "")


def claim(text: str, unit: Unit, qualifier: Qualifier = Qualifier.EXACT, at: int = 0) -> Claim:
    amount = read_number(text)
    assert amount is not None
    quantity = Quantity(amount.low, amount.high, amount.step, unit, qualifier)
    span = Span(at, at + len(text))
    return Claim(f"c{at}", span, text, quantity, span, 0)


def told(*picked: Claim, text: tuple[Claim, ...] = ()) -> dict[str, tuple[str, list[str]]]:
    found = tally(picked, (*picked, *text))
    assert not found.problem
    return {r.name: (r.words, [match.text for match in r.matches]) for r in found.results}


def test_figures_are_added_up_and_the_text_says_where() -> None:
    total = claim("1,250", KM2, at=9)
    found = told(claim("700", KM2), claim("300", KM2, at=1), claim("250", KM2, at=2), text=(total,))
    assert found == {"Sum": ("1,250 km²", ["1,250"])}


def test_two_figures_are_compared_in_the_order_in_which_they_were_picked() -> None:
    found = told(claim("1,000", KM2), claim("1,150", KM2, at=1))
    assert {name: words for name, (words, _) in found.items()} == {
        "Sum": "2,150 km²",
        "Difference": "150 km²",
        "Ratio": "0.8696 (86.96%)",
        "Change": "+15%",
    }
    assert told(claim("1,150", KM2), claim("1,000", KM2, at=1))["Change"][0] == "−13.04%"
    assert told(claim("1,150", KM2), claim("1,000", KM2, at=1))["Difference"][0] == "−150 km²"


def test_a_change_and_a_share_are_found_among_the_percentages() -> None:
    twelve, half = claim("12", PERCENT, at=8), claim("50", PERCENT, at=9)
    assert told(claim("1,000", KM2), claim("880", KM2, at=1), text=(twelve, half))["Change"] == (
        "−12%",
        ["12"],
    )
    assert told(claim("40", PRISONER), claim("80", PRISONER, at=1), text=(twelve, half))[
        "Ratio"
    ] == ("0.5 (50%)", ["50"])


def test_units_of_one_kind_are_converted_to_the_first() -> None:
    found = told(claim("1,000", KM2), claim("386", MILE2, at=1))
    assert found["Sum"][0] == "2,000 km²"
    assert found["Change"][0].startswith("−0.02")
    other = told(claim("386", MILE2), claim("1,000", KM2, at=1), text=(claim("2,000", KM2, at=5),))
    assert other["Sum"] == ("772.1 sq mi", ["2,000"])


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (claim("5", KILOMETRE), claim("5", KM2, at=1)),
        (claim("5", DOLLAR), claim("5", EURO, at=1)),
        (claim("5", PRISONER), claim("5", PERCENT, at=1)),
    ],
)
def test_units_that_differ_in_kind_are_said_to(first: Claim, second: Claim) -> None:
    found = tally((first, second), ())
    assert found.results == ()
    assert "cannot be added up" in found.problem


def test_counts_of_different_nouns_are_added_up_without_one() -> None:
    found = told(claim("60", PRISONER), claim("50", GUARD, at=1), text=(claim("110", BARE, at=2),))
    assert found["Sum"] == ("110", ["110"])


def test_counts_to_the_last_digit_match_only_what_is_equal() -> None:
    text = (claim("109", PRISONER, at=5), claim("111", PRISONER, at=6))
    assert told(claim("61", PRISONER), claim("49", PRISONER, at=1), text=text)["Sum"][1] == []
    rounded = (claim("1.2 million", PRISONER, at=7),)
    parts = (claim("700,000", PRISONER), claim("460,000", PRISONER, at=1))
    assert told(*parts, text=rounded)["Sum"] == ("1.16 million prisoners", ["1.2 million"])


def test_shares_lie_percentage_points_apart() -> None:
    found = told(claim("46", PERCENT), claim("44", PERCENT, at=1), text=(claim("2", POINT, at=2),))
    assert found["Difference"][1] == ["2"]
    assert "%" not in found["Difference"][0]
    assert found["Change"][0] == "−4.348%"


def test_hedges_are_carried_into_the_sum() -> None:
    more = claim("400", PRISONER, Qualifier.MORE)
    less = claim("30", PRISONER, Qualifier.LESS, at=2)
    assert told(more, claim("20", PRISONER, at=1))["Sum"][0] == "> 420 prisoners"
    assert told(less, claim("20", PRISONER, at=1))["Sum"][0] == "< 50 prisoners"
    assert told(more, less)["Sum"][0] == "≈ 430 prisoners"


def test_ranges_stay_ranges() -> None:
    low = claim("10", KM2)
    wide = replace(low, quantity=replace(low.quantity, high=Decimal(20)))
    found = told(wide, claim("10", KM2, at=1))
    assert found["Sum"][0] == "20–30 km²"
    assert found["Ratio"][0] == "1 to 2 (100 to 200%)"


def test_nothing_is_divided_by_zero() -> None:
    found = told(claim("0", KM2), claim("5", KM2, at=1))
    assert set(found) == {"Sum", "Difference"}


def test_one_figure_comes_to_nothing() -> None:
    assert tally((claim("5", KM2),), ()).results == ()
