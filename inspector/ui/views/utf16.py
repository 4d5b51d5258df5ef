"""Convert between code points, which spans count, and UTF-16 units, which Qt counts."""

import re
from bisect import bisect_left

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Utf16:
    """The two coordinate systems of one text."""

    def __init__(self, text: str) -> None:
        """Note where the characters stand that take two units; most texts have none."""
        astral = [found.start() for found in _ASTRAL.finditer(text)]
        self._astral = astral
        self._units = [place + earlier for earlier, place in enumerate(astral)]

    def to_qt(self, offset: int) -> int:
        """Return the position in units of the code point at `offset`."""
        return offset + bisect_left(self._astral, offset)

    def from_qt(self, position: int) -> int:
        """Return the offset of the code point whose units `position` is at, or between."""
        return position - bisect_left(self._units, position)
