"""Work in slices: what takes long is done a few milliseconds at a time, between two events."""

import time
from collections.abc import Callable, Generator
from typing import TypeVar

import shiboken6
from PySide6.QtCore import QObject, QTimer, Signal

T = TypeVar("T")
Work = Generator[None, None, T]
"""A function that does a little of its work, yields, and goes on; it returns what it has made."""

Key = tuple[QObject, str]

OFTEN = 128  # small things that are done between two yields

_FIRST, _SLICE = 0.004, 0.008  # seconds of the window's own time


class Slices(QObject):
    """Do work in the order in which it was given, and hand on what it has made.

    The first slice is done at once, so that little work is as good as a plain call.
    """

    rested = Signal()  # work that took more than one slice is done

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: dict[Key, tuple[Work[object], Callable[[object], object]]] = {}
        self._until = 0.0
        self._is_working = False
        self._is_long = False
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    def run(self, key: Key, work: Work[T], done: Callable[[T], object]) -> None:
        """Have `work` done, and `done` told of it; earlier work of the same key is given up.

        A key is what wants the work, and a name. The work ends with what wants it.
        """
        self.drop(key)
        self._waiting[key] = (work, done)  # type: ignore[assignment]  # both of one T
        if not self._timer.isActive():
            self._timer.start()
            self._until = time.thread_time() + _FIRST
        self._do()

    @property
    def is_busy(self) -> bool:
        """Tell whether there is work that is not done."""
        return bool(self._waiting)

    def drop(self, key: Key) -> None:
        """Give up the work of a key."""
        if left := self._waiting.pop(key, None):
            left[0].close()

    def _go_on(self) -> None:
        if self._waiting:
            self._is_long = True
            self._until = time.thread_time() + _SLICE
            self._do()
            return
        self._timer.stop()
        if self._is_long:
            self._is_long = False
            self.rested.emit()

    def _do(self) -> None:
        """Do what there is time for; what is done may bring more."""
        if self._is_working:
            return
        self._is_working = True
        try:
            while self._waiting and time.thread_time() < self._until:
                key, (work, done) = next(iter(self._waiting.items()))
                try:
                    if shiboken6.isValid(key[0]):
                        next(work)
                    else:
                        self.drop(key)
                except StopIteration as end:
                    self._waiting.pop(key)
                    done(end.value)
                except BaseException:
                    self._waiting.pop(key)
                    raise
        finally:
            self._is_working = False


def at_once(work: Work[T]) -> T:
    """Do all of a work, and return what it has made."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            made: T = end.value
            return made


def emptied(items: list[T]) -> Work[None]:
    """Let go of many values, a few at a time: to free a million of them takes long as well."""
    while items:
        del items[-OFTEN:]
        yield
