"""Read PDF files: the text in the order of reading, and the place of every character."""

import datetime as dt
import gc
import hashlib
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby

import pymupdf

from inspector.documents.model import Document, Reader, Source, Tick
from inspector.documents.pdf_file import PDF_ERRORS, open_pdf, page_sizes
from inspector.documents.pdf_runs import PageReader
from inspector.documents.pdf_text import pages_and_text
from inspector.documents.segments import PageText

_SCAN = (
    "This file has no text that can be read: it is probably a scan. Its pages are shown, but"
    " nothing can be found on them. Ask for the file with its text, or recognise the text first."
)
_DATE = re.compile(r"(?:D:)?(\d{4})(\d{2})(\d{2})")
# Programs write these where nobody gave a title.
_NO_TITLE = re.compile(
    r"untitled|microsoft \w+ - .*|.*\.(?:docx?|indd|qxd|pages|odt|txt)", re.IGNORECASE
)


def _read(source: Source, tick: Tick) -> Document:
    with open_pdf(source) as document, _uncollected():
        sizes = page_sizes(document)
        metadata = document.metadata or {}
        broken: dict[int, str] = {}
        reader = PageReader()
        found = list(_pages(document, reader, tick, broken))
        text, blocks, pages = pages_and_text(found, sizes, reader.advances())
    created = _date(metadata.get("creationDate") or "")
    title = (metadata.get("title") or "").strip()
    return Document(
        name=source.name,
        sha256=hashlib.sha256(source.data).hexdigest(),
        format="pdf",
        text=text,
        blocks=blocks,
        pages=pages,
        title=None if _NO_TITLE.fullmatch(title) else title or None,
        created=created,
        created_from="PDF metadata" if created else None,
        notes=tuple(_notes(found, broken)),
    )


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep the garbage collector from counting a long file's many values again and again.

    None of them refers to another in a circle.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _pages(
    document: pymupdf.Document, reader: PageReader, tick: Tick, broken: dict[int, str]
) -> Iterator[PageText]:
    """Yield every page; one that cannot be read is empty, and why goes into `broken`."""
    total = document.page_count
    for number in range(total):
        try:
            yield reader.read(document[number])
        except PDF_ERRORS as error:
            broken[number] = str(error).strip().rstrip(".") or type(error).__name__
            yield PageText(number, (), (), 0.0, 0.0)
        tick(number + 1, total)


def _notes(found: Sequence[PageText], broken: dict[int, str]) -> Iterator[str]:
    for number, reason in broken.items():
        yield f"Page {number + 1} could not be read: {reason}."
    if not broken and not any(page.segments for page in found):
        yield _SCAN
        return
    empty = [page.number for page in found if not page.segments and page.number not in broken]
    # Numbers that follow each other differ from their places by the same.
    for _, stretch in groupby(enumerate(empty), key=lambda pair: pair[1] - pair[0]):
        numbers = [number + 1 for _, number in stretch]
        if len(numbers) == 1:
            yield f"Page {numbers[0]} has no text"
        else:
            yield f"Pages {numbers[0]} to {numbers[-1]} have no text"


def _date(stated: str) -> dt.date | None:
    match = _DATE.match(stated)
    try:
        return dt.date(*map(int, match.groups())) if match else None
    except ValueError:
        return None


READER = Reader(id="pdf", title="PDF", suffixes=(".pdf",), read=_read, recognises=(b"%PDF-",))
