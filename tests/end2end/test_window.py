"""Stories of an editor: open, read the findings, look at a page, export."""

import datetime as dt
import hashlib
import os
import signal
from pathlib import Path

import pymupdf
import pytest

from inspector.checks.model import Verdict
from inspector.worker.messages import Child, Died, Drawing, Failed

SEEDS = Path(__file__).resolve().parents[2] / "seeds"

pytestmark = pytest.mark.slow


def test_an_article_is_opened_read_selected_in_and_exported(qtbot, session, analysed, tmp_path):
    sample = SEEDS / "sample.txt"
    before = sample.read_bytes()
    session.open([str(sample)])
    analysis = analysed()
    assert analysis.document.sha256 == hashlib.sha256(before).hexdigest()
    assert analysis.anchor.date == dt.date(2025, 2, 5)
    slips = [finding for finding in analysis.findings if finding.verdict is Verdict.WRONG]
    assert [slip.spans[0].of(analysis.document.text) for slip in slips] == ["17.8 feet"]
    session.select(slips[0].spans[0])
    assert session.selection == slips[0].spans[0]
    for writer, ending in (("html", "html"), ("json", "json"), ("csv", "csv"), ("pdf", "pdf")):
        with qtbot.waitSignal(session.exported, timeout=60_000) as done:
            session.export(writer, str(tmp_path / f"report.{ending}"))
        assert Path(done.args[0]).stat().st_size > 500
    assert "17.8 feet" in (tmp_path / "report.html").read_text("utf-8")
    assert sample.read_bytes() == before


def test_a_pdf_shows_its_pages_and_the_same_findings_on_them(qtbot, session, analysed, tmp_path):
    session.open([str(SEEDS / "sample.pdf")])
    analysis = analysed()
    slip = next(found for found in analysis.findings if found.verdict is Verdict.WRONG)
    quad = analysis.document.quads(slip.spans[0])[0]
    assert quad.page == analysis.document.page_of(slip.spans[0])
    with qtbot.waitSignal(session.page_ready, timeout=60_000) as drawn:
        session.request_page(Drawing(quad.page, 1.0))
    assert drawn.args[0].data
    report = tmp_path / "report.pdf"
    with qtbot.waitSignal(session.exported, timeout=60_000):
        session.export("pdf", str(report))
    with pymupdf.open(report) as file:
        box = pymupdf.Rect(quad.x0, quad.y0, quad.x1, quad.y1)
        marks = [mark.rect for mark in file[quad.page].annots() if mark.rect.intersects(box)]
    assert marks


def test_a_date_given_by_the_editor_is_what_words_like_wednesday_are_read_against(
    qtbot, session, analysed, tmp_path
):
    path = tmp_path / "undated.txt"
    path.write_text("More than 400 prisoners were freed on Wednesday, Kelmar said.\n", "utf-8")
    session.open([str(path)])
    analysis = analysed()
    assert analysis.anchor.date is None
    assert [timex.interval for timex in analysis.timexes] == [None]
    with qtbot.waitSignal(
        session.analysis_changed,
        timeout=60_000,
        check_params_cb=lambda new: bool(new and new.complete and new.anchor.date),
    ):
        session.set_date(dt.date(2025, 3, 13))
    interval = session.analysis.timexes[0].interval
    assert interval.start == interval.end == dt.date(2025, 3, 12)


def test_an_encrypted_pdf_asks_for_its_password_and_opens_with_it(qtbot, session, analysed):
    with qtbot.waitSignal(
        session.document_changed,
        timeout=60_000,
        check_params_cb=lambda tab: bool(tab and tab.code == "password"),
    ):
        session.open([str(SEEDS / "protected.pdf")])
    session.give_password("inspector")
    assert analysed().claims


def test_a_child_that_dies_is_told_and_the_work_goes_on(qtbot, session, analysed, pid):
    session.open([str(SEEDS / "fire.txt")])
    analysed()
    with qtbot.waitSignal(session.problem_raised, timeout=60_000) as told:
        os.kill(pid(Child.LANGUAGE), signal.SIGKILL)
    assert isinstance(told.args[0], Died | Failed | str)
    session.open([str(SEEDS / "shipyard.txt")])
    analysis = analysed()
    assert analysis.document.name == "shipyard.txt"
    assert analysis.claims


def test_what_an_editor_dismisses_stays_dismissed_and_is_in_the_reports(
    qtbot, session, analysed, tmp_path
):
    def slip():
        return next(f for f in session.analysis.findings if f.verdict is Verdict.WRONG)

    session.open([str(SEEDS / "sample.txt")])
    analysed()
    session.dismiss(slip(), "The agency rounds up.")
    assert not any(f.severity == "warning" for f in session.analysis.findings)
    session.set_date(dt.date(2025, 2, 6))
    qtbot.waitUntil(
        lambda: session.analysis.complete and session.analysis.anchor.source == "given",
        timeout=60_000,
    )
    assert slip().dismissed.reason == "The agency rounds up."
    copy = tmp_path / "copy.txt"
    copy.write_bytes((SEEDS / "sample.txt").read_bytes())
    session.close(session.current.key)
    session.open([str(copy)])
    analysed()
    assert slip().dismissed.reason == "The agency rounds up."
    for writer in ("html", "json", "csv", "pdf"):
        with qtbot.waitSignal(session.exported, timeout=60_000):
            session.export(writer, str(tmp_path / f"report.{writer}"))
    for writer in ("html", "json", "csv"):
        assert "The agency rounds up." in (tmp_path / f"report.{writer}").read_text("utf-8")
    with pymupdf.open(tmp_path / "report.pdf") as file:
        assert not any(mark.type[1] == "Squiggly" for page in file for mark in page.annots())
        assert any("The agency rounds up." in page.get_text() for page in file)
