"""Write the text of a PDF file from the words of its pages, with the place of every character.

Each page has one stretch of the text. A paragraph that runs on over a page's end is one block in
two pages' stretches, so that a figure broken there stays whole. The furniture of a page therefore
stands before the first paragraph that begins on it; only where a paragraph fills a page and goes
on, the page's furniture follows it and cuts it in two.
"""

from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from inspector.documents.columns import Segment, regions, segments
from inspector.documents.furniture import Furnishing, furniture
from inspector.documents.hyphens import is_broken, keeps_hyphen, stripped
from inspector.documents.model import Block, Page, Role, Span
from inspector.documents.paragraphs import (
    Paragraph,
    body_size,
    continued,
    paragraphs,
    role,
)
from inspector.documents.pdf_chars import PageText, Word

# After these a line ends without a space: 1939–/1945, and/or.
_NO_SPACE_AFTER = ("–", "—", "/")


@dataclass(slots=True)
class _Sheet:
    """What is written of one page."""

    start: int
    end: int
    boxes: "array[float]" = field(default_factory=lambda: array("f"))
    lines: "array[int]" = field(default_factory=lambda: array("I"))
    count: int = 0


class _Writer:
    """Writes words one after the other, and keeps where they stand.

    `has_begun` tells that something of the article itself is written.
    """

    def __init__(self, pages: Sequence[PageText], seen: Counter[str]) -> None:
        self._pages, self._seen = pages, seen
        self._parts: list[str] = []
        self._length = 0
        self._sheets: list[_Sheet] = []
        self.blocks: list[Block] = []
        self.has_begun = False

    def write(self, lines: Sequence[tuple[int, Segment]], kind: Role) -> None:
        """Write the lines of one block."""
        if self._parts:
            self._gap("\n\n")
        start = self._length
        for place, (number, line) in enumerate(lines):
            following = lines[place + 1] if place + 1 < len(lines) else None
            self._line(number, line, following, kind)
        self.blocks.append(Block(Span(start, self._length), kind))
        self.has_begun = self.has_begun or not (kind.is_furniture or kind is Role.CAPTION)

    def result(self) -> tuple[str, list[_Sheet]]:
        """Return the text and a sheet for every page."""
        self._turn_to(len(self._pages) - 1)
        return "".join(self._parts), self._sheets

    def _turn_to(self, page: int) -> _Sheet:
        while len(self._sheets) <= page:
            self._sheets.append(_Sheet(self._length, self._length))
        return self._sheets[page]

    def _line(
        self, number: int, line: Segment, following: tuple[int, Segment] | None, kind: Role
    ) -> None:
        page, sheet = self._pages[number], self._turn_to(number)
        sheet.count += 1
        last = line.words[-1]
        for word, after in zip(line.words, (*line.words[1:], None), strict=True):
            if word is not last:
                self._put(page, word, word.end)
            elif following is not None:
                self._end_of_line(page, word, self._first(following))
            else:
                self._put(page, word, word.end)
            if after is not None and _are_apart(word, after):
                is_cell = kind is Role.TABLE and after.x0 - word.x1 > 1.5 * word.size
                self._gap("\t" if is_cell else " ")

    def _first(self, following: tuple[int, Segment]) -> str:
        number, line = following
        word = line.words[0]
        return self._pages[number].text[word.start : word.end]

    def _end_of_line(self, page: PageText, word: Word, following: str) -> None:
        written = page.text[word.start : word.end]
        if is_broken(written, following):
            kept = keeps_hyphen(written, following, self._seen)
            self._put(page, word, word.end if kept else word.end - 1)
            return
        self._put(page, word, word.end)
        if not (written.endswith(_NO_SPACE_AFTER) and len(written) > 1):
            self._gap(" ")

    def _put(self, page: PageText, word: Word, end: int) -> None:
        sheet = self._sheets[-1]
        self._parts.append(page.text[word.start : end])
        sheet.boxes.extend(page.boxes[4 * word.start : 4 * end])
        sheet.lines.extend([sheet.count] * (end - word.start))
        self._length += end - word.start
        sheet.end = self._length

    def _gap(self, space: str) -> None:
        """Write space that is not printed: it has a box without width."""
        sheet = self._sheets[-1]
        self._parts.append(space)
        x, y0, y1 = sheet.boxes[-2], sheet.boxes[-3], sheet.boxes[-1]
        for _ in space:
            sheet.boxes.extend((x, y0, x, y1))
            sheet.lines.append(sheet.count)
        self._length += len(space)
        sheet.end = self._length


