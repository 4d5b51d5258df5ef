"""The card of a mark: all that is known of it, in the few lines of a tooltip."""

from html import escape

from inspector.analysis.decisions import State
from inspector.analysis.model import Analysis
from inspector.checks.model import Finding, Verdict
from inspector.claims.wording import (
    hedged_words,
    qualifier_words,
    source_words,
    unit_words,
    when_words,
)
from inspector.documents.model import Span
from inspector.report.kinds import TITLES, kind_of
from inspector.report.provenance import (
    check_origin,
    claim_origin,
    date_origin,
    name_origin,
    recognition_words,
    signed_words,
)
from inspector.ui.highlights import Highlight
from inspector.ui.theme import Theme


def card(analysis: Analysis, mark: Highlight, theme: Theme) -> str:
    """Return the card of a mark as rich text."""
    if mark.kind == "issue":
        finding = analysis.findings[mark.index]
        body = _finding(finding, theme) + _rows((("Why here", check_origin(finding.check)),), theme)
    elif mark.kind == "note":
        body = _note(analysis, mark.index, theme)
    elif mark.kind == "figure":
        body = _claim(analysis, mark.index, theme)
    elif mark.kind == "date" and mark.span in {timex.span for timex in analysis.timexes}:
        body = _timex(analysis, mark.index, theme)
    else:
        body = _mention(analysis, mark.index, theme)
    return f'<div style="white-space: normal; width: 360px">{body}</div>'


def _claim(analysis: Analysis, index: int, theme: Theme) -> str:
    claim = analysis.claims[index]
    head, unit = _head(hedged_words(claim), "Figure", theme), unit_words(claim.quantity.unit)
    hedge = claim.quantity.cue or qualifier_words(claim.quantity.qualifier)
    time = " – ".join(part for part in (when_words(claim.time), claim.time_how) if part)
    rows = _rows(
        (
            ("Printed", " ".join(claim.text.split())),
            ("Read by", recognition_words(analysis.document.confidence(claim.span))),
            ("Unit", unit),
            ("What", "" if claim.subject == unit else claim.subject),
            ("Of", "" if claim.entity in claim.subject else claim.entity),
            ("Hedge", f"“{hedge}”" if hedge else ""),
            ("Says", source_words(claim)),
            ("As of", time or "not told"),
            *_review(analysis, claim.span),
            ("Why here", claim_origin(analysis, claim)),
        ),
        theme,
    )
    checks = "".join(
        _finding(finding, theme)
        for finding in analysis.findings
        if claim.id in finding.claims and not finding.dismissed
    )
    return head + rows + checks


def _review(analysis: Analysis, span: Span) -> tuple[tuple[str, str], ...]:
    """Return what an editor says of a place."""
    review = analysis.review_at(span)
    if review is None:
        return ()
    state = (
        "" if review.state is State.NEW else f"{review.state.value} ({signed_words(review.signed)})"
    )
    return (("Checked", state), ("Note", review.note), ("Source", review.link))


def _note(analysis: Analysis, index: int, theme: Theme) -> str:
    review = analysis.reviews[index]
    rows = (
        *_review(analysis, review.place.span),
        ("Why here", f"marked by hand ({signed_words(review.signed)})"),
    )
    return _head(" ".join(review.place.exact.split()), "Note", theme) + _rows(rows, theme)


def _timex(analysis: Analysis, index: int, theme: Theme) -> str:
    timex = analysis.timexes[index]
    meaning = when_words(timex.interval) or "Not known: the document has no date"
    rows = (("Read", timex.how), *_review(analysis, timex.span), ("Why here", date_origin(timex)))
    return _head(meaning, "Date", theme) + _rows(rows, theme)


def _mention(analysis: Analysis, index: int, theme: Theme) -> str:
    mention = analysis.mentions[index]
    entity = analysis.entities[mention.entity]
    count = len(entity.mentions)
    return _head(entity.canonical, TITLES[kind_of(mention.label)], theme) + _rows(
        (
            ("Also", ", ".join(entity.aliases)),
            ("Named", "once" if count == 1 else f"{count} times"),
            *_review(analysis, mention.span),
            ("Why here", name_origin(analysis, mention)),
        ),
        theme,
    )


def _finding(finding: Finding, theme: Theme) -> str:
    holds = finding.verdict is Verdict.CONSISTENT
    colour = theme.colour("holds" if holds else "wrong").name()
    sign = "✓" if holds else "⚠"
    fit = f"<br>Would fit: <b>{escape(finding.suggestion)}</b>" if finding.suggestion else ""
    return (
        f'<p style="margin: 6px 0 0 0"><span style="color: {colour}">{sign} '
        f"{escape(finding.message)}</span>"
        f'<br><span style="color: {theme.colour("muted").name()}">{escape(finding.working)}</span>'
        f"{fit}</p>"
    )


def _head(words: str, title: str, theme: Theme) -> str:
    muted = theme.colour("muted").name()
    return (
        f'<p style="margin: 0 0 4px 0"><b style="font-size: large">{escape(words)}</b>'
        f'&nbsp;&nbsp;<span style="color: {muted}">{title}</span></p>'
    )


def _rows(rows: tuple[tuple[str, str], ...], theme: Theme) -> str:
    muted = theme.colour("muted").name()
    cells = "".join(
        f'<tr><td style="color: {muted}; padding-right: 10px">{name}</td>'
        f"<td>{escape(words)}</td></tr>"
        for name, words in rows
        if words
    )
    return f"<table cellspacing=1>{cells}</table>" if cells else ""
