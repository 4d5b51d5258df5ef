"""Know the time that a paragraph speaks of, for figures in the past that have none of their own."""

import datetime as dt
from bisect import bisect_left
from collections.abc import Sequence

from inspector.claims.dates import time_words
from inspector.claims.model import Interval, Timex
from inspector.claims.syntax.outline import Outline
from inspector.documents.model import Span

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_RECENT = dt.timedelta(days=400)
_QUARTER = dt.timedelta(days=80)
_OPENING = 12  # characters in which a sentence begins
_NEAR = 40  # characters before a date
_FAR = 3  # paragraphs over which a period is still spoken of


class Context:
    """Answers for the figures of one document, in order of the text."""

    def __init__(self, outline: Outline, timexes: Sequence[Timex], date: dt.date | None) -> None:
        self._grammar = outline.grammar
        self._tags = outline.tags
        self._date = date
        self._timexes = timexes
        self._starts = [timex.span.start for timex in timexes]
        self._told: tuple[int, Interval] | None = None
        self._period: tuple[int, Interval] | None = None

    def tell(self, place: Span, found: Interval) -> None:
        """Remember the time of a figure that is compared with no other, unless it is to come."""
        if self._date is None or found.end is None or found.end > self._date:
            return
        self._told = place.start, found
        recent = self._date - found.end <= _RECENT
        if found.start and recent and found.end - found.start >= _QUARTER:
            self._period = place.start, found

    def beside(self, place: Span) -> Interval | None:
        """Return the time of this sentence, or of the sentence before, in one paragraph."""
        sentence = self._grammar.sentence_at(place.start)
        before = self._grammar.sentence_at(max(0, sentence.start - 3))
        block = self._grammar.document.block_at
        if block(before.start) != block(sentence.start):
            before = sentence
        if self._told is not None and self._told[0] >= before.start:
            here = self._told[0] >= sentence.start
            return None if here and self._has_verb(self._told[0], place.start) else self._told[1]
        return self._spoken_of(before, sentence.start)

    def _has_verb(self, start: int, end: int) -> bool:
        between = self._grammar.tokens.within(Span(start, end))
        return any(self._tags[at] in _FINITE for at in between)

    def _spoken_of(self, before: Span, end: int) -> Interval | None:
        """Return the one date of a sentence without figures, or that which opens it."""
        first, last = bisect_left(self._starts, before.start), bisect_left(self._starts, end)
        if first == last:
            return None
        timex = self._timexes[first]
        if timex.interval is None or self._is_to_come(timex.interval):
            return None  # what was, was not in a time to come
        if timex.interval.end is None:
            return None  # "since 2015" is how long something has gone on
        near = max(before.start, timex.span.start - _NEAR)
        if time_words.is_counted_from(self._grammar.text[near : timex.span.start], timex.text):
            return None  # "unchanged from 2022"
        opens = timex.span.start - before.start < _OPENING
        acts = any(self._tags[at] in _FINITE for at in self._grammar.tokens.within(before))
        return timex.interval if acts and (opens or last - first == 1) else None

    def _is_to_come(self, days: Interval) -> bool:
        return self._date is not None and days.end is not None and days.end > self._date

    def is_quoted(self, place: Span) -> bool:
        """Tell what stands in quotation marks."""
        return any(quote.covers(place) for quote in self._grammar.parse.quotes)

    def lasting(self, place: Span) -> Interval | None:
        """Return the period, of a quarter at least, that the paragraphs before speak of."""
        if self._period is None or self.is_quoted(place):
            return None  # who speaks may speak of any time
        block = self._grammar.document.block_at
        apart = (block(place.start) or 0) - (block(self._period[0]) or 0)
        return self._period[1] if apart <= _FAR else None
