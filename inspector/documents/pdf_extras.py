"""What a PDF file says beside its pages: its outline, and what readers have written on it."""

from collections.abc import Iterator

import pymupdf

from inspector.documents.model import Comment, Heading, Quad
from inspector.documents.pdf_file import PDF_ERRORS

_MOST = 5_000  # of either; a file made to exhaust memory has more
_LONGEST = 4_000  # characters of one comment


def outline_of(document: pymupdf.Document) -> tuple[Heading, ...]:
    """Return the outline, without entries that lead to no page; a broken one is empty."""
    try:
        entries = document.get_toc(simple=True)[:_MOST]
    except PDF_ERRORS:
        return ()
    return tuple(
        Heading(level, " ".join(title.split()), page - 1)
        for level, title, page in entries
        if 0 < page <= document.page_count and title.strip()
    )


def comments_of(document: pymupdf.Document) -> tuple[Comment, ...]:
    """Return the annotations that have words, page by page; one that is broken is left out."""
    found: list[Comment] = []
    for number in range(document.page_count):
        # Most pages have none, and need not be loaded for it.
        if not _has_annotations(document, number):
            continue
        try:
            found.extend(_comments_on(document[number]))
        except PDF_ERRORS:
            continue
        if len(found) >= _MOST:
            break
    return tuple(found[:_MOST])


def _has_annotations(document: pymupdf.Document, number: int) -> bool:
    try:
        return document.xref_get_key(document.page_xref(number), "Annots")[0] not in {"", "null"}
    except PDF_ERRORS:
        return False


def _comments_on(page: pymupdf.Page) -> Iterator[Comment]:
    turned = page.derotation_matrix
    for annotation in page.annots() or ():
        info = annotation.info
        words = info.get("content", "").strip()
        if not words or annotation.type[1] == "Popup":
            continue
        rect = annotation.rect * turned
        yield Comment(
            Quad(page.number, rect.x0, rect.y0, rect.x1, rect.y1),
            words[:_LONGEST],
            info.get("title", "").strip(),
            annotation.type[1],
        )
