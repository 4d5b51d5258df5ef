"""Where the editor has been in one document, as in a browser."""


class History:
    """Places to go back and forward to, as offsets into the text."""

    def __init__(self) -> None:
        self._behind: list[int] = []
        self._ahead: list[int] = []

    @property
    def can_go_back(self) -> bool:
        """Tell whether there is a place before this one."""
        return bool(self._behind)

    @property
    def can_go_forward(self) -> bool:
        """Tell whether the editor has come back from a place."""
        return bool(self._ahead)

    def leave(self, place: int) -> None:
        """Note the place from which a jump is made."""
        self._ahead.clear()
        if place not in self._behind[-1:]:
            self._behind.append(place)

    def back(self, place: int) -> int:
        """Return the place before, and keep `place` to come forward to."""
        self._ahead.append(place)
        return self._behind.pop()

    def forward(self, place: int) -> int:
        """Return the place from which the editor came back."""
        self._behind.append(place)
        return self._ahead.pop()
