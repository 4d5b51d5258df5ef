"""The card of a mark: all that is known of it, in the few lines of a tooltip."""

from html import escape

from inspector.analysis.model import Analysis
from inspector.checks.model import Finding, Verdict
from inspector.claims.wording import hedged_words, qualifier_words, source_words, when_words
from inspector.report.kinds import TITLES, kind_of
from inspector.ui.highlights import Highlight
from inspector.ui.theme import Theme


def card(analysis: Analysis, mark: Highlight, theme: Theme) -> str:
    """Return the card of a mark as rich text."""
    if mark.kind == "issue":
        body = _finding(analysis.findings[mark.index], theme)
    elif mark.kind == "figure":
        body = _claim(analysis, mark.index, theme)
    elif mark.kind == "date" and mark.span in {timex.span for timex in analysis.timexes}:
        body = _timex(analysis, mark.index, theme)
    else:
        body = _mention(analysis, mark.index, theme)
    return f'<div style="white-space: normal; width: 340px">{body}</div>'


def _claim(analysis: Analysis, index: int, theme: Theme) -> str:
    claim = analysis.claims[index]
    head = _head(hedged_words(claim), "Figure", theme)
    hedge = claim.quantity.cue or qualifier_words(claim.quantity.qualifier)
    time = " – ".join(part for part in (when_words(claim.time), claim.time_how) if part)
    rows = _rows(
        (
            ("What", claim.subject),
            ("Of", claim.entity),
            ("Hedge", f"“{hedge}”" if hedge else ""),
            ("Says", source_words(claim)),
            ("When", time),
        ),
        theme,
    )
    checks = "".join(
        _finding(finding, theme)
        for finding in analysis.findings
        if claim.id in finding.claims and not finding.dismissed
    )
    return head + rows + checks


def _timex(analysis: Analysis, index: int, theme: Theme) -> str:
    timex = analysis.timexes[index]
    meaning = when_words(timex.interval) or "Not known: the document has no date"
    return _head(meaning, "Date", theme) + _rows((("Found", timex.how),), theme)


def _mention(analysis: Analysis, index: int, theme: Theme) -> str:
    mention = analysis.mentions[index]
    entity = analysis.entities[mention.entity]
    count = len(entity.mentions)
    return _head(entity.canonical, TITLES[kind_of(mention.label)], theme) + _rows(
        (
            ("Also", ", ".join(entity.aliases)),
            ("Named", "once" if count == 1 else f"{count} times"),
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
