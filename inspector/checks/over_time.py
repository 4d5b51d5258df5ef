"""Find a figure that is told for two lengths of time: "7.3 million last year, or 20,000 a day"."""

import calendar
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
from inspector.language.lexicon import lexicon

_UNITS = r"(second|minute|hour|day|week|month|year)"
_EACH = re.compile(rf"(?i)\s*(?:an?|per|each|every)\s+{_UNITS}\b")
_EVER = re.compile(r"(?i)\s*(hourly|daily|weekly|monthly|yearly|annually)\b")
_ADVERBS = {
    "hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month", "yearly": "year",
    "annually": "year",
}  # fmt: skip
_MONTHS = "|".join(calendar.month_name[1:])
# "over the month", "in a five-day week", "last year", "in June", "in 2024"
_DURING = re.compile(
    rf"(?i)[^;:.]{{0,40}}?\b(?:(?:last|this)\s+{_UNITS}|(?:over|during|for|in)\s+(?:the|an?|one)\s+(?:whole\s+|full\s+|"
    rf"(?P<long>[\w]+)-day\s+)?{_UNITS}(?:\s+of\s+(?P<days>\w+)\s+days)?\b|in\s+(?P<month>{_MONTHS})\b|"
    r"in\s+(?P<year>(?:19|20)\d\d)\b)"
)
_WORKED = re.compile(
    r"(?i)(?:\b(?:work|open|operat|run|sail|sit|fly|flie|play|trad)\w*\s+(?:for\s+|on\s+)?(?P<open>[1-3]?\d\d)\s+days"
    r"\s+(?:an?|per|each|every)\s+(?P<of>year|month)\b"
    r"|\b(?P<days>[1-3]?\d\d)\s+(?:working|school|trading|opening)\s+days\b)"
)
_SEAM = re.compile(
    r"(?i)[^;:.]{0,60},\s*$|\s*(?:(?:an?|per|each|every|in|last)\s+)?\w*\s*(?::|\s[–—-])\s*$"
)
# A day's hire is no 24 hours' hire: prices fall with time, unless the one is said to be the other.
_SAID = re.compile(r"(?i)\b(?:is|was|equal|equivalent|makes|comes|works)\b")
_NEVER = re.compile(r"(?i)\b(?:while|but|since|from|than|compared|against|and)\b")
_ORDER = ("second", "minute", "hour", "day", "week", "month", "year")
# How many of the shorter fit into the longer; a day of a year may be one on which people work.
_TIMES = {
    ("second", "minute"): Bounds(Decimal(60), Decimal(60)),
    ("minute", "hour"): Bounds(Decimal(60), Decimal(60)),
    ("hour", "day"): Bounds(Decimal(24), Decimal(24)),
    ("day", "week"): Bounds(Decimal(5), Decimal(7)),
    ("day", "month"): Bounds(Decimal(20), Decimal(31)),
    ("day", "year"): Bounds(Decimal(240), Decimal(365)),
    ("week", "month"): Bounds(Decimal(4), Decimal("4.5")),
    ("week", "year"): Bounds(Decimal(48), Decimal(52)),
    ("month", "year"): Bounds(Decimal(12), Decimal(12)),
}
_EXTRA = re.compile(
    r"(?i)\b(?:(?<!compared\s)with|including|plus|before|after)\s+(?:his|her|its|their|the|an?)?\s*\w+"
)
_HIRED = frozenset({"minute", "hour", "day"})
_FAR = 20  # times that a slip takes a figure off, but for a thousand
_THOUSANDS = (Decimal(1), Decimal(1000), Decimal(10) ** 6)


@dataclass(frozen=True, slots=True)
class _Period:
    """A length of time, and how many days it is where the text says so."""

    unit: str
    days: Decimal | None = None


@dataclass(frozen=True, slots=True)
class OverTime:
    """A figure for a longer time, the same for a shorter one, and how often that goes into it."""

    longer: Claim
    shorter: Claim
    times: Bounds
    said_last: Claim


