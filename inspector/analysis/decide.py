"""Show an analysis as its editor has decided on it."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from inspector.analysis.corrections import correct_claims, correct_names, renumbered
from inspector.analysis.decisions import Decisions
from inspector.analysis.model import Analysis
from inspector.checks.model import Finding
from inspector.series.model import Series


def decided(analysis: Analysis, decisions: Decisions, off: Collection[str] = ()) -> Analysis:
    """Return an analysis as an editor has decided on it.

    `analysis` has the findings of every check; those of checks that are off, for this document or
    by `off` altogether, are left out. What has been corrected since it was made shows in names and
    figures at once; checks and series follow with the next analysis.
    """
    analysis = _corrected(analysis, decisions)
    checks_off = tuple(sorted({*decisions.checks_off, *off}))
    dismissed = {dismissal.key: dismissal for dismissal in decisions.dismissed}
    if analysis.reviews != decisions.reviews:
        analysis = replace(analysis, reviews=decisions.reviews)
    if not dismissed and checks_off == analysis.checks_off == ():
        return analysis
    findings = tuple(
        finding
        if finding.dismissed == (said := dismissed.get(finding.key))
        else replace(finding, dismissed=said)
        for finding in analysis.findings
        if finding.check not in checks_off
    )
    return replace(analysis, findings=findings, checks_off=checks_off)


def _corrected(analysis: Analysis, decisions: Decisions) -> Analysis:
    wanted = decisions.corrections
    if wanted == analysis.corrections:
        return analysis
    mentions, entities = correct_names(
        analysis.document.text, analysis.mentions, analysis.entities, wanted
    )
    claims, ids = correct_claims(analysis.document, analysis.sentences, analysis.claims, wanted)
    return replace(
        analysis,
        mentions=mentions,
        entities=entities,
        claims=claims,
        relations=renumbered(analysis.relations, ids),
        findings=tuple(_findings(analysis.findings, ids)),
        series=tuple(_series(analysis.series, ids)),
        corrections=wanted,
    )


def _findings(findings: Iterable[Finding], ids: dict[str, str]) -> Iterable[Finding]:
    for finding in findings:
        if all(claim in ids for claim in finding.claims):
            yield replace(finding, claims=tuple(ids[claim] for claim in finding.claims))


def _series(found: Iterable[Series], ids: dict[str, str]) -> Iterable[Series]:
    for series in found:
        points = tuple(
            replace(point, claim=ids[point.claim]) for point in series.points if point.claim in ids
        )
        if len(points) > 1:
            yield replace(series, points=points)
