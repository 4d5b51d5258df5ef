"""Tell whether a figure can be the distance between two others, whose unit may be a larger one."""

from decimal import Decimal

from inspector.claims.model import Unit
from inspector.language.lexicon import lexicon

_POINTS = frozenset({"point", "percentage point"})


def base(unit: Unit) -> str:
    """Return the unit without its rate: "to $1,450 a month from $900" says the month once."""
    return unit.name.split(" / ")[0]


def distance_factor(size: Unit, end: Unit) -> Decimal | None:
    """Return by what a size is multiplied to be told in the unit of an end; None if it cannot be.

    "75 cents" lie between two sums in dollars, "14 degrees" between 31C and 17C.
    """
    one, other = base(size), base(end)
    if one == other or not one or not other:
        return Decimal(1)
    smaller = lexicon("relations")["smaller"]
    if one in smaller["hundredths"] and end.dimension.startswith("currency"):
        return Decimal("0.01")
    if one in smaller["degrees"] and end.dimension == "temperature":
        return Decimal(1)
    if one in _POINTS and other == "percent":
        return Decimal(1)
    return None
