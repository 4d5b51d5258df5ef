"""Give memory back to the system that is needed no more, where the C library keeps it."""

import ctypes
import sys

# Of mallopt; see its manual page.
_MMAP_THRESHOLD, _ARENA_MAX = -3, -8

_LARGE = 256 * 1024
_ARENAS = 2


def be_thrifty() -> None:
    """Have large blocks, such as images of pages, go back as soon as they are free.

    Left alone, the GNU library learns from the first one that is freed to keep those that follow,
    and has every thread keep its own.
    """
    if library := _gnu():
        library.mallopt(_MMAP_THRESHOLD, _LARGE)
        library.mallopt(_ARENA_MAX, _ARENAS)


def give_back() -> None:
    """Give back what is free now. It takes a while: only after work that has taken much."""
    if library := _gnu():
        library.malloc_trim(0)


def _gnu() -> ctypes.CDLL | None:
    """Return the C library if it is the one of which this is known."""
    library = ctypes.CDLL(None) if sys.platform == "linux" else None
    return library if library is not None and hasattr(library, "malloc_trim") else None
