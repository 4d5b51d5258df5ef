"""Read what a page of a PDF file draws: its runs, put together to stretches of lines.

MuPDF gives a page's runs (characters of one type, drawn one after the other) in a form that takes a
fifth of the time of one that has every character. So the characters themselves are asked for only
on the first pages and on those that bring a new type; there it is learnt how wide they are.
"""

import re
from array import array
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

import msgspec
import pymupdf
from msgspec.structs import replace
from pymupdf import mupdf

from inspector.documents.glyphs import is_usual, written
from inspector.documents.hyphens import SOFT_HYPHEN
from inspector.documents.places import DOWN, LEFT, RIGHT, UP, Advances, Box, Run, Sides
from inspector.documents.segments import PageText, Piece, page_text

_FLAGS = (
    pymupdf.TEXT_PRESERVE_LIGATURES | pymupdf.TEXT_PRESERVE_WHITESPACE | pymupdf.TEXT_PRESERVE_SPANS
)
# MuPDF prints whole numbers: hundredths of a point.
_SCALE = 100.0
# As many pages are read closely even if they bring nothing new. An article has fewer.
_CLOSELY = 8

# In sizes of type: a gap for a space, a space too wide for a line, a box askew, a wide character.
_SPACE = 0.15
_WIDE = 1.0
_LARGEST = 1.9
_MOST = 2.0
_UNEVEN = 0.1
_NEAR = 0.3  # points
# How many lines of MuPDF's may be missing from PyMuPDF's in a row.
_APART = 20

_GAPS = re.compile(r"^\s+|\s{2,}|\s+$")
_SPACE_IN = re.compile(r"\s+")
_GROUPING_SPACES = ("\u00a0", "\u2007", "\u2009", "\u202f")
_HALF = re.compile(r"[\ud800-\udfff]")
_LIGATURE = re.compile(r"[\ufb00-\ufb06](?=\S)")


class _Type(msgspec.Struct, gc=False):
    name: str
    weight: str
    size: float


class _Box(msgspec.Struct, gc=False):
    x: float
    y: float
    w: float
    h: float


class _Line(msgspec.Struct, gc=False):
    """Characters of one type that follow each other, the first of them at (x, y)."""

    text: str
    bbox: _Box
    font: _Type
    x: float
    y: float


class _Block(msgspec.Struct, gc=False):
    lines: tuple[_Line, ...] = ()


class _Printed(msgspec.Struct, gc=False):
    """A page as MuPDF prints it; there is more in it than is read here."""

    blocks: tuple[_Block, ...]


_DECODER = msgspec.json.Decoder(_Printed)


