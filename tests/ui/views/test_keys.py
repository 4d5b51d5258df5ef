"""Marks from the keyboard: E5, E11, W1, W3, W5."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from inspector.analysis.decisions import State
from inspector.ui.dialogs.claim import ClaimDialog
from inspector.ui.dialogs.name import NameDialog
from inspector.ui.views.note import NoteField
from inspector.ui.views.pages import PageView
from inspector.ui.views.text import TextView
from inspector.worker.messages import Analyse, Analysed, Open, Opened


@pytest.fixture
def analysis(show, builders):
    return show(builders.analysis())


@pytest.fixture
def view(window, analysis) -> TextView:
    view = window.findChild(TextView)
    view.setFocus()
    return view


@pytest.fixture
def select(view, builders):
    """Return a function that selects words as the mouse does."""

    def make(words: str, nth: int = 0):
        span = builders.span(builders.TEXT, words, nth)
        cursor = view.textCursor()
        cursor.setPosition(view._units.to_qt(span.start))
        cursor.setPosition(view._units.to_qt(span.end), QTextCursor.MoveMode.KeepAnchor)
        view.setTextCursor(cursor)
        return span

    return make


def test_w1_keys_judge_the_picked_figure_and_go_on_to_the_next(view, analysis, session):
    session.select(analysis.claims[0].span)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Q, Qt.Key.Key_X, Qt.Key.Key_Minus):
        QTest.keyClick(view, key)
    assert [review.state for review in session.analysis.reviews] == [
        State.VERIFIED,
        State.QUERIED,
        State.WRONG,
        State.NOT_CHECKABLE,
    ]
    assert session.selection == analysis.claims[4].span
    session.select(analysis.claims[0].span)
    QTest.keyClick(view, Qt.Key.Key_U)
    assert session.selection == analysis.claims[4].span  # past those that are decided
    assert len(session.analysis.reviews) == 3


def test_w5_the_next_unchecked_figure_is_a_key_away(window, view, analysis, session):
    session.review(analysis.claims[0].span, State.VERIFIED)
    QTest.keyClick(window, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert session.selection == analysis.claims[1].span
    session.select(analysis.claims[6].span)
    session.review(analysis.claims[6].span, State.VERIFIED)
    QTest.keyClick(window, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert session.selection == analysis.claims[1].span


def test_without_a_picked_mark_the_keys_are_the_view_s(view, analysis, session):
    QTest.keyClick(view, Qt.Key.Key_Space)
    QTest.keyClick(view, Qt.Key.Key_Q)
    assert session.analysis.reviews == ()


def test_e5_tab_goes_through_the_marks_at_one_place(view, analysis, session, builders, at_once):
    wide = builders.span(builders.TEXT, "Interior Minister Mara Dovic")
    session.note(wide, "Deputy since May.")
    session.select(builders.span(builders.TEXT, "Mara Dovic"))
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert session.selection == wide
    QTest.keyClick(view, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert session.selection == builders.span(builders.TEXT, "Mara Dovic")


@pytest.fixture
def at_once(window):
    window.activateWindow()


def test_w3_h_highlights_the_selected_words(view, select, session):
    span = select("Interior Minister")
    QTest.keyClick(view, Qt.Key.Key_H)
    assert [r.place.span for r in session.analysis.reviews if r.marked] == [span]


@pytest.mark.parametrize(
    ("key", "label"), [("1", "PERSON"), ("2", "ORG"), ("3", "GPE"), ("4", "DATE"), ("5", "NORP")]
)
def test_e10_digits_make_the_selected_words_a_name(view, select, session, key, label):
    span = select("Interior Minister")
    QTest.keyClick(view, key)
    mention = next(m for m in session.analysis.mentions if m.span == span)
    assert (mention.label, mention.origin) == (label, "editor")
    assert session.undo_words == "name “Interior Minister”"


def test_w3_n_notes_and_c_makes_a_figure_of_the_selected_words(window, view, select, session):
    span = select("half")
    QTest.keyClick(view, Qt.Key.Key_N)
    field = window.findChild(NoteField)
    field.words.setText("Whose estimate?")
    QTest.keyClick(field.words, Qt.Key.Key_Return)
    assert session.decisions.review(span).note == "Whose estimate?"
    QTest.keyClick(view, Qt.Key.Key_C)
    dialog = window.findChild(ClaimDialog)
    dialog.subject.setText("valley covered")
    dialog.accept()
    claim = session.analysis.claims[0]
    assert (claim.span, claim.subject, str(claim.quantity.low)) == (span, "valley covered", "0.5")


@pytest.mark.parametrize(("key", "kept"), [("", "Whose estimate?"), (Qt.Key.Key_Escape, "")])
def test_w2_a_note_is_kept_by_a_click_elsewhere_and_dropped_with_escape(
    window, view, select, session, key, kept
):
    span = select("half")
    QTest.keyClick(view, Qt.Key.Key_N)
    field = window.findChild(NoteField)
    field.words.setText("Whose estimate?")
    if key:
        QTest.keyClick(field.words, key)
    else:
        QTest.mouseClick(field, Qt.MouseButton.LeftButton, pos=QPoint(-50, -50))
    review = session.decisions.review(span)
    assert (review.note if review else "") == kept


def test_e10_e_corrects_the_picked_mark(window, view, analysis, session):
    session.select(analysis.mentions[3].span)
    QTest.keyClick(view, Qt.Key.Key_E)
    window.findChild(NameDialog).reject()
    session.select(analysis.claims[0].span)
    QTest.keyClick(view, Qt.Key.Key_E)
    window.findChild(ClaimDialog).reject()
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert len(session.analysis.claims) == 6


def test_a_key_of_the_article_is_none_while_words_are_typed(window, view, select, session):
    select("half")
    panel = window.docks.by_name["panel"].widget()
    panel.filter.setFocus()
    QTest.keyClicks(panel.filter, "hc1 qx")
    assert panel.filter.text() == "hc1 qx"
    assert session.decisions.records == ()


def test_e10_a_double_click_on_a_mark_opens_its_editor(window, view, analysis, session):
    corner = view.viewport().mapFromGlobal(view.corner(analysis.claims[0].span))
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=corner - QPoint(-4, 14))
    assert session.selection == analysis.claims[0].span
    window.findChild(ClaimDialog).reject()


def test_w3_words_that_were_selected_in_part_are_marked_whole(view, select, session, builders):
    select("terior Minist")
    QTest.keyClick(view, Qt.Key.Key_H)
    whole = builders.span(builders.TEXT, "Interior Minister")
    assert session.analysis.reviews[0].place.span == whole
    select("00 prison")
    QTest.keyClick(view, Qt.Key.Key_H)
    assert session.analysis.reviews[1].place.exact == "400 prisoners"


def test_e4_a_mark_lies_on_the_same_words_on_the_page_and_in_the_text(window, show, paged, draw):
    analysis = show(paged(), "/articles/valley.pdf")
    draw()
    page = window.findChild(PageView)
    for claim in analysis.claims:
        mark = page.mark_at(page._rects(claim.span)[0].center())
        assert (mark.span, mark.kind) in {(claim.span, "figure"), (claim.span, "issue")}


def test_e12_marks_are_judged_while_the_pass_still_runs(session, client, builders):
    whole = builders.analysis()
    session.open(["/articles/valley.txt"])
    session.receive(Opened(client.last(Open).job, whole.document))
    job = client.last(Analyse).job
    session.receive(Analysed(job, replace(whole, claims=whole.claims[:2], complete=False)))
    session.review(whole.claims[1].span, State.VERIFIED)
    session.receive(Analysed(job, whole))
    assert session.analysis.review_at(whole.claims[1].span).state is State.VERIFIED
    assert session.analysis.complete
