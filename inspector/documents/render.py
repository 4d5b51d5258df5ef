"""Draw the pages of a document."""

import math
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

import pymupdf

from inspector.documents.model import Source
from inspector.documents.open import reader_for
from inspector.documents.pdf_file import PDF_ERRORS, open_pdf, page_sizes
from inspector.errors import UnreadableFileError

MOST_PIXELS = 24_000_000
"""The largest image that is drawn: a page of a newspaper at 200 dots an inch."""


@dataclass(frozen=True, slots=True)
class Image:
    """A drawn page: 3 bytes a pixel, red green blue, in rows of `stride` bytes."""

    width: int
    height: int
    stride: int
    data: bytes = field(repr=False)


class PageImages:
    """The pages of one document, opened once. A document without pages has none to draw.

    Raises:
        InspectorError: if the document cannot be opened.
    """

    def __init__(self, source: Source) -> None:
        self._name = source.name
        self._file = open_pdf(source) if reader_for(source).id == "pdf" else None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def sizes(self) -> tuple[tuple[float, float, int], ...]:
        """Return the width and height of each page in points before rotation, and its rotation."""
        return page_sizes(self._file) if self._file is not None else ()

    def render(self, page: int, scale: float, rotation: int = 0) -> Image:
        """Draw a page (from 0) with its annotations, `scale` pixels a point.

        The page's own rotation is applied, and `rotation` degrees clockwise beyond it. Where the
        image would have more than `MOST_PIXELS` pixels it is drawn smaller, as large as that: its
        `width` and `height` say how large.

        Raises:
            UnreadableFileError: if there is no such page, or it cannot be drawn.
        """
        if self._file is None or not 0 <= page < self._file.page_count:
            raise UnreadableFileError(f"“{self._name}” has no page {page + 1}.")
        try:
            return self._draw(self._file[page], scale, rotation)
        except PDF_ERRORS as error:
            raise UnreadableFileError(
                f"Page {page + 1} of “{self._name}” could not be drawn."
            ) from error

    def _draw(self, page: pymupdf.Page, scale: float, rotation: int) -> Image:
        points = max(page.rect.width * page.rect.height, 1.0)
        # A thousandth less, because a part of a pixel at an edge becomes a whole one.
        bounded = min(max(scale, 0.01), 0.999 * math.sqrt(MOST_PIXELS / points))
        matrix = pymupdf.Matrix(bounded, bounded).prerotate(rotation)
        pixels = page.get_pixmap(matrix=matrix, colorspace=pymupdf.csRGB, alpha=False, annots=True)
        return Image(pixels.width, pixels.height, pixels.stride, bytes(pixels.samples_mv))
