"""The child's end of the pipe: requests in order, and what may be done between two steps of one."""

import traceback
from collections import deque
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection
from typing import Protocol

from inspector.errors import CancelledError, InspectorError
from inspector.worker.letters import Cancel, Catalogue, Failed, Reply, Request, Stop

REST = 1.0
"""How many seconds nothing is asked for until a child gives memory back."""

NO_JOB = 0
"""The number of what no one has asked for: the pipeline that is loaded at the start."""

_TOO_LARGE = (
    "This needs more memory than Inspector allows itself for one file. "
    "Split the file, or save it anew from the program that made it."
)


class Worker(Protocol):
    """What one child can do."""

    def catalogue(self) -> Catalogue:
        """Name what this child adds to menus."""
        ...

    def do(self, request: Request) -> None:
        """Answer a request by way of the desk, or raise."""
        ...

    def may_overtake(self, request: Request, earlier: Sequence[Request]) -> bool:
        """Tell whether a request need not wait for the job at hand and for the `earlier` ones."""
        ...

    def look_ahead(self) -> bool:
        """Do a little of what will be wanted; tell whether there was anything to do."""
        ...

    def rest(self) -> None:
        """Give back what is kept only in case that it is asked for again at once."""
        ...


class Desk:
    """Hand requests to the worker one by one, and send its replies.

    A worker with a long job calls `pause` between two steps of it. The end of the pipe ends the
    child wherever it is, so that a window that is gone leaves no orphan.

    `hello` is what the child says of itself, as soon as nobody waits for anything.
    """

    def __init__(self, connection: "Connection[Reply, Request]", *first: Request) -> None:
        self._connection = connection
        self._hello: Callable[[], Reply] | None = None
        self._waiting = deque(first)
        self._at_hand = NO_JOB
        self._cancelled = False

    @property
    def is_idle(self) -> bool:
        """Tell whether nobody waits for anything but the job at hand."""
        return not self._waiting and not self._connection.poll()

    def reply(self, reply: Reply) -> None:
        """Send one reply.

        Raises:
            SystemExit: if there is nobody left to read it.
        """
        try:
            self._connection.send(reply)
        except (BrokenPipeError, ConnectionResetError) as error:
            raise SystemExit from error

    def work(self, worker: Worker, hello: Callable[[], Reply] | None = None) -> None:
        """Do what is asked, in order, until the child is told to stop."""
        self._hello = hello
        while True:
            if not self._connection.poll():
                self._introduce()
            while not self._waiting:
                if not self._connection.poll() and worker.look_ahead():
                    continue
                if not self._connection.poll(REST):
                    worker.rest()
                self._take_in()
            request = self._waiting.popleft()
            self._at_hand, self._cancelled = _job(request), False
            self._attempt(worker, request)
            self._at_hand = NO_JOB

    def pause(self, worker: Worker) -> None:
        """Take in what has arrived, and do what need not wait for the job at hand.

        Raises:
            CancelledError: if the job at hand has been cancelled.
            SystemExit: if the child has been told to stop.
        """
        while self._connection.poll():
            self._take_in()
        arrived, self._waiting = self._waiting, deque()
        for request in arrived:
            if worker.may_overtake(request, self._waiting):
                self._attempt(worker, request)
            else:
                self._waiting.append(request)
        self._introduce()
        if self._cancelled:
            raise CancelledError("You stopped this.")

    def _introduce(self) -> None:
        """Say what the child can do, once; it may have to import much to know it."""
        hello, self._hello = self._hello, None
        if hello:
            self.reply(hello())

    def _attempt(self, worker: Worker, request: Request) -> None:
        """Do one request; whatever goes wrong becomes one reply."""
        try:
            worker.do(request)
        except Exception as error:  # noqa: BLE001 - whatever goes wrong is told, and ends nothing
            self.reply(failure(_job(request), error))

    def _take_in(self) -> None:
        try:
            request = self._connection.recv()
        except (EOFError, ConnectionResetError) as error:
            raise SystemExit from error
        match request:
            case Stop():
                raise SystemExit
            case Cancel(job=job) if job == self._at_hand:
                self._cancelled = True
            case Cancel(job=job):
                self._withdraw(job)
            case _:
                self._waiting.append(request)

    def _withdraw(self, job: int) -> None:
        """Drop a job that has not begun; one that has been answered already needs nothing."""
        kept = deque(request for request in self._waiting if _job(request) != job)
        if len(kept) < len(self._waiting):
            self._waiting = kept
            self.reply(Failed(job, CancelledError.code, "You stopped this."))


def _job(request: Request) -> int:
    return getattr(request, "job", NO_JOB)


def failure(job: int, error: Exception) -> Failed:
    """Return what to tell of an error; one that is not foreseen is a bug of ours."""
    if isinstance(error, InspectorError):
        return Failed(job, error.code, error.sentence)
    if isinstance(error, MemoryError):
        return Failed(job, "memory", _TOO_LARGE)
    sentence = f"Inspector made a mistake with this file: {type(error).__name__}: {error}"
    return Failed(job, "bug", sentence, "".join(traceback.format_exception(error)))
