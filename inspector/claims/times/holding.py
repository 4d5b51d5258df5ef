"""Find the days that a figure is about.

A date beside the figure comes first, in its own part of the sentence; then what counts back from
the figure that it is compared with; then the tense, which says "now"; last the period that the
whole report is about.
"""

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from inspector.claims.dates import days, time_words
from inspector.claims.model import Anchor, Interval, Timex, Unit
from inspector.claims.quantities.figures import Figure
from inspector.claims.syntax.outline import Outline
from inspector.claims.syntax.seams import Part, Seams
from inspector.claims.times.beside import Beside
from inspector.claims.times.context import Context
from inspector.claims.times.figure_tense import is_before_past, tense_at
from inspector.claims.times.held_against import HeldAgainst
from inspector.claims.times.other_dates import OtherDates
from inspector.claims.times.periods import Report
from inspector.documents.model import Role, Span
from inspector.language.lexicon import lexicon
from inspector.phrases import phrases

phrase = phrases(__name__)

_LEAD = 80  # characters in which a sentence says what it is about
_NEAR = 200  # characters within which a date is looked for
_DAY = dt.timedelta(days=1)
_YEAR = re.compile(r"\b\d{4}$")
_MEAN = re.compile(r"(?i)\b(?:average|mean|median|life\s+expectancy)\b[^;\n]*$")
_DIGIT = re.compile(r"\d")
_BY = re.compile(r"(?i)by\s")  # "by 2030", "by Tuesday": as it is then
_TO = re.compile(r",?\s+to\s+(?:\w+\s+){0,2}")
_FROM = re.compile(r"(?i)\bfrom\s+$")
_BETWEEN = re.compile(r"(?i)(?:between|from)\s.*\b\d{4}$")
_PRESENT = re.compile(r"(?i)\b(?:present|current)\s+$")  # "more than the present $18"
_AFTER = re.compile(r"(?i)after\s")
_YEARS_AGO = re.compile(r"(?i)\b(?:years?|decades?)\s+ago$")


class When(NamedTuple):
    """The days of a figure, None where they are not told, and how they were found."""

    days: Interval | None = None
    how: str = ""


_OPEN = When()
_NOW = phrase("“now”: the document date")
_PRESENT_TENSE = phrase("present tense: the document date")
_UNTOLD = frozenset({_NOW, _PRESENT_TENSE})  # times that no words speak of
_RIGHT_BEFORE = phrase("the time right before")
_FORETOLD = phrase("forecast before for the same time")


