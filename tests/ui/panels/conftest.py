"""A session with an article in it, without children: what they would answer is handed in."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QtMsgType

from inspector.analysis.model import Analysis
from inspector.settings import Settings
from inspector.ui.session import Session
from inspector.worker.messages import (
    Analyse,
    Analysed,
    Catalogue,
    CheckEntry,
    Child,
    Open,
    Opened,
    Ready,
    Request,
)

CHECK = CheckEntry(
    "conversion",
    "Converted figures disagree",
    "The same size in two units.",
    ("It covers 1,000 sq km [[(368 sq miles)]].",),
    ("It covers 1,000 sq km (386 sq miles).",),
)


class Recorder:
    """A client that keeps what it is given to send."""

    def __init__(self) -> None:
        self.sent: list[Request] = []

    def send(self, child: Child, request: Request) -> None:
        self.sent.append(request)

    def close(self) -> None:
        self.sent.clear()

    def job(self, kind: type[Request]) -> int:
        return next(each.job for each in reversed(self.sent) if isinstance(each, kind))


@pytest.fixture(autouse=True)
def quiet_qt(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test in which Qt warns of something that is not the lack of a screen."""
    log = request.getfixturevalue("qtlog")
    yield
    warned = [
        record.message
        for record in log.records
        if record.type is not QtMsgType.QtDebugMsg
        # No size hints and, for tooltips, no raising.
        and not record.message.startswith("This plugin does not support")
    ]
    assert not warned


@pytest.fixture
def client() -> Recorder:
    return Recorder()


@pytest.fixture
def session(qapp, client) -> Session:
    """Return a session in which nothing is open."""
    session = Session(client, Settings())
    session.receive(Ready(Child.LANGUAGE, Catalogue(checks=(CHECK,))))
    return session


@pytest.fixture
def analyse(session, client) -> Callable[[Analysis], None]:
    """Return a function that has the session receive an analysis, opening its document first."""

    def receive(analysis: Analysis) -> None:
        if session.document is None:
            session.open_text(analysis.document.text)
            session.receive(Opened(client.job(Open), analysis.document))
        else:
            session.analyse()
        session.receive(Analysed(client.job(Analyse), analysis))

    return receive


@pytest.fixture
def found(analyse, builders) -> Analysis:
    """Return the analysis of the small article, which the session has received."""
    analysis = builders.analysis()
    analyse(analysis)
    return analysis


@pytest.fixture
def shown(qtbot):
    """Return a function that shows a panel and waits until it is there."""

    def show(panel, width: int = 360, height: int = 420):
        qtbot.addWidget(panel)
        panel.resize(width, height)
        with qtbot.waitExposed(panel):
            panel.show()
        return panel

    return show
