"""Write the text of a PDF file from the runs of its pages, with the place of every character.

Each page has one stretch of the text. A paragraph that runs on over a page's end is one block in
two pages' stretches, so that a figure broken there stays whole. The furniture of a page therefore
stands before the first paragraph that begins on it; only where a paragraph fills a page and goes
on, the page's furniture follows it and cuts it in two. A paragraph that goes on behind other
stories is one block as well: its end is carried to the page on which it begins.

Much is known of a page only by the others: which size of type the text has, what is repeated, how
a word is spelt without its hyphen. The beginning of a long document is written by what its first
pages tell, so that it can be shown at once, and stays as it is.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby, islice, pairwise
from operator import itemgetter

from inspector.documents.columns import regions
from inspector.documents.furniture import Furnishing, furniture
from inspector.documents.hyphens import HYPHENS, SOFT_HYPHEN, is_broken, keeps_hyphen, stripped
from inspector.documents.initials import joined
from inspector.documents.model import LONG, Block, Page, Role, Span, Stretch
from inspector.documents.paragraphs import Paragraph, body_size, paragraphs, role
from inspector.documents.places import Advances, Pen
from inspector.documents.rows import Row, are_apart, row_of
from inspector.documents.segments import PageText, Segment
from inspector.documents.stories import continued, rejoined
from inspector.documents.tables import Columns, steps

# After these a line ends without a space: 1939–/1945, and/or.
# Where words are parted, one line in fifty ends in a hyphen at least.
_PARTED = 0.02
_NO_SPACE_AFTER = ("–", "—", "/")
_LEADS_ON = frozenset((*HYPHENS, *_NO_SPACE_AFTER))


# The pages of a long document that are handed out as soon as some more are read.
_FIRST = 8
_AHEAD = 16

_Sizes = Sequence[tuple[float, float, int]]


@dataclass(frozen=True, slots=True)
class Draft:
    """The text of a document as far as it is written, its blocks and its pages."""

    text: str
    blocks: tuple[Block, ...]
    pages: tuple[Page, ...]


class _Known:
    """What pages tell of each other.

    `aside` is what is not part of the text of each page; that of the first ones may be `settled`.
    """

    def __init__(
        self,
        pages: Sequence[PageText],
        types: tuple[Advances, ...],
        settled: Sequence[Sequence[Furnishing]] = (),
    ) -> None:
        self.pages, self.types = pages, types
        self.body = body_size(pages)
        repeated = furniture(pages, self.body)[len(settled) :]
        self.aside = [
            *settled,
            *(
                [*found, *(Furnishing(segment, Role.CAPTION) for segment in page.turned)]
                for page, found in zip(pages[len(settled) :], repeated, strict=True)
            ),
        ]

    def forget(self) -> None:
        """Let go of the pages: all is written."""
        self.pages = ()
        self.aside.clear()

    @cached_property
    def parts_words(self) -> bool:
        """Whether lines end in parts of words as often as they do where words are parted."""
        lines = [part.text for page in self.pages for part in page.segments]
        broken = sum(line.endswith(HYPHENS) for line in lines)
        # Browsers print this hyphen only where they part a word.
        parted = any(line.endswith((SOFT_HYPHEN, "\u2010")) for line in lines)
        return parted or broken > _PARTED * len(lines)

    @cached_property
    def words(self) -> Counter[str]:
        """The words that stand in the document, in lower case and without punctuation."""
        counts: Counter[str] = Counter()
        for page in self.pages:
            counts.update(" ".join([part.text for part in page.segments]).lower().split())
        found: Counter[str] = Counter()
        for word, count in counts.items():
            found[stripped(word)] += count
        return found


@dataclass(slots=True)
class _Sheet:
    """What is written of one page."""

    start: int
    end: int
    pen: Pen = field(default_factory=Pen)
    count: int = 0

    def stretch(self, text: str, types: tuple[Advances, ...]) -> Stretch:
        """Return what is written as a part of the document's text."""
        return Stretch(Span(self.start, self.end), self.pen.places(text, self.start, types))


