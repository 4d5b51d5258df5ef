"""W9: a document and its decisions go to a second reader, and come back."""

import hashlib
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from inspector.analysis.decisions import State
from inspector.settings import Settings
from inspector.store.package import unpacked
from inspector.ui import handing
from inspector.ui.dialogs.conflicts import ConflictsDialog
from inspector.ui.session import Session
from inspector.worker.messages import Analyse, Analysed, Open, Opened


@pytest.fixture
def article(tmp_path, show, builders):
    """Return an article that is open, and its file."""
    path = tmp_path / "valley.txt"
    path.write_bytes(builders.TEXT.encode())
    found = builders.analysis()
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    show(replace(found, document=replace(found.document, sha256=digest)), str(path))
    return path


@pytest.fixture
def package(session, article, tmp_path):
    """Return what a first reader has handed over: one figure verified, one queried."""
    claims = session.analysis.claims
    session.apply(replace(session.settings, initials="mk"))
    session.review(claims[0].span, State.VERIFIED)
    session.review(claims[1].span, State.QUERIED)
    path = tmp_path / "valley review.zip"
    handing.hand_over(session, path)
    return path


def test_w9_a_package_is_written_beside_the_article(session, package, article, qtbot):
    with package.open("rb") as file:
        found = unpacked(file, package.name)
    assert (found.name, found.source) == ("valley.txt", article.read_bytes())
    assert found.decisions == session.decisions


def test_w9_another_reader_who_has_nothing_gets_the_document_and_the_decisions(
    package, client, builders, qtbot
):
    other = Session(client, Settings())
    handing.take_over(other, package)
    asked = client.last(Open)
    assert (asked.name, asked.path, asked.data) == (
        "valley.txt",
        None,
        builders.TEXT.encode(),
    )
    found = builders.analysis()
    with qtbot.waitSignal(other.taken_over) as told:
        other.receive(Opened(asked.job, found.document))
    other.receive(Analysed(client.last(Analyse).job, found))
    assert told.args[0].new == 2
    assert [review.state for review in other.analysis.reviews] == [State.VERIFIED, State.QUERIED]
    assert other.undo_words == "take over decisions"
    other.undo()
    assert not other.analysis.reviews


def test_w9_where_readers_differ_ours_stands_unless_theirs_is_ticked(
    window, session, package, qtbot
):
    claims = session.analysis.claims
    session.undo()
    session.review(claims[0].span, State.WRONG)
    handing.take_over(session, package)
    assert session.decisions.review(claims[0].span).state is State.WRONG
    assert session.decisions.review(claims[1].span).state is State.QUERIED
    told = window.messages.texts[-1]
    assert told == "1 decision taken over. The two readers differ in 1 place."
    compare = next(b for b in window.messages.findChildren(QPushButton) if b.text() == "Compare…")
    compare.click()
    dialog = window.findChild(ConflictsDialog)
    row = dialog.list.topLevelItem(0)
    assert row.text(1).startswith("wrong · mk, ")
    assert row.text(2).startswith("verified · mk, ")
    row.setCheckState(2, Qt.CheckState.Checked)
    dialog.accept()
    assert session.decisions.review(claims[0].span).state is State.VERIFIED
    session.undo()
    assert session.decisions.review(claims[0].span).state is State.WRONG


def test_w9_what_cannot_be_handed_over_or_taken_is_told(session, package, article, qtbot):
    article.write_text("Something else.", "utf-8")
    with qtbot.waitSignal(session.problem_raised) as told:
        handing.hand_over(session, package)
    assert "has changed since it was read" in told.args[0]
    article.unlink()
    with qtbot.waitSignal(session.problem_raised) as told:
        handing.hand_over(session, package)
    assert "cannot be read any more" in told.args[0]
    with qtbot.waitSignal(session.problem_raised) as told:
        handing.take_over(session, article)
    assert "could not be read" in told.args[0]
    article.write_text("no package", "utf-8")
    with qtbot.waitSignal(session.problem_raised) as told:
        handing.take_over(session, article)
    assert "not a review package" in told.args[0]
