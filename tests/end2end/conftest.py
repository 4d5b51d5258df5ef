"""The whole program: a real window and its real children."""

import multiprocessing
from collections.abc import Callable, Iterator

import pytest

from inspector.settings import Settings
from inspector.store.workspace import Workspace
from inspector.ui.letterbox import Letterbox
from inspector.ui.session import Session
from inspector.ui.theme import Look
from inspector.ui.window import Window
from inspector.worker.client import Client
from inspector.worker.messages import Child


@pytest.fixture
def window(qtbot, qapp, tmp_path) -> Iterator[Window]:
    """Return a window whose children get ready as it is shown."""
    letterbox = Letterbox()
    client = Client(letterbox.post)
    palette, sheet = qapp.palette(), qapp.styleSheet()
    look = Look(qapp, "light")
    look.follow()
    session = Session(
        client, Settings(), tmp_path / "settings.toml", Workspace(tmp_path / "workspace.sqlite")
    )
    window = Window(session)
    qtbot.addWidget(window)
    window.show()
    letterbox.open(session.post)
    yield window
    client.close()
    # What is set on the application would colour the widgets of other tests.
    look.deleteLater()
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)


@pytest.fixture
def session(window) -> Session:
    return window.commands.session


@pytest.fixture
def analysed(qtbot, session) -> Callable[[], object]:
    """Return what waits for the whole analysis of the current document."""

    def wait():
        def whole() -> bool:
            return session.analysis is not None and session.analysis.complete

        qtbot.waitUntil(whole, timeout=90_000)
        return session.analysis

    return wait


@pytest.fixture
def pid() -> Callable[[Child], int]:
    """Return the process number of a child."""

    def of(child: Child) -> int:
        name = f"inspector-{child}"
        return max(p.pid for p in multiprocessing.active_children() if p.name == name and p.pid)

    return of
