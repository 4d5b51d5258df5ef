"""Tell percent from percentage points in a change between two percentages.

References: AP Stylebook, "percent, percentage, percentage points".
"""

from collections.abc import Iterator
from decimal import Decimal

from inspector.checks.model import Check, Evidence, Finding, Verdict
from inspector.checks.rounding import Bounds, bounds, difference, quotient
from inspector.checks.working import against, agreed, both, plain, restated, signed
from inspector.claims.model import Claim, Direction, RelationKind
from inspector.phrases import phrases

phrase = phrases(__name__)


_POINTS = {"percentage point": Decimal(1), "point": Decimal(1), "basis point": Decimal(100)}


def _run(evidence: Evidence) -> Iterator[Finding]:
    for earlier, later, size in evidence.related(RelationKind.CHANGE):
        units = {earlier.quantity.unit.name, later.quantity.unit.name}
        if "percent" not in units or not units <= {"percent", ""}:
            continue
        if size.quantity.unit.name in {"percent", *_POINTS}:
            yield _finding(earlier, later, size)


def _meets(change: Bounds | None, size: Claim) -> bool:
    if change is None:
        return False
    printed = bounds(size.quantity)
    if size.direction is None:
        return change.meets(printed) or change.meets(printed.negated())
    return change.meets(printed.negated() if size.direction is Direction.DOWN else printed)


def _finding(earlier: Claim, later: Claim, size: Claim) -> Finding:
    before, after = bounds(earlier.quantity), bounds(later.quantity)
    by = _POINTS.get(size.quantity.unit.name, Decimal(1))
    points = difference(after, before).scaled(by)
    ratio = quotient(after, before)
    percent = ratio and ratio.map(lambda value: (value - 1) * 100)
    moved = later.quantity.low - earlier.quantity.low
    told = phrase(
        "{later} − {earlier} = {points} percentage points",
        later=later.quantity.low,
        earlier=earlier.quantity.low,
        points=signed(moved),
    )
    if earlier.quantity.low > 0:
        share = (later.quantity.low / earlier.quantity.low - 1) * 100
        told = phrase("{working}, which is a change of {share}%", working=told, share=signed(share))
    said_points = size.quantity.unit.name in _POINTS
    holds = _meets(points if said_points else percent, size)
    if holds and not said_points and earlier.quantity.low > 0:
        # "by one percent, from 19 to 20 percent": the points to the digit, and no such percentage.
        share = abs(later.quantity.low / earlier.quantity.low - 1) * 100
        exactly = abs(moved) == size.quantity.low == size.quantity.high
        holds = not exactly or bounds(size.quantity).meets(Bounds(share, share))
    if holds:
        verdict, message = (
            Verdict.CONSISTENT,
            agreed(size.text, both(earlier.text, later.text)),
        )
        suggestion = ""
    else:
        verdict = Verdict.WRONG
        unit = "basis points" if by != 1 else "percentage points"
        suggestion = f"{plain(abs(moved) * by)} {unit}"
        mixed = _meets(percent if said_points else points, size)
        message = (
            phrase(
                "From {earlier} to {later} are {change}, not {figure}.",
                earlier=earlier.text,
                later=later.text,
                change=suggestion,
                figure=size.text,
            )
            if not mixed or said_points
            else phrase(
                "{figure} is the change in percentage points, not in percent.", figure=size.text
            )
        )
        if mixed and said_points:
            suggestion = restated(size, abs(moved))
    return Finding.about(
        (size, later, earlier),
        check="percent-points",
        verdict=verdict,
        message=message,
        working=against(told, size.text, holds=holds),
        suggestion=suggestion,
    )


CHECK = Check(
    id="percent-points",
    title=phrase("Percent and percentage points"),
    help=phrase(
        "From 24% to 28% are four percentage points, and a rise of 17%. Compares the change "
        "with the "
        "two percentages that it lies between, in points, basis points or percent."
    ),
    run=_run,
    flags=(
        "The island’s share of all freight rose by [[4 percent]], to 31% from 27%.",
        "Vacancies fell [[1.8 percent]], to 22.4% from 24.2%.",
        "The lender cut its mortgage rate by [[60 basis points]], to 5.10% from 5.50%.",
    ),
    clean=(
        "The island’s share of all freight rose by four percentage points, to 31% from 27%.",
        "Vacancies fell 1.8 points, to 22.4% from 24.2%.",
        "The lender cut its mortgage rate by 40 basis points, to 5.10% from 5.50%.",
        "The share of women rose by a relative 15%, to 31% from 27%.",
    ),
)
