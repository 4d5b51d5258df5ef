"""Cut a text into frames: the figures of one sentence, in order, and the words between them.

A figure that only restates the one before it in another unit, in brackets, is left out with its
brackets: it is no end of a change and no part of a sum.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from inspector.claims.model import Claim

_DASH = re.compile(r"\s--?\s")  # typed for a dash
_EMPTY_BRACKETS = re.compile(r"\s*\(\s*\)")


@dataclass(frozen=True)  # without slots, to remember its words, which many finders ask for
class Frame:
    """The figures of one sentence. `gaps[i]` are the words before figure i, hedges left out.

    The last gap is what follows the last figure.
    """

    claims: tuple[Claim, ...]
    gaps: tuple[str, ...]

    @cached_property
    def words(self) -> str:
        """Return the sentence without its figures, each of which is a "#"."""
        return " # ".join(self.gaps)

    @cached_property
    def in_one_line(self) -> "Frame":
        """Return the sentence with each of its white space folded into one space."""
        gaps = tuple(" ".join(f"<{gap}>".split())[1:-1] for gap in self.gaps)
        return self if gaps == self.gaps else Frame(self.claims, gaps)


def frames(text: str, claims: Sequence[Claim], restated: Collection[str]) -> Iterator[Frame]:
    """Yield the frames of a document; `restated` are the ids of the figures to leave out."""
    for _, group in groupby(claims, key=lambda claim: claim.sentence.start):
        yield _frame(text, tuple(group), restated)


def are_neighbours(text: str, first: Frame, second: Frame) -> bool:
    """Tell whether two frames are of neighbouring sentences of one paragraph."""
    one, other = first.claims[-1], second.claims[0]
    gap = text[one.sentence.end : other.sentence.start]
    return one.paragraph == other.paragraph and not gap.strip()


def _frame(text: str, claims: Sequence[Claim], restated: Collection[str]) -> Frame:
    kept: list[Claim] = []
    gaps = [""]
    place = claims[0].sentence.start
    for claim in claims:
        gaps[-1] += _before(text, claim, place, kept[-1] if kept else None)
        place = max(place, claim.span.end)
        if claim.id not in restated:
            kept.append(claim)
            gaps.append("")
    gaps[-1] += text[place : max(place, claims[-1].sentence.end)]
    emptied = (_EMPTY_BRACKETS.sub("", gap) if "(" in gap else gap for gap in gaps)
    dashed = (_DASH.sub(" – ", gap) if "-" in gap else gap for gap in emptied)
    return Frame(tuple(kept), tuple(dashed))


def _before(text: str, claim: Claim, place: int, previous: Claim | None) -> str:
    """Return the words between `place` and a figure.

    Where two figures overlap ("12 of its 34 seats") it is what stands between the numbers.
    """
    start = claim.span.start
    if place > start and previous is not None:
        return re.sub(r"^\S+", "", text[previous.span.start : start])
    cue = claim.cue_span
    if cue is None or cue.start >= start or (previous and _compares(text, previous, cue.start)):
        return text[place:start]
    return text[place : max(place, cue.start)]


def _compares(text: str, previous: Claim, cue: int) -> bool:
    """Tell "5% more than 200": the words compare, and do not hedge the 200."""
    return not text[previous.span.end : cue].strip() and previous.quantity.unit.dimension in {
        "share",
        "multiple",
    }
