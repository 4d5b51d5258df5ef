"""One HTML file that holds the whole report and needs nothing else to be read."""

from collections.abc import Iterator
from dataclasses import dataclass

from inspector.analysis.model import Analysis
from inspector.documents.model import Role
from inspector.phrases import phrases
from inspector.report import chart
from inspector.report.kinds import SOURCE_KINDS, TITLES
from inspector.report.marks import Nested, by_block, nest
from inspector.report.model import Job, Writer
from inspector.report.program import pipeline_words, program_words
from inspector.report.provenance import recognition_words
from inspector.report.rows import VERDICTS, ClaimRow, title_of
from inspector.report.summary import moment_words, summary
from inspector.report.templates import render
from inspector.report.theme import theme
from inspector.series.model import Series

phrase = phrases(__name__)


_TAGS = {Role.HEADLINE: "h3", Role.PULL_QUOTE: "blockquote"}


@dataclass(frozen=True, slots=True)
class _Part:
    """A block of the article; `page` is set where a new page begins with it."""

    tag: str
    role: str
    furniture: bool
    page: int | None
    pieces: tuple[str | Nested, ...]


@dataclass(frozen=True, slots=True)
class _Plot:
    """A series as a picture, and its rows."""

    series: Series
    picture: str
    rows: tuple[tuple[ClaimRow, str], ...]


def _write(job: Job) -> bytes:
    analysis = job.analysis
    found = summary(analysis)
    article = tuple(_article(analysis))
    page = render(
        "report.html.j2",
        analysis=analysis,
        document=analysis.document,
        title=title_of(analysis),
        found=found,
        plots=_plots(analysis, found.rows),
        article=article,
        drawn={mark for part in article for mark in _drawn(part.pieces)},
        kinds=TITLES,
        source_kinds=SOURCE_KINDS,
        verdicts=VERDICTS,
        recognition=recognition_words,
        themes={name: theme(name) for name in ("light", "dark")},
        program=program_words(),
        pipeline=pipeline_words(analysis.pipeline),
        exported=moment_words(job.exported) if job.exported else None,
    )
    return f"{page}\n".encode()


def _plots(analysis: Analysis, rows: tuple[ClaimRow, ...]) -> tuple[_Plot, ...]:
    by_claim = {row.claim.id: row for row in rows}
    sentences = {claim: row.sentence for claim, row in by_claim.items()}
    return tuple(
        _Plot(
            series,
            chart.svg(series, analysis.document.name, sentences),
            tuple((by_claim[p.claim], chart.figure_words(p, series.unit)) for p in series.points),
        )
        for series in analysis.series
    )


def _article(analysis: Analysis) -> Iterator[_Part]:
    document, last_page, has_body = analysis.document, None, False
    for block, found in by_block(analysis):
        page = document.page_of(block.span)
        cross_head = has_body and block.role is Role.HEADLINE
        has_body = has_body or block.role is Role.PARAGRAPH
        yield _Part(
            "h4" if cross_head else _TAGS.get(block.role, "p"),
            block.role.value,
            block.role.is_furniture,
            None if page is None or page == last_page else page + 1,
            nest(document.text, block.span, found),
        )
        last_page = page


def _drawn(pieces: tuple[str | Nested, ...]) -> Iterator[str]:
    for piece in pieces:
        if isinstance(piece, Nested):
            yield piece.mark.id
            yield from _drawn(piece.inside)


WRITER = Writer(
    id="html", title=phrase("Report as a web page (HTML)"), suffix=".html", write=_write
)
