"""Where the page is seen that a child draws before the window is there."""

import threading
from multiprocessing.connection import Connection
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Signal

from inspector.worker.glimpse import Glimpse, Glimpsed

_LOOK = 0.02  # seconds after which one looks whether it is still wanted


class Peephole(QObject):
    """Ask for the page, and wait for it while the window's thread goes on."""

    seen = Signal(object)  # Glimpsed

    def __init__(self, connection: "Connection[Any, Any]", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._connection = connection
        self._is_shut = threading.Event()
        self._thread: threading.Thread | None = None

    def ask(self, glimpse: Glimpse) -> None:
        """Have the page drawn; `seen` follows, without one where the child has died of it."""
        self._thread = threading.Thread(target=self._wait, args=(glimpse,), daemon=True)
        self._thread.start()

    def shut(self) -> None:
        """Leave the child to others: what is not seen by now comes to them."""
        self._is_shut.set()
        if self._thread:
            self._thread.join()

    def _wait(self, glimpse: Glimpse) -> None:
        page = Glimpsed()
        try:
            self._connection.send(glimpse)
            while not self._connection.poll(_LOOK):
                if self._is_shut.is_set():
                    return
            page = self._connection.recv()
        except (EOFError, ConnectionResetError, BrokenPipeError):
            pass  # whoever opens the file is told
        if shiboken6.isValid(self):
            self.seen.emit(page)
