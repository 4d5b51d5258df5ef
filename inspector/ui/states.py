"""The keys with which an editor says what a figure or a name is."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from inspector.analysis.decisions import State
from inspector.phrases import phrases

phrase = phrases(__name__)


KEYS = {
    Qt.Key.Key_Space: State.VERIFIED,
    Qt.Key.Key_Q: State.QUERIED,
    Qt.Key.Key_X: State.WRONG,
    Qt.Key.Key_Minus: State.NOT_CHECKABLE,
    Qt.Key.Key_U: State.NEW,
}
TITLES = {
    State.VERIFIED: phrase("Verified"),
    State.QUERIED: phrase("Query"),
    State.WRONG: phrase("Wrong"),
    State.NOT_CHECKABLE: phrase("Not checkable"),
    State.NEW: phrase("Undecided"),
}
WORDS = {
    State.VERIFIED: phrase("verified"),
    State.QUERIED: phrase("queried"),
    State.WRONG: phrase("wrong"),
    State.NOT_CHECKABLE: phrase("not checkable"),
    State.NEW: phrase("undecided"),
}
"""What is said of a place in the middle of a sentence."""


def is_plain(event: QKeyEvent) -> bool:
    """Tell whether a key was pressed alone, on the keypad or elsewhere."""
    return not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier


def state_of(event: QKeyEvent) -> State | None:
    """Return the state that a key stands for."""
    return KEYS.get(Qt.Key(event.key())) if is_plain(event) else None
