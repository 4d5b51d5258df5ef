"""Find the days that a figure is about.

A date beside the figure comes first, in its own part of the sentence; then what counts back from
the figure that it is compared with; then the tense, which says "now"; last the period that the
whole report is about.
"""

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Sequence

from inspector.claims.dates import days, time_words
from inspector.claims.model import Anchor, Interval, Quantity, Timex
from inspector.claims.quantities.figures import Figure
from inspector.claims.quantities.money import exchanged
from inspector.claims.syntax.outline import Outline
from inspector.claims.syntax.seams import Part, Seams
from inspector.claims.times.beside import Beside
from inspector.claims.times.context import Context
from inspector.claims.times.counting import Counting
from inspector.claims.times.figure_tense import is_before_past, tense_at
from inspector.claims.times.held_against import HeldAgainst
from inspector.claims.times.lengths import is_timeless, run_beside
from inspector.claims.times.other_dates import OtherDates
from inspector.claims.times.periods import Report
from inspector.claims.times.taken_up import TakenUp
from inspector.claims.times.when import FORETOLD, NOW, OPEN, PRESENT_TENSE, RIGHT_BEFORE, When
from inspector.documents.model import Role, Span
from inspector.language.lexicon import lexicon
from inspector.phrases import phrases

phrase = phrases(__name__)


_LEAD = 80  # characters in which a sentence says what it is about
_BESIDE = 20  # characters in which "now" stands right before a figure
_NEAR = 200  # characters within which a date is looked for
_DAY = dt.timedelta(days=1)
_YEAR = re.compile(r"\b\d{4}$")
_THE = re.compile(r"(?i)\b(?:the|that|this)\s+$")
_DIGIT = re.compile(r"\d")
_BY = re.compile(r"(?i)by\s")  # "by 2030", "by Tuesday": as it is then
_TO = re.compile(r",?\s+to\s+(?:\w+\s+){0,2}")
_FROM_TO = re.compile(r"(?i)\bfrom\s+(?:[^;.]|\.(?=\d)){1,40}?\s+to\s+(?:[\w-]+\s+){0,2}$")
_FROM = re.compile(r"(?i)\bfrom\s+$")
_BETWEEN = re.compile(r"(?i)(?:between|from)\s.*\b\d{4}$")
_PRESENT = re.compile(r"(?i)\b(?:present|current)\s+$")  # "more than the present $18"
_COSTS = frozenset({"cost", "costs"})
_AFTER = re.compile(r"(?i)after\s")
_YEARS_AGO = re.compile(r"(?i)\b(?:years|decades?)\s+ago$")


