"""Find a length of time beside the two times of day that it runs between."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from inspector.checks.model import Evidence
from inspector.claims.model import Claim, Qualifier
from inspector.claims.relations.cues import cues

HOURS = {"hour": Decimal(1), "minute": Decimal(1) / 60}
_DAY = 24
_NOON = 12
_TIME = re.compile(
    r"(?i)(?<![\d.:,$£€])(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap])\.?m\b\.?"
    r"|(?<![\d.:,$£€])(?P<hour24>[01]?\d|2[0-3]):(?P<minute24>[0-5]\d)(?![\d:])|\b(?P<word>noon|midday|midnight)\b"
)
_WINDOW = re.compile(r"(?i)\bbetween\s+$")  # what lasts less may lie between two times
_DAYS = re.compile(r"(?i)\b(?:next|following|same|previous)\s+(?:day|morning|afternoon|evening)\b")
# "lasted six hours, from 2 p.m."; "at 11 p.m. on Tuesday, a blackout of nine hours"
_FROM = re.compile(
    r"(?i)[\s\w,–—-]{0,24}?\b(?:from|between|starting\s+at|beginning\s+at)\s+$|\s*\($"
)
_IN_ALL = re.compile(
    r"(?i)[^,;.()–—]{0,30}[,(–—]\s*(?:(?:an?|the|some|about|only|just|after|or|for|nearly|almost)\s+)*"
    r"(?:[\w-]+\s+){0,3}?(?:(?:of|lasting|for)\s+)?$"
)
_OTHERS = re.compile(
    r"(?i)[\s-]+(?:late|early|behind|ahead|of|after|before|from|short|earlier|drive|walk|notice)\b"
)
_LATER = re.compile(r"(?i)\b(?:hours?|minutes?)\s+later\b")
_NEW = re.compile(r"(?i)\b(?:and|but|with|while|plus)\b")
_NEAR = Decimal(4)  # a slip seldom makes a length so many times longer or shorter
_ALL_DAY = 12  # hours; beyond it, a day may lie between


@dataclass(frozen=True, slots=True)
class Hours:
    """How many hours lie between two times of day, and whether a length of time agrees."""

    text: str
    length: Decimal
    holds: bool


def by_clock(evidence: Evidence) -> Iterator[tuple[Claim, Hours]]:
    """Yield the one length of a sentence in hours or minutes with its only two times of day."""
    for claim in evidence.claims.claims:
        quantity = claim.quantity
        if quantity.unit.name not in HOURS or quantity.vague or quantity.low != quantity.high:
            continue
        if claim.direction is not None or not _is_alone(evidence, claim):
            continue
        sentence = claim.sentence.of(evidence.text)
        times = list(_TIME.finditer(sentence))
        words = _LATER.sub("", sentence)
        if len(times) != 2 or _DAYS.search(sentence) or cues("durations", "other").search(words):
            continue
        if len({date.interval for date in evidence.dates_in(claim.sentence)}) > 1:
            continue
        hours = _between(claim, times, sentence) if _is_tied(claim, times, sentence) else None
        if hours is not None:
            yield claim, hours


def _is_tied(claim: Claim, times: list[re.Match[str]], sentence: str) -> bool:
    """Tell whether a length is put as that between the two times, and of nothing else."""
    start, end = claim.span.start - claim.sentence.start, claim.span.end - claim.sentence.start
    if _OTHERS.match(sentence, end):
        return False
    if end <= times[0].start():
        gap = sentence[end : times[0].start()]
        return _FROM.fullmatch(gap) is not None and _NEW.search(gap) is None
    gap = sentence[times[1].end() : start]
    tied = times[1].end() <= start and _IN_ALL.fullmatch(gap) is not None
    return tied and _NEW.search(gap) is None


def _is_alone(evidence: Evidence, claim: Claim) -> bool:
    """Tell whether no other length of time stands in the sentence."""
    place = int(claim.id[1:]) - 1
    near = evidence.claims.claims[max(0, place - 4) : place + 5]
    return not any(
        other is not claim
        and other.sentence == claim.sentence
        and other.quantity.unit.dimension == "duration"
        for other in near
    )


def _between(claim: Claim, times: list[re.Match[str]], sentence: str) -> Hours | None:
    first, second = (_hour(time) for time in times)
    length = (second - first) % _DAY
    if not 0 < length <= _ALL_DAY:
        return None
    said = claim.quantity.low * HOURS[claim.quantity.unit.name]
    if not length / _NEAR <= said <= length * _NEAR:
        return None
    to_the_minute = all(time["minute"] or time["minute24"] for time in times)
    slack = max(claim.quantity.step * HOURS[claim.quantity.unit.name], Decimal(1) / 60)
    if not to_the_minute:
        slack = max(slack, Decimal("0.5"))
    if claim.quantity.qualifier is not Qualifier.EXACT:
        slack = max(slack, length / 4)
    window = _WINDOW.search(sentence[: times[0].start()]) is not None
    holds = abs(said - length) <= slack or (window and said < length)
    return Hours(f"{times[0][0]} to {times[1][0]}", length, holds)


def _hour(time: re.Match[str]) -> Decimal:
    """Return a time of day in hours after midnight."""
    if time["word"]:
        return Decimal(0 if time["word"].lower() == "midnight" else _NOON)
    if time["hour24"]:
        return Decimal(time["hour24"]) + Decimal(time["minute24"]) / 60
    half = _NOON if time["half"].lower() == "p" else 0
    return Decimal(int(time["hour"]) % _NOON + half) + Decimal(time["minute"] or 0) / 60
