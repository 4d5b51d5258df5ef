"""The window's end of the door: listens for later starts, and for what the desktop brings."""

import json
import os
import sys
import threading
from contextlib import suppress
from multiprocessing.connection import Connection, Listener
from pathlib import Path
from typing import Any

import shiboken6
from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QFileOpenEvent

from inspector.ui.door import OPENED

_PATIENCE = 1.0  # seconds that a start may take to say what it brings
_LONGEST = 1_000_000  # bytes that it may say
_OWN = 0o077  # what others than the user may not


class Doorkeeper(QObject):
    """Listen at an address. Only the same user is heard."""

    brought = Signal(object)  # tuple[str, ...]: paths, none where only the window is wanted

    def __init__(self, where: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_listening = False
        """Whether later starts can be heard."""
        self._open(where)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take files that the desktop hands to the program, as macOS does for a double click."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.brought.emit((event.file(),))
            return True
        return False

    def _open(self, where: str) -> None:
        if sys.platform != "win32":
            with suppress(OSError):
                # It belongs to a window that has crashed: a living one has been asked.
                Path(where).unlink()
        before = os.umask(_OWN)
        try:
            listener = Listener(where)
        except OSError:  # there is no such folder; then each start has a window of its own
            return
        finally:
            os.umask(before)
        self.is_listening = True
        threading.Thread(target=self._listen, args=(listener,), daemon=True).start()

    def _listen(self, listener: Listener) -> None:
        while shiboken6.isValid(self):
            try:
                with listener.accept() as line:
                    brought = _read(line)
            except (OSError, EOFError, ValueError):
                continue
            if brought is not None and shiboken6.isValid(self):
                self.brought.emit(brought)


def _read(line: "Connection[Any, Any]") -> tuple[str, ...] | None:
    """Take what a start brings, and answer it; None for what is no list of paths."""
    message = json.loads(line.recv_bytes(_LONGEST)) if line.poll(_PATIENCE) else None
    if not isinstance(message, list):
        return None
    line.send_bytes(OPENED)
    return tuple(path for path in message if isinstance(path, str))
