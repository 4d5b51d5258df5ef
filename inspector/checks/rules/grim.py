"""Ask whether a percentage of a small whole number can come from whole numbers at all.

References: N. Brown and J. Heathers, "The GRIM test" (2016); scrutiny::grim.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from inspector.checks.model import Check, Evidence, Finding, Verdict
from inspector.checks.rounding import exact, printed
from inspector.checks.working import plain
from inspector.claims.model import Claim, Qualifier
from inspector.phrases import phrases

phrase = phrases(__name__)


_OF = re.compile(r"(?i)\s+of\s+(?:(?:the|its|their|all|our|his|her)\s+)*$")


def _run(evidence: Evidence) -> Iterator[Finding]:
    for share, count in pairwise(evidence.claims.claims):
        if share.quantity.unit.name != "percent" or share.direction is not None:
            continue
        gap = evidence.text[share.span.end : count.span.start]
        if len(gap) < 24 and _OF.fullmatch(gap) and _is_small(count) and _is_plain(share):
            finding = _finding(share, count)
            if finding is not None:
                yield finding


def _is_small(count: Claim) -> bool:
    quantity = count.quantity
    return exact([quantity]) and quantity.unit.dimension == "count" and 2 <= quantity.low < 100


def _is_plain(share: Claim) -> bool:
    quantity = share.quantity
    return quantity.qualifier is Qualifier.EXACT and quantity.low == quantity.high <= 100


def _finding(share: Claim, count: Claim) -> Finding | None:
    number = int(count.quantity.low)
    said = printed(share.quantity)
    # A share cut off instead of rounded is let pass.
    low, high = said.low, share.quantity.high + share.quantity.step
    if low is None:
        return None
    nearest = round(number * share.quantity.low / 100)
    if any(low <= Decimal(k) * 100 / number <= high for k in range(number + 1)):
        return None
    value = Decimal(nearest) * 100 / number
    return Finding.about(
        (share, count),
        check="grim",
        verdict=Verdict.WRONG,
        message=phrase(
            "{share} of {number} is no whole number of them.", share=share.text, number=count.text
        ),
        working=phrase(
            "the nearest is {nearest} of {number} = {value}%, printed {share}",
            nearest=nearest,
            number=number,
            value=plain(value),
            share=share.text,
        ),
        suggestion=f"{plain(value.quantize(share.quantity.step))}%",
    )


CHECK = Check(
    id="grim",
    title=phrase("Percentages of a few"),
    help=phrase(
        "A percentage of a small number of people or things comes from whole ones: of 12 "
        "members 42% "
        "can have voted, 45% cannot."
    ),
    run=_run,
    flags=(
        "Some said no: [[45%]] of the 12 members.",
        "Of late, [[37%]] of its 15 ships were idle.",
    ),
    clean=("Some said no: 42% of the 12 members.", "Of late, 40% of its 15 ships were idle."),
)
