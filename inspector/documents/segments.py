"""Put the runs of a page together to segments: what stands on a line without a wide gap."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from operator import attrgetter
from statistics import median

import msgspec
from msgspec.structs import replace

from inspector.documents.glyphs import closed_up, spaced
from inspector.documents.hyphens import SOFT_HYPHEN
from inspector.documents.places import DOWN, LEFT, RIGHT, UP, Advances, Box, Run, Sides, union
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
_LENGTH = attrgetter("length")
_RIGHTWARD = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")


class Piece(Run, frozen=True, gc=False):
    """A run and what it says. One that is askew runs neither along nor across the page.

    `at` is the offset of its first character from that of its segment.
    """

    text: str = ""
    base: float = 0.0
    bold: bool = False
    askew: bool = False
    at: int = 0

    def all_sides(self, types: Sequence[Advances]) -> Sides:
        """Return where each character begins and ends, as measured or else as the type has it."""
        return self.sides or types[self.kind].sides(self.text, self)

    def cut(self, start: int, end: int, sides: Sides) -> "Piece":
        """Return a part of the piece; `sides` are those of all its characters."""
        some = sides[start:end] or sides[:1]
        return replace(
            self,
            text=self.text[start:end],
            length=end - start,
            box=self.part(some),
            sides=some if self.sides else (),
        )


class Segment(msgspec.Struct, frozen=True, gc=False):
    """Pieces that follow each other on a line without a wide gap.

    Its place is given in the upright frame, in which lines run from left to right and follow each
    other downwards, whichever way the page is turned. What is asked again and again is kept:
    `middle` is between top and bottom, `height` is that of the base line in whole points, `spaces`
    are those of the text.
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
    middle: float
    height: int
    spaces: int


class PageText(msgspec.Struct, frozen=True, gc=False):
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
            counts[piece.way] += piece.length
    frame = max((RIGHT, DOWN, LEFT, UP), key=counts.__getitem__)
    found: tuple[list[Segment], list[Segment]] = ([], [])
    line: list[Piece] = []
    begun = _Begun(pieces)
    for piece in _once(pieces):
        x0, y0, x1, y1 = piece.box
        if x0 < 0 or y0 < 0 or x1 > width or y1 > height:
            if not (0 <= x0 + x1 <= 2 * width and 0 <= y0 + y1 <= 2 * height):
                continue
            piece = _clamped(piece, width, height)  # noqa: PLW2901
        if line and not _goes_on(line[-1], piece, begun):
            found[line[0].askew or line[0].way != frame].append(_segment(line))
            line = []
        line.append(piece)
    if line:
        found[line[0].askew or line[0].way != frame].append(_segment(line))
    edges = Run(0, (0.0, 0.0, width, height), frame).across
    return PageText(number, tuple(found[0]), tuple(found[1]), edges[0], edges[1] - edges[0])