# Times that no words speak of.
_UNTOLD = frozenset({NOW, PRESENT_TENSE})


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
        self._now = self._grammar.occurrences(time_words.now())
        self._forecasts = self._grammar.occurrences(time_words.forecast())
        self._so_far = self._grammar.occurrences(time_words.so_far())
        self._beside = Beside(outline, figures)
        self._sums: dict[Quantity, Interval] = {}
        self._current: dict[str, Interval] = {}  # by dimension, of what is compared with no other
        self._context = Context(outline, self._timexes, anchor.date)
        self._report = Report(self._grammar.document, self._timexes, anchor)
        self._taken_up = TakenUp(self._text, self._current, self._report, anchor.date)
        self._seams = Seams(self._grammar)
        self._counting = Counting(
            self._grammar, self._timexes, self._beside, self._report, anchor.date
        )

    def time_of(self, figure: Figure, *, is_change: bool = False) -> When:
        """Return the days, and how they were found in words for the editor.

        The size of a change is not of the time that it is counted from.
        """
        if is_timeless(figure, self._text):
            return run_beside(figure, self._timexes, self._starts)
        if self._others.is_norm(figure.span.start):
            return OPEN
        when = self._read(figure, is_change=is_change)
        if when.days is not None:
            self._remember(figure, when.days, is_change=is_change, told=when.how not in _UNTOLD)
        return when

    def _remember(self, figure: Figure, found: Interval, *, is_change: bool, told: bool) -> None:
        is_back = is_before_past(self._outline, figure.span)
        told = told and not is_back
        sentence = self._grammar.sentence_at(figure.span.start)
        if not is_change:
            compares = self._part(sentence, figure.span).compares
            self._counting.tell(figure, found, is_main=not compares)
            if figure.quantity.unit.dimension == "currency":
                self._sums.setdefault(figure.quantity, found)
            self._taken_up.tell(figure, found)
            if not compares and not is_back:
                self._current[figure.quantity.unit.dimension] = self._current[""] = found
                if told:
                    self._context.tell(figure.span, found)
        if self._report.period is None and told:
            self._tell(figure, found, sentence)
        if is_change:  # "fell 7% in May from a year earlier": what all is compared with
            self._counting.back(figure, self._part(sentence, figure.span), sentence, found)

    def _tell(self, figure: Figure, found: Interval, sentence: Span) -> None:
        part = self._part(sentence, figure.span)
        foretold = self._forecasts.within(part.span.start, part.span.end)
        if foretold is None and not part.compares:
            self._report.tell(figure.span.start, found)

    def _read(self, figure: Figure, *, is_change: bool) -> When:
        sentence = self._grammar.sentence_at(figure.span.start)
        here = self._dates_for(figure, sentence, is_change=is_change)
        part = self._part(sentence, figure.span)
        own = [timex for timex in here if part.span.overlaps(timex.span)]
        matched = self._current.get(figure.quantity.unit.dimension) if part.matches else None
        if matched is not None and not own:
            return When(matched, phrase("the time of the figure that it is held against"))
        counted = None if is_change else self._counting.back(figure, part, sentence)
        if counted is not None:
            return counted
        date = self._anchor.date
        now = self._is_present(figure) or (not own and self._says_now(part, figure))
        if date is not None and now:
            return When(days.one(date), NOW)
        if (gone_on := self._against.going_on(figure.span, sentence)) is not None:
            return When(gone_on, RIGHT_BEFORE)
        if part.compares and (start := self._against.moved_from(figure.span, sentence)):
            return When(start, RIGHT_BEFORE)
        if elided := self._counting.elided(figure, part, is_dated=bool(own)):
            return elided
        if part.compares and not own and not self._is_moved_to(figure):
            return self._counting.period_before(figure, sentence)
        chosen = own or [timex for timex in here if self._is_shared(timex, figure, sentence)]
        chosen = [timex for timex in chosen if not self._beside.is_elsewhere(timex, figure)]
        if not chosen:
            return self._by_others(figure, sentence)
        when = self._dated(self._beside.nearest(chosen, figure), figure)
        if part.compares:
            self._report.compare(self._counting.base(figure), when.days)
        return when

    def _dates_for(self, figure: Figure, sentence: Span, *, is_change: bool) -> list[Timex]:
        """Return the dates of a sentence that can be those of a figure."""
        first, last = (bisect_left(self._starts, at) for at in (sentence.start, sentence.end))
        return [
            timex
            for timex in self._timexes[first:last]
            if not self._is_aside(timex, figure, sentence)
            and not self._leads_away(timex, figure)
            and not (is_change and self._others.is_base(timex))
        ]

    def _by_others(self, figure: Figure, sentence: Span) -> When:
        """Date a figure without a date by those beside it, else by its tense."""
        if self._had_foretold(figure, sentence):
            told = self._current.get(figure.quantity.unit.dimension) or self._counting.base(figure)
            if told is not None:
                return When(told, FORETOLD)
        if (taken_up := self._taken_up.days_of(figure, sentence)) is not OPEN:
            return taken_up
        date = self._anchor.date
        if (this := self._against.this_time(figure.span, sentence)) is not None:
            if date is not None and self._is_priced(figure):
                return When(days.one(date), NOW)  # "will cost 9 crowns, up from 8 last year"
            this = self._report.within(this)
            return When(this, phrase("this time, which is held against the last"))
        return self._by_tense(figure)

    def _is_priced(self, figure: Figure) -> bool:
        """Tell what something costs, or will cost, as is known now."""
        return self._verb_before(figure) in _COSTS

    def _verb_before(self, figure: Figure) -> str:
        """Return the nearest verb before a figure, as it stands there; "" for none."""
        inside = self._outline.tokens.within(figure.span)
        bounds = self._outline.bounds(figure.span.start)
        verb = self._outline.verb_before(inside[0], bounds.start) if inside else None
        return "" if verb is None else self._outline.lower[verb]

    def _is_yearly(self, figure: Figure) -> bool:
        """Tell "have harvested 40 tonnes", which is of a season."""
        return self._verb_before(figure) in lexicon("times")["yearly"]["verbs"]

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
        found = (
            self._end_of(timex, figure) if self._is_over(timex) else self._narrowed(timex, figure)
        )
        start, end = timex.span.start, timex.span.end
        near = max(0, start - 40)
        ended = time_words.period_end().search(self._text, near, start)
        if found is not None and found.end is not None and ended is not None:
            name = re.sub(r"\s+", " ", ended[1].lower())
            months = lexicon("times")["periods"]["months"].get(name)
            unit, count = ("month", months) if months else (name, 1)  # "the week to Aug. 17"
            eve = days.before(Interval(None, found.end), unit, count)
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

    def _is_over(self, timex: Timex) -> bool:
        """Tell "rose to 40 from 30 over the year to May": a stretch with a level at both ends."""
        found, start = timex.interval, timex.span.start
        stretch = found is not None and found.start != found.end and " to " in timex.text
        return stretch and self._text.endswith("over ", max(0, start - 5), start)

    def _end_of(self, timex: Timex, figure: Figure) -> Interval | None:
        """Return the month, or the day, at that end of a stretch at which a figure stands."""
        found, start = timex.interval, figure.span.start
        if found is None or found.start is None or found.end is None:
            return found
        led = _FROM.search(self._text, max(0, start - 6), start)
        day = found.start - _DAY if led else found.end
        whole = (day + _DAY).day == 1
        return days.month(day.year, day.month) if whole else days.one(day)

    def _is_reached(self, timex: Timex, figure: Figure) -> bool:
        """Tell "has risen since June, to 5.75%" and "from 5% to 5.75% since June": as it is now."""
        start = figure.span.start
        if _TO.fullmatch(self._text, timex.span.end, start) is not None:
            return True
        beside = timex.span.start - figure.span.end == 1
        return beside and _FROM_TO.search(self._text, max(0, start - _NEAR), start) is not None

    def _is_moved_to(self, figure: Figure) -> bool:
        """Tell the 5.3 of "has weakened from 5.0 to 5.3", which is compared with nothing."""
        start = figure.span.start
        return _FROM_TO.search(self._text, max(0, start - _NEAR), start) is not None

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
        if (since and _YEAR.search(timex.text)) or _YEARS_AGO.search(timex.text):
            return days.year(found.start.year)
        if since and found.start.day == 1 and not _DIGIT.search(timex.text):
            return days.month(found.start.year, found.start.month)
        return days.one(found.start) if since else found

    def _is_shared(self, timex: Timex, figure: Figure, sentence: Span) -> bool:
        """Tell a date of the whole sentence from one of the figure that is compared with.

        What comes behind "but" or "while" is of that clause alone.
        """
        if self._part(sentence, timex.span).compares and not self._is_over(timex):
            return False
        parted = (
            seam.kind == "parting" and figure.span.end <= seam.span.start < timex.span.start
            for seam in self._seams.of(sentence)
        )
        return not any(parted)

    def _says_now(self, part: Part, figure: Figure) -> bool:
        """Tell "now covers 40 hectares"; behind the figure the word is mostly of another verb."""
        start = max(part.span.start, figure.span.start - _NEAR)
        end = min(part.span.end, figure.span.end + len(" now"))
        found = self._now.within(start, end)
        return found is not None and (found[0].islower() or found.start() == part.span.start)

    def _is_present(self, figure: Figure) -> bool:
        """Tell "now £483" and "currently 40", whatever other dates there are."""
        start = figure.span.start
        if _PRESENT.search(self._text, max(0, start - 12), start):
            return True
        near = max(0, start - _BESIDE)
        now = self._now.within(near, start)
        return now is not None and self._text[now.end() : start].isspace()

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

    # -------------------------------------------------------------------- tense

    def _by_tense(self, figure: Figure) -> When:
        date = self._anchor.date
        block = self._grammar.document.block_at(figure.span.start)
        titled = block is not None and self._grammar.document.blocks[block].role is Role.HEADLINE
        if date is None or titled:
            return OPEN  # the present tense of a headline tells of what is past
        again = self._sums.get(figure.quantity)
        if again is not None and _THE.search(
            self._text, max(0, figure.span.start - 6), figure.span.start
        ):
            return When(again, "the time of the same sum before")
        tense = tense_at(self._outline, figure.span)
        if tense == "present" and self._is_yearly(figure):
            return When(
                days.year(date.year), phrase("what is done once a year: the year of the document")
            )
        counted = self._report.counted(figure.quantity) if tense == "present" else None
        if counted is not None and not self._context.is_quoted(figure.span):
            return When(counted, phrase("the time of the count that the report is about"))
        if tense == "present":
            return When(days.one(date), PRESENT_TENSE)
        if tense != "past":
            return OPEN
        if self._is_of_market(figure):
            return When(days.one(date), phrase("what a market did: the day of the report"))
        about = self._report.days_of(figure.quantity)
        near = self._context.beside(figure.span)
        if near is not None and not self._report.is_past(near, about):
            return When(near, phrase("the time told right before"))
        if about is not None:
            return When(about, phrase("the period that the report is about"))
        far = self._context.lasting(figure.span)
        return OPEN if far is None else When(far, phrase("the period told before"))

    def _is_of_market(self, figure: Figure) -> bool:
        """Tell a share price or a rate of exchange, which are of the day and of no period."""
        if exchanged().match(self._text, figure.span.end):
            return True
        sentence = self._grammar.sentence_at(figure.span.start)
        end = min(figure.span.start, sentence.start + _LEAD)
        return time_words.market().search(self._text, sentence.start, end) is not None
