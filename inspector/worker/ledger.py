"""What one child has been asked and has not answered yet."""

import time
from collections.abc import Iterator
from dataclasses import replace

from inspector.worker.letters import (
    Answer,
    Child,
    Close,
    Drawing,
    Failed,
    Hold,
    Open,
    Opened,
    PipelineReady,
    Reading,
    Render,
    Reply,
    Request,
    Task,
    Use,
)

_TASKS = {
    Child.PAGES: "The part of Inspector that reads documents and draws pages",
    Child.LANGUAGE: "The part of Inspector that finds names and figures",
}


# Of a document that is made to do harm not every page is tried.
_MOST_SKIPPED = 3


class Ledger:
    """The open jobs of one child, in the order in which they were asked.

    `pipeline` is the one in use, `done` counts the jobs that this child, and no child before it,
    has answered. A page over which a child dies is left out when its document is read again.
    `looked_ahead` tells that it has begun with pages of a document before it was asked for that.
    """

    def __init__(self, child: Child, pipeline: str | None = None) -> None:
        self.child = child
        self.pipeline = pipeline
        self.done = 0
        self.looked_ahead = False
        self._open: dict[int, Task] = {}
        self._names: dict[int, str] = {}
        self._alive_at = 0.0
        self._is_ready = False
        self._page: tuple[int, int] | None = None
        self._skipped: dict[int, tuple[int, ...]] = {}
        self._read: dict[int, Open] = {}

    @property
    def is_at_work(self) -> bool:
        """Tell whether the child has begun well and owes an answer: then it dies of its work."""
        return self._is_ready and bool(self._open)

    @property
    def is_idle(self) -> bool:
        """Tell whether the child owes no answer."""
        return not self._open

    def holds(self) -> Iterator[Hold]:
        """Yield what another child needs to know to draw the pages of what this one has read."""
        for key, read in self._read.items():
            yield Hold(key, read.name, read.path, read.data, read.password)

    @property
    def task(self) -> str:
        """Name the child by what it does."""
        return _TASKS[self.child]

    def asked(self, request: Request) -> Request:
        """Note a request, and return it as it is to be done."""
        match request:
            case Close(key=key):
                self._names.pop(key, None)
                self._skipped.pop(key, None)
                self._read.pop(key, None)
            case Open(key=key, name=name):
                self._names[key] = name
                request = replace(request, skip=self._skipped.get(key, ()))
        if not isinstance(request, Task):
            return request
        if not self._open:
            self.sign_of_life()
        self._open[request.job] = request
        return request.sent()

    def again(self) -> Open | None:
        """Return the reading over a page of which the child died, without that page.

        Where it died before it came to its first request, that is what another child is to do.

        Returns:
            None, if there was none, or if the document has cost too many children.
        """
        job, page = self._page or (0, 0)
        request = self._open.get(job)
        ahead, self.looked_ahead = self.looked_ahead, False
        if ahead and not self._page and self.done == 0:
            return next((one for one in self._open.values() if isinstance(one, Open)), None)
        self._page = None
        if not isinstance(request, Open) or len(request.skip) >= _MOST_SKIPPED:
            return None
        self._skipped[request.key] = (*request.skip, page)
        return replace(request, skip=self._skipped[request.key])

    def answered(self, reply: Reply) -> Reply:
        """Note a reply, and return it whole."""
        self.sign_of_life()
        self._is_ready |= not isinstance(reply, Failed)
        if isinstance(reply, Reading):
            self._page = None if reply.page is None else (reply.job, reply.page)
        if not isinstance(reply, Answer) or not (asked := self._open.get(reply.job)):
            return reply
        reply = reply.whole(asked)
        if isinstance(asked, Use) and isinstance(reply, PipelineReady):
            self.pipeline = asked.pipeline
        if isinstance(asked, Open) and isinstance(reply, Opened):
            self._read[asked.key] = asked
        if reply.is_last:
            del self._open[reply.job]
            self._page = None if self._page and self._page[0] == reply.job else self._page
            self.done += 1
        return reply

    def lose(self) -> tuple[int, ...]:
        """Forget all open jobs, which died with the child, and return their numbers."""
        lost = tuple(self._open)
        self._open.clear()
        self._page = None
        self._is_ready = False
        self.done = 0
        return lost

    def sign_of_life(self) -> None:
        """Note that the child is at work."""
        self._alive_at = time.monotonic()

    def silence(self) -> float:
        """Return for how many seconds the child has owed an answer without a word."""
        return time.monotonic() - self._alive_at if self._open else 0.0

    def died(self) -> str:
        """Say that the child ended, and over what."""
        work = self._work()
        return f"{self.task} stopped while {work}." if work else f"{self.task} stopped."

    def gave_up(self, patience: float) -> str:
        """Say that the child was given up, and over what."""
        return f"{self.task} was stopped: {self._work()} took longer than {patience:g} seconds."

    def _work(self) -> str:
        match next(iter(self._open.values()), None):
            case Open(job=job, name=name):
                begun, page = self._page or (None, 0)
                return f"reading page {page + 1} of {name}" if begun == job else f"reading {name}"
            case Render(key=key, drawing=Drawing(page=page)):
                return f"drawing page {page + 1} of {self._names.get(key, 'the document')}"
            case None:
                return ""
            case other:
                return other.work
