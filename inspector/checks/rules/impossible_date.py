"""Find days that no calendar has: 31 June, 30 February, 29 February in a common year.

References: ISO 8601; University of Kansas, editing notes, "Dates".
"""

import calendar
import re
from collections.abc import Iterator

from inspector.checks.model import Check, Evidence, Finding, Verdict
from inspector.claims.dates.words import take_apart
from inspector.phrases import phrases

phrase = phrases(__name__)


_LEAP = 2024
_TO = re.compile(r"(?i)\s+(?:to|until|till|through|and)\s+|\s*[–—]\s*|\.\s+(?=The\b)")

# "In June 31 villages were", "In June 31 people drowned"
_COUNTED = re.compile(
    r"\s+(?!(?:days|hours|was|has|its|his|this|plus|across|unless|besides)\b)(?:people|[a-z]{2,}s)\b"
)


def _run(evidence: Evidence) -> Iterator[Finding]:
    for timex in evidence.claims.timexes:
        ends = _TO.split(timex.text) if any(map(str.isdigit, timex.text)) else []
        in_month = re.search(r"(?i)\bin\s+$", evidence.text[: timex.span.start][-4:])
        if in_month and _COUNTED.match(evidence.text, timex.span.end):
            continue
        problem = next(filter(None, map(_problem, ends)), "")
        if problem:
            yield Finding.about(
                (timex,),
                check="impossible-date",
                verdict=Verdict.WRONG,
                message=f"There is no {timex.text}.",
                working=problem,
            )


def _problem(text: str) -> str:
    """Return why there is no such day; "" where there is."""
    words = take_apart(text)
    if len(words.months) != 1 or len(words.days) != 1:
        return ""
    month, day = words.months[0], words.days[0]
    name = calendar.month_name[month]
    year = words.years[0] if words.years else _LEAP
    if not 1 <= year <= 9999:
        return ""
    length = calendar.monthrange(year, month)[1]
    if day <= length:
        return ""
    if (month, day) == (2, 29):
        return f"{year} is no leap year: its February has 28 days"
    return f"{name} has {length} days"


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
