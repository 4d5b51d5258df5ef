"""The characters of one PDF page: as they are to be read, and where each of them stands.

Ligatures become letters that share the ligature's box, raised digits become what they mean, and
the many kinds of space become one, but for those that group digits.
"""

import re
import unicodedata
from array import array
from dataclasses import dataclass
from itertools import chain, pairwise
from operator import ge, itemgetter
from typing import Any, NamedTuple

import pymupdf

from inspector.documents.hyphens import SOFT_HYPHEN
from inspector.documents.raised import fraction_at, raised

_FLAGS = (
    pymupdf.TEXT_PRESERVE_LIGATURES | pymupdf.TEXT_PRESERVE_WHITESPACE | pymupdf.TEXT_MEDIABOX_CLIP
)
# How wide, in sizes of type, a gap is that stands for a space.
_SPACE = 0.15
_BOLD = pymupdf.TEXT_FONT_BOLD

_GROUPING_SPACE = re.compile(r"(?<=\d)[\u00a0\u2007\u2009\u202f](?=\d{3}(?!\d))")
_OTHER_SPACE = re.compile(r"[^\S ]|[\x00-\x1f]")
_WORD = re.compile(r"[^ ]+")
_UNPAIRED = re.compile(r"[\ud800-\udfff]")
# What is in the text but not on the page. A soft hyphen at a line's end is printed.
_INVISIBLE = re.compile(rf"[\u200b-\u200f\u2060\ufeff]|{SOFT_HYPHEN}(?!$)")
_LIGATURE = re.compile(r"[\ufb00-\ufb06]")


Box = tuple[float, float, float, float]


class Word(NamedTuple):
    """Characters `start` to `end` of a page, without a space between them.

    Its place is given in the upright frame, in which lines run from left to right and follow each
    other downwards, whichever way the page is turned. `row` is the line that the file draws it in.
    """

    start: int
    end: int
    x0: float
    y0: float
    x1: float
    y1: float
    base: float
    size: float
    bold: bool
    row: int


@dataclass(frozen=True, slots=True)
class PageText:
    """What a page says, in the order of the file. `boxes` has four floats for each character.

    `words` run along the page's main direction, each of `turned` is a line that runs in another.
    `height` is that of the upright frame.
    """

    number: int
    text: str
    boxes: "array[float]"
    words: tuple[Word, ...]
    turned: tuple[tuple[Word, ...], ...]
    top: float
    height: float


class _Glyphs:
    """The characters of one line while they are put right."""

    def __init__(self, line: dict[str, Any]) -> None:
        spans = [span for span in line["spans"] if span["chars"]]
        self.chars = "".join(
            chain.from_iterable(map(itemgetter("c"), span["chars"]) for span in spans)
        )
        self.boxes: list[Box] = list(
            chain.from_iterable(map(itemgetter("bbox"), span["chars"]) for span in spans)
        )
        self.sizes = [span["size"] for span in spans for _ in span["chars"]]
        self.bold = [bool(span["flags"] & _BOLD) for span in spans for _ in span["chars"]]
        main = max(spans, key=lambda span: len(span["chars"]))
        self.origin: tuple[float, float] = main["chars"][0]["origin"]
        self.size: float = main["size"]
        self.along: tuple[float, float] = line["dir"]
        self.raised = self._raised(spans) if len(spans) > 1 else []

    def _raised(self, spans: list[dict[str, Any]]) -> list[tuple[int, int]]:
        """Return the ranges of characters that are set smaller and higher than the line."""
        found, place = [], 0
        (ox, oy), (dx, dy) = self.origin, self.along
        for span in spans:
            end = place + len(span["chars"])
            x, y = span["chars"][0]["origin"]
            rise = (x - ox) * dy - (y - oy) * dx
            if span["size"] < 0.9 * self.size and rise > 0.15 * self.size:
                found.append((place, end))
            place = end
        return found

    def replace(self, start: int, end: int, text: str) -> None:
        """Put other characters in a place; they share the width of those before."""
        boxes = _shared(_union(self.boxes[start:end]), len(text), self.along)
        self.chars = self.chars[:start] + text + self.chars[end:]
        self.boxes[start:end] = boxes
        self.sizes[start:end] = self.sizes[start : start + 1] * len(text)
        self.bold[start:end] = self.bold[start : start + 1] * len(text)

    def part(self, place: int) -> None:
        """Put a space between two characters that stand apart without one.

        MuPDF finds the spaces that a file leaves out, but not after a ligature.
        """
        if not 0 < place < len(self.chars) or " " in self.chars[place - 1 : place + 1]:
            return
        first, second = self.boxes[place - 1 : place + 1]
        dx, dy = self.along
        axis = 0 if abs(dx) >= abs(dy) else 1
        gap = second[axis] - first[axis + 2] if dx + dy > 0 else first[axis] - second[axis + 2]
        if gap > _SPACE * self.size:
            self.chars = f"{self.chars[:place]} {self.chars[place:]}"
            self.boxes.insert(place, first)
            self.sizes.insert(place, self.size)
            self.bold.insert(place, self.bold[place])


