"""The article as a PDF with a real annotation for every mark, and a summary on pages of its own.

A PDF article keeps its pages as they are, with the annotations that it had. Any other article is
set on pages first, by the same engine that knows where each character then stands.
"""

import hashlib
import io
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pymupdf

from inspector.analysis.model import Analysis
from inspector.documents.model import Document, Quad
from inspector.errors import PasswordNeededError, WriteError
from inspector.phrases import phrases
from inspector.report import chart
from inspector.report.kinds import SOURCE_KINDS, TITLES
from inspector.report.marks import Mark, marks
from inspector.report.model import Job, Writer
from inspector.report.program import pipeline_words, program_words
from inspector.report.provenance import recognition_words
from inspector.report.rows import VERDICTS, review_words, title_of
from inspector.report.summary import moment_words, summary
from inspector.report.templates import render
from inspector.report.theme import Theme, rgb, theme
from inspector.report.typeset import HEIGHT, WIDTH, Sheet, typeset

phrase = phrases(__name__)


_AUTHOR = "Inspector"
_PAPER = pymupdf.Rect(0, 0, WIDTH, HEIGHT)
_INSIDE = pymupdf.Rect(50, 50, WIDTH - 50, HEIGHT - 62)
_LEAST_ROOM = 60
_UPPER = pymupdf.Rect(50, 50, WIDTH - 50, HEIGHT / 2 - 15)
_LOWER = pymupdf.Rect(50, HEIGHT / 2 + 15, WIDTH - 50, HEIGHT - 65)
_FOOT = HEIGHT - 40
# Not the replacement character, which the face has a picture of and no name for.
_MISSING = "\N{WHITE VERTICAL RECTANGLE}"


def _write(job: Job) -> bytes:
    look = theme("light")
    try:
        if job.analysis.document.format == "pdf":
            pdf, document = _reopened(job), job.analysis.document
        else:
            pdf, document = _typeset(job.analysis, look)
        _annotate(pdf, document, marks(job.analysis), look)
        with pymupdf.open(stream=_summary(job, look)) as pages:
            pdf.insert_pdf(pages)
        # A new identity would be another one each time.
        keep = pymupdf.mupdf.PDF_ENCRYPT_KEEP
        return bytes(pdf.tobytes(deflate=True, no_new_id=True, encryption=keep))
    except (RuntimeError, ValueError, pymupdf.mupdf.FzErrorBase) as error:
        raise WriteError(
            phrase(
                "“{name}” cannot be annotated, because the file is damaged. Choose another kind"
                " of report.",
                name=job.analysis.document.name,
            )
        ) from error


# ---------------------------------------------------------------- the article


def _reopened(job: Job) -> pymupdf.Document:
    document = job.analysis.document
    if hashlib.sha256(job.source).hexdigest() != document.sha256:
        raise WriteError(
            phrase(
                "“{name}” has changed since it was opened. Open it again, then export.",
                name=document.name,
            )
        )
    pdf = pymupdf.open(stream=job.source, filetype="pdf")
    if pdf.needs_pass and not pdf.authenticate(job.password or ""):
        raise PasswordNeededError(
            phrase("“{name}” is locked. Give its password.", name=document.name)
        )
    return pdf


def _typeset(analysis: Analysis, look: Theme) -> tuple[pymupdf.Document, Document]:
    """Return the pages of a text, drawn, and the document with these pages as its own."""
    face, pdf = _Face(), pymupdf.open()
    sheets = typeset(analysis.document, face)
    for sheet in sheets:
        page = _draw(pdf, sheet, face)
        _write_foot(page, f"{sheet.page.number + 1} / {len(sheets)}", look)
    pdf.subset_fonts()
    pdf.set_metadata({"title": title_of(analysis), "creator": program_words()})
    return pdf, replace(analysis.document, pages=tuple(sheet.page for sheet in sheets))


class _Face:
    """The face of the article: a serif, with stand-ins for scripts that it lacks."""

    def __init__(self) -> None:
        self.fonts = {False: pymupdf.Font("tiro"), True: pymupdf.Font("tibo")}
        self.width: Callable[..., float] = cache(self._width)
        self.shown: Callable[[str], str] = cache(self._shown)

    def _width(self, shown: str, *, bold: bool) -> float:
        return float(self.fonts[bold].glyph_advance(ord(shown))) if shown else 0.0

    def _shown(self, character: str) -> str:
        if character.isspace():
            return " "
        if unicodedata.category(character) in {"Cc", "Cf"}:
            return ""
        return character if self.fonts[False].has_glyph(ord(character), fallback=1) else _MISSING


def _draw(pdf: pymupdf.Document, sheet: Sheet, face: _Face) -> pymupdf.Page:
    page = pdf.new_page(width=WIDTH, height=HEIGHT)
    writer = pymupdf.TextWriter(page.rect)
    for line in sheet.lines:
        place = (line.edges[0], line.baseline)
        writer.append(place, line.shown, font=face.fonts[line.style.bold], fontsize=line.style.size)
    writer.write_text(page)
    return page


# ------------------------------------------------------------------ the marks


