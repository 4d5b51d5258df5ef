"""The records that other programs read."""

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from inspector.analysis.model import Analysis
from inspector.claims.model import Interval
from inspector.report.model import Job
from inspector.report.records import records


def test_records_have_the_promised_shape(
    analysis: Analysis, golden: Callable[[str, bytes], None]
) -> None:
    found = json.dumps(records(analysis), ensure_ascii=False, indent=1).encode()
    golden("records.json", found + b"\n")


def test_the_document_is_named_with_its_date_and_where_that_is_from(analysis: Analysis) -> None:
    document = records(analysis)["document"]
    assert document["name"] == "valley.txt"
    assert document["date"] == "2025-02-05"
    assert document["date_source"] == "given"
    assert document["characters"] == len(analysis.document.text)
    assert document["pages"] == 0


def test_every_span_gives_the_text_that_it_names(analysis: Analysis) -> None:
    found = records(analysis)
    text = found["text"]
    for kind in ("entities", "claims", "dates"):
        assert found[kind]
        for record in found[kind]:
            assert text[record["start"] : record["end"]] == record["text"]


def test_without_the_document_only_what_was_found_is_left(analysis: Analysis) -> None:
    found = records(analysis, with_document=False)
    assert list(found) == ["entities", "claims", "dates", "series", "issues"]
    assert found.items() <= records(analysis).items()


def test_what_the_text_does_not_say_is_null(analysis: Analysis) -> None:
    claim = records(analysis)["claims"][6]
    assert claim["source"] is None
    assert claim["entity"] is None
    assert claim["time"] is None
    assert claim["direction"] is None


def test_whole_numbers_are_integers_and_ranges_are_pairs(analysis: Analysis) -> None:
    first, second = analysis.claims[:2]
    half = replace(first, quantity=replace(first.quantity, low=Decimal("0.5"), high=Decimal("0.5")))
    span = replace(
        second, quantity=replace(second.quantity, low=Decimal("1E+3"), high=Decimal("2000.0"))
    )
    found = records(replace(analysis, claims=(half, span, *analysis.claims[2:])))["claims"]
    assert found[0]["value"] == 0.5
    assert found[1]["value"] == [1000, 2000]
    assert all(type(number) is int for number in found[1]["value"])
    assert type(found[2]["value"]) is int


def test_an_open_end_of_time_is_null(analysis: Analysis) -> None:
    claim = replace(analysis.claims[0], time=Interval(dt.date(2024, 1, 1), None))
    found = records(replace(analysis, claims=(claim, *analysis.claims[1:])))["claims"][0]
    assert found["time"] == {"iso_start": "2024-01-01", "iso_end": None}


def test_an_issue_has_severity_and_a_suggestion_only_where_there_is_one(
    analysis: Analysis,
) -> None:
    holds, wrong = records(analysis)["issues"]
    assert holds["severity"] == "info"
    assert "suggestion" not in holds
    assert wrong["severity"] == "warning"
    assert wrong["suggestion"] == "420 square miles"
    start, end = wrong["spans"][0]
    assert analysis.document.text[start:end] == "450 square miles"


def test_marks_in_a_text_have_no_boxes(analysis: Analysis) -> None:
    found = records(analysis)
    assert not any("boxes" in record for record in (*found["claims"], *found["entities"]))


def test_marks_on_pages_have_their_page_and_a_box_for_each_line(
    pdf_job: Callable[..., Job],
) -> None:
    found = records(pdf_job().analysis)
    for record in (*found["claims"], *found["entities"]):
        assert record["page"] == 1
        assert record["boxes"]
        for x0, y0, x1, y1 in record["boxes"]:
            assert 80 <= x0 < x1 <= 431
            assert 119 <= y0 < y1 <= 600
            assert x0 == round(x0, 2)


def test_two_lines_are_two_boxes(pdf_job: Callable[..., Job]) -> None:
    found = records(pdf_job().analysis)
    assert max(len(claim["boxes"]) for claim in found["claims"]) == 2
