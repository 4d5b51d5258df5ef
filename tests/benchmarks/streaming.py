"""Print how soon long documents show something, and what they take in memory.

python -m tests.benchmarks.streaming [PAGES…]

A PDF of so many pages and a text of 10 MB are opened by the real children, with their pipeline
loaded. Times are in seconds from opening; those to the first page and the first claims are also
given as multiples of a bare cost: the words of the pages that are read for it by PyMuPDF, and the
parse of as much text by the bare pipeline. Memory is the resident set of each process, in MB.
"""

import gc
import multiprocessing
import os
import queue
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pymupdf

from inspector.documents.model import Document
from inspector.language.pipeline import load
from inspector.worker.client import Client
from inspector.worker.messages import (
    Analyse,
    Analysed,
    Begun,
    Child,
    Drawing,
    Failed,
    Open,
    Opened,
    PipelineReady,
    Render,
    Rendered,
    Reply,
)
from tests.benchmarks.stalls import repeated

_SEEDS = Path(__file__).resolve().parents[2] / "seeds"
_PAGES, _CHARACTERS = 16, 8_000  # that are read for the first claims
_MEGABYTES = 10
_SETTLED = 6.0  # seconds in which the language child warms up


class Stream:
    """Children that are asked as the window asks them."""

    def __init__(self) -> None:
        self._replies: queue.SimpleQueue[Reply] = queue.SimpleQueue()
        self._client = Client(self._replies.put)
        while not isinstance(self._replies.get(), PipelineReady):
            pass
        time.sleep(_SETTLED)

    def open(self, path: Path) -> Iterator[tuple[str, float]]:
        """Yield what arrives, and after how many seconds."""
        begin = time.perf_counter()
        self._client.send(Child.PAGES, Open(1, 1, path.name, str(path)))
        if path.suffix == ".pdf":
            self._client.send(Child.PAGES, Render(2, 1, Drawing(0, 1.5)))
        has_claims = False
        while True:
            reply = self._replies.get()
            after = time.perf_counter() - begin
            match reply:
                case Rendered():
                    yield "first page", after
                case Begun(part=document):
                    yield "first text", after
                    self._analyse(document)
                case Analysed() if not has_claims:
                    has_claims = True
                    yield "first claims", after
                case Opened():
                    yield "whole text", after
                case Failed():
                    raise SystemExit(reply.sentence)
            if has_claims and isinstance(reply, Opened):
                return

    def _analyse(self, document: Document) -> None:
        self._client.send(Child.LANGUAGE, Analyse(3, document))

    def memory(self) -> Iterator[tuple[str, int]]:
        """Yield the largest resident set so far of this process and of each child, in MB."""
        pids = {child.name: child.pid for child in multiprocessing.active_children()}
        for name, pid in {"here": os.getpid(), **pids}.items():
            status = Path(f"/proc/{pid}/status").read_text("utf-8")
            peak = next(line for line in status.splitlines() if line.startswith("VmHWM"))
            yield name, int(peak.split()[1]) // 1024

    def close(self) -> None:
        """End the children."""
        self._client.close()


def bare_pages(path: Path) -> float:
    """Return how long PyMuPDF takes for the words of the first pages."""
    begin = time.perf_counter()
    with pymupdf.open(path) as file:
        for number in range(min(_PAGES, len(file))):
            file[number].get_text("words")
    return time.perf_counter() - begin


def bare_parse(text: str) -> float:
    """Return how long the bare pipeline takes for the first characters."""
    pipeline = load(None)
    list(pipeline.docs([(text[:_CHARACTERS], [0])]))
    begin = time.perf_counter()
    list(pipeline.docs([(text[:_CHARACTERS], [0])]))
    return time.perf_counter() - begin


def long_text(folder: Path) -> Path:
    """Return a file with the articles of the samples again and again."""
    articles = "\n\n".join(path.read_text("utf-8") for path in sorted(_SEEDS.glob("*.txt")))
    times = _MEGABYTES * 1_000_000 // len(articles) + 1
    path = folder / "long.txt"
    path.write_text("\n\n".join([articles] * times), "utf-8")
    return path


def measured(path: Path, bare: float) -> Iterator[str]:
    """Yield what is found of one file, as lines."""
    stream = Stream()
    found = dict(stream.open(path))
    for what, after in sorted(found.items(), key=lambda pair: pair[1]):
        yield f"{path.name:10} {what:13} {after:5.2f} s, {after / bare:5.1f} times the bare cost"
    memory = ", ".join(f"{name} {most} MB" for name, most in stream.memory())
    yield f"{path.name:10} {memory}"
    stream.close()


if __name__ == "__main__":
    gc.collect()
    with tempfile.TemporaryDirectory() as name:
        sample = (_SEEDS / "sample.txt").read_text("utf-8")
        parse = bare_parse(sample * (_CHARACTERS // len(sample) + 1))
        files = [repeated(int(word), Path(name)) for word in sys.argv[1:] or ["1000"]]
        for file in files:
            for line in measured(file, parse + bare_pages(file)):
                print(line, flush=True)  # noqa: T201
        for line in measured(long_text(Path(name)), parse):
            print(line, flush=True)  # noqa: T201
