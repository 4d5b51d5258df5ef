"""Tell the figures that measure time, and seldom hold at one."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from inspector.claims.model import Timex
from inspector.claims.quantities.figures import Figure
from inspector.claims.times.when import OPEN, When

_MEAN = re.compile(r"(?i)\b(?:average|mean|median|life\s+expectancy)\b[^;\n]*$")
_RUN = re.compile(r"(?i)(?:between|from)\s.*\s(?:and|to|until|till|through)\s")
_NEAR = 100  # characters within which an average is named


def is_timeless(figure: Figure, text: str) -> bool:
    """Tell "a three-year war", "aged 44" and "six decades": they measure time, not at a time."""
    if figure.kind == "age" or figure.quantity.unit.dimension == "multiple":
        return True
    if figure.quantity.unit.dimension != "duration":
        return False
    hyphenated = text[figure.number.end : figure.number.end + 1] == "-"
    if _MEAN.search(text, max(0, figure.span.start - _NEAR), figure.span.start):
        return False  # "the average age has crept up to 11.4 years"
    return hyphenated or figure.quantity.unit.name in {"year", "decade", "century"}


def run_beside(figure: Figure, timexes: Sequence[Timex], starts: Sequence[int]) -> When:
    """Read "15 years, from 2030 to 2044": a length of time that is told with its ends.

    `starts` are where `timexes` begin, in order.
    """
    at = bisect_left(starts, figure.span.end)
    if figure.quantity.unit.dimension != "duration" or at == len(timexes):
        return OPEN
    timex = timexes[at]
    near = timex.span.start - figure.span.end <= len(", ")
    return When(timex.interval, timex.told) if near and _RUN.match(timex.text) else OPEN
