"""The days of a figure, and how they were found."""

from typing import NamedTuple

from inspector.claims.model import Interval
from inspector.phrases import phrases

phrase = phrases(__name__)


class When(NamedTuple):
    """The days of a figure, None where they are not told, and how they were found."""

    days: Interval | None = None
    how: str = ""


OPEN = When()
NOW = phrase("“now”: the document date")
PRESENT_TENSE = phrase("present tense: the document date")
RIGHT_BEFORE = phrase("the time right before")
FORETOLD = phrase("forecast before for the same time")
