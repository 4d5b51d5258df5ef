import itertools
from collections import Counter

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QFontDatabase, QFontInfo, QGuiApplication, QMouseEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from inspector.documents.model import Span
from inspector.documents.open import from_text
from inspector.ui.highlights import KINDS, gathered
from inspector.ui.slices import at_once
from inspector.ui.theme import load
from inspector.ui.views.pointer import Pointer
from inspector.ui.views.text import _FACES, TextView

ALL = frozenset(KINDS)


@pytest.fixture
def view(qtbot, look, builders):
    view = TextView(12)
    qtbot.addWidget(view)
    view.resize(800, 500)
    view.show()
    qtbot.waitExposed(view)
    view.load(builders.document())
    view.set_marks(at_once(gathered(builders.analysis())), ALL)
    return view


def rect_of(view, builders, words, nth=0):
    return view._rects(builders.span(builders.TEXT, words, nth))[0]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_marks_are_painted_in_their_colours(view, look, builders, theme):
    look.choose(theme)
    image = view.viewport().grab().toImage()
    for words, kind in (("20%", "figure"), ("Mara Dovic", "person"), ("last summer", "date")):
        rect = rect_of(view, builders, words)
        corner = image.pixelColor(int(rect.left()) + 1, int(rect.top()) + 1)
        assert corner == load(theme).highlight(kind).fill


def test_a_mark_behind_a_character_of_two_units_covers_its_own_word(view, builders):
    rect = rect_of(view, builders, "20%")
    offset = view._offset(QPointF(rect.left() + 2, rect.center().y()))
    assert builders.TEXT[offset : offset + 3] == "20%"


def test_a_kind_that_is_switched_off_is_not_painted(view, builders):
    view.set_marks(view._marks, ALL - {"figure"})
    rect = rect_of(view, builders, "20%")
    image = view.viewport().grab().toImage()
    corner = image.pixelColor(int(rect.left()) + 1, int(rect.top()) + 1)
    assert corner == load("light").colour("base")
    assert view.mark_at(rect.center()) is None


def test_the_mark_under_the_mouse_is_found(view, builders):
    assert view.mark_at(rect_of(view, builders, "Mara Dovic").center()).kind == "person"
    assert view.mark_at(rect_of(view, builders, "Interior").center()) is None
    assert view.mark_at(QPointF(5, 490)) is None


def test_an_issue_is_found_before_the_figure_it_is_about(view, builders):
    assert view.mark_at(rect_of(view, builders, "450 square miles").center()).kind == "issue"


def test_what_is_copied_comes_from_the_document(view, builders):
    cursor = view.textCursor()
    cursor.select(QTextCursor.SelectionType.Document)
    view.setTextCursor(cursor)
    view.copy()
    assert QGuiApplication.clipboard().text() == builders.TEXT


def test_no_break_spaces_are_copied_as_they_are(view, builders):
    view.load(builders.document("Output: 12\u00a0% 🙂 of 1\u202f300\n\nEnd"))
    view.selectAll()
    view.copy()
    assert QGuiApplication.clipboard().text() == "Output: 12\u00a0% 🙂 of 1\u202f300\n\nEnd"


def test_a_span_far_down_is_scrolled_into_view(view, builders):
    text = "Headline\n\n" + "A line of words.\n\n" * 300 + "The end 20%."
    view.load(builders.document(text))
    end = builders.span(text, "20%")
    assert view.verticalScrollBar().value() == 0
    view.reveal(end)
    rect = view._rects(end)[0]
    assert 0 < rect.top() < view.viewport().height()
    before = view.verticalScrollBar().value()
    view.reveal(end)
    assert view.verticalScrollBar().value() == before
    assert view.visible().covers(end)


def test_the_place_survives_another_width_and_size(view, builders):
    text = "Headline\n\n" + "\n\n".join(f"Paragraph {n} has some words." for n in range(300))
    view.load(builders.document(text))
    place = builders.span(text, "Paragraph 150").start
    view.show_place(place)
    view.resize(500, 400)
    view.set_zoom(1.5)
    assert "Paragraph 150" in text[view.place() - 20 : view.place() + 40]


def test_the_column_stays_readable_in_a_wide_window(view, builders):
    view.resize(1600, 500)
    lines = [view._rects(block.span) for block in builders.document().blocks]
    assert max(rect.right() - rect.left() for rects in lines for rect in rects) < 800


def test_headlines_are_larger_than_the_text(view, builders):
    headline = rect_of(view, builders, "Dam")
    assert headline.height() > 1.3 * rect_of(view, builders, "KELMAR").height()


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_paragraphs_are_set_apart_whether_or_not_empty_lines_do(view, between):
    first, second = "One goes on. " * 20, "Another one."
    document = from_text(between.join((first, second, second)), "x.txt")
    view.load(document)
    start = document.text.index(second)
    last = view._rects(Span(0, len(first.rstrip())))[-1]
    gap = view._rects(Span(start, start + len(second)))[0].top() - last.bottom()
    lines = view._rects(Span(0, len(first.rstrip())))
    assert gap > lines[1].top() - lines[0].bottom() + 0.4 * last.height()


