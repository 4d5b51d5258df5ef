import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from inspector.ui.menus import place_words, working_words
from inspector.ui.views.pages import PageView
from inspector.ui.views.pinned import PinnedCard
from inspector.ui.views.text import TextView


def right_click(widget, spot: QPoint) -> QMenu:
    """Open the menu at a point of a widget, and return it."""
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(widget, QContextMenuEvent(reason, spot, widget.mapToGlobal(spot)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def choose(menu: QMenu, text: str) -> None:
    """Choose an entry of a menu."""
    next(action for action in menu.actions() if action.text() == text).trigger()
    menu.close()


@pytest.fixture
def clipboard(qapp):
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()
    return clipboard


def test_a_place_is_told_with_its_sentence_and_where_it_is(builders):
    analysis = builders.analysis()
    claim = analysis.claims[0]
    words, sentence, where = place_words(analysis, claim.span).splitlines()
    assert words == claim.span.of(analysis.document.text)
    assert words in sentence
    assert where.startswith(f"{analysis.document.name}, para ")


def test_the_working_is_told_for_a_figure_and_for_a_finding(builders):
    analysis = builders.analysis()
    finding = next(f for f in analysis.findings if f.claims)
    claim = analysis.claim(finding.claims[0])
    assert finding.working in working_words(analysis, claim.span)
    assert finding.working in working_words(analysis, finding.spans[0])
    assert not working_words(analysis, analysis.mentions[0].span)


def test_a_mark_has_a_menu_that_picks_it(window, session, show, builders, clipboard):
    analysis = show(builders.analysis())
    view = window.findChild(TextView)
    span = analysis.claims[0].span
    corner = view.viewport().mapFromGlobal(view.corner(span))
    menu = right_click(view.viewport(), corner - QPoint(-4, 14))
    assert session.selection == span
    choose(menu, "Copy with its sentence")
    assert clipboard.text() == place_words(analysis, span)


def test_a_card_has_the_same_menu(window, session, show, builders, clipboard):
    analysis = show(builders.analysis())
    cards = window.docks.by_name["panel"].widget().claims.cards
    menu = right_click(cards.viewport(), cards.visualRect(cards.model().index(0, 0)).center())
    assert [action.text() for action in menu.actions() if action.text()] == [
        "Go to",
        "Verified\tSpace",
        "Query\tQ",
        "Wrong\tX",
        "Not checkable\t-",
        "Undecided\tU",
        "Note…\tN",
        "Correct…\tE",
        "Delete\tDel",
        "Copy with its sentence",
        "Copy working",
        "Add to the sum",
        "Dismiss…",
        "Switch off this check for this document",
        "Switch off this check altogether",
    ]
    choose(menu, "Go to")
    assert session.selection == analysis.claims[0].span


def test_the_menu_of_a_finding_tells_what_x_does_there(window, session, show, builders):
    show(builders.analysis())
    side = window.docks.by_name["panel"].widget()
    side.tabs.setCurrentWidget(side.checks)
    cards = side.checks.cards
    cards.step(1)
    menu = right_click(cards.viewport(), cards.visualRect(cards.currentIndex()).center())
    told = [action.text() for action in menu.actions()]
    assert "Dismiss…\tX" in told
    assert "Wrong" in told
    menu.close()


def test_what_the_menu_copies_is_copied_by_the_keyboard_too(
    window, session, show, builders, clipboard
):
    analysis = show(builders.analysis())
    assert not window.actions_made["copy-place"].isEnabled()
    finding = next(f for f in analysis.findings if f.claims)
    session.select(finding.spans[0])
    window.actions_made["copy-working"].trigger()
    assert finding.working in clipboard.text()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window, Qt.Key.Key_C, both)
    assert clipboard.text() == place_words(analysis, finding.spans[0])


def test_selected_words_are_copied_with_their_place(window, session, show, paged, clipboard):
    """V9: plain, or with the page"""
    show(paged(), "/valley.pdf")
    view = window.findChild(PageView)
    view.show_caret(True)
    for _ in range(3):
        QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    window.actions_made.refresh()
    assert window.actions_made["copy-place"].text() == "Copy with its place"
    window.actions_made["copy-place"].trigger()
    assert clipboard.text() == "“Dam” (valley.pdf, page 1)"
    window.actions_made["copy"].trigger()
    assert clipboard.text() == "Dam"


def test_selected_text_of_a_page_is_copied_by_its_menu(window, show, paged, draw, clipboard):
    show(paged(), "/valley.pdf")
    menu = right_click(window.findChild(PageView).viewport(), QPoint(3, 3))
    assert not menu.actions()[0].isEnabled()
    menu.close()


def test_the_card_of_a_mark_is_pinned_until_escape(window, session, show, builders, qtbot):
    analysis = show(builders.analysis())
    session.select(analysis.claims[0].span)
    QTest.keyClick(window, Qt.Key.Key_F2)
    pinned = window.findChild(PinnedCard)
    assert pinned.isVisible()
    assert "Figure" in pinned.text()
    QTest.keyClick(pinned, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(PinnedCard) is None)


def test_the_words_that_are_picked_are_looked_for(window, session, show, builders):
    analysis = show(builders.analysis())
    session.select(analysis.mentions[0].span)
    QTest.keyClick(window, Qt.Key.Key_F3, Qt.KeyboardModifier.ControlModifier)
    bar = window.documents.pane.find_bar
    assert bar.isVisible()
    assert " of " in bar.count


def test_what_is_picked_already_is_brought_back_into_view(window, session, show, builders):
    analysis = show(builders.analysis())
    window.resize(700, 400)
    QApplication.processEvents()
    session.select(analysis.claims[0].span)
    view = window.findChild(TextView)
    view.set_zoom(4.0)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert view.corner(analysis.claims[0].span).y() < view.mapToGlobal(QPoint(0, 0)).y()
    session.select(analysis.claims[0].span)
    assert view.corner(analysis.claims[0].span).y() > view.mapToGlobal(QPoint(0, 0)).y()
