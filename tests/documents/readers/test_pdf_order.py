"""The order in which the lines of a page are read."""

import re
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from types import ModuleType

import pymupdf

from inspector.documents.model import Document, Role
from inspector.documents.open import read
from inspector.documents.source import Source, load
from tests.documents.drawing import parts

Draw = Callable[..., Document]


def test_one_column_reads_as_the_article_does(seeds: Path, maker: ModuleType) -> None:
    document = read(load(seeds / "sample.pdf"))
    assert parts(document) == maker.paragraphs("sample.txt")


def test_two_columns_read_as_the_articles_do(seeds: Path, maker: ModuleType) -> None:
    document = read(load(seeds / "columns.pdf"))
    wanted = maker.paragraphs("shipyard.txt") + maker.paragraphs("fire.txt")
    assert parts(document) == wanted
    drawn = pymupdf.open(seeds / "columns.pdf")[0].get_text()
    assert re.search(r"[a-z]-\n", drawn)
    assert "ﬁ" in pymupdf.open(seeds / "columns.pdf")[0].get_text(
        flags=pymupdf.TEXT_PRESERVE_LIGATURES
    )


def test_header_footer_and_page_number_have_their_roles(seeds: Path) -> None:
    document = read(load(seeds / "columns.pdf"))
    assert parts(document, Role.HEADER) == ["Inland Wire | Economy"] * 2
    assert parts(document, Role.FOOTER) == ["An invented news agency"] * 2
    assert parts(document, Role.PAGE_NUMBER) == ["1", "2"]


LEFT = [
    "The lake covers less than 410",
    "square km now, the agency said",
    "on Wednesday in the capital.",
    "Ferries between the two ports",
    "stopped on a day in January.",
]
RIGHT = [
    "Farms took most of the water",
    "that was drawn from the lake",
    "in the last year, and none of",
    "them has cut its use by more",
    "than a tenth since then.",
]


def test_columns_drawn_row_by_row_are_read_column_by_column(drawn: Draw) -> None:
    rows = [
        piece
        for place, (left, right) in enumerate(zip(LEFT, RIGHT, strict=True))
        for piece in ((40, 100 + 12 * place, left), (210, 100 + 12 * place, right))
    ]
    document = drawn(rows)
    assert " ".join(document.text.split()) == " ".join([*LEFT, *RIGHT])


def test_a_headline_over_columns_and_a_note_below_them_stay_outside(drawn: Draw) -> None:
    rows = [(40.0, 80.0, "A headline that runs over both columns of the page and to its end")]
    for place, (left, right) in enumerate(zip(LEFT, RIGHT, strict=True)):
        # The columns stand on lines of their own.
        rows += [(210, 117 + 12 * place, right), (40, 110 + 12 * place, left)]
    rows.append((40, 300, "Source: the water agency of a country"))
    text = " ".join(drawn(rows).text.split())
    wanted = [rows[0][2], *LEFT, *RIGHT, rows[-1][2]]
    assert text == " ".join(wanted)


def test_three_columns_are_read_from_the_left(drawn: Draw) -> None:
    columns = [[f"{name} column line {n} here" for n in "abcd"] for name in ("First", "Mid", "End")]
    rows = [
        (30 + 120 * column, 100 + 12 * place, lines[place])
        for place in range(4)
        for column, lines in enumerate(columns)
    ]
    assert " ".join(drawn(rows).text.split()) == " ".join(chain(*columns))


def test_a_gutter_may_be_little_wider_than_the_spaces_beside_it() -> None:
    columns = [[*LEFT, *RIGHT], [*RIGHT, *LEFT]]
    with pymupdf.open() as file:
        page = file.new_page()
        for place in range(len(columns[0])):
            for x, column in zip((40.0, 207.0), columns, strict=True):
                for at, word in _stretched(x, column[place]):
                    page.insert_text((at, 100 + 12 * place), word, fontname="tiro", fontsize=10)
        document = read(Source("narrow.pdf", file.tobytes()))
    assert " ".join(document.text.split()) == " ".join(chain(*columns))


def _stretched(x: float, line: str) -> Iterator[tuple[float, str]]:
    """Yield the words of a line with their places, stretched to a measure of 160 points."""
    font, words = pymupdf.Font("tiro"), line.split()
    widths = [font.text_length(word, 10) for word in words]
    space = (160 - sum(widths)) / (len(words) - 1)
    for word, width in zip(words, widths, strict=True):
        yield x, word
        x += width + space


def test_a_table_is_read_row_by_row(drawn: Draw) -> None:
    rows = [("Year", "Area", "Boats"), ("2010", "1,300", "900"), ("2021", "780", "640")]
    pieces = [
        (40 + 90 * column, 100 + 12 * place, cell)
        for place, row in enumerate(rows)
        for column, cell in enumerate(row)
    ]
    document = drawn(pieces)
    assert parts(document, Role.TABLE) == ["\t".join(row) for row in rows]


def test_the_seed_reads_the_same_from_two_columns(shared: Path, maker: ModuleType) -> None:
    text = (shared / "seeds" / "article.txt").read_text("utf-8").strip()
    layout = maker.Layout(columns=2, justified=True)
    setter = maker.Typesetter(layout)
    setter.head("A headline")
    for paragraph in text.split("\n"):
        setter.paragraph(paragraph, bold=paragraph.isupper())
    document = read(Source("seed.pdf", setter.finish().tobytes()))
    assert parts(document)[1:] == text.split("\n")
