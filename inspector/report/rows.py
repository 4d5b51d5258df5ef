"""One row for each claim, in the words of the editor: what tables, cards and notes show."""

from collections import defaultdict
from dataclasses import dataclass

from inspector.analysis.decisions import State
from inspector.analysis.model import Analysis
from inspector.checks.model import Dismissal, Finding, Verdict
from inspector.claims.model import Claim, RelationKind
from inspector.claims.wording import (
    Places,
    day_words,
    direction_symbol,
    hedged_words,
    source_words,
    when_words,
)
from inspector.documents.model import Role
from inspector.report.provenance import claim_origin, recognition_words, signed_words

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
    are phrases such as "conversion of 1", with the number of the other claim. `dismissed` are the
    findings that the editor has dismissed; they are not among the others. `state` is what an editor
    says of the claim, `signed` by whom and when; `origin` says why it is here. `sure`, from 0 to 1,
    is how sure its words are that were recognised from a picture; None where none were.
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
    dismissed: tuple[Finding, ...]
    state: str
    note: str
    link: str
    signed: str
    origin: str
    sure: float | None


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
            findings=tuple(f for f in findings[claim.id] if not f.dismissed),
            dismissed=tuple(f for f in findings[claim.id] if f.dismissed),
            state=review.state.value if review else State.NEW.value,
            note=one_line(review.note) if review else "",
            link=one_line(review.link) if review else "",
            signed=signed_words(review.signed) if review else "",
            origin=claim_origin(analysis, claim),
            sure=document.confidence(claim.span),
        )
        for number, claim in enumerate(analysis.claims, 1)
        for review in (analysis.review_at(claim.span),)
    )


def card(row: ClaimRow) -> str:
    """Return what a tooltip or a note says about a claim, a line for each thing."""
    claim = row.claim
    when = f"{row.when} ({claim.time_how})" if claim.time and claim.time_how else row.when
    lines = [
        f"{row.number}. {row.value}",
        *([f"Read from a picture: {said}"] if (said := recognition_words(row.sure)) else []),
        f"What: {claim.subject or 'not found in the text'}",
        *([f"Whose: {claim.entity}"] if claim.entity else []),
        f"Who says so: {row.source}",
        f"When: {when}",
        *(finding_words(finding) for finding in row.findings),
        *([f"Checked: {said}"] if (said := review_words(row)) else []),
        f"Why here: {row.origin}",
    ]
    return "\n".join(lines)


def review_words(row: ClaimRow) -> str:
    """Return what an editor says of a claim and who says so; "" where nothing is said."""
    if not row.signed:
        return ""
    state = "" if row.state == State.NEW else row.state
    return f"{'; '.join(part for part in (state, row.note, row.link) if part)} ({row.signed})"


def finding_words(finding: Finding) -> str:
    """Return a finding with its working and what would fit, in one line."""
    parts = [f"{VERDICTS[finding.verdict]}: {finding.message}", finding.working]
    if finding.suggestion:
        parts.append(f"{finding.suggestion} would fit.")
    return " ".join(part if part.endswith((".", "?")) else f"{part}." for part in parts if part)


def dismissal_words(dismissal: Dismissal) -> str:
    """Return why a finding was dismissed, and when."""
    return f"{dismissal.reason or 'no reason given'} ({day_words(dismissal.when.date())})"


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
