"""The keys with which an editor says what a figure or a name is."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from inspector.analysis.decisions import State

KEYS = {
    Qt.Key.Key_Space: State.VERIFIED,
    Qt.Key.Key_Q: State.QUERIED,
    Qt.Key.Key_X: State.WRONG,
    Qt.Key.Key_Minus: State.NOT_CHECKABLE,
    Qt.Key.Key_U: State.NEW,
}
TITLES = {
    State.VERIFIED: "Verified",
    State.QUERIED: "Query",
    State.WRONG: "Wrong",
    State.NOT_CHECKABLE: "Not checkable",
    State.NEW: "Undecided",
}


def is_plain(event: QKeyEvent) -> bool:
    """Tell whether a key was pressed alone, on the keypad or elsewhere."""
    return not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier


def state_of(event: QKeyEvent) -> State | None:
    """Return the state that a key stands for."""
    return KEYS.get(Qt.Key(event.key())) if is_plain(event) else None
