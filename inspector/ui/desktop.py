"""Show a window as soon as can be, and let the editor work."""

from typing import Protocol

from PySide6.QtCore import QObject, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from inspector.ui.ahead import Ahead
from inspector.ui.beginning import Beginning
from inspector.ui.front import Front
from inspector.ui.peephole import Peephole
from inspector.ui.sweeper import Sweeper
from inspector.ui.theme import Look
from inspector.ui.translation import speak

_PATIENCE = 1000  # milliseconds that the window waits for the page that is seen first


class Ending(Protocol):
    """Something that is to be ended with the program."""

    def close(self) -> None:
        """End it."""
        ...


class Desktop(QObject):
    """What there is before the window, and the window once its parts are imported."""

    def __init__(self, app: QApplication, begun: Beginning) -> None:
        super().__init__(app)
        self.app = app
        self.begun = begun
        self.error: Exception | None = None
        self.client: Ending | None = None
        self.sweeper = Sweeper(app)
        self.look = Look(app, begun.settings.theme, begun.settings.window_size)
        self.stored = QSettings(
            str(begun.settings_path.with_name("window.ini")), QSettings.Format.IniFormat
        )
        self.front = Front(self.stored, begun.sight, dark=begun.settings.dark_pages)
        self.peephole = Peephole(begun.pages.connection, self)
        self.peephole.seen.connect(self.front.show_page)
        self._parts = Ahead("inspector.ui.interior", self)
        self._parts.ready.connect(self._furnish)
        self.front.seen.connect(self._fetch)
        self.front.painted.connect(self._ask)
        self._is_fetched = False
        self.front.show()

    def _ask(self) -> None:
        """Have the page drawn that is seen first, where there is one."""
        if glimpse := self.front.glimpse:
            self.peephole.ask(glimpse)
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


def show(begun: Beginning) -> int:
    """Show the window until it is closed; return the exit code."""
    app = QApplication([])
    app.setApplicationName("inspector")
    app.setApplicationDisplayName("Inspector")
    app.setDesktopFileName("inspector")
    speak(app, begun.settings.language)
    desktop = Desktop(app, begun)
    code = app.exec()
    if desktop.client:
        desktop.client.close()
    if desktop.error:
        raise desktop.error
    return code
