"""Put the runs of a page together to segments: what stands on a line without a wide gap."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from statistics import median
from typing import NamedTuple

import msgspec
from msgspec.structs import replace

from inspector.documents.glyphs import closed_up, spaced
from inspector.documents.hyphens import SOFT_HYPHEN
from inspector.documents.places import DOWN, LEFT, RIGHT, UP, Advances, Run, Sides, union
from inspector.documents.raised import fraction_at, is_raised, raised

# In sizes of type.
_SPACE = 0.15
_GAP = 0.8
_NARROW = 0.5
_SAME_ROW = 0.5
_LETTERS = 4
_OVERLAP = 0.3
_SPACED_OUT = re.compile(r"\S(?: {1,3}\S){3,}")
# Words of stretched lines stand above each other by chance, but not so many of them.
_COLUMN = 8
_RIGHTWARD = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")


class Piece(msgspec.Struct, frozen=True, gc=False):
    """A run and what it says. One that is askew runs neither along nor across the page."""

    text: str
    run: Run
    base: float
    bold: bool
    askew: bool = False

    def sides(self, types: Sequence[Advances]) -> Sides:
        """Return where each character begins and ends, as measured or else as the type has it."""
        return self.run.sides or types[self.run.kind].sides(self.text, self.run)

    def cut(self, start: int, end: int, sides: Sides) -> "Piece":
        """Return a part of the piece; `sides` are those of all its characters."""
        some = sides[start:end] or sides[:1]
        kept = some if self.run.sides else ()
        run = replace(self.run, length=end - start, box=self.run.part(some), sides=kept)
        return replace(self, text=self.text[start:end], run=run)


class Segment(msgspec.Struct, frozen=True, gc=False):
    """Pieces that follow each other on a line without a wide gap.

    Its place is given in the upright frame, in which lines run from left to right and follow each
    other downwards, whichever way the page is turned. `offsets` are those of the first character of
    each piece from the segment's; most segments have one piece.
    """

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    base: float
    size: float
    bold: bool
    pieces: tuple[Piece, ...]
    offsets: tuple[int, ...] = (0,)


class PageText(NamedTuple):
    """What a page says, in the order of the file.

    `segments` run along the page's main direction, those of `turned` in another. `top` and `height`
    are those of the upright frame.
    """

    number: int
    segments: tuple[Segment, ...]
    turned: tuple[Segment, ...]
    top: float
    height: float


def page_text(number: int, pieces: Sequence[Piece], width: float, height: float) -> PageText:
    """Put the pieces of a page together; bold that is made by printing twice counts once."""
    counts = [1, 0, 0, 0]
    for piece in pieces:
        if not piece.askew:
            counts[piece.run.way] += piece.run.length
    frame = max((RIGHT, DOWN, LEFT, UP), key=counts.__getitem__)
    found: tuple[list[Segment], list[Segment]] = ([], [])
    line: list[Piece] = []
    begun = _Begun(pieces)
    for piece in _once(pieces):
        x0, y0, x1, y1 = piece.run.box
        if x0 < 0 or y0 < 0 or x1 > width or y1 > height:
            if not (0 <= x0 + x1 <= 2 * width and 0 <= y0 + y1 <= 2 * height):
                continue
            piece = _clamped(piece, width, height)  # noqa: PLW2901
        if line and not _goes_on(line[-1], piece, begun):
            found[line[0].askew or line[0].run.way != frame].append(_segment(line))
            line = []
        line.append(piece)
    if line:
        found[line[0].askew or line[0].run.way != frame].append(_segment(line))
    edges = Run(0, (0.0, 0.0, width, height), frame).across
    return PageText(number, tuple(found[0]), tuple(found[1]), edges[0], edges[1] - edges[0])


def _once(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Yield the pieces without those that are printed a second time up to a point beside."""
    counts = Counter([piece.text for piece in pieces])
    seen: set[tuple[str, int, int]] = set()
    for piece in pieces:
        text = piece.text
        if counts[text] > 1:
            # Of what is printed so near at least one of these is the same.
            x, y = piece.run.box[0] / 2, round(piece.run.box[1] / 2)
            near, nearer = (text, round(x), y), (text, round(x + 0.5), y)
            if near in seen or nearer in seen:
                continue
            seen.update((near, nearer))
        yield piece


def _clamped(piece: Piece, width: float, height: float) -> Piece:
    x0, y0, x1, y1 = piece.run.box
    box = (max(x0, 0.0), max(y0, 0.0), min(x1, width), min(y1, height))
    low, high = replace(piece.run, box=box).ends
    sides = [(min(max(a, low), high), min(max(b, low), high)) for a, b in piece.run.sides]
    return replace(piece, run=replace(piece.run, box=box, sides=sides))


