"""Tell which claims are of one measure of one thing: by their words, and by what ties them.

What would give one claimant two values at one time is no measure, and is taken apart again.
"""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from inspector.claims.model import Claim, Claims, Interval, RelationKind
from inspector.series.groups import Groups
from inspector.series.likeness import alike
from inspector.series.periods import period_of
from inspector.series.wording import (
    Measure,
    comparable,
    growth_of,
    is_foretold,
    measures,
    stems,
    told_in_short,
)

# A multiple says how often, not how much at a time.
_NOT_CHARTED = frozenset({"multiple"})
# "the 150-seat chamber": what belongs to a thing, and is not told of a time
_ATTRIBUTE = re.compile(r"\S*\d-[^\W\d]{3}")
# How many times its lower end the upper end of a range is, at most, that is one level.
_WIDEST = 2
# How likely two figures, and all of two groups on average, are of one measure to be joined.
_LIKELY, _LIKELY_ALL = 0.4, 0.35
# Ties between an earlier and a later figure of one measure.
_MOVES = frozenset({"from-to", "change"})


def charted(claims: Claims) -> list[Claim]:
    """Return the claims that can be points: levels and rates of growth with a time, no conversions.

    What shall be "by 2030" is a target, and no forecast of what will be then.
    """
    expected = _expected_in_vain(claims)
    twins = {r.second for r in claims.relations if r.kind is RelationKind.CONVERSION}
    return [
        claim
        for claim in claims.claims
        if claim.time is not None
        and (claim.direction is None or growth_of(claim))
        and not _is_spread(claim)
        and not _is_aim(claim, claims.anchor.date)
        and claim.id not in expected
        and not claim.quantity.vague
        and not claim.time_how.startswith("forecast before")
        and not _ATTRIBUTE.match(claim.text)
        and claim.id not in twins
        and claim.quantity.unit.dimension not in _NOT_CHARTED
    ]


def _is_spread(claim: Claim) -> bool:
    """Tell "answers ranged from three to eleven hours", which is no level of anything."""
    quantity = claim.quantity
    return quantity.low < quantity.high and quantity.high > _WIDEST * quantity.low


def _is_aim(claim: Claim, date: dt.date | None) -> bool:
    """Tell what shall be "by 2030", still to come."""
    end = claim.time.end if claim.time is not None else None
    return (
        date is not None
        and end is not None
        and end > date
        and claim.time_how.lower().startswith("“by ")
    )


def _expected_in_vain(claims: Claims) -> frozenset[str]:
    """Return what was expected for a time of which the outcome is told: it is no other level."""
    foretold = {claim.id: claim for claim in claims.claims if is_foretold(claim)}
    if not foretold:
        return frozenset()
    told: dict[Interval | None, list[Claim]] = defaultdict(list)
    for claim in claims.claims:
        if claim.direction is None and claim.id not in foretold:
            told[claim.time].append(claim)
    return frozenset(
        claim.id
        for claim in foretold.values()
        if claim.time is not None
        and any(_is_outcome(claim, other) for other in told.get(claim.time, ()))
    )


def _is_outcome(claim: Claim, other: Claim) -> bool:
    words = set(stems(claim.subject))
    return _may_join(claim, other) and not words.isdisjoint(stems(other.subject))


def grouped(text: str, claims: Claims) -> Iterator[list[Claim]]:
    """Yield the claims of each measure, in order of the text."""
    points = charted(claims)
    tied = tied_by_text(claims, points)
    found = measures(points)
    groups = list(_by_words(points, tied, found))
    unclear = _unclear(points, found)
    settled = {claim.id for group in groups if len(group) > 1 for claim in group}
    pairs = alike(text, claims.claims, points, tied, settled)
    likely = (pair for pair in pairs if not {pair[1].id, pair[2].id} <= unclear)
    yield from _widened(groups, likely)


def tied_by_text(claims: Claims, points: Sequence[Claim]) -> Groups:
    """Return what the text itself holds against each other."""
    by_id: Mapping[str, Claim] = {claim.id: claim for claim in points}
    tied = Groups(points)
    for relation in claims.relations:
        one, other = by_id.get(relation.first), by_id.get(relation.second)
        if relation.kind in _MOVES and one and other and _may_join(one, other):
            tied.join(one.id, other.id)
    for one, other in _counted_back(points):
        tied.join(one.id, other.id)
    return tied


