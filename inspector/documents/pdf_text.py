"""Write the text of a PDF file from the runs of its pages, with the place of every character.

Each page has one stretch of the text. A paragraph that runs on over a page's end is one block in
two pages' stretches, so that a figure broken there stays whole. The furniture of a page therefore
stands before the first paragraph that begins on it; only where a paragraph fills a page and goes
on, the page's furniture follows it and cuts it in two.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise

from inspector.documents.columns import Row, are_apart, regions, row_of
from inspector.documents.furniture import Furnishing, furniture
from inspector.documents.hyphens import HYPHENS, SOFT_HYPHEN, is_broken, keeps_hyphen, stripped
from inspector.documents.initials import joined
from inspector.documents.model import Block, Page, Role, Span
from inspector.documents.paragraphs import (
    Paragraph,
    body_size,
    continued,
    paragraphs,
    role,
)
from inspector.documents.pdf_runs import PageText, Segment
from inspector.documents.places import Advances, Pen

# After these a line ends without a space: 1939–/1945, and/or.
# Where words are parted, one line in fifty ends in a hyphen at least.
_PARTED = 0.02
_NO_SPACE_AFTER = ("–", "—", "/")


@dataclass(slots=True)
class _Sheet:
    """What is written of one page."""

    start: int
    end: int
    pen: Pen = field(default_factory=Pen)
    count: int = 0


class _Writer:
    """Writes rows one after the other, and keeps where they stand.

    `has_begun` tells that something of the article itself is written.
    """

    def __init__(self, pages: Sequence[PageText], types: tuple[Advances, ...]) -> None:
        self._pages, self._types = pages, types
        self._parts: list[str] = []
        self._length = 0
        self._sheets: list[_Sheet] = []
        self.blocks: list[Block] = []
        self.has_begun = False

    def write(self, lines: Sequence[tuple[int, Row]], kind: Role) -> None:
        """Write the lines of one block."""
        if self._parts:
            self._gap("\n\n")
        start = self._length
        for (number, row), (_, following) in pairwise(lines):
            self._row(number, row, kind, following.text)
        self._row(*lines[-1], kind)
        self.blocks.append(Block(Span(start, self._length), kind))
        self.has_begun = self.has_begun or not (kind.is_furniture or kind is Role.CAPTION)

    def result(self, sizes: Sequence[tuple[float, float, int]]) -> tuple[str, tuple[Page, ...]]:
        """Return the text and its pages."""
        self._turn_to(len(self._pages) - 1)
        text = "".join(self._parts)
        pages = tuple(
            _page(number, size, sheet, text, self._types)
            for number, (size, sheet) in enumerate(zip(sizes, self._sheets, strict=True))
        )
        return text, pages

    def _turn_to(self, page: int) -> _Sheet:
        while len(self._sheets) <= page:
            self._sheets.append(_Sheet(self._length, self._length))
        return self._sheets[page]

    def _row(self, number: int, row: Row, kind: Role, following: str = "") -> None:
        sheet = self._turn_to(number)
        sheet.count += 1
        word, first = row.text[row.text.rfind(" ") + 1 :], following.split(" ", 1)[0]
        broken = is_broken(word, first)
        for before, part in zip((None, *row.parts), row.parts, strict=False):
            if before is not None and are_apart(before, part):
                is_cell = kind is Role.TABLE and part.x0 - before.x1 > 1.5 * row.size
                self._gap("\t" if is_cell else " ")
            drop = broken and part is row.parts[-1] and not self._keeps(word, first)
            self._put(sheet, part, drop=drop)
        if following and not broken and not (word.endswith(_NO_SPACE_AFTER) and len(word) > 1):
            self._gap(" ")

    def _put(self, sheet: _Sheet, part: Segment, *, drop: bool) -> None:
        offset = self._length - sheet.start
        text = part.text[:-1] if drop else part.text
        for place, piece in part.pieces:
            left = len(text) - place
            if piece.run.length <= left:
                sheet.pen.put(offset + place, sheet.count, piece.run)
            elif left > 0:
                shorter = piece.cut(0, left, piece.sides(self._types))
                sheet.pen.put(offset + place, sheet.count, shorter.run)
        self._parts.append(text)
        self._length += len(text)
        sheet.end = self._length

    def _gap(self, space: str) -> None:
        """Write space that is not printed: it has no place on the page."""
        self._parts.append(space)
        self._length += len(space)
        self._sheets[-1].end = self._length

    def _keeps(self, word: str, following: str) -> bool:
        return keeps_hyphen(word, following, self._seen, parts_words=self._parts_words)

    @cached_property
    def _parts_words(self) -> bool:
        """Whether lines end in parts of words as often as they do where words are parted."""
        lines = [part.text for page in self._pages for part in page.segments]
        broken = sum(line.endswith(HYPHENS) for line in lines)
        return broken > _PARTED * len(lines) or any(SOFT_HYPHEN in line for line in lines)

    @cached_property
    def _seen(self) -> Counter[str]:
        """The words that stand in the document, in lower case and without punctuation."""
        counts: Counter[str] = Counter()
        for page in self._pages:
            counts.update(" ".join([part.text for part in page.segments]).lower().split())
        seen: Counter[str] = Counter()
        for word, count in counts.items():
            seen[stripped(word)] += count
        return seen


def pages_and_text(
    found: Sequence[PageText],
    sizes: Sequence[tuple[float, float, int]],
    types: tuple[Advances, ...] = (),
) -> tuple[str, tuple[Block, ...], tuple[Page, ...]]:
    """Return the text of a document, its blocks and its pages.

    `found` has an entry for each of `sizes`, in order, and `types` one for each type in them.
    """
    body = body_size(found)
    aside = [
        [*repeated, *(Furnishing(segment, Role.CAPTION) for segment in page.turned)]
        for page, repeated in zip(found, furniture(found, body), strict=True)
    ]
    writer = _Writer(found, types)
    furnished = 0
    for paragraph in continued(_paragraphs(found, aside), body):
        for piece in _pieces(paragraph, aside):
            while furnished <= piece.lines[0][0]:
                _furnish(writer, furnished, aside[furnished])
                furnished += 1
            writer.write(piece.lines, role(paragraph, body, first=not writer.has_begun))
    for number in range(furnished, len(found)):
        _furnish(writer, number, aside[number])
    text, pages = writer.result(sizes)
    return text, tuple(writer.blocks), pages


def _paragraphs(
    found: Sequence[PageText], aside: Sequence[Sequence[Furnishing]]
) -> Iterator[Paragraph]:
    for place, (page, apart) in enumerate(zip(found, aside, strict=True)):
        taken = {id(furnishing.segment) for furnishing in apart}
        body = [part for part in page.segments if id(part) not in taken]
        for region in regions(joined(body)):
            yield from paragraphs(place, region)


def _pieces(paragraph: Paragraph, aside: Sequence[Sequence[Furnishing]]) -> Iterator[Paragraph]:
    """Cut a paragraph after each furnished page that it fills and leaves again."""
    last = paragraph.lines[-1][0]
    start = 0
    for end, ((page, _), (after, _)) in enumerate(pairwise(paragraph.lines), start=1):
        if page != after and paragraph.lines[start][0] < page < last and aside[page]:
            yield replace(paragraph, lines=paragraph.lines[start:end])
            start = end
    yield replace(paragraph, lines=paragraph.lines[start:]) if start else paragraph


def _furnish(writer: _Writer, page: int, rows: Sequence[Furnishing]) -> None:
    for furnishing in rows:
        writer.write(((page, row_of(furnishing.segment)),), furnishing.role)


def _page(
    number: int,
    size: tuple[float, float, int],
    sheet: _Sheet,
    text: str,
    types: tuple[Advances, ...],
) -> Page:
    width, height, rotation = size
    return Page(
        number=number,
        width=width,
        height=height,
        rotation=rotation,
        span=Span(sheet.start, sheet.end),
        places=sheet.pen.places(text[sheet.start : sheet.end], types),
    )
