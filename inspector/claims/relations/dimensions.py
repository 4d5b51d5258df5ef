"""Tell which figures cannot be tied, by what they are measured in.

Whatever the words say, crowns a kilo are no cars by lorries, and no sum of money has votes for its
parts. A bare number may be measured in anything.
"""

from inspector.claims.model import Claim, RelationKind, Unit

_PURE = frozenset({"share", "multiple", "temperature"})  # of which nothing comes by dividing
_ENDS = frozenset({RelationKind.CHANGE, RelationKind.DIFFERENCE, RelationKind.FROM_TO})
_ADDED = frozenset({RelationKind.SUM, RelationKind.PARTS})


def can_be_tied(kind: RelationKind, claims: tuple[Claim, ...]) -> bool:
    """Tell whether figures, in the order of their tie, can be so tied by their units."""
    units = [claim.quantity.unit for claim in claims]
    if kind is RelationKind.RATE:
        one, other, rate = units[:3]
        return _divides(one, other, rate) or _divides(other, one, rate)
    if kind is RelationKind.RANGE:
        ages = {claim.subject == "age" for claim in claims if not claim.quantity.unit.name}
        counted = any(unit.dimension == "count" for unit in units)
        return not (counted and True in ages)
    if kind in _ADDED:
        return len({"currency" in unit.dimension for unit in units if unit.name}) < 2
    if kind in _ENDS:
        return _are_alike(units[0], units[1])
    return True


def _divides(total: Unit, count: Unit, rate: Unit) -> bool:
    if total.dimension in _PURE or (count.dimension in _PURE and rate.name):
        return False
    top, per, _ = rate.dimension.partition(" / ")
    if not per:
        return True
    return count.dimension != "currency" and (
        not total.name or total.dimension.partition(" / ")[0] == top
    )


def _are_alike(one: Unit, other: Unit) -> bool:
    if not one.name or not other.name:
        return True
    return one.dimension.partition(" / ")[0] == other.dimension.partition(" / ")[0]
