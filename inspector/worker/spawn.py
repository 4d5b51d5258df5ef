"""Start a child process. Kept light: the window starts one before it imports anything else."""

import multiprocessing
import os
import sys
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any


@dataclass(frozen=True, slots=True)
class Started:
    """A child process, and the window's end of the pipe to it."""

    process: BaseProcess
    connection: "Connection[Any, Any]"


def start(child: str, pipeline: str | None = None) -> Started:
    """Start one of the children; `pipeline` is the one that the language child begins with."""
    context = multiprocessing.get_context("spawn")
    _spare_tracker()
    ours, theirs = context.Pipe()
    process = context.Process(
        target=_be, args=(theirs, child, pipeline), name=f"inspector-{child}", daemon=True
    )
    process.start()
    theirs.close()
    return Started(process, ours)


def _spare_tracker() -> None:
    """Let Python start no third process, which would look after shared memory: there is none.

    A descriptor that takes all and says nothing stands for it, as in a child whose parent has it.
    """
    if sys.platform != "win32":
        from multiprocessing import resource_tracker

        # There is no public way.
        tracker = resource_tracker._resource_tracker  # noqa: SLF001
        if getattr(tracker, "_fd", 0) is None:
            setattr(tracker, "_fd", os.open(os.devnull, os.O_WRONLY))  # noqa: B010 - unknown to mypy


def _be(connection: "Connection[Any, Any]", child: str, pipeline: str | None) -> None:
    """Be a child: only here is imported what the window must not."""
    import gc

    gc.disable()  # nothing of what is imported is garbage
    from inspector.worker.letters import Child
    from inspector.worker.serve import serve

    serve(connection, Child(child), pipeline)
