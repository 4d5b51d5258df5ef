"""What the figures of a table are told by the heads of their columns and rows."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from inspector.analysis.model import Analysis
from inspector.analysis.run import analyse
from inspector.claims.model import Claim
from inspector.documents.model import Role
from inspector.documents.open import read
from inspector.documents.parts import document_of
from inspector.documents.source import Source
from inspector.language.pipeline import Pipeline

LEAD = "KELMAR, May 14, 2025 (Inland Wire) – The villages on the lake are smaller than in 2015."
Table = Callable[..., dict[str, Claim]]


@pytest.fixture(scope="session")
def table(pipeline: Pipeline) -> Table:
    """Return a function from rows of cells to the claims in them, by their words."""

    def run(*rows: str) -> dict[str, Claim]:
        parts = [(LEAD, Role.PARAGRAPH), *((row, Role.TABLE) for row in rows)]
        document = document_of(Source("a.docx", b""), "docx", parts)
        analysis: Analysis = list(analyse(document, pipeline))[-1]
        start = len(LEAD)
        return {claim.text: claim for claim in analysis.claims if claim.span.start > start}

    return run


def test_a_figure_is_of_its_column_and_its_row(table: Table) -> None:
    found = table("Village\tPopulation\tFarms", "Kelmar\t12,400\t86", "Tesk\t9,310\t41")
    assert [(c.text, c.subject, c.entity) for c in found.values()] == [
        ("12,400", "population", "Kelmar"),
        ("86", "farms", "Kelmar"),
        ("9,310", "population", "Tesk"),
        ("41", "farms", "Tesk"),
    ]


@pytest.mark.parametrize(
    ("head", "cell", "value", "unit"),
    [
        ("Change (%)", "-4.2", "-4.2", "percent"),
        ("Income, dinars", "8,150", "8150", "dinar"),
        ("Output in tonnes", "310", "310", "tonne"),
        ("Cost, $ million", "2.6", "2600000", "USD"),
        ("Voters (thousands)", "310", "310000", ""),
        ("Area, sq km", "410", "410", "kilometre ** 2"),
        ("Share, %", "17%", "17", "percent"),
        ("Boats in May", "31", "31", ""),
    ],
)
def test_a_head_may_say_the_unit(head: str, cell: str, value: str, unit: str, table: Table) -> None:
    found = table(f"Village\t{head}\tFarms", f"Kelmar\t{cell}\t86", f"Tesk\t{cell}\t41")
    claim = found[cell]
    assert claim.quantity.low == Decimal(value)
    assert claim.quantity.unit.name == unit


def test_a_year_at_the_head_is_when(table: Table) -> None:
    found = table("2015\t2020", "Turnout\t61%\t58%", "Seats\t48\t52")
    assert [
        (c.text, c.subject, c.time.start.year if c.time and c.time.start else None)
        for c in found.values()
    ] == [
        ("61%", "Turnout", 2015),
        ("58%", "Turnout", 2020),
        ("48", "Seats", 2015),
        ("52", "Seats", 2020),
    ]


def test_a_year_at_the_head_of_the_row_is_when(table: Table) -> None:
    found = table("Year\tTotal\tShare", "2015\t1,912\t17%", "2020\t2,048\t19%")
    claim = found["2,048"]
    assert claim.subject == "total"
    assert claim.time
    assert claim.time.start
    assert claim.time.start.year == 2020


def test_a_head_may_be_broken_over_lines(table: Table) -> None:
    found = table("Village\tHouses", "on the lake\tleft empty", "Kelmar\t312", "Tesk\t98")
    assert found["98"].subject == "houses left empty"


def test_rows_without_a_head_are_left_as_they_are(table: Table) -> None:
    assert table("Kelmar\t12,400", "Tesk\t9,310")["9,310"].subject != "12,400"


def test_what_a_form_asks_for_is_no_head(table: Table) -> None:
    assert table("Name:\tNora Brandt", "Ships:\t310")["310"].subject != "Nora Brandt"


def test_a_table_of_markdown_is_read_by_its_lines(pipeline: Pipeline) -> None:
    source = f"# Lake villages\n\n{LEAD}\n\n| Village | Farms |\n|---|---:|\n| Kelmar | 86 |\n"
    analysis = list(analyse(read(Source("a.md", source.encode())), pipeline))[-1]
    assert [(c.text, c.subject, c.entity) for c in analysis.claims] == [("86", "farms", "Kelmar")]


def test_an_empty_cell_leaves_the_others_below_their_heads(table: Table) -> None:
    found = table("2019\t2021\t2023", "Herring\t41,200\t\t38,700", "Cod\t\t\t9,140", "Eel\t\t610")
    assert [
        (claim.text, claim.subject, claim.time.start.year if claim.time and claim.time.start else 0)
        for claim in found.values()
    ] == [
        ("41,200", "Herring", 2019),
        ("38,700", "Herring", 2023),
        ("9,140", "Cod", 2023),
        ("610", "Eel", 2021),
    ]
