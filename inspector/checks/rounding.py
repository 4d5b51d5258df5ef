"""The one rounding rule of all checks: a printed figure stands for an interval.

Half a unit of the last significant digit on either side; a word such as "about" doubles it; with
"more than" or "less than" only the forbidden side counts.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from operator import add, mul, sub, truediv

from inspector.claims.model import Qualifier, Quantity

_HALF = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a figure may stand for, both ends included; None where that side is open."""

    low: Decimal | None
    high: Decimal | None

    def meets(self, other: "Bounds") -> bool:
        """Tell whether some value lies in both."""
        below = self.high is not None and other.low is not None and self.high < other.low
        above = self.low is not None and other.high is not None and self.low > other.high
        return not (below or above)

    def negated(self) -> "Bounds":
        """Return the interval on the other side of zero."""
        return Bounds(
            None if self.high is None else -self.high, None if self.low is None else -self.low
        )

    def scaled(self, by: Decimal | int) -> "Bounds":
        """Multiply both ends by a positive number."""
        return self.map(lambda value: value * by)

    def widened(self, share: Decimal) -> "Bounds":
        """Let both ends lie further out by a share of themselves."""
        return Bounds(
            None if self.low is None else self.low - abs(self.low) * share,
            None if self.high is None else self.high + abs(self.high) * share,
        )

    def map(self, function: Callable[[Decimal], Decimal]) -> "Bounds":
        """Apply a rising function to both ends."""
        return Bounds(
            None if self.low is None else function(self.low),
            None if self.high is None else function(self.high),
        )


def printed(quantity: Quantity) -> Bounds:
    """Return the interval of the digits alone, without the open side of a qualifier."""
    slack = quantity.step * _HALF
    if quantity.qualifier is Qualifier.ABOUT:
        slack *= 2
    return Bounds(quantity.low - slack, quantity.high + slack)


def bounds(quantity: Quantity) -> Bounds:
    """Return what the figure allows: with "more than" there is no upper end."""
    digits = printed(quantity)
    if quantity.qualifier in {Qualifier.MORE, Qualifier.AT_LEAST}:
        return Bounds(digits.low, None)
    if quantity.qualifier in {Qualifier.LESS, Qualifier.AT_MOST}:
        return Bounds(None, digits.high)
    return digits


def exact(quantities: Sequence[Quantity]) -> bool:
    """Tell whether these are counts that the text gives to the last digit."""
    return all(
        quantity.unit.dimension in {"count", ""}
        and quantity.qualifier is Qualifier.EXACT
        and quantity.step <= 1
        and quantity.low == quantity.low.to_integral_value()
        for quantity in quantities
    )


def agree(first: Quantity, second: Quantity) -> bool:
    """Tell whether two figures for one thing can both be right: 14 people are not 15."""
    if exact((first, second)):
        return first.low == second.low and first.high == second.high
    return bounds(first).meets(bounds(second))


def digits_only(quantity: Quantity) -> Bounds:
    """Return a figure that is used as exact."""
    return Bounds(quantity.low, quantity.high)


# ------------------------------------------------------- arithmetic on intervals


def _both(
    first: Decimal | None, second: Decimal | None, function: Callable[[Decimal, Decimal], Decimal]
) -> Decimal | None:
    return None if first is None or second is None else function(first, second)


def total(parts: Sequence[Bounds]) -> Bounds:
    """Return what the parts can add up to."""
    result = Bounds(Decimal(0), Decimal(0))
    for part in parts:
        result = Bounds(_both(result.low, part.low, add), _both(result.high, part.high, add))
    return result


def difference(first: Bounds, second: Bounds) -> Bounds:
    """Return what the first can be more than the second."""
    return Bounds(_both(first.low, second.high, sub), _both(first.high, second.low, sub))


def product(first: Bounds, second: Bounds) -> Bounds:
    """Return the product of two intervals that are not negative."""
    return Bounds(_both(first.low, second.low, mul), _both(first.high, second.high, mul))


def quotient(above: Bounds, below: Bounds) -> Bounds | None:
    """Return the quotient of two positive intervals; None where something may be zero or less."""
    ends = (above.low, above.high, below.low, below.high)
    if any(end is not None and end <= 0 for end in ends):
        return None
    return Bounds(_both(above.low, below.high, truediv), _both(above.high, below.low, truediv))


def fits_after_thousands(one: Bounds, other: Bounds) -> bool:
    """Tell whether two figures that do not meet do so after a factor of 1,000 or 1,000,000.

    What is open at one end, "more than a third", would meet anything: it tells nothing.
    """
    if None in {one.low, one.high, other.low, other.high}:
        return False
    return any(
        first.scaled(by).meets(second)
        for by in (Decimal(10) ** 3, Decimal(10) ** 6)
        for first, second in ((one, other), (other, one))
    )


def round_like(value: Decimal, model: Quantity) -> Decimal:
    """Round a value to the last digit that `model` prints, keeping two significant ones."""
    if value == 0 or model.step == 0:
        return value
    exponent = min(model.step.adjusted(), value.adjusted() - 1)
    return value.quantize(Decimal(1).scaleb(exponent), ROUND_HALF_UP).normalize()
