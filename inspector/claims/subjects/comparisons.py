"""Read what a figure is compared with: "27 murders, compared with 31 in 2023 and 24 in 2022"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from msgspec.structs import replace

from inspector.claims.model import Timex
from inspector.claims.quantities.figures import Figure
from inspector.claims.subjects.rows import Rows
from inspector.claims.subjects.stretches import Stretches
from inspector.claims.subjects.told import Subject, is_alike, is_counted
from inspector.claims.syntax.grammar import Grammar
from inspector.claims.syntax.occurrences import Phrases
from inspector.claims.syntax.outline import Run
from inspector.documents.model import Span
from inspector.language.lexicon import Ending, any_of, first_words, lexicon, word_before

_QUARTER = re.compile(r"(?i)\b(?:quarter|half)\b")
_MORE = frozenset({"more", "less", "fewer", "higher", "lower", "above", "below"})
_RANGING = Ending(r"(?i)\b(?:rang|vary|vari)\w*\s+(?:in\s+\w+\s+)?from\s+$", ["from"])
_MOVED_FROM = Ending(r"(?i)[,(]\s*(?:up|down)\s+(?:by\s+)?$", ("up", "down", "by"))
_GOES_ON = Ending(r"(?:,|\band)\s+$", (",", "and"))
_OF_OTHERS = frozenset({"for", "in", "among"})
_YEAR_ON_YEAR = Phrases(
    re.compile(r"(?i)\b(year|quarter|month|week)[\s-]+(?:on|over)[\s-]+\1\b"),
    frozenset({"year", "quarter", "month", "week"}),
)


def years_on_years(grammar: Grammar) -> Iterator[Span]:
    """Yield where "year on year" stands, which is nothing that fell."""
    return (Span(*found.span()) for found in grammar.words.find(_YEAR_ON_YEAR))


def quarters_again(grammar: Grammar, timexes: Sequence[Timex]) -> Iterator[Span]:
    """Yield the "third" of "2.1% in the third", where a quarter or a half was named before."""
    if any(_QUARTER.search(timex.text) for timex in timexes):
        yield from (Span(*found.span()) for found in grammar.words.find(_ordinals()))


class Comparisons:
    """Answers for the figures of one document."""

    def __init__(self, stretches: Stretches, rows: Rows) -> None:
        self._stretches = stretches
        self._outline = stretches.outline
        self._grammar = stretches.outline.grammar
        self._rows = rows

    def compared(self, figure: Figure, start: int, sentence: Span) -> Subject | None:
        """Return what the figure before measures, for one that it is compared with."""
        if not self._rows.row:
            return None
        text, near = self._grammar.text, max(sentence.start, start - 60)
        if word_before(text, start) not in _ends():
            return None
        behind_comma = text.endswith(", ", near, start)
        if _MOVED_FROM.search(text, near, start) or (behind_comma and self._is_more(figure)):
            return self._rows.row[-1][1]
        mean = _mean().search(text, near, start)
        if mean is not None and (shared := self._alike(figure)) is not None:
            return replace(shared, words=_joined(shared.words, mean[1].lower()))
        goes_on = _GOES_ON.search(text, near, start) and self._is_dated_after(figure)
        if not goes_on and (
            not _compared_with().search(text, near, start) or _RANGING.search(text, near, start)
        ):
            return None
        shared = self._alike(figure)
        own = self._stretches.complement_of(figure)
        if shared is None or own is None:
            return shared
        if shared.deed and self._outline.lower[own[0]] == "of":
            words = _joined(self._stretches.words((own[0] + 1, own[1])), shared.deed)
            return replace(shared, words=words, place=self._outline.span(own))
        if self._outline.lower[own[0]] not in _OF_OTHERS or self._is_new(own):
            return shared  # not of those of another time: "against 620 in a walkout in May"
        words = _joined(shared.words, self._stretches.words(own))  # "against 12% for the index"
        return replace(shared, words=words, place=self._outline.span(own))

    def _alike(self, figure: Figure) -> Subject | None:
        """Return what the figure before measures that this one can be compared with."""
        unit = figure.quantity.unit
        rate = unit.dimension == "share" and unit == self._rows.row[-1][0].quantity.unit
        if rate and self._rows.named.mover:
            return self._rows.named  # "grew 2%, compared with 3%": growth with growth
        alike = [
            subject
            for other, subject in reversed(self._rows.row)
            if is_alike(figure, other)
            or (is_counted(figure) and not other.quantity.unit.name and subject.noun)
        ]
        if is_counted(figure):
            # "186 of the 1,240 walkers had a fall, compared with 248": not with the whole
            alike.sort(key=lambda subject: not subject.deed)
        return next(iter(alike), None)

    def _is_new(self, own: Run) -> bool:
        return self._outline.lower[own[0] + 1] in {"a", "an"}

    def _is_more(self, figure: Figure) -> bool:
        """Tell "12 euros more than last winter" behind a comma."""
        index = self._stretches.after(figure)
        inside = self._grammar.text[figure.number.end : figure.span.end].split()
        return bool(_MORE & set(inside)) or (
            index is not None and self._outline.lower[index] in _MORE
        )

    def _is_dated_after(self, figure: Figure) -> bool:
        index = self._stretches.after(figure)
        return index is not None and bool({index, index + 1} & self._stretches.dated)


@cache
def _ordinals() -> Phrases:
    words = lexicon("times")["elided"]["words"]
    pattern = rf"(?i)(?<=in the )(?:{any_of(words)})(?=\s*(?:[.,;)]|$|(?:and|but|while)\b))"
    return Phrases(re.compile(pattern), first_words(words))


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)


@cache
def _ends() -> frozenset[str]:
    """Return the words behind which a figure may be compared with another one."""
    endings = (_MOVED_FROM, _GOES_ON, _compared_with(), _mean())
    return frozenset().union(*(ending.ends for ending in endings))


@cache
def _compared_with() -> Ending:
    comparisons = lexicon("measures")["comparisons"]
    words, kinds = comparisons["words"], comparisons["kinds"]
    return Ending(
        rf"(?i)\b(?:{any_of(words)})\s+(?:(?:the|its|their|an?)\s+)?(?:(?:{any_of(kinds)})\s+)?$",
        (*words, *kinds, "the", "its", "their", "a", "an"),
    )


@cache
def _mean() -> Ending:
    """Return the pattern of "compared with an average of ", before the figure."""
    words = any_of(lexicon("measures")["comparisons"]["words"])
    return Ending(
        rf"(?i)\b(?:{words})\s+(?:an?|the)\s+(?:[\w-]+\s+){{0,2}}(average|median|mean)\s+of\s+$",
        ["of"],
    )
