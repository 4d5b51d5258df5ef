"""Tell running headers, footers and page numbers from the article.

A segment at the edge of its page is furniture where a page near by has the same words, figures
aside, in the same type at the same height, or where it is a number that grows with the pages.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from inspector.documents.model import Role
from inspector.documents.pdf_runs import PageText, Segment

# How far from the edge furniture stands, as a part of the page's height, and in how many rows.
_ZONE = 0.14
_ROWS = 3
# Left and right pages may have headers of their own.
_NEAR = 2
_SAME_HEIGHT = 3.0  # points

_PAGE_NUMBER = re.compile(
    r"(?:page\s+|p\.\s*|[-–—|]\s*)?(\d{1,4})(?:\s*(?:of|/)\s*\d{1,4})?(?:\s*[-–—|])?", re.IGNORECASE
)

_FIGURES = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Furnishing:
    """One piece of furniture."""

    segment: Segment
    role: Role


@dataclass(frozen=True, slots=True)
class _Edge:
    """A segment near the top or the bottom of its page."""

    page: int
    segment: Segment
    at_top: bool

    def repeats(self, other: "_Edge") -> bool:
        """Tell whether another page has the same words at its edge."""
        return (
            self.page != other.page
            and self.at_top == other.at_top
            and round(self.segment.size) == round(other.segment.size)
            and abs(self.segment.base - other.segment.base) < _SAME_HEIGHT
            and _FIGURES.sub("#", self.segment.text) == _FIGURES.sub("#", other.segment.text)
        )

    @property
    def offset(self) -> int | None:
        """Return by how much the segment, if it is a page number, differs from the page's place."""
        match = _PAGE_NUMBER.fullmatch(self.segment.text)
        return int(match[1]) - self.page if match else None


def furniture(pages: Sequence[PageText]) -> list[list[Furnishing]]:
    """Return the furniture of each page, from the top."""
    edges = [list(_edges(page)) for page in pages]
    offsets = Counter(
        offset for page in edges for offset in {edge.offset for edge in page} if offset is not None
    )
    return [
        [Furnishing(edge.segment, role) for edge in page if (role := _role(edge, edges, offsets))]
        for page in edges
    ]


def _role(edge: _Edge, edges: Sequence[Sequence[_Edge]], offsets: Counter[int]) -> Role | None:
    if edge.offset is not None:
        # The only page of a document has no other to compare with: its number is 1.
        counts = offsets[edge.offset] > 1 or (len(edges) == 1 and edge.offset == 1)
        return Role.PAGE_NUMBER if counts else None
    near = chain.from_iterable(edges[max(edge.page - _NEAR, 0) : edge.page + _NEAR + 1])
    if not any(edge.repeats(other) for other in near):
        return None
    return Role.HEADER if edge.at_top else Role.FOOTER


def _edges(page: PageText) -> Iterator[_Edge]:
    zone = _ZONE * page.height
    top, bottom = page.top + zone, page.top + page.height - zone
    heights = sorted({round(segment.base) for segment in page.segments})
    if not heights:
        return
    top = min(top, heights[:_ROWS][-1] + 1)
    bottom = max(bottom, heights[-_ROWS:][0] - 1)
    for segment in page.segments:
        if segment.base <= top or segment.base >= bottom:
            yield _Edge(page.number, segment, segment.base <= top)
