"""What hangs together with a claim, as short links: its twin, what it changed from, its total."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from inspector.analysis.decisions import State
from inspector.analysis.model import Analysis
from inspector.checks.model import Finding, Verdict
from inspector.claims.model import Claim, Relation, RelationKind
from inspector.claims.wording import claim_words, hedged_words
from inspector.documents.model import Span
from inspector.phrases import phrases
from inspector.ui.panels.cards import VERDICTS, Line, Run, Tone, muted, verdict_run
from inspector.ui.slices import OFTEN, Work
from inspector.ui.translation import said, translator

phrase = phrases(__name__)
tr = translator(__name__)


_TOTALS = {RelationKind.SUM, RelationKind.PARTS}
TOLD = {RelationKind.CONVERSION, RelationKind.FROM_TO, *_TOTALS}
"""The kinds of relations that a card tells; the checks tell the others."""

_SAME = "same-figure"
_TO = {
    "up": phrase("up to {figure}"),
    "down": phrase("down to {figure}"),
    "": phrase("to {figure}"),
}
_FROM = {
    "up": phrase("up from {figure}"),
    "down": phrase("down from {figure}"),
    "": phrase("from {figure}"),
}


@dataclass(frozen=True, slots=True)
class Ties:
    """What hangs together with each claim, by its id."""

    analysis: Analysis
    findings: Mapping[str, list[Finding]]
    relations: Mapping[str, list[Relation]]
    summed: Collection[Span]

    def verdict(self, claim: Claim) -> Verdict | None:
        """Return the worst that a check says about a claim.

        Of figures that do not agree, the one that is likely the slip is wrong; the others want a
        look.
        """
        said = {
            Verdict.LOOK
            if finding.verdict is Verdict.WRONG and finding.claims[0] != claim.id
            else finding.verdict
            for finding in self.findings[claim.id]
        }
        return next((verdict for verdict in VERDICTS if verdict in said), None)

    def state(self, claim: Claim) -> State:
        """Return what the editor says of a claim."""
        review = self.analysis.review_at(claim.span)
        return review.state if review else State.NEW


def tied(analysis: Analysis, summed: Collection[Span]) -> Work[Ties]:
    """Find what hangs together with each claim; `summed` are the places that are added up."""
    findings: dict[str, list[Finding]] = defaultdict(list)
    relations: dict[str, list[Relation]] = defaultdict(list)
    for count, finding in enumerate(analysis.findings):
        for claim_id in () if finding.dismissed else finding.claims:
            findings[claim_id].append(finding)
        if not count % OFTEN:
            yield
    for count, relation in enumerate(analysis.relations):
        for claim_id in dict.fromkeys(relation.members if relation.kind in TOLD else ()):
            relations[claim_id].append(relation)
        if not count % OFTEN:
            yield
    return Ties(analysis, findings, relations, summed)


def links(claim: Claim, ties: Ties) -> tuple[tuple[Run, ...], ...]:
    """Return a few words for each figure that a claim is tied to; they lead there."""
    told = (_relation(claim, relation, ties) for relation in ties.relations[claim.id])
    others = ((_link(f"≠ {claim_words(other)}", other),) for other in clashes(claim, ties))
    return (*told, *others)


def clashes(claim: Claim, ties: Ties) -> tuple[Claim, ...]:
    """Return the figures that say something else of the same thing."""
    ids = dict.fromkeys(
        other
        for finding in ties.findings[claim.id]
        if finding.check == _SAME and finding.verdict is not Verdict.CONSISTENT
        for other in finding.claims
        if other != claim.id
    )
    return tuple(ties.analysis.claim(other) for other in ids)


def joined_links(told: tuple[tuple[Run, ...], ...]) -> Line:
    """Return links in one line."""
    runs = [run for part in told for run in (muted(" · "), *part)]
    return Line(tuple(runs[1:]))


def _relation(claim: Claim, relation: Relation, ties: Ties) -> tuple[Run, ...]:
    is_first = relation.first == claim.id
    other = ties.analysis.claim(relation.second if is_first else relation.first)
    if relation.kind in _TOTALS:
        return _total(claim, relation, ties)
    if relation.kind is RelationKind.CONVERSION:
        checked = next((f for f in ties.findings[claim.id] if other.id in f.claims), None)
        mark = verdict_run(checked.verdict) if checked else Run("")
        return _link(f"= {claim_words(other)}", other), Run(f" {mark.text[:1]}".rstrip(), mark.tone)
    way = _way(ties.analysis.claim(relation.first), ties.analysis.claim(relation.second))
    ways = _TO if is_first else _FROM
    return (_link(said(ways[way], figure=hedged_words(other)), other),)


def _total(claim: Claim, relation: Relation, ties: Ties) -> tuple[Run, ...]:
    total = ties.analysis.claim(relation.first)
    if total.id != claim.id:
        return (_link(tr("Σ part of {figure}", figure=claim_words(total)), total),)
    parts = [ties.analysis.claim(part) for part in relation.members[1:]]
    return (_link(tr("Σ of %Ln part(s)", count=len(parts)), parts[0]),)


def _link(words: str, to: Claim) -> Run:
    return Run(words, Tone.LINK, to.span)


def _way(earlier: Claim, later: Claim) -> str:
    """Tell whether a figure went up or down, where the two can be compared."""
    before, after = earlier.quantity, later.quantity
    if before.unit == after.unit and after.high < before.low:
        return "down"
    if before.unit == after.unit and after.low > before.high:
        return "up"
    return ""
