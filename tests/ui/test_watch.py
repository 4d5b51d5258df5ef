"""V13: a file that changes on the disk is read again, and its figures compared."""

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QPushButton

from inspector.documents.model import Document
from inspector.ui.dialogs.changes import ChangesDialog, words_of
from inspector.ui.views.anchor import same_place
from inspector.ui.watch import Watch
from inspector.worker.messages import Analyse, Analysed, Open, Opened


@pytest.fixture
def article(tmp_path, builders):
    path = tmp_path / "valley.txt"
    path.write_text(builders.TEXT, "utf-8")
    return path


@pytest.fixture
def opened(session, show, builders, article):
    Watch(session, quiet=30)
    return show(builders.analysis(), str(article))


def changed(analysis) -> tuple[Document, object]:
    document = replace(analysis.document, text=f"Late. {analysis.document.text}", sha256="b")
    first = analysis.claims[0]
    quantity = replace(first.quantity, low=Decimal(77), high=Decimal(77))
    claims = (replace(first, text="77%", quantity=quantity), *analysis.claims[1:])
    return document, replace(analysis, document=document, claims=claims)


def test_a_change_is_read_once_when_the_writing_is_over(qtbot, session, client, opened, article):
    """V13"""
    for part in ("one", "one two", "one two three"):
        article.write_text(part, "utf-8")
    qtbot.waitUntil(lambda: len(client.all(Open)) == 2)
    assert session.current.document is not None  # it stays until the new one is there
    document, analysis = changed(opened)
    session.receive(Opened(client.last(Open).job, document))
    session.receive(Analysed(client.last(Analyse).job, analysis))
    assert len(client.all(Open)) == 2
    assert [words_of(change) for change in session.current.changes] == [
        f"{opened.claims[0].text}  →  77%"
    ]


def test_a_file_that_is_replaced_is_watched_on(qtbot, session, client, opened, article):
    """V13"""
    for number in (2, 3):
        part = article.with_suffix(".part")
        part.write_text("x" * number, "utf-8")
        part.replace(article)
        qtbot.waitUntil(lambda number=number: len(client.all(Open)) == number)
        session.receive(Opened(client.last(Open).job, replace(opened.document, text="x" * number)))


def test_the_window_says_which_figures_differ(qtbot, window, session, client, opened, article):
    """S4"""
    session.refresh(session.current.key)
    document, analysis = changed(opened)
    session.receive(Opened(client.last(Open).job, document))
    assert session.analysis is None
    session.receive(Analysed(client.last(Analyse).job, analysis))
    bar = window.documents.pane.messages
    assert "Changed on disk: 1 figure changed." in bar.texts
    next(b for b in bar.findChildren(QPushButton) if b.text() == "Review changes").click()
    dialog = bar.findChild(ChangesDialog)
    dialog.list.setCurrentRow(0)
    assert dialog.list.item(0).text().endswith("area held in the Tesk valley · para 1")
    assert session.selection == analysis.claims[0].span
    dialog.close()
    assert session.current.changes is None


def test_a_version_that_cannot_be_read_leaves_the_one_before(session, client, opened, fail):
    """V13"""
    session.refresh(session.current.key)
    fail(Open, "unreadable", "It is being written.")
    assert session.document == opened.document
    assert session.current.message == "It is being written."


def test_a_closed_document_is_watched_no_more(qtbot, session, client, opened, article):
    """V13"""
    session.close(session.current.key)
    article.write_text("new", "utf-8")
    qtbot.wait(150)
    assert len(client.all(Open)) == 1


@pytest.mark.parametrize(
    ("before", "after", "offset", "expected"),
    [
        ("one two three four", "zero one two three four", 4, 9),
        ("a" * 50 + "here we are now, at last", "here we are now, at last", 50, 0),
        ("gone for good", "something else entirely", 5, 5),
        ("long gone text", "x", 9, 0),
        ("", "", 0, 0),
    ],
)
def test_a_place_is_found_again(before, after, offset, expected):
    """V13"""
    assert same_place(before, after, offset) == expected