def _are_apart(word: Word, after: Word) -> bool:
    """Tell words with a space between them from a word that the file draws in two pieces."""
    return word.row == after.row or after.x0 - word.x1 > 0.1 * word.size


def pages_and_text(
    found: Sequence[PageText], sizes: Sequence[tuple[float, float, int]]
) -> tuple[str, tuple[Block, ...], tuple[Page, ...]]:
    """Return the text of a document, its blocks and its pages.

    `found` has an entry for each of `sizes`, in order.
    """
    parts = [segments(page.words) for page in found]
    aside = [
        [*repeated, *(Furnishing(Segment(line), Role.CAPTION) for line in page.turned)]
        for page, repeated in zip(found, furniture(found, parts), strict=True)
    ]
    body = body_size(found)
    writer = _Writer(found, _whole_words(found))
    furnished = 0
    for paragraph in continued(_paragraphs(found, parts, aside)):
        for piece in _pieces(paragraph, aside):
            while furnished <= piece.lines[0][0]:
                _furnish(writer, furnished, aside[furnished])
                furnished += 1
            writer.write(piece.lines, role(paragraph, body, first=not writer.has_begun))
    for number in range(furnished, len(found)):
        _furnish(writer, number, aside[number])
    text, sheets = writer.result()
    pages = tuple(
        _page(number, *both) for number, both in enumerate(zip(sizes, sheets, strict=True))
    )
    return text, tuple(writer.blocks), pages


def _paragraphs(
    found: Sequence[PageText],
    parts: Sequence[list[Segment]],
    aside: Sequence[Sequence[Furnishing]],
) -> Iterator[Paragraph]:
    for place, (page, part, apart) in enumerate(zip(found, parts, aside, strict=True)):
        taken = {word for furnishing in apart for word in furnishing.segment.words}
        body = [segment for segment in part if segment.words[0] not in taken]
        for region in regions(body):
            yield from paragraphs(page, place, region)


def _pieces(paragraph: Paragraph, aside: Sequence[Sequence[Furnishing]]) -> Iterator[Paragraph]:
    """Cut a paragraph after each furnished page that it fills and leaves again."""
    last = paragraph.lines[-1][0]
    start = 0
    for end, ((page, _), (after, _)) in enumerate(pairwise(paragraph.lines), start=1):
        if page != after and paragraph.lines[start][0] < page < last and aside[page]:
            yield replace(paragraph, lines=paragraph.lines[start:end])
            start = end
    yield replace(paragraph, lines=paragraph.lines[start:])


def _furnish(writer: _Writer, page: int, rows: Sequence[Furnishing]) -> None:
    for furnishing in rows:
        writer.write(((page, furnishing.segment),), furnishing.role)


def _whole_words(found: Sequence[PageText]) -> Counter[str]:
    return Counter(
        stripped(page.text[word.start : word.end]) for page in found for word in page.words
    )


def _page(number: int, size: tuple[float, float, int], sheet: _Sheet) -> Page:
    width, height, rotation = size
    return Page(
        number=number,
        width=width,
        height=height,
        rotation=rotation,
        span=Span(sheet.start, sheet.end),
        boxes=sheet.boxes.tobytes(),
        lines=sheet.lines.tobytes(),
    )