def read_page(page: pymupdf.Page) -> PageText:
    """Read the characters of a page."""
    raw = page.get_text("rawdict", flags=_FLAGS)
    lines = [
        _corrected(_Glyphs(line))
        for block in raw["blocks"]
        for line in block.get("lines", ())
        if any(span["chars"] for span in line["spans"])
    ]
    frame = _main_direction(lines)
    crop = page.cropbox
    return _collect(page.number, lines, frame, crop.width, crop.height)


def _corrected(glyphs: _Glyphs) -> _Glyphs:
    for start, end in reversed(glyphs.raised):
        before, set_above = glyphs.chars[:start], glyphs.chars[start:end]
        if fraction := fraction_at(glyphs.chars, start):
            glyphs.replace(start, *fraction)
        elif (written := raised(before, set_above)) != set_above:
            glyphs.replace(start, end, written)
    for match in reversed(list(_LIGATURE.finditer(glyphs.chars))):
        glyphs.part(match.end())
        glyphs.replace(*match.span(), unicodedata.normalize("NFKC", match[0]))
    glyphs.chars = _UNPAIRED.sub("\ufffd", glyphs.chars)
    _share_boxes(glyphs)
    for match in reversed(list(_INVISIBLE.finditer(glyphs.chars.rstrip()))):
        glyphs.replace(*match.span(), "")
    kept = {match.start() for match in _GROUPING_SPACE.finditer(glyphs.chars)}
    glyphs.chars = _OTHER_SPACE.sub(
        lambda match: match[0] if match.start() in kept else " ", glyphs.chars
    )
    return glyphs


def _share_boxes(glyphs: _Glyphs) -> None:
    """Give characters without a box of their own a part of the box before them.

    The letters that a font calls by one glyph come as one box and boxes without width. An accent
    set on its own is joined with its letter.
    """
    x0, y0, x1, y1 = zip(*glyphs.boxes, strict=True) if glyphs.boxes else ((), (), (), ())
    if not (any(map(ge, x0, x1)) or any(map(ge, y0, y1))):
        return
    place = len(glyphs.boxes)
    while place > 0:
        end, place = place, place - 1
        while place > 0 and _is_flat(glyphs.boxes[place]) and glyphs.chars[place - 1] != " ":
            place -= 1
        if end - place > 1:
            letters = unicodedata.normalize("NFC", glyphs.chars[place:end])
            glyphs.replace(place, end, letters)


def _is_flat(box: Box) -> bool:
    return box[2] <= box[0] or box[3] <= box[1]


def _union(boxes: list[Box]) -> Box:
    x0, y0, x1, y1 = zip(*boxes, strict=True)
    return min(x0), min(y0), max(x1), max(y1)


def _hull(first: Box, last: Box) -> Box:
    return (
        min(first[0], last[0]),
        min(first[1], last[1]),
        max(first[2], last[2]),
        max(first[3], last[3]),
    )


