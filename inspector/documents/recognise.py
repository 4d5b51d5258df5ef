"""Recognise the text of pages that are pictures, with Tesseract where it is installed.

Tesseract writes its words as a layer of invisible text. Laid under the page in memory, they are
read as any other page's are; the file itself is never changed.
"""

import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pymupdf
from msgspec.structs import replace

from inspector.documents.model import Page, Recognised, Span
from inspector.documents.places import Advances, Box, Run, union
from inspector.documents.segments import PageText, Piece, Segment
from inspector.errors import UnreadableFileError
from inspector.phrases import phrases

phrase = phrases(__name__)

PROGRAM = "tesseract"
"""The only program that the child that reads documents may start."""

_DOTS = 300  # an inch: what Tesseract is trained with
_MOST_PIXELS = 40_000_000
_LONGEST = 180.0  # seconds for one page
_LOOK = 0.2
_WORD = re.compile(r"\S+")
_SPACES = re.compile(r"\s+")
_LEVEL_OF_WORDS = "5"


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


def fitted(page: PageText, seen: Sequence[Seen], types: Sequence[Advances]) -> PageText:
    """Return a page with each word as wide as it is on the picture.

    Tesseract's layer squeezes every word to make room for the space after it.
    """
    return page._replace(
        segments=tuple(_fitted(segment, seen, types) for segment in page.segments),
        turned=tuple(_fitted(segment, seen, types) for segment in page.turned),
    )


def confidences(page: Page, text: str, seen: tuple[Seen, ...]) -> Iterator[Recognised]:
    """Yield the words of a page's text with the confidence of what is seen in their place."""
    for match in _WORD.finditer(text, page.span.start, page.span.end):
        span = Span(*match.span())
        for quad in page.quads(span):
            if here := _seen_at((quad.x0, quad.y0, quad.x1, quad.y1), seen):
                yield Recognised(span, min(word.confidence for word in here))
                break


def _fitted(segment: Segment, seen: Sequence[Seen], types: Sequence[Advances]) -> Segment:
    pieces = tuple(_fitted_piece(piece, seen, types) for piece in segment.pieces)
    starts, ends = zip(*(piece.run.ends for piece in pieces), strict=True)
    return replace(segment, x0=min(starts), x1=max(ends), pieces=pieces)


def _fitted_piece(piece: Piece, seen: Sequence[Seen], types: Sequence[Advances]) -> Piece:
    sides, run, boxes = list(piece.sides(types)), piece.run, list[Box]()
    for match in _WORD.finditer(piece.text):
        first, last = match.span()
        if here := _seen_at(run.part(sides[first:last]), seen):
            boxes.append(here[0].box)
            start, end = Run(0, here[0].box, run.way).ends
            step = (end - start) / (last - first)
            sides[first:last] = [
                (start + i * step, start + (i + 1) * step) for i in range(last - first)
            ]
    for match in _SPACES.finditer(piece.text):
        first, last = match.span()
        if first > 0 and last < len(sides):
            sides[first:last] = [(sides[first - 1][1], sides[last][0])] * (last - first)
    box = union([run.part(sides), *boxes])
    return replace(piece, run=replace(run, box=box, sides=sides))


def _seen_at(box: Box, seen: Sequence[Seen]) -> list[Seen]:
    """Return what is seen in the middle of a box."""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return [word for word in seen if _holds(word.box, x, y)]


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
        raise UnreadableFileError(phrase("Tesseract could not recognise its text"))


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
