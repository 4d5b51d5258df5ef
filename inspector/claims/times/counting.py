"""Date a figure by the one that it is compared with: "a year earlier", "up from 26%"."""

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Sequence

from inspector.claims.dates import days, time_words
from inspector.claims.model import Interval, Timex, Unit
from inspector.claims.quantities.figures import Figure
from inspector.claims.syntax.grammar import Grammar
from inspector.claims.syntax.seams import Part
from inspector.claims.times.beside import Beside
from inspector.claims.times.periods import Report
from inspector.claims.times.when import FORETOLD, NOW, OPEN, When
from inspector.documents.model import Span
from inspector.language.lexicon import lexicon
from inspector.phrases import phrases

phrase = phrases(__name__)


_QUARTER = 80  # days
_YEAR = dt.timedelta(days=360)
_QUARTERLY = re.compile(r"(?i)quarter|half|\b[qh]\d")
_OPENING = 3  # characters in which a sentence begins
_NEAR = 200  # characters within which a date is looked for


class Counting:
    """Answers for the figures of one document, which are asked in order of the text."""

    def __init__(
        self,
        grammar: Grammar,
        timexes: Sequence[Timex],
        beside: Beside,
        report: Report,
        date: dt.date | None,
    ) -> None:
        self._text = grammar.text
        self._timexes = timexes
        self._has_quarters = _QUARTERLY.search(grammar.text) is not None
        self._starts = [timex.span.start for timex in timexes]
        self._earlier = grammar.occurrences(time_words.earlier())
        self._forecasts = grammar.occurrences(time_words.forecast())
        self._beside = beside
        self._report = report
        self._date = date
        self._last: dict[Unit, Interval] = {}
        self._main: dict[Unit, Interval] = {}
        self._latest: Interval | None = None
        self._latest_main: Interval | None = None
        self._counted: Interval | None = None
        self._ranks: dict[Interval, int] = {}  # of the quarters and halves that "the third" names
        self._told_at = 0

    def tell(self, figure: Figure, found: Interval, *, is_main: bool) -> None:
        """Remember the days of a figure that others may be compared with.

        The main one is compared with none itself.
        """
        self._last[figure.quantity.unit] = self._latest = found
        if is_main:
            self._main[figure.quantity.unit] = self._latest_main = found
        self._told_at = figure.span.start

    def back(
        self, figure: Figure, part: Part, sentence: Span, own: Interval | None = None
    ) -> When | None:
        """Read "a year earlier": the days of the figure compared with, a year before."""
        start = (
            part.span.start
            if part.compares or not self._earlier.has(sentence.start)
            else sentence.start
        )
        near = max(start, figure.span.start - _NEAR), min(part.span.end, figure.span.end + _NEAR)
        found = self._earlier.within(*near)
        if found is None or self._beside.has_figure(figure.span.end, found.start()):
            return None
        if found.start() < figure.span.start and (
            self._beside.has_figure(found.end(), figure.span.start)
            or self._is_dated_behind(figure, part)
        ):
            return None
        count = _count_of(found["count"])
        unit = next((found[name] for name in ("unit", "unit2") if found[name]), "year").lower()
        unit = "year" if unit == "season" else unit
        base = own or (self._compared_to(figure, found, unit) if part.compares else None)
        base = base or self.base(figure)
        if base is None:
            return None
        if found["ago"] and not (days.is_long(base) and count == 1):
            return None
        if found["ago"] and not part.compares and not self._goes_back(found.start(), sentence):
            return None
        before = days.before(base, unit, count)
        self._report.compare(base, before)
        if found.start() > figure.span.end and self._is_compared_with(found.start()) and not own:
            return None
        self._counted = before
        return When(before, phrase("counted back from the figure before"))

    def _compared_to(self, figure: Figure, found: re.Match[str], unit: str) -> Interval | None:
        """Return the days of the main figure, where "a year earlier" is counted from these.

        So in "12 in May, against 11 in March and 9 a year earlier", and in "up from 11 a year
        earlier and 9 two years earlier", but not in "up from 11 in 2015 and 9 a decade earlier".
        """
        unit_of = figure.quantity.unit
        same = self._main.get(unit_of) if unit_of.name else None
        main, last = same or self._latest_main, self.base(figure)
        if main is None or last is None or not (main.end and last.end):
            return None
        again = last == self._counted and (found["count"] or "the").lower() != "the"
        near = unit == "year" and dt.timedelta(0) < main.end - last.end < _YEAR
        return main if again or near else None

    def _is_compared_with(self, start: int) -> bool:
        """Tell "a point less than the year before", which is not the time of the figure."""
        return self._text.endswith((" than ", " on "), 0, start)

    def _goes_back(self, start: int, sentence: Span) -> bool:
        """Tell "A year ago it was 40", right behind the figure of now."""
        return start - sentence.start < _OPENING and sentence.start - self._told_at < _NEAR

    def base(self, figure: Figure) -> Interval | None:
        """Return the days of the figure that this one is compared with."""
        same = self._last.get(figure.quantity.unit) if figure.quantity.unit.name else None
        return same or self._latest

    def period_before(self, figure: Figure, sentence: Span) -> When:
        """Read "27% this year from 26%": what a year is compared with is the year before.

        Where the report has counted back once, from its own period, it goes on to.
        """
        base = self.base(figure)
        if base is None or base.start is None or base.end is None:
            return OPEN
        first = bisect_left(self._starts, sentence.start)
        if self._forecasts.within(sentence.start, figure.span.end + 12):
            at = bisect_left(self._starts, figure.span.start) - 1
            told = self._timexes[at].interval if at >= first else base
            if told is not None and told.start is None and self._date is not None:
                return When(days.one(self._date), NOW)  # "to 2% by June from 3.4%"
            return When(told, FORETOLD)
        compared = self._report.compared_with(base)
        if compared is not None:
            return When(compared, phrase("the time that the report compares with"))
        is_period = base.start.day == 1 and days.length(base) >= _QUARTER
        if self._told_at < sentence.start or not is_period:
            return OPEN
        return When(days.before(base, "year"), phrase("the year before that of the other figure"))

    def elided(self, figure: Figure, part: Part, *, is_dated: bool) -> When | None:
        """Read "from 287 in the second": the second quarter, where the other figure is of one.

        What has a date beside it is of that, unless the words stand right behind it.
        """
        if not self._has_quarters:
            return None
        base = next(filter(_is_part_of_year, (self._latest, self.base(figure))), None)
        if base is None or base.start is None:
            return None
        months = _months_in(base)
        found = time_words.elided().match(self._text, figure.span.end)
        if found is None and not is_dated:
            near = max(part.span.start, figure.span.start - _NEAR)
            found = time_words.elided_before().search(self._text, near, figure.span.start)
        if found is None:
            return None
        rank = lexicon("calendar")["ordinals"].get(found[1].lower())
        forward = -1 if rank is None else rank - self._rank_of(base, months)  # "the previous one"
        in_year = 12 // months
        ahead = days.before(base, "month", -months * forward)
        is_over = ahead is not None and ahead.end is not None and self._is_over(ahead.end)
        if forward > 0 and (part.compares or not is_over):
            ahead = days.before(base, "month", months * (in_year - forward))
        how = phrase("“{words}”, of the same length", words=found[0].strip())
        if rank is not None and ahead is not None:
            self._ranks[ahead] = rank
        return When(ahead, how)

    def _is_over(self, day: dt.date) -> bool:
        return self._date is None or day <= self._date

    def _rank_of(self, base: Interval, months: int) -> int:
        """Return which quarter, or half, of its year some days are, as the text tells."""
        if base in self._ranks:
            return self._ranks[base]
        told = (timex.text for timex in self._timexes if timex.interval == base)
        ranks = lexicon("calendar")["ordinals"]
        named = next((ranks[word] for text in told for word in text.split() if word in ranks), 0)
        return named or (base.start.month - 1) // months + 1 if base.start else 1

    def _is_dated_behind(self, figure: Figure, part: Part) -> bool:
        """Tell "a peak of 240 in the week to May 3", whatever is counted back before it."""
        at = bisect_left(self._starts, figure.span.end)
        if at == len(self._starts) or self._starts[at] >= part.span.end:
            return False
        return not self._beside.has_figure(figure.span.end, self._starts[at])


def _months_in(span: Interval) -> int:
    """Return how many months a stretch touches, 0 where a side is open."""
    if span.start is None or span.end is None:
        return 0
    return (span.end.year - span.start.year) * 12 + span.end.month - span.start.month + 1


def _is_part_of_year(span: Interval | None) -> bool:
    """Tell a quarter or a half."""
    return span is not None and _months_in(span) in {3, 6}


def _count_of(words: str | None) -> int:
    if words is None or words.lower() in lexicon("times")["earlier"]["articles"]:
        return 1
    number = words.lower()
    return int(number) if number.isdigit() else int(lexicon("numbers")["cardinals"][number])
