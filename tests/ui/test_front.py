"""What is seen before the window is there."""

import os
import subprocess
import sys
from pathlib import Path

import pymupdf
import pytest
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow

from inspector.ui.front import Front, keep
from inspector.ui.remembered import Memory
from inspector.ui.sight import sight_of
from inspector.ui.typed import Typed
from inspector.ui.views.face import Face
from inspector.ui.window import Window
from inspector.worker.glimpse import Glimpsed, Sight
from inspector.worker.messages import Open, Opened

_START = """
import sys
from inspector.ui import features

plain = features.import_qt

def import_qt():
    early = {"PySide6", "argparse", "tomllib"} & set(sys.modules)
    plain()
    from inspector.ui import desktop

    def fetch(self):
        is_there = bool(self.front._page._drawn.height)
        words = {"Qt", "QSvgRenderer"} & vars(sys.modules["PySide6.QtCore"]).keys()
        print(is_there, "early", *early, *words, *sys.modules)
        self.app.exit(0)

    desktop.Desktop._fetch = fetch

features.import_qt = import_qt
from inspector.cli import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    path = tmp_path / "article.pdf"
    with pymupdf.open() as file:
        file.new_page(width=400, height=500).draw_rect((100, 100, 200, 200), fill=(1, 0, 0))
        file.save(path)
    return path


@pytest.fixture
def stored(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


def drawn(width: int, height: int, colour: bytes, top: int = 0) -> Glimpsed:
    """Return a page of 400 by 500 points, of which so many rows of pixels are seen."""
    data = colour * (width * height)
    return Glimpsed(width, height, 3 * width, data, (400.0, 500.0), width / 400, top)


def test_the_page_that_will_be_looked_at_is_that_of_the_first_file(pdf, tmp_path):
    memory = Memory(tmp_path / "session.json", places={})
    text = tmp_path / "article.txt"
    text.write_text("Nothing.", "utf-8")
    assert sight_of([str(pdf), str(text)], memory, reopens=True) == Sight(str(pdf))
    assert sight_of([str(text), str(pdf)], memory, reopens=True) is None
    assert sight_of([str(tmp_path / "gone.pdf")], memory, reopens=True) is None
    assert sight_of([], memory, reopens=True) is None


def test_it_is_where_it_was_left(pdf, tmp_path):
    memory = Memory(tmp_path / "session.json", open=(str(pdf),), current=str(pdf))
    memory.places = {str(pdf): Face(pages=True, page=4, part=0.5, fit="width")}
    assert sight_of([], memory, reopens=True) == Sight(str(pdf), 4, 0.5)
    assert sight_of([], memory, reopens=False) is None
    memory.places = {str(pdf): Face(pages=False)}
    assert sight_of([str(pdf)], memory, reopens=True) is None


def test_a_file_over_which_the_program_has_ended_is_not_looked_at_again(pdf, tmp_path):
    memory = Memory(tmp_path / "session.json", open=(str(pdf),), current=str(pdf))
    memory.reading = (str(pdf),)
    assert sight_of([], memory, reopens=True) is None


def test_the_page_is_painted_where_the_window_will_have_it(qtbot, stored, look, pdf):
    stored.setValue("pages", [10, 100, 200, 30])
    front = Front(stored, Sight(str(pdf)))
    qtbot.addWidget(front)
    front.resize(650, 700)
    with qtbot.waitSignal(front.painted):
        front.show()
    glimpse = front.glimpse
    ratio = front.devicePixelRatioF()
    assert (glimpse.across, glimpse.down) == ((650 - 210 - 40) * ratio, (700 - 130) * ratio)
    with qtbot.waitSignal(front.seen):
        front.show_page(drawn(400, 500, b"\xff\x00\x00"))
    picture = front.grab().toImage()
    assert picture.pixelColor(10 + 220, 100 + 200).name() == "#ff0000"
    assert picture.pixelColor(300, 50).name() != "#ff0000"
    front.unveil()
    assert front.glimpse is None
    assert front.grab().toImage().pixelColor(230, 300).name() != "#ff0000"


def test_the_part_of_a_page_that_is_seen_lies_where_it_was_left(qtbot, stored, look, pdf):
    stored.setValue("pages", [0, 0, 0, 0])
    front = Front(stored, Sight(str(pdf), 0, 0.5))
    qtbot.addWidget(front)
    front.resize(440, 300)
    front.show()
    front.show_page(drawn(400, 100, b"\xff\x00\x00", top=250))
    picture = front.grab().toImage()
    rows = [y for y in range(300) if picture.pixelColor(220, y).name() == "#ff0000"]
    assert abs(rows[0]) <= 1
    assert abs(rows[-1] - 99) <= 1


def test_a_page_that_cannot_be_drawn_holds_nothing_up(qtbot, stored, look, pdf):
    front = Front(stored, Sight(str(pdf)))
    qtbot.addWidget(front)
    with qtbot.waitSignal(front.seen):
        front.show_page(Glimpsed())
    assert front.glimpse is None


def test_the_window_fills_the_frame_and_closes_with_it(qtbot, stored, look):
    class Window(QMainWindow):
        may_close = False

        def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt calls it so
            event.setAccepted(self.may_close)

    front, window = Front(stored), Window()
    qtbot.addWidget(front)
    front.resize(600, 400)
    front.show()
    window.setWindowTitle("One")
    window.setMinimumSize(500, 300)
    front.settle(window)
    front.resize(100, 100)
    assert (front.width(), front.height()) == (500, 300)
    window.setWindowTitle("Two – Inspector")
    front.resize(700, 500)
    assert (window.size(), window.window()) == (front.size(), front)
    assert window.isVisible()
    assert front.windowTitle() == "Two – Inspector"
    assert not front.close()
    window.may_close = True
    assert front.close()


def test_where_the_pages_lie_is_remembered(qtbot, stored, look, window, session):
    keep(stored, window, window.documents)
    left, top, right, bottom = stored.value("pages")
    assert left + window.documents.width() + right == window.width()
    assert top + window.documents.height() + bottom == window.height()


def test_a_page_is_seen_before_anything_is_imported_that_it_does_not_need(pdf, tmp_path):
    folders = {name: str(tmp_path) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")}
    told = subprocess.run(
        [sys.executable, "-c", _START, str(pdf)],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, **folders, "QT_QPA_PLATFORM": "offscreen"},
    )
    is_there, *loaded = told.stdout.split()
    assert is_there == "True"
    assert loaded.pop(0) == "early"
    assert "inspector.ui.front" in loaded
    heavy = {"spacy", "pymupdf", "pyqtgraph", "numpy", "pint", "jinja2", "sqlite3", "lxml"}
    heavy |= {"argparse", "tomli_w", "hashlib", "Qt"}  # the last has hundreds of enumerations
    ours = ("window", "session", "panels.side", "dialogs.preferences", "views.pane", "interior")
    later = heavy | {"PySide6.QtSvg", "PySide6.QtNetwork", *(f"inspector.ui.{o}" for o in ours)}
    models = ("analysis.model", "claims.model", "documents.model", "worker.letters")
    later |= {f"inspector.{model}" for model in models}
    assert not later & set(loaded)


def press(*keys: tuple[str, Qt.Key, Qt.KeyboardModifier]) -> list[QKeyEvent]:
    kinds = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)
    return [QKeyEvent(kind, key, held, text) for text, key, held in keys for kind in kinds]


_PLAIN, _CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


def test_keys_before_the_window_is_there_reach_the_document(
    qtbot, stored, look, session, client, paged
):
    """V9: the words are looked for that were typed while the first page was all there was."""
    front = Front(stored)
    qtbot.addWidget(front)
    with qtbot.waitExposed(front):
        front.show()
    app = QApplication.instance()
    for event in press(("\x06", Qt.Key.Key_F, _CONTROL), ("w", Qt.Key.Key_W, _PLAIN)):
        app.sendEvent(front, event)
    window = Window(session)
    typed = Typed(app, front, front.typed)
    front.settle(window)
    session.open(["a.pdf"])
    for event in press(("a", Qt.Key.Key_A, _PLAIN)):
        app.sendEvent(window.focusWidget() or front, event)
    assert window.documents.pane is None or not window.documents.pane.find_bar.isVisible()
    session.receive(Opened(client.last(Open).job, paged().document))
    typed.release()
    bar = window.documents.pane.find_bar
    assert bar.isVisible()
    assert bar.findChild(QLineEdit).text() == "wa"
    for event in press(("t", Qt.Key.Key_T, _PLAIN)):
        app.sendEvent(bar.findChild(QLineEdit), event)
    assert bar.findChild(QLineEdit).text() == "wat"
    session.shut_down()
