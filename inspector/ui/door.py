"""One window for all: a second start hands its files to the window that is there, and ends."""

import json
import os
import sys
import tempfile
import zlib
from collections.abc import Sequence
from multiprocessing.connection import Client
from pathlib import Path

OPENED = b"opened"
"""What a window answers."""

_PATIENCE = 1.5  # seconds that it may take to do so
_LONGEST = 100  # bytes of the path of a socket


def address(settings: Path) -> str:
    """Return where the window listens that has these settings."""
    name = f"inspector-{zlib.crc32(str(settings.absolute()).encode()):08x}"
    if sys.platform == "win32":
        return rf"\\.\pipe\{name}"
    place = str(Path(os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir()) / name)
    return place if len(place.encode()) <= _LONGEST else f"/tmp/{name}"  # noqa: S108 - where the path is short


def hand_over(where: str, paths: Sequence[str]) -> bool:
    """Have a running window open files; tell whether there is one and it has answered."""
    if sys.platform != "win32" and not Path(where).exists():
        return False
    whole = [str(Path(path).absolute()) for path in paths]
    try:
        with Client(where) as line:
            line.send_bytes(json.dumps(whole).encode())
            return line.poll(_PATIENCE) and line.recv_bytes() == OPENED
    except (OSError, EOFError):
        return False
