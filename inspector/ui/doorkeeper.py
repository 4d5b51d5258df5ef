"""The window's end of the door: listens for later starts, and for what the desktop brings."""

import json
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtNetwork import QLocalServer, QLocalSocket


class Doorkeeper(QObject):
    """Listen at an address. Only the same user is heard."""

    brought = Signal(object)  # tuple[str, ...]: paths, none where only the window is wanted

    def __init__(self, where: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._lines: list[QLocalSocket] = []
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)
        if Path(where).parent.is_dir() or not Path(where).is_absolute():
            # What is there now belongs to a window that has crashed: a living one has been asked.
            QLocalServer.removeServer(where)
            self._server.listen(where)

    @property
    def is_listening(self) -> bool:
        """Tell whether later starts can be heard."""
        return self._server.isListening()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take files that the desktop hands to the program, as macOS does for a double click."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.brought.emit((event.file(),))
            return True
        return False

    def _welcome(self) -> None:
        """Take the lines that are waiting, and hang up those that have been."""
        connected = QLocalSocket.LocalSocketState.ConnectedState
        for gone in [line for line in self._lines if line.state() is not connected]:
            self._lines.remove(gone)
            gone.deleteLater()
        while self._server.hasPendingConnections():
            line = self._server.nextPendingConnection()
            line.readyRead.connect(self._listen)
            self._lines.append(line)
        self._listen()

    def _listen(self) -> None:
        for line in self._lines:
            if line.canReadLine():
                self._read(line)

    def _read(self, line: QLocalSocket) -> None:
        try:
            message = json.loads(bytes(line.readLine().data()))
        except ValueError:
            return
        line.write(b"opened\n")
        line.flush()
        if isinstance(message, list):
            self.brought.emit(tuple(path for path in message if isinstance(path, str)))
