"""Build the application, the session and the window, and let the editor work."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from inspector.settings import Settings
from inspector.store.workspace import Workspace, workspace_path
from inspector.ui.door import address
from inspector.ui.doorkeeper import Doorkeeper
from inspector.ui.letterbox import Letterbox
from inspector.ui.memory import Memory, Return
from inspector.ui.session import Client, Session
from inspector.ui.sweeper import Sweeper
from inspector.ui.theme import Look, load
from inspector.ui.translation import speak
from inspector.ui.watch import Watch
from inspector.ui.window import Window


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
    sweeper = Sweeper(app)
    app.setApplicationName("inspector")
    app.setApplicationDisplayName("Inspector")
    app.setDesktopFileName("inspector")
    look = Look(app, settings.theme, settings.window_size)
    speak(app, settings.language)
    app.setWindowIcon(load("light").icon("marks", "accent"))
    session = Session(client, settings, settings_path, Workspace(workspace_path()))
    session.settings_changed.connect(lambda changed: look.choose(changed.theme))
    session.settings_changed.connect(lambda changed: look.enlarge(changed.window_size))
    stored = QSettings(str(settings_path.with_name("window.ini")), QSettings.Format.IniFormat)
    window = Window(session, stored)
    memory = Memory(settings_path.with_name("session.json"))
    returning = Return(session, window.documents, memory)
    session.analysis_changed.connect(sweeper.set_aside)
    session.slices.rested.connect(sweeper.set_aside)
    session.closed.connect(sweeper.look_again)
    window.show()
    Watch(session)
    door = Doorkeeper(address(settings_path), window)
    door.brought.connect(window.welcome)
    app.installEventFilter(door)
    letterbox.open(session.post)
    if settings.reopens:
        returning.resume(window.messages)
    if paths:
        session.open(paths, date)
    return app.exec()
