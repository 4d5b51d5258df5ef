"""Join what stands on one base line to rows."""

from collections.abc import Iterable
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from msgspec.structs import replace

from inspector.documents.raised import is_raised, raised
from inspector.documents.segments import Segment

# In sizes of type.
_SAME_ROW = 0.4
_SPACE = 0.1
_BESIDE = 0.6
# Characters of a mark.
_MARK = 3

_BASE, _LEFT = attrgetter("base"), attrgetter("x0")


class Row(NamedTuple):
    """Segments that stand on one base line, from the left."""

    parts: tuple[Segment, ...]
    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    base: float
    size: float
    bold: bool


def rows(found: Iterable[Segment]) -> list[Row]:
    """Join segments on the same base line, and put the rows in order from the top."""
    lines: list[list[Segment]] = []
    last = float("-inf")
    for segment in sorted(found, key=_BASE):
        if segment.base - last < _SAME_ROW * segment.size:
            lines[-1].append(segment)
        else:
            lines.append([segment])
            last = segment.base
    return [_row(line) for line in lines]


def row_of(segment: Segment) -> Row:
    """Return the row that a segment makes by itself."""
    return Row(
        (segment,),
        segment.text,
        segment.x0,
        segment.y0,
        segment.x1,
        segment.y1,
        segment.base,
        segment.size,
        segment.bold,
    )


def are_apart(left: Segment, right: Segment) -> bool:
    """Tell segments with a space between them from a word that the file draws in two pieces."""
    return right.x0 - left.x1 > _SPACE * left.size


def _row(line: list[Segment]) -> Row:
    if len(line) == 1:
        return row_of(line[0])
    line.sort(key=_LEFT)
    sizes = [part.size for part in line]
    if min(sizes) < max(sizes):
        line = _said(line)
    said = line[0].text
    for before, part in pairwise(line):
        said += f" {part.text}" if are_apart(before, part) else part.text
    return Row(
        tuple(line),
        said.lstrip(),
        line[0].x0,
        min([part.y0 for part in line]),
        max([part.x1 for part in line]),
        max([part.y1 for part in line]),
        line[0].base,
        max(sizes),
        all(part.bold for part in line),
    )


def _said(line: list[Segment]) -> list[Segment]:
    """Return the segments of a line, with raised ones as they are to be read, or left out."""
    size, base = max((part.size, part.base) for part in line)
    if not any(is_raised(part.size, part.base, size, base) for part in line):
        return line
    found: list[Segment] = []
    for place, part in enumerate(line):
        text = part.text
        if is_raised(part.size, part.base, size, base) and len(text) <= _MARK:
            after = line[place + 1] if place + 1 < len(line) else None
            if found and part.x0 - found[-1].x1 < _BESIDE * size:
                text = raised(found[-1].text, text).strip()
            elif not found and after and after.x0 - part.x1 < _BESIDE * size:
                text = raised("", text).strip()
        if text:
            found.append(part if text == part.text else replace(part, text=text))
    return found
