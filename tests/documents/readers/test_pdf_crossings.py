"""Quotes, pictures and tables that stand in the way of columns."""

from collections.abc import Callable, Sequence

import pymupdf

from inspector.documents.model import Document, Role
from inspector.documents.open import read
from inspector.documents.source import Source

Draw = Callable[..., Document]
Pieces = list[tuple[float, float, str]]


def column(name: str, x: float, y: float, lines: int, *, step: float = 12) -> Pieces:
    """Return lines that tell their place, the last of which ends a sentence."""
    texts = [f"{name}{n} of the long story that it tells" for n in range(lines - 1)]
    texts.append(f"{name}{lines - 1} goes on no further here.")
    return [(x, y + step * n, text) for n, text in enumerate(texts)]


def printed(*parts: tuple[float, Pieces]) -> Document:
    """Draw pieces in several sizes on one page, and read it."""
    font = pymupdf.Font("tiro")
    with pymupdf.open() as file:
        page = file.new_page(width=400, height=600)
        for size, pieces in parts:
            writer = pymupdf.TextWriter(page.rect)
            for x, y, text in pieces:
                writer.append((x, y), text, font=font, fontsize=size)
            writer.write_text(page)
        return read(Source("a.pdf", file.tobytes()))


def order(document: Document, *names: str) -> Sequence[str]:
    """Return the marks of the lines in the order in which they are read."""
    return [word for word in document.text.split() if word[0] in names and word[1:].isdigit()]


def roles(document: Document, role: Role) -> list[str]:
    return [block.span.of(document.text) for block in document.blocks if block.role is role]


def test_a_quote_set_into_both_columns_parts_neither() -> None:
    left, right = column("a", 40, 100, 20), column("b", 210, 100, 20)
    # Beside the quote the lines are shorter.
    left[8:14] = [(x, y, text[:17]) for x, y, text in left[8:14]]
    right[8:14] = [(x + 55, y, text[:15]) for x, y, text in right[8:14]]
    quote: Pieces = [(140, 210, "“It has taken us"), (150, 228, "thirty years”")]
    for pieces in ([*left, *right], sorted([*left, *right], key=lambda piece: piece[1])):
        document = printed((10, pieces), (16, quote))
        marks = order(document, "a", "b")
        assert marks == [f"{name}{n}" for name in "ab" for n in range(20)]
        assert roles(document, Role.PULL_QUOTE) == ["“It has taken us thirty years”"]


def test_a_quote_may_hang_into_one_column() -> None:
    lines = column("a", 40, 100, 20)
    lines[8:13] = [(x, y, text[:17]) for x, y, text in lines[8:13]]
    document = printed(
        (10, lines), (16, [(135, 205, "“Thirty years”"), (128, 223, "she says now")])
    )
    assert order(document, "a") == [f"a{n}" for n in range(20)]
    assert "thirty years" not in document.text[: document.text.index("a19")]


def test_a_column_goes_on_below_a_picture() -> None:
    left = [*column("a", 40, 100, 8), *column("b", 40, 330, 10)]
    document = printed(
        (10, [*left, *column("c", 210, 100, 16)]),
        (7, [(40, 310, "A lake in May. Photo: N. Brandt")]),
    )
    assert order(document, "a", "b", "c") == [
        f"{name}{n}" for name, count in (("a", 8), ("b", 10), ("c", 16)) for n in range(count)
    ]


def test_a_headline_wider_than_the_column_ends_no_line_of_it() -> None:
    lines = [
        "The museum counted 474 visitors, of whom",
        "50% came from abroad, it said on Monday",
        "March 3 and 4 were the best days, and on",
        "24 others nobody came at all to see it.",
    ]
    page: Pieces = [(40, 130 + 12 * n, line) for n, line in enumerate(lines)]
    document = printed((18, [(40, 100, "A museum that nobody knows of")]), (10, page))
    assert roles(document, Role.PARAGRAPH) == [" ".join(lines)]


def test_a_table_over_all_columns_parts_them(drawn: Draw) -> None:
    upper = [*column("a", 40, 100, 6), *column("b", 210, 100, 6)]
    lower = [*column("c", 40, 260, 6), *column("d", 210, 260, 6)]
    rows = [
        ("Port", "Ships", "Tons", "Share"),
        ("Kelmar", "410", "38,200", "31%"),
        ("Tesk", "120", "9,140", "12%"),
        ("Brede", "97", "8,800", "9%"),
    ]
    table = [
        (40.0 + 85 * at, 190.0 + 12 * n, cell)
        for n, row in enumerate(rows)
        for at, cell in enumerate(row)
    ]
    document = drawn([*upper, *table, *lower])
    assert order(document, *"abcd") == [f"{name}{n}" for name in "abcd" for n in range(6)]
    assert roles(document, Role.TABLE) == ["\t".join(row) for row in rows]
    assert document.text.index("b5") < document.text.index("Kelmar") < document.text.index("c0")


def test_an_empty_cell_keeps_its_place(drawn: Draw) -> None:
    rows = [
        ("Catch", "2019", "2021", "2023"),
        ("Herring", "41,200", "", "38,700"),
        ("Cod", "", "", "9,140"),
        ("Eel", "", "610", ""),
    ]
    table = [
        (40.0 + 70 * at, 100.0 + 12 * n, cell)
        for n, row in enumerate(rows)
        for at, cell in enumerate(row)
        if cell
    ]
    assert roles(drawn(table), Role.TABLE) == ["\t".join(row).strip() for row in rows]
