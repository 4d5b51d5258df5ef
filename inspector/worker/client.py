"""The window's end of the pipes: starts the two children, and another one where one dies.

Nothing here imports what the children import, and nobody who asks waits: for each child one thread
writes requests and another reads replies.
"""

import threading
import time
from collections.abc import Callable, Iterable
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from queue import SimpleQueue

from inspector.worker.glimpse import Glimpsed
from inspector.worker.ledger import Ledger
from inspector.worker.letters import (
    Child,
    Died,
    Failed,
    Opened,
    Reading,
    Rendered,
    Reply,
    Request,
    Spent,
    Stop,
)
from inspector.worker.spawn import Started, start

# A child that dies this often within this many seconds, and gets nothing done in between, stays
# down: the machine lacks something, and more of the same does not mend it.
_DEATHS = 3
_WITHIN = 60.0
# How often a silent child is looked after, and how long one that is told to stop may take.
_LOOK = 0.25
_LEAVE = 1.0
# How many seconds the first page is given before the language child begins to load its pipeline.
_HEAD_START = 6.0

_AGAIN = "It has been started again."
_AGAIN_WITHOUT = "It has been started again, and reads the rest without that page."
_DOWN = "It keeps failing and stays off: close Inspector and run “inspector doctor”."


class Client:
    """The two children, or those of them that are wanted, as the window sees them.

    `on_reply` is called for every reply, in a thread of the client's own. `pipeline` is the one
    that the language child begins with. `patience` is how many seconds the pages child may work
    without a sign of life before it is given up. `pages` is that child where it has been started
    already; with `renews`, one that has read much makes room for another, which draws what is open.
    """

    def __init__(
        self,
        on_reply: Callable[[Reply], None],
        pipeline: str | None = None,
        patience: float = 30.0,
        children: Iterable[Child] = Child,
        pages: Started | None = None,
        *,
        renews: bool = False,
    ) -> None:
        self._calm = threading.Event()
        self._on_reply = on_reply
        at_once = threading.Event()
        at_once.set()
        wanted = frozenset(children)
        self._keepers: dict[Child, _Keeper] = {}
        if Child.PAGES in wanted:
            ledger = Ledger(Child.PAGES)
            self._keepers[Child.PAGES] = _Keeper(
                self._hear_pages, ledger, patience, at_once, pages, renews=renews
            )
        if Child.LANGUAGE in wanted:
            # How long an analysis takes depends on the article and the machine alone.
            ledger = Ledger(Child.LANGUAGE, pipeline)
            self._keepers[Child.LANGUAGE] = _Keeper(on_reply, ledger, None, self._calm)

    def send(self, child: Child, request: Request) -> None:
        """Hand a request to a child; never waits. May be called from any thread."""
        if child is Child.LANGUAGE:
            self._calm.set()
        self._keepers[child].send(request)

    def close(self) -> None:
        """End both children; one that does not leave in time is killed."""
        for keeper in self._keepers.values():
            keeper.stop()
        self._calm.set()
        deadline = time.monotonic() + _LEAVE
        for keeper in self._keepers.values():
            keeper.leave(deadline)

    def _hear_pages(self, reply: Reply) -> None:
        """Let the other child begin once a document is there: two cores are soon taken."""
        if isinstance(reply, Rendered | Opened | Failed | Died):
            self._calm.set()
        self._on_reply(reply)


