"""The text of the lines: hyphens, ligatures, raised figures, paragraphs."""

from collections.abc import Callable
from pathlib import Path

import pymupdf
import pytest

from inspector.documents.model import Document, Span
from inspector.documents.open import read
from inspector.documents.source import Source, load
from tests.documents.drawing import lines_of, parts, span

Draw = Callable[..., Document]


def test_hyphens_at_line_ends_are_joined_or_kept(drawn: Draw) -> None:
    document = drawn(
        lines_of(
            "The two sides came to an agree-",
            "ment on a 30-day pause, and one-",
            "third of the troops of the Franco-",
            "German brigade left within 24-",
            "hour shifts, and a cease-fire held",
            "while the next one, also a cease-",
            "fire of sorts, was be\u00adfore them.",
        )
    )
    assert document.text == (
        "The two sides came to an agreement on a 30-day pause, and one-third of the troops of the "
        "Franco-German brigade left within 24-hour shifts, and a cease-fire held while the next "
        "one, also a cease-fire of sorts, was before them."
    )
    quads = document.quads(span(document, "agreement"))
    assert len(quads) == 2
    assert quads[1].y0 > quads[0].y0


def test_a_word_in_two_pieces_is_highlighted_without_its_hyphen(drawn: Draw) -> None:
    document = drawn(lines_of("an agree-", "ment of all"))
    first, _ = document.quads(span(document, "agreement"))
    last = document.quads(span(document, "e"))[0]
    assert first.x1 < 40 + 60
    assert last.y0 == first.y0


def test_dashes_and_strokes_at_line_ends_get_no_space(drawn: Draw) -> None:
    document = drawn(
        lines_of(
            "During the war of 1939–", "1945 and after it, men and/", "or women came –", "all."
        )
    )
    assert document.text == "During the war of 1939–1945 and after it, men and/or women came – all."


def test_only_spaces_that_group_digits_are_kept(drawn: Draw) -> None:
    document = drawn(lines_of("Some 1\u202f300 of 12\u00a0500\u00a0men in 2024\u00a0left\u2009it."))
    assert document.text == "Some 1\u202f300 of 12\u00a0500 men in 2024 left it."


def raised_page(*pieces: tuple[str, float, float]) -> Document:
    """Draw pieces of text one after the other, each with its size and its rise."""
    font = pymupdf.Font("tiro")
    with pymupdf.open() as file:
        page = file.new_page(width=400, height=400)
        writer = pymupdf.TextWriter(page.rect)
        x = 40.0
        for text, size, rise in pieces:
            writer.append((x, 100 - rise), text, font=font, fontsize=size)
            x += font.text_length(text, size)
        writer.write_text(page)
        return read(Source("raised.pdf", file.tobytes()))


@pytest.mark.parametrize(
    ("pieces", "text"),
    [
        ([("It has 410 km", 10, 0), ("2", 6, 4), (" left.", 10, 0)], "It has 410 km² left."),
        ([("It has 12 m", 10, 0), ("3", 6, 4), (" left.", 10, 0)], "It has 12 m³ left."),
        ([("It took 1,200", 10, 0), ("3", 6, 4), (" men.", 10, 0)], "It took 1,200 men."),
        ([("It rose 12%.", 10, 0), ("14", 6, 4), (" Then", 10, 0)], "It rose 12%. Then"),
        ([("On the 20", 10, 0), ("th", 6, 4), (" day", 10, 0)], "On the 20th day"),
        (
            [("It took 5", 10, 0), ("1", 6, 4), ("/", 10, 0), ("2", 6, 0), (" h", 10, 0)],
            "It took 5½ h",
        ),
        ([("3", 6, 4), (" The agency.", 10, 0)], "³ The agency."),
    ],
)
def test_raised_digits_never_stick_to_the_figure_before_them(
    pieces: list[tuple[str, float, float]], text: str
) -> None:
    assert raised_page(*pieces).text == text


def test_paragraphs_are_told_by_indents_gaps_and_room(drawn: Draw) -> None:
    document = drawn(
        [
            (40, 100, "The lake covers less than 410 square km now,"),
            (40, 112, "the agency said. It lost much of its water."),
            (52, 124, "An indent begins a paragraph here, and it then"),
            (40, 136, "goes on."),
            (40, 148, "Where the next word had room, the line ended"),
            (40, 160, "on purpose. A gap is as good as an indent is."),
            (40, 190, "When it is wide, that is, as on this page."),
        ]
    )
    assert [part.split()[0] for part in parts(document)] == ["The", "An", "Where", "When"]


def test_the_lines_of_a_list_item_hang_behind_its_bullet(drawn: Draw) -> None:
    document = drawn(
        [
            (40, 100, "The agency said in its report of this year:"),
            (40, 112, "• the lake covers less than 410 square km"),
            (50, 124, "now, and its water is low;"),
            (40, 136, "• 24 of the 31 villages at its shore get"),
            (50, 148, "Their water by lorry."),
        ]
    )
    assert [part.split()[0] for part in parts(document)] == ["The", "•", "•"]


def test_letters_of_a_ligature_share_its_box(drawn: Draw) -> None:
    document = drawn([(40, 100, "The oﬃce ﬁled it.")])
    assert document.text == "The office filed it."
    apart = drawn([(40, 100, "The staﬀ"), (79, 100, "left.")])
    assert apart.text == "The staff left."
    boxes = [document.quads(Span(place, place + 1))[0] for place in range(5, 8)]
    widths = [box.x1 - box.x0 for box in boxes]
    assert max(widths) - min(widths) < 0.01
    assert boxes[0].x1 == pytest.approx(boxes[1].x0, abs=0.01)


def drawn(tmp_path: Path, operators: bytes) -> Document:
    """Return what is read of a page with these operators in its text."""
    path = tmp_path / "drawn.pdf"
    with pymupdf.open() as file:
        page = file.new_page()
        page.insert_text((50, 92), "x")
        file.update_stream(page.get_contents()[0], b"BT 50 700 Td " + operators + b" ET")
        file.save(path)
    return read(load(path))


def test_a_ligature_drawn_by_itself_moves_nothing_after_it(tmp_path: Path) -> None:
    ligature = b"/Span <</ActualText (ff)>> BDC (m) Tj EMC"
    document = drawn(tmp_path, b"/helv 11 Tf (The O) Tj " + ligature + b"(ice has 410 staff.) Tj")
    assert document.text == "The Office has 410 staff."
    [page] = document.pages
    [before, figure] = [next(page.quads(span(document, words))) for words in ("has ", "410")]
    assert abs(before.x1 - figure.x0) < 1
    assert 15 < figure.x1 - figure.x0 < 20


def test_a_soft_hyphen_that_is_not_printed_parts_no_word(tmp_path: Path) -> None:
    # The font has a glyph for it, but what follows is drawn over that.
    place = 50 + pymupdf.get_text_length("It cost 1.9 bil", "helv", 11)
    document = drawn(
        tmp_path,
        b"/helv 11 Tf 1 0 0 1 50 700 Tm (It cost 1.9 bil) Tj"
        b" 1 0 0 1 %.2f 700 Tm /Span <</ActualText <FEFF00AD>>> BDC (-) Tj EMC"
        b" 1 0 0 1 %.2f 700 Tm (lion crowns.) Tj" % (place, place),
    )
    assert document.text == "It cost 1.9 billion crowns."
