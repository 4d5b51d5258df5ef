"""Cut a sentence where one figure's part of it ends and the next one's begins."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice
from typing import NamedTuple

from inspector.claims.syntax.grammar import Grammar
from inspector.claims.syntax.occurrences import Phrases
from inspector.documents.model import Span
from inspector.language.lexicon import any_of, first_words, lexicon

_SPELLED = 90


class Part(NamedTuple):
    """A part of a sentence; `compares` if it only holds what another figure is compared with.

    `matches` if that is of the same time: what was expected, and is beaten.
    """

    span: Span
    compares: bool = False
    matches: bool = False


class Seam(NamedTuple):
    """A place where a sentence is cut.

    `kind` is "comparing", "matching", "adding", "parting" or "".
    """

    span: Span
    kind: str


class Seams:
    """Answers for the sentences of one document; most ask about the one that was asked for last."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar
        self._starts = grammar.words.starts(_seam().first)
        self._sentence, self._seams = Span(0, 0), tuple[Seam, ...]()
        self._parts: dict[Span, Part] = {}

    def of(self, sentence: Span) -> tuple[Seam, ...]:
        """Return the seams of a sentence, in order."""
        if sentence is not self._sentence:
            self._sentence, self._seams = sentence, tuple(self._find(sentence))
            self._parts = {}
        return self._seams

    def _find(self, sentence: Span) -> Iterator[Seam]:
        text, pattern, done = self._grammar.text, _seam().pattern, 0
        first = bisect_left(self._starts, sentence.start)
        for start in islice(self._starts, first, None):
            if start >= sentence.end:
                return
            found = pattern.match(text, start, sentence.end) if start >= done else None
            if found is not None:
                done = found.end()
                yield Seam(Span(*found.span()), found.lastgroup or "")

    def part_at(self, sentence: Span, place: Span) -> Part:
        """Return the part of a sentence in which `place` stands."""
        seams = self.of(sentence)
        part = self._parts.get(place)
        if part is None:
            part = self._parts[place] = _part_at(seams, sentence, place)
        return part


def _part_at(seams: Sequence[Seam], sentence: Span, place: Span) -> Part:
    start, end, compares, matches = sentence.start, sentence.end, False, False
    for seam, kind in seams:
        if seam.end <= place.start:
            start = seam.start
            # "with 31 in 2023 and 24 in 2022": what is added goes on comparing.
            compares = compares if kind == "adding" else kind in {"comparing", "matching"}
            matches = kind == "matching"
        elif seam.start >= place.end:
            end = seam.start
            break
    return Part(Span(start, end), compares, matches)


def _spelled() -> list[str]:
    """Return the numbers that news spells out."""
    numbers = lexicon("numbers")["cardinals"]
    return [name for name, value in numbers.items() if 1 < value <= _SPELLED]


@cache
def _seam() -> Phrases:
    seams = lexicon("times")["seams"]
    # "less than 200", "older than 64" hedge a figure, "2% more than the 82,941" compares two.
    than = r"(?<!less )(?<!more )(?<!er )than|than(?=\s+(?:the|its|their|in|a)\b)"
    # "97 seats after the 2022 election" has that year, and is held against nothing.
    year = r"(?!\s+(?:[\w’'-]+\s+){0,2}(?:19|20)\d\d\b)"
    after = rf"(?<!look )(?<!looks )(?<!looked )(?<!looking )after{year}"
    hedges = any_of(seams["hedges"])
    # "raised 40 from investors in 2025" has that year, too.
    figure = r"(?!\s+(?!(?:the|that|those|levels)\b)[a-z]+\s+in\s+(?:19|20)\d\d\b)"
    figure += r"(?=\s+(?:(?!(?:and|or)\b)[\w’'-]+\s+){0,2}?(?:an?\s+(?:\w+\s+){1,2}of\s+)?"
    figure += rf"(?:[$£€¥]?\d|(?:{any_of(_spelled())})\b))"
    pattern = re.compile(
        rf"(?i)(?:,\s*)?(?:(?<=[\s,(])(?P<comparing>(?:{any_of(seams['comparing'])}|{than}|{after})\b{figure})"
        rf"|\b(?P<matching>{any_of(seams['matching'])})\b{figure}"
        rf"|\b(?P<parting>{any_of(seams['parting'])})\b"
        rf"|(?P<adding>\band\b(?=\s+(?:(?:{hedges})\s+){{0,3}}[$£€¥]?\d))"
        rf"|;|,\s+(?:and|with|or|{any_of(seams['resulting'])})\b|,(?=\s+in\s+\d{{4}}\b(?!\s*[.;)])))"
    )
    heads = (*seams["comparing"], *seams["matching"], *seams["parting"])
    words = (*heads, "than", "after", "and", ",", ";")
    return Phrases(pattern, first_words(words))
