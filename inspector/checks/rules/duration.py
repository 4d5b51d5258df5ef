"""Compare a length of time with its beginning and its end.

References: ACES, "Check the facts: 10 tips for copy editors".
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from inspector.checks.model import Check, Evidence, Finding, Verdict
from inspector.checks.rounding import bounds
from inspector.checks.working import plain, restated
from inspector.claims.model import Claim, Interval, Qualifier, Timex
from inspector.claims.relations.cues import cues, cues_last
from inspector.documents.model import Span
from inspector.phrases import phrases

phrase = phrases(__name__)


_DAYS = {
    "day": Decimal(1), "week": Decimal(7), "month": Decimal("30.44"), "year": Decimal("365.25"),
    "decade": Decimal("3652.5"),
}  # fmt: skip
_LONG = 120  # characters between the two ends of one stretch


# "He has been mayor for", "which has run the mine for the past"
_LASTING = re.compile(
    r"(?i)\b(?:has|have|’s|'s|’ve|'ve)\b[^.;:]{0,60}\bfor\s+(?:the\s+(?:last|past)\s+)?$"
)
_STARTED_BY = re.compile(
    r"(?i)[“\"]?(?:he|she|it|they|work|construction|the\s+\w+)\s+(?:\w+\s+){1,3}\w*$"
)
_CLAUSE = re.compile(r"[;:]|,\s|\s(?:and|but|before|then)\s")


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Days from the first to the last date of a text, each known to within `grain` days."""

    start: Interval
    end: Interval
    dates: tuple[Timex, ...]


@cache
def _seams() -> tuple[re.Pattern[str], re.Pattern[str]]:
    joined = re.compile(r"(?i)\s*,?\s*(?:to|until|till|through|and|up\s+to|–|—|-)\s*$")
    return joined, re.compile(r"(?i)\b(?:from|between|since)\s*$")


def _run(evidence: Evidence) -> Iterator[Finding]:
    for claim in evidence.claims.claims:
        quantity = claim.quantity
        if quantity.unit.name not in _DAYS or claim.subject == "age" or quantity.vague:
            continue
        if claim.direction is not None or quantity.low != quantity.high:
            continue
        if _is_other(evidence, claim):
            continue
        stretch = _stretch(evidence, claim)
        if stretch is not None:
            yield from _compare(claim, stretch)


def _is_other(evidence: Evidence, claim: Claim) -> bool:
    """Tell whether the words measure something else than from the one date to the other."""
    words = claim.sentence.of(evidence.text)
    lead = evidence.text[max(claim.sentence.start, claim.span.start - 12) : claim.span.start]
    # "closed in 2001 after 60 years of service", "after a 12-year marriage"
    if found := re.search(r"(?i)\bafter\s+(?:an?\s+|the\s+)?$", lead):
        place = claim.span.start - claim.sentence.start
        words = f"{words[: place - len(found[0])]} {words[place:]}"
    if cues("durations", "other").search(words):
        return True
    place = int(claim.id[1:]) - 1
    near = evidence.claims.claims[max(0, place - 3) : place + 4]
    return any(
        other is not claim
        and other.sentence == claim.sentence
        and other.quantity.unit.name in _DAYS
        and other.subject != "age"
        for other in near
    )


def _stretch(evidence: Evidence, claim: Claim) -> _Stretch | None:
    """Return the one stretch of time that a sentence, or one beside it, tells by both its ends."""
    within = _within(evidence, claim)
    if within is not None:
        return within
    scopes = [claim.sentence]
    if not _is_other(evidence, claim):
        scopes += [Span(a.start, b.end) for a, b in evidence.neighbours(claim.sentence)]
    told = (_begun_and_ended(evidence, claim, scope) for scope in scopes)
    return next((stretch for stretch in told if stretch is not None), None)


def _begun_and_ended(evidence: Evidence, claim: Claim, scope: Span) -> _Stretch | None:
    """Read "It took seven years; work began in 2016 and ended in 2020": one length, two ends.

    What has lasted "for 15 years" and of which only the beginning is told lasts to this day.
    """
    dates = [date for date in evidence.dates_in(scope) if not date.span.overlaps(claim.span)]
    if any(date.interval is None for date in dates) or not _is_alone(evidence, claim, scope):
        return None
    if scope != claim.sentence and cues("durations", "other").search(scope.of(evidence.text)):
        return None
    if len(dates) == 1 and _goes_on(evidence, claim) and _is_bare_beginning(evidence, dates[0]):
        today = evidence.claims.anchor.date
        start = dates[0].interval
        if today is None or start is None:
            return None
        return _Stretch(_closed(start), Interval(today, today), (dates[0],))
    if len(dates) != 2 or not _lasts(evidence, claim):
        return None
    dates.sort(key=lambda date: (date.interval and date.interval.start) or dt.date.max)
    begun = [date for date in dates[:1] if _is_end(evidence, date, "beginning")]
    ended = [date for date in dates[1:] if _is_end(evidence, date, "ending")]
    if not ended and _is_end(evidence, dates[0], "work"):
        ended = [date for date in dates[1:] if _is_end(evidence, date, "opening")]
    for first, last in zip(begun, ended, strict=False):
        if first.interval and last.interval:
            return _Stretch(_closed(first.interval), last.interval, (first, last))
    return None


