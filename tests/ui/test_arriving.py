"""A long document arrives: its beginning first, and then all of it."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit

from inspector.documents.model import Page, Span
from inspector.ui.panels.claims import ClaimsPanel
from inspector.ui.panels.panel import CLAIMS
from inspector.ui.session import TabState
from inspector.worker.messages import (
    Analyse,
    Analysed,
    Begun,
    Cancel,
    Child,
    Died,
    Failed,
    Open,
    Opened,
    Sized,
    Skimmed,
)


@pytest.fixture
def whole(builders):
    return builders.analysis()


@pytest.fixture
def begun(session, client, whole):
    """Open a document of which all but the last paragraph is there, and looked through."""
    part = whole.document.until(whole.document.blocks[-2].span.end)
    session.open(["/articles/valley.txt"])
    session.receive(Begun(client.last(Open).job, part))
    end = len(part.text)
    session.receive(
        Analysed(
            client.last(Analyse).job,
            replace(
                whole,
                document=part,
                claims=tuple(claim for claim in whole.claims if claim.span.end <= end),
                mentions=(),
                entities=(),
                timexes=(),
                findings=(),
                relations=(),
                series=(),
            ),
        )
    )
    return part


def test_the_beginning_is_shown_and_looked_through_while_the_rest_is_read(session, begun):
    tab = session.current
    assert (tab.state, tab.is_part, tab.document) == (TabState.READY, True, begun)
    assert session.is_reading(tab.key)
    assert session.analysis.claims
    assert not session.analysis.complete  # there is more to come


def test_what_was_found_stays_when_the_rest_arrives(qtbot, session, client, begun, whole):
    found = session.analysis.claims
    session.select(found[0].span)
    with qtbot.waitSignal(session.analysis_changed) as news:
        session.receive(Opened(client.last(Open).job, whole.document))
    assert news.args[0].claims == found
    assert session.analysis.document == session.document == whole.document
    assert session.selection == found[0].span
    assert not session.current.is_part
    assert not session.is_reading(session.current.key)
    assert client.last(Analyse).document == whole.document
    session.receive(Analysed(client.last(Analyse).job, whole))
    assert session.analysis == whole


def test_the_words_of_a_beginning_are_not_those_of_the_document(
    window, session, client, begun, whole
):
    assert not any("word" in told for told in _told(window))
    session.receive(Opened(client.last(Open).job, whole.document))
    count = len(whole.document.text.split())
    assert f"{count} words" in _told(window)


def _told(window):
    return [label.text() for label in window.statusBar().findChildren(QLabel)]


def test_words_are_found_on_pages_that_are_still_to_be_read(qtbot, window, session, client, paged):
    """V6: the page is shown at once, and the place on it when the document is there."""
    whole = paged().document
    part = replace(whole, text="", blocks=(), pages=())
    session.open(["/articles/valley.pdf"])
    job = client.last(Open).job
    assert client.last(Open).skims
    session.receive(Sized(job, ((420.0, 300.0, 0),) * 9))
    session.receive(Begun(job, part))
    pages = [Page(n, 420.0, 300.0, 0, Span(10 * n, 10 * n + 9)) for n in range(9)]
    text = "north sea\n" * 8 + "xylophone\n"
    session.receive(Skimmed(job, replace(part, text=text, pages=tuple(pages))))
    pane = window.documents.pane
    pane.open_find("xylophone")
    assert pane.find_bar.count == "1 of 1"
    assert pane.page == 8
    session.receive(Opened(job, whole))
    pane.find_bar.findChild(QLineEdit).setText("interior minister")
    assert pane.find_bar.count == "1 of 1"
    assert pane.page == 0
    assert session.current.skimmed is None


def test_a_whole_that_is_another_begins_anew(session, client, begun, whole, builders):
    session.select(session.analysis.claims[0].span)
    other = builders.document("Another text.")
    session.receive(Opened(client.last(Open).job, other))
    assert session.analysis is None
    assert session.selection is None
    assert client.last(Analyse).document == other


def test_the_place_and_the_cards_stay_when_the_rest_arrives(
    qtbot, window, session, client, begun, whole
):
    session.show_list(CLAIMS)
    cards = window.findChild(ClaimsPanel).cards
    model = cards.model()

    def shown():
        places = [model.index(row, 0) for row in range(model.rowCount())]
        return [(index.data(), cards.visualRect(index)) for index in places]

    before = shown()
    assert before
    session.receive(Opened(client.last(Open).job, whole.document))
    assert shown() == before


@pytest.mark.parametrize("reason", ["failed", "died"])
def test_the_beginning_stays_where_the_rest_cannot_be_read(session, client, begun, whole, reason):
    job = client.last(Open).job
    if reason == "failed":
        session.receive(Failed(job, "unreadable", "Page 70 is too large."))
    else:
        session.receive(Died(Child.PAGES, (job,), "Page 70 is too large."))
    tab = session.current
    assert (tab.state, tab.document, tab.message) == (
        TabState.READY,
        begun,
        "Page 70 is too large.",
    )
    session.receive(Analysed(client.last(Analyse).job, replace(whole, document=begun)))
    assert session.analysis.complete


def test_reading_that_was_stopped_can_go_on(session, client, begun, whole):
    asked = client.last(Open)
    session.cancel()
    assert Cancel(asked.job) in client.all(Cancel)
    assert session.document == begun
    assert "The rest of the document is not here" in session.current.message
    session.analyse()
    assert client.last(Open).job != asked.job
    session.receive(Opened(client.last(Open).job, whole.document))
    assert session.document == whole.document


def test_a_document_that_is_read_again_stays_whole_until_then(session, client, show, whole):
    show(whole)
    session.refresh(session.current.key)
    session.receive(Begun(client.last(Open).job, whole.document.until(10)))
    assert session.document == whole.document
