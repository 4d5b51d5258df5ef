"""What runs over the ends of pages, and documents with many of them."""

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pymupdf
import pytest

from inspector.documents.model import Document, Role, Span
from inspector.documents.open import read
from inspector.documents.source import Source, load
from tests.documents.drawing import lines_of, parts, span

Draw = Callable[..., Document]


def long_article(words: int, header: str, tmp: ModuleType) -> pymupdf.Document:
    setter = tmp.Typesetter(tmp.Layout(header=header, numbered=bool(header)))
    setter.head("A long story")
    setter.paragraph(" ".join(f"word{number} of {number},000 km and" for number in range(words)))
    setter.paragraph("The end of it comes in a paragraph of its own. It is short.")
    return setter.finish()


@pytest.mark.parametrize("header", ["", "Inland Wire"])
def test_a_paragraph_that_runs_over_a_page_end_is_one_block(header: str, maker: ModuleType) -> None:
    document = read(Source("a.pdf", long_article(250, header, maker).tobytes()))
    assert len(document.pages) == 2
    block = next(block for block in document.blocks if "word5 " in block.span.of(document.text))
    assert "word249 of" in block.span.of(document.text)
    assert document.pages[0].span.overlaps(block.span)
    assert document.pages[1].span.overlaps(block.span)
    assert document.pages[0].span.end == document.pages[1].span.start
    furniture = parts(document, Role.HEADER, Role.PAGE_NUMBER)
    assert furniture == ([header, "1", header, "2"] if header else [])
    number = block.span.of(document.text).index("word249")
    assert document.page_of(Span(block.span.start + number, block.span.end)) == 1


def test_a_paragraph_longer_than_a_page_is_cut_only_where_furniture_follows_it(
    maker: ModuleType,
) -> None:
    bare = read(Source("a.pdf", long_article(700, "", maker).tobytes()))
    assert len(bare.pages) > 3
    assert len(parts(bare)) == 3
    furnished = read(Source("a.pdf", long_article(700, "Inland Wire", maker).tobytes()))
    assert len(parts(furnished)) == 2 + len(furnished.pages) - 2
    assert [page.number for page in furnished.pages] == list(range(len(furnished.pages)))
    assert " ".join(parts(furnished)).split() == " ".join(parts(bare)).split()


def test_a_number_alone_at_the_foot_of_the_only_page_is_its_number(drawn: Draw) -> None:
    page = [*lines_of("The lake covers 410 square km.", "It did so in 2024."), (200, 580, "1")]
    assert parts(drawn(page), Role.PAGE_NUMBER) == ["1"]
    assert parts(drawn([*page[:-1], (200, 580, "410")]), Role.PAGE_NUMBER) == []


def test_body_text_that_repeats_is_no_header(drawn: Draw) -> None:
    page = lines_of("The lake covers 410 square km.", "It did so in 2024.")
    document = drawn(page, page)
    assert parts(document, Role.HEADER) == []


def test_the_beginning_of_a_long_document_is_handed_over_and_stays_as_it_is(
    tmp_path: Path,
) -> None:
    path = tmp_path / "long.pdf"
    with pymupdf.open() as file:
        for number in range(70):
            page = file.new_page()
            page.insert_text((50, 40), "The Harbour Report", fontsize=9)
            words = f"On day {number} the co-\noperation of {number + 3} ports took in 4,500 tons. "
            page.insert_textbox((50, 150, 550, 700), 12 * words, fontsize=11)
            page.insert_text((290, 800), str(number + 1), fontsize=9)
        file.save(path)
    told: list[tuple[int, Document]] = []

    def tick(done: int, total: int, part: Document | None = None) -> None:
        assert total == 70
        if part:
            told.append((done, part))

    document = read(load(path), tick)
    [(done, part)] = told
    assert done < 20
    assert 8 <= len(part.pages) < done
    assert document.continues(part)
    assert not part.continues(document)
    figures = span(part, "10 ports")
    assert part.quads(figures) == document.quads(figures)
    assert part.page_of(figures) == 7
    headers = [block for block in document.blocks if block.role is Role.HEADER]
    assert len(headers) == 70


def test_what_is_not_long_comes_in_one_piece(seeds: Path) -> None:
    told: list[Document] = []

    def tick(_done: int, _total: int, part: Document | None = None) -> None:
        if part:
            told.append(part)

    read(load(seeds / "columns.pdf"), tick)
    assert not told