class Times:
    """Answers for the figures of one document, which are asked in order of the text."""

    def __init__(
        self,
        outline: Outline,
        timexes: Sequence[Timex],
        figures: Sequence[Figure],
        anchor: Anchor,
        asides: Sequence[Span],
    ) -> None:
        self._outline = outline
        self._grammar = outline.grammar
        self._text = outline.grammar.text
        self._anchor = anchor
        self._others = OtherDates(self._text, asides)
        self._timexes = [
            timex
            for timex in timexes
            if timex.interval is not None and not self._others.is_other(timex)
        ]
        self._starts = [timex.span.start for timex in self._timexes]
        self._against = HeldAgainst(self._text, timexes, anchor.date)
        self._earlier = self._grammar.occurrences(time_words.earlier())
        self._now = self._grammar.occurrences(time_words.now())
        self._forecasts = self._grammar.occurrences(time_words.forecast())
        self._so_far = self._grammar.occurrences(time_words.so_far())
        self._beside = Beside(outline, figures)
        self._last: dict[Unit, Interval] = {}
        self._latest: Interval | None = None
        self._current: dict[str, Interval] = {}  # by dimension, of what is compared with no other
        self._context = Context(outline, self._timexes, anchor.date)
        self._report = Report(self._grammar.document, self._timexes, anchor)
        self._seams = Seams(self._grammar)

    def time_of(self, figure: Figure, *, is_change: bool = False) -> When:
        """Return the days, and how they were found in words for the editor.

        The size of a change is not of the time that it is counted from.
        """
        if _is_timeless(figure, self._text) or self._others.is_norm(figure.span.start):
            return _OPEN
        when = self._read(figure, is_change=is_change)
        if when.days is not None:
            told = when.how not in _UNTOLD and not is_before_past(self._outline, figure.span)
            self._remember(figure, when.days, is_change=is_change, told=told)
        return when

    def _remember(self, figure: Figure, found: Interval, *, is_change: bool, told: bool) -> None:
        sentence = self._grammar.sentence_at(figure.span.start)
        if not is_change:
            self._last[figure.quantity.unit] = self._latest = found
            if not self._part(sentence, figure.span).compares:
                self._current[figure.quantity.unit.dimension] = self._current[""] = found
                if told:
                    self._context.tell(figure.span, found)
        if self._report.period is None and told:
            self._tell(figure, found, sentence)
        if is_change:  # "fell 7% in May from a year earlier": what all is compared with
            self._counted_back(figure, self._part(sentence, figure.span), sentence, found)

    def _tell(self, figure: Figure, found: Interval, sentence: Span) -> None:
        part = self._part(sentence, figure.span)
        foretold = self._forecasts.within(part.span.start, part.span.end)
        if foretold is None and not part.compares:
            self._report.tell(figure.span.start, found)

    def _read(self, figure: Figure, *, is_change: bool) -> When:
        sentence = self._grammar.sentence_at(figure.span.start)
        here = self._timexes[
            bisect_left(self._starts, sentence.start) : bisect_left(self._starts, sentence.end)
        ]
        here = [
            timex
            for timex in here
            if not (self._is_aside(timex, figure, sentence) or self._leads_away(timex, figure))
        ]
        if is_change:
            here = [timex for timex in here if not self._others.is_base(timex)]
        part = self._part(sentence, figure.span)
        matched = self._current.get(figure.quantity.unit.dimension) if part.matches else None
        if matched is not None:
            return When(matched, phrase("the time of the figure that it is held against"))
        counted = None if is_change else self._counted_back(figure, part, sentence)
        if counted is not None:
            return counted
        own = [timex for timex in here if part.span.overlaps(timex.span)]
        date = self._anchor.date
        if not own and date is not None and self._says_now(part, figure):
            return When(days.one(date), _NOW)
        if (gone_on := self._against.going_on(figure.span, sentence)) is not None:
            return When(gone_on, _RIGHT_BEFORE)
        if part.compares and not own:
            return self._elided(figure) or self._period_before(figure, sentence)
        chosen = own or [timex for timex in here if self._is_shared(timex, figure, sentence)]
        chosen = [timex for timex in chosen if not self._beside.is_elsewhere(timex, figure)]
        if not chosen:
            return self._by_others(figure, sentence)
        when = self._dated(self._beside.nearest(chosen, figure), figure)
        if part.compares:
            self._report.compare(self._base(figure), when.days)
        return when

    def _by_others(self, figure: Figure, sentence: Span) -> When:
        """Date a figure without a date by those beside it, else by its tense."""
        if self._had_foretold(figure, sentence):
            told = self._current.get(figure.quantity.unit.dimension) or self._base(figure)
            if told is not None:
                return When(told, _FORETOLD)
        if (this := self._against.this_time(figure.span, sentence)) is not None:
            return When(this, phrase("this time, which is held against the last"))
        return self._by_tense(figure)

    def _had_foretold(self, figure: Figure, sentence: Span) -> bool:
        """Tell "In July it had predicted 1.5 billion"."""
        start = max(sentence.start, figure.span.start - _NEAR)
        if self._forecasts.within(start, figure.span.start) is None:
            return False
        return time_words.foretold().search(self._text, start, figure.span.start) is not None

    def _part(self, sentence: Span, place: Span) -> Part:
        return self._seams.part_at(sentence, place)

    # -------------------------------------------------------------------- dates

    def _dated(self, timex: Timex, figure: Figure) -> When:
        """Return the days of an expression: "the year to May" is long, "so far" ends now."""
        found = self._narrowed(timex, figure)
        start, end = timex.span.start, timex.span.end
        near = max(0, start - 40)
        ended = time_words.period_end().search(self._text, near, start)
        if found is not None and found.end is not None and ended is not None:
            months = lexicon("times")["periods"]["months"][re.sub(r"\s+", " ", ended[1].lower())]
            eve = days.before(Interval(None, found.end), "month", months)
            first = eve.end + _DAY if eve is not None and eve.end is not None else None
            return When(Interval(first, found.end), f"“{ended[0].strip()} {timex.text}”")
        so_far = self._so_far.within(start - 12, start) or self._so_far.within(end, end + 12)
        so_far = so_far or time_words.SINCE_CLAUSE.search(self._text, near, start)
        date = self._anchor.date
        if found is not None and found.start is None and found.end and _BY.match(timex.text):
            is_year = timex.text[3:].strip().isdigit()
            named = days.year(found.end.year) if is_year else days.one(found.end)
            return When(named, f"“{timex.text}”")
        if found and found.start and not found.end and date and self._is_reached(timex, figure):
            return When(days.one(date), phrase("“{words}”: the document date", words=timex.text))
        ongoing = found is not None and found.end is None  # "have risen since May"
        if found is None or found.start is None or date is None or date < found.start:
            return When(found, timex.told)
        if not (so_far or ongoing):
            return When(found, timex.told)
        return When(Interval(found.start, date), phrase("“{words}” so far", words=timex.text))

    def _is_reached(self, timex: Timex, figure: Figure) -> bool:
        """Tell "has risen since June, to 5.75%": the level of now."""
        return _TO.fullmatch(self._text, timex.span.end, figure.span.start) is not None

    def _leads_away(self, timex: Timex, figure: Figure) -> bool:
        """Tell "rose from 2023 to 5.6 billion": a time that the figure is counted from."""
        start = timex.span.start
        led = _TO.fullmatch(self._text, timex.span.end, figure.span.start) is not None
        return led and _FROM.search(self._text, max(0, start - 6), start) is not None

    def _narrowed(self, timex: Timex, figure: Figure) -> Interval | None:
        """Read "since June, when it was 8%" and "from 65% four years ago": all of that time."""
        found = timex.interval
        if found is None or found.start is None:
            return found
        if found.end and _BETWEEN.match(timex.text) and self._is_reached(timex, figure):
            return days.year(found.end.year)  # "between 2019 and 2023, to 4,100"
        between = self._text[timex.span.end : figure.span.start]
        since = found.end is None and re.match(r",\s+when\b", between) is not None
        if since and _AFTER.match(timex.text):  # "after January, when 12 were sold"
            eve = found.start - _DAY
            return days.one(eve) if _DIGIT.search(timex.text) else days.month(eve.year, eve.month)
        sentence = self._grammar.sentence_at(figure.span.start)
        compared = self._part(sentence, figure.span).compares
        if (since and _YEAR.search(timex.text)) or (compared and _YEARS_AGO.search(timex.text)):
            return days.year(found.start.year)
        if since and found.start.day == 1 and not _DIGIT.search(timex.text):
            return days.month(found.start.year, found.start.month)
        return days.one(found.start) if since else found

    def _elided(self, figure: Figure) -> When | None:
        """Read "from 287 in the second": the second quarter, where the other figure is of one."""
        base = self._base(figure)
        found = time_words.elided().match(self._text, figure.span.end)
        if found is None or base is None or base.start is None or base.end is None:
            return None
        months = (base.end.year - base.start.year) * 12 + base.end.month - base.start.month + 1
        if months not in {3, 6}:
            return None
        rank = lexicon("calendar")["ordinals"].get(found[1].lower())
        if rank is None:
            back = months  # "in the previous one"
        else:
            back = base.start.month - 1 - months * (rank - 1)
            back += 12 if back <= 0 else 0
        return When(
            days.before(base, "month", back),
            phrase("“{words}”, of the same length", words=found[0].strip()),
        )

    def _is_shared(self, timex: Timex, figure: Figure, sentence: Span) -> bool:
        """Tell a date of the whole sentence from one of the figure that is compared with.

        What comes behind "but" or "while" is of that clause alone.
        """
        if self._part(sentence, timex.span).compares:
            return False
        parted = (
            seam.kind == "parting" and figure.span.end <= seam.span.start < timex.span.start
            for seam in self._seams.of(sentence)
        )
        return not any(parted)

    def _says_now(self, part: Part, figure: Figure) -> bool:
        """Tell "now covers 40 hectares"; behind the figure the word is mostly of another verb."""
        if _PRESENT.search(self._text, max(0, figure.span.start - 12), figure.span.start):
            return True
        start = max(part.span.start, figure.span.start - _NEAR)
        end = min(part.span.end, figure.span.end + len(" now"))
        return self._now.within(start, end) is not None

    def _is_aside(self, timex: Timex, figure: Figure, sentence: Span) -> bool:
        """Tell the date of ", which broke out on Monday,": it is not that of a figure outside."""
        near = max(sentence.start, timex.span.start - _NEAR)
        found = time_words.ASIDE.search(self._text, near, timex.span.start)
        if found is None and self._text[timex.span.end : timex.span.end + 1] == ",":
            found = time_words.PARTICIPLE.search(self._text, near, timex.span.start)
        if found is None:
            return False
        end = self._text.find(",", timex.span.end, sentence.end)
        return not (found.start() < figure.span.start < (end if end >= 0 else sentence.end))

    # ------------------------------------------------------------- counting back

    def _counted_back(
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
        if found.start() < figure.span.start and self._beside.has_figure(
            found.end(), figure.span.start
        ):
            return None
        base = own or self._base(figure)
        if base is None:
            return None
        count = _count_of(found["count"])
        unit = next((found[name] for name in ("unit", "unit2") if found[name]), "year").lower()
        unit = "year" if unit == "season" else unit
        if found["ago"] and not (part.compares and days.is_long(base) and count == 1):
            return None
        before = days.before(base, unit, count)
        self._report.compare(base, before)
        return When(before, phrase("counted back from the figure before"))

    def _base(self, figure: Figure) -> Interval | None:
        """Return the days of the figure that this one is compared with."""
        same = self._last.get(figure.quantity.unit) if figure.quantity.unit.name else None
        return same or self._latest

    def _period_before(self, figure: Figure, sentence: Span) -> When:
        """Read "27% this year from 26%": what a year is compared with is the year before.

        Where the report has counted back once, from its own period, it goes on to.
        """
        base = self._base(figure)
        if base is None or base.start is None or base.end is None:
            return _OPEN
        first = bisect_left(self._starts, sentence.start)
        if self._forecasts.within(sentence.start, figure.span.end + 12):
            at = bisect_left(self._starts, figure.span.start) - 1
            told = self._timexes[at].interval if at >= first else base
            if told is not None and told.start is None and self._anchor.date is not None:
                return When(days.one(self._anchor.date), _NOW)  # "to 2% by June from 3.4%"
            return When(told, _FORETOLD)
        compared = self._report.compared_with(base)
        if compared is not None:
            return When(compared, phrase("the time that the report compares with"))
        said = first < bisect_left(self._starts, sentence.end)
        whole = (base.start.month, base.start.day) == (1, 1) and (base.end - base.start).days > 363
        if not (said and whole):
            return _OPEN
        return When(days.before(base, "year"), phrase("the year before that of the other figure"))

    # -------------------------------------------------------------------- tense

    def _by_tense(self, figure: Figure) -> When:
        date = self._anchor.date
        block = self._grammar.document.block_at(figure.span.start)
        titled = block is not None and self._grammar.document.blocks[block].role is Role.HEADLINE
        if date is None or titled:
            return _OPEN  # the present tense of a headline tells of what is past
        tense = tense_at(self._outline, figure.span)
        if tense == "present":
            return When(days.one(date), _PRESENT_TENSE)
        if tense != "past" or self._is_of_market(figure):
            return _OPEN
        if (near := self._context.beside(figure.span)) is not None:
            return When(near, phrase("the time told right before"))
        about = self._report.days_of(figure.quantity)
        if about is not None:
            return When(about, phrase("the period that the report is about"))
        far = self._context.lasting(figure.span)
        return _OPEN if far is None else When(far, phrase("the period told before"))

    def _is_of_market(self, figure: Figure) -> bool:
        """Tell a share price, which answers to the report and is not of its period."""
        sentence = self._grammar.sentence_at(figure.span.start)
        end = min(figure.span.start, sentence.start + _LEAD)
        return time_words.market().search(self._text, sentence.start, end) is not None


def _is_timeless(figure: Figure, text: str) -> bool:
    """Tell "a three-year war", "aged 44" and "six decades": they measure time, not at a time."""
    if figure.kind == "age" or figure.quantity.unit.dimension == "multiple":
        return True
    if figure.quantity.unit.dimension != "duration":
        return False
    hyphenated = text[figure.number.end : figure.number.end + 1] == "-"
    if _MEAN.search(text, max(0, figure.span.start - _NEAR // 2), figure.span.start):
        return False  # "the average age has crept up to 11.4 years"
    return hyphenated or figure.quantity.unit.name in {"year", "decade", "century"}


def _count_of(words: str | None) -> int:
    if words is None or words.lower() in lexicon("times")["earlier"]["articles"]:
        return 1
    number = words.lower()
    return int(number) if number.isdigit() else int(lexicon("numbers")["cardinals"][number])
