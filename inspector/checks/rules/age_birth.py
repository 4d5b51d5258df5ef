"""Compare an age with the year or the day of birth of the same person.

References: ACES, "Check the facts: 10 tips for copy editors".
"""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from inspector.checks.model import Check, Evidence, Finding, Verdict
from inspector.checks.working import against, plain, restated
from inspector.claims.model import Claim, Interval, Timex
from inspector.documents.model import Span
from inspector.language.model import Mention
from inspector.phrases import phrases

phrase = phrases(__name__)


_OLDEST = 120
_BESIDE = 24  # characters from "19-year-old" to whose age it is
_BIRTHS = r"\b(?:born|birth|came\s+into\s+the\s+world)\b"
_BORN = re.compile(
    rf"(?i)(?:{_BIRTHS}(?:(?!\b(?:that|which|who|where|when)\b)[^.;:\d]){{0,40}}|\(b\.?\s*)$"
)
_BORN_AFTER = re.compile(r"-born\b")  # "the 1956-born engineer"
_BIRTH = re.compile(rf"(?i){_BIRTHS}|\(b\.?\s*(?=\d)")
_KIN = re.compile(
    r"(?i)\b(?:whose|father|mother|parents|son|daughter|wife|husband|brothers?|sisters?|sons|daughters|eldest|whom|partner|founded|his|her)\b"
)
# "at his home"; "whose date of birth"; "The son of a bus driver, Amadi": said of the same person
_OWN_KIN = re.compile(
    r"(?i)\bmak(?:es|ing)\s+(?:him|her)\b"
    r"|\bwhose\s+(?:date|year|place|day|real\s+name|full\s+name|birth|stage\s+name)\b"
    r"|\b(?:at|in|of)\s+(?:his|her)\s+home\b"
    r"|\b(?:above|behind|near|on|in|over)\s+(?:his|her)\s+[\w’' -]{0,30}?"
    r"\b(?:shop|farm|house|inn|bakery|store|restaurant)\b"
    r"|(?<=[.\s“])(?:the|a)\s+(?:son|daughter)\s+of\s+an?\s+[^,.;]{3,40}(?=,)"
)
_THEN = re.compile(
    r"(?i)\b(?:at the age of|at age|aged?|when|then|turned|turns|until|died|dead|death|killed|was|"
    r"were|be|by the time|would have|at)\s*$"
)
_OTHER_TIME = re.compile(
    r"(?i)\b(?:when|then|died|dies|at the time|would have|late|death|in \d{4} at)\b"
)
# "Born in 1938, he was 81 when": the age beside a birth is the one that goes with it.
_OF_ANOTHER_TIME = re.compile(r"(?i)\b(?:was|were|at|aged)\s+(?:only\s+|just\s+)?\d{1,3}\b")
_STILL = re.compile(r"(?i),\s+(?:is|has|still|leads|runs|remains|now)\b|\bis\s+(?:the|one|still)\b")
_LIVING = re.compile(
    r"(?i)\b(?:is|now|who is|currently|makes?\s+(?:him|her)|making\s+(?:him|her))\s*"
    r"(?:aged\s*|,?\s*at\s+(?:only\s+|just\s+)?)?$"
)
# "At 65 he still", "at 46 she has", "At 24 - she was born … - Vera Quist is"
_AT = re.compile(r"(?i)(?:^|[;.“]\s*|,\s+(?:and\s+)?)at\s+(?:the\s+)?(?:age\s+(?:of\s+)?)?$")
_GOES_STILL = re.compile(
    r"(?:\s+[–—-]\s[^–—]{3,60}\s[–—-])?,?\s+(?:he|she|the\s\w+|[A-Z][\w’'.-]+(?:\s[A-Z][\w’'-]+){0,2})\s+"
    r"(?:still|now|is|has|remains|runs|leads|lives|works|heads|holds|keeps|plays)\b"
)
# "who was born in 1990 and, at 32, has never", "Nuala Prentiss, at 32, is"
_INSERTED = re.compile(r"(?:\band|\bwho|\bhe|\bshe|\b[A-Z][\w’'-]+),\s+at\s+(?:just\s+|only\s+)?$")
_NOW = re.compile(r",\s+(?:is|has|still|now|remains|leads|runs|heads|holds)\b")
_AT_AGE = frozenset({"At ", "Aged ", "At the age of ", "At age "})
# "Mrs Dahl, aged 92, was born"
_AGED = re.compile(r",\s+aged\s+$")
_WAS_BORN = re.compile(r",\s+(?:who\s+)?(?:was\s+born|is|has)\b")
_IS_A = re.compile(r",\s+an?\s+(?!\w+,)[a-z]")  # "aged 84, a retired baker", where no date is told
# "The minister is Karel Dunn, aged 31."
_IS_AGED = re.compile(r"\bis\b(?:(?!\b(?:was|were|died|dead|killed)\b)[^.;:])*,\s+aged\s+$")
_WHO_AT = re.compile(r"(?i)\b(?:who|he|she),?\s+at\s*$")  # "who at 44 is the youngest"
_IS = re.compile(r",?\s+(?:is|remains|still)\b")
_DIED = re.compile(
    r"(?i)\bdied\b[^.;:]*\b(?:aged|at\s+the\s+age\s+of|at\s+age|at|,\s+was|who\s+was)\s*$"
)
# "Odo Crane, 79, has died", "died on Monday": he was so old on that day
_HAS_DIED = re.compile(
    r"(?i)\b(?:has|have)\s+died\b|^(?!.*\b(?:when|then|late)\b).*,\s\d\d,\s+died\b"
)
_TURNS = re.compile(r"(?i)\b(?:turns|will\s+turn|will\s+be)\s*$")
_TURNED = re.compile(r"(?i)\bturned\s*$")
# Whom a sentence goes on about: "He was born", "The 42-year-old has", "Now 75, he"
_GOES_ON = re.compile(
    r"(?i)\s*[“\"]?(?:(?:today|now),?\s+)?(?:he|she|born|the\s+\d{1,3}-year-old|(?:now|at)\s+(?:aged\s+)?\d{1,3},?\s+(?:he|she)|"
    r"(?:mr|ms|mrs|dr)\b)"
)


