"""Put the lines of a region together to paragraphs, and say what each is."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from msgspec.structs import replace

from inspector.documents.blocks import (
    ends_firmly,
    ends_sentence,
    is_byline,
    is_list_item,
    role_of,
)
from inspector.documents.jumps import jump
from inspector.documents.model import Role
from inspector.documents.raised import begins_note, noted
from inspector.documents.rows import Row
from inspector.documents.segments import PageText
from inspector.documents.tables import Columns, table_rows

# In sizes of body type, or of the type of the line.
_LARGE = 1.15
_SMALL = 0.88
OTHER_SIZE = 0.08
_LEADING = 1.35
_LARGE_LEADING = 1.5
_INDENT = 0.7
_CLOSING = "\"'”’»)]"
_HEADLINE_AT_MOST = 250


_COUNTED_ON = re.compile(r"\(?(?!1\D)\d")


class Paragraph(NamedTuple):
    """Lines that are read without a break. Each line is that of a page, by its place.

    `is_open` tells that the last line is full and no sentence ends with it, so that the paragraph
    may go on in the next column; `begins` that the first line looks like the middle of one.
    `columns` are those of the table of which it is a row. `carried` are the lines with which it
    ends on a later page, where its story goes on behind others.
    """

    lines: tuple[tuple[int, Row], ...]
    text: str
    size: float
    bold: bool = False
    columns: Columns | None = None
    is_open: bool = False
    begins: bool = False
    carried: tuple[tuple[int, Row], ...] = ()

    @property
    def is_table(self) -> bool:
        """Tell whether this is the row of a table."""
        return self.columns is not None


def body_size(pages: Iterable[PageText]) -> float:
    """Return the size of type, in half points, in which most of the document is set."""
    exact: defaultdict[float, int] = defaultdict(int)
    for page in pages:
        for segment in page.segments:
            exact[segment.size] += len(segment.text)
    counts: Counter[float] = Counter()
    for size, count in exact.items():
        counts[rounded(size)] += count
    return counts.most_common(1)[0][0] if counts else 0.0


def paragraphs(place: int, lines: Sequence[Row], body: float) -> Iterator[Paragraph]:
    """Yield the paragraphs of one region of a page, `place` being the page's place.

    `body` is the size of the text, as far as it is known.
    """
    lines = [_noted(line) if rounded(line.size) <= _SMALL * body else line for line in lines]
    column = _Column(lines)
    tables = table_rows(lines)
    start = 0
    for end in range(1, len(lines) + 1):
        in_table = tables[end - 1] is not None or (end < len(lines) and tables[end] is not None)
        if end < len(lines) and not (in_table or column.breaks(start, end)):
            continue
        part = lines[start:end]
        yield Paragraph(
            lines=tuple([(place, line) for line in part]),
            text=" ".join([line.text for line in part]),
            size=rounded(max([line.size for line in part])),
            bold=all(line.bold for line in part),
            columns=tables[start],
            is_open=column.is_open(end - 1),
            begins=not column.is_indented(start),
        )
        start = end


class _Column:
    """The lines of a region, which tell by their places where a paragraph ends."""

    def __init__(self, lines: Sequence[Row]) -> None:
        self._lines = lines
        self._words = [line.text for line in lines]
        self._items = [is_list_item(words) or begins_note(words) for words in self._words]
        self._left = min([line.x0 for line in lines])
        self._rights = _rights(lines)
        self._leading = _leading(lines)

    def is_indented(self, place: int) -> bool:
        """Tell whether a line begins further to the right than the column."""
        line = self._lines[place]
        return line.x0 - self._left > _INDENT * line.size

    def is_open(self, place: int) -> bool:
        """Tell whether a line is full and no sentence ends with it."""
        line = self._lines[place]
        return not ends_firmly(self._words[place]) and self._rights[place] - line.x1 < 4 * line.size

    def breaks(self, start: int, place: int) -> bool:
        """Tell whether a new paragraph begins at `place` after the one that begins at `start`."""
        above, below = self._lines[place - 1], self._lines[place]
        if abs(above.size - below.size) > OTHER_SIZE * above.size or above.bold != below.bold:
            return True
        # Headlines are set larger than most of a column and stand further apart.
        if below.base - above.base > max(_LEADING * self._leading, _LARGE_LEADING * above.size):
            return True
        if place - 1 == start and self._is_byline(start, place):
            return True
        has_room = self._has_room(place)
        if not (has_room or self._items[place] or self.is_indented(place)):
            return False
        firmly = ends_firmly(self._words[place - 1])
        if self._items[place] and (firmly or self._items[start]):
            return True
        # A number that no list has led up to ends a sentence: "Lind, / 61. At least".
        if has_room and self._items[place] and not _COUNTED_ON.match(self._words[place]):
            return True
        if self._items[start] and below.x0 > self._lines[start].x0 + 1:
            # The lines of an item hang behind its bullet.
            return False
        if self._begins_with_indent(place, firmly=firmly):
            return True
        goes_on = self._words[place - 1].endswith(",") and self._words[place][0].isdigit()
        return has_room and (firmly or not (goes_on or self._words[place][0].islower()))

    def _is_byline(self, start: int, place: int) -> bool:
        """Tell whether a paragraph's first line is a byline, and not the beginning of one."""
        if self._items[start] or not is_byline(self._words[start].strip()):
            return False
        return self._has_room(place) or not self._words[place][0].isupper()

    def _begins_with_indent(self, place: int, *, firmly: bool) -> bool:
        if not self.is_indented(place) or (not firmly and self._words[place][0].islower()):
            return False
        # Lines that are all indented are a quotation, in which none begins anything.
        last = place + 1 == len(self._lines)
        if self.is_indented(place - 1) and (last or self.is_indented(place + 1)):
            return False
        # A line set to the middle only looks indented.
        line = self._lines[place]
        uneven = abs((self._rights[place] - line.x1) - (line.x0 - self._left)) > line.size
        return uneven or firmly

    def _has_room(self, place: int) -> bool:
        """Tell whether the first word of a line would have stood on the line above it."""
        above, line = self._lines[place - 1], self._lines[place]
        first = line.text.find(" ") if " " in line.text else len(line.text)
        end = above.x1 + 0.3 * above.size + (line.x1 - line.x0) * first / len(line.text)
        return end < self._rights[place - 1] - 0.2 * above.size


