"""Find the days that a figure is about."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from inspector.claims.figures import Figure
from inspector.claims.grammar import Grammar
from inspector.claims.model import Anchor, Interval, Timex
from inspector.claims.sources import Sources
from inspector.documents.model import Span

# Where one figure's clause ends and the next one's begins.
_SEAM = re.compile(
    r"(?i)(?:,\s*)?\b(?:(?:up|down|and)\s+from|compared\s+(?:with|to)|against|versus|from|while|"
    r"(?<!less )(?<!more )(?<!fewer )(?<!greater )than|"
    r"whereas|but)\b|\band\b(?=\s+(?:\w+\s+)?[$£€]?\d)|;|,\s+(?:and|with|or)\b"
)
_NOW = re.compile(r"(?i)\b(?:now|currently|at\s+present|presently|so\s+far)\b")


class Times:
    """Answers for the figures of one document."""

    def __init__(
        self, grammar: Grammar, timexes: Sequence[Timex], anchor: Anchor, sources: Sources
    ) -> None:
        self._grammar = grammar
        self._anchor = anchor
        self._timexes = [
            timex
            for timex in timexes
            if timex.interval is not None and not self._dates_the_saying(timex, sources)
        ]
        self._starts = [timex.span.start for timex in self._timexes]

    def time_of(self, figure: Figure) -> tuple[Interval | None, str]:
        """Return the days, and how they were found in words for the editor."""
        grammar = self._grammar
        if _is_timeless(figure, grammar.text):
            return None, ""
        sentence = grammar.sentence_at(figure.span.start)
        here = self._timexes[
            bisect_left(self._starts, sentence.start) : bisect_left(self._starts, sentence.end)
        ]
        part = self._part(sentence, figure.span)
        inside = [timex for timex in here if part.overlaps(timex.span)]
        chosen = inside or ([] if self._has_seam(sentence) else here)
        if chosen:
            timex = min(chosen, key=lambda t: _distance(t.span, figure.span))
            return timex.interval, f"“{timex.text}”, {timex.how}"
        if self._anchor.date is not None and _NOW.search(part.of(grammar.text)):
            return Interval(self._anchor.date, self._anchor.date), "“now”: the document date"
        if not here and self._anchor.date is not None and self._is_present(figure):
            return Interval(
                self._anchor.date, self._anchor.date
            ), "present tense: the document date"
        return None, ""

    def _is_present(self, figure: Figure) -> bool:
        """Tell whether the clause speaks of the day on which it was written."""
        index = self._grammar.token_at(figure.span.start)
        if index is None:
            return False
        tokens = self._grammar.tokens
        verb = self._grammar.verb_over(index)
        around = [verb, *self._grammar.children[verb]]
        if any(tokens.words[i].lower() in {"has", "have"} for i in around if i != verb):
            return True  # "has burned": the count on the day of writing
        if any(tokens.tags[i] in {"VBD", "MD"} for i in around):
            return False
        return any(tokens.tags[i] in {"VBZ", "VBP"} for i in around)

    def _dates_the_saying(self, timex: Timex, sources: Sources) -> bool:
        """Tell "said on Wednesday": the day of the statement, not that of the figure."""
        ends = [aside.end for aside in sources.asides]
        at = bisect_left(ends, timex.span.start + 1) - 1
        if at < 0:
            return False
        return (
            re.fullmatch(r"(?i)(?:\s+[\w’'-]+){0,4}\s+(?:on\s+)?", self._grammar.text[ends[at] : timex.span.start]) is not None
        )

    def _seams(self, sentence: Span) -> list[Span]:
        return [
            Span(*match.span())
            for match in _SEAM.finditer(self._grammar.text, sentence.start, sentence.end)
        ]

    def _has_seam(self, sentence: Span) -> bool:
        return any(
            re.match(r"(?i),?\s*(?:up|down)\s+from|compared|against", seam.of(self._grammar.text))
            for seam in self._seams(sentence)
        )

    def _part(self, sentence: Span, span: Span) -> Span:
        start, end = sentence.start, sentence.end
        for seam in self._seams(sentence):
            if seam.end <= span.start:
                start = seam.start
            elif seam.start >= span.end:
                end = seam.start
                break
        return Span(start, end)


def _is_timeless(figure: Figure, text: str) -> bool:
    """Tell "a three-year war", "aged 44" and "six decades": they measure time, not at a time."""
    if figure.kind == "age" or figure.quantity.unit.dimension == "multiple":
        return True
    if figure.quantity.unit.dimension != "duration":
        return False
    hyphenated = text[figure.number.end : figure.number.end + 1] == "-"
    return hyphenated or figure.quantity.unit.name in {"year", "decade", "century"}


def _distance(first: Span, second: Span) -> int:
    return max(second.start - first.end, first.start - second.end, 0)
