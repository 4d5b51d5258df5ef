"""Compare a weekday with the date beside it.

References: ISO 8601; University of Kansas, editing notes, "Dates".
"""

import datetime as dt
import re
from collections.abc import Iterator

from inspector.checks.model import Check, Evidence, Finding, Verdict
from inspector.claims.dates.words import Words, take_apart
from inspector.claims.model import Timex
from inspector.phrases import phrases

phrase = phrases(__name__)


_NAMES = (
    phrase("Monday"),
    phrase("Tuesday"),
    phrase("Wednesday"),
    phrase("Thursday"),
    phrase("Friday"),
    phrase("Saturday"),
    phrase("Sunday"),
)
# Between two days: "from Monday 7 July to Friday 11 July"; "until Friday" names one.
_TO = re.compile(r"(?i)(?<=\w)[\s,]+(?:to|until|till|through)\s+")
# "Dec. 3, a Saturday", "5 July, which falls on a Friday", "Christmas Day 2024 was a Friday"
_CALLED = re.compile(
    r"(?i)(?:\s*[,(–—-]\s*a|(?:\s*[,(–—-])?\s+(?:which\s+)?(?:(?:is|was|will\s+be)\s+a|"
    r"(?:falls?|fell|falling|will\s+fall|lands?|landed)\s+(?:this\s+year\s+)?on(?:\s+a)?))\s+"
    rf"({'|'.join(_NAMES)})(?=\s*(?:[.,;:)–—]|$)|\s+(?:this\s+year|and|as|when|because|so|but)\b)"
)
# "the second Sunday of April": its number is none of a day
_NTH = re.compile(
    r"(?i)(?:the\s+)?(?:first|second|third|fourth|fifth|last|[1-5](?:st|nd|rd|th))\s+[a-z]+day\b"
)
_BESIDE = re.compile(r"(?i)\s*(?:,|\(|the|on|,\s+the|,\s+on|[–—-])?\s*")


def _run(evidence: Evidence) -> Iterator[Finding]:
    previous: Timex | None = None
    for timex in evidence.claims.timexes:
        words = take_apart(timex.text)
        dates: tuple[Timex, ...] = (timex,)
        weekday, day = words.weekday, _day_of(timex, words)
        if weekday is None and previous is not None and _is_beside(evidence, previous, timex):
            weekday = take_apart(previous.text).weekday
            dates = (previous, timex)
        nth = words.weekday is not None and _NTH.match(timex.text)
        if _TO.search(timex.text):
            yield from _ends(evidence, timex)
            weekday = day = None
        if nth or _is_newspaper(evidence, dates[0]):
            weekday = None
        if weekday is None and day is not None:
            weekday = _called(evidence, timex)
        if weekday is not None and day is not None:
            year = words.years[0] if words.years else None
            finding = _finding(evidence, dates, weekday, day, year)
            if finding is not None:
                yield finding
        previous = timex


def _ends(evidence: Evidence, timex: Timex) -> Iterator[Finding]:
    """Yield what is found of both ends of "Monday 7 to Friday 11 July"; "Friday to 1 July" is one.

    The month and the year may stand only in one of them. Without a year the last end is of one of
    the likely years, in which most weekdays fit; a first end later in the year is of that before.
    """
    whole = take_apart(timex.text)
    found = []
    for words in map(take_apart, _TO.split(timex.text)):
        months = words.months or whole.months
        if words.weekday is not None and len(months) == len(words.days) == 1:
            found.append((words.weekday, (months[0], words.days[0]), words.years))
    options = []
    for year in whole.years[-1:] or _likely(evidence, timex):
        own = [(w, day, told[0] if told else year - (day > found[-1][1])) for w, day, told in found]
        options.append((sum(_is_weekday(*each) for each in own), year, own))
    if not found or not options or (len(options) > 1 and not any(fit for fit, *_ in options)):
        return
    today = evidence.claims.anchor.date
    _, _, ends = max(
        options, key=lambda each: (each[0], -abs(each[1] - today.year) if today else 0)
    )
    for weekday, day, year in ends:
        if (finding := _finding(evidence, (timex,), weekday, day, year)) is not None:
            yield finding


