"""A window without children: what they would answer is handed in by the tests."""

from array import array
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest
import shiboken6
from PySide6.QtCore import QtMsgType
from PySide6.QtWidgets import QApplication

import inspector.ui.panels.chart  # noqa: F401 - else the window imports it in a thread of its own
from inspector.analysis.model import Analysis
from inspector.documents.model import Document, Page, Span
from inspector.documents.places import Places
from inspector.settings import Settings
from inspector.ui import slices
from inspector.ui.session import Session
from inspector.ui.theme import Look, load
from inspector.ui.translation import speak
from inspector.ui.window import Window
from inspector.worker.messages import (
    Analyse,
    Analysed,
    Catalogue,
    Child,
    Failed,
    FormatEntry,
    Open,
    Opened,
    Ready,
    Render,
    Rendered,
    Request,
)

CATALOGUE = Catalogue(
    readers=(FormatEntry("text", "Text", (".txt", ".md")), FormatEntry("pdf", "PDF", (".pdf",))),
    writers=(FormatEntry("html", "Web page", (".html",)), FormatEntry("json", "Data", (".json",))),
    pipelines=("en_inspector", "en_other"),
)
CELL = (6.0, 12.0)  # points that a character of a made-up page takes


class FakeClient:
    """A client that keeps what it is given to send."""

    def __init__(self) -> None:
        self.sent: list[tuple[Child, Request]] = []
        self.is_closed = False

    def send(self, child: Child, request: Request) -> None:
        self.sent.append((child, request))

    def close(self) -> None:
        self.is_closed = True

    def all(self, kind: type[Request]) -> list[Request]:
        return [request for _, request in self.sent if isinstance(request, kind)]

    def last(self, kind: type[Request]) -> Request:
        return self.all(kind)[-1]


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> None:
    """Let the window speak English, whatever a test before it did."""
    speak(qapp, "en")


@pytest.fixture(autouse=True)
def quiet_qt(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test in which Qt warns of something."""
    log = request.getfixturevalue("qtlog")
    yield
    warned = [
        record.message
        for record in log.records
        if record.type is not QtMsgType.QtDebugMsg
        and "This plugin does not support" not in record.message  # it has no screen
    ]
    assert not warned


@pytest.fixture(autouse=True)
def _undivided(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have all work done at once: how much fits into a slice depends on the machine."""
    monkeypatch.setattr(slices, "_FIRST", 3600.0)


@pytest.fixture
def client() -> FakeClient:
    return FakeClient()


@pytest.fixture
def session(qapp: QApplication, client: FakeClient, tmp_path: Path) -> Session:
    session = Session(client, Settings(), tmp_path / "settings.toml")
    session.receive(Ready(Child.PAGES, CATALOGUE))
    return session


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    look = Look(qapp, "light")
    look.follow()
    yield look
    look.enlarge(100)
    shiboken6.delete(look)
    qapp.setStyleSheet("")
    qapp.setPalette(load("light").palette())


@pytest.fixture
def window(qtbot, look: Look, session: Session) -> Iterator[Window]:
    window = Window(session)
    window.resize(1200, 800)
    window.show()
    qtbot.waitExposed(window)
    yield window
    # At once, and not later: a window that lives on is painted in every theme of the next tests.
    window.close()
    shiboken6.delete(window)


@pytest.fixture
def paged(builders: ModuleType) -> Callable[..., Analysis]:
    """Return a function that makes the analysis of a document of one page, set in a grid."""

    def make(rotation: int = 0) -> Analysis:
        analysis = builders.analysis()
        document = on_grid(analysis.document, rotation)
        return replace(analysis, document=document)

    return make


def on_grid(document: Document, rotation: int = 0) -> Document:
    """Set every character of a document in a cell of its own, 60 to a line."""
    boxes, lines = array("f"), array("I")
    line = column = 0
    width, height = CELL
    for character in document.text:
        if column == 60:
            line, column = line + 1, 0
        x, y = 20 + column * width, 20 + line * height * 1.5
        boxes.extend((x, y, x + (0 if character == "\n" else width), y + height))
        lines.append(line)
        line, column = (line + 1, 0) if character == "\n" else (line, column + 1)
    span = Span(0, len(document.text))
    page = Page(0, 420.0, 300.0, rotation, span, Places.of_characters(boxes, lines))
    blank = Page(1, 420.0, 300.0, 0, Span(span.end, span.end))
    return replace(document, name="valley.pdf", pages=(page, blank), encoding=None)


@pytest.fixture
def show(session: Session, client: FakeClient) -> Callable[..., Analysis]:
    """Return a function that opens an analysis as if the children had made it."""

    def open_it(analysis: Analysis, path: str = "/articles/valley.txt") -> Analysis:
        session.open([path])
        session.receive(Opened(client.last(Open).job, analysis.document))
        session.receive(Analysed(client.last(Analyse).job, analysis))
        return analysis

    return open_it


@pytest.fixture
def draw(session: Session, client: FakeClient) -> Callable[[], int]:
    """Return a function that answers every request for a page with white paper."""
    done: set[int] = set()

    def answer() -> int:
        waiting = [job for job in client.all(Render) if job.job not in done]
        for job in waiting:
            done.add(job.job)
            drawing = job.drawing
            width, height = round(420 * drawing.scale), round(300 * drawing.scale)
            if drawing.part:
                x0, y0, x1, y1 = drawing.part
                width, height = x1 - x0, y1 - y0
            elif drawing.rotation % 180:
                width, height = height, width
            white = b"\xff" * (width * 3 * height)
            session.receive(Rendered(job.job, job.key, drawing, width, height, width * 3, white))
        return len(waiting)

    return answer


@pytest.fixture
def fail(session: Session, client: FakeClient) -> Callable[..., None]:
    """Return a function that lets the last request of a kind fail."""

    def answer(kind: type[Request], code: str, sentence: str, details: str = "") -> None:
        session.receive(Failed(client.last(kind).job, code, sentence, details))

    return answer
