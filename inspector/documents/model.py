"""A document: one text in code points, its blocks, its pages and the place of every character."""

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Protocol

import msgspec

from inspector.documents.places import Box, Places
from inspector.documents.source import Source

LONG = 60
"""Of a document with more pages than this the beginning is handed out before it is all read."""


class Span(msgspec.Struct, frozen=True, order=True, gc=False):
    """A half-open range of code points in `Document.text`.

    Thousands are made for a page: a structure of C is made in a sixth of the time of a dataclass.
    """

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two share a character."""
        apart = self.end <= other.start or other.end <= self.start
        return not apart and self.start < self.end and other.start < other.end

    def covers(self, other: "Span") -> bool:
        """Tell whether `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def shifted(self, by: int) -> "Span":
        """Return the span moved by a number of code points."""
        return Span(self.start + by, self.end + by)

    def of(self, text: str) -> str:
        """Return the characters of `text` that the span covers."""
        return text[self.start : self.end]

    def before(self, text: str, count: int) -> str:
        """Return the last characters before the span, no more than `count`."""
        return text[max(0, self.start - count) : self.start]

    def after(self, text: str, count: int) -> str:
        """Return the first characters behind the span, no more than `count`."""
        return text[self.end : self.end + count]


@dataclass(frozen=True, slots=True)
class Quad:
    """A rectangle around characters of one line on one page.

    In PDF points, before the page is rotated, from the crop box's top left corner. `page` counts
    from 0.
    """

    page: int
    x0: float
    y0: float
    x1: float
    y1: float


class Role(StrEnum):
    """What a block is on its page."""

    PARAGRAPH = "paragraph"
    HEADLINE = "headline"
    BYLINE = "byline"
    LIST = "list"
    CAPTION = "caption"
    TABLE = "table"
    PULL_QUOTE = "pull-quote"
    HEADER = "header"
    FOOTER = "footer"
    PAGE_NUMBER = "page-number"

    @property
    def is_furniture(self) -> bool:
        """Tell whether a block of this role is part of the page and not of the article."""
        return self in {Role.HEADER, Role.FOOTER, Role.PAGE_NUMBER}


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text that stands on its own: a paragraph, a headline, a page number."""

    span: Span
    role: Role = Role.PARAGRAPH


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the text that a page has, and where its characters stand there."""

    span: Span
    places: Places = field(default=Places(), repr=False)

    def boxes(self, span: Span) -> Iterator[Box]:
        """Yield one box for each line of the stretch that `span` touches."""
        first = max(span.start, self.span.start) - self.span.start
        last = min(span.end, self.span.end) - self.span.start
        if first < last:
            yield from self.places.quads(first, last)


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a paged document.

    `width` and `height` are those of the crop box in points before `rotation` (0, 90, 180 or 270
    degrees, clockwise) is applied. `carried` are ends of sentences that begin on an earlier page
    and go on here behind other stories: their text is inside that page's `span`.
    """

    number: int
    width: float
    height: float
    rotation: int
    span: Span
    places: Places = field(default=Places(), repr=False)
    carried: tuple[Stretch, ...] = ()

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        """Return all of the page's text, in the order of the document's."""
        return (*self.carried, Stretch(self.span, self.places))

    def first_near(self, x: float, y: float) -> int:
        """Return where the run begins in the text that is nearest to a point of the page.

        That is told by the boxes of the runs, so that it takes no look at their characters. It is
        where the page begins if that is empty.
        """
        found = [
            (near[0], stretch.span.start + near[1])
            for stretch in self.stretches
            if (near := stretch.places.nearest(x, y))
        ]
        return min(found)[1] if found else self.span.start

    def quads(self, span: Span) -> Iterator[Quad]:
        """Yield one quad for each line of this page that `span` touches."""
        for stretch in self.stretches:
            for box in stretch.boxes(span):
                yield Quad(self.number, *box)


@dataclass(frozen=True, slots=True)
class Heading:
    """An entry of the outline that a file brings along; `level` counts from 1, `page` from 0."""

    level: int
    title: str
    page: int


@dataclass(frozen=True, slots=True)
class Comment:
    """What somebody has written on a page before: an annotation with words.

    `quad` is where it stands, `kind` what it is: "Text", "Highlight".
    """

    quad: Quad
    text: str
    author: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Recognised:
    """A word that is read from a picture, and how sure its reading is, from 0 to 1."""

    span: Span
    confidence: float


@dataclass(frozen=True, slots=True)
class Document:
    """An article as read.

    `text` has its newlines normalised to line feeds; blocks are in order, do not overlap, and
    cover all that is not white space. `pages` is empty for a document without pages. `sha256` is
    that of the bytes of the source; `created` is the date that the file's own metadata give for
    the article and `created_from` says which ("PDF metadata", "page metadata"). `notes` are
    sentences for the editor, such as "Page 3 has no text". `recognised` are the words that were
    read from pictures, in order.
    """

    name: str
    sha256: str
    format: str
    text: str
    blocks: tuple[Block, ...]
    pages: tuple[Page, ...] = ()
    encoding: str | None = None
    title: str | None = None
    created: dt.date | None = None
    created_from: str | None = None
    notes: tuple[str, ...] = ()
    outline: tuple[Heading, ...] = ()
    comments: tuple[Comment, ...] = ()
    recognised: tuple[Recognised, ...] = ()
    # Where the blocks end, which is asked for with every figure.
    _ends: tuple[int, ...] = field(init=False, repr=False, compare=False)
    # The pages with text that stands with an earlier one's.
    _carrying: tuple[Page, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Take down where the blocks end, and which pages have text elsewhere."""
        object.__setattr__(self, "_ends", tuple(block.span.end for block in self.blocks))
        carrying = tuple(page for page in self.pages if page.carried)
        object.__setattr__(self, "_carrying", carrying)

    @property
    def pictures(self) -> tuple[int, ...]:
        """Return the numbers of the pages on which nothing can be read."""
        return tuple(page.number for page in self.pages if not len(page.span) and not page.carried)

    def until(self, end: int) -> "Document":
        """Return the beginning of the document, up to the character at `end`."""
        blocks = self.blocks[: bisect_left(self.blocks, end, key=lambda block: block.span.start)]
        if blocks and blocks[-1].span.end > end:
            blocks = (*blocks[:-1], Block(Span(blocks[-1].span.start, end), blocks[-1].role))
        return replace(
            self,
            text=self.text[:end],
            blocks=blocks,
            pages=self.pages[: bisect_left(self.pages, end, key=lambda page: page.span.start)],
        )

    def without_places(self) -> "Document":
        """Return the document as it is where nobody asks for quads: a fraction of its size."""
        pages = (
            replace(
                page,
                places=Places(),
                carried=tuple(Stretch(stretch.span) for stretch in page.carried),
            )
            for page in self.pages
        )
        return replace(self, pages=tuple(pages))

    def continues(self, part: "Document") -> bool:
        """Tell whether `part` is a beginning of this document, so that its spans are spans here."""
        blocks = self.blocks[: len(part.blocks)]
        is_same = self.sha256 == part.sha256 and blocks == part.blocks
        return is_same and self.text.startswith(part.text)

    def confidence(self, span: Span) -> float | None:
        """Return how sure the least sure word of `span` is; None if none is from a picture."""
        first = bisect_right(self.recognised, span.start, key=lambda word: word.span.end)
        found: list[float] = []
        for word in self.recognised[first:]:
            if word.span.start >= span.end:
                break
            found.append(word.confidence)
        return min(found, default=None)

    def quads(self, span: Span) -> tuple[Quad, ...]:
        """Return where the characters of `span` stand: one quad a line, in reading order."""
        found: list[Quad] = []
        end = 0
        for page in self.pages[self._page_index(span.start) :]:
            if page.span.start >= span.end:
                break
            found.extend(page.quads(span))
            end = page.number + 1
        for page in self._carrying:
            if page.number >= end:
                found.extend(page.quads(span))
        return tuple(found)

    def page_of(self, span: Span) -> int | None:
        """Return the number (from 0) of the page on which `span` begins; None without pages."""
        carried = self.carried_from(span.start)
        if carried is not None:
            return carried
        for page in self.pages[self._page_index(span.start) :]:
            if page.span.start > span.start:
                break
            if span.start < page.span.end:
                return page.number
        return None

    def carried_from(self, offset: int) -> int | None:
        """Return the number of the later page on which a character stands; None on its own."""
        for page in self._carrying:
            if any(part.span.start <= offset < part.span.end for part in page.carried):
                return page.number
        return None

    def _page_index(self, offset: int) -> int:
        """Return the index of the first page that ends after `offset`."""
        return bisect_right(self.pages, offset, key=lambda page: page.span.end)

    def block_at(self, offset: int) -> int | None:
        """Return the index of the block that holds the character at `offset`."""
        index = bisect_right(self._ends, offset)
        if index < len(self.blocks) and self.blocks[index].span.start <= offset:
            return index
        return None


class Tick(Protocol):
    """Called by a reader after each page; it may raise `CancelledError` to stop the reading."""

    def __call__(self, done: int, total: int, part: Document | None = None) -> None:
        """Take note that `done` of `total` pages are read.

        A long document is handed over once as far as it is read: `part` is its beginning, which
        the whole `continues`.
        """
        ...


class ReadFunction(Protocol):
    """Turn bytes into a document."""

    def __call__(self, source: Source, tick: Tick) -> Document:
        """Read `source`, or raise an `InspectorError`."""
        ...


@dataclass(frozen=True, slots=True)
class Reader:
    """One format that can be opened. `suffixes` have their dots and are in lower case.

    `is_plain` tells that there is nothing in a file that could do harm to a program that reads it.
    """

    id: str
    title: str
    suffixes: tuple[str, ...]
    read: ReadFunction
    recognises: tuple[bytes, ...] = ()
    is_plain: bool = False
