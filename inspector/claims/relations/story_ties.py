"""Tie figures of a story whose units leave no choice, though one of them stands further up.

"On 1.15 million hectares the yield came to 4 tonnes per hectare", where the tonnes of the harvest
were told before; "it had stood at 4.10 metres, so that it rose by 2.74", where the crest was; "of
the total, the state will pay 4.9 billion and the bank the other 1.2", where the cost was. Where the
story has one figure of that unit that nearly fits, and none that does, they are of one thing.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from inspector.claims.model import Claim, Direction, Qualifier, Relation, RelationKind
from inspector.claims.relations.cues import cues_last
from inspector.claims.relations.distances import base
from inspector.claims.relations.frames import Frame
from inspector.claims.relations.measures import is_single
from inspector.claims.relations.wholes import adds_up

_FAR = Decimal("1.5")  # times that a slip takes a quotient or a distance off
_CLOSE = Decimal("1.01")  # what fits may be rounded
_NEAR = 2  # sentences with figures, in which "the total" stands
_BACK = 5  # sentences with figures
_TIMES = frozenset({"", "hour", "day", "week", "month", "year"})
# Sums of money and counts are of many things in one story, the height of a flood is of one.
_MEASURED = frozenset({"length", "temperature", "area", "volume", "mass"})
_AGAINST = re.compile(
    r"(?i);|\b(?:while|whereas|but|compared|against|versus|than|national\w*|last\s+year)\b"
)
_OF_THE_TOTAL = re.compile(
    r"(?i)\s*[“\"]?of\s+(?:that|this|it|these|those|the\s+(?:total|sum|money|amount|whole|cost|overall))\b"
)
_PAST = re.compile(r"(?i)\b(?:had|from|was|were)\b[^,;:]*$")


def find_in_story(found: Sequence[Frame]) -> Iterator[Relation]:
    """Yield rates and distances one of whose figures was told a few sentences before."""
    told = [frame for frame in found if frame.claims]
    for place, frame in enumerate(told):
        if _OF_THE_TOTAL.match(frame.gaps[0]):
            yield from _sums(frame, told[max(0, place - _NEAR) : place])
        rates = [claim for claim in frame.claims if _divisor(claim) not in _TIMES]
        sizes = [claim for claim in frame.claims if _is_size(claim)]
        if not (rates or sizes) or _AGAINST.search(frame.words):
            continue
        before = [claim for other in told[max(0, place - _BACK) : place] for claim in other.claims]
        if len(rates) == 1 and is_single(rates[0]):
            yield from _rates(frame, rates[0], before)
        if len(sizes) == 1:
            yield from _distances(frame, sizes[0], before)


def _rates(frame: Frame, rate: Claim, before: Sequence[Claim]) -> Iterator[Relation]:
    above = rate.quantity.unit.name.rpartition(" / ")[0]
    below = [c for c in frame.claims if _is_plain(c) and c.quantity.unit.name == _divisor(rate)]
    ahead = frame.claims[: frame.claims.index(rate)]
    own = [claim for claim in ahead if _is_plain(claim) and claim.quantity.unit.name == above]
    if len(below) != 1 or own or not below[0].quantity.low:
        return
    divided = [claim for claim in before if _is_plain(claim) and claim.quantity.unit.name == above]
    chosen = _nearest(divided, rate.quantity.low * below[0].quantity.low)
    if chosen is not None:
        yield Relation(RelationKind.RATE, chosen.id, below[0].id, (rate.id,))


def _distances(frame: Frame, size: Claim, before: Sequence[Claim]) -> Iterator[Relation]:
    unit = size.quantity.unit
    ends = [c for c in frame.claims if _is_plain(c) and c.quantity.unit == unit]
    if len(ends) != 1 or not _PAST.search(frame.gaps[frame.claims.index(ends[0])]):
        return
    others = [claim for claim in before if claim.quantity.unit == unit]
    levels = [claim for claim in others if _is_plain(claim)]
    moved = size.quantity.low if size.direction is Direction.UP else -size.quantity.low
    start = ends[0].quantity.low
    if len(levels) != 1 or (levels[0].quantity.low > start) is not (moved > 0):
        return
    apart = abs(levels[0].quantity.low - start)
    low, high = sorted((apart, abs(moved)))
    if 0 < high <= low * _FAR:
        yield Relation(RelationKind.CHANGE, ends[0].id, levels[0].id, (size.id,))


def _sums(frame: Frame, before: Sequence[Frame]) -> Iterator[Relation]:
    """Yield the total told before with the parts of a sentence, the last of which is the rest."""
    last = len(frame.claims) - 1
    if not cues_last("parts", "rest").search(frame.gaps[last]):
        return
    options = [
        (total, parts)
        for total in (claim for other in before for claim in other.claims)
        if (parts := _parts_of(total, frame.claims))
    ]
    for far in (_CLOSE, _FAR):
        for total, parts in options:
            made = sum((part.quantity.low for part in parts), Decimal(0))
            low, high = sorted((made, total.quantity.low))
            if 0 < high <= low * far:
                others = tuple(part.id for part in parts[1:])
                yield Relation(RelationKind.SUM, total.id, parts[0].id, others)
                return


def _parts_of(total: Claim, claims: Sequence[Claim]) -> Sequence[Claim]:
    """Return the figures that can be parts of a total, the last one with them; else none.

    Of "the two regions 2.1 billion" the regions are no part.
    """
    named = {"", total.quantity.unit.name}
    parts = [claim for claim in claims if claim.quantity.unit.name in named]
    added = _is_plain(total) and adds_up(total) and all(map(is_single, parts))
    return parts if added and len(parts) > 1 and parts[-1] is claims[-1] else ()


def _divisor(claim: Claim) -> str:
    return claim.quantity.unit.name.rpartition(" / ")[2] if "/" in claim.quantity.unit.name else ""


def _is_plain(claim: Claim) -> bool:
    """Tell whether a figure is one level in a unit of its own, told as it is."""
    name = claim.quantity.unit.name
    return (
        bool(name)
        and base(claim.quantity.unit) == name
        and is_single(claim)
        and (claim.quantity.qualifier in {Qualifier.EXACT, Qualifier.ABOUT})
    )


def _is_size(claim: Claim) -> bool:
    quantity = claim.quantity
    level = quantity.low == quantity.high > 0 and not quantity.vague
    return claim.direction is not None and level and quantity.unit.dimension in _MEASURED


def _nearest(claims: Sequence[Claim], made: Decimal) -> Claim | None:
    """Return the first figure that nearly is a value, or the one that is where there is one."""
    near = []
    for claim in claims:
        low, high = sorted((claim.quantity.low, made))
        if 0 < high <= low * _CLOSE:
            return claim
        if 0 < high <= low * _FAR:
            near.append(claim)
    return near[0] if near else None
