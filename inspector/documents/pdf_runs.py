"""Read what a page of a PDF file draws: its runs, put together to stretches of lines.

MuPDF gives a page's runs (characters of one type, drawn one after the other) in a form that takes a
fifth of the time of one that has every character. So the characters themselves are asked for only
on the first pages and on those that bring a new type; there it is learnt how wide they are.
"""

import json
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import Any, NamedTuple

import pymupdf
from pymupdf import mupdf

from inspector.documents.glyphs import closed_up, spaced, written
from inspector.documents.hyphens import SOFT_HYPHEN
from inspector.documents.places import DOWN, LEFT, RIGHT, UP, Advances, Box, Run, Sides, union
from inspector.documents.raised import fraction_at, raised

_FLAGS = (
    pymupdf.TEXT_PRESERVE_LIGATURES
    | pymupdf.TEXT_PRESERVE_WHITESPACE
    | pymupdf.TEXT_PRESERVE_SPANS
    | pymupdf.TEXT_MEDIABOX_CLIP
)
# MuPDF prints whole numbers: hundredths of a point.
_SCALE = 100.0
# As many pages are read closely even if they bring nothing new. An article has fewer.
_CLOSELY = 8

# In sizes of type: a gap that stands for a space, and one that is none of a line.
_SPACE = 0.15
_GAP = 0.8
_SAME_ROW = 0.5
_WIDE = 1.0
_OVERLAP = 0.3
_LARGEST = 1.9
_MOST = 2.0
_NEAR = 0.3  # points

_SPACED_OUT = re.compile(r"\S(?: {1,3}\S){3,}")
_GAPS = re.compile(r"^\s+|\s{2,}|\s+$")
_SPACE_IN = re.compile(r"\s+")
_GROUPING_SPACES = ("\u00a0", "\u2007", "\u2009", "\u202f")
_RIGHTWARD = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_LIGATURE = re.compile(r"[\ufb00-\ufb06](?=\S)")


class Piece(NamedTuple):
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
        run = self.run._replace(length=end - start, box=self.run.part(some), sides=kept)
        return self._replace(text=self.text[start:end], run=run)


class Segment(NamedTuple):
    """Pieces that follow each other on a line without a wide gap.

    Its place is given in the upright frame, in which lines run from left to right and follow each
    other downwards, whichever way the page is turned. Each of `pieces` has the offset of its first
    character from the segment's.
    """

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    base: float
    size: float
    bold: bool
    pieces: tuple[tuple[int, Piece], ...]


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


class PageReader:
    """Reads the pages of one document, and learns how wide the characters of its types are."""

    def __init__(self) -> None:
        self._kinds: dict[str, int] = {}
        self._widths: list[dict[str, list[float]]] = []
        self._known: list[Advances] = []
        self._read = 0

    def read(self, page: pymupdf.Page) -> PageText:
        """Read one page."""
        printed = page.get_textpage(flags=_FLAGS)
        lines = _lines(printed)
        kinds = {line["font"]["name"] for line in lines} - self._kinds.keys()
        for name in kinds:
            self._kinds[name] = len(self._widths)
            self._widths.append({})
        self._read += 1
        closely = self._read <= _CLOSELY or bool(kinds)
        measured = _characters(printed, lines) if closely else ()
        if closely:
            self._learn(lines, measured)
        elif not self._known:
            self._known.extend(self.advances())
        pieces = list(self._pieces(lines, measured))
        width, height = page.cropbox.width, page.cropbox.height
        return _page(page.number, pieces, width, height)

    def advances(self) -> tuple[Advances, ...]:
        """Return what is known of every type, in the order of the pieces' kinds."""
        return tuple(map(_advances, self._widths))

    def _learn(self, lines: Sequence[dict[str, Any]], measured: Sequence[Sides]) -> None:
        self._known.clear()
        for line, sides in zip(lines, measured, strict=True):
            text, size = line["text"], line["font"]["size"] / _SCALE
            widths = self._widths[self._kinds[line["font"]["name"]]]
            for place, (here, after) in enumerate(pairwise(sides)):
                if 0 < (width := after[0] - here[0]) < _MOST * size:
                    widths.setdefault(text[place : place + 2], []).append(width / size)
                    widths.setdefault(text[place], []).append(width / size)

    def _pieces(
        self, lines: Sequence[dict[str, Any]], measured: Sequence[Sides]
    ) -> Iterator[Piece]:
        """Yield the pieces of the lines that MuPDF found."""
        kinds, known = self._kinds, self._known
        for place, line in enumerate(lines):
            text, box, font = line["text"], line["bbox"], line["font"]
            x0, y0 = box["x"] / _SCALE, box["y"] / _SCALE
            x1, y1 = x0 + box["w"] / _SCALE, y0 + box["h"] / _SCALE
            x, y, size = line["x"] / _SCALE, line["y"] / _SCALE, font["size"] / _SCALE
            way = RIGHT if x - x0 < _NEAR and y1 - y < y - y0 else _way(x0, y0, y1, x, y)
            askew = min(x1 - x0, y1 - y0) > _LARGEST * size
            kind = kinds[font["name"]]
            sides = measured[place] if measured else ()
            run = Run(len(text), (x0, y0, x1, y1), way, size, kind, sides)
            piece = Piece(text, run, run.base(x, y), font["weight"] == "bold", askew)
            if (
                sides
                or not text.isascii()
                or text[:1] == " "
                or text[-1:] == " "
                or "  " in text
                or not text.isprintable()
            ):
                yield from _readable(piece, known[kind] if known else Advances())
            elif text:
                yield piece