def _run(evidence: Evidence) -> Iterator[Finding]:
    written = evidence.claims.anchor.date
    births = _births(evidence)
    if written is None or not births:
        return
    ages = _ages(evidence)
    for group in ages.values():
        for age in group if len(group) == 1 else ():
            born = _born(evidence, age, births, ages)
            day = _day(evidence, age, born, written)
            if born is not None and born.interval is not None and day is not None:
                finding = _finding(age, born, born.interval, day)
                if finding is not None:
                    yield finding


def _births(evidence: Evidence) -> Mapping[Span, Sequence[Timex]]:
    """Return the days and years of birth, by sentence."""
    found: defaultdict[Span, list[Timex]] = defaultdict(list)
    for timex in evidence.claims.timexes:
        sentence = evidence.sentence_of(timex.span)
        if _BORN.search(
            evidence.text, max(sentence.start, timex.span.start - 60), timex.span.start
        ) or _BORN_AFTER.match(evidence.text, timex.span.end):
            found[sentence].append(timex)
    return found


def _ages(evidence: Evidence) -> Mapping[Span, Sequence[Claim]]:
    """Return the figures that are ages, by sentence."""
    found: defaultdict[Span, list[Claim]] = defaultdict(list)
    for claim in evidence.claims.claims:
        if claim.direction is None and (_is_age(claim) or _stands_as_age(evidence.text, claim)):
            found[claim.sentence].append(claim)
    return found


def _is_age(claim: Claim) -> bool:
    return claim.subject == "age" and claim.quantity.unit.name == "year"


def _stands_as_age(text: str, claim: Claim) -> bool:
    """Tell an age after a name that nobody knows for one: the birth beside it makes it an age."""
    quantity = claim.quantity
    if quantity.unit.name or not quantity.low == quantity.high <= _OLDEST:
        return False
    before = text[max(claim.sentence.start, claim.span.start - 40) : claim.span.start]
    after = re.match(
        r"[,.;]|\s\(|\s+(?:and|but|this\s+year|next|today|the|is|in|on|he|she|now)\b|\s+[–—-]\s",
        text[claim.span.end : claim.span.end + 12],
    )
    if after is None:
        return False
    if after[0] in {",", "."} and _DIED.search(text[claim.sentence.start : claim.span.start]):
        return True
    named = re.search(r"[^\W\d][\w’'-]+(?:\s\([^()]*\))?,\s$", before) is not None
    return (named and after[0] in {",", ".", " ("}) or _is_now(text, claim, before)


