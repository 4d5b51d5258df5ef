"""What reports say of an editor's decisions."""

import csv
import io
import json

import pymupdf
import pytest

from inspector.analysis.model import Analysis
from inspector.checks.run import checks
from inspector.report.model import Job
from inspector.report.summary import summary
from inspector.report.write import writers

MESSAGE = "450 square miles does not agree with 1,100 square km."


def written(writer: str, analysis: Analysis) -> str:
    return writers()[writer].write(Job(analysis)).decode()


def test_what_is_dismissed_needs_no_decision_and_is_listed_apart(judged: Analysis) -> None:
    found = summary(judged)
    assert found.decisions == ()
    assert [item.finding.message for item in found.dismissed] == [MESSAGE]
    assert found.dismissed[0].dismissed == "=The agency’s own <rounding>. (Thu 6 Feb 2025)"
    assert found.counts.endswith("0 wrong, 0 to look at, 1 calculation that holds, 1 dismissed")


def test_records_say_why_and_when_and_do_not_warn(judged: Analysis) -> None:
    found = json.loads(written("json", judged))
    issue = found["issues"][1]
    assert issue["severity"] == "info"
    assert issue["verdict"] == "wrong"
    assert issue["dismissed"] == {
        "reason": "=The agency’s own <rounding>.",
        "when": "2025-02-06T09:30:00+00:00",
    }
    assert set(issue) >= {"check", "severity", "spans", "message", "working"}
    assert "dismissed" not in found["issues"][0]
    assert found["document"]["checks_off"] == ["order", "weekday-date"]


def test_the_table_has_the_reason_beside_the_figures(judged: Analysis) -> None:
    rows = list(csv.DictReader(io.StringIO(written("csv", judged), newline="")))
    assert rows[3]["check"] == ""
    assert rows[3]["dismissed"].startswith(f"Wrong: {MESSAGE}")
    assert "=The agency’s own <rounding>. (Thu 6 Feb 2025)" in rows[3]["dismissed"]
    assert {row["checks_off"] for row in rows} == {"order; weekday-date"}


def test_the_web_page_lists_it_without_a_mark(judged: Analysis) -> None:
    page = written("html", judged)
    assert "Dismissed by the editor" in page
    assert "=The agency’s own &lt;rounding&gt;. (Thu 6 Feb 2025)" in page
    assert 'id="m-i2"' not in page
    assert 'class="issue wrong"' not in page
    assert checks()["weekday-date"].title in page.replace("&#39;", "'")


def test_the_annotated_article_leaves_it_out_and_its_summary_lists_it(judged: Analysis) -> None:
    with pymupdf.open(stream=writers()["pdf"].write(Job(judged))) as pdf:
        kinds = [mark.type[1] for page in pdf for mark in page.annots()]
        words = " ".join(page.get_text() for page in pdf)
    assert "Highlight" in kinds
    assert "Squiggly" not in kinds
    assert "Dismissed by the editor" in words
    assert "The agency’s own <rounding>." in words


@pytest.mark.parametrize("writer", sorted(writers()))
def test_without_decisions_nothing_is_said_of_them(writer: str, analysis: Analysis) -> None:
    if writer in {"html", "json"}:
        assert "dismissed" not in written(writer, analysis).lower().replace('"checks_off"', "")
