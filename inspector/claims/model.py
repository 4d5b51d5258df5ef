"""Figures, dates and claims as values.

Numbers are `Decimal`, dates are intervals of days with both ends included. Nothing here is rounded
or averaged: what the text leaves open stays open.
"""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

import msgspec

from inspector.documents.model import Span
from inspector.phrases import phrases

phrase = phrases(__name__)


class Qualifier(StrEnum):
    """How a figure is hedged."""

    EXACT = "="
    ABOUT = "~"
    LESS = "<"
    AT_MOST = "<="
    MORE = ">"
    AT_LEAST = ">="


class Direction(StrEnum):
    """Set where a figure is itself the size of a rise or a fall."""

    UP = "up"
    DOWN = "down"


class Unit(msgspec.Struct, frozen=True, gc=False):
    """What is counted or measured.

    `name` is pint's name ("kilometer ** 2" is spelled "kilometre ** 2" here), "percent",
    "percentage point", "basis point", "fraction", an ISO currency code, or a counted noun in the
    singular; "" where there is none. `dimension` is the name of the unit's file in
    `resources/units/` ("area", "currency", "share"), "count" for a counted noun, or "": figures of
    different dimensions are never compared.
    `symbol` is how a reader sees it ("km²", "%", "$").
    """

    name: str
    dimension: str
    symbol: str


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure with its unit.

    `low` and `high` are the value as printed, equal unless the text gives a range or a vague
    magnitude ("dozens"). `step` is one unit of the last significant digit printed, so that
    "1,300" has the step 100 and "1,304" the step 1; 0 where the figure is exact by its nature.
    `cue` are the qualifier's words, verbatim.
    """

    low: Decimal
    high: Decimal
    step: Decimal
    unit: Unit
    qualifier: Qualifier = Qualifier.EXACT
    cue: str = ""
    vague: bool = False


class Interval(msgspec.Struct, frozen=True, gc=False):
    """Days from `start` to `end`, both included; None where that side is open."""

    start: dt.date | None
    end: dt.date | None

    def __post_init__(self) -> None:
        if self.start and self.end and self.start > self.end:
            raise ValueError(f"an interval cannot run from {self.start} back to {self.end}")


@dataclass(frozen=True, slots=True)
class Timex:
    """A date expression and the days it means; `interval` is None where they are not known."""

    span: Span
    text: str
    interval: Interval | None
    how: str = ""

    @property
    def told(self) -> str:
        """Return the words, and how they were read."""
        return phrase("“{words}”, {how}", words=self.text, how=self.how)


@dataclass(frozen=True, slots=True)
class Anchor:
    """The document date and where it is from ("given", "dateline", "PDF metadata"...).

    `date` is None where it is not known: then nothing relative is resolved.
    """

    date: dt.date | None
    source: str = "unknown"


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure that says how much or how many of something, when, and who says so.

    `span` covers the number with its unit or counted noun, `cue_span` the qualifier's words.
    `subject` is what is measured, `entity` whose figure it is, `source` who says so: "" where the
    text does not tell. `time` is the days the figure is about, `time_how` says how they were
    found. `sentence` is the whole sentence; `paragraph` counts blocks from 0.
    """

    id: str
    span: Span
    text: str
    quantity: Quantity
    sentence: Span
    paragraph: int
    direction: Direction | None = None
    cue_span: Span | None = None
    subject: str = ""
    entity: str = ""
    source: str = ""
    source_span: Span | None = None
    time: Interval | None = None
    time_how: str = ""


class RelationKind(StrEnum):
    """How claims hang together, with the order in which a relation names them."""

    CONVERSION = "conversion"  # the original, its twin in another unit
    FROM_TO = "from-to"  # the earlier figure, the later one
    CHANGE = "change"  # the earlier figure, the later one, the size of the change
    RESTATED = "restated"  # the later figure, a change in its unit, the same change in percent
    DIFFERENCE = "difference"  # two figures, the distance between them
    SUM = "sum"  # the total, and parts that are said to be all of it
    PARTS = "parts"  # the total, and parts that may leave something out
    SHARES = "shares"  # shares of one whole that leave each other out
    SHARE_OF = "share-of"  # the part, the whole, the share
    PRODUCT = "product"  # how many, how much each, how much in all
    RATE = "rate"  # what is divided, by what, the rate
    RANGE = "range"  # the lowest, the highest, the average


@dataclass(frozen=True, slots=True)
class Relation:
    """A tie between claims, by id: `first` and `second`, and where there are more, `others`."""

    kind: RelationKind
    first: str
    second: str
    others: tuple[str, ...] = ()

    @property
    def members(self) -> tuple[str, ...]:
        """Return all claims of the tie, in the order of its kind."""
        return (self.first, self.second, *self.others)


@dataclass(frozen=True, slots=True)
class Claims:
    """All that the text says in figures and dates, in document order."""

    anchor: Anchor
    claims: tuple[Claim, ...]
    timexes: tuple[Timex, ...]
    relations: tuple[Relation, ...]