def _is_now(text: str, claim: Claim, before: str) -> bool:
    """Tell "and is 31." and "Now 59," and, of somebody who still is something, "At 64, she is"."""
    opens = _opens_now(text, claim)
    aside = _IS.match(text, claim.span.end) if _WHO_AT.search(before) else None
    return (
        opens or aside is not None or (_LIVING.search(before) or _TURNS.search(before)) is not None
    )


def _opens_now(text: str, age: Claim) -> bool:
    """Tell whether a statement of what somebody still is or does opens with the age."""
    before, end = text[age.sentence.start : age.span.start], age.sentence.end
    if _AT.search(before) and _GOES_STILL.match(text, age.span.end, end):
        return True
    if _INSERTED.search(before) and _NOW.match(text, age.span.end, end):
        return True
    return before in _AT_AGE and _STILL.search(text, age.span.end, end) is not None


def _day(evidence: Evidence, age: Claim, born: Timex | None, written: dt.date) -> Interval | None:
    """Return the day on which somebody is so old; None where the text tells of another time."""
    text = evidence.text
    before, sentence = text[age.sentence.start : age.span.start], age.sentence.of(text)
    if _DIED.search(before) or _HAS_DIED.search(sentence):
        others = [timex for timex in evidence.dates_in(age.sentence) if timex is not born]
        lately = Interval(written, written) if _HAS_DIED.search(sentence) and not others else None
        return others[0].interval if len(others) == 1 else lately
    if _OTHER_TIME.search(sentence):
        return None
    if _TURNS.search(before) or _TURNED.search(before):  # "who turned 50 in April"
        return _turning(evidence, age, born, written)
    told_of_now = (
        (_AGED.search(before) and _WAS_BORN.match(text, age.span.end)) is not None
        or _IS_AGED.search(before) is not None
        or (
            _AGED.search(before) is not None
            and _IS_A.match(text, age.span.end) is not None
            and not evidence.dates_in(age.sentence)
        )
        or _LIVING.search(before) is not None
        or (_WHO_AT.search(before) and _IS.match(text, age.span.end)) is not None
        or _opens_now(text, age)
    )
    return None if _THEN.search(before) and not told_of_now else Interval(written, written)


def _turning(
    evidence: Evidence, age: Claim, born: Timex | None, written: dt.date
) -> Interval | None:
    """Return the days of a birthday: "this year", or those of the date right after the age."""
    if re.match(r"\s+this\s+year\b", evidence.text[age.span.end :][:12]):
        end = written.replace(month=12, day=31)
        return Interval(end, end)
    beside = (
        date for date in evidence.dates_in(age.sentence) if _is_beside(evidence.text, age, date)
    )
    found = next(beside, None)
    return found.interval if found is not None and found is not born else None


def _is_beside(text: str, age: Claim, date: Timex) -> bool:
    """Tell whether a date stands right after an age."""
    return re.fullmatch(r"\s+(?:(?:in|on)\s+)?", text[age.span.end : date.span.start]) is not None


def _born(
    evidence: Evidence,
    age: Claim,
    births: Mapping[Span, Sequence[Timex]],
    ages: Mapping[Span, Sequence[Claim]],
) -> Timex | None:
    """Return the birth that is told of the same person in the same sentence or beside it."""
    own = births.get(age.sentence, ())
    if own:
        once = len(own) == len(_BIRTH.findall(age.sentence.of(evidence.text))) == 1
        return own[0] if once and not _people_between(evidence, age, own[0]) else None
    for before, after in evidence.neighbours(age.sentence):
        other = before if after == age.sentence else after
        told = births.get(other, ())
        if len(told) != 1 or ages.get(other) or _OF_ANOTHER_TIME.search(other.of(evidence.text)):
            continue
        if not _goes_on(evidence, before, after):
            continue
        leads = (evidence.text[age.sentence.start : age.span.start], _lead(evidence, told[0]))
        if not any(_KIN.search(_OWN_KIN.sub("", lead)) for lead in leads):
            return told[0]
    return None


