"""Where the editor has been in one document, as in a browser."""

from typing import Generic, TypeVar

Place = TypeVar("Place")


class History(Generic[Place]):
    """Places to go back and forward to."""

    def __init__(self) -> None:
        self._behind: list[Place] = []
        self._ahead: list[Place] = []

    @property
    def can_go_back(self) -> bool:
        """Tell whether there is a place before this one."""
        return bool(self._behind)

    @property
    def can_go_forward(self) -> bool:
        """Tell whether the editor has come back from a place."""
        return bool(self._ahead)

    def leave(self, place: Place) -> None:
        """Note the place from which a jump is made."""
        self._ahead.clear()
        if place not in self._behind[-1:]:
            self._behind.append(place)

    def back(self, place: Place) -> Place:
        """Return the place before, and keep `place` to come forward to."""
        self._ahead.append(place)
        return self._behind.pop()

    def forward(self, place: Place) -> Place:
        """Return the place from which the editor came back."""
        self._behind.append(place)
        return self._ahead.pop()