def _within(evidence: Evidence, claim: Claim) -> _Stretch | None:
    """Return the one stretch of time that the sentence tells by both of its ends."""
    dates = [d for d in evidence.dates_in(claim.sentence) if not d.span.overlaps(claim.span)]
    if not dates and _is_definite(evidence, claim):
        dates = _dates_before(evidence, claim)
    if len(dates) == 1 and not _starts_anew(evidence, claim, dates[0]):
        return _one_date(evidence, dates[0]) or _until_now(evidence, claim, dates[0])
    if len(dates) != 2:
        return None
    first, second = dates
    if _starts_anew(evidence, claim, first):
        return None
    if first.interval is None or second.interval is None:
        return None
    text = evidence.text
    gap = text[first.span.end : second.span.start]
    before = text[max(0, first.span.start - 16) : first.span.start]
    joined, opening = _seams()
    since = first.text.lower().startswith("since") or re.search(r"(?i)\bsince\s*$", before)
    if (
        (opening.search(before) and joined.fullmatch(gap))
        or (since and cues("durations", "ends").search(gap))
        or (
            cues("durations", "begins").search(f"{before}{first.text}")
            and cues("durations", "ends").search(gap)
        )
        or (_begins(evidence, first) and _ends(gap) and _lasts(evidence, claim))
    ):
        return _Stretch(_closed(first.interval), second.interval, (first, second))
    return None


def _is_alone(evidence: Evidence, claim: Claim, scope: Span) -> bool:
    """Tell whether no other length of time stands in a stretch of text."""
    place = int(claim.id[1:]) - 1
    near = evidence.claims.claims[max(0, place - 4) : place + 5]
    return not any(
        other is not claim and scope.covers(other.span) and other.quantity.unit.name in _DAYS
        for other in near
    )


def _goes_on(evidence: Evidence, claim: Claim) -> bool:
    """Tell "has been mayor for 15 years": what lasts to this day."""
    before = evidence.text[claim.sentence.start : claim.span.start]
    return _LASTING.search(before) is not None


def _is_bare_beginning(evidence: Evidence, date: Timex) -> bool:
    """Tell "was elected in 2014": a beginning of just that, and of nothing named after it."""
    start = evidence.sentence_of(date.span).start
    before = re.sub(r"(?i)\b(?:in|on)\s*$", "", evidence.text[start : date.span.start]).rstrip()
    found = cues_last("durations", "beginning").search(before)
    return found is not None and _STARTED_BY.match(before) is not None


def _is_end(evidence: Evidence, date: Timex, which: str) -> bool:
    """Tell whether a date is that of a beginning, or of an end, by the verb of its own clause."""
    start = evidence.sentence_of(date.span).start
    clause = _CLAUSE.split(evidence.text[start : date.span.start])[-1]
    return cues("durations", which).search(clause) is not None


def _begins(evidence: Evidence, date: Timex) -> bool:
    """Tell whether a date is that of a beginning: the verb of its clause says so."""
    start = evidence.sentence_of(date.span).start
    clause = re.split(r"[;:]|,(?=\s)", evidence.text[start : date.span.start])[-1]
    return cues("durations", "beginning").search(clause[-60:]) is not None


def _ends(gap: str) -> bool:
    """Tell whether the words up to the second date say that something ends then."""
    clause = re.split(r"[;:]|,(?=\s)", gap)[-1]
    return len(gap) < _LONG and cues("durations", "ending").search(clause) is not None


def _lasts(evidence: Evidence, claim: Claim) -> bool:
    """Tell whether a length of time is that of the whole: "lasted", "after", "a run of"."""
    before = evidence.text[max(claim.sentence.start, claim.span.start - 40) : claim.span.start]
    known = _is_definite(evidence, claim) or "-" in claim.text
    return known or cues_last("durations", "lasting").search(before) is not None


def _is_definite(evidence: Evidence, claim: Claim) -> bool:
    """Tell "the 30-year lease" and "in the 38 years between": a stretch that is known."""
    text = evidence.text
    before = text[max(claim.sentence.start, claim.span.start - 10) : claim.span.start]
    attribute = re.match(r"-?[a-z]*\s*[a-z]", text[claim.span.end : claim.span.end + 4])
    between = cues("durations", "between").match(text[claim.span.end :][:24].lstrip())
    known = re.search(r"(?i)\b(?:the|that|this|its|his|her|their)\s+$", before) is not None
    return known and bool(between or (attribute and "-" in claim.text))


def _dates_before(evidence: Evidence, claim: Claim) -> list[Timex]:
    """Return the two dates of the sentence before, where it tells of nothing else."""
    for first, second in evidence.neighbours(claim.sentence):
        if second == claim.sentence:
            return list(evidence.dates_in(first))
    return []


