"""How pages are shown: V4, V10, V14, V17, V20."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip

from inspector.documents.model import Comment, Quad
from inspector.ui.theme import load
from inspector.ui.views.pages import PageView
from inspector.worker.messages import Render


@pytest.fixture
def view(qtbot, window, show, paged, draw):
    show(paged(), "/valley.pdf")
    view = window.documents.pane.findChild(PageView)
    qtbot.waitUntil(lambda: view.viewport().grab() and not draw() and not view._easel.is_busy)
    return view


def rect_of(view, builders, words):
    return view._rects(builders.span(builders.TEXT, words, 0))[0]


def test_pages_turn_right_and_left(window, view, client):
    """V10"""
    wide = view._stack.page_rect(0)
    assert wide.width() > wide.height()
    window.actions_made["turn-right"].trigger()
    tall = view._stack.page_rect(0)
    assert tall.height() > tall.width()
    view.viewport().grab()
    assert client.last(Render).drawing.rotation == 90
    window.actions_made["turn-left"].trigger()
    assert view.turn == 0


def test_marks_stay_on_their_words_when_pages_are_turned(qtbot, window, view, builders, draw):
    """V10"""
    window.actions_made["turn-right"].trigger()
    qtbot.waitUntil(lambda: view.viewport().grab() and not draw() and not view._easel.is_busy)
    span = builders.span(builders.TEXT, "12%")
    view.reveal(span)
    rect = view._rects(span)[0]
    assert rect.height() > rect.width()
    image = view.viewport().grab().toImage()
    fill = load("light").highlight("figure").fill
    assert image.pixelColor(rect.center().toPoint()) == fill


def test_a_rectangle_is_shown_as_large_as_it_fits(view):
    """V10"""
    before = view.zoom
    view.zoom_to(QRectF(100, 100, 200, 80))
    assert view.zoom == pytest.approx(before * 0.95 * view.viewport().width() / 200, rel=0.3)
    assert view.fitted == ""


def test_the_place_that_is_picked_is_enlarged(window, view, session, builders):
    """V10"""
    session.select(builders.span(builders.TEXT, "12%"))
    window.actions_made["zoom-selection"].trigger()
    middle = rect_of(view, builders, "12%").center()
    port = view.viewport().rect()
    assert view.zoom > 3
    assert abs(middle.x() - port.center().x()) < port.width() / 4
    assert abs(middle.y() - port.center().y()) < port.height() / 4


def test_a_page_shown_very_large_is_drawn_in_parts(qtbot, window, view, client, draw):
    """V4: no image is larger than a part, however large the page."""
    view.set_zoom(12.0)
    qtbot.waitUntil(lambda: view.viewport().grab() and not draw() and not view._easel.is_busy)
    latest = [asked.drawing for asked in client.all(Render) if asked.drawing.scale == 12.0]
    assert latest
    assert all(drawing.part for drawing in latest)
    assert len(latest) <= 6


def test_hidden_tabs_give_their_pages_back(window, view, session):
    """V4"""
    pane = window.documents.pane
    images = view._easel._images
    assert images.used > 0
    session.open(["/other.txt"])
    assert pane._absence.isActive()
    pane._absence.timeout.emit()
    assert images.used == 0
    session.activate(pane.key)
    assert not pane._absence.isActive()


def test_dark_pages_are_asked_for_dark_and_their_marks_stand_on_dark(
    qtbot, window, view, client, builders, session, draw
):
    """V14: the marks of a dark page are those of the dark theme, in a light window too."""
    window.actions_made["dark-pages"].trigger()
    assert session.settings.dark_pages
    view.viewport().grab()
    assert client.last(Render).drawing.dark
    view._easel._images.drop(session.current.key)
    image = view.viewport().grab().toImage()
    rect = rect_of(view, builders, "12%")
    there = image.pixelColor(rect.center().toPoint())
    fill = load("dark").highlight("figure").fill
    assert (there.red(), there.green()) == (fill.red(), fill.green())
    assert there.blue() < 40
    window.actions_made["dark-pages"].trigger()
    assert not session.settings.dark_pages


def test_back_and_forward_lead_through_jumps(window, view, session, builders):
    """V17"""
    window.resize(900, 420)
    view.set_zoom(3.0)
    view.verticalScrollBar().setValue(0)
    pane = window.documents.pane
    pane.go_to_page(1)
    assert view.page == 1
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert view.page == 0
    QTest.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert view.page == 1


def test_text_is_selected_with_the_keyboard_alone(window, view, builders):
    """V9"""
    QTest.keyClick(window, Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert view.has_caret
    QTest.keyClick(view, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    shift, ctrl = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(view, Qt.Key.Key_Right, shift | ctrl)
    first = view.selected_text()
    assert first
    assert builders.TEXT.startswith(first)
    assert not builders.TEXT[len(first) : len(first) + 1].isspace()
    QTest.keyClick(view, Qt.Key.Key_Right, shift)
    assert view.selected_text() == builders.TEXT[: len(first) + 1]
    QTest.keyClick(view, Qt.Key.Key_End, shift)
    QTest.keyClick(view, Qt.Key.Key_Down, shift)
    assert len(view.selected_text()) > len(first) + 1
    assert builders.TEXT.startswith(view.selected_text())
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert not view.selected_text()
    QTest.keyClick(window, Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert not view.has_caret


def test_comments_of_the_file_can_be_read(qtbot, window, session, show, paged, draw):
    """V20: on the page, and in a list to jump from."""
    analysis = paged()
    comment = Comment(Quad(1, 100, 100, 120, 120), "Ask the ministry.", "Ana Ruiz", "Text")
    document = replace(analysis.document, comments=(comment,))
    show(replace(analysis, document=document), "/noted.pdf")
    view = window.documents.pane.findChild(PageView)
    window.actions_made["dock-outline"].trigger()
    contents = window.docks.by_name["outline"].widget()
    assert contents.isTabVisible(2)
    assert contents.tabText(2) == "Comments 1"
    assert "Ana Ruiz, page 2" in contents.comments.item(0).text()
    contents.comments.itemActivated.emit(contents.comments.item(0))
    assert view.page == 1
    spot = (view._stack.place(comment.quad).center() - view._origin).toPoint()
    there = view.viewport().mapToGlobal(spot)
    QToolTip.hideText()
    view.viewportEvent(QHelpEvent(QHelpEvent.Type.ToolTip, spot, QPoint(there)))
    assert "Ask the ministry." in QToolTip.text()
    QToolTip.hideText()


def test_v20_comments_of_the_file_are_listed_with_the_notes(window, session, show, paged, qtbot):
    """V20"""
    analysis = paged()
    comment = Comment(Quad(1, 100, 100, 120, 120), "Ask the ministry.", "Ana Ruiz", "Text")
    document = replace(analysis.document, comments=(comment,))
    show(replace(analysis, document=document))
    notes = window.docks.by_name["panel"].widget().notes
    (row,) = notes.rows(session.analysis)[-1].children
    assert row.card.text == "Ask the ministry.\nAna Ruiz, page 2"
    with qtbot.waitSignal(notes.comment_chosen) as chosen:
        notes._jump(row)
    assert chosen.args == [comment]
