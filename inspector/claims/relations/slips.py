"""Tie figures by the slip that parts them, where no words that we know tie them.

Newsrooms have more wordings than any grammar. But a slip of the pen has a shape: digits that
changed places, one digit that is another, a zero too many. Where a figure that says how two others
stand to each other, as a share, a rate or a change does, is just such a slip away from what they
come to, it is told of them. So few other figures are that it takes no cue.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from inspector.claims.model import Claim, Relation, RelationKind
from inspector.claims.relations.changes import is_of_a_plan, is_seam
from inspector.claims.relations.cues import find_cue
from inspector.claims.relations.distances import base, distance_factor
from inspector.claims.relations.frames import Frame
from inspector.claims.relations.measures import is_single
from inspector.claims.relations.passages import Passage, is_thousands_off
from inspector.claims.relations.wholes import adds_up, fits, is_share

_MOST = 10  # figures of a passage
_HUNDRED = Decimal(100)
_POWERS = (-6, -3, -2, -1, 1, 2, 3, 6)
_EXACT = Decimal("0.004")  # how closely a figure is what it should be, but for its zeros
_LONG = 3  # digits of a figure in which one may be wrong by a slip alone
_EACH = re.compile(r"(?i)\b(?:each|every|apiece)\b")
_PER = re.compile(
    r"(?i)\s*(?:[\w-]+\s+){0,2}?(?:for\s+(?:each|every)|per|to\s+(?:each|every)|in\s+every|of\s+every|each|apiece)\b"
)
_BASED = frozenset({"per", "for every", "in every", "of every"})
_SEAM = re.compile(
    r"(?i)[;:]|\b(?:while|whereas|but|compared|against|versus|another|unlike)\b|[.!?]\s"
)
# What sets two statements apart that stand in two sentences.
_CLAUSES = re.compile(r"(?i);|\b(?:while|whereas|compared|against|versus|unlike)\b")


def find_slips(found: Sequence[Frame], known: Collection[Relation]) -> Iterator[Relation]:
    """Yield the ties of what nothing else has tied, in one sentence, where a slip shows them."""
    tied = {member for relation in known for member in relation.members}
    for frame in found:
        if not 2 < len(frame.claims) <= _MOST or find_cue("adjusted", "words", frame.words):
            continue
        for index, claim in enumerate(frame.claims):
            if claim.id in tied or not _is_value(claim):
                continue
            ties = [*_shares(frame, index), *_rates(frame, index), *_changes(frame, index)]
            ties = ties or list(_distances(frame, index))
            if len(ties) == 1:
                yield ties[0]
                tied.update(ties[0].members)


def find_thousands(found: Iterable[Passage], known: Collection[Relation]) -> Iterator[Relation]:
    """Yield what each has, how many they are and what all have, a thousand off, over sentences."""
    tied = {member for relation in known for member in relation.members}
    for passage in found:
        frame = passage.frame
        if not passage.seam or passage.titled:
            continue
        for index, claim in enumerate(frame.claims):
            if claim.id in tied or not _is_value(claim):
                continue
            ties = [tie for tie in _rates(frame, index, seam=_CLAUSES) if len(tie.others) == 1]
            by_id = {each.id: each for each in frame.claims}
            for tie in ties if len(ties) == 1 else ():
                above, below = by_id[tie.first].quantity, by_id[tie.second].quantity
                off = is_thousands_off(above.low / below.low, claim.quantity.low)
                if off and passage.coheres:
                    yield tie
                    tied.update(tie.members)


def is_slip(printed: Decimal, made: Decimal, step: Decimal) -> bool:
    """Tell whether a printed figure is what it should be but for a slip of the pen.

    `step` is one unit of the last digit that is printed: what was made is rounded to it.
    """
    if printed <= 0 or made <= 0:
        return False
    for power in _POWERS:
        if abs(printed.scaleb(-power) - made) <= made * _EXACT:
            return True
    one = _digits(printed)
    other = _digits(made.quantize(step.normalize()) if 0 < step <= made else made)
    if one == other:
        return False
    if len(one) == len(other) and _is_transposed(one, other):
        return True
    if len(one) == len(other) >= _LONG:
        return sum(a != b for a, b in zip(one, other, strict=True)) == 1
    short, long = sorted((one, other), key=len)
    dropped = len(long) == len(short) + 1 >= _LONG
    return dropped and any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


def _digits(value: Decimal) -> str:
    return f"{value:f}".replace(".", "").strip("0")


def _is_transposed(one: str, other: str) -> bool:
    apart = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    return (
        len(apart) == 2
        and apart[1] == apart[0] + 1
        and one[apart[0]] == other[apart[1]]
        and one[apart[1]] == other[apart[0]]
    )


def _is_value(claim: Claim) -> bool:
    quantity = claim.quantity
    return not quantity.vague and quantity.low == quantity.high > 0


def _pairs(
    frame: Frame, index: int, seam: re.Pattern[str] = _SEAM
) -> Iterator[tuple[Claim, Claim]]:
    """Yield figures that stand next to each other, and next to the one that speaks of both."""
    claims = frame.claims
    others = [at for at in range(len(claims)) if at != index and is_single(claims[at])]
    for first, second in pairwise(others):
        if not first < index < second and min(abs(first - index), abs(second - index)) > 1:
            continue
        low, high = min(first, index), max(second, index)
        between = frame.gaps[low + 1 : high + 1]
        clauses = seam is _SEAM and any(map(is_seam, between))
        if not (clauses or seam.search(" # ".join(between))):
            yield claims[first], claims[second]


def _shares(frame: Frame, index: int) -> Iterator[Relation]:
    share = frame.claims[index]
    if not is_share(share) or share.quantity.unit.name == "fraction":
        return
    for one, other in _pairs(frame, index):
        part, whole = sorted((one, other), key=lambda claim: claim.quantity.low)
        if not (adds_up(part) and adds_up(whole) and fits(part, whole)):
            continue
        made = part.quantity.low / whole.quantity.low * _HUNDRED if whole.quantity.low else _HUNDRED
        if is_slip(share.quantity.low, made, share.quantity.step):
            yield Relation(RelationKind.SHARE_OF, part.id, whole.id, (share.id,))


def _rates(frame: Frame, index: int, seam: re.Pattern[str] = _SEAM) -> Iterator[Relation]:
    rate, after = frame.claims[index], frame.gaps[index + 1]
    said = "/" in rate.quantity.unit.name or _PER.match(after) or _EACH.search(frame.gaps[index])
    if not said or not is_single(rate) or is_share(rate):
        return
    based = after.strip().lower() in _BASED
    per = frame.claims[index + 1 : index + 2] if based else ()
    by = per[0].quantity.low if per else Decimal(1)
    for one, other in _pairs(frame, index, seam):
        if per and per[0] in (one, other):
            continue
        for above, below in ((one, other), (other, one)):
            if below.quantity.low <= 0 or not _are_divided(above, below, rate, based=based):
                continue
            made = above.quantity.low / below.quantity.low * by
            if is_slip(rate.quantity.low, made, rate.quantity.step):
                others = (rate.id, per[0].id) if per else (rate.id,)
                yield Relation(RelationKind.RATE, above.id, below.id, others)


def _are_divided(above: Claim, below: Claim, rate: Claim, *, based: bool) -> bool:
    """Tell whether the units of two figures are those of a rate.

    Only with "per 100,000" may prisoners be told for inmates.
    """
    each, top, bottom = (claim.quantity.unit for claim in (rate, above, below))
    if {top.dimension, bottom.dimension} & {"share", "multiple"}:
        return False
    if "/" in each.name:
        over, _, under = each.name.rpartition(" / ")
        return over == top.name and under in {bottom.name, bottom.name.rpartition(" ")[2]}
    counted = bottom.dimension in {"", "count"}
    both = based and {each.dimension, top.dimension} <= {"", "count"}
    return counted and (base(each) == base(top) or both)


def _changes(frame: Frame, index: int) -> Iterator[Relation]:
    size = frame.claims[index]
    if size.direction is None or size.quantity.unit.dimension == "multiple":
        return
    if is_of_a_plan(frame.gaps[index + 1].lstrip()):
        return
    for one, other in _pairs(frame, index):
        low, high = sorted((one, other), key=lambda claim: claim.quantity.low)
        earlier, later = (low, high) if size.direction.value == "up" else (high, low)
        if base(low.quantity.unit) != base(high.quantity.unit) or low.quantity.low <= 0:
            continue
        apart = high.quantity.low - low.quantity.low
        if size.quantity.unit.name == "percent":
            made = apart / earlier.quantity.low * _HUNDRED
        elif (factor := distance_factor(size.quantity.unit, high.quantity.unit)) is not None:
            made = apart / factor
        else:
            continue
        if is_slip(size.quantity.low, made, size.quantity.step):
            yield Relation(RelationKind.CHANGE, earlier.id, later.id, (size.id,))


def _distances(frame: Frame, index: int) -> Iterator[Relation]:
    """Yield "by 1,386 votes, beating him by 24,907 to 23,621": so many digits meet by no chance."""
    size = frame.claims[index]
    if size.direction is not None or size.quantity.unit.dimension in {
        "share",
        "multiple",
        "duration",
    }:
        return
    if len(_digits(size.quantity.low)) < _LONG + 1:
        return
    for one, other in _pairs(frame, index):
        apart = abs(one.quantity.low - other.quantity.low)
        bare = "" in {one.quantity.unit.name, size.quantity.unit.name}
        alike = base(one.quantity.unit) == base(other.quantity.unit)
        told = bare or base(one.quantity.unit) == base(size.quantity.unit)
        if alike and told and apart > 0 and is_slip(size.quantity.low, apart, size.quantity.step):
            yield Relation(RelationKind.DIFFERENCE, one.id, other.id, (size.id,))
