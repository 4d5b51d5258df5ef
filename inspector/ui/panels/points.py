"""The points of a chart as plain numbers and words, whatever draws them.

Times are seconds from the start of 1970, as date axes count them; a day is taken from midnight to
midnight. Here the figures become floats: charts are the one place where they do.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from inspector.analysis.model import Analysis
from inspector.claims.model import Claim, Interval, Qualifier, Quantity, Unit
from inspector.claims.wording import (
    UNATTRIBUTED,
    claim_words,
    hedged_words,
    qualifier_symbol,
    value_words,
    when_words,
)
from inspector.documents.model import Span
from inspector.series.model import Point, Series
from inspector.ui.translation import said, translator

tr = translator(__name__)


DAY = 86400.0
_EPOCH = dt.date(1970, 1, 1).toordinal()
FIRST_DAY = (dt.date.min.toordinal() - _EPOCH) * DAY
LAST_DAY = (dt.date.max.toordinal() - _EPOCH) * DAY
_COUNTS = {"", "count"}  # dimensions of what is only counted: no unit of them becomes another
_PERSON = "person"
_ARROWS = {Qualifier.MORE: 1, Qualifier.AT_LEAST: 1, Qualifier.LESS: -1, Qualifier.AT_MOST: -1}


@dataclass(frozen=True, slots=True)
class Dot:
    """One figure on the chart.

    It stands at `x`, the middle of the days from `left` to `right`, and at `y`, the middle of
    `low` and `high`. `arrow` is 1 where the figure is open upwards ("more than"), -1 where it is
    open downwards. `is_hollow` says that the figure is not exactly this one.
    """

    claim: str
    span: Span
    sentence: Span
    x: float
    left: float
    right: float
    y: float
    low: float
    high: float
    arrow: int
    is_hollow: bool
    source: str
    number: str
    value: str
    when: str
    words: str

    @property
    def told(self) -> str:
        """Return the figure, its days and who says so, on one line."""
        return f"{self.value} · {said(self.when)} · {said(self.source)}"


def charted(analysis: Analysis | None) -> tuple[Series, ...]:
    """Return the series that are worth a chart: those of two points or more, the best first.

    The best has the most points, and among those the fewest ranges.
    """
    found = [_alike(analysis, each) for each in analysis.series] if analysis else []
    drawn = (each for each in found if len(each.points) > 1)
    return tuple(sorted(drawn, key=lambda each: (-len(each.points), _ranges(each))))


def is_charted(analysis: Analysis | None) -> bool:
    """Tell whether there is anything to draw."""
    return analysis is not None and any(
        len(_alike(analysis, each).points) > 1 for each in analysis.series
    )


def _alike(analysis: Analysis, series: Series) -> Series:
    """Return a series without what is counted or measured in another kind of unit than most.

    One axis holds no kilometres and bare numbers, and no parties and seats.
    """
    units = [analysis.claim(point.claim).quantity.unit for point in series.points]
    kinds = dict.fromkeys(units)
    if len(kinds) <= 1:
        return series
    placed = tuple(zip(series.points, units, strict=True))
    fitting = (tuple(point for point, unit in placed if _fits(unit, kind)) for kind in kinds)
    return replace(series, points=max(fitting, key=len))


def _fits(unit: Unit, kind: Unit) -> bool:
    """Tell whether a figure can stand on one axis with those of a kind."""
    if unit.dimension in _COUNTS and kind.dimension in _COUNTS:
        # "12 dead" stands among "15 people dead"; what else a bare number counts, nobody knows.
        return unit.name == kind.name or {unit.name, kind.name} == {"", _PERSON}
    return unit.dimension == kind.dimension


def _ranges(series: Series) -> int:
    return sum(point.low != point.high for point in series.points)


def dots(analysis: Analysis, series: Series) -> tuple[Dot, ...]:
    """Return the points of a series, in order of time."""
    placed = (_dot(analysis, series, point) for point in series.points if _is_dated(point.time))
    return tuple(sorted(placed, key=lambda dot: (dot.x, dot.span)))


def undated(analysis: Analysis, series: Series) -> tuple[Claim, ...]:
    """Return the figures of the same measure that are left out: their days are not known."""
    measures = {_measure(analysis.claim(point.claim)) for point in series.points}
    subjects = {subject for subject, _, _ in measures}
    return tuple(
        claim
        for claim in analysis.claims
        if claim.time is None and claim.subject in subjects and _measure(claim) in measures
    )


def _measure(claim: Claim) -> tuple[str, str, str]:
    return claim.subject, claim.entity, claim.quantity.unit.dimension


def value_range(found: Sequence[Dot], *, from_zero: bool = False) -> tuple[float, float]:
    """Return the values to show: from zero, unless the figures lie close together far from it."""
    low, high = min(dot.low for dot in found), max(dot.high for dot in found)
    spread = high - low
    if from_zero or spread == 0 or min(abs(low), abs(high)) <= 5 * spread:
        low, high = min(low, 0.0), max(high, 0.0)
    return low, high if high > low else low + 1


def time_range(found: Sequence[Dot]) -> tuple[float, float]:
    """Return the days to show: those of the figures, a week at least, with room at the sides."""
    left, right = min(dot.left for dot in found), max(dot.right for dot in found)
    room = max(0.06 * (right - left), 3 * DAY)
    return left - room, right + room


def day_of(seconds: float) -> dt.date:
    """Return the day of a place on the axis."""
    ordinal = int(seconds // DAY) + _EPOCH
    return dt.date.fromordinal(min(max(ordinal, 1), dt.date.max.toordinal()))


def _is_dated(time: Interval) -> bool:
    return bool(time.start or time.end)


def _dot(analysis: Analysis, series: Series, point: Point) -> Dot:
    claim = analysis.claim(point.claim)
    left, right = _days(point.time)
    low, high = float(point.low), float(point.high)
    arrow = _ARROWS.get(point.qualifier, 0)
    return Dot(
        claim=point.claim,
        span=point.span,
        sentence=claim.sentence,
        x=(left + right) / 2,
        left=left,
        right=right,
        y=(low + high) / 2,
        low=low,
        high=high,
        arrow=arrow,
        is_hollow=point.qualifier is not Qualifier.EXACT or low != high,
        source=point.source or UNATTRIBUTED,
        number=_number(point),
        value=_value(analysis, series, point),
        when=when_words(point.time),
        words=" ".join(claim.sentence.of(analysis.document.text).split()),
    )


def _value(analysis: Analysis, series: Series, point: Point) -> str:
    """Return the figure as printed, and converted where the series has another unit."""
    claim = analysis.claim(point.claim)
    if claim.quantity.unit.name == series.unit.name:
        return hedged_words(claim)
    converted = replace(
        claim.quantity, low=_rounded(point.low), high=_rounded(point.high), unit=series.unit
    )
    sign = qualifier_symbol(point.qualifier)
    return tr(
        "{figure} (printed {original})",
        figure=f"{sign} {value_words(converted)}".strip(),
        original=claim_words(claim),
    )


def _number(point: Point) -> str:
    """Return the figure without its unit, which the axis tells."""
    sign = qualifier_symbol(point.qualifier)
    unit = Unit("", "", "")
    bare = Quantity(_rounded(point.low), _rounded(point.high), Decimal(0), unit)
    return f"{sign} {value_words(bare)}".strip()


def _days(time: Interval) -> tuple[float, float]:
    """Return where the days begin and end; days open on one side are drawn at the other."""
    first, last = time.start or time.end, time.end or time.start
    if first is None or last is None:
        raise ValueError("a point without a date cannot be drawn")
    if time.start is None or time.end is None:
        noon = seconds_of(first) + DAY / 2
        return noon, noon
    return seconds_of(first), seconds_of(last) + DAY


def seconds_of(day: dt.date) -> float:
    """Return where a day begins on the axis."""
    return (day.toordinal() - _EPOCH) * DAY


def _rounded(value: Decimal) -> Decimal:
    """Return a converted value to four digits, so that no precision is pretended."""
    return Decimal(f"{value:.4g}")
