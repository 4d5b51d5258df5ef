"""Read what a page of a PDF file draws: its runs, put together to stretches of lines.

MuPDF gives a page's runs (characters of one type, drawn one after the other) in a form that takes a
fifth of the time of one that has every character. So the characters themselves are asked for only
on the first pages and on those that bring a new type; there it is learnt how wide they are.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec
import pymupdf
from msgspec.structs import replace
from pymupdf import mupdf

from inspector.documents.glyphs import is_usual, written
from inspector.documents.hyphens import SOFT_HYPHEN
from inspector.documents.places import DOWN, LEFT, RIGHT, UP, Advances, Box, Run, Sides
from inspector.documents.segments import PageText, Piece, page_text
from inspector.documents.widths import Widths

_FLAGS = (
    pymupdf.TEXT_PRESERVE_LIGATURES | pymupdf.TEXT_PRESERVE_WHITESPACE | pymupdf.TEXT_PRESERVE_SPANS
)
# MuPDF prints whole numbers: hundredths of a point.
_SCALE = 100.0
# As many pages are read closely even if they bring nothing new. An article has fewer.
_CLOSELY = 8

# In sizes of type: a gap for a space, a space too wide for a line, a box askew.
_SPACE = 0.15
_WIDE = 1.0
_LARGEST = 1.9
_UNEVEN = 0.1
_NEAR = 30  # hundredths of a point
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
    size: int


class _Box(msgspec.Struct, gc=False):
    x: int
    y: int
    w: int
    h: int


class _Line(msgspec.Struct, gc=False):
    """Characters of one type that follow each other, the first of them at (x, y)."""

    text: str
    bbox: _Box
    font: _Type
    x: int
    y: int


class _Block(msgspec.Struct, gc=False):
    bbox: _Box
    lines: tuple[_Line, ...] = ()


class _Printed(msgspec.Struct, gc=False):
    """A page as MuPDF prints it; there is more in it than is read here."""

    blocks: tuple[_Block, ...]


_DECODER = msgspec.json.Decoder(_Printed)


class _Points(dict[int, float]):
    """Points by hundredths. Lines begin where others do, on every page: each is kept once."""

    def __missing__(self, hundredths: int) -> float:
        self[hundredths] = points = hundredths / _SCALE
        return points


class PageReader:
    """Reads the pages of one document, and learns how wide the characters of its types are."""

    def __init__(self) -> None:
        self._kinds: dict[str, int] = {}
        self._widths: list[Widths] = []
        self._known: tuple[Advances, ...] = ()
        self._heights: dict[str, tuple[float, float]] = {}
        self._points = _Points()
        self._read = 0

    def read(self, page: pymupdf.Page, width: float, height: float) -> PageText:
        """Read one page, whose size before it is rotated is given."""
        printed = page.get_textpage(flags=_FLAGS)
        blocks = _blocks(printed)
        if not _are_inside(blocks, width, height):
            # To ask of each character whether it is on the page takes a tenth of the time of all.
            printed = page.get_textpage(flags=_FLAGS | pymupdf.TEXT_MEDIABOX_CLIP)
            blocks = _blocks(printed)
        # What has no text or a type without size is not to be seen.
        lines = [
            line for block in blocks for line in block.lines if line.text and line.font.size > 0
        ]
        kinds = dict.fromkeys(
            [line.font.name for line in lines if line.font.name not in self._kinds]
        )
        for name in kinds:
            self._kinds[name] = len(self._widths)
            self._widths.append(Widths())
        self._read += 1
        closely = self._read <= _CLOSELY or bool(kinds)
        measured = _characters(printed, lines) if closely else ()
        if closely:
            self._learn(lines, measured)
        pieces = list(self._pieces(lines, measured, () if closely else self.advances()))
        return page_text(page.number, pieces, width, height)

    def advances(self) -> tuple[Advances, ...]:
        """Return what is known of every type, in the order of the pieces' kinds."""
        self._known = self._known or tuple([widths.advances() for widths in self._widths])
        return self._known

    def _learn(self, lines: Sequence[_Line], measured: Sequence[Sides]) -> None:
        self._known = ()
        for line, drawn in zip(lines, measured, strict=True):
            size, widths = line.font.size / _SCALE, self._widths[self._kinds[line.font.name]]
            if drawn and line.text[-1] == " ":
                widths.at_end.append((drawn[-1][1] - drawn[-1][0]) / size)
            # Letters that are one sign have their parts of its width.
            widths.learn(*written(line.text, drawn), size)

    def _pieces(
        self, lines: Sequence[_Line], measured: Sequence[Sides], known: Sequence[Advances]
    ) -> Iterator[Piece]:
        """Yield the pieces of the lines that MuPDF found; what is `known` of types places others.

        Either of the two is empty.
        """
        kinds, points = self._kinds, self._points
        # Nothing is to be rewritten on most pages: that is asked once for all of their lines.
        all_plain = _is_plain("|".join([*[line.text for line in lines], ""]))
        sides: Sides = ()
        for place, line in enumerate(lines):
            text, box, font = line.text, line.bbox, line.font
            left, top, x, y = box.x, box.y, line.x, line.y
            right, bottom = left + box.w, top + box.h
            x0, y0, x1, y1 = points[left], points[top], points[right], points[bottom]
            size, kind = points[font.size], kinds[font.name]
            is_level = x - left < _NEAR and bottom - y < y - top
            way = RIGHT if is_level else _way(left, top, right, bottom, x, y)
            base = points[y] if way == RIGHT else (y, -x, -y, x)[way] / _SCALE
            askew = box.h > _LARGEST * font.size < box.w
            is_plain = all_plain or _is_plain(f"{text}|")
            if measured:
                sides = measured[place]
            if text[-1] == " " and not sides and way == RIGHT and known:
                # There is one at the end of every line that runs on, where it is not stretched.
                text, x1 = text[:-1], max(x1 - known[kind].at_end * size, x0)
                if not text:
                    continue
            elif text == SOFT_HYPHEN and way == RIGHT:
                # Whether it is printed or not, what follows it may begin where it does.
                x1, sides = x0, [(x0, x0)] if sides else ()
            if text[0] == " " and way == RIGHT:
                base, y0, y1 = self._settled(lines, line, (base, y0, y1))
                if is_plain and text[-1] != " " and not sides and known:
                    # Programs that draw word by word leave it out, and MuPDF puts it here.
                    whole = Run(len(text), (x0, y0, x1, y1), way, size)
                    text, x0 = text[1:], min(x0 + known[kind].spread(text, whole)[0], x1)
            piece = Piece(
                len(text),
                (x0, y0, x1, y1),
                way,
                size,
                kind,
                sides,
                text,
                base,
                font.weight == "bold",
                askew,
            )
            if sides or not is_plain or text[0] == " " or text[-1] == " ":
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


