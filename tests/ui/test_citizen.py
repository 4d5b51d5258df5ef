"""What a good citizen of the desktop does: D1, D5, D6, D7; tabs and passwords: V11, V16."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit

from inspector.settings import settings_path
from inspector.ui.theme import load
from inspector.ui.views.notice import PasswordNotice
from inspector.worker.messages import Open

WORD = "sesame-77"
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def dragged(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def enter(window, data: QMimeData) -> QDragEnterEvent:
    event = QDragEnterEvent(
        QPoint(200, 200),
        Qt.DropAction.CopyAction | Qt.DropAction.MoveAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dragEnterEvent(event)
    return event


def drop(window, data: QMimeData) -> QDropEvent:
    event = QDropEvent(
        QPointF(200, 200),
        Qt.DropAction.CopyAction | Qt.DropAction.MoveAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)
    return event


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "story"
    (folder / "later").mkdir(parents=True)
    for name in ("one.txt", "two.pdf", "figures.xlsx", "later/three.md", ".hidden.txt"):
        (folder / name).write_text("x", "utf-8")
    return folder


def test_a_drag_says_what_a_drop_will_do_and_takes_a_copy(window, folder):
    """D1"""
    event = enter(window, dragged(folder / "one.txt", folder / "two.pdf", folder / "figures.xlsx"))
    assert event.dropAction() is Qt.DropAction.CopyAction
    assert window._overlay.isVisible()
    assert window._overlay.sentence == "Open 2 documents · 1 not supported (.xlsx)"


def test_a_drop_that_is_partly_refused_opens_the_rest_and_names_the_file(window, folder, session):
    """D1: in a message bar, not in a dialog."""
    drop(window, dragged(folder / "one.txt", folder / "figures.xlsx"))
    assert [tab.name for tab in session.tabs] == ["one.txt"]
    assert not window._overlay.isVisible()
    assert window.messages.texts[0].startswith("Not opened: figures.xlsx.")


def test_a_folder_stands_for_what_can_be_read_in_it(window, folder, session):
    """D1"""
    enter(window, dragged(folder))
    assert window._overlay.sentence == "Open 3 documents"
    drop(window, dragged(folder))
    assert [tab.name for tab in session.tabs] == ["one.txt", "two.pdf", "three.md"]


def test_settings_are_kept_where_the_system_wants_them(monkeypatch, tmp_path):
    """D5"""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert settings_path() == tmp_path / "inspector" / "settings.toml"


def test_light_and_dark_are_followed_while_the_window_is_open(window, look):
    """D6"""
    for name in ("dark", "light"):
        look.choose(name)
        assert window.palette().window().color() == load(name).colour("window")


@pytest.mark.parametrize("width", [1200, 760])
def test_a_long_name_never_pushes_the_window(window, session, width):
    """D7"""
    window.resize(width, 600)
    session.open([f"/articles/{'a very long name of an article ' * 8}.txt"])
    assert window.width() == width
    assert window.minimumSizeHint().width() <= 760
    bar = window.documents.tabBar()
    assert bar.tabRect(0).width() < width
    assert bar.elideMode() is Qt.TextElideMode.ElideMiddle


def test_a_closed_tab_is_opened_again_the_last_one_first(window, session):
    """V11"""
    session.open(["/a.txt", "/b.txt"])
    for _ in range(2):
        QTest.keyClick(window, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    assert not session.tabs
    for name in ("b.txt", "a.txt"):
        QTest.keyClick(window, Qt.Key.Key_T, CTRL_SHIFT)
        assert session.current.name == name


def test_a_password_is_asked_for_in_the_pane_and_kept_for_the_session(
    window, session, client, fail, tmp_path
):
    """V16: a tab that is opened again needs it no more; the disk never sees it."""
    session.open(["/locked.pdf"])
    fail(Open, "password", "“locked.pdf” is locked. Give its password.")
    notice = window.documents.pane.findChild(PasswordNotice)
    field = notice.findChild(QLineEdit)
    assert notice.isVisible()
    QTest.keyClicks(field, WORD)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert client.last(Open).password == WORD
    session.close(session.current.key)
    session.reopen_closed()
    assert client.last(Open).password == WORD
    kept = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert b"sesame" not in kept


def test_a_wrong_password_is_said_to_be_wrong(window, session, fail):
    """V16: one sentence, in the words of the window."""
    session.open(["/locked.pdf"])
    fail(Open, "password", "“locked.pdf” is locked. Give its password.")
    notice = window.documents.pane.findChild(PasswordNotice)

    def told() -> list[str]:
        return [label.text() for label in notice.findChildren(QLabel)][:2]

    assert told() == ["locked.pdf is locked", "Give its password to read it."]
    field = notice.findChild(QLineEdit)
    QTest.keyClicks(field, WORD)
    QTest.keyClick(field, Qt.Key.Key_Return)
    fail(Open, "password", "That is not the password of “locked.pdf”. Try again.")
    assert told() == ["locked.pdf is locked", "That is not its password. Try again."]
    assert not field.text()


def test_capitals_without_shift_are_pointed_out(qtbot):
    """V16"""
    notice = PasswordNotice()
    qtbot.addWidget(notice)
    notice.ask("a.pdf")
    for words, shift, told in (("A", False, True), ("a", False, False), ("B", True, False)):
        modifier = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        press = QKeyEvent(QKeyEvent.Type.KeyPress, ord(words.upper()), modifier, words)
        notice.eventFilter(notice.findChild(QLineEdit), press)
        assert ("Caps Lock" in notice.hint) is told
