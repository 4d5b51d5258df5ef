"""The child's end of the pipe, with the smallest worker there is."""

import multiprocessing
import threading

import pytest

from inspector.errors import UnreadableFileError
from inspector.worker.desk import Desk
from inspector.worker.messages import (
    Cancel,
    Catalogue,
    Close,
    Drawing,
    Failed,
    Open,
    PipelineReady,
    Progressed,
    Render,
    Stop,
    Use,
)


class Clerk:
    """Answer `Use`, fail over the rest as told, and take a break where the name says so."""

    def __init__(self, desk):
        self.desk = desk

    def catalogue(self):
        return Catalogue()

    def look_ahead(self):
        return False

    def rest(self):
        rested.set()

    def may_overtake(self, request, earlier):
        return isinstance(request, Render) and not earlier

    def do(self, request):
        match request:
            case Use(pipeline="break"):
                # The test has put everything into the pipe that is to be found in the break.
                self.desk.reply(Progressed(request.job, 0, 0, "break"))
                assert go_on.wait(10)
                self.desk.pause(self)
                self.desk.reply(PipelineReady(request.job, "after the break", ""))
            case Use():
                self.desk.reply(PipelineReady(request.job, str(request.pipeline), ""))
            case Open(name="memory"):
                raise MemoryError
            case Open(name="error"):
                raise UnreadableFileError("It cannot be read.")
            case Open():
                raise KeyError(request.name)
            case Render():
                self.desk.reply(Progressed(request.job, 1, 1, "drawn"))


go_on, rested = threading.Event(), threading.Event()


@pytest.fixture
def pipe(monkeypatch):
    """Return the window's end of a pipe at which a clerk works."""
    monkeypatch.setattr("inspector.worker.desk.REST", 0.05)
    go_on.clear()
    rested.clear()
    ours, theirs = multiprocessing.Pipe()
    desk = Desk(theirs, Use(0, "first"))

    def work():
        with pytest.raises(SystemExit):
            desk.work(Clerk(desk))

    thread = threading.Thread(target=work, name="desk")
    thread.start()
    yield ours
    go_on.set()
    ours.close()
    thread.join(10)
    assert not thread.is_alive()


def answers(pipe, count):
    return [pipe.recv() for _ in range(count)]


def test_what_lies_on_the_desk_comes_first_and_the_rest_in_order(pipe):
    pipe.send(Use(1, "a"))
    pipe.send(Use(2, "b"))
    assert [reply.name for reply in answers(pipe, 3)] == ["first", "a", "b"]


def test_a_child_that_is_asked_for_nothing_gives_memory_back_once(pipe):
    answers(pipe, 1)
    assert rested.wait(10)
    rested.clear()
    pipe.send(Use(1, "a"))
    assert answers(pipe, 1)[0].name == "a"
    assert rested.wait(10)


def test_every_error_is_one_reply_and_ends_nothing(pipe):
    for job, name in enumerate(("memory", "error", "oops"), 1):
        pipe.send(Open(job, 1, name))
    pipe.send(Use(4, "still here"))
    _, memory, error, bug, last = answers(pipe, 5)
    assert (memory.code, memory.details) == ("memory", "")
    assert error == Failed(2, "unreadable", "It cannot be read.")
    assert bug.code == "bug"
    assert "KeyError: 'oops'" in bug.sentence
    assert "Traceback" in bug.details
    assert last.name == "still here"


def test_what_may_overtake_is_done_in_the_break_and_the_rest_waits(pipe):
    pipe.send(Use(1, "break"))
    answers(pipe, 2)
    pipe.send(Render(2, 1, Drawing(0, 1.0)))
    pipe.send(Use(3, "waits"))
    pipe.send(Render(4, 1, Drawing(0, 1.0)))
    go_on.set()
    assert [reply.job for reply in answers(pipe, 4)] == [2, 1, 3, 4]


def test_the_job_at_hand_is_cancelled_in_the_break(pipe):
    pipe.send(Use(1, "break"))
    answers(pipe, 2)
    pipe.send(Cancel(1))
    go_on.set()
    assert answers(pipe, 1)[0].code == "cancelled"


def test_a_job_that_waits_is_cancelled_and_one_that_is_done_stays_done(pipe):
    pipe.send(Use(1, "done"))
    answers(pipe, 2)
    pipe.send(Use(2, "break"))
    answers(pipe, 1)
    pipe.send(Use(3, "never"))
    pipe.send(Cancel(3))
    pipe.send(Cancel(1))
    go_on.set()
    cancelled, finished = answers(pipe, 2)
    assert (cancelled.job, cancelled.code) == (3, "cancelled")
    assert finished.name == "after the break"


def test_stop_ends_the_work_also_in_a_break(pipe):
    pipe.send(Use(1, "break"))
    answers(pipe, 2)
    pipe.send(Close(1))
    pipe.send(Stop())
    go_on.set()
    desk = next(thread for thread in threading.enumerate() if thread.name == "desk")
    desk.join(10)
    assert not desk.is_alive()
