"""What is marked in the article, and how marks nest when they are written out."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from inspector.analysis.decisions import State
from inspector.analysis.model import Analysis
from inspector.checks.model import Severity
from inspector.claims.wording import when_words
from inspector.documents.model import Block, Span
from inspector.report.kinds import TITLES, kind_of
from inspector.report.provenance import date_origin, name_origin, signed_words
from inspector.report.rows import ClaimRow, card, claim_rows, finding_words, one_line


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark. `id` is unique in the report; `note` is what the card says.

    `kind` is one of `kinds.TITLES`, "note" or "issue"; `detail` is the id of a figure's claim, or
    the verdict of an issue. `begins` and `ends` tell whether the mark's own ends are inside `span`,
    which may be a part of it. `by` are the initials of who set it; "" for the program.
    """

    id: str
    kind: str
    span: Span
    note: str
    detail: str = ""
    number: int = 0
    begins: bool = True
    ends: bool = True
    by: str = ""


@dataclass(frozen=True, slots=True)
class Nested:
    """A mark with what stands inside it: plain text and further marks."""

    mark: Mark
    inside: tuple["str | Nested", ...]


def marks(analysis: Analysis) -> tuple[Mark, ...]:
    """Return all marks, in the order of their places, the outer before the inner.

    A date that is also marked as a name is marked once, as a date.
    """
    found = [
        *_issues(analysis),
        *(_figure(row) for row in claim_rows(analysis)),
        *_dates(analysis),
        *_names(analysis),
    ]
    found += _by_hand(analysis, {mark.span for mark in found})
    return tuple(sorted(found, key=lambda mark: (mark.span.start, -mark.span.end)))


def by_block(analysis: Analysis) -> Iterator[tuple[Block, list[Mark]]]:
    """Yield each block of the document with the marks in it, in the order of `marks`."""
    found, near, taken = marks(analysis), list[Mark](), 0
    for block in analysis.document.blocks:
        while taken < len(found) and found[taken].span.start < block.span.end:
            near.append(found[taken])
            taken += 1
        near = [mark for mark in near if mark.span.end > block.span.start]
        yield block, [mark for mark in near if mark.span.overlaps(block.span)]


def nest(text: str, span: Span, found: Sequence[Mark]) -> tuple[str | Nested, ...]:
    """Return the characters of `span` with the marks in it, each inside those that hold it.

    `found` all share a character with `span`, in the order of `marks`. Where two marks
    cross, the later one is cut in two.
    """
    pieces: list[str | Nested] = []
    at, waiting = span.start, list(found)
    while waiting:
        outer = _clipped(waiting.pop(0), Span(at, span.end))
        if outer.span.start > at:
            pieces.append(text[at : outer.span.start])
        at = outer.span.end
        inside = [mark for mark in waiting if mark.span.start < at]
        waiting = [mark for mark in waiting if mark.span.end > at]
        pieces.append(Nested(outer, nest(text, outer.span, inside)))
    if at < span.end:
        pieces.append(text[at : span.end])
    return tuple(pieces)


def _clipped(mark: Mark, to: Span) -> Mark:
    start, end = max(mark.span.start, to.start), min(mark.span.end, to.end)
    return replace(
        mark,
        span=Span(start, end),
        begins=mark.begins and start == mark.span.start,
        ends=mark.ends and end == mark.span.end,
    )


def _issues(analysis: Analysis) -> Iterator[Mark]:
    for number, finding in enumerate(analysis.findings, 1):
        if finding.severity is Severity.WARNING and finding.spans:
            yield Mark(
                f"i{number}",
                "issue",
                finding.spans[0],
                finding_words(finding),
                detail=finding.verdict.value,
                number=number,
            )


def _figure(row: ClaimRow) -> Mark:
    claim = row.claim
    return Mark(claim.id, "figure", claim.span, card(row), detail=claim.id, number=row.number)


def _dates(analysis: Analysis) -> Iterator[Mark]:
    for number, timex in enumerate(analysis.timexes, 1):
        when = when_words(timex.interval)
        how = f" ({timex.how})" if when and timex.how else ""
        note = f"{TITLES['date']}: {when}{how}" if when else f"{TITLES['date']}: not known which"
        yield Mark(f"d{number}", "date", timex.span, f"{note}\nWhy here: {date_origin(timex)}")


def _by_hand(analysis: Analysis, marked: Collection[Span]) -> Iterator[Mark]:
    """Yield what an editor has noted or marked where nothing else is marked."""
    for number, review in enumerate(analysis.reviews, 1):
        if review.place.span not in marked:
            state = "" if review.state is State.NEW else review.state.value
            told = "; ".join(part for part in (state, review.note, review.link) if part) or "marked"
            note = f"Note: {told}\nWhy here: marked by hand ({signed_words(review.signed)})"
            yield Mark(f"r{number}", "note", review.place.span, note, by=review.signed.by)


def _names(analysis: Analysis) -> Iterator[Mark]:
    dates = {timex.span for timex in analysis.timexes}
    for number, mention in enumerate(analysis.mentions, 1):
        kind = kind_of(mention.label)
        if kind == "date" and mention.span in dates:
            continue
        name = one_line(analysis.entities[mention.entity].canonical)
        why = name_origin(analysis, mention)
        yield Mark(f"n{number}", kind, mention.span, f"{TITLES[kind]}: {name}\nWhy here: {why}")
