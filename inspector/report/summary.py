"""What every report for people says: counts, what needs a decision, what holds, and the limits."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from inspector.analysis.decisions import State
from inspector.analysis.model import Analysis
from inspector.checks.model import Finding, Verdict
from inspector.checks.run import checks
from inspector.claims.wording import Places, day_words
from inspector.documents.model import Span
from inspector.report.kinds import TITLES, kind_of
from inspector.report.program import pipeline_words
from inspector.report.provenance import signed_words
from inspector.report.rows import VERDICTS, ClaimRow, claim_rows, dismissal_words, one_line

_ANCHOR_SOURCES = {"given": "set by the editor", "dateline": "from the dateline"}


@dataclass(frozen=True, slots=True)
class Item:
    """One finding with what an editor needs to decide on it. `number` is its place in the list.

    `dismissed` says why it is dismissed, and when; "" where it is not.
    """

    number: int
    verdict: str
    finding: Finding
    sentence: str
    rows: tuple[ClaimRow, ...]
    dismissed: str


@dataclass(frozen=True, slots=True)
class NameRow:
    """One entity: its forms in the text, how often it stands there and the marks' ids."""

    name: str
    kind: str
    title: str
    aliases: tuple[str, ...]
    mentions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NoteRow:
    """What an editor says of words that are no figure, or has marked there."""

    words: str
    state: str
    note: str
    link: str
    place: str
    signed: str


@dataclass(frozen=True, slots=True)
class Summary:
    """All of it, in the order in which a report gives it.

    It is `partial` while the analysis is, and a `draft` while figures are unchecked.
    """

    counts: str
    checked: str
    date: str
    partial: bool
    draft: bool
    decisions: tuple[Item, ...]
    holding: tuple[Item, ...]
    dismissed: tuple[Item, ...]
    notes_by_hand: tuple[NoteRow, ...]
    checks_off: tuple[str, ...]
    rows: tuple[ClaimRow, ...]
    names: tuple[NameRow, ...]
    undated: tuple[ClaimRow, ...]
    notes: tuple[str, ...]
    limits: tuple[str, ...]


def summary(analysis: Analysis) -> Summary:
    """Return what a report says about an analysis."""
    rows = claim_rows(analysis)
    every = _items(analysis, rows)
    items = [item for item in every if not item.dismissed]
    # What is wrong comes first; within that, the order of the article.
    eyes = sorted(
        (item for item in items if item.finding.verdict is not Verdict.CONSISTENT),
        key=lambda item: item.finding.verdict is not Verdict.WRONG,
    )
    return Summary(
        counts=_counts(analysis),
        checked=_checked(rows),
        date=_date(analysis),
        partial=not analysis.complete,
        draft=not analysis.complete or any(row.state == State.NEW for row in rows),
        decisions=tuple(eyes),
        holding=tuple(item for item in items if item.finding.verdict is Verdict.CONSISTENT),
        dismissed=tuple(item for item in every if item.dismissed),
        notes_by_hand=tuple(_notes(analysis)),
        checks_off=tuple(_title(check) for check in analysis.checks_off),
        rows=rows,
        names=tuple(_names(analysis)),
        undated=tuple(row for row in rows if row.claim.time is None),
        notes=(*analysis.document.notes, *analysis.notes),
        limits=tuple(_limits(analysis)),
    )


def moment_words(moment: dt.datetime) -> str:
    """Return a moment with its zone, such as "Mon 3 Feb 2025, 14:05 UTC"."""
    return f"{day_words(moment.date())}, {moment:%H:%M} {moment.tzname() or ''}".strip()


def _items(analysis: Analysis, rows: tuple[ClaimRow, ...]) -> list[Item]:
    by_claim = {row.claim.id: row for row in rows}
    starts = [sentence.start for sentence in analysis.sentences]
    return [
        Item(
            number,
            VERDICTS[finding.verdict],
            finding,
            _sentence(analysis, starts, finding.spans[0]) if finding.spans else "",
            tuple(by_claim[claim] for claim in sorted(set(finding.claims), key=_place)),
            dismissal_words(finding.dismissed) if finding.dismissed else "",
        )
        for number, finding in enumerate(analysis.findings, 1)
    ]


