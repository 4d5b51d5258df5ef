import re

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from inspector.ui.panels.claims import claim_rows
from inspector.ui.views.text import TextView

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def analysis(show, builders):
    return show(builders.analysis())


def told(window) -> str:
    return re.sub("<[^>]*>", "", window.sum.text).replace("&nbsp;", " ").replace("&lt;", "<")


def test_the_bar_is_there_while_figures_are_picked(window, session, analysis):
    assert not window.sum.isVisible()
    session.add_up(analysis.claims[2].span)
    assert window.sum.isVisible()
    assert "Pick another figure" in told(window)
    session.add_up(analysis.claims[2].span)
    assert not window.sum.isVisible()


def test_two_figures_are_added_up_and_compared(window, session, analysis):
    session.add_up(analysis.claims[2].span)
    session.add_up(analysis.claims[0].span)
    words = told(window)
    assert "2 figures: 1,100 km², < 300 km²" in words
    assert "Sum < 1,400 km²" in words
    assert "Difference −800 km²" in words
    assert "Change −72.73%" in words
    session.clear_sum()
    assert not window.sum.isVisible()


def test_units_that_differ_in_kind_are_said_to(window, session, analysis):
    session.add_up(analysis.claims[2].span)
    session.add_up(analysis.claims[6].span)
    assert "cannot be added up" in told(window)


def test_what_is_no_figure_is_left(session, analysis):
    session.add_up(analysis.mentions[0].span)
    assert session.summed == ()


def test_a_figure_in_the_bar_leads_to_its_place(window, session, analysis):
    span = analysis.claims[2].span
    session.add_up(span)
    assert f'href="{span.start}-{span.end}"' in window.sum.text
    window.sum._go(f"{span.start}-{span.end}")
    assert session.selection == span


def test_figures_are_picked_with_control_and_a_click_in_the_text(window, session, analysis):
    view = window.findChild(TextView)
    for claim in (analysis.claims[0], analysis.claims[2]):
        spot = view.viewport().mapFromGlobal(view.corner(claim.span)) - QPoint(-4, 14)
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, CONTROL, spot)
    assert session.summed == (analysis.claims[0].span, analysis.claims[2].span)
    assert session.selection is None


def test_figures_are_picked_with_control_and_a_click_and_with_a_key_in_the_list(
    window, session, analysis
):
    cards = window.docks.by_name["panel"].widget().claims.cards
    first = cards.visualRect(cards.model().index(0, 0)).center()
    QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, CONTROL, first)
    assert session.summed == (analysis.claims[0].span,)
    assert session.selection is None
    cards.setCurrentIndex(cards.model().index(2, 0))
    cards.setFocus()
    QTest.keyClick(cards, Qt.Key.Key_S)
    assert session.summed == (analysis.claims[0].span, analysis.claims[2].span)
    rows = claim_rows(analysis, summed=frozenset(session.summed))
    assert [row.card.text.startswith("Σ ") for row in rows[:3]] == [True, False, True]


def test_the_menu_has_it_too(window, session, analysis):
    made = window.actions_made
    assert not made["sum"].isEnabled()
    session.select(analysis.claims[0].span)
    made["sum"].trigger()
    assert session.summed == (analysis.claims[0].span,)
    assert made["sum"].text() == "Take out of the sum"
    made["clear-sum"].trigger()
    assert session.summed == ()


def test_figures_that_are_picked_belong_to_their_document(window, session, show, builders):
    first = show(builders.analysis())
    key = session.current.key
    session.add_up(first.claims[0].span)
    show(builders.analysis(), "/articles/second.txt")
    assert not window.sum.isVisible()
    session.activate(key)
    assert window.sum.isVisible()