class _Writer:
    """Writes rows one after the other, and keeps where they stand.

    `known` is what is known so far, `has_begun` tells that something of the article itself is
    written.
    """

    def __init__(self, known: _Known) -> None:
        self.known = known
        self._parts: list[str] = []
        self._length = 0
        self._sheets: list[_Sheet] = []
        self._carried: list[tuple[int, _Sheet]] = []
        self.blocks: list[Block] = []
        self.has_begun = False

    def write(
        self,
        lines: Sequence[tuple[int, Row]],
        kind: Role,
        carried: Sequence[tuple[int, Row]] = (),
        columns: Columns = (),
    ) -> None:
        """Write the lines of one block, the last of which may be carried from a later page.

        If it is the row of a table, `columns` are the table's.
        """
        if self._parts:
            self._gap("\n\n")
        start = self._length
        following = iter([*(row.text for _, row in (*lines[1:], *carried)), ""])
        for number, row in lines:
            self._row(self.turn_to(number), row, columns, next(following))
        for number, rows in groupby(carried, key=itemgetter(0)):
            sheet = _Sheet(self._length, self._length)
            self._carried.append((number, sheet))
            for _, row in rows:
                self._row(sheet, row, columns, next(following))
        self._sheets[-1].end = self._length
        self.blocks.append(Block(Span(start, self._length), kind))
        self.has_begun = self.has_begun or not (kind.is_furniture or kind is Role.CAPTION)

    def draft(self, sizes: _Sizes) -> Draft:
        """Return what is written, with the pages that have been begun."""
        text = "".join(self._parts)
        self._parts = [text]
        types = self.known.types
        carried: dict[int, list[Stretch]] = {}
        for number, sheet in self._carried:
            carried.setdefault(number, []).append(sheet.stretch(text, types))
        pages = tuple(
            _page(number, size, sheet.stretch(text, types), carried.get(number, ()))
            for number, (size, sheet) in enumerate(zip(sizes, self._sheets, strict=False))
        )
        return Draft(text, tuple(self.blocks), pages)

    def turn_to(self, page: int) -> _Sheet:
        while len(self._sheets) <= page:
            self._sheets.append(_Sheet(self._length, self._length))
        return self._sheets[page]

    def _row(self, sheet: _Sheet, row: Row, columns: Columns, following: str) -> None:
        sheet.count += 1
        ends, drop = self._ending(row.text, following)
        before: Segment | None = None
        for part in row.parts:
            if before is not None and are_apart(before, part):
                self._gap("\t" * steps(columns, before, part, row.size) or " ")
            self._put(sheet, part, drop=drop and part is row.parts[-1])
            before = part
        if following and ends:
            self._gap(" ")

    def _ending(self, text: str, following: str) -> tuple[bool, bool]:
        """Tell whether a word ends with a line, and whether a hyphen at the end is to go."""
        if text[-1] not in _LEADS_ON:
            return True, False
        word = text[text.rfind(" ") + 1 :]
        if is_broken(word, following):
            known, after = self.known, following.split(" ", 1)[0]
            kept = keeps_hyphen(word, after, known.words, parts_words=known.parts_words)
            return False, not kept
        return not word.endswith(_NO_SPACE_AFTER) or len(word) == 1, False

    def _put(self, sheet: _Sheet, part: Segment, *, drop: bool) -> None:
        offset = self._length - sheet.start
        text = part.text[:-1] if drop else part.text
        put, count, length = sheet.pen.put, sheet.count, len(text)
        for place, piece in zip(part.offsets, part.pieces, strict=True):
            run, left = piece.run, length - place
            if run.length <= left:
                put(offset + place, count, run)
            elif left > 0:
                put(offset + place, count, piece.cut(0, left, piece.sides(self.known.types)).run)
        self._parts.append(text)
        self._length += length
        sheet.end = self._length

    def _gap(self, space: str) -> None:
        """Write space that is not printed: it has no place on the page."""
        self._parts.append(space)
        self._length += len(space)
        self._sheets[-1].end = self._length


def drafts(
    pages: Iterator[PageText], sizes: _Sizes, types: Callable[[], tuple[Advances, ...]]
) -> Iterator[Draft]:
    """Yield the beginning of a document, if it is a long one, and then the whole of it.

    `pages` has an entry for each of `sizes`, in order; `types` returns what is known of every type
    in those that have been taken.
    """
    is_due = len(sizes) > LONG
    writer = _Writer(_Known(list(islice(pages, _AHEAD if is_due else None)), types()))
    furnished = 0
    found = continued(_paragraphs(writer, pages, types), lambda: writer.known.body)
    for paragraph in rejoined(found):
        if is_due and writer.has_begun and paragraph.lines[0][0] >= _FIRST:
            yield writer.draft(sizes)
            is_due = False
        kind = role(paragraph, writer.known.body, first=not writer.has_begun)
        for piece in _pieces(paragraph, writer.known.aside):
            while furnished <= piece.lines[0][0]:
                _furnish(writer, furnished)
                furnished += 1
            writer.write(piece.lines, kind, piece.carried, piece.columns or ())
    for number in range(furnished, len(sizes)):
        _furnish(writer, number)
    writer.turn_to(len(sizes) - 1)
    writer.known.forget()  # before as much again is made
    yield writer.draft(sizes)


def _paragraphs(
    writer: _Writer, pages: Iterator[PageText], types: Callable[[], tuple[Advances, ...]]
) -> Iterator[Paragraph]:
    """Yield the paragraphs of every page; those that the writer does not know yet are read then."""
    place = 0
    while True:
        if place == len(writer.known.pages):
            rest = list(pages)
            if not rest:
                return
            known = writer.known
            writer.known = _Known([*known.pages, *rest], types(), known.aside)
        taken = {id(furnishing.segment) for furnishing in writer.known.aside[place]}
        body = [part for part in writer.known.pages[place].segments if id(part) not in taken]
        for region in regions(joined(body)):
            yield from paragraphs(place, region, writer.known.body)
        place += 1


def _pieces(paragraph: Paragraph, aside: Sequence[Sequence[Furnishing]]) -> Iterator[Paragraph]:
    """Cut a paragraph after each furnished page that it fills and leaves again."""
    last = paragraph.lines[-1][0]
    start = 0
    for end, ((page, _), (after, _)) in enumerate(pairwise(paragraph.lines), start=1):
        if page != after and paragraph.lines[start][0] < page < last and aside[page]:
            yield paragraph._replace(lines=paragraph.lines[start:end], carried=())
            start = end
    yield paragraph._replace(lines=paragraph.lines[start:]) if start else paragraph


def _furnish(writer: _Writer, page: int) -> None:
    for furnishing in writer.known.aside[page]:
        writer.write(((page, row_of(furnishing.segment)),), furnishing.role)


def _page(
    number: int, size: tuple[float, float, int], own: Stretch, carried: Sequence[Stretch]
) -> Page:
    width, height, rotation = size
    return Page(number, width, height, rotation, own.span, own.places, tuple(carried))