def _lines(printed: pymupdf.TextPage) -> list[dict[str, Any]]:
    """Return MuPDF's lines, each of one type."""
    buffer = mupdf.FzBuffer(4096)
    output = mupdf.FzOutput(buffer)
    mupdf.fz_print_stext_page_as_json(output, printed.this, _SCALE)
    output.fz_close_output()
    found = json.loads(buffer.fz_buffer_extract())
    return [line for block in found["blocks"] for line in block.get("lines", ()) if line["text"]]


def _characters(printed: pymupdf.TextPage, lines: Sequence[dict[str, Any]]) -> list[Sides]:
    """Return the sides of every character of each line, none where they are not to be had."""
    drawn = [
        (line["dir"], [char for span in line["spans"] for char in span["chars"]])
        for block in printed.extractRAWDICT()["blocks"]
        for line in block.get("lines", ())
    ]
    texts = ["".join(char["c"] for char in chars) for _, chars in drawn]
    found: list[Sides] = []
    place = 0
    for line in lines:
        while place < len(texts) and texts[place] != line["text"]:
            place += 1
        if place == len(texts):
            return [*found, *[()] * (len(lines) - len(found))]
        (dx, dy), chars = drawn[place]
        found.append([_side(char["bbox"], round(dx), round(dy)) for char in chars])
        place += 1
    return found


def _side(box: Box, dx: int, dy: int) -> tuple[float, float]:
    """Return where a character begins and ends along the way in which its line runs."""
    x0, y0, x1, y1 = box
    if abs(dx) >= abs(dy):
        return (x0, x1) if dx >= 0 else (-x1, -x0)
    return (y0, y1) if dy > 0 else (-y1, -y0)


def _advances(widths: dict[str, list[float]]) -> Advances:
    """Return what was measured: a width that differs from place to place is met half-way."""
    usual = [width for text, found in widths.items() if len(text) == 1 for width in found]
    return Advances(
        {text: median(found) for text, found in widths.items()}, median(usual) if usual else 0.5
    )


def _way(x0: float, y0: float, y1: float, x: float, y: float) -> int:
    """Return the way of a run that begins at (x, y), by the side of its box on which that is."""
    if y1 - y < _NEAR and x - x0 > _NEAR:
        return UP
    if y - y0 < _NEAR and x - x0 > _NEAR:
        return DOWN
    return RIGHT if y1 - y <= y - y0 else LEFT


def _readable(piece: Piece, known: Advances) -> Iterator[Piece]:
    """Yield the parts of a piece between wide gaps, as they are to be read."""
    text, sides = piece.text, piece.run.sides
    if sides:
        text, sides = _parted(text, sides, piece.run.size)
    text, sides = written(text, sides)
    if not text.strip() and text not in _GROUPING_SPACES:
        return
    run = piece.run._replace(length=len(text), sides=sides)
    piece = piece._replace(text=text, run=run)
    if not (sides or "  " in text or text[0].isspace() or text[-1].isspace()):
        yield piece
        return
    around = sides or known.sides(text, run)
    start = 0
    for match in (_SPACE_IN if sides else _GAPS).finditer(text):
        low, high = match.span()
        is_inside = start < low and high < len(text)
        if is_inside and high - low == 1 and around[low][1] - around[low][0] < _WIDE * run.size:
            continue
        if start < low or len(text) == 1:
            yield piece.cut(start, max(low, 1), around)
        start = high
    if start < len(text):
        yield piece.cut(start, len(text), around)


def _parted(text: str, sides: Sides, size: float) -> tuple[str, Sides]:
    """Put a space where characters stand apart without one after a ligature.

    MuPDF finds the spaces that a file leaves out, but not these.
    """
    for match in reversed(list(_LIGATURE.finditer(text))):
        place = match.end()
        left, right = sides[place - 1][1], sides[place][0]
        if right - left > _SPACE * size:
            text = f"{text[:place]} {text[place:]}"
            sides = [*sides[:place], (left, right), *sides[place:]]
    return text, sides


