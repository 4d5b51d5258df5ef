"""Set a text that has no pages on pages, so that every character has its place.

The result are pages like those of a PDF, where quads of a span are looked up as in any other, and
the lines to draw on them. The face says how wide a character is; nothing is drawn here.
"""

from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import Protocol

from inspector.documents.model import Block, Document, Page, Role, Span
from inspector.documents.places import Places


class Face(Protocol):
    """A type face in its two weights."""

    def shown(self, character: str) -> str:
        """Return what is drawn for a character: itself, a stand-in, or nothing."""
        ...

    def width(self, shown: str, *, bold: bool) -> float:
        """Return how far what is drawn for one character reaches, in ems."""
        ...


WIDTH, HEIGHT = 595.0, 842.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 85.0, 85.0, 85.0, 90.0
# Part of the size above and below the base line; a highlight covers both.
_ASCENT, _DESCENT = 0.78, 0.24


@dataclass(frozen=True, slots=True)
class Style:
    """How blocks of a role look; sizes in points."""

    size: float
    leading: float
    before: float
    bold: bool = False
    indent: float = 0.0


_BODY = Style(size=11.5, leading=16.5, before=8)
_CROSS_HEAD = Style(size=12.5, leading=17, before=14, bold=True)
_STYLES = {
    Role.HEADLINE: Style(size=18, leading=23, before=18, bold=True),
    Role.BYLINE: Style(size=10.5, leading=14, before=6),
    Role.CAPTION: Style(size=10, leading=13.5, before=6),
    Role.LIST: Style(size=11.5, leading=16.5, before=3, indent=16),
    Role.TABLE: Style(size=10, leading=13.5, before=3),
    Role.PULL_QUOTE: Style(size=12.5, leading=18, before=10, indent=24),
    Role.HEADER: Style(size=9, leading=12, before=6),
    Role.FOOTER: Style(size=9, leading=12, before=6),
    Role.PAGE_NUMBER: Style(size=9, leading=12, before=6),
}


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it is drawn, `shown`, of which the first `printed` characters leave a trace.

    `edges` are the x of each character of `span` and the end of the last.
    """

    span: Span
    shown: str
    printed: int
    baseline: float
    style: Style
    edges: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: its place in the text with the boxes of its characters, and what to draw."""

    page: Page
    lines: tuple[Line, ...]


def typeset(document: Document, face: Face) -> tuple[Sheet, ...]:
    """Set the blocks of a document on A4 pages.

    A line end within a block is a space, as a paragraph wrapped by hand has them. A headline does
    not stand alone at the foot of a page.
    """
    setter = _Setter(document.text, face)
    for block in document.blocks:
        setter.add(block)
    return setter.sheets()


class _Setter:
    def __init__(self, text: str, face: Face) -> None:
        self._text = text
        self._face = face
        self._pages: list[list[Line]] = [[]]
        self._y = _TOP
        self._has_body = False

    def add(self, block: Block) -> None:
        """Set a block below the one before it."""
        style = _STYLES.get(block.role, _BODY)
        if block.role is Role.HEADLINE and self._has_body:
            style = _CROSS_HEAD
        self._has_body = self._has_body or block.role is Role.PARAGRAPH
        if self._pages[-1]:
            self._y += style.before
        lines = list(self._lines(block.span, style))
        room = style.leading * min(2, len(lines))
        if block.role is Role.HEADLINE:
            room = style.leading * len(lines) + _BODY.before + 2 * _BODY.leading
        if self._pages[-1] and self._y + room > HEIGHT - _BOTTOM:
            self._turn()
        for span in lines:
            if self._y + style.leading > HEIGHT - _BOTTOM:
                self._turn()
            self._y += style.leading
            self._pages[-1].append(self._line(span, style))

    def sheets(self) -> tuple[Sheet, ...]:
        """Return the pages. Each begins in the text where the one before ends."""
        sheets, start = [], 0
        for number, lines in enumerate(self._pages):
            is_last = number == len(self._pages) - 1
            end = len(self._text) if is_last else self._pages[number + 1][0].span.start
            sheets.append(Sheet(_page(number, Span(start, end), lines), tuple(lines)))
            start = end
        return tuple(sheets)

    def _turn(self) -> None:
        self._pages.append([])
        self._y = _TOP

    def _lines(self, span: Span, style: Style) -> Iterator[Span]:
        """Yield the lines of a block, each as long as the measure allows.

        A word longer than the measure is broken where it must be.
        """
        measure = (WIDTH - _LEFT - _RIGHT - style.indent) / style.size
        start, width, breakable = span.start, 0.0, span.start
        for at in range(span.start, span.end):
            character = self._text[at]
            if character.isspace() and character != "\N{NO-BREAK SPACE}":
                # White space may hang over the edge, where nobody sees it.
                width += self._width(character, style)
                breakable = at + 1
                continue
            wider = width + self._width(character, style)
            if wider > measure and at > start:
                end = breakable if breakable > start else at
                yield Span(start, end)
                start = breakable = end
                wider = sum(self._width(c, style) for c in self._text[start : at + 1])
            width = wider
        if start < span.end:
            yield Span(start, span.end)

    def _line(self, span: Span, style: Style) -> Line:
        characters = span.of(self._text)
        widths = (self._width(character, style) * style.size for character in characters)
        edges = tuple(accumulate(widths, initial=_LEFT + style.indent))
        shown = "".join(map(self._face.shown, characters))
        return Line(span, shown, len(characters.rstrip()), self._y, style, edges)

    def _width(self, character: str, style: Style) -> float:
        return self._face.width(self._face.shown(character), bold=style.bold)


def _page(number: int, span: Span, lines: list[Line]) -> Page:
    boxes, numbers = array("f", bytes(16 * len(span))), array("I", bytes(4 * len(span)))
    for index, line in enumerate(lines):
        top = line.baseline - _ASCENT * line.style.size
        bottom = line.baseline + _DESCENT * line.style.size
        # White space at the end of a line is not printed: its box keeps no width.
        for place in range(line.printed):
            at = line.span.start - span.start + place
            boxes[4 * at : 4 * at + 4] = array(
                "f", (line.edges[place], top, line.edges[place + 1], bottom)
            )
            numbers[at] = index
    return Page(number, WIDTH, HEIGHT, 0, span, Places.of_characters(boxes, numbers))
