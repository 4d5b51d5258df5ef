"""The one rounding rule of all checks: a printed figure stands for an interval.

Half a unit of the last significant digit on either side; a word such as "about" doubles it; with
"more than" or "less than" only the forbidden side counts.
"""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

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


def round_like(value: Decimal, model: Quantity) -> Decimal:
    """Round a value to the last digit that `model` prints, keeping two significant ones."""
    if value == 0 or model.step == 0:
        return value
    exponent = min(model.step.adjusted(), value.adjusted() - 1)
    return value.quantize(Decimal(1).scaleb(exponent)).normalize()
