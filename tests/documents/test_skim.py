import pymupdf
import pytest

from inspector.documents.model import LONG
from inspector.documents.open import read
from inspector.documents.render import PageImages
from inspector.documents.skim import Skim
from inspector.documents.source import Source


def file_of(pages: int) -> Source:
    with pymupdf.open() as file:
        for number in range(pages):
            file.new_page().insert_text((50, 50), [f"Page {number} of the report", "to Orvania"])
        return Source("made.pdf", file.tobytes())


@pytest.fixture(scope="module")
def source() -> Source:
    return file_of(LONG + 1)


def skimmed(source: Source, *skip: int) -> Skim:
    skim = Skim(PageImages(source))
    while skim.next is not None:
        skim.step(skip)
    return skim


def test_pages_have_the_words_that_are_read_of_them(source: Source) -> None:
    words, document = skimmed(source).all("made.pdf"), read(source)
    for said, page in zip(words.pages, document.pages, strict=True):
        assert (said.number, said.width) == (page.number, page.width)
        assert said.span.of(words.text).split() == page.span.of(document.text).split()


def test_a_page_that_does_harm_is_left_out(source: Source) -> None:
    words = skimmed(source, 7).all("made.pdf")
    assert [page.number for page in words.pages if not len(page.span)] == [7]


def test_what_is_handed_out_is_forgotten_and_read_anew(source: Source) -> None:
    skim = skimmed(source)
    assert skim.all("made.pdf").text
    assert skim.next == 0


def test_a_short_document_is_not_skimmed() -> None:
    assert Skim(PageImages(file_of(LONG))).next is None


def test_a_word_that_a_lines_end_breaks_is_one_word() -> None:
    with pymupdf.open() as file:
        file.new_page().insert_text((50, 50), ["The govern-", "ment"])
        images = PageImages(Source("made.pdf", file.tobytes()))
    assert images.words(0).split() == ["The", "government"]
    assert images.words(1) == ""