def over_time(evidence: Evidence) -> Iterator[OverTime]:
    """Yield the figures of one sentence that are told for two lengths of time."""
    # How long a week is ("in a seven-day week") stands between the two.
    told_of = [c for c in evidence.claims.claims if c.quantity.unit.dimension != "duration"]
    for first, second in pairwise(told_of):
        if first.sentence != second.sentence or not _alike(first, second):
            continue
        start = second.cue_span.start if second.cue_span else second.span.start
        gap = evidence.text[first.span.end : min(start, second.span.start)]
        if not _is_told_again(evidence, gap, second):
            continue
        worked = _worked(first.sentence.of(evidence.text))
        told, again = _each(evidence, first) or _during(gap) or worked, _each(evidence, second)
        if told is not None and again is None:
            again = _during(evidence.text[second.span.end : second.sentence.end])
        if told is None or again is None:
            continue
        short, long = sorted((told, again), key=lambda period: _ORDER.index(period.unit))
        times = _TIMES.get((short.unit, long.unit))
        if times is None:
            continue
        money = second.quantity.unit.dimension.startswith("currency")
        if money and short.unit in _HIRED and not _SAID.search(gap):
            continue
        days = long.days or (worked and worked.days)
        if short.unit == "day" and days:
            times = Bounds(days, days)
        ends = (second, first) if again is short else (first, second)
        found = OverTime(ends[1], ends[0], times, second)
        if _is_near(found):
            yield found


def _is_told_again(evidence: Evidence, gap: str, second: Claim) -> bool:
    """Tell by the words between two figures, and by those behind, whether they are one."""
    if _NEVER.search(gap) or _EXTRA.search(evidence.text, second.span.end, second.sentence.end):
        return False
    return bool(_SEAM.fullmatch(gap) or cues_last("rates", "before").search(gap))


def _is_near(told: OverTime) -> bool:
    """Tell whether the longer may be meant to be that many times the shorter."""
    made = told.shorter.quantity.low * (told.times.high or 1)
    low, high = sorted((made, told.longer.quantity.low))
    return low > 0 and any(by / _FAR < high / low < by * _FAR for by in _THOUSANDS)


def _alike(first: Claim, second: Claim) -> bool:
    one, other = first.quantity, second.quantity
    if one.vague or other.vague or one.low != one.high or other.low != other.high:
        return False
    if first.direction or second.direction or one.unit.dimension in {"share", "multiple"}:
        return False
    return not other.unit.name or base(one.unit) == base(other.unit)


def _each(evidence: Evidence, claim: Claim) -> _Period | None:
    """Return the length of time in "40 a day"."""
    rate = claim.quantity.unit.name.rpartition(" / ")
    if rate[1]:
        return _Period(rate[2]) if rate[2] in _ORDER else None
    found = _EACH.match(evidence.text, claim.span.end, claim.sentence.end)
    if found is not None:
        return _Period(found[1].lower())
    ever = _EVER.match(evidence.text, claim.span.end, claim.sentence.end)
    return _Period(_ADVERBS[ever[1].lower()]) if ever else None


def _during(words: str) -> _Period | None:
    """Return the length of time that the words behind a figure name: "last year", "in June"."""
    found = _DURING.match(words)
    if found is None:
        return None
    if found["year"]:
        return _Period("year")
    if found["month"]:
        return _Period("month")
    unit = next(word for word in (found[1], found[3]) if word).lower()
    days = found["long"] or found["days"]
    return _Period(unit, _number(days) if days else None)


def _worked(sentence: str) -> _Period | None:
    """Return how many days somebody works: "Working 250 days a year", "on 250 working days"."""
    found = _WORKED.search(sentence)
    return found and _Period(
        (found["of"] or "year").lower(), Decimal(found["open"] or found["days"])
    )


def _number(word: str) -> Decimal | None:
    """Return a number of days in digits or in a word."""
    if word.isdigit():
        return Decimal(word)
    small = lexicon("numbers")["cardinals"].get(word.lower())
    return Decimal(small) if small else None
