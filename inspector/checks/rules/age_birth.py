"""Compare an age with the year or the day of birth of the same person.

References: ACES, "Check the facts: 10 tips for copy editors".
"""

import datetime as dt
import re
from collections.abc import Iterator

from inspector.checks.model import Check, Evidence, Finding, Verdict
from inspector.checks.working import restated
from inspector.claims.model import Claim, Interval, Timex
from inspector.documents.model import Span

_OLDEST = 120
_BORN = re.compile(r"(?i)(?:\b(?:born|birth)\b[^.;:]{0,40}|\(b\.?\s*)$")
_BIRTH = re.compile(r"(?i)\b(?:born|birth)\b|\(b\.?\s*(?=\d)")
_KIN = re.compile(
    r"(?i)\b(?:whose|father|mother|parents|son|daughter|wife|husband|brother|sister|founded|his|her)\b"
)
_THEN = re.compile(
    r"(?i)\b(?:at the age of|at age|aged?|when|then|turned|turns|until|died|dead|death|killed|was|"
    r"were|be|by the time|would have|at)\s*$"
)
_OTHER_TIME = re.compile(
    r"(?i)\b(?:when|then|died|dies|at the time|would have|late|death|in \d{4} at)\b"
)
_STILL = re.compile(r"(?i),\s+(?:is|has|still|leads|runs|remains|now)\b|\bis\s+(?:the|one|still)\b")
_LIVING = re.compile(r"(?i)\b(?:is|now|who is|currently)\s*(?:aged\s*)?$")


def _run(evidence: Evidence) -> Iterator[Finding]:
    written = evidence.claims.anchor.date
    if written is None:
        return
    for age in evidence.claims.claims:
        if age.direction is not None or not (_is_age(age) or _stands_as_age(evidence.text, age)):
            continue
        born = _born(evidence, age)
        if born is not None and born.interval is not None:
            finding = _finding(age, born, born.interval, written)
            if finding is not None:
                yield finding


def _is_age(claim: Claim) -> bool:
    return claim.subject == "age" and claim.quantity.unit.name == "year"


def _stands_as_age(text: str, claim: Claim) -> bool:
    """Tell an age after a name that nobody knows for one: the birth beside it makes it an age."""
    quantity = claim.quantity
    before = text[max(claim.sentence.start, claim.span.start - 24) : claim.span.start]
    after = text[claim.span.end : claim.span.end + 1]
    if quantity.unit.name or not quantity.low == quantity.high <= _OLDEST or after not in ",.":
        return False
    named = re.search(r"[A-Z][\w’'-]+,\s$", before) is not None
    return (named and after == ",") or _is_now(text, claim, before)


def _is_now(text: str, claim: Claim, before: str) -> bool:
    """Tell "and is 31." and "now 59," and, of somebody who still is something, "At 64, she is"."""
    opens = before in {"At ", "Now ", "Aged "} and _STILL.search(
        text, claim.span.end, claim.sentence.end
    )
    return bool(opens) or _LIVING.search(before) is not None


def _is_told_of_now(text: str, age: Claim, before: str) -> bool:
    return _LIVING.search(before) is not None or (
        before == "At " and _STILL.search(text, age.span.end, age.sentence.end) is not None
    )


def _born(evidence: Evidence, age: Claim) -> Timex | None:
    """Return the birth that is told of the same person in the same sentence."""
    text, sentence = evidence.text, age.sentence
    if _OTHER_TIME.search(sentence.of(text)):
        return None
    before = text[sentence.start : age.span.start]
    if _THEN.search(before) and not _is_told_of_now(text, age, before):
        return None
    if _ages_in(evidence, age, sentence) > 1 or len(_BIRTH.findall(sentence.of(text))) > 1:
        return None
    found = [
        timex
        for timex in evidence.dates_in(sentence)
        if _BORN.search(text[sentence.start : timex.span.start])
        and not _people_between(evidence, age, timex)
    ]
    return found[0] if found else None


def _ages_in(evidence: Evidence, age: Claim, sentence: Span) -> int:
    place = int(age.id[1:]) - 1
    near = evidence.claims.claims[max(0, place - 3) : place + 4]
    return sum(claim.subject == "age" and claim.sentence == sentence for claim in near)


def _people_between(evidence: Evidence, age: Claim, born: Timex) -> bool:
    """Tell whether somebody else is named between an age and a birth."""
    first, last = sorted((age.span, born.span))
    between = Span(first.end, last.start)
    if _KIN.search(between.of(evidence.text)):
        return True
    mentions = evidence.parse.mentions
    own = [
        m.entity for m in mentions if age.sentence.covers(m.span) and m.span.end <= age.span.start
    ]
    return any(
        mention.label == "PERSON" and between.covers(mention.span) and mention.entity not in own
        for mention in mentions
        if age.sentence.covers(mention.span)
    )


def _finding(age: Claim, born: Timex, birth: Interval, written: dt.date) -> Finding | None:
    if birth.start is None or birth.end is None or birth.end > written:
        return None
    if (birth.end - birth.start).days > 366:
        return None
    youngest, oldest = _years(birth.end, written), _years(birth.start, written)
    holds = youngest <= age.quantity.high and age.quantity.low <= oldest
    ages = str(oldest) if youngest == oldest else f"{youngest} or {oldest}"
    told = f"born {born.text}, that is {ages} on {written.day} {written:%B} {written.year}"
    return Finding.about(
        (age, born),
        check="age-birth",
        verdict=Verdict.CONSISTENT if holds else Verdict.WRONG,
        message=f"{age.text} agrees with a birth in {born.text}."
        if holds
        else f"Someone born {born.text} is {ages}, not {age.text}.",
        working=f"{told}, printed {age.text}",
        suggestion="" if holds else restated(age, age.quantity.low * 0 + oldest),
    )


def _years(born: dt.date, day: dt.date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


CHECK = Check(
    id="age-birth",
    title="Ages and births",
    help=(
        "Compares an age with the year or day of birth of the same person, on the day of the "
        "article: 5 February 2025 in these texts. Ages at another time (“was 40 when”, "
        "“died at 61”) are left alone."
    ),
    run=_run,
    flags=(
        "TARVEN, Feb 5, 2025 – Odile Brandt, [[37]], a pilot born in 1978, flew the first load.",
        "TARVEN, Feb 5, 2025 – “It sounded like a train,” said Henrik Sool, [[49]], born in 1966.",
    ),
    clean=(
        "TARVEN, Feb 5, 2025 – Odile Brandt, 46, a pilot born in 1978, flew the first load.",
        "TARVEN, Feb 5, 2025 – Born in 1978, Odile Brandt was 24 when she first flew alone.",
    ),
)
