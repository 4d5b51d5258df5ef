"""Read quickly what the pages of a long PDF say, so that words are found before it has been read.

What is read is only the words of each page, in the order of the file: neither where they stand, nor
which of them belong together. It takes a third of the time.
"""

from collections.abc import Container

from inspector.documents.model import LONG, Document, Page, Span
from inspector.documents.render import PageImages


class Skim:
    """The words of the pages of a long document, as far as they have been read."""

    def __init__(self, images: PageImages) -> None:
        self.images = images
        self._sizes = images.sizes()
        self._texts: list[str] = []

    @property
    def next(self) -> int | None:
        """Return the page (from 0) that is to be read next; None where nothing is to be read."""
        total = len(self._sizes)
        return len(self._texts) if total > LONG and len(self._texts) < total else None

    def step(self, skip: Container[int] = ()) -> None:
        """Read the next page, unless it is one of those that are left out."""
        page = len(self._texts)
        self._texts.append("" if page in skip else self.images.words(page))

    def all(self, name: str) -> Document:
        """Return what has been read, and forget it: pages with their words, without places."""
        pages, start = [], 0
        for number, ((width, height, rotation), text) in enumerate(
            zip(self._sizes, self._texts, strict=False)
        ):
            pages.append(Page(number, width, height, rotation, Span(start, start + len(text))))
            start += len(text) + 1
        text, self._texts = "\n".join(self._texts), []
        return Document(name, "", "pdf", text, (), tuple(pages))