def _starts_anew(evidence: Evidence, claim: Claim, date: Timex) -> bool:
    """Tell "a member for 20 years when he led it from 2015 to 2018": the dates are of another."""
    first, last = sorted((claim.span, date.span))
    gap = evidence.text[first.end : last.start]
    return (
        re.search(r"(?i)\b(?:when|while|whereas|but|although|where|as\s+well\s+as)\b|;", gap)
        is not None
    )


def _closed(since: Interval) -> Interval:
    """Return the year or the day that something has lasted since."""
    if since.start is None or since.end is not None:
        return since
    whole = (since.start.month, since.start.day) == (1, 1)
    return Interval(since.start, since.start.replace(month=12, day=31) if whole else since.start)


def _until_now(evidence: Evidence, claim: Claim, date: Timex) -> _Stretch | None:
    """Read "married for 30 years, since 1995", which lasts to the day of the article."""
    today, text = evidence.claims.anchor.date, evidence.text
    gap = text[claim.span.end : date.span.start]
    before = text[max(claim.sentence.start, claim.span.start - 8) : claim.span.start]
    if today is None or date.interval is None or not re.search(r"(?i)\bfor\s+$", before):
        return None
    if not re.fullmatch(r"(?i),?\s*(?:since\s+)?", gap) or not re.search(
        "(?i)since", gap + date.text
    ):
        return None
    return _Stretch(_closed(date.interval), Interval(today, today), (date,))


def _one_date(evidence: Evidence, date: Timex) -> _Stretch | None:
    """Read "from 2008 to 2011", which is one expression with two years in it."""
    if not (date.interval and date.interval.start and date.interval.end):
        return None
    before = evidence.text[max(0, date.span.start - 16) : date.span.start]
    if not (_seams()[1].search(before) or re.match(r"(?i)(?:from|between)\b", date.text)):
        return None
    start, end = date.interval.start, date.interval.end
    if re.search(r"\b(?:to|until|till|and)\b|[–-]", date.text) is None or start == end:
        return None
    if not re.fullmatch(r"\D*\d{4}\D+\d{4}\D*", date.text):
        ends = (Interval(start, start), Interval(end, end))
        return _Stretch(*ends, (date,)) if re.search(r"(?<!\d)\d{1,2}(?!\d)", date.text) else None
    first = Interval(start, start.replace(month=12, day=31))
    return _Stretch(first, Interval(end.replace(month=1, day=1), end), (date,))


def _compare(claim: Claim, stretch: _Stretch) -> Iterator[Finding]:
    first, last = stretch.start, stretch.end
    if not (first.start and first.end and last.start and last.end) or last.end <= first.start:
        return
    grain = max((first.end - first.start).days + 1, (last.end - last.start).days + 1)
    size = _DAYS[claim.quantity.unit.name]
    span = (last.start - first.start).days
    low = Decimal(span - grain) / size
    high = Decimal(span + grain) / size
    # A week, a month or a year more or less is rounding where the dates are finer than that.
    if grain < size:
        low, high = Decimal(span) / size - 1, Decimal(span) / size + 1
    slack = bounds(claim.quantity)
    hedged = claim.quantity.qualifier is not Qualifier.EXACT
    said_low = slack.low if hedged else claim.quantity.low
    said_high = slack.high if hedged else claim.quantity.high
    holds = (said_high is None or said_high >= low) and (said_low is None or said_low <= high)
    # "Six years, from 1992 to 1998": whole years are counted, and one more or less is allowed for.
    value = (
        Decimal(round(Decimal(span) / size))
        if grain >= size or span > size
        else Decimal(span) / size
    )
    yield _finding(claim, stretch.dates, value, holds=holds)


def _finding(claim: Claim, dates: Sequence[Timex], value: Decimal, *, holds: bool) -> Finding:
    when = " to ".join(date.text for date in dates)
    if len(dates) == 1 and re.fullmatch(r"(?:\w+\s)*\d{4}", when):
        when = f"{when} to this day"
    unit = claim.quantity.unit.name
    told = f"{when}: {plain(value)} {unit}{'' if value == 1 else 's'}, printed {claim.text}"
    return Finding.about(
        (claim, *dates),
        check="duration",
        verdict=Verdict.CONSISTENT if holds else Verdict.WRONG,
        message=f"{claim.text} agrees with {when}."
        if holds
        else f"{when} are {plain(value)} {unit}{'' if value == 1 else 's'}, not {claim.text}.",
        working=told + (": agrees" if holds else ""),
        suggestion="" if holds else restated(claim, value),
    )


CHECK = Check(
    id="duration",
    title=phrase("Lengths of time"),
    help=phrase(
        "Compares “three years”, “a 20-year lease” with the beginning and the end that the "
        "sentence "
        "gives. One unit of the coarser date more or less is let pass."
    ),
    run=_run,
    flags=(
        "The war lasted [[six years]], from 1914 to 1918.",
        "The pier, let on a [[30-year]] lease since 2005, was to be handed back in 2025.",
    ),
    clean=(
        "She led the choir for seven years, from 1988 to 1995.",
        "She spent her first two years as a singer in Tarven, where she lived from 1988 to 1995.",
        "The lease of 20 years began in 2010 and ends in 2030.",
    ),
)
