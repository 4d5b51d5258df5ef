"""The parts around the documents: made when they are wanted, put back where they were left."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QByteArray, QObject, QSettings, Qt, Signal
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from inspector.ui.slices import Work

_VERSION = 1
_SIDES = {Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea}
_NARROW, _NARROWEST = 1000, 760  # pixels
_SLIM = 264
_HIGHEST = 0.35  # of the window, for a dock below the article


class Docks(QObject):
    """The docks of a window by name. `stored` keeps where they stand from one start to the next."""

    changed = Signal()  # one has been shown or hidden

    def __init__(self, window: QMainWindow, stored: QSettings | None = None) -> None:
        super().__init__(window)
        self.by_name: dict[str, QDockWidget] = {}
        self._window = window
        self._stored = stored
        self._makers: dict[str, tuple[Callable[[], QWidget], int]] = {}
        self._prepared: dict[str, QWidget] = {}
        self._room = 2
        self._is_restored = False

    def add(
        self,
        name: str,
        title: str,
        area: Qt.DockWidgetArea,
        make: Callable[[], QWidget],
        size: int,
        *,
        opens: bool = False,
    ) -> None:
        """Add a dock; what is in it is made when it is first shown, `size` pixels wide or high."""
        dock = QDockWidget(title, self._window)
        dock.setObjectName(name)
        self.by_name[name] = dock
        self._makers[name] = (make, size)
        self._window.addDockWidget(area, dock)
        dock.setVisible(opens)
        if opens:
            self._show(name, True)
        dock.visibilityChanged.connect(partial(self._show, name))

    def prepare(self, name: str) -> Work[QDockWidget]:
        """Make what is in a dock, which can then be shown in a turn of its own."""
        dock = self.by_name[name]
        if dock.widget() is None and name not in self._prepared:
            self._prepared[name] = self._makers[name][0]()
        yield
        return dock

    def restore(self) -> None:
        """Put the window and its docks where they were when it was closed."""
        if isinstance(place := self._read("geometry"), QByteArray):
            self._window.restoreGeometry(place)
        if isinstance(docks := self._read("docks"), QByteArray):
            self._is_restored = self._window.restoreState(docks, _VERSION)
            self._room = _room(self._window.width())

    def was_shut(self, name: str) -> bool:
        """Tell whether the editor has left a dock closed that opens by itself."""
        return str(self._read(f"{name}-shut")).lower() == "true"  # as text from some files

    def save(self, *offered: str) -> None:
        """Remember where the window and its docks are; `offered` have opened by themselves."""
        if self._stored:
            for name in offered:
                self._stored.setValue(f"{name}-shut", self.by_name[name].isHidden())
            self._stored.setValue("geometry", self._window.window().saveGeometry())
            self._stored.setValue("docks", self._window.saveState(_VERSION))

    def fit(self, width: int) -> None:
        """Leave the article its room where the window has become narrow, or wide again.

        What the editor opens in a narrow window nevertheless stays open.
        """
        room = _room(width)
        before, self._room = self._room, room
        if room == before:
            return
        for name, dock in self.by_name.items():
            area = self._window.dockWidgetArea(dock)
            if area is Qt.DockWidgetArea.LeftDockWidgetArea and room < 2 <= before:
                dock.hide()
            elif area in _SIDES and (room == 0 or before == 0):
                size = _SLIM if room == 0 else self._makers[name][1]
                self._window.resizeDocks([dock], [size], Qt.Orientation.Horizontal)

    def _read(self, name: str) -> object:
        return self._stored.value(name) if self._stored else None

    def _show(self, name: str, visible: bool) -> None:
        dock = self.by_name[name]
        if visible and dock.widget() is None:
            make, size = self._makers[name]
            dock.setWidget(self._prepared.pop(name) if name in self._prepared else make())
            if not self._is_restored:
                across = self._window.dockWidgetArea(dock) in _SIDES
                way = Qt.Orientation.Horizontal if across else Qt.Orientation.Vertical
                most = size if across else round(_HIGHEST * self._window.height())
                self._window.resizeDocks([dock], [min(size, most)], way)
        self.changed.emit()


def _room(width: int) -> int:
    """Return how many docks there is room for beside the article."""
    return (width >= _NARROWEST) + (width >= _NARROW)
