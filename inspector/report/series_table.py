"""The rows behind a chart, for spreadsheets."""

import csv
import io
from collections.abc import Sequence

from inspector.analysis.model import Analysis
from inspector.claims.model import Claim, Interval, Quantity
from inspector.claims.wording import UNATTRIBUTED, source_words, when_words
from inspector.report.cells import cell_text
from inspector.report.rows import UNDATED, one_line
from inspector.series.model import Series

_COLUMNS = (
    "measure",
    "figure",
    "low",
    "high",
    "bound",
    "unit",
    "date_start",
    "date_end",
    "when",
    "source",
    "sentence",
)


def series_csv(
    analysis: Analysis,
    series: Series,
    undated: Sequence[Claim] = (),
    hidden: frozenset[str] = frozenset(),
) -> str:
    """Return the points of a series, then what has no date; `figure` is as printed.

    `low` and `high` are in the unit of the series; those of a figure without a date in its own.
    Hidden sources are left out.
    """
    table = io.StringIO(newline="")
    rows = csv.writer(table)
    rows.writerow(_COLUMNS)
    for point in series.points:
        claim = analysis.claim(point.claim)
        if (one_line(point.source) or UNATTRIBUTED) not in hidden:
            value = Quantity(
                point.low, point.high, claim.quantity.step, series.unit, point.qualifier
            )
            rows.writerow(_row(analysis, series, claim, value, point.time))
    for claim in undated:
        if source_words(claim) not in hidden:
            rows.writerow(_row(analysis, series, claim, claim.quantity, None))
    return table.getvalue()


def _row(
    analysis: Analysis, series: Series, claim: Claim, value: Quantity, time: Interval | None
) -> tuple[object, ...]:
    return (
        cell_text(series.label),
        cell_text(claim.text),
        f"{value.low:f}",
        f"{value.high:f}",
        value.qualifier.name.lower().replace("_", " "),
        cell_text(value.unit.name),
        time.start if time else None,
        time.end if time else None,
        when_words(time) or UNDATED,
        cell_text(source_words(claim)),
        cell_text(claim.sentence.of(analysis.document.text)),
    )
