"""Where the characters of a page stand, kept small: a page has few runs and many characters.

A run is what a file draws in one go and in one type. Its box is measured. Its characters are, too,
on pages that were read closely; on the others their places follow from how wide the characters of
the type are, as was learnt from the pages that were.
"""

from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate, chain, groupby, pairwise
from operator import itemgetter

import msgspec

RIGHT, DOWN, LEFT, UP = range(4)
"""The ways in which a run may go on its page, before that is rotated."""

Box = tuple[float, float, float, float]
Sides = Sequence[tuple[float, float]]

_NUMBERS = 6
_FLOATS = 5
_END = 2**32
_UNMEASURED = 2**32 - 1
_SPACES = frozenset(" \u00a0")
# How much wider than usual, in sizes of type, a line may set each of its spaces.
_MOST_SPACE = 1.5


class Run(msgspec.Struct, frozen=True, gc=False):
    """One run: how many characters it has, where it stands, its way, its size and its type.

    A long document has a hundred thousand: a structure of C takes less memory than a named tuple.

    `sides`, where they are measured, say where each character begins and ends along the way.
    """

    length: int
    box: Box
    way: int = RIGHT
    size: float = 0.0
    kind: int = 0
    sides: Sides = ()

    @property
    def ends(self) -> tuple[float, float]:
        """Return where the run begins and ends along its way."""
        x0, y0, x1, y1 = self.box
        if self.way == RIGHT:
            return x0, x1
        return ((x0, x1), (y0, y1), (-x1, -x0), (-y1, -y0))[self.way]

    @property
    def across(self) -> tuple[float, float]:
        """Return where the run begins and ends across its way, downwards when it is upright."""
        x0, y0, x1, y1 = self.box
        if self.way == RIGHT:
            return y0, y1
        return ((y0, y1), (-x1, -x0), (-y1, -y0), (x0, x1))[self.way]

    @property
    def upright(self) -> Box:
        """Return the run's box as it stands when the run is upright."""
        if self.way == RIGHT:
            return self.box
        (x0, x1), (y0, y1) = self.ends, self.across
        return x0, y0, x1, y1

    def base(self, x: float, y: float) -> float:
        """Return how far down (x, y) stands when the run is upright."""
        return (y, -x, -y, x)[self.way]

    def part(self, sides: Sides) -> Box:
        """Return the box of some of the run's characters."""
        x0, y0, x1, y1 = self.box
        low, high = min(side[0] for side in sides), max(side[1] for side in sides)
        return (
            (low, y0, high, y1),
            (x0, low, x1, high),
            (-high, y0, -low, y1),
            (x0, -high, x1, -low),
        )[self.way]


