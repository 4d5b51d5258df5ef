"""Cut a sentence where one figure's part of it ends and the next one's begins."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from inspector.documents.model import Span
from inspector.language.lexicon import any_of, lexicon

_SPELLED = 90


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a sentence; `compares` if it only holds what another figure is compared with.

    `matches` if that is of the same time: what was expected, and is beaten.
    """

    span: Span
    compares: bool = False
    matches: bool = False


@dataclass(frozen=True, slots=True)
class Seam:
    """A place where a sentence is cut.

    `kind` is "comparing", "matching", "adding", "parting" or "".
    """

    span: Span
    kind: str


def find_seams(text: str, sentence: Span) -> tuple[Seam, ...]:
    """Return the seams of a sentence, in order."""
    return tuple(
        Seam(Span(*found.span()), found.lastgroup or "")
        for found in _seam().finditer(text, sentence.start, sentence.end)
    )


def part_at(seams: Sequence[Seam], sentence: Span, place: Span) -> Part:
    """Return the part of a sentence in which `place` stands."""
    start, end, compares, matches = sentence.start, sentence.end, False, False
    for found in seams:
        seam, kind = found.span, found.kind
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
def _seam() -> re.Pattern[str]:
    seams = lexicon("times")["seams"]
    # "less than 200" hedges a figure, "2% more than the 82,941" compares two.
    than = r"(?<!less )(?<!more )(?<!fewer )(?<!greater )than|than(?=\s+(?:the|its|their|in|a)\b)"
    after = r"(?<!look )(?<!looks )(?<!looked )(?<!looking )after"
    hedges = any_of(seams["hedges"])
    figure = r"(?=\s+(?:(?!(?:and|or)\b)[\w’'-]+\s+){0,2}?(?:an?\s+(?:\w+\s+){1,2}of\s+)?"
    figure += rf"(?:[$£€¥]?\d|(?:{any_of(_spelled())})\b))"
    return re.compile(
        rf"(?i)(?:,\s*)?(?:(?<=[\s,(])(?P<comparing>(?:{any_of(seams['comparing'])}|{than}|{after})\b{figure})"
        rf"|\b(?P<matching>{any_of(seams['matching'])})\b{figure}"
        rf"|\b(?P<parting>{any_of(seams['parting'])})\b"
        rf"|(?P<adding>\band\b(?=\s+(?:(?:{hedges})\s+){{0,3}}[$£€¥]?\d))"
        rf"|;|,\s+(?:and|with|or|{any_of(seams['resulting'])})\b|,(?=\s+in\s+\d{{4}}\b))"
    )
