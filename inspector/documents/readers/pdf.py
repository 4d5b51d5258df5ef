"""Read PDF files: the text in the order of reading, and the place of every character."""

import datetime as dt
import gc
import hashlib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from itertools import groupby

import pymupdf

from inspector.documents.model import Document, Reader, Recognised, Tick
from inspector.documents.pdf_extras import comments_of, outline_of
from inspector.documents.pdf_file import PDF_ERRORS, open_pdf, page_sizes
from inspector.documents.pdf_runs import PageReader
from inspector.documents.pdf_text import drafts
from inspector.documents.recognise import Seen, confidences, fitted, is_installed, recognise
from inspector.documents.segments import PageText
from inspector.documents.source import Source
from inspector.errors import UnreadableFileError
from inspector.phrases import phrases

phrase = phrases(__name__)


_SCAN = phrase(
    "This file has no text that can be read: it is probably a scan. Its pages are shown, but"
    " nothing can be found on them. Ask for the file with its text, or have the text recognised."
)
_NOTHING_LEFT = phrase(
    "This file is damaged, and no text is left in it that can be read. Its pages are shown as far"
    " as that is possible. Ask for it again."
)
MISSING = phrase(
    "Text on pictures is recognised by Tesseract, a free program that is not installed here."
    " Install it (on Debian and Ubuntu the package tesseract-ocr), then open the file again."
)
_SURE = 0.7
_SKIPPED = phrase("that took too long, or stopped the reader. The other pages are here")
_DAMAGED = phrase("the file is damaged there")
_DATE = re.compile(r"(?:D:)?(\d{4})(\d{2})(\d{2})")
# Programs write these where nobody gave a title.
_NO_TITLE = re.compile(
    r"untitled|microsoft \w+ - .*|.*\.(?:docx?|indd|qxd|pages|odt|txt)", re.IGNORECASE
)


def _read(source: Source, tick: Tick) -> Document:
    with open_pdf(source) as document, _uncollected():
        sizes = page_sizes(document)
        metadata = document.metadata or {}
        created = _date(metadata.get("creationDate") or "")
        title = (metadata.get("title") or "").strip()
        part = Document(
            name=source.name,
            sha256=_digest(source),
            format="pdf",
            text="",
            blocks=(),
            title=None if _NO_TITLE.fullmatch(title) else title or None,
            created=created,
            created_from="PDF metadata" if created else None,
        )
        reader = _Reader(document, source, sizes)
        for draft in drafts(reader.pages(tick), sizes, reader.advances):
            part = replace(part, text=draft.text, blocks=draft.blocks, pages=draft.pages)
            part = replace(part, recognised=tuple(_recognised(part, reader.seen)))
            if len(draft.pages) < len(sizes):
                tick(reader.done, len(sizes), part)
        return replace(
            part,
            notes=(
                *_notes(reader, len(sizes), is_mended=document.is_repaired),
                *_ocr_notes(source, reader.seen, part.recognised),
            ),
            outline=outline_of(document),
            comments=comments_of(document),
        )


def _digest(source: Source) -> str:
    """Return the hash of a file, without having all of it in memory where it is read in place."""
    held: object = source.data  # which may be a part of the disk instead
    if source.path is None or isinstance(held, bytes):
        return hashlib.sha256(source.data).hexdigest()
    with source.path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _recognised(part: Document, seen: Mapping[int, tuple[Seen, ...]]) -> Iterator[Recognised]:
    for page in part.pages:
        if words := seen.get(page.number):
            yield from confidences(page, part.text, words)


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


