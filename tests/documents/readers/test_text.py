from pathlib import Path

from inspector.documents.model import Document, Role
from inspector.documents.open import read
from inspector.documents.source import Source, load


def test_offsets_are_code_points_of_the_text_as_given(seeds: Path) -> None:
    document = read(load(seeds / "sample.txt"))
    assert document.text == (seeds / "sample.txt").read_text("utf-8")
    assert (document.encoding, document.pages, document.notes) == ("utf-8", (), ())


def test_the_editor_can_choose_the_encoding() -> None:
    document = read(Source("a.txt", "Über 30 %.".encode(), encoding="latin-1"))
    assert document.text == "Ã\x9cber 30 %."
    assert document.encoding == "iso8859-1"


def test_wire_copy_has_its_byline_and_cross_head(shared: Path) -> None:
    document = read(load(shared / "seeds" / "article.txt"))
    roles = [block.role for block in document.blocks]
    assert roles[0] is Role.BYLINE
    assert roles.count(Role.HEADLINE) == 1
    assert len(roles) == 21


def test_the_beginning_of_a_long_text_is_handed_over() -> None:
    text = "\n\n".join(f"The port took in {number} ships." for number in range(20_000))
    parts: list[Document] = []

    def tick(_done: int, _total: int, part: Document | None = None) -> None:
        if part:
            parts.append(part)

    document = read(Source("ships.txt", text.encode()), tick)
    [part] = parts
    assert 1_000 < len(part.text) < len(text) / 10
    assert part.text.endswith(" ships.")
    assert document.continues(part)
    assert document.text == text
