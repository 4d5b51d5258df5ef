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


_SHORT, _LONG = 24, 80  # characters between the two
_OF = re.compile(r"(?i)\s+of\s+(?:(?:the|its|their|all|our|his|her)\s+)*$")


# "Of the 12 members", "a survey of 15 mayors", "in a trial with 20 patients", "The 14 were asked"
_AMONG = re.compile(
    r"(?i)\b(?:(?<!one )of|among|with|polled|surveyed|asked|questioned|tested|examined|studied|"
    r"interviewed)\s+"
    r"(?:(?:the|its|their|all|our|his|her|some|only|just)\s+)*$"
)
_OF_THEM = re.compile(
    r"(?i)\s+of\s+(?:them|those|these|the\s+group)\b(?!\s+(?:who|that|with|in|aged|under|over))"
)
_DID = re.compile(
    r"(?i)\s+(?:said|say|were|are|had|have|voted|wanted|want|recovered|failed|passed|backed|supported|opposed|"
    r"died|dropped|chose|\w{3,}ed)\b"
)
_NARROWED = re.compile(
    r"(?i)\b(?:weighted|adjusted|who|whose|aged|average|compared|than|from|against|per)\b|[;:()]"
)


def _run(evidence: Evidence) -> Iterator[Finding]:
    for first, second in pairwise(evidence.claims.claims):
        pair = _pair(evidence, first, second)
        if pair is not None and _is_small(pair[1]) and _is_plain(pair[0]):
            finding = _finding(*pair)
            if finding is not None:
                yield finding


def _pair(evidence: Evidence, first: Claim, second: Claim) -> tuple[Claim, Claim] | None:
    """Return a share and the number of those it is of: "42% of the 12", "of the 12, 42% said"."""
    gap = evidence.text[first.span.end : second.span.start]
    if _is_share(first):
        return (first, second) if len(gap) < _SHORT and _OF.fullmatch(gap) else None
    if not _is_share(second) or first.sentence != second.sentence or _NARROWED.search(gap):
        return None
    before = evidence.text[first.sentence.start : first.span.start]
    after = evidence.text[second.span.end : second.sentence.end]
    among = _AMONG.search(before) is not None and (_DID.match(after) or _OF_THEM.match(after))
    return (second, first) if among and len(gap) < _LONG else None


def _is_share(claim: Claim) -> bool:
    return claim.quantity.unit.name == "percent" and claim.direction is None


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
