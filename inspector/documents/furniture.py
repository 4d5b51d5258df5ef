"""Tell running headers, footers and page numbers from the article.

A segment at the edge of its page is furniture where a page near by has the same words, figures
aside, in the same type at the same height, or where it is a number that grows with the pages. On a
page that has no like, a row apart from the text is furniture where it looks like it: smaller than
the text, in two parts, or with the number of an issue, of a telephone or of the page.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, pairwise
from operator import attrgetter

import msgspec

from inspector.documents.blocks import ends_firmly, role_of
from inspector.documents.model import Role
from inspector.documents.segments import PageText, Segment

# How far from the edge furniture stands, as a part of the page's height, and in how many rows.
_ZONE = 0.14
_ROWS = 3
# Left and right pages may have headers of their own.
_NEAR = 2
_SAME_HEIGHT = 3.0  # points
# In sizes of the text: how far a row stands apart, its parts from each other, and how large it is.
_APART = 1.8
_FAR = 4.0
_LARGE, _SMALL = 1.3, 0.93
_LONELY_ZONE = 0.12
_LONGEST = 110
_NUMBER_AT_MOST = 3
_ENOUGH = 6

_PAGE_NUMBER = re.compile(
    r"(?:page\s+|p\.\s*|[-–—|]\s*)?(\d{1,4})(?:\s*(?:of|/)\s*\d{1,4})?(?:\s*[-–—|])?", re.IGNORECASE
)

# The number of an issue, of the page, of a telephone; an address of the web or of electronic mail.
_MARK = re.compile(
    r"\b(?:no|nr|vol|issue|edition)\b\.? ?\d|\bpage \d"
    r"|(?:tel|phone|fax|newsdesk|editor)\w*[.:] ?[+(\d]"
    r"|\+?\d[\d ()-]{8,}\d|\bwww\.|\w\.(?:com|org|net)\b|\w@\w|^©|^copyright\b",
    re.IGNORECASE,
)
_BASE = attrgetter("base")
_FIGURES = re.compile(r"\d+")


class Furnishing(msgspec.Struct, frozen=True, gc=False):
    """One piece of furniture."""

    segment: Segment
    role: Role


class _Edge(msgspec.Struct, frozen=True, gc=False):
    """A segment near the top or the bottom of its page.

    `likeness` is what edges of pages have in common that say the same: words, end and size.
    `offset` is by how much the segment, if it is a page number, differs from the page's place.
    """

    page: int
    segment: Segment
    at_top: bool
    likeness: tuple[str, bool, int]
    offset: int | None


def furniture(pages: Sequence[PageText], body: float) -> list[list[Furnishing]]:
    """Return the furniture of each page, from the top; `body` is the size of the text."""
    edges = [list(_edges(page)) for page in pages]
    offsets = Counter(
        offset for page in edges for offset in {edge.offset for edge in page} if offset is not None
    )
    alike: dict[tuple[str, bool, int], list[_Edge]] = {}
    for edge in chain.from_iterable(edges):
        alike.setdefault(edge.likeness, []).append(edge)
    single = len(pages) == 1
    return [
        _furnishings(page, edge, alike, offsets, body, single=single)
        for page, edge in zip(pages, edges, strict=True)
    ]


def _furnishings(
    page: PageText,
    here: Sequence[_Edge],
    alike: Mapping[tuple[str, bool, int], Sequence[_Edge]],
    offsets: Counter[int],
    body: float,
    *,
    single: bool,
) -> list[Furnishing]:
    roles = [_role(edge, alike[edge.likeness], offsets, single=single) for edge in here]
    lonely = {id(part) for part in _lonely(page, body)} if None in roles else set()
    found: list[Furnishing] = []
    for edge, role in zip(here, roles, strict=True):
        if role is None and id(edge.segment) in lonely:
            role = Role.HEADER if edge.at_top else Role.FOOTER  # noqa: PLW2901
            if edge.offset is not None:
                role = Role.PAGE_NUMBER  # noqa: PLW2901
        if role is not None:
            found.append(Furnishing(edge.segment, role))
    return found


def _lonely(page: PageText, body: float) -> Iterator[Segment]:
    """Yield the parts of the first and the last rows that stand apart and look like furniture."""
    parts = sorted(page.segments, key=_BASE)
    if len(parts) < _ENOUGH:
        return
    for ordered, way in ((parts, 1), (parts[::-1], -1)):
        start = 0
        for place, (part, after) in enumerate(pairwise(ordered), start=1):
            step = way * (after.base - part.base)
            if step < _SAME_HEIGHT:
                continue
            row = ordered[start:place]
            edge = way * (part.base - page.top - (0 if way > 0 else page.height))
            if step < _APART * body or edge > _LONELY_ZONE * page.height:
                break
            if not _looks_like_furniture(row, body):
                break
            yield from row
            start = place


def _looks_like_furniture(row: Sequence[Segment], body: float) -> bool:
    text = " ".join(part.text for part in row)
    if len(text) > _LONGEST or role_of(text, first=False) is Role.BYLINE:
        return False
    if _MARK.search(text) or (_PAGE_NUMBER.fullmatch(text) and len(text) < _NUMBER_AT_MOST):
        return True
    if any(part.size > _LARGE * body for part in row) or ends_firmly(text):
        return False
    ends = sorted((part.x0, part.x1) for part in row)
    apart = any(right[0] - left[1] > _FAR * body for left, right in pairwise(ends))
    return apart or all(part.size < _SMALL * body for part in row)


def _role(
    edge: _Edge, alike: Sequence[_Edge], offsets: Counter[int], *, single: bool
) -> Role | None:
    if edge.offset is not None:
        # The only page of a document has no other to compare with: its number is 1.
        counts = offsets[edge.offset] > 1 or (single and edge.offset == 1)
        return Role.PAGE_NUMBER if counts else None
    first = bisect_left(alike, edge.page - _NEAR, key=lambda other: other.page)
    for other in alike[first:]:
        if other.page > edge.page + _NEAR:
            return None
        is_near = abs(other.segment.base - edge.segment.base) < _SAME_HEIGHT
        if other.page != edge.page and is_near:
            return Role.HEADER if edge.at_top else Role.FOOTER
    return None


def _edges(page: PageText) -> Iterator[_Edge]:
    zone = _ZONE * page.height
    top, bottom = page.top + zone, page.top + page.height - zone
    heights = sorted({segment.height for segment in page.segments})
    if not heights:
        return
    top = min(top, heights[:_ROWS][-1] + 1)
    bottom = max(bottom, heights[-_ROWS:][0] - 1)
    for segment in page.segments:
        if segment.base <= top or segment.base >= bottom:
            at_top, words = segment.base <= top, _FIGURES.sub("#", segment.text)
            match = _PAGE_NUMBER.fullmatch(segment.text)
            offset = int(match[1]) - page.number if match else None
            likeness = (words, at_top, round(segment.size))
            yield _Edge(page.number, segment, at_top, likeness, offset)
