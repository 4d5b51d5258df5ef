"""The table of claims, for spreadsheets."""

import csv
import io

from inspector.checks.model import Finding
from inspector.phrases import phrases
from inspector.report.cells import cell_text as _text
from inspector.report.model import Job, Writer
from inspector.report.rows import ClaimRow, claim_rows, dismissal_words, finding_words

phrase = phrases(__name__)


_COLUMNS = (
    "id",
    "figure",
    "low",
    "high",
    "bound",
    "unit",
    "direction",
    "subject",
    "entity",
    "source",
    "date_start",
    "date_end",
    "date_how",
    "page",
    "place",
    "start",
    "end",
    "sentence",
    "relation",
    "check",
    "dismissed",
    "state",
    "note",
    "note_source",
    "decided_by",
    "origin",
    "checks_off",
    "recognised",
)


def _write(job: Job) -> bytes:
    table = io.StringIO(newline="")
    rows = csv.writer(table)
    rows.writerow(_COLUMNS)
    document, off = job.analysis.document, "; ".join(job.analysis.checks_off)
    for row in claim_rows(job.analysis):
        page = document.page_of(row.claim.span)
        sure = None if row.sure is None else round(row.sure, 2)
        rows.writerow((*_cells(row, None if page is None else page + 1), off, sure))
    return table.getvalue().encode()


def _cells(row: ClaimRow, page: int | None) -> tuple[object, ...]:
    claim = row.claim
    quantity, time = claim.quantity, claim.time
    return (
        _text(claim.id),
        _text(row.figure),
        f"{quantity.low:f}",
        f"{quantity.high:f}",
        # A lone "=" is no formula, but the guard would change it; these signs are ours.
        quantity.qualifier.name.lower().replace("_", " "),
        _text(quantity.unit.name),
        claim.direction.value if claim.direction else None,
        _text(claim.subject),
        _text(claim.entity),
        _text(claim.source),
        time.start if time else None,
        time.end if time else None,
        _text(claim.time_how),
        page,
        row.place,
        claim.span.start,
        claim.span.end,
        _text(row.sentence),
        "; ".join(row.relations),
        _text(" ".join(finding_words(finding) for finding in row.findings)),
        _text("; ".join(_dismissed(finding) for finding in row.dismissed)),
        row.state,
        _text(row.note),
        _text(row.link),
        _text(row.signed),
        _text(row.origin),
    )


def _dismissed(finding: Finding) -> str:
    told = dismissal_words(finding.dismissed) if finding.dismissed else ""
    return f"{finding_words(finding)} Dismissed: {told}"


WRITER = Writer(id="csv", title=phrase("Table of figures (CSV)"), suffix=".csv", write=_write)
