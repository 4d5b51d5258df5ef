"""The days of a figure, and how they were found."""

from typing import NamedTuple

from inspector.claims.model import Interval


class When(NamedTuple):
    """The days of a figure, None where they are not told, and how they were found."""

    days: Interval | None = None
    how: str = ""


OPEN = When()
NOW = "“now”: the document date"
PRESENT_TENSE = "present tense: the document date"
RIGHT_BEFORE = "the time right before"
FORETOLD = "forecast before for the same time"
