"""Convert between code points, which spans count, and UTF-16 units, which Qt counts."""

from bisect import bisect_left


class Utf16:
    """The two coordinate systems of one text."""

    def __init__(self, text: str) -> None:
        """Note where the characters stand that take two units; most texts have none."""
        astral = [place for place, char in enumerate(text) if char > "\uffff"]
        self._astral = astral
        self._units = [place + earlier for earlier, place in enumerate(astral)]

    def to_qt(self, offset: int) -> int:
        """Return the position in units of the code point at `offset`."""
        return offset + bisect_left(self._astral, offset)

    def from_qt(self, position: int) -> int:
        """Return the offset of the code point whose units `position` is at, or between."""
        return position - bisect_left(self._units, position)
