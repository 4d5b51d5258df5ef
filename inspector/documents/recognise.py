"""Recognise the text of pages that are pictures, with Tesseract where it is installed.

Tesseract writes its words as a layer of invisible text. Laid under the page in memory, they are
read as any other page's are; the file itself is never changed.
"""

import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pymupdf

from inspector.documents.model import Page, Recognised, Span
from inspector.errors import UnreadableFileError

PROGRAM = "tesseract"
"""The only program that the child that reads documents may start."""

_DOTS = 300  # an inch: what Tesseract is trained with
_MOST_PIXELS = 40_000_000
_LONGEST = 180.0  # seconds for one page
_LOOK = 0.2
_WORD = re.compile(r"\S+")
_LEVEL_OF_WORDS = "5"

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Seen:
    """A word as Tesseract sees it: its box on the page as it lies, and how sure it is, 0 to 1."""

    box: Box
    confidence: float


def is_installed() -> bool:
    """Tell whether there is something to recognise text with."""
    return shutil.which(PROGRAM) is not None


def recognise(page: pymupdf.Page, pause: Callable[[], object]) -> tuple[Seen, ...]:
    """Lay the recognised text under a page that has none, and return its words.

    `pause` is called several times a second; it may raise to stop the work.

    Raises:
        UnreadableFileError: if Tesseract fails, or takes too long.
    """
    zoom = _DOTS / 72
    points = max(page.rect.width * page.rect.height, 1.0)
    zoom = min(zoom, (_MOST_PIXELS / points) ** 0.5)
    picture = page.get_pixmap(matrix=pymupdf.Matrix(zoom, zoom), colorspace=pymupdf.csGRAY)
    with tempfile.TemporaryDirectory(prefix="inspector-") as folder:
        place = Path(folder)
        picture.set_dpi(round(72 * zoom), round(72 * zoom))
        picture.save(place / "page.png")
        _run(place, round(72 * zoom), pause)
        layer = (place / "out.pdf").read_bytes()
        table = (place / "out.tsv").read_text("utf-8", "replace")
    words = tuple(_words(table, zoom, page.derotation_matrix))
    if words:
        with pymupdf.open(stream=layer, filetype="pdf") as text:
            page.show_pdf_page(
                page.rect * page.derotation_matrix, text, 0, rotate=page.rotation, overlay=False
            )
    return words


def confidences(page: Page, text: str, seen: tuple[Seen, ...]) -> Iterator[Recognised]:
    """Yield the words of a page's text with the confidence of what is seen in their place."""
    for match in _WORD.finditer(text, page.span.start, page.span.end):
        span = Span(*match.span())
        for quad in page.quads(span):
            x, y = (quad.x0 + quad.x1) / 2, (quad.y0 + quad.y1) / 2
            here = [word for word in seen if _holds(word.box, x, y)]
            if here:
                yield Recognised(span, min(word.confidence for word in here))
                break


def _run(folder: Path, dots: int, pause: Callable[[], object]) -> None:
    command = [
        PROGRAM, "page.png", "out", "--dpi", str(dots), "-c", "textonly_pdf=1", "pdf", "tsv"
    ]  # fmt: skip
    with subprocess.Popen(  # noqa: S603 - no word of the command comes from a document
        command,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            for _ in range(int(_LONGEST / _LOOK)):
                try:
                    process.wait(_LOOK)
                    break
                except subprocess.TimeoutExpired:
                    pause()
        finally:
            process.kill()
    if process.returncode:
        raise UnreadableFileError("Tesseract could not recognise its text")


def _words(table: str, zoom: float, upright: pymupdf.Matrix) -> Iterator[Seen]:
    for line in table.splitlines():
        level, *rest = line.split("\t")
        if level != _LEVEL_OF_WORDS or len(rest) != 11 or not rest[-1].strip():
            continue
        left, top, width, height = (int(side) / zoom for side in rest[5:9])
        box = pymupdf.Rect(left, top, left + width, top + height) * upright
        yield Seen((box.x0, box.y0, box.x1, box.y1), max(float(rest[9]), 0.0) / 100)


def _holds(box: Box, x: float, y: float) -> bool:
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]
