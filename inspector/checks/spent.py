"""Tell whether a length of time is of something else than the days between two dates.

"began on 3 March and, after 12 days of talks, ended"; "the 20-year lease, signed in 2009, was sold
in 2018"; "closed in 2010; its director had been in office for 12 years".
"""

import re
from collections.abc import Sequence
from decimal import Decimal

from inspector.checks.model import Evidence
from inspector.claims.model import Claim, Quantity, Timex
from inspector.claims.relations.cues import cue, cues

DAYS = {
    "day": Decimal(1), "week": Decimal(7), "month": Decimal("30.44"), "year": Decimal("365.25"),
    "decade": Decimal("3652.5"),
}  # fmt: skip
_SPENT = re.compile(r"\s+(?:of\b|to\s+[a-z]+\b)")
# "; its director had been in office for 12 years"
_OF_OTHERS = re.compile(r"(?i)(?:;|\b(?:and|while|where))\s*(?:its|their|his|her)\s+\w")
# "stepped down in 2020, after 15 years in politics"
_ELSEWHERE = re.compile(
    r"(?i)\s+(?:in|with|at)\s+(?!(?:office|power|charge|business|force|operation|service|print|production|prison|jail|"
    r"exile|hiding|(?:the|that|this)\s+(?:job|post|role|chair|saddle)|all|total|the\s+(?:helm|top)|(?:19|20)\d\d)\b)"
)
_NEAR = 3  # a slip seldom makes a stretch so many times longer or shorter


def is_spent_between(evidence: Evidence, claim: Claim, dates: Sequence[Timex]) -> bool:
    """Tell "began on 3 March and, after 12 days of talks, ended": of what lies between the dates.

    "opened in 2016, took nine years to build and was closed in 2020" is such a length too.
    """
    text, begun = evidence.text, dates[0].span.end <= claim.span.start
    between = begun and claim.span.end <= dates[-1].span.start
    if between:
        return _SPENT.match(text, claim.span.end) is not None
    if begun and _OF_OTHERS.search(text, dates[-1].span.end, claim.span.start):
        return True
    if begun and _ELSEWHERE.match(text, claim.span.end):
        return True
    # "founded in 1990, was sold in 2010 after three years of losses"
    after = re.search(r"(?i)\bafter\s+$", text[max(0, claim.span.start - 8) : claim.span.start])
    spent = after is not None and re.match(r"\s+of\b", text[claim.span.end :][:4]) is not None
    return begun and spent and not is_near(claim.quantity, dates)


def is_near(length: Quantity, dates: Sequence[Timex]) -> bool:
    """Tell whether a length of time may be meant as that between two dates, slip or not."""
    first, last = dates[0].interval, dates[-1].interval
    start, end = first and first.start, last and last.end
    days = Decimal((end - start).days) if start and end else Decimal(0)
    said = length.low * DAYS[length.unit.name]
    return days > 0 and days / _NEAR <= said <= days * _NEAR


def is_left_early(evidence: Evidence, claim: Claim, gap: str) -> bool:
    """Tell "the 20-year lease, signed in 2009, was sold in 2018": it has not run its term."""
    term = re.match(rf"(?i)\s*{cue('durations', 'terms')}", claim.span.after(evidence.text, 24))
    fixed = "-" in claim.text and term is not None
    return fixed and cues("durations", "expiry").search(gap) is None