def _once(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """Return the pieces without those that are printed a second time up to a point beside."""
    counts = Counter([piece.text for piece in pieces])
    if len(counts) == len(pieces):
        return pieces
    seen: set[tuple[str, int, int]] = set()
    found: list[Piece] = []
    for piece in pieces:
        text = piece.text
        if counts[text] > 1:
            # Of what is printed so near at least one of these is the same.
            x, y = piece.box[0] / 2, round(piece.box[1] / 2)
            near, nearer = (text, round(x), y), (text, round(x + 0.5), y)
            if near in seen or nearer in seen:
                continue
            seen.update((near, nearer))
        found.append(piece)
    return found


def _clamped(piece: Piece, width: float, height: float) -> Piece:
    x0, y0, x1, y1 = piece.box
    box = (max(x0, 0.0), max(y0, 0.0), min(x1, width), min(y1, height))
    low, high = replace(piece, box=box).ends
    sides = [(min(max(a, low), high), min(max(b, low), high)) for a, b in piece.sides]
    return replace(piece, box=box, sides=sides)


class _Begun:
    """Where the pieces of a page begin that do not stand close behind another."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self._pieces = pieces

    def is_column(self, run: Run) -> bool:
        """Tell whether so many begin where a run does that a column may begin there."""
        counts, place = self._counts[run.way], round(run.ends[0])
        return counts[place - 1] + counts[place] + counts[place + 1] >= _COLUMN

    @cached_property
    def _counts(self) -> Sequence[Mapping[int, int]]:
        """How many begin where, for each way."""
        found = [defaultdict[int, int](int) for _ in (RIGHT, DOWN, LEFT, UP)]
        for last, piece in pairwise(self._pieces):
            if piece.base != last.base or _gap(last, piece) > _NARROW:
                found[piece.way][round(piece.ends[0])] += 1
        return found


def _goes_on(last: Piece, piece: Piece, begun: _Begun) -> bool:
    """Tell whether a piece stands on the same line as the one before it, and next to it.

    A gutter may be hardly wider than the spaces of stretched lines.
    """
    size = max(piece.size, last.size)
    # Most pieces begin a line: that is asked first.
    if not -_SAME_ROW * size <= piece.base - last.base <= _SAME_ROW * size:
        return False
    if piece.way != last.way or piece.askew != last.askew:
        return False
    (start, end), (begins, ends) = last.ends, piece.ends
    if -_OVERLAP * size < (gap := begins - end) < _GAP * size:
        return gap < _NARROW * size or not begun.is_column(piece)
    # Runs of Arabic or Hebrew follow each other from the right.
    is_before = -_OVERLAP * size < start - ends < _GAP * size
    return is_before and bool(_RIGHTWARD.search(piece.text + last.text))


def _segment(line: list[Piece]) -> Segment:
    if len(line) == 1:
        piece = line[0]
        text = piece.text
        if text[1:2] != " " or not _SPACED_OUT.fullmatch(text):
            box = piece.box if piece.way == RIGHT else piece.upright
            text = text if text.isascii() else spaced(text)
            return _of(text, box, piece, (piece,), bold=piece.bold)
        text, sides = closed_up(text, piece.sides)
        line = [replace(piece, text=text, length=len(text), sides=sides)]
    main = max(line, key=_LENGTH)
    # Most lines are of one size: nothing in them is raised.
    is_level = min([piece.size for piece in line]) >= main.size
    parts: list[Piece] = []
    text = ""
    last: Piece | None = None
    space = _space(line)
    for piece in line if is_level else _with_fractions(line, main):
        said = piece.text
        apart = (
            last is not None
            and text
            and _gap(last, piece) > space
            and not (text[-1].isspace() or said[0].isspace())
        )
        last = piece
        if not is_level and _is_raised(piece, main):
            said = raised(text, said)
        # A soft hyphen is printed only at a line's end.
        if said.endswith(SOFT_HYPHEN) and piece is not line[-1]:
            said = said[:-1]
        if apart and said:
            text += " "
        if said == piece.text:
            parts.append(replace(piece, at=len(text)) if text else piece)
            text += said
        elif said:
            kept = piece.sides[: len(said)] if piece.text.startswith(said) else ()
            at, length = len(text), len(said)
            parts.append(replace(piece, text=said, length=length, sides=kept, at=at))
            text += said
    box = union([piece.upright for piece in parts or [main]])
    bold = all(piece.bold for piece in line)
    return _of(spaced(text).rstrip(), box, main, tuple(parts), bold=bold)


def _of(text: str, box: Box, main: Piece, pieces: tuple[Piece, ...], *, bold: bool) -> Segment:
    """Return a segment; what most of it is set in is that of `main`."""
    x0, y0, x1, y1 = box
    base = main.base
    middle, height, spaces = (y0 + y1) / 2, round(base), text.count(" ")
    return Segment(text, x0, y0, x1, y1, base, main.size, bold, pieces, middle, height, spaces)


def _is_raised(piece: Piece, main: Piece) -> bool:
    return is_raised(piece.size, piece.base, main.size, main.base)


def _with_fractions(line: Sequence[Piece], main: Piece) -> Iterator[Piece]:
    """Yield the pieces of a line, with one sign for each fraction whose numerator is raised."""
    waiting = list(line)
    while waiting:
        piece = waiting.pop(0)
        if len(piece.text) == 1 and piece.text.isdigit() and _is_raised(piece, main):
            rest = "".join(other.text for other in waiting)
            if fraction := fraction_at(piece.text + rest, 0):
                box = piece.box
                for _ in range(fraction[0] - 1):
                    first = waiting.pop(0)
                    around = first.sides or Advances().sides(first.text, first)
                    box = union([box, first.cut(0, 1, around).box])
                    if len(first.text) > 1:
                        waiting.insert(0, first.cut(1, len(first.text), around))
                # The base line is now that of the line: the sign is not raised.
                piece = replace(
                    piece, box=box, sides=(), text=fraction[1], base=main.base, askew=False
                )
        yield piece


def _gap(run: Run, after: Run) -> float:
    """Return how far two runs stand apart, in sizes of type."""
    if run.way == after.way == RIGHT:
        start, _, end, _ = run.box
        begins, _, ends, _ = after.box
    else:
        (start, end), (begins, ends) = run.ends, after.ends
    ahead, back = begins - end, start - ends
    return (max(back, ahead)) / max(run.size, after.size, 1.0)


def _space(line: Sequence[Piece]) -> float:
    """Return the gap, in sizes of type, beyond which a space stands between a line's pieces."""
    if len(line) < _LETTERS or any(len(piece.text) > 1 for piece in line):
        return _SPACE
    # Letters drawn one by one may be set with wide spacing.
    gaps = [_gap(left, right) for left, right in pairwise(line)]
    return max(_SPACE, 1.6 * median(gaps))
