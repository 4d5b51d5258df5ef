"""Compare a change in percent with the two figures that it lies between.

References: "Afraid of math" (businessjournalism.org, 2011), on the slips of business desks;
statcheck (M. Nuijten), for the rounding of printed figures.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from inspector.checks.model import Check, Evidence, Finding, Verdict
from inspector.checks.otherwise import holds_otherwise, is_of_another_base
from inspector.checks.rounding import Bounds, bounds, difference, quotient
from inspector.checks.working import against, agreed, both, interval, plain, restated, signed
from inspector.claims.model import Claim, Direction, RelationKind
from inspector.claims.relations.distances import distance_factor
from inspector.phrases import phrases

phrase = phrases(__name__)


_HUNDRED = Decimal(100)
_LOOSE = Decimal("0.1")  # "a third" for 30 to 37%


def _in_percent(size: Claim) -> Bounds:
    """Return the printed size in percent, negative for a fall."""
    found = bounds(size.quantity)
    if size.quantity.unit.name == "fraction":
        found = found.scaled(_HUNDRED).widened(_LOOSE)
    return found.negated() if size.direction is Direction.DOWN else found


def _run(evidence: Evidence) -> Iterator[Finding]:
    for earlier, later, size in evidence.related(RelationKind.CHANGE):
        unit = size.quantity.unit.name
        ends = {earlier.quantity.unit.dimension, later.quantity.unit.dimension}
        if unit not in {"percent", "fraction"} or "share" in ends:
            continue
        change = _change(earlier, later)
        if change is None:
            continue
        holds = _holds(earlier, later, size)
        if not holds and (
            _is_turned(evidence, later, earlier, size)
            or is_of_another_base(evidence, earlier, size)
            or holds_otherwise(evidence, (earlier, later), size, _holds)
        ):
            continue
        exact = (later.quantity.low / earlier.quantity.low - 1) * _HUNDRED
        yield _finding(earlier, later, size, change, exact, holds=holds)
    for level, moved, percent in evidence.related(RelationKind.RESTATED):
        yield _restated(level, moved, percent)


def _restated(level: Claim, moved: Claim, percent: Claim) -> Finding:
    """Compare "$262, up $34, or 15%": the percentage is of what the level was before."""
    factor = distance_factor(moved.quantity.unit, level.quantity.unit) or Decimal(1)
    by = bounds(moved.quantity).scaled(factor)
    falls = moved.direction is Direction.DOWN
    moves = by.negated() if falls else by
    earlier = difference(bounds(level.quantity), moves)
    ratio = quotient(by, earlier)
    share = moved.quantity.low * factor
    before = level.quantity.low + (share if falls else -share)
    exactly = share / before * _HUNDRED
    printed = bounds(percent.quantity)
    if percent.quantity.unit.name == "fraction":
        printed = printed.scaled(_HUNDRED).widened(_LOOSE)
    holds = ratio is None or ratio.scaled(_HUNDRED).meets(printed)
    told = f"{plain(share)} ÷ {plain(before)} = {plain(exactly)}%"
    return Finding.about(
        (percent, level, moved),
        check="percent-change",
        verdict=Verdict.CONSISTENT if holds else Verdict.WRONG,
        message=agreed(percent.text, both(level.text, moved.text))
        if holds
        else phrase(
            "{moved} is {change}% of the {before} before, not {figure}.",
            moved=moved.text,
            change=plain(exactly),
            before=plain(before),
            figure=percent.text,
        ),
        working=against(told, percent.text, holds=holds),
        suggestion=""
        if holds or percent.quantity.unit.name != "percent"
        else restated(percent, exactly),
    )


def _change(earlier: Claim, later: Claim) -> Bounds | None:
    ratio = quotient(bounds(later.quantity), bounds(earlier.quantity))
    return ratio and ratio.map(lambda value: (value - 1) * _HUNDRED)


def _holds(earlier: Claim, later: Claim, size: Claim) -> bool:
    change, printed = _change(earlier, later), _in_percent(size)
    if change is None:
        return False
    return change.meets(printed) or (size.direction is None and change.meets(printed.negated()))


def _is_turned(evidence: Evidence, later: Claim, earlier: Claim, size: Claim) -> bool:
    """Tell a currency that rises as fewer of it are paid for another: "to 7.31 per dollar"."""
    words = later.sentence.of(evidence.text)
    priced = re.search(
        r"(?i)\b(?:per|to\s+the|against\s+the|a)\s+(?:us\s+)?(?:dollar|euro|pound|yen)\b", words
    )
    back = quotient(bounds(earlier.quantity), bounds(later.quantity))
    if priced is None or back is None:
        return False
    return back.map(lambda value: (value - 1) * _HUNDRED).meets(_in_percent(size))


def _finding(
    earlier: Claim, later: Claim, size: Claim, change: Bounds, exact: Decimal, *, holds: bool
) -> Finding:
    said = {
        "earlier": earlier.text,
        "later": later.text,
        "change": signed(exact),
        "figure": size.text,
    }
    if holds:
        working = phrase(
            "from {earlier} to {later} is {change}%, printed {figure}: agrees to the precision"
            " printed",
            **said,
        )
        message = phrase("{figure} agrees with the change from {earlier} to {later}.", **said)
    else:
        working = phrase(
            "from {earlier} to {later} is {change}% ({rounded} as rounded), not {figure}",
            rounded=interval(change),
            **said,
        )
        if _is_of_later(earlier, later, size):
            working = phrase(
                "{working}; {figure} is the difference as a share of the later figure",
                working=working,
                figure=size.text,
            )
        message = phrase("From {earlier} to {later} is {change}%, not {figure}.", **said)
    fitting = abs(exact) if size.quantity.unit.name == "percent" else None
    return Finding.about(
        (size, later, earlier),
        check="percent-change",
        verdict=Verdict.CONSISTENT if holds else Verdict.WRONG,
        message=message,
        working=working,
        suggestion=""
        if holds
        else restated(size, fitting)
        if fitting is not None
        else f"{plain(abs(exact))}%",
    )


def _is_of_later(earlier: Claim, later: Claim, size: Claim) -> bool:
    """Tell whether the percentage was taken of the later figure."""
    back = quotient(bounds(earlier.quantity), bounds(later.quantity))
    if back is None or size.quantity.unit.name != "percent":
        return False
    of_later = back.map(lambda value: (value - 1) * _HUNDRED)
    said = bounds(size.quantity)
    return of_later.meets(said) or of_later.negated().meets(said)


CHECK = Check(
    id="percent-change",
    title=phrase("Changes in percent"),
    help=phrase(
        "Recomputes a rise or fall in percent where both figures are given, in any order: "
        "“rose 12% "
        "to 56 from 50”, “56, up from 50, a rise of 12%”, “12% more than the 50 a year earlier”. "
        "Changes that are said to be annualised, real, like for like or seasonally adjusted are "
        "left alone."
    ),
    run=_run,
    flags=(
        "Complaints rose by [[12%]], from 1,105 to 1,250, the watchdog said.",
        "Exports were 540 tonnes, down [[35%]] from 720 tonnes.",
        "Sales climbed to $5.43 billion from $4.81 billion, an increase of [[16%]].",
        "The city counted 61,200 visitors, [[9%]] more than the 51,000 a year earlier.",
    ),
    clean=(
        "Complaints rose by 14%, from 1,100 to 1,250, the watchdog said.",
        "Sales climbed 13% to $5.43 billion from $4.81 billion.",
        "Sales rose 3% like-for-like to $5.43 billion from $4.81 billion.",
        "The economy grew at an annualised 8% to 310 billion crowns from 304 billion.",
    ),
)
