"""Put an analysis into plain records: the shapes that other programs read.

Offsets are code points of the document's text, half-open. Days are ISO dates, both ends of an
interval included; null where a side is open or the days are not known. A figure that was printed
as a range is a pair of numbers. In a document with pages each name and each claim has its page,
counted from 1, and one box a line in points, before the page is rotated, from the top left corner
of its crop box. An issue that the editor has dismissed says why and when, and its severity is
"info". What an editor says of a place is among the reviews, with the quote and the position by
which it is found again; corrections have been made already, and those of names and figures are
listed with what they changed.
"""

from decimal import Decimal

from inspector.analysis.decisions import Correction, NameEdit, Review, Signature
from inspector.analysis.model import Analysis
from inspector.analysis.places import Place
from inspector.checks.model import Finding
from inspector.claims.model import Claim, Interval
from inspector.documents.model import Document, Span
from inspector.series.model import Point, Series

SCHEMA = "inspector/1"

Record = dict[str, object]


def records(analysis: Analysis, *, with_document: bool = True) -> Record:
    """Return the records of an analysis; without the document, only what was found in it."""
    document = analysis.document
    found: Record = {
        "entities": _entities(analysis),
        "claims": [_claim(document, claim) for claim in analysis.claims],
        "dates": [
            {**_place(timex.span), "text": timex.text, **_days(timex.interval)}
            for timex in analysis.timexes
        ],
        "series": [_series(series) for series in analysis.series],
        "issues": [_issue(finding) for finding in analysis.findings],
    }
    if analysis.reviews:
        found["reviews"] = [_review(review) for review in analysis.reviews]
    if analysis.corrections:
        found["corrections"] = [_correction(each) for each in analysis.corrections]
    if not with_document:
        return found
    return {
        "schema": SCHEMA,
        "document": _document(analysis),
        "text": document.text,
        **found,
    }


def _document(analysis: Analysis) -> Record:
    document, anchor = analysis.document, analysis.anchor
    return {
        "name": document.name,
        "sha256": document.sha256,
        "date": anchor.date.isoformat() if anchor.date else None,
        "date_source": anchor.source,
        "pages": len(document.pages),
        "characters": len(document.text),
        "encoding": document.encoding,
        "pipeline": f"{analysis.pipeline.name} {analysis.pipeline.version}".strip(),
        "complete": analysis.complete,
        "checks_off": list(analysis.checks_off),
        "notes": [*document.notes, *analysis.notes],
    }


def _entities(analysis: Analysis) -> list[Record]:
    document = analysis.document
    return [
        {
            **_place(mention.span),
            "text": mention.span.of(document.text),
            "label": mention.label,
            "canonical": analysis.entities[mention.entity].canonical,
            **_boxes(document, mention.span),
        }
        for mention in analysis.mentions
    ]


def _claim(document: Document, claim: Claim) -> Record:
    quantity = claim.quantity
    return {
        "id": claim.id,
        **_place(claim.span),
        "text": claim.text,
        "value": _value(quantity.low, quantity.high),
        "unit": quantity.unit.name,
        "qualifier": quantity.qualifier.value,
        "cue": quantity.cue,
        "direction": claim.direction.value if claim.direction else None,
        "subject": claim.subject or None,
        "entity": claim.entity or None,
        "source": claim.source or None,
        "time": _days(claim.time) if claim.time else None,
        "time_how": claim.time_how or None,
        "vague": quantity.vague,
        "sentence": [claim.sentence.start, claim.sentence.end],
        **_boxes(document, claim.span),
    }


def _series(series: Series) -> Record:
    return {
        "id": series.id,
        "label": series.label,
        "unit": series.unit.name,
        "points": [_point(point) for point in series.points],
    }


def _point(point: Point) -> Record:
    return {
        **_place(point.span),
        **_days(point.time),
        "value": _value(point.low, point.high),
        "qualifier": point.qualifier.value,
        "source": point.source or None,
        "claim": point.claim,
    }


def _issue(finding: Finding) -> Record:
    issue: Record = {
        "check": finding.check,
        "severity": finding.severity.value,
        "verdict": finding.verdict.value,
        "spans": [[span.start, span.end] for span in finding.spans],
        "claims": list(finding.claims),
        "message": finding.message,
        "working": finding.working,
    }
    if finding.suggestion:
        issue["suggestion"] = finding.suggestion
    if finding.dismissed:
        when = finding.dismissed.when.isoformat()
        issue["dismissed"] = {"reason": finding.dismissed.reason, "when": when}
    return issue


def _review(review: Review) -> Record:
    return {
        **_selector(review.place),
        "state": review.state.value,
        "note": review.note,
        "link": review.link,
        "highlighted": review.marked,
        **_signed(review.signed),
    }


def _correction(correction: Correction) -> Record:
    where = {**_selector(correction.place), **_signed(correction.signed)}
    if isinstance(correction, NameEdit):
        return {"of": "name", **where, "label": correction.label, "canonical": correction.name}
    quantity = correction.quantity
    changed: Record = {
        "value": _value(quantity.low, quantity.high) if quantity else None,
        "unit": quantity.unit.name if quantity else None,
        "subject": correction.subject,
        "entity": correction.entity,
        "source": correction.source,
        "time": _days(correction.time) if correction.time else None,
    }
    kept = {name: value for name, value in changed.items() if value is not None}
    return {"of": "figure", **where, "deleted": correction.gone, **kept}


def _selector(place: Place) -> Record:
    return {
        **_place(place.span),
        "exact": place.exact,
        "prefix": place.prefix,
        "suffix": place.suffix,
    }


def _signed(signed: Signature) -> Record:
    return {"by": signed.by, "when": signed.when.isoformat()}


def _place(span: Span) -> Record:
    return {"start": span.start, "end": span.end}


def _days(interval: Interval | None) -> Record:
    start, end = (interval.start, interval.end) if interval else (None, None)
    return {
        "iso_start": start.isoformat() if start else None,
        "iso_end": end.isoformat() if end else None,
    }


def _value(low: Decimal, high: Decimal) -> object:
    return _number(low) if low == high else [_number(low), _number(high)]


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def _boxes(document: Document, span: Span) -> Record:
    if not document.pages:
        return {}
    quads = document.quads(span)
    page = quads[0].page if quads else document.page_of(span)
    sure = document.confidence(span)
    return {
        **({} if sure is None else {"recognised": round(sure, 2)}),
        "page": None if page is None else page + 1,
        "boxes": [
            [round(side, 2) for side in (quad.x0, quad.y0, quad.x1, quad.y1)] for quad in quads
        ],
    }