def _page(number: int, pieces: Sequence[Piece], width: float, height: float) -> PageText:
    """Put the pieces of a page together; bold that is made by printing twice counts once."""
    counts = [1, 0, 0, 0]
    for piece in pieces:
        if not piece.askew:
            counts[piece.run.way] += piece.run.length
    frame = max((RIGHT, DOWN, LEFT, UP), key=counts.__getitem__)
    found: tuple[list[Segment], list[Segment]] = ([], [])
    seen: set[tuple[str, int, int]] = set()
    line: list[Piece] = []
    for piece in pieces:
        x0, y0, x1, y1 = piece.run.box
        key = (piece.text, round(x0), round(y0))
        if key in seen or not (0 <= x0 + x1 <= 2 * width and 0 <= y0 + y1 <= 2 * height):
            continue
        seen.add(key)
        if line and not _goes_on(line[-1], piece):
            found[line[0].askew or line[0].run.way != frame].append(_segment(line))
            line = []
        on_page = x0 >= 0 and y0 >= 0 and x1 <= width and y1 <= height
        line.append(piece if on_page else _clamped(piece, width, height))
    if line:
        found[line[0].askew or line[0].run.way != frame].append(_segment(line))
    edges = Run(0, (0.0, 0.0, width, height), frame).across
    return PageText(number, tuple(found[0]), tuple(found[1]), edges[0], edges[1] - edges[0])


def _clamped(piece: Piece, width: float, height: float) -> Piece:
    x0, y0, x1, y1 = piece.run.box
    box = (max(x0, 0.0), max(y0, 0.0), min(x1, width), min(y1, height))
    low, high = piece.run._replace(box=box).ends
    sides = [(min(max(a, low), high), min(max(b, low), high)) for a, b in piece.run.sides]
    return piece._replace(run=piece.run._replace(box=box, sides=sides))


def _goes_on(last: Piece, piece: Piece) -> bool:
    """Tell whether a piece stands on the same line as the one before it, and next to it."""
    if piece.run.way != last.run.way or piece.askew != last.askew:
        return False
    size = max(last.run.size, piece.run.size)
    (start, end), (begins, ends) = last.run.ends, piece.run.ends
    if abs(piece.base - last.base) > _SAME_ROW * size:
        return False
    if -_OVERLAP * size < begins - end < _GAP * size:
        return True
    # Runs of Arabic or Hebrew follow each other from the right.
    is_before = -_OVERLAP * size < start - ends < _GAP * size
    return is_before and bool(_RIGHTWARD.search(piece.text + last.text))


def _segment(line: list[Piece]) -> Segment:
    if len(line) == 1:
        piece = line[0]
        text, run, base, bold, _ = piece
        if not _SPACED_OUT.fullmatch(text):
            x0, x1 = run.ends
            y0, y1 = run.across
            return Segment(spaced(text), x0, y0, x1, y1, base, run.size, bold, ((0, piece),))
        text, sides = closed_up(text, run.sides)
        line = [piece._replace(text=text, run=run._replace(length=len(text), sides=sides))]
    main = max(line, key=lambda piece: piece.run.length)
    parts: list[tuple[int, Piece]] = []
    text = ""
    last: Run | None = None
    for piece in _with_fractions(line, main):
        apart = (
            bool(text)
            and not text[-1].isspace()
            and not piece.text[0].isspace()
            and last
            and _are_apart(last, piece.run)
        )
        last = piece.run
        said = raised(text, piece.text) if _is_raised(piece, main) else piece.text
        # A soft hyphen is printed only at a line's end.
        if said.endswith(SOFT_HYPHEN) and piece is not line[-1]:
            said = said[:-1]
        if apart and said:
            text += " "
        if said:
            kept = piece.run.sides[: len(said)] if piece.text.startswith(said) else ()
            run = piece.run._replace(length=len(said), sides=kept)
            parts.append((len(text), piece._replace(text=said, run=run)))
            text += said
    boxes = [(*piece.run.ends, *piece.run.across) for _, piece in parts or [(0, main)]]
    x0s, x1s, y0s, y1s = zip(*boxes, strict=True)
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
    )


def _is_raised(piece: Piece, main: Piece) -> bool:
    """Tell whether a piece is set smaller and higher than its line."""
    size = main.run.size
    return piece.run.size < 0.9 * size and main.base - piece.base > 0.15 * size


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
                run = piece.run._replace(box=box, sides=())
                piece = Piece(fraction[1], run, main.base, piece.bold)
        yield piece


def _are_apart(run: Run, after: Run) -> bool:
    (start, end), (begins, ends) = run.ends, after.ends
    return max(begins - end, start - ends) > _SPACE * max(run.size, after.size)
