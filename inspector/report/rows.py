"""One row for each claim, in the words of the editor: what tables, cards and notes show."""

from collections import defaultdict
from dataclasses import dataclass

from inspector.analysis.model import Analysis
from inspector.checks.model import Finding, Verdict
from inspector.claims.model import Claim, RelationKind
from inspector.claims.wording import (
    Places,
    direction_symbol,
    hedged_words,
    source_words,
    when_words,
)
from inspector.documents.model import Role

UNDATED = "undated"

VERDICTS = {
    Verdict.WRONG: "Wrong",
    Verdict.LOOK: "Look",
    Verdict.CONSISTENT: "Holds",
}


# What the first figure of a relation is to the second, and the second to the first.
_PHRASES = {
    RelationKind.CONVERSION: ("converted in", "conversion of"),
    RelationKind.FROM_TO: ("changes to", "changed from"),
}


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim as a table shows it.

    `number` counts from 1 in document order, `figure` is as printed, `value` as read. `relations`
    are phrases such as "conversion of 1", with the number of the other claim.
    """

    number: int
    claim: Claim
    figure: str
    value: str
    source: str
    when: str
    place: str
    sentence: str
    relations: tuple[str, ...]
    findings: tuple[Finding, ...]


def claim_rows(analysis: Analysis) -> tuple[ClaimRow, ...]:
    """Return the rows of all claims, in document order."""
    document = analysis.document
    places, relations, findings = Places(document), _relations(analysis), _findings(analysis)
    return tuple(
        ClaimRow(
            number=number,
            claim=claim,
            figure=one_line(claim.text),
            value=f"{direction_symbol(claim.direction)} {hedged_words(claim)}".strip(),
            source=source_words(claim),
            when=when_words(claim.time) or UNDATED,
            place=places.of(claim.span),
            sentence=one_line(claim.sentence.of(document.text)),
            relations=tuple(relations[claim.id]),
            findings=tuple(findings[claim.id]),
        )
        for number, claim in enumerate(analysis.claims, 1)
    )


def card(row: ClaimRow) -> str:
    """Return what a tooltip or a note says about a claim, a line for each thing."""
    claim = row.claim
    when = f"{row.when} ({claim.time_how})" if claim.time and claim.time_how else row.when
    lines = [
        f"{row.number}. {row.value}",
        f"What: {claim.subject or 'not found in the text'}",
        *([f"Whose: {claim.entity}"] if claim.entity else []),
        f"Who says so: {row.source}",
        f"When: {when}",
        *(finding_words(finding) for finding in row.findings),
    ]
    return "\n".join(lines)


def finding_words(finding: Finding) -> str:
    """Return a finding with its working and what would fit, in one line."""
    parts = [f"{VERDICTS[finding.verdict]}: {finding.message}", finding.working]
    if finding.suggestion:
        parts.append(f"{finding.suggestion} would fit.")
    return " ".join(part if part.endswith((".", "?")) else f"{part}." for part in parts if part)


def title_of(analysis: Analysis) -> str:
    """Return the title that a report has: the headline, or the name of the file.

    A headline further down heads a part of the article.
    """
    document = analysis.document
    for block in document.blocks:
        if block.role is Role.HEADLINE:
            return one_line(block.span.of(document.text))
        if block.role is Role.PARAGRAPH:
            break
    return one_line(document.title or "") or document.name


def one_line(text: str) -> str:
    """Return the text with every stretch of white space made one space."""
    return " ".join(text.split())


def _relations(analysis: Analysis) -> defaultdict[str, list[str]]:
    phrases: defaultdict[str, list[str]] = defaultdict(list)
    for relation in analysis.relations:
        if relation.kind not in _PHRASES:
            continue  # the checks tell what is known of the others
        there, back = _PHRASES[relation.kind]
        phrases[relation.first].append(f"{there} {relation.second[1:]}")
        phrases[relation.second].append(f"{back} {relation.first[1:]}")
    return phrases


def _findings(analysis: Analysis) -> defaultdict[str, list[Finding]]:
    about: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in analysis.findings:
        for claim in dict.fromkeys(finding.claims):
            about[claim].append(finding)
    return about
