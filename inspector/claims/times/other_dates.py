"""Tell the dates of a sentence that say nothing of when its figures hold."""

from bisect import bisect_right
from collections.abc import Sequence

from inspector.claims.dates import time_words
from inspector.claims.model import Timex
from inspector.documents.model import Span

_BEFORE = 40  # characters before a date or a figure that tell what it is of


class OtherDates:
    """Answers for the dates of one document; `asides` are where somebody says something."""

    def __init__(self, text: str, asides: Sequence[Span]) -> None:
        self._text = text
        self._aside_ends = [aside.end for aside in asides]

    def is_other(self, timex: Timex) -> bool:
        """Tell "forecast in June", "more than on Sunday" and the day of saying."""
        text, start = self._text, timex.span.start
        near, far = max(0, start - _BEFORE), max(0, start - 2 * _BEFORE)
        return (
            time_words.told().search(text, near, start) is not None
            or time_words.COMPARED.search(text, near, start) is not None
            or (
                timex.text.lower().startswith("since")
                and time_words.BEST.search(text, near, start) is not None
            )
            or time_words.RECORDS.search(text, near, start) is not None
            or self._is_since_best(timex)
            or self._dates_results(timex)
            or time_words.had_foretold().match(self._text, timex.span.end) is not None
            or time_words.MULTIPLIED.search(text, far, start) is not None
            or time_words.DELIVERED.match(self._text, timex.span.end) is not None
            or self._dates_the_saying(timex)
        )

    def _dates_results(self, timex: Timex) -> bool:
        """Tell "reported a fall in profit on Thursday": the day on which results came out."""
        days = timex.interval
        if days is None or days.start != days.end:
            return False
        start = self._text.rfind("\n", 0, timex.span.start) + 1
        near = max(start, timex.span.start - 5 * _BEFORE)
        return time_words.results().search(self._text, near, timex.span.start) is not None

    def _is_since_best(self, timex: Timex) -> bool:
        """Tell "the highest level since gauges were installed in 1957"."""
        start = max(0, timex.span.start - 2 * _BEFORE)
        since = time_words.SINCE_CLAUSE.search(self._text[start : timex.span.start])
        if since is None:
            return False
        return time_words.BEST.search(self._text[start : start + since.start()]) is not None

    def is_base(self, timex: Timex) -> bool:
        """Tell "up 6% on last year": a change is not of the time that it is counted from."""
        before = self._text[max(0, timex.span.start - _BEFORE) : timex.span.start]
        return time_words.is_counted_from(before, timex.text)

    def _dates_the_saying(self, timex: Timex) -> bool:
        """Tell "said on Wednesday": the day of the statement, not that of the figure."""
        at = bisect_right(self._aside_ends, timex.span.start) - 1
        if at < 0 or timex.span.start - self._aside_ends[at] > 60 or timex.text.isdigit():
            return False  # "forecasts 2025 growth of 2%"
        return (
            time_words.after_saying().fullmatch(self._text, self._aside_ends[at], timex.span.start)
            is not None
        )

    def is_norm(self, start: int) -> bool:
        """Tell "a ten-year average of 58%" and "in a good year I get 5 tonnes": of no year."""
        near = max(0, start - _BEFORE)
        if time_words.NORM.search(self._text, near, start) is not None:
            return True
        return time_words.ANY_YEAR.search(self._text, near, start) is not None
