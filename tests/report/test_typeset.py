"""Setting a text on pages: where each character stands."""

from dataclasses import replace
from types import ModuleType

from hypothesis import given, settings
from hypothesis import strategies as st

from inspector.documents.model import Block, Document, Role, Span
from inspector.report.typeset import HEIGHT, WIDTH, Line, Sheet, typeset


class Typewriter:
    """A face in which every character is half as wide as high, and a soft hyphen not printed."""

    def shown(self, character: str) -> str:
        if character == "\N{SOFT HYPHEN}":
            return ""
        return " " if character.isspace() else character

    def width(self, shown: str, *, bold: bool) -> float:
        return (0.6 if bold else 0.5) if shown else 0.0


def _set(text: str, role: Role = Role.PARAGRAPH) -> tuple[Sheet, ...]:
    block = Block(Span(0, len(text)), role)
    document = Document("a.txt", "", "text", text, (block,) if text.strip() else ())
    return typeset(document, Typewriter())


def _lines(sheets: tuple[Sheet, ...]) -> list[Line]:
    return [line for sheet in sheets for line in sheet.lines]


def test_a_word_that_does_not_fit_goes_to_the_next_line() -> None:
    lines = _lines(_set("seventy " * 40))
    assert len(lines) > 3
    assert all(line.shown.startswith("seventy") for line in lines)
    assert all(line.edges[line.printed] <= WIDTH - 85 for line in lines)


def test_a_line_end_within_a_paragraph_is_a_space() -> None:
    assert [line.shown for line in _lines(_set("one\ntwo"))] == ["one two"]


def test_a_word_longer_than_a_line_is_broken() -> None:
    lines = _lines(_set("x" * 500))
    assert "".join(line.shown for line in lines) == "x" * 500
    assert all(line.edges[-1] <= WIDTH - 85 for line in lines)


def test_words_tied_by_a_no_break_space_stay_together() -> None:
    text = "word " * 12 + "300\N{NO-BREAK SPACE}square\N{NO-BREAK SPACE}kilometres"
    assert _lines(_set(text))[-1].shown.startswith("300")


def test_a_span_over_two_lines_has_two_quads() -> None:
    text = "seventy " * 40
    document = Document("a.txt", "", "text", text, (Block(Span(0, len(text) - 1)),))
    sheets = typeset(document, Typewriter())
    paged = replace(document, pages=tuple(sheet.page for sheet in sheets))
    end = sheets[0].lines[0].span.end
    first, second = paged.quads(Span(end - 3, end + 3))
    assert first.y1 <= second.y0
    assert second.x0 == 85.0


def test_a_headline_is_not_left_alone_at_the_foot() -> None:
    body, head = "word " * 300, "A headline"
    for lines in range(1, 60):
        text = "x\n" * lines + head + "\n" + body
        spots = [Block(Span(2 * n, 2 * n + 1)) for n in range(lines)]
        start = 2 * lines
        title = Block(Span(start, start + len(head)), Role.HEADLINE)
        rest = Block(Span(start + len(head) + 1, len(text) - 1))
        document = Document("a.txt", "", "text", text, (*spots, title, rest))
        for sheet in typeset(document, Typewriter()):
            assert sheet.lines[-1].shown != head


def test_a_document_without_text_is_one_empty_page() -> None:
    (sheet,) = _set("")
    assert sheet.lines == ()
    assert (sheet.page.width, sheet.page.height) == (WIDTH, HEIGHT)


def test_the_small_document_keeps_every_character(builders: ModuleType) -> None:
    document = builders.document()
    sheets = typeset(document, Typewriter())
    spans = [line.span for line in _lines(sheets)]
    covered = " ".join(span.of(document.text) for span in spans)
    assert covered.split() == document.text.split()


@settings(deadline=None)
@given(st.text(alphabet="ab \n\t\u00a0\u00ad中", max_size=400), st.sampled_from(Role))
def test_every_printed_character_has_a_box_on_the_paper(text: str, role: Role) -> None:
    block = Block(Span(0, len(text)), role)
    document = Document("a.txt", "", "text", text, (block,) if text else ())
    sheets = typeset(document, Typewriter())
    paged = replace(document, pages=tuple(sheet.page for sheet in sheets))
    assert sheets[0].page.span.start == 0
    assert sheets[-1].page.span.end == len(text)
    for at, character in enumerate(text):
        quads = paged.quads(Span(at, at + 1))
        if not character.isspace():
            assert len(quads) == (character != "\N{SOFT HYPHEN}")
        for quad in quads:
            assert 0 < quad.x0 < quad.x1 < WIDTH
            assert 0 < quad.y0 < quad.y1 < HEIGHT
