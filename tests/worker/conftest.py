"""Real children, and what they say."""

import itertools
import multiprocessing
import queue
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pymupdf
import pytest

from inspector.worker.client import Client
from inspector.worker.messages import (
    Child,
    Died,
    Failed,
    Open,
    Ready,
    Render,
    Reply,
    Request,
)

PARAGRAPH = (
    "Orvania's army holds less than 300 square km (116 square miles) of the Tesk valley, down from "
    "1,100 square km (425 square miles) last summer, Interior Minister Mara Dovic said on Tuesday. "
)


class Talk:
    """A client with real children, and everything they have said, in order."""

    def __init__(self, **options: object) -> None:
        self._arrived: queue.Queue[Reply] = queue.Queue()
        self._jobs = itertools.count(1)
        self.seen: list[Reply] = []
        self.client = Client(self._arrived.put, **options)
        self.readies = {self.until(Ready).child: self.seen[-1] for _ in Child}

    def ask(self, kind: type[Request], *given: object, **named: object) -> int:
        """Send a request under the next job number and return that."""
        job = next(self._jobs)
        request = kind(job, *given, **named)
        pages = isinstance(request, Open | Render)
        self.client.send(Child.PAGES if pages else Child.LANGUAGE, request)
        return job

    def until(self, kind: type[Reply], job: int | None = None, within: float = 60.0) -> Reply:
        """Return the next reply of this kind (to this job), and fail over its failure."""
        deadline = time.monotonic() + within
        while True:
            reply = self._arrived.get(timeout=max(0.0, deadline - time.monotonic()))
            self.seen.append(reply)
            answers = job is not None and getattr(reply, "job", None) == job
            if isinstance(reply, kind) and (job is None or answers):
                return reply
            assert not (isinstance(reply, Failed) and answers), reply
            assert not isinstance(reply, Died), reply

    @staticmethod
    def pid(child: Child) -> int:
        """Return the process number of a running child of this process."""
        name = f"inspector-{child}"
        return max(p.pid for p in multiprocessing.active_children() if p.name == name and p.pid)


@pytest.fixture(scope="session")
def talk() -> Iterator[Talk]:
    """Children that all tests share that do them no harm."""
    shared = Talk()
    yield shared
    shared.client.close()


@pytest.fixture
def fresh() -> Iterator[Callable[..., Talk]]:
    """Start children that are ended after the test."""
    talks: list[Talk] = []

    def begin(**options: object) -> Talk:
        talks.append(Talk(**options))
        return talks[-1]

    yield begin
    for started in talks:
        started.client.close()


@pytest.fixture(scope="session")
def article(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("articles") / "valley.txt"
    path.write_text(f"Dam water covers half of the valley\n\n{PARAGRAPH}\n", "utf-8")
    return path


@pytest.fixture(scope="session")
def long_pdf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a PDF that takes some seconds to read."""
    path = tmp_path_factory.mktemp("articles") / "long.pdf"
    with pymupdf.open() as file:
        for number in range(200):
            page = file.new_page()
            page.insert_textbox((50, 50, 550, 800), f"Page {number + 1}. " + 12 * PARAGRAPH)
        file.save(path)
    return path
