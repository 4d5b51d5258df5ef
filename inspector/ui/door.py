"""One window for all: a second start hands its files to the window that is there, and ends."""

import json
import socket
import sys
import zlib
from collections.abc import Sequence
from pathlib import Path

import platformdirs

_PATIENCE = 1.5  # seconds that a window may take to answer
_LONGEST = 100  # bytes of the path of a socket


def address(settings: Path) -> str:
    """Return where the window listens that has these settings."""
    name = f"inspector-{zlib.crc32(str(settings.absolute()).encode()):08x}"
    if sys.platform == "win32":
        return name
    place = str(Path(platformdirs.user_runtime_dir(ensure_exists=False)) / name)
    return place if len(place.encode()) <= _LONGEST else f"/tmp/{name}"  # noqa: S108 - Qt's own place


def hand_over(where: str, paths: Sequence[str]) -> bool:
    """Have a running window open files; tell whether there is one and it has answered.

    Without Qt, which takes longer to import than all of this.
    """
    if sys.platform == "win32":
        return _by_qt(where, _message(paths))
    try:
        with socket.socket(socket.AF_UNIX) as line:
            line.settimeout(_PATIENCE)
            line.connect(where)
            line.sendall(_message(paths))
            return line.recv(64).startswith(b"opened")
    except OSError:
        return False


def _message(paths: Sequence[str]) -> bytes:
    whole = [str(Path(path).absolute()) for path in paths]
    return json.dumps(whole).encode() + b"\n"


def _by_qt(where: str, message: bytes) -> bool:
    from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415 - a named pipe needs it

    line = QLocalSocket()
    line.connectToServer(where)
    if not line.waitForConnected(round(1000 * _PATIENCE)):
        return False
    line.write(message)
    return line.waitForReadyRead(round(1000 * _PATIENCE))