def _blocks(printed: pymupdf.TextPage) -> tuple[_Block, ...]:
    """Return MuPDF's blocks of lines, each of which is of one type."""
    buffer = mupdf.FzBuffer(4096)
    output = mupdf.FzOutput(buffer)
    mupdf.fz_print_stext_page_as_json(output, printed.this, _SCALE)
    output.fz_close_output()
    written = buffer.fz_buffer_extract()
    try:
        return _DECODER.decode(written).blocks
    except msgspec.DecodeError:
        # Halves of characters are no UTF-8.
        whole = _HALF.sub("\ufffd", written.decode("utf-8", "surrogatepass"))
        return _DECODER.decode(whole).blocks


def _is_plain(text: str) -> bool:
    """Tell whether lines, with a bar after each, are written as they are drawn.

    A soft hyphen is, at the end of a line; two spaces are not.
    """
    if not text.isascii():
        text = text.replace(f"{SOFT_HYPHEN}|", "|")
        if not is_usual(text):
            return False
    return text.isprintable() and "{" not in text and "  " not in text


def _are_inside(blocks: Sequence[_Block], width: float, height: float) -> bool:
    """Tell whether all blocks are on a page."""
    right, bottom = _SCALE * width, _SCALE * height
    for block in blocks:
        box = block.bbox
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
        found.append(_sides([char["bbox"] for char in chars], round(dx), round(dy)))
        start = place + 1
    return found


def _sides(boxes: Sequence[Box], dx: int, dy: int) -> Sides:
    """Return where characters begin and end along the way in which their line runs."""
    if abs(dx) >= abs(dy):
        if dx >= 0:
            return [(x0, x1) for x0, _, x1, _ in boxes]
        return [(-x1, -x0) for x0, _, x1, _ in boxes]
    return [(y0, y1) if dy > 0 else (-y1, -y0) for _, y0, _, y1 in boxes]


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
    text, sides = piece.text, piece.sides
    if sides:
        text, sides = _parted(text, sides, piece.size)
    text, sides = written(text, sides)
    if not text.strip() and text not in _GROUPING_SPACES:
        return
    piece = replace(piece, text=text, length=len(text), sides=sides)
    if not sides and text.strip():
        piece = _stripped(piece, known)
        text = piece.text
    if not (sides or _GAPS.search(text)):
        yield piece
        return
    around = sides or known.sides(text, piece)
    start = 0
    for match in (_SPACE_IN if sides else _GAPS).finditer(text):
        low, high = match.span()
        is_inside = start < low and high < len(text)
        if is_inside and high - low == 1 and around[low][1] - around[low][0] < _WIDE * piece.size:
            continue
        if start < low or len(text) == 1:
            yield piece.cut(start, max(low, 1), around)
        start = high
    if start < len(text):
        yield piece.cut(start, len(text), around)


def _stripped(piece: Piece, known: Advances) -> Piece:
    """Take the space off the ends of a piece; at the end it is not stretched."""
    text = piece.text.rstrip()
    begin, end = piece.ends
    end = max(end - known.at_end * piece.size * (len(piece.text) - len(text)), begin)
    piece = replace(piece, text=text, length=len(text), box=piece.part([(begin, end)]))
    bare = text.lstrip()
    if bare == text:
        return piece
    return piece.cut(len(text) - len(bare), len(text), known.sides(text, piece))


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
