"""Tie a change to the two figures of a series that it lies between, wherever the story tells them.

"A harvest of 23.1 million tonnes, up 9% on last year", where the next paragraph says what farmers
brought in last year: the words do not meet, but the series knows both as one measure.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from inspector.claims.dates import days
from inspector.claims.model import (
    Claim,
    Claims,
    Direction,
    Interval,
    Relation,
    RelationKind,
    Timex,
)
from inspector.claims.relations.changes import is_of_a_plan
from inspector.claims.relations.cues import find_cue
from inspector.claims.relations.dated_changes import counted_from
from inspector.claims.relations.distances import distance_factor
from inspector.claims.relations.measures import is_single
from inspector.claims.relations.passages import is_near
from inspector.documents.model import Span
from inspector.series.model import Series

_STEPS = ("day", "week", "month", "quarter", "year")
_PARAGRAPHS = 3
_HUNDRED = Decimal(100)


def tie_changes(text: str, claims: Claims, found: Iterable[Series]) -> Iterator[Relation]:
    """Yield each change that no words tie, with the earlier and the later figure of its series."""
    tied = {relation.members[-1] for relation in claims.relations if relation.others}
    sizes: defaultdict[Span, list[Claim]] = defaultdict(list)
    told_in: defaultdict[Span, list[Claim]] = defaultdict(list)
    for claim in claims.claims:
        told_in[claim.sentence].append(claim)
        if claim.direction is not None and claim.id not in tied and _is_size(text, claim):
            sizes[claim.sentence].append(claim)
    if not sizes:
        return
    for first, second in pairwise(told_in):  # "It rose 12%: 147,000 came, against 131,000"
        if sizes[first] and text[first.start : second.start].rstrip().endswith(":"):
            sizes[second] += sizes[first]
    by_id = {claim.id: claim for claim in claims.claims}
    for series in found:
        points = [by_id[point.claim] for point in series.points]
        for sentence in {point.sentence for point in points}:
            for size in sizes[sentence]:
                ends = _ends(text, claims.timexes, size, points, told_in[sentence])
                if ends is not None:
                    yield Relation(RelationKind.CHANGE, ends[0].id, ends[1].id, (size.id,))


def _ends(
    text: str,
    timexes: Sequence[Timex],
    size: Claim,
    points: Sequence[Claim],
    beside: Sequence[Claim],
) -> tuple[Claim, Claim] | None:
    """Return the earlier and the later figure of a change, `beside` the ones of one sentence."""
    if size in points or find_cue("adjusted", "words", size.sentence.of(text)):
        return None
    own = [point for point in points if point in beside]
    later = min(own, key=lambda point: abs(point.span.start - size.span.start))
    if any(_rivals(other, later) for other in beside if other not in points):
        return None
    counted = counted_from(text, size, timexes)
    earlier = [one for one in points if _is_before(one, later, counted, len(own) - 1)]
    values = {one.quantity.low for one in earlier}
    return (earlier[0], later) if len(values) == 1 and _may_be(earlier[0], later, size) else None


def _is_size(text: str, claim: Claim) -> bool:
    """Tell whether a change has one value, and is not counted from what was planned."""
    quantity = claim.quantity
    single = not quantity.vague and quantity.low == quantity.high
    return single and not is_of_a_plan(text[claim.span.end : claim.sentence.end].lstrip())


def _rivals(other: Claim, later: Claim) -> bool:
    """Tell whether a figure that is in no series may be what the change is counted from."""
    return is_single(other) and other.quantity.unit == later.quantity.unit


def _is_before(one: Claim, later: Claim, counted: Interval | None, beside: int) -> bool:
    """Tell whether a figure is of the time that a change to the later one is counted from.

    That is the one figure `beside` the later one in its sentence, or one of a period before.
    """
    if one.time is None or later.time is None or not days.apart(one.time, later.time):
        return False
    if abs(one.paragraph - later.paragraph) > _PARAGRAPHS or not is_single(one):
        return False
    if one.time.start is None or later.time.start is None or one.time.start > later.time.start:
        return False
    if counted is not None:
        return one.time == counted
    if beside:
        return beside == 1 and one.sentence == later.sentence
    return any(days.before(later.time, step) == one.time for step in _STEPS)


def _may_be(earlier: Claim, later: Claim, size: Claim) -> bool:
    """Tell whether a change goes the way of its figures and is of their order, or just is theirs.

    A change that is theirs to the last digit goes the other way but for a slip.
    """
    unit, start = size.quantity.unit, earlier.quantity.low
    apart = later.quantity.low - start
    if start <= 0 or apart == 0:
        return False
    said = size.quantity.low
    if unit.dimension == "share" and later.quantity.unit.dimension != "share":
        said = said / _HUNDRED * start * (_HUNDRED if unit.name == "fraction" else 1)
    else:
        factor = distance_factor(unit, later.quantity.unit)
        if factor is None:
            return False
        said *= factor
    if abs(apart) == said:
        return True
    return (apart > 0) is (size.direction is Direction.UP) and is_near(abs(apart), said)
