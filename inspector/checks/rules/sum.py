"""Add up the parts of a total.

References: ACES, "Check the facts: 10 tips for copy editors", on arithmetic in a story.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from inspector.checks.model import Check, Evidence, Finding, Verdict
from inspector.checks.rounding import Bounds, bounds, digits_only, exact, total
from inspector.checks.working import against, plain, restated
from inspector.claims.model import Claim, Qualifier, Quantity, RelationKind
from inspector.claims.relations.listed import amount, one_more
from inspector.phrases import phrases

phrase = phrases(__name__)


_FAR = 3
_TEN = 10


def _intervals(whole: Claim, parts: Sequence[Claim]) -> tuple[Bounds, Bounds]:
    """Return what the total and what the sum of its parts stand for.

    Parts that are counted to the last digit are exact; so is the total, where it is one of them.
    """
    quantities = [_as_amount(part.quantity, whole.quantity) for part in parts]
    finest = min(quantity.step for quantity in quantities)
    counts = all(quantity.unit.dimension in {"count", ""} for quantity in quantities)
    if counts and finest <= 1 and all(q.cue == "" for q in quantities):
        added = total([digits_only(quantity) for quantity in quantities])
        if exact([whole.quantity]) or _is_counted(whole, parts):
            return digits_only(whole.quantity), added
        return bounds(whole.quantity), added
    return bounds(whole.quantity), total([bounds(quantity) for quantity in quantities])


def _is_counted(whole: Claim, parts: Sequence[Claim]) -> bool:
    """Tell "at least 49", which is what its sentence counts so far, from "at least 50"."""
    quantity = whole.quantity
    if quantity.qualifier is not Qualifier.AT_LEAST or quantity.low % _TEN == 0:
        return False
    together = all(part.sentence == whole.sentence for part in parts)
    return together and exact([replace(quantity, qualifier=Qualifier.EXACT)])


def _as_amount(part: Quantity, whole: Quantity) -> Quantity:
    """Return a part in the unit of its whole: "half of the 600 tickets" are 300."""
    if part.unit.name != "fraction":
        return part
    return replace(
        part,
        low=part.low * whole.low,
        high=part.high * whole.high,
        step=whole.step,
        unit=whole.unit,
    )


def _run(evidence: Evidence) -> Iterator[Finding]:
    told: set[str] = set()
    for kind in (RelationKind.SUM, RelationKind.PARTS):
        for whole, *parts in evidence.related(kind):
            if kind is RelationKind.PARTS and whole.id in told:
                continue  # they are all of it
            told.add(whole.id)
            unread = _one_more(evidence, whole, parts)
            said, added = _intervals(whole, parts)
            added = total([added, Bounds(Decimal(unread), Decimal(unread))])
            if _is_of_another_size(whole, parts):
                continue
            holds = said.meets(added)
            above = said.high is not None and added.low is not None and added.low > said.high
            if holds or above or kind is RelationKind.SUM:
                values = [amount(part.quantity, whole.quantity.low) for part in parts]
                yield _finding(whole, [*values, *([Decimal(1)] * unread)], parts, holds=holds)


def _one_more(evidence: Evidence, whole: Claim, parts: Sequence[Claim]) -> int:
    """Return 1 where a list ends with one that is told as no figure: "and a passer-by"."""
    counts = {"count", ""}
    if any(claim.quantity.unit.dimension not in counts for claim in (whole, *parts)):
        return 0
    return one_more(evidence.text[parts[-1].span.end : parts[-1].sentence.end])


def _is_of_another_size(whole: Claim, parts: Sequence[Claim]) -> bool:
    """Tell figures that lie so far apart that they are no total and its parts."""
    added = sum((amount(part.quantity, whole.quantity.low) for part in parts), Decimal(0))
    low, high = sorted((added, whole.quantity.low))
    return high > low * _FAR


def _finding(
    whole: Claim, values: Sequence[Decimal], parts: Sequence[Claim], *, holds: bool
) -> Finding:
    added = sum(values, Decimal(0))
    told = f"{' + '.join(map(plain, values))} = {plain(added)}"
    off = abs(added - whole.quantity.low)
    return Finding.about(
        (whole, *parts),
        check="sum",
        verdict=Verdict.CONSISTENT if holds else Verdict.WRONG,
        message=phrase("The parts add up to {figure}.", figure=whole.text)
        if holds
        else phrase(
            "The parts add up to {sum}, not {figure}: {off} off.",
            sum=plain(added),
            figure=whole.text,
            off=plain(off),
        ),
        working=against(told, whole.text, holds=holds),
        suggestion="" if holds else restated(whole, added),
    )


CHECK = Check(
    id="sum",
    title=phrase("Sums"),
    help=phrase(
        "Adds up parts that are given with their total: after a colon, after “made up of”, or as "
        "opposites such as women and men. Where a list may leave something out (“including”, "
        "“among "
        "them”), only parts that come to more than the total are flagged."
    ),
    run=_run,
    flags=(
        "Wardens ringed [[388 birds]]: 140 in March, 205 in April and 53 in May.",
        (
            "The city took in [[$96 million]], made up of $61 million in tolls, $22 million in "
            "rents and $18 million in fines."
        ),
        "The choir has [[76 singers]], 41 of them women and 45 men.",
        "The crash killed 12 adults and five children, [[19 people]] in all.",
    ),
    clean=(
        "Wardens ringed 398 birds: 140 in March, 205 in April and 53 in May.",
        "The choir has 76 singers, 41 of them women and 12 of them soloists.",
        "About 2,300 people were moved: 1,150 from Pinos, 720 from Laguna and 380 from Villar.",
        "The city took in $96 million, including $61 million in tolls and $22 million in rents.",
    ),
)
