from array import array

import pytest

from inspector.documents.model import Block, Document, Page, Quad, Role, Span
from inspector.documents.open import from_text
from inspector.documents.places import Places


def page(number: int, start: int, boxes: list[tuple[float, ...]], lines: list[int]) -> Page:
    flat = array("f", [x for box in boxes for x in box])
    return Page(
        number,
        100,
        100,
        0,
        Span(start, start + len(boxes)),
        Places.of_characters(flat, lines),
    )


@pytest.fixture
def document() -> Document:
    first = page(
        0,
        0,
        [(0, 0, 5, 10), (5, 1, 9, 10), (9, 0, 9, 10), (0, 12, 5, 22), (5, 12, 5, 22)],
        [1, 1, 1, 2, 2],
    )
    second = page(1, 5, [(3, 3, 6, 8)], [1])
    blocks = (Block(Span(0, 2), Role.HEADLINE), Block(Span(3, 4)), Block(Span(5, 6)))
    return Document("d", "0", "pdf", "ab c\nd", blocks, (first, second))


def test_a_span_over_two_lines_and_a_page_end_has_a_quad_for_each(document: Document) -> None:
    assert document.quads(Span(1, 6)) == (
        Quad(0, 5, 0, 9, 10),
        Quad(0, 0, 12, 5, 22),
        Quad(1, 3, 3, 6, 8),
    )


def test_characters_that_are_not_printed_have_no_quad(document: Document) -> None:
    assert document.quads(Span(2, 3)) == ()
    assert document.quads(Span(2, 2)) == ()


def test_a_page_without_text_has_no_quads() -> None:
    assert list(Page(0, 10, 10, 0, Span(0, 3)).quads(Span(0, 3))) == []


def test_the_page_of_a_span_is_the_one_on_which_it_begins(document: Document) -> None:
    assert document.page_of(Span(4, 6)) == 0
    assert document.page_of(Span(5, 6)) == 1
    assert document.page_of(Span(6, 6)) is None


@pytest.mark.parametrize(
    ("offset", "block"), [(0, 0), (1, 0), (2, None), (3, 1), (4, None), (5, 2), (6, None)]
)
def test_block_at_finds_the_block_of_a_character(
    document: Document, offset: int, block: int | None
) -> None:
    assert document.block_at(offset) == block


def test_spans_know_what_they_share() -> None:
    span = Span(2, 5)
    assert span.overlaps(Span(4, 9))
    assert not span.overlaps(Span(5, 9))
    assert span.covers(Span(3, 5))
    assert not span.covers(Span(3, 6))
    assert span.shifted(2) == Span(4, 7)
    assert span.of("abcdef") == "cde"


def test_a_span_tells_what_stands_beside_it() -> None:
    span = Span(2, 4)
    assert span.before("abcdefgh", 1) == "b"
    assert span.before("abcdefgh", 9) == "ab"
    assert span.after("abcdefgh", 2) == "ef"
    assert span.after("abcde", 9) == "e"


def test_the_beginning_of_a_document_ends_at_a_character() -> None:
    document = from_text("One line.\n\nAnother line.\n\nThe last.", "lines.txt")
    assert document.until(9).blocks == document.blocks[:1]
    cut = document.until(18)
    assert cut.text == "One line.\n\nAnother"
    assert [block.span.of(cut.text) for block in cut.blocks] == ["One line.", "Another"]
    assert document.until(len(document.text)) == document
    assert document.continues(document.until(9))
    assert not document.continues(cut)  # a block is cut in two