class PageReader:
    """Reads the pages of one document, and learns how wide the characters of its types are."""

    def __init__(self) -> None:
        self._kinds: dict[str, int] = {}
        self._widths: list[dict[str, array[float]]] = []  # of a type: as many as were measured
        self._known: list[Advances] = []
        self._heights: dict[str, tuple[float, float]] = {}
        self._numbers: dict[float, float] = {}
        self._read = 0

    def read(self, page: pymupdf.Page) -> PageText:
        """Read one page."""
        box = page.cropbox
        printed = page.get_textpage(flags=_FLAGS)
        lines = _lines(printed)
        if not _are_inside(lines, box.width, box.height):
            # To ask of each character whether it is on the page takes a tenth of the time of all.
            printed = page.get_textpage(flags=_FLAGS | pymupdf.TEXT_MEDIABOX_CLIP)
            lines = _lines(printed)
        kinds = dict.fromkeys(
            [line.font.name for line in lines if line.font.name not in self._kinds]
        )
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
        return page_text(page.number, pieces, box.width, box.height)

    def advances(self) -> tuple[Advances, ...]:
        """Return what is known of every type, in the order of the pieces' kinds."""
        return tuple(map(_advances, self._widths))

    def _learn(self, lines: Sequence[_Line], measured: Sequence[Sides]) -> None:
        self._known.clear()
        for line, sides in zip(lines, measured, strict=True):
            text, size = line.text, line.font.size / _SCALE
            widths = self._widths[self._kinds[line.font.name]]
            for place, (here, after) in enumerate(pairwise(sides)):
                if 0 < (width := after[0] - here[0]) < _MOST * size:
                    for pair in (text[place : place + 2], text[place]):
                        widths.setdefault(pair, array("d")).append(width / size)

    def _pieces(self, lines: Sequence[_Line], measured: Sequence[Sides]) -> Iterator[Piece]:
        """Yield the pieces of the lines that MuPDF found."""
        kinds, known = self._kinds, self._known
        # Lines begin where others do, on every page: each number is kept once.
        once = self._numbers.setdefault
        for place, line in enumerate(lines):
            text, box, font = line.text, line.bbox, line.font
            left, top = box.x / _SCALE, box.y / _SCALE
            x0, y0 = once(left, left), once(top, top)
            x1 = once(right := left + box.w / _SCALE, right)
            y1 = once(bottom := top + box.h / _SCALE, bottom)
            x, y = line.x / _SCALE, once(base := line.y / _SCALE, base)
            size = once(size := font.size / _SCALE, size)
            way = RIGHT if x - x0 < _NEAR and y1 - y < y - y0 else _way(x0, y0, x1, y1, x, y)
            askew = y1 - y0 > _LARGEST * size < x1 - x0
            kind = kinds[font.name]
            sides = measured[place] if measured else ()
            if text[-1] == " " and not sides and way == RIGHT and known:
                # There is one at the end of every line that runs on, where it is not stretched.
                text, x1 = text[:-1], max(x1 - known[kind].space * size, x0)
                if not text:
                    continue
            elif text == SOFT_HYPHEN and way == RIGHT:
                # Whether it is printed or not, what follows it may begin where it does.
                x1, sides = x0, [(x0, x0)] if sides else ()
            is_plain = (text.isascii() or is_usual(text)) and "{" not in text
            is_plain = is_plain and "  " not in text and text.isprintable()
            if text[0] == " " and way == RIGHT:
                y, y0, y1 = self._settled(lines, line, (y, y0, y1))
                if is_plain and text[-1] != " " and not sides and known:
                    # Programs that draw word by word leave it out, and MuPDF puts it here.
                    text, x0 = text[1:], x0 + known[kind].space * size
                    x1 = max(x1, x0)
            run = Run(len(text), (x0, y0, x1, y1), way, size, kind, sides)
            base = y if way == RIGHT else run.base(x, y)
            piece = Piece(text, run, base, font.weight == "bold", askew)
            if sides or text[0] == " " or text[-1] == " " or not is_plain:
                yield from _readable(piece, known[kind] if known else Advances())
            else:
                yield piece

    def _settled(
        self, lines: Sequence[_Line], line: _Line, found: tuple[float, float, float]
    ) -> tuple[float, float, float]:
        """Return the base line, top and bottom of a run that begins with a space.

        Where the file has none there, MuPDF puts one on the base line of the run before it, which
        may be the raised mark of a note. The run's box is then higher than its type is.
        """
        name, size = line.font.name, line.font.size / _SCALE
        if name not in self._heights:
            like = (one for one in lines if one.font.name == name and one.text[0] != " ")
            if (one := next(like, None)) is None:
                return found
            above, height = (one.y - one.bbox.y) / one.font.size, one.bbox.h / one.font.size
            self._heights[name] = above, height - above
        above, below = (part * size for part in self._heights[name])
        base, top, bottom = found
        if bottom - top < above + below + _UNEVEN * size:
            return found
        base = max(top + above, bottom - below, key=lambda one: abs(one - base))
        return base, base - above, base + below


