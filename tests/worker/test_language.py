"""The language child, for real."""

import datetime as dt
import json
import os
import signal
from dataclasses import replace

import pytest

from inspector.documents.open import from_text, read
from inspector.documents.source import load
from inspector.worker.messages import (
    Analyse,
    Analysed,
    Cancel,
    Child,
    Died,
    Export,
    Exported,
    Failed,
    PipelineReady,
    Preview,
    Previewed,
    Ready,
    Use,
)

DAY = dt.date(2025, 2, 5)


@pytest.fixture
def long_text(article):
    """Return a document that takes a while to analyse."""
    paragraph = article.read_text("utf-8").partition("\n\n")[2]
    return from_text("\n\n".join([paragraph] * 2_000), "long.txt")


def complete(talk, job):
    """Return the last word of an analysis."""
    while True:
        analysis = talk.until(Analysed, job).analysis
        if analysis.complete:
            return analysis


def test_the_first_message_names_writers_checks_and_pipelines(talk):
    catalogue = talk.readies[Child.LANGUAGE].catalogue
    assert {".html", ".pdf", ".json", ".csv"} <= {w.suffixes[0] for w in catalogue.writers}
    assert "conversion" in {check.id for check in catalogue.checks}
    assert catalogue.pipelines
    assert not catalogue.readers


@pytest.mark.slow
def test_the_pipeline_that_ships_is_loaded_without_being_asked_for(fresh):
    assert fresh().until(PipelineReady).job == 0


@pytest.mark.slow
def test_an_article_is_analysed_against_the_date_given(talk, article):
    document = read(load(article))
    analysis = complete(talk, talk.ask(Analyse, document, DAY))
    assert analysis.document == document
    assert (analysis.anchor.date, analysis.anchor.source) == (DAY, "given")
    assert "300 square km" in {claim.text for claim in analysis.claims}


@pytest.mark.slow
def test_a_long_article_is_answered_in_parts_and_can_be_cancelled(talk, long_text, article):
    """E12"""
    job = talk.ask(Analyse, long_text, DAY)
    part = talk.until(Analysed, job).analysis
    assert not part.complete
    assert part.document == long_text
    talk.client.send(Child.LANGUAGE, Cancel(job))
    assert talk.until(Failed, job).code == "cancelled"
    assert complete(talk, talk.ask(Analyse, read(load(article)), DAY)).claims


@pytest.mark.slow
def test_a_report_is_written_while_a_long_article_is_analysed(talk, long_text, article, tmp_path):
    analysis = complete(talk, talk.ask(Analyse, read(load(article)), DAY))
    job = talk.ask(Analyse, long_text, DAY)
    talk.until(Analysed, job)
    report = tmp_path / "report.json"
    talk.until(Exported, talk.ask(Export, analysis, "json", str(report), str(article)))
    assert json.loads(report.read_text("utf-8"))["document"]["name"] == "valley.txt"
    assert not any(
        isinstance(reply, Analysed) and reply.job == job and reply.analysis.complete
        for reply in talk.seen
    )
    talk.client.send(Child.LANGUAGE, Cancel(job))
    talk.until(Failed, job)


@pytest.mark.slow
def test_a_report_on_a_file_that_has_changed_is_refused(talk, article, tmp_path):
    changed = tmp_path / article.name
    changed.write_bytes(article.read_bytes() + b"One more line.\n")
    analysis = complete(talk, talk.ask(Analyse, read(load(article)), DAY))
    target = tmp_path / "report.json"
    job = talk.ask(Export, analysis, "json", str(target), str(changed))
    assert "has changed since it was opened" in talk.until(Failed, job).sentence
    assert not target.exists()


@pytest.mark.slow
def test_the_article_itself_is_never_written_to(talk, tmp_path, article):
    copy = tmp_path / "valley.json"
    copy.write_bytes(article.read_bytes())
    analysis = complete(talk, talk.ask(Analyse, read(load(article)), DAY))
    assert talk.until(Failed, talk.ask(Export, analysis, "json", str(copy), str(copy))).sentence
    assert copy.read_bytes() == article.read_bytes()


@pytest.mark.slow
def test_a_pipeline_that_is_missing_is_told_and_the_one_before_stays(talk, article):
    assert talk.until(Failed, talk.ask(Use, "no_such_pipeline")).code == "pipeline"
    analysis = complete(talk, talk.ask(Analyse, read(load(article)), DAY))
    assert analysis.pipeline.has_names


@pytest.mark.slow
def test_a_missing_pipeline_at_the_start_leaves_figures_and_dates(fresh, article):
    talk = fresh(pipeline="no_such_pipeline")
    failed = talk.until(Failed)
    assert (failed.job, failed.code) == (0, "pipeline")
    analysis = complete(talk, talk.ask(Analyse, read(load(article)), DAY))
    assert not analysis.pipeline.has_names
    assert "300 square km" in {claim.text for claim in analysis.claims}


@pytest.mark.slow
def test_a_mistake_of_ours_is_told_with_its_traceback(talk, article):
    broken = replace(read(load(article)), text=None)
    failed = talk.until(Failed, talk.ask(Analyse, broken, DAY))
    assert failed.code == "bug"
    assert failed.sentence.startswith("Inspector made a mistake")
    assert "Traceback" in failed.details


@pytest.mark.slow
def test_a_killed_child_comes_back_with_the_pipeline_in_use(fresh, long_text):
    talk = fresh()
    talk.until(PipelineReady)
    name = talk.readies[Child.LANGUAGE].catalogue.pipelines[0]
    talk.until(PipelineReady, talk.ask(Use, name))
    job = talk.ask(Analyse, long_text, DAY)
    talk.until(Analysed, job)
    os.kill(talk.pid(Child.LANGUAGE), signal.SIGKILL)
    died = talk.until(Died)
    assert (died.child, died.jobs) == (Child.LANGUAGE, (job,))
    assert "while looking through long.txt" in died.sentence
    assert talk.until(Ready).child is Child.LANGUAGE
    talk.until(PipelineReady)
    assert complete(talk, talk.ask(Analyse, from_text("A 20% rise.", "short"), DAY)).claims


def test_a_report_is_seen_before_it_is_written(talk, article):
    data = article.read_bytes()
    analysis = complete(talk, talk.ask(Analyse, read(load(article)), DAY))
    seen = talk.until(Previewed, talk.ask(Preview, analysis, "html", data))
    assert seen.is_last
    assert "<h1" in seen.words
    job = talk.ask(Preview, analysis, "pdf", data, most=1, scale=0.5)
    page = talk.until(Previewed, job)
    assert (page.total, page.is_last, page.image[:4]) == (1, True, b"\x89PNG")
    job = talk.ask(Preview, analysis, "pdf", data, most=0, scale=0.2)
    pages = [talk.until(Previewed, job)]
    while not pages[-1].is_last:
        pages.append(talk.until(Previewed, job))
    assert [each.page for each in pages] == [*range(pages[0].total)]
    assert len(pages) > 1
