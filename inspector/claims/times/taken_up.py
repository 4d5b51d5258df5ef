"""Date a figure without a date that takes up what was told: "Of these", "for the year"."""

import datetime as dt
import re
from collections.abc import Mapping
from functools import cache

from inspector.claims.dates import days
from inspector.claims.model import Interval
from inspector.claims.quantities.figures import Figure
from inspector.claims.times.periods import Report
from inspector.claims.times.when import FORETOLD, OPEN, RIGHT_BEFORE, When
from inspector.documents.model import Span
from inspector.language.lexicon import Ending, any_of, lexicon
from inspector.phrases import phrases

phrase = phrases(__name__)

_NEAR = 60  # characters before a figure
_BEHIND = 16  # characters behind a figure in which "for the year" stands
_YEAR = 360  # days
_OF_YEAR = re.compile(
    r"(?i)\b(?:for|over|in)\s+the\s+(?:full\s+|whole\s+)?year\b"
    r"(?!\s+(?:to|ended|ending|through|that|in|before|earlier|after|until|since|and)\b|[\s-]*\d)"
)


class TakenUp:
    """Answers for the figures of one document, which are asked in order of the text.

    `current` holds the days of the last figure that is compared with no other, by its dimension,
    and of any of them under "".
    """

    def __init__(
        self, text: str, current: Mapping[str, Interval], report: Report, date: dt.date | None
    ) -> None:
        self._text = text
        self._current = current
        self._report = report
        self._date = date
        self._ahead: dict[str, Interval] = {}

    def tell(self, figure: Figure, found: Interval) -> None:
        """Remember the days of a figure that is told of a time to come."""
        ends = found.end
        if self._date is not None and ends is not None and ends > self._date:
            self._ahead[figure.quantity.unit.name] = self._ahead[""] = found

    def days_of(self, figure: Figure, sentence: Span) -> When:
        """Return the days that the words around a figure take up; open where they take up none."""
        return (
            self._of_whole(figure, sentence)
            or self._put_at(figure)
            or self._of_year(figure, sentence)
            or self._foretold(figure, sentence)
            or OPEN
        )

    def _of_whole(self, figure: Figure, sentence: Span) -> When | None:
        """Read "Of these, 40 had": the time of the whole; "of the latest total": that reported."""
        opening = _of_these().match(self._text, sentence.start, sentence.end)
        if opening is None:
            return None
        latest = self._report.period if opening["latest"] else None
        dimension = figure.quantity.unit.dimension
        found = latest or self._current.get(dimension) or self._current.get("")
        return When(found, RIGHT_BEFORE) if found else None

    def _put_at(self, figure: Figure) -> When | None:
        """Read "the union puts it at 40": of the time of what is put in other terms."""
        start = figure.span.start
        if _putting().search(self._text, max(0, start - _NEAR), start) is None:
            return None
        found = self._current.get(figure.quantity.unit.dimension)
        return When(found, RIGHT_BEFORE) if found else None

    def _of_year(self, figure: Figure, sentence: Span) -> When | None:
        """Read "making 40 for the year", in a report on a year."""
        period = self._report.period
        if period is None or days.length(period) < _YEAR:
            return None
        near = max(sentence.start, figure.span.start - _NEAR)
        end = min(sentence.end, figure.span.end + _BEHIND)
        if _OF_YEAR.search(self._text, near, end) is None:
            return None
        return When(period, phrase("the year that the report is about"))

    def _foretold(self, figure: Figure, sentence: Span) -> When | None:
        """Read "the union expects 40", where others have told what they expect for a time."""
        unit = figure.quantity.unit.name
        if unit not in self._ahead:
            return None
        near = max(sentence.start, figure.span.start - _NEAR)
        if _expecting().search(self._text, near, figure.span.start) is None:
            return None
        return When(self._ahead[unit], FORETOLD)


@cache
def _of_these() -> re.Pattern[str]:
    """Return the pattern of "Of these, " and "Of the latest total, ", which open a sentence."""
    words = lexicon("times")["taken_up"]
    return re.compile(
        rf"(?i)\W*of\s+(?:(?:{any_of(words['these'])})\b(?!\s+\w)"
        rf"|(?:the|that)\s+(?P<latest>latest\s+)?(?:{any_of(words['wholes'])})\b)"
    )


@cache
def _putting() -> Ending:
    """Return the pattern of "puts it at ", before a figure and what hedges it."""
    words = lexicon("times")["taken_up"]
    things = rf"(?:{any_of(words['pronouns'])}|the\s+(?:{any_of(words['figures'])}))"
    hedges = any_of(words["hedges"])
    return Ending(
        rf"(?i)\b(?:{any_of(words['putting'])})\s+{things}\s+at\s+(?:(?:{hedges})\s+)*$",
        ("at", *words["hedges"]),
    )


@cache
def _expecting() -> re.Pattern[str]:
    """Return the pattern of "expects about ", before a figure."""
    words = any_of(lexicon("times")["forecasts"]["verbs"])
    return re.compile(rf"(?i)\b(?:{words})\s+(?:[^\W\d]+\s+){{0,4}}$")