def _annotate(
    pdf: pymupdf.Document, document: Document, found: tuple[Mark, ...], look: Theme
) -> None:
    """Add every mark to each page that it touches; marks and pages are both in order of place."""
    near: list[Mark] = []
    taken = 0
    for page in document.pages:
        while taken < len(found) and found[taken].span.start < page.span.end:
            near.append(found[taken])
            taken += 1
        near = [mark for mark in near if mark.span.end > page.span.start]
        carried = [
            mark for mark in found if any(mark.span.overlaps(part.span) for part in page.carried)
        ]
        # A page of the file lives only as long as it is held here.
        drawn_on = pdf.load_page(page.number)
        for mark in (*carried, *near):
            if quads := list(page.quads(mark.span)):
                _add(pdf, drawn_on, mark, quads, look)


def _add(
    pdf: pymupdf.Document, page: pymupdf.Page, mark: Mark, quads: list[Quad], look: Theme
) -> None:
    # Both sides know the page before it is rotated, from the corner of its crop box.
    corners = [pymupdf.Rect(q.x0, q.y0, q.x1, q.y1).quad for q in quads]
    is_issue = mark.kind == "issue"
    annotation = page.add_squiggly_annot(corners) if is_issue else page.add_highlight_annot(corners)
    annotation.set_colors(stroke=rgb(look.marks[mark.kind]["line" if is_issue else "fill"]))
    annotation.set_info(content=mark.note, title=mark.by or _AUTHOR, subject=_subject(mark))
    # What `annotation.update()` comes down to here; that one times itself, which takes longer.
    pymupdf.mupdf.pdf_update_annot(annotation.this)
    pdf.xref_set_key(annotation.xref, "NM", pymupdf.get_pdf_str(mark.id))


def _subject(mark: Mark) -> str:
    if mark.kind == "note":
        return "Note"
    return TITLES[mark.kind] if mark.kind != "issue" else mark.detail.capitalize()


# ---------------------------------------------------------------- the summary


def _summary(job: Job, look: Theme) -> bytes:
    """Return pages with what was found, to stand after the article."""
    analysis = job.analysis
    text = render(
        "summary.html.j2",
        document=analysis.document,
        title=title_of(analysis),
        found=summary(analysis),
        verdicts=VERDICTS,
        review=review_words,
        recognition=recognition_words,
        program=program_words(),
        pipeline=pipeline_words(analysis.pipeline),
        exported=moment_words(job.exported) if job.exported else None,
    )
    pages = _flow(text.split("<!--part-->"), render("summary.css.j2", look=look))
    with pymupdf.open(stream=pages) as pdf:
        _plot(pdf, analysis, look)
        for page in pdf:
            _write_foot(page, f"Report {page.number + 1} / {pdf.page_count}", look)
        pdf.subset_fonts()
        return bytes(pdf.tobytes(deflate=True, no_new_id=True))


def _flow(parts: list[str], css: str) -> bytes:
    """Return pages with the parts one below the other."""
    pages = io.BytesIO()
    writer = pymupdf.DocumentWriter(pages)
    device, top = writer.begin_page(_PAPER), _INSIDE.y0
    for part in parts:
        story, more = pymupdf.Story(html=part, user_css=css), True
        while more:
            if top > _INSIDE.y1 - _LEAST_ROOM:
                writer.end_page()
                device, top = writer.begin_page(_PAPER), _INSIDE.y0
            more, filled = story.place(pymupdf.Rect(_INSIDE.x0, top, _INSIDE.x1, _INSIDE.y1))
            story.draw(device)
            top = _INSIDE.y1 if more else filled[3]
    writer.end_page()
    writer.close()
    return pages.getvalue()


def _plot(pdf: pymupdf.Document, analysis: Analysis, look: Theme) -> None:
    """Add pages with the charts, two on each."""
    inks = chart.Inks(
        look.colours["text"],
        look.colours["base"],
        tuple(look.marks[kind]["line"] for kind in SOURCE_KINDS),
    )
    sentences = {claim.id: claim.sentence.of(analysis.document.text) for claim in analysis.claims}
    for number, series in enumerate(analysis.series):
        if number % 2 == 0:
            pdf.new_page(width=WIDTH, height=HEIGHT)
        picture = chart.svg(series, analysis.document.name, sentences, inks)
        with (
            pymupdf.open(stream=picture.encode(), filetype="svg") as drawing,
            pymupdf.open(stream=drawing.convert_to_pdf(), filetype="pdf") as plot,
        ):
            half = _UPPER if number % 2 == 0 else _LOWER
            pdf[-1].show_pdf_page(half, plot)


def _write_foot(page: pymupdf.Page, words: str, look: Theme) -> None:
    left = (WIDTH - pymupdf.get_text_length(words, fontname="helv", fontsize=9)) / 2
    grey = rgb(look.colours["muted"])
    page.insert_text((left, _FOOT), words, fontname="helv", fontsize=9, color=grey)


WRITER = Writer(id="pdf", title=phrase("Annotated article (PDF)"), suffix=".pdf", write=_write)
