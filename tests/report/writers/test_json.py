"""The JSON report."""

import json

from inspector.analysis.model import Analysis
from inspector.report.model import Job
from inspector.report.records import records
from inspector.report.writers.json import WRITER


def test_the_report_holds_the_records_and_nothing_else(analysis: Analysis) -> None:
    assert json.loads(WRITER.write(Job(analysis))) == records(analysis)


def test_letters_are_written_as_they_are(analysis: Analysis) -> None:
    assert "🙂".encode() in WRITER.write(Job(analysis))
