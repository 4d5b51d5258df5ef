"""Import a part of the program while the window goes on."""

import importlib
import sys
import threading

import shiboken6
from PySide6.QtCore import QObject, Signal


class Ahead(QObject):
    """A module that takes long to import, and is wanted soon."""

    ready = Signal()

    def __init__(self, module: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._module = module

    def fetch(self) -> None:
        """Import the module in a thread; `ready` follows, at once if it is there already."""
        if self._module in sys.modules:
            self.ready.emit()
        else:
            threading.Thread(target=self._import, daemon=True).start()

    def _import(self) -> None:
        try:
            importlib.import_module(self._module)
        finally:  # whoever wants what could not be imported is told so
            if shiboken6.isValid(self):
                self.ready.emit()
