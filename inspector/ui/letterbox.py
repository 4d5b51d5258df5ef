"""The way to the children: what carries requests, and where replies wait for a session."""

import threading
from collections.abc import Callable
from typing import Protocol

from inspector.worker.letters import Answer, Child, Reply, Request


class Letterbox:
    """Keep what the children say until there is a session to read it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._held: list[Reply] = []
        self._reader: Callable[[Reply], None] | None = None
        self._own: dict[int, Callable[[Reply], None]] = {}

    def post(self, reply: Reply) -> None:
        """Take a reply, from any thread."""
        with self._lock:
            own = self._own.get(reply.job) if isinstance(reply, Answer) else None
            if reader := own or self._reader:
                reader(reply)
            else:
                self._held.append(reply)

    def single_out(self, job: int, reader: Callable[[Reply], None]) -> None:
        """Pass on what comes of one job, asked for before there is a session."""
        with self._lock:
            self._own[job] = reader

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
