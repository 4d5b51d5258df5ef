"""Choose the date that stands beside a figure, and know those that are of another clause."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from inspector.claims.model import Timex
from inspector.claims.quantities.figures import Figure
from inspector.claims.syntax.outline import Outline
from inspector.documents.model import Span
from inspector.language.lexicon import any_of, lexicon

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_PRESENT = frozenset({"VBZ", "VBP", "MD"})
_OF_SUBJECT = frozenset({"RB", "DT", "JJR", "IN"})  # before a figure: "and at least"
_OF_WHICH = re.compile(r",\s+of\s+which\b")
_IN = re.compile(r"(?i)\s+(?:in|at|during|for|of|from|on)\s+(?:the\s+)?")
_LEAD = 80  # characters in which a sentence says what it is about


class Beside:
    """Answers for the figures of one document."""

    def __init__(self, outline: Outline, figures: Sequence[Figure]) -> None:
        self._outline = outline
        self._grammar = outline.grammar
        self._text = outline.grammar.text
        self._figures = [f.span.start for f in figures if not self._stands_aside(f)]

    def nearest(self, chosen: Sequence[Timex], figure: Figure) -> Timex:
        """Return the date behind a figure, or before it, with no other figure between."""
        behind = [timex for timex in chosen if timex.span.start >= figure.span.end]
        ahead = [timex for timex in chosen if timex.span.end <= figure.span.start]
        leads = bool(ahead) and not self.has_figure(self._opens(chosen[0]), chosen[0].span.start)
        free_ahead = bool(ahead) and not self.has_figure(ahead[-1].span.end, figure.span.start)
        free_behind = bool(behind) and not self.has_figure(figure.span.end, behind[0].span.start)
        owns = free_ahead and self._text.startswith(("'s", "’s"), ahead[-1].span.end)
        crossed = bool(behind) and self._has_verb(figure.span.end, behind[0].span.start)
        if free_ahead and (leads or owns or not free_behind or crossed):
            return ahead[-1]
        if free_behind:
            return behind[0]
        return min(chosen, key=lambda timex: _distance(timex.span, figure.span))

    def _opens(self, timex: Timex) -> int:
        return self._grammar.sentence_at(timex.span.start).start

    def _has_verb(self, start: int, end: int) -> bool:
        """Tell "to 3.85%, meets on July 8": the date is of what comes then."""
        between = self._outline.tokens.within(Span(start, end)) if start < end else range(0)
        return any(self._outline.tags[at] in _FINITE for at in between)

    def has_figure(self, start: int, end: int) -> bool:
        """Tell whether a figure begins between two characters."""
        return bisect_left(self._figures, start) < bisect_left(self._figures, end)

    def is_elsewhere(self, timex: Timex, figure: Figure) -> bool:
        """Tell the date of another clause: a verb and another figure stand between."""
        start, end = figure.span.end, timex.span.start
        if start > end:
            start, end = timex.span.end, figure.span.start
        if start >= end:
            return False
        if ";" in self._text[start:end]:
            return True
        inside = self._outline.tokens.within(Span(start, end))
        tags = self._outline.tags[inside.start : inside.stop]
        if self._text[timex.span.end : timex.span.end + 2] in {"'s", "’s"}:
            # "last year's crop of 40 tonnes" and "40 tonnes in last year's crop", but not "Sunday's
            # quake killed 40 people".
            if start == figure.span.end:
                return _IN.fullmatch(self._text, start, end) is None
            return bool({",", *_FINITE} & set(tags))
        opens = start == timex.span.end and self._opens_sentence(timex)
        if opens or _OF_WHICH.match(self._text, start, end):
            return False  # "90 crowns in 2026, of which 50 is for roads and 40 for rail"
        if start == figure.span.end and tags[:1] == (",",) and tags[1:2] and tags[1] in _FINITE:
            return not self._is_told_of(start, end, figure)
        if "CC" in tags and _joins_clause(tags):
            return True
        is_finite = not _FINITE.isdisjoint(tags)
        if is_finite and start == figure.span.end:
            # "buildings over 11 metres had it in March": the verb is that of both figures
            first = next(at for at, tag in zip(inside, tags, strict=True) if tag in _FINITE)
            verb = self._outline.tokens.starts[first]
            start = start if "," in self._text[start:verb] else verb
        own = start == timex.span.end and (self._has_own_verb(figure, tags) or _goes_on_now(tags))
        return own or (is_finite and self.has_figure(start, end))

    def _is_told_of(self, start: int, end: int, figure: Figure) -> bool:
        """Tell "The lowest, 3%, was in 2012" from "to 3.85%, meets on July 8".

        "412, or 40%, have left since 2015" and "a third dam, for 2 GW, is planned for 2027" have
        that date, too.
        """
        if self._text.endswith((", ", ", or "), 0, figure.span.start):
            return True
        return _planned().match(self._text, start, end) is not None

    def _has_own_verb(self, figure: Figure, between: Sequence[str]) -> bool:
        """Tell "since 2022, and another 900 MW is under construction", which has a verb."""
        after = self._outline.grammar.token_at(figure.span.end + 1)
        acts = after is not None and self._outline.tags[after] in _FINITE - {"VBD"}
        alone = bool(between) and between[0] == "CC" and _OF_SUBJECT.issuperset(between[1:])
        return acts and "CC" in between and ("," in between or alone)

    def _opens_sentence(self, timex: Timex) -> bool:
        """Tell a date before the first verb of its sentence, which is that of all figures there."""
        sentence = self._grammar.sentence_at(timex.span.start)
        if timex.span.start - sentence.start > _LEAD:
            return False
        opening = self._outline.tokens.within(Span(sentence.start, timex.span.end))
        return not any(self._outline.tags[at] in _FINITE for at in opening)

    def _stands_aside(self, figure: Figure) -> bool:
        """Tell conversions in brackets, "412, or 40%," and "five-year-olds": no date is theirs."""
        before = self._text[max(0, figure.span.start - 5) : figure.span.start]
        joined = self._text[figure.number.end : figure.number.end + 1] == "-"
        return joined or before.endswith(("(", ", or "))


@cache
def _planned() -> re.Pattern[str]:
    """Return the pattern of ", is planned for ", behind a figure that its subject is told with."""
    words = any_of(lexicon("calendar")["planned"]["words"])
    return re.compile(rf",\s+(?:is|are|was|were)\s+(?:{words})\s")


def _joins_clause(between: Sequence[str]) -> bool:
    """Tell "and rises", "and wants to": what stands behind has a verb of its own."""
    acts = any(tag == "CC" and verb in _PRESENT for tag, verb in pairwise(between))
    return acts or ("CC", "TO") in zip(between, between[2:], strict=False)


def _goes_on_now(between: Sequence[str]) -> bool:
    """Tell "since 2021, and our reserves are down to 40", which is told of today."""
    seams = [at for at, pair in enumerate(pairwise(between)) if pair == (",", "CC")]
    return bool(seams) and not {"VBZ", "VBP"}.isdisjoint(between[seams[-1] :])


def _distance(first: Span, second: Span) -> int:
    return max(second.start - first.end, first.start - second.end, 0)