class _Keeper:
    """Keep one child alive."""

    def __init__(
        self,
        on_reply: Callable[[Reply], None],
        ledger: Ledger,
        patience: float | None,
        calm: threading.Event,
        first: Started | None = None,
        *,
        renews: bool = False,
    ) -> None:
        self._on_reply = on_reply
        self._ledger = ledger
        self._patience = patience
        self._calm = calm
        self._first = first
        ledger.looked_ahead = first is not None
        self._renews = renews
        self._next: Started | None = None
        self._lock = threading.Lock()
        self._outbox: SimpleQueue[Request | None] = SimpleQueue()
        self._stopping = False
        self._process: BaseProcess | None = None
        self._thread = threading.Thread(target=self._keep, daemon=True)
        self._thread.start()

    def send(self, request: Request) -> None:
        """Put a request in line."""
        with self._lock:
            self._outbox.put(self._ledger.asked(request))

    def stop(self) -> None:
        """Tell the child to end; it is not started again."""
        self._stopping = True
        self.send(Stop())

    def leave(self, deadline: float) -> None:
        """Wait until `deadline` for the child to end, then end it."""
        self._thread.join(max(0.0, deadline - time.monotonic()))
        if self._thread.is_alive() and self._process:
            self._process.kill()
            self._thread.join()
        for spare in (self._first, self._next):
            if spare:
                spare.process.kill()

    def _keep(self) -> None:
        deaths: list[float] = []
        self._calm.wait(_HEAD_START)
        while len(deaths) < _DEATHS:
            reason = self._live()
            if self._stopping:
                return
            if reason is None:
                continue
            now = time.monotonic()
            recent = [then for then in deaths if now - then < _WITHIN]
            if not self._ledger.is_at_work:  # a file that kills it says nothing of the machine
                deaths = [*recent, now] if self._ledger.done == 0 else [now]
            with self._lock:
                again, lost = self._ledger.again(), self._ledger.lose()
                self._outbox = SimpleQueue()
                if again:
                    lost = tuple(job for job in lost if job != again.job)
                    self._outbox.put(self._ledger.asked(again))
            end = (
                _DOWN
                if len(deaths) >= _DEATHS
                else _AGAIN_WITHOUT
                if again and again.skip
                else _AGAIN
            )
            self._on_reply(Died(self._ledger.child, lost, f"{reason} {end}"))
        self._refuse()

    def _refuse(self) -> None:
        """Answer for a child that is no more."""
        while not isinstance(request := self._outbox.get(), Stop):
            if job := getattr(request, "job", None):
                self._on_reply(Failed(job, "crashed", f"{self._ledger.task} {_DOWN}"))

    def _live(self) -> str | None:
        """Start a child and listen to it until it ends; say why it did.

        Returns:
            None, where another one is ready to go on in its place.
        """
        started, self._first = self._first, None
        if started is None:
            started = start(self._ledger.child, self._ledger.pipeline)
        process, ours = started.process, started.connection
        self._process = process
        outbox = self._outbox
        writer = threading.Thread(target=_write, args=(ours, outbox), daemon=True)
        writer.start()
        try:
            return self._listen(ours)
        finally:
            process.kill()
            process.join()
            outbox.put(None)
            writer.join()
            ours.close()

    def _listen(self, connection: "Connection[Request, Reply]") -> str | None:
        self._ledger.sign_of_life()
        while True:
            try:
                if connection.poll(_LOOK):
                    self._hear(connection.recv())
                elif self._patience is not None and self._ledger.silence() > self._patience:
                    return self._ledger.gave_up(self._patience)
            except (EOFError, ConnectionResetError):
                return self._ledger.died()
            if self._next and self._is_replaced():
                return None

    def _is_replaced(self) -> bool:
        """Let the next child go on as soon as it is ready and this one owes nothing."""
        with self._lock:
            if not self._next or not self._next.connection.poll() or not self._ledger.is_idle:
                return False
            self._outbox = SimpleQueue()
            for hold in self._ledger.holds():
                self._outbox.put(hold)
            self._first, self._next = self._next, None
            return True

    def _hear(self, reply: Reply) -> None:
        with self._lock:
            reply = self._ledger.answered(reply)
        if isinstance(reply, Spent) and self._renews and self._next is None:
            self._next = start(self._ledger.child, self._ledger.pipeline)
        elif not isinstance(reply, Reading | Spent | Glimpsed):  # which may come too late
            self._on_reply(reply)


def _write(connection: "Connection[Request, Reply]", outbox: "SimpleQueue[Request | None]") -> None:
    """Write requests until there is nobody to read them."""
    while (request := outbox.get()) is not None:
        try:
            connection.send(request)
        except (BrokenPipeError, ConnectionResetError):
            return
