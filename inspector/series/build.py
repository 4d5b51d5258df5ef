"""Join figures of one measure of one entity, in one dimension, at different times."""

from collections.abc import Sequence

from inspector.claims.model import Claim, Claims, Interval, Unit
from inspector.claims.quantities.convert import convert, convertible
from inspector.series.measures import grouped
from inspector.series.model import Point, Series
from inspector.series.wording import growth_of, is_foretold

# Two rates of growth are a comparison, of which the text tells all; more of them are a line.
_FEWEST_RATES = 3


def build_series(text: str, claims: Claims) -> tuple[Series, ...]:
    """Return every measure with figures at two different times, in order of the text."""
    found: list[Series] = []
    for members in grouped(text, claims):
        series = _series(len(found) + 1, members)
        if series is not None:
            found.append(series)
    return tuple(found)


def _series(number: int, members: Sequence[Claim]) -> Series | None:
    unit = max((claim.quantity.unit for claim in members), key=lambda unit: " / " in unit.name)
    if not unit.name:
        unit = next((c.quantity.unit for c in members if c.quantity.unit.name), unit)
    members = _once([claim for claim in members if _fits(claim.quantity.unit, unit)])
    points = sorted(
        (_point(claim, unit) for claim in members),
        key=lambda point: (point.time.start or point.time.end, point.time.end or point.time.start),
    )
    # What is counted since July and what is told today are of one time: two claimants, no line.
    times = len({point.time.end or point.time.start for point in points})
    if times < (_FEWEST_RATES if growth_of(members[0]) else 2):
        return None
    return Series(f"s{number}", _label(members, unit), unit, tuple(points))


def _once(members: Sequence[Claim]) -> Sequence[Claim]:
    """Leave out what is told again; the story's own words come before those of its headline."""
    kept: dict[object, Claim] = {}
    for claim in members:
        key = claim.time, claim.source, claim.quantity.low, claim.quantity.high
        if key not in kept or not kept[key].paragraph:
            kept[key] = claim
    return list(kept.values())


def _fits(own: Unit, unit: Unit) -> bool:
    return _is_told_in(own, unit) or convertible(own, unit)


def _is_told_in(own: Unit, unit: Unit) -> bool:
    """Tell a figure that is a point of a series in this unit as it stands."""
    counts = own.dimension == unit.dimension == "count"
    return not own.name or own.name == unit.name or counts or _lacks_rate(own, unit)


def _lacks_rate(own: Unit, unit: Unit) -> bool:
    """Tell "88 euros" in a series of euros per megawatt-hour, as its tie has it."""
    return unit.name.startswith(f"{own.name} / ")


def _point(claim: Claim, unit: Unit) -> Point:
    quantity = claim.quantity
    low, high = quantity.low, quantity.high
    if quantity.unit.name != unit.name and convertible(quantity.unit, unit):
        low, high = (convert(bound, quantity.unit, unit) for bound in (low, high))
    time = claim.time or Interval(None, None)
    return Point(claim.id, claim.span, time, low, high, quantity.qualifier, claim.source)


def _label(members: Sequence[Claim], unit: Unit) -> str:
    """Return the fullest name of the measure, and whose it is; a mix of claimants is told."""
    named = max(members, key=lambda claim: (not is_foretold(claim), len(claim.subject)))
    label = named.subject or unit.name or "figures"
    entity = next((claim.entity for claim in members if claim.entity), "")
    if entity and entity.lower() not in label.lower():
        label = f"{label} ({entity})"
    sources = {claim.source for claim in members if claim.source}
    return f"{label}, by different sources" if len(sources) > 1 else label