class _Reader:
    """Reads the pages of one document, and recognises the text of those that are asked for.

    `done` is how many are read, `empty` are those without text, `broken` tells why pages could not
    be read, `seen` which words were recognised on a page.
    """

    def __init__(
        self, document: pymupdf.Document, source: Source, sizes: Sequence[tuple[float, float, int]]
    ) -> None:
        self.done = 0
        self.empty: list[int] = []
        self.broken: dict[int, str] = {}
        self.seen: dict[int, tuple[Seen, ...]] = {}
        self._document = document
        self._source = source
        self._sizes = sizes
        self._reader = PageReader()
        self.advances = self._reader.advances

    def pages(self, tick: Tick) -> Iterator[PageText]:
        """Yield as many pages as there seemed to be; one that cannot be read is empty.

        Raises:
            MemoryError: if a page takes more memory than there is.
        """
        total = len(self._sizes)
        for number in range(total):
            page = PageText(number, (), (), 0.0, 0.0)
            try:
                page = self._page(number, partial(tick, number, total))
                if not page.segments:
                    self.empty.append(number)
            except (*PDF_ERRORS, UnreadableFileError) as error:
                if "alloc" in str(error) or "memory" in str(error).lower():
                    # MuPDF gives none of it back: what is read next would fail as well.
                    raise MemoryError from error
                self.broken[number] = (
                    error.sentence if isinstance(error, UnreadableFileError) else _DAMAGED
                )
            self.done = number + 1
            tick(self.done, total)
            yield page

    def _page(self, number: int, pause: Callable[[], object]) -> PageText:
        if number in self._source.skip:
            raise UnreadableFileError(_SKIPPED)
        page = self._read(number)
        if page.segments or number not in self._source.recognise or not is_installed():
            return page
        words = self.seen[number] = recognise(self._document.load_page(number), pause)
        return fitted(self._read(number), words, self.advances())

    def _read(self, number: int) -> PageText:
        width, height, _ = self._sizes[number]
        return self._reader.read(self._document.load_page(number), width, height)


def _ocr_notes(
    source: Source, seen: dict[int, tuple[Seen, ...]], recognised: Sequence[Recognised]
) -> Iterator[str]:
    if source.recognise and not is_installed():
        yield MISSING
    for first, last in _stretches(list(seen)):
        yield (
            phrase(
                "The text of page {page} was recognised from a picture (OCR): compare it with the"
                " page.",
                page=first + 1,
            )
            if first == last
            else phrase(
                "The text of pages {first} to {last} was recognised from pictures (OCR): compare"
                " it with the pages.",
                first=first + 1,
                last=last + 1,
            )
        )
    if doubtful := sum(word.confidence < _SURE for word in recognised):
        yield phrase(
            "Of {number} recognised words {doubtful} are doubtful.",
            number=f"{len(recognised):,}",
            doubtful=f"{doubtful:,}",
        )


def _notes(reader: _Reader, pages: int, *, is_mended: bool) -> Iterator[str]:
    yield from _unread(reader.broken)
    if len(reader.empty) == pages:
        yield _NOTHING_LEFT if is_mended else _SCAN
        return
    for first, last in _stretches(reader.empty):
        yield (
            phrase("Page {page} has no text", page=first + 1)
            if first == last
            else phrase("Pages {first} to {last} have no text", first=first + 1, last=last + 1)
        )


def _unread(broken: dict[int, str]) -> Iterator[str]:
    """Yield a sentence for each stretch of pages that could not be read for the same reason."""
    for reason in dict.fromkeys(broken.values()):
        numbers = [number for number, why in broken.items() if why == reason]
        for first, last in _stretches(numbers):
            yield (
                phrase("Page {page} could not be read: {reason}.", page=first + 1, reason=reason)
                if first == last
                else phrase(
                    "Pages {first} to {last} could not be read: {reason}.",
                    first=first + 1,
                    last=last + 1,
                    reason=reason,
                )
            )


def _stretches(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and the last of numbers that follow each other."""
    # They differ from their places by the same.
    for _, stretch in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
        found = [number for _, number in stretch]
        yield found[0], found[-1]


def _date(stated: str) -> dt.date | None:
    match = _DATE.match(stated)
    try:
        return dt.date(*map(int, match.groups())) if match else None
    except ValueError:
        return None


READER = Reader(
    id="pdf", title=phrase("PDF"), suffixes=(".pdf",), read=_read, recognises=(b"%PDF-",)
)
