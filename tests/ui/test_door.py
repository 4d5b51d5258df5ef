"""D2 D3: a second start, or the desktop, opens a tab in the window that is there."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QFileOpenEvent

from inspector.ui.door import address, hand_over
from inspector.ui.doorkeeper import Doorkeeper

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def where(tmp_path):
    return str(tmp_path / "door")


def test_a_second_start_hands_its_files_over(qtbot, where, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    door = Doorkeeper(where)
    assert door.is_listening
    call = f"hand_over({where!r}, ['a.pdf'])"
    run = f"from inspector.ui.door import hand_over; raise SystemExit({call})"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with qtbot.waitSignal(door.brought, timeout=20_000) as brought:
        second = subprocess.Popen([sys.executable, "-c", run], env=environment)
    assert second.wait(20) == 1  # True
    assert brought.args == [(str(tmp_path / "a.pdf"),)]


def test_the_first_start_finds_nobody(where):
    assert not hand_over(where, ["a.pdf"])


def test_a_window_that_has_crashed_bars_no_other(where):
    with socket.socket(socket.AF_UNIX) as dead:
        dead.bind(where)
    assert not hand_over(where, [])
    assert Doorkeeper(where).is_listening


def test_garbage_at_the_door_is_turned_away(qtbot, where):
    door = Doorkeeper(where)
    with socket.socket(socket.AF_UNIX) as line, qtbot.assertNotEmitted(door.brought, wait=200):
        line.connect(where)
        line.sendall(b"{not json\n")


def test_only_the_same_user_is_heard_and_the_door_goes_with_the_window(where):
    door = Doorkeeper(where)
    assert door.is_listening
    assert not Path(where).stat().st_mode & 0o077
    run = f"from inspector.ui.doorkeeper import Doorkeeper; Doorkeeper({where + '2'!r})"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    assert subprocess.run([sys.executable, "-c", run], env=environment, check=False).returncode == 0
    assert not Path(where + "2").exists()
    assert not Doorkeeper(f"{where}/nowhere/door").is_listening


def test_windows_with_other_settings_listen_elsewhere(tmp_path):
    assert address(tmp_path / "a.toml") != address(tmp_path / "b.toml")
    assert len(address(tmp_path / "a.toml").encode()) < 108


def test_the_window_comes_to_the_front_with_the_files(window, session):
    window.showMinimized()
    window.welcome(("/articles/b.txt",))
    assert not window.isMinimized()
    assert session.current.path == "/articles/b.txt"


def test_d2_a_file_that_the_desktop_brings_is_opened(qtbot, qapp, where):
    door = Doorkeeper(where)
    qapp.installEventFilter(door)
    with qtbot.waitSignal(door.brought) as brought:
        qapp.sendEvent(qapp, QFileOpenEvent("/articles/b.txt"))
    assert brought.args == [("/articles/b.txt",)]
    qapp.removeEventFilter(door)
