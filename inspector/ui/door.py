"""One window for all: a second start hands its files to the window that is there, and ends."""

import json
import os
import sys
import tempfile
import zlib
from collections.abc import Sequence
from pathlib import Path

_PATIENCE = 1500  # milliseconds that a window may take to answer
_LONGEST = 100  # bytes of the path of a socket


def address(settings: Path) -> str:
    """Return where the window listens that has these settings."""
    name = f"inspector-{zlib.crc32(str(settings.absolute()).encode()):08x}"
    if sys.platform == "win32":
        return name
    place = str(Path(os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir()) / name)
    return place if len(place.encode()) <= _LONGEST else f"/tmp/{name}"  # noqa: S108 - Qt's own place


def hand_over(where: str, paths: Sequence[str]) -> bool:
    """Have a running window open files; tell whether there is one and it has answered."""
    if Path(where).is_absolute() and not Path(where).exists():
        return False
    # Only now: where there is no window, the children are not to wait for Qt.
    from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415

    whole = [str(Path(path).absolute()) for path in paths]
    line = QLocalSocket()
    line.connectToServer(where)
    if not line.waitForConnected(_PATIENCE):
        return False
    line.write(json.dumps(whole).encode() + b"\n")
    return line.waitForReadyRead(_PATIENCE)
