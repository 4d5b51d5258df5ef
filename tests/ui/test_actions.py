from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from inspector.assets import resource
from inspector.ui.actions import ACTIONS, MENUS


def test_actions_have_names_of_their_own():
    assert len({entry.id for entry in ACTIONS}) == len(ACTIONS)


def test_no_two_actions_share_keys():
    keys = [QKeySequence(entry.keys).toString() for entry in ACTIONS if entry.keys]
    assert "" not in keys
    assert len(set(keys)) == len(keys)


def test_icons_are_there_and_menus_exist():
    for entry in ACTIONS:
        assert entry.menu.partition("/")[0] in MENUS
        assert not entry.icon or resource(f"icons/{entry.icon}.svg").is_file(), entry.id


def test_what_cannot_be_done_is_switched_off(window, show, builders):
    made = window.actions_made
    assert not made["find"].isEnabled()
    assert not made["pages"].isEnabled()
    assert made["open"].isEnabled()
    show(builders.analysis())
    assert made["find"].isEnabled()
    assert made["export"].isEnabled()
    assert not made["pages"].isEnabled()
    assert made["text"].isChecked()


def test_every_menu_entry_does_something(window):
    menus = window.menuBar().findChildren(QMenu)
    opened_by_hand = {menu.menuAction() for menu in window.findChildren(QMenu)}
    entries = [action for menu in menus for action in menu.actions()]
    assert len(entries) >= len(ACTIONS)
    for action in entries:
        assert action.isSeparator() or action in opened_by_hand or action.objectName()


def test_all_marks_can_be_hidden_from_the_keyboard(window, session, show, builders):
    show(builders.analysis())
    window.actions_made["marks"].trigger()
    assert not session.shown_marks
    assert not window.actions_made["marks-person"].isChecked()
    window.actions_made["marks-person"].trigger()
    assert session.shown_marks == {"person"}
