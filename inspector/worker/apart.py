"""Read documents in a child process for a program that waits: what harms a reader harms no more."""

import itertools
from queue import SimpleQueue
from types import TracebackType
from typing import Self

from inspector.documents.model import Document
from inspector.documents.open import read, reader_for
from inspector.documents.source import Source
from inspector.errors import CrashedError, InspectorError
from inspector.worker.client import Client
from inspector.worker.letters import Child, Close, Died, Failed, Open, Opened, Reply

_ERRORS = {error.code: error for error in InspectorError.__subclasses__()}


class Apart:
    """A reader in a process of its own, which is started with the first file that needs it.

    `patience` is how many seconds it may take for one page, or for a file without pages.
    """

    def __init__(self, patience: float = 30.0) -> None:
        self._patience = patience
        self._client: Client | None = None
        self._arrived: SimpleQueue[Reply] = SimpleQueue()
        self._jobs = itertools.count(1)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._client:
            self._client.close()

    def read(self, source: Source) -> Document:
        """Read a document, here if it is plain text.

        Raises:
            InspectorError: if the file is not one that can be read.
            CrashedError: if it takes too long, or the child dies of it.
        """
        if reader_for(source).is_plain:
            return read(source)
        if self._client is None:
            self._client = Client(
                self._arrived.put, patience=self._patience, children=(Child.PAGES,)
            )
        job = next(self._jobs)
        self._client.send(
            Child.PAGES,
            Open(
                job,
                job,
                source.name,
                data=source.data,
                encoding=source.encoding,
                password=source.password,
                recognise=source.recognise,
            ),
        )
        try:
            return self._answer(job, source.name)
        finally:
            self._client.send(Child.PAGES, Close(job))

    def _answer(self, job: int, name: str) -> Document:
        while True:
            reply = self._arrived.get()
            match reply:
                case Opened(job=answered) if answered == job:
                    return reply.document
                case Failed(job=answered) if answered == job:
                    raise _ERRORS.get(reply.code, InspectorError)(reply.sentence)
                case Died(jobs=lost) if job in lost:
                    raise CrashedError(
                        f"“{name}” stopped the reader, or took too long to read, and is left out."
                        " Ask for it in another format, or print it to a new PDF."
                    )
