"""Keys that are pressed while the window is still being made: none is lost."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

_HELD = {QEvent.Type.KeyPress, QEvent.Type.KeyRelease}


class Typed(QObject):
    """Hold keys back until a document is there that they may be meant for."""

    def __init__(self, app: QApplication, frame: QWidget, typed: Iterable[QKeyEvent]) -> None:
        """Take the window that the keys are for, and those that have been pressed already."""
        super().__init__(frame)
        self._app, self._frame = app, frame
        self._typed = list(typed)
        app.installEventFilter(self)

    def release(self) -> None:
        """Press the keys now, in order; those that follow are held back no more."""
        self._app.removeEventFilter(self)
        typed, self._typed = self._typed, []
        for event in typed:
            self._press(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep keys, which no action may have either."""
        if isinstance(event, QKeyEvent):
            if event.type() in _HELD:
                self._typed.append(event.clone())
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> None:
        """Give a key to what has the keyboard, or to an action if that has no use for it."""
        aim = self._app.focusWidget() or self._frame.focusWidget() or self._frame
        if event.type() is QEvent.Type.KeyPress and not _is_wanted(aim, event):
            keys = QKeySequence(event.keyCombination())
            for action in self._frame.findChildren(QAction):
                if action.isEnabled() and keys in action.shortcuts():
                    action.trigger()
                    return
        self._app.sendEvent(aim, event)


def _is_wanted(aim: QWidget, event: QKeyEvent) -> bool:
    """Tell whether a widget takes a key itself that may be an action's, as where one types."""
    asked = QKeyEvent(
        QEvent.Type.ShortcutOverride,
        event.key(),
        event.modifiers(),
        event.text(),
        event.isAutoRepeat(),
        event.count(),
    )
    asked.ignore()
    QApplication.sendEvent(aim, asked)
    return asked.isAccepted()
