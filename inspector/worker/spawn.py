"""Start a child process. Kept light: the window starts one before it imports anything else."""

import gc
import multiprocessing
import os
import sys
import threading
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any

from inspector.worker.glimpse import Sight


@dataclass(frozen=True, slots=True)
class Started:
    """A child process, and the window's end of the pipe to it."""

    process: BaseProcess
    connection: "Connection[Any, Any]"


def start(child: str, pipeline: str | None = None, sight: Sight | None = None) -> Started:
    """Start one of the children.

    `pipeline` is the one that the language child begins with, and `sight` what the pages child is
    to have ready before all else: its `Glimpse` is the first request.
    """
    _spare_tracker()
    ours, theirs = multiprocessing.Pipe()
    is_copy = _is_young()
    method = "fork" if is_copy else "spawn"
    process: BaseProcess = getattr(multiprocessing.get_context(method), "Process")(  # noqa: B009
        target=_be,
        args=((theirs, ours) if is_copy else (theirs,), child, pipeline, sight),
        name=f"inspector-{child}",
        daemon=True,
    )
    process.start()
    theirs.close()
    return Started(process, ours)


def _is_young() -> bool:
    """Tell whether this process may be copied: it has one thread, and nothing of Qt yet.

    A copy begins with all that has been imported, which it shares: it is there at once, and takes
    less memory than a process that begins anew.
    """
    return (
        sys.platform == "linux"
        and threading.active_count() == 1
        and not {"PySide6", "pymupdf"} & sys.modules.keys()
    )


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


def _be(
    ends: "tuple[Connection[Any, Any], ...]", child: str, pipeline: str | None, sight: Sight | None
) -> None:
    """Be a child: only here is imported what the window must not. A copy has both ends."""
    connection, *others = ends
    for other in others:
        other.close()
    gc.disable()  # nothing of what is imported is garbage
    from inspector.worker.serve import serve

    serve(connection, child, pipeline, sight)