def _likely(evidence: Evidence, date: Timex) -> tuple[int, ...]:
    """Return the years that a date without one may be of, the likeliest first."""
    read = (date.interval and (date.interval.start or date.interval.end)) or None
    read = read or evidence.claims.anchor.date
    return () if read is None else (read.year, read.year - 1, read.year + 1)


def _is_weekday(weekday: int, day: tuple[int, int], year: int) -> bool:
    try:
        return dt.date(year, *day).weekday() == weekday
    except ValueError:
        return False


def _day_of(timex: Timex, words: Words) -> tuple[int, int] | None:
    """Return the month and the day of "4 June" and, with its year, of "Christmas Day 2024"."""
    if len(words.months) == 1 and len(words.days) == 1:
        return words.months[0], words.days[0]
    interval = timex.interval
    if words.months or not words.years or interval is None or interval.start != interval.end:
        return None
    return (interval.start.month, interval.start.day) if interval.start else None


def _called(evidence: Evidence, date: Timex) -> int | None:
    """Return the weekday that the words after a date say it is."""
    found = _CALLED.match(evidence.text, date.span.end)
    return _NAMES.index(found[1].capitalize()) if found else None


def _is_newspaper(evidence: Evidence, date: Timex) -> bool:
    """Tell "Edmonton Sun, August 16": the name of a paper, and no day."""
    before = evidence.text[max(0, date.span.start - 24) : date.span.start]
    return date.text.startswith("Sun,") and re.search(r"\b[A-Z][a-z]+\s$", before) is not None


def _is_beside(evidence: Evidence, first: Timex, second: Timex) -> bool:
    """Tell "on Monday (Oct. 27)": a bare weekday, and a date right after it."""
    words = take_apart(first.text)
    if words.weekday is None or words.months or words.which:
        return False
    gap = evidence.text[first.span.end : second.span.start]
    return len(gap) < 12 and _BESIDE.fullmatch(gap) is not None


def _finding(
    evidence: Evidence,
    dates: tuple[Timex, ...],
    weekday: int,
    month_day: tuple[int, int],
    year: int | None,
) -> Finding | None:
    """Compare in the year that is given; without one, in the likely year and those beside it."""
    years = (year,) if year else _likely(evidence, dates[-1])
    if evidence.claims.anchor.date is None and year is None:
        return None
    days = []
    for option in years:
        try:
            days.append(dt.date(option, *month_day))
        except ValueError:
            continue
    if not days:
        return None
    holds = any(day.weekday() == weekday for day in days)
    day = next((day for day in days if day.weekday() == weekday), days[0])
    text = " ".join(date.text for date in dates)
    if take_apart(text).weekday is None:
        text = phrase("{date}, a {weekday}", date=text, weekday=_NAMES[weekday])
    told = phrase(
        "{day} is a {weekday}",
        day=f"{day.day} {day:%B} {day.year}",
        weekday=_NAMES[day.weekday()],
    )
    return Finding.about(
        dates,
        check="weekday-date",
        verdict=Verdict.CONSISTENT if holds else Verdict.WRONG,
        message=phrase("“{date}” agrees with the calendar.", date=text)
        if holds
        else phrase("{told}, not a {weekday}.", told=told, weekday=_NAMES[weekday]),
        working=phrase("{told}, printed “{date}”", told=told, date=text),
        suggestion="" if holds else str(_NAMES[day.weekday()]),
    )


CHECK = Check(
    id="weekday-date",
    title=phrase("Weekdays and dates"),
    help=phrase(
        "Looks up the weekday of a date. Without a year in the text it tries the likely year "
        "and those "
        "on either side, and warns only if none of them fits."
    ),
    run=_run,
    flags=(
        "The ferry was launched on [[Tuesday, May 7, 2025]], in heavy rain.",
        "The fair was opened on [[Monday, 4 June 2024]].",
        "She resigned on [[Friday, March 3, 2022]].",
        "The vote on [[2 May 2024]], a Monday, was close.",
    ),
    clean=(
        "The ferry was launched on Wednesday, May 7, 2025, in heavy rain.",
        "The fair was opened on Tuesday, 4 June 2019.",
        "The vote on 2 May 2024, a Thursday, was close.",
    ),
)
