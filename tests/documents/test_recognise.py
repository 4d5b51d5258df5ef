"""Pages that are pictures."""

import shutil
from pathlib import Path

import pymupdf
import pytest

from inspector.documents import recognise
from inspector.documents.model import Document
from inspector.documents.open import EVERY_PAGE, no_tick, read
from inspector.documents.source import Source, load
from inspector.errors import CancelledError

needs_tesseract = pytest.mark.skipif(
    not shutil.which("tesseract"), reason="Tesseract is not installed here"
)
WORDS = "The lake covers 410 square km."


def scanned(turned: int = 0, *, with_text: bool = False) -> bytes:
    """Return a page that is a picture of words, after one of text where that is wanted."""
    with pymupdf.open() as file:
        page = file.new_page(width=400, height=300)
        page.insert_text((60, 120), WORDS, fontsize=16)
        picture = page.get_pixmap(dpi=200)
        if not with_text:
            file.delete_page(0)
        wide = turned in {0, 180}
        scan = file.new_page(width=400 if wide else 300, height=300 if wide else 400)
        scan.insert_image(scan.rect, pixmap=picture, rotate=turned)
        scan.set_rotation(turned)
        return bytes(file.tobytes())


def opened(data: bytes, *pages: int) -> Document:
    return read(Source("scan.pdf", data, recognise=pages))


@needs_tesseract
@pytest.mark.slow
@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_words_are_read_with_their_places_also_on_turned_pages(turned: int) -> None:
    document = opened(scanned(turned), 0)
    assert document.text == WORDS
    assert "recognised from a picture" in document.notes[0]
    assert len(document.recognised) == len(WORDS.split())
    assert all(word.confidence > 0.5 for word in document.recognised)
    word = document.recognised[3].span
    assert word.of(document.text) == "410"
    (quad,) = document.quads(word)
    with pymupdf.open(stream=scanned(turned), filetype="pdf") as file:
        page = file[0]
        box = pymupdf.Rect(quad.x0, quad.y0, quad.x1, quad.y1) * page.rotation_matrix
    assert 150 < box.x0 < box.x1 < 230
    assert 100 < box.y0 < 115
    assert 119 < box.y1 < 130


@needs_tesseract
@pytest.mark.slow
@pytest.mark.parametrize("turned", [0, 270])
def test_each_recognised_word_is_as_wide_as_it_is_on_the_picture(turned: int) -> None:
    with pymupdf.open() as file:
        page = file.new_page(width=400, height=300)
        page.insert_text((60, 120), WORDS, fontsize=16)
        printed = {word[4]: word[:4] for word in page.get_text("words")}
    document = opened(scanned(turned), 0)
    with pymupdf.open(stream=scanned(turned), filetype="pdf") as file:
        upright = pymupdf.Matrix(file[0].rotation_matrix)
    for word in document.recognised:
        (quad,) = document.quads(word.span)
        box = pymupdf.Rect(quad.x0, quad.y0, quad.x1, quad.y1) * upright
        x0, _, x1, _ = printed[word.span.of(document.text)]
        assert box.x0 == pytest.approx(x0, abs=2)
        assert box.x1 == pytest.approx(x1, abs=2)


@needs_tesseract
@pytest.mark.slow
def test_only_pages_without_text_are_recognised() -> None:
    document = read(Source("mixed.pdf", scanned(with_text=True), recognise=EVERY_PAGE))
    first, second = document.pages
    assert document.confidence(first.span) is None
    assert document.confidence(second.span) is not None
    assert second.span.of(document.text) == WORDS


@needs_tesseract
@pytest.mark.slow
def test_the_work_can_be_stopped() -> None:
    def stop(done: int, total: int) -> None:
        raise CancelledError("Stopped.")

    with pytest.raises(CancelledError):
        read(Source("scan.pdf", scanned(), recognise=EVERY_PAGE), stop)


def test_nothing_is_recognised_unasked(seeds: Path) -> None:
    document = read(load(seeds / "scan.pdf"))
    assert (document.text, document.recognised, document.pictures) == ("", (), (0,))


def test_where_tesseract_is_missing_the_notice_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, seeds: Path
) -> None:
    def which(program: str) -> None:
        return None

    monkeypatch.setattr(recognise.shutil, "which", which)
    source = Source("scan.pdf", (seeds / "scan.pdf").read_bytes(), recognise=EVERY_PAGE)
    document = read(source, no_tick)
    assert "tesseract-ocr" in document.notes[-1]
