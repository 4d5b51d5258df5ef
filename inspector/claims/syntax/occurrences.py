"""Where a pattern matches in a text, found in one pass for the many who ask for it."""

import re
from bisect import bisect_left


class Occurrences:
    """The matches of one pattern; none is empty and no two overlap."""

    def __init__(self, pattern: re.Pattern[str], text: str) -> None:
        self._matches = tuple(pattern.finditer(text))
        self._starts = [match.start() for match in self._matches]

    def within(self, start: int, end: int) -> re.Match[str] | None:
        """Return the first match that lies between two characters."""
        index = bisect_left(self._starts, start)
        if index == len(self._matches) or self._matches[index].end() > end:
            return None
        return self._matches[index]
