"""Collect cycles of Python objects on the window's own thread, a little at a time.

Left alone, Python collects in whichever thread happens to ask for memory: a thread that reads what
a child has sent would then end Qt objects that belong to the window, timers among them, and Qt
does not survive that.
"""

import gc
import time

from PySide6.QtCore import QObject, QTimer

_EVERY = 100  # milliseconds
_FEW = 2_000  # new objects that are not worth a collection yet
# So many new objects at once are what a child has sent: values, which hold no cycles. To look
# through them would take the window's time for nothing.
_MANY = 20_000
_LONG = 0.008  # seconds; what has been looked through for so long is not looked at again
_MOST = 250_000  # objects that are looked through while an editor waits
_OLDER, _OLDEST = 8, 64  # every so many collections, what has outlived one or two is looked at too


class Sweeper(QObject):
    """Python's collector, while this lives: it works between two events of the window."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Take over. What the program is made of stays, and is not looked at again."""
        super().__init__(parent)
        self._sweeps = 0
        self._young = 0  # objects since older ones were looked at
        self._looks_again = False
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self.sweep)
        gc.disable()
        gc.freeze()
        self._timer.start()

    def set_aside(self) -> None:
        """Never look through what is there now, unless it is looked at again: results have come.

        Their number alone does not tell: as many old ones may have gone.
        """
        gc.freeze()

    def look_again(self) -> None:
        """Have what has been set aside looked at as well: a document has been closed."""
        self._looks_again = True

    def sweep(self) -> None:
        """Collect what is young, from time to time what is older, and set aside what is large."""
        new, *_ = gc.get_count()
        if new >= _MANY:
            self.set_aside()
        elif self._looks_again and gc.get_freeze_count() < _MOST:
            self._looks_again = False
            gc.unfreeze()
            gc.collect()
            gc.freeze()
        elif new >= _FEW:
            self._sweeps += 1
            self._young += new
            if self._sweeps % _OLDEST == 0:
                self._collect(2)
            elif self._sweeps % _OLDER == 0:
                self._collect(1)
            else:
                self._collect(0)

    def _collect(self, generation: int) -> None:
        if generation and self._young >= _MANY:  # too many have come since the last time
            self.set_aside()
        else:
            started = time.thread_time()
            gc.collect(generation)
            if time.thread_time() - started > _LONG:
                self.set_aside()
        self._young = 0 if generation else self._young

    def stop(self) -> None:
        """Give the collector back to Python."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
