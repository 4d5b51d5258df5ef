"""Where the children's replies wait until there is a session to read them."""

import threading
from collections.abc import Callable

from inspector.worker.messages import Reply


class Letterbox:
    """Keep what the children say until there is a session to read it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._held: list[Reply] = []
        self._reader: Callable[[Reply], None] | None = None

    def post(self, reply: Reply) -> None:
        """Take a reply, from any thread."""
        with self._lock:
            if self._reader:
                self._reader(reply)
            else:
                self._held.append(reply)

    def open(self, reader: Callable[[Reply], None]) -> None:
        """Pass on what has come so far, and from now on all that comes."""
        with self._lock:
            for reply in self._held:
                reader(reply)
            self._held.clear()
            self._reader = reader
