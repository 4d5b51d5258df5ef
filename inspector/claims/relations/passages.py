"""Cut a text into passages: a sentence, two that go on, a headline with the start of its story.

The finders of sentences know figures by the words right beside them. A passage is read as a whole:
its figures are sorted by their kind, and where there are just as many as a tie needs, and the words
allow it, they are tied, wherever they stand. One figure too many, and nothing is.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import pairwise

from inspector.claims.model import Claim
from inspector.claims.relations.cohesion import coheres
from inspector.claims.relations.cues import cue
from inspector.claims.relations.distances import base
from inspector.claims.relations.frames import Frame, are_neighbours

_FEWEST, _MOST = 3, 8  # figures in a passage: each tie is of three
_FAR = 3  # a slip seldom takes a figure further away from what it should be
_ZEROS = (Decimal(10), Decimal(100))  # a zero too many, or one left out
_CLOSE = Decimal("0.95")
_THOUSANDS = (Decimal(1), Decimal(1000), Decimal(10) ** 6)
_STEM = 5  # letters of a word that tell what it is
_AWAY = 3  # paragraphs from a headline to its story


@dataclass(frozen=True, slots=True)
class Passage:
    """The figures of one or two sentences; `seam` is the place of the second one's first figure.

    `titled` tells that the first sentence is a headline.
    """

    frame: Frame
    seam: int
    titled: bool = False

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Return its figures, in order."""
        return self.frame.claims

    def before(self, index: int) -> str:
        """Return the words before a figure, in its own sentence."""
        gap = self.frame.gaps[index]
        return gap.rpartition("\n")[2] if index == self.seam else gap

    def after(self, index: int) -> str:
        """Return the words after a figure, in its own sentence."""
        gap = self.frame.gaps[index + 1]
        return gap.partition("\n")[0] if index + 1 == self.seam else gap

    def words(self, sentence: int) -> str:
        """Return the words of the first or the second sentence, without figures."""
        return self.frame.words.split("\n")[sentence]

    def sentence(self, index: int) -> int:
        """Return 0 or 1: in which of the two a figure stands."""
        return int(0 < self.seam <= index)

    @property
    def coheres(self) -> bool:
        """Tell whether its second sentence goes on about the first."""
        if not self.seam or self.titled:
            return True
        first, second = self.claims[: self.seam], self.claims[self.seam :]
        return coheres(first, self.words(0), second, self.words(1))


def passages(text: str, found: Sequence[Frame], titles: Collection[int]) -> Iterator[Passage]:
    """Yield each sentence, each two neighbours, each headline with the sentence that follows it."""
    told = [frame.in_one_line for frame in found if frame.claims]
    for three in zip(told, told[1:], told[2:], strict=False):
        summed = _summed_up(text, *three)
        if summed is not None:
            yield summed
    for frame in told:
        if _FEWEST <= len(frame.claims) <= _MOST:
            yield Passage(frame, 0)
    for first, second in pairwise(told):
        if not _FEWEST <= len(first.claims) + len(second.claims) <= _MOST:
            continue
        one, other = first.claims[-1], second.claims[0]
        titled = one.paragraph in titles and other.paragraph not in titles
        if titled:
            near = other.paragraph - one.paragraph <= _AWAY
        else:
            near = are_neighbours(text, first, second)
        if near:
            joint = f"{first.gaps[-1]}\n{second.gaps[0]}"
            gaps = (*first.gaps[:-1], joint, *second.gaps[1:])
            frame = Frame((*first.claims, *second.claims), gaps)
            yield Passage(frame, len(first.claims), titled)


# "That is an increase of 25%": a sentence on the two before it
_THAT_IS = re.compile(
    r"(?i)\s*[“\"]?(?:that|this|it|the\s+(?:[\w-]+\s+)?(?:rise|fall|increase|decrease|drop|decline|gain|growth|"
    r"difference|change))\s+(?:is|was|means|meant|makes|made|represents|represented|marks|marked|amounts\s+to|"
    r"amounted\s+to|equals|comes\s+to|came\s+to|works\s+out\s+at|corresponds\s+to)\b[^,;:]{0,40}$"
    r"|\s*the\s+(?:[\w-]+\s+)?(?:rise|fall|increase|decrease|drop|decline|gain|loss|growth|change)\s+of\s*$"
)


def _summed_up(text: str, first: Frame, second: Frame, third: Frame) -> Passage | None:
    """Return the passage of three sentences, the last of which tells what two figures come to.

    The first two count as one sentence.
    """
    alone = len(first.claims) == len(second.claims) == len(third.claims) == 1
    if not alone or _THAT_IS.match(third.gaps[0]) is None:
        return None
    claims = (*first.claims, *second.claims, *third.claims)
    ends = [claim.sentence.end for claim in claims[:-1]]
    starts = [claim.sentence.start for claim in claims[1:]]
    if any(text[end:start].strip() for end, start in zip(ends, starts, strict=True)):
        return None
    if claims[0].paragraph != claims[-1].paragraph or _are_of_two(*claims[:-1]):
        return None
    gaps = (
        first.gaps[0],
        f"{first.gaps[1]} {second.gaps[0]}",
        f"{second.gaps[1]}\n{third.gaps[0]}",
        third.gaps[1],
    )
    return Passage(Frame(claims, gaps), 2)


def _are_of_two(first: Claim, second: Claim) -> bool:
    """Tell "Imports were worth 48 million. Exports came to 40 million": two things are measured."""
    one, other = (
        {word.lower()[:_STEM] for word in re.findall(r"[^\W\d_]{4,}", claim.subject)}
        for claim in (first, second)
    )
    return bool(one and other and not one & other)


def of_one_kind(passage: Passage, ends: list[int]) -> list[int]:
    """Leave out what is no end of a change: "from 1.1 to 3.2 million, after adding 60 boats"."""
    if len(ends) < 3:
        return ends
    units = [base(passage.claims[index].quantity.unit) for index in ends]
    twice = [unit for unit in dict.fromkeys(units) if unit and units.count(unit) == 2]
    if len(twice) != 1 or "" in units:
        return ends
    return [index for index, unit in zip(ends, units, strict=True) if unit == twice[0]]


def is_near(made: Decimal, said: Decimal) -> bool:
    """Tell whether two values may be meant to be one: but for a slip, or for a thousand."""
    if made <= 0 or said <= 0:
        return False
    low, high = sorted((made, said))
    return any(by / _FAR < high / low < by * _FAR for by in _THOUSANDS)


def is_zero_off(made: Decimal, said: Decimal) -> bool:
    """Tell whether one value is the other but for a zero or two too many."""
    if made <= 0 or said <= 0:
        return False
    low, high = sorted((made, said))
    return any(by * _CLOSE < high / low < by / _CLOSE for by in _ZEROS)


def is_thousands_off(made: Decimal, said: Decimal) -> bool:
    """Tell whether one value is the other but for a thousand or a million."""
    if made <= 0 or said <= 0:
        return False
    low, high = sorted((made, said))
    return any(by * _CLOSE < high / low < by / _CLOSE for by in _THOUSANDS[1:])


@cache
def _extras() -> re.Pattern[str]:
    leads = "with|plus|after|before|including|excluding|without|and"
    return re.compile(rf"(?i)\b(?:{leads})\s+(?:[\w-]+\s+){{0,2}}{cue('rates', 'extras')}")


def has_extras(passage: Passage) -> bool:
    """Tell "with taxes", "and a fee": what is paid is more than a number times a price."""
    return _extras().search(passage.frame.words) is not None