def test_the_article_is_set_in_a_serif_face_where_there_is_one(view):
    if "DejaVu Serif" in QFontDatabase.families():
        assert QFontInfo(view._font()).family() in _FACES


def test_enter_picks_the_mark_at_the_caret(qtbot, view, builders):
    cursor = view.textCursor()
    cursor.setPosition(view._units.to_qt(builders.span(builders.TEXT, "20%").start) + 1)
    view.setTextCursor(cursor)
    with qtbot.waitSignal(view.entered) as news:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert news.args[0].kind == "figure"


def test_what_was_found_is_painted(view, builders):
    hit = builders.span(builders.TEXT, "Interior")
    view.set_hits([hit, Span(0, 3)], hit)
    rect = view._rects(hit)[0].toAlignedRect()
    image = view.viewport().grab().toImage().copy(rect)
    places = itertools.product(range(image.width()), range(image.height()))
    ((commonest, _),) = Counter(image.pixelColor(*place).name() for place in places).most_common(1)
    assert commonest == load("light").colour("find_current").name()


def test_a_click_picks_the_mark_under_it(window, session, show, builders):
    analysis = show(builders.analysis())
    view = window.documents.pane.findChild(TextView)
    spot = rect_of(view, builders, "400 prisoners").center().toPoint()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert session.selection == analysis.claims[5].span
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert session.selection is None


def test_the_selection_is_ringed(view, builders):
    plain = view.viewport().grab().toImage()
    span = builders.span(builders.TEXT, "12%")
    view.set_selection(span)
    ringed = view.viewport().grab().toImage()
    rect = view._rects(span)[0]
    spot = (int(rect.left()) - 2, int(rect.center().y()))
    assert plain.pixelColor(*spot) != ringed.pixelColor(*spot)
    assert ringed.pixelColor(*spot).blue() > ringed.pixelColor(*spot).red()


def test_resting_on_a_mark_shows_its_card(qtbot, window, show, builders):
    show(builders.analysis())
    view = window.documents.pane.findChild(TextView)
    spot = rect_of(view, builders, "400 prisoners").center()
    pointer = view.viewport().findChild(Pointer)

    def is_shown() -> bool:
        # Sent, and not made by moving the one cursor that there is: windows that tests before this
        # one have left could be told of it instead, or take it away again.
        if not pointer._timer.isActive() and not QToolTip.isVisible():
            button, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
            whole = view.viewport().mapToGlobal(spot)
            moved = QMouseEvent(QEvent.Type.MouseMove, spot, whole, button, button, keys)
            QApplication.sendEvent(view.viewport(), moved)
        return QToolTip.isVisible()

    qtbot.waitUntil(is_shown)
    assert "400 prisoners" in QToolTip.text()
    QToolTip.hideText()


def test_a6_words_that_are_read_from_the_right_have_their_marks(qtbot):
    view = TextView(12)
    qtbot.addWidget(view)
    view.resize(600, 300)
    view.show()
    document = from_text("השר אמר כי 410 קמ״ר הוצפו.\n\nThe lake covers 410 km.", "a.txt")
    view.load(document)
    first, figure = (
        view._rects(Span(place, place + 3))[0] for place in (0, document.text.index("410"))
    )
    assert first.width() > 0
    assert figure.width() > 0
    assert figure.right() < first.left()


def test_a_wider_window_leaves_the_document_as_it_is(view):
    # Qt lays out all of a document whose margins change, which takes seconds if it is long.
    view.resize(600, 500)
    narrow, margin = view.viewportMargins(), view.document().rootFrame().frameFormat().leftMargin()
    view.resize(1300, 500)
    assert view.viewportMargins().left() > narrow.left() == 0
    assert view.document().rootFrame().frameFormat().leftMargin() == margin


def test_beside_the_column_it_looks_as_in_it(view):
    view.resize(1300, 500)
    picture = view.grab().toImage()
    assert picture.pixelColor(5, 250) == picture.pixelColor(650, 5)


LONG = "\n\n".join(f"Paragraph {number} {'of words that go on. ' * 12}" for number in range(3000))


def test_of_a_long_text_half_laid_out_what_is_in_view_is_known(view):
    for _ in range(2):  # the second time Qt still has heights of the first
        view.load(from_text(LONG, "long.txt"))
        bar = view.verticalScrollBar()
        before = Span(0, 0)
        for height in range(0, 900, 7):
            bar.setValue(height)
            seen = view.visible()
            assert before.start <= seen.start < seen.end < 4000
            before = seen
        assert not view.document().lastBlock().layout().lineCount()


@pytest.mark.parametrize("words", ["Paragraph 1500 ", "Paragraph 2999 "])
def test_a_place_far_down_a_long_text_is_gone_to_at_once(view, words):
    place = LONG.index(words)
    for go in (view.show_place, lambda _: view.reveal(Span(place, place + len(words)))):
        view.load(from_text(LONG, "long.txt"))
        go(place)
        seen = view.visible()
        assert seen.start <= place < seen.end
        QApplication.processEvents()
        assert view.visible() == seen
