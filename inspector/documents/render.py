"""Draw the pages of a document."""

import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

import pymupdf
from pymupdf import mupdf

from inspector.documents.dark import darkened, is_paper
from inspector.documents.pdf_file import PDF_ERRORS, open_pdf, page_sizes
from inspector.documents.source import Source
from inspector.errors import UnreadableFileError
from inspector.phrases import phrases

phrase = phrases(__name__)

MOST_PIXELS = 24_000_000
"""The largest image that is drawn: a page of a newspaper at 200 dots an inch."""

# How text is read that is only searched. What is drawn off the page is not left out: to ask that of
# each character takes a sixth of the time, and nobody is kept from it for longer than a second.
_WORDS = pymupdf.TEXT_PRESERVE_LIGATURES | pymupdf.TEXT_DEHYPHENATE


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
        self.path = source.path
        self._name = source.name
        self._file = open_pdf(source) if _is_pdf(source) else None
        self._last: _Page | None = None

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
        self._last = None
        if self._file is not None:
            self._file.close()
            self._file = None

    def sizes(self) -> tuple[tuple[float, float, int], ...]:
        """Return the width and height of each page in points before rotation, and its rotation."""
        return page_sizes(self._file) if self._file is not None else ()

    def size(self, page: int) -> tuple[float, float]:
        """Return the width and height of a page (from 0) as it is read, in points.

        Raises:
            UnreadableFileError: if there is no such page, or it is damaged.
        """
        with self._told(page):
            rect = self._page(page).rect
            return float(rect.width), float(rect.height)

    def render(
        self,
        page: int,
        scale: float,
        rotation: int = 0,
        part: tuple[int, int, int, int] | None = None,
        *,
        dark: bool = False,
    ) -> Image:
        """Draw a page (from 0) with its annotations, `scale` pixels a point.

        The page's own rotation is applied, and `rotation` degrees clockwise beyond it. `part` is a
        rectangle of the pixels of the whole page. Where the image would have more than
        `MOST_PIXELS` pixels it is drawn smaller, as large as that: its `width` and `height` say how
        large. `dark` turns the paper dark, as `darkened` does.

        Raises:
            UnreadableFileError: if there is no such page, or it cannot be drawn.
        """
        with self._told(page):
            return _draw(self._page(page), scale, rotation, part, dark=dark)

    def png(self, page: int, scale: float) -> bytes:
        """Return a page (from 0) with its annotations as a PNG file, `scale` pixels a point.

        Raises:
            UnreadableFileError: if there is no such page, or it cannot be drawn.
        """
        with self._told(page):
            found = self._page(page)
            most = math.sqrt(MOST_PIXELS / max(abs(found.rect.get_area()), 1.0))
            matrix = pymupdf.Matrix(min(scale, most), min(scale, most))
            drawn = found.list.get_pixmap(matrix=matrix, colorspace=pymupdf.csRGB, alpha=0)
            return bytes(drawn.tobytes("png"))

    def words(self, page: int) -> str:
        """Return the words of a page (from 0) in the order of the file; "" if there is no way."""
        if self._file is None:
            return ""
        try:
            read = mupdf.FzStextPage(self._file.this, page, mupdf.FzStextOptions(_WORDS))
            written = mupdf.fz_new_buffer_from_stext_page(read).fz_buffer_extract()
        except PDF_ERRORS:
            return ""
        return str(written.decode("utf-8", "replace"))

    @contextmanager
    def _told(self, page: int) -> Iterator[None]:
        """Say in a sentence what MuPDF cannot do with a page."""
        try:
            yield
        except PDF_ERRORS as error:
            raise UnreadableFileError(
                phrase(
                    "Page {page} of “{name}” could not be drawn.", page=page + 1, name=self._name
                )
            ) from error

    def _page(self, number: int) -> "_Page":
        """Return a page made ready to be drawn; the last one is kept, for its other parts."""
        if self._file is None or not 0 <= number < self._file.page_count:
            raise UnreadableFileError(
                phrase("“{name}” has no page {page}.", name=self._name, page=number + 1)
            )
        if self._last is None or self._last.number != number:
            self.forget_pictures()
            self._last = None
            self._last = _Page(self._file[number])
        return self._last

    def forget_pictures(self) -> None:
        """Let go of what MuPDF keeps of pictures for another time, 26 MB for a page of a scan.

        What is drawn next of the same page takes longer then. Where there are none all is kept:
        pages share their fonts, and to load those again takes as long as to draw a page of text.
        """
        if self._last and self._last.has_pictures:
            pymupdf.TOOLS.store_shrink(100)


def _is_pdf(source: Source) -> bool:
    """Tell whether a document is a PDF; where its first bytes say so, no reader is imported."""
    if source.says_pdf:
        return True
    from inspector.documents.open import reader_for  # noqa: PLC0415 - seldom, and it imports much

    return reader_for(source).id == "pdf"


class _Page:
    """A page, interpreted once."""

    def __init__(self, page: pymupdf.Page) -> None:
        self.number: int = page.number
        self.rect: pymupdf.Rect = page.rect
        self.list: pymupdf.DisplayList = page.get_displaylist(annots=1)
        self._page = page

    @property
    def has_pictures(self) -> bool:
        """Tell whether pictures are drawn on it, as far as that can be told."""
        try:
            return bool(self._page.get_images())
        except PDF_ERRORS:
            return True

    def pictures(self) -> list[pymupdf.Rect]:
        """Return where its pictures are, but for one that is the page itself."""
        turn = self._page.rotation_matrix
        found = [pymupdf.Rect(info["bbox"]) * turn for info in self._page.get_image_info()]
        whole = abs(self.rect.get_area())
        return [rect for rect in found if not is_paper(abs((rect & self.rect).get_area()), whole)]


def _draw(
    page: "_Page",
    scale: float,
    rotation: int,
    part: tuple[int, int, int, int] | None,
    *,
    dark: bool,
) -> Image:
    if part is None:
        # A thousandth less, because a part of a pixel at an edge becomes a whole one.
        most = 0.999 * math.sqrt(MOST_PIXELS / max(abs(page.rect.get_area()), 1.0))
        scale = min(max(scale, 0.01), most)
    matrix = pymupdf.Matrix(scale, scale).prerotate(rotation)
    area = (page.rect * matrix).irect
    if part is not None:
        corner = pymupdf.Rect(*area.tl, *area.tl)
        area = (pymupdf.Rect(part) + corner).irect & area
        if area.get_area() > MOST_PIXELS:
            raise ValueError("a part has fewer pixels than a page")
    clip = pymupdf.Rect(area) * ~matrix
    pixels = page.list.get_pixmap(matrix=matrix, colorspace=pymupdf.csRGB, alpha=0, clip=clip)
    width, height, stride = pixels.width, pixels.height, pixels.stride
    data = bytes(pixels.samples_mv)
    if dark:
        there = (pixels.x, pixels.y, pixels.x, pixels.y)
        spared = [tuple((rect * matrix).irect - there) for rect in page.pictures()]
        data = darkened(data, width, height, stride, spared)
    return Image(width, height, stride, data)
