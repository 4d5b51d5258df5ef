"""Compare a share with the part and the whole that it is the share of.

References: ACES, "Check the facts: 10 tips for copy editors".
"""

from collections.abc import Iterator
from decimal import Decimal

from inspector.checks.model import Check, Evidence, Finding, Verdict
from inspector.checks.otherwise import holds_otherwise
from inspector.checks.rounding import (
    Bounds,
    bounds,
    digits_only,
    exact,
    fits_after_thousands,
    quotient,
)  # fmt: skip
from inspector.checks.working import against, agreed, plain, restated
from inspector.claims.model import Claim, Qualifier, Quantity, RelationKind
from inspector.phrases import phrases

phrase = phrases(__name__)


_ALL = Decimal(100)
_MOST = Decimal(1000)
_LOOSE = Decimal("0.1")  # "a third" for 30 to 37%


def share_in_percent(share: Quantity) -> Bounds:
    """Return a share in percent; a fraction in words is taken loosely."""
    if share.unit.name != "fraction":
        return bounds(share)
    percent = bounds(share).scaled(_ALL)
    loose = share.qualifier in {Qualifier.EXACT, Qualifier.ABOUT}
    return percent.widened(_LOOSE) if loose else percent  # "just over a third" is above it


def _run(evidence: Evidence) -> Iterator[Finding]:
    for part, whole, share in evidence.related(RelationKind.SHARE_OF):
        percent = _percent(part, whole)
        if percent is None or (percent.low is not None and percent.low > _MOST):
            continue  # it is no part of that
        holds = _holds(part, whole, share)
        if not holds and (
            fits_after_thousands(percent, share_in_percent(share.quantity))
            or holds_otherwise(evidence, (part, whole), share, _holds)
        ):
            continue  # the check of magnitudes tells a thousand
        yield _finding(part, whole, share, holds=holds)


def _percent(part: Claim, whole: Claim) -> Bounds | None:
    counted = exact([part.quantity]) and part.quantity.low < 1000
    above = digits_only(part.quantity) if counted else bounds(part.quantity)
    below = whole.quantity
    few = counted and below.qualifier is Qualifier.EXACT and below.low < 1000
    found = quotient(above, digits_only(below) if few else bounds(below))
    return found and found.scaled(_ALL)


def _holds(part: Claim, whole: Claim, share: Claim) -> bool:
    percent = _percent(part, whole)
    return percent is not None and percent.meets(share_in_percent(share.quantity))


def _finding(part: Claim, whole: Claim, share: Claim, *, holds: bool) -> Finding:
    percent = part.quantity.low / whole.quantity.low * _ALL
    told = f"{plain(part.quantity.low)} ÷ {plain(whole.quantity.low)} = {plain(percent)}%"
    ends = phrase(
        "{part} of {whole}", part=plain(part.quantity.low), whole=plain(whole.quantity.low)
    )
    in_percent = share.quantity.unit.name == "percent"
    return Finding.about(
        (share, part, whole),
        check="share-of",
        verdict=Verdict.CONSISTENT if holds else Verdict.WRONG,
        message=agreed(share.text, ends)
        if holds
        else phrase(
            "{ends} is {value}%, not {figure}.",
            ends=ends,
            value=plain(percent),
            figure=share.text,
        ),
        working=against(told, share.text, holds=holds),
        suggestion="" if holds or not in_percent else restated(share, percent),
    )


CHECK = Check(
    id="share-of",
    title=phrase("Parts and their share"),
    help=phrase(
        "Divides a part by its whole where the share is given too: “675 of the 1,500 inmates, "
        "or 45%”, "
        "“86,400 hectares, 3.6% of its 2.4 million”, “one in five of the 400 pupils, or 80”."
    ),
    run=_run,
    flags=(
        "Frost killed 72 of the 240 trees, or [[36%]], in one night.",
        "The fire burned 86,400 hectares, or [[6.3%]] of the 2.4 million hectares of forest.",
    ),
    clean=(
        "Frost killed 72 of the 240 trees, or 30%, in one night.",
        "The fire burned 86,400 hectares, or 3.6% of the 2.4 million hectares of forest.",
        "Of the 240 trees, 72 died, and 12% of the shrubs did.",
    ),
)
