"""What takes long is done in slices, in the order in which it was given."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from inspector.ui import slices
from inspector.ui.slices import Slices, Work, at_once


@pytest.fixture
def wanting(qtbot: QtBot) -> Iterator[QObject]:
    made = QObject()
    yield made
    made.deleteLater()


@pytest.fixture
def late(monkeypatch: pytest.MonkeyPatch) -> Slices:
    """Return slices so short that each of them is one step."""
    monkeypatch.setattr(slices, "_FIRST", 0.0)
    monkeypatch.setattr(slices, "_SLICE", 1e-9)
    clock = iter(range(10**9))
    monkeypatch.setattr(slices.time, "thread_time", lambda: next(clock) / 2e9)
    return Slices()


def counting(steps: int, told: list[object], name: object) -> Work[object]:
    for step in range(steps):
        told.append((name, step))
        yield
    return name


def test_little_work_is_done_at_once(wanting: QObject) -> None:
    told: list[object] = []
    Slices().run((wanting, "a"), counting(3, told, "a"), told.append)
    assert told == [("a", 0), ("a", 1), ("a", 2), "a"]


def test_much_work_waits_for_the_next_turns_and_keeps_its_order(
    wanting: QObject, late: Slices, qtbot: QtBot
) -> None:
    told: list[object] = []
    for name in ("a", "b"):
        late.run((wanting, name), counting(3, told, name), told.append)
    assert "a" not in told
    with qtbot.waitSignal(late.rested):
        qtbot.waitUntil(lambda: told[-1:] == ["b"])
    assert told.index("a") < told.index(("b", 0))


def test_new_work_of_a_key_takes_the_place_of_the_old(
    wanting: QObject, late: Slices, qtbot: QtBot
) -> None:
    told: list[object] = []
    late.run((wanting, "a"), counting(9, told, "old"), told.append)
    late.run((wanting, "a"), counting(2, told, "new"), told.append)
    qtbot.waitUntil(lambda: told[-1:] == ["new"])
    assert "old" not in told


def test_work_ends_with_what_wants_it(late: Slices, qtbot: QtBot) -> None:
    told: list[object] = []
    gone, there = QObject(), QObject()
    late.run((gone, "a"), counting(9, told, "gone"), told.append)
    late.run((there, "a"), counting(1, told, "there"), told.append)
    gone.deleteLater()
    qtbot.waitUntil(lambda: told[-1:] == ["there"])
    assert "gone" not in told


def test_work_that_is_given_up_is_not_done(wanting: QObject, late: Slices, qtbot: QtBot) -> None:
    told: list[object] = []
    late.run((wanting, "a"), counting(9, told, "a"), told.append)
    late.drop((wanting, "a"))
    late.run((wanting, "b"), counting(1, told, "b"), told.append)
    qtbot.waitUntil(lambda: told[-1:] == ["b"])
    assert "a" not in told


def test_what_goes_wrong_is_told_and_the_rest_is_done(wanting: QObject, qtbot: QtBot) -> None:
    def wrong() -> Work[object]:
        yield
        raise ValueError("wrong")

    told: list[object] = []
    made = Slices()
    with pytest.raises(ValueError, match="wrong"):
        made.run((wanting, "a"), wrong(), told.append)
    made.run((wanting, "b"), counting(1, told, "b"), told.append)
    qtbot.waitUntil(lambda: told[-1:] == ["b"])


def test_work_may_bring_more_work(wanting: QObject) -> None:
    told: list[object] = []
    made = Slices()

    def more(name: object) -> None:
        told.append(name)
        made.run((wanting, "b"), counting(1, told, "b"), told.append)

    made.run((wanting, "a"), counting(1, told, "a"), more)
    assert told == [("a", 0), "a", ("b", 0), "b"]


def test_all_of_a_work_can_be_had_at_once() -> None:
    assert at_once(counting(5, [], "made")) == "made"