def _unclear(points: Sequence[Claim], found: Mapping[str, Measure]) -> frozenset[str]:
    """Return the figures of measures for which a claimant gives two values at one time."""
    named: dict[Measure, list[Claim]] = defaultdict(list)
    for claim in points:
        if claim.id in found:
            named[found[claim.id]].append(claim)
    unclear = (members for members in named.values() if not _is_one_measure(members))
    return frozenset(claim.id for members in unclear for claim in members)


def _widened(
    groups: Sequence[list[Claim]], pairs: Iterable[tuple[float, Claim, Claim]]
) -> Iterator[list[Claim]]:
    """Yield the groups with the figures on their own that are likely of the same measure.

    The likeliest are joined first. No measure has two figures for one time.
    """
    of = {claim.id: group for group in groups for claim in group}
    likely = {(one.id, other.id): likeness for likeness, one, other in pairs}
    for (one, other), likeness in sorted(likely.items(), key=lambda pair: -pair[1]):
        first, second = of[one], of[other]
        if likeness < _LIKELY or first is second or min(len(first), len(second)) > 1:
            continue
        both = [(a, b) if (a.id, b.id) in likely else (b, a) for a in first for b in second]
        mean = sum(likely.get((a.id, b.id), 0.0) for a, b in both) / len(both)
        if mean < _LIKELY_ALL or any(_last_day(a) == _last_day(b) for a, b in both):
            continue
        first.extend(second)
        of.update({claim.id: first for claim in second})
    seen: set[int] = set()
    for group in (of[claim.id] for members in groups for claim in members[:1]):
        if id(group) not in seen:
            seen.add(id(group))
            yield sorted(group, key=lambda claim: claim.span.start)


def _last_day(claim: Claim) -> dt.date | None:
    return None if claim.time is None else claim.time.end or claim.time.start


def _by_words(
    points: Sequence[Claim], tied: Groups, found: Mapping[str, Measure]
) -> Iterator[list[Claim]]:
    """Yield what words name alike, or the text ties."""
    named = Groups(points)
    named.adopt(tied)
    first: dict[Measure, str] = {}
    for claim in points:
        measure = found.get(claim.id)
        if measure is not None:
            named.join(first.setdefault(measure, claim.id), claim.id)
    whole = Groups(points)
    whole.adopt(named)
    for full, short in told_in_short(points, found):
        whole.join(full.id, short.id)
    for members in whole.members(points):
        yield from _apart(members, (named, tied))


def _apart(members: Sequence[Claim], closer: Sequence[Groups]) -> Iterator[list[Claim]]:
    """Yield what is one measure whole, all else by what holds it together more closely."""
    if not closer:
        yield list(members)
    elif len({period_of(claim) for claim in members} - {""}) > 1:
        yield from _byperiod_of(members, closer[-1])
    elif _is_one_measure(members):
        yield list(members)
    else:
        for closest in closer[0].members(members):
            yield from _apart(closest, closer[1:])


def _counted_back(points: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Yield figures with those that the text counts back to: "318 cases in the same months"."""
    last: dict[str, Claim] = {}
    for claim in points:
        unit = comparable(claim.quantity.unit)
        other = last.get(unit)
        if other is not None and claim.time_how.startswith("counted back"):
            short, full = set(stems(claim.subject)), set(stems(other.subject))
            if short and short <= full:
                yield other, claim
        last[unit] = claim


def _byperiod_of(members: Sequence[Claim], tied: Groups) -> Iterator[list[Claim]]:
    """Yield the figures of quarters and those of years on their own, where these are sums.

    What the text itself holds against each other stays together.
    """
    by_period: dict[str, list[Claim]] = defaultdict(list)
    for together in tied.members(members):
        periods = [period_of(claim) for claim in together]
        by_period[max(periods, key=periods.count)].extend(together)
    for together in by_period.values():
        if _is_one_measure(together):
            yield together
        else:
            yield from tied.members(together)


def _may_join(one: Claim, other: Claim) -> bool:
    first, second = comparable(one.quantity.unit), comparable(other.quantity.unit)
    return first == second or not first or not second or _is_rate_of(first, second)


def _is_rate_of(first: str, second: str) -> bool:
    """Tell "61 euros per megawatt-hour, down from 88 euros"."""
    return first.startswith(f"{second} / ") or second.startswith(f"{first} / ")


def _is_one_measure(members: Sequence[Claim]) -> bool:
    """Tell whether no claimant gives two values at one time."""
    seen: dict[tuple[Interval | None, str], Claim] = {}
    for claim in members:
        other = seen.setdefault((claim.time, claim.source), claim)
        one, two = other.quantity, claim.quantity
        if one.unit == two.unit and (one.high < two.low or two.high < one.low):
            return False
    return True
