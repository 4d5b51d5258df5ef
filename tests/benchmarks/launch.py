"""Measure a start of the real program: its milestones in milliseconds, its memory by process.

    python tests/benchmarks/launch.py [--runs N] FILE...

Each run is a process of its own, with the real children. The clock starts before the interpreter
of that process does. A document of more than 100 pages is left after its first findings. It needs
a screen, or QT_QPA_PLATFORM=offscreen.
"""

import argparse
import json
import multiprocessing
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

_MEMORY = ("VmHWM",)  # the most that was resident


def _peak(process: int) -> int:
    """Return the most memory, in MB, that a process has had."""
    status = Path(f"/proc/{process}/status").read_text("utf-8")
    line = next(line for line in status.splitlines() if line.startswith(_MEMORY))
    return int(line.split()[1]) // 1024


def _child(path: str, begin: float) -> None:
    """Run the program in this process and print its milestones."""
    # The clock runs: nothing before the program's own.
    from inspector.ui import app, features  # noqa: PLC0415

    marks: dict[str, float] = {}
    memory: dict[str, int] = {}

    def mark(name: str) -> None:
        marks.setdefault(name, 1000 * (time.time() - begin))

    plain = features.import_qt

    def import_qt() -> None:
        """Import Qt, then have the window and the session tell their milestones."""
        plain()
        _watch(mark, memory)

    features.import_qt = import_qt
    app.run([path])
    print(json.dumps({"marks": marks, "memory": memory}))


def _watch(mark: Callable[[str], None], memory: dict[str, int]) -> None:
    from PySide6.QtCore import QEvent, QObject  # noqa: PLC0415 - not before the child
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from inspector.ui.desktop import Desktop  # noqa: PLC0415

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
            if event.type() == QEvent.Type.Paint:
                mark("frame painted")
            return False

    watch = Watch()
    begin, furnish = Desktop.__init__, Desktop._furnish

    def begun(self: Desktop, *args: object) -> None:
        QApplication.instance().installEventFilter(watch)  # type: ignore[union-attr]
        begin(self, *args)  # type: ignore[arg-type]
        self.front.seen.connect(lambda: mark("page seen"))

    def furnished(self: Desktop) -> None:
        _watch_session(mark, memory)
        furnish(self)
        mark("window made")

    Desktop.__init__ = begun  # type: ignore[method-assign, assignment]
    Desktop._furnish = furnished  # type: ignore[method-assign]


def _watch_session(mark: Callable[[str], None], memory: dict[str, int]) -> None:
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - not before the child
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from inspector.ui.session import Session  # noqa: PLC0415

    plain = Session.__init__

    def finish() -> None:
        memory["window"] = _peak(os.getpid())
        for process in multiprocessing.active_children():
            memory[process.name] = _peak(process.pid or 0)
        QApplication.quit()

    def told(analysis) -> None:  # type: ignore[no-untyped-def]  # imported with the session
        if analysis is None:
            return
        mark("first findings")
        if analysis.complete:
            mark("all findings")
        if analysis.complete or len(analysis.document.pages) > 100:
            QTimer.singleShot(300, finish)

    def watched(self: Session, *args: object, **kwargs: object) -> None:
        plain(self, *args, **kwargs)  # type: ignore[arg-type]
        # The page is painted in the turn of the event loop after its image has come.
        self.page_ready.connect(lambda _: QTimer.singleShot(0, lambda: mark("page in the window")))
        self.analysis_changed.connect(told)

    Session.__init__ = watched  # type: ignore[method-assign, assignment]
    _watch_words(mark)


def _watch_words(mark: Callable[[str], None]) -> None:
    from inspector.ui.views.find import FindBar  # noqa: PLC0415 - not before the child

    plain = FindBar.set_searchable

    def ready(self: FindBar, searchable: object) -> None:
        plain(self, searchable)  # type: ignore[arg-type]
        pages = self._document.pages if self._document else ()
        mark(f"words of {len(pages):,} pages")

    FindBar.set_searchable = ready  # type: ignore[method-assign, assignment]


def main() -> None:
    """Measure each file and print medians."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+")
    parser.add_argument("--runs", type=int, default=3)
    asked = parser.parse_args()
    for path in asked.files:
        found = []
        for _ in range(asked.runs):
            done = subprocess.run(
                [sys.executable, __file__, "--child", path, str(time.time())],
                capture_output=True,
                text=True,
                check=True,
            )
            found.append(json.loads(done.stdout.splitlines()[-1]))
        print(Path(path).name)
        for kind, unit in (("marks", "ms"), ("memory", "MB")):
            for name in found[0][kind]:
                values = [run[kind][name] for run in found if name in run[kind]]
                print(f"  {name:<20} {statistics.median(values):7.0f} {unit}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        _child(sys.argv[2], float(sys.argv[3]))
    else:
        main()
