"""Print how long the window stands still while long files are read and marked.

python -m tests.benchmarks.stalls [PAGES...]

A stall is the processor time of the window's own thread between two ticks of a timer, which does
not count the time that other programs take.
"""

import os
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pymupdf
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from inspector.settings import Settings
from inspector.store.workspace import Workspace
from inspector.ui.letterbox import Letterbox
from inspector.ui.session import Session
from inspector.ui.sweeper import Sweeper
from inspector.ui.theme import Look
from inspector.ui.window import Window
from inspector.worker.client import Client

_SEED = Path(__file__).resolve().parents[2] / "seeds" / "long.pdf"
_TICK = 5  # milliseconds
_LONG = 0.05  # seconds


class Pulse:
    """The beat of the window's thread."""

    def __init__(self) -> None:
        self.stalls: list[float] = []
        self._clock = time.pthread_getcpuclockid(threading.get_ident())
        self._last = time.clock_gettime(self._clock)
        self._timer = QTimer(interval=_TICK)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.clock_gettime(self._clock)
        self.stalls.append(now - self._last)
        self._last = now


def repeated(pages: int, folder: Path) -> Path:
    """Return a file of so many pages, those of the longest sample again and again."""
    path = folder / f"{pages}.pdf"
    with pymupdf.open() as made, pymupdf.open(_SEED) as seed:
        while made.page_count < pages:
            made.insert_pdf(seed, to_page=min(len(seed), pages - made.page_count) - 1)
        made.save(path)
    return path


def measured(app: QApplication, sweeper: Sweeper, pages: int) -> Iterator[str]:
    """Yield what is found of one file, as lines."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = repeated(pages, folder)
        letterbox = Letterbox()
        client = Client(letterbox.post)
        session = Session(
            client, Settings(), folder / "settings.toml", Workspace(folder / "w.sqlite")
        )
        session.analysis_changed.connect(sweeper.set_aside)
        session.slices.rested.connect(sweeper.set_aside)
        window = Window(session)
        window.show()
        letterbox.open(session.post)
        pulse, started = Pulse(), time.perf_counter()
        session.open([str(path)])
        while not (session.analysis and session.analysis.complete):
            app.processEvents()
            time.sleep(0.001)
        for _ in range(200):
            app.processEvents()
            time.sleep(0.001)
        took = time.perf_counter() - started
        window.close()
        client.close()
    stalls = sorted(pulse.stalls)
    over = sum(stall > _LONG for stall in stalls)
    yield (
        f"{pages:5,} pages: longest {1000 * stalls[-1]:4.0f} ms, {over} over"
        f" {1000 * _LONG:.0f} ms, {sum(stalls):.0f} s of {took:.0f} s"
    )


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    qt = QApplication([])
    sweeper = Sweeper(qt)
    look = Look(qt, "light")
    look.follow()
    for count in [int(word) for word in sys.argv[1:]] or [300, 1000]:
        for told in measured(qt, sweeper, count):
            print(told, flush=True)  # noqa: T201
