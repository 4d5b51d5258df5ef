"""Find a million that should be a billion: figures that fit after a factor of 1,000 or 1,000,000.

References: "Afraid of math" (businessjournalism.org, 2011), on the slips of business desks: to mix
up millions and billions is the commonest.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from inspector.checks.model import Check, Evidence, Finding, Verdict
from inspector.checks.rounding import Bounds, bounds, fits_after_thousands, product, quotient
from inspector.checks.working import plain, restated
from inspector.claims.model import Claim, RelationKind


def _run(evidence: Evidence) -> Iterator[Finding]:
    for count, each, total in evidence.related(RelationKind.PRODUCT):
        made = product(bounds(count.quantity), bounds(each.quantity))
        value = count.quantity.low * each.quantity.low
        told = f"{plain(count.quantity.low)} × {each.text} = {plain(value)}"
        yield from _compare(made, value, (total, count, each), told)
    for part, whole, share in evidence.related(RelationKind.SHARE_OF):
        by = Decimal(100) if share.quantity.unit.name == "percent" else Decimal(1)
        portion = bounds(share.quantity).scaled(1 / by)
        made = product(portion, bounds(whole.quantity))
        value = share.quantity.low / by * whole.quantity.low
        told = f"{share.text} of {whole.text} = {plain(value)}"
        yield from _compare(made, value, (part, whole, share), told)
    for earlier, later, size in evidence.related(RelationKind.CHANGE):
        ratio = quotient(bounds(later.quantity), bounds(earlier.quantity))
        if size.quantity.unit.name == "percent" and ratio is not None:
            grown = bounds(size.quantity).map(lambda value: 1 + value / 100)
            if fits_after_thousands(ratio, grown) and not ratio.meets(grown):
                yield _finding(
                    (later, earlier, size), earlier.quantity.low, "the ends of the change"
                )


def _compare(
    made: Bounds, value: Decimal, figures: Sequence[Claim], told: str
) -> Iterator[Finding]:
    said = bounds(figures[0].quantity)
    if not made.meets(said) and fits_after_thousands(made, said):
        yield _finding(figures, value, told)


def _finding(figures: Sequence[Claim], value: Decimal, told: str) -> Finding:
    slip = figures[0]
    off = max(value, slip.quantity.low) / min(value, slip.quantity.low)
    factor = "1,000,000" if off > 30_000 else "1,000"
    return Finding.about(
        tuple(figures),
        check="magnitude",
        verdict=Verdict.WRONG,
        message=f"{slip.text} is off by a factor of {factor}.",
        working=f"{told}, printed {slip.text}: they fit after a factor of {factor}",
        suggestion=restated(slip, value),
    )


CHECK = Check(
    id="magnitude",
    title="Millions and billions",
    help=(
        "Figures tied by a product or a share that fit only after a factor of 1,000 or "
        "1,000,000: a "
        "million for a billion, a thousand left out."
    ),
    run=_run,
    flags=(
        "The club sold 40,000 tickets at $150 each, raising [[$6,000]].",
        "The work will cost [[$3.5 billion]], ten percent of the $35 million budget.",
    ),
    clean=(
        "The club sold 40,000 tickets at $150 each, raising $6 million.",
        "The work will cost $3.5 million, ten percent of the $35 million budget.",
    ),
)