def _shared(box: Box, parts: int, along: tuple[float, float]) -> list[Box]:
    """Cut a box into equal parts in the direction in which its line runs."""
    x0, y0, x1, y1 = box
    dx, dy = along
    if abs(dx) >= abs(dy):
        cuts = [x0 + (x1 - x0) * part / parts for part in range(parts + 1)] if parts else []
        boxes = [(a, y0, b, y1) for a, b in pairwise(cuts)]
    else:
        cuts = [y0 + (y1 - y0) * part / parts for part in range(parts + 1)] if parts else []
        boxes = [(x0, a, x1, b) for a, b in pairwise(cuts)]
    return boxes if dx + dy > 0 else boxes[::-1]


def _main_direction(lines: list[_Glyphs]) -> tuple[int, int]:
    """Return the direction, of four, in which most of the page's characters run."""
    counts: dict[tuple[int, int], int] = {(1, 0): 0}
    for line in lines:
        heading = (round(line.along[0]), round(line.along[1]))
        if abs(heading[0]) + abs(heading[1]) == 1:
            counts[heading] = counts.get(heading, 0) + len(line.chars)
    return max(counts, key=counts.__getitem__)


def _upright(box: Box, frame: tuple[int, int]) -> Box:
    """Turn a box so that text that runs along `frame` runs from left to right."""
    if frame == (1, 0):
        return box
    dx, dy = frame
    x0, y0, x1, y1 = box
    corners = ((x0, y0), (x1, y1))
    along = sorted(x * dx + y * dy for x, y in corners)
    down = sorted(y * dx - x * dy for x, y in corners)
    return along[0], down[0], along[1], down[1]


def _collect(
    number: int, lines: list[_Glyphs], frame: tuple[int, int], width: float, height: float
) -> PageText:
    chars: list[str] = []
    boxes: array[float] = array("f")
    words: list[Word] = []
    turned: list[tuple[Word, ...]] = []
    seen: set[tuple[str, int, int]] = set()
    offset = 0
    for row, line in enumerate(lines):
        found: list[Word] = []
        for match in _WORD.finditer(line.chars):
            box = _hull(line.boxes[match.start()], line.boxes[match.end() - 1])
            # Bold that is made by printing twice would be read twice.
            key = (match[0], round(box[0]), round(box[1]))
            if key in seen or not _is_on_page(box, width, height):
                continue
            seen.add(key)
            found.append(_word(line, match.start(), match.end(), offset, frame, box, row))
        straight = (round(line.along[0], 1), round(line.along[1], 1)) == frame
        if straight:
            words.extend(found)
        elif found:
            turned.append(tuple(found))
        chars.append(line.chars)
        boxes.extend(chain.from_iterable(_clamped(line.boxes, width, height)))
        offset += len(line.chars)
    _, top, _, bottom = _upright((0.0, 0.0, width, height), frame)
    return PageText(number, "".join(chars), boxes, tuple(words), tuple(turned), top, bottom - top)


def _word(
    line: _Glyphs,
    start: int,
    end: int,
    offset: int,
    frame: tuple[int, int],
    box: Box,
    row: int,
) -> Word:
    origin = (*line.origin, *line.origin)
    return Word(
        offset + start,
        offset + end,
        *_upright(box, frame),
        _upright(origin, frame)[1],
        line.sizes[start],
        line.bold[start],
        row,
    )


def _is_on_page(box: Box, width: float, height: float) -> bool:
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return 0 <= x <= width and 0 <= y <= height


def _clamped(boxes: list[Box], width: float, height: float) -> list[Box]:
    if not boxes:
        return boxes
    x0, y0, x1, y1 = _union(boxes)
    if x0 >= 0 and y0 >= 0 and x1 <= width and y1 <= height:
        return boxes
    return [
        (
            min(max(a, 0.0), width),
            min(max(b, 0.0), height),
            min(max(c, 0.0), width),
            min(max(d, 0.0), height),
        )
        for a, b, c, d in boxes
    ]
