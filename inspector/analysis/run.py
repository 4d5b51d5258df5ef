"""Run the stages over a document: the part that the editor sees first, then the rest."""

import datetime as dt
from bisect import bisect_right
from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from inspector.analysis.corrections import correct_claims, correct_names, renumbered
from inspector.analysis.decisions import Correction
from inspector.analysis.model import Analysis
from inspector.checks.doubt import doubt_notes
from inspector.checks.model import Evidence
from inspector.checks.run import run_checks
from inspector.claims.build import build_claims
from inspector.claims.model import Claims
from inspector.documents.model import Document, Span
from inspector.language.model import Parse
from inspector.language.parse import Piece, join, parse_pieces
from inspector.language.pipeline import Pipeline
from inspector.phrases import phrases
from inspector.series.build import build_series
from inspector.series.changes import tie_changes

phrase = phrases(__name__)

# Characters. A stretch is short enough to answer a "cancel" at once, and long enough for the
# pipeline to work in batches; a whole article is one stretch.
_STRETCH = 24_000
_FIRST = 8_000


def _parts(block: Span, text: str) -> Iterator[Span]:
    """Yield a block, in parts if it is longer than a stretch: the pipeline's memory is bounded."""
    start = block.start
    while block.end - start > _STRETCH:
        near = text[start + _STRETCH // 2 : start + _STRETCH]
        # After a sentence if there is one, else after a word, else anywhere.
        at = max(near.rfind(". ") + 1, near.rfind(".\n") + 1) or near.rfind(" ") + 1 or len(near)
        yield Span(start, start + _STRETCH // 2 + at)
        start += _STRETCH // 2 + at
    yield Span(start, block.end)


def _stretches(
    document: Document, first: Span | None, pieces: Collection[Piece] = ()
) -> list[Span]:
    """Cut what is not in `pieces` between blocks; the stretch around `first` leads."""
    spans: list[Span] = []
    start = end = 0
    parsed = sorted(piece.span for piece in pieces)
    for part in (part for block in document.blocks for part in _parts(block.span, document.text)):
        before = bisect_right(parsed, part.start, key=lambda span: span.start)
        is_parsed = before > 0 and parsed[before - 1].end >= part.end
        is_full = part.end - start > (_FIRST if not spans else _STRETCH)
        if end > start and (is_parsed or is_full):
            spans.append(Span(start, end))
            start = part.start
        start, end = (part.end, part.end) if is_parsed else (start, part.end)
    if end > start:
        spans.append(Span(start, end))
    if first is None:
        return spans
    seen = [span for span in spans if span.overlaps(first)]
    return [*seen, *(span for span in spans if span not in seen)]


def _assemble(
    document: Document,
    pieces: Sequence[Piece],
    pipeline: Pipeline,
    date: dt.date | None,
    checks: Collection[str] | None = None,
    corrections: tuple[Correction, ...] = (),
    *,
    complete: bool,
) -> Analysis:
    # What has not been parsed yet would be looked through for nothing, again and again.
    end = len(document.text) if complete else max(piece.span.end for piece in pieces)
    seen = document.until(end)
    known = tuple(each for each in corrections if each.place.span.end <= end)
    parse = _named(seen, join(seen, pieces, pipeline.info), known)
    claims = _read(seen, parse, date, known)
    series = build_series(document.text, claims)
    tied = tie_changes(document.text, claims, series)
    claims = replace(claims, relations=(*claims.relations, *tied))
    notes: list[str] = (
        []
        if pipeline.info.has_names
        else [phrase("Names are off: the language pipeline does not find any.")]
    )
    if not pipeline.info.has_dependencies:
        notes.append(phrase("Subjects and sources are rough: the language pipeline has no parser."))
    notes.extend(doubt_notes(seen))
    return Analysis(
        document=document,
        anchor=claims.anchor,
        mentions=parse.mentions,
        entities=parse.entities,
        claims=claims.claims,
        timexes=claims.timexes,
        relations=claims.relations,
        findings=run_checks(Evidence(seen, parse, claims), checks),
        series=series,
        pipeline=pipeline.info,
        sentences=parse.sentences,
        analysed=tuple(piece.span for piece in pieces),
        complete=complete,
        notes=tuple(notes),
        corrections=corrections,
    )


def _named(document: Document, parse: Parse, corrections: tuple[Correction, ...]) -> Parse:
    """Return the parse with the names as an editor has them."""
    names = correct_names(document.text, parse.mentions, parse.entities, corrections)
    return replace(parse, mentions=names[0], entities=names[1])


def _read(
    document: Document, parse: Parse, date: dt.date | None, corrections: tuple[Correction, ...]
) -> Claims:
    """Return the claims as an editor has them."""
    found = build_claims(document, parse, date)
    claims, ids = correct_claims(document, parse.sentences, found.claims, corrections)
    return replace(found, claims=claims, relations=renumbered(found.relations, ids))


def analyse(
    document: Document,
    pipeline: Pipeline,
    date: dt.date | None = None,
    first: Span | None = None,
    tick: Callable[[int, int], object] | None = None,
    checks: Collection[str] | None = None,
    corrections: tuple[Correction, ...] = (),
    pieces: list[Piece] | None = None,
) -> Iterator[Analysis]:
    """Yield the analysis as it grows; the last one is complete.

    A long document is read in stretches, the one around `first` before the others. Putting the
    pieces together again costs time of its own, so it is done after the first of them, and when
    twice as much has been read.

    Args:
        document: What to read.
        pipeline: A loaded pipeline.
        date: The document date where the editor has given one.
        first: The characters that the editor sees now.
        tick: Called after each stretch; it may raise `CancelledError` to stop the analysis.
        checks: The ids of the checks to run; None for those that are on by default.
        corrections: What an editor has changed.
        pieces: What has been parsed before, with this pipeline; the rest is added to it.
    """
    pieces = [] if pieces is None else pieces
    spans = _stretches(document, first, pieces)
    read, told = sum(len(piece.span) for piece in pieces), 0
    for count, span in enumerate(spans, 1):
        # One at a time: the pipeline would gather many before it gives any back.
        pieces.extend(parse_pieces([(document, span)], pipeline))
        if tick:
            tick(count, len(spans))
        read += len(span)
        if count < len(spans) and read >= 2 * told:
            told = read
            yield _assemble(document, pieces, pipeline, date, checks, corrections, complete=False)
    yield _assemble(document, pieces, pipeline, date, checks, corrections, complete=True)


def analyse_many(
    texts: Iterable[tuple[Document, dt.date | None]], pipeline: Pipeline
) -> Iterator[Analysis]:
    """Yield one complete analysis for each short document, in order, batched by the pipeline."""
    waiting: deque[tuple[Document, dt.date | None, int]] = deque()

    def stretches() -> Iterator[tuple[Document, Span]]:
        for document, date in texts:
            spans = _stretches(document, None) if len(document.text) > _STRETCH else []
            spans = spans or [Span(0, len(document.text))]
            waiting.append((document, date, len(spans)))
            yield from ((document, span) for span in spans)

    pieces: list[Piece] = []
    for piece in parse_pieces(stretches(), pipeline):
        pieces.append(piece)
        document, date, count = waiting[0]
        if len(pieces) == count:
            waiting.popleft()
            yield _assemble(document, pieces, pipeline, date, complete=True)
            pieces = []