def _title(check: str) -> str:
    known = checks().get(check)
    return known.title if known else check.replace("-", " ")


def _place(claim_id: str) -> int:
    return int(claim_id[1:])


def _sentence(analysis: Analysis, starts: list[int], span: Span) -> str:
    """Return the sentence that a finding is about, or the paragraph where that is not known."""
    document, at = analysis.document, bisect_right(starts, span.start) - 1
    whole = span
    if at >= 0 and analysis.sentences[at].covers(span):
        whole = analysis.sentences[at]
    elif (block := document.block_at(span.start)) is not None:
        whole = document.blocks[block].span
    return one_line(whole.of(document.text))


def _counts(analysis: Analysis) -> str:
    verdicts = [f.verdict for f in analysis.findings if f.dismissed is None]
    dismissed = len(analysis.findings) - len(verdicts)
    return ", ".join(
        (
            _many(len(analysis.claims), "figure"),
            _many(len(analysis.entities), "name"),
            _many(len(analysis.timexes), "date"),
            f"{verdicts.count(Verdict.WRONG)} wrong",
            f"{verdicts.count(Verdict.LOOK)} to look at",
            f"{_many(verdicts.count(Verdict.CONSISTENT), 'calculation')} that holds"
            if verdicts.count(Verdict.CONSISTENT) == 1
            else f"{verdicts.count(Verdict.CONSISTENT)} calculations that hold",
            *([f"{dismissed} dismissed"] if dismissed else []),
        )
    )


def _notes(analysis: Analysis) -> Iterator[NoteRow]:
    places, figures = Places(analysis.document), {claim.span for claim in analysis.claims}
    for review in analysis.reviews:
        if review.place.span not in figures:
            yield NoteRow(
                one_line(review.place.exact),
                "" if review.state is State.NEW else review.state.value,
                one_line(review.note),
                one_line(review.link),
                places.of(review.place.span),
                signed_words(review.signed),
            )


def _checked(rows: tuple[ClaimRow, ...]) -> str:
    """Return how far an editor is: "41 figures: 3 verified, 1 queried, 0 wrong, 37 unchecked"."""
    states = [row.state for row in rows]
    parts = [
        f"{states.count(State.VERIFIED)} verified",
        f"{states.count(State.QUERIED)} queried",
        f"{states.count(State.WRONG)} wrong",
        *(
            [f"{states.count(State.NOT_CHECKABLE)} not checkable"]
            if State.NOT_CHECKABLE in states
            else []
        ),
        f"{states.count(State.NEW)} unchecked",
    ]
    return f"{_many(len(rows), 'figure')}: {', '.join(parts)}"


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count:,} {noun}s"


def _date(analysis: Analysis) -> str:
    anchor = analysis.anchor
    if anchor.date is None:
        return "not known, so that nothing relative, such as “on Tuesday”, has been given a date"
    source = _ANCHOR_SOURCES.get(anchor.source, f"from: {anchor.source}")
    return f"{day_words(anchor.date)} ({source})"


def _names(analysis: Analysis) -> Iterator[NameRow]:
    for entity in sorted(analysis.entities, key=lambda e: -len(e.mentions)):
        kind = kind_of(entity.label)
        yield NameRow(
            one_line(entity.canonical),
            kind,
            TITLES[kind],
            tuple(one_line(alias) for alias in entity.aliases),
            tuple(f"n{index + 1}" for index in entity.mentions),
        )


def _limits(analysis: Analysis) -> Iterator[str]:
    pipeline = analysis.pipeline
    yield (
        "Figures, dates and names were found by rules and by the language pipeline"
        f" {pipeline_words(pipeline)}. Some will have been missed and some read wrongly:"
        " compare this report with the article."
    )
    yield (
        "The arithmetic was recomputed from the figures as printed and allows for their rounding."
        " That a calculation holds does not make a figure true."
    )
    yield (
        "“Unattributed” and “undated” mean that the text does not say, or that the program"
        " did not find it. Neither is ever guessed."
    )
    if not pipeline.has_names:
        yield "This pipeline finds no names."
    if not pipeline.has_dependencies:
        yield (
            "This pipeline does not parse sentences, so that what is measured and who says so"
            " are found less often."
        )
