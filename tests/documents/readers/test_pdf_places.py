"""The places of the characters of a page, however that is turned."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

import pymupdf
import pytest

from inspector.documents.model import Document, Quad, Span
from inspector.documents.open import read
from inspector.documents.source import Source, load
from tests.documents.drawing import parts

Draw = Callable[..., Document]


def letters(page: pymupdf.Page) -> list[tuple[str, float, float]]:
    raw = page.get_text("rawdict")
    return [
        (
            char["c"],
            (char["bbox"][0] + char["bbox"][2]) / 2,
            (char["bbox"][1] + char["bbox"][3]) / 2,
        )
        for block in raw["blocks"]
        for line in block["lines"]
        for piece in line["spans"]
        for char in piece["chars"]
        if char["bbox"][2] - char["bbox"][0] > 0.01 or char["bbox"][3] - char["bbox"][1] > 0.01
    ]


def under(quads: tuple[Quad, ...], found: dict[int, list[tuple[str, float, float]]]) -> str:
    return "".join(
        char
        for quad in quads
        for char, x, y in found[quad.page]
        if quad.x0 <= x <= quad.x1 and quad.y0 <= y <= quad.y1
    )


def one_column(seeds: Path) -> pymupdf.Document:
    return pymupdf.open(seeds / "sample.pdf")


def two_columns(seeds: Path) -> pymupdf.Document:
    return pymupdf.open(seeds / "columns.pdf")


def turned(degrees: int) -> Callable[[Path], pymupdf.Document]:
    def make(seeds: Path) -> pymupdf.Document:
        file = pymupdf.open(seeds / "columns.pdf")
        for page in file:
            page.set_rotation(degrees)
        return file

    return make


def sideways(degrees: int) -> Callable[[Path], pymupdf.Document]:
    """Return pages whose text runs up or down in the file and is upright when they are shown."""

    def make(seeds: Path) -> pymupdf.Document:
        source, file = pymupdf.open(seeds / "columns.pdf"), pymupdf.open()
        for number, page in enumerate(source):
            lying = degrees in {90, 270}
            width, height = page.rect.height, page.rect.width
            new = file.new_page(width=width if lying else height, height=height if lying else width)
            new.show_pdf_page(new.rect, source, number, rotate=degrees)
            new.set_rotation(degrees)
        return file

    return make


def cropped(seeds: Path) -> pymupdf.Document:
    file = pymupdf.open(seeds / "columns.pdf")
    for page in file:
        page.set_mediabox(pymupdf.Rect(-30, -40, 595, 842))
        page.set_cropbox(pymupdf.Rect(40, 20, 585, 800))
        page.set_rotation(90)
    return file


MAKERS = [
    one_column,
    two_columns,
    *(turned(degrees) for degrees in (90, 180, 270)),
    *(sideways(degrees) for degrees in (90, 180, 270)),
    cropped,
]
NAMES = ["one column", "two columns"]
NAMES += [f"{way} {degrees}" for way in ("turned", "sideways") for degrees in (90, 180, 270)]
NAMES += ["cropped"]


@pytest.fixture(scope="module", params=MAKERS, ids=NAMES)
def placed(
    request: pytest.FixtureRequest, seeds: Path
) -> Iterator[tuple[pymupdf.Document, Document]]:
    with request.param(seeds) as made:
        data = made.tobytes()
    with pymupdf.open(stream=data) as file:
        yield file, read(Source("placed.pdf", data))


def test_under_the_quads_of_every_word_stand_its_letters(
    placed: tuple[pymupdf.Document, Document],
) -> None:
    file, document = placed
    found = {page.number: letters(page) for page in file}
    words = list(re.finditer(r"\S+", document.text))
    assert len(words) > 300
    for match in words:
        quads = document.quads(Span(*match.span()))
        assert unicodedata.normalize("NFKC", under(quads, found)) == match[0]


def test_the_quads_of_the_text_cover_all_ink_of_the_shown_page(
    placed: tuple[pymupdf.Document, Document],
) -> None:
    file, document = placed
    for page, entry in zip(file, document.pages, strict=True):
        assert (entry.width, entry.height) == (page.cropbox.width, page.cropbox.height)
        assert entry.rotation == page.rotation
        pixels = page.get_pixmap(colorspace=pymupdf.csGRAY)
        before = sum(value < 128 for value in pixels.samples)
        for quad in entry.quads(entry.span):
            box = pymupdf.Rect(quad.x0, quad.y0, quad.x1, quad.y1) * page.rotation_matrix
            pixels.set_rect(pymupdf.IRect(box) & pixels.irect, (255,))
        after = sum(value < 128 for value in pixels.samples)
        assert before > 2000
        # Line-end hyphens are on the page and not in the text.
        assert after < 0.02 * before


def test_a_page_whose_text_runs_sideways_is_read_as_it_is_shown(
    placed: tuple[pymupdf.Document, Document], seeds: Path
) -> None:
    file, document = placed
    if file[0].cropbox != file[0].mediabox or len(file) == 1:
        return
    assert parts(document) == parts(read(load(seeds / "columns.pdf")))
