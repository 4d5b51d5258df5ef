"""A child process, from its start on: what it may do, and the order in which it comes to that."""

import os
import signal
import sys
import threading
from multiprocessing import parent_process
from multiprocessing.connection import Connection, wait
from typing import Any

from inspector.thrift import be_thrifty
from inspector.worker.glimpse import Sight

# The most memory that a child may ask the system for, in bytes. 300 dense pages take the pages
# child to a seventh of its share and the language child, whose pipeline the editor may change for a
# larger one, to a ninth. A file made to exhaust memory is stopped before the machine swaps.
MEMORY = {"pages": 2_500_000_000, "language": 8_000_000_000}

_NICER = 5


def serve(
    connection: "Connection[Any, Any]", child: str, pipeline: str | None, sight: Sight | None = None
) -> None:
    """Be one of the children until the window stops it or is gone.

    `pipeline` is the one to begin with: a name, a path, or None for the one that ships. `sight` is
    the page that is drawn before anything else is imported.
    """
    _settle()
    be_thrifty()
    if child == "language" and hasattr(os, "nice"):
        # It loads while the window starts: of two cores, the window and its pages come first.
        os.nice(_NICER)
    _limit_memory(MEMORY[child])
    if child == "pages":
        sys.addaudithook(refuse)
        from inspector.documents.light import import_pymupdf

        import_pymupdf()
    seen = None
    if sight:
        from inspector.worker.overture import overture

        seen = overture(connection, sight)
    if child == "pages":
        from inspector.documents.light import thin_out

        thin_out()
    from inspector.worker.shift import work

    work(connection, child, pipeline, seen)


def _is_recogniser(program: object) -> bool:
    from inspector.documents.recognise import PROGRAM

    return os.path.basename(str(program)) == PROGRAM  # noqa: PTH119 - a path may be anything here


def refuse(event: str, given: tuple[object, ...]) -> None:
    """Keep the child that parses what strangers have made from the network and other programs.

    Raises:
        PermissionError: if it tries.
    """
    program = given[0] if event == "subprocess.Popen" else None
    starts = event.startswith(("os.exec", "os.posix_spawn", "os.spawn", "os.system", "os.fork"))
    if starts or event.startswith("socket.") or (program and not _is_recogniser(program)):
        raise PermissionError("A document has no business outside its own file.")


def _settle() -> None:
    """Leave the terminal to the window, and end with it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with open(os.devnull, "wb") as nowhere:  # noqa: PTH123 - a descriptor is all that is wanted
        os.dup2(nowhere.fileno(), 1)
    sys.stdout = sys.stderr
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Leave at once when the window is gone, also from the middle of a job."""
    parent = parent_process()
    if parent:
        wait([parent.sentinel])
        os._exit(0)


def _limit_memory(most: int) -> None:
    """Make a request for more than `most` bytes fail, where the system can do that."""
    if sys.platform == "linux":
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        soft = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
