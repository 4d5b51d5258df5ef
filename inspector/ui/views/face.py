"""How a document is shown: in which view, where in it, how large, how it is turned."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Face:
    """A way to show a document, to be taken up again.

    `page` is the page at the top of the view and `part` how much of it is above; `offset` is the
    first character in view.
    """

    pages: bool
    page: int = 0
    part: float = 0.0
    offset: int = 0
    zoom: float = 1.0
    fit: str = ""
    turn: int = 0

    def checked(self) -> "Face":
        """Return the same, or raise ValueError where it has been made up."""
        numbers = (self.page, self.part, self.offset, self.zoom, self.turn)
        if not all(isinstance(number, int | float) for number in numbers):
            raise ValueError("not a number")
        if not (0.01 < self.zoom < 100 and self.page >= 0 and self.turn % 90 == 0):
            raise ValueError("no way to show a page")
        return self
