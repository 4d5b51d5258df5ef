"""What takes long to import is imported while the window goes on."""

import sys

import pytest
from pytestqt.qtbot import QtBot

from inspector.ui.ahead import Ahead

MODULE = "wave"  # small, and not used by anything here


def test_a_module_is_imported_and_told_of(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, MODULE, raising=False)
    ahead = Ahead(MODULE)
    with qtbot.waitSignal(ahead.ready):
        ahead.fetch()
    assert MODULE in sys.modules


def test_a_module_that_is_there_is_told_of_at_once(qtbot: QtBot) -> None:
    ahead, told = Ahead("sys"), []
    ahead.ready.connect(lambda: told.append("ready"))
    ahead.fetch()
    assert told == ["ready"]
