"""The table of figures."""

import csv
import io
from collections.abc import Callable

from inspector.analysis.model import Analysis
from inspector.report.model import Job
from inspector.report.program import program_words
from inspector.report.writers.csv import WRITER


def _rows(found: Analysis) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(WRITER.write(Job(found)).decode(), newline="")))


def test_the_table_is_as_it_was(analysis: Analysis, golden: Callable[[str, bytes], None]) -> None:
    made = WRITER.write(Job(analysis)).replace(program_words().encode(), b"Inspector")
    golden("report.csv", made.replace(b"\r\n", b"\n"))


def test_every_claim_is_a_row_that_reads_back(analysis: Analysis) -> None:
    rows = _rows(analysis)
    assert [row["id"] for row in rows] == [claim.id for claim in analysis.claims]
    for row, claim in zip(rows, analysis.claims, strict=True):
        assert analysis.document.text[int(row["start"]) : int(row["end"])] == row["figure"]
        assert row["low"] == str(claim.quantity.low)
        assert row["unit"] == claim.quantity.unit.name
        assert row["source"] == claim.source
        assert row["date_start"] == (claim.time.start.isoformat() if claim.time else "")


def test_hedges_changes_and_checks_are_said_in_words(analysis: Analysis) -> None:
    rows = _rows(analysis)
    assert rows[0]["bound"] == "less"
    assert rows[2]["bound"] == "exact"
    assert rows[4]["direction"] == "up"
    assert rows[3]["relation"] == "conversion of 3"
    assert rows[3]["check"].startswith("Wrong: 450 square miles")


def test_no_cell_of_the_document_runs_as_a_formula(hostile: Analysis) -> None:
    rows = _rows(hostile)
    assert rows[0]["figure"].startswith("'=")
    assert rows[0]["source"].startswith("'@")
    for row in rows:
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row.values())


def test_a_document_without_figures_is_a_row_of_headings(empty: Analysis) -> None:
    assert WRITER.write(Job(empty)).count(b"\r\n") == 1


def test_a_figure_from_a_picture_says_how_sure_its_words_are(recognised: Analysis) -> None:
    assert [row["recognised"] for row in _rows(recognised)] == ["0.62", *[""] * 6]
