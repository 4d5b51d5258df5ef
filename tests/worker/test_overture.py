"""What a child does before all else."""

import multiprocessing
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from queue import SimpleQueue

import pytest

from inspector.worker.client import Client
from inspector.worker.glimpse import Glimpse, Glimpsed, Sight
from inspector.worker.messages import Child, Drawing, Open, Opened, Ready, Render, Rendered, Reply
from inspector.worker.overture import overture
from inspector.worker.spawn import Started, start

_YOUNG = """
import sys
from inspector.worker.spawn import start
started = start("pages")
started.process.kill()
print(type(started.process).__name__, *sys.modules)
"""


@pytest.fixture
def begin() -> Iterator[list[Started]]:
    """Return a list of children that are ended after the test."""
    begun: list[Started] = []
    yield begun
    for started in begun:
        started.process.kill()
        started.process.join()
        started.connection.close()


def glimpsed(begun: list[Started], sight: Sight, *wanted: Glimpse) -> Glimpsed:
    """Return what a new child shows of a page."""
    begun.append(start("pages", sight=sight))
    connection = begun[-1].connection
    for glimpse in wanted:
        connection.send(glimpse)
    assert connection.poll(60)
    seen = connection.recv()
    assert isinstance(seen, Glimpsed)
    return seen


def until(replies: "SimpleQueue[Reply]", kind: type[Reply]) -> Reply:
    while not isinstance(reply := replies.get(timeout=60), kind):
        pass
    return reply


@pytest.mark.slow
def test_a_page_is_glimpsed_as_large_as_is_asked_and_then_opened(begin, long_pdf):
    seen = glimpsed(begin, Sight(str(long_pdf), 3), Glimpse(300.0, 200, 2.0))
    assert (seen.width, seen.height, seen.top) == (300, 200, 0)
    assert round(seen.size[0] * seen.scale) == 300
    replies: SimpleQueue[Reply] = SimpleQueue()
    client = Client(replies.put, children=(Child.PAGES,), pages=begin.pop())
    assert isinstance(replies.get(timeout=60), Ready)  # the readers are imported after that
    client.send(Child.PAGES, Open(1, 9, long_pdf.name, str(long_pdf)))
    until(replies, Opened)
    client.send(Child.PAGES, Render(2, 9, Drawing(3, seen.scale)))
    drawn = until(replies, Rendered)
    client.close()
    assert drawn.data[: len(seen.data)] == seen.data


@pytest.mark.slow
def test_of_a_page_that_was_left_in_its_middle_the_rest_is_drawn(begin, long_pdf):
    seen = glimpsed(begin, Sight(str(long_pdf), 3, 0.5), Glimpse(30_000.0, 4_000, 0.5))
    assert seen.scale == 0.5
    assert abs(seen.top - 0.25 * seen.size[1]) <= 1
    assert abs(seen.top + seen.height - 0.5 * seen.size[1]) <= 1


@pytest.mark.parametrize(
    ("wanted", "scale"),
    [
        (Glimpse(900.0, 700, 2.0), 960 / 595),
        (Glimpse(900.0, 700, 2.0, dark=True), 900 / 595),
        (Glimpse(1500.0, 700, 4.0), 1500 / 595),
    ],
)
def test_a_page_that_takes_long_is_seen_as_it_has_been_drawn_if_that_will_do(
    long_pdf, monkeypatch, wanted, scale
):
    monkeypatch.setattr("inspector.worker.overture._LONG", 0.0)
    ours, theirs = multiprocessing.Pipe()
    ours.send(wanted)
    with ThreadPoolExecutor(1) as pool:
        images = pool.submit(overture, theirs, Sight(str(long_pdf)))
        seen = ours.recv()
        images.result().close()
    assert abs(seen.scale - scale) < 0.01
    assert seen.height >= 700


def test_what_is_no_pdf_gives_no_glimpse(begin, article):
    assert glimpsed(begin, Sight(str(article)), Glimpse(300.0, 200, 2.0)).height == 0


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux may copy a process")
def test_the_first_child_is_a_copy_of_the_process_that_starts_it():
    done = subprocess.run(
        [sys.executable, "-c", _YOUNG], capture_output=True, text=True, check=True
    )
    kind, *loaded = done.stdout.split()
    assert kind == "ForkProcess"
    assert not {"inspector.documents.model", "inspector.worker.letters"} & set(loaded)
