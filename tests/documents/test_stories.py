"""Paragraphs that a page has parted."""

from collections.abc import Callable

from inspector.documents.model import Document, Role, Span

Draw = Callable[..., Document]
OTHER = [
    "The census found one in five of them over 65, the",
    "office said on Wednesday. It counts every ten years.",
    "Next time it will do so by post and not at the door.",
]


def _lines(*lines: str, y: float = 100) -> list[tuple[float, float, str]]:
    return [(40, y + 12 * place, line) for place, line in enumerate(lines)]


def _newspaper(drawn: Draw, last: str = "Lake, from page 1") -> Document:
    first = [
        *_lines("The lake covers less than 410 square km now, the", "agency said. It covered 1.2"),
        (200, 160, "Continued on page 3"),
        *_lines(*OTHER, y=300),
    ]
    third = [
        (40, 80, last),
        *_lines("million hectares in the summer of 2010, and nothing", "has come back since."),
        *_lines("Ferries stopped in January.", y=200),
    ]
    return drawn(first, _lines(*OTHER * 2), third)


def test_a_sentence_goes_on_where_its_story_does(drawn: Draw) -> None:
    document = _newspaper(drawn)
    start = document.text.index("1.2 million hectares in the summer")
    block = document.blocks[document.block_at(start) or 0]
    assert block.role is Role.PARAGRAPH
    assert block.span.of(document.text).endswith("nothing has come back since.")
    assert document.text.count("million") == 1
    roles = {b.span.of(document.text): b.role for b in document.blocks}
    assert roles["Continued on page 3"] is Role.FOOTER
    assert roles["Lake, from page 1"] is Role.HEADER


def test_what_is_carried_has_its_own_page_and_place(drawn: Draw) -> None:
    document = _newspaper(drawn)
    start = document.text.index("1.2 million")
    figure = Span(start, start + len("1.2 million"))
    assert [quad.page for quad in document.quads(figure)] == [0, 2]
    assert document.page_of(figure) == 0
    assert document.page_of(Span(figure.end - 2, figure.end)) == 2
    after = document.text.index("Ferries")
    assert document.page_of(Span(after, after + 1)) == 2
    assert document.pictures == ()
    assert document.without_places().page_of(Span(figure.end - 2, figure.end)) == 2


def test_pages_keep_one_stretch_after_the_other(drawn: Draw) -> None:
    pages = _newspaper(drawn).pages
    assert [page.span.start for page in pages] == sorted(page.span.start for page in pages)
    assert len(pages[2].carried) == 1
    assert pages[0].span.covers(pages[2].carried[0].span)


def test_a_line_from_another_page_does_not_take_the_sentence(drawn: Draw) -> None:
    document = _newspaper(drawn, "Lake, from page 2")
    assert not any(page.carried for page in document.pages)
    assert "It covered 1.2 million" not in document.text


def test_a_story_that_goes_on_elsewhere_does_not_take_the_next_page(drawn: Draw) -> None:
    first = [
        *_lines("The lake covers less than 410 square km now, the", "agency said. It covered 1.2"),
        (200, 160, "Continued on page 7"),
    ]
    document = drawn(first, _lines("people in five, as the census has it, are old.", *OTHER))
    assert "1.2 people" not in document.text
