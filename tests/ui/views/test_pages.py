from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from inspector.documents.model import Quad
from inspector.ui.theme import load
from inspector.ui.views.pages import PageView
from inspector.ui.views.text import TextView
from inspector.worker.messages import Analyse, Analysed, Render, Rendered, Sized


@pytest.fixture
def view(qtbot, window, show, paged, draw):
    show(paged(), "/valley.pdf")
    view = window.documents.pane.findChild(PageView)
    qtbot.waitUntil(lambda: view.viewport().grab() and not draw() and not view._easel.is_busy)
    return view


def rect_of(view, builders, words, nth=0):
    return view._rects(builders.span(builders.TEXT, words, nth))[0]


def test_a_document_with_pages_opens_on_its_pages(window, view):
    assert window.documents.pane.shows_pages
    assert window.actions_made["pages"].isChecked()


def test_only_pages_in_view_and_their_neighbours_are_drawn(qtbot, window, session, client, draw):
    session.open(["/long.pdf"])
    session.receive(Sized(client.sent[-1][1].job, ((595.0, 842.0, 0),) * 300))
    view = window.documents.pane.findChild(PageView)
    qtbot.waitUntil(lambda: view.viewport().grab() and not draw() and not view._easel.is_busy)
    assert {asked.drawing.page for asked in client.all(Render)} <= {0, 1, 2}
    view.show_page(200)
    view.viewport().grab()
    assert 200 in {asked.drawing.page for asked in client.all(Render)}


def test_what_fills_the_view_is_drawn_before_what_is_seen_at_its_edge(
    qtbot, window, session, client, draw
):
    session.open(["/long.pdf"])
    session.receive(Sized(client.sent[-1][1].job, ((595.0, 842.0, 0),) * 300))
    view = window.documents.pane.findChild(PageView)
    qtbot.waitUntil(lambda: view.viewport().grab() and not draw() and not view._easel.is_busy)
    top = view._stack.page_rect(200).top()
    view.verticalScrollBar().setValue(round(top - 60))  # the end of the page before is seen too
    view.viewport().grab()
    assert [asked.drawing.page for asked in client.all(Render)][-2:] == [200, 199]


def test_a_hit_that_is_in_view_is_not_looked_for_on_its_page_again(window, view, monkeypatch):
    bar = window.documents.pane.find_bar
    bar.open(0, "M")
    looked: list[object] = []
    monkeypatch.setattr(PageView, "place", lambda self: looked.append(self) or 0)
    for letter in ("Ma", "Mar", "Mara"):
        bar._words.setText(letter)
    assert bar.count.startswith("1")
    assert not looked


def test_no_more_than_two_images_are_asked_for_at_once(window, session, client):
    session.open(["/long.pdf"])
    session.receive(Sized(client.sent[-1][1].job, ((100.0, 50.0, 0),) * 300))
    view = window.documents.pane.findChild(PageView)
    for page in range(0, 300, 40):
        view.show_page(page)
        view.viewport().grab()
    assert len(client.all(Render)) == 2


def test_marks_are_painted_over_the_paper(view, builders):
    """E4"""
    image = view.viewport().grab().toImage()
    for words, kind in (("12%", "figure"), ("Mara Dovic", "person"), ("Tuesday", "date")):
        centre = rect_of(view, builders, words).center().toPoint()
        assert image.pixelColor(centre) == load("light").highlight(kind).fill


def test_marks_on_paper_are_those_of_daylight_in_the_dark_too(view, builders, look):
    look.choose("dark")
    image = view.viewport().grab().toImage()
    centre = rect_of(view, builders, "12%").center().toPoint()
    assert image.pixelColor(centre) == load("light").highlight("figure").fill
    assert image.pixelColor(1, 1) == load("dark").colour("desk")


def test_print_stays_black_below_a_mark(view, builders, session, client):
    rect = rect_of(view, builders, "12%")
    whole = view._whole(0)
    black = Rendered(0, session.current.key, whole, *_sheet(view, whole.scale))
    view._easel._images.add(black)
    view.viewport().update()
    image = view.viewport().grab().toImage()
    assert image.pixelColor(rect.center().toPoint()) == QColor(Qt.GlobalColor.black)


def _sheet(view, scale):
    width, height = round(420 * scale), round(300 * scale)
    return width, height, width * 3, b"\0" * (width * height * 3)


@pytest.mark.parametrize("rotation", [90, 180, 270])
def test_marks_turn_with_the_page(qtbot, window, show, paged, draw, builders, rotation):
    """E4"""
    analysis = show(paged(rotation), f"/turned{rotation}.pdf")
    view = window.documents.pane.findChild(PageView)
    span = analysis.claims[4].span
    qtbot.waitUntil(lambda: view.viewport().grab() and not draw() and not view._easel.is_busy)
    view.reveal(span)
    rect = view._rects(span)[0]
    assert (rect.width() > rect.height()) == (rotation == 180)
    image = view.viewport().grab().toImage()
    assert image.pixelColor(rect.center().toPoint()) == load("light").highlight("figure").fill


def test_a_page_that_is_jumped_to_is_drawn_while_the_window_comes_to_paint(view, builders, client):
    view.set_zoom(4.0)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    view._easel.wait_no_more()
    before = len(client.all(Render))
    view.reveal(builders.span(builders.TEXT, "400 prisoners"))
    asked = client.all(Render)[before:]
    assert [each.drawing.page for each in asked][:1] == [0]


