"""Steps of the editor that can be taken back: from one value to another."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtGui import QUndoCommand

Value = TypeVar("Value")


class Step(QUndoCommand, Generic[Value]):
    """A named change. `put` lets a value count; it is called when the step is first taken, too."""

    def __init__(
        self, words: str, put: Callable[[Value], None], before: Value, after: Value
    ) -> None:
        super().__init__(words)
        self._put, self._before, self._after = put, before, after

    def redo(self) -> None:
        """Take the step."""
        self._put(self._after)

    def undo(self) -> None:
        """Take it back."""
        self._put(self._before)
