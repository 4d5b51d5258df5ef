"""Find the stretch of time that a text tells by its beginning and its end."""

import calendar
import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from inspector.checks.model import Evidence
from inspector.checks.spent import DAYS, is_left_early, is_near, is_spent_between
from inspector.claims.dates.words import take_apart
from inspector.claims.model import Claim, Interval, Quantity, Timex
from inspector.claims.quantities.units import unit_named
from inspector.claims.relations.cues import cues, cues_last
from inspector.documents.model import Span
from inspector.language.lexicon import lexicon

_LONG = 120  # characters between the two ends of one stretch


# "He has been mayor for", "which has run the mine for the past"
_LASTING = re.compile(
    r"(?i)\b(?:has|have|’s|'s|’ve|'ve)\b[^.;:]{0,60}\bfor\s+(?:the\s+(?:last|past)\s+)?$"
)
_STARTED_BY = re.compile(
    r"(?i)[“\"]?(?:he|she|it|they|work|construction|the\s+\w+)\s+(?:\w+\s+){1,3}\w*$"
)
# "Governor Moss, who took office in 2019, has run the state for"
_WHO = re.compile(r"(?i)[^,;:]{3,50},\s+who\s+(?:\w+\s+){0,2}\w*$")
_RUN = re.compile(
    r"(?i)\b(?:has|have)\s+(?:run|led|governed|ruled|headed|chaired|presided|been\s+in\s+(?:office|power|charge))\b"
)
_CLAUSE = re.compile(r"[;:]|,\s|\s(?:and|but|before|then)\s")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days from the first to the last date of a text, each known to within `grain` days."""

    start: Interval
    end: Interval
    dates: tuple[Timex, ...]


@cache
def _seams() -> tuple[re.Pattern[str], re.Pattern[str]]:
    joined = re.compile(r"(?i)\s*,?\s*(?:to|until|till|through|and|up\s+to|–|—|-)\s*$")
    return joined, re.compile(r"(?i)\b(?:from|between|since)\s*$")


# "printed its last issue": no "last two years"
_OF_A_ROW = re.compile(
    r"(?i)\b(?:first|last)\s+(?!(?:[\w-]+\s+){0,2}(?:hours?|days?|weeks?|months?|years?|decades?)\b)(?=[a-z])"
)


def _words(evidence: Evidence, claim: Claim, scope: Span) -> str:
    """Return the words of a stretch of text, but for an "after" that leads to the length itself.

    "closed in 2001 after 60 years of service", "after a 12-year marriage"
    """
    text = evidence.text
    lead = text[max(claim.sentence.start, claim.span.start - 12) : claim.span.start]
    found = re.search(r"(?i)\bafter\s+(?:an?\s+|the\s+)?$", lead)
    cut = claim.span.start - len(found[0]) if found else claim.span.start
    return _OF_A_ROW.sub(" ", f"{text[scope.start : cut]} {text[claim.span.start : scope.end]}")


# "It rained on only four days between 1 June and 20 August": days are counted there.
_ON_DAYS = re.compile(r"(?i)\bon\s+(?:(?:only|just|all|some|about|at\s+least|but)\s+)*$")


def is_other(evidence: Evidence, claim: Claim) -> bool:
    """Tell whether the words measure something else than from the one date to the other."""
    if cues("durations", "other").search(_words(evidence, claim, claim.sentence)):
        return True
    if _ON_DAYS.search(claim.span.before(evidence.text, 24)):
        return True
    place = int(claim.id[1:]) - 1
    near = evidence.claims.claims[max(0, place - 3) : place + 4]
    return any(
        other is not claim
        and other.sentence == claim.sentence
        and other.quantity.unit.name in DAYS
        and other.subject != "age"
        for other in near
    )


def stretch_of(evidence: Evidence, claim: Claim) -> Stretch | None:
    """Return the one stretch of time that a sentence, or one beside it, tells by both its ends."""
    within = _within(evidence, claim)
    if within is not None:
        return within
    scopes = [claim.sentence]
    if not is_other(evidence, claim):
        scopes += [Span(a.start, b.end) for a, b in evidence.neighbours(claim.sentence)]
    told = (_begun_and_ended(evidence, claim, scope) for scope in scopes)
    return next((stretch for stretch in told if stretch is not None), None)


def _begun_and_ended(evidence: Evidence, claim: Claim, scope: Span) -> Stretch | None:
    """Read "It took seven years; work began in 2016 and ended in 2020": one length, two ends.

    What has lasted "for 15 years" and of which only the beginning is told lasts to this day.
    """
    dates = [date for date in evidence.dates_in(scope) if not date.span.overlaps(claim.span)]
    if any(date.interval is None for date in dates) or not _is_alone(evidence, claim, scope):
        return None
    words = _words(evidence, claim, scope)
    if scope != claim.sentence and cues("durations", "other").search(words):
        return None
    if len(dates) == 1 and _goes_on(evidence, claim) and _is_bare_beginning(evidence, dates[0]):
        today = evidence.claims.anchor.date
        start = dates[0].interval
        if today is None or start is None:
            return None
        return Stretch(_closed(start), Interval(today, today), (dates[0],))
    if len(dates) != 2 or not _lasts(evidence, claim) or is_spent_between(evidence, claim, dates):
        return None
    dates.sort(key=lambda date: (date.interval and date.interval.start) or dt.date.max)
    begun = [date for date in dates[:1] if _is_end(evidence, date, "beginning")]
    ended = [date for date in dates[1:] if _is_end(evidence, date, "ending")]
    if _is_end(evidence, dates[0], "shutting"):
        begun = dates[:1]
        ended = [date for date in dates[1:] if _is_end(evidence, date, "reopening")]
    if not ended and _is_end(evidence, dates[0], "work"):
        ended = [date for date in dates[1:] if _is_end(evidence, date, "opening")]
    for first, last in zip(begun, ended, strict=False):
        between = evidence.text[first.span.end : last.span.start]
        if first.interval and last.interval and not is_left_early(evidence, claim, between):
            return Stretch(_closed(first.interval), last.interval, (first, last))
    return None


def _within(evidence: Evidence, claim: Claim) -> Stretch | None:
    """Return the one stretch of time that the sentence tells by both of its ends."""
    dates = [d for d in evidence.dates_in(claim.sentence) if not d.span.overlaps(claim.span)]
    if not dates and _is_definite(evidence, claim):
        dates = _dates_before(evidence, claim)
    if len(dates) == 1 and not _starts_anew(evidence, claim, dates[0]):
        return _one_date(evidence, dates[0]) or _until_now(evidence, claim, dates[0])
    # "for nine years, since 2019, said that by July": the one right behind it says it all.
    beside = next((date for date in dates if date.span.start >= claim.span.end), None)
    stretch = _until_now(evidence, claim, beside) if beside else None
    if stretch is not None or len(dates) != 2:
        return stretch
    first, second = dates
    if _starts_anew(evidence, claim, first) or is_spent_between(evidence, claim, dates):
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
        or (
            _begins(evidence, first)
            and _ends(gap)
            and not is_left_early(evidence, claim, gap)
            and (_lasts(evidence, claim) or _is_told_by(evidence, claim, dates))
        )
    ):
        return Stretch(_closed(first.interval), second.interval, (first, second))
    return None


_DOING = re.compile(r",\s+(?:having\s+)?[a-z]+(?:ing|en|ed)\b")


def _is_told_by(evidence: Evidence, claim: Claim, dates: Sequence[Timex]) -> bool:
    """Tell "for nine years, taking over in 2003 and stepping down in 2019": how it was so long."""
    text = evidence.text
    before = text[max(claim.sentence.start, claim.span.start - 8) : claim.span.start]
    doing = _DOING.match(text, claim.span.end, dates[0].span.start)
    return re.search(r"(?i)\bfor\s+$", before) is not None and doing is not None


_LATER = re.compile(
    r"(?i)(\d{1,3}|[a-z-]+)\s+(day|week|month|year|decade)s?\s+(?:later|afterwards)"
)
_THEN = re.compile(r"(?i)\s*[,(–—]?\s*(?:(?:just|only|some|about|almost|nearly|more\s+than)\s+)?")


def later(evidence: Evidence) -> Iterator[tuple[Timex, Quantity, Stretch]]:
    """Yield "73 years later" with the dates of "lost in 1912 and found in 1985, 73 years later"."""
    for timex in evidence.claims.timexes:
        read = _LATER.fullmatch(timex.text)
        count = _whole(read[1]) if read else None
        if read is None or count is None:
            continue
        dates = evidence.dates_in(evidence.sentence_of(timex.span))
        if len(dates) != 3 or timex is dates[0]:
            continue
        first, second = (date for date in dates if date is not timex)
        if _is_beside(evidence.text, timex, second) and first.interval and second.interval:
            unit = unit_named(read[2].lower())
            length = Quantity(Decimal(count), Decimal(count), Decimal(1), unit)
            if is_near(length, (first, second)):
                stretch = Stretch(_closed(first.interval), second.interval, (first, second))
                yield timex, length, stretch


def _whole(words: str) -> int | None:
    """Return a whole number in digits or in a word; None where it is none."""
    number = lexicon("numbers")["cardinals"].get(words.lower())
    return int(words) if words.isdigit() else number


def _is_beside(text: str, timex: Timex, date: Timex) -> bool:
    """Tell "in 1985, 73 years later" and "73 years later, in 1985"."""
    if date.span.end <= timex.span.start:
        return _THEN.fullmatch(text, date.span.end, timex.span.start) is not None
    gap = text[timex.span.end : date.span.start]
    return re.fullmatch(r"(?i),?\s*(?:(?:in|on)\s+)?", gap) is not None


def _is_alone(evidence: Evidence, claim: Claim, scope: Span) -> bool:
    """Tell whether no other length of time stands in a stretch of text."""
    place = int(claim.id[1:]) - 1
    near = evidence.claims.claims[max(0, place - 4) : place + 5]
    return not any(
        other is not claim and scope.covers(other.span) and other.quantity.unit.name in DAYS
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
    leads = _WHO.match(before) and _RUN.search(evidence.text, date.span.end, date.span.end + 60)
    return found is not None and bool(leads or _STARTED_BY.match(before))


def _is_end(evidence: Evidence, date: Timex, which: str) -> bool:
    """Tell whether a date is that of a beginning, or of an end, by the verb of its own clause."""
    start = evidence.sentence_of(date.span).start
    clause = _CLAUSE.split(evidence.text[start : date.span.start])[-1]
    return cues("durations", which).search(clause) is not None


def _begins(evidence: Evidence, date: Timex) -> bool:
    """Tell whether a date is that of a beginning: the verb of its clause says so."""
    if date.text.lower().startswith("since"):
        return True
    start = evidence.sentence_of(date.span).start
    clause = re.split(r"[;:]|,(?=\s)", evidence.text[start : date.span.start])[-1]
    return cues("durations", "beginning").search(clause[-60:]) is not None


def _ends(gap: str) -> bool:
    """Tell whether the words up to the second date say that something ends then."""
    clause = re.split(r"[;:]|,(?=\s)", gap)[-1]
    return len(gap) < _LONG and cues("durations", "ending").search(clause) is not None


# "It had appeared for", of what the sentence before has told the end of
_HAD = re.compile(r"(?i)\s*(?:it|they|he|she)\s+had\s+(?:[\w-]+\s+){1,3}for\s+")


def _lasts(evidence: Evidence, claim: Claim) -> bool:
    """Tell whether a length of time is that of the whole: "lasted", "after", "a run of"."""
    before = evidence.text[max(claim.sentence.start, claim.span.start - 40) : claim.span.start]
    known = _is_definite(evidence, claim) or "-" in claim.text
    served = cues("durations", "served").match(claim.span.after(evidence.text, 24).lstrip())
    since_told = _HAD.fullmatch(evidence.text, claim.sentence.start, claim.span.start)
    return bool(known or served or since_told or cues_last("durations", "lasting").search(before))


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


# "sat from 4 March until 29 March; the hearing thus took"
_SO_IT_TOOK = re.compile(
    r"(?i);\s*(?=(?:it|they|that|this|the\s+\w+)\s+(?:\w+\s+)?(?:took|lasted|ran|went\s+on)\b)"
)


def _starts_anew(evidence: Evidence, claim: Claim, date: Timex) -> bool:
    """Tell "a member for 20 years when he led it from 2015 to 2018": the dates are of another."""
    first, last = sorted((claim.span, date.span))
    gap = _SO_IT_TOOK.sub(" ", evidence.text[first.end : last.start])
    return (
        re.search(
            r"(?i)\b(?:when|while|whereas|but|although|where|as\s+well\s+as)\b|;"
            r"|\band\s+(?:\w+\s+){0,2}?(?:has|have|had)\b",
            gap,
        )
        is not None
    )


def _closed(since: Interval) -> Interval:
    """Return the year or the day that something has lasted since."""
    if since.start is None or since.end is not None:
        return since
    whole = (since.start.month, since.start.day) == (1, 1)
    return Interval(since.start, since.start.replace(month=12, day=31) if whole else since.start)


# ", since 1995", "since taking office in 2018"
_SINCE = re.compile(r"(?i),?\s*(?:since\s+(?:[a-z]+ing\s+(?:[\w’'-]+\s+){0,4}?(?:in|on)\s+)?)?")


def _until_now(evidence: Evidence, claim: Claim, date: Timex) -> Stretch | None:
    """Read "married for 30 years, since 1995", which lasts to the day of the article."""
    today, text = evidence.claims.anchor.date, evidence.text
    gap = text[claim.span.end : date.span.start]
    before = text[max(claim.sentence.start, claim.span.start - 8) : claim.span.start]
    if today is None or date.interval is None or not re.search(r"(?i)\bfor\s+$", before):
        return None
    if not _SINCE.fullmatch(gap) or not re.search("(?i)since", gap + date.text):
        return None
    return Stretch(_closed(date.interval), Interval(today, today), (date,))


def _one_date(evidence: Evidence, date: Timex) -> Stretch | None:
    """Read "from 2008 to 2011", which is one expression with two years in it."""
    if not (date.interval and date.interval.start and date.interval.end):
        return None
    before = evidence.text[max(0, date.span.start - 16) : date.span.start]
    bracketed = before.endswith("(") and evidence.text[date.span.end :][:1] == ")"
    opened = bracketed or _seams()[1].search(before)
    if not (opened or re.match(r"(?i)(?:from|between)\b", date.text)):
        return None
    start, end = date.interval.start, date.interval.end
    if re.search(r"\b(?:to|until|till|and)\b|[–-]", date.text) is None or start == end:
        return None
    if not re.fullmatch(r"\D*\d{4}\D+\d{4}\D*", date.text):
        ends = (Interval(start, start), Interval(end, end))
        return Stretch(*ends, (date,)) if re.search(r"(?<!\d)\d{1,2}(?!\d)", date.text) else None
    if len(take_apart(date.text).months) == 2:  # "from January 2022 to June 2022"
        last_day = calendar.monthrange(start.year, start.month)[1]
        first = Interval(start, start.replace(day=last_day))
        return Stretch(first, Interval(end.replace(day=1), end), (date,))
    first = Interval(start, start.replace(month=12, day=31))
    return Stretch(first, Interval(end.replace(month=1, day=1), end), (date,))
