"""Convert between physical units. The factors are pint's, in decimal arithmetic."""

from decimal import Decimal
from functools import cache

import pint

from inspector.claims.model import Unit
from inspector.claims.quantities.units import units


@cache
def _registry() -> pint.UnitRegistry[Decimal]:
    return pint.UnitRegistry(non_int_type=Decimal, cache_folder=None)


@cache
def _parsed(name: str) -> tuple[Decimal, pint.Unit] | None:
    """Return a unit as a factor and a pint unit; None for what pint does not know."""
    entry = units().get(name)
    if entry is None:
        return _composed(name)
    if not entry.pint:
        return None
    head, _, rest = entry.pint.partition(" * ")
    registry = _registry()
    if rest and head.replace(".", "").isdigit():
        return Decimal(head), registry.parse_units(rest)
    return Decimal(1), registry.parse_units(entry.pint)


def _composed(name: str) -> tuple[Decimal, pint.Unit] | None:
    """Return "watt / metre ** 2" as a factor and a pint unit, from its parts."""
    above, slash, below = name.rpartition(" / ")
    if slash:
        first, second = _parsed(above), _parsed(below)
        if first is None or second is None:
            return None
        return first[0] / second[0], first[1] / second[1]
    base, raised, power = name.partition(" ** ")
    one = _parsed(base) if raised else None
    return None if one is None else (one[0] ** int(power), _registry().Unit(one[1] ** int(power)))


def convertible(first: Unit, second: Unit) -> bool:
    """Tell whether both are physical units of one dimension."""
    return (
        first.dimension == second.dimension
        and _parsed(first.name) is not None
        and _parsed(second.name) is not None
    )


def convert(value: Decimal, unit: Unit, target: Unit) -> Decimal:
    """Convert a level: for temperatures the zero points count.

    Raises:
        ValueError: if the units are of different kinds, or not physical.
    """
    if unit.name == target.name:
        return value
    source, wanted = _parsed(unit.name), _parsed(target.name)
    if source is None or wanted is None or unit.dimension != target.dimension:
        raise ValueError(f"{unit.name} cannot be converted to {target.name}")
    ratio, zero = _line(source[1], wanted[1])
    return (value * source[0] * ratio + zero) / wanted[0]


@cache
def _line(unit: pint.Unit, target: pint.Unit) -> tuple[Decimal, Decimal]:
    """Return by what pint multiplies to convert, and where it puts the zero of the first unit."""
    zero, one = (
        Decimal(_registry().Quantity(Decimal(value), unit).to(target).magnitude) for value in (0, 1)
    )
    return one - zero, zero


def factor(unit: Unit, target: Unit) -> Decimal:
    """Return by how much a difference in `unit` is multiplied to be one in `target`.

    Raises:
        ValueError: if the units are of different kinds, or not physical.
    """
    return convert(Decimal(1), unit, target) - convert(Decimal(0), unit, target)