def _lead(evidence: Evidence, born: Timex) -> str:
    return evidence.text[evidence.sentence_of(born.span).start : born.span.start]


def _goes_on(evidence: Evidence, before: Span, after: Span) -> bool:
    """Tell whether two sentences are about one person, and about nobody else."""
    both = Span(before.start, after.end)
    people = _people(evidence, both)
    again = len({before.covers(mention.span) for mention in people}) == 2
    if not again and _GOES_ON.match(evidence.text, after.start, after.end) is None:
        return False
    return len({mention.entity for mention in people}) < 2


def _people(evidence: Evidence, span: Span) -> list[Mention]:
    """Return the persons named in a stretch; no name begins with a small letter."""
    return [
        mention
        for mention in evidence.mentions_in(span)
        if mention.label == "PERSON" and not evidence.text[mention.span.start].islower()
    ]


def _people_between(evidence: Evidence, age: Claim, born: Timex) -> bool:
    """Tell whether somebody else is named between an age and a birth."""
    first, last = sorted((age.span, born.span))
    between = Span(first.end, last.start)
    if _KIN.search(_OWN_KIN.sub("", between.of(evidence.text))):
        return True
    people = _people(evidence, age.sentence)
    if people and re.fullmatch(
        r"(?i)[“\"]?(?:now\s+)?(?:aged\s+|at\s+)?(?:(?:the\s+)?age\s+of\s+)?",
        evidence.text[age.sentence.start : age.span.start],
    ):
        own = [people[0].entity]  # "At 64, Ms Venn, who was born"
    else:
        # "Born in 1988, Wen"; "A native of Brock, where he was born in 1983, Mr Dahl"
        lead = _lead(evidence, born)
        opens = re.search(r"(?i)^[“\"]?born\b|,\s+(?:where|who)\s+(?:he|she)\s+was\s+born\b", lead)
        before = age.span.start if opens else first.start
        own = [m.entity for m in people if m.span.end <= before]
        if age.text.endswith("-old"):
            own += [m.entity for m in people if 0 <= m.span.start - age.span.end < _BESIDE][:1]
    return any(between.covers(m.span) and m.entity not in own for m in people)


def _finding(age: Claim, born: Timex, birth: Interval, day: Interval) -> Finding | None:
    if not (birth.start and birth.end and day.start and day.end) or birth.end > day.start:
        return None
    if (birth.end - birth.start).days > 366 or (day.end - day.start).days > 366:
        return None
    youngest, oldest = _years(birth.end, day.start), _years(birth.start, day.end)
    holds = youngest <= age.quantity.high and age.quantity.low <= oldest
    in_year = born.text.isdigit()
    when = phrase("in {year}", year=born.text) if in_year else phrase("on {day}", day=born.text)
    ages = (
        str(oldest)
        if youngest == oldest
        else phrase("{one} or {other}", one=youngest, other=oldest)
    )
    today = f"{day.end.day} {day.end:%B} {day.end.year}"
    told = phrase("born {when}, that is {ages} on {today}", when=when, ages=ages, today=today)
    return Finding.about(
        (age, born),
        check="age-birth",
        verdict=Verdict.CONSISTENT if holds else Verdict.WRONG,
        message=phrase("{age} agrees with a birth {when}.", age=age.text, when=when)
        if holds
        else phrase(
            "Someone born {when} is {ages}, not {said}.",
            when=when,
            ages=ages,
            said=plain(age.quantity.low),
        ),
        working=against(told, age.text),
        suggestion="" if holds else restated(age, age.quantity.low * 0 + oldest),
    )


def _years(born: dt.date, day: dt.date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


CHECK = Check(
    id="age-birth",
    title=phrase("Ages and births"),
    help=phrase(
        "Compares an age with the year or day of birth of the same person, on the day of the "
        "article. Ages at another time (“was 40 when”, “died at 61”) are left alone."
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
