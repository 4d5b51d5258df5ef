"""An analysis: everything that panels, charts, exporters and the workspace are given."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from inspector.analysis.decisions import Correction, Review
from inspector.checks.model import Finding
from inspector.claims.model import Anchor, Claim, Relation, Timex
from inspector.documents.model import Document, Span
from inspector.language.model import Entity, Mention, PipelineInfo
from inspector.series.model import Series


@dataclass(frozen=True, slots=True)
class Analysis:
    """What was found in one document, in document order.

    `analysed` are the stretches of the text that have been read so far, in the order in which
    they were read; `complete` says that they cover all of it. `notes` are sentences for the editor
    beyond those of the document, such as "Names are off: …". `checks_off` are the ids of the checks
    whose findings are not among these. `reviews` are what an editor says of places, in order of the
    text; `corrections` are what an editor has changed, and have been made already.
    """

    document: Document
    anchor: Anchor
    mentions: tuple[Mention, ...]
    entities: tuple[Entity, ...]
    claims: tuple[Claim, ...]
    timexes: tuple[Timex, ...]
    relations: tuple[Relation, ...]
    findings: tuple[Finding, ...]
    series: tuple[Series, ...]
    pipeline: PipelineInfo
    sentences: tuple[Span, ...] = ()
    analysed: tuple[Span, ...] = ()
    complete: bool = True
    notes: tuple[str, ...] = ()
    checks_off: tuple[str, ...] = ()
    reviews: tuple[Review, ...] = ()
    corrections: tuple[Correction, ...] = ()

    def review_at(self, span: Span) -> Review | None:
        """Return what an editor says of exactly this place."""
        first = bisect_left(self.reviews, span, key=lambda review: review.place.span)
        found = self.reviews[first : first + 1]
        return found[0] if found and found[0].place.span == span else None

    def claims_at(self, span: Span) -> tuple[Claim, ...]:
        """Return the claims that stand at exactly this place."""
        first = bisect_left(self.claims, span.start, key=lambda claim: claim.span.start)
        last = bisect_right(self.claims, span.start, key=lambda claim: claim.span.start)
        return tuple(claim for claim in self.claims[first:last] if claim.span == span)

    def claim(self, claim_id: str) -> Claim:
        """Return the claim with this id."""
        return self.claims[int(claim_id[1:]) - 1]