@dataclass(frozen=True, slots=True)
class Advances:
    """How wide the characters of a type are, in its sizes.

    `widths` has an entry for two characters, which holds for the first of them, and for one alone.
    """

    widths: dict[str, float] = field(default_factory=dict, hash=False, repr=False)
    usual: float = 0.5

    def sides(self, text: str, run: Run) -> Sides:
        """Return where each character of a run that reads `text` begins and ends.

        What the run is longer or shorter than its characters is shared by its spaces, which is how
        lines are justified, or by all characters where it is too much for that.
        """
        start, end = run.ends
        widths = [self._width(one + two) * run.size for one, two in zip(text, f"{text[1:]} ")]  # noqa: B905
        spare = end - start - sum(widths)
        inside = [place for place, one in enumerate(text) if one in _SPACES]
        each = (spare + sum(widths[place] for place in inside)) / max(len(inside), 1)
        if each > 0 and abs(spare) < _MOST_SPACE * run.size * len(inside):
            # Those that were measured may have been stretched by chance: here all are of one width.
            for place in inside:
                widths[place] = each
        else:
            widths = [width + spare / len(text) for width in widths]
        return list(pairwise(accumulate(widths, initial=start)))

    @property
    def space(self) -> float:
        """Return how wide a space is."""
        return self.widths.get(" ", 0.25)

    def _width(self, pair: str) -> float:
        return self.widths.get(pair) or self.widths.get(pair[0], self.usual)


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line of a page.

    `offsets` are those of its characters from the page's first, `sides` where each begins and ends
    along the line.
    """

    box: Box
    offsets: tuple[int, ...]
    sides: tuple[tuple[float, float], ...]

    def shifted(self, by: int) -> "Line":
        """Return the line with its offsets moved by a number of code points."""
        return replace(self, offsets=tuple(offset + by for offset in self.offsets))


@dataclass(frozen=True, slots=True)
class Places:
    """The places of a page's characters, as packed numbers.

    `runs` has six unsigned 32-bit numbers for each run: the offset of its first character from the
    page's, its length, its line, its way, its type (a place in `types`) and the place of its first
    character in `sides`, which has two floats for each. `boxes` has five 32-bit floats for each
    run: x0, y0, x1, y1 and the size of type. Where the characters of a run were not measured the
    last number is the largest there is: then they are looked up in `text`, that of the document,
    where the page's begins at `begin`. It is the very same text, so that it takes no memory.
    """

    runs: bytes = field(default=b"", repr=False)
    boxes: bytes = field(default=b"", repr=False)
    sides: bytes = field(default=b"", repr=False)
    text: str = field(default="", repr=False, compare=False)
    begin: int = 0
    types: tuple[Advances, ...] = field(default=(), repr=False)

    @classmethod
    def of_characters(cls, boxes: "array[float]", lines: Sequence[int]) -> "Places":
        """Return the places of characters that run from left to right and are known one by one.

        `boxes` has four floats for each, a box without width for one that is not printed, and
        `lines` the number of each one's line.
        """
        pen = Pen()
        printed = [i for i in range(len(lines)) if boxes[4 * i + 2] > boxes[4 * i]]
        for line, group in groupby(printed, key=lines.__getitem__):
            found = list(group)
            x0s, y0s, x1s, y1s = ([boxes[4 * i + side] for i in found] for side in range(4))
            box = (min(x0s), min(y0s), max(x1s), max(y1s))
            sides = [(x1s[0], x1s[0])] * (found[-1] - found[0] + 1)
            for place, x0, x1 in zip(found, x0s, x1s, strict=True):
                sides[place - found[0]] = (x0, x1)
            pen.put(found[0], line, Run(len(sides), box, sides=sides))
        return pen.places("", 0, ())

    def quads(self, first: int, last: int) -> Iterator[Box]:
        """Yield a box for each line of which characters `first` to `last` are a part."""
        for _, parts in groupby(self._parts(first, last), key=itemgetter(0)):
            yield union([box for _, box, _, _ in parts])

    def lines(self) -> Iterator[Line]:
        """Yield every line."""
        for _, parts in groupby(self._parts(0, _END), key=itemgetter(0)):
            runs = list(parts)
            yield Line(
                union([box for _, box, _, _ in runs]),
                tuple(start + i for _, _, start, sides in runs for i in range(len(sides))),
                tuple(side for _, _, _, sides in runs for side in sides),
            )

    def nearest(self, x: float, y: float) -> tuple[float, int] | None:
        """Return how far the run is that is nearest to a point, and where its characters begin.

        Above and below count for more than beside, as on a line. None where there is no run.
        """
        runs, boxes = array("I", self.runs), array("f", self.boxes)
        return min(
            (
                (distance(boxes[_FLOATS * at : _FLOATS * at + 4], x, y), runs[_NUMBERS * at])
                for at in range(len(runs) // _NUMBERS)
            ),
            default=None,
        )

    def _parts(self, first: int, last: int) -> Iterator[tuple[int, Box, int, Sides]]:
        """Yield what each run has of a range: its line, its box, its offset, its characters."""
        runs, boxes = array("I", self.runs), array("f", self.boxes)
        place = max(bisect_right(runs[::_NUMBERS], first) - 1, 0)
        for at in range(place, len(runs) // _NUMBERS):
            start, length, line, way, kind, before = runs[_NUMBERS * at : _NUMBERS * (at + 1)]
            x0, y0, x1, y1, size = boxes[_FLOATS * at : _FLOATS * (at + 1)]
            low, high = max(first - start, 0), min(last - start, length)
            if low >= high:
                if start >= last:
                    return
                continue
            run = Run(length, (x0, y0, x1, y1), way, size, kind)
            sides = self._sides(run, start, before)[low:high]
            printed = [side for side in sides if side[1] > side[0]]
            if printed:
                box = run.box if high - low == length else run.part(printed)
                yield line, box, start + low, sides

    def _sides(self, run: Run, start: int, before: int) -> Sides:
        if before == _UNMEASURED:
            first = self.begin + start
            return self.types[run.kind].sides(self.text[first : first + run.length], run)
        found = array("f", self.sides[8 * before : 8 * (before + run.length)])
        return list(zip(found[::2], found[1::2], strict=True))


class Pen:
    """Puts runs down on a page, one after the other."""

    def __init__(self) -> None:
        self._runs = array("I")
        self._boxes = array("f")
        self._sides = array("f")
        self._measured = True

    def put(self, offset: int, line: int, run: Run) -> None:
        """Put a run down whose first character is at `offset` from the page's."""
        before = _UNMEASURED
        if run.sides:
            before = len(self._sides) // 2
            self._sides.extend(chain.from_iterable(run.sides))
        else:
            self._measured = False
        self._runs.extend((offset, run.length, line, run.way, run.kind, before))
        self._boxes.extend((*run.box, run.size))

    def places(self, text: str, begin: int, types: tuple[Advances, ...]) -> Places:
        """Return all that was put down; `text`, where it begins at `begin`, is the document's."""
        return Places(
            self._runs.tobytes(),
            self._boxes.tobytes(),
            self._sides.tobytes(),
            "" if self._measured else text,
            0 if self._measured else begin,
            () if self._measured else types,
        )


def distance(box: Sequence[float], x: float, y: float) -> float:
    """Return how far a point is off a box; above and below count for more than beside."""
    x0, y0, x1, y1 = box
    return max(x0 - x, x - x1, 0.0) + 3 * max(y0 - y, y - y1, 0.0)


def union(boxes: Sequence[Box]) -> Box:
    """Return the box around some boxes."""
    x0s, y0s, x1s, y1s = zip(*boxes, strict=True)
    return min(x0s), min(y0s), max(x1s), max(y1s)
