"""The annotated PDF: real annotations, on the words that they are about."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pymupdf
import pytest

from inspector.analysis.model import Analysis
from inspector.errors import PasswordNeededError, WriteError
from inspector.report.marks import marks
from inspector.report.model import Job
from inspector.report.writers.pdf import WRITER

WORD = "under the bridge"


def _reopened(made: bytes, password: str | None = None) -> pymupdf.Document:
    pdf = pymupdf.open(stream=made)
    if password:
        assert pdf.authenticate(password)
    return pdf


def _annotations(pdf: pymupdf.Document) -> Iterator[tuple[pymupdf.Page, pymupdf.Annot]]:
    for page in pdf:
        for annotation in page.annots():
            yield page, annotation


def _characters(page: pymupdf.Page) -> list[tuple[str, float, float]]:
    """Return what is printed on a page with the middle of each character, as the file has it.

    The page has neither rotation nor crop box here, so that only the file's own points count.
    """
    return [
        (
            char["c"],
            (char["bbox"][0] + char["bbox"][2]) / 2,
            page.rect.height - (char["bbox"][1] + char["bbox"][3]) / 2,
        )
        for block in page.get_text("rawdict")["blocks"]
        for line in block.get("lines", ())
        for part in line["spans"]
        for char in part["chars"]
        if not char["c"].isspace()
    ]


def _words_under(
    characters: list[tuple[str, float, float]], pdf: pymupdf.Document, annotation: pymupdf.Annot
) -> str:
    """Return the characters whose middle is under the annotation, without white space."""
    numbers = pdf.xref_get_key(annotation.xref, "QuadPoints")[1].strip("[]").split()
    points = [float(number) for number in numbers]
    quads = [points[i : i + 8] for i in range(0, len(points), 8)]
    return "".join(c for c, x, y in characters if any(_holds(quad, x, y) for quad in quads))


def _words(pdf: pymupdf.Document) -> str:
    """Return the words of the report pages, ligatures put right."""
    flags = pymupdf.TEXTFLAGS_TEXT & ~pymupdf.TEXT_PRESERVE_LIGATURES
    return " ".join(" ".join(page.get_text(flags=flags) for page in pdf.pages(1)).split())


def _holds(quad: list[float], x: float, y: float) -> bool:
    return min(quad[::2]) < x < max(quad[::2]) and min(quad[1::2]) < y < max(quad[1::2])


def _laid_flat(pdf: pymupdf.Document) -> pymupdf.Document:
    for page in pdf:
        page.set_rotation(0)
        page.set_cropbox(page.mediabox)
    return pymupdf.open(stream=pdf.tobytes())


def _check_marks(pdf: pymupdf.Document, analysis: Analysis) -> None:
    expected = {mark.id: mark for mark in marks(analysis)}
    flat = _laid_flat(pdf)
    found = []
    for page in flat:
        characters = _characters(page)
        for annotation in page.annots():
            if annotation.info["title"] != "Inspector":
                continue
            mark = expected[annotation.info["id"]]
            found.append(mark.id)
            words = "".join(mark.span.of(analysis.document.text).split())
            assert _words_under(characters, flat, annotation) == words
            assert annotation.info["content"] == mark.note
            assert annotation.type[1] == ("Squiggly" if mark.kind == "issue" else "Highlight")
    assert sorted(found) == sorted(expected)


def test_a_text_is_set_on_pages_and_every_mark_is_on_its_words(analysis: Analysis) -> None:
    pdf = _reopened(WRITER.write(Job(analysis)))
    _check_marks(pdf, analysis)
    text = analysis.document.text.replace("🙂", "\N{WHITE VERTICAL RECTANGLE}")
    assert pdf[0].get_text().split()[:-3] == text.split()


def test_a_long_text_runs_over_pages_with_every_mark_on_its_words(many: Analysis) -> None:
    pdf = _reopened(WRITER.write(Job(many)))
    assert pdf.page_count > 6
    _check_marks(pdf, many)


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
@pytest.mark.parametrize("cropped", [False, True])
def test_marks_are_on_their_words_however_the_page_lies(
    rotation: int, cropped: bool, pdf_job: Callable[..., Job]
) -> None:
    job = pdf_job(rotation=rotation, cropped=cropped)
    pdf = _reopened(WRITER.write(job))
    assert pdf[0].rotation == rotation
    _check_marks(pdf, job.analysis)


def test_the_pages_of_the_article_keep_their_text_and_their_own_notes(
    pdf_job: Callable[..., Job],
) -> None:
    job = pdf_job(note="Ask the desk")
    before = _reopened(job.source)
    after = _reopened(WRITER.write(job))
    assert after[0].get_text() == before[0].get_text()
    assert after[0].read_contents() == before[0].read_contents()
    kept = [a.info["content"] for _, a in _annotations(after) if a.type[1] == "Text"]
    assert kept == ["Ask the desk"]


def test_the_colour_of_a_mark_says_its_kind(analysis: Analysis) -> None:
    colours: dict[str, set[tuple[float, ...]]] = {}
    for _, annotation in _annotations(_reopened(WRITER.write(Job(analysis)))):
        found = tuple(round(part, 3) for part in annotation.colors["stroke"])
        colours.setdefault(annotation.info["subject"], set()).add(found)
    assert set(colours) == {"Person", "Place", "Figure", "Date", "Wrong"}
    assert all(len(found) == 1 for found in colours.values())
    assert len(set.union(*colours.values())) == len(colours)


def test_a_card_says_the_figure_who_when_and_the_working(analysis: Analysis) -> None:
    pdf = _reopened(WRITER.write(Job(analysis)))
    cards = {a.info["id"]: a.info["content"] for _, a in _annotations(pdf)}
    for part in ("450 sq mi", "Tesk valley", "Mara Dovic", "Jun–Aug 2024", "424.7"):
        assert part in cards["c4"]
    assert "undated" in cards["c5"]


def test_the_report_stands_on_pages_of_its_own_after_the_article(
    pdf_job: Callable[..., Job],
) -> None:
    job = pdf_job()
    pdf = _reopened(WRITER.write(job))
    words = _words(pdf)
    assert "They are not part of it." in words
    for part in ("What needs a decision", job.analysis.findings[1].working, "unattributed"):
        assert part in words
    assert "Area held in the Tesk valley" in words
    assert not [page for page, _ in _annotations(pdf) if page.number > 0]


def test_an_encrypted_article_stays_encrypted(pdf_job: Callable[..., Job]) -> None:
    job = pdf_job(password=WORD)
    made = WRITER.write(job)
    assert pymupdf.open(stream=made).needs_pass
    pdf = _reopened(made, WORD)
    _check_marks(pdf, job.analysis)
    assert "What was found" in pdf[1].get_text()


def test_a_wrong_password_is_said_to_be(pdf_job: Callable[..., Job]) -> None:
    with pytest.raises(PasswordNeededError):
        WRITER.write(replace(pdf_job(password=WORD), password=WORD.upper()))


def test_a_file_that_has_changed_is_not_annotated(pdf_job: Callable[..., Job]) -> None:
    job = pdf_job()
    with pytest.raises(WriteError, match="has changed"):
        WRITER.write(replace(job, source=job.source + b"\n"))


def test_hostile_words_stay_words(hostile: Analysis) -> None:
    pdf = _reopened(WRITER.write(Job(hostile)))
    assert "<script>alert(1)</script>" in _words(pdf).replace(" ", "")


def test_nothing_found_is_said(empty: Analysis) -> None:
    pdf = _reopened(WRITER.write(Job(empty)))
    assert not list(_annotations(pdf))
    words = _words(pdf)
    assert "No figures were found" in words
    assert "DRAFT CHECK" in words


def test_a_figure_from_a_picture_says_so_in_the_table_and_in_its_note(recognised: Analysis) -> None:
    pdf = _reopened(WRITER.write(Job(recognised)))
    assert _words(pdf).count("300 square km (OCR, 62% sure)") == 1
    told = [note.info["content"] for _, note in _annotations(pdf) if "OCR" in note.info["content"]]
    assert len(told) == 1
    assert "Read from a picture: OCR, 62% sure" in told[0]
