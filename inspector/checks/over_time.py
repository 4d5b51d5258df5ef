"""Find a figure that is told for two lengths of time: "7.3 million last year, or 20,000 a day"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from inspector.checks.model import Evidence
from inspector.checks.rounding import Bounds
from inspector.claims.model import Claim
from inspector.claims.relations.cues import cues_last
from inspector.claims.relations.distances import base

_UNITS = r"(hour|day|week|month|year)"
_EACH = re.compile(rf"(?i)\s*(?:an?|per|each|every)\s+{_UNITS}\b")
_DURING = re.compile(
    r"(?i)[^;:.]{0,40}?\b(?:last\s+year|this\s+year|annually|yearly|in\s+(?:19|20)\d\d|(?:over|during|for)\s+the\s+year)\b"
)
_SEAM = re.compile(r"(?i)[^;:.]{0,60},\s*$")
_NEVER = re.compile(r"(?i)\b(?:while|but|since|from|than|compared|against|and)\b")
_ORDER = ("hour", "day", "week", "month", "year")
# How many of the shorter fit into the longer; a day of a year may be one on which people work.
_TIMES = {
    ("hour", "day"): Bounds(Decimal(24), Decimal(24)),
    ("day", "week"): Bounds(Decimal(5), Decimal(7)),
    ("day", "month"): Bounds(Decimal(20), Decimal(31)),
    ("day", "year"): Bounds(Decimal(240), Decimal(365)),
    ("week", "month"): Bounds(Decimal(4), Decimal("4.5")),
    ("week", "year"): Bounds(Decimal(48), Decimal(52)),
    ("month", "year"): Bounds(Decimal(12), Decimal(12)),
}


@dataclass(frozen=True, slots=True)
class OverTime:
    """A figure for a longer time, the same for a shorter one, and how often that goes into it."""

    longer: Claim
    shorter: Claim
    times: Bounds
    said_last: Claim


def over_time(evidence: Evidence) -> Iterator[OverTime]:
    """Yield the figures of one sentence that are told for two lengths of time."""
    for first, second in pairwise(evidence.claims.claims):
        if first.sentence != second.sentence or not _alike(first, second):
            continue
        start = second.cue_span.start if second.cue_span else second.span.start
        gap = evidence.text[first.span.end : min(start, second.span.start)]
        told = _period(evidence, first, gap)
        again = _each(evidence, second)
        if not told or not again or told == again or _NEVER.search(gap):
            continue
        if not (_SEAM.fullmatch(gap) or cues_last("rates", "before").search(gap)):
            continue
        short, long = sorted((told, again), key=_ORDER.index)
        if (short, long) in _TIMES:
            ends = (second, first) if again == short else (first, second)
            yield OverTime(ends[1], ends[0], _TIMES[(short, long)], second)


def _alike(first: Claim, second: Claim) -> bool:
    one, other = first.quantity, second.quantity
    if one.vague or other.vague or one.low != one.high or other.low != other.high:
        return False
    if first.direction or second.direction or one.unit.dimension in {"share", "multiple"}:
        return False
    return not other.unit.name or base(one.unit) == base(other.unit)


def _each(evidence: Evidence, claim: Claim) -> str:
    rate = claim.quantity.unit.name.rpartition(" / ")
    if rate[1]:
        return rate[2] if rate[2] in _ORDER else ""
    found = _EACH.match(evidence.text, claim.span.end, claim.sentence.end)
    return found[1].lower() if found else ""


def _period(evidence: Evidence, claim: Claim, gap: str) -> str:
    """Return the length of time that the first figure is for: "a year", "last year", or ""."""
    return _each(evidence, claim) or ("year" if _DURING.match(gap) else "")
