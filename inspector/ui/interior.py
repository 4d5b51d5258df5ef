"""Build the session and the window, and put them into the frame that is on the screen."""

import sys

from PySide6.QtCore import QTimer

from inspector.store.workspace import Workspace, workspace_path
from inspector.thrift import give_back
from inspector.ui.desktop import Desktop
from inspector.ui.door import address
from inspector.ui.doorkeeper import Doorkeeper
from inspector.ui.letterbox import Letterbox
from inspector.ui.memory import Return
from inspector.ui.session import Session, Tab, TabState
from inspector.ui.theme import load
from inspector.ui.typed import Typed
from inspector.ui.watch import Watch
from inspector.ui.window import Window
from inspector.worker.client import Client

_AT_LAST = 2000  # milliseconds after which the window is shown, whatever is in it


def furnish(desktop: Desktop) -> Window:
    """Make the window, with the documents that belong into it."""
    app, front, look, sweeper = desktop.app, desktop.front, desktop.look, desktop.sweeper
    begun, letterbox = desktop.begun, Letterbox()
    look.follow()
    settings, where = begun.settings, begun.settings_path
    desktop.peephole.shut()
    client = Client(letterbox.post, begun.pipeline or None, pages=begun.pages, renews=True)
    desktop.client = client
    session = Session(client, settings, where, Workspace(workspace_path()))
    session.settings_changed.connect(lambda changed: look.choose(changed.theme))
    session.settings_changed.connect(lambda changed: look.enlarge(changed.window_size))
    window = Window(session, desktop.stored)
    returning = Return(session, window.documents, begun.memory)
    session.analysis_changed.connect(sweeper.set_aside)
    session.slices.rested.connect(sweeper.set_aside)
    session.slices.rested.connect(give_back)
    session.closed.connect(sweeper.look_again)
    Watch(session)
    door = Doorkeeper(address(where), window)
    door.brought.connect(window.welcome)
    if sys.platform == "darwin":
        app.installEventFilter(door)
    letterbox.open(session.post)
    if settings.reopens:
        returning.resume(window.messages)
    if begun.paths:
        session.open(begun.paths, begun.date)
    typed = Typed(app, front, front.typed)
    front.settle(window)
    _unveil(desktop, session)
    _hand_keys(session, typed)
    app.setWindowIcon(load("light").icon("marks", "accent"))
    return window


def _unveil(desktop: Desktop, session: Session) -> None:
    """Take away the page that was seen first when the window shows it, or has something to say."""

    def later(tab: Tab | None) -> None:
        if tab is None or tab.state in {TabState.FAILED, TabState.PASSWORD}:
            desktop.front.unveil()

    # A page is painted in the turn of the event loop after its image has come.
    session.page_ready.connect(lambda _: QTimer.singleShot(0, desktop.front.unveil))
    session.document_changed.connect(later)
    QTimer.singleShot(_AT_LAST, desktop.front, desktop.front.unveil)


def _hand_keys(session: Session, typed: Typed) -> None:
    """Give the keys that are held back to the document, or to the window if none will come."""

    def look(tab: Tab | None) -> None:
        if tab is None or tab.state is not TabState.LOADING:
            QTimer.singleShot(0, typed, typed.release)  # when all that hear of it have seen it

    session.document_changed.connect(look)
    QTimer.singleShot(_AT_LAST, typed, typed.release)
    look(session.current)
