"""A series: figures of one measure of one entity, in one unit, at different times."""

from dataclasses import dataclass
from decimal import Decimal

from inspector.claims.model import Interval, Qualifier, Unit
from inspector.documents.model import Span


@dataclass(frozen=True, slots=True)
class Point:
    """One figure of a series, converted to the unit of the series.

    `low` and `high` are the value as printed; with `qualifier` they say which side is open.
    """

    claim: str
    span: Span
    time: Interval
    low: Decimal
    high: Decimal
    qualifier: Qualifier
    source: str


@dataclass(frozen=True, slots=True)
class Series:
    """Points in order of time. `id` is stable for the same text."""

    id: str
    label: str
    unit: Unit
    points: tuple[Point, ...]
