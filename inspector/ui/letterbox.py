"""The way to the children: what carries requests, and where replies wait for a session."""

import threading
from collections.abc import Callable
from typing import Protocol

from inspector.worker.letters import Child, Reply, Request


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


class Client(Protocol):
    """What carries requests to the children."""

    def send(self, child: Child, request: Request) -> None:
        """Hand a request to a child; never waits."""
        ...

    def close(self) -> None:
        """End the children."""
        ...