def test_a_click_picks_a_mark_and_plain_paper_clears(view, session, builders):
    spot = rect_of(view, builders, "400 prisoners").center().toPoint()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert session.selection == builders.span(builders.TEXT, "400 prisoners")
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert session.selection is None


def test_dragging_selects_text_that_can_be_copied(view, builders):
    first, last = rect_of(view, builders, "Dovic", 1), rect_of(view, builders, "rose")
    port = view.viewport()
    start = QPointF(first.left() + 1, first.center().y()).toPoint()
    end = QPointF(last.right() - 1, last.center().y()).toPoint()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    _drag(view, end)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Dovic said output rose"


def test_v9_a_word_is_selected_by_two_clicks_and_shift_goes_on(view, builders):
    first, last = rect_of(view, builders, "output"), rect_of(view, builders, "rose")
    port, left = view.viewport(), Qt.MouseButton.LeftButton
    QTest.mouseDClick(port, left, pos=first.center().toPoint())
    assert view.selected_text() == "output"
    assert view.selected_span() == builders.span(builders.TEXT, "output")
    end = QPointF(last.right() - 1, last.center().y()).toPoint()
    QTest.mouseClick(port, left, Qt.KeyboardModifier.ShiftModifier, end)
    assert view.selected_text() == "output rose"
    QTest.mouseClick(port, left, pos=end)
    assert view.selected_text() == ""


def _drag(view, end: QPoint) -> None:
    """Move the mouse with its button held: QTest's own move has no button."""
    position = QPointF(end)
    view.mouseMoveEvent(
        QMouseEvent(
            QEvent.Type.MouseMove,
            position,
            view.viewport().mapToGlobal(position),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )


def test_the_wheel_zooms_with_ctrl_about_the_mouse(view, builders):
    before, spot = view.zoom, rect_of(view, builders, "Dam").center()
    event = QWheelEvent(
        spot,
        view.viewport().mapToGlobal(spot),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    view.wheelEvent(event)
    assert view.zoom > before
    assert abs(rect_of(view, builders, "Dam").center().y() - spot.y()) < 12


def test_fitting_follows_the_width_of_the_window(view, window):
    widths = []
    for width in (900, 1100):
        window.resize(width, 800)
        widths.append(view._stack.page_rect(0).width() / view.viewport().width())
    assert all(0.85 < share < 1 for share in widths)


def test_a_whole_page_can_be_fitted(view, window):
    window.actions_made["fit-page"].trigger()
    assert view._stack.page_rect(0).height() <= view.viewport().height()
    window.actions_made["zoom-reset"].trigger()
    assert view._stack.page_rect(0).width() > 0.85 * view.viewport().width()


def test_keys_go_to_the_ends_and_page_by_page(view):
    bar = view.verticalScrollBar()
    QTest.keyClick(view, Qt.Key.Key_End)
    assert bar.value() == bar.maximum() > 0
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert bar.value() == 0
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert bar.value() > 0


def test_a_page_number_can_be_typed(window, view):
    window.resize(1200, 500)
    field = window.findChild(QLineEdit, "page-number")
    assert field.text() == "1"
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "2")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert window.documents.pane.page == 1
    assert window.documents.pane.history.can_go_back
    window.actions_made["back"].trigger()
    assert window.documents.pane.page == 0


def test_text_and_pages_keep_the_place(window, view, builders):
    QTest.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    pane = window.documents.pane
    assert not pane.shows_pages
    assert pane.findChild(TextView).isVisible()
    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert pane.shows_pages


def test_a_page_that_cannot_be_drawn_is_not_asked_for_again(window, view, session, client):
    view.set_zoom(1.0)
    view.viewport().grab()
    view.miss_image(session.current.key, 0)
    before = len([asked for asked in client.all(Render) if asked.drawing.page == 0])
    view.set_zoom(0.8)
    view.viewport().grab()
    assert len([asked for asked in client.all(Render) if asked.drawing.page == 0]) == before


def test_find_works_on_the_page(window, view, builders, session):
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    bar = window.documents.pane.find_bar
    QTest.keyClicks(bar.findChild(QLineEdit), "interior minister")
    assert bar.count == "1 of 1"
    image = view.viewport().grab().toImage()
    centre = rect_of(view, builders, "Interior").center().toPoint()
    assert image.pixelColor(centre) == load("light").colour("find_current")


def test_heights_on_the_strip_are_those_of_the_pages(view, builders):
    pane_marks = view._marks.all
    heights = view.heights(pane_marks)
    assert heights == sorted(heights)
    assert 0 < heights[0] < heights[-1] < 0.6


def test_a_quad_of_a_later_page_lies_below(view):
    first, second = (view._stack.place(Quad(page, 0, 0, 5, 5)) for page in (0, 1))
    assert second.top() > first.top() + 300 * view.zoom


def test_a_new_analysis_places_the_marks_anew(view, session, client, paged):
    analysis = paged()
    fewer = replace(analysis, claims=(), findings=(), series=(), relations=())
    session.analyse()
    session.receive(Analysed(client.last(Analyse).job, fewer))
    assert {mark.kind for mark, _ in view._marks_on(0)} == {"person", "place", "date"}


def test_screen_readers_are_told_the_page_its_marks_and_its_text(qtbot, view, builders):
    qtbot.waitUntil(lambda: "page 1 of 2" in view.accessibleName())
    assert "valley.pdf" in view.accessibleName()
    assert " marks" in view.accessibleName()
    assert view.accessibleDescription() == builders.TEXT
    view.show_page(1)
    qtbot.waitUntil(lambda: "page 2 of 2, 0 marks" in view.accessibleName())