def _lines(printed: pymupdf.TextPage) -> list[_Line]:
    """Return MuPDF's lines, each of one type; one whose type has no size is not to be seen."""
    buffer = mupdf.FzBuffer(4096)
    output = mupdf.FzOutput(buffer)
    mupdf.fz_print_stext_page_as_json(output, printed.this, _SCALE)
    output.fz_close_output()
    written = buffer.fz_buffer_extract()
    try:
        page = _DECODER.decode(written)
    except msgspec.DecodeError:
        # Halves of characters are no UTF-8.
        page = _DECODER.decode(_HALF.sub("\ufffd", written.decode("utf-8", "surrogatepass")))
    return [
        line for block in page.blocks for line in block.lines if line.text and line.font.size > 0
    ]


def _are_inside(lines: Sequence[_Line], width: float, height: float) -> bool:
    """Tell whether all lines are on a page."""
    right, bottom = _SCALE * width, _SCALE * height
    for line in lines:
        box = line.bbox
        if box.x < 0 or box.y < 0 or box.x + box.w > right or box.y + box.h > bottom:
            return False
    return True


def _characters(printed: pymupdf.TextPage, lines: Sequence[_Line]) -> list[Sides]:
    """Return the sides of every character of each line, none where they are not to be had.

    PyMuPDF leaves out lines without width, such as the second half of a ligature.
    """
    drawn = [
        (line["dir"], [char for span in line["spans"] for char in span["chars"]])
        for block in printed.extractRAWDICT()["blocks"]
        for line in block.get("lines", ())
    ]
    texts = ["".join(char["c"] for char in chars) for _, chars in drawn]
    found: list[Sides] = []
    start = 0
    for line in lines:
        stop = min(start + _APART, len(texts)) if line.bbox.w and line.bbox.h else start
        place = next((i for i in range(start, stop) if texts[i] == line.text), None)
        if place is None:
            found.append(())
            continue
        (dx, dy), chars = drawn[place]
        found.append([_side(char["bbox"], round(dx), round(dy)) for char in chars])
        start = place + 1
    return found


def _side(box: Box, dx: int, dy: int) -> tuple[float, float]:
    """Return where a character begins and ends along the way in which its line runs."""
    x0, y0, x1, y1 = box
    if abs(dx) >= abs(dy):
        return (x0, x1) if dx >= 0 else (-x1, -x0)
    return (y0, y1) if dy > 0 else (-y1, -y0)


def _advances(widths: "dict[str, array[float]]") -> Advances:
    """Return what was measured: a width that differs from place to place is met half-way."""
    usual = [width for text, found in widths.items() if len(text) == 1 for width in found]
    return Advances(
        {text: median(found) for text, found in widths.items()}, median(usual) if usual else 0.5
    )


def _way(x0: float, y0: float, x1: float, y1: float, x: float, y: float) -> int:
    """Return the way of a run that begins at (x, y), by the side of its box on which that is."""
    if y1 - y < _NEAR and x - x0 > _NEAR:
        return UP
    if y - y0 < _NEAR:
        # A type without descenders, as that of recognised text, may begin in a corner.
        return LEFT if x1 - x < _NEAR else DOWN
    return RIGHT if y1 - y <= y - y0 else LEFT


def _readable(piece: Piece, known: Advances) -> Iterator[Piece]:
    """Yield the parts of a piece between wide gaps, as they are to be read."""
    text, sides = piece.text, piece.run.sides
    if sides:
        text, sides = _parted(text, sides, piece.run.size)
    text, sides = written(text, sides)
    if not text.strip() and text not in _GROUPING_SPACES:
        return
    run = replace(piece.run, length=len(text), sides=sides)
    piece = replace(piece, text=text, run=run)
    if not sides and text.strip():
        text, run = _stripped(text, run, known)
        piece = replace(piece, text=text, run=run)
    if not (sides or _GAPS.search(text)):
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


def _stripped(text: str, run: Run, known: Advances) -> tuple[str, Run]:
    """Take the space off the ends of a run; there it is not stretched."""
    space = known.space * run.size
    bare = text.lstrip()
    begin, end = run.ends
    begin += space * (len(text) - len(bare))
    end -= space * (len(bare) - len(bare.rstrip()))
    bare = bare.rstrip()
    return bare, replace(run, length=len(bare), box=run.part([(begin, max(end, begin))]))


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
