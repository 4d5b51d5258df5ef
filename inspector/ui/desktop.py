"""Show a window as soon as can be, and let the editor work."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from inspector.settings import Settings
from inspector.ui.ahead import Ahead
from inspector.ui.front import Front, Sight
from inspector.ui.letterbox import Client, Letterbox
from inspector.ui.remembered import Memory
from inspector.ui.sweeper import Sweeper
from inspector.ui.theme import Look
from inspector.ui.translation import speak
from inspector.worker.letters import GLIMPSE, Child

_PATIENCE = 1000  # milliseconds that the window waits for the page that is seen first


class Desktop(QObject):
    """What there is before the window, and the window once its parts are imported."""

    def __init__(
        self,
        app: QApplication,
        client: Client,
        letterbox: Letterbox,
        settings: Settings,
        settings_path: Path,
        paths: Sequence[str],
        date: dt.date | None,
    ) -> None:
        super().__init__(app)
        self.app = app
        self.error: Exception | None = None
        self.client = client
        self.letterbox = letterbox
        self.settings = settings
        self.settings_path = settings_path
        self.paths = paths
        self.date = date
        self.sweeper = Sweeper(app)
        self.look = Look(app, settings.theme, settings.window_size)
        self.stored = QSettings(
            str(settings_path.with_name("window.ini")), QSettings.Format.IniFormat
        )
        self.memory = Memory(settings_path.with_name("session.json"))
        self.memory.load()
        sight = sight_of(paths, self.memory, reopens=settings.reopens)
        self.front = Front(self.stored, sight, dark=settings.dark_pages)
        self._parts = Ahead("inspector.ui.interior", self)
        self._parts.ready.connect(self._furnish)
        self.front.seen.connect(self._fetch)
        self.front.painted.connect(self._ask)
        self._is_fetched = False
        self.front.show()

    def _ask(self) -> None:
        """Have the page drawn that is seen first, where there is one."""
        if glimpse := self.front.glimpse:
            self.letterbox.single_out(GLIMPSE, self.front.post)
            self.client.send(Child.PAGES, glimpse)
            QTimer.singleShot(_PATIENCE, self, self._fetch)
        else:
            self._fetch()

    def _fetch(self) -> None:
        """Import the rest, once: not before the page is seen, which it would slow down."""
        if not self._is_fetched:
            self._is_fetched = True
            self._parts.fetch()

    def _furnish(self) -> None:
        try:
            from inspector.ui.interior import furnish  # noqa: PLC0415 - imported by now

            furnish(self)
        except Exception as error:  # noqa: BLE001 - told where the program was started
            self.error = error
            self.app.exit(1)


def sight_of(paths: Sequence[str], memory: Memory, *, reopens: bool) -> Sight | None:
    """Return the page that a start with these files will show first, if it can be told."""
    calm = [path for path in memory.open if path not in memory.reading]
    again = memory.current if memory.current in calm else next(iter(calm), "")
    path = str(Path(paths[0]).absolute()) if paths else again if reopens else ""
    if Path(path).suffix.lower() != ".pdf" or not Path(path).is_file():
        return None
    face = (memory.places or {}).get(path)
    if face is None:
        return Sight(path)
    if face.pages and face.fit == "width" and not face.turn:
        return Sight(path, face.page, face.part)
    return None


def show(
    client: Client,
    letterbox: Letterbox,
    settings: Settings,
    settings_path: Path,
    paths: Sequence[str],
    date: dt.date | None,
) -> int:
    """Show the window with these files until it is closed; return the exit code."""
    app = QApplication([])
    app.setApplicationName("inspector")
    app.setApplicationDisplayName("Inspector")
    app.setDesktopFileName("inspector")
    speak(app, settings.language)
    desktop = Desktop(app, client, letterbox, settings, settings_path, paths, date)
    code = app.exec()
    if desktop.error:
        raise desktop.error
    return code
