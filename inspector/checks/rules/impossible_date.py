"""Find days that no calendar has: 31 June, 30 February, 29 February in a common year.

References: ISO 8601; University of Kansas, editing notes, "Dates".
"""

import calendar
import datetime as dt
import re
from collections.abc import Iterator

from inspector.checks.model import Check, Evidence, Finding, Verdict
from inspector.claims.dates.words import take_apart
from inspector.claims.model import Timex
from inspector.phrases import phrases

phrase = phrases(__name__)


_LEAP = 2024
_TO = re.compile(r"(?i)\s+(?:to|until|till|through|and)\s+|\s*[–—]\s*|\.\s+(?=The\b)")
_NUMERIC = re.compile(r"(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})")
_MONTHS = 12
_FULL_YEAR = 4  # digits

# "In June 31 villages were", "In June 31 people drowned"
# "By June 31 of the 40 schools had opened"
_OF_MANY = re.compile(
    r"(?i)\s+(?:of|out\s+of)\s+(?:the|its|their|some|all)\s+(?:\d|[a-z]+\s+\w+s\b)"
)
_COUNTED = re.compile(
    r"\s+(?!(?:days|hours|was|has|its|his|this|plus|across|unless|besides)\b)(?:people|[a-z]{2,}s)\b"
)
# "31 June arrivals were treated": a count, unless a word for a day stands before it
_DAY_FIRST = re.compile(r"(?i)\d{1,2}\s+[a-z]+\.?")
_OF_A_DAY = re.compile(
    r"(?i)\b(?:on|by|until|till|to|from|since|before|after|of|the|dated|through|between|and|born|"
    r"[a-z]+day),?\s+$"
)
# "34" before "June" or after it
_DAY_BEFORE = re.compile(r"(?<![\w.,$£€-])(?:the\s+)?(\d\d)(?:st|nd|rd|th)?\s+(?:of\s+)?$")
_DAY_AFTER = re.compile(r"\s+(\d\d)(?:st|nd|rd|th)?(?![\w%]|[.,:/-]\d|[\s-]+[a-z]{3,})")
_ON = re.compile(r"(?i)\b(?:on|by|until|till|from|since|dated|born|died|before|through)\s+$")


def _run(evidence: Evidence) -> Iterator[Finding]:
    for timex in evidence.claims.timexes:
        if _is_count(evidence.text, timex):
            continue
        ends = _TO.split(timex.text) if any(map(str.isdigit, timex.text)) else []
        problems = (_problem(evidence, end) or _numeric_problem(end) for end in ends)
        problem = next(filter(None, problems), "") or _beyond(evidence.text, timex)
        if problem:
            yield Finding.about(
                (timex,),
                check="impossible-date",
                verdict=Verdict.WRONG,
                message=phrase("There is no {day}.", day=problem[0]),
                working=problem[1],
            )


def _is_count(text: str, timex: Timex) -> bool:
    """Tell "In June 31 villages were" and "31 June arrivals" from days."""
    if _OF_MANY.match(text, timex.span.end):
        return True
    if _COUNTED.match(text, timex.span.end) is None:
        return False
    before = text[max(0, timex.span.start - 12) : timex.span.start]
    if _DAY_FIRST.fullmatch(timex.text):
        return _OF_A_DAY.search(before) is None
    return re.search(r"(?i)\bin\s+$", before) is not None


def _problem(evidence: Evidence, text: str) -> tuple[str, str] | None:
    """Return a day that is none and why; None where there is nothing to say."""
    words = take_apart(text)
    if len(words.months) != 1 or len(words.days) != 1:
        return None
    year = words.years[0] if words.years else _told_year(evidence, text) or _LEAP
    why = _why(year, words.months[0], words.days[0])
    return (text, why) if why else None


def _told_year(evidence: Evidence, text: str) -> int | None:
    """Return the year of "29 February last year"."""
    found, written = (
        re.search(r"(?i)\b(last|this|next)\s+year\b", text),
        evidence.claims.anchor.date,
    )
    if found is None or written is None:
        return None
    return written.year + ("last", "this", "next").index(found[1].lower()) - 1


def _why(year: int, month: int, day: int) -> str:
    """Return why there is no such day; "" where there is."""
    if not 1 <= year <= dt.MAXYEAR:
        return ""
    length = calendar.monthrange(year, month)[1]
    if day <= length:
        return ""
    if (month, day) == (2, 29):
        return phrase("{year} is no leap year: its February has 28 days", year=year)
    return phrase("{month} has {days} days", month=calendar.month_name[month], days=length)


def _numeric_problem(text: str) -> tuple[str, str] | None:
    """Read 2025-02-30 and 31/06/2025, the day first or the month, where neither is a day."""
    found = _NUMERIC.fullmatch(text)
    if found is None or _FULL_YEAR not in {len(found[1]), len(found[4])}:
        return None
    ends = int(found[1]), int(found[4])
    year, other = ends if len(found[1]) == _FULL_YEAR else ends[::-1]
    orders = ((int(found[3]), other), (other, int(found[3])))
    whys = [_why(year, month, day) for month, day in orders if 1 <= month <= _MONTHS]
    if not whys or not all(whys):
        return None
    return text, whys[0]


def _beyond(text: str, timex: Timex) -> tuple[str, str] | None:
    """Read "born 32 August 1951": a number beside a month that no month reaches."""
    words = take_apart(timex.text)
    if len(words.months) != 1 or words.days or words.weekday is not None or words.which:
        return None
    before = text[max(0, timex.span.start - 12) : timex.span.start]
    day, lead = _DAY_BEFORE.search(before), before
    if day is not None:
        lead, whole = before[: day.start()], f"{day[0]}{timex.text}"
    else:
        day = None if words.years else _DAY_AFTER.match(text, timex.span.end)
        whole = f"{timex.text}{day[0]}" if day else ""
    if day is None or not (words.years or _ON.search(lead)):
        return None
    if words.years and day.re is _DAY_BEFORE and re.search(r"(?i)\bin\s+$", lead):
        return None
    why = _why(_LEAP, words.months[0], int(day[1]))
    return (whole, why) if why else None


CHECK = Check(
    id="impossible-date",
    title=phrase("Days that do not exist"),
    help=phrase(
        "Finds days that no calendar has, such as 31 June, or 29 February in a common year."
    ),
    run=_run,
    flags=(
        "The exhibition closes on [[June 31]].",
        "Entries are due by [[Sept. 31, 2024]].",
        "He was born on [[29 February 1997]] in Kelmar.",
    ),
    clean=(
        "The exhibition closes on June 30.",
        "Entries were due by February 29, 2020.",
        "The exhibition closes on February 29.",
    ),
)
