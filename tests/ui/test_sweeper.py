"""Qt objects in cycles end in the thread they belong to, whoever asks for memory."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from inspector.ui import sweeper
from inspector.ui.sweeper import Sweeper


@pytest.fixture
def sweeping(qtbot: QtBot) -> Iterator[Sweeper]:
    made = Sweeper()
    yield made
    made.stop()
    made.deleteLater()


class Ring(QObject):
    """A Qt object that holds itself, and tells in which thread it ends."""

    ended: list[int]

    def __init__(self, ended: list[int]) -> None:
        super().__init__()
        self.ended = ended
        self.timer = QTimer(self)
        self.timer.timeout.connect(self.stay)
        self.timer.start(60_000)
        self.me = self

    def stay(self) -> None:
        """Do nothing."""

    def __del__(self) -> None:
        self.ended.append(threading.get_ident())


def _elsewhere(run: object) -> None:
    thread = threading.Thread(target=run)  # type: ignore[arg-type]
    thread.start()
    thread.join()


def _use_memory() -> None:
    """Ask for more new objects than Python lets pass without a collection."""
    kept = [[number] for number in range(5 * gc.get_threshold()[0])]
    assert kept


def test_a_thread_that_asks_for_memory_ends_no_object_of_the_window(
    sweeping: Sweeper, qtbot: QtBot
) -> None:
    ended: list[int] = []
    for _ in range(20):
        Ring(ended)
    _elsewhere(_use_memory)
    assert ended == []
    kept = [[number] for number in range(2 * sweeper._FEW)]
    qtbot.waitUntil(lambda: len(ended) == 20)
    assert set(ended) == {threading.get_ident()}
    assert kept


def test_values_that_come_in_great_numbers_are_not_looked_through(sweeping: Sweeper) -> None:
    before = gc.get_freeze_count()
    values = [(object(), [number]) for number in range(sweeper._MANY)]
    sweeping.sweep()
    assert gc.get_freeze_count() >= before + len(values)
    assert gc.get_count()[0] < sweeper._MANY


def test_what_was_set_aside_is_looked_through_when_a_document_is_closed(
    sweeping: Sweeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sweeper, "_MOST", 10**9)  # the tests before this one leave much
    ended: list[int] = []
    ring = Ring(ended)
    there = weakref.ref(ring)
    gc.freeze()
    del ring
    gc.collect()
    assert there() is not None
    sweeping.look_again()
    sweeping.sweep()
    assert there() is None
    assert ended == [threading.get_ident()]


def test_stopping_gives_the_collector_back(qtbot: QtBot) -> None:
    made = Sweeper()
    assert not gc.isenabled()
    made.stop()
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0
