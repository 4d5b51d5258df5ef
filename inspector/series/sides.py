"""A figure as one side of a pair of which it is asked whether both are of one measure."""

import datetime as dt
import re
from functools import cache, cached_property

from inspector.claims.dates.days import length
from inspector.claims.model import Claim, Interval
from inspector.claims.quantities.convert import convert, convertible
from inspector.language.lexicon import any_of, lexicon
from inspector.series.periods import period_of
from inspector.series.wording import comparable, general, growth_of, head_of, stems

_NEAR = 24  # characters before a figure that say how it is told
_KINDS = (
    (0, ""),
    (1, "day"),
    (12, "week"),
    (32, "month"),
    (100, "quarter"),
    (190, "half"),
    (300, "nine months"),
    (400, "year"),
)
_OF_WHOLE = re.compile(r"\bof\s+(?:the|its|our|their|his|her|all)\s+$")  # "12 of the 40 seats"
_NAME = re.compile(r"(?<=\s)[A-Z][\w’'-]+")


class Side:
    """What is asked of a figure in each of its pairs: most figures have none, and are not read.

    `at` counts all figures, `sentence` sentences, with a gap where one without figures stands
    between; `opens` tells the first figure of its sentence.
    """

    def __init__(self, text: str, claim: Claim, at: int, sentence: int, *, opens: bool) -> None:
        self._text = text
        self.claim = claim
        self.at = at
        self.sentence = sentence
        self.opens = opens
        self.time = claim.time or Interval(None, None)
        self.unit = comparable(claim.quantity.unit)
        dimension, name = claim.quantity.unit.dimension, claim.quantity.unit.name
        # What is of different kinds of units is of different measures.
        self.kind_of_unit = dimension if dimension in {"share", "count"} else name.split(" / ")[0]
        self.end: dt.date | None = self.time.end or self.time.start
        self.value = float(claim.quantity.low + claim.quantity.high) / 2

    @cached_property
    def told(self) -> frozenset[str]:
        """Return the stems of what is measured."""
        return frozenset(stems(self.claim.subject))

    @cached_property
    def owner(self) -> frozenset[str]:
        """Return the stems of whose it is."""
        return frozenset(stems(self.claim.entity))

    @cached_property
    def words(self) -> frozenset[str]:
        """Return the stems of what is measured but for whose it is, if that is not all."""
        return self.told - self.owner or self.told

    @cached_property
    def head(self) -> str:
        """Return the stem of the noun that its subject is."""
        return head_of(self.claim.subject)

    @cached_property
    def names(self) -> frozenset[str]:
        """Return the names in what is measured."""
        return frozenset(_NAME.findall(self.claim.subject))

    @cached_property
    def days(self) -> int:
        """Return for how many days it is told, 0 where a side is open."""
        return length(self.time)

    @cached_property
    def kind(self) -> str:
        """Return the kind of time that it is told for; "" for an open one."""
        return next((name for longest, name in _KINDS if self.days <= longest), "longer")

    @cached_property
    def period(self) -> str:
        """Return over what it has come together; "" for a level."""
        return period_of(self.claim)

    @cached_property
    def growth(self) -> str:
        """Return which way a rate of growth goes, "" for all else."""
        return growth_of(self.claim)

    @cached_property
    def _before(self) -> str:
        start = self.claim.span.start
        return self._text[max(self.claim.sentence.start, start - _NEAR) : start]

    @cached_property
    def is_thin(self) -> bool:
        """Tell "the figure", which names no measure."""
        return self.told <= _thin()

    @cached_property
    def is_level(self) -> bool:
        """Tell "was 40" and "reached 40"."""
        return _level().search(self._before) is not None

    @cached_property
    def is_base(self) -> bool:
        """Tell "from 40" and "against 40"."""
        return _base().search(self._before) is not None

    @cached_property
    def is_whole(self) -> bool:
        """Tell the 40 of "12 of the 40"."""
        return _OF_WHOLE.search(self._before) is not None

    def times(self, other: "Side") -> float:
        """Return how many times this value the other one is; 0 where there is no telling."""
        mine, its, value = self.claim.quantity, other.claim.quantity, other.value
        if mine.unit.name != its.unit.name and convertible(mine.unit, its.unit):
            value = float(convert(its.low, its.unit, mine.unit))
        return value / self.value if self.value > 0 and value > 0 else 0.0


@cache
def _thin() -> frozenset[str]:
    words = lexicon("likeness")["words"]["thin"]
    return general() | {stem for word in words for stem in stems(word)}


@cache
def _level() -> re.Pattern[str]:
    words = lexicon("likeness")["words"]
    return re.compile(rf"(?i)\b(?:{any_of(words['level'])})\s+(?:[\w-]+\s+){{0,2}}$")


@cache
def _base() -> re.Pattern[str]:
    words = lexicon("likeness")["words"]
    return re.compile(rf"(?i)\b(?:{any_of(words['base'])})\s+(?:[\w-]+\s+){{0,2}}$")