def role(paragraph: Paragraph, body: float, *, first: bool) -> Role:
    """Say what a paragraph is, by its type where that differs from the body's, else by its words.

    `first` tells that nothing but furniture stands before it.
    """
    text = paragraph.text
    if paragraph.is_table:
        return Role.TABLE
    if leads := jump(text):
        return Role.HEADER if leads.comes_from else Role.FOOTER
    if len(text) <= _HEADLINE_AT_MOST:
        if paragraph.size >= _LARGE * body:
            quoted = text[0] in '“"«' and text.rstrip(".")[-1] in _CLOSING
            return Role.PULL_QUOTE if quoted else Role.HEADLINE
        if paragraph.bold and not ends_sentence(text) and not is_list_item(text):
            by_words = role_of(text, first=False)
            return by_words if by_words is Role.BYLINE else Role.HEADLINE
    by_words = role_of(text, first=first)
    if by_words in {Role.PARAGRAPH, Role.HEADLINE} and paragraph.size <= _SMALL * body:
        return Role.CAPTION
    return by_words


def rounded(size: float) -> float:
    """Return a size of type in half points."""
    return round(size * 2) / 2


def _noted(line: Row) -> Row:
    """Return a line with the number of a note, with which it may begin, as one that is raised."""
    first, *rest = line.parts
    stands_alone = not rest or (len(rest) == 1 and first.text.isdigit())
    if not stands_alone or (text := noted(line.text)) == line.text:
        return line
    length = len(first.text)
    return line._replace(text=text, parts=(replace(first, text=text[:length]), *rest))


def _rights(lines: Sequence[Row]) -> list[float]:
    """Return how far to the right lines in the type of each go: a headline may be wider."""
    ends: dict[float, float] = {}
    for line in lines:
        ends[line.size] = max(ends.get(line.size, line.x1), line.x1)
    far = {
        size: max(end for other, end in ends.items() if abs(other - size) <= OTHER_SIZE * size)
        for size in ends
    }
    return [far[line.size] for line in lines]


def _leading(lines: Sequence[Row]) -> float:
    """Return the usual distance between base lines, or that of type of this size."""
    steps = Counter(round(below.base - above.base) for above, below in pairwise(lines))
    usual = 1.2 * lines[0].size
    close = [step for step, _ in steps.most_common() if 0 < step < 1.7 * lines[0].size]
    return max(close[0], usual) if close else usual
