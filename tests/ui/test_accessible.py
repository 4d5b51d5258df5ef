"""A1 and A2: all is reached by keyboard, is seen to have it, and has a name and a role."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QTabBar,
    QTextEdit,
    QToolBar,
    QWidget,
)

ROLE = QAccessible.Role
NAMED = {
    ROLE.Button,
    ROLE.ButtonMenu,
    ROLE.CheckBox,
    ROLE.ComboBox,
    ROLE.EditableText,
    ROLE.List,
    ROLE.MenuItem,
    ROLE.PageTab,
    ROLE.Table,
    ROLE.Tree,
}


@pytest.fixture
def opened(window, show, builders, qtbot):
    show(builders.analysis())
    for name in ("chart", "outline"):
        window.docks.by_name[name].show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def tree(node: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield node
    for place in range(node.childCount()):
        child = node.child(place)
        if child is not None and child.isValid():
            yield from tree(child)


def stops(window: QWidget, most: int = 120) -> list[QWidget]:
    """Press Tab until the keyboard is back where it was, and return where it has been."""
    found: list[QWidget] = []
    for _ in range(most):
        widget = QApplication.focusWidget()
        if widget in found:
            return found
        found.append(widget)
        QTest.keyClick(widget, Qt.Key.Key_Tab)
    pytest.fail(f"{most} times Tab do not come back")


def test_a2_every_control_has_a_name(opened) -> None:
    nameless = []
    for node in tree(QAccessible.queryAccessibleInterface(opened)):
        hidden = node.state().invisible
        if node.role() in NAMED and not hidden and not node.text(QAccessible.Text.Name).strip():
            owner = node.object()
            nameless.append((node.role(), owner and (type(owner).__name__, owner.objectName())))
    assert not nameless


def test_a2_the_article_can_be_read_as_text(opened, builders) -> None:
    texts = [
        node.text(QAccessible.Text.Value) or ""
        for node in tree(QAccessible.queryAccessibleInterface(opened))
        if node.role() is ROLE.EditableText
    ]
    assert any("KELMAR, Feb 5 (Wire)" in text for text in texts)


def test_a2_cards_and_figures_are_items_with_words(opened) -> None:
    words = {
        node.text(QAccessible.Text.Name)
        for node in tree(QAccessible.queryAccessibleInterface(opened))
        if node.role() in {ROLE.ListItem, ROLE.TreeItem, ROLE.Cell}
    }
    assert any("400 prisoners" in text for text in words)


def test_a1_tab_reaches_every_part_and_comes_back(opened) -> None:
    opened.documents.pane.focus_view()
    reached = stops(opened)
    visible = [
        widget
        for kind in (QAbstractButton, QComboBox, QLineEdit, QAbstractItemView, QTabBar, QTextEdit)
        for widget in opened.findChildren(kind)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
    ]
    missed = [w for w in visible if w not in reached]
    assert not [(type(w).__name__, w.objectName(), w.accessibleName()) for w in missed]


def test_a1_what_has_the_keyboard_is_seen_to_have_it(opened, qtbot) -> None:
    opened.documents.pane.focus_view()
    unseen = []
    for widget in stops(opened):
        frame = widget.parentWidget() or widget
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        focused = frame.grab().toImage()
        widget.clearFocus()
        if frame.grab().toImage() == focused:
            unseen.append((type(widget).__name__, widget.objectName(), widget.accessibleName()))
    assert not unseen


def test_a1_f6_goes_round_the_parts_of_the_window(opened, qtbot) -> None:
    opened.documents.pane.focus_view()
    parts = set()
    for _ in range(4):
        opened.commands.step_pane(1)
        widget = QApplication.focusWidget()
        docks = opened.docks.by_name.items()
        parts.add(next((name for name, dock in docks if dock.isAncestorOf(widget)), "documents"))
    assert parts == {"documents", "panel", "chart", "outline"}


def test_a1_f6_leads_to_what_a_part_is_there_for(opened, qtbot) -> None:
    """The cards and the plot, whose own keys then count, and not what stands above them."""
    opened.documents.pane.focus_view()
    reached = set()
    for _ in range(4):
        opened.commands.step_pane(1)
        reached.add(QApplication.focusWidget())
    side = opened.docks.by_name["panel"].widget()
    assert side.claims.cards in reached
    assert opened.docks.by_name["chart"].widget().plot in reached


@pytest.mark.parametrize(("size", "width"), [(100, 760), (140, 1000), (200, 1400)])
def test_d6_the_window_fits_with_larger_and_longer_words(opened, look, size, width) -> None:
    look.enlarge(size)
    QApplication.processEvents()
    assert opened.minimumSizeHint().width() <= width
    opened.resize(width, 600)
    QApplication.processEvents()
    assert opened.width() <= width
    bar = opened.findChild(QToolBar, "main")
    assert bar.height() < 90
