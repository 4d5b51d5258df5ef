"""What of an analysis goes into a report, for an editor to choose."""

from collections.abc import Collection
from dataclasses import replace

from inspector.analysis.decisions import Review, State
from inspector.analysis.model import Analysis
from inspector.phrases import phrases

phrase = phrases(__name__)

PARTS = {
    "findings": phrase("What the checks found"),
    "dismissed": phrase("Dismissed findings"),
    "claims": phrase("Figures"),
    "chart": phrase("Charts"),
    "names": phrase("Names"),
    "notes": phrase("Notes and links"),
}
"""What a report may go without, by id."""

NEEDS = {"dismissed": "findings", "chart": "claims"}
"""What there is only with something else."""


def chosen(analysis: Analysis, without: Collection[str]) -> Analysis:
    """Return what is to be told of an analysis, which says itself what has been left out.

    What an editor has found of a figure is told with the figure, also without the notes on it.
    """
    left = [part for part in PARTS if part in without or NEEDS.get(part) in without]
    if "findings" in left:
        analysis = replace(analysis, findings=())
    if "dismissed" in left:
        kept = tuple(finding for finding in analysis.findings if not finding.dismissed)
        analysis = replace(analysis, findings=kept)
    if "chart" in left:
        analysis = replace(analysis, series=())
    if "names" in left:
        analysis = replace(analysis, mentions=(), entities=())
    if "notes" in left:
        judged = tuple(_bare(each) for each in analysis.reviews if _judges(analysis, each))
        analysis = replace(analysis, reviews=judged)
    if "claims" in left:
        findings = tuple(replace(finding, claims=()) for finding in analysis.findings)
        analysis = replace(analysis, claims=(), relations=(), findings=findings)
    told = [PARTS[part].lower() for part in left]
    notes = [phrase("Left out of this report: {parts}.", parts=", ".join(told))] if told else []
    return replace(analysis, notes=(*analysis.notes, *notes))


def _judges(analysis: Analysis, review: Review) -> bool:
    return review.state is not State.NEW and bool(analysis.claims_at(review.place.span))


def _bare(review: Review) -> Review:
    return replace(review, note="", link="", marked=False)
