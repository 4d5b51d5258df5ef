"""V15: two views side by side."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QComboBox

from inspector.ui.views.beside import Spread


def spread(window):
    return window.findChild(Spread)


def test_a_document_is_shown_twice_each_with_its_own_place(window, show, paged):
    show(paged(), "/valley.pdf")
    window.actions_made["beside"].trigger()
    beside = spread(window).beside
    assert beside.pane.shows_pages
    assert window.actions_made["beside"].isChecked()
    beside.pane._pages.set_zoom(3.0)
    beside.pane.go_to_page(1)
    assert beside.pane.page == 1
    assert window.documents.pane.page == 0
    window.actions_made["beside"].trigger()
    assert spread(window).beside is None


def test_the_evidence_stands_beside_the_article(window, show, paged, builders, session):
    show(builders.analysis(), "/evidence.txt")
    show(paged(), "/valley.pdf")
    window.actions_made["beside"].trigger()
    beside = spread(window).beside
    beside.findChild(QComboBox).setCurrentIndex(0)
    assert beside.pane.key == session.tabs[0].key
    assert not beside.pane.shows_pages
    assert window.documents.pane.shows_pages
    mark = beside.pane._marks.all[0]
    beside.pane._pick(mark)  # shows its card, and leaves the article's selection alone
    assert session.selection is None


def test_a_side_whose_document_is_closed_shows_another(window, show, paged, builders, session):
    show(builders.analysis(), "/evidence.txt")
    show(paged(), "/valley.pdf")
    window.actions_made["beside"].trigger()
    session.close(session.current.key)
    assert spread(window).beside.pane.key == session.tabs[0].key


def test_a_side_that_was_closed_hears_no_more(window, show, paged, session, qapp):
    show(paged(), "/valley.pdf")
    window.actions_made["beside"].trigger()
    window.actions_made["beside"].trigger()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    session.show_mark("figure", False)  # an error in a slot fails the test
    session.page_failed.emit(session.current.key, 0)
    session.close(session.current.key)
