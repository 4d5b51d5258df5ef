"""The card of a mark: all that is known of it, in the few lines of a tooltip."""

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
from inspector.ui.markup import escape
from inspector.ui.states import WORDS
from inspector.ui.theme import Theme
from inspector.ui.translation import said, translator

tr = translator(__name__)


def card(analysis: Analysis, mark: Highlight, theme: Theme) -> str:
    """Return the card of a mark as rich text."""
    if mark.kind == "issue":
        finding = analysis.findings[mark.index]
        body = _finding(finding, theme) + _rows(
            ((tr("Why here"), said(check_origin(finding.check))),), theme
        )
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
    head, unit = _head(hedged_words(claim), tr("Figure"), theme), unit_words(claim.quantity.unit)
    hedge = claim.quantity.cue or qualifier_words(claim.quantity.qualifier)
    time = " – ".join(part for part in (said(when_words(claim.time)), said(claim.time_how)) if part)
    rows = _rows(
        (
            (tr("Printed"), " ".join(claim.text.split())),
            (tr("Read by"), said(recognition_words(analysis.document.confidence(claim.span)))),
            (tr("Unit"), unit),
            (tr("What"), "" if claim.subject == unit else claim.subject),
            (tr("Of"), "" if claim.entity in claim.subject else claim.entity),
            (tr("Hedge"), f"“{hedge}”" if hedge else ""),
            (tr("Says"), said(source_words(claim))),
            (tr("As of"), time or tr("not told")),
            *_review(analysis, claim.span),
            (tr("Why here"), said(claim_origin(analysis, claim))),
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
        ""
        if review.state is State.NEW
        else tr(
            "{state} ({signed})",
            state=said(WORDS[review.state]),
            signed=signed_words(review.signed),
        )
    )
    return ((tr("Checked"), state), (tr("Note"), review.note), (tr("Source"), review.link))


def _note(analysis: Analysis, index: int, theme: Theme) -> str:
    review = analysis.reviews[index]
    rows = (
        *_review(analysis, review.place.span),
        (tr("Why here"), tr("marked by hand ({signed})", signed=signed_words(review.signed))),
    )
    return _head(" ".join(review.place.exact.split()), tr("Note"), theme) + _rows(rows, theme)


def _timex(analysis: Analysis, index: int, theme: Theme) -> str:
    timex = analysis.timexes[index]
    meaning = said(when_words(timex.interval)) or tr("Not known: the document has no date")
    rows = (
        (tr("Read"), said(timex.how)),
        *_review(analysis, timex.span),
        (tr("Why here"), said(date_origin(timex))),
    )
    return _head(meaning, tr("Date"), theme) + _rows(rows, theme)


def _mention(analysis: Analysis, index: int, theme: Theme) -> str:
    mention = analysis.mentions[index]
    entity = analysis.entities[mention.entity]
    count = len(entity.mentions)
    return _head(entity.canonical, said(TITLES[kind_of(mention.label)]), theme) + _rows(
        (
            (tr("Also"), ", ".join(entity.aliases)),
            (tr("Named"), tr("%Ln time(s)", count=count)),
            *_review(analysis, mention.span),
            (tr("Why here"), said(name_origin(analysis, mention))),
        ),
        theme,
    )


def _finding(finding: Finding, theme: Theme) -> str:
    holds = finding.verdict is Verdict.CONSISTENT
    colour = theme.colour("holds" if holds else "wrong").name()
    sign = "✓" if holds else "⚠"
    fit = tr("Would fit: {figure}", figure=f"<b>{escape(finding.suggestion)}</b>")
    fit = f"<br>{fit}" if finding.suggestion else ""
    return (
        f'<p style="margin: 6px 0 0 0"><span style="color: {colour}">{sign} '
        f"{escape(said(finding.message))}</span>"
        f'<br><span style="color: {theme.colour("muted").name()}">'
        f"{escape(said(finding.working))}</span>"
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