class _Begun:
    """Where the pieces of a page begin that do not stand close behind another."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self._pieces = pieces

    def is_column(self, run: Run) -> bool:
        """Tell whether so many begin where a run does that a column may begin there."""
        place = round(run.ends[0])
        return sum(self._counts[run.way, place + by] for by in (-1, 0, 1)) >= _COLUMN

    @cached_property
    def _counts(self) -> Counter[tuple[int, int]]:
        return Counter(
            (piece.run.way, round(piece.run.ends[0]))
            for last, piece in pairwise(self._pieces)
            if piece.base != last.base or _gap(last.run, piece.run) > _NARROW
        )


def _goes_on(last: Piece, piece: Piece, begun: _Begun) -> bool:
    """Tell whether a piece stands on the same line as the one before it, and next to it.

    A gutter may be hardly wider than the spaces of stretched lines.
    """
    before, run = last.run, piece.run
    size = max(before.size, run.size)
    # Most pieces begin a line: that is asked first.
    if not -_SAME_ROW * size <= piece.base - last.base <= _SAME_ROW * size:
        return False
    if run.way != before.way or piece.askew != last.askew:
        return False
    (start, end), (begins, ends) = before.ends, run.ends
    if -_OVERLAP * size < begins - end < _GAP * size:
        return begins - end < _NARROW * size or not begun.is_column(run)
    # Runs of Arabic or Hebrew follow each other from the right.
    is_before = -_OVERLAP * size < start - ends < _GAP * size
    return is_before and bool(_RIGHTWARD.search(piece.text + last.text))


def _segment(line: list[Piece]) -> Segment:
    if len(line) == 1:
        piece = line[0]
        text, run = piece.text, piece.run
        if text[1:2] != " " or not _SPACED_OUT.fullmatch(text):
            x0, y0, x1, y1 = run.upright
            return Segment(spaced(text), x0, y0, x1, y1, piece.base, run.size, piece.bold, (piece,))
        text, sides = closed_up(text, run.sides)
        line = [replace(piece, text=text, run=replace(run, length=len(text), sides=sides))]
    main = max(line, key=lambda piece: piece.run.length)
    # Most lines are of one size: nothing in them is raised.
    is_level = min([piece.run.size for piece in line]) >= main.run.size
    parts: list[Piece] = []
    offsets: list[int] = []
    text = ""
    last: Run | None = None
    space = _space(line)
    for piece in line if is_level else _with_fractions(line, main):
        said = piece.text
        apart = (
            last is not None
            and text
            and not (text[-1].isspace() or said[0].isspace())
            and _gap(last, piece.run) > space
        )
        last = piece.run
        if not is_level and _is_raised(piece, main):
            said = raised(text, said)
        # A soft hyphen is printed only at a line's end.
        if said.endswith(SOFT_HYPHEN) and piece is not line[-1]:
            said = said[:-1]
        if apart and said:
            text += " "
        if said == piece.text:
            parts.append(piece)
            offsets.append(len(text))
            text += said
        elif said:
            kept = piece.run.sides[: len(said)] if piece.text.startswith(said) else ()
            run = replace(piece.run, length=len(said), sides=kept)
            parts.append(replace(piece, text=said, run=run))
            offsets.append(len(text))
            text += said
    boxes = [piece.run.upright for piece in parts or [main]]
    x0s, y0s, x1s, y1s = zip(*boxes, strict=True)
    bold = all(piece.bold for piece in line)
    base, size = main.base, main.run.size
    return Segment(
        spaced(text).rstrip(),
        min(x0s),
        min(y0s),
        max(x1s),
        max(y1s),
        base,
        size,
        bold,
        tuple(parts),
        tuple(offsets),
    )


def _is_raised(piece: Piece, main: Piece) -> bool:
    return is_raised(piece.run.size, piece.base, main.run.size, main.base)


def _with_fractions(line: Sequence[Piece], main: Piece) -> Iterator[Piece]:
    """Yield the pieces of a line, with one sign for each fraction whose numerator is raised."""
    waiting = list(line)
    while waiting:
        piece = waiting.pop(0)
        if len(piece.text) == 1 and piece.text.isdigit() and _is_raised(piece, main):
            rest = "".join(other.text for other in waiting)
            if fraction := fraction_at(piece.text + rest, 0):
                box = piece.run.box
                for _ in range(fraction[0] - 1):
                    first = waiting.pop(0)
                    around = first.run.sides or Advances().sides(first.text, first.run)
                    box = union([box, first.cut(0, 1, around).run.box])
                    if len(first.text) > 1:
                        waiting.insert(0, first.cut(1, len(first.text), around))
                # The base line is now that of the line: the sign is not raised.
                run = replace(piece.run, box=box, sides=())
                piece = Piece(fraction[1], run, main.base, piece.bold)
        yield piece


def _gap(run: Run, after: Run) -> float:
    """Return how far two runs stand apart, in sizes of type."""
    (start, end), (begins, ends) = run.ends, after.ends
    return max(begins - end, start - ends) / max(run.size, after.size, 1.0)


def _space(line: Sequence[Piece]) -> float:
    """Return the gap, in sizes of type, beyond which a space stands between a line's pieces."""
    if len(line) < _LETTERS or any(len(piece.text) > 1 for piece in line):
        return _SPACE
    # Letters drawn one by one may be set with wide spacing.
    gaps = [_gap(left.run, right.run) for left, right in pairwise(line)]
    return max(_SPACE, 1.6 * median(gaps))
