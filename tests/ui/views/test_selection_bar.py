"""W3: what selected words can be made into, from a bar beside them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from inspector.ui.views.selection_bar import SelectionBar
from inspector.ui.views.text import TextView


@pytest.fixture
def view(window, show, builders) -> TextView:
    show(builders.analysis())
    return window.findChild(TextView)


def select(view: TextView, span) -> None:
    cursor = view.textCursor()
    cursor.setPosition(view._units.to_qt(span.start))
    cursor.setPosition(view._units.to_qt(span.end), QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    view.setFocus()
    QTest.keyRelease(view, Qt.Key.Key_Shift)


def test_w3_a_bar_comes_with_a_selection_and_does_what_the_keys_do(
    view, session, builders, qtbot
) -> None:
    bar = view.viewport().findChild(SelectionBar)
    assert not bar.isVisible()
    span = builders.span(builders.TEXT, "Interior Minister")
    select(view, span)
    qtbot.waitUntil(bar.isVisible)
    words = view.viewport().mapFromGlobal(view.corner(span))
    assert not bar.geometry().contains(words)
    buttons = {b.accessibleName(): b for b in bar.findChildren(QToolButton)}
    assert list(buttons)[:4] == [
        "Highlight, key H",
        "Figure, key C",
        "Note, key N",
        "Person, key 1",
    ]
    buttons["Organisation, key 2"].click()
    assert not bar.isVisible()
    assert [m.label for m in session.analysis.mentions if m.span == span] == ["ORG"]


def test_w3_the_bar_goes_with_the_selection(view, builders, qtbot) -> None:
    bar = view.viewport().findChild(SelectionBar)
    select(view, builders.span(builders.TEXT, "half"))
    qtbot.waitUntil(bar.isVisible)
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton)
    assert not bar.isVisible()


def test_w3_the_bar_comes_once_for_the_same_words(view, session, builders, qtbot) -> None:
    bar = view.viewport().findChild(SelectionBar)
    select(view, builders.span(builders.TEXT, "half"))
    qtbot.waitUntil(bar.isVisible)
    QTest.keyClick(view, Qt.Key.Key_H)
    assert session.analysis.reviews[0].marked
    bar._come()
    assert not bar.isVisible()
