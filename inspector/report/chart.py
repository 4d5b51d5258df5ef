"""Draw a series over time as an SVG picture that can be read without anything else."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from textwrap import wrap

from inspector.claims.model import Qualifier, Quantity, Unit
from inspector.claims.wording import (
    UNATTRIBUTED,
    number_words,
    qualifier_symbol,
    unit_words,
    value_words,
    when_words,
)
from inspector.report.axes import Tick, date_ticks, value_ticks
from inspector.report.rows import one_line
from inspector.report.templates import render
from inspector.series.events import Event
from inspector.series.model import Point, Series

SHAPES = ("circle", "square", "triangle", "diamond", "plus", "cross")
_DASHES = ("none", "6 3", "2 3", "8 3 2 3", "12 4", "4 2 1 2")

_WIDTH, _TOP, _PLOT_HEIGHT, _RIGHT = 720.0, 42.0, 250.0, 64.0
_LABEL_WIDTH = 6.6
_NEAR = 34.0
# More would run into each other; the table beside the chart has them all.
_MOST_LABELS = 12
_LINE_CHARACTERS, _LINE_HEIGHT = 110, 15
_UP = frozenset({Qualifier.MORE, Qualifier.AT_LEAST})
_DOWN = frozenset({Qualifier.LESS, Qualifier.AT_MOST})


@dataclass(frozen=True, slots=True)
class Inks:
    """The colours of a picture: of text and axes, of hollow marks inside, and of each source.

    As they are, the page that a picture stands in gives them: it colours the classes `s0` to `s5`,
    one a source, and fills the class `hollow`.
    """

    text: str = "currentColor"
    paper: str = "none"
    sources: tuple[str, ...] = ("currentColor",)


_FROM_PAGE = Inks()


@dataclass(frozen=True, slots=True)
class Caption:
    """What stands with a picture that is on its own.

    `title` takes the place of the name of the measure, `described` that of what a screen reader is
    told; `notes` are lines below the source. Sources that are `hidden` keep their looks for
    themselves, so that those of the others stay as they are. `margin` is left free on all sides.
    """

    title: str = ""
    described: str = ""
    notes: tuple[str, ...] = ()
    hidden: frozenset[str] = frozenset()
    events: tuple[Event, ...] = ()
    margin: int = 0


_PLAIN = Caption()


@dataclass(frozen=True, slots=True)
class Placed:
    """One figure in the picture. `x0` to `x1` are its days, `y0` (the lower value) to `y1` it."""

    x: float
    x0: float
    x1: float
    y0: float
    y1: float
    source: int
    hollow: bool
    arrow: int
    number: str
    note: str

    @property
    def is_range(self) -> bool:
        """Tell whether the value is a range, which has no middle that anybody has printed."""
        return self.y0 != self.y1


@dataclass(frozen=True, slots=True)
class Label:
    """The number beside a figure."""

    text: str
    x: float
    y: float
    anchor: str


@dataclass(frozen=True, slots=True)
class Line:
    """A stroke between two figures of one source that follow each other."""

    x0: float
    y0: float
    x1: float
    y1: float
    source: int


@dataclass(frozen=True, slots=True)
class Legend:
    """One source with its look; `y` is None where it is hidden."""

    place: int
    name: str
    shape: str
    dash: str
    y: float | None


@dataclass(frozen=True, slots=True)
class _Scale:
    """Map days and values into the picture."""

    left: float
    right: float
    first: dt.date
    last: dt.date
    low: Decimal
    high: Decimal

    def x(self, day: dt.date) -> float:
        share = (day - self.first).days / max((self.last - self.first).days, 1)
        return round(self.left + share * (self.right - self.left), 2)

    def y(self, value: Decimal) -> float:
        share = (value - self.low) / (self.high - self.low)
        return round(_TOP + _PLOT_HEIGHT * float(1 - share), 2)


def svg(
    series: Series,
    document: str,
    sentences: Mapping[str, str],
    inks: Inks = _FROM_PAGE,
    caption: Caption = _PLAIN,
) -> str:
    """Return the picture of a series; `sentences` gives the sentence of each claim by its id."""
    dated = [point for point in series.points if point.time.start or point.time.end]
    names = tuple(dict.fromkeys(_source(point) for point in dated))
    points = [point for point in dated if _source(point) not in caption.hidden]
    values = value_ticks([point.low for point in points], [point.high for point in points])
    scale = _scale(points, values)
    few = len(points) <= _MOST_LABELS
    placed = [_place(point, series.unit, scale, names, sentences) for point in points]
    bottom = _TOP + _PLOT_HEIGHT
    label = one_line(series.label)
    title = one_line(caption.title) or label[:1].upper() + label[1:]
    legend_top = bottom + 54
    shown = [name for name in names if name not in caption.hidden]
    legend = [
        Legend(
            i,
            name,
            SHAPES[i % len(SHAPES)],
            _DASHES[i % len(_DASHES)],
            legend_top + 20 * shown.index(name) if name in shown else None,
        )
        for i, name in enumerate(names)
    ]
    source_y = legend_top + 20 * len(shown) + 6
    claimants = "" if shown == [UNATTRIBUTED] else f"{', '.join(shown)}, in "
    told = _wrapped(f"Source: {claimants}{one_line(document)}", *caption.notes)
    return render(
        "chart.svg.j2",
        id=series.id,
        title=title,
        described=one_line(caption.described) or described(title, placed),
        unit=unit_words(series.unit),
        width=_WIDTH,
        height=source_y + 14 + _LINE_HEIGHT * (len(told) - 1),
        margin=caption.margin,
        left=scale.left,
        right=scale.right,
        top=_TOP,
        bottom=bottom,
        zero=scale.y(Decimal(0)) if scale.low <= 0 <= scale.high else None,
        value_ticks=[(scale.y(tick), number_words(tick)) for tick in values],
        date_ticks=_shown(date_ticks(scale.first, scale.last), scale),
        events=_events(caption.events, scale),
        placed=placed,
        labels=[_label(point, placed, scale) for point in placed] if few else [],
        lines=_lines(placed),
        legend=legend,
        told=[(source_y + _LINE_HEIGHT * place, line) for place, line in enumerate(told)],
        inks=inks,
    )


def _source(point: Point) -> str:
    return one_line(point.source) or UNATTRIBUTED


def _wrapped(*lines: str) -> list[str]:
    return [part for line in lines for part in wrap(one_line(line), _LINE_CHARACTERS)]


def _events(events: Sequence[Event], scale: _Scale) -> list[tuple[float, float, str]]:
    """Return where events begin and end, and what they are called; those beyond are left out."""
    return [
        (scale.x(event.start), scale.x(event.end), one_line(event.name))
        for event in events
        if scale.first <= event.start and event.end <= scale.last
    ]


def described(title: str, placed: Sequence[Placed]) -> str:
    """Return the picture in words, for those who do not see it."""
    return f"{title}: {'; '.join(point.note.splitlines()[0] for point in placed)}"


def _scale(points: Sequence[Point], values: Sequence[Decimal]) -> _Scale:
    ends = [day for point in points for day in (point.time.start, point.time.end) if day]
    first, last = min(ends), max(ends)
    margin = dt.timedelta(days=max(1, round((last - first).days * 0.06)))
    longest = max(len(number_words(tick)) for tick in values)
    left = 34 + longest * _LABEL_WIDTH
    # Days before the year 1 and after 9999 do not exist.
    first = first - margin if first - dt.date.min > margin else dt.date.min
    last = last + margin if dt.date.max - last > margin else dt.date.max
    return _Scale(left, _WIDTH - _RIGHT, first, last, values[0], values[-1])


def _place(
    point: Point,
    unit: Unit,
    scale: _Scale,
    names: Sequence[str],
    sentences: Mapping[str, str],
) -> Placed:
    start, end = point.time.start, point.time.end
    x0 = scale.x(start) if start else scale.left
    x1 = scale.x(end) if end else scale.right
    source = _source(point)
    sentence = sentences.get(point.claim, "")
    return Placed(
        x=round((x0 + x1) / 2, 2),
        x0=x0,
        x1=x1,
        y0=scale.y(point.low),
        y1=scale.y(point.high),
        source=names.index(source),
        hollow=point.qualifier is not Qualifier.EXACT,
        arrow=(point.qualifier in _UP) - (point.qualifier in _DOWN),
        number=_number_words(point),
        note=f"{figure_words(point, unit)}, {when_words(point.time)}, {source}\n{sentence}".strip(),
    )


def figure_words(point: Point, unit: Unit) -> str:
    """Return the figure of a point in the unit of its series, with its hedge."""
    value = value_words(Quantity(point.low, point.high, Decimal(0), unit))
    return f"{qualifier_symbol(point.qualifier)} {value}".strip()


def _number_words(point: Point) -> str:
    low, high = number_words(point.low), number_words(point.high)
    value = low if point.low == point.high else f"{low} to {high}"
    return f"{qualifier_symbol(point.qualifier)} {value}".strip()


def _label(point: Placed, placed: Sequence[Placed], scale: _Scale) -> Label:
    width = len(point.number) * _LABEL_WIDTH
    follows = any(other.x > point.x for other in placed if other.source == point.source)
    if not follows and not point.is_range and point.x1 + 10 + width < _WIDTH:
        return Label(point.number, point.x1 + 10, point.y0 + 4, "start")
    # In the middle above, but not beyond the edges of the picture; below where one is just above.
    x = min(max(point.x, scale.left + width / 2), _WIDTH - width / 2)
    if any(abs(other.x - point.x) < width and 0 < point.y1 - other.y0 < _NEAR for other in placed):
        y = point.y0 + (34 if point.arrow < 0 else 19)
    else:
        y = point.y1 - (26 if point.arrow > 0 else 11)
    return Label(point.number, round(x, 2), y, "middle")


def _lines(placed: Sequence[Placed]) -> list[Line]:
    drawn = []
    for source in sorted({point.source for point in placed}):
        own = [point for point in placed if point.source == source]
        # A range breaks the line: it has no one value that the line could go through.
        drawn += [
            Line(a.x, a.y0, b.x, b.y0, source)
            for a, b in pairwise(own)
            if not a.is_range and not b.is_range
        ]
    return drawn


def _shown(ticks: Sequence[Tick], scale: _Scale) -> list[tuple[float, str]]:
    return [(scale.x(tick.day), tick.label) for tick in ticks]
