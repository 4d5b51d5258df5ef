"""Keep a check silent where a change may lie between other figures than those that stand beside it.

"It fell by 43 million to 171 million. That is 46% of its capacity of 371 million": the words
leave open which figure "that" is, and one of them fits. Then that is what they are likely to mean.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile

from inspector.checks.model import Evidence
from inspector.claims.dates import days
from inspector.claims.model import Claim, Qualifier
from inspector.claims.relations.dated_changes import counted_from
from inspector.claims.relations.distances import base
from inspector.claims.relations.measures import is_single

_OPEN = frozenset({Qualifier.MORE, Qualifier.AT_LEAST, Qualifier.LESS, Qualifier.AT_MOST})


def is_of_another_base(evidence: Evidence, earlier: Claim, size: Claim) -> bool:
    """Tell whether the words behind a change count it from another time than that of `earlier`."""
    then = counted_from(evidence.text, size, evidence.claims.timexes)
    return days.apart(then, earlier.time)


def holds_otherwise(
    evidence: Evidence, ends: Sequence[Claim], said: Claim, holds: Callable[..., bool]
) -> bool:
    """Tell whether `holds(*ends, said)` is true once one of the ends is another figure nearby.

    Nearby is what stands before the last of them in the sentence of `said`, and the sentence before
    it in the same paragraph.
    """
    if said.quantity.qualifier in _OPEN:
        return False  # nearly any figure fits "more than doubled"
    last = max(claim.span.start for claim in (*ends, said))
    others = [claim for claim in _nearby(evidence, said) if claim.span.start < last]
    return any(
        holds(*ends[:place], other, *ends[place + 1 :], said)
        for place in range(len(ends))
        for other in others
        if all(other is not claim for claim in (*ends, said))
        and all(_are_alike(other, end) for end in (*ends[:place], *ends[place + 1 :]))
    )


def _nearby(evidence: Evidence, said: Claim) -> Iterator[Claim]:
    claims = evidence.claims.claims
    index = int(said.id[1:]) - 1
    before = next(
        (
            first.start
            for first, second in evidence.neighbours(said.sentence)
            if second == said.sentence
        ),
        said.sentence.start,
    )
    yield from takewhile(lambda claim: claim.span.start >= before, reversed(claims[:index]))
    yield from takewhile(lambda claim: claim.sentence == said.sentence, claims[index + 1 :])


def _are_alike(other: Claim, end: Claim) -> bool:
    """Tell whether two figures may be set against each other: a bare one takes any unit."""
    one, two = other.quantity.unit, end.quantity.unit
    alike = base(one) == base(two) or "" in {one.name, two.name}
    return is_single(other) and (alike or {one.dimension, two.dimension} == {"count"})
