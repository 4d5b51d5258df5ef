"""Tie a change that is counted from a time to the figure of that time, wherever the story tells it.

"It brought in 1.9 million tonnes, 14% less than last year", where two paragraphs on stands what was
brought in last year.
"""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from inspector.claims.dates import days
from inspector.claims.model import Claim, Direction, Interval, Relation, RelationKind, Timex
from inspector.claims.relations.changes import leads_to_later, leads_to_size
from inspector.claims.relations.cues import find_cue
from inspector.claims.relations.distances import base, distance_factor
from inspector.claims.relations.frames import Frame
from inspector.claims.relations.measures import is_single
from inspector.claims.relations.passages import is_near

# "less than in 2023", "from a year earlier", "on the year before", "compared with 2019"
_COUNTED_FROM = re.compile(
    r"(?i)[\s,]*(?:(?:more|less|fewer|[a-z]+er|up|down)\s+)?"
    r"(?:than|from|on|since|compared\s+(?:with|to)|against|over)\s+(?:(?:in|at|that\s+of)\s+)?(?=\S)"
)
_ON_DAY = re.compile(r"(?i)\bon\s+$")  # "fell 3% on Wednesday", but "on the year before"
_HAD_BEEN = re.compile(
    r"(?i)\b(?:it|they|that|this|there|the\s+(?:figure|number|total|sum))\s+had\s+(?:been|stood\s+at|come\s+to|totalled)\s+$"
)
_WORD = re.compile(r"[^\W\d_]{3,}")
_STEM = 5  # letters
_CHANGES = frozenset(
    {"rise", "fall", "incre", "decre", "chang", "drop", "share", "the", "and", "for"}
)
_HUNDRED = Decimal(100)


def find_dated_changes(
    text: str, found: Sequence[Frame], timexes: Sequence[Timex], known: Collection[Relation]
) -> Iterator[Relation]:
    """Yield changes that no other finder has tied, where a figure of that time is known."""
    tied = {relation.members[-1] for relation in known if relation.others}
    levels = [c for frame in found for c in frame.claims if _is_level(c) and c.time is not None]
    for frame in found:
        if find_cue("adjusted", "words", frame.words):
            continue
        for place, size in enumerate(frame.claims):
            if size.id in tied or not _is_size(size):
                continue
            then = counted_from(text, size, timexes)
            later = _later(frame, place) if then else None
            if then is None or later is None or then == later.time:
                continue
            earlier = [
                claim
                for claim in levels
                if claim.time == then
                and claim.sentence != size.sentence
                and _is_of_one_measure(claim, later, size)
            ]
            if len({claim.quantity.low for claim in earlier}) == 1 and _may_be(
                earlier[0], later, size
            ):
                yield Relation(RelationKind.CHANGE, earlier[0].id, later.id, (size.id,))


def find_had_been(found: Sequence[Frame], known: Collection[Relation]) -> Iterator[Relation]:
    """Yield "It tripled to 142 million. In the same quarter of 2023 it had been 71 million"."""
    tied = {relation.members[-1] for relation in known if relation.others}
    for first, second in pairwise(frame for frame in found if frame.claims):
        apart = second.claims[0].paragraph != first.claims[0].paragraph
        then = [
            claim
            for claim, gap in zip(second.claims, second.gaps, strict=False)
            if _HAD_BEEN.search(gap) and _is_level(claim)
        ]
        if apart or len(then) != 1 or find_cue("adjusted", "words", first.words):
            continue
        for place, size in enumerate(first.claims):
            later = _later(first, place) if size.id not in tied and _moves(size) else None
            if later is not None and base(later.quantity.unit) == base(then[0].quantity.unit):
                yield Relation(RelationKind.CHANGE, then[0].id, later.id, (size.id,))


def _moves(size: Claim) -> bool:
    return _is_size(size) or (
        size.quantity.unit.dimension == "multiple" and size.text.endswith("ed")
    )


def counted_from(text: str, size: Claim, timexes: Sequence[Timex]) -> Interval | None:
    """Return the days that a change is counted from, by the words right behind it."""
    counted = _COUNTED_FROM.match(text, size.span.end, size.sentence.end)
    if counted is None:
        return None
    first = bisect_left(timexes, counted.end(), key=lambda timex: timex.span.start)
    named = timexes[first : first + 1]
    if not named or named[0].span.start != counted.end():
        return None
    then = named[0].interval
    happened = then is not None and days.length(then) == 1 and _ON_DAY.search(counted[0])
    return None if happened else then


def _later(frame: Frame, place: int) -> Claim | None:
    """Return the level that a change led to, in its own sentence."""
    size = frame.claims[place]
    after = frame.claims[place + 1 : place + 2]
    if after and leads_to_later(frame.gaps[place + 1]) and _is_level(after[0]):
        return after[0]
    before = frame.claims[place - 1 : place]
    if before and leads_to_size(frame.gaps[place]) and _is_level(before[0]):
        return before[0]
    others = [claim for claim in frame.claims if claim is not size and _is_level(claim)]
    alone = len(others) == 1 and others[0].subject and others[0].subject in size.subject
    return others[0] if alone else None


def _is_level(claim: Claim) -> bool:
    kind = claim.quantity.unit.dimension
    return is_single(claim) and kind not in {"duration", "multiple"} and claim.quantity.low > 0


def _is_size(claim: Claim) -> bool:
    quantity = claim.quantity
    return claim.direction is not None and not quantity.vague and quantity.low == quantity.high


def _is_of_one_measure(earlier: Claim, later: Claim, size: Claim) -> bool:
    """Tell whether two levels are of one thing: their units agree, and the words for them meet."""
    one, other, moved = earlier.quantity.unit, later.quantity.unit, size.quantity.unit
    if base(one) != base(other) or not one.name:
        return False
    if moved.dimension != "share" and distance_factor(moved, other) is None:
        return False
    if earlier.entity and later.entity and earlier.entity != later.entity:
        return False
    return bool(_stems(earlier) & (_stems(later) | _stems(size)))


def _stems(claim: Claim) -> set[str]:
    return {word[:_STEM] for word in _WORD.findall(claim.subject.lower())} - _CHANGES


def _may_be(earlier: Claim, later: Claim, size: Claim) -> bool:
    """Tell whether a change goes the way that its figures go, and is of their order."""
    apart = later.quantity.low - earlier.quantity.low
    if apart == 0 or (apart > 0) is not (size.direction is Direction.UP):
        return False
    unit = size.quantity.unit
    if unit.dimension == "share":
        percent = size.quantity.low * (_HUNDRED if unit.name == "fraction" else 1)
        return is_near(abs(apart) / earlier.quantity.low * _HUNDRED, percent)
    return is_near(
        abs(apart), size.quantity.low * (distance_factor(unit, later.quantity.unit) or 1)
    )
