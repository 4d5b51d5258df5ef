"""Watch the files of open documents, and have one read again when it has changed."""

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer

from inspector.ui.session import Session, Tab

_QUIET = 400  # milliseconds without news, after which a program has done with its writing

_State = tuple[int, int]  # size and time of a file


class Watch(QObject):
    """Keep an eye on files.

    Programs replace a file rather than write into it, after which the watcher has lost it: so its
    folder is watched as well, and the file taken up again.
    """

    def __init__(self, session: Session, quiet: int = _QUIET) -> None:
        super().__init__(session)
        self._session = session
        self._watcher = QFileSystemWatcher(self)
        self._seen: dict[str, _State] = {}
        self._timer = QTimer(self, interval=quiet, singleShot=True)
        self._timer.timeout.connect(self._look)
        self._watcher.fileChanged.connect(self._timer.start)
        self._watcher.directoryChanged.connect(self._timer.start)
        session.tabs_changed.connect(self._follow)

    def _follow(self, tabs: tuple[Tab, ...]) -> None:
        """Watch the files that are open, and no others."""
        paths = {tab.path for tab in tabs if tab.path and tab.document}
        for path in self._seen.keys() - paths:
            del self._seen[path]
        for path in paths - self._seen.keys():
            if state := _state(path):
                self._seen[path] = state
        wanted = {*self._seen, *(str(Path(path).parent) for path in self._seen)}
        watched = {*self._watcher.files(), *self._watcher.directories()}
        if gone := watched - wanted:
            self._watcher.removePaths(list(gone))
        if missing := wanted - watched:
            self._watcher.addPaths([path for path in missing if Path(path).exists()])

    def _look(self) -> None:
        for tab in self._session.tabs:
            before, now = self._seen.get(tab.path or ""), _state(tab.path or "")
            # A file that is gone, or empty, is being written: there will be more news of it.
            if before and now and now != before and now[0] and tab.path:
                self._seen[tab.path] = now
                self._session.refresh(tab.key)
        self._follow(self._session.tabs)


def _state(path: str) -> _State | None:
    try:
        found = Path(path).stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns
