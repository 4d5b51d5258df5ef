"""Add up, compare and divide figures that an editor has picked, and find where the text says so."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from inspector.checks.rounding import (
    Bounds,
    bounds,
    difference,
    digits_only,
    exact,
    printed,
    quotient,
    total,
)
from inspector.checks.working import plain, short
from inspector.claims.model import Claim, Quantity, Unit
from inspector.claims.quantities.convert import convert, convertible
from inspector.claims.quantities.units import units
from inspector.claims.wording import claim_words, value_words

_PERCENT = Unit("percent", "share", "%")
_HUNDRED = Decimal(100)
_DIGITS = 15  # more of them come from a conversion
_COUNTED = {"count", ""}


@dataclass(frozen=True, slots=True)
class Result:
    """What comes out, in words, and the figures of the text that print it."""

    name: str
    words: str
    matches: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class Tally:
    """The results for some figures, or a sentence on why there are none."""

    results: tuple[Result, ...] = ()
    problem: str = ""


def tally(picked: Sequence[Claim], claims: Sequence[Claim]) -> Tally:
    """Return what figures come to: their sum, and how two of them compare.

    The first of them gives the unit; counts of different nouns are added up without one. `claims`
    are all figures of the text: one of them matches a result where both can stand for one value,
    as they are rounded.
    """
    if len(picked) < 2:
        return Tally()
    first = picked[0].quantity.unit
    for claim in picked[1:]:
        if not _agree(claim.quantity.unit, first):
            words = f"{claim_words(picked[0])} and {claim_words(claim)}"
            return Tally(problem=f"{words} cannot be added up: their units differ in kind.")
    is_noun = all(claim.quantity.unit == first for claim in picked)
    unit = first if is_noun or first.dimension not in _COUNTED else Unit("", "count", "")
    rest = [claim for claim in claims if claim not in picked]
    return Tally(tuple(_results([_in(claim.quantity, unit) for claim in picked], rest)))


def _results(figures: Sequence[Quantity], claims: Sequence[Claim]) -> Iterator[Result]:
    is_exact, unit = exact(figures), figures[0].unit
    allowed = [_allowed(figure, is_exact) for figure in figures]
    sums = total([digits_only(figure) for figure in figures])
    sign = _sign(total([bounds(figure) for figure in figures]))
    words = f"{sign} {_words(sums, figures[0])}".strip()
    yield Result("Sum", words, _matches(total(allowed), unit, claims, is_exact))
    if len(figures) == 2:
        yield from _comparison(figures, allowed, claims, is_exact)


def _comparison(
    figures: Sequence[Quantity], allowed: Sequence[Bounds], claims: Sequence[Claim], is_exact: bool
) -> Iterator[Result]:
    one, other = (digits_only(figure) for figure in figures)
    unit = figures[0].unit
    if unit.name == _PERCENT.name:  # shares lie percentage points apart
        unit = units()["percentage point"].unit
    apart = _words(difference(other, one), replace(figures[0], unit=unit))
    found = _matches(_size(difference(allowed[1], allowed[0])), unit, claims, is_exact)
    yield Result("Difference", apart, found)
    ratio, ratio_allowed = quotient(one, other), quotient(*allowed)
    if ratio and ratio_allowed:
        shares = _matches(ratio_allowed.scaled(_HUNDRED), _PERCENT, claims)
        yield Result("Ratio", f"{_number(ratio)} ({_number(ratio.scaled(_HUNDRED))}%)", shares)
    times, times_allowed = quotient(other, one), quotient(allowed[1], allowed[0])
    if times and times_allowed:
        change = times.map(_change)
        found = _matches(_size(times_allowed.map(_change)), _PERCENT, claims)
        sign = "+" if change.low and change.low > 0 else ""
        yield Result("Change", f"{sign}{_number(change)}%", found)


def _agree(unit: Unit, other: Unit) -> bool:
    counts = unit.dimension in _COUNTED and other.dimension in _COUNTED
    return counts or unit.name == other.name or convertible(unit, other)


def _in(quantity: Quantity, unit: Unit) -> Quantity:
    """Return a figure in another unit that agrees with its own."""
    if quantity.unit.name == unit.name or unit.dimension in _COUNTED:
        return replace(quantity, unit=unit)
    low, high, above = (
        convert(value, quantity.unit, unit)
        for value in (quantity.low, quantity.high, quantity.low + quantity.step)
    )
    return replace(quantity, low=low, high=high, step=above - low, unit=unit)


def _allowed(figure: Quantity, is_exact: bool) -> Bounds:
    return digits_only(figure) if is_exact else printed(figure)


def _matches(
    result: Bounds, unit: Unit, claims: Sequence[Claim], is_exact: bool = False
) -> tuple[Claim, ...]:
    """Return the claims that can stand for a result; counts to the last digit must be equal."""
    return tuple(
        claim
        for claim in claims
        if _agree(claim.quantity.unit, unit)
        and _allowed(_in(claim.quantity, unit), is_exact and exact([claim.quantity])).meets(result)
    )


def _size(change: Bounds) -> Bounds:
    """Return how large a rise or a fall is: texts print it without its sign."""
    falls = change.low is not None and change.high is not None and change.low + change.high < 0
    return change.negated() if falls else change


def _change(times: Decimal) -> Decimal:
    return (times - 1) * _HUNDRED


def _sign(sums: Bounds) -> str:
    if sums.low is None and sums.high is None:
        return "≈"
    if sums.high is None:
        return ">"
    return "<" if sums.low is None else ""


def _words(result: Bounds, model: Quantity) -> str:
    low, high = (_shown(value or Decimal(0)) for value in (result.low, result.high))
    return value_words(replace(model, low=low, high=high))


def _shown(value: Decimal) -> Decimal:
    """Return a value in full, unless converting has left it without an end."""
    return short(value).normalize() if len(value.as_tuple().digits) > _DIGITS else value


def _number(result: Bounds) -> str:
    low, high = (plain(value or Decimal(0)) for value in (result.low, result.high))
    return low if low == high else f"{low} to {high}"
